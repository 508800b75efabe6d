/* plan.h - the shortest ways from here to renewal (renewal-rules, 11). Pure. */
#ifndef RECERT_PLAN_H
#define RECERT_PLAN_H

#include "renewal/evaluate.h"

struct take {
        int     option;
        int32_t times;                  /* > 0 */
        int32_t units;                  /* of one, by as-of's rule */
};

struct way {
        struct take *takes;             /* the programme's order */
        size_t       takes_count;
        int32_t      activities;
        int32_t      beyond;            /* units beyond the requirements, summed over the types */
        bool         free;              /* takes only options without a limit */
};

struct plan_date {                      /* renewing now, or on the last day */
        int         certification;
        struct date now, last;
        int         now_days, last_days;        /* later than the present expiry */
};

struct plan {
        const int        *types;        size_t types_count;     /* indexes, by code */
        struct way        ways[4];      size_t ways_count;      /* three, and the first free one (*) */
        struct plan_date *dates;        size_t dates_count;     /* by code; none in a plan of several types */
};

struct plans {
        struct plan *list;              /* a type each, by code; then, for two or more, all together */
        size_t       count;
};

/* (*) None where the limits leave no way, or where there are too many to tell apart within a few megabytes:
 * hundreds of activities missing, or units in thousands without a common divisor. 0 always. */
int plan(struct plans **out, const struct programme *programme, const struct progress *progress,
         struct pool *pool);

/* The expiry that a renewal of the type on a day would give each live certification (section 6),
 * in the order of its credentials; DATE_NONE for those it would not touch. */
int plan_renewal(struct date **out, const struct programme *programme, const struct type_progress *type,
                 struct date on, struct pool *pool);

#endif
