#!/usr/bin/env bash
# t0560-hostile.sh - uploads and forms that are broken, cut, forged or too large are refused, and harm nobody.
# Once more with workers that were built with sanitizers (lib.sh reads their logs), hence also the main job.
. "$(dirname "$0")/lib.sh"
portal
person AT00000701 ada "<award certification=\"ACP-JCA\" on=\"$(day '1 year ago')\" basis=\"exam\"/>"
ok 'she signs in' sign_in ada@example.org "$password"
image "$work/evidence.png"

# --- The main job
for it in {1..10}; do ok "activity $it is entered" enter coursework "Course number $it"; done
is "$(xml /credentials/progress 'string(//type/@counted)')" 0 'the tenth renews: the next cycle begins at nothing'
pages='/ /index.xml /sign-in /forgotten /catalog /catalog.xml /help /help.xml /nothing /credentials /credentials.xml /credentials/upload
        /credentials/upload/coursework /credentials/upload/coursework.xml /credentials/progress /credentials/progress.xml
        /credentials/progress/ACP-JCA /credentials/progress/ACP-JCA.xml /credentials/progress/ACP-JCA/history /exams/activities
        /exams/activities.xml /exams/activities?q=number&sort=-title&page=1 /exams/activities/1 /exams/activities/1.xml
        /exams/activities/1/evidence/1 /profile /profile.xml /sign-out'
for it in $pages; do
        get "$it"
        like "$status" '^(200|404)$' "$it is answered"
done

# --- What is refused: fields, images, bodies
head -c 300 "$work/evidence.png" >"$work/cut.png"
printf 'GIF89a\377\377\377\377' >"$work/bomb.gif"
echo 'no image' >"$work/text.png"
: >"$work/nothing.png"
head -c 11000000 /dev/zero >"$work/large.png"
entry() { form /credentials/upload/coursework; post /credentials/upload/coursework "$@"; }
for it in cut.png bomb.gif text.png nothing.png large.png; do
        entry "date=$(today)" "title=With $it" language=en notes= "image=@$work/$it;type=image/png"
        like "$status" '^(422|413)$' "an upload with $it is refused"
done
entry date=yesterday title= language=xx "notes=$(printf '\001')" "image=@$work/evidence.png;type=image/png"
is "$status" 422 'fields that are wrong are refused'
entry date=2999-01-01 "title=$(printf 'x%.0s' {1..300})" language=en notes=
is "$status" 422 'as are those that are too long or in the future'
entry "date=$(today)" 'title=Course number 1' language=en notes= "image=@$work/evidence.png;type=image/png"
[ "$status" != 303 ] || { submit "${location%%\?*}" action=submit; }
is "$status" 422 'and the same activity again'
for it in '--x' '--x\r\nContent-Disposition: form-data; name="title"' '--x\r\n\r\n\r\n--x--' '--y--'; do
        printf '%b' "$it" >"$work/broken"
        request /credentials/upload/coursework -X POST -H 'Content-Type: multipart/form-data; boundary=x' --data-binary "@$work/broken"
        like "$status" '^4' 'a broken multipart body is refused'
done
for it in $'a=%\xff' 'csrf=%zz' "$(printf 'a=1&%.0s' {1..2000})"; do
        request /sign-in -X POST --data-binary "$it"
        like "$status" '^4' 'a broken form is refused'
done

# --- Amended, withdrawn, signed out, wrong passwords, reload
ok 'one more activity is entered' enter coursework 'To be withdrawn'
submit /exams/activities/11 action=withdraw
is "$status" 303 'and withdrawn'
browser stranger
ok 'a wrong password lets nobody in' not sign_in ada@example.org 'not this one'
kill -HUP "$(cut -d ' ' -f 1 "$dir/run/workers.pid")"
ok 'the workers are told to begin anew' await 30 grep -q event=reloaded "$dir/log/workers.log"
get /
is "$status" 200 'after SIGHUP the portal answers'
ctl export candidates >"$work/candidates.xml"
is "$?" 0 'the export ends well'
is "$(grep -c 'event=worker-ended .*signal=[1-9]' "$dir/log/workers.log")" 0 'no worker fell over any of it'
