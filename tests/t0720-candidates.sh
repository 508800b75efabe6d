#!/usr/bin/env bash
# t0720-candidates.sh - staff find candidates, see what they see, correct who they are, give out links, and enter
# awards, extensions, revocations and voids, each after its effect was shown.
. "$(dirname "$0")/lib.sh"
portal workers=1

award() { printf '<award certification="%s" on="%s" basis="exam"/>' "$1" "$(day "$2")"; }
person AT00000001 ada "$(award ACP-JCA '-300 days')"
person AT00000002 bob "$(award ACP-JCA '-700 days')$(award ACA-ACF '-900 days')"
sed 's/Example/Van der Berg/; s/AT00000002/AT00000013/; s/bob@/rob@/; s/Bob/Rob/' "$work/person.xml" | sed 's|<award.*/>||' >"$work/rob.xml"
ctl import "$work/rob.xml" >/dev/null || bail 'Rob can be imported'
staff support admin auditor

# --- Finding
found() { get "/admin/candidates.xml?$1" && document '//candidate/@id' | sed 's/ id="\([^"]*\)"/\1 /g' | tr -d '\n'; }
is "$(found '')" 'AT00000001 AT00000002 AT00000013 ' 'without a question everybody is found'
is "$(found q=AT00000013)" 'AT00000013 ' 'by id'
is "$(found q=at0000000)" 'AT00000001 AT00000002 ' 'by the beginning of an id, in any case'
is "$(found q=ad)" 'AT00000001 ' 'by the beginning of a given name'
is "$(found q=exam)" 'AT00000001 AT00000002 ' 'by the beginning of a family name'
is "$(found 'q=van+der')" 'AT00000013 ' 'by a family name of several words'
is "$(found 'q=example+bo')$(found 'q=Bob+Ex')" 'AT00000002 AT00000002 ' 'by both, in either order'
is "$(found q=ROB@ex)" 'AT00000013 ' 'by the beginning of a mail address'
is "$(found q=%25)$(found q=_da)" '' 'signs of patterns are text'
is "$(found certification=ACA-ACF)" 'AT00000002 ' 'by what they hold or held'
is "$(found status=lapsed)" 'AT00000002 ' 'by status'
is "$(found 'certification=ACP-JCA&status=active&to='"$(day '+100 days')")" 'AT00000002 ' 'by an expiry until a day'
is "$(found "from=$(day '+100 days')")" 'AT00000001 ' 'by an expiry from a day on'
is "$(found 'q=exam&certification=ACA-ACF&status=lapsed')" 'AT00000002 ' 'and by all of it together'
is "$(found 'q=ad&certification=ACA-ACF')" '' 'where nobody is, nobody is found'

# --- Seeing what the candidate sees
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
enter coursework 'Jira basics' || bail 'Ada enters an activity'
hers=$(xml /credentials/progress 'concat(//type/@counted, " ", //type/@remaining, " ", //certification/@expires)')
browser auditor
is "$(xml /admin/candidates/AT00000001 'concat(//type/@counted, " ", //type/@remaining, " ", //certification/@expires)')" "$hers" \
        'staff see what the candidate sees'
get /admin/candidates/AT00000001
is "$status $(html 'count(//main//form)')" '200 0' 'an auditor has no form there'
is "$(html 'string(//a[.="Jira basics"]/@href)')" /admin/reviews/AT00000001/1 'an entry leads to its review'
get /admin/candidates/AT00000099
is "$status" 404 'who is not there is not found'
get /admin/candidates/AT99
is "$status" 404 'and what is no id neither'

# --- Who it is
browser support
send_person() { send /admin/candidates/AT00000001 action=person "$@"; }
send_person given-name=Augusta email=augusta@example.org email-verified=true
is "$status $location" '303 /admin/candidates/AT00000001?notice=person-saved' 'support corrects name and mail'
is "$(sql 'SELECT p.given_name, a.mail, a.verified FROM person AS p JOIN address AS a USING (candidate_id) WHERE candidate_id = 1')" \
        $'Augusta\taugusta@example.org\t1' 'and they are stored'
refused send_person email=bob@example.org
is "$status $codes" '422 email=address-taken' "another's address is refused"
refused send_person email=nowhere
is "$status $codes" '422 email=mail' 'what is no address too'
refused send_person given-name=
is "$status $codes" '422 given-name=field-missing' 'a name is needed'
form /admin/candidates/AT00000001
old=$(html "string(//input[@name='version']/@value)") old_key=$key old_csrf=$csrf
browser admin
send /admin/candidates/AT00000001 action=person family-name=King
is "$status" 303 'somebody else corrects her too'
browser support
refused post /admin/candidates/AT00000001 "key=$old_key" "csrf=$old_csrf" action=person "version=$old" given-name=Ada family-name=Byron email=ada@example.org
is "$status $codes" '409 stale' 'who had not seen that is told'
is "$(document 'concat(//person/@family-name, " ", //field[@name="family-name"]/@value)')" 'King Byron' 'and sees both'

# --- Several addresses
change() { form /admin/candidates/AT00000001 && post /admin/candidates/AT00000001 action=addresses "version=$(html "string(//form[.//input[@value='addresses']]//input[@name='version']/@value)")" "$@"; }
mails() { sql "SELECT GROUP_CONCAT(mail, verified ORDER BY place) FROM address WHERE candidate_id = 1"; }
main=$(sql 'SELECT mail FROM address WHERE candidate_id = 1 AND place = 0') verified=$(sql 'SELECT verified FROM address WHERE candidate_id = 1 AND place = 0')
change address=ada@work.example
is "$status $(mails)" "303 $main$verified,ada@work.example0" 'support adds another address'
change verify=ada@work.example
is "$status $(mails)" "303 $main$verified,ada@work.example1" 'marks it as verified'
change make-main=ada@work.example
is "$status $(mails)" "303 ada@work.example1,$main$verified" 'makes it the main one'
refused change address=ADA@work.example
is "$status $codes" '422 address=address-taken' 'one of her own is not added twice'
refused change address=bob@example.org
is "$status $codes" '422 address=address-taken' "nor another's"
refused change remove=nobody@example.org
is "$status $codes" '422 address=code' 'what is not there is not removed'
form /admin/candidates/AT00000001
refused post /admin/candidates/AT00000001 action=addresses version=old "remove=$main"
is "$status $codes" '409 stale' 'nor what was not seen'
change "make-main=$main"
change remove=ada@work.example
is "$status $(mails)" "303 $main$verified" 'and is removed'
is "$(sql "SELECT COUNT(*) > 0 FROM changed_value WHERE candidate_id = 1 AND after_value LIKE '%ada@work.example%'")$(sql "SELECT COUNT(*) > 0 FROM changed_value WHERE candidate_id = 1 AND before_value LIKE '%ada@work.example%'")" 11 \
        'from what to what is in the audit log'

# --- A link, once
form /admin/candidates/AT00000013
post /admin/candidates/AT00000013 action=invite
link=$(html 'string(//code)')
is "$status" 200 'a link is made'
like "$link" '/invite/[A-Za-z0-9_-]{43}$' 'and shown'
post /admin/candidates/AT00000013 action=invite
is "$status $(html 'count(//code)')" '200 0' 'sent again it is not shown a second time'
is "$(sql 'SELECT COUNT(*) FROM invite')" 1 'and there is one link'
browser rob
submit "/invite/${link##*/}" "password=$password" "password-again=$password"
is "$status" 303 'Rob chooses a password'
ok 'and signs in' sign_in rob@example.org "$password"

# --- A new candidate
browser support
send /admin/candidates/new given-name=Nina family-name=New email=nina@example.org
is "$status $location" '303 /admin/candidates/AT00000014?notice=candidate-created' 'a candidate is made'
refused send /admin/candidates/new given-name=Nina email=Nina@Example.org
is "$status $codes" '422 email=address-taken' 'but not twice with one address'
get '/admin/candidates/AT00000001/event?kind=award'
is "$status" 403 'support enters no awards'

# --- Awards, extensions, revocations, voids
browser admin
event() { path=/admin/candidates/$1/event && form "$path?kind=$2${3:+&event=$3}" "$path" && kind=$2 which=${3:-}; }
say() { post "$path" "kind=$kind" ${which:+"event=$which"} "$@"; }
# enter_event ID KIND PAIR...: preview, then save what was shown
enter_event() {
        event "$1" "$2"
        shift 2
        say action=preview "$@"
        version=$(html "string(//input[@name='version']/@value)")
        csrf=$(html "string(//form[@method='post']//input[@name='csrf']/@value)") key=$(html "string(//form[@method='post']//input[@name='key']/@value)")
        say action=save "version=$version" "$@"
}
expires() { sql "SELECT pr.expires FROM projection AS pr JOIN certification AS c USING (certification_id) WHERE pr.candidate_id = $1 AND c.code = '$2'"; }
status_of() { sql "SELECT pr.status FROM projection AS pr JOIN certification AS c USING (certification_id) WHERE pr.candidate_id = $1 AND c.code = '$2'"; }

event AT00000014 award
refused say action=save
is "$status $codes" '422 certification=field-missing basis=field-missing on=field-missing reason=field-missing' 'what is missing is named'
event AT00000014 award
refused say action=preview certification=ACP-JCA basis=exam "on=$(day '+1 day')" reason=x
is "$status $codes" '422 on=event-in-future' 'nothing is entered for a day to come'
event AT00000014 award
refused say action=preview certification=ACP-JCA basis=luck "on=$(today)" reason=x
is "$status $codes" '422 basis=basis-unknown' 'a basis is one of three'
event AT00000014 award
refused say action=preview certification=ACP-JCA basis=upgrade "on=$(today)" reason=x
is "$status $codes" '422 basis=upgrade-without' 'an upgrade needs what it goes on from'
event AT00000014 award
refused say action=save certification=ACP-JCA basis=exam "on=$(today)" reason=x
is "$status $codes" '409 stale' 'nothing is saved before it was seen'
is "$(document 'string(//certification[@code="ACP-JCA"]/@change)')" gained 'and there it is seen'
is "$(sql 'SELECT COUNT(*) FROM award WHERE candidate_id = 14')" 0 'but not stored'
enter_event AT00000014 award certification=ACP-JCA basis=exam "on=$(day '-10 days')" 'reason=Paper from the test centre.'
is "$status $location $(status_of 14 ACP-JCA)" '303 /admin/candidates/AT00000014?notice=event-saved active' 'an award that reaches back is saved'
is "$(xml /admin/candidates/AT00000014 'concat(//event/@kind, "|", //event/reason)')" 'award|Paper from the test centre.' 'with its reason'
post "$path" "kind=$kind" action=save "version=$version" certification=ACP-JCA basis=exam "on=$(day '-10 days')" 'reason=Paper from the test centre.'
is "$status $(sql 'SELECT COUNT(*) FROM award WHERE candidate_id = 14')" '303 1' 'sent again it is stored once'

retired=$(xml /catalog 'string(//certification[@successor and not(@successor-retired)][1]/@code)')
successor=$(xml /catalog "string(//certification[@code='$retired']/@successor)")
enter_event AT00000014 award "certification=$retired" basis=import "on=$(day '-20 days')" "expires=$(day '+90 days')" reason=Import
is "$status $(expires 14 "$retired")" "303 $(day '+90 days')" 'an award is taken over with its expiry'
enter_event AT00000014 award "certification=$successor" basis=upgrade "on=$(today)" reason=Upgrade
is "$status $(sql "SELECT basis FROM award WHERE candidate_id = 14 ORDER BY place DESC LIMIT 1")" '303 upgrade' 'and upgraded to its successor'

event AT00000014 extension
refused say action=preview certification=ACA-ACF "granted=$(today)" "expires=$(day '+900 days')" reason=x
is "$status $codes" '422 certification=not-awarded' 'what was never awarded cannot be extended'
enter_event AT00000014 extension certification=ACP-JCA "granted=$(today)" "expires=$(day '+900 days')" ticket=CERT-1 'reason=Long illness'
is "$status $(expires 14 ACP-JCA)" "303 $(day '+900 days')" 'an extension is granted'

# A revocation shown to one, while another changes the same candidate.
event AT00000014 revocation
say action=preview certification=ACP-JCA "on=$(today)" reason=Fraud
version=$(html "string(//input[@name='version']/@value)")
key=$(html "string(//form[@method='post']//input[@name='key']/@value)")
was_key=$key was_version=$version
enter_event AT00000014 extension certification=ACP-JCA "granted=$(today)" "expires=$(day '+950 days')" reason=More
kind=revocation
refused post "$path" kind=revocation "key=$was_key" action=save "version=$was_version" certification=ACP-JCA "on=$(today)" reason=Fraud
is "$status $codes" '409 stale' 'what would do something else by now is shown again first'
enter_event AT00000014 revocation certification=ACP-JCA "on=$(today)" reason=Fraud
is "$status $(status_of 14 ACP-JCA)" '303 revoked' 'a certification is revoked'
event AT00000014 void revocation-1
say action=preview 'reason=It was another person.'
is "$(html 'count(//tr[contains(@class, "gained")])')" 1 'voiding it shows what comes back'
enter_void() {
        event "$1" void "$2"
        say action=preview "reason=$3"
        version=$(html "string(//input[@name='version']/@value)") key=$(html "string(//form[@method='post']//input[@name='key']/@value)")
        say action=save "version=$version" "reason=$3" "${@:4}"
}
enter_void AT00000014 revocation-1 'It was another person.'
is "$status $(status_of 14 ACP-JCA)" '303 active' 'and gives it back'
event AT00000014 void revocation-1
refused say action=preview reason=x
is "$status $codes" '422 event=void-already' 'what is void stays void'
get '/admin/candidates/AT00000014/event?kind=void&event=award-9'
is "$status" 404 'what is not there cannot be voided'

# Where somebody loses: the extension made up a year, and is voided; another keeps the date.
was=$(expires 14 ACP-JCA)
enter_void AT00000014 extension-2 'Entered twice.' keep=true
is "$status $(expires 14 ACP-JCA)" "303 $was" 'with an extension that keeps the old expiry nobody loses'
enter_void AT00000014 award-1 'The wrong person.'
is "$status $(sql 'SELECT is_void FROM (SELECT void AS is_void FROM award WHERE candidate_id = 14 AND place = 1) AS a')" '303 1' 'an award is voided'
is "$(sql 'SELECT COUNT(DISTINCT action) FROM audit WHERE action IN ("award-enter", "extension-enter", "revocation-enter", "event-void", "person-correct", "candidate-create", "invite-make")')" 7 \
        'all of it is in the audit log, by name'
nothing_to_recompute 'everything that follows from the events is as it should be'
