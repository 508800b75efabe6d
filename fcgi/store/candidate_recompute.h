/* candidate_recompute.h - records and projection, derived from the events of the tables again. While
 * nothing is wrong with them it finds nothing to change. */
#ifndef RECERT_CANDIDATE_RECOMPUTE_H
#define RECERT_CANDIDATE_RECOMPUTE_H

#include "renewal/evaluate.h"
#include "store/audit.h"
#include "store/db.h"

/* A certification whose status or expiry is another than the projection said. */
struct recompute_moved {
        uint32_t    candidate;
        int         certification;      /* index in the programme */
        const char *before_status;      /* NULL: there was no such row */
        struct date before_expires;
        const char *after_status;
        struct date after_expires;
};
typedef void recompute_each(void *arg, const struct recompute_moved *moved);

struct recompute {
        const struct act       *act;            /* the projection will be as of its day */
        const struct programme *programme;
        uint64_t                revision;       /* of the programme */
        uint32_t                first, last;    /* candidates of these ids */
        bool                    dry_run;        /* only look */
        bool                    records;        /* The records are taken to be right, and the projection is compared with
                                                 * what follows from them. Where it is not that, the events are asked. */
        recompute_each         *each;           /* or NULL */
        void                   *arg;
};

struct recompute_done {
        uint64_t candidates;            /* looked at */
        uint64_t records, projections;  /* rows that were not right */
};

/* By id, in constant memory, while others write. ERR_STALE: the programme is no longer of that revision; what was done
 * until then is right. */
int candidate_recompute(struct recompute_done *out, struct db *db, const struct recompute *ask);

/* The highest id that there is; 0: none. */
int candidate_last(uint32_t *out, struct db *db, struct pool *pool);

#endif
