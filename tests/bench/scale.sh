#!/usr/bin/env bash
# scale.sh - the progress page over more and more candidates: what it costs and how long it takes, what a cold page
# reads, what five thousand activities take, what a worker keeps of a hundred thousand requests; and what is done for
# everybody at once: recertctl recompute, and the preview of a change.
#
#   tests/bench/scale.sh [CANDIDATES...]      make scale says 1000 30000 200000; without, 300 and 1500 prove that it runs
#
# make scale SCALE='1000 1000000' takes 40 minutes, 12 GB of disk and 8 of memory; the bars of what is done for everybody are a million's.
#
# A portal for each size, all up at once; in each round each is asked in turn, for five hundred people by chance.
. "$(dirname "$0")/../lib.sh"
. "$top/tests/bench/measure.sh"
. "$top/tests/bench/people.sh"
unset RECERT_VALIDATE                   # is for tests
judged=$(($# > 0)) sizes=("${@:-300}")
((judged)) || sizes=(300 1500)
rounds=$((judged ? 7 : 1)) seconds=$((judged ? 3 : 1)) many=$((judged ? 100000 : 500))
command -v wrk >/dev/null || { skip 'there is no wrk'; exit 0; }
make -s -C "$RECERT_BUILD" tests/bench/candidates tests/bench_preview >/dev/null || bail 'what it needs can be built'
base=$work
all_down() { local it; for it in "${sizes[@]}"; do [ ! -d "$base/$it/portal" ] || (dir=$base/$it/portal; recert down) >/dev/null 2>&1; done; }
trap 'all_down; work=$base dir=; finish' EXIT
after_request() { :; }                  # documents are validated elsewhere

use() {                 # the portal of that size
        dir=$base/$1/portal url=http://$(cat "$base/$1/portal/run/address")
        export PEOPLE=$base/$1/people
        for it in nginx workers database jobs; do serves $it "$(cut -d ' ' -f 1 "$dir/run/$it.pid")"; done
}

# chosen COUNT: sessions of so many candidates by chance, of ten to thirty activities, into $PEOPLE. A session's row has
# its token's BLAKE2b-256.
chosen() {
        local count n id hash cookie
        sql 'SELECT candidate_id FROM activity GROUP BY candidate_id HAVING COUNT(*) BETWEEN 10 AND 30' | shuf -n "$1" >"$work/ids"
        count=$(wc -l <"$work/ids")
        mkdir -p "$work/tokens"
        head -c $((32 * count)) /dev/urandom | split -b 32 -d -a 5 - "$work/tokens/"
        (cd "$work/tokens" && b2sum -l 256 -- *) >"$work/hashes"
        : >"$PEOPLE"
        {
                echo 'START TRANSACTION;'
                paste "$work/ids" "$work/hashes" | while read -r id hash n; do
                        cookie=$(basenc --base64url "$work/tokens/$n" | tr -d '=')
                        printf 'recert=%s\tnone\n' "$cookie" >>"$PEOPLE"
                        printf "INSERT IGNORE INTO account (candidate_id, role, made) VALUES (%s, 'candidate', UTC_TIMESTAMP(6));\n" "$id"
                        printf "INSERT INTO session (token_hash, account_id, made, used, ends, address, agent) SELECT x'%s', account_id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 11 HOUR, '', '' FROM account WHERE candidate_id = %s;\n" "$hash" "$id"
                done
                echo 'COMMIT;'
        } >"$work/sessions.sql"
        mariadb --no-defaults -S "$dir/run/mariadb.sock" -u "$(id -un)" recert <"$work/sessions.sql" || bail 'sessions can be made'
}
page() { ask "$url/credentials/progress" -c 8 -s "$base/people.lua"; }
one_page() { ask "$url/credentials/progress" -c 1 --latency -s "$base/people.lua" && latency 50% >>"$base/$1.latency"; }

setting_of_database() { printf '[mariadbd]\n' >>"$dir/db/my.cnf" && printf '%s\n' "$@" >>"$dir/db/my.cnf"; }
for size in "${sizes[@]}"; do
        work=$base/$size
        mkdir -p "$work" && chmod 0755 "$work"
        portal
        # As one sets it for so many
        ((size < 100000)) || { setting_of_database 'innodb-buffer-pool-size = 8G' 'innodb-log-file-size = 1G' && restart; } || bail 'the portal starts again'
        others "$size"
        use "$size"
        chosen 500
        page                            # warm
        : >"$base/$size.latency"
done
work=$base

# --- The same cost and the same wait
for ((round = 1; round <= rounds; round++)); do
        for size in "${sizes[@]}"; do use "$size"; meter "$size" workers page; one_page "$size"; done
done
printf '\n%-12s %12s %9s %9s %9s %12s\n' candidates 'per CPU-s' nginx worker database 'p50, ms'
for size in "${sizes[@]}"; do
        read -r m _ _ nginx program database _ < <(middle "$work/$size.round")
        p50=$(sort -n "$work/$size.latency" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}')
        printf '%-12s %12.0f %9.0f %9.0f %9.0f %12s\n' "$size" "$m" "$nginx" "$program" "$database" "$p50"
        echo "$m $p50" >>"$work/sizes"
        is "$(wc -l <"$work/$size.round")" "$rounds" "$size candidates were measured in each round"
done
flat() { awk -v of="$1" '{v = $of; if (NR == 1) first = v; if (v < low || NR == 1) low = v; if (v > high) high = v} END {exit !(low > 0.75 * first && high < 1.25 * first)}' "$work/sizes"; }
if ((judged)); then
        ok 'what a page costs is flat within 25 %' flat 1
        ok 'and so is the wait' flat 2
fi

# --- Cold: the database starts anew, knows its indexes by pages of others, then is asked for people it has not seen.
use "${sizes[-1]}"
setting_of_database 'innodb-buffer-pool-load-at-startup = 0' 'innodb-buffer-pool-dump-at-shutdown = 0'
restart || bail 'the portal starts again'
use "${sizes[-1]}"
page_reads() { sql "SELECT SUM(variable_value) FROM information_schema.global_status WHERE variable_name IN ('INNODB_BUFFER_POOL_READS', 'INNODB_BUFFER_POOL_READ_AHEAD')"; }
cold() {                # FROM COUNT: those of $PEOPLE
        local cookie
        sed -n "$1,$(($1 + $2 - 1))p" "$PEOPLE" | while IFS=$'\t' read -r cookie _; do
                curl -sf -o "$work/body" -H "Cookie: $cookie" "$url/credentials/progress" || echo "$cookie" >>"$work/unanswered"
        done
}
cold 1 100
before=$(page_reads)
cold 101 200
after=$(page_reads)
ok 'every cold page is answered' test ! -e "$work/unanswered"
printf '%s database pages are read for a cold page, the mean of 200, of %s candidates\n' "$(awk -v n=$((after - before)) 'BEGIN {printf "%.1f", n / 200}')" "${sizes[-1]}"
ok 'a cold page reads at most four' test $((after - before)) -le 800

# --- Five thousand activities, five a day: renewed again and again, so that most stand in cycles that are over
thousands() {
        printf '<award certification="ACP-JCA" on="%s" basis="exam"/>' "$(day '1000 days ago')"
        awk -v from="$(date -u -d "$(day '1000 days ago')" +%s)" 'BEGIN {
                for (i = 1; i <= 5000; i++) {
                        on = strftime("%Y-%m-%d", from + int(i / 5) * 86400, 1)
                        printf "<activity id=\"%d\" option=\"coursework\" date=\"%s\" entered=\"%s\" language=\"en\" status=\"accepted\"><title>Number %d</title></activity>", i, on, on, i
                } }'
}
person AT93000000 thousands "$(thousands)"
browser thousands
sign_in thousands@example.org "$password" || bail 'who has five thousand activities signs in'
printf '%s\tnone\n' "$(awk '!/^# / && NF == 7 {printf "%s%s=%s", (n++ ? "; " : ""), $6, $7}' "$jar")" >"$work/thousands"
PEOPLE=$work/thousands
meter thousands workers one_page thousands
read -r per_second nginx program database _ <"$work/thousands.round"
awk -v wait="$(cat "$work/thousands.latency")" -v n="$per_second" -v a="$nginx" -v b="$program" -v c="$database" 'BEGIN {
        printf "a candidate with 5,000 activities waits %s ms (median), and costs %.1f ms of CPU: nginx %.1f, worker %.1f, database %.1f\n", wait, 1000 / n, a / 1000, b / 1000, c / 1000 }'
((!judged)) || ok 'who has 5,000 activities is answered in 10 ms' awk '{exit !($1 < 10)}' "$work/thousands.latency"

# --- What workers keep
use "${sizes[-1]}"
requests_of() { local sum=0; while ((sum < $1)); do page || return; sum=$((sum + requests)); done; }
requests_of $((many / 10))
before=$(worker_memory)
requests_of "$many"
after=$(worker_memory)
printf 'private memory of the largest worker: %s kB after %s requests, %s kB after %s more\n\n' "$before" $((many / 10)) "$after" "$many"
ok 'a worker keeps less than 6 MB' test "$after" -lt 6144
ok 'and no more as time goes on' test "$after" -le $((before + 256))

# --- Everybody at once, of the largest: by the records, from the events with every record written anew, and a preview
all=$(sql 'SELECT COUNT(*) FROM candidate') had=$(sql 'SELECT COUNT(*) FROM activity')
# timed NAME COMMAND...: its seconds go to $work/NAME.seconds; printed is what it says last, its CPU, and the most private
# memory that one of its processes was seen with, first in the first third of its time, then at all.
timed() {
        local name=$1 pid below
        shift
        local TIMEFORMAT='%R %U %S'
        { time "$@" >"$work/$name.out" 2>&1; } 2>"$work/$name.time" &
        pid=$!
        while kill -0 $pid 2>/dev/null; do
                below=$(pgrep -P $pid)
                private $below $(pgrep -P "${below//$'\n'/,}")
                read -rt 0.1 <> <(:)
        done >"$work/$name.memory"
        wait $pid || { fail "$name ends" "$(tail -n 3 "$work/$name.out")"; return 1; }
        cut -d ' ' -f 1 "$work/$name.time" >"$work/$name.seconds"
        printf '%s: %s\n' "$name" "$(tail -n 1 "$work/$name.out")"
        awk '{printf "  %s s, %.1f s of CPU of its own; ", $1, $2 + $3}' "$work/$name.time"
        awk '{v[NR] = $1; if ($1 > most) most = $1} END {for (i = 1; i <= (NR + 2) / 3; i++) if (v[i] > first) first = v[i]
                printf "private memory of a process %d kB, then %d kB\n", first, most}' "$work/$name.memory"
}
by() { ((!judged || all < 1000000)) || ok "$1 in $2 s" awk -v bar="$2" '{exit !($1 < bar)}' "$work/$1.seconds"; }
recompute() { timed "$1" "$RECERT_BUILD/recertctl" recompute --dir "$dir" "${@:2}"; }
says() { ok "$3" grep -q "^$all candidates: $2 of the projection" "$work/$1.out"; }
printf '%s candidates, %s activities\n' "$all" "$had"
recompute cold --dry-run
says cold '0 records and 0 rows' 'by the events there is nothing to change'
recompute first --records
says first '0 records and 0 rows' 'nor by the records'
recompute records --records
by records 5
sql "UPDATE record SET packed = ''" || bail 'every record can be emptied'
recompute events
says events "$all records and 0 rows" 'from the events every record is written anew'
by events 60
recompute after --records
says after '0 records and 0 rows' 'and is then as it was'
RECERT_CONF=$dir/recert.conf timed preview "$RECERT_BUILD/tests/bench_preview"
by preview 15
