#!/usr/bin/env bash
# t0180-addresses.sh - several mail addresses of one person: added and confirmed by a link, the main one chosen, one
# removed; and nobody learns here whose an address is.
. "$(dirname "$0")/lib.sh"
portal workers=2
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob
staff admin

addresses() { sql "SELECT GROUP_CONCAT(CONCAT(mail, IF(verified, '', '?')) ORDER BY place SEPARATOR ' ') FROM address WHERE candidate_id = $1"; }
listed() { xml /profile/addresses '//address/@mail' | sed 's/ mail="\([^"]*\)"/\1 /' | tr -d '\n'; }
audit() { sql "SELECT action FROM audit ORDER BY audit_id DESC LIMIT 1"; }
patience() { sql 'DELETE FROM sign_in_attempt'; }
# The last mail that waits: to whom, and the link in it
mailed() {
        read -r to link < <(sql "SELECT CONCAT_WS(' ', mail, COALESCE(REGEXP_SUBSTR(document, '/profile/addresses/[A-Za-z0-9_-]*'), '')) FROM outbox WHERE kind = 'confirm' ORDER BY outbox_id DESC LIMIT 1")
}
ask() { submit /profile/addresses action=add "address=$1" && mailed; }
change() { submit /profile/addresses "action=$1" "which=$2" "password=${3-$password}"; }

# --- Without a mail server
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
get /profile/addresses
is "$status $(html 'count(//main//form)') $(html 'count(//main//a[starts-with(@href, "mailto:")])')" '200 0 1' 'without a mail server the page names whom to ask'
form /profile
refused post /profile/addresses action=add address=ada@new.example
is "$status $codes" '422 action' 'and nothing can be added'
for it in mail_server=127.0.0.1 mail_port=1 mail_tls=no mail_from=recert@example.org "origin=$url"; do setting "${it%%=*}" "${it#*=}"; done
restart || bail 'the portal starts with a mail server' "$(tail -n 5 "$work/up.log")"

# --- Adding
get /profile/addresses
is "$status $(header Cache-Control) $(html 'count(//main//form)')" '200 no-store 1' 'with one, an address can be added'
for it in 'nobody' 'a b@example.org' '<x>@example.org' ''; do
        refused submit /profile/addresses action=add "address=$it"
        like "$status $codes" '^422 address=(mail|field-missing)$' "\"$it\" is refused"
done
patience
ask 'Ada@New.example'
is "$status $location" '303 /profile/addresses?notice=address-asked' 'a link is sent'
is "$to" Ada@New.example 'to the address as it was typed'
like "$link" '^/profile/addresses/[A-Za-z0-9_-]{43}$' 'of 256 bits'
is "$(addresses 1) $(audit)" 'ada@example.org address-ask' 'it is not hers yet; the audit log has it'
get "$location"
is "$(html 'count(//div[@role="status"])') $(listed)" '1 ada@example.org Ada@New.example ' 'the page says that it waits'
asked=$(html 'string(//main)' | tr -s ' \n')
mine=$link
ask bob@example.org
is "$status $location" '303 /profile/addresses?notice=address-asked' "another person's is answered the same"
is "$to $link" 'bob@example.org ' 'and the mail that goes there has no link'
is "$(xml /profile/addresses 'string(//address[@mail="bob@example.org"]/@asked)')" true 'the page has it as any other'
patience
ask nobody@new.example
declare -A took=([free]=$(logged statements))
change remove nobody@new.example
patience
ask bob@example.org
took[taken]=$(logged statements)
is "${took[taken]}" "${took[free]}" 'for both the same statements are sent'
change remove bob@example.org
is "$status $(listed)" '303 ada@example.org Ada@New.example ' 'one that waits can be given up'
refused submit /profile/addresses action=add address=ADA@example.org
is "$status $codes" '422 address=address-yours' "one's own need not be added"

# --- The link
browser other
sign_in bob@example.org "$password" || bail 'Bob signs in'
get "$mine"
is "$status" 404 'the link is nothing to somebody else'
browser visitor
get "$mine"
is "$status $location" "303 /sign-in?next=$mine" 'who is not signed in signs in first'
nginx_logged
browser ada
get "$mine"
is "$status $(html 'contains(string(//main), "Ada@New.example")')" '200 true' 'the page of the link says which address it is'
is "$(logged path)" '/profile/addresses/{token}' 'the log does not have the secret'
nginx_logged
is "$(grep -r -l -F -- "${mine##*/}" "$dir/log" | wc -l)" 0 'nor does the one of nginx, of the way by the sign-in neither'
refused submit "$mine" 'password=not mine'
is "$status $codes" '422 password=password-wrong' 'confirming needs the password'
refused submit "$mine" password=
is "$status $codes" '422 password=field-missing' 'not nothing'
is "$(addresses 1)" ada@example.org 'and until then nothing is hers'
patience
messages() { sql "SELECT COUNT(*) FROM message WHERE candidate_id = 1 AND kind = 'address'"; }
form "$mine"
post "$mine" "password=$password"
is "$status $location" '303 /profile/addresses?notice=address-confirmed' 'then it is'
is "$(addresses 1) $(audit)" 'ada@example.org Ada@New.example address-confirm' 'confirmed, and in the audit log'
is "$(messages) $(sql "SELECT COUNT(*) FROM outbox WHERE kind = 'address' AND candidate_id = 1 AND mail IS NULL")" '1 1' 'the main address is told'
post "$mine" "password=$password"
is "$status $location" '303 /profile/addresses?notice=address-confirmed' 'the form sent again is answered the same'
get "$mine"
is "$status" 404 'the link works once'
browser second
ok 'she signs in with it' sign_in ada@new.example "$password"

# --- One address, one person
browser other
patience
ask late@example.org
late=$link
browser ada
ask late@example.org
form "$link"
post "$link" "password=$password"
is "$status" 303 'who confirms first has it'
browser other
refused submit "$late" "password=$password"
is "$status $codes" '422 address-taken' 'who confirms later has not'
is "$(addresses 2)" bob@example.org 'and keeps what was there'

# --- The main one, and removing
browser ada
patience
sql "INSERT INTO address (candidate_id, place, mail, mail_key, verified) VALUES (1, 9, 'old@example.org', 'old@example.org', FALSE)"
refused change main old@example.org
is "$status $codes" '422 which=address-unverified' 'one that is not confirmed is no main one'
refused change main Ada@New.example 'not mine'
is "$status $codes" '422 password=password-wrong' 'choosing needs the password'
refused change main ada@example.org
is "$status $codes" '422 which=address-main' 'the main one is it already'
refused change main bob@example.org
is "$status $codes" '422 which=code' "another person's is not hers to choose"
change main Ada@New.example
is "$status $location $(addresses 1)" '303 /profile/addresses?notice=address-main Ada@New.example ada@example.org late@example.org old@example.org?' 'another one is the main one then'
is "$(sql "SELECT COALESCE(mail, 'main') FROM outbox WHERE kind = 'address' AND candidate_id = 1 ORDER BY outbox_id DESC LIMIT 2" | sort | tr '\n' ' ')" \
        'ada@example.org main ' 'both are told, the one of before too'
is "$(audit) $(xml /profile 'string(//person/@email)')" 'address-main Ada@New.example' 'the profile has it'
refused change remove Ada@New.example
is "$status $codes" '422 which=address-main' 'the main one cannot be removed'
refused change remove ada@example.org ''
is "$status $codes" '422 password=field-missing' 'removing needs the password'
told=$(messages)
change remove ada@example.org
is "$(($(messages) - told))" 1 'of one that is removed the main one is told too'
is "$status $location $(addresses 1)" '303 /profile/addresses?notice=address-removed Ada@New.example late@example.org old@example.org?' 'any other can'
browser second
ok 'it signs nobody in any more' not sign_in ada@example.org "$password"
browser ada
patience
submit /profile/addresses action=confirm which=old@example.org
mailed
is "$status $to" '303 old@example.org' 'to one that stands there unconfirmed a link can be sent'
form "$link"
post "$link" "password=$password"
is "$status $(addresses 1)" '303 Ada@New.example late@example.org old@example.org' 'which confirms it'
patience
for n in {1..7}; do
        patience
        ask "many$n@example.org"
done
patience
refused submit /profile/addresses action=add address=many8@example.org
is "$status $codes" '422 address=addresses-too-many' 'ten are the most'
patience
for n in {1..6}; do submit /profile/addresses action=confirm which=many1@example.org; done
sql 'UPDATE sign_in_attempt SET until = until + INTERVAL 1 HOUR WHERE until > last'
refused submit /profile/addresses action=confirm which=many1@example.org
is "$status $codes" '429 rate' 'after some links one has to wait'
patience
sql 'UPDATE address_claim SET ends = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND'
mailed
get "$link"
is "$status" 404 'a link is over after a day'

# --- Mail to the main one came back: it is confirmed anew, though it was before.
patience
sql "DELETE FROM address_claim; INSERT INTO refused_address (mail_key, at, code, answer) VALUES ('ada@new.example', UTC_TIMESTAMP(6), 550, 'no such user'), ('bob@example.org', UTC_TIMESTAMP(6), 550, 'no such user')"
is "$(xml /profile/addresses 'string(//address[@main]/@refused)') $(document 'count(//address[@refused])') $(document 'count(//form[@name="change"]/field[@name="which"]/choice[@value="Ada@New.example"])')" \
        'true 1 1' 'the page says of which address mail came back, and lets one choose it'
get /profile/addresses
is "$(html 'count(//button[@value="confirm"])')" 1 'and has the button'
ask bob@example.org
is "$status $(xml /profile/addresses 'count(//address[@refused])')" '303 1' "of another person's it says nothing"
change remove bob@example.org
submit /profile/addresses action=confirm which=Ada@New.example
mailed
is "$status $location $to" '303 /profile/addresses?notice=address-asked Ada@New.example' 'a link goes there'
told=$(messages)
form "$link"
post "$link" "password=$password"
is "$status $location" '303 /profile/addresses?notice=address-confirmed' 'and whoever follows it'
is "$(xml /profile/addresses 'count(//address[@refused])') $(sql 'SELECT GROUP_CONCAT(mail_key) FROM refused_address')" '0 bob@example.org' 'is sent mail again'
is "$(addresses 1 | cut -d ' ' -f 1) $(($(messages) - told))" 'Ada@New.example 0' 'nothing else has changed'
patience
refused submit /profile/addresses action=confirm which=Ada@New.example
is "$status $codes" '422 which=address-yours' 'then it need not be confirmed again'

# --- A link for a forgotten password, that was mailed to an address, ends with it; what staff gave out does not.
links() { sql "SELECT GROUP_CONCAT(TIMESTAMPDIFF(MINUTE, made, ends) ORDER BY ends) FROM invite WHERE used IS NULL AND account_id = $1"; }
account=$(sql 'SELECT account_id FROM account WHERE candidate_id = 1')
give() { sql "DELETE FROM invite; INSERT INTO invite (token_hash, account_id, made, ends) SELECT UNHEX(SHA2(n, 256)), $1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL n MINUTE FROM (SELECT 30 AS n UNION SELECT 10080) AS x"; }
give "$account"
change remove old@example.org
is "$status $(links "$account")" '303 10080' 'an address that is removed takes the links along that went there'
give "$account"
change main late@example.org
is "$status $(links "$account")" '303 10080' 'so does one that is the main one no more'

# --- Staff
browser admin
ask admin@work.example
form "$link"
post "$link" "password=$password"
is "$status $(sql "SELECT GROUP_CONCAT(mail, verified ORDER BY place SEPARATOR ' ') FROM address WHERE account_id IS NOT NULL AND mail LIKE 'admin@%example%'")" \
        '303 admin@example.org0 admin@work.example1' 'staff have addresses too'
change main admin@work.example
is "$status $(sql "SELECT mail FROM address AS ad WHERE place = 0 AND mail LIKE 'admin@%example%'")" '303 admin@work.example' 'and choose the main one'
is "$(sql "SELECT GROUP_CONCAT(COALESCE(mail, 'main') ORDER BY mail SEPARATOR ' ') FROM outbox WHERE kind = 'address' AND account_id IS NOT NULL")" \
        'main main admin@example.org' 'and are told at both'
staff_account=$(sql "SELECT account_id FROM address WHERE mail = 'admin@work.example'")
give "$staff_account"
change remove admin@example.org
is "$(links "$staff_account")" 10080 'whose links end with an address too'
is "$status $(sql "SELECT COUNT(*) FROM address WHERE mail = 'admin@example.org'")" '303 0' 'and remove one'

# --- Whoever else changes the main address: the one that was it is told.
mails_of() { sql "SELECT GROUP_CONCAT(COALESCE(mail, 'main') ORDER BY mail SEPARATOR ' ') FROM outbox WHERE kind = 'address' AND candidate_id = $1 AND outbox_id > $2"; }
last=$(sql 'SELECT MAX(outbox_id) FROM outbox')
send /admin/candidates/AT00000002 action=person email=robert@example.org
is "$status $(addresses 2)" '303 robert@example.org' 'staff correct an address'
is "$(mails_of 2 "$last")" 'main bob@example.org' 'and both it and the new one are told'
person AT00000003 cara
give "$(sql 'SELECT account_id FROM account WHERE candidate_id = 2')"
for it in '2 rob' '3 carla'; do
        printf '<candidate id="AT0000000%s" email="%s@example.org" email-verified="true" given-name="New" family-name="Example" language="en"/>' ${it% *} "${it#* }"
done | sed '1s|^|<candidates xmlns="urn:recert:1">|; $s|$|</candidates>|' >"$work/two.xml"
last=$(sql 'SELECT MAX(outbox_id) FROM outbox')
ctl import "$work/two.xml" >"$work/import" 2>&1
is "$? $(addresses 2) $(addresses 3)" '0 rob@example.org carla@example.org' 'a file of another system changes those of many at once'
is "$(mails_of 2 "$last"), $(mails_of 3 "$last")" 'main robert@example.org, main cara@example.org' 'and they are told as well'
last=$(sql 'SELECT MAX(outbox_id) FROM outbox')
ctl import "$work/two.xml" >"$work/import" 2>&1
is "$? $(mails_of 2 "$last")" '0 NULL' 'once: what is imported again changes nothing'
is "$(links "$(sql 'SELECT account_id FROM account WHERE candidate_id = 2')")" 10080 'and links that were mailed are over'

# --- Erased
ctl erase --yes AT00000001 >"$work/erase" 2>&1
is "$(sql "SELECT COUNT(*) FROM address_claim WHERE mail LIKE 'many%'") $(sql "SELECT COUNT(*) FROM address WHERE candidate_id = 1")" '0 0' 'of who is erased nothing is left'
