#!/usr/bin/env bash
# t0250-renewal.sh - a certification is renewed, over HTTP: at the hundredth unit, with limits, in grace, beside
# a retired one, for two types at once; and what the page said before.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=1

# courses HOW-MANY MONTH [FIRST-ID]: one a day in that month, accepted
courses() {
        local n
        for ((n = 1; n <= $1; n++)); do
                printf '<activity id="%d" option="coursework" date="%s-%02d" entered="%s-%02d" language="en" status="accepted"><title>Course %d</title></activity>' \
                        $((n + ${3:-1} - 1)) "$2" $((n + 10)) "$2" $((n + 10)) $((n + ${3:-1} - 1))
        done
}
jca() { printf '<award certification="ACP-JCA" on="%s" basis="exam"/>' "$1"; }
person AT00000001 ada "$(jca 2025-06-01)$(courses 9 2026-03)"
person AT00000002 bob "$(jca 2025-06-01)<award certification=\"ACA-ACF\" on=\"2026-04-01\" basis=\"exam\"/>$(courses 9 2026-03)"
person AT00000003 cem "$(jca 2024-06-03)$(courses 9 2026-05)"
person AT00000004 dora "$(jca 2024-06-03)$(courses 9 2026-05)"
person AT00000005 emil "<award certification=\"ACP-JA\" on=\"2024-07-10\" basis=\"exam\"/>$(jca 2025-06-01)$(courses 9 2026-03)"
person AT00000006 fred "<award certification=\"ACP-JA\" on=\"2024-07-10\" basis=\"exam\"/>$(courses 2 2026-03)"
person AT00000007 gina "$(jca 2026-05-01)$(courses 9 2026-05)"
person AT00000008 hans ""
who() { browser "$1"; [ -e "$jar" ] || sign_in "$1@example.org" "$password" || bail "$1 signs in"; }
of() { document "string(//type[@code=\"$1\"]$2)"; }
look() { get /credentials/progress.xml; }
# offer OPTION TITLE [DATE]: a draft; its document is $body
offer() {
        submit "/credentials/upload/$1" "date=${3:-$(today)}" "title=$2" language=en notes= "image=@$work/evidence.png"
        draft=${location%%\?*}
        get "$draft.xml"
}
answer() { document "string(//worth/answer[@type=\"$1\"]/$2)"; }
image "$work/evidence.png"

# --- The hundredth unit
who ada
look
is "$(of ACP /@counted) $(of ACP /@remaining) $(of ACP /@renew-by) $(of ACP '/certification/@expires')" '90 10 2027-06-01 2027-06-01' 'ten units are missing'
offer coursework 'The tenth'
is "$(answer ACP @renews) $(answer ACP @after) $(answer ACP 'renewal/@expires') $(answer ACP 'renewal/@days')" 'true 100 2028-06-15 380' \
        'the draft says that it renews, and until when'
look
is "$(of ACP /@counted)" 90 'but does nothing yet'
submit "$draft" action=submit
is "$status $location" '303 /credentials/progress?notice=renewed&type=ACP&date=2028-06-15' 'submitted, it leads to the renewed certification'
get "$location"
like "$(html 'string(//*[contains(@class, "notice")])')" '15.June.2028' 'which the page says'
look
is "$(of ACP '/certification/@expires') $(of ACP '/certification/@status') $(of ACP '/certification/@awarded')" '2028-06-15 active 2025-06-01' 'it is valid for 24 months from the day'
is "$(of ACP /@counted) $(of ACP /@remaining) $(of ACP '/cycle[@status="open"]/@number') $(of ACP '/cycle[@status="open"]/@starts')" '0 100 2 2026-06-15' 'and a new cycle begins with nothing'
get /credentials/progress/ACP-JCA/history.xml
is "$(document 'string(//cycle[@number="1"]/@status)') $(document 'string(//cycle[@number="1"]/@ends)') $(document 'count(//cycle[@number="1"]/credit[@verdict="counted"])')" \
        'renewed 2026-06-15 10' 'the history has the cycle that was, with its ten courses'
is "$(sql 'SELECT CONCAT(expires, " ", status) FROM projection WHERE candidate_id = 1')" '2028-06-15 active' 'and lists and feeds know it'
get /credentials/progress/ACP-JCA.xml
is "$status $(document 'count(//cycle[@status="open"]/credit)')" '200 0' 'the page of the certification has the open cycle alone'
enter coursework 'The first of the next' || bail 'one more is entered'
look
is "$(of ACP /@counted)" 10 'what comes next counts in it'

get /credentials.xml
like "$(document 'string(//*[@code="ACP-JCA"]/@number | //*[@certification="ACP-JCA"]/@number)')" '^[0-9A-HJKMNP-TV-Z]{4}-([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-Z*~$=]$' 'its verification number is on the page of certifications'

# --- Surplus is not carried over; a type renews by itself
who bob
look
is "$(of ACP /@counted) $(of ACA /@counted) $(of ACA '/outside/credit[1]/@verdict')" '90 0 no-cycle' 'what was entered before an award counts for what was held then'
offer global-event 'Team 26'
is "$(answer ACP @renews) $(answer ACP @surplus) $(answer ACA @renews) $(answer ACA @after)" 'true 20 false 30' 'the draft says what is too much, in each type'
submit "$draft" action=submit
get /credentials/progress/ACP-JCA/history.xml
is "$(document 'string(//cycle[@number="1"]/@counted)')" 120 'the cycle that closes has all its units'
look
is "$(of ACP /@counted) $(of ACP '/certification/@expires')" '0 2028-06-15' '120 of 100 units renew, and nothing carries over'
is "$(of ACA /@counted) $(of ACA '/certification/@expires')" '30 2028-04-01' 'the other type has its own total'
enter presenting 'My talk' || bail 'a talk is entered'
look
is "$(of ACA '/certification/@expires') $(of ACA /@counted) $(of ACP /@counted)" '2028-06-15 0 20' 'and renews with its fiftieth unit'

# --- Limits
offer presenting 'Another talk'
is "$(answer ACP @verdict) $(answer ACP @after) $(answer ACA @verdict)" 'limit 20 counted' 'a second talk counts for nothing where one counts in a cycle, and the draft says so'
is "$(answer ACP 'instead/@activity')" 11 'and which one did'
for it in 1 2 3 4 5; do enter local-event "ACE no. $it" || bail 'a local event is entered'; done
look
is "$(of ACP '/cycle[1]/limit[@option="local-event"]/@used') $(of ACP '/cycle[1]/limit[@option="local-event"]/@of') $(of ACP /@counted)" '4 4 60' 'of five local events four count'
is "$(document 'count(//type[@code="ACP"]/cycle[1]/credit[@option="local-event" and @verdict="counted"])') $(of ACP '/cycle[1]/credit[@verdict="limit"]/title')" '4 ACE no. 5' 'the fifth is over the limit'
get /credentials/upload.xml
is "$(document 'string(//option[@code="local-event"]/answer[@type="ACP"]/@verdict)')" limit 'and step 1 says so before anything is typed'

# --- A retired one
who emil
enter coursework 'The tenth' || bail 'a course is entered'
look
is "$(of ACP '/certification[@code="ACP-JCA"]/@expires') $(of ACP '/certification[@code="ACP-JA"]/@expires') $(of ACP '/certification[@code="ACP-JA"]/@renewable')" \
        '2028-06-15 2026-07-10 false' 'a hundred units renew what is current, and leave what is retired'
who fred
look
is "$(of ACP /@renew-by)$(of ACP /@standing) $(of ACP '/certification/@status')" 'retired active' 'what is retired alone is valid, and has nothing to renew'
enter coursework 'In vain' || bail 'a course is entered'
look
is "$(document 'string(//credit[title="In vain"]/@verdict)')" not-renewable 'what is entered then counts for nothing, and says why'
# --- Renewing early
who gina
offer coursework 'Too soon'
is "$(answer ACP @renews) $(answer ACP 'waste/@days') $(answer ACP 'waste/@last') $(answer ACP 'waste/@last-days')" 'true 45 2028-05-01 730' \
        'a draft that would renew for some days says what waiting gains'
# --- Nothing held
who hans
look
is "$status $(document 'count(//type)')" '200 0' 'who holds nothing has a page too'
offer coursework 'Just so'
is "$(document 'count(//worth/answer)')" 0 'for whom an entry counts for nothing'
submit "$draft" action=submit
is "$status" 303 'and can be made'

# --- Grace
who cem
look
is "$(of ACP '/certification/@status') $(of ACP '/certification/@expires') $(of ACP '/certification/@grace-ends') $(of ACP /@renew-by)" 'grace 2026-06-03 2026-09-01 2026-09-01' \
        'after its expiry a certification is in grace for ninety days'
export RECERT_TODAY=2026-09-01
restart || bail 'the portal starts on the last day' "$(tail -n 5 "$work/up.log")"
look
is "$status $(of ACP '/certification/@status') $(of ACP /@days-left)" '200 grace 0' 'on its last day it still is, and the session holds'
enter coursework 'On the last day' || bail 'a course is entered'
is "$location" '/credentials/progress?notice=renewed&type=ACP&date=2028-09-01' 'the hundredth unit on the last day of grace renews'
look
is "$(of ACP '/certification/@status') $(of ACP '/certification/@expires')" 'active 2028-09-01' 'from that day'
export RECERT_TODAY=2026-09-02
restart || bail 'the portal starts on the day after' "$(tail -n 5 "$work/up.log")"
who dora
look
is "$(of ACP '/certification/@status') $(of ACP /@standing) $(of ACP /@renew-by)" 'lapsed over ' 'on the day after it has lapsed'
get /credentials/progress/ACP-JCA/history.xml
is "$(document 'string(//cycle/@status)') $(document 'string(//cycle/@ends)')" 'lapsed 2026-09-02' 'and its cycle with it'
enter coursework 'A day late' 2026-09-01 || bail 'a course is entered'
get "${location%%\?*}.xml"
is "$(document 'string(//credit/@verdict)')" no-cycle 'and the hundredth unit counts for nothing'

# --- The programme changes, from a day on
sed -e '/<option code="presenting"/,/<\/option>/s|\(<rule from="2017-01-01"[^>]*/>\)|\1<rule from="2026-09-03" units="0"/>|' \
        -e '/<option code="local-event"/,/<\/option>/s|\(<rule from="2017-01-01"[^>]*/>\)|\1<rule from="2026-09-03" units="10" limit="4" credit="on-acceptance"/>|' \
        -e '/<option code="coursework"/,/<\/option>/s|\(<rule from="2017-01-01"[^>]*/>\)|\1<rule from="2026-09-03" units="20"/>|' "$top/sql/programme.xml" >"$work/programme.xml"
ok 'rules can be added from tomorrow on' ctl import "$work/programme.xml" 2>"$work/import.log"
who ada
offer presenting 'Begun before' 2026-09-02
before=$draft
offer presenting 'On the day'
after=$draft
export RECERT_TODAY=2026-09-03
restart || bail 'the portal starts on the day of the change' "$(tail -n 5 "$work/up.log")"
refused submit /credentials/upload option=presenting
is "$status $codes" '422 option=option-not-offered' 'an item that is offered no more cannot be chosen'
get /credentials/upload/presenting
is "$status" 404 'and has no form'
is "$(xml /credentials/upload 'count(//option)')" 3 'nor stands in the list'
refused submit "$after" action=submit date=2026-09-03
is "$status $codes" '422 date=option-not-offered' 'a draft of it dated today is refused'
submit "$before" action=submit
is "$status $(xml "${location%%\?*}" 'string(//credit/@verdict)') $(document 'string(//credit/@units)')" '303 counted 20' 'one dated before counts'
enter coursework 'By the new rule' || bail 'a course is entered'
is "$(xml "${location%%\?*}" 'string(//credit/@units)')" 20 'a course of today gives what the rule of today says'
enter coursework 'By the old rule' 2026-09-02 || bail 'a course is entered'
is "$(xml "${location%%\?*}" 'string(//credit/@units)')" 10 'one of yesterday what that of yesterday said'
# An item that counts once it was accepted.
who cem
offer local-event 'To be looked at'
is "$(answer ACP @verdict) $(answer ACP @after) $(answer ACP @then)" 'pending 0 10' 'a draft says that it waits for review, and what it will count then'
submit "$draft" action=submit
number=${location##*=}
look
is "$(of ACP /@counted) $(of ACP /@pending) $(of ACP /@remaining)" '0 10 100' 'until it was accepted it counts nothing'
ctl export candidates >"$work/all.xml" 2>"$work/export.log" || bail 'everything can be exported' "$(tail -n 3 "$work/export.log")"
sed '/<candidate id="AT00000003"/,/<\/candidate>/s|\(<activity id="'"$number"'"[^>]*status="\)recorded"|\1accepted" decided="2026-09-03"|' "$work/all.xml" >"$work/accepted.xml"
ok 'a decision can be imported' ctl import "$work/accepted.xml" 2>"$work/import.log"
look
is "$(of ACP /@counted) $(of ACP /@pending)" '10 0' 'then it counts, on the very next request'
nothing_to_recompute 'and the records are what follows from the events'
