#!/usr/bin/env bash
# t0830-developers.sh - the examples of /developers are run as they stand on the page, one after the other,
# against a portal; and what each says is looked at.
. "$(dirname "$0")/lib.sh"
portal

person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob "<award certification=\"ACP-OA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
signed() { [ "$(sql 'SELECT COUNT(*) FROM checkpoint')" != 0 ]; }
ok 'what was committed is numbered, and signed' eval 'numbered && await 60 signed'

browser visitor
get /developers
is "$status" 200 'everybody reads the interface'
page=$work/developers.html
cp "$body" "$page"
get /
is "$(html 'count(//footer//a[@href="/developers"])')" 1 'every page leads to it'
get /help
is "$(html 'count(//main//a[@href="/developers"])')" 1 'and the help does'

# --- The page is made from the program's own tables
get /developers.xml
for code in $(sed -n 's/^ *{"\([a-z-]*\)", [0-9]*, ".*/\1/p' "$top/fcgi/util/refusal.c"); do echo "$code"; done | sort >"$work/codes"
document '//refusal/@code' | sed 's/ code="\([^"]*\)"/\1/g' | sort >"$work/told"
ok 'it tells every code of the table' cmp -s "$work/codes" "$work/told"
is "$(document 'count(//endpoint)')" "$("$RECERT_BUILD/tests/print-routes" | grep -c ' /feeds/')" 'and every address below /feeds/'
is "$(document 'count(//endpoint[@scope])')" "$(($(document 'count(//endpoint)') - 2))" 'all but two of them for keys alone'

# --- The examples
mkdir "$work/run"
cat >"$work/begin" <<END
set -eu
cd "$work/run"
PORTAL=$url
KEY=$(ctl key create --name university --scope feeds:read,completions:write,awards:write)
END
cp "$work/begin" "$work/all"
examples=$(xmllint --html --nowarning --xpath '//pre[@class="shell"]/@id' "$page" 2>/dev/null | sed 's/ id="run-\([a-z]*\)"/\1 /g' | tr -d '\n')
is "$examples" 'first mirror one again completions json awards errors rate schema checkpoint ' 'the page has these examples'
for it in $examples; do
        xmllint --html --nowarning --xpath "string(//pre[@id='run-$it'])" "$page" >"$work/run-$it" 2>/dev/null
        printf 'echo "begin %s"\n' "$it" >>"$work/all"
        cat "$work/run-$it" >>"$work/all"
        printf '\necho "end %s"\n' "$it" >>"$work/all"
done
sh "$work/all" >"$work/said" 2>"$work/errors"
is $? 0 'the examples run to their end' 
[ "${PIPESTATUS[0]}" = 0 ] && [ "$(tail -n 1 "$work/said")" = 'end checkpoint' ] || printf '# %s\n' "$(tail -n 5 "$work/said" "$work/errors")"
of() { sed -n "/^begin $1\$/,/^end $1\$/p" "$work/said"; }
says() { ok "$1" grep -qE -- "$3" <(of "$2"); }
says 'the first request shows credentials' first '<credential candidate="AT00000001" certification="ACP-JCA"'
is "$(of mirror | grep -v -e ^begin -e ^end | tr '\n' ' ')" 'AT00000001.ACP-JCA AT00000002.ACP-OA ' 'the mirror holds what the portal holds'
says 'one candidate has events' one '<award certification="ACP-JCA"'
says 'and progress on a day to come' one '<progress .*as-of="2027-06-30"'
is "$(of again | sed -n 2p)" 304 'what has not changed is not sent again'
says 'a completion is recorded' completions '<outcome id="u-1" result="recorded" candidate="AT00000001" activity="1"'
says 'one of a stranger waits' completions '<outcome id="u-2" result="waiting"'
says 'a wrong one is refused with its code' completions '<outcome id="u-3" result="refused" code="option-unknown"'
says 'the same in JSON is the same one' json '"result": *"repeated"'
says 'a passed exam is recorded' awards '<outcome id="x-1" result="recorded" candidate="AT00000001"'
says 'and repeated in JSON' awards '"result": *"repeated"'
says 'a refusal comes in XML' errors '<error .*code="key-missing"'
says 'and as problem+json' errors '"code": *"key-missing"'
ok 'the documents are what the schemas say' grep -q '^page.xml validates' "$work/errors"
says 'the checkpoint is what was signed' checkpoint 'Signature Verified Successfully'

# --- The mirror goes on where it ended
person AT00000003 cleo "<award certification=\"ACP-JCA\" on=\"$(day '-200 days')\" basis=\"exam\"/>"
ctl erase --yes AT00000002 >/dev/null 2>&1
ok 'what was committed since is numbered' numbered
again() { (export KEY PORTAL; eval "$(grep -E '^(PORTAL|KEY)=' "$work/begin")"; cd "$work/run" && sh mirror.sh); }
ok 'the mirror runs again' again
is "$(ls "$work/run/held" | tr '\n' ' ')" 'AT00000001.ACP-JCA AT00000003.ACP-JCA ' 'what is new is there, and who was erased is not'

# --- Both forms of every schema are served as they are kept
for it in "$top"/xslt/schema/*.rn?; do
        request "/schema/$(basename "$it")"
        case $it in *.rnc) type=application/relax-ng-compact-syntax ;; *) type=application/xml ;; esac
        is "$status $(header Content-Type | sed 's/;.*//')" "200 $type" "$(basename "$it") is served, as what it is"
        ok "$(basename "$it") has the bytes that are kept" cmp -s "$body" "$it"
done
