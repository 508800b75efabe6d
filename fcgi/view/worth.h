/* worth.h - what an activity would count for if it were submitted today: found by evaluating the
 * candidate with it and without it. Pure, but for writing it down. */
#ifndef RECERT_VIEW_WORTH_H
#define RECERT_VIEW_WORTH_H

#include "view/page.h"
#include "view/standing.h"

/* In one type. */
struct answer {
        const struct type_progress *type;       /* without it */
        const struct standing      *standing;
        const struct credit        *credit;     /* with it */
        struct credit_facts         facts;
        int32_t                     after;      /* units of the open cycle, submitted; -1: none is open */
        int32_t                     then;       /* in review: once accepted; else -1 */
        int32_t                     next;       /* of several: units that count in the cycle after the renewal */
        bool                        renews;
};
struct worth {
        struct answer *answers;                 /* in the order of the progress page */
        size_t         count;
};

/* date: when it took place, not after today. */
int  worth_of(struct worth *out, const struct programme *programme, const struct candidate *who, int option,
              struct date date, struct date today, struct pool *pool);

/* Several, submitted together: evaluated in their order, so that of two over one limit the second counts for nothing. */
struct prospect {
        int         option;
        struct date date;               /* not after today */
        bool        accepted;           /* as soon as it is entered: it was reported */
        const char *title;
        /* in each type of the progress page, in its order */
        const struct credit **credits;
        bool        counts;             /* somewhere, now or once accepted */
};
/* sum: of all of them, an answer for each type. */
int  worth_together(struct worth *sum, const struct programme *programme, const struct candidate *who,
                    struct prospect *list, size_t count, struct date today, struct pool *pool);

/* <answer> elements; meters and what a renewal does are left out of a short one. */
void worth_answers(struct xml *x, const struct page *page, const struct worth *worth, bool brief);
/* <worth>. */
void worth_write(struct xml *x, const struct page *page, const struct worth *worth, struct date date);

#endif
