#!/usr/bin/env bash
# harvest.sh - every feed read from its beginning to its end, page by page, over a portal of its own: what a page
# costs at the beginning, in the middle and at the end, in CPU time of the worker and the database.
#
#   tests/bench/harvest.sh [CANDIDATES [LIMIT]]       make harvest says 200000 1000; without, a small round
#                                                     proves that every row comes once and the cost stays
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
unset RECERT_VALIDATE                   # is for tests
count=${1:-2000} limit=${2:-40}
portal workers=1
hertz=$(getconf CLK_TCK)

"$RECERT_BUILD/tests/bench/candidates" "$count" 4 >"$work/many.xml" || bail 'candidates can be made'
began=$(date +%s)
ctl import "$work/many.xml" >"$work/import.log" 2>&1 || bail 'they can be imported' "$(tail -n 3 "$work/import.log")"
printf '# %d candidates imported in %d s\n' "$count" $(($(date +%s) - began))
rm "$work/many.xml"
while [ "$(sql 'SELECT COUNT(*) FROM (SELECT 1 FROM pending_change LIMIT 1) AS p')" != 0 ]; do sleep 0.2; done
printf '# numbered %d s after that began\n' $(($(date +%s) - began))
key=$(ctl key create --name harvest --scope feeds:read,feeds:personal --per-minute 1000000)

# ticks so far of the workers and the database
family() {
        local pid
        pid=$(cut -d ' ' -f 1 "$dir/run/$1.pid")
        printf '%s\n' "$pid"
        pgrep -P "$pid"
}
ticks() { local pid; for pid in $(family workers) $(family database); do sed 's/.*) //' "/proc/$pid/stat"; done | awk '{sum += $12 + $13} END {print sum + 0}'; }

# harvest FEED ELEMENT TABLE: pages and their cost into $work/pages; rows counted
harvest() {
        local next="/feeds/$1.xml?limit=$limit" more=true before after pages
        : >"$work/pages"
        before=$(ticks) rows=0 pages=0
        while [ "$more" = true ]; do
                curl -sf --compressed -H "Authorization: Bearer $key" -o "$work/page" -D "$work/head" "$url$next" || return 1
                more=$(grep -oam 1 ' more="[a-z]*"' "$work/page" | head -n 1 | cut -d '"' -f 2)
                next=$(grep -oam 1 ' next="[^"]*"' "$work/page" | head -n 1 | cut -d '"' -f 2 | sed 's/&amp;/\&/g')
                rows=$((rows + $(grep -oaE "<($2|gone) " "$work/page" | wc -l)))
                # a page takes less than a tick: cost is taken over every ten pages
                if ((++pages % 10 == 0)); then
                        after=$(ticks)
                        echo $((after - before)) >>"$work/pages"
                        before=$after
                fi
        done
        awk -v hertz="$hertz" -v feed="$1" -v pages="$pages" -v rows="$rows" '
                { cost[NR] = $1 * 1000 / hertz / 10 }
                function mean(from, to,    i, sum) { for (i = from; i <= to; i++) sum += cost[i]; return to < from ? 0 : sum / (to - from + 1) }
                END {
                        third = int(NR / 3)
                        first = mean(1, third); middle = mean(third + 1, 2 * third); last = mean(2 * third + 1, NR)
                        printf "# %s: %d rows in %d pages; ms of CPU a page: first third %.1f, middle %.1f, last %.1f\n", feed, rows, pages, first, middle, last
                        exit !(NR < 6 || (last <= 1.5 * first + 2 && middle <= 1.5 * first + 2))
                }' "$work/pages"
}

ok 'candidates are harvested at a flat cost' harvest candidates candidate
is "$rows" "$(sql 'SELECT COUNT(*) FROM candidate')" 'each of them once'
ok 'credentials too' harvest credentials credential
is "$rows" "$(sql 'SELECT COUNT(*) FROM projection')" 'each of them once'
ok 'and activities' harvest activities activity
is "$rows" "$(sql 'SELECT COUNT(*) FROM activity')" 'each of them once'
