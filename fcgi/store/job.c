/* job.c - job rows. */
#include "store/job.h"

#include <stdbool.h>
#include <string.h>
#include "util/err.h"

static const char sql_next[] =
        "SELECT job_id, argument, done, steps FROM job WHERE kind = ? AND due <= UTC_TIMESTAMP(6) AND (state = 'waiting' OR "
        "(state = 'running' AND (owner = ? OR until < UTC_TIMESTAMP(6)))) ORDER BY job_id DESC LIMIT 1 FOR UPDATE";
static const char sql_oldest[] =
        "SELECT job_id, argument, done, steps FROM job WHERE kind = ? AND due <= UTC_TIMESTAMP(6) AND (state = 'waiting' OR "
        "(state = 'running' AND (owner = ? OR until < UTC_TIMESTAMP(6)))) ORDER BY job_id LIMIT 1 FOR UPDATE";
/* The assignments see what those before them have set: tries comes first. */
static const char sql_take[] =
        "UPDATE job SET tries = tries + (owner IS NULL OR owner <> ?), state = 'running', owner = ?, "
        "until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE job_id = ?";
static const char sql_cancel[] =
        "UPDATE job SET state = 'cancelled', message = 'a later one does it' "
        "WHERE kind = ? AND state IN ('waiting', 'running') AND job_id < ?";
static const char sql_step[] =
        "UPDATE job SET argument = ?, done = done + ?, steps = ?, until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND "
        "WHERE job_id = ? AND owner = ? AND state = 'running'";
static const char sql_end[] =
        "UPDATE job SET state = ?, message = ?, until = NULL WHERE job_id = ? AND owner = ? AND state = 'running'";
static const char sql_drop[] = "DELETE FROM job WHERE job_id = ? AND owner = ? AND state = 'running'";
static const char sql_waiting[] =
        "SELECT COUNT(*) FROM (SELECT 1 FROM job WHERE state = 'waiting' AND kind = ? LIMIT ?) AS x";
static const char sql_leave[] = "INSERT INTO job (kind, argument, state, made, due) VALUES (?, ?, 'waiting', ?, ?)";
static const char sql_cancel_one[] =
        "UPDATE job SET state = 'cancelled', message = ? WHERE kind = ? AND state IN ('waiting', 'running') "
        "AND SUBSTRING_INDEX(argument, ' ', 1) = ?";
static const char sql_list[] =
        "SELECT kind, state, done, steps, TIMESTAMPDIFF(MICROSECOND, made, UTC_TIMESTAMP(6)) FROM job "
        "WHERE state IN ('waiting', 'running') ORDER BY job_id LIMIT 100";

struct taking {
        struct job  *out;
        const char  *kind, *owner;
        bool         oldest;            /* else the latest, in place of all */
        struct pool *pool;
};

static int take_work(struct db *db, void *arg)
{
        const struct taking *t = arg;
        struct db_in         kind = db_in_text(t->kind), owner = db_in_text(t->owner), id;
        struct db_rows       rows;
        int                  rc = db_query(&rows, db, t->pool, t->oldest ? sql_oldest : sql_next, DB_IN(kind, owner));

        *t->out = (struct job){.owner = t->owner};
        if (rc < 0 || !rows.count)
                return rc;
        id = db_in_int(db_int(&rows, 0, 0));
        t->out->id = (uint64_t)db_int(&rows, 0, 0);
        t->out->argument = db_text(&rows, 0, 1);
        t->out->done = db_int(&rows, 0, 2);
        t->out->steps = db_int(&rows, 0, 3);
        rc = db_exec(db, sql_take, DB_IN(owner, owner, db_in_int(JOB_LEASE), id));
        return rc < 0 || t->oldest ? rc : db_exec(db, sql_cancel, DB_IN(kind, id));
}

int job_take(struct job *out, struct db *db, const char *kind, const char *owner, struct pool *pool)
{
        return db_transaction(db, take_work, &(struct taking){out, kind, owner, false, pool});
}

int job_take_oldest(struct job *out, struct db *db, const char *kind, const char *owner, struct pool *pool)
{
        return db_transaction(db, take_work, &(struct taking){out, kind, owner, true, pool});
}

int job_step(struct db *db, struct job *job, const char *argument, int64_t more, int64_t steps)
{
        int rc = db_exec(db, sql_step,
                         DB_IN(db_in_text(argument), db_in_int(more), db_in_int(steps), db_in_int(JOB_LEASE),
                               db_in_int((int64_t)job->id), db_in_text(job->owner)));

        if (rc < 0)
                return rc;
        job->done += more;
        job->steps = steps;
        return db_affected(db) == 1 ? 0 : ERR_STALE;
}

int job_end(struct db *db, const struct job *job, const char *state, const char *message)
{
        int rc = db_exec(db, sql_end, DB_IN(db_in_text(state), db_in_text(message), db_in_int((int64_t)job->id),
                                            db_in_text(job->owner)));

        return rc == 0 && db_affected(db) != 1 ? ERR_STALE : rc;
}

int job_drop(struct db *db, const struct job *job)
{
        int rc = db_exec(db, sql_drop, DB_IN(db_in_int((int64_t)job->id), db_in_text(job->owner)));

        return rc == 0 && db_affected(db) != 1 ? ERR_STALE : rc;
}

int job_waiting(size_t *count, struct db *db, const char *kind, size_t most, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_waiting, DB_IN(db_in_text(kind), db_in_int((int64_t)most)));

        *count = rc == 0 ? (size_t)db_int(&rows, 0, 0) : 0;
        return rc;
}

int job_leave(struct db *db, const char *kind, const char *argument, int64_t now)
{
        return db_exec(db, sql_leave, DB_IN(db_in_text(kind), db_in_text(argument), db_in_instant(now), db_in_instant(now)));
}

int job_cancel(struct db *db, const char *kind, const char *argument, const char *message)
{
        return db_exec(db, sql_cancel_one, DB_IN(db_in_text(message), db_in_text(kind), db_in_text(argument)));
}

int job_list(struct job_list *out, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_list, NULL, 0);

        *out = (struct job_list){POOL_ARRAY(pool, rows.count, struct job_row), rows.count};
        for (size_t i = 0; i < rows.count; i++)
                out->list[i] = (struct job_row){db_text(&rows, i, 0), db_text(&rows, i, 1), db_int(&rows, i, 2),
                                                db_int(&rows, i, 3), db_int(&rows, i, 4)};
        return rc;
}
