#!/usr/bin/env bash
# t0730-catalogue.sh - editors find, add, change, retire and take away what the catalogue has; what changes progress is
# drafted; errors stand at the field; two people at one row see both versions; others read.
. "$(dirname "$0")/lib.sh"
portal workers=1

person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
staff catalogue-editor admin auditor
browser catalogue-editor

# change PATH ACTION NAME=VALUE...: opens the page and sends that form of it with these fields.
version() { html "string(//button[@value='$1']/ancestor::form//input[@name='version']/@value)"; }
change() {
        local path=$1 action=$2
        shift 2
        form "$path"
        post "${path%%\?*}" "action=$action" "version=$(version "$action")" "$@"
}
programme() { ctl export programme 2>/dev/null | sed 's/ xmlns="urn:recert:1"//' | xmllint --xpath "$1" - 2>/dev/null; }

# --- Every table
for table in types:2 options:4 certifications:16 designations:0 campaigns:2 announcements:0 groups:1 languages:7; do
        get "/admin/${table%:*}.xml"
        is "$status $(document 'string(//table/@all)')" "200 ${table#*:}" "the table of ${table%:*} shows all that there is"
        get "/admin/${table%:*}"
        is "$(html 'count(//nav[@aria-label="Catalogue"]//a[@aria-current])')" 1 'the second row says where one is'
        get "/admin/${table%:*}/new"
        is "$status" 200 'and one more can be entered'
done
get /admin/certifications.xml?q=jca
is "$(document 'string(//thing/@code)')" ACP-JCA 'by code, in any case'
get '/admin/certifications.xml?state=past'
is "$(document 'count(//thing)')" 7 'by state: what is retired'
get '/admin/options.xml?q=global'
is "$(document 'string(//thing/fact[@name="units"]/@value)') $(document 'count(//thing)')" '30 1' 'with the rule in force today'
get /admin/options/nothing
is "$status" 404 'what is not there is not found'

# --- At once: names, words, proofs, groups
get /admin/options/local-event.xml
is "$(document 'string(//rules/rule/@state)')" current 'an option has its rules'
change /admin/options/local-event save name='A local event' group=renewal language=en 'description=Near you.' \
        'proof=Your registration https://example.org/how'$'\n''A picture of the event' 'reason=shorter'
is "$status $location" '303 /admin/options/local-event?language=en&notice=thing-saved' 'an option is changed at once'
is "$(programme 'concat(//option[@code="local-event"]/@name, "|", //option[@code="local-event"]/proof[1], "|", //option[@code="local-event"]/proof[1]/@href, "|", count(//option[@code="local-event"]/proof))')" \
        'A local event|Your registration|https://example.org/how|2' 'with its words and kinds of proof'
is "$(programme 'string(//option[@code="local-event"]/rule/@limit)')" 4 'its rules stay'
change '/admin/options/local-event?language=de' save name='Treffen vor Ort' group=renewal language=de 'description=In der Nähe.' proof=
is "$status $(programme 'concat(//option[@code="local-event"]/@name, "|", //option[@code="local-event"]/name[lang("de")])')" \
        '303 A local event|Treffen vor Ort' 'another language has words of its own'
change /admin/groups/new save code=extra name='Extra activity'
is "$status $location" '303 /admin/groups/extra?language=en&notice=thing-saved' 'an item group is added'
change /admin/options/new save code=mentoring name=Mentoring group=extra language=en description= proof=
is "$status $(programme 'string(//item-group[@code="extra"]/option/@code)')" '303 mentoring' 'and an option in it'
change /admin/types/new save code=ACX name='Expert' language=en
is "$status" 303 'a type is added'
change /admin/certifications/new save code=ACX-ONE name=One exam=ACX-1 type=ACX successor= 'alias=OLD-ONE'$'\n''OLDER-ONE' language=en
is "$status $(programme 'count(//certification[@code="ACX-ONE"]/alias)')" '303 2' 'a certification with its aliases'
change /admin/certifications/ACP-OA save name='Atlassian Cloud Organization Admin' exam=ACP-520 type=ACP successor=ACX-ONE alias=ACP-ORG language=en
is "$status $(programme 'concat(//certification[@code="ACP-OA"]/@successor, //certification[@code="ACP-OA"]/alias/@code)')" '303 ACX-ONEACP-ORG' \
        'a successor and an alias are named'
change /admin/designations/new save code=EXPERT name=Expert 'requires=2 ACP-JCA ACP-OA'$'\n''1 learning-paths cloud' language=en
is "$status $(programme 'concat(count(//designation/requires), //designation/requires[1]/@certifications)')" '303 2ACP-JCA ACP-OA' 'a designation with what it requires'
change /admin/languages/new save code=it name=Italian
is "$status $(programme 'string(//language[@code="it"]/@name)')" '303 Italian' 'a language of the documentation'

# --- An announcement stands on every page, from a day to a day
change /admin/announcements/new save "from=$(today)" "until=$(day tomorrow)" 'text=The portal rests on Sunday.' language=en
is "$status $location" '303 /admin/announcements?notice=thing-saved' 'an announcement is made'
get /
like "$(html 'string(//main)')" 'The portal rests on Sunday' 'and stands on every page'
change '/admin/announcements/0?language=de' save "from=$(today)" until= 'text=Am Sonntag ruht das Portal.' language=de
is "$status $(programme 'count(//announcement/text)')" '303 2' 'in each language'
change /admin/announcements/0 remove
is "$status $(programme 'count(//announcement)')" '303 0' 'and is taken back'

# --- By a draft: rules, retirements, campaigns
later=$(day '+40 days')
change /admin/options/local-event rule "from=$later" units=10 limit=2 max-age-months= credit=on-acceptance 'reason=fewer meet-ups'
is "$status $location" '303 /admin/options/local-event/preview' 'a rule is drafted, and its preview comes next'
is "$(programme 'count(//option[@code="local-event"]/rule)')" 1 'the programme is as it was'
get /admin/options/local-event.xml
is "$(document 'concat(//rule[1]/@draft, " ", //rule[1]/fact[@name="limit"]/@value, " was ", //rule[1]/fact[@name="limit"]/@was)')" 'new 2 was 4' \
        'the draft stands among the rules, with what it changes'
is "$(document 'string(//draft/reason)')" 'fewer meet-ups' 'and says why'
get /admin/options.xml
is "$(document 'string(//thing[@draft]/@code)')" local-event 'the table says that there is a draft'
change "/admin/options/local-event?rule=$later" rule "rule=$later" "from=$(day '+50 days')" units=10 limit=3 max-age-months= credit=on-entry
get /admin/options/local-event.xml
is "$status $(document 'concat(count(//rule), " ", //rule[1]/@from, " ", //rule[1]/fact[@name="limit"]/@value)')" "200 2 $(day '+50 days') 3" \
        'it can be changed, its day too'
change "/admin/options/local-event?rule=$(day '+50 days')" remove-rule "rule=$(day '+50 days')" "from=$(day '+50 days')"
like "$status" '^(303|422)$' 'or taken away again'
change /admin/types/ACP rule "from=$later" units=90 validity-months=24 grace-days=60 retake-window-months=6 renew-from=expiry activities-since=cycle
is "$status $location" '303 /admin/types/ACP/preview' 'a rule of a type is drafted'
change /admin/certifications/ACP-MJCP retire "retired=$later"
is "$status $location" '303 /admin/certifications/ACP-MJCP/preview' 'a retirement is drafted'
change /admin/options/presenting retire "retired=$later"
is "$status $location" '303 /admin/options/presenting/preview' 'an option is retired by a rule of no units'
get /admin/options/presenting.xml
is "$(document 'concat(//rule[1]/@from, " ", //rule[1]/fact[@name="units"]/@value)')" "$later 0" 'of that day'
change /admin/campaigns/new save 'name=Winter' "granted=$(day tomorrow)" "expires-from=$(day tomorrow)" "expires-to=$(day '+900 days')" to= months=6
is "$status $location" '303 /admin/campaigns/new/preview' 'a campaign is drafted'
get /admin/campaigns/new.xml
is "$(document 'concat(//thing/@touched, " ", //thing/@candidates)')" '1 1' 'it says how many it would touch'
get /admin/campaigns/0
is "$status $(html 'count(//main//form)')" '200 0' 'one that was granted stays as it is'

# --- Errors stand at the field
rule() { refused change /admin/options/coursework rule "$@"; }
rule "from=$(today)" units=10 limit= max-age-months= credit=on-entry
is "$status $codes" '422 from=past-rule' 'a rule of today is refused at its day'
rule from=2026-13-01 units=x limit=0 max-age-months= credit=never
is "$status $codes" '422 from=date units=number credit=code' 'each thing that is wrong stands at its field'
rule "from=$later" units=10 limit=0 max-age-months= credit=on-entry
is "$status $codes" '422 limit=limit-zero' 'what the programme refuses stands at its field'
refused change /admin/types/ACA rule "from=$later" units=0 validity-months=24 grace-days=90 retake-window-months=6 renew-from=completion activities-since=programme
is "$status $codes" '422 units=units-zero' 'of a type too'
refused change /admin/campaigns/new save name=Both "granted=$(day tomorrow)" "expires-from=$later" "expires-to=$(day tomorrow)" "to=$later" months=3
like "$status $codes" '^422 months=extension-both' 'a campaign has a day or months'
refused change /admin/campaigns/new save name=Both "granted=$(today)" "expires-from=$(today)" "expires-to=$later" "to=$later" months=
is "$status $codes" '422 granted=past-extension' 'and is granted from tomorrow on'
refused change /admin/certifications/ACP-JCA retire "retired=$(day yesterday)"
is "$status $codes" '422 retired=past-retirement' 'nothing is retired in the past'
refused change /admin/groups/new save code=renewal name=Again
is "$status $codes" '422 code=code-twice' 'a code is given once'
refused change /admin/certifications/ACP-OA save name=X exam=ACP-520 type=ACA successor= alias= language=en
is "$status $codes" '422 type=type-fixed' 'a type stays'
refused change /admin/designations/EXPERT save name=X 'requires=two of them' language=en
is "$status $codes" '422 requires=requirement' 'a requirement is a number and codes'
refused change /admin/groups/extra save name= language=en
is "$status $codes" '422 name=field-missing' 'a name is needed'
refused change /admin/groups/extra save name=X units=5
is "$status $codes" '422 field-unknown' 'a field of another table is none'

# --- Two people at one row
form /admin/options/global-event
mine="version=$(version save)" my_key=$key my_csrf=$csrf
browser admin
change /admin/options/global-event save name='A world event' group=renewal language=en description=Large. proof=
is "$status" 303 'somebody else is faster'
browser catalogue-editor
csrf=$my_csrf key=$my_key
post /admin/options/global-event action=save "$mine" name='My event' group=renewal language=en description= proof=
is "$status $(html 'string(//input[@name="name"]/@value)')" '409 My event' 'then what was typed is kept'
like "$(html 'string(//main)')" 'Stored now: A world event' 'and what is stored stands beside it'
is "$(programme 'string(//option[@code="global-event"]/@name)')" 'A world event' 'nothing was overwritten'
csrf=$(html 'string(//form[.//button[@value="save"]]//input[@name="csrf"]/@value)') key=$(html 'string(//form[.//button[@value="save"]]//input[@name="key"]/@value)')
post /admin/options/global-event action=save "version=$(version save)" name='My event' group=renewal language=en description= proof=
is "$status $(programme 'string(//option[@code="global-event"]/@name)')" '303 My event' 'who then saves has chosen'

# --- What is named stays
get /admin/groups/renewal
is "$(html 'count(//button[@value="remove"])')" 0 'what is named offers no way to take it away'
refused change /admin/groups/renewal remove
is "$status $codes" '422 referenced' 'and is not taken away'
refused change /admin/certifications/ACP-JCA remove
is "$status $codes" '422 referenced' 'nor what somebody was awarded'
change /admin/designations/EXPERT remove
is "$status $(programme 'count(//designation)')" '303 0' 'what nobody names can go'

# --- Who reads
browser auditor
get /admin/options/local-event
is "$status $(html 'count(//main//form)')" '200 0' 'an auditor has no form'
get /admin/options
is "$status $(html 'count(//a[@href="/admin/options/new"])')" '200 0' 'and adds nothing'
get /admin/options/new
is "$status" 404 'not by the address either'
csrf='' key=''
post /admin/groups/extra action=save name=X
is "$status" 403 'nor by a form of his own'
ok 'the audit chain verifies' ctl audit verify
is "$(sql "SELECT COUNT(*) FROM audit WHERE action IN ('catalogue-change', 'catalogue-remove', 'proposal-rule')" | grep -c '^0$')" 0 'all of it is in the audit log'
