#!/usr/bin/env bash
# t0850-messages.sh - what the portal tells: of entries, reports, decisions, renewals and lapses, each once; before
# a last day, each on its day, also after days without the job process; read, and not read yet.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-03-04
portal workers=2

jca() { printf '<award certification="ACP-JCA" on="%s" basis="exam"/>' "$1"; }
# courses HOW-MANY MONTH: one a day in that month
courses() {
        local n
        for ((n = 1; n <= $1; n++)); do
                printf '<activity id="%d" option="coursework" date="%s-%02d" entered="%s-%02d" language="en" status="accepted"><title>Course %d</title></activity>' \
                        "$n" "$2" "$((n + 10))" "$2" "$((n + 10))" "$n"
        done
}
person AT00000001 ada "$(jca 2024-06-03)"
person AT00000002 ben "$(jca 2024-06-03)$(courses 9 2026-01)"
person AT00000003 cem "<award certification=\"ACP-JA\" on=\"2024-07-10\" basis=\"exam\"/>"
image "$work/evidence.png"
messages() { sql "SELECT kind, cause, step FROM message WHERE candidate_id = $1 ORDER BY message_id" | tr '\t' ' '; }
since() { sql "SELECT kind, cause, step FROM message WHERE candidate_id = $1 AND message_id > $2 ORDER BY message_id" | tr '\t' ' '; }
newest() { sql "SELECT COALESCE(MAX(message_id), 0) FROM message WHERE candidate_id = $1"; }
unread() { sql "SELECT unread FROM candidate WHERE candidate_id = $1"; }
counted() { sql 'SELECT COUNT(*) FROM candidate AS c WHERE unread <> (SELECT COUNT(*) FROM message AS m WHERE m.candidate_id = c.candidate_id AND m.seen IS NULL)'; }
on() { export RECERT_TODAY=$1; restart && day_changed || bail "the portal starts on $1" "$(tail -n 5 "$work/up.log")"; }

is "$(sql 'SELECT COUNT(*) FROM message')" 0 'what was imported is told to nobody'

# --- Entries, and reading
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
get /messages
is "$status $(html 'count(//h2[text()="No messages yet"])')" '200 1' 'there is nothing yet, and the page says so'
tag=$(header ETag)
ok 'Ada enters an activity' enter coursework 'Jira basics'
is "$(messages 1)" 'entry activity-1 entered' 'she is told once'
get /messages -H "If-None-Match: $tag"
is "$status" 200 'the list is not the kept one'
is "$(html 'normalize-space(//table//a)') $(html 'string(//table//b)')" '“Jira basics” is recorded New' 'it is in the list, as new'
is "$(html 'string((//header//b[@class="unread"])[1])')" 1 'and the header counts it'
get /credentials/progress.xml
is "$(document 'string(//viewer/@unread)') $(logged statements)" '1 1' 'on every page, without a statement more'
path=$(sql "SELECT CONCAT('/messages/', MAX(message_id)) FROM message")
get "$path.xml"
is "$(document 'concat(//message/@kind, " ", //message/type/@code, " ", //message/type/@verdict, " ", //message/type/@counted)')" 'entry ACP counted 10' 'its twin says what it counted for, and how the type stands'
get "$path" -I
is "$(unread 1)" 1 'neither the twin nor a HEAD reads it'
get "$path"
is "$status $(html 'normalize-space(//h1)')" '200 “Jira basics” is recorded' 'it can be read'
is "$(unread 1) $(html 'count(//b[@class="unread"])')" '0 0' 'which makes it read'
get "$path"
is "$(logged statements)" 2 'and is done once'
get /messages
is "$(html 'count(//b)')" 0 'the list says so'
browser ben
sign_in ben@example.org "$password" || bail 'Ben signs in'
for it in "$path" /messages/0 /messages/x /messages/99999999999999999999; do
        get "$it"
        is "$status" 404 "to others $it is not there"
done

# --- The same form fifty times at once
browser ada
submit /credentials/upload/coursework "date=$(today)" 'title=Many at once' language=en notes= "image=@$work/evidence.png"
draft=${location%%\?*}
before=$(newest 1)
form "$draft"
for n in {1..20}; do
        curl -sS -o "$work/many.$n" -b "$jar" --data-urlencode "csrf=$csrf" --data-urlencode "key=$key" -d action=submit "$url$draft" &
done
wait
is "$(since 1 "$before")" 'entry activity-2 entered' 'sent twenty times at once, it is told once'

# --- A renewal
browser ben
before=$(newest 2)
ok 'Ben enters what was missing' enter coursework 'The tenth'
is "$(since 2 "$before")" "entry activity-10 entered
renewal ACP renewed-2028-03-04-2026-03-04" 'he is told of the entry, and of the renewal'
get "/messages/$(newest 2).xml"
is "$(document 'concat(//certification/@was, " ", //certification/@expires, " ", //message/@by)')" '2026-06-03 2028-03-04 units' 'with the new dates'

# --- A report, a decision
university=$(ctl key create --name university --scope completions:write)
report() {
        request /feeds/completions -X POST -H "Authorization: Bearer $university" -H 'Content-Type: application/json' \
                -d '{"source":"university","completions":[{"id":"r-1","option":"coursework","date":"2026-03-01","candidate":"AT00000001","title":"Reported"}]}'
}
before=$(newest 1)
report
report
is "$(since 1 "$before")" 'completion activity-3 entered' 'what is reported twice is told once'
staff reviewer
before=$(newest 1)
send /admin/reviews/AT00000001/1 decision=rejected 'reason=Not your name.'
is "$status" 303 'a reviewer rejects'
like "$(since 1 "$before")" '^decision activity-1 decided-[0-9]+$' 'the candidate is told'
browser ada
get "/messages/$(newest 1)"
is "$(html 'normalize-space(//blockquote)')" 'Not your name.' 'with the reason'

# --- Passwords and addresses
before=$(newest 1)
submit /profile "password=$password" 'new-password=another longer password'
is "$status" 303 'Ada sets a new password'
like "$(since 1 "$before")" '^password password [0-9A-Z]{26}$' 'and is told'
before=$(newest 1)
set_password ada@example.org
like "$(since 1 "$before")" '^password password [0-9]+$' 'also when it was done for her'
ctl user password --random ada@example.org >"$work/random"
set_password ada@example.org
is "$(since 1 "$before" | wc -l)" 3 'each time'
is "$(counted)" 0 'what the header counts is what there is'

# --- Days
before=$(newest 1)
on 2026-03-05
is "$(since 1 "$before")" 'reminder ACP-2026-09-01 180' 'half a year before the last day to renew'
on 2026-03-06
before=$(newest 1)
on 2026-04-02
is "$(since 1 "$before")" 'status status 2026-04-01' 'the first day of a quarter that nobody looked at is made up for'
on 2026-04-02
is "$(since 1 "$before" | wc -l)" 1 'once'
before=$(newest 1)
on 2026-08-03
is "$(since 1 "$before")" "reminder ACP-2026-09-01 30
status status 2026-07-01" 'after months without a job the nearest step alone, and the quarter'
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in again'
get /messages
is "$(html 'count(//tr/td/a[text()="Your password was changed"])')" 4 'all of them can be read'
tag=$(header ETag)
before=$(newest 1)
on 2026-08-25
get /messages -H "If-None-Match: $tag"
is "$status" 200 'what came with the day is seen'
on 2026-08-31
on 2026-09-02
is "$(since 1 "$before")" "reminder ACP-2026-09-01 7
reminder ACP-2026-09-01 1
lapse ACP lapsed-2026-06-03-2026-09-02" 'the last steps, and the lapse'
is "$(messages 2 | grep -c reminder)" 0 'who renewed was reminded no more'
is "$(messages 3)" 'lapse ACP lapsed-2026-07-10-2026-08-03' 'of what is retired its end alone is told'
is "$(counted)" 0 'the header counts right'
nothing_to_recompute 'there is nothing to recompute'

# --- Killed at any moment, everything is told once
before=$(newest 2)
export RECERT_TODAY=2027-01-02
recert down >"$work/up.log" 2>&1
for n in 1 2 3; do
        recert up >>"$work/up.log" 2>&1
        read -r pid _ <"$dir/run/jobs.pid"
        kill -KILL "$pid" 2>"$work/kill"
        recert down >>"$work/up.log" 2>&1
done
recert up >>"$work/up.log" 2>&1
day_changed || bail 'the day changes' "$(tail -n 5 "$work/up.log")"
is "$(since 2 "$before")" 'status status 2027-01-01' 'a job process that is killed again and again tells once'

# --- Erased
ctl erase --yes AT00000001 >"$work/erase"
is "$(sql 'SELECT COUNT(*) FROM message WHERE candidate_id = 1')" 0 'who is erased leaves no message'
