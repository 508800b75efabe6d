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

# --- Nothing else is done for a session that is over
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
form /profile
expire
refused post /profile given-name=Mallory
is "$status $codes $(sql 'SELECT given_name FROM person WHERE candidate_id = 1')" '401 not-signed-in Ada' 'the profile is not changed'
refused post /exams/activities/1 action=withdraw
is "$status $codes $(sql 'SELECT status FROM activity WHERE candidate_id = 1')" '401 not-signed-in recorded' 'nor is an activity'
sign_in ada@example.org "$password"
form /credentials/upload/coursework
cp "$jar" "$work/ended.cookies"
old=$csrf
submit /sign-out
browser ended
before=$(sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 1')
refused post /credentials/upload/coursework "csrf=$old" key=x "date=$(today)" title=Ghost language=en
is "$status $codes $(sql 'SELECT COUNT(*) FROM draft WHERE candidate_id = 1')" "401 not-signed-in $before" 'nor is anything kept for a session that was ended'
