#!/usr/bin/env bash
# t0140-sessions.sh - signing in: who is told what, how guessing is slowed, and how a session lives and ends.
. "$(dirname "$0")/lib.sh"
portal workers=1 session_idle_minutes=30 session_absolute_hours=4
for it in 'AT00000001 ada' 'AT00000002 bob' 'AT00000003 eve' 'AT00000004 tom'; do
        # shellcheck disable=SC2086 # two words
        person $it "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
done

token() { sed -n "s/.*\t$1\t//p" "$jar" | tail -n 1; }
hex() { tr '_-' '/+' <<<"$1=" | base64 -d | od -An -tx1 | tr -d ' \n'; }
sessions() { sql "SELECT COUNT(*) FROM session AS s JOIN account AS a USING (account_id) WHERE a.candidate_id = $1"; }
is_in() { get /credentials; [ "$status" = 200 ]; }

# --- Names: an id or a mail address, in any case
for login in AT00000001 at00000001 ada@example.org Ada@Example.ORG ' ada@example.org '; do
        browser names
        rm -f "$jar"
        ok "one signs in as $login" sign_in "$login" "$password"
done
ok 'and lands on the progress' test "$location" = /credentials/progress

account=$(sql 'SELECT account_id FROM account WHERE candidate_id = 1')

# --- A session is a token of which the database has the hash
browser ada
get /sign-in
visit=$(token recert-visit)
sign_in ada@example.org "$password"
first=$(token recert)
like "$first" '^[A-Za-z0-9_-]{43}$' 'the token is 256 bits'
ok "it is another than the visitor's" test "$first" != "$visit"
is "$(sql "SELECT COUNT(*) FROM session WHERE HEX(token_hash) = UPPER('$(hex "$first")')")" 0 'the database does not have it'
is "$(sql "SELECT COUNT(*) FROM session WHERE account_id = $account AND LENGTH(token_hash) = 32")" "$(sessions 1)" 'but a hash'
is "$(grep -r -l -F -- "$first" "$dir/log" "$dir/db" | wc -l)" 0 'it stands in no log and no file of the database'
is "$(grep -r -l -F -- "$password" "$dir/log" "$dir/db" | wc -l)" 0 'nor does the password'
like "$(sql 'SELECT password FROM account WHERE candidate_id = 1')" '^\$argon2id\$v=19\$m=65536,t=[2-9]' 'which is kept by argon2id'
ok 'an ended browser session forgets it' test "$(awk '$6 == "recert" {print $5}' "$jar")" = 0

printf '127.0.0.1\tFALSE\t/\tFALSE\t0\trecert\tAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n' >"$work/fixed.cookies"
browser fixed
ok 'somebody with a token planted by another signs in' sign_in ada@example.org "$password"
ok 'and has a token of their own' test "$(token recert)" != AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

browser ada
cp "$jar" "$work/before.cookies"
ok 'one signs in again' sign_in ada@example.org "$password"
ok 'and has a new token' test "$(token recert)" != "$first"
browser before
ok 'the token of before is worth nothing' not is_in

# --- Signing out ends it on the server
browser ada
ok 'the new one is' is_in
cp "$jar" "$work/copy.cookies"
submit /sign-out
is "$status $location" '303 /?notice=signed-out' 'signing out leads to the front page'
browser copy
ok 'a copy of the cookie is worth nothing then' not is_in
is "$location" "/sign-in?next=/credentials" 'and leads to the sign-in page'

# --- Idle and absolute limits
browser ada
sign_in ada@example.org "$password"
age() { sql "UPDATE session SET used = used - INTERVAL $1, made = made - INTERVAL $1 WHERE account_id = $account"; }
used() { sql "SELECT MAX(used) FROM session WHERE account_id = $account"; }
# It is written after the answer: written BEFORE waits for it.
written() { await 30 is_written "$1"; }
is_written() { [ "$(used)" != "$1" ]; }
before=$(used)
is_in
is_in
is "$(used)" "$before" 'that a session was used is not written at every request'
age '61 SECOND'
before=$(used)
is_in
is "$(logged statements)" 1 'a page is one statement then too'
ok 'it is written once a minute' written "$before"
age '29 MINUTE'
before=$(used)
ok 'after 29 minutes of 30 a session is good' is_in
ok 'and is used by it' written "$before"
age '31 MINUTE'
ok 'after 31 minutes without use it is over' not is_in
is "$location" '/sign-in?next=/credentials' 'and leads to the sign-in page'
get "$location"
like "$(html 'string(//*[contains(@class, "notice")])')" '30.minutes' 'which says why'
is "$(html 'string(//input[@name="next"]/@value)')" /credentials 'and leads back'
refused get /credentials.xml
is "$status $codes" '401 not-signed-in' 'a program is told'
sign_in ada@example.org "$password"
is "$(sql "SELECT TIMESTAMPDIFF(MINUTE, MAX(made), MAX(ends)) FROM session WHERE account_id = $account")" 240 'a session ends after four hours, however busy'
sql "UPDATE session SET ends = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE account_id = $account"
ok 'and then is over' not is_in

# --- Listed in the profile, and ended there
for it in one two three; do
        browser $it
        get /sign-in -A "Browser of $it"
        csrf=$(html 'string(//input[@name="csrf"]/@value)')
        request /sign-in -X POST -A "Browser of $it" --data-urlencode "csrf=$csrf" --data login=bob@example.org --data-urlencode "password=$password"
done
browser one
get /profile.xml
is "$(document 'count(//session)')" 3 'the profile lists the sessions'
is "$(document 'count(//session[@current="true"])') $(document 'string(//session[@current="true"]/@agent)')" '1 Browser of one' 'and says which is this one'
is "$(document 'count(//session[@address="127.0.0.1"])')" 3 'and from where each is'
named=$(document 'string(//session[@agent="Browser of two"]/@id)')
is "$(grep -c -F "$(token recert)" "$body")" 0 'and shows no token'
submit /profile "end-session=$named"
is "$status" 303 'one of them can be ended'
browser two
ok 'that browser is out' not is_in
browser three
ok 'another is not' is_in
browser one
refused submit /profile "end-session=$named"
is "$status $codes" '422 end-session=session-unknown' 'what has ended cannot be ended again'
browser eve
sign_in eve@example.org "$password"
others=$(sql 'SELECT LOWER(HEX(LEFT(token_hash, 8))) FROM session JOIN account USING (account_id) WHERE candidate_id = 2 LIMIT 1')
refused submit /profile "end-session=$others"
is "$status $codes $(sessions 2)" '422 end-session=session-unknown 2' 'nobody ends a session of somebody else'
browser one
submit /profile end-session=all
is "$status $(sessions 2)" '303 1' 'all the others can be ended at once'
ok 'and one stays in oneself' is_in

# --- A wrong name is answered like a wrong password, in the same time
# attempt LOGIN PASSWORD: by a browser that nobody has used; sets took
attempt() {
        browser stranger
        rm -f "$jar"
        submit /sign-in "login=$1" "password=$2"
        took=$(logged microseconds)
}
same() { sed 's/value="[^"]*"//g' "$body"; }
attempt nobody@example.org 'a guess of mine'
same >"$work/nobody.html"
is "$status" 422 'a name that nobody has is refused'
attempt tom@example.org 'a guess of mine'
same >"$work/somebody.html"
is "$status" 422 'a wrong password is refused'
ok 'with the same words' cmp -s "$work/nobody.html" "$work/somebody.html"
is "$(html 'string(//input[@name="login"]/@value)')$(html 'string(//input[@name="password"]/@value)')" tom@example.org \
        'the form keeps the name, never the password'
refused submit /sign-in login=tom@example.org password=wrong
is "$codes" sign-in 'and the code of both is sign-in'
# Of several the least, since what else the machine does is no part of it: three, and as many more as that needs.
least() { printf '%s\n' "$@" | sort -n | head -n 1; }
alike() {
        a=$(least "${nobody[@]}") b=$(least "${somebody[@]}")
        ((a * 10 > b * 5 && b * 10 > a * 5))
}
nobody=() somebody=()
for it in {1..20}; do
        ((it <= 3)) || ! alike || break
        sql 'DELETE FROM sign_in_attempt'
        attempt "nobody$it@example.org" 'a guess of mine'
        nobody+=("$took")
        attempt tom@example.org 'a guess of mine'
        somebody+=("$took")
done
alike
ok "in the same time ($a and $b microseconds)" alike
ok 'of which the hash is most' test "$a" -gt 20000
ctl user create --candidate AT00000004 >/dev/null 2>&1
for login in '' ' ' "$(printf 'x%.0s' {1..300})" "' OR 1=1 --" 'ada@example.org%00' AT00000099; do
        refused submit /sign-in "login=$login" "password=$password"
        is "$status ${codes%% *}" '422 sign-in' "the name ${login:0:20} is nobody's"
done
refused submit /sign-in login=ada@example.org password=
is "$status ${codes%% *}" '422 sign-in' 'no password is a wrong one'

# --- Guessing is slowed, and not the victim
sql 'DELETE FROM sign_in_attempt'
browser toms
ok 'Tom signs in at home' sign_in tom@example.org "$password"
answers=''
for it in {1..6}; do
        attempt tom@example.org "guess $it"
        answers+="$status "
done
is "$answers" '422 422 422 422 422 422 ' 'six guesses are looked at'
# The wait is made longer, so that a slow machine does not sit it out.
waits() { sql 'SELECT COUNT(*) FROM sign_in_attempt WHERE until >= last + INTERVAL 2 SECOND'
        sql 'UPDATE sign_in_attempt SET until = until + INTERVAL 1 HOUR WHERE until > last'; }
is "$(waits)" 1 'then a wait begins, for that name alone'
attempt tom@example.org 'guess 7'
is "$status" 429 'the next has to wait'
like "$(header Retry-After)" '^[1-9][0-9]*$' 'and is told how long'
attempt tom@example.org "$password"
is "$status" 429 'even if it is the right one'
attempt TOM@EXAMPLE.ORG "$password"
is "$status" 429 'in other letters too'
for it in {1..6}; do attempt nobody9@example.org "guess $it"; done
is "$(waits)" 2 'a wait begins for a name that nobody has too'
attempt nobody9@example.org 'guess 7'
is "$status" 429 'a name that nobody has is slowed as well'
browser toms
submit /sign-out
ok 'where Tom has signed in before, nothing of it is felt' sign_in tom@example.org "$password"
sql 'UPDATE sign_in_attempt SET until = UTC_TIMESTAMP(6), last = last - INTERVAL 30 MINUTE'
attempt tom@example.org "$password"
is "$status" 303 'after the wait the right one is let in'
attempt tom@example.org 'guess 8'
is "$status" 422 'and the count has begun anew'
is "$(sql 'SELECT COUNT(*) FROM sign_in_attempt WHERE subject IN ("tom@example.org", "127.0.0.1")')" 0 'names and addresses are not kept for it'

# --- The longest way back
browser far
submit /sign-in login=ada@example.org "password=$password" "next=/$(printf '&%.0s' {1..3900})"
is "$status" 303 'the longest way back there is does not keep the answer from arriving'

# --- Many at once: each is answered, with at most so many hashes at one time
sql 'DELETE FROM sign_in_attempt'
browser many
form /sign-in
for it in {1..12}; do
        curl -sS -o /dev/null -w '%{http_code}\n' -b "$jar" --data-urlencode "csrf=$csrf" --data login=ada@example.org \
                --data-urlencode "password=$password" "$url/sign-in" >"$work/let-in.$it" &
        pids[it]=$!
done
wait "${pids[@]}"
is "$(cat "$work"/let-in.* | sort | uniq -c | tr -s ' ')" ' 12 303' 'twelve sign-ins at once are all let in'
