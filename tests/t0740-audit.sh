#!/usr/bin/env bash
# t0740-audit.sh - staff read the audit log: who, when, what, from what to what; a page at a time; and whether it
# is what was written.
. "$(dirname "$0")/lib.sh"
portal workers=1

person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
staff support admin auditor
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
enter coursework 'Jira basics' || bail 'Ada enters an activity'
browser support
send /admin/candidates/AT00000001 action=person given-name=Augusta
is "$status" 303 'support corrects a name'
changed=$(sql 'SELECT MAX(audit_id) FROM audit')

# --- Who may
get /admin/audit
is "$status" 403 'support does not read the log'
browser auditor
get /admin/audit
is "$status $(header Cache-Control)" '200 no-store' 'an auditor does, and nobody keeps the page'
is "$(html 'string(//nav//a[@aria-current][1])')" Audit 'the menu says where it is'
is "$(logged statements)" 7 'with a fixed number of statements'

# --- What a row says
row() { xml "/admin/audit" "concat(//entry[@id='$1']/@action, ' ', //entry[@id='$1']/@who, ' ', //entry[@id='$1']/@candidate, ' ', //entry[@id='$1']/@program)"; }
is "$(row "$changed")" 'person-correct Kim support AT00000001 web' 'a row says what, who, whom, and by way of what'
is "$(document "concat(//entry[@id='$changed']/change[@field='given-name']/before, '>', //entry[@id='$changed']/change[@field='given-name']/after)")" 'Ada>Augusta' \
        'and from what to what'
is "$(document '//entries/entry[1]/@id' | tr -dc 0-9)" "$(sql 'SELECT MAX(audit_id) FROM audit')" 'the newest is the first'
get "/admin/audit/$changed"
is "$status $(html 'string(//h1)')" '200 Corrected name or email' 'a row has a page of its own'
is "$(xml "/admin/audit/$changed" 'string(//entry/@request)')" "$(sql "SELECT request FROM audit WHERE audit_id = $changed")" 'with the request'
get /admin/audit/999999
is "$status" 404 'what is not there is not found'
get /admin/audit/9x
is "$status" 404 'and what is no number neither'

# --- Filters
ids() { get "/admin/audit.xml?$1" && document '//entry/@id' | sed 's/ id="\([^"]*\)"/\1 /g' | tr -d '\n'; }
rows_of() { sql "SELECT audit_id FROM audit WHERE $1 ORDER BY at DESC, audit_id DESC" | tr '\n' ' '; }
support=$(sql "SELECT account_id FROM account WHERE role = 'support'")
is "$(ids who=support@example.org)" "$(rows_of "account_id = $support")" 'who, by mail'
is "$(ids "who=$support")" "$(rows_of "account_id = $support")" 'by number'
is "$(ids who=AT00000001)" "$(rows_of 'account_id = (SELECT account_id FROM account WHERE candidate_id = 1)')" "by a candidate's id"
is "$(ids candidate=AT00000001)" "$(rows_of 'candidate_id = 1')" 'about whom'
is "$(ids action=sign-in)" "$(rows_of "action = 'sign-in'")" 'what'
is "$(ids 'who=support@example.org&action=sign-in')" "$(rows_of "account_id = $support AND action = 'sign-in'")" 'who and what'
is "$(ids "candidate=AT00000001&who=$support&action=person-correct")" "$changed " 'all three'
is "$(ids "from=$(day '+2 days')")$(ids "until=$(day '-2 days')")" '' 'from a day on, and until a day'
today=$(date -u +%F)
is "$(ids "from=$today&until=$today")" "$(rows_of "DATE(at) = '$today'")" 'a day that ends as it begins is that day'
is "$(ids who=nobody@example.org)$(document 'string(//entries/@unknown)')" who 'an account that nobody has is said so'
is "$(ids candidate=AT1)$(document 'string(//entries/@unknown)')" candidate 'and what is no candidate'
get '/admin/audit?before=tomorrow'
is "$status" 200 'a place that is none is the beginning'

# --- Pages
sql "INSERT INTO audit (at, program, action, digests) VALUES (UTC_TIMESTAMP(6), 'test', 'long', REPEAT('a value - 12345678901234567890\n', 50000));
        INSERT INTO changed_value (audit_id, place, field, after_value, salt) SELECT LAST_INSERT_ID(), seq, 'a value', 'x', REPEAT('s', 16) FROM seq_0_to_4999"
get '/admin/audit.xml?action=long'
is "$status $(document 'sum(//entry/@more) + count(//entry/change)')" '200 5000' 'a row of very many values is counted by them'
sql "INSERT INTO audit (at, program, action, digests) SELECT UTC_TIMESTAMP(6), 'test', 'many', '' FROM seq_1_to_120"
got='' next='/admin/audit?action=many' pages=0
while [ -n "$next" ] && [ "$pages" -lt 9 ]; do
        get "$next"
        got+=$(html '//a[@class="go-row"]/@href' | sed 's/.*audit.\([0-9]*\)".*/\1 /' | tr -d '\n')
        last=$next next=$(html 'string(//a[@rel="next"]/@href)')
        pages=$((pages + 1))
done
is "$pages $got" "3 $(rows_of "action = 'many'")" 'page by page everything comes, once and in order'
get "$last"
get "$(html 'string(//a[@rel="prev"]/@href)')"
is "$(html '//a[@class="go-row"]/@href' | sed 's/.*audit.\([0-9]*\)".*/\1 /' | tr -d '\n')" "$(rows_of "action = 'many'" | cut -d ' ' -f 51-100) " 'and back again'
is "$(html 'count(//a[@rel="prev"]) + count(//a[@rel="next"])')" 2 'from the middle there are two ways'

# --- An erased person
quiet() { "$@" >/dev/null 2>&1; }
ok 'a candidate is erased' quiet ctl erase --yes AT00000001
get "/admin/audit/$changed"
is "$status $(html 'count(//td//em)')" '200 2' 'the row is there, and says that its values were erased'
is "$(grep -c -E 'Augusta|\bAda\b' "$body")" 0 'none of them is said'

# --- Whether it is whole
ok 'all of it is chained' chained
is "$(xml "/admin/audit/$changed" 'string(//seal/@state)')" good 'a row that was sealed says so'
# Another may be signed while the page is made: then it is asked for again.
last_named() { signed=$(sql 'SELECT MAX(number) FROM checkpoint'); get /admin/audit.xml; [ "$signed" = "$(sql 'SELECT MAX(number) FROM checkpoint')" ]; }
await 30 last_named
is "$(document 'concat(//chain/@state, " ", //chain/@number, " ", //chain/@hash)')" \
        "good $signed $(sql "SELECT LOWER(HEX(hash)) FROM checkpoint WHERE number = $signed")" 'the last checkpoint is named, with its hash'
is "$(document 'string(//chain/@at)')" "$(sql "SELECT DATE_FORMAT(at, '%Y-%m-%dT%H:%i:%sZ') FROM checkpoint WHERE number = $signed")" 'and its time'
sql "UPDATE audit SET program = 'nobody' WHERE number = 1"
is "$(xml /admin/audit 'concat(//chain/@state, " ", //chain/@row)')" 'changed 1' 'a row that was changed past the portal is named'
get /admin/audit
is "$(html 'string(//h1)')" 'Row 1 is not what was sealed.' 'in the largest words on the page'
first=$(sql 'SELECT audit_id FROM audit WHERE number = 1')
is "$(xml "/admin/audit/$first" 'string(//seal/@state)')" changed 'and on its own page'
