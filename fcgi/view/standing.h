/* standing.h - what pages say about a progress beyond what the engine says: which type is most
 * urgent, what stands behind a verdict, what an early renewal would give away. Pure. */
#ifndef RECERT_VIEW_STANDING_H
#define RECERT_VIEW_STANDING_H

#include "renewal/evaluate.h"
#include "renewal/plan.h"

/* From here on waiting is worth a word: days that an early renewal gives away. */
#define STANDING_WASTE_DAYS 60
/* A deadline at most this far away is due. */
#define STANDING_DUE_DAYS   183

enum standing_kind { STANDING_GRACE, STANDING_DUE, STANDING_CALM, STANDING_RETIRED, STANDING_OVER };
extern const char *const standing_words[];

struct standing {
        const struct type_progress *type;
        int                rank;                /* the order on the page: soonest deadline first, 1..n */
        enum standing_kind kind;
        int                days_left;           /* to renew-by; that day itself: 0 */
        const struct credential *next;          /* whose deadline renew-by is; NULL: nothing live */
        int                next_count;          /* how many share it */
        int                others;              /* live ones with a later deadline */
        int                prior_cycles;        /* closed */
        struct date       *today;               /* expiry that a renewal today gives, a credential each: */
        struct date       *last;                /* … and on renew-by. NULL: nothing live; DATE_NONE: not touched */
        bool               early;               /* today instead of renew-by gives away too much */
};

/* One for each type, in the order of the progress (by code). */
int  standings(struct standing **out, const struct programme *programme, const struct progress *progress,
               struct pool *pool);
/* Indexes of them in the order of rank. */
const size_t *standing_order(const struct standing *list, size_t count, struct pool *pool);

/* Days on which a live certification must have been renewed: its expiry, or the end of its grace. */
struct date standing_deadline(const struct credential *c);
/* The first day on which an exam renews it. */
struct date standing_retake_from(const struct programme *programme, const struct credential *c, struct date today);

/* What stands behind one credit's verdict. */
struct credit_facts {
        int     cycle;                  /* its number, from 1; 0: outside */
        int32_t total;                  /* units of the cycle after it */
        int32_t of;                     /* the option's limit on its date; 0: none, or outside */
        int32_t nth;                    /* the place of the limit that it has or, pending, would have; 0: none */
        int32_t then;                   /* pending in the open cycle: its units once accepted; else -1 */
        int32_t max_age_months;         /* too old; else -1 */
        const struct activity *instead; /* over the limit: the last one that took a place */
};
void credit_facts(struct credit_facts *out, const struct programme *programme, const struct type_progress *type,
                  const struct credit *credit);

#endif
