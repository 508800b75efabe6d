#!/usr/bin/env bash
# bench.sh - requests per CPU-second of all server processes, in alternating rounds over a portal of its own.
#
#   tests/bench/bench.sh [ROUNDS [SECONDS]]       make bench says 5 4; without, one round of a second
#                                                 each proves that it runs
#
# What is counted is CPU time of nginx, the workers, the database and the job process from /proc, not the
# clock: a shared machine has little of one and says nothing of the other. What is asked for:
#
#   fixed       bytes that never change: the style sheet, by nginx alone
#   304         the progress page with an ETag that still holds
#   progress    the progress page, 20 activities, HTML
#   xml         its twin
#
# wrk takes eight people in turn over 16 connections.
. "$(dirname "$0")/../lib.sh"
unset RECERT_VALIDATE                   # is for tests
rounds=${1:-1} seconds=${2:-1}
command -v wrk >/dev/null || { skip 'there is no wrk'; exit 0; }
portal
ticks=$(getconf CLK_TCK)

twenty() {
        local it
        printf '<award certification="ACP-JCA" on="%s" basis="exam"/>' "$(day '5 years ago')"
        for it in {20..1}; do
                printf '<activity option="coursework" date="%s" entered="%s" language="en" status="accepted"><title>Course number %s</title></activity>' \
                        "$(day "$((it * 20)) days ago")" "$(day "$((it * 20)) days ago")" "$it"
        done | awk -v RS='<activity ' 'NR > 1 {printf "<activity id=\"%d\" %s", NR - 1, $0}'
}

# --- People, and what their browsers would send
: >"$work/people"
for it in {1..8}; do
        person "AT9100000$it" "bench$it" "$(twenty)"
        browser "bench$it"
        sign_in "bench$it@example.org" "$password" || bail "bench$it signs in"
        get /credentials/progress
        [ "$status" = 200 ] || bail 'the progress page is there' "status $status"
        printf '%s\t%s\n' "$(awk '!/^# / && NF == 7 {printf "%s%s=%s", (n++ ? "; " : ""), $6, $7}' "$jar")" "$(header ETag)" >>"$work/people"
done
cat >"$work/people.lua" <<'L'
-- wrk: each request is somebody else's; with an ETag where ETAGS says so
local people, turn = {}, 0
for line in io.lines(os.getenv("PEOPLE")) do
        local cookie, etag = line:match("^(.-)\t(.*)$")
        local headers = { Cookie = cookie, ["Accept-Encoding"] = "identity" }
        if os.getenv("ETAGS") then headers["If-None-Match"] = etag end
        people[#people + 1] = headers
end
function request()
        turn = turn % #people + 1
        return wrk.format("GET", nil, people[turn])
end
L

# cpu: ticks so far of nginx, workers, database, jobs
family() {              # a pid and its children's
        local pid
        pid=$(cut -d ' ' -f 1 "$dir/run/$1.pid")
        printf '%s\n' "$pid"
        pgrep -P "$pid"
}
cpu_of() { local pid; for pid in $(family "$1"); do sed 's/.*) //' "/proc/$pid/stat"; done | awk '{sum += $12 + $13} END {print sum + 0}'; }
cpu() { local it; for it in nginx workers database jobs; do cpu_of $it; done | paste -sd ' '; }

# measure NAME PATH: a round; its figures go to a file of that name
measure() {
        local before after requests
        before=$(cpu)
        PEOPLE=$work/people wrk -t 1 -c 16 -d "${seconds}s" -s "$work/people.lua" "$url$2" >"$work/wrk"
        after=$(cpu)
        requests=$(awk '/requests in/ {print $1}' "$work/wrk")
        if [ "${requests:-0}" = 0 ] || grep -q 'Non-2xx\|Socket errors' "$work/wrk"; then
                fail "$1 is answered" "$(tail -n 4 "$work/wrk")"
        else
                awk -v n="$requests" -v hz="$ticks" -v b="$before" -v a="$after" 'BEGIN {
                        split(b, from); split(a, to)
                        for (i = 1; i <= 4; i++) { used[i] = (to[i] - from[i]) / hz; sum += used[i] }
                        if (sum <= 0) sum = 1 / hz
                        printf "%.0f", n / sum
                        for (i = 1; i <= 4; i++) printf " %.1f", used[i] / n * 1e6
                        print "" }' >>"$work/$1.round"
        fi
}

css=$(html 'string(//link[@rel="stylesheet"]/@href)')
get /credentials/progress.xml
is "$status" 200 'the twin is there'
for it in fixed 304 progress xml; do : >"$work/$it.round"; done
for ((round = 1; round <= rounds; round++)); do
        measure fixed "${css:-/static/recert.css}"
        ETAGS=yes measure 304 /credentials/progress
        measure progress /credentials/progress
        measure xml /credentials/progress.xml
done

printf '\n%s, %s cores, %s rounds of %s s, wrk -t 1 -c 16\n' "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" "$rounds" "$seconds"
printf '%-10s %28s   %s\n' '' 'requests per CPU-second' 'µs of CPU a request (median round)'
printf '%-10s %8s %9s %9s   %7s %8s %9s %7s\n' '' median lowest highest nginx worker database jobs
for it in fixed 304 progress xml; do
        sort -n "$work/$it.round" | awk -v name="$it" '{line[NR] = $0} END {
                if (NR == 0) exit
                split(line[int((NR + 1) / 2)], m); split(line[1], low); split(line[NR], high)
                printf "%-10s %8d %9d %9d   %7.1f %8.1f %9.1f %7.1f\n", name, m[1], low[1], high[1], m[2], m[3], m[4], m[5] }'
        ok "$it was measured in each round" test "$(wc -l <"$work/$it.round")" = "$rounds"
done
printf '\n'
