#!/usr/bin/env bash
# t0500-submits.sh - the same form sent fifty times at once is stored once, and answered the same each time
. "$(dirname "$0")/lib.sh"
portal
person AT00000501 ada "<award certification='ACP-JCA' on='$(day '3 months ago')' basis='exam'/>"
ok 'she signs in' sign_in ada@example.org "$password"
image "$work/evidence.png"

# fifty PATH CURL-OPTION...: the form with the csrf and key taken last; statuses and places into $work/answers.
fifty() {
        local path=$1
        shift
        seq 50 | xargs -P 50 -I '{}' curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\n' --max-time 60 -b "$jar" \
                --form-string "csrf=$csrf" --form-string "key=$key" "$@" "$url$path" >"$work/answers"
}

form /credentials/upload/coursework
fifty /credentials/upload/coursework --form-string "date=$(today)" --form-string 'title=Fifty at once' \
        --form-string language=en --form-string notes= --form "image=@$work/evidence.png;type=image/png"
is "$(wc -l <"$work/answers")" 50 'fifty uploads of one form are all answered'
is "$(sort "$work/answers" | uniq | wc -l)" 1 'with the same answer'
like "$(head -n 1 "$work/answers")" '^303 .*/credentials/drafts/1' 'which leads to the draft'
is "$(sql 'SELECT COUNT(*) FROM draft')" 1 'one draft is kept'
is "$(sql 'SELECT COUNT(*) FROM draft_evidence')" 1 'with one image'
is "$(sql 'SELECT uses FROM evidence')" 1 'which is counted once'

form /credentials/drafts/1
fifty /credentials/drafts/1 --form-string action=submit
is "$(wc -l <"$work/answers")" 50 'fifty submits of one form are all answered'
is "$(sort "$work/answers" | uniq | wc -l)" 1 'with the same answer'
like "$(head -n 1 "$work/answers")" '^303 ' 'which is a redirect'
is "$(sql 'SELECT COUNT(*) FROM activity')" 1 'one activity is stored'
is "$(sql "SELECT COUNT(*) FROM audit WHERE action = 'activity-submit'")" 1 'with one audit row'
is "$(sql 'SELECT uses FROM evidence')" 1 'and one image'
is "$(xml /credentials/progress 'string(//type/@counted)')" 10 'it counts once'

# The key belongs to the content that it came with.
accept=application/xml
post /credentials/drafts/1 action=discard
is "$status" 422 'the same key with another content is refused'
is "$(document 'string(//@code[. = "key-used"])')" key-used 'and the refusal says why'
accept=text/html

# Two forms of one draft, two keys, at once: one of them submits, the other does nothing more.
ok 'another draft is made' submit /credentials/upload/coursework "date=$(today)" 'title=Two windows' language=en notes= "image=@$work/evidence.png;type=image/png"
draft=${location%%\?*}
form "$draft"
first=$key
form "$draft"
for it in "$first" "$key"; do
        curl -sS -o /dev/null -w '%{http_code}\n' -b "$jar" --form-string "csrf=$csrf" --form-string "key=$it" --form-string action=submit "$url$draft" &
done >"$work/answers"
wait
is "$(sql "SELECT COUNT(*) FROM activity_text WHERE title = 'Two windows'")" 1 'a draft that is open in two windows becomes one activity'
is "$(grep -c '^5' "$work/answers")" 0 'and neither window fails'
