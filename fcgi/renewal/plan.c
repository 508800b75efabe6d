/* plan.c - the plan: its types, options and dates (renewal-rules, 11). */
#include "renewal/plan.h"

#include "renewal/expiry.h"
#include "renewal/plan_search.h"

#define FIRST 3                         /* of the best ways; the first free one comes after them */

/* The types of one plan, and what is offered for them. */
struct task {
        const struct programme      *programme;
        const struct type_progress **types;     size_t types_count;
        int32_t                     *needs;     /* units, by type */
        struct search_offer         *offers;    size_t offers_count;    /* the programme's order */
        int                         *options;   /* of each offer */
        struct pool                 *pool;
};

static struct date latest_expiry(const struct type_progress *t)
{
        struct date latest = DATE_NONE;

        for (size_t i = 0; i < t->credentials_count; i++)
                if (t->credentials[i].renewable)
                        latest = date_later(latest, t->credentials[i].expires);
        return latest;
}

int plan_renewal(struct date **out, const struct programme *programme, const struct type_progress *progress,
                 struct date on, struct pool *pool)
{
        const struct type *type = &programme->types[progress->type];
        struct date       *list = POOL_ARRAY(pool, progress->credentials_count, struct date);
        struct date        latest = latest_expiry(progress), renewed;

        for (size_t i = 0; i < progress->credentials_count; i++)
                list[i] = DATE_NONE;
        *out = list;
        if (!progress->open || !date_is_set(latest))
                return 0;
        renewed = expiry_by_renewal(progress->open->rule, on, latest);
        for (size_t i = 0; i < progress->credentials_count; i++) {
                const struct credential *c = &progress->credentials[i];

                if (c->renewable)
                        list[i] = expiry_better(type, renewed, c->expires) ? renewed : c->expires;
        }
        return 0;
}

/* --- What is offered */

/* In each type an option counts as often as its limit there still allows. */
static int32_t allowed(const struct type_progress *t, const struct option_rule *rule, int option)
{
        if (rule->limit == LIMIT_NONE)
                return LIMIT_NONE;
        for (size_t i = 0; i < t->limits_count; i++)
                if (t->limits[i].option == option)
                        return t->limits[i].used < rule->limit ? rule->limit - t->limits[i].used : 0;
        return rule->limit;
}

static void add_offer(struct task *task, const struct option_rule *rule, int option)
{
        struct search_offer *offer = &task->offers[task->offers_count];

        offer->units = rule->units;
        offer->allowed = POOL_ARRAY(task->pool, task->types_count, int32_t);
        for (size_t t = 0; t < task->types_count; t++)
                offer->allowed[t] = allowed(task->types[t], rule, option);
        task->options[task->offers_count++] = option;
}

/* Nothing is offered before activities-from: what is dated then is too early. */
static void find_offers(struct task *task, struct date as_of)
{
        const struct programme *p = task->programme;

        task->offers = POOL_ARRAY(task->pool, p->options_count, struct search_offer);
        task->options = POOL_ARRAY(task->pool, p->options_count, int);
        task->needs = POOL_ARRAY(task->pool, task->types_count, int32_t);
        task->offers_count = 0;
        for (size_t t = 0; t < task->types_count; t++)
                task->needs[t] = task->types[t]->required - task->types[t]->counted;
        for (size_t i = 0; i < p->options_count && !date_before(as_of, p->activities_from); i++) {
                const struct option_rule *rule = option_rule_on(&p->options[i], as_of);

                if (rule && rule->units > 0)
                        add_offer(task, rule, (int)i);
        }
}

/* --- Ways */

static bool is_free(const struct search_offer *offer)
{
        return offer->allowed[0] == LIMIT_NONE;
}

static int64_t units_beyond(const struct task *task, const int32_t *times)
{
        int64_t beyond = 0;

        for (size_t t = 0; t < task->types_count; t++) {
                beyond -= task->needs[t];
                for (size_t i = 0; i < task->offers_count; i++) {
                        const struct search_offer *offer = &task->offers[i];

                        beyond += (int64_t)offer->units * (times[i] < offer->allowed[t] ? times[i] : offer->allowed[t]);
                }
        }
        return beyond < INT32_MAX ? beyond : INT32_MAX;
}

static void say_way(struct plan *out, const struct task *task, const int32_t *times)
{
        struct way *way = &out->ways[out->ways_count++];

        *way = (struct way){.takes = POOL_ARRAY(task->pool, task->offers_count, struct take),
                            .beyond = (int32_t)units_beyond(task, times), .free = true};
        for (size_t i = 0; i < task->offers_count; i++) {
                if (times[i] == 0)
                        continue;
                way->takes[way->takes_count++] = (struct take){task->options[i], times[i], task->offers[i].units};
                way->activities += times[i];
                way->free = way->free && is_free(&task->offers[i]);
        }
}

/* The same task without the options that have a limit. */
static struct task without_limits(const struct task *task)
{
        struct task only = *task;

        only.offers = POOL_ARRAY(task->pool, task->offers_count, struct search_offer);
        only.options = POOL_ARRAY(task->pool, task->offers_count, int);
        only.offers_count = 0;
        for (size_t i = 0; i < task->offers_count; i++)
                if (is_free(&task->offers[i])) {
                        only.options[only.offers_count] = task->options[i];
                        only.offers[only.offers_count++] = task->offers[i];
                }
        return only;
}

/* Adds the first ways to a plan; true: one of those that it has is free. */
static bool find_ways(struct plan *out, const struct task *task, size_t most)
{
        int32_t *ways[FIRST];
        size_t   count = plan_search(ways, most, task->offers, task->offers_count, task->needs, task->types_count,
                                     task->pool);
        bool     any_free = false;

        for (size_t i = 0; i < count; i++) {
                say_way(out, task, ways[i]);
                any_free = any_free || out->ways[out->ways_count - 1].free;
        }
        return any_free;
}

/* --- Plans */

static void add_plan(struct plans *out, struct task *task, struct date as_of)
{
        struct plan *to = &out->list[out->count++];
        int         *types = POOL_ARRAY(task->pool, task->types_count, int);
        struct task  only;

        for (size_t t = 0; t < task->types_count; t++)
                types[t] = task->types[t]->type;
        to->types = types;
        to->types_count = task->types_count;
        find_offers(task, as_of);
        if (find_ways(to, task, FIRST))
                return;
        only = without_limits(task);
        find_ways(to, &only, 1);
}

static void add_dates(struct plan *out, const struct programme *programme, const struct type_progress *t,
                      struct date as_of, struct pool *pool)
{
        struct date *now, *last;

        plan_renewal(&now, programme, t, as_of, pool);
        plan_renewal(&last, programme, t, t->renew_by, pool);
        out->dates = POOL_ARRAY(pool, t->credentials_count, struct plan_date);
        for (size_t i = 0; i < t->credentials_count; i++) {
                const struct credential *c = &t->credentials[i];

                if (c->renewable)
                        out->dates[out->dates_count++] = (struct plan_date){
                                .certification = c->certification, .now = now[i], .last = last[i],
                                .now_days = now[i].day - c->expires.day, .last_days = last[i].day - c->expires.day};
        }
}

int plan(struct plans **out, const struct programme *programme, const struct progress *progress, struct pool *pool)
{
        struct task task = {.programme = programme, .pool = pool}, together = task;

        *out = POOL_NEW(pool, struct plans);
        (*out)->list = POOL_ARRAY(pool, progress->types_count + 1, struct plan);
        together.types = POOL_ARRAY(pool, progress->types_count, const struct type_progress *);
        task.types_count = 1;
        for (size_t i = 0; i < progress->types_count; i++) {
                const struct type_progress *t = &progress->types[i];

                if (!t->open || !date_is_set(t->renew_by))
                        continue;               /* nothing to renew */
                together.types[together.types_count++] = t;
                task.types = &t;
                add_plan(*out, &task, progress->as_of);
                add_dates(&(*out)->list[(*out)->count - 1], programme, t, progress->as_of, pool);
        }
        if (together.types_count > 1)
                add_plan(*out, &together, progress->as_of);
        return 0;
}
