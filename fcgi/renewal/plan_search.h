/* plan_search.h - the ways of a plan (renewal-rules, 11): of all multisets of options that meet the need
 * of every type those with the fewest activities, of these those with the fewest units beyond, of these
 * the first. Pure. */
#ifndef RECERT_PLAN_SEARCH_H
#define RECERT_PLAN_SEARCH_H

#include <stddef.h>
#include <stdint.h>
#include "util/pool.h"

struct search_offer {
        int32_t  units;         /* of one activity, > 0 */
        int32_t *allowed;       /* how many count, by type; LIMIT_NONE: any number, then in every type */
};

/* How often each offer is taken, in the order of the ways: those that take more of the first offer
 * first, then of the second, … Returns how many ways there are, at most as many as asked for. None also
 * where they are too many to be told apart in a few megabytes: then hundreds of activities are missing, or
 * units have no common divisor and are in thousands. */
size_t plan_search(int32_t **out, size_t most, const struct search_offer *offers, size_t offers_count,
                   const int32_t *needs, size_t types_count, struct pool *pool);

#endif
