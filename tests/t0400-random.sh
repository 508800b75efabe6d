#!/usr/bin/env bash
# t0400-random.sh - requests that are nearly right: none fails the portal, none ends a worker, and what they did
# is what the events say. SEED=n repeats a run.
. "$(dirname "$0")/lib.sh"
portal workers=2
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
enter coursework 'Jira basics' || bail 'an activity is entered'
submit /credentials/upload/coursework "date=$(today)" 'title=A draft' language=en "image=@$work/evidence.png"
form /profile
cookie="recert=$(sed -n 's/.*\trecert\t//p' "$jar")"
trouble() { grep -c -E 'level=error|event=worker-ended' "$dir/log/workers.log"; }
before=$(trouble)
seed=${SEED:-$RANDOM$RANDOM}
"$top/tests/random-requests.js" "$url" "$cookie" "$csrf" "$seed" "${COUNT:-2000}" >"$work/answers" 2>&1
tail -n 1 "$work/answers"
is "$(grep -c -E '^(none|500) ' "$work/answers") $(tail -n 1 "$work/answers" | grep -c 200:)" '0 1' "none of the requests of seed $seed fails the portal"
grep -E '^(none|500) ' "$work/answers" | head -n 3
is "$(($(trouble) - before))" 0 'and none is an error in its log, or ends a worker'
grep 'level=error' "$dir/log/workers.log" | head -n 3
get /credentials
is "$status" 200 'nor has it ended the session'
ok 'the portal is well' get /help
is "$status" 200 'and answers'
nothing_to_recompute 'the records are what follows from the events'
