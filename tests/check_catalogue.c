/* check_catalogue.c - the programme in its tables: tests/db.sh tests/check_catalogue.store */
#include "store.h"

#include "store/catalogue.h"
#include "suite.h"
#include "util/err.h"
#include "util/log.h"

START_TEST(test_a_database_without_a_programme_says_so)
{
        struct db        *db = store_open("worker");
        struct programme *programme;
        uint64_t          revision = 7;

        ck_assert_int_eq(catalogue_revision(&revision, db), 0);
        ck_assert_uint_eq(revision, 0);
        ck_assert_int_eq(catalogue_load(&programme, &revision, db, pool), ERR_NOT_FOUND);
        ck_assert_ptr_null(programme);
        db_close(db);
}
END_TEST

static const char *const tables[] = {
        "INSERT INTO programme (programme_id, name, contact, time_zone, activities_from, revision)"
        " VALUES (1, 'Certified', 'ask@example.org', 'Europe/Berlin', '2024-02-01', 7)",
        "INSERT INTO language (code, place, name) VALUES ('de', 1, 'German'), ('en', 0, 'English')",
        "INSERT INTO type (type_id, code, place, name) VALUES (3, 'ACP', 1, 'Professional'), (9, 'ACA', 0, 'Associate')",
        "INSERT INTO type_rule VALUES (3, '2020-01-01', 100, 24, 90, 6, 'completion', 'programme'),"
        " (3, '2017-01-01', 80, 12, 0, 0, 'expiry', 'cycle')",
        "INSERT INTO item_group (item_group_id, code, place, name) VALUES (4, 'renewal', 0, 'Renewal')",
        "INSERT INTO option (option_id, code, item_group_id, place, name) VALUES (5, 'course', 4, 0, 'Course')",
        "INSERT INTO option_rule VALUES (5, '2017-01-01', 10, NULL, 12, 'on-entry'), (5, '2019-01-01', 20, 4, NULL, 'on-acceptance')",
        "INSERT INTO certification (certification_id, code, place, exam, type_id, name, retired) VALUES"
        " (6, 'ACP-B', 1, 'E-2', 3, 'New', NULL), (2, 'ACP-A', 0, 'E-1', 3, 'Old', '2024-08-01')",
        "UPDATE certification SET successor_id = 6 WHERE certification_id = 2",
        "INSERT INTO alias VALUES ('A-2', 2, 1), ('A-1', 2, 0)",
        "INSERT INTO campaign (place, name, granted, expires_from, expires_to, to_day, months) VALUES"
        " (1, 'Second', '2024-08-01', '2024-09-30', '2025-02-28', NULL, 12),"
        " (0, 'First', '2024-02-01', '2024-02-01', '2024-09-29', '2024-09-30', NULL)",
        "INSERT INTO designation (designation_id, code, place, name) VALUES (8, 'EXPERT', 0, 'Expert')",
        "INSERT INTO requirement VALUES (8, 0, 2), (8, 1, 1)",
        "INSERT INTO requirement_certification VALUES (8, 0, 0, 6), (8, 0, 1, 2)",
        "INSERT INTO requirement_path VALUES (8, 1, 0, 'agile')",
        "INSERT INTO announcement (announcement_id, place, from_day, until_day) VALUES (1, 0, '2024-08-01', NULL)",
        "INSERT INTO wording (kind, announcement_id, place, language, words) VALUES ('text', 1, 0, 'en', 'Hello')",
        "INSERT INTO wording (kind, option_id, place, language, words, href) VALUES"
        " ('proof', 5, 0, 'en', 'An image', 'https://example.org/'), ('description', 5, 0, 'en', 'A course', NULL),"
        " ('name', 5, 0, 'de', 'Kurs', NULL)",
};

static const char *const emptied[] = {
        "wording", "announcement", "requirement_certification", "requirement_path", "requirement", "designation",
        "campaign", "alias", "option_rule", "option", "item_group", "type_rule", "language", "programme",
};

static void empty(struct db *db)
{
        for (size_t i = 0; i < sizeof emptied / sizeof *emptied; i++)
                ck_assert_int_eq(db_script(db, pool_format(pool, "DELETE FROM %s", emptied[i])), 0);
        ck_assert_int_eq(db_script(db, "UPDATE certification SET successor_id = NULL"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM certification"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM type"), 0);
}

static void fill(struct db *db)
{
        empty(db);
        for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
                ck_assert_int_eq(db_script(db, tables[i]), 0);
}

static void check_rules(const struct programme *p)
{
        const struct type   *t = &p->types[programme_type(p, "ACP")];
        const struct option *o = &p->options[programme_option(p, "course")];

        ck_assert_uint_eq(t->key, 3);
        ck_assert_uint_eq(t->rules_count, 2);
        ck_assert_int_eq(t->rules[0].units, 80);
        ck_assert_int_eq(t->rules[0].renew_from, RENEW_FROM_EXPIRY);
        ck_assert_int_eq(t->rules[0].activities_since, SINCE_CYCLE);
        ck_assert_int_eq(t->rules[1].grace_days, 90);
        ck_assert_int_eq(t->rules[1].retake_window_months, 6);
        ck_assert_uint_eq(p->types[programme_type(p, "ACA")].rules_count, 0);
        ck_assert_uint_eq(o->rules_count, 2);
        ck_assert_int_eq(o->rules[0].limit, LIMIT_NONE);
        ck_assert_int_eq(o->rules[0].max_age_months, 12);
        ck_assert_int_eq(o->rules[1].limit, 4);
        ck_assert_int_eq(o->rules[1].max_age_months, AGE_ANY);
        ck_assert_int_eq(o->rules[1].credit, CREDIT_ON_ACCEPTANCE);
        ck_assert_str_eq(o->names.list[0].text, "Kurs");
        ck_assert_str_eq(o->descriptions.list[0].text, "A course");
        ck_assert_str_eq(o->proofs.list[0].href, "https://example.org/");
}

START_TEST(test_every_table_is_read_in_the_programmes_order)
{
        struct db                *db = store_open("migration");
        struct programme         *p;
        const struct requirement *q;
        uint64_t                  revision;

        fill(db);
        ck_assert_int_eq(catalogue_load(&p, &revision, db, pool), 0);
        ck_assert_uint_eq(revision, 7);
        ck_assert_str_eq(p->time_zone, "Europe/Berlin");
        ck_assert_str_eq(p->languages[1].name, "German");
        ck_assert_str_eq(p->types[0].code, "ACA");
        check_rules(p);
        ck_assert_str_eq(p->certifications[0].code, "ACP-A");
        ck_assert_int_eq(p->certifications[0].successor, 1);
        ck_assert_int_eq(p->certifications[1].successor, -1);
        ck_assert_str_eq(p->certifications[0].aliases[1], "A-2");
        ck_assert_int_eq(p->certifications_by_key[2], 0);
        ck_assert_int_eq(p->certifications_by_key[3], -1);
        ck_assert_int_eq(p->options_by_key[5], 0);
        ck_assert_str_eq(p->extensions[0].name, "First");
        ck_assert_int_eq(p->extensions[1].months, 12);
        q = p->designations[0].requires;
        ck_assert_uint_eq(q[0].certifications_count, 2);
        ck_assert_int_eq(q[0].certifications[0], 1);
        ck_assert_str_eq(q[1].learning_paths[0], "agile");
        ck_assert(!date_is_set(p->announcements[0].until));
        ck_assert_str_eq(p->announcements[0].texts.list[0].text, "Hello");
        db_close(db);
}
END_TEST

START_TEST(test_what_no_release_wrote_is_not_guessed_at)
{
        static const char *const slips[] = {
                "UPDATE type_rule SET renew_from = 'yesterday'",
                "UPDATE type_rule SET activities_since = 'always'",
                "UPDATE option_rule SET credit = 'perhaps'",
                "UPDATE option_rule SET use_limit = 0",
                "UPDATE alias SET code = 'ACP-B' WHERE code = 'A-2'",
        };
        struct db        *db = store_open("migration");
        struct programme *p;
        uint64_t          revision;

        ck_assert_int_eq(db_script(db, "SET check_constraint_checks = 0"), 0);
        for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
                fill(db);
                ck_assert_int_eq(catalogue_load(&p, &revision, db, pool), 0);
                ck_assert_int_eq(db_script(db, slips[i]), 0);
                ck_assert_int_eq(catalogue_load(&p, &revision, db, pool), ERR_SYSTEM);
                ck_assert_ptr_null(p);
        }
        empty(db);
        db_close(db);
}
END_TEST

int main(void)
{
        log_init("check_catalogue", LOG_ERROR);
        return SUITE_RUN("catalogue", test_a_database_without_a_programme_says_so,
                         test_every_table_is_read_in_the_programmes_order, test_what_no_release_wrote_is_not_guessed_at);
}
