#!/usr/bin/env bash
# t0880-two-years.sh - two years, one day after the other, through the job process and a mail server: candidates of every
# kind are told of everything, each once and on its day. What is to come is worked out by mail/two-years.mjs, which asks
# nothing of the portal. TWO_YEARS=all: every day (make two-years); else those on which something happens, and the days
# after them.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2025-12-31
. "$top/tests/mail/box.sh"
mail_portal
model() { node "$top/tests/mail/two-years.mjs" "$@"; }
model candidates >"$work/people.xml"
ctl import "$work/people.xml" >"$work/import.log" 2>&1 || bail 'candidates of every kind can be imported' "$(tail -n 3 "$work/import.log")"
for it in dirk emma gero nick; do set_password "$it@example.org"; done
staff admin
browser dirk
sign_in dirk@example.org "$password" || bail 'Dirk signs in'
submit /profile form=mails
is "$status $(sql 'SELECT COUNT(*) FROM declined_mail WHERE candidate_id = 14')" '303 4' 'one of them wants no mails'
jobs_end || bail 'the job process ends'
is "$(sql 'SELECT COUNT(*) FROM message')" 0 'of what was imported nobody is told'

# --- What people do: the portal is there on that day.
nothing_waits() { [ "$(sql "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'")" = 0 ]; }
report() { # WHO HOW-MANY
        local n
        { echo id,option,date,email,title; for ((n = 1; n <= $2; n++)); do echo "$1-$n,coursework,$RECERT_TODAY,$1@example.org,Course $n"; done; } >"$work/report.csv"
        ctl completions --source university "$work/report.csv" >"$work/report.log" 2>&1
}
grant() { # WHO CERTIFICATION UNTIL
        local path
        submit /extension "certification=$2" "expires=$3" 'grounds=On leave.'
        [ "$status" = 303 ] || return 1
        browser admin
        sign_in admin@example.org "$password" || return 1
        path=/admin/extensions/$(sql "SELECT CONCAT('AT', LPAD(candidate_id, 8, '0'), '/', request_id) FROM extension_request WHERE state = 'waiting'")
        form "$path"
        post "$path" "version=$(html "string(//input[@name='version']/@value)")" action=grant "granted=$RECERT_TODAY" "expires=$3" 'reason=Granted.'
        [ "$status" = 303 ]
}
deed() { # WHO WHAT WORDS...
        restart || bail "the portal starts on $RECERT_TODAY" "$(tail -n 5 "$work/up.log")"
        if [ "$2" != report ]; then
                browser "$1"
                sign_in "$1@example.org" "$password" || bail "$1 signs in on $RECERT_TODAY"
        fi
        case $2 in
        report) ok "on $RECERT_TODAY $1 has completed $3" report "$1" "$3" ;;
        grant) ok "on $RECERT_TODAY $1 is granted more time for $3" grant "$1" "$3" "$4" ;;
        enter) ok "on $RECERT_TODAY $1 enters $3 $4" enter coursework "$3 $4" ;;
        esac
        until_true nothing_waits || bail "what $1 did is mailed" "$(last 'state, answer')"
        jobs_end || bail 'the job process ends'
}

# --- Day after day. The process does what is to be done, and ends.
shopt -s nullglob
days=$(model days "$([ "${TWO_YEARS:-}" = all ] || echo near)")
deeds=$(model deeds)
began=$SECONDS count=0
while read -r -u 3 it; do
        RECERT_TODAY=$it
        ctl jobs run --once >"$work/once.log" 2>&1 || bail "the job process does $RECERT_TODAY" "$(tail -n 3 "$work/once.log")"
        while read -r -u 4 day words; do
                # shellcheck disable=SC2086 # its words
                [ "$day" != "$RECERT_TODAY" ] || deed $words
        done 4<<<"$deeds"
        mails=("$box"/*.json)
        echo "$RECERT_TODAY ${#mails[@]}" >>"$work/seen"
        count=$((count + 1))
done 3<<<"$days"
echo "# $count days in $((SECONDS - began)) s"

is "$(diff <(model mails) <(model seen "$box" "$work/seen"))" '' 'each mail comes, once, on its day, and no other'
ok "which are ${#mails[@]}" test "${#mails[@]}" -gt 150
is "$(sed -n 's/^ "id": "\(.*\)",/\1/p' "${mails[@]}" | sort -u | wc -l)" "${#mails[@]}" 'each has an id of its own'
is "$(model lapses "$box" "$work/seen")" '' 'nobody lapses who was not told five times before, and when grace began'
is "$(sql 'SELECT candidate_id, COUNT(*) FROM message GROUP BY candidate_id' | tr '\t' ' ' | sort)" "$(model messages)" 'in the portal everybody can read what they were told, whoever has no mails too'
is "$(sql "SELECT COUNT(*) FROM outbox WHERE state NOT IN ('sent', 'dropped')") $(sql "SELECT COUNT(*) FROM outbox WHERE state = 'sent'")" "0 ${#mails[@]}" 'nothing waits, and nothing has failed'
is "$(ctl recompute --dry-run | tail -n 1)" "$(sql 'SELECT COUNT(*) FROM candidate') candidates: 0 records and 0 rows of the projection would change." 'and there is nothing to recompute'
