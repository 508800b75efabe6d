#!/usr/bin/env bash
# t0857-calendar.sh - deadlines in a calendar: a private address, made in the profile and shown once; what it says follows
# renewals and extensions, in the reader's language; a new address ends the old one at once.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-02-20
portal workers=2

courses() {
        local n
        for ((n = 1; n <= 9; n++)); do
                printf '<activity id="%d" option="coursework" date="2026-01-%02d" entered="2026-01-%02d" language="en" status="accepted"><title>Course %d</title></activity>' $n $((n + 10)) $((n + 10)) $n
        done
}
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"2024-06-03\" basis=\"exam\"/><award certification=\"ACP-OA\" on=\"2024-06-03\" basis=\"exam\"/><award certification=\"ACP-JA\" on=\"2024-07-10\" basis=\"exam\"/>$(courses)"
person AT00000002 ben '<award certification="ACP-JCA" on="2024-06-03" basis="exam"/>'
staff admin

# calendar ADDRESS CURL-OPTION...: as a calendar program asks, without a cookie; unfolded into $work/calendar
calendar() {
        jar=$work/nobody.cookies
        rm -f "$jar"
        request "$@"
        sed 's/\r$//' "$body" | sed -e ':a' -e 'N;$!ba' -e 's/\n[ \t]//g' >"$work/calendar"
}
events() { grep -c '^BEGIN:VEVENT$' "$work/calendar"; }
# event UID-PART: its lines
event() { awk -v uid="$1" '/^BEGIN:VEVENT/ { text = "" } { text = text $0 "\n" } /^END:VEVENT/ { if (index(text, "UID:AT00000001-" uid "@")) printf "%s", text }' "$work/calendar"; }
day_of() { event "$1" | sed -n 's/^DTSTART;VALUE=DATE://p'; }
make() { form /profile && post /profile calendar=make && address=$(html 'string(//main//code)') && address=${address#"$url"}; }

# --- Made and shown once
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
get /profile
is "$(html 'count(//section[@id="calendar"]//button)') $(html 'count(//main//code)')" '1 0' 'there is none at first'
statements=$(logged statements)
make
is "$status" 200 'an address is made'
like "$address" '^/calendar/[A-Za-z0-9_-]{43}\.ics$' 'and shown'
is "$(html 'substring-after(//main//a[starts-with(@href, "webcal")]/@href, ":")')" "//${url#http://}$address" 'a link opens it in a calendar program'
is "$(header Cache-Control)" no-store 'nobody keeps that page'
first=$address
post /profile calendar=make
is "$status $(html 'count(//main//code)')" '200 0' 'sent again it is not shown a second time'
get /profile
is "$(html 'count(//main//code)') $(html 'count(//section[@id="calendar"]//button)')" '0 2' 'nor later'
is "$(logged statements)" "$statements" 'and the profile sends no statement more'
is "$(sql 'SELECT COUNT(*) FROM calendar') $(sql "SELECT COUNT(*) FROM calendar WHERE token_hash LIKE '%${first:10:43}%'")" '1 0' 'only its hash is kept'
is "$(sql "SELECT COUNT(*) FROM audit WHERE action = 'calendar-make' AND candidate_id = 1")" 1 'the audit log has it'
form /profile
refused post /profile calendar=other
is "$status $codes" '422 code' 'nothing else can be done with it'
browser admin
form /profile
refused post /profile calendar=make
is "$status $codes" '403 forbidden' 'staff have no deadlines'

# --- What it says
calendar "$first"
is "$status $(header Content-Type)" '200 text/calendar; charset=utf-8' 'whoever knows the address reads it, without a session'
is "$(header Cache-Control), $(header Vary)" 'private, no-cache, Accept-Language' 'and keeps it for themselves'
like "$(header ETag)" '^W/"' 'with a tag'
is "$(logged statements)" 2 'in two statements'
nginx_logged
is "$(grep -c "${first:10:43}" "$dir/log/workers.log" "$dir/log/access.log" | sed 's/.*://' | tr '\n' ' ')" '0 0 ' 'the address stands in no log'
is "$(head -n 1 "$work/calendar") $(tail -n 1 "$work/calendar")" 'BEGIN:VCALENDAR END:VCALENDAR' 'it is a calendar'
is "$(grep -c '^UID:' "$work/calendar") $(grep '^UID:' "$work/calendar" | sort -u | wc -l)" '8 8' 'each event has an id of its own'
is "$(grep -c '^DTSTAMP:20260220T000000Z$' "$work/calendar")" 8 'and says of which day it is'
is "$(awk 'length($0) > 76' "$body" | wc -l) $(grep -vc $'\r$' "$body")" '0 0' 'lines are as long as they may be, and end as they must'
is "$(day_of ACP-JCA-expiry) $(day_of ACP-JCA-last-day)" '20260603 20260901' 'there are the expiry and the last day to renew'
is "$(day_of ACP-JCA-reminder-30)" 20260802 'days before it are events too'
is "$(event ACP-JCA-last-day | sed -n 's/^SUMMARY://p')" 'Last day to renew: ACP-JCA\, ACP-OA' 'what ends on one day is one event'
like "$(event ACP-JCA-last-day | sed -n 's/^DESCRIPTION://p')" 'What is missing: 10.units of 100' 'it says what is missing'
like "$(event ACP-JA-expiry | sed -n 's/^DESCRIPTION://p')" 'cannot be renewed' 'and of what is retired that it ends'
tag=$(header ETag)
calendar "$first" -H "If-None-Match: $tag"
is "$status $(wc -c <"$body")" '304 0' 'it is not sent again to who has it'
calendar "$first" -H 'Accept-Language: de'
is "$(event ACP-JCA-last-day | grep -c 'Last day to renew')" 1 'the profile decides about the language'
calendar "$first" -I
is "$status" 200 'it can be asked for without its body'
for it in "/calendar/${first:10:42}x.ics" /calendar/x.ics /calendar/.ics "${first%.ics}" "$first.xml" "$first/" "/calendar/${first:10:43}.icsx"; do
        calendar "$it"
        is "$status" 404 "at ${it//${first:10:43}/…} there is nothing"
done

# --- It follows
calendar "$first"
before=$(grep '^UID:AT00000001-ACP-OA\|^UID:AT00000001-ACP-JCA' "$work/calendar" | sort)
browser admin
path=/admin/candidates/AT00000001/event
form "$path?kind=extension" "$path"
post "$path" kind=extension action=preview certification=ACP-OA granted=2026-02-20 expires=2026-12-31 reason=Ill
version=$(html "string(//input[@name='version']/@value)") key=$(html "string(//main//input[@name='key']/@value)")
post "$path" "key=$key" kind=extension action=save "version=$version" certification=ACP-OA granted=2026-02-20 expires=2026-12-31 reason=Ill
is "$status" 303 'an extension is granted'
calendar "$first" -H "If-None-Match: $tag"
is "$status $(day_of ACP-JCA-last-day) $(day_of ACP-OA-last-day)" '200 20260901 20270331' 'an extension moves its event'
browser ada
ok 'Ada enters what was missing' enter coursework 'The tenth'
calendar "$first"
is "$(day_of ACP-JCA-expiry) $(day_of ACP-JCA-last-day)" '20280220 20280520' 'a renewal moves both'
is "$(grep '^UID:AT00000001-ACP-JCA' "$work/calendar" | sort)" "$(grep ACP-JCA <<<"$before")" 'under the ids that they had'
browser ada
submit /profile given-name=Ada language=de
is "$status" 303 'Ada reads German'
calendar "$first"
is "$(event ACP-JCA-last-day | grep -c '^SUMMARY:Letzter Tag zum Verlängern')" 1 'in the language of the profile'
restart_on() { export RECERT_TODAY=$1; restart || bail "the portal starts on $1" "$(tail -n 5 "$work/up.log")"; }
tag=$(header ETag)
restart_on 2028-06-01
calendar "$first" -H "If-None-Match: $tag"
is "$status $(events)" '200 0' 'what has lapsed has no deadline any more'
is "$(tail -n 1 "$work/calendar")" 'END:VCALENDAR' 'and an empty calendar is one'

# --- Another address, none
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in again'
make
second=$address
calendar "$first"
is "$status" 404 'a new address ends the old one at once'
calendar "$second"
is "$status" 200 'and is in its place'
sql "UPDATE account SET enabled = FALSE WHERE candidate_id = 1"
calendar "$second"
is "$status" 404 'that of a disabled account is over'
sql "UPDATE account SET enabled = TRUE WHERE candidate_id = 1"
browser ada
sign_in ada@example.org "$password"
form /profile
post /profile calendar=stop
is "$status $location" '303 /profile?notice=calendar-stopped' 'it can be ended'
calendar "$second"
is "$status" 404 'and is over at once'
browser ben
sign_in ben@example.org "$password" || bail 'Ben signs in'
make
ctl erase --yes AT00000002 >"$work/erase"
calendar "$address"
is "$status $(sql 'SELECT COUNT(*) FROM calendar')" '404 0' 'who is erased has no calendar'
