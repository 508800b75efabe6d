/* backup.c - before and after a restore. */
#include "store/backup.h"

static const char sql_in_use[] = "SELECT EXISTS (SELECT 1 FROM candidate) OR EXISTS (SELECT 1 FROM change_number)";
static const char sql_restored[] = "UPDATE programme SET revision = revision + 1000";
static const char sql_revisions[] = "UPDATE candidate SET revision = revision + 1000";

int backup_in_use(bool *out, struct db *db)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_in_use, NULL, 0);

        *out = rc == 0 && db_int(&rows, 0, 0);
        pool_free(pool);
        return rc;
}

static int restored(struct db *db, void *arg)
{
        int rc = db_exec(db, sql_restored, NULL, 0);

        (void)arg;
        return rc < 0 ? rc : db_exec(db, sql_revisions, NULL, 0);
}

int backup_restored(struct db *db) { return db_transaction(db, restored, NULL); }
