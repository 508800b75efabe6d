/* order.c - gather and sort. The sort is a natural merge: stable, and one or two passes over
 * what is in order already, as the events of the packed record are. */
#include "renewal/order.h"

struct gathering {
        const struct programme *programme;
        struct happening       *list;
        size_t                  count;
        struct date             as_of;
};

static void gather(struct gathering *g, struct date day, enum happening_kind kind, size_t rank, int type,
                   const void *what)
{
        uint64_t key = (uint64_t)((uint32_t)day.day ^ UINT32_C(0x80000000)) << 32;

        if (!date_after(day, g->as_of))
                g->list[g->count++] = (struct happening){key | (uint64_t)kind << 24 | rank, what, type};
}

static int type_of(const struct gathering *g, int certification)
{
        return g->programme->certifications[certification].type;
}

/* The verdicts of section 6 that no type has a say in, in their order. */
static enum verdict judge(const struct programme *p, const struct activity *a, const struct option_rule *rule)
{
        if (a->status == ACTIVITY_REJECTED)
                return VERDICT_REJECTED;
        if (a->status == ACTIVITY_WITHDRAWN)
                return VERDICT_WITHDRAWN;
        if (!rule || rule->units == 0)
                return VERDICT_NOT_OFFERED;
        if (date_before(a->date, p->activities_from))
                return VERDICT_TOO_EARLY;
        if (rule->max_age_months != AGE_ANY && date_before(date_add_months(a->date, rule->max_age_months), a->entered))
                return VERDICT_TOO_OLD;
        return VERDICT_COUNTED;
}

static void gather_awards(struct gathering *g, const struct candidate *c)
{
        for (size_t i = 0; i < c->awards_count; i++) {
                const struct award *a = &c->awards[i];
                int                 rank = programme_certification_rank(g->programme, a->certification);

                if (!a->is_void)
                        gather(g, a->on, HAPPENS_AWARD, (size_t)rank, type_of(g, a->certification), a);
        }
}

static void gather_campaigns(struct gathering *g)
{
        for (size_t i = 0; i < g->programme->extensions_count; i++) {
                const struct extension_campaign *e = &g->programme->extensions[i];

                gather(g, e->granted, HAPPENS_CAMPAIGN, i, -1, e);
        }
}

static void gather_extensions(struct gathering *g, const struct candidate *c)
{
        for (size_t i = 0; i < c->extensions_count; i++) {
                const struct extension *e = &c->extensions[i];

                if (!e->is_void)
                        gather(g, e->granted, HAPPENS_EXTENSION, 0, type_of(g, e->certification), e);
        }
}

static void gather_revocations(struct gathering *g, const struct candidate *c)
{
        for (size_t i = 0; i < c->revocations_count; i++) {
                const struct revocation *r = &c->revocations[i];

                if (!r->is_void)
                        gather(g, r->on, HAPPENS_REVOCATION, 0, type_of(g, r->certification), r);
        }
}

static void gather_activities(struct gathering *g, const struct candidate *c, struct pool *pool)
{
        struct worth *worths = POOL_ARRAY(pool, c->activities_count, struct worth);

        for (size_t i = 0; i < c->activities_count; i++) {
                const struct activity    *a = &c->activities[i];
                const struct option_rule *rule = option_rule_on(&g->programme->options[a->option], a->date);

                worths[i] = (struct worth){a, rule, judge(g->programme, a, rule)};
                gather(g, a->entered, HAPPENS_ACTIVITY, 0, -1, &worths[i]);
        }
}

/* The end of the run in order that begins at first. */
static size_t run_end(const struct happening *list, size_t first, size_t count)
{
        size_t end = first + 1;

        while (end < count && list[end - 1].key <= list[end].key)
                end++;
        return end < count ? end : count;
}

/* Merges the runs of from two by two into to; returns how many runs to has. */
static size_t merge_runs(struct happening *to, const struct happening *from, size_t count)
{
        size_t runs = 0, at = 0;

        for (size_t first = 0; first < count; runs++) {
                size_t middle = run_end(from, first, count);
                size_t end = middle < count ? run_end(from, middle, count) : count;
                size_t a = first, b = middle;

                while (a < middle && b < end)
                        to[at++] = from[b].key < from[a].key ? from[b++] : from[a++];
                while (a < middle)
                        to[at++] = from[a++];
                while (b < end)
                        to[at++] = from[b++];
                first = end;
        }
        return runs;
}

static struct happening *sort(struct happening *list, size_t count, struct pool *pool)
{
        struct happening *spare;

        if (count < 2 || run_end(list, 0, count) == count)
                return list;
        spare = POOL_ARRAY(pool, count, struct happening);
        for (;;) {
                struct happening *from = list;

                list = spare;
                spare = from;
                if (merge_runs(list, from, count) == 1)
                        return list;
        }
}

size_t happenings(struct happening **out, const struct programme *programme, const struct candidate *candidate,
                  struct date as_of, struct pool *pool)
{
        size_t most = candidate->awards_count + candidate->extensions_count + candidate->revocations_count +
                      candidate->activities_count + programme->extensions_count;
        struct gathering g = {programme, POOL_ARRAY(pool, most, struct happening), 0, as_of};

        gather_awards(&g, candidate);
        gather_campaigns(&g);
        gather_extensions(&g, candidate);
        gather_revocations(&g, candidate);
        gather_activities(&g, candidate, pool);
        *out = sort(g.list, g.count, pool);
        return g.count;
}
