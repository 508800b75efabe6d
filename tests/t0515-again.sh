#!/usr/bin/env bash
# t0515-again.sh - a worker ends when it has written and before it answers, and nginx brings the request to another: whoever
# signs in, signs out, or asks for a link notices nothing, and nothing is done twice.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/load.sh"
ordinary_build
portal workers=2 "second_factor_key=$(printf 'ab%.0s' {1..32})"
for it in mail_server=127.0.0.1 mail_port=1 mail_tls=no mail_from=recert@example.org "origin=$url"; do setting "${it%%=*}" "${it#*=}"; done
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob
staff admin
mkdir -m 0777 "$work/dies"
dying() { recert down >"$work/up.log" 2>&1 && LD_PRELOAD=$RECERT_BUILD/tests/dies.so RECERT_DIES=$work/dies/next recert up >>"$work/up.log" 2>&1; }
dying || bail 'the portal starts with workers that end when they are told' "$(tail -n 5 "$work/up.log")"

# lost COMMAND...: the worker that does it ends before it answers.
lost() {
        : >"$work/dies/next"
        chmod 0666 "$work/dies/next"
        "$@"
        [ ! -e "$work/dies/next" ] || { rm -f "$work/dies/next"; fail "a worker ends: $*"; }
}
is_in() { get /profile; [ "$status" = 200 ]; }
sessions() { sql "SELECT COUNT(*) FROM session"; }
look() { seen=$(sql 'SELECT COALESCE(MAX(audit_id), 0) FROM audit'); }
audits() { sql "SELECT action FROM audit WHERE audit_id > $seen ORDER BY audit_id" | tr '\n' ' '; }
patience() { sql 'DELETE FROM sign_in_attempt'; }

# --- By the password
browser ada
form /sign-in
lost post /sign-in login=ada@example.org "password=$password"
is "$status $location" '303 /credentials/progress' 'who signs in is let in'
ok 'and is in' is_in
form /sign-in
lost post /sign-in login=bob@example.org "password=$password"
is "$status $location" '303 /credentials/progress' 'so is who was signed in as somebody else'
is_in
is "$(html 'string(//header//span[@class="n"])')" AT00000002 'as whom they wanted to be'
sql 'UPDATE session SET ends = UTC_TIMESTAMP(6)'
form /sign-in
lost post /sign-in login=ada@example.org "password=$password"
is "$status" 303 'and whose session had run out'
form /sign-in
lost post /sign-in login=ada@example.org 'password=a wrong one'
is "$status" 422 'a wrong password is wrong the second time too'
form /sign-out
lost post /sign-out
is "$status $location" '303 /?notice=signed-out' 'who signs out is signed out'
like "$(header Clear-Site-Data)" cache 'and the browser forgets what it saw'
ok 'indeed' not is_in

# --- The second step
code() { oathtool --totp -b "$secret"; }
another_time() { sql 'UPDATE account SET factor_step = 1 WHERE factor_step IS NOT NULL'; }
take_secret() { secret=$(document 'string(//secret/@text)' | tr -d ' '); }
take_codes() { mapfile -t spare < <(html '//ol[@class="codes"]//code/text()' | grep .); }
first() { form /sign-in && post /sign-in login=admin@example.org "password=$password"; }
setting second_factor required
dying || bail 'the portal starts with a second factor required'
browser admin
first
get /sign-in/set-up.xml
take_secret
look
form /sign-in/set-up
lost post /sign-in/set-up "code=$(code)" next=/admin/audit
is "$status $(html 'count(//ol[@class="codes"])') $(html 'count(//div[@role="status"])') $(html 'string(//main//a[contains(@class, "btn")][2]/@href)')" \
        '200 0 1 /admin/audit' 'who set up a second factor is let in, and told that the codes were lost'
is "$(audits)" 'second-factor-set sign-in ' 'it was done once'
ok 'and is in' is_in
is "$(xml /profile/second-factor 'string(//second-factor/@codes)')" 10 'the codes are there, for nobody'
form /profile/second-factor
post /profile/second-factor action=codes "password=$password"
take_codes
is "${#spare[@]}" 10 'and new ones can be made'

another_time
first
form /sign-in/code
other=$csrf
form /sign-in/code
cp "$jar" "$work/half"
before=$(sessions)
look
now=$(code)
lost post /sign-in/code "code=$now" next=/admin/audit
is "$status $location" '303 /admin/audit' 'a code that comes again is not a wrong one'
ok 'who sent it is in' is_in
is "$(audits) $(sessions)" "sign-in  $before" 'once'
used=$csrf
# as CSRF: the request of the half session, with that csrf
as() { cp "$work/half" "$work/half.cookies" && browser half && csrf=$1 && post /sign-in/code "code=$now" next=/admin; }
as "$used"
is "$status $location" '303 /admin' 'the page loaded again, as after an answer that was lost for good, leads there too'
ok 'and is in' is_in
as "$other"
is "$status $location" '303 /sign-in?next=/admin' 'another page of the same half session does not'
ok 'and nobody is in' not is_in
sql "UPDATE session SET made = made - INTERVAL 11 MINUTE WHERE proof = 'second'"
as "$used"
is "$status $location" '303 /sign-in?next=/admin' 'nor does the same one ten minutes later'
ok 'and nobody is in' not is_in

patience
another_time
browser admin
first
form /sign-in/code
look
lost post /sign-in/code "recovery=${spare[2]}"
is "$status $location" '303 /profile/second-factor?notice=recovery-used&count=9' 'a recovery code that comes again is not burnt'
is "$(audits)" 'second-factor-recover sign-in ' 'it was used once'
ok 'for a sign-in' is_in
cp "$jar" "$work/over.cookies"
used=$csrf
submit /sign-out
browser over
csrf=$used
post /sign-in/code "recovery=${spare[2]}"
ok 'which, once it is over, is over' not is_in

# Pressed twice, at once
patience
browser twice
first
form /sign-in/code
for n in 1 2 3; do
        curl -sS -o /dev/null -w '%{http_code} %header{location}\n' -b "$jar" --data-urlencode "csrf=$csrf" --data-urlencode "recovery=${spare[3]}" "$url/sign-in/code" >"$work/twin.$n" &
        pids[n]=$!
done
wait "${pids[@]}"
is "$(sort -u "$work"/twin.?) $(sql 'SELECT COUNT(*) FROM recovery_code WHERE used IS NOT NULL')" '303 /profile/second-factor?notice=recovery-used&count=8 2' \
        'a recovery code that is sent three times at once, by one page, lets in and is used once'
setting second_factor optional

# --- Links
mails() { sql "SELECT COUNT(*) FROM outbox WHERE kind = 'reset' AND candidate_id = $1"; }
no_reset_waits() { [ "$(sql "SELECT COUNT(*) FROM job WHERE kind = 'reset'")" = 0 ]; }
browser ada
form /forgotten
lost post /forgotten login=ada@example.org
is "$status $location" '303 /forgotten?notice=reset-sent' 'who asks for a link is told that it is on its way'
ok 'and it goes' await 60 no_reset_waits
is "$(mails 1) $(sql 'SELECT COUNT(*) FROM invite WHERE used IS NULL')" '1 1' 'once'
link=$(sql "SELECT REGEXP_SUBSTR(document, '/reset/[A-Za-z0-9_-]*') FROM outbox WHERE kind = 'reset' AND candidate_id = 1")
sign_in ada@example.org "$password" || bail 'Ada signs in'
look
form "$link"
lost post "$link" 'password=chosen after all' 'password-again=chosen after all'
is "$status $location" '303 /sign-in?notice=password-set' 'who follows it, signed in or not, has chosen a password'
is "$(audits)" 'password-reset ' 'once'
ok 'with which one signs in' sign_in ada@example.org 'chosen after all'

# --- By a provider
if ! command -v node >/dev/null; then
        skip 'the way back from a provider: there is no node'
        exit 0
fi
free_port
export ISSUER=http://127.0.0.1:$port CLIENT=recert SECRET=secret CALLBACK=$url/sso/callback
: >"$work/liar.log"
node "$top/tests/sso/liar.mjs" >"$work/liar.log" 2>&1 &
liar=$!
trap 'ended=$?; kill "$liar" 2>/dev/null; (exit $ended); finish' EXIT
await 60 grep -q '^ready' "$work/liar.log" || bail 'the provider starts' "$(tail -n 5 "$work/liar.log")"
for it in "provider_issuer=$ISSUER" provider_client=recert provider_secret=secret provider_name=Liar; do setting "${it%%=*}" "${it#*=}"; done
dying || bail 'the portal starts with a provider'
is_known() { [ "$(sql 'SELECT COUNT(*) FROM provider')" = 1 ]; }
ok 'of which it knows' await 60 is_known
asked() { curl -sS --max-time 10 "$ISSUER/asked" | sed -n "s/.*\b$1 \([0-9]*\).*/\1/p"; }
tell() { curl -sS -o /dev/null --max-time 10 "$ISSUER/tell?$1"; }
# back: to the page that waits no longer; at: its address
back() {
        get "/sso/start?next=$1"
        at=$(curl -sS -o /dev/null -w '%{redirect_url}' --max-time 20 "$location")
        lost get "${at#"$url"}"
        at=$location
        await 60 nobody_is_asked_for
}
nobody_is_asked_for() { [ "$(sql "SELECT COUNT(*) FROM provider_sign_in WHERE step IN ('asked', 'taken')")" = 0 ]; }
browser nina
tell 'mode=good&sub=nina&email=nina@example.org'
tokens=$(asked token)
ok 'the code comes again' back /help
is "$(asked token)" $((tokens + 1)) 'and the provider is asked about it once'
look
lost get "$at"
is "$status $location" '303 /help' 'the sign-in that comes again is the same'
ok 'who came back is in' is_in
is "$(audits)" 'candidate-create account-create provider-add sign-in ' 'it was done once'
cp "$jar" "$work/late.cookies"
browser late
sed -i '/\trecert\t/d' "$jar"
sql 'UPDATE session SET made = made - INTERVAL 61 SECOND'
get "$at"
is "$status $(html 'string(//dl[@class="facts"]/dd[1])')" '422 sso-used' 'a minute later it is used'
browser bob
tell 'mode=good&sub=bob&email=bob@example.org'
ok 'one who is known comes back' back /help
get "$at"
csrf=$(html 'string(//input[@name="csrf"]/@value)') state=$(html 'string(//input[@name="state"]/@value)')
look
lost post /sso/callback "state=$state" "password=$password"
for it in 1 2; do [ "$location" = /help ] || get "$location"; done
is "$status $location" '303 /help' 'with the password too'
ok 'one is in' is_in
is "$(audits)" 'provider-add sign-in ' 'once'
