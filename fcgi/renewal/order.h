/* order.h - what happens to a candidate up to a day, in the engine's order (renewal-rules, 4):
 * void events are left out, campaigns of the programme put in. Pure. */
#ifndef RECERT_ORDER_H
#define RECERT_ORDER_H

#include "renewal/candidate.h"
#include "renewal/evaluate.h"

/* In the order in which they happen within a day. */
enum happening_kind { HAPPENS_AWARD, HAPPENS_CAMPAIGN, HAPPENS_EXTENSION, HAPPENS_REVOCATION, HAPPENS_ACTIVITY };

/* An activity with what is the same in every type. */
struct worth {
        const struct activity    *activity;
        const struct option_rule *rule;         /* in force on its date; NULL: none */
        enum verdict              verdict;      /* counted: nothing speaks against it so far */
};

struct happening {
        uint64_t    key;                /* sorts: day, kind, rank within the kind */
        const void *what;               /* struct award, extension_campaign, extension, revocation, worth */
        int         type;               /* whose certification it is about; -1: every type looks at it */
};

static inline struct date happening_day(const struct happening *h)
{
        return (struct date){(int32_t)((uint32_t)(h->key >> 32) ^ UINT32_C(0x80000000))};
}

static inline enum happening_kind happening_kind(const struct happening *h)
{
        return (enum happening_kind)((h->key >> 24) & 0xff);
}

/* Returns how many. */
size_t happenings(struct happening **out, const struct programme *programme, const struct candidate *candidate,
                  struct date as_of, struct pool *pool);

#endif
