/* day.h - the change of day: whose certifications change by the calendar alone (expiry, grace, lapse,
 * retirement, a campaign) is looked at again, a candidate a transaction; after a change of the programme
 * everybody is; once a minute what is of no more use is forgotten. Killed at any moment, it is taken up
 * where it was. One process at a time holds the lease. */
#ifndef RECERT_JOB_DAY_H
#define RECERT_JOB_DAY_H

#include <signal.h>
#include <stdbool.h>
#include "store/catalogue.h"
#include "store/lease.h"

#define DAY_LEASE 3     /* seconds, as of the sealer: after a kill the next one begins as soon */

struct day {
        struct db                   *db;
        struct lease                 lease;
        const volatile sig_atomic_t *stop;
        bool                         held;
        struct catalogue_kept        kept;
        struct date                  today;
        uint32_t                     after;             /* how far this pass over those who are due has come */
        int64_t                      looked_at, changed;/* in this pass */
        int64_t                      pause_until;       /* clock_elapsed(): nobody is looked at before */
        int64_t                      swept;             /* clock_elapsed() */
};

void day_init(struct day *out, struct db *db, const volatile sig_atomic_t *stop);
/* Half a second of it at most, so that it holds nothing up. *more: call again at once. */
int  day_round(bool *more, struct day *d);
void day_end(struct day *d);

#endif
