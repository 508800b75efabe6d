#!/usr/bin/env bash
# t0820-erase.sh - a person is forgotten, everywhere but in the count of what happened
. "$(dirname "$0")/lib.sh"
portal

# By names that no hash or token of the database can have in it
person AT00000301 zebra '<email address="Zebra.Second@example.net" verified="true"/><award certification="ACP-JCA" on="2026-01-10" basis="exam"><reason>Zebra reason</reason></award>
<activity id="1" option="coursework" date="2026-03-01" entered="2026-03-01" language="en" status="accepted" decided="2026-03-02"><title>Zebra title</title><notes>Zebra notes</notes><reason>Zebra decision</reason></activity>
<extension certification="ACP-JCA" granted="2026-03-01" expires="2028-03-01" ticket="ZEBRA-17"/>'
person AT00000302 vera '<award certification="ACP-JCA" on="2026-01-10" basis="exam"/>'
sign_in zebra@example.org "$password"
submit /profile given-name=Zebrina family-name=Name language=en action=person
submit /credentials/upload/coursework "date=$(today)" 'title=Zebra draft' language=en 'notes=Zebra draft notes'
is "$(sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 301')" 1 'there is a draft'
submit /extension certification=ACP-JCA "expires=$(day '+5 years')" 'grounds=Zebra grounds'
is "$status $(sql 'SELECT COUNT(*) FROM extension_request WHERE candidate_id = 301')" '303 1' 'and a request for more time'
form /profile
post /profile calendar=make
is "$status $(sql 'SELECT COUNT(*) FROM calendar WHERE candidate_id = 301')" '200 1' 'and a calendar'
enter coursework 'Zebra course'
is "$status" 303 'and an activity with an image'
is "$(sql 'SELECT COUNT(*) FROM evidence')" 1 'which is kept'
university=$(ctl key create --name university --scope completions:write)
report() {
        request /feeds/completions -X POST -H "Authorization: Bearer $university" -H 'Content-Type: application/json' \
                -d '{"source":"university","completions":[{"id":"r-1","option":"coursework","date":"2026-03-05","candidate":"AT00000301","title":"Zebra report"}]}'
        said=$(grep -oE '"result": ?"[a-z]*"' "$body" | sed 's/.*: *//')
}
report
is "$status $said" '200 "recorded"' 'something is reported for them'
reader=$(ctl key create --name mirror --scope feeds:read,feeds:personal)

ok 'erasing asks to be meant' not ctl erase AT00000301 2>/dev/null
is "$(ctl erase --yes AT00000301)" 'AT00000301 is erased.' 'the person is erased'
is "$(ctl erase --yes AT00000301)" 'AT00000301 was erased already.' 'and again it is no matter'
ok 'who was never there is said' not ctl erase --yes AT00099999 2>/dev/null

mariadb-dump --no-defaults -S "$dir/run/mariadb.sock" -u "$(id -un)" --skip-extended-insert recert >"$work/dump.sql" 2>"$work/dump.log"
ok 'the database can be looked through' grep -q 'Dump completed' "$work/dump.sql"
is "$(grep -ciE 'zebr[ai]|example\.net' "$work/dump.sql")" 0 'nothing that the person was called, wrote or showed is in any table'
is "$(sql 'SELECT COUNT(*) FROM evidence')" 0 'nor the image'
is "$(sql 'SELECT COUNT(*) FROM activity WHERE candidate_id = 301')" 3 'the events are, under the number'
is "$(sql 'SELECT state, HEX(content) FROM report WHERE candidate_id = 301')" "recorded"$'\t'"$(printf '%064d' 0)" 'and a report was recorded, but not what it said'
report
is "$status $said" '200 "repeated"' 'sent again it is still the same report'
ok 'the audit chain is whole' ctl audit verify
get /credentials
is "$status" 303 'the browser is signed out'
sign_in zebra@example.org "$password"
is "$status" 422 'nobody signs in as them'
ok 'all of it is numbered' numbered
request '/feeds/candidates.xml?limit=1000' -H "Authorization: Bearer $reader"
is "$(document "count(//gone[@id='AT00000301'])") $(document "count(//candidate[@id='AT00000302'])")" '1 1' 'the feed leaves a tombstone'
request '/feeds/credentials.xml?limit=1000' -H "Authorization: Bearer $reader"
is "$(document "count(//gone[@candidate='AT00000301'])")" 1 'and what they held is gone'
like "$(ctl import "$work/person.xml" 2>&1; printf '<candidates xmlns="urn:recert:1"><candidate id="AT00000301" given-name="Uma"/></candidates>' | ctl import 2>&1)" 'id-gone' 'the number is never given again'
is "$(ctl recompute --dry-run)" '1 candidates: 0 records and 0 rows of the projection would change.' 'and nothing is left to mend'
