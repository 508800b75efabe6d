#!/usr/bin/env bash
# t0510-killed.sh - workers and image helpers are killed at work, and nginx is reloaded: nothing acknowledged is lost, nothing doubled
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/load.sh"
ordinary_build
portal
crowd 3
master=$(cut -d ' ' -f 1 "$dir/run/workers.pid")
own_workers=$(workers | wc -l)

# --- Under load: a worker is killed for every few activities that are entered, and nginx is reloaded in between.
# Uploads go to the workers over connections that nginx keeps.
writers 3
readers 2
kept_readers 1
declare -A killed=()                    # one that is dead and not yet taken away can be killed again
for it in {1..12}; do
        until_count acknowledged $((it * 2)) || { fail 'work goes on while workers are killed' "$(count acknowledged) entered"; break; }
        victim=$(workers | shuf -n 1)
        kill -9 $victim 2>/dev/null && killed[$victim]=1
        ((it % 4)) || kill -HUP "$(cat "$dir/run/nginx.own")"
done
rest
kills=${#killed[@]}
ok "$kills workers were killed" test "$kills" -ge 8
nothing_lost
is "$(cut -c 1-3 "$work/read" | sort | uniq -c | awk '{print $2}' | tr '\n' ' ')" '200 ' "every one of $(count read) readings was answered by 200: nginx asks another worker"
ok 'many of them over connections that were kept' test "$(grep -c kept "$work/read")" -ge 20
reloads() { (($(grep -c 'signal 1 (SIGHUP) received' "$dir/log/nginx.log") >= 3)); }
ok 'nginx was reloaded meanwhile' await 30 reloads
ok 'the master lives' kill -0 "$master"
ok "all $own_workers workers are back" await_workers
ends() { (($(grep -c 'event=worker-ended.* signal=9' "$dir/log/workers.log") >= kills)); }
ok 'and each end was logged' await 30 ends

# --- In the middle of an upload: an image that takes a while to decode.
browser writer1
image "$work/large.png" 4000
upload() { post /credentials/upload/coursework "date=$(today)" "title=$1" language=en notes= "image=@$work/large.png;type=image/png"; }
# What is decoded before it is killed is done once more.
struck=0
for it in {1..10}; do
        form /credentials/upload/coursework
        ( trap - EXIT; upload "Killed in the middle $it"; echo "$status ${location%%\?*}" ) >"$work/answer" &
        own=$!
        victim=$(helper $own | head -n 1)
        [ -z "$victim" ] || ! kill -9 "$(ps -o ppid= -p "$victim" | tr -d ' ')" 2>/dev/null || struck=$((struck + 1))
        wait $own
        like "$(cat "$work/answer")" '^303 /credentials/drafts/' "a worker is killed in the middle of upload $it: another takes it"
        is "$(sql "SELECT COUNT(*) FROM draft WHERE title = 'Killed in the middle $it'")" 1 'and there is one draft'
        ((struck < 3)) || break
done
is $struck 3 'three were'

# --- The image helper itself.
for it in {1..10}; do
        form /credentials/upload/coursework
        ( trap - EXIT; accept=application/xml; upload "The helper is killed $it"; echo "$status $(document 'string(//field[@name="image"]/@code)')" ) >"$work/answer" &
        own=$!
        victim=$(helper $own | head -n 1)
        [ -z "$victim" ] || kill -9 "$victim" 2>/dev/null
        wait $own
        [ "$(cut -c 1-3 "$work/answer")" = 303 ] || break
done
is "$(cat "$work/answer")" '422 image-damaged' 'a helper that is killed is an image that cannot be read'
is "$(sql "SELECT COUNT(*) FROM draft WHERE title = 'The helper is killed $it'")" 1 'what was typed is kept as a draft'
form /credentials/upload/coursework
upload 'The next one'
is "$status" 303 'the next upload succeeds'
like "$(grep -c image-helper-failed "$dir/log/workers.log")" '^[1-9]' 'the log has it'
is "$(sql 'SELECT COUNT(*) FROM evidence e WHERE e.uses <> (SELECT COUNT(*) FROM activity_evidence a WHERE a.sha256 = e.sha256) + (SELECT COUNT(*) FROM draft_evidence d WHERE d.sha256 = e.sha256)')" \
        0 'references to images are counted rightly'
