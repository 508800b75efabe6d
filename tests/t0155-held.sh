#!/usr/bin/env bash
# t0155-held.sh - everything that is held about somebody, for them to read and to keep: all of it, nothing of anybody
# else, and nothing that opens a door.
. "$(dirname "$0")/lib.sh"
portal workers=1 "second_factor_key=$(printf 'ab%.0s' {1..32})"
for it in mail_server=127.0.0.1 mail_port=1 mail_tls=no mail_from=recert@example.org "origin=$url"; do setting "${it%%=*}" "${it#*=}"; done
restart || bail 'the portal starts with a mail server, which nobody has started' "$(tail -n 5 "$work/up.log")"

someone() { # ID NAME WORD
        person "$1" "$2" "<email address=\"$3.Second@example.net\" verified=\"true\"/><award certification=\"ACP-JCA\" on=\"2026-01-10\" basis=\"exam\"><reason>$3 award</reason></award>
<activity id=\"1\" option=\"coursework\" date=\"2026-03-01\" entered=\"2026-03-01\" language=\"en\" status=\"accepted\" decided=\"2026-03-02\"><title>$3 title</title><notes>$3 notes</notes><reason>$3 decision</reason></activity>
<extension certification=\"ACP-JCA\" granted=\"2026-03-01\" expires=\"2028-03-01\" ticket=\"$3-17\"/>
<revocation certification=\"ACP-JCA\" on=\"2026-02-01\" void=\"true\"><reason>$3 revocation</reason></revocation>"
        browser "$2"
        sign_in "$2@example.org" "$password" || bail "$2 signs in"
        submit /profile "given-name=$3" family-name=Family language=de reports-wait=true
        submit /profile form=mails mails=activities mails=renewals mails=reminders
        submit /credentials/upload/coursework "date=$(today)" "title=$3 draft" language=en "notes=$3 draft notes" "image=@$work/$3.jpg"
        submit /extension certification=ACP-JCA "expires=$(day '+5 years')" "grounds=$3 grounds"
        image "$work/evidence.png"
        enter coursework "$3 course"
        submit /profile/addresses action=add "address=$3@new.example"
        form /profile
        post /profile calendar=make
        sql "INSERT INTO identity SELECT 'https://id.example', '$3 subject', account_id, '2026-02-03', '2026-02-04' FROM account WHERE candidate_id = ${1#AT}"
        sql "INSERT INTO provider_sign_in (reference, step, at, made, issuer, mail, mail_key, failure) VALUES
             (CONCAT('01', UPPER(SUBSTR(MD5('$3'), 1, 24))), 'failed', NOW(6), NOW(6), 'https://id.example', '$2@example.org', '$2@example.org', 'provider-answer')"
        sql "INSERT INTO refused_address VALUES (LOWER('$3.Second@example.net'), NOW(6), 550, '$3 refusal')"
        ctl user invite "$2@example.org" --base "$url" >"$work/$2.link"
}
photo "$work/Zebra.jpg" 2026-02-02
photo "$work/Otter.jpg" 2026-02-03
someone AT00000002 otto Otter
someone AT00000001 zora Zebra
calendar=$(html 'string(//a[starts-with(@href, "webcal:")]/@href)')
like "$calendar" '/calendar/.{20,}\.ics$' 'Zora has a calendar at an address'

# --- The page
get /profile
is "$(html 'count(//a[@href="/profile/data"])')" 1 'the profile leads to it'
get /profile/data
is "$status $(header Cache-Control) $(header Content-Disposition)" '200 no-store ' 'the page is kept by nobody'
is "$(html 'count(//a[@href="/profile/data.xml"])')" 1 'and leads to the file'
count() { html "normalize-space(//tr[td/b = '$1']/td[2]/text())"; }
is "$(count Entwürfe) $(count E-Mail-Adressen) $(count Bilder)" '1 3 1' 'it says how much there is of each, in her language'
like "$(html "normalize-space(//tr[td/b = 'E-Mails']/td[3])")" '90.Tage$' 'and how long it stays'
like "$(html "normalize-space(//tr[td/b = 'Sitzungen']/td[3])")" '7.Tage$' 'where that is bounded'

# --- The file: a report would be looked at by the jobs, which wait meanwhile
jobs=$(cut -d ' ' -f 1 "$dir/run/jobs.pid")
kill -STOP "$jobs"
sql "INSERT INTO report (source, source_id, kind, content, state, made, mail_key, code, on_day, title) VALUES
     ('university', 'r-1', 'completion', REPEAT('x', 32), 'waiting', NOW(6), 'zora@example.org', 'coursework', '2026-03-05', 'Zebra report'),
     ('university', 'r-2', 'completion', REPEAT('x', 32), 'waiting', NOW(6), 'otto@example.org', 'coursework', '2026-03-05', 'Otter report'),
     ('university', 'r-3', 'completion', REPEAT('x', 32), 'waiting', NOW(6), 'zebra@new.example', 'coursework', '2026-03-05', 'Somebody else')"
get /profile/data.xml
log=$(sql 'SELECT COUNT(*) FROM audit WHERE candidate_id = 1')
kill -CONT "$jobs"
cp "$body" "$work/zora.xml"
is "$status $(header Content-Type) $(header Cache-Control)" '200 application/xml; charset=utf-8 no-store' 'the twin is there'
is "$(header Content-Disposition)" 'attachment; filename="recert-AT00000001.xml"' 'as a file with a name'
says() { body=$work/zora.xml document "$1"; }
is "$(says 'concat(//account/@given-name, " ", //account/@family-name, " ", //account/@language, " ", //account/@reports-wait, " ", //account/@declined, " ", //account/@password)')" \
        'Zebra Family de true status true' 'who she is, what she chose'
ok 'when her password was set' [ -n "$(says 'string(//account/@password-set)')" ]
is "$(says 'concat(//record/@count, " ", count(//record/candidate/*))')" '5 6' 'her events and her other address are the vocabulary'"'"'s candidate'
ctl export candidates | tr -d '\n' | grep -o '<candidate id="AT00000001".*' | sed 's|</candidate>.*|</candidate>|; s/> *</></g' >"$work/export"
says '//record/candidate' | tr -d '\n' | sed 's/> *</></g' >"$work/record"
is "$(cat "$work/record")" "$(cat "$work/export")" 'as an export has it, to the letter'
for it in 'Zebra award' 'Zebra title' 'Zebra notes' 'Zebra decision' 'ZEBRA-17' 'Zebra revocation' 'Zebra draft' 'Zebra draft notes' 'Zebra grounds' \
        'Zebra course' 'Zebra report' 'Zebra subject' 'Zebra refusal' Zebra.jpg Zebra@new.example Zebra.Second@example.net zora@example.org; do
        ok "\"$it\" is there" grep -qiF "$it" "$work/zora.xml"
done
is "$(says 'count(//image)') $(says 'count(//evidence)')" '2 1' 'both images'
for it in $(says '//image/@href' | sed 's/ href="\([^"]*\)"/\1 /g'); do
        browser zora
        get "$it"
        is "$status $(sha256sum <"$body" | cut -d ' ' -f 1) $(wc -c <"$body")" \
                "200 $(says "concat(//image[@href='$it']/@sha256, ' ', //*[@sha256 = //image[@href='$it']/@sha256]/@bytes)")" "$it is what is at its address"
done
is "$(says 'string(//image[@draft]/@captured)')" 2026-02-02 'and the day that the camera said'
for it in $(says '//messages/message/@href | //drafts/draft/@href' | sed 's/ href="\([^"]*\)"/\1 /g'); do
        get "$it"
        is "$status" 200 "$it is there"
done
is "$(says 'concat(//messages/@count, " ", //mails/@count)')" "$(sql 'SELECT CONCAT((SELECT COUNT(*) FROM message WHERE candidate_id = 1), " ", (SELECT COUNT(*) FROM outbox WHERE candidate_id = 1))')" \
        'every message, and every mail'
is "$(says 'count(//mails/mail[@kind="confirm"][@to="Zebra@new.example"])')" 1 'with its address'
is "$(says 'count(//requests/request[@state="waiting"])') $(says 'count(//calendar/@made)') $(says 'count(//links/link)') $(says 'count(//browsers/browser)')" \
        '1 1 1 1' 'the request, that there is a calendar, the link, the browser'
is "$(says 'count(//sessions/session)') $(says 'count(//session[@current="true"])')" '1 1' 'the session'
is "$(says 'concat(//sign-in/@code, " ", //sign-in/@mail)')" 'provider-answer zora@example.org' 'the sign-in that failed'
is "$(says 'count(//log/entry)')" "$log" 'the whole of the log'
is "$(says 'count(//log/entry[@action="activity-submit"][@by="self"])') $(says 'count(//log/entry[@action="candidate-import"][@by="system"])')" '1 1' 'and whose doing it was'
is "$(grep -c 'Somebody else' "$work/zora.xml")" 0 'what was reported for an address that she has not confirmed is not hers to read'

# --- Nothing of anybody else, no secret
is "$(grep -ciE 'otter|otto|AT00000002' "$work/zora.xml")" 0 'nothing is there of Otto'
submit /profile/addresses action=add address=otto@example.org
get /profile/data.xml
is "$(document "count(//*[@mail='otto@example.org' or @to='otto@example.org'])")" 2 'an address that she asked for is there, and the mail to it'
is "$(document "concat(name(//*[@mail='otto@example.org']), //*[@mail='otto@example.org']/@verified, count(//mail[@to='otto@example.org']/@*))")" \
        "addressfalse$(document "count(//mail[@to='Zebra@new.example']/@*)")" 'as is any: whose it is is not told'
staff admin support
sql "UPDATE account SET factor = REPEAT('f', 80), factor_since = NOW(6) WHERE role = 'support'"
sql "UPDATE session JOIN account USING (account_id) SET proof = 'second' WHERE role = 'support'"
sql "INSERT INTO recovery_code SELECT account_id, REPEAT('r', 32), NULL FROM account WHERE role = 'support'"
send /admin/candidates/AT00000001 action=person family-name=Corrected
browser zora
get /profile/data.xml
cp "$body" "$work/later.xml"
browser support
get /profile/data.xml
cp "$body" "$work/support.xml"
is "$status $(header Content-Disposition)" "200 attachment; filename=\"recert-account-$(sql "SELECT account_id FROM account WHERE role = 'support'").xml\"" 'staff have theirs'
cat "$work/zora.xml" "$work/later.xml" "$work/support.xml" >"$work/all"
for it in session.token_hash session.offered device.token_hash invite.token_hash calendar.token_hash address_claim.token_hash recovery_code.code_hash \
        once.once_key once.request account.factor account.password audit.hash changed_value.salt report.content; do
        sql "SELECT DISTINCT REPLACE(REPLACE(LOWER(x), '\n', ''), '=', '') FROM (SELECT HEX(${it#*.}) AS x FROM ${it%.*} UNION ALL SELECT TO_BASE64(${it#*.}) FROM ${it%.*}
             UNION ALL SELECT REPLACE(REPLACE(TO_BASE64(${it#*.}), '+', '-'), '/', '_') FROM ${it%.*}) AS y WHERE x <> ''"
done >"$work/secrets"
sql "SELECT LOWER(password) FROM account WHERE password IS NOT NULL" >>"$work/secrets"
{
        awk '!/^$|^# / {print $7}' "$work"/*.cookies
        cat "$work"/*.link | sed -n 's|.*/invite/||p'
        sed 's|.*/||; s|\.ics||' <<<"$calendar"
        sql "SELECT REGEXP_SUBSTR(document, '(?<=/)[A-Za-z0-9_-]{43}') FROM outbox WHERE document RLIKE '/[A-Za-z0-9_-]{43}'"
} | tr '[:upper:]' '[:lower:]' >>"$work/secrets"
grep -v '^null$' "$work/secrets" | awk 'length > 15' | sort -u >"$work/sought"
ok "there are secrets to be looked for ($(wc -l <"$work/sought"))" [ "$(wc -l <"$work/sought")" -gt 60 ]
is "$(tr '[:upper:]' '[:lower:]' <"$work/all" | grep -oFf "$work/sought" | head -n 3)" '' 'none of them is in a document, in hexadecimal, in base 64 or as it was given out'

# --- Staff
is "$(document 'concat(//account/@name, " ", //account/@role, " ", count(//record | //drafts | //messages | //calendar))')" 'Kim support support 0' 'who they are, without what candidates have'
is "$(document 'concat(//second-factor/@count, " ", //second-factor/@codes)')" '1 1' 'that there is a second factor, and how many codes'
is "$(document 'count(//log/entry)')" "$(sql "SELECT COUNT(*) FROM audit AS a JOIN account USING (account_id) WHERE role = 'support'")" 'what they did'
ok 'to others, too' [ "$(document 'count(//log/entry[@action="person-correct"])')" = 1 ]
is "$(grep -ciE 'zora|zebra|otto|AT0000' "$work/support.xml")" 0 'but not to whom'
is "$(body=$work/later.xml document 'string(//log/entry[@action="person-correct"]/@by)')" support 'whose log says by which role it was'

# --- Every table with somebody in it is a section, or has its reason not to be
cat >"$work/tables" <<'END'
account account
activity record
activity_evidence images
activity_text record
address addresses
address_claim addresses
audit log
award record
calendar calendar
candidate account
change_number - numbers of changes, for feeds
changed_value - what was there before: read by auditors
declined_mail account
device browsers
draft drafts
draft_evidence draft-images
extension record
extension_request requests
identity providers
invite links
message messages
once - forms of a day, by hash
outbox mails
pending_change - as change_number
person account
projection - computed of the record
proposal - a change of the programme: the log has it
provider_sign_in sign-ins
reason record
record record
recovery_code second-factor
refused_address addresses
report reports
revocation record
session sessions
END
is "$(sql "SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'recert' AND column_name IN ('account_id', 'candidate_id', 'mail_key')" | sort | tr '\n' ' ')" \
        "$(cut -d ' ' -f 1 "$work/tables" | tr '\n' ' ')" 'every table with a person in it was thought of'
for it in $(awk '$2 != "-" && $2 != "second-factor" {print $2}' "$work/tables" | sort -u); do
        is "$(says "count(//held/${it}[@count > 0])")" 1 "the section $it is there, with something in it"
done

# --- More than a file should have
sql "INSERT INTO audit (at, program, action, candidate_id, digests) SELECT '2026-01-01', 'test', 'old', 1, '' FROM seq_1_to_20000"
browser zora
is "$(xml /profile/data 'concat(count(//log/entry), " ", //log/@count, " ", //log/@more)')" '20000 20000 true' 'of what has no end there are the latest 20,000, which the file says'
is "$(document 'string(//log/entry[1]/@action)')" person-correct 'the latest first'

# --- Erased
ctl erase --yes AT00000001 >"$work/erase"
get /profile/data
is "$status" 303 'the erased are signed out'
refused get /profile/data.xml
is "$status $codes" '401 not-signed-in' 'and have none'
