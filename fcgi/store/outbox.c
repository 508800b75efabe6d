/* outbox.c - mails that wait to be sent. */
#include "store/outbox.h"

#include "util/clock.h"
#include "xml/message.h"

#define MOST 1000       /* rows that a sweep takes, as in the statements */

static const char sql_add[] =
        "INSERT INTO outbox (candidate_id, account_id, cause, step, kind, document, mail, language, made, due, ends, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting') ON DUPLICATE KEY UPDATE outbox_id = outbox_id";
static const char sql_sweep_links[] =
        "UPDATE outbox SET document = NULL, state = IF(state = 'waiting', 'dropped', state), ends = NULL WHERE ends < ? LIMIT 1000";
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

static int swept(bool *left, const struct db *db, int rc)
{
        *left = rc == 0 && db_affected(db) == MOST;
        return rc;
}

int outbox_sweep_links(bool *left, struct db *db, int64_t now)
{
        return swept(left, db, db_exec(db, sql_sweep_links, DB_IN(db_in_instant(now))));
}

int outbox_sweep(bool *left, struct db *db, int64_t now)
{
        return swept(left, db, db_exec(db, sql_sweep, DB_IN(db_in_instant(now - 90 * CLOCK_DAY))));
}
