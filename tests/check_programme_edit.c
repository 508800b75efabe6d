/* check_programme_edit.c - copies of programmes, and one thing put from one into another. */
#include "parse.h"
#include "suite.h"

#include <string.h>

#include "renewal/programme_edit.h"
#include "util/err.h"

static struct pool *pool;

static const char document[] =
        "<programme xmlns='urn:recert:1' name='Certified' activities-from='2024-02-01' time-zone='UTC' contact='a@example.org'>"
        "<language code='en' name='English'/><language code='de' name='German'/>"
        "<type code='ACA' name='Associate'><name xml:lang='de'>Klein</name>"
        "<rule from='2017-01-01' units='50' validity-months='24' grace-days='90' retake-window-months='6'/></type>"
        "<type code='ACP' name='Professional'>"
        "<rule from='2017-01-01' units='100' validity-months='24' grace-days='90' retake-window-months='6'/></type>"
        "<item-group code='renewal' name='Renewal'><option code='course' name='Course'><rule from='2017-01-01' units='10'/>"
        "</option></item-group>"
        "<item-group code='extra' name='Extra'><option code='talk' name='Talk'/></item-group>"
        "<item-group code='spare' name='Spare'/>"
        "<certification code='ACP-A' exam='E-1' type='ACP' name='Old' successor='ACP-B'><alias code='A-1'/></certification>"
        "<certification code='ACP-B' exam='E-2' type='ACP' name='New'/>"
        "<certification code='ACP-C' exam='E-3' type='ACP' name='Third'/>"
        "<extension name='First' granted='2024-02-01' expires-from='2024-02-01' expires-to='2024-09-29' to='2024-09-30'/>"
        "<extension name='Second' granted='2024-08-01' expires-from='2024-09-30' expires-to='2025-02-28' months='12'/>"
        "<designation code='EXPERT' name='Expert'><requires certifications='ACP-B ACP-C' at-least='2'/></designation>"
        "<announcement from='2024-08-01'><text xml:lang='en'>Hello.</text></announcement>"
        "</programme>";

static struct programme *begin(void)
{
        return programme_parse(document, pool);
}

static void must_finish(struct programme *p)
{
        struct programme_fault fault;

        ck_assert_int_eq(programme_finish(p, &fault, pool), 0);
}

static void must_take(struct programme *to, const struct programme *from, enum thing thing, const char *code)
{
        struct programme_fault fault;

        ck_assert_int_eq(programme_take(to, from, thing, code, &fault, pool), 0);
        ck_assert_ptr_null(fault.code);
        must_finish(to);
}

START_TEST(test_what_is_changed_in_a_copy_leaves_the_programme_alone)
{
        struct programme *p = begin(), *copy = programme_copy(p, pool);
        struct type      *t = &copy->types[0];

        ck_assert_ptr_null(copy->index);
        t->rules[t->rules_count++] = (struct type_rule){t->rules[0].from, 7, 7, 7, 7, 0, 0};
        t->rules[0].units = 1;
        t->names.list[0].text = "Other";
        copy->certifications[0].aliases[0] = "A-9";
        copy->designations[0].requires[0].certifications[0] = 0;
        copy->options[copy->options_count++] = (struct option){.code = "book", .name = "Book"};
        copy->languages[copy->languages_count++] = (struct documentation_language){"fr", "French"};
        ck_assert_uint_eq(p->types[0].rules_count, 1);
        ck_assert_int_eq(p->types[0].rules[0].units, 50);
        ck_assert_str_eq(p->types[0].names.list[0].text, "Klein");
        ck_assert_str_eq(p->certifications[0].aliases[0], "A-1");
        ck_assert_int_eq(p->designations[0].requires[0].certifications[0], 1);
        ck_assert_uint_eq(p->options_count, 2);
        ck_assert_uint_eq(p->languages_count, 2);
}
END_TEST

START_TEST(test_what_a_copy_has_can_be_grown_as_if_the_pool_had_made_it)
{
        struct programme *p = begin(), *copy;

        for (int i = 0; i < 9; i++) {
                copy = programme_copy(p, pool);
                copy->languages = pool_grown(pool, copy->languages, copy->languages_count, sizeof *copy->languages);
                copy->languages[copy->languages_count++] = (struct documentation_language){pool_format(pool, "l%d", i), "One"};
                p = copy;
        }
        must_finish(p);
        ck_assert_uint_eq(p->languages_count, 11);
        ck_assert_str_eq(p->languages[0].code, "en");
        ck_assert_str_eq(p->languages[10].code, "l8");
}
END_TEST

START_TEST(test_one_thing_is_put_in_its_place_and_nothing_else)
{
        struct programme *to = programme_copy(begin(), pool), *from = programme_copy(to, pool);

        to->options[0].key = 7;
        from->options[0].key = 9;
        from->options[0].name = "Class";
        from->options[0].group = 1;
        from->options[1].name = "Lecture";
        must_finish(from);
        must_take(to, from, THING_OPTION, "course");
        ck_assert_str_eq(to->options[0].name, "Class");
        ck_assert_int_eq(to->options[0].group, 1);
        ck_assert_uint_eq(to->options[0].key, 7);
        ck_assert_str_eq(to->options[1].name, "Talk");
        to->options[0].rules[0].units = 99;
        ck_assert_int_eq(from->options[0].rules[0].units, 10);
}
END_TEST

/* The other programme has its things in another order: references are codes. */
START_TEST(test_references_follow_by_code)
{
        struct programme *to = programme_copy(begin(), pool), *from = programme_copy(to, pool);
        struct item_group first = from->groups[0];

        from->groups[0] = from->groups[1];
        from->groups[1] = first;
        from->options[0].group = 1;
        from->options[1].group = 0;
        from->certifications[from->certifications_count++] =
                (struct certification){.code = "ACP-D", .exam = "E-4", .name = "Fourth", .type = 0, .retired = DATE_NONE, .successor = 1};
        must_finish(from);
        must_take(to, from, THING_OPTION, "talk");
        ck_assert_int_eq(to->options[1].group, 1);
        must_take(to, from, THING_CERTIFICATION, "ACP-D");
        ck_assert_uint_eq(to->certifications_count, 4);
        ck_assert_str_eq(to->certifications[3].code, "ACP-D");
        ck_assert_int_eq(to->certifications[3].type, 0);
        ck_assert_int_eq(to->certifications[3].successor, 1);
        ck_assert_uint_eq(to->certifications[3].key, 0);
}
END_TEST

START_TEST(test_what_it_refers_to_must_be_there)
{
        struct programme      *p = begin(), *to = programme_copy(p, pool), *from = programme_copy(p, pool);
        struct programme_fault fault;

        from->groups[from->groups_count++] = (struct item_group){.code = "more", .name = "More"};
        from->options[0].group = 3;
        from->types[from->types_count++] = (struct type){.code = "ACX", .name = "X"};
        from->certifications[1].type = 2;
        from->certifications[from->certifications_count++] =
                (struct certification){.code = "ACP-D", .exam = "E-4", .name = "Fourth", .type = 1, .retired = DATE_NONE, .successor = -1};
        from->certifications[0].successor = 3;
        from->designations[0].requires[0].certifications[1] = 3;
        must_finish(from);
        ck_assert_int_eq(programme_take(to, from, THING_OPTION, "course", &fault, pool), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "group-unknown");
        ck_assert_str_eq(fault.thing, "more");
        ck_assert_int_eq(to->options[0].group, 0);
        ck_assert_int_eq(programme_take(to, from, THING_CERTIFICATION, "ACP-B", &fault, pool), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "type-unknown");
        ck_assert_int_eq(programme_take(to, from, THING_CERTIFICATION, "ACP-A", &fault, pool), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "certification-unknown");
        ck_assert_str_eq(fault.thing, "ACP-D");
        ck_assert_int_eq(programme_take(to, from, THING_DESIGNATION, "EXPERT", &fault, pool), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "certification-unknown");
        ck_assert_int_eq(to->designations[0].requires[0].certifications[1], 2);
}
END_TEST

START_TEST(test_what_is_named_is_not_taken_away)
{
        static const struct {
                enum thing  thing;
                const char *code, *who;
        } cases[] = {
                {THING_GROUP, "renewal", "course"}, {THING_TYPE, "ACP", "ACP-A"}, {THING_CERTIFICATION, "ACP-B", "ACP-A"},
                {THING_CERTIFICATION, "ACP-C", "EXPERT"},
        };
        struct programme      *to = programme_copy(begin(), pool), none = {0};
        struct programme_fault fault;

        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
                ck_assert_int_eq(programme_take(to, &none, cases[i].thing, cases[i].code, &fault, pool), ERR_REFUSED);
                ck_assert_str_eq(fault.code, "referenced");
                ck_assert_str_eq(fault.thing, cases[i].who);
        }
        ck_assert_uint_eq(to->groups_count, 3);
        ck_assert_uint_eq(to->types_count, 2);
        ck_assert_uint_eq(to->certifications_count, 3);
}
END_TEST

START_TEST(test_what_stood_behind_it_moves_up_and_is_still_meant)
{
        struct programme *to = programme_copy(begin(), pool), none = {0};

        must_take(to, &none, THING_CERTIFICATION, "ACP-A");
        ck_assert_uint_eq(to->certifications_count, 2);
        ck_assert_int_eq(programme_certification(to, "A-1"), -1);
        ck_assert_int_eq(to->designations[0].requires[0].certifications[0], 0);
        ck_assert_int_eq(to->designations[0].requires[0].certifications[1], 1);
        must_take(to, &none, THING_TYPE, "ACA");
        ck_assert_int_eq(to->certifications[0].type, 0);
        must_take(to, &none, THING_OPTION, "course");
        must_take(to, &none, THING_GROUP, "renewal");
        ck_assert_int_eq(to->options[0].group, 0);
        ck_assert_str_eq(to->groups[to->options[0].group].code, "extra");
        must_take(to, &none, THING_OPTION, "course");           /* what is gone already is no refusal */
}
END_TEST

START_TEST(test_campaigns_and_announcements_are_known_by_their_place)
{
        struct programme *to = programme_copy(begin(), pool), *from = programme_copy(to, pool);

        from->extensions[1].name = "Later";
        from->extensions[from->extensions_count++] = (struct extension_campaign){.name = "Third", .to = DATE_NONE, .months = 1};
        must_finish(from);
        must_take(to, from, THING_CAMPAIGN, "1");
        ck_assert_uint_eq(to->extensions_count, 2);
        ck_assert_str_eq(to->extensions[1].name, "Later");
        must_take(to, from, THING_CAMPAIGN, THING_NEW);
        must_take(to, from, THING_CAMPAIGN, THING_NEW);
        ck_assert_uint_eq(to->extensions_count, 4);
        ck_assert_str_eq(to->extensions[2].name, "Third");
        ck_assert_str_eq(to->extensions[3].name, "Third");
        from->extensions_count = 0;
        must_take(to, from, THING_CAMPAIGN, "0");
        ck_assert_uint_eq(to->extensions_count, 3);
        ck_assert_str_eq(to->extensions[0].name, "Later");
        ck_assert_int_eq(programme_thing(to, THING_CAMPAIGN, "03"), -1);
        ck_assert_int_eq(programme_thing(to, THING_CAMPAIGN, "3"), -1);
        ck_assert_int_eq(programme_thing(to, THING_CAMPAIGN, "2"), 2);
}
END_TEST

START_TEST(test_a_whole_programme_takes_the_keys_of_what_was_there)
{
        struct programme *to = programme_copy(begin(), pool), *from = programme_copy(to, pool);
        struct option     first = from->options[0];

        for (size_t i = 0; i < to->options_count; i++)
                to->options[i].key = 5 + (uint32_t)i;
        for (size_t i = 0; i < to->certifications_count; i++)
                to->certifications[i].key = 2 * (uint32_t)i + 1;
        from->options[0] = from->options[1];
        from->options[1] = first;
        from->certifications[from->certifications_count++] =
                (struct certification){.code = "ACP-D", .exam = "E-4", .name = "Fourth", .type = 1, .retired = DATE_NONE, .successor = -1, .key = 77};
        must_finish(from);
        must_take(to, from, THING_PROGRAMME, "");
        programme_key(to, pool);
        ck_assert_str_eq(to->options[0].code, "talk");
        ck_assert_int_eq(to->options_by_key[5], 1);
        ck_assert_int_eq(to->options_by_key[6], 0);
        ck_assert_int_eq(to->options_by_key[0], -1);
        ck_assert_uint_eq(to->certifications_keys, 6);
        ck_assert_int_eq(to->certifications_by_key[5], 2);
        ck_assert_int_eq(to->certifications_by_key[0], -1);
        ck_assert_uint_eq(to->certifications[3].key, 0);
}
END_TEST

int main(void)
{
        pool = pool_new();
        return SUITE_RUN("programme_edit", test_what_is_changed_in_a_copy_leaves_the_programme_alone,
                         test_what_a_copy_has_can_be_grown_as_if_the_pool_had_made_it,
                         test_one_thing_is_put_in_its_place_and_nothing_else, test_references_follow_by_code,
                         test_what_it_refers_to_must_be_there, test_what_is_named_is_not_taken_away,
                         test_what_stood_behind_it_moves_up_and_is_still_meant,
                         test_campaigns_and_announcements_are_known_by_their_place,
                         test_a_whole_programme_takes_the_keys_of_what_was_there);
}
