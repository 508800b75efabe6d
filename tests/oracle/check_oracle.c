/* check_oracle.c - the engine against the naive implementation and against its properties, on
 * generated cases (oracle/hold.h has the variables) and on those kept in files. */
#include <check.h>
#include <stdlib.h>

#include "oracle/calendar.h"
#include "oracle/generate.h"
#include "oracle/hold.h"
#include "oracle/liars.h"
#include "oracle/properties.h"
#include "renewal/date.h"
#include "suite.h"

#define HOLDS(name, share) \
        START_TEST(test_##name) { hold(#name, name, evaluate, generate_case, (share)); } END_TEST

HOLDS(agrees_with_the_naive_one, 1)
HOLDS(limits_are_never_exceeded, 4)
HOLDS(activities_stand_once_in_each_type, 4)
HOLDS(what_was_decided_stays_decided, 4)
HOLDS(what_has_not_happened_does_not_matter, 4)
HOLDS(expiries_never_move_back, 4)
HOLDS(void_events_change_nothing, 4)
HOLDS(same_input_gives_the_same_bytes, 4)
HOLDS(order_of_recording_across_days_does_not_matter, 4)
HOLDS(aliases_lead_to_their_code, 8)

/* The properties are asked of the naive implementation too: two that are wrong in the same
 * way would agree. */
#define HOLDS_NAIVELY(name) \
        START_TEST(test_naively_##name) { hold(#name, name, evaluate_naively, generate_case, 40); } END_TEST

HOLDS_NAIVELY(limits_are_never_exceeded)
HOLDS_NAIVELY(activities_stand_once_in_each_type)
HOLDS_NAIVELY(what_was_decided_stays_decided)
HOLDS_NAIVELY(what_has_not_happened_does_not_matter)
HOLDS_NAIVELY(expiries_never_move_back)
HOLDS_NAIVELY(void_events_change_nothing)
HOLDS_NAIVELY(order_of_recording_across_days_does_not_matter)

/* --- each property can fail */

#define CASES_FOR_A_LIAR 500

START_TEST(test_every_liar_is_noticed)
{
        const struct liar *liar = &liars[_i];
        struct pool *pool = pool_new();
        bool noticed = false;

        for (uint64_t seed = 1; seed <= CASES_FOR_A_LIAR && !noticed; seed++) {
                pool_reset(pool);
                noticed = liar->notices(prepare(generate_case(seed, pool), pool), liar->says, pool);
        }
        pool_free(pool);
        ck_assert_msg(noticed, "%s does not notice an engine that %s", liar->noticed_by, liar->name);
}
END_TEST

/* --- cases kept in files */

START_TEST(test_kept_cases_hold)
{
        static const struct kept all[] = {
                {"agrees_with_the_naive_one", agrees_with_the_naive_one},
                {"limits_are_never_exceeded", limits_are_never_exceeded},
                {"activities_stand_once_in_each_type", activities_stand_once_in_each_type},
                {"what_was_decided_stays_decided", what_was_decided_stays_decided},
                {"what_has_not_happened_does_not_matter", what_has_not_happened_does_not_matter},
                {"expiries_never_move_back", expiries_never_move_back},
                {"void_events_change_nothing", void_events_change_nothing},
                {"same_input_gives_the_same_bytes", same_input_gives_the_same_bytes},
                {"order_of_recording_across_days_does_not_matter",
                 order_of_recording_across_days_does_not_matter},
                {"expected_lines_are_there", expected_lines_are_there},
        };

        hold_kept_cases(all, sizeof all / sizeof *all, evaluate);
        hold_kept_cases(all + 1, sizeof all / sizeof *all - 1, evaluate_naively);
}
END_TEST

/* --- dates */

START_TEST(test_every_day_has_the_name_that_counting_gives)
{
        for (int day = CALENDAR_FIRST; day <= CALENDAR_LAST; day++) {
                int year, month, day_of_month, y, m, d;

                calendar_split(day, &year, &month, &day_of_month);
                date_split((struct date){day}, &y, &m, &d);
                if (y != year || m != month || d != day_of_month
                    || date_civil(year, month, day_of_month).day != day)
                        ck_abort_msg("day %d: %d-%d-%d", day, y, m, d);
        }
}
END_TEST

START_TEST(test_months_are_added_as_counting_adds_them)
{
        static const int months[] = {-120000, -13, -12, -6, -1, 0, 1, 2, 6, 11, 12, 13, 24, 25, 120, 120000};

        for (int day = calendar_day(2019, 1, 1); day < calendar_day(2033, 1, 1); day++)
                for (size_t i = 0; i < sizeof months / sizeof *months; i++)
                        ck_assert_int_eq(date_add_months((struct date){day}, months[i]).day,
                                         calendar_add_months(day, months[i]));
        for (int n = 0; n < 400; n++)
                for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
                        ck_assert_int_eq(date_add_months((struct date){CALENDAR_FIRST + n}, months[i]).day,
                                         calendar_add_months(CALENDAR_FIRST + n, months[i]));
                        ck_assert_int_eq(date_add_months((struct date){CALENDAR_LAST - n}, months[i]).day,
                                         calendar_add_months(CALENDAR_LAST - n, months[i]));
                }
}
END_TEST

static void add_properties(Suite *suite)
{
        TCase *tcase = tcase_create("properties");

        tcase_set_timeout(tcase, 0);
        tcase_add_test(tcase, test_agrees_with_the_naive_one);
        tcase_add_test(tcase, test_limits_are_never_exceeded);
        tcase_add_test(tcase, test_activities_stand_once_in_each_type);
        tcase_add_test(tcase, test_what_was_decided_stays_decided);
        tcase_add_test(tcase, test_what_has_not_happened_does_not_matter);
        tcase_add_test(tcase, test_expiries_never_move_back);
        tcase_add_test(tcase, test_void_events_change_nothing);
        tcase_add_test(tcase, test_same_input_gives_the_same_bytes);
        tcase_add_test(tcase, test_order_of_recording_across_days_does_not_matter);
        tcase_add_test(tcase, test_aliases_lead_to_their_code);
        suite_add_tcase(suite, tcase);
}

static void add_naive_properties(Suite *suite)
{
        TCase *tcase = tcase_create("naive");

        tcase_set_timeout(tcase, 0);
        tcase_add_test(tcase, test_naively_limits_are_never_exceeded);
        tcase_add_test(tcase, test_naively_activities_stand_once_in_each_type);
        tcase_add_test(tcase, test_naively_what_was_decided_stays_decided);
        tcase_add_test(tcase, test_naively_what_has_not_happened_does_not_matter);
        tcase_add_test(tcase, test_naively_expiries_never_move_back);
        tcase_add_test(tcase, test_naively_void_events_change_nothing);
        tcase_add_test(tcase, test_naively_order_of_recording_across_days_does_not_matter);
        suite_add_tcase(suite, tcase);
}

static void add_single(Suite *suite)
{
        TCase *tcase = tcase_create("single");

        tcase_set_timeout(tcase, 0);
        tcase_add_loop_test(tcase, test_every_liar_is_noticed, 0, (int)liars_count);
        tcase_add_test(tcase, test_kept_cases_hold);
        tcase_add_test(tcase, test_every_day_has_the_name_that_counting_gives);
        tcase_add_test(tcase, test_months_are_added_as_counting_adds_them);
        suite_add_tcase(suite, tcase);
}

int main(void)
{
        Suite *suite = suite_create("oracle");

        add_single(suite);
        add_naive_properties(suite);
        add_properties(suite);
        return suite_finish(suite);
}
