# shellcheck shell=bash
# people.sh - whom bench.sh, load.sh and scale.sh ask for. After lib.sh and portal.
#
#   events TITLE          twenty activities in one open cycle; N in TITLE is an activity's number
#   people [COMMAND]      bench1 to bench8, signed in; $work/people has a line of cookies, a tab and the progress page's
#                         ETag for each. COMMAND N is run for each, its page in $work/ours.html
#   uploader NAME NUMBER  one who uploads, signed in: what he does leaves the pages of the others as they are
#   others COUNT [SEED]   a generated data set of so many candidates, imported and numbered
#   people.lua            $work/people.lua: wrk asks for each in turn

events() {
        local n ago option status
        printf '<award certification="ACP-JCA" on="%s" basis="exam"/>' "$(day '400 days ago')"
        for n in {1..20}; do
                ago=$(((21 - n) * 19)) option=coursework status=accepted
                case $n in
                2 | 5 | 7 | 9 | 11 | 13 | 15 | 17 | 19) option=local-event ;;
                4) option=presenting status=rejected ;;
                6 | 12 | 18) status=rejected ;;
                3 | 16) status=withdrawn ;;
                20) status=recorded ;;
                esac
                printf '<activity id="%d" option="%s" date="%s" entered="%s" language="en" status="%s"><title>%s</title></activity>' \
                        "$n" "$option" "$(day "$ago days ago")" "$(day "$ago days ago")" "$status" "${1//N/$n}"
        done
}

people() {
        local it
        : >"$work/people"
        for it in {1..8}; do
                person "AT9100000$it" "bench$it" "$(events "Jira &amp; &lt;Confluence&gt; of $it, part N")"
                browser "bench$it"
                sign_in "bench$it@example.org" "$password" || bail "bench$it signs in"
                get /credentials/progress
                [ "$status" = 200 ] || bail 'the progress page is there' "status $status"
                cp "$body" "$work/ours.html"
                printf '%s\t%s\n' "$(awk '!/^# / && NF == 7 {printf "%s%s=%s", (n++ ? "; " : ""), $6, $7}' "$jar")" "$(header ETag)" >>"$work/people"
                [ -z "${1:-}" ] || "$1" "$it"
        done
}

uploader() {
        person "AT9400000$2" "$1" '<award certification="ACP-JCA" on="'"$(day '400 days ago')"'" basis="exam"/>'
        browser "$1"
        sign_in "$1@example.org" "$password" || bail "$1 signs in"
}

others() {
        local began=$SECONDS
        "$RECERT_BUILD/tests/bench/candidates" "$1" 20 "${2:-1}" "$(today)" >"$work/many.xml" || bail 'candidates can be made'
        ctl import "$work/many.xml" >"$work/import.log" 2>&1 || bail 'they can be imported' "$(tail -n 3 "$work/import.log")"
        rm "$work/many.xml"
        printf '# %d candidates imported in %d s\n' "$1" $((SECONDS - began))
        ok 'the sealer has numbered them' await 900 nothing_pends
}

cat >"$work/people.lua" <<'L'
-- wrk: each request is somebody else's; with an ETag where ETAGS says so; compressed where GZIP does
local people, turn = {}, 0
for line in io.lines(os.getenv("PEOPLE")) do
        local cookie, etag = line:match("^(.-)\t(.*)$")
        local headers = { Cookie = cookie, ["Accept-Encoding"] = os.getenv("GZIP") and "gzip" or "identity" }
        if os.getenv("ETAGS") then headers["If-None-Match"] = etag end
        people[#people + 1] = headers
end
function request()
        turn = turn % #people + 1
        return wrk.format("GET", nil, people[turn])
end
L
