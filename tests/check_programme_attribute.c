/* check_programme_attribute.c - things of a programme by the names of their attributes. */
#include <config.h>
#include <malloc.h>
#include <string.h>

#include "renewal/programme_attribute.h"
#include "sample.h"
#include "suite.h"

static struct sample     s;
static struct programme *p;

static void setup(void)
{
        sample_begin(&s);
        sample_finish(&s);
        p = programme_copy(s.programme, s.pool);
        if (!p->groups_count)
                *(struct item_group *)programme_add(p, THING_GROUP, s.pool) = (struct item_group){.code = "renewal", .name = "Renewal"};
}
static void teardown(void) { sample_end(&s); }

static void *of(enum thing thing, const char *code)
{
        int i = programme_thing(p, thing, code);

        ck_assert_int_ge(i, 0);
        return programme_at(p, thing, i);
}

static const struct attribute *named(enum thing thing, const char *name)
{
        const struct attribute *a = attribute_find(thing_kind(thing)->attributes, name);

        ck_assert_ptr_nonnull(a);
        return a;
}

static const char *text(enum thing thing, const char *code, const char *name, const char *language)
{
        return attribute_text(p, named(thing, name), of(thing, code), language, s.pool);
}

static const char *set(enum thing thing, const char *code, const char *name, const char *language, const char *to)
{
        return attribute_set(p, named(thing, name), of(thing, code), language, to, s.pool);
}

START_TEST(test_what_is_written_back_changes_nothing)
{
        for (int thing = THING_TYPE; thing < THING_PROGRAMME; thing++)
                for (size_t i = 0; i < programme_count(p, (enum thing)thing); i++) {
                        void *one = programme_at(p, (enum thing)thing, (int)i);

                        for (const struct attribute *a = thing_kind((enum thing)thing)->attributes; a->name; a++) {
                                const char *was = attribute_text(p, a, one, "en", s.pool);

                                ck_assert_ptr_null(attribute_set(p, a, one, "en", was, s.pool));
                                ck_assert_str_eq(attribute_text(p, a, one, "en", s.pool), was);
                        }
                }
}
END_TEST

START_TEST(test_a_name_in_another_language_leaves_the_first_one)
{
        const char *was = text(THING_OPTION, "coursework", "name", "en");

        ck_assert_ptr_null(set(THING_OPTION, "coursework", "name", "de", "Kurse"));
        ck_assert_str_eq(text(THING_OPTION, "coursework", "name", "de"), "Kurse");
        ck_assert_str_eq(text(THING_OPTION, "coursework", "name", "en"), was);
        ck_assert_ptr_null(set(THING_OPTION, "coursework", "name", "de", ""));
        ck_assert_str_eq(text(THING_OPTION, "coursework", "name", "de"), "");
        ck_assert_str_eq(set(THING_OPTION, "coursework", "name", "en", ""), "field-missing");
}
END_TEST

START_TEST(test_a_line_is_a_kind_of_proof_and_its_last_word_an_address)
{
        const struct wordings *w;

        ck_assert_ptr_null(set(THING_OPTION, "coursework", "proof", "en", "The certificate https://example.org/a\n\nA picture"));
        w = &((struct option *)of(THING_OPTION, "coursework"))->proofs;
        ck_assert_uint_eq(w->count, 2);
        ck_assert_str_eq(w->list[0].text, "The certificate");
        ck_assert_str_eq(w->list[0].href, "https://example.org/a");
        ck_assert_ptr_null(w->list[1].href);
        ck_assert_ptr_null(set(THING_OPTION, "coursework", "proof", "de", "Ein Bild"));
        ck_assert_ptr_null(set(THING_OPTION, "coursework", "proof", "en", "The certificate"));
        ck_assert_uint_eq(w->count, 2);
        ck_assert_str_eq(w->list[0].language, "en");
}
END_TEST

START_TEST(test_what_is_wrong_says_so_and_changes_nothing)
{
        const char *was = text(THING_CERTIFICATION, "ACP-JCA", "successor", "en");

        ck_assert_str_eq(set(THING_CERTIFICATION, "ACP-JCA", "successor", "en", "NONE-SUCH"), "certification-unknown");
        ck_assert_str_eq(set(THING_CERTIFICATION, "ACP-JCA", "type", "en", "XXX"), "type-unknown");
        ck_assert_str_eq(set(THING_OPTION, "coursework", "group", "en", "XXX"), "group-unknown");
        ck_assert_str_eq(set(THING_CERTIFICATION, "ACP-JCA", "alias", "en", "A B"), "code");
        ck_assert_str_eq(text(THING_CERTIFICATION, "ACP-JCA", "successor", "en"), was);
}
END_TEST

START_TEST(test_a_requirement_is_a_number_and_codes)
{
        const struct attribute *a = named(THING_DESIGNATION, "requires");
        struct designation     *d = programme_add(p, THING_DESIGNATION, s.pool);

        ck_assert_ptr_null(attribute_set(p, a, d, "en", "2 ACP-JCA, ACP-OA\n1 learning-paths cloud", s.pool));
        ck_assert_str_eq(attribute_text(p, a, d, "en", s.pool), "2 ACP-JCA ACP-OA\n1 learning-paths cloud");
        ck_assert_str_eq(attribute_set(p, a, d, "en", "ACP-JCA", s.pool), "requirement");
        ck_assert_str_eq(attribute_set(p, a, d, "en", "0 ACP-JCA", s.pool), "requirement");
        ck_assert_str_eq(attribute_set(p, a, d, "en", "1", s.pool), "requirement");
        ck_assert_str_eq(attribute_set(p, a, d, "en", "1 NONE-SUCH", s.pool), "certification-unknown");
        ck_assert_str_eq(attribute_set(p, a, d, "en", "", s.pool), "field-missing");
}
END_TEST

#ifndef RECERT_SANITIZED                        /* whose memory is not this */
static size_t in_use(void)
{
        struct mallinfo2 m = mallinfo2();

        return m.uordblks + m.hblkhd;
}

START_TEST(test_a_long_list_costs_as_much_memory_as_it_has_text)
{
        struct certification *c = of(THING_CERTIFICATION, "ACP-JCA");
        const char           *list[2000];
        size_t                before;

        for (int i = 0; i < 2000; i++)
                list[i] = pool_format(s.pool, "%060d", i);
        c->aliases = list;
        c->aliases_count = 2000;
        before = in_use();
        ck_assert_uint_eq(strlen(text(THING_CERTIFICATION, "ACP-JCA", "alias", "en")), 2000 * 61 - 1);
        ck_assert_uint_lt(in_use() - before, 2000 * 61 * 8);
}
END_TEST
#endif

START_TEST(test_rules_are_added_and_dropped_whatever_they_are_of)
{
        struct option *option = of(THING_OPTION, "local-event");
        size_t         count = option->rules_count;
        struct date    day = date_civil(2090, 1, 1);
        void          *rule = thing_rule_add(option, THING_OPTION, s.pool);

        ck_assert_ptr_null(attribute_set(p, thing_kind(THING_OPTION)->rule, rule, "", "2090-01-01", s.pool));
        ck_assert_uint_eq(option->rules_count, count + 1);
        ck_assert_int_eq(thing_rule_of(option, THING_OPTION, day), (int)count);
        ck_assert_int_eq(thing_rule_of(option, THING_OPTION, date_add_days(day, 1)), -1);
        ck_assert_int_eq(thing_rule_on(option, THING_OPTION, date_add_days(day, 1)), (int)count);
        thing_rule_drop(option, THING_OPTION, count);
        ck_assert_uint_eq(option->rules_count, count);
        ck_assert_int_eq(thing_rule_of(option, THING_OPTION, day), -1);
}
END_TEST

START_TEST(test_the_state_is_that_of_a_day)
{
        struct announcement *a = programme_add(p, THING_ANNOUNCEMENT, s.pool);
        int                  i = (int)p->announcements_count - 1;

        a->from = date_civil(2026, 1, 10);
        a->until = date_civil(2026, 1, 12);
        ck_assert_int_eq(thing_state(p, THING_ANNOUNCEMENT, i, date_civil(2026, 1, 9)), THING_FUTURE);
        ck_assert_int_eq(thing_state(p, THING_ANNOUNCEMENT, i, date_civil(2026, 1, 10)), THING_CURRENT);
        ck_assert_int_eq(thing_state(p, THING_ANNOUNCEMENT, i, date_civil(2026, 1, 12)), THING_CURRENT);
        ck_assert_int_eq(thing_state(p, THING_ANNOUNCEMENT, i, date_civil(2026, 1, 13)), THING_PAST);
}
END_TEST

int main(void)
{
        const TTest *const tests[] = {test_what_is_written_back_changes_nothing,
                                            test_a_name_in_another_language_leaves_the_first_one,
                                            test_a_line_is_a_kind_of_proof_and_its_last_word_an_address,
                                            test_what_is_wrong_says_so_and_changes_nothing,
                                            test_a_requirement_is_a_number_and_codes,
                                            test_rules_are_added_and_dropped_whatever_they_are_of,
#ifndef RECERT_SANITIZED
                                            test_a_long_list_costs_as_much_memory_as_it_has_text,
#endif
                                            test_the_state_is_that_of_a_day};
        Suite *suite = suite_create("programme-attribute");
        TCase *tcase = tcase_create("programme-attribute");

        tcase_add_checked_fixture(tcase, setup, teardown);
        for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
                tcase_add_test(tcase, tests[i]);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
