#!/usr/bin/env bash
# t0800-feeds.sh - another system mirrors who holds what: keys, pages in order of change, cursors, filters
. "$(dirname "$0")/lib.sh"
portal

key() { ctl key create --name "$1" --scope "$2" "${@:3}"; }
feed() { request "/feeds/$1" -H "Authorization: Bearer ${2-$reader}" "${@:3}"; }
code() { document 'string(/error/@code)'; }

reader=$(key mirror feeds:read)
insider=$(key people feeds:read,feeds:personal)

# --- Keys
like "$reader" '^recert_[A-Za-z0-9_-]{43}$' 'a key is printed alone'
is "$(sql "SELECT COUNT(*) FROM integrator_key WHERE key_hash = '$reader'")" 0 'it is not kept as it is'
request /feeds/candidates.xml
is "$status $(code)" '401 key-missing' 'without a key nothing is read'
like "$(cat "$headers")" 'WWW-Authenticate: Bearer' 'and how to give one is said'
feed candidates.xml 'recert_0000000000000000000000000000000000000000000'
is "$status $(code)" '401 key-unknown' 'a made up key opens nothing'
feed candidates.xml "$(key late feeds:read --until 2020-01-01)"
is "$status $(code)" '401 key-over' 'a key whose time is over neither'
feed candidates.xml "$(key writer completions:write)"
is "$status $(code)" '403 scope' 'nor one for something else'
second=$(key mirror feeds:read)
feed credentials.xml "$second"
is "$status" 200 'two keys of one name are good at once'
ctl key revoke "$(ctl key list | awk -F '\t' '$2 == "mirror" {id = $1} END {print id}')"
feed credentials.xml "$second"
is "$status $(code)" '401 key-over' 'a revoked key is over at once'
feed credentials.xml
is "$status" 200 'and the other goes on'
slow=$(key slow feeds:read --per-minute 2)
for it in {1..40}; do feed events.atom "$slow"; [ "$status" != 429 ] || break; done
is "$status $(code)" '429 rate' 'who asks too often waits'
like "$(sed -n 's/^Retry-After: *//p' "$headers")" '^[1-9][0-9]*' 'and is told how long'
feed candidates.xml "$reader" -H 'Accept: application/problem+json'
is "$status" 200 'what is a document stays one'
request /feeds/candidates.xml -H 'Accept: application/problem+json'
like "$(cat "$body")" '"status":401.*"code":"key-missing"' 'a refusal comes as JSON to who asks for it'

# --- What is read
person AT00000101 nora '<award certification="ACP-JCA" on="2026-01-10" basis="exam"><reason>Secret-Reason</reason></award>
<award certification="ACA-CONFE" on="2026-02-10" basis="exam"/>
<activity id="1" option="coursework" date="2026-03-01" entered="2026-03-01" language="en" status="recorded"><title>Secret-Title</title><notes>Secret-Notes</notes></activity>'
person AT00000102 omar '<award certification="ACP-OA" on="2026-01-10" basis="exam"/>'
ok 'what was committed is numbered' numbered
for it in candidates credentials activities; do
        feed "$it.xml"
        is "$status" 200 "the feed of $it is read"
        ok "it names nobody without feeds:personal" not grep -qiE 'secret-|nora|example.org' "$body"
done
feed candidates/AT00000101.xml
is "$(document 'count(/candidate/award)')" 2 'one candidate is read'
ok 'without the name' not grep -qiE 'secret-|nora|example.org' "$body"
feed candidates/AT00000101.xml "$insider"
is "$(document 'string(/candidate/@email)') $(document 'string(//title)')" 'nora@example.org Secret-Title' 'with feeds:personal the name and the title are there'
feed candidates/AT00000999.xml
is "$status $(code)" '404 not-found' 'who is not there is not found'
feed 'candidates/AT00000101/progress.xml?as-of=2026-03-01'
is "$(document 'string(/progress/@as-of)')/$(document "string(//type[@code='ACP']/@counted)")" 2026-03-01/10 'progress is read as of a day'
feed 'candidates/AT00000101/progress.xml?as-of=2026-02-31'
is "$status $(code)" '422 date' 'a day that does not exist is refused'
request /feeds/programme.xml
is "$status $(document 'count(//type)')" '200 2' 'the programme is public'
request /feeds/checkpoint.xml
is "$status" 200 'the checkpoint too'
feed events.atom
like "$(cat "$body")" 'AT00000102: ACP-OA is active' 'what happened is read as Atom'

# --- Pages in order of change
harvest() {             # FEED LIMIT [CURSOR]: appends the rows of all pages to $work/rows; sets cursor
        local more=true pages=0
        cursor=${3:-}
        while [ "$more" = true ] && ((pages++ < 500)); do
                feed "$1.xml?limit=$2${cursor:+&since=$cursor}"
                [ "$status" = 200 ] || return 1
                more=$(document 'string(/*/@more)') cursor=$(document 'string(/*/@cursor)')
                grep -oE '<(credential|gone) [^>]*>' "$body" >>"$work/rows"
        done
}
mirror() {              # the last row of each credential, as the database would say it
        awk '{ for (i = 2; i <= NF; i++) { split($i, a, "="); gsub(/["\/>]/, "", a[2]); v[a[1]] = a[2] }
               k = v["candidate"] " " v["certification"]
               if ($1 == "<gone") delete m[k]; else m[k] = v["status"] " " v["expires"]
               delete v } END { for (k in m) print k, m[k] }' "$work/rows" | sort
}
stored() {
        sql "SELECT CONCAT('AT', LPAD(candidate_id, 8, '0')), code, status, expires FROM projection JOIN certification USING (certification_id)" |
                tr '\t' ' ' | sort
}
rm -f "$work/rows"
ok 'the feed is read in pages of one' harvest credentials 1
is "$(wc -l <"$work/rows")" "$(sort -u "$work/rows" | wc -l)" 'no row comes twice'
is "$(mirror)" "$(stored)" 'and the mirror is what the portal has'
first=$cursor
person AT00000103 pia '<award certification="ACP-OA" on="2026-01-10" basis="exam"/>'
printf '<candidates xmlns="urn:recert:1"><candidate id="AT00000102" email="omar@example.org" email-verified="true" given-name="Omar" family-name="Example" language="en"><award certification="ACP-OA" on="2026-01-10" basis="exam" void="true"><reason>By mistake</reason></award></candidate><gone id="AT00000777"/></candidates>' >"$work/void.xml"
ok 'an award is voided' ctl import "$work/void.xml" >"$work/import.log"
ok 'what was committed is numbered' numbered
harvest credentials 100 "$first"
is "$(mirror)" "$(stored)" 'what leaves is gone from the mirror, what comes is there'
like "$(cat "$body")" '<gone candidate="AT00000102" certification="ACP-OA"' 'as a tombstone'
feed 'candidates.xml?limit=1000'
like "$(cat "$body")" '<gone id="AT00000777"' 'the erased leave a tombstone'

# --- While others write, nothing is skipped
"$RECERT_BUILD/recertctl" demo --today "$(today)" >"$work/demo.xml"
{ ctl import --quiet "$work/demo.xml" >"$work/import.log" 2>&1; touch "$work/written"; } &
while [ ! -e "$work/written" ]; do harvest credentials 17 "$cursor" || break; done
wait
ok 'what was committed is numbered' numbered
harvest credentials 1000 "$cursor"
is "$(mirror | cksum)" "$(stored | cksum)" 'a mirror that read all the while has everything'
like "$(mirror | wc -l)" '^[1-9][0-9]{2}' 'which is much'

# --- Filters
feed 'credentials.xml?type=ACA&limit=1000'
is "$(document "count(//credential[not(@type='ACA')])") $(document 'count(//credential) > 20')" '0 true' 'a filter by type lets nothing else through'
feed 'credentials.xml?certification=ACP-OA&limit=1000'
is "$(document "count(//credential[@certification != 'ACP-OA'])") $(document 'count(//credential) > 5')" '0 true' 'a filter by certification neither'
feed 'candidates.xml?certification=ACP-OA&limit=1000'
is "$(document "count(//candidate[not(award/@certification = 'ACP-OA')])") $(document 'count(//gone) > 5')" '0 true' 'of candidates those who never had it are gone'

# --- Cursors and bad input
feed "activities.xml?since=$cursor";                    is "$status $(code)" '422 cursor' "another feed's cursor is refused"
feed "credentials.xml?since=$cursor&type=ACA";          is "$status $(code)" '422 cursor' 'a cursor of other filters too'
case $cursor in *A) other=B ;; *) other=A ;; esac
feed "credentials.xml?since=${cursor%?}$other";         is "$status $(code)" '422 cursor' 'and one that was tampered with'
feed 'credentials.xml?since=';                          is "$status $(code)" '422 cursor' 'and an empty one'
feed 'credentials.xml?limit=0';                         is "$status $(code)" '422 limit' 'a page has a row at least'
feed 'credentials.xml?limit=1001';                      is "$status $(code)" '422 limit' 'and a thousand at most'
feed 'credentials.xml?limit=ten';                       is "$status $(code)" '422 limit' 'and its limit is a number'
feed 'credentials.xml?certification=NO-SUCH';           is "$status $(code)" '422 certification-unknown' 'an unknown certification is said'
feed 'credentials.xml?type=NONE';                       is "$status $(code)" '422 type-unknown' 'an unknown type too'
feed 'credentials.xml?colour=red';                      is "$status $(code)" '422 field-unknown' 'and a parameter that there is not'
feed 'credentials.xml' "$reader" -X POST -d x=1;        is "$status $(code)" '405 method' 'a feed takes no POST'

# --- Nothing new costs little
feed 'credentials.xml?limit=5'
tag=$(sed -n 's/^[Ee][Tt]ag: *\([^\r]*\)\r*$/\1/p' "$headers")
like "$(cat "$headers")" 'Last-Modified: ' 'a feed says when it changed'
like "$(cat "$headers")" 'Link: </feeds/credentials.xml.since=.*rel="next"' 'and where it goes on'
feed 'credentials.xml?limit=5' "$reader" -H "If-None-Match: $tag"
is "$status" 304 'what is known is not sent again'
feed 'credentials.xml?limit=5' "$reader" -H "If-None-Match: $tag" --compressed
is "$status" 304 'compressed or not'
feed 'credentials.xml?limit=5' "$insider" -H "If-None-Match: $tag"
is "$status" 200 'who sees more has another tag'
feed 'credentials.xml?limit=5' "$reader" --head
like "$status $(tail -n 1 "$body" | tr -d '\r')" '^200 $' 'HEAD has headers alone'

# --- The change of day
person AT00000105 quin '<award certification="ACP-OA" on="2024-12-01" basis="exam"/>'
ok 'what was committed is numbered' numbered
harvest credentials 1000 "$cursor"
export RECERT_TODAY=2027-03-15
ok 'the portal goes on another day' restart
for it in {1..100}; do
        harvest credentials 1000 "$cursor"
        mirror | grep -q '^AT00000105 ACP-OA lapsed' && [ "$(mirror | cksum)" = "$(stored | cksum)" ] && break
        sleep 0.1
done
like "$(mirror)" 'AT00000105 ACP-OA lapsed' 'what the calendar alone changed is in the feed'
is "$(mirror | cksum)" "$(stored | cksum)" 'and the mirror is right on that day'
