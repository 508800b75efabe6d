#!/usr/bin/env bash
# browser.sh - every job of candidates and staff done in Chromium, with and without JavaScript, on a phone and on a
# desktop, and at the keyboard alone; then every page: console, policy, keyboard, sideways scrolling, axe. Pictures of
# all of it are in the folder of logs, beside a contact sheet. Before that, what the page that matters costs on a slow line.
#
#   RECERT_JOBS=entry     only the jobs whose name begins so (jobs/*.mjs), and no tour unless RECERT_TOUR is there too
#   RECERT_MODE=keys      them in one mode only: phone, phone-plain, desk, desk-plain, keys; all: in each (make browser).
#                         Without both each job is done in one of the modes, in turn,
#                         and the tour is in English alone
#   RECERT_TOUR=admin     only the pages whose name begins so (tour.mjs), and no jobs unless RECERT_JOBS is there too
#
# A job is a row of a table in jobs/*.mjs, a page a row in tour.mjs; person.mjs has the verbs, look.mjs and tour.mjs what
# must hold of every page, cdp.mjs the browser.
. "$(dirname "$0")/../lib.sh"
for it in node chromium; do
        command -v $it >/dev/null || { skip "the browser's tests: there is no $it"; exit 0; }
done
here=$top/tests/browser
export RECERT_PICTURES=${RECERT_PICTURES:-$RECERT_BUILD/tests-log/pictures}

# Two types, five certifications, one of them in grace; entries of every kind, two of them over a limit.
full() {
        local it at number=0
        for it in 'ACP-JCA 24 months ago - 40 days' 'ACA-ACF 22 months ago' 'ACP-MJSPC 20 months ago' 'ACA-JSWE 15 months ago' 'ACP-OA 13 months ago'; do
                printf '<award certification="%s" on="%s" basis="exam"/>' "${it%% *}" "$(day "${it#* }")"
        done
        for it in coursework:accepted local-event:accepted local-event:recorded presenting:accepted local-event:recorded coursework:rejected \
                presenting:recorded local-event:recorded local-event:recorded coursework:withdrawn coursework:recorded coursework:recorded; do
                number=$((number + 1)) at=$(day "$((660 - 45 * number)) days ago")
                printf '<activity id="%s" option="%s" date="%s" entered="%s" language="en" status="%s"><title>What was learned about queues, part %s</title></activity>' \
                        "$number" "${it%:*}" "$at" "$(day "$((658 - 45 * number)) days ago")" "${it#*:}" "$number"
        done
}

# RECERT_LANGUAGE: the tour in another language; zxx is the one of long words that nobody speaks (tests/pseudo.sh).
if [ "${RECERT_LANGUAGE:-}" = zxx ]; then
        mkdir "$work/tree"
        # what is built stays that of the other tree
        cp -rp "$top"/{recert,configure,configure.ac,xslt,nginx,sql} "$work/tree/" && "$top/tests/pseudo.sh" "$work/tree/xslt" ||
                bail 'there is the language that nobody speaks'
        recert() {
                case "$*" in up*) [ "$dir" = "$work/portal" ] && { "$work/tree/recert" "$@" --dir "$dir"; return; } ;; esac
                "$top/recert" "$@" --dir "$dir"
        }
fi
portal
# A provider at which everybody says who they are, and a mail server that takes every mail.
mkfifo "$work/said"
serve() { # NAME COMMAND...: in the background; sets said to the line with which it says that it listens
        local name=$1
        shift
        "$@" >"$work/said" 2>"$work/$name.log" &
        pids+=($!)
        read -r -t 90 said <"$work/said" || bail "$name starts" "$(tail -n 3 "$work/$name.log")"
}
pids=()
trap 'ended=$?; kill "${pids[@]}" 2>"$work/kill"; (exit $ended); finish' EXIT
free_port
issuer=http://127.0.0.1:$port
ISSUER=$issuer CLIENT=recert SECRET=none MODE=asks serve provider node "$top/tests/sso/liar.mjs"
: >"$work/mails"
serve mailbox node "$here/mailbox.mjs" "$work/mails"
for it in "origin=$url" "provider_issuer=$issuer" provider_client=recert provider_secret=none 'provider_name=Example ID' \
        mail_server=127.0.0.1 "mail_port=$said" mail_tls=no mail_from=recert@example.org; do
        setting "${it%%=*}" "${it#*=}"
done
restart || bail 'the portal starts with a provider' "$(tail -n 5 "$work/up.log")"
"$RECERT_BUILD/recertctl" demo --today "$(today)" --evidence "$work/evidence" >"$work/demo.xml" 2>"$work/demo.log" &&
        ctl import --evidence "$work/evidence" "$work/demo.xml" >"$work/demo.log" 2>&1 ||
        bail 'the demonstration data can be loaded' "$(tail -n 3 "$work/demo.log")"
node "$here/people.mjs" >"$work/people.xml" && ctl import "$work/people.xml" >"$work/people.log" 2>&1 ||
        bail 'the people of the jobs can be loaded' "$(tail -n 3 "$work/people.log")"
person AT90000000 nobody
for it in admin catalogue-editor reviewer support auditor; do
        printf '%s\n' "$password" | ctl user create --role $it --name "Kim $it" --stdin "$it@example.org" >"$work/user.log" 2>&1 ||
                bail "there can be a $it" "$(cat "$work/user.log")"
done
# Staff of their own for the second factor: a job's in each mode, and the tour's. Of two of these the tour's something
# is set up that no app has, so that signing in stays at the second step.
for it in phone phone-plain desk desk-plain keys tour half set-up offered; do
        printf '%s\n' "$password" | ctl user create --role reviewer --name "Kim $it" --stdin "kim-$it@example.org" >"$work/user.log" 2>&1 ||
                bail "there can be a Kim $it" "$(cat "$work/user.log")"
done
# Those of the job that sets it up have the same password.
for it in phone phone-plain desk desk-plain keys; do
        sql "INSERT INTO account (role, name, password, made) SELECT role, 'Kim set-up-$it', password, made FROM account WHERE name = 'Kim set-up';
             INSERT INTO address (account_id, place, mail, mail_key, verified) VALUES (LAST_INSERT_ID(), 0, 'kim-set-up-$it@example.org', 'kim-set-up-$it@example.org', TRUE)" ||
                bail "there can be a Kim set-up-$it"
done
sql "UPDATE account SET factor = RANDOM_BYTES(60), factor_step = 1, factor_since = NOW(6) WHERE name = 'Kim half' OR name LIKE 'Kim set-up%'"
browser kim
sign_in kim-offered@example.org "$password" && submit /profile/second-factor action=begin "password=$password"
person AT90000010 full "$(full)"
# One-time links, for the job in each mode and for the tour; then everybody else has the same password.
invites=
for it in phone phone-plain desk desk-plain keys; do
        invites+="\"$it\":\"$(ctl user invite "invitation-$it@example.org" 2>"$work/invite.log" | grep -o '/invite/[^ ,"]*')\","
done
invites="{$invites\"tour\":\"$(ctl user invite chiyo@example.org 2>"$work/invite.log" | grep -o '/invite/[^ ,"]*')\"}"
sql "INSERT INTO account (candidate_id, role, password, made)
     SELECT candidate_id, 'candidate', (SELECT password FROM account WHERE password IS NOT NULL ORDER BY account_id DESC LIMIT 1), NOW(6)
     FROM candidate WHERE candidate_id NOT IN (SELECT candidate_id FROM account WHERE candidate_id IS NOT NULL)
     AND candidate_id NOT IN (SELECT candidate_id FROM address WHERE mail LIKE 'provider-link-%' AND candidate_id IS NOT NULL)" ||
        bail 'everybody has a password'
[ -z "${RECERT_LANGUAGE:-}" ] || sql "UPDATE person SET language = '$RECERT_LANGUAGE'"
image "$work/course.png" 1200
# Whoever has that id has not been seen for two hours.
cat >"$work/expire" <<END
#!/bin/sh
exec mariadb --no-defaults -S "$dir/run/mariadb.sock" -u "$(id -un)" recert -e "UPDATE session SET used = used - INTERVAL 2 HOUR WHERE account_id IN (
        SELECT account_id FROM account WHERE candidate_id = \${1#AT})"
END
# Whoever of that name is at the second step finds that the second factor has to be set up.
cat >"$work/offer" <<END
#!/bin/sh
exec mariadb --no-defaults -S "$dir/run/mariadb.sock" -u "$(id -un)" recert -e "UPDATE account SET factor = NULL, factor_since = NULL WHERE name = '\$1';
        UPDATE session AS s JOIN account AS a USING (account_id), (SELECT offered FROM session WHERE offered IS NOT NULL LIMIT 1) AS o
        SET s.offered = o.offered WHERE s.proof = 'half' AND a.name = '\$1'"
END
# From now on the provider is not there, and nothing is known of it.
cat >"$work/gone" <<END
#!/bin/sh
kill ${pids[0]}
exec mariadb --no-defaults -S "$dir/run/mariadb.sock" -u "$(id -un)" recert -e 'DELETE FROM provider'
END
chmod +x "$work/expire" "$work/offer" "$work/gone"

# What a script says of itself: "ok - …" and "not ok - …", a line each.
script() {
        local log=$work/${1%.mjs}.log status=0 said
        node "$here/$1" >"$log" 2>&1 || status=$?
        cat "$log"
        said=$(grep -c '^not ok' "$log")
        passed=$((passed + $(grep -c '^ok' "$log"))) failed=$((failed + said))
        ((status == 0 || said)) || fail "$1 comes to its end" "$(tail -n 5 "$log")"
}
export RECERT_URL=$url RECERT_PASSWORD=$password
[ -n "${RECERT_JOBS:-}${RECERT_TOUR:-}" ] || [ "${RECERT_LANGUAGE:-}" = zxx ] || RECERT_PEOPLE='ben full' script weight.mjs

axe=$here/node_modules/axe-core/axe.min.js
[ -e "$axe" ] || "$top/tests/packages.sh" browser >"$work/npm.log" 2>&1 || true
[ -e "$axe" ] || { skip 'axe: npm could not fetch axe-core'; axe=; }

RECERT_IMAGE=$work/course.png RECERT_INVITES=$invites RECERT_EXPIRE=$work/expire RECERT_OFFER=$work/offer RECERT_GONE=$work/gone RECERT_PROVIDER=$issuer RECERT_MAILS=$work/mails RECERT_WORK=$work RECERT_PAGES=$shared/pages AXE=$axe \
        RECERT_ROUTES=$("$RECERT_BUILD/tests/print-routes") script walk.mjs
echo "# pictures: $RECERT_PICTURES/contact-sheet.png"
