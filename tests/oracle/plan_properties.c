/* plan_properties.c - what must hold of plan(), see properties.h. */
#include <stdio.h>
#include <string.h>

#include "oracle/dump.h"
#include "oracle/naive.h"
#include "oracle/properties.h"

char *plan_is_what_every_multiset_gives(const struct test_case *c, evaluate_function *engine,
                                        struct pool *pool)
{
        const struct progress *progress = ask(c, engine, c->as_of, pool);
        const struct plans    *naive = naive_plan(c->programme, progress, MOST_MULTISETS, pool);
        struct plans          *plans = NULL;

        if (!naive)
                return NULL;
        if (plan(&plans, c->programme, progress, pool) < 0)
                return pool_text(pool, "plan() failed\n");
        return dump_difference(dump_plans(c->programme, plans, pool),
                               dump_plans(c->programme, naive, pool), pool);
}

/* The case with the activities of a way, dated and entered on as_of and accepted. */
static struct test_case *copy_with_way(const struct test_case *c, const struct way *way, struct pool *pool)
{
        struct test_case *copy = case_copy(c, pool);
        struct candidate *who = copy->candidate;
        size_t            last = who->activities_count;

        copy->programme = c->programme;
        who->activities = POOL_ARRAY(pool, who->activities_count + (size_t)way->activities + 1, struct activity);
        memcpy(who->activities, c->candidate->activities, who->activities_count * sizeof *who->activities);
        for (size_t i = 0; i < way->takes_count; i++)
                for (int n = 0; n < way->takes[i].times; n++)
                        who->activities[last++] = (struct activity){
                                .id = 1000 + (uint32_t)n, .option = way->takes[i].option,
                                .date = c->as_of, .entered = c->as_of, .status = ACTIVITY_ACCEPTED,
                                .decided = c->as_of};
        who->activities_count = last;
        return copy;
}

static bool renewed_on_the_day(const struct progress *before, const struct progress *after, int type)
{
        for (size_t t = 0; t < after->types_count; t++)
                if (after->types[t].type == type)
                        return after->types[t].cycles_count > before->types[t].cycles_count
                            && after->types[t].cycles[before->types[t].cycles_count - 1].status == CYCLE_RENEWED;
        return false;
}

char *ways_lead_to_renewal(const struct test_case *c, evaluate_function *engine, struct pool *pool)
{
        const struct progress *before = ask(c, engine, c->as_of, pool);
        struct plans *plans = NULL;

        if (plan(&plans, c->programme, before, pool) < 0)
                return pool_text(pool, "plan() failed\n");
        for (size_t i = 0; i < plans->count; i++)
                for (size_t n = 0; n < plans->list[i].ways_count; n++) {
                        const struct plan *p = &plans->list[i];
                        const struct progress *after = ask(copy_with_way(c, &p->ways[n], pool), evaluate,
                                                           c->as_of, pool);

                        for (size_t t = 0; t < p->types_count; t++)
                                if (!renewed_on_the_day(before, after, p->types[t]))
                                        return pool_format(pool, "plan %zu, way %zu does not renew %s\n", i, n,
                                                           c->programme->types[p->types[t]].code);
                }
        return NULL;
}
