/* check_plan.c - the plan: which ways, in which order, and the date question (renewal-rules, 11). That no
 * way is overlooked is what oracle/check_oracle_plan.c holds against every multiset. */
#include <stdio.h>
#include <time.h>

#include "renewal/plan.h"
#include "renewal/plan_search.h"
#include "sample.h"
#include "suite.h"

static struct sample s;
static struct plans *plans;

static void begin(void)
{
        sample_begin(&s);
}

static void end(void)
{
        sample_end(&s);
}

static void ask(const char *as_of)
{
        sample_evaluate(&s, as_of);
        ck_assert_int_eq(plan(&plans, s.programme, s.progress, s.pool), 0);
}

/* "6 activities, 0 beyond: 4 coursework, 1 global-event"; "free" after the numbers of a free one. */
static const char *way(size_t which, size_t nth)
{
        const struct way *w;
        const char       *text;

        ck_assert_uint_lt(which, plans->count);
        if (nth >= plans->list[which].ways_count)
                return "none";
        w = &plans->list[which].ways[nth];
        text = pool_format(s.pool, "%d activities, %d beyond%s:", w->activities, w->beyond, w->free ? ", free" : "");
        for (size_t i = 0; i < w->takes_count; i++)
                text = pool_format(s.pool, "%s%s %d %s", text, i ? "," : "", w->takes[i].times,
                                   s.programme->options[w->takes[i].option].code);
        return text;
}

static const char *date_question(size_t which, size_t nth)
{
        const struct plan_date *d = &plans->list[which].dates[nth];

        ck_assert_uint_lt(nth, plans->list[which].dates_count);
        return pool_format(s.pool, "%s: %s %+d, %s %+d", s.programme->certifications[d->certification].code,
                           sample_text(&s, d->now), d->now_days, sample_text(&s, d->last), d->last_days);
}

/* The candidate of the vocabulary's progress: 10 of 100 units, by one of four local events. */
static void ada(void)
{
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_activity(&s, "local-event", "2025-01-10");
}

/* --- ways */

START_TEST(test_the_plan_of_the_vocabulary)
{
        ada();
        ask("2025-12-31");
        ck_assert_uint_eq(plans->count, 1);
        ck_assert_uint_eq(plans->list[0].types_count, 1);
        ck_assert_str_eq(way(0, 0), "6 activities, 0 beyond: 4 coursework, 1 global-event, 1 presenting");
        ck_assert_str_eq(way(0, 1), "6 activities, 0 beyond: 3 coursework, 1 global-event, 1 local-event, "
                                    "1 presenting");
        ck_assert_str_eq(way(0, 2), "6 activities, 0 beyond: 2 coursework, 1 global-event, 2 local-event, "
                                    "1 presenting");
        ck_assert_int_eq(plans->list[0].ways[0].takes[1].units, 30);
}
END_TEST

START_TEST(test_the_first_free_way_comes_after_three_that_are_not)
{
        ada();
        ask("2025-12-31");
        ck_assert_uint_eq(plans->list[0].ways_count, 4);
        ck_assert_str_eq(way(0, 3), "9 activities, 0 beyond, free: 9 coursework");
}
END_TEST

START_TEST(test_a_free_way_among_the_first_is_not_told_twice)
{
        ada();
        sample_add_option(&s, "talk", 45, 0);
        sample_finish(&s);
        ask("2025-12-31");
        ck_assert_uint_eq(plans->list[0].ways_count, 1);
        ck_assert_str_eq(way(0, 0), "2 activities, 0 beyond, free: 2 talk");
}
END_TEST

START_TEST(test_of_equally_many_activities_only_those_with_the_fewest_units_beyond_are_ways)
{
        ada();
        s.programme->options_count = 0;
        sample_add_option(&s, "large", 50, 1);
        sample_add_option(&s, "middle", 45, 1);
        sample_add_option(&s, "other-middle", 45, 1);
        sample_finish(&s);
        s.candidate->activities_count = 0;
        sample_type(&s, "ACP")->rules[0].units = 90;
        ask("2025-12-31");
        ck_assert_uint_eq(plans->list[0].ways_count, 1);
        ck_assert_str_eq(way(0, 0), "2 activities, 0 beyond: 1 middle, 1 other-middle");
}
END_TEST

START_TEST(test_fewer_activities_come_before_fewer_units_beyond)
{
        ada();
        sample_add_option(&s, "degree", 400, 0);
        sample_finish(&s);
        ask("2025-12-31");
        ck_assert_str_eq(way(0, 0), "1 activities, 310 beyond, free: 1 degree");
}
END_TEST

START_TEST(test_an_option_counts_only_as_often_as_its_limit_still_allows)
{
        ada();
        for (int i = 0; i < 3; i++)
                sample_activity(&s, "local-event", "2025-02-10");
        sample_activity(&s, "global-event", "2025-03-10");
        ask("2025-12-31");
        ck_assert_str_eq(way(0, 0), "2 activities, 0 beyond: 1 coursework, 1 presenting");
        ck_assert_str_eq(way(0, 1), "3 activities, 0 beyond, free: 3 coursework");
        ck_assert_str_eq(way(0, 2), "none");
}
END_TEST

START_TEST(test_pending_units_do_not_count)
{
        sample_option(&s, "presenting")->rules[0].credit = CREDIT_ON_ACCEPTANCE;
        ada();
        sample_activity(&s, "presenting", "2025-03-10");
        ask("2025-12-31");
        ck_assert_int_eq(sample_progress(&s, "ACP")->pending, 20);
        ck_assert_str_eq(way(0, 0), "6 activities, 0 beyond: 4 coursework, 1 global-event, 1 presenting");
}
END_TEST

START_TEST(test_the_options_are_those_of_the_day)
{
        ada();
        sample_option_rule(&s, "global-event", "2025-12-31")->units = 0;
        sample_option_rule(&s, "presenting", "2026-01-01")->units = 90;
        sample_finish(&s);
        ask("2025-12-31");
        ck_assert_str_eq(way(0, 0), "8 activities, 0 beyond: 7 coursework, 1 presenting");
        ask("2026-01-01");
        ck_assert_str_eq(way(0, 0), "1 activities, 0 beyond: 1 presenting");
}
END_TEST

START_TEST(test_before_the_first_activity_date_nothing_is_offered)
{
        s.programme->activities_from = day("2026-01-01");
        ada();
        ask("2025-12-31");
        ck_assert_uint_eq(plans->count, 1);
        ck_assert_uint_eq(plans->list[0].ways_count, 0);
        ask("2026-01-01");
        ck_assert_str_eq(way(0, 3), "10 activities, 0 beyond, free: 10 coursework");
}
END_TEST

START_TEST(test_where_limits_are_used_up_there_is_no_way_and_yet_the_dates)
{
        ada();
        sample_option(&s, "coursework")->rules[0].units = 0;
        ask("2025-12-31");
        ck_assert_uint_eq(plans->list[0].ways_count, 0);
        ck_assert_uint_eq(plans->list[0].dates_count, 1);
}
END_TEST

/* --- several types */

START_TEST(test_two_types_have_a_plan_each_and_one_together)
{
        ada();
        sample_award(&s, "ACA-ACF", "2025-03-01");
        ask("2025-12-31");
        ck_assert_uint_eq(plans->count, 3);
        ck_assert_str_eq(way(0, 0), "2 activities, 0 beyond: 1 global-event, 1 presenting");
        ck_assert_str_eq(way(1, 0), "6 activities, 0 beyond: 4 coursework, 1 global-event, 1 presenting");
        ck_assert_uint_eq(plans->list[2].types_count, 2);
        ck_assert_int_eq(plans->list[2].types[0], plans->list[0].types[0]);
        ck_assert_int_eq(plans->list[2].types[1], plans->list[1].types[0]);
        ck_assert_uint_eq(plans->list[2].dates_count, 0);
        ck_assert_str_eq(way(2, 0), "6 activities, 40 beyond: 4 coursework, 1 global-event, 1 presenting");
        ck_assert_str_eq(way(2, 3), "9 activities, 40 beyond, free: 9 coursework");
}
END_TEST

/* Four local events count for ACA still, three for ACP: the fourth takes nothing beyond from ACP. */
START_TEST(test_an_activity_may_count_in_one_type_alone)
{
        ada();
        sample_award(&s, "ACA-ACF", "2025-03-01");
        sample_type(&s, "ACA")->rules[0].units = 40;
        sample_type(&s, "ACP")->rules[0].units = 40;
        s.programme->options_count = 3;         /* without presenting */
        sample_option(&s, "coursework")->rules[0].units = 0;
        sample_option(&s, "global-event")->rules[0].units = 0;
        sample_finish(&s);
        ask("2025-12-31");
        ck_assert_str_eq(way(2, 0), "4 activities, 0 beyond: 4 local-event");
}
END_TEST

/* "first" alone in the first of three types, "all" twice in each. Both ways are two activities: one of each
 * gives 12 beyond; two of all give 10 beyond in the second type and again in the third, which is like it. */
START_TEST(test_units_beyond_are_summed_over_types_that_are_alike_too)
{
        int32_t             first[] = {1, 0, 0}, all[] = {2, 2, 2}, needs[] = {20, 10, 10}, *ways[3];
        struct search_offer offers[] = {{10, all}, {22, first}};

        ck_assert_uint_eq(plan_search(ways, 3, offers, 2, needs, 3, s.pool), 1);
        ck_assert_int_eq(ways[0][0], 1);
        ck_assert_int_eq(ways[0][1], 1);
}
END_TEST

START_TEST(test_without_something_live_or_a_cycle_there_is_no_plan)
{
        ask("2025-12-31");
        ck_assert_uint_eq(plans->count, 0);
        ada();
        ask("2026-09-01");
        ck_assert_uint_eq(plans->count, 1);
        ask("2026-09-02");                      /* lapsed */
        ck_assert_uint_eq(plans->count, 0);
        sample_award(&s, "ACP-JA", "2024-06-01");
        s.candidate->awards[0] = s.candidate->awards[1];
        s.candidate->awards_count = 1;          /* retired on 2024-08-01, and valid */
        ask("2025-12-31");
        ck_assert_uint_eq(plans->count, 0);
}
END_TEST

/* --- dates */

START_TEST(test_renewing_now_or_on_the_last_day)
{
        ada();
        ask("2025-12-31");
        ck_assert_str_eq(date_question(0, 0), "ACP-JCA: 2027-12-31 +576, 2028-06-03 +731");
}
END_TEST

START_TEST(test_in_grace_the_last_day_is_the_end_of_grace)
{
        ada();
        ask("2026-06-10");
        ck_assert_str_eq(date_question(0, 0), "ACP-JCA: 2028-06-10 +738, 2028-09-01 +821");
}
END_TEST

START_TEST(test_renewing_from_the_expiry_gives_the_same_on_every_day_until_then)
{
        sample_type(&s, "ACP")->rules[0].renew_from = RENEW_FROM_EXPIRY;
        ada();
        ask("2025-12-31");
        ck_assert_str_eq(date_question(0, 0), "ACP-JCA: 2028-06-03 +731, 2028-06-03 +731");
}
END_TEST

START_TEST(test_only_what_is_live_has_an_expiry_by_renewal)
{
        struct date *list;

        sample_award(&s, "ACP-JA", "2023-09-01");               /* retired in 2024 */
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_evaluate(&s, "2025-01-01");
        ck_assert_int_eq(plan_renewal(&list, s.programme, sample_progress(&s, "ACP"), day("2025-01-01"), s.pool), 0);
        ck_assert_str_eq(sample_text(&s, list[0]), "");
        ck_assert_str_eq(sample_text(&s, list[1]), "2027-01-01");
        sample_evaluate(&s, "2027-01-01");                      /* both have lapsed */
        ck_assert_int_eq(plan_renewal(&list, s.programme, sample_progress(&s, "ACP"), day("2027-01-01"), s.pool), 0);
        ck_assert_str_eq(sample_text(&s, list[0]), "");
        ck_assert_str_eq(sample_text(&s, list[1]), "");
}
END_TEST

START_TEST(test_a_later_expiry_is_not_shortened)
{
        ada();
        sample_award(&s, "ACP-OA", "2024-06-03")->expires = day("2030-01-01");
        ask("2025-12-31");
        ck_assert_uint_eq(plans->list[0].dates_count, 2);
        ck_assert_str_eq(date_question(0, 0), "ACP-JCA: 2027-12-31 +576, 2028-06-03 +731");
        ck_assert_str_eq(date_question(0, 1), "ACP-OA: 2030-01-01 +0, 2030-01-01 +0");
}
END_TEST

/* --- bounds */

static double seconds(void)
{
        struct timespec now;

        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* An operator may write any figures; the answer comes anyway. */
static void ask_at_once(int units, int step, int limit)
{
        double from;

        ada();
        for (int i = 0; i < 30; i++)
                sample_add_option(&s, pool_format(s.pool, "option-%d", i), units + step * i, limit);
        sample_type(&s, "ACP")->rules[0].units = 2000000000;
        sample_finish(&s);
        sample_evaluate(&s, "2025-12-31");
        from = seconds();
        ck_assert_int_eq(plan(&plans, s.programme, s.progress, s.pool), 0);
        ck_assert_double_lt(seconds() - from, 2.0);
}

START_TEST(test_millions_of_activities_are_no_way_and_cost_nothing)
{
        ask_at_once(1, 1, 0);
        ck_assert_uint_eq(plans->list[0].ways_count, 0);
        ck_assert_uint_eq(plans->list[0].dates_count, 1);
}
END_TEST

START_TEST(test_units_in_millions_without_a_common_divisor_are_no_way_and_cost_little)
{
        ask_at_once(99999989, 7919, 0);
        ck_assert_uint_eq(plans->list[0].ways_count, 0);
}
END_TEST

START_TEST(test_hundreds_of_activities_are_found)
{
        ask_at_once(10000000, 0, 9);
        ck_assert_str_eq(way(0, 3), "none");
        sample_end(&s);
        sample_begin(&s);
        ask_at_once(10000000, 0, 0);
        ck_assert_int_eq(plans->list[0].ways[0].activities, 200);
}
END_TEST

int main(void)
{
        static const TTest *const *const all[] = {
                &test_the_plan_of_the_vocabulary,
                &test_the_first_free_way_comes_after_three_that_are_not,
                &test_a_free_way_among_the_first_is_not_told_twice,
                &test_of_equally_many_activities_only_those_with_the_fewest_units_beyond_are_ways,
                &test_fewer_activities_come_before_fewer_units_beyond,
                &test_an_option_counts_only_as_often_as_its_limit_still_allows,
                &test_pending_units_do_not_count,
                &test_the_options_are_those_of_the_day,
                &test_before_the_first_activity_date_nothing_is_offered,
                &test_where_limits_are_used_up_there_is_no_way_and_yet_the_dates,
                &test_two_types_have_a_plan_each_and_one_together,
                &test_an_activity_may_count_in_one_type_alone,
                &test_units_beyond_are_summed_over_types_that_are_alike_too,
                &test_without_something_live_or_a_cycle_there_is_no_plan,
                &test_renewing_now_or_on_the_last_day,
                &test_in_grace_the_last_day_is_the_end_of_grace,
                &test_renewing_from_the_expiry_gives_the_same_on_every_day_until_then,
                &test_only_what_is_live_has_an_expiry_by_renewal,
                &test_a_later_expiry_is_not_shortened,
                &test_millions_of_activities_are_no_way_and_cost_nothing,
                &test_units_in_millions_without_a_common_divisor_are_no_way_and_cost_little,
                &test_hundreds_of_activities_are_found,
        };
        Suite *suite = suite_create("plan");
        TCase *tcase = tcase_create("plan");

        tcase_add_checked_fixture(tcase, begin, end);
        for (size_t i = 0; i < sizeof all / sizeof *all; i++)
                tcase_add_test(tcase, *all[i]);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
