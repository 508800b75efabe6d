#!/usr/bin/env bash
# t0290-audit.sh - every write has its row in the audit log, with who, when and the request, and raises the
# candidate's revision; what is refused has none.
. "$(dirname "$0")/lib.sh"
export RECERT_TODAY=2026-06-15
portal workers=2
person AT00000001 ada '<award certification="ACP-JCA" on="2025-06-01" basis="exam"/>'
image "$work/evidence.png"
account=$(sql 'SELECT account_id FROM account WHERE candidate_id = 1')
revision() { sql 'SELECT revision FROM candidate WHERE candidate_id = 1'; }
rows() { sql 'SELECT COUNT(*) FROM audit'; }

# written ACTION RAISES COMMAND...: the command's last request is one write of that action. RAISES: by how much
# the candidate's revision grows.
written() {
        local action=$1 raises=$2 before before_rows
        shift 2
        before=$(revision) before_rows=$(rows)
        "$@"
        is "$status $(($(rows) - before_rows))" '303 1' "$action is one row of the audit log"
        is "$(sql "SELECT CONCAT_WS(' ', action, account_id, candidate_id, program) FROM audit WHERE request = '$(header X-Request-Id)'")" \
                "$action $account 1 web" "the row of $action says who, what, whose and in which request"
        is "$(sql "SELECT ABS(TIMESTAMPDIFF(SECOND, MAX(at), UTC_TIMESTAMP(6))) < 60 FROM audit")" 1 "and when: $action"
        is "$(($(revision) - before))" "$raises" "$action raises the revision of the candidate by $raises"
}
# refuses SENTENCE COMMAND...
refuses() {
        local sentence=$1 before before_rows
        shift
        before=$(revision) before_rows=$(rows)
        "$@"
        is "$(($(rows) - before_rows)) $(($(revision) - before))" '0 0' "$sentence, $status, is no row and no revision"
}

browser ada
written sign-in 0 sign_in ada@example.org "$password"
written draft-keep 1 submit /credentials/upload/coursework date=2026-06-10 'title=Jira basics' language=en notes= "image=@$work/evidence.png"
written draft-change 1 submit /credentials/drafts/1 action=save date=2026-06-11 'title=Jira basics' language=en notes=
written activity-submit 1 submit /credentials/drafts/1 action=submit
written activity-amend 1 submit /exams/activities/1 action=amend date=2026-06-12 'title=Jira basics' language=en notes=
is "$(sql "SELECT COUNT(*) FROM changed_value WHERE audit_id = (SELECT MAX(audit_id) FROM audit) AND before_value LIKE '%2026-06-11%' AND after_value LIKE '%2026-06-12%'")" 1 \
        'an amendment is there from what to what'
written activity-withdraw 1 submit /exams/activities/1 action=withdraw
written draft-keep 1 submit /credentials/upload/coursework date=2026-06-10 'title=Never mind' language=en notes= "image=@$work/evidence.png"
written draft-discard 1 submit /credentials/drafts/2 action=discard
written profile-change 1 submit /profile given-name=Augusta family-name=Example language=en
browser second
sign_in ada@example.org "$password"
browser ada
written session-end 1 submit /profile end-session=all

refuses 'a look at a page' get /credentials/progress
refuses 'a wrong password' sign_in ada@example.org wrong
refuses 'a forged form' post /exams/activities/1 action=withdraw csrf=none
refuses 'what cannot be withdrawn any more' submit /exams/activities/1 action=withdraw
refuses "what is nobody's" post /exams/activities/7 action=withdraw key=x
refuses 'a field too many' submit /profile given-name=A role=admin
refuses 'a form sent again' post /credentials/upload/coursework option=coursework key=y extra=z

sign_in ada@example.org "$password"
written password-change 1 submit /profile "password=$password" 'new-password=another long passphrase'
written sign-out 0 submit /sign-out

# A refused step 2 is a write too: the draft.
sign_in ada@example.org 'another long passphrase'
before=$(rows)
submit /credentials/upload/coursework date=2030-01-01 title= language=en
is "$status $(($(rows) - before)) $(sql 'SELECT action FROM audit ORDER BY audit_id DESC LIMIT 1')" '422 1 draft-keep' 'the draft that a refusal keeps is one row'
ok 'all of it is chained' chained
ok 'and the chain verifies' ctl audit verify >"$work/audit.log" 2>&1
