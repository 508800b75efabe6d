/* store.h - for check programs that run beside a database (tests/db.sh). */
#ifndef RECERT_TESTS_STORE_H
#define RECERT_TESTS_STORE_H

#include <check.h>
#include <stdlib.h>
#include <unistd.h>

#include "store/db.h"
#include "store/migrate.h"
#include "util/conf.h"

static struct pool *pool;
static struct conf *conf;

/* A connection with the rights of that role, to a database that is migrated. */
static inline struct db *store_open(const char *role)
{
        struct db  *db = NULL;
        const char *why = NULL, *path = getenv("RECERT_CONF");
        int         applied;

        if (!pool)
                pool = pool_new();
        ck_assert_msg(path != NULL, "run it by tests/db.sh");
        ck_assert_msg(conf || conf_read(&conf, path, pool, &why) == 0, "%s", why);
        ck_assert_int_eq(db_open(&db, conf, "migration"), 0);
        ck_assert_msg(migrate_run(&applied, &why, db, conf, pool) == 0, "%s", why ? why : "migrate_run failed");
        db_close(db);
        ck_assert_int_eq(db_open(&db, conf, role), 0);
        return db;
}

#endif
