#!/usr/bin/env bash
# t0865-mail-server.sh - mails through a real server: each once, in the reader's language, whatever the server answers,
# however slow it is, when it is down, and when the job process is killed while it sends.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-03-04
. "$top/tests/mail/box.sh"
mail_portal
person AT00000001 ada '<award certification="ACP-JCA" on="2024-06-03" basis="exam"/>'
sql "UPDATE person SET language = 'de' WHERE candidate_id = 1"

# --- Once, whole, in the reader's language
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
ok 'Ada enters an activity' enter coursework $'Größe & <Jira> "basics" — 日本語, with a title that is longer than any line of a header can be, so that it is folded'
ok 'a mail comes' until_true came_all 1
is "$(taken 1 'to 0') $(taken 1 from)" 'ada@example.org recert@example.org' 'to her, from the portal'
is "$(taken 1 receiver) / $(taken 1 sender)" 'ada@example.org / "Atlassian Certification" <recert@example.org>' 'as its header says'
is "$(taken 1 subject)" '„Größe & <Jira> "basics" — 日本語, with a title that is longer than any line of a header can be, so that it is folded“ ist eingetragen' 'its subject is whole, in her language'
is "$(taken 1 bare) $(taken 1 ascii)" 'false true' 'every line ends with CR LF, and nothing needs eight bits'
ok 'no line is too long' test "$(taken 1 longest)" -le 100
like "$(taken 1 headers\ content-type)" 'multipart/alternative' 'it is text and HTML'
like "$(taken 1 text)" "Zur Aktivität:"$'\n'"$url/exams/activities/1" 'the text has the address in full'
like "$(taken 1 html)" "href=\"$url/exams/activities/1\"" 'the HTML a link'
like "$(taken 1 id)" '^<recert[.][0-9]+[.][0-9a-f]+@127[.]0[.]0[.]1>$' 'it has an id of its own'
is "$(taken 1 headers\ auto-submitted)" auto-generated 'nobody who is away answers it'
like "$(taken 1 headers\ list-unsubscribe)" "^<$url/unsubscribe/[A-Za-z0-9_-]{28}>\$" 'it can be unsubscribed from'
is "$(taken 1 headers\ list-unsubscribe-post)" 'List-Unsubscribe=One-Click' 'with one click'
ok 'it is noted as sent' until_true states_are '1 sent'
jobs_restart
submit /profile "password=$password" 'new-password=another longer password'
ok 'the next one comes' until_true came_all 2
is "$(taken 2 subject)" 'Ihr Passwort wurde geändert' 'and no other'
is "$(taken 2 headers\ list-unsubscribe)" '' 'what is about security cannot be declined'

# --- Later: 4xx, a connection that breaks off
pause() { last 'TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), due)'; }
pause_is() { [[ $(pause) =~ $1 ]]; }
said() { [[ $(last answer) =~ $1 ]]; }
behaves 'to ada@ 451 4.3.0 Come back later'
tell later
ok 'a server that answers 4xx is asked again' until_true last_is 'state, tries, code, sent_to' 'waiting 1 451 ada@example.org'
like "$(last answer)" 'Come back later' 'its words are kept'
like "$(pause)" '^(5[0-9]|60)$' 'in a minute'
due
until_true last_is tries 2
ok 'then in five' until_true pause_is '^(29[0-9]|300)$'
sql "UPDATE outbox SET began = UTC_TIMESTAMP(6) - INTERVAL 47 HOUR, tries = 8 WHERE state = 'waiting'"
due
ok 'and last when two days are over' until_true pause_is '^(359[0-9]|360[01])$'
is "$(last tries)" 9 'which it counts'
sql "UPDATE outbox SET began = UTC_TIMESTAMP(6) - INTERVAL 48 HOUR WHERE state = 'waiting'"
due
ok 'then it has failed' until_true last_is 'state, code' 'failed 451'
is "$(came) $(sql 'SELECT COUNT(*) FROM refused_address')" '2 0' 'nothing has come, and the address is as good as before'
behaves 'data ada@ drop'
tell broken
ok 'a connection that breaks off is tried again' until_true last_is 'state, tries, answer IS NOT NULL' 'waiting 1 1'
behaves_well
due
ok 'and then it comes' until_true came_all 3
ok 'once' until_true last_is state sent

# --- Never: 5xx
behaves 'data ada@ 554 5.7.1 We do not want this'
tell unwanted
ok 'what is refused as a whole has failed' until_true last_is 'state, tries, code' 'failed 1 554'
is "$(sql 'SELECT COUNT(*) FROM refused_address')" 0 'for which the address is not to blame'
behaves 'from * 550 5.7.1 Not from you'
tell sender
ok 'where the sender is refused it counts as a try' until_true last_is 'state, tries, code' 'waiting 1 550'
behaves_well
before=$(came)
tell meanwhile
ok 'no other mail waits for it' until_true came_all $((before + 1))
sql "UPDATE outbox SET began = UTC_TIMESTAMP(6) - INTERVAL 48 HOUR WHERE state = 'waiting'"
behaves 'from * 550 5.7.1 Not from you'
due
sender_failed() { [ "$(sql "SELECT CONCAT(state, tries) FROM outbox WHERE step = 'sender'")" = failed2 ]; }
ok 'and after two days it has failed' until_true sender_failed
for it in '550 5.7.1 We do not want mails from you' '554 5.7.1 Nor this' '552 5.2.2 The box is full' \
        '550 5.7.1 Refused | 5.7.1 by what is called a policy' '550 5.7.25 Your machine has no name | see example.org' \
        '550 Refused | 5.7.1 by a policy' '550 5.1.8 There is no such sender' '550 5.2.2 The box is full' '553 4.7.0 Too many'; do
        behaves "to ada@ $it"
        tell "${it:0:40}"
        ok "an address to which is said $it" until_true last_is 'state, tries, code' "waiting 1 ${it%% *}"
        is "$(sql 'SELECT COUNT(*) FROM refused_address')" 0 'is tried again, and is not to blame'
        sql "UPDATE outbox SET began = UTC_TIMESTAMP(6) - INTERVAL 48 HOUR WHERE state = 'waiting'"
        due
        ok 'until two days are over' until_true last_is 'state, tries' 'failed 2'
done
sql "INSERT INTO address (candidate_id, place, mail, mail_key, verified) VALUES (1, 1, 'new@example.org', 'new@example.org', 0), (1, 2, 'Ada@work.example', 'ada@work.example', 1)"
behaves 'to ada@example.org 550 5.1.1 Nobody of that name'
tell moved
ok 'an address that is refused is left' until_true last_is 'state, sent_to' 'sent Ada@work.example'
is "$(taken 5 'to 0')" 'Ada@work.example' 'for the next one that was verified'
is "$(sql 'SELECT CONCAT(mail_key, " ", code) FROM refused_address')" 'ada@example.org 550' 'it is marked'
: >"$box/log"
tell after
ok 'the next mail comes' until_true came_all 6
is "$(grep -c 'to ada@example.org' "$box/log")" 0 'without another try there'
is "$(sql "SELECT answer FROM outbox WHERE step LIKE '550 Refused%'")" '550 Refused 5.7.1 by a policy' 'of an answer all lines are kept'
for it in '550 5.1.1 Nobody | 5.1.1 of that name' '554 5.1.10 No mails here' '550 5.2.1 The box is closed' '551 Not here' '550 Nobody | of that name'; do
        sql 'DELETE FROM refused_address'
        behaves "to ada@example.org $it"
        tell "${it:0:40}"
        ok "an address to which is said $it is left" until_true last_is 'state, sent_to' 'sent Ada@work.example'
        is "$(sql 'SELECT CONCAT(mail_key, " ", code) FROM refused_address')" "ada@example.org ${it%% *}" 'and marked'
done
behaves 'to Ada@work 553 5.1.3 Nor here'
tell nowhere
ok 'where all are refused it has failed' until_true last_is 'state, code' 'failed 553'
behaves_well
sql "DELETE FROM refused_address; DELETE FROM address WHERE candidate_id = 1 AND place > 0"

# --- An address that would be more than one
sql "UPDATE address SET mail = 'ada@example.org>\r\nRCPT TO:<eve@example.org' WHERE candidate_id = 1"
: >"$box/log"
tell injected
ok 'to what is no address nothing is sent' until_true last_is state failed
is "$(cat "$box/log")" '' 'the server hears nothing of it'
sql "UPDATE address SET mail = 'ada@example.org' WHERE candidate_id = 1"

# --- Links
link() { sql "INSERT INTO outbox (candidate_id, cause, step, kind, document, mail, made, due, ends, state) VALUES (1, 'reset', '$1', 'reset', '<message xmlns=\"urn:recert:1\" kind=\"reset\" on=\"2026-03-04\" link=\"/reset/abc-$1\"/>', 'other@example.org', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL $2 MINUTE, 'waiting')"; }
before=$(came)
link one 30
ok 'a link comes' until_true came_all $((before + 1))
is "$(taken $((before + 1)) 'to 0')" other@example.org 'to the address that it is for'
like "$(taken $((before + 1)) text)" "$url/reset/abc-one" 'and can be followed'
ok 'once it is sent nothing is left of it' until_true last_is 'state, document IS NULL' 'sent 1'
link two -1
ok 'one that is over is not sent' until_true last_is 'state, document IS NULL' 'dropped 1'
is "$(came)" $((before + 1)) 'at all'
behaves 'to other@ 550 5.1.1 Nobody of that name'
link three 30
ok 'one whose address is refused has failed, for there is no other' until_true last_is 'state, tries, code' 'failed 1 550'
is "$(sql 'SELECT COUNT(*) FROM refused_address')" 0 "and nothing is kept of an address that is nobody's"
behaves_well

# --- An address that is confirmed anew
before=$(came)
sql "INSERT INTO address (candidate_id, place, mail, mail_key) VALUES (1, 1, 'Ada@new.example', 'ada@new.example')"
sql "INSERT INTO refused_address VALUES ('ada@new.example', UTC_TIMESTAMP(6), 550, '550 5.1.1 Nobody'), ('ada@old.example', UTC_TIMESTAMP(6), 550, '550 5.1.1 Nobody')"
submit /profile/addresses action=add address=Ada@new.example
until_true came_all $((before + 1)) || bail 'the link comes'
submit "$(taken $((before + 1)) text | grep -o '/profile/addresses/[A-Za-z0-9_-]*')" 'password=another longer password'
is "$status $(sql 'SELECT GROUP_CONCAT(mail_key) FROM refused_address')" '303 ada@old.example' 'an address that is confirmed is no longer marked, another is'
until_true came_all $((before + 2))
until_true last_is state sent
sql 'DELETE FROM refused_address; DELETE FROM address WHERE candidate_id = 1 AND place > 0'

# --- Slow: nothing else waits
before=$(came)
behaves 'to * hold'
tell slow
until_true grep -q 'to ada.*hold' "$box/log"
ok 'while the server takes its time an activity is entered' enter coursework 'Meanwhile'
ok 'and numbered' numbered
ok 'the sealer is not silent' quiet ctl jobs status
is "$(came)" "$before" 'the mail is still on its way'
behaves_well
until_true came_all $((before + 2))
until_true last_is state sent
ok 'then both come, once' test "$(came)" = $((before + 2))

# --- Down
server_stop
tell down
ok 'without a server it waits, with the reason' until_true said '[Cc]ouldn.t connect'
is "$(last 'state, tries, code IS NULL')" 'waiting 0 1' 'and as if it had not been tried'
before=$(came)
server_start
ok 'it comes when there is one' until_true came_all $((before + 1))

# --- Killed after the server took it, before that was noted
behaves 'end * hold'
tell crash
until_true came_all $((before + 2)) || bail 'the server has it'
ok 'the job process is killed' jobs_end KILL
behaves_well
is "$(last 'state, tries')" 'waiting 1' 'killed before it was noted, it waits'
jobs_begin
ok 'it belongs to who was killed for three minutes' test "$(pause)" -gt 100
due
ok 'then it is sent again' until_true came_all $((before + 3))
is "$(taken $((before + 3)) id)" "$(taken $((before + 2)) id)" 'under the same Message-ID'
ok 'and noted' until_true last_is state sent

# --- Many, and killed again and again: none is lost, and what is doubled has one Message-ID
before=$(came)
sql "INSERT INTO message (candidate_id, cause, step, kind, made, document) SELECT 1, 'many', seq, 'status', UTC_TIMESTAMP(6), '<message xmlns=\"urn:recert:1\" kind=\"status\" on=\"2026-03-04\"/>' FROM seq_1_to_200"
sql "INSERT INTO outbox (candidate_id, cause, step, kind, message_id, made, due, state) SELECT candidate_id, cause, step, kind, message_id, made, made, 'waiting' FROM message WHERE cause = 'many'"
for n in 20 60 100; do
        some() { [ "$(came)" -ge $((before + n)) ]; }
        until_true some
        jobs_end KILL
        due                             # while nobody has any of them in hand
        jobs_begin
done
many_sent() { [ "$(sql "SELECT COUNT(*) FROM outbox WHERE cause = 'many' AND state = 'sent'")" = 200 ]; }
ok 'two hundred are sent' until_true many_sent
ids() { for ((n = before + 1; n <= $(came); n++)); do sed -n 's/^ "id": "\(.*\)",/\1/p' "$box/$n.json"; done; }
is "$(ids | sort -u | grep -c .)" 200 'the server has each of them'
doubled=$(($(came) - before - 200))
ok "of those that were killed on their way at most four each time are there twice ($doubled)" test "$doubled" -le 12

# --- STARTTLS, and signing in
server_stop
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 \
        -keyout "$work/key.pem" -out "$work/cert.pem" 2>"$work/openssl" || bail 'a certificate can be made' "$(tail -n 2 "$work/openssl")"
: >"$box/log"
server_start "$work/key.pem" "$work/cert.pem"
for it in mail_tls=starttls mail_user=recert mail_password=secret; do setting "${it%%=*}" "${it#*=}"; done
jobs_restart
before=$(came)
tell strange
ok 'to a server that nobody vouches for nothing is sent' until_true said '[Ss][Ss][Ll]'
is "$(last 'state, tries') $(grep -c from "$box/log")" 'waiting 0 0' 'and it waits'
cp "$work/cert.pem" "$dir/mail-ca.pem"
setting mail_ca mail-ca.pem
setting mail_password wrong
jobs_restart
due
ok 'nor to one that does not let us in' until_true said '^535'
is "$(last 'state, tries') $(grep -c from "$box/log")" 'waiting 0 0' 'and it waits'
setting mail_password secret
jobs_restart
due
ok 'to one that is known and lets us in it is sent' until_true came_all $((before + 1))
is "$(taken $((before + 1)) secure) $(taken $((before + 1)) user)" 'true recert' 'over TLS'
