#!/usr/bin/env bash
# t0810-reports.sh - other systems report completions and passed exams: each once, matched, waited for, refused by name
. "$(dirname "$0")/lib.sh"
RECERT_TODAY=2026-06-01
export RECERT_TODAY
portal

university=$(ctl key create --name university --scope completions:write)
exams=$(ctl key create --name exams --scope awards:write)
send() {                # PATH KEY DOCUMENT [CURL-OPTION]...
        printf '%s' "$3" >"$work/report"
        request "/feeds/$1" -X POST -H "Authorization: Bearer $2" -H 'Content-Type: application/xml' --data-binary "@$work/report" "${@:4}"
}
completions() { send completions "$university" "<completions xmlns=\"urn:recert:1\" source=\"university\">$1</completions>" "${@:2}"; }
awards() { send awards "$exams" "<awards xmlns=\"urn:recert:1\" source=\"exams\">$1</awards>"; }
outcome() { document "string(//outcome[@id='$1']/@$2)"; }
course() { printf '<completion id="%s" option="coursework" date="%s" %s><title>%s</title></completion>' "$@"; }
counted() { sql "SELECT COUNT(*) FROM activity WHERE candidate_id = ${1#AT}"; }

person AT00000201 rosa '<award certification="ACP-JCA" on="2025-12-01" basis="exam"/>
<activity id="1" option="coursework" date="2026-02-01" entered="2026-02-02" language="en" status="recorded"><title>Jira   Basics</title></activity>'

# --- Completions
completions "$(course u-1 2026-05-02 candidate=\"AT00000201\" Reporting)$(course u-2 2026-05-03 email=\"ROSA@example.org\" Boards)"
is "$status $(outcome u-1 result) $(outcome u-1 activity)" '200 recorded 2' 'a completion becomes an activity'
is "$(outcome u-2 result) $(outcome u-2 candidate)" 'recorded AT00000201' 'the candidate is found by a verified mail address'
is "$(sql "SELECT status, source, source_id, entered FROM activity WHERE candidate_id = 201 AND activity_id = 2" | tr '\t' ' ')" \
        'accepted university u-1 2026-06-01' 'accepted, with the sender as evidence, entered the day it arrived'
completions "$(course u-1 2026-05-02 candidate=\"AT00000201\" Reporting)"
is "$(outcome u-1 result) $(outcome u-1 activity)" 'repeated 2' 'the same again has the same outcome'
completions "$(course u-1 2026-05-02 candidate=\"AT00000201\" Other)"
is "$(outcome u-1 result) $(outcome u-1 code)" 'refused id-reused' 'the same id with other content is refused'
completions "$(course u-3 2026-02-01 candidate=\"AT00000201\" ' jira basics')"
is "$(outcome u-3 result) $(outcome u-3 activity)" 'matched 1' 'what was typed in is matched, not counted twice'
is "$(counted AT00000201)" 3 'and nothing was added by it'
completions "$(course u-3 2026-02-01 candidate=\"AT00000201\" ' jira basics')"
is "$(outcome u-3 result) $(outcome u-3 activity)" 'repeated 1' 'nor by sending it again'
# fifty at once
printf '<completions xmlns="urn:recert:1" source="university">%s</completions>' "$(course u-4 2026-05-04 candidate=\"AT00000201\" 'At once')" >"$work/once"
for _ in {1..50}; do
        curl -s -o /dev/null -H "Authorization: Bearer $university" -H 'Content-Type: application/xml' --data-binary "@$work/once" "$url/feeds/completions" &
done
wait
is "$(counted AT00000201)" 4 'fifty of the same at once are one'

# --- Each item by itself
completions "$(course b-1 2026-06-02 candidate=\"AT00000201\" Tomorrow)$(course b-2 2020-01-01 candidate=\"AT00000201\" Old)$(course b-3 2026-02-31 candidate=\"AT00000201\" NoDay)$(course b-4 2026-05-02 candidate=\"AT00009999\" Nobody)<completion id=\"b-5\" option=\"sleeping\" date=\"2026-05-02\" candidate=\"AT00000201\"><title>Zzz</title></completion><completion id=\"b-6\" option=\"coursework\" date=\"2026-05-02\" candidate=\"AT00000201\"/><completion id=\"b-7\" option=\"coursework\" date=\"2026-05-02\"><title>Whose</title></completion>$(course b-8 2026-05-09 candidate=\"AT00000201\" Good)"
is "$status" 200 'a request whose items are wrong is answered item by item'
is "$(for it in 1 2 3 4 5 6 7; do outcome b-$it code; done | tr '\n' ' ')" \
        'date-in-future date-too-early date candidate-unknown option-unknown field-missing field-missing ' 'each with its code'
is "$(outcome b-8 result)" recorded 'and the good one is kept'
completions "$(course b-1 2026-05-20 candidate=\"AT00000201\" Mended)"
is "$(outcome b-1 result)" recorded 'what was refused is forgotten: its id is good once it is right'

# --- Who is not there yet is waited for
completions "$(course w-1 2026-05-05 email=\"sven@example.org\" Early)"
is "$(outcome w-1 result)" waiting 'nobody of that address yet'
completions "$(course w-1 2026-05-05 email=\"sven@example.org\" Early)"
is "$(outcome w-1 result)" waiting 'and still not'
person AT00000202 sven '<award certification="ACP-OA" on="2025-12-01" basis="exam"/>'
credited() { [ "$(counted AT00000202)" != 0 ]; }
await 60 credited
is "$(counted AT00000202)" 1 'when the person appears it is credited'
completions "$(course w-1 2026-05-05 email=\"sven@example.org\" Early)"
is "$(outcome w-1 result) $(outcome w-1 candidate)" 'repeated AT00000202' 'and the sender learns whose it is'

# --- Nobody loses a certification because a report was late
person AT00000203 tina '<award certification="ACA-CONFE" on="2024-02-10" basis="exam"/>
<activity id="1" option="coursework" date="2025-02-01" entered="2025-02-02" language="en" status="accepted"><title>One</title></activity>
<activity id="2" option="coursework" date="2025-03-01" entered="2025-03-02" language="en" status="accepted"><title>Two</title></activity>
<activity id="3" option="coursework" date="2025-04-01" entered="2025-04-02" language="en" status="accepted"><title>Three</title></activity>
<activity id="4" option="coursework" date="2025-05-01" entered="2025-05-02" language="en" status="accepted"><title>Four</title></activity>'
is "$(sql 'SELECT status FROM projection WHERE candidate_id = 203')" lapsed 'it had lapsed'
completions "$(course l-1 2026-01-15 candidate=\"AT00000203\" 'The fifth')"
is "$(sql 'SELECT status, expires FROM projection WHERE candidate_id = 203' | tr '\t' ' ')" 'active 2028-01-15' 'and was renewed on the day on which the course took place'

# --- Awards
awards '<award id="x-1" certification="ACP-OA" on="2026-05-20" candidate="AT00000201"/><award id="x-2" certification="ACP-JCA" on="2025-12-01" candidate="AT00000201"/><award id="x-3" certification="ACP-XX" on="2026-05-20" candidate="AT00000201"/>'
is "$(outcome x-1 result) $(outcome x-2 result) $(outcome x-3 code)" 'recorded matched certification-unknown' 'passed exams come the same way'
like "$(sql "SELECT number FROM award WHERE source_id = 'x-1'")" '^[0-9A-HJKMNP-TV-Z-]{19}-.$' 'with a verification number'
awards '<award id="x-1" certification="ACP-OA" on="2026-05-20" candidate="AT00000201"/>'
is "$(outcome x-1 result)" repeated 'once'

# --- JSON, in and out
request /feeds/completions -X POST -H "Authorization: Bearer $university" -H 'Content-Type: application/json' \
        -d '{"source":"university","completions":[{"id":"j-1","option":"coursework","date":"2026-05-06","candidate":"AT00000201","title":"Json"},{"id":"j-2","option":1}]}'
is "$status $(cat "$body" | tr -d ' ' | grep -oE '"(result|code)":"[a-z-]*"' | tr '\n' ' ')" '200 "result":"recorded" "result":"refused" "code":"json" ' 'JSON has the same shape'
# each of them alone is wrong, and the good ones before and after are kept
long() { printf "%0$1d" 0; }
json() {                # REPORT...
        local IFS=,
        printf '{"source":"university","completions":[%s]}' "$*" >"$work/report"
        request /feeds/completions -X POST -H "Authorization: Bearer $university" -H 'Content-Type: application/json' --data-binary "@$work/report"
        said=$(tr -d ' ' <"$body" | grep -oE '"(result|code)":"[a-z-]*"' | sed 's/.*://' | tr -d '"' | tr '\n' ' ')
}
typed() { printf '{"id":"%s","option":"%s","date":"2026-05-07",%s,"title":"%s"}' "$1" "${4:-coursework}" "$2" "$3"; }
rosa='"candidate":"AT00000201"'
before=$(counted AT00000201)
json "$(typed k-1 "$rosa" First)" "$(typed "$(long 200)" "$rosa" A)" "$(typed k-2 "\"email\":\"$(long 345)@example.org\"" B)" \
        "$(typed k-3 "$rosa" C "$(long 65)")" "$(typed k-4 '"email":"no mail at all"' D)" "$(typed k-5 '"email":""' E)" \
        "$(typed "$(long 128)" "$rosa" Longest)" "$(typed k-6 "\"email\":\"$(long 242)@example.org\"" F)"
is "$status $said" '200 recorded refused field-too-long refused field-too-long refused field-too-long refused mail refused mail recorded waiting ' \
        'what is too long and what is no mail address is refused by name'
is "$(counted AT00000201) $(sql "SELECT COUNT(*) FROM report WHERE source_id LIKE 'k-%'")" "$((before + 2)) 2" 'and what was good beside it is kept, nothing else'
completions "$(course k-7 2026-05-07 email=\"nobody\" Who)$(course k-8 2026-05-08 email=\"\" Who)$(course k-9 2026-05-08 'email=" Rosa@example.org "' Spaced)"
is "$(outcome k-7 code) $(outcome k-8 code) $(outcome k-9 result)" 'mail mail recorded' 'in XML as well'
completions "$(course u-1 2026-05-02 candidate=\"AT00000201\" Reporting)" -H 'Accept: application/json'
like "$(cat "$body")" '^\{"source":"university","outcomes":\[\{"id":"u-1","result":"repeated","candidate":"AT00000201","activity":"2"\}\]\}$' 'the answer is in the form that is asked for'

# --- Bad input
refused() { is "$status $(document 'string(/error/@code)')" "$1" "$2"; }
completions '' ;                                          is "$status" 200 'nothing is nothing'
send completions "$exams" '<completions xmlns="urn:recert:1" source="exams"/>';           refused '403 scope' 'another scope is refused'
send completions "$university" '<completions xmlns="urn:recert:1" source="exams"/>';      refused '422 source-foreign' 'another source too'
send completions "$university" '<awards xmlns="urn:recert:1" source="university"/>';      refused '422 document-unknown' 'another document'
send completions "$university" '<completions xmlns="urn:other" source="university"/>';    refused '422 document-unknown' 'another namespace'
send completions "$university" '<completions xmlns="urn:recert:1" source="university">';  refused '422 xml' 'what is not well-formed'
send completions "$university" '<!DOCTYPE x [<!ENTITY e "x">]><completions xmlns="urn:recert:1" source="university"/>'; refused '422 dtd' 'a DTD'
send completions "$university" "$(printf '<completions xmlns="urn:recert:1" source="university">'; for it in {1..1001}; do printf '<completion id="m-%s"/>' "$it"; done; printf '</completions>')"
refused '413 too-large' 'more than a thousand'
request /feeds/completions -X POST -H "Authorization: Bearer $university" -H 'Content-Type: application/json' -d '{"source":'
refused '422 json' 'broken JSON'
request /feeds/completions -X POST -H "Authorization: Bearer $university" -H 'Content-Type: text/csv' -d 'a,b'
refused '415 media-type' 'another media type'
head -c 5000000 /dev/zero | tr '\0' ' ' >"$work/big"
request /feeds/completions -X POST -H "Authorization: Bearer $university" -H 'Content-Type: application/xml' --data-binary "@$work/big"
refused '413 too-large' 'more than 4 MiB'
request /feeds/completions -H "Authorization: Bearer $university"
refused '405 method' 'a GET'

# --- Who chose so keeps them as drafts
person AT00000204 uma '<award certification="ACP-JCA" on="2025-12-01" basis="exam"/>'
browser uma
sign_in uma@example.org "$password" || bail 'Uma signs in'
form /profile
post /profile given-name=Uma family-name=Example language=en reports-wait=true
is "$status $(xml /profile 'string(//field[@name="reports-wait"]/@value)')" '303 true' 'a candidate chooses that reports wait'
is "$(sql "SELECT before_value, after_value FROM changed_value WHERE field = 'reports'")" $'recorded\twaiting' 'and that is in the audit log'
completions "$(course d-1 2026-05-11 candidate=\"AT00000204\" Drafted)$(course d-2 2026-05-12 email=\"uma@example.org\" Dropped)$(course d-3 2026-05-13 candidate=\"AT00000204\" Typed)"
is "$(outcome d-1 result) $(outcome d-1 candidate) $(outcome d-2 result) $(counted AT00000204)" 'waiting AT00000204 waiting 0' 'then a report waits, with the candidate, and counts for nothing'
completions "$(course d-1 2026-05-11 candidate=\"AT00000204\" Drafted)"
is "$(outcome d-1 result) $(outcome d-1 candidate) $(sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 204')" 'waiting AT00000204 3' 'sent again it waits still, once'
is "$(xml /credentials/upload 'concat(count(//draft[@source="university"]), " ", //draft[title="Drafted"]/@id)')" '3 1' 'it is among the drafts, with who reported it'
get /credentials/drafts/1.xml
is "$(document 'concat(//draft/@ready, " ", //draft/@source, " ", //answer/@verdict)')" 'true university counted' 'says what it would count for, and needs no image'
submit /credentials/drafts/1 action=save 'title=Another name' date=2026-05-01
is "$(xml /credentials/drafts/1 'concat(//field[@name="title"]/@value, " ", //field[@name="date"]/@value)')" 'Drafted 2026-05-11' 'what was reported is not changed'
submit /credentials/drafts/1 action=submit
is "$status $(sql 'SELECT status, source, source_id, entered FROM activity WHERE candidate_id = 204')" $'303 accepted\tuniversity\td-1\t2026-06-01' 'submitted it is accepted, with its source'
completions "$(course d-1 2026-05-11 candidate=\"AT00000204\" Drafted)"
is "$(outcome d-1 result) $(outcome d-1 candidate) $(outcome d-1 activity)" 'repeated AT00000204 1' 'and reported again it is repeated'
submit /credentials/drafts/2 action=discard
completions "$(course d-2 2026-05-12 email=\"uma@example.org\" Dropped)"
is "$(outcome d-2 result) $(sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 204 AND activity_id IS NULL')" 'waiting 1' 'one that was thrown away does not come back by being sent again'
enter coursework Typed 2026-05-13
is "$(counted AT00000204)" 2 'what is typed in meanwhile'
submit /credentials/drafts/3 action=submit
is "$status $(html 'count(//a[@href="/exams/activities/2"])') $(counted AT00000204)" '422 1 2' 'is not counted twice'
form /profile
post /profile given-name=Uma family-name=Example language=en
completions "$(course d-4 2026-05-14 candidate=\"AT00000204\" Direct)"
is "$(outcome d-4 result)" recorded 'who chooses otherwise again has them counted at once'
