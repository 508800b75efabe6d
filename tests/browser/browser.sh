#!/usr/bin/env bash
# browser.sh - the main job clicked through in Chromium, with and without JavaScript, on a phone and on a
# desktop; then every page: console, policy, keyboard, sideways scrolling, axe. Pictures of all of it are in
# the folder of logs, beside a contact sheet. Before that, what the page that matters costs on a slow line.
. "$(dirname "$0")/../lib.sh"
for it in node chromium; do
        command -v $it >/dev/null || { skip "the browser's tests: there is no $it"; exit 0; }
done
here=$top/tests/browser
pictures=${RECERT_PICTURES:-$RECERT_BUILD/tests-log/pictures}

# Ninety units in the open cycle of a certification that was passed a year ago.
ninety() {
        local it
        printf '<award certification="ACP-JCA" on="%s" basis="exam"/>' "$(day '1 year ago')"
        for it in {1..9}; do
                printf '<activity id="%s" option="coursework" date="%s" entered="%s" language="en" status="accepted"><title>Course number %s</title></activity>' \
                        "$it" "$(day "$((400 - 30 * it)) days ago + 30 days")" "$(day "$((400 - 30 * it)) days ago + 30 days")" "$it"
        done
}

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

portal
"$RECERT_BUILD/recertctl" demo --today "$(today)" --evidence "$work/evidence" >"$work/demo.xml" 2>"$work/demo.log" &&
        ctl import --evidence "$work/evidence" "$work/demo.xml" >"$work/demo.log" 2>&1 ||
        bail 'the demonstration data can be loaded' "$(tail -n 3 "$work/demo.log")"
set_password ada@example.org
set_password ben@example.org
number=90000001
for it in phone phone-plain desk desk-plain; do
        person "AT$number" "$it" "$(ninety)"
        number=$((number + 1))
done
person AT90000009 nobody
person AT90000010 full "$(full)"
printf '%s\n' "$password" | ctl user create --role catalogue-editor --name 'Edda Editor' --stdin editor@example.org >"$work/user.log" 2>&1 ||
        bail 'there can be an editor' "$(cat "$work/user.log")"
printf '%s\n' "$password" | ctl user create --role admin --name 'Anna Admin' --stdin admin@example.org >"$work/user.log" 2>&1 ||
        bail 'there can be an admin' "$(cat "$work/user.log")"
image "$work/course.png" 1200
invite=$(ctl user invite chiyo@example.org 2>/dev/null | grep -o '/invite/[^ ,"]*' | head -n 1)
[ -n "$invite" ] || skip 'the page of an invitation: nobody could be invited'

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
RECERT_PEOPLE='ben full' script weight.mjs

axe=$here/node_modules/axe-core/axe.min.js
[ -e "$axe" ] || "$here/packages.sh" >"$work/npm.log" 2>&1 || true
[ -e "$axe" ] || { skip 'axe: npm could not fetch axe-core'; axe=; }

RECERT_IMAGE=$work/course.png RECERT_INVITE=$invite RECERT_PICTURES=$pictures AXE=$axe script walk.mjs
echo "# pictures: $pictures/contact-sheet.png"
