/* forecast.c - whom a change can touch, what going on means, and the two evaluations. */
#include "renewal/forecast.h"

#include <string.h>

#include "renewal/forecast_compare.h"

#define YEAR 12         /* months */

const char *const forecast_kind_words[FORECAST_KINDS] = {
        [FORECAST_RENEWAL_LOST] = "renewal-lost",
        [FORECAST_RENEWAL_LATER] = "renewal-later",
        [FORECAST_RENEWAL_EARLIER] = "renewal-earlier",
        [FORECAST_RENEWAL_GAINED] = "renewal-gained",
        [FORECAST_EXPIRY_EARLIER] = "expiry-earlier",
        [FORECAST_EXPIRY_LATER] = "expiry-later",
        [FORECAST_LAPSE_GAINED] = "lapse-gained",
        [FORECAST_LAPSE_EARLIER] = "lapse-earlier",
        [FORECAST_LAPSE_LATER] = "lapse-later",
        [FORECAST_LAPSE_AVOIDED] = "lapse-avoided",
        [FORECAST_UNITS_MORE] = "units-more",
        [FORECAST_UNITS_FEWER] = "units-fewer",
        [FORECAST_EXTENSION_GAINED] = "extension-gained",
        [FORECAST_EXTENSION_LOST] = "extension-lost",
};
const char *const forecast_pace_words[FORECAST_PACES] = {"stored", "going-on"};
const bool forecast_kind_loses[FORECAST_KINDS] = {
        [FORECAST_RENEWAL_LOST] = true, [FORECAST_RENEWAL_LATER] = true, [FORECAST_EXPIRY_EARLIER] = true,
        [FORECAST_LAPSE_GAINED] = true, [FORECAST_LAPSE_EARLIER] = true, [FORECAST_UNITS_MORE] = true,
        [FORECAST_EXTENSION_LOST] = true,
};

/* --- Months */

struct date forecast_end(struct date today)
{
        int year, month, day;

        date_split(today, &year, &month, &day);
        return date_civil(year + 2, 12, 31);
}

struct date forecast_month(const struct forecast *f, int month)
{
        int year, of_year, day;

        date_split(f->ends[month], &year, &of_year, &day);
        return date_civil(year, of_year, 1);
}

static void set_months(struct forecast *f)
{
        int         year, month, day;
        struct date first;

        date_split(f->today, &year, &month, &day);
        f->until = forecast_end(f->today);
        f->months = 2 * YEAR + YEAR - month + 1;
        first = date_civil(year, month, 1);
        for (int i = 0; i < f->months; i++)
                f->ends[i] = date_add_days(date_add_months(first, i + 1), -1);
}

/* --- What the change is about */

static bool same_type_rule(const struct type_rule *a, const struct type_rule *b)
{
        return date_equal(a->from, b->from) && a->units == b->units && a->validity_months == b->validity_months &&
               a->grace_days == b->grace_days && a->retake_window_months == b->retake_window_months &&
               a->renew_from == b->renew_from && a->activities_since == b->activities_since;
}

static bool same_option_rule(const struct option_rule *a, const struct option_rule *b)
{
        return date_equal(a->from, b->from) && a->units == b->units && a->limit == b->limit &&
               a->max_age_months == b->max_age_months && a->credit == b->credit;
}

/* The first of two days, of which one may be none. */
static struct date first_of(struct date a, struct date b)
{
        if (!date_is_set(a) || !date_is_set(b))
                return date_is_set(a) ? a : b;
        return date_before(b, a) ? b : a;
}

/* The day from which on the two have different rules; DATE_NONE: they have the same. */
static struct date type_differs(const struct type *a, const struct type *b)
{
        size_t i = 0;

        while (i < a->rules_count && i < b->rules_count && same_type_rule(&a->rules[i], &b->rules[i]))
                i++;
        return first_of(i < a->rules_count ? a->rules[i].from : DATE_NONE, i < b->rules_count ? b->rules[i].from : DATE_NONE);
}

static struct date option_differs(const struct option *a, const struct option *b)
{
        size_t i = 0;

        while (i < a->rules_count && i < b->rules_count && same_option_rule(&a->rules[i], &b->rules[i]))
                i++;
        return first_of(i < a->rules_count ? a->rules[i].from : DATE_NONE, i < b->rules_count ? b->rules[i].from : DATE_NONE);
}

/* The first day of a campaign that the other does not have at that place. */
static struct date campaigns_differ(const struct programme *a, const struct programme *b)
{
        struct date first = DATE_NONE;

        for (size_t i = 0; i < a->extensions_count || i < b->extensions_count; i++) {
                const struct extension_campaign *e = i < a->extensions_count ? &a->extensions[i] : NULL;
                const struct extension_campaign *o = i < b->extensions_count ? &b->extensions[i] : NULL;

                if (e && o && date_equal(e->granted, o->granted) && date_equal(e->expires_from, o->expires_from) &&
                    date_equal(e->expires_to, o->expires_to) && date_equal(e->to, o->to) && e->months == o->months)
                        continue;
                first = first_of(first, first_of(e ? e->granted : DATE_NONE, o ? o->granted : DATE_NONE));
        }
        return first;
}

static void map_types(struct forecast *f, struct pool *pool)
{
        const struct programme *a = f->in_force, *b = f->proposed;

        f->types = POOL_ARRAY(pool, a->types_count, int);
        f->type_differs = POOL_ARRAY(pool, a->types_count, bool);
        for (size_t i = 0; i < a->types_count; i++) {
                int         to = f->types[i] = programme_type(b, a->types[i].code);
                struct date from = to < 0 ? DATE_NONE : type_differs(&a->types[i], &b->types[to]);

                f->same_places &= to == (int)i;
                f->type_differs[i] = to < 0 || date_is_set(from);
                f->begins = first_of(f->begins, from);
        }
}

static void map_certifications(struct forecast *f, struct pool *pool)
{
        const struct programme *a = f->in_force, *b = f->proposed;

        f->certifications = POOL_ARRAY(pool, a->certifications_count, int);
        for (size_t i = 0; i < a->certifications_count; i++) {
                const struct certification *c = &a->certifications[i];
                int                         to = f->certifications[i] = programme_certification(b, c->code);

                f->same_places &= to == (int)i;
                if (to >= 0 && !date_equal(c->retired, b->certifications[to].retired))
                        f->begins = first_of(f->begins, first_of(c->retired, b->certifications[to].retired));
                if (to < 0 || !date_equal(c->retired, b->certifications[to].retired) ||
                    f->types[c->type] != b->certifications[to].type)
                        f->type_differs[c->type] = true;
        }
}

static void map_options(struct forecast *f, struct pool *pool)
{
        const struct programme *a = f->in_force, *b = f->proposed;

        f->options = POOL_ARRAY(pool, a->options_count, int);
        f->option_differs = POOL_ARRAY(pool, a->options_count, struct date);
        for (size_t i = 0; i < a->options_count; i++) {
                int to = f->options[i] = programme_option(b, a->options[i].code);

                f->same_places &= to == (int)i;
                f->option_differs[i] = to < 0 ? date_civil(1, 1, 1) : option_differs(&a->options[i], &b->options[to]);
                f->begins = first_of(f->begins, to < 0 ? DATE_NONE : f->option_differs[i]);
        }
}

struct forecast *forecast_new(const struct programme *in_force, const struct programme *proposed, struct date today,
                              struct pool *pool)
{
        struct forecast *f = POOL_NEW(pool, struct forecast);

        f->in_force = in_force;
        f->proposed = proposed;
        f->today = today;
        set_months(f);
        f->same_places = true;
        f->begins = campaigns_differ(in_force, proposed);
        f->touches_all = date_is_set(f->begins) || !date_equal(in_force->activities_from, proposed->activities_from);
        map_types(f, pool);
        map_certifications(f, pool);
        map_options(f, pool);
        return f;
}

bool forecast_touches(const struct forecast *f, const struct candidate *c)
{
        if (f->touches_all)
                return true;
        for (size_t i = 0; i < c->awards_count; i++)
                if (f->type_differs[f->in_force->certifications[c->awards[i].certification].type])
                        return true;
        for (size_t i = 0; i < c->activities_count; i++) {
                struct date from = f->option_differs[c->activities[i].option];

                if (date_is_set(from) && !date_before(c->activities[i].date, from))
                        return true;
        }
        return false;
}

/* --- Going on */

static bool goes_on(const struct activity *a, struct date since, struct date today)
{
        return date_after(a->entered, since) && !date_after(a->entered, today) && a->status != ACTIVITY_REJECTED &&
               a->status != ACTIVITY_WITHDRAWN;
}

/* Year by year, so that what is in the engine's order stays in it. */
const struct candidate *forecast_going_on(const struct forecast *f, const struct candidate *c, struct pool *pool)
{
        const struct date since = date_add_months(f->today, -YEAR);
        const size_t      years = (size_t)(f->months + YEAR - 1) / YEAR;
        struct candidate *on;
        size_t            again = 0;

        for (size_t i = 0; i < c->activities_count; i++)
                again += goes_on(&c->activities[i], since, f->today);
        if (!again)
                return c;
        on = pool_copy(pool, c, sizeof *c);
        on->activities = POOL_ARRAY(pool, c->activities_count + years * again, struct activity);
        memcpy(on->activities, c->activities, c->activities_count * sizeof *c->activities);
        for (int months = YEAR; months <= (int)years * YEAR; months += YEAR)
                for (size_t i = 0; i < c->activities_count; i++) {
                        struct activity a = c->activities[i];

                        if (!goes_on(&a, since, f->today))
                                continue;
                        a.entered = date_add_months(a.entered, months);
                        a.date = date_add_months(a.date, months);
                        a.status = ACTIVITY_ACCEPTED;
                        if (!date_after(a.entered, f->until))
                                on->activities[on->activities_count++] = a;
                }
        return on;
}

/* --- The same candidate in the other programme's places: what it does not have is left out */

static const struct candidate *moved(const struct forecast *f, const struct candidate *c, struct pool *pool)
{
        struct candidate *to;

        if (f->same_places)
                return c;
        to = pool_copy(pool, c, sizeof *c);
        to->awards = POOL_ARRAY(pool, c->awards_count, struct award);
        to->activities = POOL_ARRAY(pool, c->activities_count, struct activity);
        to->extensions = POOL_ARRAY(pool, c->extensions_count, struct extension);
        to->revocations = POOL_ARRAY(pool, c->revocations_count, struct revocation);
        to->awards_count = to->activities_count = to->extensions_count = to->revocations_count = 0;
#define MOVE(list, index, map) \
        for (size_t i = 0; i < c->list##_count; i++) \
                if (f->map[c->list[i].index] >= 0) { \
                        to->list[to->list##_count] = c->list[i]; \
                        to->list[to->list##_count++].index = f->map[c->list[i].index]; \
                }
        MOVE(awards, certification, certifications)
        MOVE(activities, option, options)
        MOVE(extensions, certification, certifications)
        MOVE(revocations, certification, certifications)
#undef MOVE
        return to;
}

/* --- */

static const struct type_progress *progress_in(const struct progress *p, int type)
{
        static const struct type_progress none;

        for (size_t i = 0; i < p->types_count; i++)
                if (p->types[i].type == type)
                        return &p->types[i];
        return &none;
}

int forecast_of(struct forecast_cases *out, const struct forecast *f, const struct candidate *candidate,
                enum forecast_pace pace, struct pool *pool)
{
        const int       *by_code = programme_types_by_code(f->in_force);
        struct progress *before, *after;
        int              rc;

        *out = (struct forecast_cases){0};
        if (pace == FORECAST_GOING_ON)
                candidate = forecast_going_on(f, candidate, pool);
        if (!forecast_touches(f, candidate))
                return 0;
        if ((rc = evaluate(&before, f->in_force, candidate, f->until, pool)) < 0 ||
            (rc = evaluate(&after, f->proposed, moved(f, candidate, pool), f->until, pool)) < 0)
                return rc;
        for (size_t i = 0; i < f->in_force->types_count; i++)
                forecast_compare(out, f, by_code[i], progress_in(before, by_code[i]), progress_in(after, f->types[by_code[i]]),
                                 pool);
        return 0;
}
