/* change.c - numbers pending changes. */
#include "store/change.h"

#include "util/err.h"

/* A row with a smaller id may be committed later: so what was read is deleted by its own ids, and order
 * of id is order of writing only among what one writer wrote. */
static const char sql_pending[] =
        "SELECT pending_id, kind, candidate_id, item, gone, at FROM pending_change ORDER BY pending_id LIMIT ?";
static const char sql_last[] = "SELECT MAX(number) FROM change_number";
static const char sql_number[] =
        "INSERT INTO change_number (number, kind, candidate_id, item, gone, at) VALUES (?, ?, ?, ?, ?, ?) "
        "ON DUPLICATE KEY UPDATE number = VALUES(number), gone = VALUES(gone), at = VALUES(at)";
static const char sql_done[] = "DELETE FROM pending_change WHERE pending_id = ?";
static const char sql_waiting[] =
        "SELECT COUNT(*), TIMESTAMPDIFF(MICROSECOND, MIN(at), UTC_TIMESTAMP(6)) FROM pending_change";

struct numbering {
        struct change_numbered *out;
        const struct lease     *lease;
        struct pool            *pool;
};

/* The rows under the numbers from first on. */
static int write_numbers(struct db *db, const struct db_rows *rows, uint64_t first, struct pool *pool)
{
        enum { COLUMNS = 6 };
        struct db_in *in = POOL_ARRAY(pool, rows->count * COLUMNS, struct db_in), *ids = POOL_ARRAY(pool, rows->count, struct db_in);
        int           rc;

        for (size_t i = 0; i < rows->count; i++) {
                struct db_in *row = in + i * COLUMNS;

                ids[i] = db_in_int(db_int(rows, i, 0));
                row[0] = db_in_int((int64_t)(first + i));
                row[1] = db_in_text(db_text(rows, i, 1));
                row[2] = db_in_int(db_int(rows, i, 2));
                row[3] = db_in_int(db_int(rows, i, 3));
                row[4] = db_in_int(db_int(rows, i, 4));
                row[5] = db_in_instant(db_instant(rows, i, 5));
        }
        rc = db_exec_many(db, sql_number, in, COLUMNS, rows->count);
        return rc < 0 ? rc : db_exec_many(db, sql_done, ids, 1, rows->count);
}

/* The lease comes first: its row is locked until the end, and what is read after that is what the holder
 * before left. */
static int number_work(struct db *db, void *arg)
{
        struct numbering *w = arg;
        struct db_rows    rows, last;
        uint64_t          first;
        int               rc = lease_check(db, w->lease);

        *w->out = (struct change_numbered){0};
        if (rc < 0 || (rc = db_query(&rows, db, w->pool, sql_pending, DB_IN(db_in_int(CHANGE_MOST)))) < 0 || !rows.count)
                return rc;
        if ((rc = db_query(&last, db, w->pool, sql_last, NULL, 0)) < 0)
                return rc;
        first = (uint64_t)db_int(&last, 0, 0) + 1;
        *w->out = (struct change_numbered){rows.count, first + rows.count - 1, rows.count == CHANGE_MOST};
        if ((rc = write_numbers(db, &rows, first, w->pool)) < 0)
                return rc;
        return lease_beat(db, w->lease);
}

int change_number(struct change_numbered *out, struct db *db, const struct lease *lease)
{
        struct pool *pool = pool_new();
        int          rc = db_transaction(db, number_work, &(struct numbering){out, lease, pool});

        pool_free(pool);
        return rc;
}

int change_waiting(struct change_waiting *out, struct db *db)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_waiting, NULL, 0);

        *out = (struct change_waiting){db_int(&rows, 0, 0), db_is_null(&rows, 0, 1) ? -1 : db_int(&rows, 0, 1)};
        pool_free(pool);
        return rc;
}
