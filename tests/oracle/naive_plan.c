/* naive_plan.c - section 11 by trying every multiset of one activity, of two, of three, … */
#include "oracle/naive.h"

#include <string.h>

#include "oracle/calendar.h"

#define BEST 3

/* What the search for one plan knows. */
struct search {
        const struct programme     *programme;
        const struct type_progress *types[8];
        size_t                      types_count;
        int                         as_of;
        int                        *allowed[8]; /* of each type, of each option */
        int                        *units;      /* of each option; 0: not offered */
        int                        *times;      /* of each option, in the way being tried */
        int                        *most;       /* of each option that a fewest way can take */
        int                        *best[BEST]; /* the first ways so far, by the order */
        int                         best_beyond;        /* of each of them */
        size_t                      best_count;
};

static const struct option_rule *offered(const struct programme *p, int option, int as_of)
{
        const struct option_rule *rule = naive_option_rule(&p->options[option], as_of);

        /* What is dated before activities-from is too early (6), so nothing is offered then. */
        return rule && rule->units > 0 && as_of >= p->activities_from.day ? rule : NULL;
}

/* "In each type an option counts as often as its limit there still allows." */
static int allowed(const struct search *s, const struct type_progress *type, int option)
{
        const struct option_rule *rule = offered(s->programme, option, s->as_of);
        int used = 0;

        if (!rule)
                return 0;
        if (rule->limit == LIMIT_NONE)
                return LIMIT_NONE;
        for (size_t i = 0; i < type->open->credits_count; i++) {
                const struct credit *c = &type->credits[type->open->credits_first + i];

                if (c->activity->option == option && c->verdict == VERDICT_COUNTED)
                        used++;
        }
        return used < rule->limit ? rule->limit - used : 0;
}

/* Whether the way reaches the requirement of each type, and by how much more, summed. */
static bool reaches(const struct search *s, int *beyond)
{
        *beyond = 0;
        for (size_t t = 0; t < s->types_count; t++) {
                int units = 0;

                for (size_t o = 0; o < s->programme->options_count; o++) {
                        int limit = s->allowed[t][o];

                        units += s->units[o] * (s->times[o] < limit ? s->times[o] : limit);
                }
                if (s->types[t]->counted + units < s->types[t]->required)
                        return false;
                *beyond += s->types[t]->counted + units - s->types[t]->required;
        }
        return true;
}

/* More of the first option comes first, then more of the second, and so on. */
static bool comes_before(const struct search *s, const int *other)
{
        for (size_t o = 0; o < s->programme->options_count; o++)
                if (s->times[o] != other[o])
                        return s->times[o] > other[o];
        return false;
}

/* Only those with the fewest units beyond; of these the first. */
static void keep(struct search *s, int beyond)
{
        size_t place = 0;
        int   *last;

        if (s->best_count > 0 && beyond > s->best_beyond)
                return;
        if (s->best_count > 0 && beyond < s->best_beyond)
                s->best_count = 0;
        s->best_beyond = beyond;
        while (place < s->best_count && !comes_before(s, s->best[place]))
                place++;
        if (place == BEST)
                return;
        if (s->best_count < BEST)
                s->best_count++;
        last = s->best[s->best_count - 1];
        for (size_t i = s->best_count - 1; i > place; i--)
                s->best[i] = s->best[i - 1];
        s->best[place] = last;
        memcpy(last, s->times, s->programme->options_count * sizeof *last);
}

/* Every multiset of exactly left more activities from this option on. */
static void try_all(struct search *s, size_t option, int left)
{
        int beyond;

        if (option == s->programme->options_count) {
                if (left == 0 && reaches(s, &beyond))
                        keep(s, beyond);
                return;
        }
        for (int n = 0; n <= left && n <= s->most[option]; n++) {
                s->times[option] = n;
                try_all(s, option + 1, left - n);
        }
        s->times[option] = 0;
}

/* The fewest activities with which there is a way, and the first ways of so many. */
static void search(struct search *s)
{
        int all = 0;

        s->best_count = 0;
        for (size_t o = 0; o < s->programme->options_count; o++)
                all += s->most[o];
        for (int n = 1; n <= all && s->best_count == 0; n++)
                try_all(s, 0, n);
}

static void look_up(struct search *s, struct pool *pool)
{
        s->units = POOL_ARRAY(pool, s->programme->options_count + 1, int);
        for (size_t o = 0; o < s->programme->options_count; o++) {
                const struct option_rule *rule = offered(s->programme, (int)o, s->as_of);

                s->units[o] = rule ? rule->units : 0;
        }
        for (size_t t = 0; t < s->types_count; t++) {
                s->allowed[t] = POOL_ARRAY(pool, s->programme->options_count + 1, int);
                for (size_t o = 0; o < s->programme->options_count; o++)
                        s->allowed[t][o] = allowed(s, s->types[t], (int)o);
        }
}

/* How often a way of the fewest can take an option: where it counts for some type, and no
 * more than would reach every requirement by itself. The multisets there then are to try. */
static double bound(struct search *s, bool free_only)
{
        double multisets = 1;

        for (size_t o = 0; o < s->programme->options_count; o++) {
                int enough = 0;

                s->most[o] = 0;
                for (size_t t = 0; t < s->types_count; t++)
                        if (s->allowed[t][o] > s->most[o])
                                s->most[o] = s->allowed[t][o];
                if (free_only && s->most[o] != LIMIT_NONE)
                        s->most[o] = 0;
                for (size_t t = 0; t < s->types_count && s->units[o] > 0; t++)
                        while (enough * s->units[o] < s->types[t]->required - s->types[t]->counted)
                                enough++;
                if (enough < s->most[o])
                        s->most[o] = enough;
                multisets *= s->most[o] + 1;
        }
        return multisets;
}

static void say_way(struct plan *out, const struct search *s, size_t n, struct pool *pool)
{
        struct way *way = &out->ways[out->ways_count++];

        way->takes = POOL_ARRAY(pool, s->programme->options_count + 1, struct take);
        way->beyond = s->best_beyond;
        way->free = true;
        for (size_t o = 0; o < s->programme->options_count; o++) {
                const struct option_rule *rule = offered(s->programme, (int)o, s->as_of);

                if (s->best[n][o] == 0)
                        continue;
                way->takes[way->takes_count++] = (struct take){(int)o, s->best[n][o], rule->units};
                way->activities += s->best[n][o];
                if (rule->limit != LIMIT_NONE)
                        way->free = false;
        }
}

static bool find_ways(struct plan *out, struct search *s, long most, struct pool *pool)
{
        bool any_free = false;

        if (bound(s, false) > (double)most)
                return false;
        search(s);
        for (size_t i = 0; i < s->best_count; i++) {
                say_way(out, s, i, pool);
                any_free = any_free || out->ways[i].free;
        }
        if (any_free)
                return true;
        bound(s, true);
        search(s);
        if (s->best_count > 0)
                say_way(out, s, 0, pool);
        return true;
}

struct date *naive_renewal(const struct programme *p, const struct type_progress *type, int day,
                           struct pool *pool)
{
        struct date *out = POOL_ARRAY(pool, type->credentials_count + 1, struct date);
        const struct type_rule *rule = type->open ? type->open->rule : NULL;
        int from = day;

        for (size_t i = 0; i < type->credentials_count; i++)
                if (rule && rule->renew_from == RENEW_FROM_EXPIRY && type->credentials[i].renewable
                    && type->credentials[i].expires.day > from)
                        from = type->credentials[i].expires.day;
        for (size_t i = 0; i < type->credentials_count; i++) {
                const struct credential *c = &type->credentials[i];
                int then, certification = c->certification;

                out[i] = DATE_NONE;
                if (!rule || !c->renewable)
                        continue;
                then = calendar_add_months(from, rule->validity_months);
                out[i] = c->expires;
                /* Better, as in section 1; nothing is retired on a day before year 1. */
                if (then > c->expires.day
                    && naive_last_day(p, certification, then, INT32_MIN)
                       >= naive_last_day(p, certification, c->expires.day, INT32_MIN))
                        out[i].day = then;
        }
        return out;
}

static void say_dates(struct plan *out, const struct programme *p, const struct type_progress *type,
                      int as_of, struct pool *pool)
{
        struct date *now = naive_renewal(p, type, as_of, pool);
        struct date *last = naive_renewal(p, type, type->renew_by.day, pool);

        out->dates = POOL_ARRAY(pool, type->credentials_count + 1, struct plan_date);
        for (size_t i = 0; i < type->credentials_count; i++) {
                const struct credential *c = &type->credentials[i];

                if (c->renewable)
                        out->dates[out->dates_count++] = (struct plan_date){
                                c->certification, now[i], last[i],
                                now[i].day - c->expires.day, last[i].day - c->expires.day};
        }
}

static bool one_plan(struct plan *out, struct search *s, long most, struct pool *pool)
{
        int *types = POOL_ARRAY(pool, s->types_count + 1, int);

        for (size_t t = 0; t < s->types_count; t++)
                types[t] = s->types[t]->type;
        look_up(s, pool);
        out->types = types;
        out->types_count = s->types_count;
        return find_ways(out, s, most, pool);
}

struct plans *naive_plan(const struct programme *programme, const struct progress *progress,
                         long most, struct pool *pool)
{
        struct plans *out = POOL_NEW(pool, struct plans);
        struct search together = {.programme = programme, .as_of = progress->as_of.day};

        out->list = POOL_ARRAY(pool, progress->types_count + 1, struct plan);
        together.times = POOL_ARRAY(pool, programme->options_count + 1, int);
        together.most = POOL_ARRAY(pool, programme->options_count + 1, int);
        for (int i = 0; i < BEST; i++)
                together.best[i] = POOL_ARRAY(pool, programme->options_count + 1, int);
        for (size_t t = 0; t < progress->types_count; t++) {
                const struct type_progress *type = &progress->types[t];
                struct search alone = together;

                if (!type->open || !date_is_set(type->renew_by))
                        continue;               /* an open cycle and something live */
                together.types[together.types_count++] = type;
                alone.types[0] = type;
                alone.types_count = 1;
                if (!one_plan(&out->list[out->count], &alone, most, pool))
                        return NULL;
                say_dates(&out->list[out->count], programme, type, progress->as_of.day, pool);
                out->count++;
        }
        if (together.types_count > 1)
                return one_plan(&out->list[out->count++], &together, most, pool) ? out : NULL;
        return out;
}
