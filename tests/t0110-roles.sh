#!/usr/bin/env bash
# t0110-roles.sh - who may open and send what: every address, for a visitor, its candidate, another
# candidate and an admin; and that what is somebody else's is not there.
. "$(dirname "$0")/lib.sh"
portal workers=1

person AT00000001 ada "<award certification=\"ACP-JCA\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
person AT00000002 bob "<award certification=\"ACA-ACF\" on=\"$(day '-300 days')\" basis=\"exam\"/>"
printf '%s\n' "$password" | ctl user create --admin admin@example.org --name 'Alma Admin' --stdin >"$work/admin" 2>&1 ||
        bail 'an admin can be made' "$(cat "$work/admin")"
ctl user invite bob@example.org --base "$url" >"$work/link" || bail 'an invitation can be made'
invitation=/invite/$(sed -n 's|.*/invite/||p' "$work/link" | tail -n 1)

# Ada has activities 1 and 2 and draft 3; Bob has nothing.
browser ada
sign_in ada@example.org "$password" || bail 'Ada signs in'
enter coursework 'Jira basics' || bail 'Ada enters an activity'
enter coursework 'Jira automation' || bail 'Ada enters another'
submit /credentials/upload/local-event "date=$(today)" 'title=Secret meeting' language=en 'notes=for my eyes' "image=@$work/evidence.png"
is "$location" '/credentials/drafts/3?notice=draft-kept&draft=3' 'a third entry is draft 3'
browser bob
sign_in bob@example.org "$password" || bail 'Bob signs in'
browser admin
sign_in admin@example.org "$password" || bail 'the admin signs in'
is "$location" /admin 'staff start where they see what waits'

# --- By GET: address, then what a visitor, Ada, Bob and the admin are answered.
pages() {
        cat <<END
/                                           200 200 200 200
/sign-in                                    200 200 200 200
/sign-out                                   303 200 200 200
/forgotten                                  200 200 200 200
/catalog                                    200 200 200 200
/help                                       200 200 200 200
/developers                                 200 200 200 200
/developers/components                      200 200 200 200
$invitation                                 200 200 200 200
/invite/no-such-link                        404 404 404 404
/credentials                                303 200 200 403
/credentials/upload                         303 200 200 403
/credentials/upload/coursework              303 200 200 403
/credentials/upload/no-such-item            303 404 404 403
/credentials/drafts/3                       303 200 404 403
/credentials/drafts/4                       303 404 404 403
/credentials/drafts/0                       303 404 404 403
/credentials/drafts/03                      303 404 404 403
/credentials/drafts/-3                      303 404 404 403
/credentials/drafts/99999999999999999999    303 404 404 403
/credentials/drafts/3/evidence/1            303 200 404 403
/credentials/drafts/3/evidence/2            303 404 404 403
/credentials/progress                       303 200 200 403
/credentials/progress/ACP-JCA               303 200 404 403
/credentials/progress/ACA-ACF               303 404 200 403
/credentials/progress/ACP-NONE              303 404 404 403
/credentials/progress/ACP-JCA/history       303 200 404 403
/credentials/progress/ACA-ACF/history       303 404 200 403
/exams/activities                           303 200 200 403
/exams/activities/1                         303 200 404 403
/exams/activities/3                         303 404 404 403
/exams/activities/1/evidence/1              303 200 404 403
/exams/activities/1/evidence/2              303 404 404 403
/exams/activities/1/evidence/6              303 404 404 403
/profile                                    303 200 200 200
/profile/                                   404 404 404 404
/no-such-page                               404 404 404 404
/credentials/drafts                         405 405 405 405
/admin/../profile/x                         404 404 404 404
END
}
people='visitor ada bob admin'
while read -r page answers; do
        name=${page/$invitation//invite/…} got=''
        for who in $people; do
                browser "$who"
                get "$page" --path-as-is
                got+=${got:+ }$status
                if [ "$status" = 303 ] && [ "$page" != /sign-out ]; then
                        [ "$location" = "/sign-in?next=${page//\//%2F}" ] || [ "$location" = "/sign-in?next=$page" ] ||
                                got+="($location)"
                fi
        done
        is "$got" "$answers" "GET $name answers visitor, owner, another and admin as the table says"
done < <(pages)

# A program is told, not sent to a form.
browser visitor
for page in /credentials.xml /credentials/progress/ACP-JCA.xml /credentials/drafts/3.xml /exams/activities/1.xml /profile.xml; do
        refused get "$page"
        is "$status $codes" '401 not-signed-in' "a visitor who asks for $page is told to sign in"
done
get /credentials/progress -H 'Accept: application/json'
is "$status $(header Content-Type)" '401 application/problem+json' 'who wants JSON is told in JSON'
is "$(grep -o '"code":"[a-z-]*"' "$body" | head -n 1)" '"code":"not-signed-in"' 'with the code'

# --- What is another's is not there: the same words as for what nobody has.
browser bob
get /exams/activities/1.xml
sed 's/request="[^"]*"//; s/ at="[^"]*"//; s|/exams/activities/[0-9]*||' "$body" >"$work/others"
get /exams/activities/777.xml
sed 's/request="[^"]*"//; s/ at="[^"]*"//; s|/exams/activities/[0-9]*||' "$body" >"$work/nobodys"
ok "another's activity is answered like one that nobody has" cmp -s "$work/others" "$work/nobodys"

# Numbers are counted in each candidate: his draft 1 is his, and says nothing of hers.
submit /credentials/upload/coursework "date=$(today)" 'title=Of Bob' language=en notes= "image=@$work/evidence.png"
is "$location" '/credentials/drafts/1?notice=draft-kept&draft=1' "Bob's first draft is number 1"
is "$(xml /credentials/drafts/1 'string(//field[@name="title"]/@value)')" 'Of Bob' 'and holds what he typed'
for page in /credentials /credentials/upload /credentials/progress /exams/activities /profile /credentials/drafts/1; do
        get "$page"
        is "$(grep -c -E 'Secret meeting|for my eyes|Jira basics|ada@' "$body")" 0 "$page shows Bob nothing of Ada's"
done

# --- By POST: address, fields, then what a visitor, the admin, Bob and Ada are answered. Each sends token and
# key of a form of their own. Ada comes last, when it was seen that nobody else changed what is hers.
sends() {
        cat <<END
/credentials/upload             option=coursework                       401 403 303 303
/credentials/upload/coursework  title=Try                               401 403 422 422
/credentials/drafts/3           action=save&title=Gone                  401 403 404 303
/credentials/drafts/3           action=discard                          401 403 404 303
/exams/activities/1             action=amend&title=Defaced              401 403 404 303
/exams/activities/1             action=withdraw                         401 403 404 303
/exams/activities/99            action=withdraw                         401 403 404 404
/profile                        given-name=Somebody                     401 303 303 303
/catalog                        a=b                                     405 405 405 405
/credentials/progress           a=b                                     405 405 405 405
/no-such-page                   a=b                                     404 404 404 404
END
}
open_form() { case $who in visitor) form /sign-in ;; admin) form /profile ;; *) form /credentials/upload/coursework ;; esac; }
# send PEOPLE: sets got
send() {
        got=''
        for who in $1; do
                browser "$who"
                open_form
                IFS='&' read -ra pairs <<<"$fields"
                post "$page" "key=${key:-none}$who" "${pairs[@]}"
                got+=${got:+ }$status
        done
}
hers() { sql 'SELECT CONCAT_WS("|", a.status, t.title, (SELECT GROUP_CONCAT(title) FROM draft WHERE candidate_id = 1))
        FROM activity AS a JOIN activity_text AS t USING (candidate_id, activity_id) WHERE candidate_id = 1'; }
before=$(hers)
admins=$(sql 'SELECT COUNT(*) FROM account WHERE role = "admin"')
while read -r page fields answers; do
        send 'visitor admin bob'
        is "$got" "${answers% *}" "POST $page $fields answers visitor, admin and another as the table says"
done < <(sends)
is "$(hers)" "$before" 'and nothing of hers has changed by it'
while read -r page fields answers; do
        send ada
        is "$got" "${answers##* }" "POST $page $fields answers its owner as the table says"
done < <(sends)
is "$(sql 'SELECT COUNT(*) FROM activity WHERE candidate_id = 2')" 0 'Bob has no activity by any of it'
is "$(sql 'SELECT status FROM activity WHERE candidate_id = 1 ORDER BY activity_id' | tr '\n' ' ')" 'withdrawn recorded ' \
        'what Ada withdrew is withdrawn, and nothing else'
is "$(sql 'SELECT COUNT(*) FROM account WHERE role = "admin"')" 2 'nobody has become an admin but the first and this one'

# --- Who is disabled is out at once, in every browser.
browser bob
ctl user disable bob@example.org >/dev/null
get /credentials
is "$status" 303 'who is disabled is signed out at once'
browser ada
sql 'UPDATE account SET enabled = 0 WHERE candidate_id = 1'
get /credentials
is "$status" 303 'even where the session was left'
browser bob
ok 'who is disabled cannot sign in' not sign_in bob@example.org "$password"
is "$status" 422 'and is told what everybody is told'
