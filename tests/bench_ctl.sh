#!/usr/bin/env bash
# bench_ctl.sh - candidates per second of CPU, and the memory, of recertctl evaluate: bench_ctl.sh [COUNT
# [OPTION...]], in the build folder. The candidates are the demonstration's, over and over, each with twenty
# activities. Bar: 15,000 a second and core, and the memory of one.
set -euo pipefail
top=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
count=${1:-100000}
shift || true
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Those with an award, each filled up with the activities of others, numbered anew.
./recertctl demo --today 2026-11-24 >"$work/demo.xml"
awk -v count="$count" -v most=20 '
        BEGIN { n = n_all = next_one = 0 }
        function numbered(text, n) { sub(/ id="[0-9]*"/, " id=\"" n "\"", text); return text }
        /<candidate /  { head = $0; awards = ""; own = 0 }
        /<award /      { in_award = 1 }
        in_award       { awards = awards $0 "\n" }
        /<award .*\/>|<\/award>/ { in_award = 0 }
        /<activity /   { activity = ""; in_activity = 1 }
        in_activity    { activity = activity $0 "\n" }
        /<activity .*\/>|<\/activity>/ { in_activity = 0; all[n_all++] = activity; if (own < most) mine[n, own++] = activity }
        /<\/candidate>/ && awards { heads[n] = head; gets[n] = awards; has[n++] = own }
        END {
                print "<candidates xmlns=\"urn:recert:1\">"
                for (i = 0; i < n; i++) {
                        text[i] = gets[i]
                        for (k = 0; k < most; k++)
                                text[i] = text[i] numbered(k < has[i] ? mine[i, k] : all[next_one++ % n_all], k + 1)
                }
                for (i = 0; i < count; i++) {
                        sub(/ id="[^"]*"/, sprintf(" id=\"AT%08d\"", i + 1), heads[i % n])
                        printf "%s\n%s  </candidate>\n", heads[i % n], text[i % n]
                }
        }' "$work/demo.xml" >"$work/many.xml"

mkfifo "$work/in"
./recertctl evaluate --programme "$top/sql/programme.xml" --as-of 2026-11-24 "$@" <"$work/in" >/dev/null &
exec 3>"$work/in"
cat "$work/many.xml" >&3
ticks=$(awk '{print $14 + $15}' "/proc/$!/stat")        # as good as done: the end alone is missing
memory=$(awk '/^VmHWM/ {print $2}' "/proc/$!/status")
echo '</candidates>' >&3
exec 3>&-
wait $!
awk -v count="$count" -v ticks="$ticks" -v hertz="$(getconf CLK_TCK)" -v memory="$memory" 'BEGIN {
        printf "%d candidates: %.0f a second of CPU, at most %d kB\n", count, count * hertz / ticks, memory
}'
