/* generate.h - a programme, a candidate and a day from a seed.
 *
 * What matters happens on the boundaries, so the days of everything are drawn from a small
 * pool of interesting ones: month ends, leap days, the days of rules, retirements and
 * campaigns, the ends of validity, grace, retake windows and ages, each a day earlier and
 * later too. When half of the events are there, the naive implementation is asked where the
 * boundaries of this very history lie, and the other half falls on those. */
#ifndef ORACLE_GENERATE_H
#define ORACLE_GENERATE_H

#include <stdint.h>
#include "oracle/case.h"

/* Ready for programme_finish(), which it never fails; nothing in it is refused. */
struct test_case *generate_case(uint64_t seed, struct pool *pool);

/* A small programme of a few options and types, for the plan. */
struct test_case *generate_plan_case(uint64_t seed, struct pool *pool);

#endif
