#!/usr/bin/env bash
# t0790-offers.sh - what counts and where to find it: everybody sees it, staff keep it, one by one or as a document,
# and candidates choose of it when they upload.
. "$(dirname "$0")/lib.sh"
RECERT_TODAY=2026-06-15
export RECERT_TODAY
portal workers=1

person AT00000001 ada '<award certification="ACP-JCA" on="2026-01-10" basis="exam"/>'
staff catalogue-editor admin auditor
image "$work/1.png"
offered() { sql 'SELECT COUNT(*) FROM offer'; }
audited() { sql "SELECT COUNT(*) FROM audit WHERE action = '$1'"; }
ids() { document '//offer/@id' | sed 's/ id="\([^"]*\)"/\1 /g' | tr -d '\n'; }
# add ID OPTION TITLE FROM UNTIL [HREF]
add() { send /admin/activities/new action=save "id=$1" "option=$2" "title=$3" "from=$4" "until=$5" "href=${6:-}" reason=New; }

browser visitor
get /activities.xml
is "$status $(document 'count(//offer)')" '200 0' 'at first nothing is listed'
empty=$(header ETag)

# --- One by one
browser catalogue-editor
add ace-berlin local-event '  ACE   Berlin ' 2026-06-10 2026-06-10 https://ace.example/berlin
is "$status $location" '303 /admin/activities?notice=offer-saved' 'an editor adds an event of one day'
add team-26 global-event "Team '26" 2026-05-05 2026-05-08; is "$status" 303 'one of several days that are over'
add hv-26 global-event 'High Velocity' 2026-06-14 2026-06-17; is "$status" 303 'one that is on'
add automation coursework 'Automation in Jira' '' ''; is "$status" 303 'one for any time'
add webinar coursework 'Winter webinars' 2026-11-01 ''; is "$status" 303 'one to come, without an end'
is "$(sql "SELECT title, from_day, href FROM offer WHERE code = 'ace-berlin'")" $'ACE Berlin\t2026-06-10\thttps://ace.example/berlin' 'and they are stored, white space folded'
is "$(audited offer-add) $(sql "SELECT after_value FROM changed_value WHERE field = 'offer hv-26 title'")" '5 High Velocity' 'each in the audit log, with what it says'
is "$(sql "SELECT COUNT(*) FROM changed_value WHERE field = 'reason' AND after_value = 'New'")" 5 'and why'
refused add ace-berlin coursework Other '' '';             is "$status $codes" '422 id=code-twice' 'an identifier is given once'
refused add 'ace berlin' coursework Other '' '';           is "$status $codes" '422 id=code' 'and made of letters and digits'
refused add new coursework Other '' '';                    is "$status $codes" '422 id=code' 'and is not the address of another page'
refused add x coursework Other 2026-07-02 2026-07-01;      is "$status $codes" '422 until=until-before-from' 'what ends before it begins is refused'
refused add x coursework Other '' '' 'javascript:alert(1)'; is "$status $codes" '422 href=href' 'and what is no address of the web'
refused add x nothing Other '' '';                         is "$status $codes" '422 option=option-unknown' 'and an unknown option'
refused send /admin/activities/new action=save title= id= option=coursework reason=
is "$status $codes" '422 id=field-missing title=field-missing reason=field-missing' 'what is missing is named'
is "$(offered)" 5 'and nothing of it is stored'

# --- Everybody
browser visitor
get /activities.xml -H "If-None-Match: $empty"
is "$status $(ids)" '200 hv-26 webinar automation ' 'everybody sees at once what is not over, the soonest first'
tag=$(header ETag)
get /activities.xml -H "If-None-Match: $tag"
is "$status" 304 'and is not sent it again'
is "$(xml '/activities' 'concat(//offer[@id="hv-26"]/@units, " ", //offer[@id="hv-26"]/@begun, //offer[@id="webinar"]/@begun)')" '30 true' 'with the units, and whether it has begun'
get '/activities.xml?option=coursework'; is "$(ids)" 'webinar automation ' 'by item'
get '/activities.xml?q=AUTOM%C3%81TION'; is "$(ids)" 'automation ' 'by a part of the name, whatever the letters'
get '/activities.xml?q=%25';             is "$(ids)" '' 'signs of patterns are text'
get '/activities.xml?page=7';            is "$(ids) $(document 'string(//pager/@page)')" 'hv-26 webinar automation  1' 'a page that is not there is the first'
get /activities;                         is "$(html 'count(//a[contains(@href, "/credentials/upload")])')" 0 'a visitor is not asked to upload'

# --- Editing, and two who edit
browser auditor
get /admin/activities/hv-26
is "$status $(html 'count(//main//form)')" '200 0' 'an auditor reads it'
get /admin/activities/none; is "$status" 404 'what is not there is not found'
browser catalogue-editor
form /admin/activities/hv-26
old_key=$key old_csrf=$csrf
browser admin
send /admin/activities/hv-26 action=save 'title=High Velocity 2026' 'reason=Full name'
is "$status $(sql "SELECT title, version FROM offer WHERE code = 'hv-26'")" $'303 High Velocity 2026\t2' 'an admin changes it'
is "$(sql "SELECT before_value, after_value FROM changed_value WHERE field = 'offer hv-26 title' ORDER BY audit_id DESC LIMIT 1")" $'High Velocity\tHigh Velocity 2026' 'from what to what is in the audit log'
browser catalogue-editor
stale() { post /admin/activities/hv-26 "key=$old_key" "csrf=$old_csrf" version=1 option=global-event from=2026-06-14 until=2026-06-17 reason=Mine "$@"; }
refused stale action=save 'title=HV'
is "$status $codes" '409 stale' 'who had not seen that is told'
is "$(document 'concat(//offer/@title, "|", //field[@name="title"]/@value, "|", //field[@name="version"]/@value)')" 'High Velocity 2026|HV|2' 'and sees both'
refused stale action=take-back
is "$status $(offered)" "409 5" "nor is it taken back unseen"

# --- Chosen on upload
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
get /activities
is "$(html 'string(//a[contains(@href, "hv-26")]/@href)')" '/credentials/upload/global-event?activity=hv-26' 'a candidate finds the way to the upload'
get '/credentials/upload/local-event.xml?activity=ace-berlin'
is "$(document 'concat(//field[@name="activity"]/@value, "|", //field[@name="date"]/@value, "|", //field[@name="title"]/@value)')" 'ace-berlin|2026-06-10|ACE Berlin' \
        'which fills the form: date and title'
get '/credentials/upload/global-event.xml?activity=hv-26'
is "$(document 'concat(//field[@name="date"]/@value, "|", //field[@name="title"]/@value)')" '|High Velocity 2026' 'the date of several days is left open'
is "$(document 'count(//field[@name="activity"]/choice)')" 3 'what has begun can be chosen, over or not'
get '/credentials/upload/global-event.xml?activity=ace-berlin'
is "$status $(document 'count(//field[@name="activity"]/@value | //field[@name="title"]/@value)')" '200 0' 'of another item nothing is chosen'
get /credentials/upload/presenting.xml; is "$(document 'count(//field[@name="activity"])')" 0 'where nothing is on offer there is nothing to choose'
entry() { post /credentials/upload/$1 "${@:2}" language=en notes= "image=@$work/1.png"; }
form /credentials/upload/local-event; entry local-event activity=ace-berlin date= title=
draft=${location%%\?*}
is "$status $(xml "$draft" 'concat(//field[@name="date"]/@value, "|", //field[@name="title"]/@value, "|", //draft/@ready)')" '303 2026-06-10|ACE Berlin|true' \
        'what is left empty is filled from what was chosen'
submit "$draft" action=submit
is "$status $(sql 'SELECT on_day, title FROM activity JOIN activity_text USING (candidate_id, activity_id) WHERE candidate_id = 1')" $'303 2026-06-10\tACE Berlin' 'and submitted'
form /credentials/upload/global-event; refused entry global-event activity=hv-26 date=2026-06-12 title=
is "$status $codes" '422 date=date-outside-offer' 'a date outside of it is refused'
draft=/credentials/drafts/$(document 'string(//draft/@id)')
is "$(xml "$draft" 'concat(//field[@name="date"]/@value, "|", //field[@name="date"]/@code, "|", //field[@name="activity"]/@value)')" '2026-06-12|date-outside-offer|hv-26' 'but kept, and said again'
refused submit "$draft" action=submit date=2026-06-13
is "$status $codes" '422 date=date-outside-offer' 'it is looked at again when the draft is submitted'
send "$draft" action=save date=2026-06-12 activity=
is "$status $(xml "$draft" 'concat(//field[@name="date"]/@code, "|", //draft/@ready)')" '303 |true' 'whoever chooses nothing may have any day'
send "$draft" action=save date=2026-06-14 activity=hv-26 'title=My own name'
is "$status $(xml "$draft" 'string(//field[@name="title"]/@value)')" '303 My own name' 'what was typed stays'
form /credentials/upload/global-event; refused entry global-event activity=automation date=2026-06-14 title=X
is "$status $codes" '422 activity=offer-unknown' 'one of another item is refused'
form /credentials/upload/global-event; refused entry global-event activity=nothing date=2026-06-14 title=Y
is "$status $codes" '422 activity=offer-unknown' 'and one that is not there'

# --- Taken back
browser catalogue-editor
send /admin/activities/hv-26 action=take-back 'reason=Called off'
is "$status $location $(offered) $(audited offer-take-back)" '303 /admin/activities?notice=offer-taken-back 4 1' 'one is taken back'
get /admin/activities/hv-26; is "$status" 404 'and is gone'
browser ada
get "$draft.xml"
is "$status $(document 'concat(//field[@name="title"]/@value, "|", count(//field[@name="activity"]/@value))')" '200 My own name|0' 'what was begun from it stays'
submit "$draft" action=submit
is "$status" 303 'and can be submitted'

# --- As a document
browser admin
ctl export offers >"$work/offers.xml"
is "$(xmllint --noout --relaxng "$top/xslt/schema/offers.rng" "$work/offers.xml" 2>&1 | sed 's/.* //')" validates 'all of them come out as a document'
get /admin/activities.xml'?when=all'; is "$(ids)" 'ace-berlin automation team-26 webinar ' 'all are listed for staff'
get /admin/activities.xml'?when=over'; is "$(ids)" 'ace-berlin team-26 ' 'or those that are over'
sed -e '/id="automation"/d' -e 's/Winter webinars/Webinars in winter/' -e 's|</offers>|<offer id="ace-rome" option="local-event" title="ACE Rome" from="2026-09-01" until="2026-09-01"/></offers>|' "$work/offers.xml" >"$work/new.xml"
load() { send /admin/activities/load "$@"; }
load action=compare "file=@$work/new.xml;type=text/xml"
is "$status $(html 'normalize-space(//h1)')" '200 1 new, 1 changed, 1 taken back' 'what it would change is shown first'
is "$(offered)" 4 'and nothing is changed by that'
version=$(html "string(//input[@name='version']/@value)")
again=$(html "string(//textarea[@name='document'])")
csrf=$(html "string(//form[@method='post']//input[@name='csrf']/@value)") key=$(html "string(//form[@method='post']//input[@name='key']/@value)")
refused post /admin/activities/load action=save "version=$version" "document=$again" reason=
is "$status $codes" '422 reason=field-missing' 'without a reason it is not done'
post /admin/activities/load action=save "version=$version" "document=$again" 'reason=New season'
is "$status $location" '303 /admin/activities?notice=offers-loaded' 'then it is done'
post /admin/activities/load action=save "version=$version" "document=$again" 'reason=New season'
is "$status $(audited offers-load)" '303 1' 'sent again it is done once'
is "$(sql 'SELECT GROUP_CONCAT(code ORDER BY code) FROM offer')" 'ace-berlin,ace-rome,team-26,webinar' 'and the list is that of the document'
load action=compare "document=$again"
is "$status $(html 'normalize-space(//h1)')" '200 The list is the same already' 'the same again changes nothing'
refused load action=save "version=$version" "document=$(cat "$work/offers.xml")" reason=Back
is "$status $codes $(sql "SELECT COUNT(*) FROM offer WHERE code = 'automation'")" '409 stale 0' 'what was not seen is not done'
refused load action=save "version=$version" "document=$again" "reason=$(printf '%01001d' 0)"
is "$status $codes" '422 reason=field-too-long' 'a reason is not longer than 1000 characters'
{ cat "$work/offers.xml"; head -c 1000000 /dev/zero | tr '\0' ' '; } >"$work/large.xml"
refused load action=compare "file=@$work/large.xml;type=text/xml"
is "$status $codes $(document 'string(//field[@name="document"]/message)')" '422 document=too-large This is larger than the portal takes (1 MB).' 'nor a file larger than 1 MB'
# While the programme is somebody else's
meanwhile 'UPDATE programme SET revision = revision + 1'
load action=compare "document=$again"
is "$status" 200 'to compare waits for nobody'
over
form /admin/activities/new
meanwhile "UPDATE programme SET revision = revision + 1; UPDATE \`option\` SET code = 'course' WHERE code = 'coursework'"
when_waited
refused post /admin/activities/new action=save id=late option=coursework title=Late from= until= href= reason=New
is "$status $codes $(sql "SELECT COUNT(*) FROM offer WHERE code = 'late'")" '422 option=option-unknown 0' 'of a programme that was changed meanwhile nothing is kept'
over
sql "UPDATE \`option\` SET code = 'coursework' WHERE code = 'course'; UPDATE programme SET revision = revision + 1"
wrong() { refused load action=compare "document=$1"; said=$(document 'string(//field[@name="document"]/message)'); }
wrong '<offers xmlns="urn:recert:1"/>x';                                   is "$codes" 'document=xml' 'broken XML is refused'
wrong $'<offers xmlns="urn:recert:1">\n<offer id="a" option="none" title="A"/></offers>'
like "$codes $said" '^document=option-unknown Line 2: ' 'an unknown option with its line'
wrong '<offers xmlns="urn:recert:1"><offer id="a" option="coursework" title="A"/><offer id="a" option="coursework" title="B"/></offers>'
is "$codes" 'document=code-twice' 'one identifier twice'
for it in new load; do
        wrong "<offers xmlns=\"urn:recert:1\"><offer id=\"$it\" option=\"coursework\" title=\"A\"/></offers>"; is "$codes" 'document=code' "one that is called $it, as another page is"
done
wrong '<offers xmlns="urn:recert:1"><offer id="a" option="coursework"/></offers>'; is "$codes" 'document=attribute-missing' 'one without a title'
wrong '<offers xmlns="urn:recert:1"><offer id="a" option="coursework" title="A" from="2026-02-30"/></offers>'; is "$codes" 'document=date' 'what is no day'
wrong '<offers xmlns="urn:recert:1"><offer id="a" option="coursework" title="A" href="ftp://x"/></offers>'; is "$codes" 'document=href' 'what is no address'
wrong '<programme xmlns="urn:recert:1"/>';                                 is "$codes" 'document=document-unknown' 'another document'
wrong '<!DOCTYPE x><offers xmlns="urn:recert:1"/>';                        is "$codes" 'document=dtd' 'a DTD'
wrong '';                                                                  is "$codes" 'document=field-missing' 'nothing'
for it in {1..600}; do printf '<offer id="o-%s" option="coursework" title="Course number %s of a long list of courses" href="https://university.example/courses/%s"/>' "$it" "$it" "$it"; done >"$work/many"
printf '<offers xmlns="urn:recert:1">%s</offers>' "$(cat "$work/many")" >"$work/many.xml"
load action=compare "file=@$work/many.xml;type=text/xml"
is "$status $(html 'normalize-space(//h1)')" '200 600 new, 0 changed, 4 taken back' 'a long document is compared too'

# --- On the command line
is "$(ctl import --dry-run "$work/offers.xml" | cut -f 1 | tr '\n' ' ')$(sql "SELECT COUNT(*) FROM offer WHERE code = 'automation'")" 'offer ace-rome offer automation offer webinar 0' 'a dry run says what would change'
is "$(ctl import "$work/offers.xml") $(ctl import "$work/offers.xml")" 'The offers are those of the document now. The offers were the same already.' 'import makes it so, once'
ctl export offers | cmp -s - "$work/offers.xml"
is $? 0 'and what comes out is what went in'
sed 's/option="coursework"/option="nothing"/' "$work/offers.xml" | ctl import 2>"$work/said"
is "$? $(grep -c 'standard input:[0-9]*: .*(option-unknown)' "$work/said")" '1 1' 'what is wrong has its line and code there too'
