/* check_programme.c - what section 12 refuses in a programme; look-ups by code, alias and day. */
#include <string.h>

#include "renewal/programme.h"
#include "sample.h"
#include "suite.h"
#include "util/err.h"

/* The sample as it has been changed is refused with that code, about that thing. */
static void refused(struct sample *s, const char *code, const char *thing)
{
        struct programme_fault fault;

        ck_assert_int_eq(programme_finish(s->programme, &fault, s->pool), ERR_REFUSED);
        ck_assert_str_eq(fault.code, code);
        ck_assert_str_eq(fault.thing, thing);
        sample_end(s);
}

START_TEST(test_two_rules_of_one_thing_from_the_same_day_are_refused)
{
        struct sample s;

        sample_begin(&s);
        sample_type_rule(&s, "ACA", "2017-01-01");
        refused(&s, "rule-twice", "ACA");
        sample_begin(&s);
        sample_option_rule(&s, "local-event", "2017-01-01");
        refused(&s, "rule-twice", "local-event");
}
END_TEST

START_TEST(test_numbers_below_zero_are_refused)
{
        struct sample s;

        sample_begin(&s);
        sample_type(&s, "ACP")->rules[0].units = -1;
        refused(&s, "units-negative", "ACP");
        sample_begin(&s);
        sample_type(&s, "ACP")->rules[0].validity_months = -1;
        refused(&s, "months-negative", "ACP");
        sample_begin(&s);
        sample_type(&s, "ACP")->rules[0].grace_days = -1;
        refused(&s, "days-negative", "ACP");
        sample_begin(&s);
        sample_type(&s, "ACP")->rules[0].retake_window_months = -1;
        refused(&s, "months-negative", "ACP");
        sample_begin(&s);
        sample_option(&s, "coursework")->rules[0].units = -10;
        refused(&s, "units-negative", "coursework");
        sample_begin(&s);
        sample_option(&s, "coursework")->rules[0].limit = -1;
        refused(&s, "limit-negative", "coursework");
        sample_begin(&s);
        sample_option(&s, "coursework")->rules[0].max_age_months = -1;
        refused(&s, "months-negative", "coursework");
        sample_begin(&s);
        s.programme->extensions[1].months = -1;
        refused(&s, "months-negative", "Campaign");
}
END_TEST

START_TEST(test_required_units_validity_and_limit_of_zero_are_refused)
{
        struct sample s;

        sample_begin(&s);
        sample_type(&s, "ACP")->rules[0].units = 0;
        refused(&s, "units-zero", "ACP");
        sample_begin(&s);
        sample_type(&s, "ACP")->rules[0].validity_months = 0;
        refused(&s, "validity-zero", "ACP");
        sample_begin(&s);
        sample_option(&s, "presenting")->rules[0].limit = 0;
        refused(&s, "limit-zero", "presenting");
}
END_TEST

START_TEST(test_zero_grace_window_units_of_an_option_and_age_are_allowed)
{
        struct sample s;

        sample_begin(&s);
        sample_type(&s, "ACP")->rules[0].grace_days = 0;
        sample_type(&s, "ACP")->rules[0].retake_window_months = 0;
        sample_option(&s, "coursework")->rules[0].units = 0;
        sample_option(&s, "coursework")->rules[0].max_age_months = 0;
        sample_finish(&s);
        sample_end(&s);
}
END_TEST

START_TEST(test_a_campaign_with_both_ends_or_a_turned_range_is_refused)
{
        struct sample s;

        sample_begin(&s);
        s.programme->extensions[0].months = 12;
        refused(&s, "extension-both", "Campaign");
        sample_begin(&s);
        s.programme->extensions[0].expires_from = day("2024-09-30");
        refused(&s, "extension-range", "Campaign");
}
END_TEST

START_TEST(test_two_things_with_one_code_or_alias_are_refused)
{
        static const char *const aliases[] = {"ACP-JCA"};
        struct sample s;

        sample_begin(&s);
        sample_option(&s, "presenting")->code = "coursework";
        refused(&s, "code-twice", "coursework");
        sample_begin(&s);
        sample_type(&s, "ACP")->code = "ACA";
        refused(&s, "code-twice", "ACA");
        sample_begin(&s);
        sample_certification(&s, "ACP-OA")->code = "AC-JPA";
        refused(&s, "code-twice", "AC-JPA");
        sample_begin(&s);
        sample_certification(&s, "ACP-OA")->aliases = (const char **)aliases;
        sample_certification(&s, "ACP-OA")->aliases_count = 1;
        refused(&s, "code-twice", "ACP-JCA");
}
END_TEST

START_TEST(test_things_are_found_by_code_and_certifications_by_alias_too)
{
        struct sample s;

        sample_begin(&s);
        for (size_t i = 0; i < s.programme->certifications_count; i++)
                ck_assert_int_eq(programme_certification(s.programme, s.programme->certifications[i].code), (int)i);
        for (size_t i = 0; i < s.programme->options_count; i++)
                ck_assert_int_eq(programme_option(s.programme, s.programme->options[i].code), (int)i);
        ck_assert_int_eq(programme_certification(s.programme, "AC-JPA"),
                         programme_certification(s.programme, "ACP-JPA"));
        ck_assert_int_eq(programme_certification(s.programme, "acp-jpa"), -1);
        ck_assert_int_eq(programme_type(s.programme, "ACP"), 1);
        ck_assert_int_eq(programme_type(s.programme, "ACPX"), -1);
        ck_assert_int_eq(programme_option(s.programme, NULL), -1);
        ck_assert_int_eq(programme_group(s.programme, "renewal"), -1);
        sample_end(&s);
}
END_TEST

START_TEST(test_certifications_are_ordered_by_code)
{
        struct sample s;
        const int    *order;

        sample_begin(&s);
        order = programme_certifications_by_code(s.programme);
        for (size_t i = 0; i < s.programme->certifications_count; i++) {
                ck_assert_int_eq(programme_certification_rank(s.programme, order[i]), (int)i);
                if (i)
                        ck_assert_int_lt(strcmp(s.programme->certifications[order[i - 1]].code,
                                                s.programme->certifications[order[i]].code), 0);
        }
        sample_end(&s);
}
END_TEST

START_TEST(test_the_last_rule_on_or_before_the_day_is_in_force_in_whatever_order_they_were_given)
{
        struct sample s;

        sample_begin(&s);
        sample_type_rule(&s, "ACP", "2026-01-01")->units = 120;
        sample_type_rule(&s, "ACP", "2025-01-01")->units = 110;
        sample_option_rule(&s, "local-event", "2025-06-01")->units = 15;
        sample_finish(&s);
        ck_assert_ptr_null(type_rule_on(sample_type(&s, "ACP"), day("2016-12-31")));
        ck_assert_int_eq(type_rule_on(sample_type(&s, "ACP"), day("2017-01-01"))->units, 100);
        ck_assert_int_eq(type_rule_on(sample_type(&s, "ACP"), day("2025-12-31"))->units, 110);
        ck_assert_int_eq(type_rule_on(sample_type(&s, "ACP"), day("2026-01-01"))->units, 120);
        ck_assert_int_eq(option_rule_on(sample_option(&s, "local-event"), day("2025-05-31"))->units, 10);
        ck_assert_int_eq(option_rule_on(sample_option(&s, "local-event"), day("2025-06-01"))->units, 15);
        sample_end(&s);
}
END_TEST

START_TEST(test_an_id_is_at_and_eight_digits)
{
        char     text[CANDIDATE_ID_TEXT];
        uint32_t id;

        ck_assert(candidate_id_parse(&id, "AT00000042"));
        ck_assert_uint_eq(id, 42);
        ck_assert_str_eq(candidate_id_format(text, 42), "AT00000042");
        ck_assert(candidate_id_parse(&id, "AT99999999"));
        ck_assert_str_eq(candidate_id_format(text, id), "AT99999999");
        ck_assert(!candidate_id_parse(&id, "AT0000042"));
        ck_assert(!candidate_id_parse(&id, "AT000000042"));
        ck_assert(!candidate_id_parse(&id, "at00000042"));
        ck_assert(!candidate_id_parse(&id, "AT0000004x"));
        ck_assert(!candidate_id_parse(&id, "AT00000000"));
        ck_assert(!candidate_id_parse(&id, ""));
        ck_assert(!candidate_id_parse(&id, NULL));
}
END_TEST

int main(void)
{
        return SUITE_RUN("programme", test_two_rules_of_one_thing_from_the_same_day_are_refused,
                         test_numbers_below_zero_are_refused,
                         test_required_units_validity_and_limit_of_zero_are_refused,
                         test_zero_grace_window_units_of_an_option_and_age_are_allowed,
                         test_a_campaign_with_both_ends_or_a_turned_range_is_refused,
                         test_two_things_with_one_code_or_alias_are_refused,
                         test_things_are_found_by_code_and_certifications_by_alias_too,
                         test_certifications_are_ordered_by_code,
                         test_the_last_rule_on_or_before_the_day_is_in_force_in_whatever_order_they_were_given,
                         test_an_id_is_at_and_eight_digits);
}
