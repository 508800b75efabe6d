#!/usr/bin/env bash
# t0900-demo.sh - the launcher: a demonstration that does the main job, twice; start, stop, ports, reset
. "$(dirname "$0")/lib.sh"
unset RECERT_BUILT                                      # the commands as anybody gives them

dir=$work/demo
free_port
url=http://127.0.0.1:$port
launch() { said=$(recert "$@" 2>&1); code=$?; }
today=$(date -u +%F)

launch demo --port "$port"
is "$code" 0 'a demonstration begins where nothing was'
like "$said" '90 of 100 units; ACP-JCA expires on ([0-9-]+)' 'it shows the progress before'
like "$said" 'it would count 10 units: 90 become 100' 'and what the draft would do'
like "$said" 'renewed: ACP-JCA expires on ([0-9-]+), before on [0-9-]+; the new cycle has 0 of 100 units' 'and after'
until=${BASH_REMATCH[1]}
two_years() { local it=$((${1%%-*} + 2))-${1#*-}; echo "${it/%-02-29/-02-28}"; }
[ "$until" = "$(two_years "$today")" ] || today=$(date -u +%F)          # midnight may have passed
is "$until" "$(two_years "$today")" 'a renewal counts two years from the day'
like "$said" "Recert is at $url/" 'it says where it is'
password=$(sed -n 's/^Sign in with the password \(.*\) as$/\1/p' <<<"$said")
for who in ada ben chiyo dmitri elena farid greta hana admin; do
        browser $who
        sign_in "$who@example.org" "$password"
        is "$status" 303 "$who can sign in with the password that it says"
        [ $who = admin ] || { get /credentials/progress.xml; is "$status" 200 "$who has progress"; }
done
candidates=$(sql 'SELECT COUNT(*) FROM candidate') activities=$(sql 'SELECT COUNT(*) FROM activity') drafts=$(sql 'SELECT COUNT(*) FROM draft WHERE activity_id IS NULL')
ok 'there are two hundred candidates' test "$candidates" -ge 200

launch demo
is "$code" 0 'a demonstration can be asked for twice'
like "$said" 'was entered before' 'it does not do the job twice'
is "$(sql 'SELECT COUNT(*) FROM candidate') $(sql 'SELECT COUNT(*) FROM activity')" "$candidates $activities" 'and doubles nobody and nothing'
launch up
is "$code" 0 'up is harmless while it runs'
is "$(grep -c password <<<"$said")" 0 'and makes no second admin'

launch status
is "$code $(grep -c 'runs, pid' <<<"$said")" '0 4' 'status: four processes run'
pids=$(sed -n 's/.*runs, pid \([0-9]*\),.*/\1/p' <<<"$said")
browser ada
get /credentials/progress
is "$status" 200 'somebody is signed in'
launch down
is "$code" 0 'down'
ended() { local it; for it in "$@"; do [[ $(sed 's/.*) //' "/proc/$it/stat" 2>/dev/null) =~ ^(Z|$) ]] || return 1; done; }
ok 'nothing is left of them' ended $pids
launch status
is "$code $(grep -c 'does not run' <<<"$said")" '3 4' 'status says so'
launch down
is "$code" 0 'down twice is harmless'
# The best of three, where others keep the machine busy.
for it in 1 2 3; do
        launch down
        begin=${EPOCHREALTIME/./}
        launch up
        took=$(((${EPOCHREALTIME/./} - begin) / 1000))
        ((took < 3000)) && break
done
is "$code" 0 'up again'
ok "within three seconds ($took ms)" test "$took" -lt 3000
get /credentials/progress
is "$status" 200 'sessions and data survive'

other=$work/other
said=$(timeout 60 "$top/recert" up --dir "$other" --port "$port" 2>&1); code=$?
is "$code" 1 'a port in use is refused'
like "$said" "port $port of 127.0.0.1 is in use by nginx, pid [0-9]+. Choose another: --port" 'and named, with who has it'
free_port
said=$("$top/recert" up --dir "$other" --port "$port" --admin boss@example.org 2>&1); code=$?
is "$code" 0 'another portal runs beside it'
like "$said" 'The first admin is boss@example.org, with the password ([a-z0-9-]+)' 'its first admin is made'
password=${BASH_REMATCH[1]}
url=http://127.0.0.1:$port
browser boss
sign_in boss@example.org "$password"
is "$status" 303 'and can sign in'
said=$("$top/recert" up --dir "$other" 2>&1)
is "$(grep -c "$password" <<<"$said")" 0 'the password is said once'
said=$("$top/recert" demo --dir "$other" 2>&1); code=$?
is "$code" 1 'nobody demonstrates with a portal that is in use'
is "$(echo no | "$top/recert" reset --dir "$other" 2>&1 | grep -c 'nothing was deleted')" 1 'reset asks first'
ok 'and does it when told' "$top/recert" reset --dir "$other" --yes
ok 'then nothing is there' not test -e "$other"
