#!/usr/bin/env bash
# upload.sh - images chosen, pasted, dropped and shrunk in Chromium; several drafts at once; what does not arrive sent
# again; keys of reviewers. On a phone and on a desktop, with and without JavaScript.
. "$(dirname "$0")/../lib.sh"
for it in node chromium; do
        command -v $it >/dev/null || { skip "the browser's uploads: there is no $it"; exit 0; }
done
here=$top/tests/browser
pictures=${RECERT_PICTURES:-$RECERT_BUILD/tests-log/pictures}

portal
number=1
for it in phone phone-plain desk desk-plain; do
        person "AT0000000$number" "$it" "<award certification=\"ACP-JCA\" on=\"$(day '1 year ago')\" basis=\"exam\"/>"
        number=$((number + 1))
done
staff reviewer
photo "$work/monday.jpg" "$(day '40 days ago')" 3200
photo "$work/tuesday.jpg" "$(day '30 days ago')" 3200
image "$work/screenshot.png" 900
printf '%%PDF-1.4' >"$work/registration.pdf"

RECERT_URL=$url RECERT_PASSWORD=$password RECERT_FILES=$work RECERT_MONDAY=$(day '40 days ago') RECERT_TUESDAY=$(day '30 days ago') \
        RECERT_TODAY=$(today) RECERT_PICTURES=$pictures node "$here/upload.mjs" >"$work/upload.log" 2>&1
status=$?
cat "$work/upload.log"
passed=$((passed + $(grep -c '^ok' "$work/upload.log"))) failed=$((failed + $(grep -c '^not ok' "$work/upload.log")))
((status == 0 || failed)) || fail 'the uploads come to their end' "$(tail -n 5 "$work/upload.log")"
