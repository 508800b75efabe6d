/* check_forecast.c - the forecast against a naive one that evaluates every day, as the change of day does, on
 * generated programmes, changes and candidates; and what a change that touches little must leave alone. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "oracle/case.h"
#include "oracle/generate.h"
#include "oracle/random.h"
#include "renewal/forecast.h"
#include "sample.h"
#include "suite.h"

#define CASES 400       /* RECERT_CASES: of the campaign */

/* --- A change of the programme, from tomorrow on */

#define COPY_OF(pool, list, count) \
        memcpy(pool_array((pool), (count) + 1, sizeof *(list)), (list), (count) * sizeof *(list))

static struct date some_day(struct random *r, struct date today)
{
        return date_add_days(today, random_chance(r, 50) ? random_between(r, 1, 200) : random_between(r, 1, 900));
}

static void change_option(struct random *r, struct programme *p, struct date today, struct pool *pool)
{
        struct option     *o = &p->options[random_below(r, (int)p->options_count)];
        struct option_rule rule = o->rules_count ? o->rules[o->rules_count - 1] : (struct option_rule){.limit = LIMIT_NONE, .max_age_months = AGE_ANY};

        rule.from = some_day(r, today);
        rule.units = random_between(r, 0, 4) * 10;
        rule.limit = random_chance(r, 50) ? LIMIT_NONE : random_between(r, 1, 3);
        rule.credit = random_chance(r, 70) ? CREDIT_ON_ENTRY : CREDIT_ON_ACCEPTANCE;
        o->rules = COPY_OF(pool, o->rules, o->rules_count);
        o->rules[o->rules_count++] = rule;
}

static void change_type(struct random *r, struct programme *p, struct date today, struct pool *pool)
{
        struct type     *t = &p->types[random_below(r, (int)p->types_count)];
        struct type_rule rule = t->rules_count ? t->rules[t->rules_count - 1] : (struct type_rule){.units = 50, .validity_months = 24};

        rule.from = some_day(r, today);
        rule.units = random_between(r, 1, 6) * 10;
        rule.validity_months = RANDOM_ONE_OF(r, 6, 12, 24, 36);
        rule.grace_days = RANDOM_ONE_OF(r, 0, 30, 90);
        rule.renew_from = random_chance(r, 50) ? RENEW_FROM_COMPLETION : RENEW_FROM_EXPIRY;
        rule.activities_since = random_chance(r, 70) ? SINCE_PROGRAMME : SINCE_CYCLE;
        t->rules = COPY_OF(pool, t->rules, t->rules_count);
        t->rules[t->rules_count++] = rule;
}

static void retire(struct random *r, struct programme *p, struct date today)
{
        struct certification *c = &p->certifications[random_below(r, (int)p->certifications_count)];

        if (!date_is_set(c->retired) || date_after(c->retired, today))
                c->retired = random_chance(r, 80) ? some_day(r, today) : DATE_NONE;
}

static void add_campaign(struct random *r, struct programme *p, struct date today, struct pool *pool)
{
        struct date from = date_add_days(some_day(r, today), -100);

        p->extensions = COPY_OF(pool, p->extensions, p->extensions_count);
        p->extensions[p->extensions_count++] = (struct extension_campaign){
                .name = "New", .granted = some_day(r, today), .expires_from = from,
                .expires_to = date_add_days(from, random_between(r, 0, 400)), .to = DATE_NONE, .months = random_between(r, 1, 12)};
}

/* The first becomes the last. */
static void rotate_options(struct programme *p, struct pool *pool)
{
        struct option *list = COPY_OF(pool, p->options, p->options_count);

        for (size_t i = 0; i < p->options_count; i++)
                list[i] = p->options[(i + 1) % p->options_count];
        p->options = list;
}

static bool finish(struct programme *p, struct pool *pool)
{
        struct programme_fault fault;

        return programme_finish(p, &fault, pool) == 0;
}

/* NULL: the drawn change is refused. */
static struct programme *changed(struct random *r, const struct test_case *c, struct pool *pool)
{
        struct programme *p = case_copy(c, pool)->programme;

        for (int n = random_between(r, 1, 2); n > 0; n--)
                switch (random_below(r, 5)) {
                case 0:
                case 1:
                        if (p->options_count)
                                change_option(r, p, c->as_of, pool);
                        break;
                case 2:
                        change_type(r, p, c->as_of, pool);
                        break;
                case 3:
                        retire(r, p, c->as_of);
                        break;
                case 4:
                        add_campaign(r, p, c->as_of, pool);
                        break;
                }
        if (p->options_count && random_chance(r, 30))
                rotate_options(p, pool);
        return finish(p, pool) ? p : NULL;
}

/* --- The naive forecast: what is said at the end of every single day */

struct seen {                   /* of one programme */
        struct progress **days; /* from today */
        int               count;
};

static struct seen look(const struct programme *p, const struct candidate *c, const struct forecast *f, struct pool *pool)
{
        struct seen s = {.count = date_days_between(f->today, f->until) + 1};

        s.days = POOL_ARRAY(pool, (size_t)s.count, struct progress *);
        for (int i = 0; i < s.count; i++)
                ck_assert_int_eq(evaluate(&s.days[i], p, c, date_add_days(f->today, i), pool), 0);
        return s;
}

static const struct type_progress *type_on(const struct seen *s, int day, int type)
{
        for (size_t i = 0; i < s->days[day]->types_count; i++)
                if (s->days[day]->types[i].type == type)
                        return &s->days[day]->types[i];
        return NULL;
}

static const struct credential *credential_on(const struct seen *s, int day, int type, int certification)
{
        const struct type_progress *t = type_on(s, day, type);

        for (size_t i = 0; t && i < t->credentials_count; i++)
                if (t->credentials[i].certification == certification)
                        return &t->credentials[i];
        return NULL;
}

static bool is_held(const struct credential *c)
{
        return c && (c->status == CREDENTIAL_ACTIVE || c->status == CREDENTIAL_GRACE);
}

/* Days on which a lapse (certification) or a renewal (certification -1) is seen. */
static int days_of(int *out, const struct seen *s, int type, int certification)
{
        int count = 0;

        for (int day = 1; day < s->count; day++) {
                const struct type_progress *t = type_on(s, day, type);
                const struct credential    *now = credential_on(s, day, type, certification);

                if (certification < 0)
                        for (size_t i = 0; t && i < t->cycles_count; i++)
                                if (t->cycles[i].status == CYCLE_RENEWED && date_equal(t->cycles[i].ends, s->days[day]->as_of))
                                        out[count++] = day;
                if (certification >= 0 && now && now->status == CREDENTIAL_LAPSED &&
                    is_held(credential_on(s, day - 1, type, certification)))
                        out[count++] = day;
        }
        return count;
}

struct naive {
        const struct forecast      *f;
        struct seen                 before, after;
        const struct forecast_cases *told;
        int                         told_right;
};

static const char *describe(const struct forecast_case *c)
{
        static char text[200];
        char        before[DATE_TEXT], after[DATE_TEXT];

        snprintf(text, sizeof text, "%s type %d certification %d months %d to %d, %s and %s, %d and %d", forecast_kind_words[c->kind],
                 c->type, c->certification, c->first, c->last, date_format(before, c->before), date_format(after, c->after),
                 c->units_before, c->units_after);
        return text;
}

static bool equal(const struct forecast_case *a, const struct forecast_case *b)
{
        return a->kind == b->kind && a->type == b->type && a->certification == b->certification && a->first == b->first &&
               a->last == b->last && date_equal(a->before, b->before) && date_equal(a->after, b->after) &&
               a->units_before == b->units_before && a->units_after == b->units_after;
}

/* Is it told, word for word? */
static void expect(struct naive *n, const struct forecast_case *expected)
{
        for (size_t i = 0; i < n->told->count; i++)
                if (equal(&n->told->list[i], expected)) {
                        n->told_right++;
                        return;
                }
        ck_abort_msg("not told: %s", describe(expected));
}

static int month_of(const struct naive *n, struct date day)
{
        for (int m = 0; m < n->f->months; m++)
                if (!date_after(day, n->f->ends[m]))
                        return m;
        ck_abort_msg("a day after the end");
}

static void expect_pairs(struct naive *n, int type, int certification, int first_kind)
{
        int before[2000], after[2000];
        int count_before = days_of(before, &n->before, type, certification);
        int count_after = days_of(after, &n->after, n->f->types[type], certification < 0 ? -1 : n->f->certifications[certification]);

        for (int i = 0; i < count_before || i < count_after; i++) {
                int                  b = i < count_before ? before[i] : -1, a = i < count_after ? after[i] : -1;
                int                  sooner = b < 0 || (a >= 0 && a < b) ? a : b;
                struct forecast_case c = {.type = type, .certification = certification, .before = DATE_NONE, .after = DATE_NONE};

                if (a == b)
                        continue;
                c.kind = (enum forecast_kind)(first_kind + (a < 0 ? 0 : b < 0 ? 3 : a > b ? 1 : 2));
                if (certification >= 0)         /* a lapse: the order of kinds is the other way round */
                        c.kind = a < 0 ? FORECAST_LAPSE_AVOIDED : b < 0 ? FORECAST_LAPSE_GAINED
                                                                        : a > b ? FORECAST_LAPSE_LATER : FORECAST_LAPSE_EARLIER;
                if (b >= 0)
                        c.before = date_add_days(n->f->today, b);
                if (a >= 0)
                        c.after = date_add_days(n->f->today, a);
                c.first = c.last = month_of(n, date_add_days(n->f->today, sooner));
                expect(n, &c);
        }
}

/* What a month's end says; kind -1: it differs in nothing. */
typedef struct forecast_case at_end(const struct naive *n, int day, int type, int certification, bool *differs);

static struct forecast_case expiry_at_end(const struct naive *n, int day, int type, int certification, bool *differs)
{
        const struct credential *b = credential_on(&n->before, day, type, certification);
        const struct credential *a = credential_on(&n->after, day, n->f->types[type], n->f->certifications[certification]);
        struct forecast_case     c = {.type = type, .certification = certification, .before = DATE_NONE, .after = DATE_NONE};

        if ((*differs = is_held(b) && is_held(a) && !date_equal(b->expires, a->expires))) {
                c.kind = date_before(a->expires, b->expires) ? FORECAST_EXPIRY_EARLIER : FORECAST_EXPIRY_LATER;
                c.before = b->expires;
                c.after = a->expires;
        }
        return c;
}

static struct forecast_case units_at_end(const struct naive *n, int day, int type, int certification, bool *differs)
{
        const struct type_progress *b = type_on(&n->before, day, type), *a = type_on(&n->after, day, n->f->types[type]);
        struct forecast_case        c = {.type = type, .certification = certification, .before = DATE_NONE, .after = DATE_NONE};

        *differs = b && a && b->open && a->open && b->cycles_count == a->cycles_count && b->remaining != a->remaining;
        if (*differs) {
                c.kind = a->remaining > b->remaining ? FORECAST_UNITS_MORE : FORECAST_UNITS_FEWER;
                c.units_before = b->remaining;
                c.units_after = a->remaining;
        }
        return c;
}

static void expect_runs(struct naive *n, int type, int certification, at_end *look_at)
{
        struct forecast_case run = {0};
        bool                 open = false;

        for (int m = 0; m <= n->f->months; m++) {
                bool                 differs = false;
                struct forecast_case now = {0};

                if (m < n->f->months)
                        now = look_at(n, date_days_between(n->f->today, n->f->ends[m]), type, certification, &differs);
                if (open && (!differs || now.kind != run.kind)) {
                        expect(n, &run);
                        open = false;
                }
                if (differs && !open) {
                        run = now;
                        run.first = m;
                        open = true;
                }
                run.last = m;
        }
}

static int campaigns_told(const struct forecast_cases *told)
{
        int count = 0;

        for (size_t i = 0; i < told->count; i++)
                count += told->list[i].kind == FORECAST_EXTENSION_GAINED || told->list[i].kind == FORECAST_EXTENSION_LOST;
        return count;
}

static void expect_the_naive_one(const struct forecast *f, const struct candidate *c, const struct candidate *there,
                                 const struct forecast_cases *told, struct pool *pool)
{
        struct naive n = {f, look(f->in_force, c, f, pool), look(f->proposed, there, f, pool), told, 0};

        for (int t = 0; t < (int)f->in_force->types_count; t++) {
                expect_pairs(&n, t, -1, FORECAST_RENEWAL_LOST);
                expect_runs(&n, t, -1, units_at_end);
                for (int i = 0; i < (int)f->in_force->certifications_count; i++)
                        if (f->in_force->certifications[i].type == t) {
                                expect_pairs(&n, t, i, FORECAST_LAPSE_GAINED);
                                expect_runs(&n, t, i, expiry_at_end);
                        }
        }
        ck_assert_int_eq(n.told_right + campaigns_told(told), (int)told->count);
}

/* --- Properties on generated cases */

static uint64_t cases(void)
{
        const char *text = getenv("RECERT_CASES");

        return text ? strtoull(text, NULL, 10) / 100 + 1 : CASES;
}

/* In the proposed one's places. */
static const struct candidate *there(const struct forecast *f, const struct candidate *c, struct pool *pool)
{
        struct candidate *to = pool_copy(pool, c, sizeof *c);

        to->activities = memcpy(POOL_ARRAY(pool, c->activities_count, struct activity), c->activities,
                                c->activities_count * sizeof *c->activities);
        for (size_t i = 0; i < c->activities_count; i++)
                to->activities[i].option = f->options[to->activities[i].option];
        return to;
}

START_TEST(test_it_says_what_evaluating_every_day_says)
{
        struct pool *pool = pool_new();
        int          asked = 0, told[FORECAST_KINDS] = {0};

        for (uint64_t seed = 1; seed <= cases(); seed++) {
                struct random     r = {seed * 7919};
                struct test_case *c;
                struct programme *proposed;
                struct forecast  *f;

                pool_reset(pool);
                c = generate_case(seed, pool);
                ck_assert(finish(c->programme, pool));
                if (!(proposed = changed(&r, c, pool)))
                        continue;
                f = forecast_new(c->programme, proposed, c->as_of, pool);
                for (int pace = 0; pace < FORECAST_PACES; pace++) {
                        const struct candidate *who = pace ? forecast_going_on(f, c->candidate, pool) : c->candidate;
                        struct forecast_cases   cases;

                        ck_assert_int_eq(forecast_of(&cases, f, c->candidate, (enum forecast_pace)pace, pool), 0);
                        expect_the_naive_one(f, who, there(f, who, pool), &cases, pool);
                        asked++;
                        for (size_t i = 0; i < cases.count; i++)
                                told[cases.list[i].kind]++;
                }
        }
        pool_free(pool);
        ck_assert_int_gt(asked, CASES);
        for (int kind = 0; kind < FORECAST_KINDS - 1; kind++)   /* no drawn change takes a campaign back */
                ck_assert_msg(told[kind] > 0, "%s never came up", forecast_kind_words[kind]);
}
END_TEST

START_TEST(test_under_the_same_programme_nothing_differs)
{
        struct pool *pool = pool_new();

        for (uint64_t seed = 1; seed <= 10 * cases(); seed++) {
                struct forecast_cases told;
                struct forecast      *f;
                struct test_case     *c;
                struct programme     *same;

                pool_reset(pool);
                c = generate_case(seed, pool);
                same = case_copy(c, pool)->programme;
                if (same->options_count)
                        rotate_options(same, pool);
                ck_assert(finish(c->programme, pool) && finish(same, pool));
                f = forecast_new(c->programme, same, c->as_of, pool);
                ck_assert(!forecast_touches(f, c->candidate));
                f->touches_all = true;          /* so that it is evaluated all the same */
                for (int pace = 0; pace < FORECAST_PACES; pace++) {
                        ck_assert_int_eq(forecast_of(&told, f, c->candidate, (enum forecast_pace)pace, pool), 0);
                        ck_assert_msg(told.count == 0, "seed %d: %s", (int)seed, describe(&told.list[0]));
                }
        }
        pool_free(pool);
}
END_TEST

START_TEST(test_whom_it_does_not_touch_it_leaves_alone)
{
        struct pool *pool = pool_new();
        int          untouched = 0;

        for (uint64_t seed = 1; seed <= 20 * cases(); seed++) {
                struct random         r = {seed * 104729};
                struct forecast_cases told;
                struct forecast      *f;
                struct test_case     *c;
                struct programme     *proposed;

                pool_reset(pool);
                c = generate_case(seed, pool);
                ck_assert(finish(c->programme, pool));
                if (!(proposed = changed(&r, c, pool)))
                        continue;
                f = forecast_new(c->programme, proposed, c->as_of, pool);
                if (forecast_touches(f, c->candidate))
                        continue;
                untouched++;
                f->touches_all = true;
                ck_assert_int_eq(forecast_of(&told, f, c->candidate, FORECAST_STORED, pool), 0);
                ck_assert_msg(told.count == 0, "seed %d: %s", (int)seed, describe(&told.list[0]));
        }
        pool_free(pool);
        ck_assert_int_gt(untouched, 100);
}
END_TEST

/* --- Single cases, on the default programme: 24 November 2026 */

static struct sample s;
static struct programme *before;

#define TODAY "2026-11-24"

/* What is in force; changes to s.programme are proposed from then on. */
static void begin(void)
{
        sample_begin(&s);
        before = case_copy(&(struct test_case){.programme = s.programme, .candidate = s.candidate}, s.pool)->programme;
        ck_assert(finish(before, s.pool));
}

static struct forecast_cases told(enum forecast_pace pace)
{
        struct forecast_cases out;

        sample_finish(&s);
        ck_assert_int_eq(forecast_of(&out, forecast_new(before, s.programme, day(TODAY), s.pool), s.candidate, pace, s.pool), 0);
        return out;
}

static const struct forecast_case *told_of(const struct forecast_cases *cases, enum forecast_kind kind)
{
        for (size_t i = 0; i < cases->count; i++)
                if (cases->list[i].kind == kind)
                        return &cases->list[i];
        ck_abort_msg("%s is not told", forecast_kind_words[kind]);
}

START_TEST(test_it_ends_with_the_year_after_next)
{
        struct forecast *f;

        begin();
        f = forecast_new(before, s.programme, day(TODAY), s.pool);
        ck_assert_str_eq(sample_text(&s, f->until), "2028-12-31");
        ck_assert_int_eq(f->months, 26);
        ck_assert_str_eq(sample_text(&s, f->ends[0]), "2026-11-30");
        ck_assert_str_eq(sample_text(&s, f->ends[25]), "2028-12-31");
        ck_assert_str_eq(sample_text(&s, forecast_month(f, 1)), "2026-12-01");
        f = forecast_new(before, s.programme, day("2024-01-31"), s.pool);
        ck_assert_int_eq(f->months, FORECAST_MONTHS);
        ck_assert_str_eq(sample_text(&s, f->ends[1]), "2024-02-29");
        sample_end(&s);
}
END_TEST

START_TEST(test_going_on_is_the_last_twelve_months_again_and_again)
{
        static const char *const again[] = {"2026-11-25", "2027-03-01", "2027-11-24", "2027-11-25", "2028-03-01", "2028-11-24",
                                            "2028-11-25"};
        const struct candidate *c;

        begin();
        sample_activity(&s, "coursework", "2025-11-24");        /* a day too old */
        sample_activity(&s, "coursework", "2025-11-25");
        sample_activity(&s, "coursework", "2026-03-01");
        sample_activity(&s, "coursework", "2026-04-01")->status = ACTIVITY_REJECTED;
        sample_activity(&s, "coursework", "2026-05-01")->status = ACTIVITY_WITHDRAWN;
        sample_activity(&s, "coursework", TODAY);
        c = forecast_going_on(forecast_new(before, s.programme, day(TODAY), s.pool), s.candidate, s.pool);
        ck_assert_uint_eq(c->activities_count, 6 + sizeof again / sizeof *again);
        for (size_t i = 6; i < c->activities_count; i++) {
                ck_assert_str_eq(sample_text(&s, c->activities[i].entered), again[i - 6]);
                ck_assert_int_eq(c->activities[i].status, ACTIVITY_ACCEPTED);
        }
        sample_end(&s);
}
END_TEST

START_TEST(test_a_lower_limit_is_felt_by_those_who_go_on_and_use_it)
{
        struct forecast_cases      cases;
        const struct forecast_case *c;

        begin();
        sample_award(&s, "ACP-JCA", "2026-01-10");
        for (int i = 0; i < 4; i++)
                sample_activity(&s, "local-event", "2026-02-01");
        sample_courses(&s, 7, "2026-04-01");            /* the sixth, of 1 September, renews */
        for (int i = 0; i < 4; i++)
                sample_activity(&s, "local-event", "2026-10-05");
        sample_option_rule(&s, "local-event", "2026-12-01")->limit = 2;
        cases = told(FORECAST_STORED);
        ck_assert_uint_eq(cases.count, 0);
        cases = told(FORECAST_GOING_ON);
        c = told_of(&cases, FORECAST_RENEWAL_LATER);    /* the next but one: with two events less, two courses more */
        ck_assert_int_eq(c->type, programme_type(before, "ACP"));
        ck_assert_str_eq(sample_text(&s, c->before), "2028-07-01");
        ck_assert_str_eq(sample_text(&s, c->after), "2028-09-01");
        c = told_of(&cases, FORECAST_UNITS_MORE);
        ck_assert_int_eq(c->first, 11);                 /* October 2027 to June 2028 */
        ck_assert_int_eq(c->last, 19);
        ck_assert_int_eq(c->units_before, 40);
        ck_assert_int_eq(c->units_after, 60);
        sample_end(&s);
}
END_TEST

START_TEST(test_who_does_not_use_the_option_sees_no_difference)
{
        struct forecast_cases cases;

        begin();
        sample_award(&s, "ACP-JCA", "2026-01-10");
        sample_courses(&s, 8, "2026-02-01");
        sample_option_rule(&s, "local-event", "2026-12-01")->limit = 2;
        cases = told(FORECAST_GOING_ON);
        ck_assert_uint_eq(cases.count, 0);
        sample_end(&s);
}
END_TEST

START_TEST(test_less_grace_is_an_earlier_lapse_with_the_same_expiry)
{
        struct forecast_cases       cases;
        const struct forecast_case *c;

        begin();
        sample_award(&s, "ACP-JCA", "2025-03-10");
        sample_type_rule(&s, "ACP", "2027-01-01")->grace_days = 30;
        cases = told(FORECAST_STORED);
        ck_assert_uint_eq(cases.count, 1);
        c = told_of(&cases, FORECAST_LAPSE_EARLIER);
        ck_assert_str_eq(sample_text(&s, c->before), "2027-06-09");
        ck_assert_str_eq(sample_text(&s, c->after), "2027-04-10");
        ck_assert_int_eq(c->first, 5);                  /* April */
        sample_end(&s);
}
END_TEST

START_TEST(test_a_campaign_extends_and_avoids_a_lapse)
{
        struct forecast_cases       cases;
        const struct forecast_case *c;

        begin();
        sample_award(&s, "ACP-JCA", "2025-03-10");
        sample_campaign(&s, "2027-02-01", "2027-03-01", "2027-03-31", NULL, 24);
        cases = told(FORECAST_STORED);
        ck_assert_uint_eq(cases.count, 3);
        c = told_of(&cases, FORECAST_EXTENSION_GAINED);
        ck_assert_str_eq(sample_text(&s, c->before), "2027-03-10");
        ck_assert_str_eq(sample_text(&s, c->after), "2029-03-10");
        c = told_of(&cases, FORECAST_EXPIRY_LATER);
        ck_assert_int_eq(c->first, 3);                  /* at the end of February; */
        ck_assert_int_eq(c->last, 6);                   /* at that of June it would have lapsed */
        c = told_of(&cases, FORECAST_LAPSE_AVOIDED);
        ck_assert_str_eq(sample_text(&s, c->before), "2027-06-09");
        ck_assert(!date_is_set(c->after));
        sample_end(&s);
}
END_TEST

int main(void)
{
        return SUITE_RUN("forecast", test_it_says_what_evaluating_every_day_says, test_under_the_same_programme_nothing_differs,
                         test_whom_it_does_not_touch_it_leaves_alone, test_it_ends_with_the_year_after_next,
                         test_going_on_is_the_last_twelve_months_again_and_again,
                         test_a_lower_limit_is_felt_by_those_who_go_on_and_use_it,
                         test_who_does_not_use_the_option_sees_no_difference,
                         test_less_grace_is_an_earlier_lapse_with_the_same_expiry,
                         test_a_campaign_extends_and_avoids_a_lapse);
}
