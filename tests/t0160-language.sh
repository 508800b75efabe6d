#!/usr/bin/env bash
# t0160-language.sh - the language of a page: the profile's, else the one that the browser wants most; and never an
# old page in another one.
. "$(dirname "$0")/lib.sh"
portal workers=1
person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"

in_language() { get "$1" -H "Accept-Language: $2"; }
spoken() { echo "$(html 'string(//html/@lang)') $(header Content-Language)"; }

# --- Somebody who is not signed in
browser visitor
get /help
is "$status $(spoken) $(header Vary)" '200 en en Cookie, Accept-Language' 'who wants no language reads English'
english=$(header ETag)
in_language /help de
is "$status $(spoken) $(html 'string(//h1)')" '200 de de Sammeln Sie Einheiten für das, was Sie lernen, und Ihre Zertifizierungen werden erneuert.' \
        'who wants German reads German'
german=$(header ETag)
is "$([ "$german" != "$english" ] && echo other)" other 'with another tag'
in_language /help de -H "If-None-Match: $german"
get /help -H 'Accept-Language: de' -H "If-None-Match: $german"
is "$status $(header Vary)" '304 Cookie, Accept-Language' 'and is not sent the same page again'
get /help -H 'Accept-Language: de' -H "If-None-Match: $english"
is "$status $(spoken)" '200 de de' 'an English page that is kept is no answer in German'
get /help -H 'Accept-Language: en' -H "If-None-Match: $german, $english"
is "$status" 304 'but in English it is'
for it in 'de-AT:de' 'fr, de;q=0.3, en;q=0.2:de' 'en;q=0.2, DE-ch;q=0.9:de' 'fr:en' '*:en' 'en;q=0, *:de' 'de;q=0:en' 'tlh, *;q=0.1:en' ';;,=:en' \
        "$(printf 'x%.0s' {1..3000}):en"; do
        in_language /help "${it%:*}"
        is "$status $(spoken)" "200 ${it##*:} ${it##*:}" "$(printf '%.40s' "${it%:*}") gives ${it##*:}"
done
in_language /help.xml de
is "$(document 'string(/page/@language)') $(header Content-Type)" 'de application/xml; charset=utf-8' 'the twin says for whom it was made'
in_language /nothing de
is "$status $(spoken) $(html 'string(//h1)')" '404 de de Hier ist nichts' 'an error is said in German too'
form /sign-in
request /sign-in -X POST -H 'Accept-Language: de' --data-urlencode "csrf=$csrf" --data-urlencode login=ada@example.org \
        --data-urlencode password=wrong
is "$status $(spoken) $(html 'string(//*[@role="alert"]/p)')" '422 de de Der Name oder das Passwort stimmt nicht.' 'so is a refusal'
get /feeds/candidates.xml -H 'Accept-Language: de' -H 'Accept: application/problem+json'
is "$status $(grep -c 'Send the key' "$body")" '401 1' 'but what integrators read stays as it is'

# --- Names that the programme has in several languages
sed '0,/<option code="coursework"[^>]*>/s//&<name xml:lang="de">Einen Kurs abschließen<\/name>/' "$top/sql/programme.xml" >"$work/programme.xml"
ok 'a programme with a German name is imported' ctl import "$work/programme.xml"
in_language /catalog de
is "$(html 'contains(string(//main), "Einen Kurs abschließen")') $(html 'contains(string(//main), "Completing coursework")')" 'true false' \
        'a name stands in the language of the page'
in_language /catalog en
is "$(html 'contains(string(//main), "Einen Kurs abschließen")') $(html 'contains(string(//main), "Completing coursework")')" 'false true' \
        'and in English as it was'
in_language /catalog de
is "$(html 'contains(string(//main), "Attending an Atlassian global event")')" true 'one that has no German name keeps the name of the programme itself'

# --- Somebody who has chosen
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
sql 'UPDATE person SET language = NULL'
in_language /credentials/progress de
is "$(spoken)" 'de de' 'a profile without a language leaves it to the browser'
sql "UPDATE person SET language = 'en'"
in_language /credentials/progress de
is "$(spoken)" 'en en' 'the language of the profile is the one, whatever the browser wants'
choose() { submit /profile given-name=Ada family-name=Example "language=$1"; }
choose de
is "$status $(sql 'SELECT language FROM person WHERE candidate_id = 1')" '303 de' 'a language can be chosen in the profile'
get "$location"
is "$(spoken) $(html 'string(//*[@role="status"]/b)')" 'de de Ihr Profil ist gespeichert' 'and is that of the very next page'
is "$(html 'string(//select[@name="language"]/option[@selected])') $(html 'count(//select[@name="language"]/option)')" 'Deutsch 2' \
        'the list has each under its own name'
in_language /credentials/progress en
is "$(spoken) $(html 'contains(string(//main), "Erneuern bis")')" 'de de true' 'and of all that follow'
german=$(header ETag)
choose en
in_language /credentials/progress de -H "If-None-Match: $german"
get /credentials/progress -H 'Accept-Language: de' -H "If-None-Match: $german"
is "$status $(spoken)" '200 en en' 'chosen anew, the page that is kept in the other is no answer'
is "$(grep -cE 'event="?(invalid-document|stylesheet)' "$dir/log/workers.log")" 0 'no page failed on the way'
