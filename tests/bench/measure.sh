# shellcheck shell=bash
# measure.sh - what requests cost: CPU time of the processes that serve them, from /proc, and what wrk saw.
# After lib.sh and portal.
#
#   serves NAME PID...            these and all below them, living or waited for, are what is called NAME
#   meter NAME APP COMMAND...     runs COMMAND, which sets requests; a line of figures goes to $work/NAME.round:
#                                 requests per CPU-second, and µs a request of nginx, of APP (workers, or a peer),
#                                 of the database, of the jobs
#   ask URL WRK-OPTION...         wrk for $seconds; false, and said, unless what was answered was answered by 2xx or 3xx
#   middle FILE                   the median line of a file of rounds, with lowest and highest before its figures
ticks=$(getconf CLK_TCK)
declare -A roots=()
serves() { roots[$1]=${*:2}; }

# Ticks so far, "name=ticks ...": children that ended count where their parent waited for them.
cpu() {
        local it known=''
        for it in "${!roots[@]}"; do known+="$it ${roots[$it]};"; done
        cat /proc/[0-9]*/stat 2>/dev/null | awk -v known="$known" '
                { pid = $1; sub(/^.*\) /, ""); parent[pid] = $2; used[pid] = $12 + $13 + $14 + $15 }
                END {
                        n = split(known, set, ";")
                        for (i = 1; i < n; i++) {
                                m = split(set[i], word, " ")
                                sum[word[1]] += 0
                                for (j = 2; j <= m; j++) root[word[j]] = word[1]
                        }
                        for (pid in used)
                                for (up = pid; up > 1; up = parent[up])
                                        if (up in root) { sum[root[up]] += used[pid]; break }
                        for (name in sum) printf "%s=%d ", name, sum[name]
                }'
}

meter() {
        local name=$1 app=$2 before after seconds=${seconds:-1} tries
        shift 2
        for tries in 1 2 3; do          # where nothing at all was done in the time, longer
                requests=0
                before=$(cpu)
                "$@" || return 1
                after=$(cpu)
                ((requests == 0)) || break
                seconds=$((4 * seconds))
        done
        awk -v n="$requests" -v hz="$ticks" -v app="$app" -v before="$before" -v after="$after" '
                function at(text, name) { return match(" " text, " " name "=[0-9]+") ? substr(text, RSTART + length(name) + 1, RLENGTH - length(name) - 2) : 0 }
                function used(name) { return (at(after, name) - at(before, name)) / hz }
                BEGIN {
                        sum = used("nginx") + used(app) + used("database") + (app == "workers" ? used("jobs") : 0)
                        if (!n || sum <= 0) exit 1
                        printf "%.4f", n / sum
                        printf " %.1f %.1f %.1f %.1f\n", used("nginx") / n * 1e6, used(app) / n * 1e6, used("database") / n * 1e6, used("jobs") / n * 1e6
                }' >>"$work/$name.round"
}

ask() {
        wrk -t 1 -d "${seconds}s" --timeout 20s "${@:2}" "$1" >"$work/wrk" 2>&1
        requests=$(awk '/requests in/ {print $1}' "$work/wrk")
        requests=${requests:-0}
        ! grep -q 'Non-2xx\|Socket errors\|unable' "$work/wrk" && return
        fail "$1 is answered" "$(tail -n 4 "$work/wrk")"
        return 1
}

middle() {
        sort -n "$1" | awk '{line[NR] = $0} END {
                if (!NR) exit 1
                split(line[1], low); split(line[NR], high); split(line[int((NR + 1) / 2)], m)
                print m[1], low[1], high[1], m[2], m[3], m[4], m[5] }'
}

# What wrk says of latency, in ms: percentile 50% or 99%, after --latency.
latency() { awk -v which="$1" '$1 == which {v = $2; print v ~ /us$/ ? v / 1000 : v ~ /ms$/ ? v + 0 : v * 1000}' "$work/wrk"; }
