#!/usr/bin/env bash
# t0270-programme.sh - catalogue, help and steps say what the programme's document says, and what it says anew
# from the next request on; a reader's own things in another language than the portal's words.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=3
person AT00000001 ada '<award certification="ACP-JCA" on="2025-06-01" basis="exam"/>'

# facts XPATH: of the programme's document, sorted
programme() { sed 's/ xmlns="urn:recert:1"//' "$top/sql/programme.xml" | xmllint --xpath "$1" - | tr -s ' \n' '\n' | sort; }
shown() { document "$1" | tr -s ' \n' '\n' | sort; }

get /catalog.xml
is "$(shown '//catalog/certification/@code | //catalog/certification/@exam | //catalog/certification/@successor')" \
        "$(programme '//certification/@code | //certification/@exam | //certification/@successor')" 'the catalogue has every certification, exam and successor'
is "$(document 'count(//certification[@status="current"])') $(document 'count(//certification[@status="retired"])') $(document 'string(//catalog/@current)')" '9 7 9' \
        'and tells the current from the retired'
is "$(shown '//alias/@code')" "$(programme '//alias/@code')" 'with their other codes'
for page in catalog help; do
        get /$page.xml
        for it in ACA:50 ACP:100; do
                is "$(document "concat(//type[@code='${it%:*}']/@units, ' ', //type[@code='${it%:*}']/@validity-months, ' ', //type[@code='${it%:*}']/@grace-days, ' ', //type[@code='${it%:*}']/@retake-window-months)")" \
                        "${it#*:} 24 90 6" "$page has the figures of ${it%:*}"
        done
        is "$(shown '//option/@code')" "$(programme '//option/@code')" "$page has every item"
        is "$(document 'concat(//option[@code="global-event"]/@units, " ", //option[@code="global-event"]/@limit, " ", count(//option[@code="coursework"]/proof))')" '30 1 2' \
                "$page has units, limits and what proves it"
done
get /help
for it in 100 50 24 90 certification@example.org; do
        is "$(html "contains(string(//main), '$it')")" true "help says $it in words"
done
get /forgotten
is "$(html 'count(//a[@href="mailto:certification@example.org"]) > 0')" true 'who forgot the password is told whom to ask'

# --- Announced, and changed, while everybody is at work
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
for it in {1..6}; do get /credentials/progress; done
tag=$(header ETag)
sed -e 's|</programme>|<announcement from="2026-06-01" until="2026-06-30"><text xml:lang="en">The exam portal rests on Friday.</text></announcement>\n<announcement from="2026-07-01" until="2026-07-31"><text xml:lang="en">Not yet.</text></announcement></programme>|' \
        -e 's|contact="[^"]*"|contact="help@example.org"|' "$top/sql/programme.xml" >"$work/programme.xml"
ok 'a programme with an announcement is imported' ctl import "$work/programme.xml" 2>"$work/import.log"
for it in {1..8}; do
        get /credentials/progress -H "If-None-Match: $tag"
        said+="$status $(html 'contains(string(//body), "The exam portal rests on Friday.")') "
done
is "$said" "$(for it in {1..8}; do printf '200 true '; done)" 'every worker says it on the next request, whatever the browser holds'
is "$(html 'contains(string(//body), "Not yet.")')" false 'and says nothing before its day'
get /help
is "$(html 'count(//a[@href="mailto:help@example.org"]) > 0') $(html 'contains(string(//body), "The exam portal rests on Friday.")')" 'true true' 'help has the new contact, and the announcement'
export RECERT_TODAY=2026-07-01
restart || bail 'the portal starts on another day' "$(tail -n 5 "$work/up.log")"
get /help
is "$(html 'contains(string(//body), "The exam portal rests on Friday.")') $(html 'contains(string(//body), "Not yet.")')" 'false true' 'and each on its days alone'

# --- The clock can be set only where the configuration says so
setting allow_today no
ok 'the portal stops' recert down >"$work/down.log"
ok 'without allow_today it does not start on a day of its own' not recert up >"$work/up.log" 2>&1
like "$(cat "$work/up.log")" 'RECERT_TODAY' 'and says why'
recert down >"$work/down.log"
unset RECERT_TODAY
ok 'without one it does' recert up >"$work/up.log" 2>&1
before=$(date -u +%F)
get /help.xml
said=$(document 'string(//portal/@today)')
[ "$said" = "$before" ] || before=$(date -u +%F)        # midnight may pass between the two
is "$said" "$before" 'and today is today'
