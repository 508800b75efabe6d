/* deadline.h - the days that a candidate's calendar has: of what is held, when it expires, the last day on which it can
 * be renewed, and the days before it that messages remind on too. Pure.
 *
 * What is the same for several certifications of a type is one of them. */
#ifndef RECERT_DEADLINE_H
#define RECERT_DEADLINE_H

#include "renewal/evaluate.h"

enum deadline_kind { DEADLINE_EXPIRY, DEADLINE_LAST_DAY, DEADLINE_REMINDER, DEADLINE_KINDS };
extern const char *const deadline_kind_words[DEADLINE_KINDS];

struct deadline {
        enum deadline_kind          kind;
        struct date                 on;
        struct date                 last_day;   /* to renew, that day included; DATE_NONE: it cannot be renewed */
        int32_t                     days;       /* of a reminder: to the last day; else 0 */
        const struct type_progress *type;
        int                        *certifications; size_t certifications_count;        /* at least one; by code */
};

/* Of each type by day; past ones too, while what they are about is held. A last day that is the expiry has no
 * deadline of its own. */
void deadlines_of(struct deadline **out, size_t *count, const struct programme *programme, const struct progress *progress,
                  struct pool *pool);

#endif
