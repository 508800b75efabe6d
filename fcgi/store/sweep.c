/* sweep.c - forgets what is of no more use. */
#include "store/sweep.h"

#include "util/clock.h"

static const char sql_devices[] = "DELETE FROM device WHERE used < ? LIMIT 1000";
static const char sql_attempts[] = "DELETE FROM sign_in_attempt WHERE last < ? AND until < ? LIMIT 1000";
static const char sql_invites[] = "DELETE FROM invite WHERE ends < ? LIMIT 1000";
static const char sql_jobs[] =
        "DELETE FROM job WHERE state IN ('done', 'failed', 'cancelled') AND made < ? LIMIT 1000";

int sweep_left(bool *left, const struct db *db, int rc)
{
        *left = rc == 0 && db_affected(db) == SWEEP_MOST;
        return rc;
}

int sweep_devices(bool *left, struct db *db, int64_t now)
{
        return sweep_left(left, db, db_exec(db, sql_devices, DB_IN(db_in_instant(now - SWEEP_DEVICE_DAYS * CLOCK_DAY))));
}

int sweep_attempts(bool *left, struct db *db, int64_t now)
{
        struct db_in day_ago = db_in_instant(now - CLOCK_DAY);

        return sweep_left(left, db, db_exec(db, sql_attempts, DB_IN(day_ago, day_ago)));
}

int sweep_invites(bool *left, struct db *db, int64_t now)
{
        return sweep_left(left, db, db_exec(db, sql_invites, DB_IN(db_in_instant(now - SWEEP_INVITE_DAYS * CLOCK_DAY))));
}

int sweep_jobs(bool *left, struct db *db, int64_t now)
{
        return sweep_left(left, db, db_exec(db, sql_jobs, DB_IN(db_in_instant(now - 30 * CLOCK_DAY))));
}
