# shellcheck shell=bash
# lib.sh - for tests through the real server: a portal of one's own, people in it, assertions.
#
#   #!/usr/bin/env bash
#   # t0042-what.sh - what it shows, in a sentence
#   . "$(dirname "$0")/lib.sh"
#   portal                                  # its own database, port and folder; gone at the end
#   person AT00000001 ada '<award certification="ACP-JCA" on="2026-01-01" basis="exam"/>'
#   sign_in ada@example.org "$password"
#   is "$(xml /credentials/progress 'string(//type/@counted)')" 0 'a new cycle has no units'
#
# The words of http.sh (get, form, post, submit, xml, html) work on that portal. Every document that
# a test is given is validated against its schema; every page is kept for the HTML checker.
#
#   is GOT WANTED SENTENCE      like GOT PATTERN SENTENCE      ok SENTENCE COMMAND...
#   skip SENTENCE               said in the summary, never silent
#
# A test runs alone too: tests/t0001-….sh. KEEP=1 leaves its portal running, and says where.
set -uo pipefail
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export LC_ALL=C.UTF-8
umask 022                                               # the portal's account reads what a test writes
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export RECERT_BUILD=${RECERT_BUILD:-$top/build}
export RECERT_BUILT=1                                    # ./recert up does not ask make again
export RECERT_VALIDATE=1                                 # workers check every document that they make
test_name=$(basename "$0" .sh)
shared=${RECERT_TESTS:-/tmp/recert-tests-$(id -u)}      # templates and pages, for all tests of a run
mkdir -p "$shared/pages" "$shared/documents"
chmod 0755 "$shared"
work=$(mktemp -d "$shared/$test_name.XXXXXX")
chmod 0755 "$work"                                      # the portal's account goes through it
password='a long enough passphrase'
url='' dir=''
me=$(id -un)                                            # the database's administrator
passed=0 failed=0 skipped=0 pages_kept=0
nobodys='4|6|7|8|11'                                    # signals that nobody sends: what ends by one broke

. "$top/tests/http.sh"

# --- Assertions
pass() { passed=$((passed + 1)); printf 'ok - %s\n' "$1"; }
fail() {
        failed=$((failed + 1))
        printf 'not ok - %s\n' "$1"
        shift
        [ $# = 0 ] || printf '#   %s\n' "$@"
        printf '#   at %s\n' "$(basename "${BASH_SOURCE[2]:-$0}"):${BASH_LINENO[1]}"
}
is() { if [ "$1" = "$2" ]; then pass "$3"; else fail "$3" "got:    $1" "wanted: $2"; fi; }
like() { if [[ $1 =~ $2 ]]; then pass "$3"; else fail "$3" "got:    $1" "wanted: /$2/"; fi; }
ok() {
        local sentence=$1
        shift
        if "$@"; then pass "$sentence"; else fail "$sentence" "failed: $*"; fi
}
not() { ! "$@"; }
skip() { skipped=$((skipped + 1)); printf 'skipped - %s\n' "$1"; }
# Nothing after this can work.
bail() { fail "$1" "${@:2}"; exit 1; }

# --- A portal: started from a template that has its tables and the default programme already.
recert() { "$top/recert" "$@" --dir "$dir"; }
ctl() { "$RECERT_BUILD/recertctl" "$@" --dir "$dir"; }
sql_of() { mariadb --no-defaults --default-character-set=utf8mb4 -S "$dir/run/mariadb.sock" -u "$me" -N -B "$@" recert; }
sql() { sql_of -e "$1"; }

# Sets port: one that nobody listens at, and that no other test of this run is given before it listens there.
ports=()
free_port() {
        local it
        for it in {1..50}; do
                port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
                mkdir "$shared/port.$port" 2>/dev/null || continue
                ports+=("$shared/port.$port")
                (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || return 0
        done
        return 1
}
# await SECONDS COMMAND...: until it is true; false if it is not after so long, which is far longer than it takes.
await() {
        local until=$((SECONDS + $1))
        shift
        until "$@"; do
                ((SECONDS < until)) || return 1
                sleep 0.02
        done
}

template() {
        local dir=$shared/template
        exec {only}>"$shared/template.lock"
        flock "$only"
        if [ ! -e "$dir.ready" ]; then
                free_port
                # on the real day: only a test's own copy may have another
                if (unset RECERT_TODAY; recert up --port "$port") >"$dir.log" 2>&1 {only}>&-; then touch "$dir.ready"; fi
                recert down >>"$dir.log" 2>&1 || rm -f "$dir.ready"
        fi
        exec {only}>&-
        [ -e "$dir.ready" ]
}

# portal [KEY=VALUE...]: with settings of recert.conf; RECERT_TODAY sets its clock, else it is today until the test's
# end, though midnight comes. real_day=yes: its days are those of the real clock.
portal() {
        local it
        [ "${real_day:-}" = yes ] || export RECERT_TODAY=${RECERT_TODAY:-$(date -u +%F)}
        template || bail 'a portal can be made' "$(tail -n 15 "$shared/template.log")"
        dir=$work/portal
        cp -a "$shared/template" "$dir"
        for it in allow_today=yes requests_per_second=0 "$@"; do setting "${it%%=*}" "${it#*=}"; done
        free_port
        recert up --port "$port" >"$work/up.log" 2>&1 || bail 'the portal starts' "$(tail -n 15 "$work/up.log")"
        url=http://127.0.0.1:$port
}
setting() { sed -i "/^#\?$1 *=/d" "$dir/recert.conf" && echo "$1 = $2" >>"$dir/recert.conf"; }
restart() { recert down >"$work/up.log" 2>&1 && recert up >>"$work/up.log" 2>&1; }
# meanwhile SQL: somebody else's transaction, which has done this and stays open. when_waited: it is committed as soon as
# anybody waits for it. over: it is committed by now.
meanwhile() {
        rm -f "$work/meanwhile"
        mkfifo "$work/meanwhile"
        sql_of -n <"$work/meanwhile" >"$work/meanwhile.said" 2>&1 &
        meanwhile=$! committing=
        exec {to_meanwhile}>"$work/meanwhile"
        printf '%s;\n' 'START TRANSACTION' "$1" "SELECT 'it is open'" >&"$to_meanwhile"
        await 30 grep -q 'it is open' "$work/meanwhile.said" || bail 'a transaction is open' "$(cat "$work/meanwhile.said")"
}
# Not by information_schema.innodb_trx: whoever asks it more often than ten times a second is told the same each time.
innodb_says() { grep -qe "$1" < <(sql 'SHOW ENGINE INNODB STATUS'); }
somebody_waits() { innodb_says 'TRX HAS BEEN WAITING'; }
when_waited() {
        (trap - EXIT; await 30 somebody_waits; echo 'COMMIT;' >&"$to_meanwhile") &
        committing=$!
}
over() {
        [ -z "$committing" ] || wait "$committing"
        echo 'COMMIT;' >&"$to_meanwhile"
        exec {to_meanwhile}>&-
        wait "$meanwhile"
}
# private PID...: kB that the one of them that has most has for itself. worker_memory: of the workers.
private() { local pid; for pid; do awk '/^Private_(Clean|Dirty)/ {sum += $2} END {print sum + 0}' "/proc/$pid/smaps_rollup" 2>/dev/null; done | sort -n | tail -n 1; }
worker_memory() { private $(pgrep -P "$(cut -d ' ' -f 1 "$dir/run/workers.pid")"); }

# person ID NAME EVENTS: a candidate NAME@example.org with these events, who can sign in with $password.
person() {
        printf '<candidates xmlns="urn:recert:1"><candidate id="%s" email="%s@example.org" email-verified="true" given-name="%s" family-name="Example" language="en">%s</candidate></candidates>' \
                "$1" "$2" "${2^}" "${3:-}" >"$work/person.xml"
        ctl import "$work/person.xml" >"$work/import.log" 2>&1 || bail "the candidate $2 can be imported" "$(cat "$work/import.log")"
        set_password "$2@example.org"
}
set_password() {
        printf '%s\n' "$password" | ctl user password "$1" >"$work/user.log" 2>&1 ||
                bail "the password of $1 can be set" "$(cat "$work/user.log")"
}

# image FILE [WIDTH]: a real PNG, another one at every call.
image() { "$RECERT_BUILD/tests/make-image" "$1" "${2:-320}" "$RANDOM$RANDOM"; }
# photo FILE DATE [WIDTH]: a JPEG whose camera says that it was taken on that day; another one at every call.
photo() { "$RECERT_BUILD/tests/make-image" "$1" "${3:-320}" "$RANDOM$RANDOM" photo "$2"; }

# header NAME: of the last answer.
header() { sed -n "s/^$1: *\([^\r]*\)\r*\$/\1/Ip" "$headers" | tail -n 1; }
# logged FIELD: what the workers' log says of the last request; its line is written after the answer.
logged() {
        local it
        it="request=$(header X-Request-Id) event=request "
        await 30 grep -q "$it" "$dir/log/workers.log"
        sed -n "/$it/{s/.* $1=\"\{0,1\}\([^\" ]*\).*/\1/p;q}" "$dir/log/workers.log"
}
# nginx's log has the last request: it is written once a second.
nginx_logged() { await 30 grep -q "request=$(logged nginx) " "$dir/log/access.log"; }
# refused COMMAND...: a request whose answer comes as a document; then $codes holds the refusal as a whole
# and those of fields: "field-missing", "title=field-too-long image=image-kind".
refused() {
        accept=application/xml "$@"
        codes=$(document '//error/@code | //form/@code | //form/field[@code]/@name | //form/field/@code' |
                sed 's/^ name="\(.*\)"/\1=/; s/^ code="\(.*\)"/\1 /' | tr -d '\n')
        codes=${codes% }
}

# staff ROLE...: an account of each role, signed in in a browser of its name.
staff() {
        local role
        for role in "$@"; do
                printf '%s\n' "$password" | ctl user create --role "$role" --name "Kim $role" --stdin "$role@example.org" >"$work/create" 2>&1 ||
                        bail "an account of role $role can be made" "$(cat "$work/create")"
                browser "$role"
                sign_in "$role@example.org" "$password" || bail "the $role signs in"
        done
}

# An activity of today's, entered and submitted as a browser would: option, title, date.
enter() {
        [ -e "$work/evidence.png" ] || image "$work/evidence.png"
        submit "/credentials/upload/$1" "date=${3:-$(today)}" "title=$2" language=en notes= "image=@$work/evidence.png;type=image/png"
        [ "$status" = 303 ] || return 1
        draft=$location
        submit "$draft" action=submit
        [ "$status" = 303 ]
}
today() { echo "${RECERT_TODAY:-$(date -u +%F)}"; }
# day '3 months ago', counted from today
day() { date -u -d "$(today) $1" +%F; }

# --- Every document that a test is given is looked at.
# By its element, which most begin with.
schema_of() {
        local start element
        read -r -N 1000 start <"$1" || :
        if [[ $start =~ ^(\<\?[^\>]*\>[[:space:]]*)*\<([A-Za-z:-]+) ]]; then element=${BASH_REMATCH[2]}
        else element=$(xmllint --xpath 'local-name(/*)' "$1"); fi
        case $element in
        page) echo page ;;
        error) echo error ;;
        programme) echo programme ;;
        progress) echo progress ;;
        candidate | candidates) echo candidates ;;
        outcomes | completions | awards) echo reports ;;
        grammar) ;;                     # a schema itself: well-formed is all it has to be here
        *) echo feeds ;;
        esac
}
after_request() {
        local schema start=''
        [ -s "$body" ] || return 0
        read -r -N 5 start <"$body" || :
        [ "$start" != HTTP/ ] || return 0       # of a HEAD request curl writes the header lines there
        case $media in
        application/xml)
                schema=$(schema_of "$body")
                xmllint --noout ${schema:+--relaxng "$top/xslt/schema/$schema.rng"} "$body" >"$work/schema.log" 2>&1 ||
                        fail "the document at $1 is what its schema says" "$(tail -n 3 "$work/schema.log")" ;;
        text/html)
                [ -z "$whole" ] || cp "$body" "$shared/pages/$test_name.$BASHPID.$((pages_kept += 1)).html" ;;
        esac
}

# The change of day is done with everybody who was due.
nobody_is_due() { [ "$(sql "SELECT COUNT(*) FROM projection WHERE changes <= '$RECERT_TODAY'")" = 0 ]; }
day_changed() { await 60 nobody_is_due; }
# The sealer has numbered every change, and chained every audit row.
numbered() { await 30 nothing_pends; }
nothing_pends() { [ "$(sql 'SELECT COUNT(*) FROM (SELECT 1 FROM pending_change LIMIT 1) AS p')" = 0 ]; }
chained() { await 30 nothing_unchained; }
nothing_unchained() { [ "$(sql 'SELECT COUNT(*) FROM audit WHERE number IS NULL')" = 0 ]; }

# The job process: ended by SIGNAL and gone; or standing still between two of its transactions, in which it would hold
# rows that others write.
jobs_end() {
        local pid
        read -r pid _ <"$dir/run/jobs.pid"
        kill -"${1:-TERM}" "$pid" && await 60 not kill -0 "$pid" 2>/dev/null
}
jobs_stop() { await 30 stopped_between_two; }
stopped_between_two() {
        local pid
        read -r pid _ <"$dir/run/jobs.pid"
        kill -STOP "$pid"
        ! innodb_says '---TRANSACTION [^,]*, ACTIVE' || { kill -CONT "$pid"; return 1; }
}
jobs_continue() { kill -CONT "$(cut -d ' ' -f 1 "$dir/run/jobs.pid")"; }

# nothing_to_recompute SENTENCE: records and projection are what follows from the events.
nothing_to_recompute() {
        like "$(ctl recompute --dry-run 2>&1 | tail -n 1)" '^[1-9][0-9]* candidates: 0 records and 0 rows of the projection would change\.$' "$1"
}

# --- The end: the portal goes, and the tally is said.
finish() {
        local code=$?
        trap - EXIT
        ((code == 0 || failed)) || fail "the test comes to its end" "exit code $code"
        if [ -n "$dir" ] && [ -d "$dir" ]; then
                if ((failed)); then
                        for it in workers jobs nginx; do
                                printf '# the end of %s.log:\n' $it
                                tail -n 6 "$dir/log/$it.log" 2>/dev/null | cut -c 1-300 | sed 's/^/#   /'
                        done
                fi
                if [ -n "${KEEP:-}" ]; then printf '# kept: %s in %s\n' "$url" "$dir"
                else recert down >/dev/null 2>&1 || fail 'the portal stops'; fi
                # whoever broke says so at the end at the latest: a sanitizer, or a signal that nobody sends
                said=$(grep -hE 'AddressSanitizer|LeakSanitizer|runtime error:|event=worker-ended .*signal=('"$nobodys"') ' \
                        "$dir"/log/*.log 2>/dev/null | head -n 5)
                [ -z "$said" ] || fail 'no process broke' "$said"
        fi
        [ -n "${KEEP:-}" ] || rm -rf "$work" "${ports[@]}"
        printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
        exit $((failed > 0))
}
trap finish EXIT
trap 'exit 130' INT TERM
