# shellcheck shell=bash
# load.sh - people at work while something breaks: writers who enter activities, readers who look, and
# what must hold afterwards. After lib.sh and portal.
#
#   ordinary_build         else the test is skipped
#   crowd N                people writer1@example.org … and their cookies, signed in; and the browser onlooker
#                          is writer1's other one, for the test itself: curl empties a jar before it writes it
#                          anew, and who reads it meanwhile is signed out
#   writers N              all of them enter activities, one after the other, until rest
#   readers N              others ask for writer1's progress, again and again, until rest
#   kept_readers N         the same over connections that they keep, twenty requests each
#   rest                   everybody ends; then $work/acknowledged, $work/strange, $work/read are theirs
#   nothing_lost           what was acknowledged is there once, with its evidence, an audit row, in the record
#
# A writer who gets no answer, or 5xx, sends the same form with the same key again, as a person would
# press the button again.

# Sanitizers make all of it slow, and what is asked here is a matter of time.
ordinary_build() {
        ! grep -q '^#define RECERT_SANITIZED 1' "$RECERT_BUILD/config.h" ||
                { skip "$test_name: with sanitizers all takes longer"; exit 0; }
}

crowd() {
        local n
        for n in $(seq "$1"); do
                person "AT8000$(printf %04d "$n")" "writer$n" "<award certification='ACP-JCA' on='$(day '3 months ago')' basis='exam'/>"
        done
        for n in $(seq "$1"); do
                browser "writer$n"
                sign_in "writer$n@example.org" "$password" || bail "writer$n signs in" "status $status"
        done
        cp "$work/writer1.cookies" "$work/onlooker.cookies"
        rm -f "$work/rest"
        for n in acknowledged strange read; do : >"$work/$n"; done
        pids=()
}

# again COMMAND...: until there is an answer, a whole one, that is none of 000, 5xx; at most two minutes.
again() {
        local until=$((SECONDS + 120))
        while "$@"; do
                [[ $status = 000 || $status = 5?? || -z $whole ]] || return 0
                ((SECONDS < until)) || return 1
                sleep 0.1
        done
}
strange() { echo "$1: $status $location $(grep -o 'code="[^"]*"' "$body" | head -n 2 | tr '\n' ' ')" >>"$common/strange"; }

writer() {
        local n=0 title draft common=$work own
        own=$work/$1
        mkdir -p "$own"
        work=$own
        after_request() { :; }
        accept=text/html
        while [ ! -e "$common/rest" ]; do
                n=$((n + 1)) title="$1 number $n"
                "$RECERT_BUILD/tests/make-image" "$own/evidence.png" 64 "$n$1"
                again form /credentials/upload/coursework || { strange "$title: form"; continue; }
                again post /credentials/upload/coursework "date=$(today)" "title=$title" language=en notes= "image=@$own/evidence.png;type=image/png"
                [ "$status" = 303 ] || { strange "$title: upload"; continue; }
                draft=${location%%\?*}
                again form "$draft"
                [ "$status" = 200 ] || { strange "$title: draft"; continue; }
                again post "$draft" action=submit
                if [ "$status" = 303 ]; then echo "$title" >>"$common/acknowledged"; else strange "$title: submit"; fi
        done
}
reader() {
        local common=$work
        work=$work/reader$1
        mkdir -p "$work"
        cp "$jar" "$work/cookies"
        jar=$work/cookies                       # curl writes it: to each reader his own
        after_request() { :; }
        while [ ! -e "$common/rest" ]; do
                get /credentials/progress
                echo "$status $(header Retry-After)" >>"$common/read"
        done
}
writers() { local n; for n in $(seq "$1"); do (trap - EXIT; browser "writer$n"; writer "writer$n") & pids+=($!); done; }
readers() { local n; for n in $(seq "$1"); do (trap - EXIT; browser onlooker; reader "$n") & pids+=($!); done; }
kept_reader() {
        local pages=() it
        cp "$jar" "$work/kept$1.cookies"        # as above
        jar=$work/kept$1.cookies
        for it in {1..20}; do pages+=(-o /dev/null "$url/credentials/progress"); done
        while [ ! -e "$work/rest" ]; do curl -s -w '%{http_code} kept\n' --max-time 60 -b "$jar" "${pages[@]}" >>"$work/read"; done
}
kept_readers() { local n; for n in $(seq "$1"); do (trap - EXIT; browser onlooker; kept_reader "$n") & pids+=($!); done; }
rest() { touch "$work/rest"; wait "${pids[@]}"; pids=(); }
count() { wc -l <"$work/$1"; }
# until_count FILE N: the crowd has got that far.
until_count() { await 150 count_is "$@"; }
count_is() { (($(count "$1") >= $2)); }

nothing_lost() {
        local stored
        sort "$work/acknowledged" >"$work/acknowledged.sorted"
        sql "SELECT title FROM activity_text WHERE title LIKE 'writer%'" | sort >"$work/stored"
        is "$(comm -23 "$work/acknowledged.sorted" "$work/stored" | head -n 3)" '' "$(count acknowledged) were acknowledged, none is lost"
        is "$(uniq -d "$work/stored" | head -n 3)" '' 'none is doubled'
        is "$(comm -13 "$work/acknowledged.sorted" "$work/stored" | head -n 3)" '' 'nothing is there that was not acknowledged'
        stored=$(wc -l <"$work/stored")
        is "$(sql "SELECT COUNT(*) FROM audit WHERE action = 'activity-submit'")" "$stored" 'each has its audit row'
        is "$(sql "SELECT COUNT(*) FROM activity_evidence a JOIN evidence e ON e.sha256 = a.sha256 AND UNHEX(SHA2(e.image, 256)) = e.sha256")" \
                "$stored" 'each has its evidence, of the right hash'
        is "$(sql 'SELECT COUNT(*) FROM evidence e WHERE e.uses <> (SELECT COUNT(*) FROM activity_evidence a WHERE a.sha256 = e.sha256) + (SELECT COUNT(*) FROM draft_evidence d WHERE d.sha256 = e.sha256)')" \
                0 'references to images are counted rightly'
        nothing_to_recompute 'recompute finds nothing to change'
        is "$(head -n 3 "$work/strange")" '' 'nobody had a strange answer'
}

# The workers, now; as many as own_workers says, which a test took at its beginning.
await_workers() { await 60 all_workers; }
all_workers() { (($(workers | wc -l) == own_workers)); }
# An image helper, as soon as there is one: its pid; false where the upload PID ends before.
helper() {
        while kill -0 "$1" 2>/dev/null; do
                pgrep -P "$(workers | paste -sd ,)" && return
                sleep 0.005
        done
        return 1
}
workers() { pgrep -P "$(cut -d ' ' -f 1 "$dir/run/workers.pid")"; }
