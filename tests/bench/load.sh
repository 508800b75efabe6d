#!/usr/bin/env bash
# load.sh - requests at a steady rate, mixed as people and programs mix them, and a photograph uploaded each second:
# what those who ask wait, what goes wrong, what grows.
#
#   tests/bench/load.sh [SECONDS [RATE]]      make load says 600 500; without, twelve seconds at fifty a second prove
#                                             that it runs
#
# Of twenty requests fifteen are for the progress page, three for lists, one for the end of a feed, where those who
# keep a mirror look, one for a page of a hundred rows. Requests leave when they are due, not when the one before
# is answered: there are connections enough. The bars: p99 under 100 ms, an upload under 2 s, no error, no growth.
. "$(dirname "$0")/../lib.sh"
. "$top/tests/bench/measure.sh"
. "$top/tests/bench/people.sh"
unset RECERT_VALIDATE                   # is for tests
seconds=${1:-12} rate=${2:-50}
judged=$((seconds >= 60))
command -v wrk >/dev/null || { skip 'there is no wrk'; exit 0; }
portal
for it in nginx workers database jobs; do serves $it "$(cut -d ' ' -f 1 "$dir/run/$it.pid")"; done
people
apart=150               # photographs of one person, who keeps at most 200 drafts
for ((who = 0; who <= (seconds + seconds / 10 + 2) / apart; who++)); do uploader "uploader$who" $((who + 1)); done
others 1000
key=$(ctl key create --name load --scope feeds:read,feeds:personal --per-minute 1000000)
after_request() { :; }                  # documents are validated elsewhere

# Where the feed ends
end='/feeds/credentials.xml?limit=1000'
while :; do
        request "$end" -H "Authorization: Bearer $key"
        [ "$status" = 200 ] || bail 'the feed is there' "status $status"
        end=$(grep -oam 1 ' next="[^"]*"' "$body" | head -n 1 | cut -d '"' -f 2 | sed 's/&amp;/\&/g')
        grep -q ' more="true"' "$body" || break
done

cat >"$work/mixed.lua" <<'L'
-- wrk: the mix, each request when it is due. What wrk saw goes to LATENCIES: requests, errors, p50, p99, the longest (ms).
local ffi = require("ffi")
ffi.cdef [[ typedef struct { long s, us; } moment; int gettimeofday(moment *, void *); ]]
local moment = ffi.new("moment")
local function now()
        ffi.C.gettimeofday(moment, nil)
        return tonumber(moment.s) * 1000 + tonumber(moment.us) / 1000
end
local step, due, turn, mix = 1000 / tonumber(os.getenv("RATE")), nil, 0, {}
for line in io.lines(os.getenv("PEOPLE")) do
        local person = { Cookie = line:match("^(.-)\t"), ["Accept-Encoding"] = "gzip" }
        for i = 1, 15 do mix[#mix + 1] = { "/credentials/progress", person } end
        for _, path in ipairs { "/exams/activities", "/credentials", "/catalog" } do mix[#mix + 1] = { path, person } end
        local program = { Authorization = "Bearer " .. os.getenv("KEY"), ["Accept-Encoding"] = "gzip" }
        mix[#mix + 1] = { os.getenv("FEED_END"), program }
        mix[#mix + 1] = { "/feeds/credentials.xml?limit=100", program }
end
function delay()
        local t = now()
        due = math.max((due or t) + step, t - 1000)     -- what could not leave for a second is not made up for
        return math.max(0, due - t)
end
function request()
        turn = (turn + 7) % #mix                        -- no two alike one after the other
        return wrk.format("GET", mix[turn + 1][1], mix[turn + 1][2])
end
function done(summary, latency)
        local e, out = summary.errors, io.open(os.getenv("LATENCIES"), "w")
        out:write(string.format("%d %d %.2f %.2f %.2f\n", summary.requests, e.connect + e.read + e.write + e.status + e.timeout,
                  latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
        out:close()
end
L

photographs() {         # until $work/rest: one each second
        local n=0 it began took
        trap - EXIT
        while [ ! -e "$work/rest" ]; do
                ((n % apart)) || browser "uploader$((n / apart))"
                n=$((n + 1)) began=$EPOCHREALTIME
                form /credentials/upload/coursework
                took=$EPOCHREALTIME
                post /credentials/upload/coursework "date=$(today)" "title=Photograph $n" language=en notes= "image=@$work/photo$((n % 4)).jpg;type=image/jpeg"
                printf '%s %d\n' "$status" $(((${EPOCHREALTIME/./} - ${took/./}) / 1000)) >>"$work/uploads"
                it=$((1000000 - ${EPOCHREALTIME/./} + ${began/./}))
                ((it <= 0)) || read -rt "$(printf '0.%06d' $((it < 999999 ? it : 999999)))" <> <(:) || true
        done
}

for it in 0 1 2 3; do "$RECERT_BUILD/tests/make-image" "$work/photo$it.jpg" 4000 $it photo; done
: >"$work/uploads"
export PEOPLE=$work/people RATE=$rate KEY=$key FEED_END=$end LATENCIES=$work/latencies
mixed() { wrk -t 1 -c 64 -d "$1s" --timeout 5s -s "$work/mixed.lua" "$url" >"$work/wrk" 2>&1; }
photographs & uploader=$!
mixed $((seconds / 10 + 2))             # warm, as a portal in operation is
before=$(worker_memory) cpu_before=$(cpu)
mixed "$seconds"
touch "$work/rest"
wait $uploader
after=$(worker_memory)
read -r requests errors p50 p99 longest <"$work/latencies"
sent=$(wc -l <"$work/uploads")
upload_p99=$(cut -d ' ' -f 2 "$work/uploads" | sort -n | awk '{v[NR] = $1} END {print v[int(NR * 0.99 + 0.999)] + 0}')
upload_p50=$(cut -d ' ' -f 2 "$work/uploads" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)] + 0}')
printf '\n%s s at %s a second: %s requests, %s a second; p50 %s ms, p99 %s ms, longest %s ms; %s errors\n' \
        "$seconds" "$rate" "$requests" $((requests / seconds)) "$p50" "$p99" "$longest" "$errors"
printf '%s photographs of %s kB, 12 megapixels: p50 %s ms, p99 %s ms\n' "$sent" $(($(stat -c %s "$work/photo0.jpg") / 1024)) "$upload_p50" "$upload_p99"
printf 'private memory of the largest worker: %s kB before, %s kB after\n' "$before" "$after"
printf 'CPU, in ticks of %s a second: before %s, after %s\n\n' "$ticks" "$cpu_before" "$(cpu)"

is "$errors" 0 'nobody is refused, and nobody waits five seconds'
is "$(cut -d ' ' -f 1 "$work/uploads" | sort -u)" 303 'every photograph is taken'
is "$(sql "SELECT COUNT(*) FROM draft WHERE title LIKE 'Photograph %'")" "$sent" 'each of them once'
is "$(grep -c ' level=error ' "$dir/log/workers.log")" 0 'the log has no error'
ok 'memory does not grow' test "$after" -lt $((before + 4096))
if ((judged)); then
        ok 'the rate was kept' test $((requests * 100)) -ge $((seconds * rate * 95))
        ok 'p99 is under 100 ms' awk -v got="$p99" 'BEGIN {exit !(got < 100)}'
        ok 'an upload takes less than 2 s' test "$upload_p99" -lt 2000
fi
