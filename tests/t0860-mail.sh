#!/usr/bin/env bash
# t0860-mail.sh - what is told is mailed too where a server is configured: written with it, each once.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-03-04
portal workers=2

person AT00000001 ada '<award certification="ACP-JCA" on="2024-06-03" basis="exam"/>'
nine() { local n; for n in {1..9}; do printf '<activity id="%d" option="coursework" date="2026-02-1%d" entered="2026-02-1%d" language="en" status="accepted"><title>Course %d</title></activity>' "$n" "$n" "$n" "$n"; done; }
person AT00000002 bea "<award certification=\"ACP-JCA\" on=\"2025-06-03\" basis=\"exam\"/>$(nine)"
image "$work/evidence.png"
outbox() { sql "SELECT o.kind, o.cause, o.step, o.state, m.message_id IS NOT NULL FROM outbox AS o LEFT JOIN message AS m ON m.message_id = o.message_id WHERE o.candidate_id = $1 ORDER BY o.outbox_id" | tr '\t' ' '; }

# --- Without a server
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
ok 'Ada enters an activity' enter coursework 'Jira basics'
is "$(sql 'SELECT COUNT(*) FROM message') $(sql 'SELECT COUNT(*) FROM outbox')" '1 0' 'without a mail server nothing waits to be mailed'

# --- With one, which nobody has started
for it in mail_server=127.0.0.1 mail_port=1 mail_tls=no mail_from=recert@example.org "origin=$url"; do setting "${it%%=*}" "${it#*=}"; done
restart || bail 'the portal starts' "$(tail -n 5 "$work/up.log")"
ok 'Ada enters another' enter coursework 'Jira automation'
is "$(outbox 1)" 'entry activity-2 entered waiting 1' 'its message waits to be mailed'
submit /credentials/upload/coursework "date=$(today)" 'title=Many at once' language=en notes= "image=@$work/evidence.png"
draft=${location%%\?*}
form "$draft"
for n in {1..20}; do
        curl -sS -o "$work/many.$n" -b "$jar" --data-urlencode "csrf=$csrf" --data-urlencode "key=$key" -d action=submit "$url$draft" &
done
wait
is "$(outbox 1 | grep -c activity-3)" 1 'sent twenty times at once, a form has one mail'
submit /profile "password=$password" 'new-password=another longer password'
like "$(outbox 1 | tail -n 1)" '^password password [0-9A-Z]{26} waiting 1$' 'a new password has one'
browser bea
sign_in bea@example.org "$password" || bail 'Bea signs in'
ok 'Bea enters the tenth course, and renews by it' enter coursework 'The tenth'
is "$(outbox 2 | cut -d ' ' -f 1 | sort | paste -sd ' ')" 'entry renewal' 'of an entry that leads to two mails both wait'
export RECERT_TODAY=2026-03-05
restart && day_changed || bail 'the day changes' "$(tail -n 5 "$work/up.log")"
is "$(outbox 1 | tail -n 1)" 'reminder ACP-2026-09-01 180 waiting 1' 'what comes with the day, too'

# --- Erased
ctl erase --yes AT00000001 >"$work/erase"
is "$(sql 'SELECT COUNT(*) FROM outbox WHERE candidate_id = 1')" 0 'of who is erased nothing waits'
