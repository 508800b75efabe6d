/* due.c - candidates that the job process has to look at. */
#include "store/due.h"

static const char sql_on[] =
        "SELECT DISTINCT candidate_id FROM projection WHERE changes <= ? AND candidate_id > ? ORDER BY candidate_id LIMIT ?";
static const char sql_all[] =
        "SELECT candidate_id FROM candidate WHERE candidate_id > ? AND gone IS NULL ORDER BY candidate_id LIMIT ?";
static const char sql_count[] = "SELECT COUNT(DISTINCT candidate_id) FROM projection WHERE changes <= ?";
static const char sql_count_all[] = "SELECT COUNT(*) FROM candidate WHERE gone IS NULL";

static int take(struct due *out, struct db *db, const char *sql, const struct db_in *in, size_t count)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql, in, count);

        out->count = rows.count;
        for (size_t i = 0; i < rows.count; i++)
                out->ids[i] = (uint32_t)db_int(&rows, i, 0);
        pool_free(pool);
        return rc;
}

int due_on(struct due *out, struct db *db, struct date today, uint32_t after)
{
        return take(out, db, sql_on, DB_IN(db_in_date(today), db_in_int(after), db_in_int(DUE_MOST)));
}

int due_all(struct due *out, struct db *db, uint32_t after)
{
        return take(out, db, sql_all, DB_IN(db_in_int(after), db_in_int(DUE_MOST)));
}

static int number(int64_t *out, struct db *db, const char *sql, const struct db_in *in, size_t count)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql, in, count);

        *out = db_int(&rows, 0, 0);
        pool_free(pool);
        return rc;
}

int due_count(int64_t *out, struct db *db, struct date today)
{
        return number(out, db, sql_count, DB_IN(db_in_date(today)));
}

int due_count_all(int64_t *out, struct db *db)
{
        return number(out, db, sql_count_all, NULL, 0);
}
