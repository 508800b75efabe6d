/* generate.c - see generate.h. */
#include "oracle/generate.h"

#include <stdlib.h>
#include <string.h>

#include "oracle/calendar.h"
#include "oracle/naive.h"
#include "oracle/random.h"

#define DAYS   96       /* in the pool of interesting days */
#define EVENTS 64       /* most of a kind */

struct making {
        struct random     random;
        struct test_case *c;
        struct pool      *pool;
        int               days[DAYS];
        int               days_count;
        int               begin, end;           /* of the history */
        bool              real;                 /* two years of validity, as the default programme */
        int               favourite;            /* the certification most events are about */
};

/* --- days */

static void add_day(struct making *m, int day)
{
        if (day < m->begin - 40 || day > m->end)
                return;
        for (int i = 0; i < m->days_count; i++)
                if (m->days[i] == day)
                        return;
        if (m->days_count < DAYS)
                m->days[m->days_count++] = day;
        else
                m->days[random_below(&m->random, DAYS)] = day;
}

static void add_boundary(struct making *m, int day)
{
        add_day(m, day);
        if (random_chance(&m->random, 50))
                add_day(m, day - 1);
        if (random_chance(&m->random, 50))
                add_day(m, day + 1);
}

static int one_day(struct making *m)
{
        return m->days[random_below(&m->random, m->days_count)];
}

static int near_day(struct making *m)
{
        int day = one_day(m);

        return random_chance(&m->random, 25) ? day + random_between(&m->random, -1, 1) : day;
}

/* Of the calendar: "for ever", as people write it, and the days around it. */
static int last_days(struct making *m)
{
        return CALENDAR_LAST - (random_chance(&m->random, 50) ? 0 : random_below(&m->random, 100));
}

static int month_end(int day)
{
        int year, month, day_of_month;

        calendar_split(day, &year, &month, &day_of_month);
        return calendar_day(year, month, calendar_month_length(year, month));
}

/* The first days, before there are any rules: where the history begins, a month end, the leap
 * day where one lies in it, and two that are just days. */
static void first_days(struct making *m)
{
        static const int leap_years[] = {2020, 2024, 2028, 2032};

        m->begin = calendar_day(2023, 1, 1) + random_below(&m->random, 2000);
        m->end = m->begin + (m->real ? random_between(&m->random, 800, 1900)
                                     : random_between(&m->random, 100, 450));
        add_day(m, m->begin);
        add_day(m, month_end(m->begin + random_below(&m->random, 100)));
        add_day(m, random_between(&m->random, m->begin, m->end));
        add_day(m, random_between(&m->random, m->begin, m->end));
        for (int i = 0; i < 4; i++)
                add_boundary(m, calendar_day(leap_years[i], 2, 29));
}

/* A day that some rule leads to from a day that is there. */
static void derive_day(struct making *m)
{
        const struct programme *p = m->c->programme;
        const struct type      *t = &p->types[random_below(&m->random, (int)p->types_count)];
        const struct type_rule *r = &t->rules[random_below(&m->random, (int)t->rules_count)];
        int day = one_day(m);

        switch (random_below(&m->random, 6)) {
        case 0: add_boundary(m, calendar_add_months(day, r->validity_months)); break;
        case 1: add_boundary(m, day + r->grace_days); break;
        case 2: add_boundary(m, calendar_add_months(day, r->validity_months) + r->grace_days); break;
        case 3: add_boundary(m, calendar_add_months(calendar_add_months(day, r->validity_months),
                                                    -r->retake_window_months)); break;
        case 4: add_boundary(m, month_end(day)); break;
        default: add_boundary(m, calendar_add_months(day, random_between(&m->random, 1, 14))); break;
        }
}

static void derive_days(struct making *m, int n)
{
        while (n-- > 0)
                derive_day(m);
}

/* --- the programme */

/* Codes whose order is not that of the document, some the beginning of others. */
static const char *new_code(struct making *m, const char *kind, size_t n)
{
        static const char *const stems[] = {"A", "AB", "ABC", "B", "Z", "J", "JA", "JAC"};

        return pool_format(m->pool, "%s-%s%zu", kind, stems[random_below(&m->random, 8)],
                           random_chance(&m->random, 50) ? n : n + 10);
}

static bool rule_day_taken(const struct type *t, int day)
{
        for (size_t i = 0; i < t->rules_count; i++)
                if (t->rules[i].from.day == day)
                        return true;
        return false;
}

static void add_type_rule(struct making *m, struct type *t, int from)
{
        struct random    *r = &m->random;
        struct type_rule *rule = &t->rules[t->rules_count];

        if (rule_day_taken(t, from))
                return;
        rule->from.day = from;
        rule->units = RANDOM_ONE_OF(r, 10, 20, 20, 30, 30, 40, 50, 60, 15, 100);
        rule->validity_months = m->real ? RANDOM_ONE_OF(r, 24, 24, 24, 12, 36)
                                        : RANDOM_ONE_OF(r, 1, 1, 2, 2, 3, 3, 4, 6, 12);
        rule->grace_days = m->real ? RANDOM_ONE_OF(r, 90, 90, 90, 0, 30, 365)
                                   : RANDOM_ONE_OF(r, 0, 0, 1, 2, 5, 10, 20, 30, 60, 120);
        rule->retake_window_months = m->real ? RANDOM_ONE_OF(r, 6, 6, 6, 0, 12, 24)
                                             : RANDOM_ONE_OF(r, 0, 1, 1, 1, 2, 2, 3, 12);
        rule->renew_from = random_chance(r, 40) ? RENEW_FROM_EXPIRY : RENEW_FROM_COMPLETION;
        rule->activities_since = random_chance(r, 35) ? SINCE_CYCLE : SINCE_PROGRAMME;
        t->rules_count++;
        add_boundary(m, from);
}

static void make_types(struct making *m)
{
        struct programme *p = m->c->programme;
        int count = RANDOM_ONE_OF(&m->random, 1, 1, 1, 2, 2, 3);

        p->types = POOL_ARRAY(m->pool, (size_t)count + 1, struct type);
        for (p->types_count = 0; p->types_count < (size_t)count; p->types_count++) {
                struct type *t = &p->types[p->types_count];
                int rules = RANDOM_ONE_OF(&m->random, 1, 1, 2, 2, 3);

                t->code = t->name = new_code(m, "T", p->types_count);
                t->rules = POOL_ARRAY(m->pool, 5, struct type_rule);
                add_type_rule(m, t, random_chance(&m->random, 80)
                                    ? m->begin - 40 - random_below(&m->random, 300) : near_day(m));
                for (int n = 1; n < rules; n++)
                        add_type_rule(m, t, random_chance(&m->random, 70)
                                            ? near_day(m) : random_between(&m->random, m->begin, m->end));
        }
}

static void add_option_rule(struct making *m, struct option *o, int from)
{
        struct random      *r = &m->random;
        struct option_rule *rule = &o->rules[o->rules_count];

        for (size_t i = 0; i < o->rules_count; i++)
                if (o->rules[i].from.day == from)
                        return;
        rule->from.day = from;
        rule->units = RANDOM_ONE_OF(r, 10, 10, 10, 10, 20, 20, 30, 5, 7, 0);
        rule->limit = random_chance(r, 40) ? LIMIT_NONE : RANDOM_ONE_OF(r, 1, 1, 2, 2, 3, 4);
        rule->max_age_months = random_chance(r, 55) ? AGE_ANY : RANDOM_ONE_OF(r, 0, 1, 1, 2, 3, 6, 12);
        rule->credit = random_chance(r, 25) ? CREDIT_ON_ACCEPTANCE : CREDIT_ON_ENTRY;
        o->rules_count++;
        add_boundary(m, from);
}

static void make_options(struct making *m)
{
        struct programme *p = m->c->programme;
        int count = random_between(&m->random, 1, 5);

        p->options = POOL_ARRAY(m->pool, (size_t)count + 1, struct option);
        for (p->options_count = 0; p->options_count < (size_t)count; p->options_count++) {
                struct option *o = &p->options[p->options_count];
                int rules = RANDOM_ONE_OF(&m->random, 1, 1, 2, 2, 3, 4);

                o->code = o->name = new_code(m, "option", p->options_count);
                o->rules = POOL_ARRAY(m->pool, 6, struct option_rule);
                add_option_rule(m, o, random_chance(&m->random, 80)
                                      ? m->begin - 40 - random_below(&m->random, 300) : near_day(m));
                for (int n = 1; n < rules; n++)
                        add_option_rule(m, o, near_day(m));
        }
}

static void make_certifications(struct making *m)
{
        struct programme *p = m->c->programme;
        int count = RANDOM_ONE_OF(&m->random, 1, 2, 2, 3, 3, 4, 6);

        p->certifications = POOL_ARRAY(m->pool, (size_t)count + 1, struct certification);
        for (p->certifications_count = 0; p->certifications_count < (size_t)count; p->certifications_count++) {
                struct certification *c = &p->certifications[p->certifications_count];

                c->code = c->exam = c->name = new_code(m, "cert", p->certifications_count);
                c->type = random_below(&m->random, (int)p->types_count);
                c->successor = -1;
                c->retired = DATE_NONE;
                if (random_chance(&m->random, 35))
                        c->retired.day = near_day(m);
                if (random_chance(&m->random, 30)) {
                        c->aliases = POOL_ARRAY(m->pool, 1, const char *);
                        c->aliases[0] = pool_format(m->pool, "alias-%s", c->code);
                        c->aliases_count = 1;
                }
        }
        m->favourite = random_below(&m->random, count);
}

static void make_campaigns(struct making *m)
{
        struct programme *p = m->c->programme;
        int count = RANDOM_ONE_OF(&m->random, 0, 0, 1, 1, 2, 3);

        p->extensions = POOL_ARRAY(m->pool, (size_t)count + 1, struct extension_campaign);
        for (p->extensions_count = 0; p->extensions_count < (size_t)count; p->extensions_count++) {
                struct extension_campaign *e = &p->extensions[p->extensions_count];

                e->name = pool_format(m->pool, "campaign%zu", p->extensions_count + 1);
                e->granted.day = near_day(m);
                e->expires_from.day = near_day(m);
                e->expires_to.day = near_day(m);
                if (e->expires_to.day < e->expires_from.day) {
                        struct date from = e->expires_from;

                        e->expires_from = e->expires_to;
                        e->expires_to = from;
                }
                e->to = DATE_NONE;
                if (random_chance(&m->random, 50))
                        e->to.day = near_day(m);
                else
                        e->months = random_between(&m->random, 0, 14);
                add_boundary(m, e->granted.day);
        }
}

static void make_programme(struct making *m)
{
        struct programme *p = m->c->programme = POOL_NEW(m->pool, struct programme);

        p->name = p->contact = "oracle";
        p->time_zone = "UTC";
        p->groups = POOL_NEW(m->pool, struct item_group);
        p->groups[0] = (struct item_group){.code = "renewal", .name = "Renewal"};
        p->groups_count = 1;
        make_types(m);
        derive_days(m, 6);
        p->activities_from.day = random_chance(&m->random, 70) ? m->begin - 100 : near_day(m);
        make_options(m);
        make_certifications(m);
        derive_days(m, 4);
        make_campaigns(m);
        derive_days(m, 4);
}

/* --- the candidate */

static int some_certification(struct making *m)
{
        return random_chance(&m->random, 45) ? m->favourite
             : random_below(&m->random, (int)m->c->programme->certifications_count);
}

/* A day as late as the type's first rule: before it an award would be refused. */
static int award_day(struct making *m, int certification)
{
        const struct programme *p = m->c->programme;
        const struct type *t = &p->types[p->certifications[certification].type];
        int first = INT32_MAX, day = near_day(m);

        for (size_t i = 0; i < t->rules_count; i++)
                if (t->rules[i].from.day < first)
                        first = t->rules[i].from.day;
        return day < first ? first : day;
}

static void add_award(struct making *m)
{
        struct candidate *c = m->c->candidate;
        struct award     *a = &c->awards[c->awards_count];
        const struct programme *p = m->c->programme;
        const struct type_rule *rule;

        if (c->awards_count == EVENTS)
                return;
        a->certification = some_certification(m);
        a->on.day = award_day(m, a->certification);
        a->basis = (enum basis)RANDOM_ONE_OF(&m->random, BASIS_EXAM, BASIS_EXAM, BASIS_EXAM, BASIS_UPGRADE,
                                             BASIS_IMPORT);
        a->is_void = random_chance(&m->random, 8);
        a->expires = DATE_NONE;
        rule = naive_type_rule(&p->types[p->certifications[a->certification].type], a->on.day);
        switch (random_below(&m->random, 12)) {
        case 0: a->expires.day = random_chance(&m->random, 15) ? last_days(m) : near_day(m); break;
        case 1: a->expires.day = a->on.day + random_between(&m->random, -1, 1); break;
        case 2: a->expires.day = a->on.day - rule->grace_days + random_between(&m->random, -1, 1); break;
        case 3: a->expires.day = a->on.day + random_below(&m->random, 40); break;
        default: break;
        }
        c->awards_count++;
}

static int activity_date(struct making *m, const struct activity *a)
{
        const struct programme   *p = m->c->programme;
        const struct option_rule *rule = naive_option_rule(&p->options[a->option], a->entered.day);
        int day = a->entered.day;

        switch (random_below(&m->random, 8)) {
        case 0: day = near_day(m); break;
        case 1: day = near_day(m); break;
        case 2: day = p->activities_from.day + random_between(&m->random, -1, 1); break;
        case 3:
                if (rule && rule->max_age_months != AGE_ANY)
                        day = calendar_add_months(day, -rule->max_age_months)
                            + random_between(&m->random, -1, 1);
                break;
        case 4: day -= random_below(&m->random, 40); break;
        default: break;
        }
        return day > a->entered.day ? a->entered.day : day;
}

static void add_activity(struct making *m, int entered)
{
        struct candidate *c = m->c->candidate;
        struct activity  *a = &c->activities[c->activities_count];

        if (c->activities_count == EVENTS)
                return;
        a->option = random_below(&m->random, (int)m->c->programme->options_count);
        a->entered.day = entered;
        a->date.day = activity_date(m, a);
        a->status = (enum activity_status)RANDOM_ONE_OF(&m->random, ACTIVITY_RECORDED, ACTIVITY_RECORDED,
                ACTIVITY_RECORDED, ACTIVITY_RECORDED, ACTIVITY_ACCEPTED, ACTIVITY_ACCEPTED,
                ACTIVITY_ACCEPTED, ACTIVITY_ACCEPTED, ACTIVITY_REJECTED, ACTIVITY_WITHDRAWN);
        a->decided = DATE_NONE;
        c->activities_count++;
}

static void add_extension(struct making *m)
{
        struct candidate *c = m->c->candidate;
        struct extension *e = &c->extensions[c->extensions_count];

        if (c->extensions_count == EVENTS)
                return;
        e->certification = some_certification(m);
        e->granted.day = near_day(m);
        e->expires.day = random_chance(&m->random, 60) ? near_day(m)
                       : random_chance(&m->random, 10) ? last_days(m)
                       : e->granted.day + random_below(&m->random, 200);
        e->is_void = random_chance(&m->random, 10);
        c->extensions_count++;
}

static void add_revocation(struct making *m)
{
        struct candidate  *c = m->c->candidate;
        struct revocation *r = &c->revocations[c->revocations_count];

        if (c->revocations_count == EVENTS)
                return;
        r->certification = some_certification(m);
        r->on.day = near_day(m);
        r->is_void = random_chance(&m->random, 20);
        c->revocations_count++;
}

/* Some events of each kind; activities in heaps of one day, or one at a time. */
static void add_events(struct making *m, int awards, int activities, int others)
{
        int heap = near_day(m);

        while (awards-- > 0)
                add_award(m);
        while (activities-- > 0) {
                if (random_chance(&m->random, 40))
                        heap = near_day(m);
                add_activity(m, heap);
        }
        while (others-- > 0) {
                if (random_chance(&m->random, 60))
                        add_extension(m);
                else
                        add_revocation(m);
        }
}

/* Where the boundaries of the history lie so far. */
static void ask_for_boundaries(struct making *m)
{
        const struct programme *p = m->c->programme;
        int middle = one_day(m);
        struct progress *progress = naive_evaluate(p, m->c->candidate,
                (struct date){random_chance(&m->random, 50) ? m->end : middle}, m->pool);

        if (m->days_count > DAYS / 2)           /* make the new ones weigh */
                m->days_count = DAYS / 4;
        for (size_t i = 0; i < progress->types_count; i++) {
                const struct type_progress *t = &progress->types[i];

                for (size_t n = 0; n < t->credentials_count; n++) {
                        const struct credential *c = &t->credentials[n];
                        const struct type_rule  *rule = naive_type_rule(&p->types[t->type], c->expires.day);

                        add_boundary(m, c->expires.day);
                        if (rule) {
                                add_boundary(m, c->expires.day + rule->grace_days);
                                add_boundary(m, calendar_add_months(c->expires.day,
                                                                    -rule->retake_window_months));
                        }
                }
                for (size_t n = 0; n < t->cycles_count; n++)
                        add_boundary(m, t->cycles[n].starts.day);
        }
}

static void shuffle(struct random *r, void *list, size_t count, size_t size)
{
        char *bytes = list, swap[256];

        for (size_t i = count; i > 1; i--) {
                size_t other = (size_t)random_below(r, (int)i);

                memcpy(swap, bytes + (i - 1) * size, size);
                memcpy(bytes + (i - 1) * size, bytes + other * size, size);
                memcpy(bytes + other * size, swap, size);
        }
}

static void make_candidate(struct making *m)
{
        struct random    *r = &m->random;
        struct candidate *c = m->c->candidate = POOL_NEW(m->pool, struct candidate);

        c->id = 1 + (uint32_t)random_below(r, 1000);
        c->awards = POOL_ARRAY(m->pool, EVENTS + 1, struct award);
        c->activities = POOL_ARRAY(m->pool, EVENTS + 1, struct activity);
        c->extensions = POOL_ARRAY(m->pool, EVENTS + 1, struct extension);
        c->revocations = POOL_ARRAY(m->pool, EVENTS + 1, struct revocation);
        add_events(m, random_between(r, 1, 4), random_between(r, 0, 14), random_between(r, 0, 2));
        for (int round = random_between(r, 0, 2); round > 0; round--) {
                ask_for_boundaries(m);
                add_events(m, random_between(r, 0, 2), random_between(r, 0, 8), random_between(r, 0, 2));
        }
        shuffle(r, c->awards, c->awards_count, sizeof *c->awards);
        shuffle(r, c->activities, c->activities_count, sizeof *c->activities);
        shuffle(r, c->extensions, c->extensions_count, sizeof *c->extensions);
        shuffle(r, c->revocations, c->revocations_count, sizeof *c->revocations);
        for (size_t i = 0; i < c->activities_count; i++)
                c->activities[i].id = (uint32_t)i + 1;
        case_name_events(m->c, m->pool);
}

/* Campaigns and retirements that this history meets: half of them moved onto its boundaries. */
static void move_campaigns(struct making *m)
{
        struct programme *p = m->c->programme;

        for (size_t i = 0; i < p->extensions_count; i++) {
                struct extension_campaign *e = &p->extensions[i];
                int day = near_day(m);

                if (random_chance(&m->random, 50))
                        continue;
                if (random_chance(&m->random, 50) && day <= e->expires_to.day)
                        e->expires_from.day = day;
                else if (day >= e->expires_from.day)
                        e->expires_to.day = day;
                if (random_chance(&m->random, 30))
                        e->granted.day = near_day(m);
        }
        for (size_t i = 0; i < p->certifications_count; i++)
                if (date_is_set(p->certifications[i].retired) && random_chance(&m->random, 50))
                        p->certifications[i].retired.day = near_day(m);
}

struct test_case *generate_case(uint64_t seed, struct pool *pool)
{
        struct making m = {.random = {seed}, .c = POOL_NEW(pool, struct test_case), .pool = pool};

        m.real = random_chance(&m.random, 12);
        first_days(&m);
        make_programme(&m);
        make_candidate(&m);
        if (random_chance(&m.random, 50)) {
                ask_for_boundaries(&m);
                move_campaigns(&m);
        }
        m.c->as_of.day = random_chance(&m.random, 35) ? m.end : near_day(&m);
        return m.c;
}

/* --- for the plan */

static void add_plan_option(struct making *m, bool tens)
{
        struct random    *r = &m->random;
        struct programme *p = m->c->programme;
        struct option    *o = &p->options[p->options_count];

        o->code = o->name = new_code(m, "option", p->options_count);
        o->rules = POOL_ARRAY(m->pool, 3, struct option_rule);
        do {
                struct option_rule *rule = &o->rules[o->rules_count];

                rule->from.day = m->begin + (int)o->rules_count * 40;
                rule->units = tens ? RANDOM_ONE_OF(r, 10, 10, 20, 20, 30, 40, 0) : random_between(r, 0, 30);
                rule->limit = random_chance(r, 45) ? LIMIT_NONE : RANDOM_ONE_OF(r, 1, 1, 2, 3, 4);
                rule->max_age_months = AGE_ANY;
                rule->credit = random_chance(r, 20) ? CREDIT_ON_ACCEPTANCE : CREDIT_ON_ENTRY;
        } while (++o->rules_count < 2 && random_chance(r, 30));
        p->options_count++;
}

struct test_case *generate_plan_case(uint64_t seed, struct pool *pool)
{
        struct making     m = {.random = {seed}, .c = POOL_NEW(pool, struct test_case), .pool = pool};
        struct random    *r = &m.random;
        struct programme *p;
        struct candidate *c;
        bool tens = random_chance(r, 50);

        first_days(&m);
        make_programme(&m);
        make_candidate(&m);             /* for its arrays; the events are others */
        p = m.c->programme;
        c = m.c->candidate;
        p->options = POOL_ARRAY(pool, 7, struct option);
        p->options_count = 0;
        for (int n = random_between(r, 1, 6); n > 0; n--)
                add_plan_option(&m, tens);
        for (size_t t = 0; t < p->types_count; t++) {
                p->types[t].rules[0].from.day = m.begin - 500;
                p->types[t].rules_count = 1;
                p->types[t].rules[0].units = tens ? 10 * random_between(r, 1, 10) : random_between(r, 1, 90);
        }
        p->activities_from.day = random_chance(r, 97) ? m.begin : m.begin + 30;
        c->awards_count = c->activities_count = c->extensions_count = c->revocations_count = 0;
        for (int n = random_between(r, 1, 5); n > 0; n--) {
                add_award(&m);
                c->awards[c->awards_count - 1].on.day = m.begin + random_below(r, 12);
                c->awards[c->awards_count - 1].expires = DATE_NONE;
        }
        for (int n = random_below(r, 7); n > 0; n--)
                add_activity(&m, m.begin + random_below(r, 20));
        for (size_t i = 0; i < c->activities_count; i++)
                c->activities[i].id = (uint32_t)i + 1;
        case_name_events(m.c, pool);
        m.c->as_of.day = m.begin + random_between(r, 5, 50);
        return m.c;
}
