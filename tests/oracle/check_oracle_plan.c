/* check_oracle_plan.c - plan() against every multiset, its ways entered and evaluated, and the
 * time of a large one. Seeds and cases as in oracle/hold.h. */
#include <check.h>
#include <stdlib.h>
#include <time.h>

#include "oracle/generate.h"
#include "oracle/hold.h"
#include "oracle/properties.h"
#include "suite.h"

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

START_TEST(test_plan_is_what_every_multiset_gives)
{
        hold("plan_is_what_every_multiset_gives", plan_is_what_every_multiset_gives, evaluate,
             generate_plan_case, 4);
        hold("plan_is_what_every_multiset_gives", plan_is_what_every_multiset_gives, evaluate,
             generate_case, 8);
}
END_TEST

START_TEST(test_ways_lead_to_renewal)
{
        hold("ways_lead_to_renewal", ways_lead_to_renewal, evaluate, generate_plan_case, 8);
        hold("ways_lead_to_renewal", ways_lead_to_renewal, evaluate, generate_case, 8);
}
END_TEST

START_TEST(test_plans_of_kept_cases_hold)
{
        static const struct kept all[] = {
                {"plan_is_what_every_multiset_gives", plan_is_what_every_multiset_gives},
                {"ways_lead_to_renewal", ways_lead_to_renewal},
        };

        hold_kept_cases(all, sizeof all / sizeof *all, evaluate);
}
END_TEST

/* --- time */

/* What uses up limits in the one type before there is the other: the ways to both are unlike then. */
static void use_limits(struct test_case *c)
{
        struct candidate *who = c->candidate;

        for (int o = 0; o < 30; o++) {
                const struct option_rule *rule = &c->programme->options[o].rules[0];

                if (rule->limit == LIMIT_NONE || o % 4 > 1)
                        continue;
                who->activities[who->activities_count++] = (struct activity){
                        .id = (uint32_t)o + 1, .option = o, .date = {20002}, .entered = {20002}, .decided = DATE_NONE};
                c->programme->types[0].rules[0].units += rule->units;
        }
}

/* Thirty options, two types, of each twenty activities missing; units tens or not. */
static struct test_case *large_plan(bool tens, struct pool *pool)
{
        struct test_case *c = generate_plan_case(1, pool);
        struct programme *p = c->programme;

        p->types = POOL_ARRAY(pool, 3, struct type);
        p->types_count = 2;
        p->options = POOL_ARRAY(pool, 31, struct option);
        p->options_count = 30;
        p->certifications = POOL_ARRAY(pool, 3, struct certification);
        p->certifications_count = 2;
        p->extensions_count = 0;
        c->candidate->awards_count = c->candidate->activities_count = 0;
        c->candidate->activities = POOL_ARRAY(pool, 31, struct activity);
        for (int t = 0; t < 2; t++) {
                int units = tens ? 300 - 10 * t : 223 - 20 * t;

                p->types[t].code = p->types[t].name = t == 0 ? "A" : "B";
                p->types[t].rules = POOL_ARRAY(pool, 2, struct type_rule);
                p->types[t].rules[0] = (struct type_rule){{0}, units, 24, 90, 6, RENEW_FROM_COMPLETION,
                                                          SINCE_PROGRAMME};
                p->types[t].rules_count = 1;
                p->certifications[t] = (struct certification){
                        .code = t == 0 ? "a" : "b", .exam = "e", .name = "n", .type = t,
                        .retired = DATE_NONE, .successor = -1};
                c->candidate->awards[t] = (struct award){
                        .certification = t, .on = {20000 + 5 * t}, .expires = DATE_NONE, .number = "a"};
        }
        p->certifications[1].exam = "f";
        c->candidate->awards_count = 2;
        for (int o = 0; o < 30; o++) {
                p->options[o].code = p->options[o].name = pool_format(pool, "option%d", o);
                p->options[o].rules = POOL_ARRAY(pool, 2, struct option_rule);
                p->options[o].rules[0] = (struct option_rule){
                        {0}, tens ? (o % 3 == 0 ? 20 : 10) : o % 3 == 0 ? 7 + o % 4 : 11 - o % 5,
                        o % 3 == 0 ? 1 : o % 2 == 0 ? 2 : LIMIT_NONE, AGE_ANY, CREDIT_ON_ENTRY};
                p->options[o].rules_count = 1;
        }
        use_limits(c);
        p->activities_from.day = 0;
        c->as_of.day = 20010;
        return prepare(c, pool);
}

static double milliseconds(void)
{
        struct timespec now;

        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* The best of ten, as another process may take the time of one. */
static double time_of_a_plan(bool tens)
{
        struct pool      *pool = pool_new();
        struct test_case *c = large_plan(tens, pool);
        struct progress  *progress;
        struct plans     *plans;
        double            best = 1e9;

        ck_assert_int_eq(evaluate(&progress, c->programme, c->candidate, c->as_of, pool), 0);
        for (int i = 0; i < 10; i++) {
                double from = milliseconds(), took;

                ck_assert_int_eq(plan(&plans, c->programme, progress, pool), 0);
                took = milliseconds() - from;
                best = took < best ? took : best;
        }
        ck_assert_uint_eq(plans->count, 3);
        ck_assert_uint_gt(plans->list[2].ways_count, 0);
        ck_assert_int_ge(plans->list[2].ways[0].activities, 20);
        pool_free(pool);
        return best;
}

#if defined RECERT_SANITIZED || defined RECERT_COVERAGE
#define SLOWER 20.0
#else
#define SLOWER 1.0
#endif

START_TEST(test_a_large_plan_in_tens_takes_a_millisecond)
{
        double took = time_of_a_plan(true);

        ck_assert_msg(took < 1.0 * SLOWER, "%.3f ms", took);
}
END_TEST

START_TEST(test_a_large_plan_in_any_units_takes_ten_milliseconds)
{
        double took = time_of_a_plan(false);

        ck_assert_msg(took < 10.0 * SLOWER, "%.3f ms", took);
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("oracle-plan");
        TCase *tcase = tcase_create("plan");

        tcase_set_timeout(tcase, 0);
        tcase_add_test(tcase, test_plan_is_what_every_multiset_gives);
        tcase_add_test(tcase, test_ways_lead_to_renewal);
        tcase_add_test(tcase, test_plans_of_kept_cases_hold);
        tcase_add_test(tcase, test_a_large_plan_in_tens_takes_a_millisecond);
        tcase_add_test(tcase, test_a_large_plan_in_any_units_takes_ten_milliseconds);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
