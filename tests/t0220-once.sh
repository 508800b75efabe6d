#!/usr/bin/env bash
# t0220-once.sh - a form sent twice, or fifty times at once, is done once and answered the same; and the same
# activity is not entered twice.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal
person AT00000001 ada '<award certification="ACP-JCA" on="2025-06-01" basis="exam"/>'
person AT00000002 bob '<award certification="ACP-JCA" on="2025-06-01" basis="exam"/>'
image "$work/evidence.png"
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
drafts() { sql "SELECT COUNT(*) FROM draft WHERE candidate_id = ${1:-1}"; }
activities() { sql 'SELECT COUNT(*) FROM activity WHERE candidate_id = 1'; }
entry() { post /credentials/upload/coursework date=2026-06-10 "title=$1" language=en notes= "image=@$work/evidence.png" "${@:2}"; }

# --- The same again
form /credentials/upload/coursework
entry 'Jira basics'
first=$location
is "$status" 303 'a form is sent'
entry 'Jira basics'
is "$status $location $(drafts)" "303 $first 1" 'the same again is answered as the first time, and stored once'
form /credentials/upload/coursework
entry 'Jira basics, another'
is "$status $(drafts)" '303 2' 'another form is another entry'
refused entry 'Jira basics, changed'
is "$status $codes $(drafts)" '422 key-used 2' 'a key with other content is refused'
refused post /credentials/upload/local-event date=2026-06-10 'title=Jira basics, another' language=en notes= "image=@$work/evidence.png"
is "$status $codes $(drafts)" '422 key-used 2' 'with the same content at another address too'
image "$work/other.png"
refused post /credentials/upload/coursework date=2026-06-10 'title=Jira basics, another' language=en notes= "image=@$work/other.png"
is "$status $codes" '422 key-used' 'another image is other content'
hers=$key
browser bob
sign_in bob@example.org "$password" || bail 'Bob signs in'
form /credentials/upload/coursework
entry 'Jira basics, changed' "key=$hers"
is "$status $(drafts 2)" '303 1' 'a key is of one account alone'

# --- A refused step 2 keeps the draft and uses its key up
browser ada
form /credentials/upload/coursework
post /credentials/upload/coursework date=2030-01-01 'title=Refused' language=en notes= "image=@$work/evidence.png"
is "$status $(html 'string(//form[.//input[@name="title"]]/@action)') $(drafts)" '422 /credentials/drafts/3 3' 'a refused step 2 is a draft, whose form is shown'
post /credentials/upload/coursework date=2030-01-01 'title=Refused' language=en notes= "image=@$work/evidence.png"
is "$status $(html 'string(//form[.//input[@name="title"]]/@action)') $(drafts)" '422 /credentials/drafts/3 3' 'the same again is answered the same, by the same draft'
refused post /credentials/upload/coursework date=2026-06-10 'title=Refused' language=en notes= "image=@$work/evidence.png"
is "$status $codes $(drafts)" '422 key-used 3' 'but corrected it has to be the form of the draft'

# --- A refusal of a draft's form leaves its key good, or gives a new one: what was corrected is taken
form /credentials/drafts/3
post /credentials/drafts/3 action=submit date=2030-01-01 title=Corrected language=en notes=
is "$status" 422 'a draft that cannot be submitted yet is refused'
csrf=$(html 'string(//form[@action="/credentials/drafts/3"]//input[@name="csrf"]/@value)')
key=$(html 'string(//form[@action="/credentials/drafts/3"]//input[@name="key"]/@value)')
post /credentials/drafts/3 action=submit date=2026-06-01 title=Corrected language=en notes=
is "$status $(activities)" '303 1' 'and corrected in the form that is shown, it is taken'

# --- Fifty at once
at_once() {             # PREFIX HOW-MANY PATH PAIR...: the same request, to all workers
        local it pids=() options=() name=$1 many=$2 path=$3
        for it in "${@:4}"; do options+=(--data-urlencode "$it"); done
        for ((it = 0; it < many; it++)); do
                curl -sS -o /dev/null -w '%{http_code} %header{location}\n' --max-time 60 -b "$jar" "${options[@]}" "$url$path" >"$work/$name.$it" &
                pids+=($!)
        done
        wait "${pids[@]}"
        answers=$(cat "$work/$name".* | sort | uniq -c | tr -s ' ')
}
form /credentials/drafts/2
before=$(sql "SELECT COUNT(*) FROM audit WHERE action = 'activity-submit'")
at_once same 50 /credentials/drafts/2 "csrf=$csrf" "key=$key" action=submit
is "$answers" ' 50 303 /exams/activities/2?notice=activity-recorded&activity=2' 'fifty submits at once are answered the same'
is "$(activities) $(sql "SELECT COUNT(*) FROM audit WHERE action = 'activity-submit'")" "2 $((before + 1))" 'and stored once, with one row in the audit log'
is "$(xml /credentials/progress 'string(//type/@counted)')" 20 'and counted once'

form /credentials/upload/coursework
post /credentials/upload/coursework date=2026-06-09 'title=By many keys' language=en notes= "image=@$work/evidence.png"
draft=${location%%\?*}
pids=()
for it in {1..20}; do
        curl -sS -o /dev/null -w '%{http_code} %header{location}\n' --max-time 60 -b "$jar" --data-urlencode "csrf=$csrf" --data "key=of-my-own-$it" \
                --data action=submit "$url$draft" >"$work/keys.$it" &
        pids+=($!)
done
wait "${pids[@]}"
is "$(cat "$work"/keys.* | sed 's/?.*//' | sort | uniq -c | tr -s ' ')" ' 20 303 /exams/activities/3' 'twenty submits of one draft with keys of their own lead to one activity'
is "$(activities)" 3 'which is there once'

form /credentials/upload/coursework
before=$(drafts) pids=()
for it in {1..20}; do
        curl -sS -o /dev/null -w '%{http_code}\n' --max-time 60 -b "$jar" --data-urlencode "csrf=$csrf" --data "key=new-$it&date=2026-06-05&title=New-$it&language=en" \
                "$url/credentials/upload/coursework" >"$work/new.$it" &
        pids+=($!)
done
wait "${pids[@]}"
is "$(cat "$work"/new.* | sort -u) $(($(drafts) - before)) $(sql 'SELECT COUNT(DISTINCT title) FROM draft WHERE title LIKE "New-%"')" '422 20 20' \
        'twenty new ones at once are twenty drafts'

# --- The same activity again
dup() {                 # WANTED SENTENCE OPTION DATE TITLE
        submit "/credentials/upload/$3" "date=$4" "title=$5" language=en notes= "image=@$work/evidence.png"
        draft=${location%%\?*}
        [ "$status" = 303 ] || draft=$(html 'string(//form[.//input[@name="title"]]/@action)')
        refused submit "$draft" action=submit
        is "$status $codes" "$1" "$2"
}
dup '422 title=duplicate-activity' 'the same activity again is refused' coursework 2026-06-09 'By many keys'
is "$(document 'string(//field[@name="title"]/@href)')" /exams/activities/3 'with the address of the first'
get "$draft"
is "$(html 'count(//a[@href="/exams/activities/3"])>0')" true 'which the page links to'
dup '422 title=duplicate-activity' 'in other letters too' coursework 2026-06-09 'BY MANY KEYS'
dup '422 title=duplicate-activity' 'with more space too' coursework 2026-06-09 '  By  many   keys '
dup '303 ' 'on another day it is another' coursework 2026-06-08 'By many keys'
dup '303 ' 'as another item too' local-event 2026-06-09 'By many keys'
dup '303 ' 'under another name too' coursework 2026-06-09 'By many keys, part 2'
submit /exams/activities/3 action=withdraw
is "$status" 303 'the first is withdrawn'
dup '303 ' 'then it can be entered again' coursework 2026-06-09 'By many keys'
form /exams/activities/4
refused submit /exams/activities/4 action=amend date=2026-06-09
is "$status $codes" '422 title=duplicate-activity' 'nor can another be amended into it'

# Two drafts of one activity, submitted at once by two browsers: one of them is.
for it in one two; do
        submit /credentials/upload/presenting date=2026-06-07 'title=My talk' language=en notes= "image=@$work/evidence.png"
        declare "$it=${location%%\?*}"
        [ "$status" = 303 ] || bail 'a draft is kept'
done
before=$(activities)
for it in "$one" "$two"; do
        curl -sS -o /dev/null -w '%{http_code}\n' -b "$jar" --data-urlencode "csrf=$csrf" --data "key=$(basename "$it")-at-once" --data action=submit "$url$it" >"$work/race.$(basename "$it")" &
        pids+=($!)
done
wait "${pids[@]}"
is "$(cat "$work"/race.* | sort | tr '\n' ' ')$(activities)" "303 422 $((before + 1))" 'of two drafts of one activity submitted at once one is entered'
nothing_to_recompute 'and the records are what follows from the events'
