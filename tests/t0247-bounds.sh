#!/usr/bin/env bash
# t0247-bounds.sh - what uploads may cost has bounds, each of which says so and loses nothing: the drafts that a candidate
# keeps, the images of one request, the uploads that one address has under way.
. "$(dirname "$0")/lib.sh"
portal workers=2 upload_workers=2 requests_per_second=100000

person AT00000001 ada '<award certification="ACP-JCA" on="2026-01-10" basis="exam"/><activity id="1" option="coursework" date="2026-02-09" entered="2026-02-09" language="en" status="recorded"><title>Kept</title></activity>'
sign_in ada@example.org "$password" || bail 'Ada signs in'
image "$work/one.png"
image "$work/two.png"
drafts() { sql "SELECT COUNT(*) FROM draft WHERE candidate_id = 1 AND activity_id IS NULL"; }
# what the page of drafts says is not kept
left_out() { document '//refused/field/@code' | sed 's/ code="\(.*\)"/\1/' | sort -u; }
upload() { submit /credentials/upload/coursework "$@" language=en notes=; }

# --- Drafts
sql "INSERT INTO draft (candidate_id, draft_id, option_id, made, changed)
        WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 199)
        SELECT 1, n, (SELECT option_id FROM \`option\` WHERE code = 'coursework'), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM n;
        UPDATE candidate SET next_draft = 200 WHERE candidate_id = 1"
refused upload pictures=apart "image=@$work/one.png" "image=@$work/two.png"
is "$status $(left_out) $(drafts)" '422 drafts-full 199' 'two are not kept where there is room for one'
upload "date=$(today)" 'title=The last' "image=@$work/one.png"
is "$status $(drafts)" '303 200' 'two hundred are kept'
last=${location%%\?*}
images=$(sql 'SELECT COUNT(*) FROM evidence')
refused upload "date=$(today)" 'title=One more' "image=@$work/two.png"
is "$status $(left_out) $(drafts)" '422 drafts-full 200' 'one more is refused'
is "$(document 'count(//draft)') $(sql 'SELECT COUNT(*) FROM evidence')" "200 $images" 'the drafts are shown, and nothing of it is left behind'
upload "date=$(today)" 'title=As a person sees it' "image=@$work/two.png"
is "$status $(html 'count(//*[@role="alert"])')" '422 1' 'it is said above the drafts'
grep -q '^#define RECERT_SANITIZED 1' "$RECERT_BUILD/config.h" || ok "a worker keeps less than 6 MB of it ($(worker_memory) kB)" test "$(worker_memory)" -lt 6144
sql "UPDATE person SET reports_wait = 1 WHERE candidate_id = 1"
university=$(ctl key create --name university --scope completions:write)
request /feeds/completions -X POST -H "Authorization: Bearer $university" -H 'Content-Type: application/json' \
        -d '{"source":"university","completions":[{"id":"r-1","option":"coursework","date":"2026-03-01","candidate":"AT00000001","title":"Reported"}]}'
is "$status $(drafts)" '200 201' 'what another system reports waits beside them'
submit "$last" action=discard
is "$status $(drafts)" '303 200' 'where one is thrown away …'
upload "date=$(today)" 'title=One more' "image=@$work/two.png"
is "$status $(drafts)" '303 201' 'there is room for one'

# --- The images of one request: what is not kept is named, one by one
sql 'DELETE FROM draft_evidence; DELETE FROM draft WHERE activity_id IS NULL'
node "$top/tests/craft-image.js" wide "$work/wide.png" || bail 'a costly image can be made'     # 143 kB, and seconds of decoding
several=()
for n in {1..20}; do several+=("image=@$work/wide.png;filename=wide-$n.png"); done
before=$(date +%s)
refused upload pictures=apart "${several[@]}"
took=$(($(date +%s) - before))
is "$status $(left_out)" '422 image-time' 'of twenty costly images those that would take too long are not looked at'
is "$(($(drafts) + $(document 'count(//refused/field)')))" 20 "each is kept or named ($(drafts) were kept, in $took s)"
like "$(drafts)" '^([2-9]|1[0-9])$' 'those before them are kept'
get /help
is "$status" 200 'pages are answered after it'

# --- What one address has under way
sql 'DELETE FROM draft_evidence; DELETE FROM draft WHERE activity_id IS NULL'
setting requests_per_second 1000
restart || bail 'the portal starts with limits' "$(tail -n 5 "$work/up.log")"
sign_in ada@example.org "$password" || bail 'Ada signs in again'
form /credentials/upload/coursework
master=$(cut -d ' ' -f 1 "$dir/run/workers.pid")
uploaders() { pgrep -P "$master" -x recert-uploads; }
uploaders | xargs kill -STOP
for n in {1..70}; do
        curl -s -o /dev/null -w '%{http_code}\n' -b "$jar" -F "csrf=$csrf" -F "key=$key" -F "date=$(today)" -F title=Same -F language=en -F notes= \
                -F "image=@$work/one.png" "$url/credentials/upload/coursework" >"$work/many.$n" &
done
refused_ones() { grep -lx 429 "$work"/many.* 2>/dev/null | wc -l; }
six_refused() { (($(refused_ones) == 6)); }
ok 'of seventy at once from one address six are told to come again' await 30 six_refused
get /credentials/progress
is "$status" 200 'pages are answered meanwhile'
uploaders | xargs kill -CONT
wait
is "$(cat "$work"/many.* | sort | uniq -c | tr -s ' \n' ' ')" ' 64 303 6 429 ' 'the others are served'
is "$(drafts)" 1 'and one draft is kept of what was one form'
