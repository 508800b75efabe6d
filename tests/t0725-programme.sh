#!/usr/bin/env bash
# t0725-programme.sh - the whole programme is taken out, changed, and read in again: what is wrong with a document is said
# with its line, what it would change is shown first, and two editors do not overwrite each other.
. "$(dirname "$0")/lib.sh"
portal workers=1

person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
staff catalogue-editor admin auditor
page=/admin/programme
tomorrow=$(day '+1 day') later=$(day '+90 days')
taken=$work/programme.xml

# --- Out
browser auditor
get $page
is "$status $(html 'count(//main//form)')" '200 0' 'an auditor sees the programme, and has no form'
get $page/programme.xml
is "$status" 200 'the whole programme can be taken out'
like "$(cat "$headers")" 'Content-Disposition: attachment' 'as a file'
cp "$body" "$taken"
ok 'which is one by the schema' xmllint --noout --relaxng "$top/xslt/schema/programme.rng" "$taken"

# --- In: what is wrong with a document
browser catalogue-editor
send_file() { form $page; post $page "file=@$1" "action=${2:-compare}"; }      # FILE [ACTION]
# COMMAND...: sends a document; what is wrong with it, and on which line.
why() {
        accept=application/xml
        "$@"
        accept=
        said="$status $(document 'concat(//field[@name="file" or @name="document"][@code]/@code, " ", substring-before(//field[@code]/message, ":"))')"
}
edit() { sed "$1" "$taken" >"$work/edited.xml"; }                               # SED-SCRIPT
head -n 5 "$taken" >"$work/bad.xml"
why send_file "$work/bad.xml"
like "$said" '^422 xml Line [56]$' 'what is not well-formed is refused with its line'
sed '1a <!DOCTYPE programme [<!ENTITY a "b">]>' "$taken" >"$work/bad.xml"
why send_file "$work/bad.xml"
like "$said" '^422 dtd .*' 'a DTD too'
edit 's/urn:recert:1/urn:recert:2/'
why send_file "$work/edited.xml"
like "$said" '^422 document-unknown Line [12]$' 'another namespace too'
edit 's/<language /<languages /'
why send_file "$work/edited.xml"
like "$said" '^422 element-unknown Line [0-9]+$' 'an unknown element too'
edit '0,/<proof xml:lang="en"[^>]*>/s//<proof xml:lang="en" href="javascript:alert(1)">/'
why send_file "$work/edited.xml"
like "$said" '^422 href Line [0-9]+$' 'an address that a browser would run too'
{ cat "$taken"; head -c 700000 /dev/zero | tr '\0' ' '; } >"$work/huge.xml"
why send_file "$work/huge.xml"
like "$said" '^422 too-large .*' 'what is larger than the portal takes too'
printf '\xff\xfe<\0p\0' >"$work/bad.xml"
why send_file "$work/bad.xml"
like "$said" '^422 [a-z-]+ .*' 'another encoding too'
why submit $page action=compare "document=$(head -c 3000 "$taken")"
is "$said" "422 xml Line $(head -c 3000 "$taken" | wc -l | awk '{print $1 + 1}')" \
        'what is pasted is told its line'
is "$(document 'count(//field[@name="document"][contains(@value, "programme")])')" 1 \
        'and is not lost'
why submit $page action=compare
is "$said" '422 field-missing ' 'nothing at all is no document'
line=$(grep -n 'units="30"' "$taken" | head -n 1 | cut -d : -f 1)
edit "${line}s/units=\"30\"/units=\"40\"/"
why send_file "$work/edited.xml"
like "$said" '^422 past-rule Line [0-9]+$' 'a rule that is in force is not changed'
like "$(document '//difference[@code="global-event"]//after/@units')" 'units="40"' 'and what it would have changed is shown all the same'
edit '/<certification code="ACA-ACF"/d'
why send_file "$work/edited.xml"
is "$said" '422 missing Line 1' 'what is there is not forgotten by a document'
is "$(sql 'SELECT COUNT(*) FROM proposal')" 0 'and nothing of it is kept'

# --- The differences first
send_file "$taken"
is "$status $(html 'count(//main//table)') $(html 'count(//button[@value="preview"])')" '200 0 0' 'the same programme changes nothing'
add="<rule from=\"$tomorrow\" units=\"20\" limit=\"2\"/>"
edit "/<option code=\"local-event\"/,/<\/option>/s|\(<rule [^>]*/>\)|\1$add|; s/name=\"Confluence Essentials\"/name=\"Confluence, the Essentials\"/"
send_file "$work/edited.xml"
is "$status $(html 'count(//main//tbody)')" '200 2' 'two changes are shown, grouped by thing'
like "$(html 'string(//tbody[contains(., "local-event")])')" 'Units, from.*10.*20.*units.*Limit, from.*4 in a cycle.*2 in a cycle' 'in words, against the rule in force then'
like "$(html 'string(//tbody[contains(., "ACA-CONFE")])')" 'Confluence Essentials.*Confluence, the Essentials' 'from what to what'
is "$(sql 'SELECT COUNT(*) FROM proposal') $(sql 'SELECT COUNT(*) FROM job WHERE kind = "preview"')" '0 0' 'and nothing is drafted yet'

# --- Drafted by the second step, with a reason; the job process, which would preview it, is ended.
ok 'the job process ends' jobs_end
form_here() { csrf=$(html "string(//form[@action='$page']//input[@name='csrf']/@value)"); key=$(html "string(//form[@action='$page']//input[@name='key']/@value)")
        version=$(html 'string(//input[@name="version"]/@value)'); html 'string(//textarea[@name="document"])' >"$work/sent.xml"; }
form_here
post $page action=preview "version=$version" "document=$(cat "$work/sent.xml")" reason=
is "$status" 422 'without a reason it is not drafted'
form_here
post $page action=preview "version=$version" "document=$(cat "$work/sent.xml")" reason='More local events'
is "$status $location" '303 /admin/programme/preview' 'it is drafted, and its preview is next'
get "$location"
is "$status $(html 'count(//main//form)')" '200 1' 'which is there'
is "$(sql 'SELECT thing, state, reason FROM proposal')" $'programme\tdraft\tMore local events' 'as a proposal of the whole programme'
is "$(sql 'SELECT argument FROM job WHERE kind = "preview"')" "$(sql 'SELECT proposal_id FROM proposal')" 'with a job that previews it'
is "$(sql 'SELECT COUNT(*) FROM option_rule WHERE units = 20 AND use_limit = 2')" 0 'and nothing is in force'
is "$(sql 'SELECT COUNT(*) FROM audit WHERE action = "proposal-make"')" 1 'with an audit row'
post $page action=preview "version=$version" "document=$(cat "$work/sent.xml")" reason='More local events'
is "$status $(sql 'SELECT COUNT(*) FROM proposal')" '303 1' 'sent again it is the same one'
get $page
like "$(html 'string(//main)')" 'drafted by Kim catalogue-editor' 'the page says that it waits'

# --- Two editors
browser catalogue-editor
edit "/<option code=\"local-event\"/,/<\/option>/s|\(<rule [^>]*/>\)|\1<rule from=\"$later\" units=\"0\"/>|"
send_file "$work/edited.xml"
form_here
first_key=$key first_csrf=$csrf first_version=$version first=$(cat "$work/sent.xml")
browser admin
edit "s/name=\"Confluence Essentials\"/name=\"Confluence\"/"
send_file "$work/edited.xml"
form_here
post $page action=preview "version=$version" "document=$(cat "$work/sent.xml")" reason='A shorter name'
is "$status $(sql 'SELECT reason, change_no FROM proposal')" $'303 A shorter name\t2' 'the second editor changes the draft'
browser catalogue-editor
accept=application/xml
post $page "key=$first_key" "csrf=$first_csrf" action=preview "version=$first_version" "document=$first" reason='An end'
accept=
is "$status $(document 'string(//form/@code)')" '409 stale' 'the first, who had not seen that, is told'
is "$(document 'count(//difference[@code="local-event"])') $(document 'string(//proposal/@by)')" '1 Kim admin' 'with what he would change, and whose draft there is'
is "$(document 'string(//field[@name="reason"]/@value)')" 'An end' 'nothing that he typed is lost'
is "$(sql 'SELECT reason FROM proposal')" 'A shorter name' 'and nothing is overwritten'
version=$(document 'string(//field[@name="version"]/@value)')
form $page
post $page action=preview "version=$version" "document=$first" reason='An end'
is "$status $(sql 'SELECT reason, change_no FROM proposal')" $'303 An end\t3' 'saving again he chooses his own'
is "$(sql 'SELECT COUNT(*) FROM job WHERE kind = "preview" AND state = "waiting"')" 1 'and one preview waits, of what it is now'
sed -i "s/name=\"Confluence Essentials\"/name=\"Confluence 1\"/" "$taken"
ctl import "$taken" >/dev/null || bail 'recertctl changes the programme'
form $page
post $page action=preview "version=$version" "document=$first" reason='An end'
is "$status" 409 'what recertctl imports meanwhile is a change by somebody else too'
ok 'the chain of the audit log is whole' ctl audit verify
