#!/usr/bin/env bash
# t0170-sso.sh - signing in by a provider: a real one for the good way, and one that lies for every bad answer, each of
# which ends on a page that says what failed, and that admins find by its reference. In the profile it is disconnected.
. "$(dirname "$0")/lib.sh"
command -v node >/dev/null || { skip 'signing in by a provider: there is no node'; exit 0; }
here=$top/tests/sso
portal

# --- Without a provider there is none
get /sso/start
is "$status" 404 'without a provider nothing begins'
get '/sso/callback?state=a&code=b'
is "$status" 404 'and nobody comes back'
get /sign-in.xml
is "$(document 'count(//provider)')" 0 'nor is there a button'

# --- Two providers, of which the portal is told one at a time
export CLIENT=recert SECRET='s3cret & more' CALLBACK=$url/sso/callback PERSON=$work/person.json
pids=()
# serve SCRIPT: sets ISSUER
serve() {
        free_port
        export ISSUER=http://127.0.0.1:$port
        : >"$work/$1.log"
        node "$here/$1" >"$work/$1.log" 2>&1 &
        pids+=($!)
        await 60 grep -q '^ready' "$work/$1.log" || bail "$1 starts" "$(tail -n 5 "$work/$1.log")"
}
trap 'ended=$?; kill "${pids[@]}" 2>/dev/null; (exit $ended); finish' EXIT
# known: the job process has been told about $ISSUER
known() {
        await 60 is_known
}
is_known() { [ "$(sql "SELECT COUNT(*) FROM provider WHERE issuer = '$ISSUER'")" = 1 ]; }
use_provider() { # NAME
        local it
        for it in "origin=$url" "provider_issuer=$ISSUER" provider_client=recert "provider_secret=$SECRET" "provider_name=$1"; do
                setting "${it%%=*}" "${it#*=}"
        done
        restart || bail 'the portal starts with a provider' "$(tail -n 5 "$work/up.log")"
        ok "the job process asks $1 what it says of itself" known
}

# start [NEXT]: sets $there, the address at the provider
start() { get "/sso/start${1:+?next=$1}"; there=$location; }
# through_provider ADDRESS: as the browser is sent about there; sets $back, a path of the portal
through_provider() {
        back=$1
        while [ -n "$back" ] && [ "${back#"$url"}" = "$back" ]; do
                back=$(curl -sS -o /dev/null -w '%{redirect_url}' --max-time 20 -b "$work/there" -c "$work/there" "$back")
        done
        back=${back#"$url"}
}
# settled: follows the page that waits, as its refresh does; at most 25 seconds
settled() {
        local it
        for it in {1..250}; do
                [ "$status" = 200 ] && [ "$(html 'count(//meta[@http-equiv="refresh"])')" = 1 ] || return 0
                sleep 0.1
                get "$at"
        done
        return 1
}
# come_back [PATH]: back from the provider, and to the end of the waiting
come_back() {
        get "${1:-$back}"
        at=$location
        [ "$status" = 303 ] || return
        get "$at"
        settled
}
# by_provider [NEXT]: all of it, in a browser that knows nobody
by_provider() { rm -f "$work/there"; start "${1:-}"; through_provider "$there"; come_back; }
code() { html 'string(//dl[@class="facts"]/dd[1])'; }
reference() { html 'string(//dl[@class="facts"]/dd[2]/text())'; }
signed_in() { get /credentials/progress; [ "$status" = 200 ]; }
fresh=0
fresh_browser() { fresh=$((fresh + 1)); browser "fresh$fresh"; }

# === The good way, by a real provider ================================================
if ! "$top/tests/packages.sh" sso >"$work/npm.log" 2>&1; then
        skip "the real provider: its packages cannot be fetched: $(grep -m 1 . "$work/npm.log")"
else
        echo '{"sub": "real-1", "email": "Nina@example.org", "email_verified": true, "given_name": "Nina", "family_name": "New"}' >"$PERSON"
        serve provider.mjs
        use_provider 'Real ID'
        get '/sign-in?next=/credentials/plan'
        is "$(html 'string(//a[contains(., "Real ID")]/@href)')" '/sso/start?next=/credentials/plan' 'the sign-in page leads to the provider, and keeps where one wanted to go'
        start /credentials/plan
        is "$status" 303 'the browser is sent to the provider'
        like "$there" "^$ISSUER/auth\?response_type=code&scope=openid%20email%20profile&client_id=recert&.*&code_challenge_method=S256" 'with code flow and S256'
        like "$(grep -i '^set-cookie: recert-provider' "$headers")" 'Path=/; HttpOnly; SameSite=Lax' 'and a cookie that binds it to this browser'
        through_provider "$there"
        like "$back" '^/sso/callback\?code=.*&iss=' 'the provider sends it back'
        come_back
        is "$status $location" '303 /credentials/plan' 'who is new is let in, and goes where they wanted to'
        get /credentials/plan
        is "$status" 200 'signed in'
        is "$(sql "SELECT CONCAT(p.given_name, ' ', p.family_name, ', ', a.mail, ' ', a.verified) FROM person p JOIN address a USING (candidate_id)")" \
                'Nina New, Nina@example.org 1' 'a candidate was created, with the address that the provider has verified'
        is "$(sql "SELECT GROUP_CONCAT(action ORDER BY audit_id) FROM audit WHERE candidate_id IS NOT NULL")" \
                'candidate-create,account-create,provider-add,sign-in' 'each step is in the audit log'
        is "$(sql "SELECT COUNT(*) FROM provider_sign_in WHERE step <> 'done' OR subject IS NOT NULL OR code IS NOT NULL OR verifier IS NOT NULL")" 0 \
                'nothing of the way is kept once it is done'
        # back in the browser
        get "$at"
        is "$status $location" '303 /credentials/plan' 'who goes back is signed in still'
        # by sub from now on
        echo '{"sub": "real-1", "email": "other@example.org", "email_verified": false}' >"$PERSON"
        fresh_browser
        by_provider
        is "$status $location" '303 /credentials/progress' 'the second time it needs no verified address'
        ok 'and is the same person' signed_in
        is "$(html 'string(//header//span[@class="n"])') $(sql 'SELECT COUNT(*) FROM candidate')" \
                "AT$(printf %08d "$(sql 'SELECT MIN(candidate_id) FROM candidate')") 1" 'whatever the address says'
        kill "${pids[0]}"
        pids=()
fi

# === The liar =========================================================================
person AT00000101 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
staff support auditor reviewer
serve liar.mjs
use_provider 'Liar ID'
tell() { curl -sS -o /dev/null --max-time 10 "$ISSUER/tell?$1"; }
asked() { curl -sS --max-time 10 "$ISSUER/asked" | sed -n "s/.*\b$1 \([0-9]*\).*/\1/p"; }

# bad WHAT MODE STATUS CODE: ends on the page that says so, and is found by the reference
bad() {
        local auth sessions page
        tell "mode=$2&sub=bad-$RANDOM$RANDOM&email=bad@example.org${5:+&$5}"
        fresh_browser
        sessions=$(sql 'SELECT COUNT(*) FROM session')
        auth=$(asked auth)
        by_provider
        is "$status $(code)" "$3 $4" "$1: the page says what failed"
        said "$1"
        is "$(asked auth) $(sql 'SELECT COUNT(*) FROM session')" "$((auth + 1)) $sessions" "$1: nobody is signed in, and the provider was begun once"
        ok "$1: nor is anybody signed in here" not signed_in
}
# What holds of each such page, the last one got.
said() {
        page=$(reference)
        is "$(html 'count(//meta[@http-equiv="refresh"] | //script)') $(html 'count(//main//a[starts-with(@href, "/sso/start")])') $(html 'count(//main//a[@href="/sign-in"])')" '0 1 1' \
                "$1: it begins nothing by itself, and says what to do"
        like "$page" '^[0-9A-HJKMNP-TV-Z]{26}$' "$1: it has a reference"
        jar_was=$jar
        browser support
        get "/admin/sign-ins.xml?q=$page"
        is "$(document 'count(//sign-in)') $(document 'string(//sign-in/@reference)')" "1 $page" "$1: which an admin finds"
        jar=$jar_was
}

bad 'another nonce' nonce 422 sso-nonce
bad 'no nonce' no-nonce 422 sso-nonce
bad 'another audience' audience 422 sso-audience
bad 'another party' party 422 sso-audience
bad 'another issuer' issuer 422 sso-issuer
bad 'another issuer of the answer' other-iss 422 sso-issuer
bad 'algorithm none' none 422 sso-algorithm
bad 'signed with the secret' hs256 422 sso-algorithm
bad 'signed with the public key as a secret' hs256-key 422 sso-algorithm
bad 'expired' expired 422 sso-expired
bad 'a wrong signature' signature 422 sso-signature
keys=$(asked keys)
bad 'an unknown key' key 422 sso-key
is "$(asked keys)" $((keys + 1)) 'for a key that is not known the keys are fetched again'
bad 'an unknown key again' key 422 sso-key
is "$(asked keys)" $((keys + 1)) 'but not at once for the next one'
bad 'no address' good 422 sso-mail-missing email=
bad 'an address that is not verified' good 422 sso-mail-unverified 'email=ada@example.org&verified=false'
bad 'an error of the provider' error 422 sso-refused
bad 'a code that is used or over' used 422 sso-used
bad 'no JSON' broken 422 sso-answer
bad 'an endless answer' endless 422 sso-answer
bad 'a provider that fails' failing 503 sso-down
bad 'a provider that is slow' slow 503 sso-slow

# --- The state
tell 'mode=good&sub=new-1&email=new@example.org'
fresh_browser
start
through_provider "$there"
come_back "${back/state=/state=AAAA}"
is "$status $(code)" '422 sso-state' 'another state: refused'
said 'another state'
get "/sso/callback?code=abc"
is "$status $(code)" '422 sso-state' 'no state: refused'
fresh_browser
come_back
is "$status $(code)" '422 sso-state' 'the state of another browser: refused'
said 'the state of another browser'
ok 'and nobody is signed in' not signed_in
browser "fresh$((fresh - 1))"
sql "UPDATE provider_sign_in SET made = made - INTERVAL 11 MINUTE WHERE step = 'sent'"
come_back
is "$status $(code)" '422 sso-state' 'eleven minutes later: refused'

# --- A code is asked about once, however often it comes
fresh_browser
start
through_provider "$there"
tokens=$(asked token)
many=()
for it in {1..8}; do
        curl -sS -o /dev/null -b "$jar" "$url$back" &
        many+=($!)
done
wait "${many[@]}"
come_back
is "$status $(asked token)" "303 $((tokens + 1))" 'a code that comes nine times is asked about once'
ok 'and signs in' signed_in
is "$(sql "SELECT COUNT(*) FROM address WHERE mail = 'new@example.org'")" 1 'one person was created'
cp "$jar" "$work/copy.cookies"
submit /sign-out
browser copy
sed -i '/\trecert\t/d' "$jar"
come_back
is "$status $(code)" '422 sso-used' 'the same answer once more is refused, where nobody is signed in'
said 'used twice'

# --- Two windows do not disturb each other
fresh_browser
tell 'mode=good&sub=new-1'
start /help
first=$there
start /catalog
through_provider "$first"
come_back
is "$status $location" '303 /help' 'the first of two windows goes where it wanted to'

# --- Where one goes from there is a path of ours
for next in https://evil.example //evil.example '/\evil.example' '/%09/evil.example' javascript:alert%281%29; do
        fresh_browser
        by_provider "$next"
        is "$status $location" '303 /credentials/progress' "next=$next leads nowhere"
done

# === Somebody who is here already =====================================================
tell 'mode=good&sub=ada-1&email=ADA@example.org'
fresh_browser
by_provider /exams/activities
is "$status $(html 'string(//form[@method="post"]/@action)')" '200 /sso/callback' 'an address that is known asks for the password'
ok 'and signs nobody in' not signed_in
get "$at"
csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
post /sso/callback "state=$state" 'password=a wrong one'
is "$status $(html 'count(//*[@id="p-password"] | //div[@role="alert"])')" '422 1' 'a wrong one is refused on the same page'
is "$(sql "SELECT COUNT(*) FROM identity WHERE subject = 'ada-1'")" 0 'and connects nothing'
jar_was=$jar
fresh_browser
get /sign-in
csrf=$(html 'string(//input[@name="csrf"]/@value)')
post /sso/callback "state=$state" "password=$password"
is "$status $(code)" '422 sso-state' 'the right one from another browser does not help'
jar=$jar_was
get "$at"
csrf=$(html 'string(//input[@name="csrf"]/@value)')
post /sso/callback "state=$state" "password=$password"
is "$status $location" '303 /exams/activities' 'the right one signs in'
ok 'as Ada' signed_in
is "$(html 'string(//header//span[@class="n"])')" AT00000101 'and nobody was created'
get /messages
like "$(html 'string(//main)')" 'You can now sign in by a provider' 'she is told'
is "$(sql "SELECT GROUP_CONCAT(action ORDER BY audit_id) FROM (SELECT * FROM audit WHERE candidate_id = 101 ORDER BY audit_id DESC LIMIT 2) x")" \
        'provider-add,sign-in' 'and the audit log has it'
tell 'mode=good&sub=ada-1&email=zoe@example.org'
fresh_browser
by_provider
is "$status $location" '303 /credentials/progress' 'from then on issuer and sub decide'
signed_in
is "$(html 'string(//header//span[@class="n"])')" AT00000101 'not the address, though nobody has that one'
is "$(sql 'SELECT COUNT(*) FROM message WHERE kind = "provider"')" 1 'and she is told once'
tell 'mode=good&sub=another&email=ada@example.org'
fresh_browser
by_provider
is "$status $(html 'count(//input[@type="password"])')" '200 1' 'another sub with her address is asked for the password'

# A new password takes the connection back: whoever typed the old one may have been somebody else.
for way in profile recertctl; do
        tell 'mode=good&sub=ada-1&email=ada@example.org'
        if [ $way = profile ]; then
                fresh_browser
                ok 'Ada signs in by her password' sign_in ada@example.org "$password"
                submit /profile "password=$password" 'new-password=another long passphrase'
                is "$status" 303 'and chooses another'
                proof='another long passphrase'
        else
                set_password ada@example.org
                proof=$password
        fi
        fresh_browser
        by_provider
        is "$status $(html 'count(//input[@type="password"])')" '200 1' "after a new password ($way) the provider alone is not enough"
        csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
        post /sso/callback "state=$state" "password=$proof"
        is "$status $location" '303 /credentials/progress' 'the new one connects it again'
done

# --- In the profile
signed_in
connected() { sql "SELECT COUNT(*) FROM identity WHERE subject = '$1'"; }
get /profile
is "$status $(html 'count(//section[@id="providers"]//tbody/tr)') $(html 'string(//section[@id="providers"]//tbody//b)')" '200 1 Liar ID' \
        'the profile names the provider by which one signs in'
is "$(xml /profile 'concat(count(//provider/@created), count(//provider/@last-used), " ", //password/@chosen)')" '11 true' 'since when, and when it was used last'
name=$(document 'string(//provider/@id)')
refused submit /profile "disconnect=$name"
is "$status $codes" '422 present-password=field-missing' 'to disconnect it takes the password'
refused submit /profile "disconnect=$name" 'present-password=a wrong one'
is "$status $codes" '422 present-password=password-wrong' 'the right one'
for it in 0123456789abcdef "' OR 1 #"; do
        refused submit /profile "disconnect=$it" "present-password=$password"
        is "$status $codes" '422 provider-unknown' "there is no $it to disconnect"
done
is "$(connected ada-1)" 1 'and none of these has done it'
jar_was=$jar
browser elsewhere
sign_in ada@example.org "$password" || bail 'Ada signs in elsewhere'
jar=$jar_was
submit /profile "disconnect=$name" "present-password=$password"
is "$status $location $(connected ada-1)" '303 /profile?notice=provider-removed 0' 'Ada disconnects it'
was=$key
post /profile "key=$was" "disconnect=$name" "present-password=$password"
is "$status $(sql "SELECT COUNT(*) FROM audit WHERE action = 'provider-remove'")" '303 1' 'sent again it is done once'
get "$location"
is "$(html 'count(//*[@role="status"])') $(html 'count(//section[@id="providers"])')" '1 0' 'which she is told'
is "$(sql "SELECT CONCAT(v.field, ' ', v.before_value) FROM audit JOIN changed_value AS v USING (audit_id) WHERE action = 'provider-remove'")" "provider $ISSUER" \
        'the audit log has it'
get /messages
like "$(html 'string(//main)')" 'A provider can no longer sign you in' 'and her messages'
ok 'she stays signed in' signed_in
browser elsewhere
ok 'no other session does' not signed_in
fresh_browser
by_provider
is "$status $(html 'count(//input[@type="password"])')" '200 1' 'the next time the provider alone is not enough'
csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
post /sso/callback "state=$state" "password=$password"
tell 'mode=good&sub=ada-2&email=ada@example.org'
fresh_browser
by_provider
csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
post /sso/callback "state=$state" "password=$password"
get /profile
is "$(html 'count(//button[@name="disconnect"])')" 2 'of two there is a button for each'
second=$(xml /profile 'string(//provider[2]/@id)')
submit /profile "disconnect=$second" "present-password=$password"
is "$status $(connected ada-1) $(connected ada-2)" '303 1 0' 'which ends that one'
setting provider_issuer https://another.example
restart || bail 'the portal starts with another provider' "$(tail -n 5 "$work/up.log")"
is "$(xml /profile 'string(//provider/@name)')" "$ISSUER" 'one that the portal no longer knows goes by its address'
setting provider_issuer "$ISSUER"
restart || bail 'the portal starts again' "$(tail -n 5 "$work/up.log")"
known

tell 'mode=good&sub=another&email=ada@example.org'
fresh_browser
by_provider

# Guesses are slowed as at the other door.
csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
for it in {1..6}; do post /sso/callback "state=$state" "password=guess $it"; done
sql 'UPDATE sign_in_attempt SET until = until + INTERVAL 1 HOUR WHERE until > last'      # however slow the machine is
post /sso/callback "state=$state" 'password=guess 7'
is "$status" 429 'guessing is slowed'
like "$(header Retry-After)" '^[0-9]+$' 'and says for how long'

# --- Who cannot come in this way
printf '<candidates xmlns="urn:recert:1"><candidate id="AT00000112" email="bo@example.org" email-verified="true" given-name="Bo" language="en"/></candidates>' >"$work/bo.xml"
ctl import "$work/bo.xml" >/dev/null
bad 'a candidate without a password' good 422 sso-no-password email=bo@example.org
# await_reset CANDIDATE: $link is what was mailed to them
await_reset() {
        await 60 is_mailed "$1"
}
is_mailed() {
        link=$(sql "SELECT document FROM outbox WHERE candidate_id = $1 AND kind = 'reset'" | grep -o '/reset/[A-Za-z0-9_-]*')
        [ -n "$link" ]
}
# … but by mail, where there is a server: the link goes to the address that the portal has.
for it in mail_server=127.0.0.1 mail_port=1 mail_from=recert@example.org mail_tls=no; do setting "${it%%=*}" "${it#*=}"; done
restart || bail 'the portal starts with mail' "$(tail -n 5 "$work/up.log")"
bad 'a candidate without a password, with mail' good 422 sso-link-sent email=bo@example.org
await_reset 112
fresh_browser
submit "$link" 'password=a passphrase of Bo' 'password-again=a passphrase of Bo'
is "$status" 303 'the link lets a password be chosen'
tell 'mode=good&sub=bo-1&email=bo@example.org'
by_provider
csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
post /sso/callback "state=$state" 'password=a passphrase of Bo'
is "$status $location" '303 /credentials/progress' 'with which it is proved whose it is'
get /profile
submit /profile "disconnect=$(xml /profile 'string(//provider/@id)')" 'present-password=a passphrase of Bo'
is "$status $(sql "SELECT CONCAT(kind, ' ', COALESCE(mail, '-')) FROM outbox WHERE candidate_id = 112 AND kind = 'disconnect'")" '303 disconnect -' \
        'a mail to the main address says that it is disconnected'

# --- Who has no password has no other way in
tell 'mode=good&sub=new-1'
fresh_browser
by_provider
signed_in
get /profile
is "$(html 'count(//button[@name="disconnect"])') $(html 'count(//input[@type="password"])') $(html 'count(//form[@action="/forgotten"])')" '0 0 1' \
        'the profile of who has no password offers a link to choose one'
like "$(html 'string(//section[@id="providers"])')" 'only way in' 'and says why the provider stays'
name=$(xml /profile 'string(//provider/@id)')
refused submit /profile "disconnect=$name" present-password=anything
is "$status $codes $(connected new-1)" '422 password-none 1' 'it cannot be disconnected by a form made up either'
refused submit /profile password=anything 'new-password=a passphrase of somebody'
is "$status $codes" '422 password-none' 'nor a password be set without a link'
refused submit /profile/addresses action=remove which=new@example.org password=anything
is "$status" 422 'nor an address be changed'
form /profile /forgotten
post /forgotten "login=$(html 'string(//form[@action="/forgotten"]//input[@name="login"]/@value)')"
is "$status $location" '303 /forgotten?notice=reset-sent' 'the link is asked for'
await_reset "$(sql "SELECT candidate_id FROM address WHERE mail = 'new@example.org'")"
fresh_browser
submit "$link" 'password=a passphrase of somebody' 'password-again=a passphrase of somebody'
is "$status $(connected new-1)" '303 0' 'a password that is chosen takes the connection back'
tell 'mode=good&sub=new-1&email=new@example.org'
by_provider
csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
post /sso/callback "state=$state" 'password=a passphrase of somebody'
get /profile
is "$(html 'count(//button[@name="disconnect"])')" 1 'which, made again, can be ended'

bad 'staff' good 422 sso-staff email=support@example.org
sql "UPDATE account SET enabled = FALSE WHERE candidate_id = 101"
bad 'an account that is disabled' good 422 sso-closed email=ada@example.org
tell 'mode=good&sub=ada-1'
fresh_browser
by_provider
is "$status $(code)" '422 sso-closed' 'and the identity does not help'
sql "UPDATE account SET enabled = TRUE WHERE candidate_id = 101"

# --- Keys that are new
restart || bail 'the portal starts again' "$(tail -n 5 "$work/up.log")"
keys=$(asked keys)
tell 'mode=rotated&sub=ada-1'
fresh_browser
known
by_provider
is "$status $location" '303 /credentials/progress' 'a key that the provider has since yesterday is fetched'

# --- The job process asks, and no worker
keys=$(asked token)
fresh_browser
jobs_stop
start
through_provider "$there"
get "$back"
at=$location
get "$at"
is "$status $(html 'count(//meta[@http-equiv="refresh"])') $(asked token)" "200 1 $keys" 'while the job process stands still, nobody asks the provider'
jobs_continue
settled
is "$status $location $(asked token)" "303 /credentials/progress $((keys + 1))" 'then it does'

# --- A new password in the same moment: the identity that was found is no longer one.
tell 'mode=good&sub=ada-1&email=ada@example.org'
fresh_browser
start
through_provider "$there"
get "$back"
at=$location
answered() { [ "$(sql 'SELECT step FROM provider_sign_in ORDER BY made DESC LIMIT 1')" = answered ]; }
ok 'the provider has answered' await 30 answered
meanwhile "DELETE FROM identity WHERE subject = 'ada-1'"
when_waited
get "$at"
is "$status $location" "303 $at" 'who was known when it was looked at, and is no more, is looked at again'
over
ok 'and is not signed in' not signed_in
get "$at"
is "$status $(html 'count(//input[@type="password"])')" '200 1' 'who was known, and is no more, is asked for the password'
csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
sql 'DELETE FROM sign_in_attempt'
post /sso/callback "state=$state" "password=$password"
is "$status" 303 'which connects it again'
# The sub is that of an issuer.
sql "UPDATE identity SET issuer = 'https://another.example' WHERE subject = 'ada-1'"
bad 'the sub of another issuer' good 422 sso-mail-missing 'sub=ada-1&email='
sql "UPDATE identity SET issuer = '$ISSUER' WHERE subject = 'ada-1'"

# --- Down
fresh_browser
start
through_provider "$there"
kill "${pids[-1]}"; wait "${pids[-1]}" 2>/dev/null
unset 'pids[-1]'
come_back
is "$status $(code)" '503 sso-down' 'a provider that is gone: the page says so'
like "$(header Retry-After)" '^[0-9]+$' 'and when to come again'
said 'a provider that is gone'
get "$at"
is "$status $(code) $(reference)" "503 sso-down $page" 'looked at again it says the same'
sql 'DELETE FROM provider'
start
is "$status $(code)" '503 sso-down' 'one of which nothing is known is not begun'
said 'nothing known'

# --- The job process gone, in the middle
sql "INSERT INTO provider (issuer, endpoint, names_itself, fetched) VALUES ('$ISSUER', '$ISSUER/auth', FALSE, UTC_TIMESTAMP(6))"
fresh_browser
start
state=$(sed 's/.*[?&]state=\([^&]*\).*/\1/' <<<"$there")
sql "UPDATE provider_sign_in SET step = 'taken', at = UTC_TIMESTAMP(6) - INTERVAL 21 SECOND WHERE step = 'sent'"
get "/sso/callback?state=$state"
is "$status $(code)" '503 sso-slow' 'what nobody answers is over after twenty seconds'

# --- For admins
browser auditor
get '/admin/sign-ins?page=2'
is "$status" 200 'an auditor reads them too'
like "$(html 'string(//main)')" 'access_denied: The person said no' 'with what the provider said'
browser reviewer
get /admin/sign-ins
is "$status" 403 'a reviewer does not'
browser support
get '/admin/sign-ins.xml?q=BO@example'
is "$(document 'string(//sign-in/@code)') $(document 'string(//sign-in/@mail)')" 'sso-link-sent bo@example.org' 'they are found by the address too'
get '/admin/sign-ins.xml?q=%25'
is "$(document 'count(//sign-in)')" 0 'a % is a % there'

# --- A flood of them: who never came back is forgotten after an hour, and of failures there is a most.
# ago SECONDS: how references began then
ago() {
        local alphabet=0123456789ABCDEFGHJKMNPQRSTVWXYZ ms=$((($(date +%s) - $1) * 1000)) text='' it
        for it in {1..10}; do text=${alphabet:ms % 32:1}$text ms=$((ms / 32)); done
        echo "$text"
}
row() { sql "INSERT INTO provider_sign_in (reference, step, at, made, issuer) SELECT CONCAT('$(ago "$2")', LPAD(seq, 16, '0')), '$1', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'flood' FROM seq_1_to_$3"; }
row sent 3700 30
row sent 3300 40
row failed 86400 50100
row failed $((31 * 86400)) 10
row 'done' 86500 20
row 'done' 86300 50
of() { sql "SELECT COUNT(*) FROM provider_sign_in WHERE issuer = 'flood' AND step = '$1'"; }
restart || bail 'the portal starts again'
forgotten() { [ "$(of sent) $(sql "SELECT COUNT(*) FROM provider_sign_in WHERE step = 'failed'") $(of 'done')" = '40 50000 50' ]; }
await 60 forgotten
is "$(of sent) $(sql "SELECT COUNT(*) FROM provider_sign_in WHERE step = 'failed'") $(of 'done')" '40 50000 50' 'what nobody came back from, what failed and what is done is forgotten'
is "$(sql "SELECT COUNT(*) FROM provider_sign_in WHERE step = 'failed' AND issuer <> 'flood' AND failure = 'sso-slow'" | sed 's/^[1-9].*/some/')" some 'of failures the oldest first'
sql "DELETE FROM provider_sign_in WHERE issuer = 'flood'"

# --- What is not kept
is "$(sql "SELECT COUNT(*) FROM provider_sign_in WHERE step = 'failed' AND COALESCE(subject, given_name, code, nonce, verifier) IS NOT NULL")" 0 \
        'of a sign-in that failed the address is kept, and no more'
is "$(grep -c 'code=' "$dir/log/access.log")$(grep -cE 'code=[0-9a-f]{32}' "$dir/log/workers.log" "$dir/log/jobs.log" | grep -vc ':0')" 00 'no code stands in a log'
is "$(grep -cF "$SECRET" "$dir"/log/*.log | grep -vc ':0')" 0 'nor the secret'
ok 'a person can be erased' ctl erase --yes AT00000101 >/dev/null
is "$(sql "SELECT COUNT(*) FROM identity WHERE subject = 'ada-1'") $(sql "SELECT COUNT(*) FROM provider_sign_in WHERE mail_key = 'ada@example.org'")" '0 0' \
        'and then nothing of the provider is left'
is "$(sql "SELECT COUNT(*) FROM changed_value WHERE CONCAT_WS(' ', before_value, after_value) LIKE '%ada-1%'")" 0 'in the audit log neither'
is "$(ctl export candidates | grep -cE "new-1|$ISSUER")" 0 'an export says nothing of providers: whoever is imported connects anew'
ok 'the audit chain is whole' ctl audit verify
