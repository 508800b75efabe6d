#!/usr/bin/env bash
# t0540-signals.sh - SIGTERM lets what was begun be finished; SIGHUP reads the configuration again; nginx too
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/load.sh"
ordinary_build
portal
crowd 2
master() { cut -d ' ' -f 1 "$dir/run/workers.pid"; }
ended() { await 60 not kill -0 "$1" 2>/dev/null; }
# changed PIDS: as many workers as those, and none of them
changed() { await 60 all_changed "$1"; }
all_changed() { local now; now=$(workers | sort); [ -z "$(comm -12 <(echo "$1") <(echo "$now"))" ] && (($(wc -w <<<"$now") == $(wc -w <<<"$1"))); }
logged_event() { await 30 has_event "$@"; }
has_event() { [ "$(grep -c "event=$1" "$dir/log/workers.log")" -ge "$2" ]; }

# --- SIGHUP, under load: other workers, the same master, no request fails.
writers 2
readers 2
ok 'people work' until_count acknowledged 2
before=$(workers | sort) pid=$(master)
kill -HUP "$pid"
ok 'after SIGHUP there are other workers' changed "$before"
is "$(master)" "$pid" 'under the same master'
ok 'and the log says so' logged_event reloaded 1

# A configuration that cannot be read changes nothing.
before=$(workers | sort)
cp "$dir/recert.conf" "$work/good.conf"
echo 'no_such_key = 1' >>"$dir/recert.conf"
kill -HUP "$pid"
ok 'a wrong configuration is refused' logged_event reload-refused 1
is "$(workers | sort)" "$before" 'and the workers go on as they were'
cat "$work/good.conf" >"$dir/recert.conf"

# --- nginx reads its own again, under load.
nginx=$(cut -d ' ' -f 1 "$dir/run/nginx.pid")
kill -HUP "$nginx"
ok 'people go on working' until_count acknowledged $(($(count acknowledged) + 3))
rest
is "$(cut -c 1-3 "$work/read" | sort -u | tr '\n' ' ')" '200 ' "every one of $(count read) readings was answered by 200"
nothing_lost

# A setting that is read again holds at once.
setting session_idle_minutes 1
before=$(workers | sort)
kill -HUP "$pid"
ok 'the workers are replaced' changed "$before"
sql 'UPDATE session SET used = used - INTERVAL 2 MINUTE'
browser writer1
get /credentials/progress
is "$status" 303 'a session that is idle for longer than the new limit is over'

# --- SIGTERM: a request in hand is answered, then all end.
browser writer2
ok 'she signs in' sign_in writer2@example.org "$password"
image "$work/large.png" 4000
form /credentials/upload/coursework
( trap - EXIT; post /credentials/upload/coursework "date=$(today)" 'title=At the end' language=en notes= "image=@$work/large.png;type=image/png"; echo "$status" ) >"$work/answer" &
own=$!
helper $own >/dev/null
kill -TERM "$pid"
wait $own
is "$(cat "$work/answer")" 303 'an upload in hand when SIGTERM comes is answered'
ok 'then the workers and their master end' ended "$pid"
is "$(sql "SELECT COUNT(*) FROM draft WHERE title = 'At the end'")" 1 'and it is stored'
ok 'the socket is taken away' not test -e "$dir/run/recert.sock"
get /
is "$status" 503 'nginx says that nobody is there'
ok 'with Retry-After' test "$(header Retry-After)" -ge 1
ok 'recert up starts them again' recert up
get /
is "$status" 200 'and the portal answers'
