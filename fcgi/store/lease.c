/* lease.c - lease rows. */
#include "store/lease.h"

#include <sodium.h>
#include <stdio.h>
#include <unistd.h>

#include "util/err.h"

static const char sql_make[] = "INSERT IGNORE INTO lease (name, until) VALUES (?, '1970-01-01')";
static const char sql_take[] =
        "UPDATE lease SET owner = ?, until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
        " WHERE name = ? AND (owner = ? OR until < UTC_TIMESTAMP(6))";
static const char sql_check[] = "SELECT 1 FROM lease WHERE name = ? AND owner = ? FOR UPDATE";
static const char sql_beat[] = "UPDATE lease SET beat = UTC_TIMESTAMP(6) WHERE name = ? AND owner = ?";
static const char sql_drop[] =
        "UPDATE lease SET owner = NULL, until = '1970-01-01' WHERE name = ? AND owner = ?";
static const char sql_silence[] =
        "SELECT TIMESTAMPDIFF(MICROSECOND, beat, UTC_TIMESTAMP(6)) FROM lease WHERE name = ?";

void lease_init(struct lease *l, const char *name, int seconds)
{
        char host[65] = "";

        gethostname(host, sizeof host - 1);
        *l = (struct lease){.name = name, .seconds = seconds};
        snprintf(l->owner, sizeof l->owner, "%s:%ld:%08x", host, (long)getpid(), randombytes_random());
}

int lease_take(bool *held, struct db *db, const struct lease *l)
{
        const struct db_in in[] = {db_in_text(l->owner), db_in_int(l->seconds), db_in_text(l->name), db_in_text(l->owner)};
        int rc = db_exec(db, sql_take, in, sizeof in / sizeof *in);

        if (rc == 0 && db_affected(db) == 0 && (rc = db_exec(db, sql_make, DB_IN(db_in_text(l->name)))) == 0)
                rc = db_exec(db, sql_take, in, sizeof in / sizeof *in);
        *held = rc == 0 && db_affected(db) == 1;
        return rc;
}

int lease_check(struct db *db, const struct lease *l)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_check, DB_IN(db_in_text(l->name), db_in_text(l->owner)));

        pool_free(pool);
        return rc == 0 && rows.count == 0 ? ERR_STALE : rc;
}

int lease_beat(struct db *db, const struct lease *l)
{
        return db_exec(db, sql_beat, DB_IN(db_in_text(l->name), db_in_text(l->owner)));
}

int lease_drop(struct db *db, const struct lease *l)
{
        return db_exec(db, sql_drop, DB_IN(db_in_text(l->name), db_in_text(l->owner)));
}

int lease_silence(int64_t *out, struct db *db, const char *name)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_silence, DB_IN(db_in_text(name)));

        *out = rows.count && !db_is_null(&rows, 0, 0) ? db_int(&rows, 0, 0) : -1;
        pool_free(pool);
        return rc;
}
