#!/usr/bin/env bash
# t0170-second-factor.sh - the second factor of staff: set up, asked for, lost, taken away, required; and what a
# session that has given the password alone can do, which is nothing.
. "$(dirname "$0")/lib.sh"
key=$(printf 'ab%.0s' {1..32})
portal workers=2 "second_factor_key=$key"
for it in mail_server=127.0.0.1 mail_port=1 mail_tls=no mail_from=recert@example.org "origin=$url"; do setting "${it%%=*}" "${it#*=}"; done
restart || bail 'the portal starts with a mail server, which nobody has started' "$(tail -n 5 "$work/up.log")"
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
staff admin reviewer

# --- Words
# code [SECONDS]: what the app shows now, or so many seconds from now; of $secret
code() { oathtool --totp -b "$secret" --now "@$(($(date +%s) + ${1:-0}))"; }
# Codes are good once: before another is asked for in the same half minute, what was taken is forgotten.
another_time() { sql "UPDATE account SET factor_step = 1 WHERE factor_step IS NOT NULL"; }
patience() { sql 'DELETE FROM sign_in_attempt'; }
first() { form /sign-in && post /sign-in "login=$1@example.org" "password=$password" ${2:+"next=$2"}; }
second() { form /sign-in/code && post /sign-in/code "$@"; }
audits() { sql "SELECT action FROM audit WHERE audit_id > $seen ORDER BY audit_id" | tr '\n' ' '; }
look() { seen=$(sql 'SELECT COALESCE(MAX(audit_id), 0) FROM audit'); }
values() { sql "SELECT GROUP_CONCAT(CONCAT(field, ': ', COALESCE(before_value, '-'), ' > ', COALESCE(after_value, '-')) ORDER BY place SEPARATOR '; ')
        FROM changed_value WHERE audit_id = (SELECT MAX(audit_id) FROM audit WHERE action = '$1')"; }
# What waits to be mailed of the last change of a second factor: to which account, of what, in which language.
mailed() { sql "SELECT CONCAT(account_id, ' ', REGEXP_SUBSTR(document, '(?<=change=\")[a-z]+'), ' ', COALESCE(language, '-')) FROM outbox
        WHERE kind = 'factor' AND cause = 'second-factor' AND state = 'waiting' AND mail IS NULL ORDER BY outbox_id DESC LIMIT 1"; }
mails() { sql "SELECT COUNT(*) FROM outbox WHERE kind = 'factor'"; }
is_in() { get /admin; [ "$status" = 200 ]; }
number_of() { sql "SELECT account_id FROM address WHERE mail = '$1@example.org'"; }
# What was shown: the secret of the page, the recovery codes
take_secret() { secret=$(document 'string(//secret/@text)' | tr -d ' '); }
take_codes() { mapfile -t spare < <(html '//ol[@class="codes"]//code/text()' | grep .); }
# The drawing, square by square as a picture, read by somebody else's program
scanned() {
        html 'string(//svg[@class="qr"]/path/@d)' | tr z '\n' | sed -n 's/^M\([0-9]*\) \([0-9]*\)h\([0-9]*\)v1h-\3$/\1 \2 \3/p' |
                awk -v n="$(html 'string(//svg[@class="qr"]/@viewbox)' | cut -d ' ' -f 3)" '
                        { for (i = 0; i < $3; i++) dark[$1 + i, $2] = 1 }
                        END { print "P1", n * 4, n * 4
                              for (y = 0; y < n * 4; y++) { row = ""; for (x = 0; x < n * 4; x++) row = row ((int(x / 4), int(y / 4)) in dark ? "1 " : "0 "); print row } }' >"$work/qr.pbm"
        zbarimg -q --raw "$work/qr.pbm"
}

# --- Set up by choice
browser admin
is "$(xml /profile 'string(//second-factor/@state)')" off 'staff see in the profile that they have no second factor'
browser ada
is "$(xml /profile 'count(//second-factor)')" 0 'candidates do not'
get /profile/second-factor
is "$status" 403 'nor can they set one up'
browser elsewhere
sign_in admin@example.org "$password" || bail 'the admin signs in elsewhere'
browser admin
get /profile/second-factor
is "$status $(header Cache-Control)" '200 no-store' 'the page of it is kept by nobody'
refused submit /profile/second-factor action=begin 'password=not mine'
is "$status $codes" '422 password=password-wrong' 'beginning needs the password'
refused submit /profile/second-factor action=begin password=
is "$status $codes" '422 password=field-missing' 'and not nothing'
refused submit /profile/second-factor action=begin "password=$password" code=1 next=/
is "$status $codes" '422 field-unknown' 'and nothing else is sent'
refused submit /profile/second-factor action=confirm code=123456
is "$status $codes" '422 factor-none' 'nothing is set up that was not begun'
refused submit /profile/second-factor action=codes "password=$password"
is "$status $codes" '422 factor-none' 'nor are there recovery codes of nothing'
submit /profile/second-factor action=begin "password=$password"
is "$status $location" '303 /profile/second-factor' 'with it a secret is offered'
get /profile/second-factor.xml
take_secret
like "$secret" '^[A-Z2-7]{32}$' 'of 160 bits'
uri=$(document 'string(//secret/@uri)')
is "$uri" "otpauth://totp/Atlassian%20Certification:admin%40example.org?secret=$secret&issuer=Atlassian%20Certification" 'as apps read it'
get /profile/second-factor
is "$(scanned)" "$uri" 'the drawing says it to a camera'
is "$(html 'string(//main//a[starts-with(@href, "otpauth:")]/@href)')" "$uri" 'and a link to the app of a phone'
is "$(html 'string(//input[@id="f-code"]/@autocomplete)') $(html 'string(//input[@id="f-code"]/@inputmode)')" 'one-time-code numeric' \
        'the field of the code is one for codes'
get /profile/second-factor.xml
is "$(document 'string(//secret/@text)' | tr -d ' ')" "$secret" 'the page loaded again offers the same'
is "$(sql "SELECT COUNT(*) FROM session WHERE LENGTH(offered) = 60")" 1 'the database has it sealed'
is "$(sql "SELECT COUNT(*) FROM session WHERE LOCATE(UNHEX('$(base32 -d <<<"$secret" | od -An -v -tx1 | tr -d ' \n')'), offered)")" 0 'and not as it is'
browser elsewhere
is "$(xml /profile/second-factor 'count(//secret)')" 0 'another session is not shown it'
ok 'meanwhile the password is enough' sign_in admin@example.org "$password"
browser admin
refused submit /profile/second-factor action=confirm "code=$(code -90)"
is "$status $codes" '422 code=factor-code' 'a code of a minute ago does not confirm it'
refused submit /profile/second-factor action=confirm code=
is "$status $codes" '422 code=field-missing' 'nor does none'
submit /profile/second-factor action=cancel
is "$status $(xml /profile/second-factor 'string(//second-factor/@state)')" '303 off' 'it can be left as it was'
submit /profile/second-factor action=begin "password=$password"
was=$secret
get /profile/second-factor.xml
take_secret
ok 'begun again it is another secret' [ "$secret" != "$was" ]
look
form /profile/second-factor
confirmed=$(code)
post /profile/second-factor action=confirm "code=$confirmed"
is "$status $(header Cache-Control)" '200 no-store' 'the code of the app sets it up'
take_codes
is "${#spare[@]} $(printf '%s\n' "${spare[@]}" | sort -u | grep -cE '^([a-z2-9]{4}-){3}[a-z2-9]{4}$')" '10 10' 'and ten recovery codes are shown'
is "$(audits)" 'second-factor-set ' 'the audit log has it'
is "$(mails) $(mailed)" "1 $(number_of admin) set en" 'and a mail tells its owner'
is "$(values second-factor-set)" 'second-factor: - > set' 'without the secret'
post /profile/second-factor action=confirm "code=$confirmed"
is "$status $(html 'count(//ol[@class="codes"])') $(html 'count(//div[@role="status"])')" '200 0 1' 'the form sent again does not show them again, and says so'
is "$(mails)" 1 'nor is there another mail'
is "$(sql "SELECT COUNT(*) FROM recovery_code") $(sql "SELECT COUNT(*) FROM recovery_code WHERE HEX(code_hash) LIKE CONCAT('%', HEX('${spare[0]}'), '%')")" '10 0' \
        'the database has their hashes'
ok 'one stays signed in' is_in
is "$(xml /profile 'string(//second-factor/@state)')" on 'the profile says that it is set up'
browser elsewhere
ok 'every session that was begun without it is over' not is_in

# --- Signing in: two steps
browser half
look
first admin /admin/audit
is "$status $location" '303 /sign-in/code?next=/admin/audit' 'the password leads to the second step'
is "$(audits)" 'sign-in-half ' 'and the log has it'
get "$location"
is "$status $(html 'count(//h1)') $(html 'count(//header//a[@href="/profile"])')" '200 1 0' 'whose page does not say that one is signed in'

# What the half session can do: what a visitor can, route by route.
routes=0
while read -r method path _; do
        case $path in /sign-in/* | /feeds/*) continue ;; esac
        address=$(sed 's/{[a-z]*}/1/g' <<<"$path")
        data=()
        [ "$method" = GET ] || data=(-X POST -d a=b)
        for who in visitor half; do
                browser "$who"
                said[$([ $who = half ] && echo 1 || echo 0)]=$(curl -sS -o "$work/said" -w '%{http_code} %header{location}' -b "$jar" "${data[@]}" "$url$address")
        done
        routes=$((routes + 1))
        [ "${said[0]}" = "${said[1]/\/sign-in\/code/\/sign-in}" ] || fail "to $method $path a half session is a visitor" "${said[@]}"
done < <("$RECERT_BUILD/tests/print-routes")
ok "to each of $routes routes a half session is a visitor" [ "$routes" -gt 60 ]
browser half
get /admin/audit
is "$status $location" '303 /sign-in/code?next=/admin/audit' 'and is led to the second step'
get /profile.xml
is "$status" 401 'a program too is told that it is not signed in'
refused submit /sign-in/code code=000000x next=/admin
is "$status $codes" '422 code=factor-code' 'what is no code is refused'
for off in -90 90; do
        refused second "code=$(code $off)"
        is "$status $codes" '422 code=factor-code' "a code $off seconds off is refused"
done
refused second code=
is "$status $codes" '422 code=field-missing' 'so is nothing'
refused second code=1 recovery=2 password=3
is "$status $codes" '422 field-unknown' 'and what was not asked for'
sql "UPDATE account SET factor_step = $(($(date +%s) / 30 + 5)) WHERE factor_step IS NOT NULL"
refused second "code=$(code)"
is "$status $codes" '422 code=factor-code-used' 'a code of a step that was taken is refused'
patience
another_time
look
form /sign-in/code
now=$(code)
post /sign-in/code "code=${now:0:3} ${now:3}" next=/admin/audit
is "$status $location" '303 /admin/audit' 'the right one leads to what was asked for, typed as apps show it'
is "$(audits)" 'sign-in ' 'and the log has it'
ok 'one is in' is_in
get /sign-in/code
is "$status $location" '303 /sign-in' 'the second step is over'
is "$(sql "SELECT COUNT(*) FROM session WHERE proof = 'half'")" 0 'and so is the half session'
browser other
first admin
refused second "code=$now"
is "$status $codes" '422 code=factor-code-used' 'the same code signs nobody else in'
ok 'who is not let in is not in' not is_in
for off in -30 30; do
        another_time
        first admin
        second "code=$(code $off)"
        # Half a minute may have ended since the code was asked for: then it is a whole minute old.
        [ "$off" = -30 ] && [ "$status" = 422 ] && { another_time; second "code=$(code -30)"; }
        is "$status $location" '303 /admin' "a clock may be $off seconds off"
done

# Sent five times at once, by five half sessions: one is let in.
patience
another_time
for n in 1 2 3 4 5; do
        browser "twin$n"
        rm -f "$jar"
        first admin
        form /sign-in/code
        tokens[n]=$csrf
done
now=$(code)
for n in 1 2 3 4 5; do
        browser "twin$n"
        curl -sS -o /dev/null -w '%{http_code}\n' -b "$jar" --data-urlencode "csrf=${tokens[n]}" --data-urlencode "code=$now" "$url/sign-in/code" >"$work/twin.$n" &
        pids[n]=$!
done
wait "${pids[@]}"
like "$(cat "$work"/twin.? | sort | tr '\n' ' ')" '^303 (42[29] ){4}$' 'of five who send one code at once, one is let in'
patience

# --- Guesses are slowed, as those at passwords are; a browser that was in before does not feel them.
browser guess
rm -f "$jar"
first admin
for n in {1..6}; do refused second "code=00000$n"; done
is "$status" 422 'six guesses are looked at'
sql 'UPDATE sign_in_attempt SET until = until + INTERVAL 1 HOUR WHERE until > last'
refused second "code=$(code)"
is "$status $codes" '429 rate' 'then one has to wait, with the right code too'
like "$(header Retry-After)" '^[1-9]' 'and is told how long'
refused second "recovery=${spare[0]}x"
is "$status" 429 'for recovery codes it is the same'
browser half
another_time
first admin
second "code=$(code)"
is "$status $location" '303 /admin' 'where somebody was in before, guesses made elsewhere are not felt'
patience

# --- A half session ends by itself, and by signing out.
browser guess
first admin
sql "UPDATE session SET ends = UTC_TIMESTAMP(6) WHERE proof = 'half'"
get /sign-in/code
is "$status $location" '303 /sign-in' 'after its time the second step is over'
is "$(sql "SELECT COUNT(*) FROM session WHERE proof = 'half' AND ends > made + INTERVAL 10 MINUTE")" 0 'which is ten minutes'
first admin
form /sign-in/code /sign-out
post /sign-out
is "$status $(sql "SELECT COUNT(*) FROM session WHERE proof = 'half' AND ends > UTC_TIMESTAMP(6)")" '303 0' 'it can be left'
first admin
is "$(sql "SELECT COUNT(*) FROM session WHERE proof = 'half' AND ends > UTC_TIMESTAMP(6)")" 1 'one browser has one'
first admin
is "$(sql "SELECT COUNT(*) FROM session WHERE proof = 'half' AND ends > UTC_TIMESTAMP(6)")" 1 'also when it begins again'
browser half
is "$(xml /profile 'count(//session)')" "$(sql "SELECT COUNT(*) FROM session WHERE account_id = $(number_of admin) AND proof <> 'half'")" \
        'the profile lists those that are signed in'

# --- The device is lost
browser lost
first admin
form /sign-in/code
look
post /sign-in/code "recovery=$(tr a-z A-Z <<<"${spare[3]}" | tr - ' ')"
is "$status $location" '303 /profile/second-factor?notice=recovery-used&count=9' 'a recovery code opens the door, as people type it'
is "$(audits)" 'second-factor-recover sign-in ' 'and the log has it'
is "$(values second-factor-recover)" 'recovery-codes: 10 > 9' 'with how many are left'
get "$location"
is "$(html 'count(//div[@role="status"])') $(html 'contains(string(//div[@role="status"]), "9")')" '1 true' 'which one is told'
first admin
refused second "recovery=${spare[3]}"
is "$status $codes" '422 recovery=factor-recovery' 'it opens it once'
refused second recovery=abcd
is "$status $codes" '422 recovery=factor-recovery' 'what cannot be one is refused'
second "recovery=${spare[4]}"
is "$status" 303 'another one does'
was=("${spare[@]}")
submit /profile/second-factor action=codes "password=$password"
take_codes
is "$status ${#spare[@]}" '200 10' 'ten new ones can be made'
is "$(values second-factor-codes)" 'recovery-codes: set > set anew' 'which the log has'
is "$(mails) $(mailed)" "2 $(number_of admin) codes en" 'and a mail says'
first admin
refused second "recovery=${was[5]}"
is "$status $codes" '422 recovery=factor-recovery' 'then those of before are over'
second "recovery=${spare[0]}"
is "$status" 303 'and the new ones are good'
submit /profile/second-factor action=begin "password=$password"
get /profile/second-factor.xml
old=$secret
take_secret
form /profile/second-factor
post /profile/second-factor action=confirm "code=$(code)"
is "$status $(values second-factor-set)" '200 second-factor: set > set anew' 'another device can be set up in its place'
take_codes
ok 'who was signed in stays' is_in
browser half
ok 'every other session ends' not is_in
patience
first admin
new=$secret secret=$old
refused second "code=$(code)"
is "$codes" code=factor-code 'the lost device opens nothing any more'
secret=$new

# --- The key of the configuration is lost
browser key
setting second_factor_key "$(printf 'cd%.0s' {1..32})"
restart || bail 'the portal starts with another key' "$(tail -n 5 "$work/up.log")"
patience
first admin
another_time
refused second "code=$(code)"
is "$status $codes" '422 factor-unreadable' 'with another key no code can be checked'
is "$(grep -c 'event=second-factor-unreadable' "$dir/log/workers.log")" 1 'which the log says'
second "recovery=${spare[1]}"
is "$status" 303 'a recovery code opens the door'
submit /profile/second-factor action=begin "password=$password"
get /profile/second-factor.xml
take_secret
form /profile/second-factor
post /profile/second-factor action=confirm "code=$(code)"
is "$status" 200 'and it is set up anew'
take_codes

# --- An admin takes it away
browser kim
staff support
browser support
get /admin/staff
is "$status" 403 'support may not see who is staff'
printf '%s\n' "$password" | ctl user create --role admin --name 'Kim second' --stdin second@example.org >"$work/create" 2>&1
browser second
sign_in second@example.org "$password" || bail 'another admin signs in'
get /admin/staff.xml
is "$status $(document 'string(//staff/@with)') $(document "count(//account[@email='admin@example.org'][@second-factor][@codes='10'])")" '200 1 1' 'an admin sees who has one'
who=$(number_of admin)
refused submit /admin/staff "account=$who" reason=
is "$status $codes" '422 reason=field-missing' 'taking it away needs a reason'
refused submit /admin/staff "account=$(number_of second)" 'reason=Mine'
is "$status $codes" '422 account=code' "one's own is not taken away here"
refused submit /admin/staff "account=$(number_of reviewer)" 'reason=None'
is "$status $codes" '422 account=factor-none' 'nor what is not there'
refused submit /admin/staff account=99999 reason=Nobody
is "$status $codes" '422 account=factor-none' 'nor that of nobody'
look
submit /admin/staff "account=$who" 'reason=Phone stolen; called back.'
is "$status $location" '303 /admin/staff?notice=second-factor-reset' 'an admin takes it away'
is "$(audits)$(values second-factor-reset)" "second-factor-reset account $who second-factor: set > -; reason: - > Phone stolen; called back." 'with the reason in the log'
is "$(mailed)" "$who taken -" 'and a mail to whom it was taken from'
browser key
ok 'their sessions are over' not is_in
first admin
is "$status $location" '303 /admin' 'and they sign in by the password'
is "$(sql 'SELECT COUNT(*) FROM recovery_code')" 0 'no recovery code is left'

# --- Required
setting second_factor required
restart || bail 'the portal starts with a second factor required' "$(tail -n 5 "$work/up.log")"
ok 'sessions that were begun by the password alone are over' not is_in
browser ada
get /credentials
is "$status" 200 'those of candidates are not'
browser key
first admin /admin/reviews
is "$status $location" '303 /sign-in/set-up?next=/admin/reviews' 'signing in leads to setting one up'
ok 'and to nothing else' not is_in
get /sign-in/code
is "$status $location" '303 /sign-in/set-up' 'there is no other step'
get '/sign-in/set-up?next=%2Fadmin%2Freviews'
is "$status $(html 'count(//svg[@class="qr"])')" '200 1' 'the secret is offered there'
get '/sign-in/set-up.xml?next=%2Fadmin%2Freviews'
take_secret
refused submit '/sign-in/set-up?next=%2Fadmin%2Freviews' code=123456 next=/admin/reviews
is "$status $codes" '422 code=factor-code' 'a wrong code sets up nothing'
is "$(document 'string(//secret/@text)' | tr -d ' ')" "$secret" 'and the secret stays'
look
form /sign-in/set-up
post /sign-in/set-up "code=$(code)" next=/admin/reviews
is "$status $(html 'count(//ol[@class="codes"]/li)') $(html 'string(//main//a[contains(@class, "main")]/@href)')" '200 10 /admin/reviews' \
        'the right one does, with ten recovery codes and the way on'
is "$(audits)" 'second-factor-set sign-in ' 'and the log has both'
is "$(mailed)" "$who set en" 'and a mail tells of it'
ok 'one is in' is_in
refused submit /profile/second-factor action=remove "password=$password"
is "$status $codes" '422 factor-required' 'where it is required it is not switched off'
is "$(html 'count(//button[@value="remove"])')" 0 'and the page does not say so'
setting second_factor optional
restart || bail 'the portal starts as before'
ok 'who has one stays in' is_in
look
submit /profile/second-factor action=remove "password=$password"
is "$status $location" '303 /profile/second-factor?notice=second-factor-off' 'where it is not, it is'
is "$(audits)$(values second-factor-remove)" 'second-factor-remove second-factor: set > -' 'and the log has it'
is "$(mailed)" "$who removed en" 'and a mail tells of it'
ok 'one stays in' is_in

# --- An operator takes it away
submit /profile/second-factor action=begin "password=$password"
get /profile/second-factor.xml
take_secret
form /profile/second-factor
post /profile/second-factor action=confirm "code=$(code)"
ctl user reset-second-factor admin@example.org >"$work/reset" 2>&1
is $? 2 'recertctl too wants a reason'
ctl user reset-second-factor --reason 'Lost at sea' reviewer@example.org >"$work/reset" 2>&1
is "$? $(grep -c factor-none "$work/reset")" '1 1' 'and says where there is none'
ctl user reset-second-factor --reason 'Lost at sea' admin@example.org >"$work/reset" 2>&1
is "$? $(values second-factor-reset)" "0 account $who second-factor: set > -; reason: - > Lost at sea" 'an operator takes it away'
is "$(mails) $(mailed)" "9 $who taken -" 'and a mail tells of it'
ok 'and the session is over' not is_in

# --- Without a key
setting second_factor_key ''
recert down >"$work/up.log" 2>&1
sed -i 's/^second_factor_key.*/second_factor_key = /' "$dir/recert.conf"
recert up >>"$work/up.log" 2>&1 || bail 'the portal starts without a key'
like "$(sed -n 's/^second_factor_key = //p' "$dir/recert.conf")" '^[0-9a-f]{64}$' './recert makes a key where there is none'
is "$(grep -rlE "$secret|${spare[0]}" "$dir/log" | wc -l)" 0 'no log has a secret or a code'
