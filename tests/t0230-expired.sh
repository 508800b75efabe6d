#!/usr/bin/env bash
# t0230-expired.sh - the session ends while somebody types: what was typed and uploaded is kept as a draft.
. "$(dirname "$0")/lib.sh"
portal workers=1
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
image "$work/evidence.png"
expire() { sql 'UPDATE session SET used = used - INTERVAL 2 HOUR'; }
activities() { sql 'SELECT COUNT(*) FROM activity WHERE candidate_id = 1'; }
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'

# --- Step 2
form /credentials/upload/coursework
expire
post /credentials/upload/coursework "date=$(today)" 'title=Typed for an hour' language=de 'notes=So many words' "image=@$work/evidence.png"
is "$status $location" '303 /sign-in?next=/credentials/drafts/1&notice=session-ended&draft=1' 'what is sent after the session leads to the sign-in page'
there=$location
get "$there"
like "$(html 'string(//*[contains(@class, "notice")])')" 'draft|kept' 'which says that it was kept'
get /credentials/drafts/1
is "$status" 303 'and shows it to nobody before'
form "$there" /sign-in
next=$(html 'string(//input[@name="next"]/@value)')
post /sign-in login=ada@example.org "password=$password" "next=$next"
is "$status $location" '303 /credentials/drafts/1' 'signed in, one is at the draft'
get /credentials/drafts/1.xml
is "$(document 'string(//field[@name="title"]/@value)') $(document 'string(//field[@name="notes"]/@value)') $(document 'string(//field[@name="language"]/@value)') $(document 'count(//draft/image)')" \
        'Typed for an hour So many words de 1' 'with all that was typed, and the image'

# --- A draft: saved, whatever the button was
form /credentials/drafts/1
expire
post /credentials/drafts/1 action=submit 'title=Typed for two hours'
is "$status $location" '303 /sign-in?next=/credentials/drafts/1&notice=session-ended&draft=1' 'a draft that is submitted after the session leads there too'
is "$(activities) $(sql 'SELECT title FROM draft WHERE candidate_id = 1 AND draft_id = 1')" '0 Typed for two hours' 'is kept, and not submitted'
post /credentials/drafts/1 action=discard key=another
is "$(sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 1')" 1 'nor thrown away'
refused post /credentials/drafts/1 action=save title=Forged key=more csrf=nonsense
is "$status $codes" '403 csrf' 'without its token nothing is'
form "$location" /sign-in
sign_in ada@example.org "$password"
submit /credentials/drafts/1 action=submit
is "$status $(activities)" '303 1' 'signed in again, it is submitted'

# --- Something wrong with it besides
form /credentials/upload/coursework
expire
post /credentials/upload/coursework date=2031-01-01 title= language=en notes=half "image=@$work/evidence.png"
is "$status" 303 'what is not complete is kept as well'
kept=$(sql 'SELECT draft_id FROM draft WHERE candidate_id = 1 AND activity_id IS NULL')
is "$location" "/sign-in?next=/credentials/drafts/$kept&notice=session-ended&draft=$kept" 'and found again'
browser second
sign_in bob@example.org "$password" || bail 'Bob signs in'
get "/credentials/drafts/$kept"
is "$status" 404 'who signs in as somebody else does not see it'

# --- An activity is amended
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
image "$work/second.png"
rows() { sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 1 AND amends = 1'; }
form /exams/activities/1
expire
post /exams/activities/1 action=amend "date=$(day yesterday)" 'title=Amended for an hour' language=fr "image=@$work/second.png"
mine=$(sql 'SELECT MAX(draft_id) FROM draft WHERE candidate_id = 1')
is "$status $location" "303 /sign-in?next=/credentials/drafts/$mine&notice=session-ended&draft=$mine" 'what amends an activity after the session is kept as a draft'
is "$(sql 'SELECT title FROM activity_text WHERE candidate_id = 1 AND activity_id = 1') $(activities)" 'Typed for two hours 1' 'and the activity stays as it was'
post /exams/activities/1 action=amend "date=$(day yesterday)" 'title=Amended for an hour' language=fr "image=@$work/second.png"
is "$status $(rows)" '303 1' 'sent twice it is kept once'
form "$location" /sign-in
sign_in ada@example.org "$password" || bail 'Ada signs in'
get "/credentials/drafts/$mine.xml"
is "$(for it in title date language notes; do document "string(//field[@name=\"$it\"]/@value)"; done | tr '\n' ' ')$(document 'count(//draft/image)') $(document 'string(//draft/@amends)') $(document 'string(//draft/@ready)') $(document 'count(//worth)')" \
        "Amended for an hour $(day yesterday) fr So many words 1 1 true 0" 'signed in, all that was typed is there, what was not is as it was, and the image'
is "$(xml /credentials/upload "string(//draft[@id=$mine]/@amends)")" 1 'the list of drafts says what it changes'
is "$(xml /credentials/plan "count(//draft[@id=$mine])")" 0 'the plan does not count on it: the activity counts already'
refused submit "/credentials/drafts/$mine" action=submit "date=$(day tomorrow)"
is "$status $codes" '422 date=date-in-future' 'it is checked as what amends is'
submit "/credentials/drafts/$mine" action=submit "date=$(day '2 days ago')" notes=
is "$status $location $(activities)" '303 /exams/activities/1?notice=activity-amended&activity=1 1' 'submitted, it amends the activity'
get /exams/activities/1.xml
is "$(document 'string(//activity/title)') $(document 'string(//activity/@date)') $(document 'string(//activity/@language)') $(document 'count(//activity/notes)') $(document 'count(//activity/image)') $(document 'count(//change[@kind="amended"])')" \
        "Amended for an hour $(day '2 days ago') fr 0 2 1" 'with all of it'
is "$(sql 'SELECT action FROM audit WHERE candidate_id = 1 ORDER BY audit_id DESC LIMIT 1')" activity-amend 'as the audit log says'
get "/credentials/drafts/$mine"
is "$status $location" '303 /exams/activities/1' 'and the draft leads to it'
for it in 1 2 3 4; do
        image "$work/$it.png"
        [ $it = 4 ] || submit /exams/activities/1 action=amend "image=@$work/$it.png"
done
form /exams/activities/1
expire
post /exams/activities/1 action=amend 'title=One image too many' "image=@$work/4.png"
mine=$(sql 'SELECT MAX(draft_id) FROM draft WHERE candidate_id = 1')
form "$location" /sign-in
sign_in ada@example.org "$password" || bail 'Ada signs in'
refused submit "/credentials/drafts/$mine" action=submit
is "$status $codes $(sql 'SELECT COUNT(*) FROM activity_evidence WHERE candidate_id = 1 AND activity_id = 1')" '422 image=image-too-many 5' 'six images are refused'
submit "/credentials/drafts/$mine" action=save remove-image=1
is "$(xml "/credentials/drafts/$mine" 'string(//draft/@ready)')" true 'five are not'
submit /exams/activities/1 action=withdraw
is "$(xml "/credentials/drafts/$mine" 'concat(//draft/@ready, " ", //draft/@final)')" 'false true' 'what was withdrawn meanwhile is amended no more,'
refused submit "/credentials/drafts/$mine" action=submit
is "$status $codes $(rows)" '422 activity-final 2' 'which submitting it says, and the draft stays'
submit "/credentials/drafts/$mine" action=discard
is "$status $(rows) $(sql 'SELECT COUNT(*) FROM evidence WHERE uses = 0')" '303 1 0' 'until it is thrown away'
submit /credentials/upload/coursework "date=$(today)" 'title=Another' language=en notes= "image=@$work/evidence.png"
submit "${location%%\?*}" action=submit
again=$(sql 'SELECT MAX(activity_id) FROM activity WHERE candidate_id = 1')
form "/exams/activities/$again"
expire
post /exams/activities/999 action=amend title=Nobody
is "$status" 404 'what is not there is not amended'

# --- The same form again, which was refused while the session was there
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
image "$work/fifth.png"
form "/exams/activities/$again"
refused post "/exams/activities/$again" action=amend 'date=2031-01-01' "image=@$work/fifth.png"
is "$status $codes" '422 date=date-in-future' 'what is wrong with an activity is said'
expire
post "/exams/activities/$again" action=amend 'date=2031-01-01' "image=@$work/fifth.png"
is "$status $location" "303 /sign-in?next=/exams/activities/$again" 'and sent again after the session, it leads to the sign-in page, and from there to the activity'
sign_in ada@example.org "$password" || bail 'Ada signs in'
form /credentials/upload/coursework
refused post /credentials/upload/coursework 'date=2031-01-01' 'title=Seen by nobody' language=en notes= "image=@$work/fifth.png"
mine=$(sql 'SELECT MAX(draft_id) FROM draft WHERE candidate_id = 1')
is "$status $codes" '422 date=date-in-future' 'so is what is wrong with a draft'
expire
post /credentials/upload/coursework 'date=2031-01-01' 'title=Seen by nobody' language=en notes= "image=@$work/fifth.png"
is "$status $location $(grep -c Seen "$body")" "303 /sign-in?next=/credentials/drafts/$mine 0" 'which is shown to nobody after the session'
form /sign-in
sign_in ada@example.org "$password" || bail 'Ada signs in'
submit "/credentials/drafts/$mine" action=discard

# --- Nothing else is done for a session that is over
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
form /profile
expire
refused post /profile given-name=Mallory
is "$status $codes $(sql 'SELECT given_name FROM person WHERE candidate_id = 1')" '401 not-signed-in Ada' 'the profile is not changed'
refused post "/exams/activities/$again" action=withdraw
is "$status $codes $(sql "SELECT status FROM activity WHERE candidate_id = 1 AND activity_id = $again")" '401 not-signed-in recorded' 'nor is an activity'
sign_in ada@example.org "$password"
form /credentials/upload/coursework
cp "$jar" "$work/ended.cookies"
old=$csrf
submit /sign-out
browser ended
before=$(sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 1')
refused post /credentials/upload/coursework "csrf=$old" key=x "date=$(today)" title=Ghost language=en
is "$status $codes $(sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 1')" "401 not-signed-in $before" 'nor is anything kept for a session that was ended'
