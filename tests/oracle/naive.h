/* naive.h - the renewal rules a second time, day by day, written from the text alone. It is
 * slow and plain on purpose: each function can be laid beside the clause that it names. It
 * needs nothing of the library but the structs and the pool, and no programme_finish(). */
#ifndef ORACLE_NAIVE_H
#define ORACLE_NAIVE_H

#include "renewal/evaluate.h"
#include "renewal/plan.h"

/* What evaluate() says, said by counting. */
struct progress *naive_evaluate(const struct programme *programme, const struct candidate *candidate,
                                struct date as_of, struct pool *pool);

/* The last rule whose from is on or before the day, in any order of the list; NULL: none. */
const struct type_rule   *naive_type_rule(const struct type *type, int day);
const struct option_rule *naive_option_rule(const struct option *option, int day);
/* The last day of an expiry as the rules of a day see it (section 1). */
int  naive_last_day(const struct programme *programme, int certification, int expires, int day);

/* What plan() says, by trying every multiset. NULL where there would be more than most
 * multisets to try. */
struct plans *naive_plan(const struct programme *programme, const struct progress *progress,
                         long most, struct pool *pool);
/* The expiry that a renewal on a day gives each live certification (sections 6 and 11). */
struct date *naive_renewal(const struct programme *programme, const struct type_progress *type,
                           int day, struct pool *pool);

#endif
