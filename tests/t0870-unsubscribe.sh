#!/usr/bin/env bash
# t0870-unsubscribe.sh - which kinds of mails come: by the profile, and by the link of a mail, with one click and without a session.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-03-04
. "$top/tests/mail/box.sh"
mail_portal
person AT00000001 ada '<award certification="ACP-JCA" on="2024-06-03" basis="exam"/>'
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
before=$(came)
submit /profile form=mails mails=activities mails=renewals mails=reminders
is "$status $(sql 'SELECT GROUP_CONCAT(mails) FROM declined_mail')" '303 status' 'what is not chosen in the profile is declined'
tell declined
ok 'then it is not sent' until_true last_is state dropped
get /profile
is "$(html 'count(//input[@name = "mails"]) - count(//input[@name = "mails"][@checked])')" 1 'the profile shows it'
submit /profile form=mails mails=activities mails=renewals mails=reminders mails=status
tell wanted
ok 'wanted again it comes' until_true came_all $((before + 1))
link=$(taken $((before + 1)) 'headers list-unsubscribe' | tr -d '<>')
curl -sS -o "$work/answer" "$link"
is "$(sql 'SELECT COUNT(*) FROM declined_mail')" 0 'a look at the link of the mail changes nothing'
is "$(grep -c 'name="List-Unsubscribe" value="One-Click"' "$work/answer")" 1 'it asks'
is "$(curl -sS -o "$work/answer" -w '%{http_code}' -F List-Unsubscribe=One-Click "$link")" 200 'one click, by a program that has neither session nor token and follows no redirect'
is "$(sql 'SELECT GROUP_CONCAT(mails) FROM declined_mail')" status 'declines that kind'
is "$(curl -sS -o "$work/answer" -w '%{http_code}' -d List-Unsubscribe=One-Click "$link")" 200 'twice it is the same'
is "$(sql 'SELECT COUNT(*) FROM audit WHERE action = "unsubscribe" AND candidate_id = 1')" 1 'it is in the audit log, once'
for it in "${link%?}" "${link}A" "$url/unsubscribe/AAAAAQA5NUTpW5_T4c4zIyxyB1D1" "$url/unsubscribe/x"; do
        is "$(curl -sS -o "$work/answer" -w '%{http_code}' -d List-Unsubscribe=One-Click "$it")" 404 'a link that we did not give out does nothing'
done
is "$(curl -sS -o "$work/answer" -w '%{http_code}' -d a=b "$link")" 422 'nor what is no click'

# --- Staff: what failed is sent again, and what each kind looks like
behaves 'to ada@ 550 5.1.1 Nobody'
sql "DELETE FROM declined_mail"
tell failed
until_true last_is state failed || bail 'a mail fails' "$(last 'state, answer')"
staff support
get /admin
like "$(html 'normalize-space(//main)')" 'mails? ha(s|ve) failed' 'what failed waits at /admin'
get '/admin/messages?state=failed'
is "$status $(html 'count(//tbody/tr)')" "200 $(sql "SELECT COUNT(*) FROM outbox WHERE state = 'failed'")" 'each of them is in the list'
like "$(html 'normalize-space((//tbody/tr)[1])')" '550 5.1.1 Nobody' 'with what the server said'
behaves_well
before=$(came)
id=$(last outbox_id)
submit /admin/messages "id=$id"
is "$status" 303 'one is sent again'
ok 'and comes, for its address is tried anew' until_true came_all $((before + 1))
is "$(sql 'SELECT COUNT(*) FROM refused_address')" 0 'which is no longer marked'
is "$(sql 'SELECT COUNT(*) FROM audit WHERE action = "mail-again"')" 1 'the audit log has it'
form /admin/messages/reminder
post /admin/messages "id=$id"
is "$status" 404 'what was sent is not sent again'
for kind in $(xml /admin/messages '//kinds/kind/@kind' | sed 's/ kind="\([a-z]*\)"/\1 /g'); do
        get "/admin/messages/$kind"
        is "$status $(html 'string-length(//pre) > 40')" '200 true' "the text of $kind can be looked at"
        get "/admin/messages/$kind/html"
        is "$status $(html 'count(//h1)') $(header Content-Security-Policy)" \
                "200 1 default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'" "and its HTML, which fetches nothing"
done
before=$(came)
submit /admin/messages/reminder
is "$status" 303 'a sample is sent to oneself'
ok 'and comes' until_true came_all $((before + 1))
is "$(taken $((before + 1)) 'to 0')" support@example.org 'to whom asked for it'
