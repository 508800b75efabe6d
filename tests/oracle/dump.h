/* dump.h - what the engine said, as text: every field of a progress or a
 * plan, so that two are equal exactly when their texts are. An event shows its number, ticket
 * or reason, which the tests fill so that each names one. */
#ifndef ORACLE_DUMP_H
#define ORACLE_DUMP_H

#include <stddef.h>
#include "renewal/evaluate.h"
#include "renewal/plan.h"

/* Text that grows. */
struct text {
        char  *bytes;
        size_t size, room;
        struct pool *pool;
};

struct text text_new(struct pool *pool);
void text_add(struct text *text, const char *more);
void text_addf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_day(struct text *text, const char *name, struct date day);

/* What was decided up to a day, in the types that another progress speaks of: credits,
 * outcomes, and cycles that closed. */
char *dump_decided(const struct programme *p, const struct progress *progress,
                   const struct progress *spoken_of, struct date until, struct pool *pool);
char *dump_progress(const struct programme *p, const struct progress *progress, struct pool *pool);
char *dump_plans(const struct programme *p, const struct plans *plans, struct pool *pool);
/* The first line in which two texts differ, both of them; NULL: none. */
char *dump_difference(const char *ours, const char *theirs, struct pool *pool);

#endif
