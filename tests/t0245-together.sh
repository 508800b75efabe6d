#!/usr/bin/env bash
# t0245-together.sh - several drafts are submitted together: what they are worth is said before, what is ready becomes an
# activity, each says what became of it, and twice is once.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=2
courses() {             # FROM TO
        local n
        for ((n = $1; n <= $2; n++)); do
                printf '<activity id="%d" option="coursework" date="2026-05-%02d" entered="2026-05-%02d" language="en" status="recorded"><title>Course %d</title></activity>' \
                        "$n" "$n" "$n" "$n"
        done
}
award='<award certification="ACP-JCA" on="2025-06-01" basis="exam"/>'
person AT00000001 ada "$award"
person AT00000002 bob "$award$(courses 1 8)"
image "$work/evidence.png"
draft() { submit "/credentials/upload/$1" "date=$3" "title=$2" language=en notes= "image=@$work/evidence.png"; }
list=/credentials/upload
ask() { xml "$list" "$1"; }
activities() { sql "SELECT COUNT(*) FROM activity WHERE candidate_id = ${1:-1}"; }
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
draft coursework 'Jira basics' 2026-06-01
is "$(ask 'concat(//drafts/@ready, " ", //drafts/@chosen)')" '1 1' 'a draft that is ready is ticked'
draft global-event 'Team 26' 2026-05-05
draft global-event 'Unleash 26' 2026-05-20
draft coursework 'No day' ''
get $list.xml
is "$(document 'concat(//drafts/@ready, " ", //drafts/@chosen)')" '3 2' 'of two events over the limit of one the second is not'
is "$(document 'concat(//draft[@id=2]/credit/@verdict, " ", //draft[@id=3]/credit/@verdict, " ", //draft[@id=3]/@ready)')" 'counted limit true' 'its row says why'
is "$(document 'concat(//draft[@id=4]/@ready, " ", //draft[@id=4]/field/@name, "=", //draft[@id=4]/field/@code)')" 'false date=field-missing' \
        'what is not ready says what it lacks'
is "$(document 'concat(//drafts/worth/answer/@type, " ", //drafts/worth/answer/@before, " ", //drafts/worth/answer/@after, " ", //drafts/worth/answer/@units)')" \
        'ACP 0 40 40' 'and all that are ticked are worth as much as they are together'
get $list
is "$(html 'count(//input[@name="pick"])') $(html 'count(//input[@name="pick"][@checked])')" '3 2' 'the page has a box for each that is ready'
form $list /credentials/drafts
post /credentials/drafts pick=2 pick=3 action=weigh
is "$status $location" "303 $list?pick=2&pick=3" 'others can be asked about'
get "$location"
is "$(html 'string(//input[@name="pick"][not(@checked)]/@value)') $(html 'count(//*[@id="together"]//*[contains(text(), "30")]) > 0')" '1 true' 'they are ticked then, and weighed'
refused post /credentials/drafts action=submit
is "$status $codes" '422 drafts-none' 'none is a refusal'
refused post /credentials/drafts pick=1 action=explode
is "$status $codes" '422 action' 'nothing else is done with them'
many=()
for it in {1..31}; do many+=("pick=$it"); done
refused post /credentials/drafts "${many[@]}" action=submit
is "$status $codes $(activities)" '422 drafts-too-many 0' 'more than thirty are refused, and none of them entered'

# --- Submitted
form $list /credentials/drafts
post /credentials/drafts pick=4 pick=1 pick=3 pick=2 pick=99 action=submit
is "$status $location $(activities)" "303 $list?submitted=1.2.3.4.99 3" 'what is ready is entered'
done=$location
get "${done/upload/upload.xml}"
is "$(document 'concat(//outcomes/@entered, " ", //outcomes/@kept)')" '3 2' 'and the page says how many were'
is "$(for it in 1 2 3 4 99; do document "concat(//outcome[@draft=$it]/@state, ':', //outcome[@draft=$it]/@activity, ':', //outcome[@draft=$it]/credit/@verdict, ':', //outcome[@draft=$it]/field/@code, ' ')"; done | tr -d '\n')" \
        'entered:1:counted: entered:2:counted: entered:3:limit: draft:::field-missing gone::: ' 'of each what became of it'
get "$done"
is "$(html 'count(//a[starts-with(@href, "/exams/activities/")][contains(@class, "go-row")])') $(html 'count(//section//a[@href="/credentials/drafts/4"])')" '3 1' \
        'with a link to each activity and draft'
is "$(sql 'SELECT GROUP_CONCAT(action) FROM audit WHERE candidate_id = 1 AND action = "activity-submit"')" activity-submit 'it was one change'
is "$(sql 'SELECT COUNT(*) FROM activity_evidence WHERE candidate_id = 1') $(sql 'SELECT COUNT(*) FROM draft_evidence WHERE candidate_id = 1')" '3 1' 'the images went along'
post /credentials/drafts pick=4 pick=1 pick=3 pick=2 pick=99 action=submit
is "$status $location $(activities)" "303 $done 3" 'sent twice it is done once'
refused post /credentials/drafts pick=4 action=submit
is "$status $codes" '422 key-used' 'with other ticks it is another form'
form $list
submit /credentials/drafts/4 action=save date=2026-06-01 'title=Jira basics' language=en notes=
is "$(ask 'concat(//draft[@id=4]/@ready, " ", //draft[@id=4]/field/@code)')" 'false duplicate-activity' 'what was entered already is not ready'
draft coursework Twin 2026-06-02
draft coursework Twin 2026-06-02
is "$(ask 'concat(//draft[@id=5]/@ready, " ", //draft[@id=6]/@ready)')" 'true false' 'nor is the second of two that are the same'
form $list /credentials/drafts
post /credentials/drafts pick=5 pick=6 action=submit
is "$status $(activities)" '303 4' 'and both submitted are one activity'

# --- A renewal in the middle: what comes after counts in the next cycle
browser bob
sign_in bob@example.org "$password" || bail 'Bob signs in'
for it in one two three; do draft coursework "Course $it" 2026-06-10; done
get $list.xml
is "$(document 'concat(//worth/answer/@before, " ", //worth/answer/@after, " ", //worth/answer/@renews, " ", //worth/answer/@next, " ", //worth/answer/@surplus, " ", count(//worth/answer/renewal))')" \
        '80 100 true 10  1' 'three courses of which two renew are said to count in two cycles'
form $list /credentials/drafts
for it in {1..8}; do
        (body=$work/many.$it; curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\n' -b "$jar" -d "csrf=$(sed 's/+/%2B/g' <<<"$csrf")" -d "key=$key" -d pick=1 -d pick=2 -d pick=3 -d action=submit "$url/credentials/drafts" >"$body") &
done
wait
is "$(sort -u "$work"/many.* | sed "s|$url||") $(activities 2)" "303 $list?submitted=1.2.3 11" 'eight times at once it is done once'
get "$list.xml?submitted=1.2.3"
is "$(document 'concat(//renewed/@type, " ", //renewed/@date)')" 'ACP 2028-06-15' 'and the page says what was renewed, until when'
is "$(xml /credentials/progress 'string(//type[@code="ACP"]/@counted)')" 10 'the third counts in the next cycle'
nothing_to_recompute 'and the records are what follows from the events'

# --- Whose they are
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in again'
draft coursework 'Mine alone' 2026-06-03
browser bob
form $list
form /credentials/upload/coursework
post /credentials/drafts pick=7 action=submit
is "$status $(activities)" '303 4' 'nobody submits the drafts of somebody else'
get "$list.xml?submitted=7"
is "$(document 'string(//outcome/@state)')" gone 'nor sees them'
get "$list.xml?submitted=x"
is "$status $(document 'count(//outcomes)')" '200 0' 'what is no number says nothing'

# --- Very many
browser bob
sign_in bob@example.org "$password" || bail 'Bob signs in'
draft coursework 'Number 0' 2026-06-04
first=$(sql 'SELECT MAX(draft_id) FROM draft WHERE candidate_id = 2')
sql "INSERT INTO draft (candidate_id, draft_id, option_id, on_day, title, language, made, changed)
        SELECT 2, $first + n.seq, d.option_id, d.on_day, CONCAT('Number ', n.seq), d.language, d.made, d.changed
        FROM draft AS d JOIN seq_1_to_2999 AS n WHERE d.candidate_id = 2 AND d.draft_id = $first;
     INSERT INTO draft_evidence (candidate_id, draft_id, place, sha256)
        SELECT 2, $first + n.seq, e.place, e.sha256 FROM draft_evidence AS e JOIN seq_1_to_2999 AS n
        WHERE e.candidate_id = 2 AND e.draft_id = $first;
     UPDATE evidence AS e JOIN draft_evidence AS u ON u.sha256 = e.sha256 AND u.candidate_id = 2 AND u.draft_id = $first SET e.uses = e.uses + 2999"
get $list.xml
is "$status $(document 'concat(count(//drafts/draft), " ", //drafts/@ready)')" '200 3000 200' 'of three thousand all are there, and those begun first are said to be ready'
