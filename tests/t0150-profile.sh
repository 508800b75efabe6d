#!/usr/bin/env bash
# t0150-profile.sh - who one is: name, language and password changed in the profile, and a password chosen
# by a one-time link.
. "$(dirname "$0")/lib.sh"
portal workers=2
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob

audit() { sql "SELECT action FROM audit WHERE candidate_id = $1 ORDER BY audit_id DESC LIMIT 1"; }
is_in() { get /credentials; [ "$status" = 200 ]; }

# --- Name and language
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
get /profile.xml
is "$(document 'concat(//person/@given-name, " ", //person/@family-name, " ", //person/@email, " ", //person/@email-verified)')" \
        'Ada Example ada@example.org true' 'the profile says who one is'
submit /profile 'given-name= Augusta  Ada ' 'family-name=Lovelace' language=en
is "$status $location" '303 /profile?notice=profile-saved' 'a name can be changed'
get "$location"
is "$(html 'contains(string(//header), "Augusta Ada Lovelace")')" true 'and stands on the very next page'
is "$(audit 1)" profile-change 'and in the audit log'
is "$(sql "SELECT GROUP_CONCAT(CONCAT_WS('>', before_value, after_value) ORDER BY place) FROM changed_value
        WHERE audit_id = (SELECT MAX(audit_id) FROM audit WHERE action = 'profile-change')")" \
        'Ada>Augusta Ada,Example>Lovelace' 'from what to what'
form /profile
post /profile "given-name=Augusta Ada" 'family-name=Lovelace' language=en
is "$status $(sql "SELECT COUNT(*) FROM audit WHERE action = 'profile-change'")" '303 1' 'saving what is there already changes nothing'
refused submit /profile given-name= family-name=Lovelace language=en
is "$status $codes" '422 given-name=field-missing' 'a name is needed'
is "$(document 'string(//form[@name="person"]/field[@name="family-name"]/@value)')" Lovelace 'and what else was typed is kept in the form'
refused submit /profile given-name=A language=klingon
is "$status $codes" '422 language=language-unknown' 'a language that pages are not in is refused'
refused submit /profile given-name=A "family-name=$(printf 'x%.0s' {1..101})"
is "$status $codes" '422 family-name=field-too-long' 'a family name of 101 characters is refused'
refused submit /profile given-name=A email=eve@example.org
is "$status $codes" '422 field-unknown' 'a mail address is not changed here'
is "$(sql "SELECT given_name, (SELECT mail FROM address WHERE candidate_id = 1) FROM person WHERE candidate_id = 1")" \
        $'Augusta Ada\tada@example.org' 'and none of these has changed anything'

form /profile
post /profile 'given-name=<b id="x">Ada</b> & "Co"' family-name= language=en
get /profile
is "$status $(html 'count(//b[@id="x"])') $(html "contains(string(//header), '<b id=\"x\">Ada</b> & \"Co\"')")" '200 0 true' 'a name is text, whatever is in it'
is "$(html 'string(//html/@lang)')" en 'the page says its language'

# --- Password
browser second
sign_in ada@example.org "$password" || bail 'Ada signs in elsewhere'
browser ada
new='another long passphrase'
wrong() {               # CODES SENTENCE OLD NEW
        refused submit /profile "password=$3" "new-password=$4"
        is "$status $codes" "422 $1" "$2"
}
wrong 'password=password-wrong' 'the present password is needed' 'not mine' "$new"
wrong 'password=password-wrong' 'nothing is not the present password' '' "$new"
wrong 'new-password=password-short' 'seven characters are too short' "$password" '1234567'
wrong 'new-password=password-short' 'eight bytes of four characters are too short' "$password" 'éééé'
wrong 'new-password=password-long' '129 characters are too long' "$password" "$(printf 'x%.0s' {1..129})"
wrong 'new-password=password-common' 'what everybody takes is refused' "$password" password1
wrong 'new-password=password-common' "and one's own address" "$password" ada@example.org
wrong 'new-password=password-same' 'the present one is not a new one' "$password" "$password"
wrong 'new-password=field-missing' 'a new one is needed' "$password" ''
is "$(grep -c -F "$password" "$body")" 0 'no password comes back in the form'
browser third
ok 'and none of these has changed it' sign_in ada@example.org "$password"
browser ada
ctl user invite --base "$url" ada@example.org >/dev/null 2>&1
submit /profile "password=$password" "new-password=$new"
is "$status $location" '303 /profile?notice=password-set' 'a password can be changed'
is "$(sql 'SELECT COUNT(*) FROM invite WHERE used IS NULL')" 0 'no link that was given out before sets another one'
is "$(audit 1)" password-change 'and the audit log says so'
is "$(sql "SELECT COUNT(*) FROM changed_value WHERE before_value LIKE '%passphrase%' OR after_value LIKE '%passphrase%'
        OR before_value LIKE '%argon2%' OR after_value LIKE '%argon2%'")" 0 'without the password or its hash'
ok 'one stays signed in' is_in
browser second
ok 'every other browser is signed out' not is_in
ok 'the old one is good no longer' not sign_in ada@example.org "$password"
ok 'the new one is' sign_in ada@example.org "$new"
for text in "$(head -c 96 /dev/urandom | base64 -w 0)" 'Пароль из слов' '  spaces around  '; do
        submit /profile "password=$new" "new-password=$text"
        is "$status" 303 "a password can be ${text:0:16}"
        new=$text
done
browser third
rm -f "$jar"
ok 'a password is taken to the character, spaces around it too' sign_in ada@example.org "$new"
rm -f "$jar"
ok 'and without them it is another' not sign_in ada@example.org "${new//  /}"
browser ada
sign_in ada@example.org "$new" || bail 'Ada signs in'
for n in {1..6}; do submit /profile "password=guess $n" 'new-password=a new long passphrase'; done
is "$status" 422 'six guesses at the present password are looked at'
sql 'UPDATE sign_in_attempt SET until = until + INTERVAL 1 HOUR WHERE until > last'      # however slow the machine is
submit /profile "password=$new" 'new-password=a new long passphrase'
is "$status" 429 'then one has to wait, as at the sign-in'
like "$(header Retry-After)" '^[1-9]' 'and is told how long'

# --- An administrator without a candidate has a profile too
printf '%s\n' "$password" | ctl user create --admin admin@example.org --name 'Alma Admin' --stdin >"$work/admin" 2>&1 || bail 'an admin can be made'
browser admin
sign_in admin@example.org "$password" || bail 'the admin signs in'
submit /profile 'given-name=Alma Maria'
is "$status $(sql "SELECT name FROM account WHERE account_id = (SELECT MAX(account_id) FROM account WHERE role = 'admin')")" '303 Alma Maria' 'staff change their name'

# --- A link with which a password is chosen once
link() { ctl user invite "$@" --base "$url" >"$work/link" 2>&1 && sed -n 's|^.*\(/invite/[A-Za-z0-9_-]*\).*|\1|p' "$work/link" | tail -n 1; }
browser bobs
sign_in bob@example.org "$password" || bail 'Bob signs in'
older=$(link bob@example.org)
there=$(link bob@example.org)
like "$there" '^/invite/[A-Za-z0-9_-]{43}$' 'a link is 256 bits'
is "$(sql "SELECT COUNT(*) FROM invite WHERE HEX(token_hash) = UPPER('$(tr '_-' '/+' <<<"${there#/invite/}=" | base64 -d | od -An -tx1 | tr -d ' \n')')")" 0 \
        'of which the database has the hash'
browser link
get "$older"
is "$status" 404 'a newer link ends the older'
refused get "$older"
is "$codes" link-over 'which the page says'
get "$there"
is "$status $(html 'contains(string(//main), "bob@example.org")')" '200 true' 'the page of a link says whom it is for'
is "$(logged path)" '/invite/{token}' 'the log does not have the secret'
nginx_logged
is "$(grep -r -l -F -- "${there#/invite/}" "$dir/log" | wc -l)" 0 'nor does the one of nginx'
refused submit "$there" 'password=a good long one' 'password-again=a good long two'
is "$status $codes" '422 password-again=password-differs' 'the password is typed twice'
refused submit "$there" password=short password-again=short
is "$status $codes" '422 password=password-short' 'one too short is refused'
refused submit "$there" password=bob@example.org password-again=bob@example.org
is "$status $codes" '422 password=password-common' "one's own address is refused"
refused submit "$there" password= password-again=
is "$status ${codes%% *}" '422 password=field-missing' 'one is needed'
form "$there"
chosen='chosen by a link'
for n in 1 2 3 4 5 6; do
        curl -sS -o /dev/null -w '%{http_code} %header{location}\n' -b "$jar" --data-urlencode "csrf=$csrf" --data-urlencode "key=$key" \
                --data-urlencode "password=$chosen" --data-urlencode "password-again=$chosen" "$url$there" >"$work/used.$n" &
        pids[n]=$!
done
wait "${pids[@]}"
is "$(cat "$work"/used.* | sort | uniq -c | tr -s ' ')" ' 6 303 /sign-in?notice=password-set' 'the form of a link sent six times at once is answered the same'
is "$(sql "SELECT COUNT(*) FROM audit WHERE candidate_id = 2 AND action IN ('password-reset', 'password-choose')")" 1 'and does it once'
get "$there"
is "$status" 404 'then the link is over'
form /sign-in
refused post "$there" 'password=a good long one' 'password-again=a good long one' key=another
is "$status $codes" '404 link-over' 'for a form too'
browser bobs
ok 'who was signed in is out' not is_in
ok 'the password of before is good no longer' not sign_in bob@example.org "$password"
rm -f "$jar"
ok 'the one that was chosen is' sign_in bob@example.org "$chosen"
there=$(link bob@example.org --days 1)
sql 'UPDATE invite SET ends = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE used IS NULL'
get "$there"
is "$status" 404 'a link is over after its time'
there=$(link bob@example.org)
browser ada
get "$there"
is "$status" 200 'a link is opened in any browser'
is "$(html "contains(string(//header), '<b id=\"x\">Ada</b>')")" true 'which stays signed in as who it is'
