/* figures.h - how many candidates stand where, today: sums over the projection. */
#ifndef RECERT_STORE_FIGURES_H
#define RECERT_STORE_FIGURES_H

#include "renewal/programme.h"
#include "store/db.h"

struct figure {
        int     certification;          /* index in the programme */
        int64_t active, grace, lapsed, revoked;
        int64_t soon;                   /* of the active: those that expire by the day asked for */
};
struct figures {
        int64_t        taken;           /* when they were counted: microseconds since 1970, UTC */
        int64_t        candidates;      /* the erased left out */
        struct figure *list;            /* by code; those that nobody was ever awarded left out */
        size_t         count;
};

/* Counting may cost a hundredth of the time: what took long to count is kept for a hundred times as long. */
#define FIGURES_SHARE 100
#define FIGURES_QUICK 20000     /* microseconds: what took no longer is counted each time */

int figures_load(struct figures *out, struct db *db, struct pool *pool, const struct programme *programme, struct date soon,
                 int64_t now);

/* What is held with an expiry of these days, both included, today: credentials, and of how many candidates. */
int figures_touched(int64_t *credentials, int64_t *candidates, struct db *db, struct pool *pool, struct date from,
                    struct date to);

#endif
