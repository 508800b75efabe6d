#!/usr/bin/env bash
# t0240-change.sh - an activity that was entered: amended and withdrawn while it is recorded and no closed
# cycle has counted it, and not after.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=1
courses() {             # FROM TO MONTH STATUS: one a day
        local n
        for ((n = $1; n <= $2; n++)); do
                printf '<activity id="%d" option="coursework" date="2026-%s-%02d" entered="2026-%s-%02d" language="en" status="%s"><title>Course %d</title></activity>' \
                        "$n" "$3" "$n" "$3" "$n" "$4" "$n"
        done
}
# Ten courses in March have renewed her; what came after is in the open cycle.
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"2025-06-01\" basis=\"exam\"/>$(courses 1 10 03 recorded)$(courses 11 11 05 accepted)$(courses 12 12 05 rejected)$(courses 13 13 05 withdrawn)"
person AT00000002 bob "<award certification=\"ACP-JCA\" on=\"2025-06-01\" basis=\"exam\"/>$(courses 1 1 05 recorded)"
image "$work/evidence.png"
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
enter coursework 'Jira basics' 2026-06-10 || bail 'an activity is entered'
here=/exams/activities/14
counted() { xml /credentials/progress 'string(//type[@code="ACP"]/@counted)'; }
is "$(counted)" 20 'an accepted and a recorded course count in the open cycle'

# --- Amend
get $here.xml
is "$(document 'count(//form[@name="amend"])') $(document 'count(//form[@name="withdraw"])')" '1 1' 'what is recorded can be amended and withdrawn'
submit $here action=amend date=2026-06-09 'title=Jira  basics, in depth' language=fr 'notes=The longer one' "image=@$work/evidence.png"
is "$status $location" "303 $here?notice=activity-amended&activity=14" 'it is amended'
get "$location"
like "$(html 'string(//*[contains(@class, "notice")])')" . 'which the page says'
get $here.xml
is "$(document 'string(//activity/title)') $(document 'string(//activity/@date)') $(document 'string(//activity/@language)') $(document 'string(//activity/notes)') $(document 'count(//activity/image)')" \
        'Jira basics, in depth 2026-06-09 fr The longer one 2' 'all of it is as it was sent, with one image more'
is "$(document 'string(//activity/@entered)') $(document 'string(//activity/@status)')" '2026-06-15 recorded' 'when it was entered stays'
is "$(document 'count(//change[@kind="amended"])')" 1 'its history says so'
is "$(counted)" 20 'and it counts as before'
is "$(sql "SELECT action FROM audit WHERE candidate_id = 1 ORDER BY audit_id DESC LIMIT 1")" activity-amend 'the audit log says so'
refused submit $here action=amend date=2026-06-16 'title=Tomorrow'
is "$status $codes" '422 date=date-in-future' 'it cannot be amended into the future'
is "$(document 'string(//form[@name="amend"]/field[@name="title"]/@value)')" Tomorrow 'and what was typed is in the form'
refused submit $here action=amend title=
is "$status $codes" '422 title=field-missing' 'nor into one without a name'
refused submit $here action=amend "title=Course 11" date=2026-05-11
is "$status $codes" '422 title=duplicate-activity' 'nor into another'
refused submit $here action=amend language=tlh
is "$status $codes" '422 language=language-unknown' 'nor into a language that is not in the list'
printf 'no image' >"$work/no.png"
refused submit $here action=amend title=X "image=@$work/no.png"
is "$status $codes" '422 image=image-kind' 'nor with what is no image'
is "$(xml $here 'string(//activity/title)')" 'Jira basics, in depth' 'and none of these has changed it'
image "$work/3.png"
form $here
post $here action=amend date=2026-06-16 'title=Too late' "image=@$work/3.png"
is "$status $(html 'count(//*[@aria-invalid="true"])')" '422 1' 'refused for its date,'
is "$(xml $here 'count(//activity/image)') $(document 'string(//activity/@date)') $(document 'string(//activity/title)')" '3 2026-06-09 Jira basics, in depth' \
        'it keeps its good image, and nothing else of it'
post $here action=amend date=2026-06-16 'title=Too late' "image=@$work/3.png"
is "$status $(xml $here 'count(//activity/image)')" '422 3' 'sent again, it is refused again, and the image is there once'
for it in 4 5; do
        image "$work/$it.png"
        submit $here action=amend "image=@$work/$it.png"
        is "$status $(xml $here 'count(//activity/image)') $(document 'string(//activity/notes)')" "303 $it The longer one" "a ${it}th image is added, and the rest stays"
done
refused submit $here action=amend "image=@$work/evidence.png"
is "$status $codes" '422 image=image-too-many' 'a sixth is refused'
submit $here action=amend notes=
is "$status $(xml $here 'count(//activity/notes)')" '303 0' 'notes can be taken out'
for it in explode save submit ''; do
        refused submit $here "action=$it"
        like "$status $codes" '^422 (action|field-missing)$' "the action \"$it\" is refused"
done
refused submit $here action=amend status=accepted
is "$status $codes" '422 field-unknown' 'nobody accepts their own'
refused submit $here action=amend entered=2025-07-01
is "$status $codes" '422 field-unknown' 'nor moves the day on which it was entered'
submit $here action=amend date=2024-02-01
is "$status" 303 'it can be dated back to where activities begin to count'
refused submit $here action=amend date=2024-01-31
is "$status $codes" '422 date=date-too-early' 'and no further'

# --- Withdraw
submit $here action=withdraw
is "$status $location" "303 $here?notice=activity-withdrawn&activity=14" 'it is withdrawn'
is "$(counted)" 10 'and counts no longer, on the very next request'
get $here.xml
is "$(document 'string(//activity/@status)') $(document 'count(//form)') $(document 'string(//credit/@verdict)')" 'withdrawn 0 withdrawn' \
        'what is withdrawn is there to see, and can be changed no more'
for it in '14:withdrawn' '11:accepted' '12:rejected' '13:withdrawn' '3:counted by a closed cycle'; do
        form /credentials/upload/coursework
        for action in withdraw amend; do
                refused post "/exams/activities/${it%%:*}" "action=$action" 'title=Changed' "key=$action$it"
                is "$status $codes" '422 activity-final' "what is ${it#*:} cannot be changed by $action"
        done
        get "/exams/activities/${it%%:*}.xml"
        is "$status $(document 'count(//form)')" '200 0' "and has no form: ${it#*:}"
done
is "$(sql 'SELECT GROUP_CONCAT(DISTINCT status ORDER BY status) FROM activity WHERE activity_id BETWEEN 1 AND 10')" recorded 'the closed cycle is as it was'
is "$(xml /credentials/progress 'string(//certification[@code="ACP-JCA"]/@expires)')" 2028-03-10 'and what it renewed'

get $here/evidence/1
is "$status" 200 'its images are there to see'
browser bob
sign_in bob@example.org "$password" || bail 'Bob signs in'
refused submit /exams/activities/1 action=amend date=2026-06-01
is "$status $codes" '422 date=date-after-entered' 'what was entered in May did not take place in June'
submit /exams/activities/1 action=amend date=2026-04-30
is "$status" 303 'but may have in April'
browser ada

# --- What was recorded beyond the tenth in a cycle, or did not count, can be changed
enter global-event 'Team 26' 2026-06-01 || bail 'an event is entered'
enter global-event 'Unleash 26' 2026-06-02 || bail 'another event is entered'
is "$(xml /exams/activities/16 'string(//credit/@verdict)')" limit 'a second global event does not count'
submit /exams/activities/16 action=withdraw
is "$status" 303 'and can be withdrawn'
submit /exams/activities/15 action=withdraw
is "$status $(counted)" '303 10' 'as the first can'
nothing_to_recompute 'and the records are what follows from the events'
