/* backup.c - before and after a restore. */
#include "store/backup.h"

static const char sql_in_use[] = "SELECT EXISTS (SELECT 1 FROM candidate) OR EXISTS (SELECT 1 FROM change_number)";
static const char sql_restored[] = "UPDATE programme SET revision = revision + 1000";
static const char sql_revisions[] = "UPDATE candidate SET revision = revision + 1000";
/* What was ended after the backup was made must not begin again. */
static const char sql_sessions[] = "DELETE FROM session";
static const char sql_links[] = "DELETE FROM invite";
static const char sql_claims[] = "DELETE FROM address_claim";
static const char sql_codes[] = "DELETE FROM recovery_code";
static const char sql_resets[] = "DELETE FROM job WHERE kind = 'reset'";
/* Numbers of changes are given again: a mirror whose cursor is refused begins anew. */
static const char sql_cursors[] = "DELETE FROM secret WHERE name = 'cursor'";
/* A mail that waited then was sent since, and a portal that is restored to look at it sends none. */
static const char sql_mails[] = "UPDATE outbox SET state = 'dropped', document = NULL WHERE state = 'waiting'";
static const char sql_leases[] = "UPDATE lease SET owner = NULL, until = '1970-01-01'";

int backup_in_use(bool *out, struct db *db)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_in_use, NULL, 0);

        *out = rc == 0 && db_int(&rows, 0, 0);
        pool_free(pool);
        return rc;
}

struct restored {
        const struct act *act;
        const char       *file;
        struct pool      *pool;
};

static int restored(struct db *db, void *arg)
{
        static const char *const all[] = {sql_restored, sql_revisions, sql_sessions, sql_links, sql_claims, sql_codes, sql_resets, sql_cursors, sql_mails, sql_leases};
        const struct restored   *r = arg;
        int                      rc = 0;

        for (size_t i = 0; rc == 0 && i < sizeof all / sizeof *all; i++)
                rc = db_exec(db, all[i], NULL, 0);
        return rc < 0 ? rc : audit_write(db, r->act, 0, &(struct audit_value){"backup", NULL, r->file}, 1, r->pool);
}

int backup_restored(struct db *db, const struct act *act, const char *file, struct pool *pool)
{
        return db_transaction(db, restored, &(struct restored){act, file, pool});
}
