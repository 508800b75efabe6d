/* plan_reach.h - which units a given number of activities can give, to every class of types at
 * once: the table in which the ways of a plan (renewal-rules, 11) are looked up. Pure.
 *
 * The options have an order. A cell of the table, for the options from the ith on and for left
 * activities, has a bit for each sum that exactly so many activities of these options give. Of
 * the sums only those are kept from which the need of each class can still be met. As the total
 * of activities is the smallest, little is: that is what makes the table small. */
#ifndef RECERT_PLAN_REACH_H
#define RECERT_PLAN_REACH_H

#include <stddef.h>
#include <stdbool.h>
#include <stdint.h>
#include "util/pool.h"

struct reach_option {
        int64_t  units;         /* of one activity, > 0 */
        int32_t *allowed;       /* how many count, by class; LIMIT_NONE: any number, then in all */
        int32_t  most;          /* the largest of these, > 0 */
};

struct reach_class {            /* types in which the same activities count */
        int64_t need;           /* units, > 0 */
        int32_t types;          /* how many types it stands for */
};

struct reach {
        const struct reach_option *options;     size_t options_count;
        const struct reach_class  *classes;     size_t classes_count;   /* the hardest to meet first */
        size_t                     activities;  /* in all */
        struct reach_cell         *cells;       /* (options + 1) * (activities + 1) */
        uint64_t                  *words;       size_t words_room;      /* kept for the next table */
        struct pool               *pool;
};

#define REACH_NEVER INT64_MAX

/* Fills the table for so many activities. False where it would be too large. */
bool reach_build(struct reach *r, size_t activities);

/* Of all ways to go on from what the options before the ith gave (have, by class) with exactly left
 * activities of the others, and to meet every need: the fewest units, summed over the types.
 * REACH_NEVER: there is none. */
int64_t reach_least(const struct reach *r, size_t option, size_t left, const int64_t *have);

/* What so many activities of an option give a class. */
static inline int64_t reach_units(const struct reach_option *o, size_t class, size_t times)
{
        int64_t allowed = o->allowed[class];

        return o->units * ((int64_t)times < allowed ? (int64_t)times : allowed);
}

#endif
