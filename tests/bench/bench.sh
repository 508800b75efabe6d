#!/usr/bin/env bash
# bench.sh - requests per CPU-second of all server processes, the portal and its peers side by side: the same nginx,
# the same database, one rung after the other in each round.
#
#   tests/bench/bench.sh [ROUNDS [SECONDS [CANDIDATES [SEED]]]]     make bench says 9 3 30000; without, one round of
#                                                                   a second each proves that it runs
#
# What is counted is CPU time from /proc, not the clock: a shared machine has little of one and says nothing of the
# other. wrk, which asks, is not counted. The answers are for eight people in turn, with twenty activities each.
#
# Writes $RECERT_BUILD/bench.xml, and bench.svg drawn from it.
. "$(dirname "$0")/../lib.sh"
. "$top/tests/bench/measure.sh"
. "$top/tests/bench/people.sh"
. "$top/tests/bench/peers.sh"
unset RECERT_VALIDATE                   # is for tests
rounds=${1:-1} seconds=${2:-1} candidates=${3:-1000} seed=${4:-1}
busy=$(cut -d ' ' -f 1 /proc/loadavg)    # of others, when it began
judged=$((rounds >= 5))                 # a round of a second proves that it runs, and no figure
command -v wrk >/dev/null || { skip 'there is no wrk'; exit 0; }
trap 'peers_stop; finish' EXIT
portal
for it in nginx workers database jobs; do serves $it "$(cut -d ' ' -f 1 "$dir/run/$it.pid")"; done

# --- People: of the same events, each with titles of his own. One's titles are the places of titles.
token() { awk '!/^# / && NF == 7 && $6 == "recert" {print $7}' "$jar"; }
person AT92000000 placeholder "$(events '{title N}')"
browser placeholder
sign_in placeholder@example.org "$password" || bail 'the placeholder signs in'
get /credentials/progress && cp "$body" "$work/template.html"
get /credentials/progress.xml && cp "$body" "$work/template.xml"
peers_start "$work/template.html" "$work/template.xml"

compare() {             # the peers' pages for bench$1 with the portal's
        local peer
        ((${#peers[@]})) || return 0
        peers_session "9100000$1" "$(token)"
        for peer in "${peers[@]}"; do
                peer_is_ours "$peer" || bail "the page of the peer $peer is the portal's, byte for byte" "$(cat "$work/cmp")"
        done
}
people compare
[ ${#peers[@]} = 0 ] || pass "every peer's page is the portal's, byte for byte: ${peers[*]}"
for it in {1..8}; do uploader "uploader$it" "$it"; done
page_size=$(stat -c %s "$work/ours.html")
others "$candidates" "$seed"            # so that the tables are not empty
feed_key=$(ctl key create --name bench --scope feeds:read,feeds:personal --per-minute 1000000)

# --- What is asked
export PEOPLE=$work/people
page() { ask "$url$1" -c 16 -s "$work/people.lua" "${@:2}"; }
peer() { ask "$peers_url/$1" -c 16 -s "$work/people.lua" "${@:2}"; }
not_modified() {
        curl -s -o /dev/null -w '%{http_code}' -H "Cookie: $(head -n 1 "$work/people" | cut -f 1)" -H "If-None-Match: $(head -n 1 "$work/people" | cut -f 2)" "$url$1" >"$work/status"
        is "$(cat "$work/status")" 304 'the page is as it was' && ETAGS=yes page "$1"
}
compressed() { GZIP=yes "$@"; }
feed() { ask "$url/feeds/candidates.xml?limit=1000" -c 4 -H "Authorization: Bearer $feed_key"; }

# Forms are opened before the clock runs; each is sent once. forms holds what each needs.
sign_ins() {
        local it
        for it in {1..4}; do
                browser "form$it"
                csrf=${forms[it]}
                post /sign-in "login=bench$it@example.org" "password=$password"
                [ "$status" = 303 ] || { fail 'signing in is answered' "status $status"; return 1; }
                requests=$((requests + 1))
        done
}
uploads() {
        local it
        for it in {1..8}; do
                browser "uploader$it"
                read -r csrf key_of_form <<<"${forms[it]}"
                post /credentials/upload/coursework "csrf=$csrf" "key=$key_of_form" "date=$(today)" "title=Upload $SECONDS $it" language=en notes= "image=@$work/photo.jpg;type=image/jpeg"
                [ "$status" = 303 ] || { fail 'an upload is answered' "status $status"; return 1; }
                requests=$((requests + 1))
        done
}
measure_sign_ins() {
        local it
        for it in {1..4}; do browser "form$it"; rm -f "$jar"; form /sign-in; forms[it]=$csrf; done
        meter sign-in workers sign_ins
}
measure_uploads() {
        local it
        "$RECERT_BUILD/tests/make-image" "$work/photo.jpg" 1330 "$RANDOM" photo
        for it in {1..8}; do browser "uploader$it"; form /credentials/upload/coursework; forms[it]="$csrf $key"; done
        meter upload workers uploads
}

css=$(html 'string(//link[@rel="stylesheet"]/@href)')
peer_gzip=()
for it in "${peers[@]}"; do [ "$it" = xslt ] || peer_gzip+=("$it-gzip"); done
rungs=(fixed 304 progress "${peers[@]}" gzip "${peer_gzip[@]}" xml activities feed sign-in upload)
[ -z "${RUNGS:-}" ] || read -ra rungs <<<"$RUNGS"       # some alone
for it in "${rungs[@]}"; do : >"$work/$it.round"; done
declare -a forms=()
after_request() { :; }                  # documents were validated above
app_of() { case $1 in table*|record*) echo node ;; echo*|xslt*) echo php ;; *) echo workers ;; esac; }

# rung NAME: measures it once
rung() {
        case $1 in
        fixed)      meter fixed workers page "${css:-/static/recert.css}" ;;
        304)        meter 304 workers not_modified /credentials/progress ;;
        progress)   meter progress workers page /credentials/progress ;;
        gzip)       meter gzip workers compressed page /credentials/progress ;;
        xml)        meter xml workers page /credentials/progress.xml ;;
        activities) meter activities workers page /exams/activities ;;
        feed)       meter feed workers feed ;;
        sign-in)    measure_sign_ins ;;
        upload)     measure_uploads ;;
        *-gzip)     meter "$1" "$(app_of "$1")" compressed peer "${1%-gzip}" ;;
        *)          meter "$1" "$(app_of "$1")" peer "$1" ;;
        esac
}

# unhurried NAME CLIENTS COMMAND...: what one who asks waits, at so many clients: p50 and p99 of a round
unhurried() {
        local file=$work/$1.latency
        "${@:3}" --latency -c "$2" && ((requests)) || return
        printf '%s %s\n' "$(latency 50%)" "$(latency 99%)" >>"$file"
}
waits=('ours-1' 'ours-32' 'ours-256')
for it in table record; do [[ " ${peers[*]} " = *" $it "* ]] && waits+=("$it-1"); done
[ -z "${RUNGS:-}" ] || waits=()
wait_of() {
        case $1 in
        ours-*) unhurried "$1" "${1#*-}" page /credentials/progress ;;
        *)      unhurried "$1" "${1#*-}" peer "${1%-*}" ;;
        esac
}
for it in "${waits[@]}"; do : >"$work/$it.latency"; done

# Everybody is warm before the first round: Node compiles what is asked for often, and is slow until it has.
warm() {                # NAME COUNT COMMAND...
        local sum=0 name=$1 want=$2 until=$((SECONDS + (judged ? 90 : 10)))
        shift 2
        while ((sum < want && SECONDS < until)); do "$@" || return; sum=$((sum + requests)); done
        ((sum >= want || !judged)) || fail "$name is warm before it is measured" "only $sum requests of $want were answered in 90 s: this machine is too busy"
}
enough=$((judged ? 10000 : 200))
for it in "${peers[@]}"; do
        if [ "$it" = xslt ]; then warm xslt 200 peer xslt; else warm "$it" "$enough" peer "$it"; fi
done
warm progress "$enough" page /credentials/progress
for ((round = 1; round <= rounds; round++)); do
        for it in "${rungs[@]}"; do rung "$it"; done
        for it in "${waits[@]}"; do wait_of "$it"; done
        ((rounds < 3)) || printf '# round %d of %d\n' "$round" "$rounds"
done

# --- The table, as XML: everything that is said below and drawn is in it
declare -A titles=(
        [fixed]='Fixed bytes, by nginx alone' [304]='Progress page, not modified (304)' [progress]='Progress page'
        [gzip]='Progress page, compressed' [xml]='Progress page as XML' [activities]='Activities page'
        [feed]='Feed page of 1,000 candidates' [sign-in]='Sign-in' [upload]='Upload of a photograph of 300 kB'
        [table]='Node, fastify, by table' [record]='Node, fastify, our record' [echo]='PHP-FPM, echo' [xslt]='PHP-FPM, XSLTProcessor'
        [table-gzip]='Node by table, compressed' [record-gzip]='Node, our record, compressed' [echo-gzip]='PHP echo, compressed'
)
result=$RECERT_BUILD/bench.xml
median_of() { [ -s "$work/$1.round" ] && middle "$work/$1.round" | cut -d ' ' -f 1; }
# RUNG's time over OTHER's, of the medians
times() { awk -v a="$(median_of "$1")" -v b="$(median_of "$2")" 'BEGIN {if (a > 0 && b > 0) printf "%.2f", a / b}'; }
# median of a column over the rounds of a wait
waited() { [ -s "$work/$1.latency" ] && cut -d ' ' -f "$2" "$work/$1.latency" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
bar() {                 # TEXT GOT least|most WANTED; nothing where it was not measured
        [ -n "$2" ] || return 0
        awk -v text="$1" -v got="$2" -v sense="$3" -v wanted="$4" -v judged="$judged" 'BEGIN {
                held = sense == "least" ? got + 0 >= wanted + 0 : got + 0 <= wanted + 0
                verdict = !judged ? "not-judged" : held ? "true" : "false"
                printf "  <bar sense=\"%s\" wanted=\"%s\" got=\"%s\" held=\"%s\">%s</bar>\n", sense, wanted, got, verdict, text }'
}
over() { awk -v a="$1" -v b="$2" 'BEGIN {if (a > 0 && b > 0) printf "%.2f", a / b}'; }
widest=$(for it in progress "${peers[@]}"; do [ -s "$work/$it.round" ] && middle "$work/$it.round" | cut -d ' ' -f 3; done | sort -n | tail -n 1)
{
        printf '<?xml version="1.0" encoding="UTF-8"?>\n<bench date="%s" machine="%s" cores="%s" rounds="%s" seconds="%s" candidates="%s" page-bytes="%s" load="%s">\n' \
                "$(date -u +%F)" "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1 | tr -d '<&"')" "$(nproc)" "$rounds" "$seconds" "$candidates" "$page_size" "$busy"
        for it in "${rungs[@]}"; do
                [ -s "$work/$it.round" ] || continue
                kind=portal app=$(app_of "$it")
                [ "$app" = workers ] || kind=peer
                middle "$work/$it.round" | awk -v name="$it" -v kind="$kind" -v title="${titles[$it]}" -v over="$(times progress "$it")" -v widest="${widest:-1}" '{
                        f = $1 < 100 ? "%.1f" : "%.0f"
                        printf "  <rung name=\"%s\" kind=\"%s\" title=\"%s\" requests=\"" f "\" lowest=\"" f "\" highest=\"" f "\"", name, kind, title, $1, $2, $3
                        printf " nginx=\"%.0f\" program=\"%.0f\" database=\"%.0f\" jobs=\"%.0f\" times=\"%s\"", $4, $5, $6, $7, over
                        printf " at=\"%.0f\" from=\"%.0f\" to=\"%.0f\"/>\n", $1 / widest * 1000, $2 / widest * 1000, $3 / widest * 1000 }'
        done
        for it in "${waits[@]}"; do
                [ ! -s "$work/$it.latency" ] || printf '  <wait name="%s" clients="%s" p50="%s" p99="%s"/>\n' "${it%-*}" "${it#*-}" "$(waited "$it" 1)" "$(waited "$it" 2)"
        done
        bar 'times Node by table' "$(times progress table)" least 2.0
        bar 'times Node with our record' "$(times progress record)" least 1.25
        bar 'times PHP echo' "$(times progress echo)" least 2.5
        bar 'times PHP XSLT' "$(times progress xslt)" least 6
        bar '304 against the progress page' "$(times 304 progress)" least 1.4
        bar 'p50 at one client, of Node by table' "$(over "$(waited ours-1 1)" "$(waited table-1 1)")" most 1
        bar 'p50 at one client, of Node with our record' "$(over "$(waited ours-1 1)" "$(waited record-1 1)")" most 1
        bar 'p99 at 32 clients, of its p50' "$(over "$(waited ours-32 2)" "$(waited ours-32 1)")" most 5
        bar 'p99 at 256 clients, of its p50' "$(over "$(waited ours-256 2)" "$(waited ours-256 1)")" most 5
        printf '</bench>\n'
} >"$result"
ok 'the result is XML' xmllint --noout "$result"
ok 'and its chart is SVG' xsltproc --nonet -o "${result%.xml}.svg" "$top/tests/bench/chart.xsl" "$result"
xsltproc --nonet "$top/tests/bench/table.xsl" "$result"
for it in "${rungs[@]}"; do is "$(wc -l <"$work/$it.round")" "$rounds" "$it was measured in each round"; done
for it in "${waits[@]}"; do is "$(wc -l <"$work/$it.latency")" "$rounds" "${it/-/ at } was timed in each round"; done
((judged)) || printf '# %s round of %s s proves that it runs; the figures are none\n' "$rounds" "$seconds"
