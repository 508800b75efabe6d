#!/usr/bin/env bash
# t0710-reviews.sh - reviewers see what waits, look at the evidence, and accept or reject; candidates see the
# reason; nobody decides on what they have not seen.
. "$(dirname "$0")/lib.sh"
portal workers=1

award() { printf '<award certification="%s" on="%s" basis="exam"/>' "$1" "$(day "$2")"; }
act() { printf '<activity id="%s" option="coursework" date="%s" entered="%s" language="en" status="%s"><title>Course %s</title></activity>' "$1" "$2" "$2" "${3:-recorded}" "$1"; }
# Ten courses renew ACP-JCA; without any one of them it would have lapsed.
courses=$(for n in {1..10}; do act "$n" "$(day '-300 days')"; done)
person AT00000001 ada "$(award ACP-JCA '-900 days')$courses"
person AT00000002 bob "$(award ACP-JCA '-300 days')"
printf '%s\n' "$password" | ctl user create --role reviewer --name 'Rita Review' --stdin rita@example.org >/dev/null 2>&1
printf '%s\n' "$password" | ctl user create --role reviewer --name 'Ralf Review' --stdin ralf@example.org >/dev/null 2>&1
printf '%s\n' "$password" | ctl user create --role auditor --name 'Orla Audit' --stdin orla@example.org >/dev/null 2>&1
browser bob
sign_in bob@example.org "$password" || bail 'Bob signs in'
enter coursework 'Jira basics' || bail 'Bob enters an activity'
enter local-event 'ACE Berlin' || bail 'Bob enters another'
for who in rita ralf orla; do
        browser "$who"
        sign_in "$who@example.org" "$password" || bail "$who signs in"
done
browser rita
status_of() { sql "SELECT status FROM activity WHERE candidate_id = $1 AND activity_id = $2"; }
expires() { sql "SELECT expires FROM projection WHERE candidate_id = $1"; }
counted() { browser bob && xml /credentials/progress 'string(//type/@counted)' && browser rita; }
review() { open=/admin/reviews/$1 && form "$open"; version=$(html "string(//input[@name='version']/@value)"); }
decide() { post "$open" "version=$version" "$@"; }

# --- What waits
is "$(xml /admin 'concat(//waiting/@reviews, " ", //figures/@candidates)')" '12 2' 'the front page says what waits, and how many candidates there are'
is "$(xml /admin 'concat(//certification[@code="ACP-JCA"]/@active, " ", //certification[@code="ACP-JCA"]/@lapsed)')" '2 0' 'and how many stand where'
is "$(xml /admin/reviews 'concat(//pager/@rows, " ", //review[1]/@candidate, " ", //review[12]/@candidate)')" \
        '12 AT00000001 AT00000002' 'the queue has the oldest first'
get '/admin/reviews.xml?option=local-event'
is "$(document 'concat(count(//review), " ", //review/title)')" '1 ACE Berlin' 'an item can be chosen'
get '/admin/reviews.xml?age=30'
is "$(document 'count(//review)')" 10 'and how long it has waited'
get '/admin/reviews.xml?status=rejected'
is "$(document 'count(//review)')" 0 'nothing is rejected yet'
get '/admin/reviews?page=99&age=x&status=%3Cscript%3E'
is "$status" 200 'a query that makes no sense shows the list'

# --- The evidence beside the facts
get /admin/reviews/AT00000002/1.xml
is "$(document 'concat(//review/@name, "|", //activity/title, "|", //activity/@date, "|", //activity/image/@media-type)')" \
        "Bob Example|Jira basics|$(today)|image/png" 'the page has who, what, when and the image'
is "$(document 'concat(//check/@others, " ", //review/@entries)')" '1 1' 'it says that another entry has the same image, and how many entries there are'
is "$(document 'string(//effect[@name="rejected"]/type/before/@counted)')>$(document 'string(//effect[@name="rejected"]/type/after/@counted)')" '20>10' \
        'and what a rejection would do'
is "$(document 'string(//effect[@name="accepted"]/@moves)')" false 'an acceptance of what counts on entry moves nothing'
image=$(document 'string(//image/@href)')
get "$image"
is "$status $(header Content-Type) $(header X-Content-Type-Options)" '200 image/png nosniff' 'the image itself is there'
like "$(header Cache-Control)" no-store 'and is not kept'
browser bob
get "$image"
is "$status" 403 "a candidate has no way to a reviewer's images"
browser rita
for none in AT00000002/9 AT00000009/1 AT00000002/0 AT2/1 AT00000002/1/evidence/2 AT00000002/1/evidence/6; do
        get "/admin/reviews/$none"
        is "$status" 404 "/admin/reviews/$none is not there"
done

# --- Deciding
review AT00000002/1
refused decide reason=
is "$status $codes" '422 decision=field-missing' 'a decision must be made'
review AT00000002/1
refused decide decision=rejected
is "$status $codes" '422 reason=field-missing' 'a rejection needs a reason'
review AT00000002/1
refused decide decision=withdrawn reason=x
is "$status $codes" '422 decision=action' 'reviewers do not withdraw'
review AT00000002/1
refused decide decision=rejected "reason=$(printf 'x%.0s' {1..1001})"
is "$status $codes" '422 reason=field-too-long' 'a reason has an end'
is "$(status_of 2 1)" recorded 'none of it has decided anything'

review AT00000002/1
decide decision=rejected 'reason=The picture shows no name.'
is "$status $location" '303 /admin/reviews/AT00000002/2?notice=review-rejected' 'a rejection goes on to the next that waits'
is "$(status_of 2 1) $(counted)" 'rejected 10' 'the activity counts no more'
get "$location"
like "$(html 'string(//div[@role="status"])')" rejected 'and the next page says so'
browser bob
is "$(xml /exams/activities/1 'string(//change[@kind="rejected"]/reason)')" 'The picture shows no name.' 'the candidate sees the reason'
browser rita
post "$open" "version=$version" decision=rejected 'reason=The picture shows no name.'
is "$status $location" '303 /admin/reviews/AT00000002/2?notice=review-rejected' 'sent again it is answered as the first time'
refused post "$open" "version=$version" decision=accepted
is "$status $codes" '422 key-used' 'but not with another decision'
is "$(sql 'SELECT COUNT(*) FROM audit WHERE action = "activity-reject"')" 1 'the log has it once'

# Rejected, accepted, rejected, accepted: with what was decided before in sight.
review AT00000002/1
is "$(xml /admin/reviews/AT00000002/1 'count(//effect)') $status" '1 200' 'what is rejected can only be accepted'
review AT00000002/1
decide decision=accepted
is "$status $location $(status_of 2 1) $(counted)" '303 /admin/reviews/AT00000002/1?notice=review-accepted accepted 20' 'an overturned decision counts again'
review AT00000002/1
decide decision=rejected 'reason=No.'
is "$(status_of 2 1)" rejected 'and an acceptance can be overturned too'

# The same, entered again meanwhile.
browser bob
enter coursework ' JIRA  Basics' || bail 'Bob enters it again'
browser rita
review AT00000002/1
refused decide decision=accepted
is "$status $codes" '422 decision=duplicate-activity' 'what was entered again is not accepted twice'
is "$(document 'string(//field[@name="decision"]/@href)')" /admin/reviews/AT00000002/3 'and the one that stands is named'

# --- Somebody else was faster
browser rita
review AT00000002/2
rita=$version rita_key=$key rita_csrf=$csrf
browser ralf
review AT00000002/2
decide decision=accepted
is "$status $(status_of 2 2)" '303 accepted' 'Ralf decides'
browser rita
refused post "$open" "version=$rita" "key=$rita_key" "csrf=$rita_csrf" decision=rejected 'reason=Too late.'
is "$status $codes" '409 stale' 'Rita, who had not seen that, is told'
is "$(document 'concat(//form/field[@name="reason"]/@value, "|", //activity/@status)')" 'Too late.|accepted' 'she sees both: what she typed and what he decided'
is "$(status_of 2 2)" accepted 'and nothing of hers is stored'
review AT00000002/3
rita_key=$key rita_csrf=$csrf
browser bob
send /exams/activities/3 action=amend 'title=Jira for all'
is "$status" 303 'Bob changes an entry'
browser rita
refused decide "key=$rita_key" "csrf=$rita_csrf" decision=accepted
is "$status $codes" '409 stale' 'what was changed meanwhile is looked at again'
browser bob
form /exams/activities/3
post /exams/activities/3 action=withdraw
browser rita
get /admin/reviews/AT00000002/3
is "$status $(html 'count(//form[@method = "post"])')" '200 0' 'what was withdrawn can no longer be decided'

# --- Where somebody loses by it
was=$(expires 1)
review AT00000001/1
is "$(xml /admin/reviews/AT00000001/1 'concat(//effect[@name="rejected"]/@loses, " ", //effect[@name="rejected"]/remedy/@expires)')" "true $was" \
        'a rejection that undoes a renewal says so, and offers to keep the date'
review AT00000001/1
decide decision=rejected 'reason=Not a course.' keep=true
is "$status $(expires 1)" "303 $was" 'with the extension nothing is lost'
is "$(sql 'SELECT COUNT(*) FROM extension WHERE candidate_id = 1')" 1 'it is an extension like any other'
review AT00000001/1
decide decision=accepted
is "$(expires 1)" "$was" 'accepted again, the date stays'
nothing_to_recompute 'everything that follows from the events is as it should be'

# --- Who only looks
browser orla
get /admin/reviews/AT00000001/2
is "$status $(html 'count(//main//form[@method = "post"])')" '200 0' 'an auditor sees it all, and has no form'
get "$image"
is "$status" 200 'the images too'

# --- Two types
person AT00000003 cleo "$(award ACP-JCA '-600 days')$(award ACA-ACF '-60 days')$(act 1 "$(day '-20 days')")"
browser rita
get /admin/reviews/AT00000003/1.xml
is "$(document 'concat(//effect[@name="rejected"]/type[1]/@code, " ", //effect[@name="rejected"]/type[2]/@code)')" 'ACP ACA' \
        'types stand in the order in which the candidate sees them, the soonest deadline first'
