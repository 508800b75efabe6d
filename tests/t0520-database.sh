#!/usr/bin/env bash
# t0520-database.sh - the database is stopped, killed and frozen under load: 503 with Retry-After, then well again
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/load.sh"
ordinary_build
portal
crowd 3
own_workers=$(workers)
database() { cut -d ' ' -f 1 "$dir/run/database.pid"; }
ended() { await 60 not kill -0 "$1" 2>/dev/null; }
# well SECONDS: a page is answered by 200 within so long
well() { await "$1" page_is_there; }
page_is_there() { get /credentials/progress; [ "$status" = 200 ]; }

writers 3
readers 2
browser onlooker
for signal in TERM KILL; do
        ok 'people work' until_count acknowledged $(($(count acknowledged) + 5))
        pid=$(database)
        kill -$signal "$pid"
        ok "the database ends by SIG$signal" ended "$pid"
        get /credentials/progress
        is "$status" 503 'a page is answered by 503'
        ok 'with Retry-After' test "$(header Retry-After)" -ge 1
        like "$(html 'string(//h1)')" . 'on a page of ours'
        get /credentials/progress.xml
        is "$status $(document 'string(//error/@code)')" '503 unavailable' 'its twin says so too'
        get /
        like "$status" '^(200|503)$' 'nothing is a failure of our own'
        ok 'the database is started again' recert up
        ok 'within ten seconds all is well' well 10
done

# Frozen: it takes connections and says nothing.
ok 'people work' until_count acknowledged $(($(count acknowledged) + 5))
kill -STOP "$(database)"
# once of five times, where the machine has other work
for it in {1..5}; do
        begin=${EPOCHREALTIME/./}
        get /credentials/progress
        took=$(((${EPOCHREALTIME/./} - begin) / 1000))
        is "$status" 503 'a page of a database that does not answer is 503'
        ((took >= 5500)) || break
done
ok "within five seconds, though others wait as well ($took ms)" test $took -lt 5500
kill -CONT "$(database)"
ok 'within ten seconds all is well' well 10
ok 'people work' until_count acknowledged $(($(count acknowledged) + 5))
rest
nothing_lost
is "$(cut -d ' ' -f 1 "$work/read" | sort -u | tr '\n' ' ')" '200 503 ' 'readers saw 200 and 503 and nothing else'
is "$(grep -c '^503 $' "$work/read")" 0 'each 503 said when to come again'
is "$(workers)" "$own_workers" 'the workers are those of the beginning'
