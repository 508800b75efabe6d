#!/usr/bin/env bash
# t0175-forgotten.sh - a forgotten password: a link by mail, once, for half an hour; the same answer for who is unknown.
. "$(dirname "$0")/lib.sh"
portal workers=2
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob
staff admin
sql "INSERT INTO address (candidate_id, place, mail, mail_key, verified) VALUES (1, 1, 'Ada@Work.example', 'ada@work.example', TRUE), (1, 2, 'wrong@example.org', 'wrong@example.org', FALSE)"

# --- Without a mail server
browser ada
get /forgotten
is "$status $(html 'count(//main//form)') $(html 'count(//main//a[starts-with(@href, "mailto:")])')" '200 0 1' 'without a mail server the page names whom to ask'
form /sign-in
post /forgotten login=ada@example.org key=none
is "$status $location $(sql "SELECT COUNT(*) FROM job WHERE kind = 'reset'")" '303 /forgotten 0' 'and a form sent to it leads there'

# --- With one, which takes nothing: what it would be sent waits
for it in mail_server=127.0.0.1 mail_port=1 mail_tls=no mail_from=recert@example.org "origin=$url"; do setting "${it%%=*}" "${it#*=}"; done
restart || bail 'the portal starts with a mail server' "$(tail -n 5 "$work/up.log")"
# Neither wait nor the links of before are felt.
patience() { done_all; sql "DELETE FROM sign_in_attempt; DELETE FROM invite WHERE used IS NULL AND ends <= made + INTERVAL 30 MINUTE"; }
# Until the job process has done what was asked
done_all() {
        await 60 none_waits || fail 'what was asked is done'
}
none_waits() { [ "$(sql "SELECT COUNT(*) FROM job WHERE kind = 'reset'")" = 0 ]; }
# ask LOGIN: sets answer; link: the last one that waits to be mailed, to: to whom
ask() {
        submit /forgotten "login=$1"
        answer="$status $location"
        done_all
        mail=$(sql "SELECT CONCAT_WS(' ', COALESCE(mail, 'main'), COALESCE(candidate_id, 0), language, REGEXP_SUBSTR(document, '/reset/[A-Za-z0-9_-]*')) FROM outbox WHERE kind = 'reset' ORDER BY outbox_id DESC LIMIT 1")
        read -r to whose language link <<<"$mail"
}
mails() { sql "SELECT COUNT(*) FROM outbox WHERE kind = 'reset'"; }
get /forgotten
is "$status $(header Cache-Control) $(html 'string(//main//input[@id="f-login"]/@autocomplete)')" '200 no-store username' 'the page has a form then'
ask ada@example.org
known=$answer
is "$known" '303 /forgotten?notice=reset-sent' 'who is known is told that a link is on its way'
is "$to $whose $language" 'ada@example.org 1 en' 'and it goes to that address, in the language of the page'
like "$link" '^/reset/[A-Za-z0-9_-]{43}$' 'a link is 256 bits'
get "${answer#* }"
is "$status $(html 'count(//div[@role="status"])')" '200 1' 'the page says so'
cp "$body" "$work/known.html"
before=$(mails)
for it in nobody@example.org AT00000099 wrong@example.org "nobody's" 'x'; do
        ask "$it"
        is "$answer $(mails)" "$known $before" "$it is answered the same, and nobody is sent anything"
done
get "${answer#* }"
sed -i 's/value="[^"]*"//g' "$body" "$work/known.html"
ok 'with the same page' cmp -s "$body" "$work/known.html"
is "$(sql "SELECT COUNT(*) FROM job WHERE kind = 'reset' AND argument LIKE '%@%'")" 0 'no job has an address in it'
patience
ask at00000001
is "$answer $to $whose" "$known main 1" 'an id is as good as an address'
ask ADA@WORK.EXAMPLE
is "$to" Ada@Work.example 'another confirmed address too, as it was given'
ask admin@example.org
is "$to $whose" 'admin@example.org 0' 'staff are helped likewise'
ctl user disable bob@example.org >"$work/user.log" 2>&1
before=$(mails)
ask bob@example.org
is "$answer $(mails)" "$known $before" 'who is disabled is not'
ctl user enable bob@example.org >"$work/user.log" 2>&1
is "$(sql "SELECT COUNT(*) FROM audit WHERE action = 'reset-ask' AND candidate_id = 1")" 3 'the audit log has each'
refused submit /forgotten login=
is "$status $codes" '422 login=field-missing' 'a name is needed'
refused submit /forgotten login=a password=b
is "$status $codes" '422 field-unknown' 'and nothing else'

# The same time: the statements of the request are the same, whoever it is.
patience
declare -A took
for it in ada@example.org nobody@example.org AT00000001 AT00000099 wrong@example.org; do
        submit /forgotten "login=$it"
        took[$it]=$(logged statements)
done
is "$(printf '%s\n' "${took[@]}" | sort -u | wc -l)" 1 "each sends the same statements (${took[ada@example.org]})"

# --- What comes twice is done once; and there are never more links of one person than one needs.
patience
before=$(mails)
form /forgotten
post /forgotten login=ada@example.org
post /forgotten login=AT00000001
is "$status $location" "$known" 'the form sent again is answered the same'
done_all
is "$(($(mails) - before))" 1 'and one mail goes'
refused post /forgotten login=ada@example.org key=
is "$status $codes" '422 field-missing' 'it has a key'
sql 'DELETE FROM sign_in_attempt'
for it in ada@example.org 'Ada@Work.Example' AT00000001 at1 'aT1'; do
        for n in 1 2; do ask "$it"; done
done
is "$answer $(($(mails) - before)) $(sql 'SELECT COUNT(*) FROM invite WHERE used IS NULL')" "$known 5 5" 'under whatever name one asks, five links are good at once, and the answer is the same'
is "$(sql 'SELECT COUNT(*) FROM job')" 0 'of what was asked nothing is left'

# --- A flood: the queue has an end, and nobody else waits for it.
patience
waiting() { sql "INSERT INTO job (kind, argument, state, made, due) SELECT 'reset', CONCAT('0 0 ', MD5(seq), ' en'), 'waiting', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM seq_1_to_$1"; }
jobs_stop
waiting 999
ask_only() { submit /forgotten "login=$1"; }
ask_only nobody@example.org
is "$status" 303 'the thousandth is taken'
for it in ada@example.org nobody@example.org; do
        refused ask_only "$it"
        is "$status $codes" '503 unavailable' "then $it is asked to come again"
        like "$(header Retry-After)" '^[1-9]' 'and told when'
done
waiting 1000
jobs_continue
# How long the sealer is silent at most, and how many rounds it does, until the flood is over. Where the machine has
# other work we wait as well, for gap at most; and once more, where the sealer alone did.
for try in 1 2 3; do
        rounds=0 silent=0 last='' gap=0 at=${EPOCHREALTIME/./}
        ((try == 1)) || waiting 2000
        for it in {1..3000}; do
                read -r left beat silence < <(sql "SELECT (SELECT COUNT(*) FROM job), beat, TIMESTAMPDIFF(MICROSECOND, beat, UTC_TIMESTAMP(6)) FROM lease WHERE name = 'sealer'" | tr '\t ' ' T')
                [ "$beat" = "$last" ] || { rounds=$((rounds + 1)); last=$beat; }
                [ "$it" = 1 ] || [ "$silence" -lt "$silent" ] || silent=$silence
                now=${EPOCHREALTIME/./}
                ((now - at <= gap)) || gap=$((now - at))
                at=$now
                [ "$left" != 0 ] || break
        done
        ((silent >= 2500000 + 5 * gap)) || break
done
is "$left" 0 'two thousand are done'
ok "while the sealer did its rounds ($rounds of them)" [ "$rounds" -ge 3 ]
ok "and was never silent for long ($silent us, where we waited $gap)" [ "$silent" -lt $((2500000 + 5 * gap)) ]
ask ada@example.org
is "$answer" "$known" 'and it goes on'

# --- Slowed, known or not
for it in ada@example.org nobody@example.org; do
        patience
        for n in 1 2 3 4; do submit /forgotten "login=$it"; done
        sql 'UPDATE sign_in_attempt SET until = until + INTERVAL 1 HOUR WHERE until > last'
        refused submit /forgotten "login=$it"
        is "$status $codes" '429 rate' "after some requests for $it one has to wait"
        like "$(header Retry-After)" '^[1-9]' 'and is told how long'
done
patience

# --- The link
browser phone
sign_in ada@example.org "$password" || bail 'Ada signs in on her phone'
is_in() { get /credentials; [ "$status" = 200 ]; }
browser ada
ctl user invite ada@example.org >"$work/invite" 2>&1
ask ada@example.org
is "$(sql "SELECT COUNT(*) FROM invite WHERE account_id = (SELECT account_id FROM account WHERE candidate_id = 1) AND used IS NULL AND ends > made + INTERVAL 1 DAY")" 1 \
        'a link that an admin gave out stays good meanwhile'
get "$link"
is "$status $(html 'contains(string(//main), "ada@example.org")')" '200 true' 'the page of the link says whom it is for'
is "$(logged path)" '/reset/{token}' 'the log does not have the secret'
nginx_logged
is "$(grep -r -l -F -- "${link#/reset/}" "$dir/log" | wc -l)" 0 'nor does the one of nginx'
refused submit "$link" password=short password-again=short
is "$status $codes" '422 password=password-short' 'a password that is too short is refused'
messages() { sql "SELECT COUNT(*) FROM message WHERE candidate_id = 1 AND kind = 'password'"; }
told=$(messages)
submit "$link" 'password=chosen after all' 'password-again=chosen after all'
is "$status $location" '303 /sign-in?notice=password-set' 'a new one is chosen'
is "$(sql "SELECT action FROM audit WHERE candidate_id = 1 ORDER BY audit_id DESC LIMIT 1") $(($(messages) - told))" 'password-reset 1' 'the audit log has it, and she is told'
get "$link"
is "$status" 404 'the link works once'
is "$(sql "SELECT COUNT(*) FROM invite WHERE account_id = (SELECT account_id FROM account WHERE candidate_id = 1) AND used IS NULL")" 0 'and every other one is over'
browser phone
ok 'every session has ended' not is_in
ok 'the old password is good no longer' not sign_in ada@example.org "$password"
ok 'the new one is' sign_in ada@example.org 'chosen after all'
browser ada
ask ada@example.org
is "$(sql "SELECT COUNT(*) FROM invite WHERE used IS NULL AND ends > made + INTERVAL 30 MINUTE")" 0 'a link is good for thirty minutes at most'
sql 'UPDATE invite SET ends = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE used IS NULL'
get "$link"
is "$status" 404 'then it is over'
patience
ask admin@example.org
submit "$link" 'password=chosen by an admin' 'password-again=chosen by an admin'
is "$status $(sql "SELECT COUNT(*) FROM outbox WHERE kind = 'password' AND account_id IS NOT NULL")" '303 1' 'staff are told of theirs by mail'
patience
ask ada@example.org
for n in 1 2; do
        form "$link"
        keys[n]=$key
done
for n in 1 2; do
        curl -sS -o /dev/null -w '%{http_code}\n' -b "$jar" --data-urlencode "csrf=$csrf" --data-urlencode "key=${keys[n]}" \
                --data-urlencode "password=chosen at once $n" --data-urlencode "password-again=chosen at once $n" "$url$link" >"$work/once.$n" &
        both[n]=$!
done
wait "${both[@]}"
is "$(sort "$work"/once.? | tr '\n' ' ')" '303 404 ' 'of two who follow one link at once one is served'
browser elsewhere
n=1
grep -q 303 "$work/once.1" || n=2
ok 'whose password is good' sign_in ada@example.org "chosen at once $n"
ok 'and the other is not' not sign_in ada@example.org "chosen at once $((3 - n))"
browser ada
for word in eleven twelve; do
        ask ada@example.org
        links+=("$link")
done
submit "${links[0]}" "password=one of two $word" "password-again=one of two $word"
get "${links[1]}"
is "$status" 404 'of two links the one that is used ends the other'
