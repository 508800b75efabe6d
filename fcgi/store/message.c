/* message.c - what candidates were told. */
#include "store/message.h"

#include "store/outbox.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"
#include "xml/message.h"

static const char sql_list[] =
        "SELECT m.message_id, m.made, m.seen IS NOT NULL, m.document, (SELECT COUNT(*) FROM message WHERE candidate_id = ?)"
        " FROM (SELECT message_id FROM message WHERE candidate_id = ? ORDER BY message_id DESC LIMIT ? OFFSET ?) AS page"
        " JOIN message AS m ON m.message_id = page.message_id ORDER BY m.message_id DESC";
static const char sql_find[] =
        "SELECT message_id, made, seen IS NOT NULL, document FROM message WHERE message_id = ? AND candidate_id = ?";
/* First the candidate's row, which every write of theirs locks. */
static const char sql_raise[] = "UPDATE candidate SET revision = revision + 1 WHERE candidate_id = ?";
static const char sql_see[] = "UPDATE message SET seen = ? WHERE message_id = ? AND candidate_id = ? AND seen IS NULL";
static const char sql_add[] = MESSAGE_ADD;
static const char sql_mail[] = OUTBOX_MESSAGE;
static const char sql_unread[] = "UPDATE candidate SET unread = " MESSAGE_UNREAD " WHERE candidate_id = ?";

static int take(struct message_row *out, const struct db_rows *rows, size_t i, struct pool *pool)
{
        struct message *m;
        size_t          size;
        const void     *document = db_bytes(rows, i, 3, &size);
        int             rc = message_read(&m, document, size, pool);

        *out = (struct message_row){(uint64_t)db_int(rows, i, 0), db_instant(rows, i, 1), db_int(rows, i, 2), m};
        if (rc < 0)
                log_write(LOG_ERROR, "message-damaged", LOG_N("message", (int64_t)out->id));
        return rc;
}

int message_list(struct message_row **out, size_t *count, int64_t *total, struct db *db, uint32_t candidate, size_t first,
                 size_t most, struct pool *pool)
{
        struct db_in   who = db_in_int(candidate);
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_list,
                                     DB_IN(who, who, db_in_int((int64_t)most), db_in_int((int64_t)first)));

        *count = 0;
        *total = 0;
        if (rc < 0)
                return rc;
        *out = POOL_ARRAY(pool, rows.count, struct message_row);
        for (size_t i = 0; i < rows.count; i++) {
                *total = db_int(&rows, i, 4);
                if (take(&(*out)[*count], &rows, i, pool) == 0)
                        ++*count;
        }
        return 0;
}

int message_find(struct message_row *out, struct db *db, uint32_t candidate, uint64_t id, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_find, DB_IN(db_in_int((int64_t)id), db_in_int(candidate)));

        if (rc < 0)
                return rc;
        if (!rows.count)
                return ERR_NOT_FOUND;
        return take(out, &rows, 0, pool) < 0 ? ERR_SYSTEM : 0;
}

struct see {
        uint32_t candidate;
        uint64_t id;
        int64_t  now;
};

static int see(struct db *db, void *arg)
{
        const struct see *s = arg;
        struct db_in      who = db_in_int(s->candidate);
        int               rc = db_exec(db, sql_raise, DB_IN(who));

        if (rc == 0)
                rc = db_exec(db, sql_see, DB_IN(db_in_instant(s->now), db_in_int((int64_t)s->id), who));
        return rc < 0 ? rc : db_exec(db, sql_unread, DB_IN(who));
}

int message_see(struct db *db, uint32_t candidate, uint64_t id, int64_t now)
{
        return db_transaction(db, see, &(struct see){candidate, id, now});
}

/* Of security: without facts but the day. */
static int add(struct db *db, enum message_kind kind, uint32_t candidate, const struct act *act, struct pool *pool)
{
        struct message m = {.kind = kind, .on = date_is_set(act->today) ? act->today : clock_day(act->now),
                            .date = DATE_NONE, .last_day = DATE_NONE};
        struct db_in   who = db_in_int(candidate), cause = db_in_text(message_kind_words[kind]), made = db_in_instant(act->now);
        struct db_in   step = db_in_text(act->request ? act->request : pool_format(pool, "%lld", (long long)act->now));
        const void    *document;
        size_t         size;
        int            rc = message_write(&document, &size, &m, pool);

        if (rc == 0)
                rc = db_exec(db, sql_raise, DB_IN(who));
        if (rc == 0)
                rc = db_exec(db, sql_add, DB_IN(who, cause, step, db_in_text(message_kind_words[kind]), made,
                                                db_in_bytes(document, size)));
        if (rc == 0 && db_mails(db))
                rc = db_exec(db, sql_mail, DB_IN(who, cause, step, made));
        return rc < 0 ? rc : db_exec(db, sql_unread, DB_IN(who));
}

int message_password(struct db *db, uint32_t candidate, const struct act *act, struct pool *pool)
{
        return add(db, MESSAGE_PASSWORD, candidate, act, pool);
}

int message_provider(struct db *db, uint32_t candidate, const struct act *act, struct pool *pool)
{
        return add(db, MESSAGE_PROVIDER, candidate, act, pool);
}

int message_disconnect(struct db *db, uint32_t candidate, const struct act *act, struct pool *pool)
{
        return add(db, MESSAGE_DISCONNECT, candidate, act, pool);
}
