/* check_evaluate.c - the worked cases of the rules (section 13), then every boundary of sections
 * 1 and 4 to 8. */
#include <string.h>

#include "sample.h"
#include "suite.h"

static struct sample s;

static void begin(void)
{
        sample_begin(&s);
}

static void end(void)
{
        sample_end(&s);
}

static const struct cycle *cycle(const char *type, size_t number)
{
        const struct type_progress *t = sample_progress(&s, type);

        ck_assert_uint_le(number, t->cycles_count);
        return &t->cycles[number - 1];
}

static void expect_cycle(const char *type, size_t number, const char *status, const char *starts, const char *ends,
                         int counted)
{
        const struct cycle *c = cycle(type, number);

        ck_assert_str_eq(cycle_status_words[c->status], status);
        ck_assert_str_eq(sample_text(&s, c->starts), starts);
        ck_assert_str_eq(sample_text(&s, c->ends), ends);
        ck_assert_int_eq(c->counted, counted);
}

static void expect_verdicts(const char *type, size_t first, size_t count, const char *verdict)
{
        for (size_t i = first; i < first + count; i++)
                ck_assert_str_eq(sample_verdict(&s, type, i), verdict);
}

/* --- the worked cases */

START_TEST(test_case_1_the_hundredth_unit_renews_and_the_next_cycle_starts_that_day)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_courses(&s, 10, "2025-01-10");
        sample_evaluate(&s, "2025-10-09");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-06-03");
        ck_assert_int_eq(sample_progress(&s, "ACP")->counted, 90);
        ck_assert_int_eq(sample_progress(&s, "ACP")->remaining, 10);
        sample_evaluate(&s, "2025-10-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2027-10-10");
        expect_cycle("ACP", 1, "renewed", "2024-06-03", "2025-10-10", 100);
        expect_cycle("ACP", 2, "open", "2025-10-10", "", 0);
        ck_assert_uint_eq(sample_progress(&s, "ACP")->cycles_count, 2);
        ck_assert_uint_eq(s.progress->types_count, 1);
        end();
}
END_TEST

START_TEST(test_case_2_all_certifications_of_a_type_renew_to_one_date)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-OA", "2025-03-01");
        sample_courses(&s, 10, "2025-01-10");
        sample_evaluate(&s, "2025-10-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2027-10-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-OA"), "2027-10-10");
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-OA")->awarded), "2025-03-01");
        end();
}
END_TEST

START_TEST(test_case_3_each_type_counts_in_its_own_cycle)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACA-ACF", "2025-03-01");
        sample_courses(&s, 10, "2025-01-10");
        sample_evaluate(&s, "2025-10-10");
        expect_verdicts("ACA", 0, 2, "no-cycle");
        expect_verdicts("ACA", 2, 8, "counted");
        expect_verdicts("ACP", 0, 10, "counted");
        expect_cycle("ACA", 1, "renewed", "2025-03-01", "2025-07-10", 50);
        expect_cycle("ACA", 2, "open", "2025-07-10", "", 30);
        ck_assert_str_eq(sample_expires(&s, "ACA-ACF"), "2027-07-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2027-10-10");
        ck_assert_int_eq(s.progress->types[0].type, programme_type(s.programme, "ACA"));
        end();
}
END_TEST

START_TEST(test_case_4_the_fifth_local_and_the_second_global_event_are_over_the_limit)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        for (int i = 0; i < 5; i++)
                sample_activity(&s, "local-event", "2025-01-10");
        sample_activity(&s, "global-event", "2025-01-11");
        sample_activity(&s, "global-event", "2025-01-12");
        sample_evaluate(&s, "2025-02-01");
        expect_verdicts("ACP", 0, 4, "counted");
        expect_verdicts("ACP", 4, 1, "limit");
        expect_verdicts("ACP", 5, 1, "counted");
        expect_verdicts("ACP", 6, 1, "limit");
        ck_assert_int_eq(sample_progress(&s, "ACP")->counted, 70);
        ck_assert_int_eq(sample_progress(&s, "ACP")->credits[4].units, 10);
        end();
}
END_TEST

START_TEST(test_case_5_surplus_is_not_carried_over)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_courses(&s, 9, "2025-01-10");
        sample_activity(&s, "global-event", "2025-10-10");
        sample_evaluate(&s, "2025-10-10");
        expect_cycle("ACP", 1, "renewed", "2024-06-03", "2025-10-10", 120);
        expect_cycle("ACP", 2, "open", "2025-10-10", "", 0);
        end();
}
END_TEST

static void hundred_units_on(const char *entered)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_courses(&s, 9, "2025-01-10");
        sample_activity(&s, "coursework", entered);
        sample_evaluate(&s, "2026-12-31");
}

START_TEST(test_case_6_the_last_day_of_grace_renews_and_the_day_after_does_not)
{
        hundred_units_on("2026-09-01");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2028-09-01");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "active");
        end();
        hundred_units_on("2026-09-02");
        expect_verdicts("ACP", 9, 1, "no-cycle");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-06-03");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "lapsed");
        expect_cycle("ACP", 1, "lapsed", "2024-06-03", "2026-09-02", 90);
        end();
}
END_TEST

START_TEST(test_case_7_a_retired_certification_is_not_renewed)
{
        begin();
        sample_award(&s, "ACP-JA", "2023-09-01");
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_courses(&s, 10, "2024-09-10");
        sample_evaluate(&s, "2025-06-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2027-06-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-JA"), "2025-09-01");
        ck_assert_str_eq(sample_status(&s, "ACP-JA"), "active");
        ck_assert(!sample_credential(&s, "ACP-JA")->renewable);
        end();
}
END_TEST

static void retake_on(const char *on)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_courses(&s, 3, "2025-01-10");
        sample_award(&s, "ACP-JCA", on);
        sample_evaluate(&s, "2026-12-31");
}

START_TEST(test_case_8_a_retake_counts_from_six_months_before_the_expiry_on)
{
        retake_on("2025-12-03");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "renewed");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2027-12-03");
        expect_cycle("ACP", 1, "open", "2024-06-03", "", 30);
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-JCA")->awarded), "2024-06-03");
        end();
        retake_on("2025-12-02");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "too-early");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-06-03");
        end();
}
END_TEST

static void jca_awarded(const char *on, const char *as_of)
{
        begin();
        sample_award(&s, "ACP-JCA", on);
        sample_evaluate(&s, as_of);
}

static void expect_on(const char *as_of, const char *status, const char *expires)
{
        sample_evaluate(&s, as_of);
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), status);
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), expires);
}

START_TEST(test_case_9_both_campaigns_extend_what_expires_in_their_range)
{
        jca_awarded("2022-03-10", "2024-01-31");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2024-03-10");
        expect_on("2024-02-01", "active", "2024-09-30");
        expect_on("2024-07-31", "active", "2024-09-30");
        expect_on("2024-08-01", "active", "2025-09-30");
        expect_on("2025-09-30", "active", "2025-09-30");
        expect_on("2025-10-01", "grace", "2025-09-30");
        expect_on("2025-12-29", "grace", "2025-09-30");
        expect_on("2025-12-30", "lapsed", "2025-09-30");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "extended");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 2), "extended");
        ck_assert_uint_eq(sample_progress(&s, "ACP")->outcomes_count, 3);
        end();
        jca_awarded("2023-02-28", "2024-12-31");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-02-28");
        end();
        jca_awarded("2023-03-01", "2024-12-31");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2025-03-01");
        ck_assert_uint_eq(sample_progress(&s, "ACP")->outcomes_count, 1);
        end();
}
END_TEST

START_TEST(test_case_10_an_activity_before_the_first_award_counts_when_entered_after_it)
{
        begin();
        sample_award(&s, "ACA-ACF", "2025-03-01");
        sample_activity(&s, "coursework", "2025-03-05")->date = day("2024-06-15");
        sample_evaluate(&s, "2025-03-05");
        expect_verdicts("ACA", 0, 1, "counted");
        ck_assert_int_eq(sample_progress(&s, "ACA")->counted, 10);
        end();
}
END_TEST

START_TEST(test_case_11_units_wait_for_the_successor_while_the_retired_one_is_held)
{
        begin();
        sample_award(&s, "ACP-JA", "2023-09-01");
        sample_courses(&s, 6, "2024-02-10");
        sample_activity(&s, "coursework", "2024-09-01");
        sample_award(&s, "ACP-JCA", "2024-10-01")->basis = BASIS_UPGRADE;
        sample_activity(&s, "coursework", "2024-10-05");
        sample_evaluate(&s, "2024-10-05");
        expect_verdicts("ACP", 0, 6, "counted");
        expect_verdicts("ACP", 6, 1, "not-renewable");
        expect_verdicts("ACP", 7, 1, "counted");
        ck_assert_int_eq(sample_progress(&s, "ACP")->counted, 70);
        ck_assert_uint_eq(sample_progress(&s, "ACP")->cycles_count, 1);
        end();
}
END_TEST

START_TEST(test_case_12_awarded_and_revoked_on_one_day_is_revoked_until_the_revocation_is_void)
{
        struct revocation *r;

        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        r = sample_revocation(&s, "ACP-JCA", "2024-06-03");
        sample_evaluate(&s, "2024-06-03");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "revoked");
        expect_cycle("ACP", 1, "lapsed", "2024-06-03", "2024-06-03", 0);
        r->is_void = true;
        sample_evaluate(&s, "2024-06-03");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "active");
        expect_cycle("ACP", 1, "open", "2024-06-03", "", 0);
        ck_assert_uint_eq(sample_progress(&s, "ACP")->outcomes_count, 1);
        end();
}
END_TEST

/* --- expiry, grace, lapse (1, 5, 8) */

START_TEST(test_a_certification_is_active_on_its_expiry_and_in_grace_the_day_after)
{
        jca_awarded("2024-06-03", "2026-06-03");
        expect_on("2026-06-03", "active", "2026-06-03");
        ck_assert_str_eq(sample_text(&s, sample_progress(&s, "ACP")->renew_by), "2026-06-03");
        expect_on("2026-06-04", "grace", "2026-06-03");
        ck_assert(sample_credential(&s, "ACP-JCA")->renewable);
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-JCA")->grace_ends), "2026-09-01");
        ck_assert_str_eq(sample_text(&s, sample_progress(&s, "ACP")->renew_by), "2026-09-01");
        expect_on("2026-09-01", "grace", "2026-06-03");
        expect_on("2026-09-02", "lapsed", "2026-06-03");
        ck_assert(!sample_credential(&s, "ACP-JCA")->renewable);
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-JCA")->grace_ends), "");
        ck_assert_str_eq(sample_text(&s, sample_progress(&s, "ACP")->renew_by), "");
        end();
}
END_TEST

START_TEST(test_nothing_has_happened_the_day_before_the_award)
{
        jca_awarded("2024-06-03", "2024-06-02");
        ck_assert_uint_eq(s.progress->types_count, 0);
        end();
}
END_TEST

START_TEST(test_an_award_keeps_the_day_of_the_month_or_the_last_of_a_shorter_one)
{
        jca_awarded("2024-02-29", "2024-03-01");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-02-28");
        end();
}
END_TEST

START_TEST(test_grace_is_by_the_rule_in_force_on_the_expiry_day)
{
        begin();
        sample_type_rule(&s, "ACP", "2026-06-03")->grace_days = 10;
        sample_finish(&s);
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_evaluate(&s, "2025-01-01");
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-JCA")->grace_ends), "2026-06-13");
        end();
        begin();
        sample_type_rule(&s, "ACP", "2026-06-04")->grace_days = 10;
        sample_finish(&s);
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_evaluate(&s, "2025-01-01");
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-JCA")->grace_ends), "2026-09-01");
        end();
}
END_TEST

START_TEST(test_a_retired_certification_keeps_its_value_until_its_expiry_and_has_no_grace)
{
        begin();
        sample_award(&s, "ACP-JA", "2023-09-01");
        sample_evaluate(&s, "2024-07-31");
        ck_assert(sample_credential(&s, "ACP-JA")->renewable);
        sample_evaluate(&s, "2024-08-01");
        ck_assert(!sample_credential(&s, "ACP-JA")->renewable);
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-JA")->grace_ends), "");
        sample_evaluate(&s, "2025-09-01");
        ck_assert_str_eq(sample_status(&s, "ACP-JA"), "active");
        expect_cycle("ACP", 1, "open", "2023-09-01", "", 0);
        sample_evaluate(&s, "2025-09-02");
        ck_assert_str_eq(sample_status(&s, "ACP-JA"), "lapsed");
        expect_cycle("ACP", 1, "lapsed", "2023-09-01", "2025-09-02", 0);
        end();
}
END_TEST

START_TEST(test_what_retires_in_grace_lapses_that_day)
{
        begin();
        sample_without_campaigns(&s);
        sample_award(&s, "ACP-JA", "2022-06-15");
        sample_evaluate(&s, "2024-07-31");
        ck_assert_str_eq(sample_status(&s, "ACP-JA"), "grace");
        ck_assert(sample_credential(&s, "ACP-JA")->renewable);
        sample_evaluate(&s, "2024-08-01");
        ck_assert_str_eq(sample_status(&s, "ACP-JA"), "lapsed");
        expect_cycle("ACP", 1, "lapsed", "2022-06-15", "2024-08-01", 0);
        end();
}
END_TEST

START_TEST(test_a_cycle_lapses_only_when_the_last_certification_has)
{
        begin();
        sample_award(&s, "ACP-JCA", "2023-06-03");
        sample_award(&s, "ACP-OA", "2024-01-15");
        sample_evaluate(&s, "2026-04-15");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "lapsed");
        expect_cycle("ACP", 1, "open", "2023-06-03", "", 0);
        sample_evaluate(&s, "2026-04-16");
        expect_cycle("ACP", 1, "lapsed", "2023-06-03", "2026-04-16", 0);
        end();
}
END_TEST

START_TEST(test_a_cycle_that_lapses_on_the_day_of_a_new_award_gives_way_to_a_new_one)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_activity(&s, "coursework", "2026-09-01");
        sample_award(&s, "ACP-OA", "2026-09-02");
        sample_activity(&s, "coursework", "2026-09-02");
        sample_evaluate(&s, "2026-09-02");
        expect_cycle("ACP", 1, "lapsed", "2024-06-03", "2026-09-02", 10);
        expect_cycle("ACP", 2, "open", "2026-09-02", "", 10);
        end();
}
END_TEST

/* --- awards, retakes, extensions, revocations (7) */

START_TEST(test_an_award_takes_the_expiry_it_names)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03")->expires = day("2025-06-20");
        sample_evaluate(&s, "2025-06-20");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2025-06-20");
        end();
}
END_TEST

START_TEST(test_an_award_that_is_over_on_arrival_is_awarded_and_opens_no_cycle)
{
        begin();
        sample_award(&s, "ACP-JCA", "2025-04-21")->expires = day("2025-01-20");
        sample_activity(&s, "coursework", "2025-04-21");
        sample_evaluate(&s, "2025-04-21");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 0), "awarded");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "lapsed");
        ck_assert_uint_eq(sample_progress(&s, "ACP")->cycles_count, 0);
        expect_verdicts("ACP", 0, 1, "no-cycle");
        end();
        begin();        /* a day earlier it was the last day of grace */
        sample_award(&s, "ACP-JCA", "2025-04-20")->expires = day("2025-01-20");
        sample_evaluate(&s, "2025-04-20");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "grace");
        expect_cycle("ACP", 1, "open", "2025-04-20", "", 0);
        end();
}
END_TEST

START_TEST(test_a_retired_certification_is_not_awarded_by_exam_but_by_import)
{
        begin();
        sample_award(&s, "ACP-JA", "2024-08-01");
        sample_award(&s, "ACP-MJDP", "2024-08-01")->basis = BASIS_IMPORT;
        sample_activity(&s, "coursework", "2024-08-02");
        sample_evaluate(&s, "2024-08-02");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 0), "retired");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "awarded");
        ck_assert_uint_eq(sample_progress(&s, "ACP")->credentials_count, 1);
        ck_assert_str_eq(sample_status(&s, "ACP-MJDP"), "active");
        ck_assert_uint_eq(sample_progress(&s, "ACP")->cycles_count, 0); /* nothing live */
        expect_verdicts("ACP", 0, 1, "no-cycle");
        end();
        begin();        /* the day before it retires an exam still gives it */
        sample_award(&s, "ACP-JA", "2024-07-31");
        sample_evaluate(&s, "2024-07-31");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 0), "awarded");
        end();
}
END_TEST

START_TEST(test_a_retake_of_what_is_retired_has_no_effect)
{
        begin();
        sample_award(&s, "ACP-JA", "2023-09-01");
        sample_award(&s, "ACP-JA", "2025-06-01");
        sample_evaluate(&s, "2025-06-01");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "retired");
        ck_assert_str_eq(sample_expires(&s, "ACP-JA"), "2025-09-01");
        end();
}
END_TEST

START_TEST(test_an_award_by_upgrade_or_import_of_what_is_held_changes_nothing)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-JCA", "2026-05-01")->basis = BASIS_UPGRADE;
        sample_award(&s, "ACP-JCA", "2026-05-02")->basis = BASIS_IMPORT;
        sample_evaluate(&s, "2026-05-02");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "held");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 2), "held");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-06-03");
        end();
}
END_TEST

START_TEST(test_a_retake_in_grace_renews_and_ignores_the_expiry_it_names)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-JCA", "2026-09-01")->expires = day("2030-01-01");
        sample_evaluate(&s, "2026-09-01");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "renewed");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2028-09-01");
        end();
}
END_TEST

START_TEST(test_a_retake_after_the_lapse_is_a_new_award_with_its_own_cycle)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-JCA", "2026-09-02");
        sample_evaluate(&s, "2026-09-02");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "awarded");
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-JCA")->awarded), "2026-09-02");
        ck_assert_ptr_eq(sample_credential(&s, "ACP-JCA")->award, &s.candidate->awards[1]);
        expect_cycle("ACP", 2, "open", "2026-09-02", "", 0);
        end();
}
END_TEST

START_TEST(test_a_retake_that_would_not_be_better_has_no_effect)
{
        begin();
        sample_type_rule(&s, "ACP", "2026-01-01")->validity_months = 1;
        sample_finish(&s);
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-JCA", "2026-05-03");      /* to 2026-06-03: not later */
        sample_award(&s, "ACP-JCA", "2026-05-04");      /* to 2026-06-04 */
        sample_evaluate(&s, "2026-05-04");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "no-effect");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 2), "renewed");
        end();
}
END_TEST

START_TEST(test_a_later_expiry_with_an_earlier_end_of_grace_is_not_better)
{
        begin();
        sample_type_rule(&s, "ACP", "2026-06-04")->grace_days = 10;
        sample_finish(&s);
        sample_award(&s, "ACP-JCA", "2024-06-03");      /* 2026-06-03, grace to 2026-09-01 */
        sample_extension(&s, "ACP-JCA", "2026-01-01", "2026-08-21");    /* grace to 2026-08-31 */
        sample_extension(&s, "ACP-JCA", "2026-01-02", "2026-08-22");    /* grace to 2026-09-01 */
        sample_evaluate(&s, "2026-01-02");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "no-effect");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 2), "extended");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-08-22");
        end();
}
END_TEST

START_TEST(test_an_extension_to_the_same_or_an_earlier_day_has_no_effect)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_extension(&s, "ACP-JCA", "2026-01-01", "2026-06-03");
        sample_extension(&s, "ACP-JCA", "2026-01-01", "2026-06-02");
        sample_extension(&s, "ACP-OA", "2026-01-01", "2027-06-02");
        sample_evaluate(&s, "2026-01-01");
        for (size_t i = 1; i <= 3; i++)
                ck_assert_str_eq(sample_outcome(&s, "ACP", i), "no-effect");
        ck_assert_uint_eq(sample_progress(&s, "ACP")->credentials_count, 1);
        end();
}
END_TEST

START_TEST(test_an_extension_granted_on_the_last_day_saves_and_a_day_later_does_not)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_extension(&s, "ACP-JCA", "2026-09-01", "2026-12-31");
        sample_evaluate(&s, "2026-09-02");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "active");
        s.candidate->extensions[0].granted = day("2026-09-02");
        sample_evaluate(&s, "2026-09-02");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "lapsed");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "no-effect");
        end();
}
END_TEST

START_TEST(test_a_campaign_reaches_retired_ones_and_says_so_for_each_held_one_in_its_range)
{
        begin();
        sample_without_campaigns(&s);
        sample_campaign(&s, "2025-01-01", "2025-06-01", "2025-12-31", "2025-12-31", 0);
        sample_award(&s, "ACP-JA", "2023-09-01");       /* retired, expires 2025-09-01 */
        sample_award(&s, "ACP-JCA", "2023-12-31");      /* expires 2025-12-31: not later */
        sample_award(&s, "ACP-OA", "2023-05-31");       /* expires 2025-05-31: outside */
        sample_award(&s, "ACA-ACF", "2023-06-01");      /* expires 2025-06-01: the first day */
        sample_evaluate(&s, "2025-01-01");
        ck_assert_uint_eq(sample_progress(&s, "ACP")->outcomes_count, 5);
        ck_assert_str_eq(sample_outcome(&s, "ACP", 3), "extended");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 4), "no-effect");
        ck_assert_str_eq(sample_expires(&s, "ACP-JA"), "2025-12-31");
        ck_assert_str_eq(sample_expires(&s, "ACA-ACF"), "2025-12-31");
        ck_assert_ptr_eq(sample_progress(&s, "ACP")->outcomes[3].campaign, &s.programme->extensions[0]);
        end();
}
END_TEST

START_TEST(test_campaigns_of_one_day_follow_each_other_in_the_order_of_the_programme)
{
        begin();
        sample_without_campaigns(&s);
        sample_campaign(&s, "2025-01-01", "2025-05-01", "2025-05-31", NULL, 1);
        sample_campaign(&s, "2025-01-01", "2025-06-01", "2025-06-30", NULL, 12);
        sample_award(&s, "ACP-JCA", "2023-05-10");
        sample_evaluate(&s, "2025-01-01");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-06-10");
        end();
}
END_TEST

START_TEST(test_a_campaign_reaches_what_is_awarded_that_day_before_individual_extensions)
{
        begin();
        sample_without_campaigns(&s);
        sample_campaign(&s, "2025-01-01", "2025-03-01", "2025-03-31", NULL, 1);
        sample_award(&s, "ACP-JCA", "2025-01-01")->expires = day("2025-03-10");
        sample_extension(&s, "ACP-JCA", "2025-01-01", "2025-05-01");
        sample_evaluate(&s, "2025-01-01");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "extended");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 2), "extended");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2025-05-01");
        end();
}
END_TEST

START_TEST(test_a_revocation_of_what_is_not_held_has_no_effect)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_revocation(&s, "ACP-OA", "2025-01-01");
        sample_revocation(&s, "ACP-JCA", "2026-09-02");
        sample_evaluate(&s, "2026-09-02");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "no-effect");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 2), "no-effect");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "lapsed");
        end();
}
END_TEST

START_TEST(test_a_cycle_lapses_on_the_day_its_last_certification_is_revoked)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-OA", "2024-06-03");
        sample_revocation(&s, "ACP-JCA", "2025-01-01");
        sample_revocation(&s, "ACP-OA", "2025-01-02");
        sample_activity(&s, "coursework", "2025-01-01");
        sample_activity(&s, "coursework", "2025-01-02");
        sample_evaluate(&s, "2025-01-03");
        expect_verdicts("ACP", 0, 1, "counted");
        expect_verdicts("ACP", 1, 1, "no-cycle");
        expect_cycle("ACP", 1, "lapsed", "2024-06-03", "2025-01-02", 10);
        ck_assert_str_eq(sample_status(&s, "ACP-OA"), "revoked");
        end();
}
END_TEST

START_TEST(test_what_was_revoked_is_awarded_anew)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_revocation(&s, "ACP-JCA", "2025-01-01");
        sample_extension(&s, "ACP-JCA", "2025-01-05", "2028-01-01");
        sample_award(&s, "ACP-JCA", "2025-02-01")->basis = BASIS_IMPORT;
        sample_evaluate(&s, "2025-02-01");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 2), "no-effect");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 3), "awarded");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2027-02-01");
        expect_cycle("ACP", 2, "open", "2025-02-01", "", 0);
        end();
}
END_TEST

START_TEST(test_an_extension_granted_on_paper_before_the_lapse_saves_what_followed)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_activity(&s, "coursework", "2026-10-01");
        sample_extension(&s, "ACP-JCA", "2026-08-20", "2026-12-31");
        sample_evaluate(&s, "2026-10-01");
        expect_verdicts("ACP", 0, 1, "counted");
        end();
}
END_TEST

START_TEST(test_void_events_are_neither_listed_nor_have_any_effect)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACA-ACF", "2024-06-03")->is_void = true;
        sample_extension(&s, "ACP-JCA", "2026-01-01", "2027-01-01")->is_void = true;
        sample_revocation(&s, "ACP-JCA", "2026-01-01")->is_void = true;
        sample_evaluate(&s, "2026-01-01");
        ck_assert_uint_eq(s.progress->types_count, 1);
        ck_assert_uint_eq(sample_progress(&s, "ACP")->outcomes_count, 1);
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2026-06-03");
        end();
}
END_TEST

START_TEST(test_a_type_with_only_a_revocation_is_listed)
{
        begin();
        sample_revocation(&s, "ACA-ACF", "2025-01-01");
        sample_activity(&s, "coursework", "2025-01-02");
        sample_evaluate(&s, "2025-01-02");
        ck_assert_uint_eq(s.progress->types_count, 1);
        ck_assert_int_eq(sample_progress(&s, "ACA")->required, 50);
        ck_assert_uint_eq(sample_progress(&s, "ACA")->credentials_count, 0);
        expect_verdicts("ACA", 0, 1, "no-cycle");
        end();
}
END_TEST

/* --- the order of a day (4) */

START_TEST(test_on_one_day_awards_come_before_extensions_revocations_and_activities)
{
        begin();
        sample_activity(&s, "coursework", "2025-01-01");
        sample_revocation(&s, "ACP-OA", "2025-01-01");
        sample_extension(&s, "ACP-OA", "2025-01-01", "2028-01-01");
        sample_award(&s, "ACP-OA", "2025-01-01");
        sample_award(&s, "ACP-JCA", "2025-01-01");
        sample_evaluate(&s, "2025-01-01");
        ck_assert_int_eq(sample_progress(&s, "ACP")->outcomes[0].certification,
                         programme_certification(s.programme, "ACP-JCA"));
        ck_assert_str_eq(sample_outcome(&s, "ACP", 2), "extended");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 3), "revoked");
        expect_verdicts("ACP", 0, 1, "counted");
        end();
}
END_TEST

START_TEST(test_awards_of_one_certification_on_one_day_keep_the_order_of_the_document)
{
        begin();
        sample_award(&s, "ACP-JCA", "2025-01-01")->basis = BASIS_IMPORT;
        sample_award(&s, "ACP-JCA", "2025-01-01");
        sample_evaluate(&s, "2025-01-01");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 0), "awarded");
        ck_assert_str_eq(sample_outcome(&s, "ACP", 1), "too-early");
        end();
}
END_TEST

START_TEST(test_activities_of_a_day_count_in_the_order_of_the_document_over_a_renewal)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        for (int i = 0; i < 12; i++)
                sample_activity(&s, "coursework", "2025-01-10");
        sample_evaluate(&s, "2025-01-10");
        expect_cycle("ACP", 1, "renewed", "2024-06-03", "2025-01-10", 100);
        expect_cycle("ACP", 2, "open", "2025-01-10", "", 20);
        ck_assert_uint_eq(cycle("ACP", 2)->credits_first, 10);
        ck_assert_uint_eq(cycle("ACP", 2)->credits_count, 2);
        ck_assert_uint_eq(sample_progress(&s, "ACP")->credits[11].activity->id, 12);
        end();
}
END_TEST

START_TEST(test_events_in_any_order_of_the_document_happen_in_order_of_date)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        for (int i = 9; i >= 0; i--)
                sample_activity(&s, "coursework", "2025-01-10")->entered = date_add_months(day("2025-01-10"), i);
        sample_evaluate(&s, "2025-10-10");
        expect_cycle("ACP", 1, "renewed", "2024-06-03", "2025-10-10", 100);
        ck_assert_uint_eq(sample_progress(&s, "ACP")->credits[0].activity->id, 10);
        end();
}
END_TEST

START_TEST(test_four_thousand_shuffled_activities_stand_in_order_of_entering_and_of_the_document)
{
        unsigned random = 7;

        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        for (int i = 0; i < 4000; i++) {
                random = random * 1103515245 + 12345;
                sample_activity(&s, "coursework", "2024-06-03")->entered =
                        date_add_days(day("2024-06-03"), (int)(random >> 16) % 300);
        }
        sample_evaluate(&s, "2025-12-31");
        for (size_t i = 1; i < 4000; i++) {
                const struct activity *a = sample_progress(&s, "ACP")->credits[i - 1].activity;
                const struct activity *b = sample_progress(&s, "ACP")->credits[i].activity;

                ck_assert(date_before(a->entered, b->entered) || (date_equal(a->entered, b->entered) && a->id < b->id));
        }
        end();
}
END_TEST

/* --- counting (6) */

/* One activity of that option after an award of ACP-JCA on 2024-06-03. */
static struct activity *one(const char *option, const char *entered)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        return sample_activity(&s, option, entered);
}

static void expect_one(const char *verdict, int units)
{
        sample_evaluate(&s, "2026-12-31");
        expect_verdicts("ACP", 0, 1, verdict);
        ck_assert_int_eq(sample_progress(&s, "ACP")->credits[0].units, units);
        end();
}

START_TEST(test_rejected_and_withdrawn_come_before_every_other_reason)
{
        one("coursework", "2016-01-01")->status = ACTIVITY_REJECTED;
        expect_one("rejected", 0);
        one("coursework", "2025-01-01")->status = ACTIVITY_WITHDRAWN;
        expect_one("withdrawn", 10);
}
END_TEST

START_TEST(test_an_option_without_a_rule_or_with_zero_units_is_not_offered)
{
        one("coursework", "2016-12-31");
        expect_one("not-offered", 0);
        one("coursework", "2025-01-01");
        sample_option_rule(&s, "coursework", "2025-01-01")->units = 0;
        expect_one("not-offered", 0);
        one("coursework", "2025-01-01")->date = day("2024-12-31");
        sample_option_rule(&s, "coursework", "2025-01-01")->units = 0;
        expect_one("counted", 10);
}
END_TEST

START_TEST(test_the_rule_on_the_activity_date_gives_the_units)
{
        one("local-event", "2025-06-02")->date = day("2025-06-01");
        sample_option_rule(&s, "local-event", "2025-06-01")->units = 15;
        sample_option_rule(&s, "local-event", "2025-06-02")->units = 25;
        expect_one("counted", 15);
}
END_TEST

START_TEST(test_activities_before_the_first_day_are_too_early)
{
        one("coursework", "2024-06-04")->date = day("2024-01-31");
        expect_one("too-early", 10);
        one("coursework", "2024-06-04")->date = day("2024-02-01");
        expect_one("counted", 10);
}
END_TEST

START_TEST(test_an_activity_is_too_old_the_day_after_its_greatest_age)
{
        one("coursework", "2025-02-28")->date = day("2024-08-31");
        sample_option(&s, "coursework")->rules[0].max_age_months = 6;
        expect_one("counted", 10);
        one("coursework", "2025-03-01")->date = day("2024-08-31");
        sample_option(&s, "coursework")->rules[0].max_age_months = 6;
        expect_one("too-old", 10);
        one("coursework", "2025-03-01")->date = day("2025-02-28");
        sample_option(&s, "coursework")->rules[0].max_age_months = 0;
        expect_one("too-old", 10);
}
END_TEST

/* date + months, not entered - months: 28 February and one month is 28 March. */
START_TEST(test_the_age_of_an_activity_is_counted_from_its_date_on)
{
        begin();
        sample_option(&s, "coursework")->rules[0].max_age_months = 1;
        sample_finish(&s);
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_activity(&s, "coursework", "2025-03-28")->date = day("2025-02-28");
        sample_activity(&s, "coursework", "2025-03-29")->date = day("2025-02-28");
        sample_evaluate(&s, "2025-12-31");
        expect_verdicts("ACP", 0, 1, "counted");
        expect_verdicts("ACP", 1, 1, "too-old");
        end();
}
END_TEST

START_TEST(test_pending_units_stay_in_their_cycle)
{
        begin();
        sample_option(&s, "presenting")->rules[0].credit = CREDIT_ON_ACCEPTANCE;
        sample_finish(&s);
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_activity(&s, "presenting", "2025-01-09");
        sample_courses(&s, 9, "2025-01-10");
        sample_evaluate(&s, "2025-09-10");
        ck_assert_int_eq(sample_progress(&s, "ACP")->pending, 20);
        sample_activity(&s, "coursework", "2025-10-10");
        sample_evaluate(&s, "2025-10-10");
        expect_cycle("ACP", 1, "renewed", "2024-06-03", "2025-10-10", 100);
        ck_assert_int_eq(sample_progress(&s, "ACP")->pending, 0);
        end();
}
END_TEST

START_TEST(test_activities_since_the_cycle_are_those_dated_on_or_after_its_start)
{
        one("coursework", "2024-06-05")->date = day("2024-06-02");
        sample_type(&s, "ACP")->rules[0].activities_since = SINCE_CYCLE;
        expect_one("before-cycle", 10);
        one("coursework", "2024-06-05")->date = day("2024-06-03");
        sample_type(&s, "ACP")->rules[0].activities_since = SINCE_CYCLE;
        expect_one("counted", 10);
}
END_TEST

START_TEST(test_a_limit_is_that_of_the_activity_date_and_starts_anew_in_each_cycle)
{
        begin();
        sample_option_rule(&s, "global-event", "2025-02-01")->limit = 2;
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_activity(&s, "global-event", "2025-01-10");
        sample_activity(&s, "global-event", "2025-01-31");      /* limit 1 */
        sample_activity(&s, "global-event", "2025-02-01");      /* limit 2 */
        sample_courses(&s, 4, "2025-02-10");                    /* renewed 2025-05-10 */
        sample_activity(&s, "global-event", "2025-06-01");
        sample_evaluate(&s, "2025-06-01");
        expect_verdicts("ACP", 0, 1, "counted");
        expect_verdicts("ACP", 1, 1, "limit");
        expect_verdicts("ACP", 2, 1, "counted");
        expect_verdicts("ACP", 7, 1, "counted");
        expect_cycle("ACP", 2, "open", "2025-05-10", "", 30);
        end();
}
END_TEST

START_TEST(test_an_option_on_acceptance_is_pending_until_accepted_and_then_counts_from_its_entering)
{
        struct activity *a = one("coursework", "2025-01-10");

        sample_option(&s, "coursework")->rules[0].credit = CREDIT_ON_ACCEPTANCE;
        sample_evaluate(&s, "2025-01-10");
        expect_verdicts("ACP", 0, 1, "pending");
        ck_assert_int_eq(sample_progress(&s, "ACP")->pending, 10);
        ck_assert_int_eq(sample_progress(&s, "ACP")->counted, 0);
        a->status = ACTIVITY_ACCEPTED;
        a->decided = day("2025-06-01");
        sample_evaluate(&s, "2025-01-10");
        expect_verdicts("ACP", 0, 1, "counted");
        ck_assert_int_eq(sample_progress(&s, "ACP")->pending, 0);
        end();
}
END_TEST

START_TEST(test_a_reached_limit_comes_before_pending_and_pending_uses_none)
{
        begin();
        sample_option(&s, "global-event")->rules[0].credit = CREDIT_ON_ACCEPTANCE;
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_activity(&s, "global-event", "2025-01-10");
        sample_activity(&s, "global-event", "2025-01-11")->status = ACTIVITY_ACCEPTED;
        sample_activity(&s, "global-event", "2025-01-12");
        sample_evaluate(&s, "2025-01-12");
        expect_verdicts("ACP", 0, 1, "pending");
        expect_verdicts("ACP", 1, 1, "counted");
        expect_verdicts("ACP", 2, 1, "limit");
        ck_assert_int_eq(sample_progress(&s, "ACP")->pending, 30);
        end();
}
END_TEST

START_TEST(test_an_activity_entered_after_the_day_has_not_happened)
{
        one("coursework", "2025-01-10");
        sample_evaluate(&s, "2025-01-09");
        ck_assert_uint_eq(sample_progress(&s, "ACP")->credits_count, 0);
        end();
}
END_TEST

START_TEST(test_an_activity_stands_in_the_cycle_that_was_open_whatever_its_verdict)
{
        one("coursework", "2025-01-10")->status = ACTIVITY_REJECTED;
        sample_evaluate(&s, "2025-01-10");
        ck_assert_int_eq(sample_progress(&s, "ACP")->credits[0].cycle, 0);
        ck_assert_uint_eq(cycle("ACP", 1)->credits_count, 1);
        end();
}
END_TEST

START_TEST(test_a_cycle_keeps_the_rule_of_its_first_day_from_end_to_end)
{
        begin();
        sample_type_rule(&s, "ACP", "2024-06-04")->units = 50;
        s.programme->types[1].rules[1].validity_months = 12;
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_courses(&s, 10, "2025-01-10");
        sample_evaluate(&s, "2025-09-10");
        expect_cycle("ACP", 1, "open", "2024-06-03", "", 90);
        ck_assert_int_eq(sample_progress(&s, "ACP")->required, 100);
        sample_evaluate(&s, "2025-10-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2027-10-10");
        ck_assert_int_eq(sample_progress(&s, "ACP")->required, 50);
        end();
}
END_TEST

START_TEST(test_renewing_from_expiry_counts_from_the_latest_live_expiry_or_today)
{
        begin();
        sample_type(&s, "ACP")->rules[0].renew_from = RENEW_FROM_EXPIRY;
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-OA", "2025-03-01");
        sample_courses(&s, 10, "2025-01-10");
        sample_evaluate(&s, "2025-10-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2029-03-01");
        ck_assert_str_eq(sample_expires(&s, "ACP-OA"), "2029-03-01");
        end();
        begin();        /* in grace the day of renewal is the later */
        sample_type(&s, "ACP")->rules[0].renew_from = RENEW_FROM_EXPIRY;
        sample_award(&s, "ACP-JCA", "2024-06-03");
        for (int i = 0; i < 10; i++)
                sample_activity(&s, "coursework", "2026-08-01");
        sample_evaluate(&s, "2026-08-01");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2028-08-01");
        end();
}
END_TEST

START_TEST(test_a_renewal_never_shortens)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03")->expires = day("2030-01-01");
        sample_award(&s, "ACP-OA", "2024-06-03");
        sample_courses(&s, 10, "2025-01-10");
        sample_evaluate(&s, "2025-10-10");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2030-01-01");
        ck_assert_str_eq(sample_expires(&s, "ACP-OA"), "2027-10-10");
        expect_cycle("ACP", 1, "renewed", "2024-06-03", "2025-10-10", 100);
        end();
}
END_TEST

START_TEST(test_lapsed_and_revoked_certifications_stay_so_when_the_type_renews)
{
        begin();
        sample_award(&s, "ACP-MJCP", "2024-06-03")->expires = day("2024-08-01");
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-OA", "2024-06-03");
        sample_revocation(&s, "ACP-OA", "2025-02-01");
        sample_courses(&s, 10, "2025-01-10");
        sample_evaluate(&s, "2025-10-10");
        ck_assert_str_eq(sample_status(&s, "ACP-MJCP"), "lapsed");
        ck_assert_str_eq(sample_status(&s, "ACP-OA"), "revoked");
        ck_assert_str_eq(sample_expires(&s, "ACP-OA"), "2026-06-03");
        ck_assert_str_eq(sample_expires(&s, "ACP-JCA"), "2027-10-10");
        end();
}
END_TEST

/* --- the answer (10) */

START_TEST(test_limits_are_those_offered_on_the_day_in_the_order_of_the_programme)
{
        const struct type_progress *t;

        begin();
        sample_option_rule(&s, "presenting", "2025-01-01")->units = 0;
        sample_option_rule(&s, "local-event", "2025-01-01")->limit = 6;
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_activity(&s, "local-event", "2024-07-01");
        sample_activity(&s, "presenting", "2024-07-01");
        sample_evaluate(&s, "2025-01-01");
        t = sample_progress(&s, "ACP");
        ck_assert_uint_eq(t->limits_count, 2);
        ck_assert_int_eq(t->limits[0].option, programme_option(s.programme, "global-event"));
        ck_assert_int_eq(t->limits[0].used, 0);
        ck_assert_int_eq(t->limits[0].of, 1);
        ck_assert_int_eq(t->limits[1].used, 1);
        ck_assert_int_eq(t->limits[1].of, 6);
        end();
}
END_TEST

START_TEST(test_renew_by_is_the_earliest_deadline_of_what_is_live)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-OA", "2024-08-01");
        sample_evaluate(&s, "2026-06-03");
        ck_assert_str_eq(sample_text(&s, sample_progress(&s, "ACP")->renew_by), "2026-06-03");
        sample_evaluate(&s, "2026-06-04");      /* in grace to 2026-09-01; the other one comes first */
        ck_assert_str_eq(sample_text(&s, sample_progress(&s, "ACP")->renew_by), "2026-08-01");
        sample_evaluate(&s, "2026-08-02");
        ck_assert_str_eq(sample_text(&s, sample_progress(&s, "ACP")->renew_by), "2026-09-01");
        end();
}
END_TEST

static void expect_change(const char *certification, const char *as_of, const char *changes)
{
        sample_evaluate(&s, as_of);
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, certification)->changes), changes);
}

START_TEST(test_the_next_change_by_the_calendar_is_known)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        expect_change("ACP-JCA", "2024-06-03", "2026-06-04");
        expect_change("ACP-JCA", "2026-06-04", "2026-09-02");
        expect_change("ACP-JCA", "2026-09-02", "");
        end();
        begin();
        sample_award(&s, "ACP-JA", "2023-09-01");
        expect_change("ACP-JA", "2023-09-01", "2024-08-01");
        expect_change("ACP-JA", "2024-08-01", "2025-09-02");
        end();
        begin();
        sample_award(&s, "ACP-JCA", "2022-03-10");
        expect_change("ACP-JCA", "2022-03-10", "2024-02-01");
        expect_change("ACP-JCA", "2024-02-01", "2024-08-01");
        expect_change("ACP-JCA", "2024-08-01", "2025-10-01");
        end();
}
END_TEST

/* Grace that would run past the last day of the calendar stops there too. */
START_TEST(test_after_the_last_day_of_the_calendar_nothing_changes)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_extension(&s, "ACP-JCA", "2024-06-04", "9999-12-31");
        expect_change("ACP-JCA", "2024-06-04", "");
        ck_assert_str_eq(sample_text(&s, sample_credential(&s, "ACP-JCA")->grace_ends), "9999-12-31");
        expect_change("ACP-JCA", "9999-12-31", "");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "active");
        end();
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_extension(&s, "ACP-JCA", "2024-06-04", "9999-12-30");
        expect_change("ACP-JCA", "2024-06-04", "9999-12-31");
        expect_change("ACP-JCA", "9999-12-31", "");
        ck_assert_str_eq(sample_status(&s, "ACP-JCA"), "grace");
        end();
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03")->expires = day("9999-12-30");
        sample_campaign(&s, "2030-01-01", "9999-12-30", "9999-12-30", "9999-12-31", 0);
        sample_finish(&s);
        expect_change("ACP-JCA", "2029-12-31", "2030-01-01");
        expect_change("ACP-JCA", "2030-01-01", "");
        end();
}
END_TEST

START_TEST(test_a_candidate_without_events_has_no_progress)
{
        begin();
        sample_evaluate(&s, "2025-01-01");
        ck_assert_uint_eq(s.progress->types_count, 0);
        ck_assert_uint_eq(s.progress->candidate, 42);
        end();
}
END_TEST

int main(void)
{
        return SUITE_RUN("evaluate", test_case_1_the_hundredth_unit_renews_and_the_next_cycle_starts_that_day,
                test_case_2_all_certifications_of_a_type_renew_to_one_date,
                test_case_3_each_type_counts_in_its_own_cycle,
                test_case_4_the_fifth_local_and_the_second_global_event_are_over_the_limit,
                test_case_5_surplus_is_not_carried_over,
                test_case_6_the_last_day_of_grace_renews_and_the_day_after_does_not,
                test_case_7_a_retired_certification_is_not_renewed,
                test_case_8_a_retake_counts_from_six_months_before_the_expiry_on,
                test_case_9_both_campaigns_extend_what_expires_in_their_range,
                test_case_10_an_activity_before_the_first_award_counts_when_entered_after_it,
                test_case_11_units_wait_for_the_successor_while_the_retired_one_is_held,
                test_case_12_awarded_and_revoked_on_one_day_is_revoked_until_the_revocation_is_void,
                test_a_certification_is_active_on_its_expiry_and_in_grace_the_day_after,
                test_nothing_has_happened_the_day_before_the_award,
                test_an_award_keeps_the_day_of_the_month_or_the_last_of_a_shorter_one,
                test_grace_is_by_the_rule_in_force_on_the_expiry_day,
                test_a_retired_certification_keeps_its_value_until_its_expiry_and_has_no_grace,
                test_what_retires_in_grace_lapses_that_day,
                test_a_cycle_lapses_only_when_the_last_certification_has,
                test_a_cycle_that_lapses_on_the_day_of_a_new_award_gives_way_to_a_new_one,
                test_an_award_takes_the_expiry_it_names,
                test_an_award_that_is_over_on_arrival_is_awarded_and_opens_no_cycle,
                test_a_retired_certification_is_not_awarded_by_exam_but_by_import,
                test_a_retake_of_what_is_retired_has_no_effect,
                test_an_award_by_upgrade_or_import_of_what_is_held_changes_nothing,
                test_a_retake_in_grace_renews_and_ignores_the_expiry_it_names,
                test_a_retake_after_the_lapse_is_a_new_award_with_its_own_cycle,
                test_a_retake_that_would_not_be_better_has_no_effect,
                test_a_later_expiry_with_an_earlier_end_of_grace_is_not_better,
                test_an_extension_to_the_same_or_an_earlier_day_has_no_effect,
                test_an_extension_granted_on_the_last_day_saves_and_a_day_later_does_not,
                test_a_campaign_reaches_retired_ones_and_says_so_for_each_held_one_in_its_range,
                test_campaigns_of_one_day_follow_each_other_in_the_order_of_the_programme,
                test_a_campaign_reaches_what_is_awarded_that_day_before_individual_extensions,
                test_a_revocation_of_what_is_not_held_has_no_effect,
                test_a_cycle_lapses_on_the_day_its_last_certification_is_revoked,
                test_what_was_revoked_is_awarded_anew,
                test_an_extension_granted_on_paper_before_the_lapse_saves_what_followed,
                test_void_events_are_neither_listed_nor_have_any_effect,
                test_a_type_with_only_a_revocation_is_listed,
                test_on_one_day_awards_come_before_extensions_revocations_and_activities,
                test_awards_of_one_certification_on_one_day_keep_the_order_of_the_document,
                test_activities_of_a_day_count_in_the_order_of_the_document_over_a_renewal,
                test_events_in_any_order_of_the_document_happen_in_order_of_date,
                test_four_thousand_shuffled_activities_stand_in_order_of_entering_and_of_the_document,
                test_rejected_and_withdrawn_come_before_every_other_reason,
                test_an_option_without_a_rule_or_with_zero_units_is_not_offered,
                test_the_rule_on_the_activity_date_gives_the_units,
                test_activities_before_the_first_day_are_too_early,
                test_an_activity_is_too_old_the_day_after_its_greatest_age,
                test_the_age_of_an_activity_is_counted_from_its_date_on,
                test_pending_units_stay_in_their_cycle,
                test_activities_since_the_cycle_are_those_dated_on_or_after_its_start,
                test_a_limit_is_that_of_the_activity_date_and_starts_anew_in_each_cycle,
                test_an_option_on_acceptance_is_pending_until_accepted_and_then_counts_from_its_entering,
                test_a_reached_limit_comes_before_pending_and_pending_uses_none,
                test_an_activity_entered_after_the_day_has_not_happened,
                test_an_activity_stands_in_the_cycle_that_was_open_whatever_its_verdict,
                test_a_cycle_keeps_the_rule_of_its_first_day_from_end_to_end,
                test_renewing_from_expiry_counts_from_the_latest_live_expiry_or_today,
                test_a_renewal_never_shortens,
                test_lapsed_and_revoked_certifications_stay_so_when_the_type_renews,
                test_limits_are_those_offered_on_the_day_in_the_order_of_the_programme,
                test_renew_by_is_the_earliest_deadline_of_what_is_live,
                test_the_next_change_by_the_calendar_is_known,
                test_after_the_last_day_of_the_calendar_nothing_changes,
                test_a_candidate_without_events_has_no_progress);
}
