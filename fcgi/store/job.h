/* job.h - work for the job process that a transaction leaves behind: a row, taken with a lease of its own,
 * done in small steps, each of which notes how far it came, so that the next process goes on there. */
#ifndef RECERT_JOB_H
#define RECERT_JOB_H

#include <stddef.h>
#include <stdint.h>
#include "store/db.h"

#define JOB_LEASE 30            /* seconds between two steps, at most */

struct job {
        uint64_t    id;         /* 0: there is none to do */
        const char *owner;
        const char *argument;   /* as the last step left it; NULL: nothing done yet */
        int64_t     done, steps;
};

/* The latest of that kind that is due, and nobody's or the owner's own; those before it are cancelled: it
 * does what they would have done. */
int job_take(struct job *out, struct db *db, const char *kind, const char *owner, struct pool *pool);
/* The oldest of that kind; those after it are done after it. */
int job_take_oldest(struct job *out, struct db *db, const char *kind, const char *owner, struct pool *pool);
/* Notes what was done, and renews the lease. ERR_STALE: somebody else has it. */
int job_step(struct db *db, struct job *job, const char *argument, int64_t more, int64_t steps);
/* state: "done" or "failed". */
int job_end(struct db *db, const struct job *job, const char *state, const char *message);
/* The end too, of what need not be remembered: nothing is left of it. */
int job_drop(struct db *db, const struct job *job);

/* Inside the transaction of a write: leaves work of that kind, due at once. */
int job_leave(struct db *db, const char *kind, const char *argument, int64_t now);
/* How many of that kind wait; most of them at most. */
int job_waiting(size_t *count, struct db *db, const char *kind, size_t most, struct pool *pool);
/* Cancels what waits or runs of that kind with that argument, alone or followed by a space and more. */
int job_cancel(struct db *db, const char *kind, const char *argument, const char *message);

/* Those that wait or run, the oldest first. */
struct job_row {
        const char *kind, *state;
        int64_t     done, steps, age;   /* age: microseconds since it was left */
};
struct job_list {
        struct job_row *list;
        size_t          count;
};
int job_list(struct job_list *out, struct db *db, struct pool *pool);

#endif
