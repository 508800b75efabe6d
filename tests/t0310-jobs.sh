#!/usr/bin/env bash
# t0310-jobs.sh - the process in the background: numbers within two seconds, killed and started again, the
# change of day, the chain of the audit log.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-01
portal workers=1
person AT00000001 ada '<award certification="ACP-JCA" on="2024-06-03" basis="exam"/>'

quiet() { "$@" >"$work/quiet" 2>&1; }
until_true() { await 30 "$@"; }
is_numbered() { [ "$(sql "SELECT COUNT(*) FROM change_number WHERE kind = 'activity' AND candidate_id = 1 AND item = $1")" = 1 ]; }
status_is() { [ "$(sql 'SELECT status FROM projection WHERE candidate_id = 1')" = "$1" ]; }

ok 'the process is at work' until_true quiet ctl jobs status
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
# Two seconds are what a change may take into a feed; once of five times, where the machine has other work.
in_two_seconds() {
        local began=${EPOCHREALTIME/./}
        until_true is_numbered "$n" && ((${EPOCHREALTIME/./} - began < 2000000))
}
said=no
for n in {1..5}; do
        ok 'an activity is submitted' enter coursework "Jira basics $n"
        ! in_two_seconds || { said=yes; break; }
done
is $said yes 'it is numbered within two seconds'

# --- Killed
read -r pid _ <"$dir/run/jobs.pid"
kill -KILL "$pid"
ok 'the process is killed' until_true not kill -0 "$pid" 2>"$work/kill"
ok 'without the process an activity is submitted all the same' enter coursework 'Jira automation'
n=$((n + 1))
ok 'but not numbered' not is_numbered "$n"
is "$(xml /credentials/progress 'string(//type/@counted)')" $((10 * n)) 'and the page does not wait for it'
recert up >"$work/up.log" 2>&1 || bail 'the portal starts again' "$(tail -n 5 "$work/up.log")"
ok 'the next process takes over, and numbers it' until_true is_numbered "$n"

# --- The database is killed under it
read -r pid _ <"$dir/run/database.pid"
read -r jobs _ <"$dir/run/jobs.pid"
kill -KILL "$pid"
ok 'the database is killed' until_true not kill -0 "$pid" 2>"$work/kill"
recert up >"$work/up.log" 2>&1 || bail 'the portal starts again' "$(tail -n 5 "$work/up.log")"
ok 'an activity is submitted' until_true enter coursework 'Jira boards'
ok 'the same process numbers it' until_true is_numbered $((n + 1))
is "$(cut -d " " -f 1 "$dir/run/jobs.pid")" "$jobs" 'it was not started anew'
ok 'status says that it is at work' until_true quiet recert status
like "$(cat "$work/quiet")" 'sealer  last finished a round [0-4][.][0-9] s ago' 'and when it last was'

# --- The day changes
export RECERT_TODAY=2026-06-04
restart || bail 'the portal starts on another day' "$(tail -n 5 "$work/up.log")"
ok 'on the day after its expiry a certification is in grace' until_true status_is grace
numbered
latest() { sql "SELECT number FROM change_number WHERE kind = 'credential' AND candidate_id = 1"; }
was=$(latest)
told() { [ "$(latest)" -gt "$was" ]; }
export RECERT_TODAY=2026-12-31
restart || bail 'the portal starts on another day' "$(tail -n 5 "$work/up.log")"
ok 'after its grace it has lapsed' until_true status_is lapsed
ok 'which the feeds are told' until_true told
ctl recompute --dry-run >"$work/recompute"
like "$(cat "$work/recompute")" ' 0 records and 0 rows of the projection would change' 'and there is nothing to recompute'
ctl recompute --dry-run --records --processes 3 >"$work/recompute.records"
is "$(cat "$work/recompute.records")" "$(cat "$work/recompute")" 'nor from the records, by three processes'
ctl recompute --processes 0 >"$work/out" 2>&1
is "$? $(cat "$work/out")" '2 recertctl recompute: --processes: a number from 1 to 64' 'by none nothing is done'

# --- The log
ok 'the audit log is whole' quiet ctl audit verify
sql "UPDATE audit SET program = 'nobody' WHERE number = 3"
ctl audit verify >"$work/audit" 2>&1
is $? 1 'one row that is changed'
like "$(cat "$work/audit")" 'row 3 is not what was sealed' 'is named'
