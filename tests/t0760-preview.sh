#!/usr/bin/env bash
# t0760-preview.sh - a limit is lowered: looked at by the job, shown to who may read, published as it was shown; cancelled,
# discarded, and refused where the programme changed meanwhile.
. "$(dirname "$0")/lib.sh"
portal workers=1

# Ada entered two local events in the last year, and goes on so.
events=
for n in 1 2; do events+="<activity id=\"$n\" option=\"local-event\" date=\"$(day "-$((20 * n)) days")\" entered=\"$(day "-$((20 * n)) days")\" status=\"recorded\"><title>Event $n</title></activity>"; done
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-100 days')\" basis=\"exam\"/>$events"
staff catalogue-editor auditor admin
browser catalogue-editor

version() { html "string(//button[@value='$1']/ancestor::form//input[@name='version']/@value)"; }
draft() { # LIMIT
        form /admin/options/local-event
        post /admin/options/local-event action=rule "version=$(version rule)" "from=$(day '+1 day')" units=10 "limit=$1" max-age-months= credit=on-entry reason=
}
page=/admin/options/local-event/preview
do_it() { # ACTION
        form "$page"
        post "$page" "action=$1" "version=$(version "$1")" "digest=$(html 'string(//input[@name="digest"]/@value)')"
}
# Until the job, this one's or the portal's own, has nothing in hand.
jobs() {
        await 60 jobs_done || echo 'still at it'
}
jobs_done() {
        ctl jobs run --once >"$work/jobs" 2>&1
        [ "$(sql "SELECT COUNT(*) FROM job WHERE kind = 'preview' AND state IN ('waiting', 'running')")" = 0 ]
}
limit() { ctl export programme 2>/dev/null | sed 's/ xmlns="urn:recert:1"//' | xmllint --xpath 'string(//option[@code="local-event"]/rule[last()]/@limit)' - 2>/dev/null; }

get "$page"
is "$status $location" '303 /admin/options/local-event' 'without a draft there is no preview, and the option is shown'
get "$page.xml"
is "$status" 404 'nor its twin'
get /admin/options/nothing/preview
is "$status $location" '303 /admin/options' 'of what is not there neither'
draft 2
is "$status $location" "303 $page" 'a lower limit is drafted'
jobs
get "$page.xml"
is "$status $(document 'string(//preview/@state)') $(document 'string(//preview/@begins)')" "200 done $(day '+1 day')" 'the job has looked at it'
is "$(document 'concat(//change/@what, " ", //change/@on, ": ", //before/@limit, " ", //after/@limit)') $(document 'count(//change)')" "limit $(day '+1 day'): 4 2 1" \
        'what the change is stands first, against what is in force then'
is "$(document 'string(//figures/touched[@pace="stored"]/@people)') $(document 'string(//figures/touched[@pace="going-on"]/@people)')" '0 1' \
        'with what is stored nobody, going on one'
is "$(document 'string(//kind[@name="units-more"]/sample/@candidate)')" AT00000001 'with a sample'
is "$(document 'count(//sample/@name | //sample/@href)')" 0 'whose name an editor is not told'
get "$page"
like "$(html 'string(//main)')" 'your role does not see their names' 'and the page says so'
like "$(html 'string(//main//table)')" 'Limit, from .*4 in a cycle.*2 in a cycle' 'the change is said in words'
get "$page" -H "Accept-Language: de"
like "$(html 'string(//main//table)')" 'Limit, ab .*4 in einem Zyklus.*2 in einem Zyklus' 'in German too'
is "$(grep -c 'Ada ' "$body")" 0 'and nothing of it'
get "$page/list.csv"
is "$status $(head -1 "$body" | tr -d '\r')" '200 candidate,pace,kind,type,certification,from,until,before,after,units-before,units-after' 'the list as CSV'
is "$(grep -c '^AT00000001,going-on,units-more,ACP,' "$body")" 1 'says who'
get "$page/list.xml"
is "$status $(document 'string(//case[@kind="units-more"]/@candidate)')" '200 AT00000001' 'and as XML'
browser auditor
get "$page"
is "$status $(html 'count(//main//form)')" '200 0' 'an auditor reads it'
like "$(html 'string(//main)')" 'Ada Example AT00000001' 'and who it is'
is "$(grep -c 'your role does not see' "$body") $(html 'string(//td//a[contains(@href, "/admin/candidates/")]/@href)')" '0 /admin/candidates/AT00000001' \
        'whom he can look at'
browser catalogue-editor
do_it publish
is "$status $location" "303 $page" 'it is published'
jobs
is "$(limit)" 2 'and in force once the numbers were taken again and are the same'
get "$page"
is "$status $location" '303 /admin/options/local-event' 'and the page, which asks again by itself, leads to the option'

# --- Numbers that moved meanwhile, a programme that changed meanwhile, and what is discarded
draft 3
jobs
form "$page"
digest=$(html 'string(//input[@name="digest"]/@value)') shown=$(version publish)
person AT00000002 bob "<award certification=\"ACP-JCA\" on=\"$(day '-100 days')\" basis=\"exam\"/>$events"
post "$page" action=publish "version=$shown" "digest=$digest"
jobs
get "$page.xml"
is "$(document 'string(//preview/@refused)') $(document 'string(//figures/touched[@pace="going-on"]/@people)') $(limit)" 'moved 2 2' 'numbers that moved are shown first'
form "$page"
digest=$(html 'string(//input[@name="digest"]/@value)') shown=$(version publish)
form /admin/groups/new
post /admin/groups/new action=save code=extra name=Extra "version=$(version save)" language=en
form "$page"
post "$page" action=publish "version=$shown" "digest=$digest"
is "$status $(limit)" '409 2' 'a programme that changed since is no longer what was shown'
do_it preview
is "$status" 303 'it is previewed again'
jobs
form "$page"
is "$(html 'count(//button[@value="publish"])')" 1 'and can be published'
# --- Taken back by somebody else than who asked for it: what that one wants does not happen.
jobs_stop
do_it publish
is "$(sql "SELECT state FROM proposal WHERE open")" publishing 'it is to be published'
browser admin
do_it cancel
is "$status $location" "303 $page" 'an admin cancels that'
is "$(sql "SELECT c.name FROM audit AS a JOIN account AS c USING (account_id) WHERE a.action = 'proposal-unpublish'")" 'Kim admin' \
        'which the audit log has in his name'
jobs_continue
jobs
get "$page.xml"
is "$(document 'string(//preview/@refused)') $(limit)" 'cancelled 2' 'and it is a draft as before'
browser catalogue-editor

# --- What cannot be read any more is said, and can be discarded.
sql 'UPDATE proposal SET document = LEFT(document, 100) WHERE open'
get "$page.xml"
is "$status $(document 'string(//preview/@refused)')" '200 proposal-damaged' 'a damaged draft is shown as such'
get /admin/options/local-event
is "$status" 200 'and so is what it is about'
form "$page"
is "$(html 'count(//button[@value="publish"])')" 0 'it cannot be published'
do_it discard
is "$status $location" '303 /admin/options/local-event' 'but discarded'
is "$(sql 'SELECT (SELECT COUNT(*) FROM preview) + (SELECT COUNT(*) FROM preview_part)')" 0 'and nothing is kept of what was looked at'
get "$page"
is "$status" 303 'and is gone'
ok 'the audit chain verifies' ctl audit verify
