/* erase.c - which rows go, in the order of their references, and what is left. */
#include "store/erase.h"

#include "store/candidate.h"
#include "store/candidate_rows.h"
#include "store/candidate_write.h"
#include "store/evidence.h"
#include "util/err.h"

static const char sql_lock[] = "SELECT gone IS NOT NULL FROM candidate WHERE candidate_id = ? FOR UPDATE";
static const char sql_images[] =
        "SELECT sha256 FROM activity_evidence WHERE candidate_id = ? UNION ALL"
        " SELECT sha256 FROM draft_evidence WHERE candidate_id = ?";
static const char sql_activities[] = "SELECT activity_id FROM activity WHERE candidate_id = ? ORDER BY activity_id";
static const char sql_gone[] = "UPDATE candidate SET gone = ?, revision = revision + 1, unread = 0 WHERE candidate_id = ?";

/* Every table that holds something of a person; the account goes with its sessions, keys, links. */
static const char sql_activity_evidence[] = "DELETE FROM activity_evidence WHERE candidate_id = ?";
static const char sql_draft_evidence[] = "DELETE FROM draft_evidence WHERE candidate_id = ?";
static const char sql_draft[] = "DELETE FROM draft WHERE candidate_id = ?";
static const char sql_activity_text[] = "DELETE FROM activity_text WHERE candidate_id = ?";
static const char sql_reason[] = "DELETE FROM reason WHERE candidate_id = ?";
static const char sql_ticket[] = "UPDATE extension SET ticket = NULL WHERE candidate_id = ?";
static const char sql_report[] = "DELETE FROM report WHERE candidate_id = ? AND state = 'waiting'";
/* What was reported and recorded stays recorded: without what could tell what it said. */
static const char sql_report_content[] = "UPDATE report SET content = '' WHERE candidate_id = ?";
static const char sql_report_mail[] =
        "DELETE r FROM report AS r JOIN address AS a ON a.mail_key = r.mail_key WHERE a.candidate_id = ? AND r.state = 'waiting'";
/* What was looked at for a change of the programme: what was whole is looked at again; what is in hand begins anew by itself. */
static const char *const sql_previews[] = {
        "INSERT INTO job (kind, argument, state, made, due) SELECT 'preview', v.proposal_id, 'waiting', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)"
        " FROM preview AS v JOIN proposal AS p ON p.proposal_id = v.proposal_id JOIN job AS j ON j.job_id = v.job_id"
        " WHERE p.open = TRUE AND j.state = 'done'",
        "DELETE FROM preview_part", "DELETE FROM preview",
};
/* Who signed in by a provider is forgotten with the account; these are of sign-ins that led to none. */
static const char sql_provider_sign_in[] =
        "DELETE p FROM provider_sign_in AS p JOIN address AS a ON a.mail_key = p.mail_key WHERE a.candidate_id = ?";
static const char sql_declined[] = "DELETE FROM declined_mail WHERE candidate_id = ?";
static const char sql_refused[] =
        "DELETE r FROM refused_address AS r JOIN address AS a ON a.mail_key = r.mail_key WHERE a.candidate_id = ?";
static const char sql_address[] = "DELETE FROM address WHERE candidate_id = ?";
static const char sql_account_address[] =
        "DELETE d FROM address AS d JOIN account AS a ON a.account_id = d.account_id WHERE a.candidate_id = ?";
static const char sql_person[] = "DELETE FROM person WHERE candidate_id = ?";
static const char sql_changed_value[] = "DELETE FROM changed_value WHERE candidate_id = ?";
static const char sql_projection[] = "DELETE FROM projection WHERE candidate_id = ?";
static const char sql_account[] = "DELETE FROM account WHERE candidate_id = ?";
static const char sql_mail[] = "DELETE FROM outbox WHERE candidate_id = ?";
static const char sql_account_mail[] =
        "DELETE o FROM outbox AS o JOIN account AS a ON a.account_id = o.account_id WHERE a.candidate_id = ?";
static const char sql_calendar[] = "DELETE FROM calendar WHERE candidate_id = ?";
static const char sql_request[] = "DELETE FROM extension_request WHERE candidate_id = ?";
static const char sql_message[] = "DELETE FROM message WHERE candidate_id = ?";
static const char *const deletions[] = {
        sql_declined, sql_refused,
        sql_activity_evidence, sql_draft_evidence, sql_draft, sql_activity_text, sql_reason, sql_ticket, sql_report,
        sql_report_content, sql_report_mail, sql_provider_sign_in, sql_address, sql_account_address, sql_person, sql_changed_value, sql_projection, sql_mail, sql_account_mail,
        sql_calendar, sql_request, sql_message, sql_account,
};

struct erasure {
        const struct erasing *e;
        uint32_t              id;
        bool                 *changed;
};

/* Before the rows that hold their uses go. */
static int read_images(struct db_rows *out, struct db *db, uint32_t id, struct pool *pool)
{
        return db_query(out, db, pool, sql_images, DB_IN(db_in_int(id), db_in_int(id)));
}

static int release_images(struct db *db, const struct db_rows *images)
{
        int rc = 0;

        for (size_t i = 0; rc == 0 && i < images->count; i++) {
                size_t size;

                rc = evidence_release(db, db_bytes(images, i, 0, &size));
        }
        return rc;
}

static int pend_all(struct candidate_rows *rows, struct db *db, const struct erasure *x)
{
        struct pool      *pool = x->e->pool;
        int64_t           now = x->e->act->now;
        struct db_rows    activities;
        struct projection stored;
        int               rc;

        if ((rc = projection_stored(&stored, db, x->id, pool)) < 0 ||
            (rc = db_query(&activities, db, pool, sql_activities, DB_IN(db_in_int(x->id)))) < 0)
                return rc;
        rows_pend(rows, "candidate", x->id, 0, true, now);
        for (size_t i = stored.first; i < stored.end; i++)
                rows_pend(rows, "credential", x->id, (uint32_t)db_int(&stored.rows, i, PROJECTION_CERTIFICATION), true, now);
        for (size_t i = 0; i < activities.count; i++)
                rows_pend(rows, "activity", x->id, (uint32_t)db_int(&activities, i, 0), true, now);
        return 0;
}

static int erase(struct db *db, void *arg)
{
        const struct erasure  *x = arg;
        const struct erasing  *e = x->e;
        struct candidate_rows  rows = {.pool = e->pool};
        struct candidate_state state = {.programme = e->programme, .act = e->act};
        struct audit_value     value = {"candidate", "there", "erased"};
        struct candidate      *who;
        struct db_rows         lock, images;
        enum row_kind          failed;
        int                    rc;

        *x->changed = false;
        if ((rc = candidate_programme(db, e->revision, e->pool)) < 0 ||
            (rc = db_query(&lock, db, e->pool, sql_lock, DB_IN(db_in_int(x->id)))) < 0)
                return rc;
        if (!lock.count || db_int(&lock, 0, 0))
                return lock.count ? 0 : ERR_NOT_FOUND;
        if ((rc = candidate_read(&who, db, x->id, e->programme, 0, e->pool)) < 0 ||
            (rc = read_images(&images, db, x->id, e->pool)) < 0 || (rc = pend_all(&rows, db, x)) < 0)
                return rc;
        candidate_hide_prose(who);
        state.now = who;
        if ((rc = rows_of_record(&rows, &state)) < 0)
                return rc;
        for (size_t i = 0; rc == 0 && i < sizeof deletions / sizeof *deletions; i++)
                rc = db_exec(db, deletions[i], DB_IN(db_in_int(x->id)));
        for (size_t i = 0; rc == 0 && i < sizeof sql_previews / sizeof *sql_previews; i++)
                rc = db_exec(db, sql_previews[i], NULL, 0);
        if (rc < 0 || (rc = release_images(db, &images)) < 0 ||
            (rc = db_exec(db, sql_gone, DB_IN(db_in_instant(e->act->now), db_in_int(x->id)))) < 0 ||
            (rc = rows_send(&failed, &rows, db, e->act)) < 0)
                return rc;
        *x->changed = true;
        return audit_write(db, e->act, x->id, &value, 1, e->pool);
}

int candidate_erase(bool *changed, const struct erasing *e, uint32_t id)
{
        return db_transaction(e->db, erase, &(struct erasure){e, id, changed});
}
