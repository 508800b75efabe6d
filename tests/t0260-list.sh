#!/usr/bin/env bash
# t0260-list.sh - View Activities: twenty a page, filtered, sorted, and each link keeps what was asked for.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=1

# 45 activities: number n on a day of its own, the later the higher; every third a local event, every fifth
# rejected, every seventh accepted; the first 20 in 2025.
events() {
        local n date option status
        for ((n = 1; n <= 45; n++)); do
                date=$(date -u -d "2025-12-$((n <= 20 ? n + 10 : 31)) +$((n <= 20 ? 0 : n - 20)) days" +%F)
                option=coursework status=recorded
                ((n % 3)) || option=local-event
                ((n % 5)) || status=rejected
                ((n % 7)) || status=accepted
                printf '<activity id="%d" option="%s" date="%s" entered="%s" language="en" status="%s"><title>%s %02d</title></activity>' \
                        "$n" "$option" "$date" "$date" "$status" "$([ $((n % 2)) = 1 ] && echo Ärger || echo zebra)" "$n"
        done
}
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"2025-06-01\" basis=\"exam\"/>$(events)"
person AT00000002 bob
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'

# list QUERY: the numbers shown
list() { get "/exams/activities.xml${1:+?$1}"; document '//activities/activity/@id' | tr -dc '0-9 \n' | tr -s ' \n' ' ' | sed 's/^ //; s/ $//'; }
pager() { document "string(//pager/@$1)"; }
count() { list "$1" | wc -w; }

shown=$(list '')
get /exams/activities.xml
is "$(wc -w <<<"$shown") ${shown%% *} ${shown##* }" '20 45 26' 'twenty are shown, the newest first'
is "$(pager page) $(pager pages) $(pager rows) $(pager first) $(pager last)" '1 3 45 1 20' 'and of how many'
is "$(document 'count(//pager/@newer)') $(pager older)" '0 /exams/activities?page=2' 'with a link to those before'
shown=$(list page=3)
get '/exams/activities.xml?page=3'
is "$shown $(pager first) $(pager last) $(document 'count(//pager/@older)')" '5 4 3 2 1 41 45 0' 'the last page has the rest'
for it in 4 99 999999999; do is "$(list page=$it)" '5 4 3 2 1' "page $it is the last"; done
is "$(list page=0)" "$(list '')" 'page 0 is the first'
is "$(list page=2 | wc -w) $({ list page=1; echo; list page=2; echo; list page=3; } | tr -s ' \n' '\n' | sort -u | wc -l)" '20 45' 'the three pages together have each once'

# --- Filters
is "$(count option=local-event)" 15 'those of one item'
is "$(list status=accepted)" '42 35 28 21 14 7' 'those of one status'
is "$(list 'status=rejected&option=local-event')" '45 30 15' 'those of one item and status'
is "$(list 'year=2025' | wc -w)" 20 'those of one year'
get '/exams/activities.xml?year=2025&option=local-event'
is "$(pager rows)" 6 'those of one year and item'
is "$(list 'q=zebra&status=accepted')" '42 28 14' 'those with a word in their name'
is "$(list 'q=ZEBRA&status=accepted')" '42 28 14' 'in any case'
is "$(list 'q=%C3%A4rger&status=accepted')" '35 21 7' 'with letters of any language'
is "$(list 'q=arger&status=accepted')" '35 21 7' 'with or without their marks'
is "$(list 'q=+zebra++44+')" 44 'and with any space'
is "$(list 'q=%25')" '' 'a percent sign is a letter'
get '/exams/activities.xml?q=no-such-name'
is "$status $(document 'count(//activities/activity)') $(pager rows) $(pager pages) $(document 'string(//activities/@total)')" '200 0 0 1 45' 'none that match is said with how many there are'
is "$(list 'option=no-such-item&status=nonsense&year=abc')" "$(list '')" 'what names nothing that there is is not asked for'
get '/exams/activities.xml?status=accepted'
is "$(document 'string(//filter[@name="status"]/@value)') $(document 'string(//filter[@name="option"]/@value)')" 'accepted ' 'the filters say what was asked for'
is "$(document 'count(//filter[@name="year"]/choice[@name])')" 2 'and which years there are'

# --- Order
is "$(list 'sort=date' | cut -d ' ' -f 1-3)" '1 2 3' 'the oldest first'
is "$(list 'sort=title&status=accepted')" '7 21 35 14 28 42' 'by name, as people read it'
is "$(list 'sort=-title&status=accepted')" '42 28 14 35 21 7' 'and the other way round'
get '/exams/activities.xml?sort=title'
is "$(document 'string(//column[@name="title"]/@sort)') $(document 'string(//column[@name="title"]/@href)')" 'ascending /exams/activities?sort=-title' 'a column knows its order, and the link to the other'

# --- Links keep what was asked for
get '/exams/activities.xml?q=e&option=coursework&sort=title&page=2'
older=$(pager newer)
get "${older/activities/activities.xml}"
is "$(document 'string(//filter[@name="q"]/@value)') $(document 'string(//filter[@name="option"]/@value)') $(document 'string(//filter[@name="sort"]/@value)') $(pager page)" \
        'e coursework title 1' 'a link of the pager keeps filters and order'
get '/exams/activities.xml?status=accepted&page=1'
like "$(document 'string(//column[@name="date"]/@href)')" 'status=accepted' 'a link of a column keeps the filters'
get '/exams/activities?q=%26page%3D3%22%3E&sort=-title'
is "$status $(html 'string(//input[@name="q"]/@value)')" '200 &page=3">' 'what was searched for stands in its field'
get '/exams/activities?option=local-event'
is "$(html 'count(//main//a[starts-with(@href, "/exams/activities/")]) >= 15')" true 'each row leads to its activity'
is "$(html 'string(//select[@name="option"]/option[@selected]/@value)')" local-event 'the page shows the filter'
get "$(html 'string(//main//a[starts-with(@href, "/exams/activities/")]/@href)')"
is "$status" 200 'which is there'

browser bob
sign_in bob@example.org "$password" || bail 'Bob signs in'
is "$(count '') $(pager rows) $(document 'string(//activities/@total)')" '0 0 0' 'who has none has an empty list'
