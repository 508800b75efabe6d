#!/usr/bin/env bash
# t0855-extensions.sh - more time on request: a candidate asks, and sees what becomes of it; staff see what it would do,
# and grant it, grant less, or refuse; of two who decide at once the second is told.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-08-20
portal workers=2

jca='<award certification="ACP-JCA" on="2024-06-03" basis="exam"/>'
person AT00000001 ada "$jca<award certification=\"ACP-OA\" on=\"2025-06-03\" basis=\"exam\"/><award certification=\"ACA-ACF\" on=\"2022-01-10\" basis=\"exam\"/>"
person AT00000002 ben "$jca"
person AT00000003 cem ''
staff admin support auditor reviewer
printf '%s\n' "$password" | ctl user create --role admin --name 'Lee Second' --stdin second@example.org >/dev/null || bail 'a second admin can be made'
browser second
sign_in second@example.org "$password" || bail 'the second admin signs in'

requests() { sql "SELECT request_id, state, COALESCE(given, '') FROM extension_request WHERE candidate_id = $1 ORDER BY request_id" | tr '\t' ' '; }
expires() { sql "SELECT p.expires FROM projection AS p JOIN certification AS c USING (certification_id) WHERE p.candidate_id = $1 AND c.code = '$2'"; }
messages() { sql "SELECT kind, cause, step FROM message WHERE candidate_id = $1 ORDER BY message_id" | tr '\t' ' '; }
ask() { submit /extension "$@"; }

# --- Asking
browser cem
sign_in cem@example.org "$password" || bail 'Cem signs in'
get /extension
is "$status $(html 'count(//main//form)') $(html 'count(//main//a[starts-with(@href, "mailto:")])')" '200 0 1' 'who holds nothing is told whom to write to'
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
get /extension
is "$(html 'count(//select[@name="certification"]/option)') $(html 'count(//option[@value="ACA-ACF"])')" '2 0' 'what is held can be asked for, what has lapsed cannot'
refused ask certification= expires= grounds=
is "$status $codes" '422 certification=field-missing expires=field-missing grounds=field-missing' 'what is missing is named'
refused ask certification=ACA-ACF expires=2027-01-01 'grounds=Too late'
is "$status $codes" '422 certification=not-held' 'what has lapsed is not extended on request'
refused ask certification=ACP-XX expires=2027-01-01 grounds=x
is "$status $codes" '422 certification=certification-unknown' 'nor what does not exist'
refused ask certification=ACP-OA expires=2027-06-03 grounds=x
is "$status $codes" '422 expires=expires-not-later' 'nor until a day on which it is valid anyway'
refused ask certification=ACP-JCA expires=2026-08-19 grounds=x
is "$status $codes" '422 expires=ends-before-today' 'nor until a day that is over'
refused ask certification=ACP-JCA expires=spring "grounds=$(printf 'x%.0s' {1..1001})"
is "$status $codes" '422 expires=date grounds=field-too-long' 'a day is a day, and grounds are short'
is "$(requests 1)" '' 'nothing of it is kept'
ask certification=ACP-JCA expires=2027-03-31 $'grounds=On leave until March.\nSorry.'
is "$status $location" '303 /extension?notice=extension-asked' 'Ada asks for more time'
was_key=$key was_csrf=$csrf
post /extension "key=$was_key" "csrf=$was_csrf" certification=ACP-JCA expires=2027-03-31 $'grounds=On leave until March.\nSorry.'
is "$status $(requests 1)" '303 1 waiting ' 'sent again it is kept once'
get "$location"
is "$(html 'count(//*[@role="status"])') $(html 'string(//h1)')" '1 Your request for ACP-JCA waits for a decision' 'she sees that it waits'
is "$(xml /extension 'concat(//request/@expires, " ", //request/@state, " ", //request/@waits, " ", //certification[@asked]/@code)')" '2027-03-31 waiting 0 ACP-JCA' 'as its twin says'
refused ask certification=ACP-JCA expires=2027-04-30 'grounds=Longer'
is "$status $codes" '422 certification=request-open' 'one request waits for each certification'
ask certification=ACP-OA expires=2027-12-31 'grounds=Another'
is "$status $(requests 1)" '303 1 waiting 
2 waiting ' 'another certification has one of its own'
is "$(messages 1)" '' 'nobody is told of what they did themselves'
is "$(sql "SELECT COUNT(*) FROM audit WHERE action = 'extension-ask' AND candidate_id = 1")" 2 'both are in the audit log'
ten_browsers() {
        for n in {1..10}; do
                browser "ben$n"
                sign_in ben@example.org "$password" || bail 'Ben signs in'
                form /extension
                printf '%s\n' "$csrf $key" >"$work/form.$n"
        done
}
ten_browsers
for n in {1..10}; do
        read -r csrf key <"$work/form.$n"
        curl -sS -o "$work/many.$n" -b "$work/ben$n.cookies" --data-urlencode "csrf=$csrf" --data-urlencode "key=$key" \
                -d certification=ACP-JCA -d expires=2027-01-31 -d grounds=Moved "$url/extension" &
done
wait
is "$(requests 2)" '1 waiting ' 'from ten browsers at once one is kept'

# --- What waits
browser reviewer
get /admin/extensions
is "$status" 403 'reviewers do not read why somebody needs time'
get /admin
is "$(html 'count(//main//a[@href="/admin/extensions"])')" 0 'and are not told that something waits'
browser support
get /admin
is "$(html 'count(//main//a[@href="/admin/extensions"])')" 1 'support are'
is "$(xml /admin 'concat(//waiting/@requests, " ", //waiting/@requests-oldest)')" '3 2026-08-20' 'how many, and since when'
is "$(xml /admin/extensions '//request/@candidate' | tr -d '\n')" ' candidate="AT00000001" candidate="AT00000001" candidate="AT00000002"' 'the list has all that wait'
get /admin/extensions/AT00000001/1
is "$status $(html 'count(//main//form)')" '200 0' 'support can look, but not decide'
for it in AT00000001/9 AT00000001/0 AT00000001/01 AT00000001/x AT00000009/1 AT1/1; do
        get "/admin/extensions/$it"
        is "$status" 404 "$it is not there"
done

# --- Granting less, after days
restart_on() { export RECERT_TODAY=$1; restart && day_changed || bail "the portal starts on $1" "$(tail -n 5 "$work/up.log")"; }
restart_on 2026-09-05
browser admin
sign_in admin@example.org "$password" || bail 'the admin signs in again'
is "$(expires 2 ACP-JCA)" 2026-06-03 'meanwhile the last day to renew is over'
path=/admin/extensions/AT00000001/1
get "$path.xml"
is "$(document 'concat(//effect/@moves, " ", //certification[@code="ACP-JCA"]/before/@status, " ", //certification[@code="ACP-JCA"]/after/@status, " ", //certification[@code="ACP-JCA"]/after/@expires)')" \
        'true lapsed active 2027-03-31' 'what granting it would do is shown: from the day on which it was asked for'
refused send "$path" action=grant
is "$status $codes" '422 reason=field-missing' 'a reason is needed'
is "$(document 'count(//effect)') $(document 'count(//field[@name="version"])')" '1 1' 'and what it does stays there to see'
refused send "$path" action=preview expires=2026-05-01
is "$status $codes" '422 expires=extension-idle' 'what would extend nothing is not granted'
refused send "$path" action=preview granted=2026-09-05
is "$status $codes" '422 expires=extension-idle' 'nor from a day on which it was not held any more'
refused send "$path" action=preview granted=2026-09-06
is "$status $codes" '422 granted=event-in-future' 'nor from a day to come'
refused send "$path" action=grant expires=2026-12-31 'reason=Until the end of the year.'
is "$status $codes $(requests 1 | head -n 1)" '409 stale 1 waiting ' 'what was not shown is not granted'
form "$path"
post "$path" action=preview granted=2026-08-20 expires=2026-12-31
is "$status $(html 'count(//tr[contains(@class, "gained")])')" '200 1' 'less is shown first'
version=$(html "string(//input[@name='version']/@value)") key=$(html "string(//main//input[@name='key']/@value)")
# the second admin has the page open too
browser second
sign_in second@example.org "$password" || bail 'the second admin signs in again'
form "$path"
second_key=$key second_csrf=$csrf second_version=$(html "string(//input[@name='version']/@value)")
browser admin
form "$path"
post "$path" "version=$version" action=grant granted=2026-08-20 expires=2026-12-31 'reason=Until the end of the year.'
is "$status $location" '303 /admin/extensions?notice=extension-granted' 'less is granted'
is "$(requests 1 | head -n 1) $(expires 1 ACP-JCA)" '1 granted 2026-12-31 2026-12-31' 'it is kept, and the certification is extended'
is "$(sql 'SELECT granted, expires, ticket FROM extension WHERE candidate_id = 1' | tr '\t' ' ')" '2026-08-20 2026-12-31 request-1' 'by an event that names the request'
is "$(xml /admin/candidates/AT00000001 'concat(//event[@kind="extension"]/reason, "|", //event[@kind="extension"]/@ticket)')" 'Until the end of the year.|request-1' 'among the others'
is "$(messages 1 | grep -c '^request request-1 decided$') $(messages 1 | grep -c renewal)" '1 0' 'Ada is told once, not also of an extension'
post "$path" "version=$version" action=grant granted=2026-08-20 expires=2026-12-31 'reason=Until the end of the year.'
is "$status $(sql 'SELECT COUNT(*) FROM extension WHERE candidate_id = 1')" '303 1' 'sent again it is granted once'
browser second
refused post "$path" "key=$second_key" "csrf=$second_csrf" "version=$second_version" action=refuse 'reason=No.'
is "$status $codes" '409 stale' 'the second who decides is told'
is "$(document 'concat(//request/@state, " ", //request/@given, " ", count(//form/field))')" 'granted 2026-12-31 0' 'and sees what was decided'
is "$(requests 1 | head -n 1)" '1 granted 2026-12-31' 'which stays'
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in again'
get /messages
is "$(html 'count(//a[text()="You have more time for ACP-JCA"])')" 1 'it is among her messages'
get "$(html 'string(//a[text()="You have more time for ACP-JCA"]/@href)')"
is "$(html 'normalize-space(//blockquote)')" 'Until the end of the year.' 'with the reason'
get /extension
like "$(html 'string(//main)')" 'Granted.*until 31.Dec.2026.*Until the end of the year' 'and on the page where she asked'

# --- Refusing
browser admin
path=/admin/extensions/AT00000001/2
refused send "$path" action=refuse
is "$status $codes" '422 reason=field-missing' 'a refusal has a reason'
send "$path" action=refuse 'reason=There is more than half a year left.'
is "$status $location" '303 /admin/extensions?notice=extension-refused' 'a request is refused'
is "$(requests 1 | tail -n 1) $(expires 1 ACP-OA)" '2 refused  2027-06-03' 'and nothing moves'
is "$(messages 1 | grep -c '^request request-2 decided$')" 1 'Ada is told of that too'
is "$(sql 'SELECT COUNT(*) FROM candidate AS c WHERE unread <> (SELECT COUNT(*) FROM message AS m WHERE m.candidate_id = c.candidate_id AND m.seen IS NULL)')" 0 'the header counts them'
browser ada
is "$(xml /extension 'string(//request[@id="2"]/reason)')" 'There is more than half a year left.' 'with the reason'
ask certification=ACP-OA expires=2027-10-31 'grounds=Once more'
is "$status $(requests 1 | tail -n 1)" '303 3 waiting ' 'once it is decided she can ask again'
get /admin/extensions
is "$status" 403 'a candidate is not shown what others ask'
browser admin
is "$(xml '/admin/extensions' 'string(//pager/@rows)')" 2 'the list has what still waits'
get '/admin/extensions.xml?status=granted'
is "$(document 'count(//request)') $(document 'string(//request/@given)')" '1 2026-12-31' 'and what was granted'
get '/admin/extensions.xml?status=refused'
is "$(document 'count(//request)') $(document 'string(//request/reason)')" '1 There is more than half a year left.' 'and refused'

# --- Taking back
browser ada
get /extension
is "$(html 'count(//button[@name="withdraw"])') $(html 'string(//button[@name="withdraw"]/@value)')" '1 3' 'what waits can be taken back, what is decided cannot'
for it in 9 0 x; do
        submit /extension "withdraw=$it"
        is "$status $(requests 1 | tail -n 1)" '404 3 waiting ' "there is no request $it to take back"
done
browser second
form /admin/extensions/AT00000001/3
post /admin/extensions/AT00000001/3 action=preview granted=2026-09-05 expires=2027-10-31
second_key=$(html "string(//main//input[@name='key']/@value)") second_csrf=$(html "string(//main//input[@name='csrf']/@value)")
second_version=$(html "string(//input[@name='version']/@value)")
browser ada
told=$(messages 1)
submit /extension withdraw=3
is "$status $location $(requests 1 | tail -n 1)" '303 /extension?notice=extension-withdrawn 3 withdrawn ' 'Ada takes a request back'
was_key=$key was_csrf=$csrf
post /extension "key=$was_key" "csrf=$was_csrf" withdraw=3
is "$status $location" '303 /extension?notice=extension-withdrawn' 'sent again it is answered the same'
refused submit /extension withdraw=3
is "$status $codes" '409 request-withdrawn' 'a second time there is nothing to take back'
get "$location"
get '/extension?notice=extension-withdrawn'
is "$(html 'count(//*[@role="status"])') $(html 'count(//button[@name="withdraw"])')" '1 0' 'she is told'
like "$(html 'string(//main)')" 'Taken back.*on 5.Sep.2026' 'and sees that it is taken back, and when'
is "$(xml /extension 'concat(//requests/@waiting, " ", //request[@id="3"]/@state, " ", //request[@id="3"]/@decided, " ", count(//certification[@asked]))')" \
        '0 withdrawn 2026-09-05 0' 'as the twin says'
is "$(messages 1)" "$told" 'no message tells her of it'
is "$(sql "SELECT CONCAT_WS(' ', v.field, v.before_value, v.after_value) FROM audit JOIN changed_value AS v USING (audit_id) WHERE action = 'extension-withdraw'")" \
        'request 3 state waiting withdrawn' 'the audit log has it'
browser second
post /admin/extensions/AT00000001/3 "key=$second_key" "csrf=$second_csrf" "version=$second_version" action=grant granted=2026-09-05 expires=2027-10-31 reason=Yes.
is "$status $(html 'count(//main//form)') $(sql 'SELECT COUNT(*) FROM extension WHERE candidate_id = 1')" '409 0 1' 'the admin who was about to grant it does not'
like "$(html 'string(//div[@role="alert"])')" 'candidate has taken this request back' 'and is told why'
get /admin/extensions
is "$(html 'count(//a[@class="go-row"])') $(html 'count(//a[contains(@href, "AT00000001")])')" '1 0' 'it is no longer among those that wait'
get '/admin/extensions.xml?status=withdrawn'
is "$(document 'count(//request)') $(document 'string(//request/@id)')" '1 3' 'but can be found'
is "$(xml /admin 'string(//waiting/@requests)')" 1 'nor does the overview count it'
browser ada
ask certification=ACP-OA expires=2027-11-30 'grounds=After all'
is "$status $(requests 1 | tail -n 1)" '303 4 waiting ' 'another can be sent at once'
form /extension
was_key=$key was_csrf=$csrf
browser admin
send /admin/extensions/AT00000001/4 action=refuse 'reason=Not yet.'
browser ada
post /extension "key=$was_key" "csrf=$was_csrf" withdraw=4
is "$status $(requests 1 | tail -n 1)" '409 4 refused ' 'what was decided meanwhile is not taken back'
like "$(html 'string(//div[@role="alert"])')" 'decided meanwhile' 'and she is told'
like "$(html 'string(//main//table)')" 'Not yet\.' 'and sees the decision'

# From ten browsers and by a decision at once: one thing happens to it.
ten_browsers
browser admin
form /admin/extensions/AT00000002/1
many=()
for n in {1..10}; do
        ((n != 5)) || { curl -sS -o /dev/null -w '%{http_code}' -b "$work/admin.cookies" --data-urlencode "csrf=$csrf" --data-urlencode "key=$key" \
                -d action=refuse -d reason=No "$url/admin/extensions/AT00000002/1" >"$work/race.admin" & many+=($!); }
        read -r a b <"$work/form.$n"
        curl -sS -o /dev/null -w '%{http_code}' -b "$work/ben$n.cookies" --data-urlencode "csrf=$a" --data-urlencode "key=$b" -d withdraw=1 "$url/extension" >"$work/race.$n" &
        many+=($!)
done
wait "${many[@]}"
is "$(cat "$work"/race.* | grep -o ... | sort | uniq -c | tr -s ' ' | tr -d '\n')" ' 1 303 10 409' 'of eleven at once one is done, and each other is told'
is "$(sql "SELECT COUNT(*) FROM audit WHERE candidate_id = 2 AND action IN ('extension-withdraw', 'extension-refuse')")" 1 'and it is in the log once'

# --- The log, the audit, the erased
browser admin
is "$(sql "SELECT GROUP_CONCAT(action ORDER BY audit_id) FROM audit WHERE candidate_id = 1 AND action LIKE 'extension-%'")" \
        'extension-ask,extension-ask,extension-grant,extension-refuse,extension-ask,extension-withdraw,extension-ask,extension-refuse' 'all of it is in the audit log'
ok 'whose chain is whole' ctl audit verify
nothing_to_recompute 'there is nothing to recompute'
ctl erase --yes AT00000001 >"$work/erase"
is "$(requests 1)" '' 'who is erased leaves no request'
get /admin/extensions
is "$status $(html 'count(//a[@class="go-row"])')" '200 0' 'and none is listed'
