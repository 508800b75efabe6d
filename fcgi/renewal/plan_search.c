/* plan_search.c - makes the task small (units by their common divisor, types that are alike as one,
 * options that count nowhere left out), finds the fewest activities, and takes the ways from the table. */
#include "renewal/plan_search.h"

#include <stdlib.h>
#include <string.h>

#include "renewal/plan_reach.h"
#include "renewal/programme.h"

struct search {
        const struct search_offer *offers;      size_t offers_count;
        const int32_t             *needs;       size_t types_count;
        struct reach_option       *options;     /* the offers that count somewhere, in their order */
        size_t                    *offer_of;
        struct reach_class        *classes;     size_t classes_count;
        size_t                    *type_of;     /* one of each class's types */
        struct reach               reach;
        int64_t                   *have;        /* units, by class, on the way that is being taken */
        int32_t                   *times;       /* by offer, on that way */
        int64_t                    least;       /* units over all types, on every best way */
        int32_t                  **out;
        size_t                     most, found;
        struct pool               *pool;
};

/* --- A small task */

static int64_t common_divisor(int64_t a, int64_t b)
{
        return b == 0 ? a : common_divisor(b, a % b);
}

static int32_t most_allowed(const struct search *s, size_t offer)
{
        int32_t most = 0;

        for (size_t t = 0; t < s->types_count; t++)
                if (s->offers[offer].allowed[t] > most)
                        most = s->offers[offer].allowed[t];
        return most;
}

/* Whether each offer counts as often in one type as in the other. */
static bool alike(const struct search *s, size_t a, size_t b)
{
        for (size_t i = 0; i < s->offers_count; i++)
                if (s->offers[i].allowed[a] != s->offers[i].allowed[b])
                        return false;
        return true;
}

static void find_classes(struct search *s, int64_t divisor)
{
        for (size_t t = 0; t < s->types_count; t++) {
                int64_t need = (s->needs[t] + divisor - 1) / divisor;
                size_t  c = 0;

                while (c < s->classes_count && !alike(s, s->type_of[c], t))
                        c++;
                if (c == s->classes_count)
                        s->type_of[s->classes_count++] = t;
                s->classes[c].types++;
                if (s->classes[c].need < need)
                        s->classes[c].need = need;
        }
}

static int64_t find_options(struct search *s)
{
        size_t  count = 0;
        int64_t divisor = 0;

        for (size_t i = 0; i < s->offers_count; i++) {
                int32_t most = most_allowed(s, i);

                if (most == 0)
                        continue;
                s->options[count] = (struct reach_option){.units = s->offers[i].units, .most = most};
                s->offer_of[count++] = i;
                divisor = common_divisor(s->offers[i].units, divisor);
        }
        s->reach.options_count = count;
        for (size_t i = 0; i < count; i++)
                s->options[i].units /= divisor;
        return divisor ? divisor : 1;
}

/* --- The fewest activities */

static int by_units(const void *a, const void *b)
{
        const struct reach_option *one = a, *other = b;

        return one->units > other->units ? -1 : one->units < other->units;
}

/* The fewest activities that meet the need of one class, whatever they give the others; 0: no number does.
 * sorted: the largest first. */
static int64_t fewest(const struct reach_option *sorted, size_t count, const struct reach_class *class, size_t type)
{
        int64_t need = class->need, all = 0;

        for (size_t i = 0; i < count && need > 0; i++) {
                int64_t times = (need + sorted[i].units - 1) / sorted[i].units;

                if (times > sorted[i].allowed[type])
                        times = sorted[i].allowed[type];
                all += times;
                need -= times * sorted[i].units;
        }
        return need > 0 ? 0 : all;
}

/* Puts the class that needs most activities first and returns how many it needs; 0: some class cannot be met. */
static int64_t order_classes(struct search *s)
{
        size_t               count = s->reach.options_count;
        struct reach_option *sorted = pool_copy(s->pool, s->options, count * sizeof *sorted);
        int64_t              most = 0;

        for (size_t i = 0; i < count; i++)
                sorted[i].allowed = s->offers[s->offer_of[i]].allowed;
        qsort(sorted, count, sizeof *sorted, by_units);
        for (size_t c = 0; c < s->classes_count; c++) {
                struct reach_class class = s->classes[c];
                size_t             type = s->type_of[c];
                int64_t            here = fewest(sorted, count, &class, type);

                if (here == 0)
                        return 0;
                if (here <= most)
                        continue;
                most = here;
                s->classes[c] = s->classes[0];
                s->type_of[c] = s->type_of[0];
                s->classes[0] = class;
                s->type_of[0] = type;
        }
        return most;
}

static void allow(struct search *s)
{
        for (size_t i = 0; i < s->reach.options_count; i++) {
                s->options[i].allowed = POOL_ARRAY(s->pool, s->classes_count, int32_t);
                for (size_t c = 0; c < s->classes_count; c++)
                        s->options[i].allowed[c] = s->offers[s->offer_of[i]].allowed[s->type_of[c]];
        }
}

/* --- The ways */

static void take(struct search *s, size_t option, size_t times, int sign)
{
        for (size_t c = 0; c < s->classes_count; c++)
                s->have[c] += sign * reach_units(&s->options[option], c, times);
}

/* Goes down only where a best way is: more of an option first. */
static void pick(struct search *s, size_t option, size_t left)
{
        size_t times;

        if (option == s->reach.options_count) {
                s->out[s->found++] = pool_copy(s->pool, s->times, s->offers_count * sizeof *s->times);
                return;
        }
        times = left < (size_t)s->options[option].most ? left : (size_t)s->options[option].most;
        for (size_t more = times + 1; more-- > 0 && s->found < s->most;) {
                take(s, option, more, 1);
                if (reach_least(&s->reach, option + 1, left - more, s->have) == s->least) {
                        s->times[s->offer_of[option]] = (int32_t)more;
                        pick(s, option + 1, left - more);
                }
                take(s, option, more, -1);
        }
        s->times[s->offer_of[option]] = 0;
}

static void make_room(struct search *s)
{
        s->options = POOL_ARRAY(s->pool, s->offers_count, struct reach_option);
        s->offer_of = POOL_ARRAY(s->pool, s->offers_count, size_t);
        s->times = POOL_ARRAY(s->pool, s->offers_count, int32_t);
        s->classes = POOL_ARRAY(s->pool, s->types_count, struct reach_class);
        s->type_of = POOL_ARRAY(s->pool, s->types_count, size_t);
        s->have = POOL_ARRAY(s->pool, s->types_count, int64_t);
        s->reach.pool = s->pool;
        s->reach.options = s->options;
        s->reach.classes = s->classes;
}

size_t plan_search(int32_t **out, size_t most, const struct search_offer *offers, size_t offers_count,
                   const int32_t *needs, size_t types_count, struct pool *pool)
{
        struct search s = {.offers = offers, .offers_count = offers_count, .needs = needs, .types_count = types_count,
                           .out = out, .most = most, .pool = pool};
        int64_t activities;

        make_room(&s);
        find_classes(&s, find_options(&s));
        s.reach.classes_count = s.classes_count;
        if ((activities = order_classes(&s)) == 0)
                return 0;
        allow(&s);
        /* Each class can be met: with all there is at the latest every one is, so this ends. */
        for (; reach_build(&s.reach, (size_t)activities); activities++)
                if ((s.least = reach_least(&s.reach, 0, (size_t)activities, s.have)) != REACH_NEVER) {
                        pick(&s, 0, (size_t)activities);
                        break;
                }
        return s.found;
}
