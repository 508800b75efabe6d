/* outbox.c - mails that wait to be sent. */
#include "store/outbox.h"

#include <string.h>

#include "store/candidate.h"
#include "store/sweep.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"
#include "util/mail.h"
#include "xml/message.h"


static const char sql_add[] =
        "INSERT INTO outbox (candidate_id, account_id, cause, step, kind, document, mail, language, made, due, ends, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting') ON DUPLICATE KEY UPDATE outbox_id = outbox_id";
static const char sql_next_link[] =
        "SELECT outbox_id FROM outbox WHERE ends > ? AND state = 'waiting' AND due <= UTC_TIMESTAMP(6) ORDER BY ends LIMIT 1";
static const char sql_next[] =
        "SELECT outbox_id FROM outbox WHERE state = 'waiting' AND due <= UTC_TIMESTAMP(6) ORDER BY due LIMIT 1";
static const char sql_claim[] =
        "UPDATE outbox SET owner = ?, due = UTC_TIMESTAMP(6) + INTERVAL ? SECOND, tries = tries + 1,"
        " began = COALESCE(began, UTC_TIMESTAMP(6)) WHERE outbox_id = ? AND state = 'waiting' AND due <= UTC_TIMESTAMP(6)";
static const char sql_row[] =
        "SELECT o.candidate_id, o.account_id, COALESCE(o.document, m.document), o.mail, COALESCE(o.language, p.language),"
        " o.made, o.ends, o.began, o.tries,"
        " (SELECT GROUP_CONCAT(mails) FROM declined_mail AS d WHERE d.candidate_id = o.candidate_id) FROM outbox AS o"
        " LEFT JOIN message AS m ON m.message_id = o.message_id LEFT JOIN person AS p ON p.candidate_id = o.candidate_id"
        " WHERE o.outbox_id = ? AND o.owner = ?";
static const char sql_addresses[] =
        "SELECT a.mail, a.place, a.verified, r.mail_key IS NOT NULL FROM address AS a LEFT JOIN refused_address AS r"
        " ON r.mail_key = a.mail_key WHERE a.candidate_id <=> ? AND a.account_id <=> ? ORDER BY a.place";
#define NOTE "UPDATE outbox SET sent_to = COALESCE(?, sent_to), code = IF(? IS NULL, code, ?), answer = COALESCE(?, answer), "
#define MINE " WHERE outbox_id = ? AND owner = ? AND state = 'waiting'"
static const char sql_sent[] = NOTE "state = 'sent', document = NULL" MINE;
static const char sql_dropped[] = NOTE "state = 'dropped', document = NULL" MINE;
static const char sql_failed[] = NOTE "state = 'failed'" MINE;
static const char sql_again[] = NOTE "due = UTC_TIMESTAMP(6) + INTERVAL ? SECOND" MINE;
static const char sql_put_back[] =
        NOTE "due = UTC_TIMESTAMP(6) + INTERVAL ? SECOND, began = IF(tries > 1, began, NULL), tries = tries - 1" MINE;
/* What was for one address only has no next one. */
static const char sql_next_address[] = NOTE "due = UTC_TIMESTAMP(6), state = IF(mail IS NULL, state, 'failed')" MINE;
/* Nothing is kept of an address that is nobody's. */
static const char sql_refuse[] =
        "INSERT INTO refused_address (mail_key, at, code, answer) SELECT mail_key, ?, ?, ? FROM address WHERE mail_key = ?"
        " ON DUPLICATE KEY UPDATE at = VALUES(at), code = VALUES(code), answer = VALUES(answer)";
static const char sql_list[] =
        "SELECT o.outbox_id, o.candidate_id, CONCAT_WS(' ', COALESCE(p.given_name, a.name), p.family_name), o.kind, o.state,"
        " COALESCE(o.sent_to, o.mail), o.made, o.due, o.tries, o.code, o.answer FROM outbox AS o"
        " LEFT JOIN person AS p ON p.candidate_id = o.candidate_id LEFT JOIN account AS a ON a.account_id = o.account_id"
        " WHERE o.state = COALESCE(?, o.state) ORDER BY o.outbox_id DESC LIMIT ? OFFSET ?";
static const char sql_counts[] = "SELECT state, COUNT(*) FROM outbox GROUP BY state";
static const char sql_failed_count[] = "SELECT COUNT(*) FROM outbox WHERE state = 'failed'";
static const char sql_one_failed[] =
        "SELECT candidate_id, account_id, kind FROM outbox WHERE outbox_id = ? AND state = 'failed'"
        " AND (message_id IS NOT NULL OR document IS NOT NULL) FOR UPDATE";
static const char sql_anew[] =
        "UPDATE outbox SET state = 'waiting', due = UTC_TIMESTAMP(6), tries = 0, began = NULL, owner = NULL WHERE outbox_id = ?";
static const char sql_forgive[] =
        "DELETE r FROM refused_address AS r JOIN address AS a ON a.mail_key = r.mail_key WHERE a.candidate_id <=> ? AND a.account_id <=> ?";
static const char sql_sweep_links[] =
        "UPDATE outbox SET document = NULL, state = IF(state = 'waiting', 'dropped', state), ends = NULL WHERE ends < ? LIMIT 1000";
static const char sql_sweep_refused[] =
        "DELETE FROM refused_address WHERE NOT EXISTS (SELECT 1 FROM address AS a WHERE a.mail_key = refused_address.mail_key) LIMIT 1000";
static const char sql_sweep[] = "DELETE FROM outbox WHERE state IN ('sent', 'dropped', 'failed') AND due < ? LIMIT 1000";

int outbox_add(struct db *db, const struct outbox_mail *mail, int64_t now, struct pool *pool)
{
        const void *document;
        size_t      size;
        int         rc;

        if (!db_mails(db))
                return 0;
        if ((rc = message_write(&document, &size, mail->message, pool)) < 0)
                return rc;
        return db_exec(db, sql_add,
                       DB_IN(mail->candidate ? db_in_int(mail->candidate) : db_in_null(),
                             mail->candidate ? db_in_null() : db_in_int((int64_t)mail->account), db_in_text(mail->cause),
                             db_in_text(mail->step), db_in_text(message_kind_words[mail->message->kind]),
                             db_in_bytes(document, size), db_in_text(mail->to), db_in_text(mail->language),
                             db_in_instant(now), db_in_instant(now), mail->ends ? db_in_instant(mail->ends) : db_in_null()));
}

/* --- Sending */

static int next(uint64_t *id, struct db *db, int64_t now, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_next_link, DB_IN(db_in_instant(now)));

        if (rc == 0 && !rows.count)
                rc = db_query(&rows, db, pool, sql_next, NULL, 0);
        *id = rc == 0 && rows.count ? (uint64_t)db_int(&rows, 0, 0) : 0;
        return rc;
}

struct claim {
        uint64_t    id;
        const char *owner;
        int         seconds;
        bool        mine;
};

static int claim(struct db *db, void *arg)
{
        struct claim *c = arg;
        int           rc = db_exec(db, sql_claim, DB_IN(db_in_text(c->owner), db_in_int(c->seconds), db_in_int((int64_t)c->id)));

        c->mine = rc == 0 && db_affected(db) == 1;
        return rc;
}

/* The main address, or the next one that was verified. */
static int choose_address(struct outbox_row *out, struct db *db, struct db_in candidate, struct db_in account, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_addresses, DB_IN(candidate, account));

        for (size_t i = 0; rc == 0 && i < rows.count && !out->to; i++) {
                if (db_int(&rows, i, 1) && !db_int(&rows, i, 2))
                        continue;
                if (db_int(&rows, i, 3) || !mail_sendable(db_text(&rows, i, 0)))
                        out->refused = true;
                else
                        out->to = db_text(&rows, i, 0);
        }
        return rc;
}

static bool listed(const char *list, enum message_group group)
{
        return list && group < MESSAGE_GROUPS && strstr(list, message_group_words[group]);
}

static int take(struct outbox_row **out, struct db *db, const struct claim *c, struct pool *pool)
{
        struct outbox_row *row = POOL_NEW(pool, struct outbox_row);
        struct message    *m = NULL;
        struct db_rows     rows;
        size_t             size;
        const void        *document;
        int                rc = db_query(&rows, db, pool, sql_row, DB_IN(db_in_int((int64_t)c->id), db_in_text(c->owner)));

        if (rc < 0 || !rows.count)
                return rc;
        document = db_bytes(&rows, 0, 2, &size);
        if (db_is_null(&rows, 0, 2) || message_read(&m, document, size, pool) < 0) {
                log_write(LOG_ERROR, "mail-damaged", LOG_N("mail", (int64_t)c->id));
                m = NULL;
        }
        *row = (struct outbox_row){.id = c->id, .candidate = (uint32_t)db_int(&rows, 0, 0), .to = db_text(&rows, 0, 3),
                                   .language = db_text(&rows, 0, 4), .made = db_instant(&rows, 0, 5),
                                   .ends = db_is_null(&rows, 0, 6) ? 0 : db_instant(&rows, 0, 6),
                                   .began = db_instant(&rows, 0, 7), .tries = (int)db_int(&rows, 0, 8), .message = m};
        row->declined = m && listed(db_text(&rows, 0, 9), message_group_of(m->kind));
        if (row->to && !mail_sendable(row->to)) {
                row->to = NULL;
                row->refused = true;
        } else if (!row->to) {
                rc = choose_address(row, db, row->candidate ? db_in_int(row->candidate) : db_in_null(),
                                    row->candidate ? db_in_null() : db_in_int(db_int(&rows, 0, 1)), pool);
        }
        *out = rc < 0 ? NULL : row;
        return rc;
}

int outbox_take(struct outbox_row **out, struct db *db, const char *owner, int seconds, int64_t now, struct pool *pool)
{
        struct claim c = {.owner = owner, .seconds = seconds};
        int          rc = 0;

        *out = NULL;
        for (int tries = 0; rc == 0 && !c.mine && tries < 10; tries++) {
                if ((rc = next(&c.id, db, now, pool)) < 0 || !c.id)
                        return rc;
                rc = db_transaction(db, claim, &c);
        }
        return rc == 0 && c.mine ? take(out, db, &c, pool) : rc;
}

struct noting {
        uint64_t                     id;
        const char                  *owner;
        const struct outbox_outcome *o;
        int64_t                      now;
        struct pool                 *pool;
};

static int note(struct db *db, void *arg)
{
        const struct noting         *n = arg;
        const struct outbox_outcome *o = n->o;
        struct db_in to = db_in_text(o->to), code = o->code ? db_in_int(o->code) : db_in_null(), answer = db_in_text(o->answer);
        struct db_in id = db_in_int((int64_t)n->id), owner = db_in_text(n->owner), seconds = db_in_int(o->seconds);
        int          rc;

        switch (o->became) {
        case OUTBOX_SENT:
                return db_exec(db, sql_sent, DB_IN(to, answer, code, answer, id, owner));
        case OUTBOX_DROPPED:
                return db_exec(db, sql_dropped, DB_IN(to, answer, code, answer, id, owner));
        case OUTBOX_FAILED:
                return db_exec(db, sql_failed, DB_IN(to, answer, code, answer, id, owner));
        case OUTBOX_PUT_BACK:
                return db_exec(db, sql_put_back, DB_IN(to, answer, code, answer, seconds, id, owner));
        case OUTBOX_REFUSED:
                rc = db_exec(db, sql_refuse, DB_IN(db_in_instant(n->now), code, db_in_text(o->answer ? o->answer : ""),
                                                   db_in_text(mail_key(n->pool, o->to))));
                return rc < 0 ? rc : db_exec(db, sql_next_address, DB_IN(to, answer, code, answer, id, owner));
        case OUTBOX_AGAIN:
                break;
        }
        return db_exec(db, sql_again, DB_IN(to, answer, code, answer, seconds, id, owner));
}

int outbox_note(struct db *db, uint64_t id, const char *owner, const struct outbox_outcome *outcome, int64_t now, struct pool *pool)
{
        return db_transaction(db, note, &(struct noting){id, owner, outcome, now, pool});
}

/* --- For staff */

const char *const outbox_states[] = {"failed", "waiting", "sent", "dropped"};

int outbox_list(struct outbox_entry **out, size_t *count, int64_t counts[OUTBOX_STATES], struct db *db, const char *state,
                size_t first, size_t most, struct pool *pool)
{
        struct db_rows rows, of;
        int            rc = db_query(&of, db, pool, sql_counts, NULL, 0);

        if (rc < 0 || (rc = db_query(&rows, db, pool, sql_list, DB_IN(db_in_text(state), db_in_int((int64_t)most), db_in_int((int64_t)first)))) < 0)
                return rc;
        for (size_t s = 0; s < OUTBOX_STATES; s++) {
                counts[s] = 0;
                for (size_t i = 0; i < of.count; i++)
                        if (!strcmp(db_text(&of, i, 0), outbox_states[s]))
                                counts[s] = db_int(&of, i, 1);
        }
        *out = POOL_ARRAY(pool, rows.count, struct outbox_entry);
        *count = rows.count;
        for (size_t i = 0; i < rows.count; i++)
                (*out)[i] = (struct outbox_entry){(uint64_t)db_int(&rows, i, 0), (uint32_t)db_int(&rows, i, 1), db_text(&rows, i, 2),
                                                  db_text(&rows, i, 3), db_text(&rows, i, 4), db_text(&rows, i, 5),
                                                  db_instant(&rows, i, 6), db_instant(&rows, i, 7), (int)db_int(&rows, i, 8),
                                                  (int)db_int(&rows, i, 9), db_text(&rows, i, 10)};
        return 0;
}

int outbox_failed(int64_t *out, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_failed_count, NULL, 0);

        *out = rc == 0 ? db_int(&rows, 0, 0) : 0;
        return rc;
}

int outbox_send_again(struct db *db, uint64_t id, const struct act *act, struct pool *pool)
{
        struct audit_value value = {pool_format(pool, "mail %llu", (unsigned long long)id), "failed", "waiting"};
        struct db_rows     rows;
        struct db_in       it = db_in_int((int64_t)id);
        int                rc = db_query(&rows, db, pool, sql_one_failed, DB_IN(it));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        if ((rc = db_exec(db, sql_anew, DB_IN(it))) == 0)
                rc = db_exec(db, sql_forgive, DB_IN(db_is_null(&rows, 0, 0) ? db_in_null() : db_in_int(db_int(&rows, 0, 0)),
                                                    db_is_null(&rows, 0, 1) ? db_in_null() : db_in_int(db_int(&rows, 0, 1))));
        return rc < 0 ? rc : audit_write(db, act, (uint32_t)db_int(&rows, 0, 0), &value, 1, pool);
}

/* --- Sweeping */

int outbox_sweep_links(bool *left, struct db *db, int64_t now)
{
        return sweep_left(left, db, db_exec(db, sql_sweep_links, DB_IN(db_in_instant(now))));
}

int outbox_sweep_refused(bool *left, struct db *db, int64_t now)
{
        (void)now;
        return sweep_left(left, db, db_exec(db, sql_sweep_refused, NULL, 0));
}

int outbox_sweep(bool *left, struct db *db, int64_t now)
{
        return sweep_left(left, db, db_exec(db, sql_sweep, DB_IN(db_in_instant(now - OUTBOX_DAYS * CLOCK_DAY))));
}
