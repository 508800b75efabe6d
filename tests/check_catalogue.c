/* check_catalogue.c - the programme in its tables: tests/db.sh tests/check_catalogue.store */
#include "store.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "store/catalogue_parts.h"
#include "parse.h"
#include "suite.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"
#include "util/refusal.h"

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

/* --- Saving */

#define TODAY (date_civil(2026, 11, 24))

/* Everything that a programme can say, each thing once at least. */
static const char document[] =
        "<programme xmlns='urn:recert:1' name='Certified' activities-from='2024-02-01' time-zone='Europe/Berlin'"
        " contact='ask@example.org'>\n"
        "<language code='en' name='English'/><language code='de' name='German'/>\n"
        "<type code='ACP' name='Professional'><name xml:lang='de'>Fachkraft</name>"
        "<rule from='2017-01-01' units='80' validity-months='12' grace-days='0' retake-window-months='0'/>"
        "<rule from='2020-01-01' units='100' validity-months='24' grace-days='90' retake-window-months='6'"
        " renew-from='expiry' activities-since='cycle'/></type>\n"
        "<type code='ACA' name='Associate'/><type code='ACX' name='Spare'/>\n"
        "<item-group code='renewal' name='Renewal'><name xml:lang='de'>Erneuerung</name>\n"
        "<option code='course' name='Course'><name xml:lang='de'>Kurs</name><rule from='2017-01-01' units='10'/>"
        "<rule from='2019-01-01' units='20' limit='4' max-age-months='12' credit='on-acceptance'/>"
        "<description xml:lang='en'>A course.</description>"
        "<proof xml:lang='en' href='https://example.org/'>An image.</proof></option>\n"
        "<option code='event' name='Event'><rule from='2017-01-01' units='30' limit='1'/></option></item-group>\n"
        "<item-group code='exam' name='Exams'><option code='talk' name='Talk'/></item-group>\n"
        "<certification code='ACP-A' exam='E-1' type='ACP' name='Old' retired='2024-08-01' successor='ACP-B'>"
        "<alias code='A-1'/><alias code='A-2'/></certification>\n"
        "<certification code='ACP-B' exam='E-2' type='ACP' name='New'><name xml:lang='de'>Neu</name></certification>\n"
        "<certification code='ACA-C' exam='E-3' type='ACA' name='Small'/>\n"
        "<extension name='First' granted='2024-02-01' expires-from='2024-02-01' expires-to='2024-09-29' to='2024-09-30'/>\n"
        "<extension name='Second' granted='2024-08-01' expires-from='2024-09-30' expires-to='2025-02-28' months='12'/>\n"
        "<designation code='EXPERT' name='Expert'><requires certifications='ACP-B A-1' at-least='2'/>"
        "<requires learning-paths='agile itsm' at-least='1'/></designation>\n"
        "<announcement from='2024-08-01' until='2025-02-28'><text xml:lang='en'>Hello.</text>"
        "<text xml:lang='de'>Hallo.</text></announcement>\n"
        "</programme>\n";

/* The document with its only one of these texts in the place of the other. */
static struct programme *edited(const char *from, const char *to)
{
        const char *at = strstr(document, from);

        ck_assert_msg(at && !strstr(at + 1, from), "%s", from);
        return programme_parse(pool_format(pool, "%.*s%s%s", (int)(at - document), document, to, at + strlen(from)), pool);
}

static int save(bool *changed, struct programme_fault *fault, struct db *db, const struct programme *p)
{
        const struct act act = {.action = "programme-import", .program = "check", .now = clock_now(), .today = TODAY};

        return catalogue_save(changed, db, p, &act, fault, pool);
}

static void must_save(struct db *db, const struct programme *p)
{
        struct programme_fault fault;
        bool                   changed;

        ck_assert_int_eq(save(&changed, &fault, db, p), 0);
}

static size_t differences(const struct programme *a, const struct programme *b)
{
        struct changes changes;

        catalogue_changes(&changes, a, b, pool);
        for (size_t i = 0; i < changes.count; i++)
                printf("differs: %s\n", changes.list[i].value.field);
        return changes.count;
}

/* The stored programme is this one; returns its revision. */
static uint64_t check_stored(struct db *db, const struct programme *p)
{
        struct programme *stored;
        uint64_t          revision, again;

        ck_assert_int_eq(catalogue_load(&stored, &revision, db, pool), 0);
        ck_assert_uint_eq(differences(stored, p), 0);
        ck_assert_int_eq(catalogue_revision(&again, db), 0);
        ck_assert_uint_eq(again, revision);
        return revision;
}

static int64_t number(struct db *db, const char *sql)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql, NULL, 0), 0);
        return db_int(&rows, 0, 0);
}

static const char sql_audits[] = "SELECT COUNT(*) FROM audit WHERE action = 'programme-import'";
static const char sql_values[] =
        "SELECT COUNT(*) FROM changed_value WHERE audit_id = (SELECT MAX(audit_id) FROM audit)";
static const char sql_jobs[] = "SELECT COUNT(*) FROM job WHERE kind = 'reproject' AND state = 'waiting'";
static const char sql_versions[] = "SELECT SUM(version) FROM certification";

/* An empty portal. */
static struct db *begin(void)
{
        static const char *const others[] = {"award", "draft", "candidate", "job", "changed_value", "audit"};
        struct db               *db = store_open("migration");

        for (size_t i = 0; i < sizeof others / sizeof *others; i++)
                ck_assert_int_eq(db_script(db, pool_format(pool, "DELETE FROM %s", others[i])), 0);
        empty(db);
        db_close(db);
        return store_open("worker");
}

static void add_candidate(void)
{
        struct db *db = store_open("migration");

        ck_assert_int_eq(db_script(db, "INSERT INTO candidate (candidate_id, made) VALUES (42, NOW())"), 0);
        db_close(db);
}

static void add_event(void)
{
        struct db *db = store_open("migration");

        add_candidate();
        ck_assert_int_eq(db_script(db, "INSERT INTO award (candidate_id, place, certification_id, on_day, basis, number) "
                                       "SELECT 42, 1, MIN(certification_id), '2024-06-03', 'exam', '7QH2' FROM certification"), 0);
        db_close(db);
}

START_TEST(test_the_default_programme_is_stored_and_read_as_it_is)
{
        static char             text[100000];
        struct db              *db = begin();
        struct programme       *p;
        struct programme_fault  fault;
        bool                    changed;
        FILE                   *file = fopen(pool_format(pool, "%s/programme.xml", conf->sql_dir), "re");

        ck_assert_ptr_nonnull(file);
        text[fread(text, 1, sizeof text - 1, file)] = '\0';
        fclose(file);
        p = programme_parse(text, pool);
        ck_assert_int_eq(save(&changed, &fault, db, p), 0);
        ck_assert(changed);
        ck_assert_uint_eq(check_stored(db, p), 1);
        ck_assert_int_eq(save(&changed, &fault, db, p), 0);
        ck_assert(!changed);
        ck_assert_uint_eq(check_stored(db, p), 1);
        ck_assert_int_eq(number(db, sql_audits), 1);
        ck_assert_int_gt(number(db, sql_values), 100);
        ck_assert_int_eq(number(db, sql_jobs), 0);
        db_close(db);
}
END_TEST

static const struct edit {
        const char *from, *to;
} edits[] = {
        {"name='Certified'", "name='Sure'"},
        {"time-zone='Europe/Berlin'", "time-zone='UTC'"},
        {"activities-from='2024-02-01'", "activities-from='2023-02-01'"},
        {"ask@", "whom@"},
        {"name='German'", "name='Deutsch'"},
        {"<language code='de' name='German'/>", ""},
        {"<language code='en' name='English'/><language code='de' name='German'/>",
         "<language code='de' name='German'/><language code='en' name='English'/>"},
        {"name='Professional'", "name='Master'"},
        {"Fachkraft</name>", "Fachkraft</name><name xml:lang='fr'>Pro</name>"},
        {"units='80'", "units='90'"},
        {"from='2020-01-01'", "from='2021-01-01'"},
        {"renew-from='expiry'", "renew-from='completion'"},
        {" activities-since='cycle'", ""},
        {"<type code='ACA' name='Associate'/>",
         "<type code='ACE' name='Expert'/><type code='ACA' name='Associate'/>"},
        {"<type code='ACX' name='Spare'/>", ""},
        {"name='Renewal'", "name='Again'"},
        {"Erneuerung", "Wieder"},
        {"</item-group>\n<item-group code='exam' name='Exams'>", ""},
        {"<option code='talk' name='Talk'/>", ""},
        {"name='Course'", "name='Courses'"},
        {"<name xml:lang='de'>Kurs</name>", ""},
        {" limit='4'", ""},
        {" max-age-months='12'", " max-age-months='0'"},
        {"on-acceptance", "on-entry"},
        {"A course.", "Some course."},
        {" href='https://example.org/'", ""},
        {"An image.</proof>", "An image.</proof><proof xml:lang='de' href='https://example.org/de'>Ein Bild.</proof>"},
        {"exam='E-1'", "exam='E-9'"},
        {"type='ACA'", "type='ACP'"},
        {"name='Small'", "name='Little'"},
        {" retired='2024-08-01'", ""},
        {" successor='ACP-B'", " successor='ACA-C'"},
        {" successor='ACP-B'", ""},
        {"<alias code='A-1'/><alias code='A-2'/>", "<alias code='A-2'/><alias code='A-1'/>"},
        {"<alias code='A-2'/></certification>\n<certification code='ACP-B' exam='E-2' type='ACP' name='New'>",
         "</certification>\n<certification code='ACP-B' exam='E-2' type='ACP' name='New'><alias code='A-2'/>"},
        {"code='ACP-B' exam='E-2' type='ACP' name='New'><name xml:lang='de'>Neu</name></certification>\n"
         "<certification code='ACA-C' exam='E-3' type='ACA' name='Small'/>",
         "code='ACA-C' exam='E-3' type='ACA' name='Small'/>\n"
         "<certification code='ACP-B' exam='E-2' type='ACP' name='New'><name xml:lang='de'>Neu</name></certification>"},
        {"<certification code='ACA-C' exam='E-3' type='ACA' name='Small'/>\n", ""},
        {"<certification code='ACA-C'", "<certification code='ACA-D'"},
        {"<extension name='First' granted='2024-02-01' expires-from='2024-02-01' expires-to='2024-09-29' to='2024-09-30'/>\n",
         ""},
        {" months='12'", " to='2026-01-01'"},
        {"granted='2024-08-01'", "granted='2024-09-01'"},
        {"name='Expert'", "name='Sage'"},
        {"certifications='ACP-B A-1'", "certifications='ACP-B'"},
        {"at-least='2'", "at-least='1'"},
        {"agile itsm", "itsm agile"},
        {"<requires certifications='ACP-B A-1' at-least='2'/>", ""},
        {"until='2025-02-28'", ""},
        {"Hallo.", "Servus."},
        {"<announcement from='2024-08-01'", "<announcement from='2024-01-01'><text xml:lang='en'>Soon.</text></announcement>\n"
         "<announcement from='2024-08-01'"},
};

START_TEST(test_each_kind_of_edit_is_stored_and_taken_back)
{
        const struct edit      *e = &edits[_i];
        struct db              *db = begin();
        struct programme       *base = programme_parse(document, pool), *p = edited(e->from, e->to), *before, *after;
        struct programme_fault  fault;
        struct audit_value     *values;
        size_t                  count;
        uint64_t                revision;
        bool                    changed;
        int                     b;

        must_save(db, base);
        ck_assert_int_eq(catalogue_load(&before, &revision, db, pool), 0);
        ck_assert_int_eq(catalogue_compare(&values, &count, db, p, TODAY, &fault, pool), 0);
        ck_assert_uint_gt(count, 0);
        check_stored(db, base);
        ck_assert_int_eq(save(&changed, &fault, db, p), 0);
        ck_assert_msg(changed, "%s", e->from);
        ck_assert_uint_eq(check_stored(db, p), 2);
        ck_assert_int_eq(number(db, sql_audits), 2);
        ck_assert_int_eq(number(db, sql_values), (int64_t)count);
        ck_assert_int_eq(catalogue_load(&after, &revision, db, pool), 0);
        b = programme_certification(after, "ACP-B");
        ck_assert_uint_eq(after->certifications[b].key, before->certifications[1].key);
        ck_assert_uint_eq(after->types[programme_type(after, "ACP")].key, before->types[0].key);
        ck_assert_uint_eq(after->options[programme_option(after, "course")].key, before->options[0].key);
        must_save(db, base);
        ck_assert_uint_eq(check_stored(db, base), 3);
        db_close(db);
}
END_TEST

START_TEST(test_only_what_was_edited_gets_a_new_version)
{
        struct db *db = begin();

        must_save(db, programme_parse(document, pool));
        ck_assert_int_eq(number(db, sql_versions), 3);
        must_save(db, edited("name='Small'", "name='Little'"));
        ck_assert_int_eq(number(db, sql_versions), 4);
        must_save(db, programme_parse(document, pool));
        must_save(db, edited("<certification code='ACP-A'", "<certification code='ACP-0' exam='E-0' type='ACP' name='First'/>\n"
                                                            "<certification code='ACP-A'"));
        ck_assert_int_eq(number(db, sql_versions), 6);
        db_close(db);
}
END_TEST

static const struct refusal_case {
        const char *from, *to, *code, *thing;
} refused[] = {
        {"units='100'", "units='90'", "past-rule", "ACP"},
        {"<rule from='2017-01-01' units='30' limit='1'/>", "", "past-rule", "event"},
        {"<rule from='2017-01-01' units='10'/>", "<rule from='2017-01-01' units='10'/><rule from='2026-11-24' units='5'/>",
         "past-rule", "course"},
        {"<option code='talk' name='Talk'/>", "<option code='talk' name='Talk'><rule from='2026-11-24' units='5'/></option>",
         "past-rule", "talk"},
        {"retired='2024-08-01'", "retired='2024-08-02'", "past-retirement", "ACP-A"},
        {"retired='2024-08-01'", "", "past-retirement", "ACP-A"},
        {"retired='2024-08-01'", "retired='2030-01-01'", "past-retirement", "ACP-A"},
        {"name='New'", "name='New' retired='2026-11-24'", "past-retirement", "ACP-B"},
        {"to='2024-09-30'", "to='2024-10-30'", "past-extension", "First"},
        {"<extension name='Second' granted='2024-08-01' expires-from='2024-09-30' expires-to='2025-02-28' months='12'/>\n", "",
         "past-extension", "Second"},
        {"<extension name='Second'", "<extension name='Third' granted='2026-11-24' expires-from='2026-01-01' "
         "expires-to='2026-12-31' months='1'/>\n<extension name='Second'", "past-extension", "Third"},
        {"time-zone='Europe/Berlin'", "time-zone='UTC'", "time-zone-fixed", "UTC"},
        {"activities-from='2024-02-01'", "activities-from='2024-02-02'", "activities-from-fixed", "Certified"},
        {"type='ACA'", "type='ACP'", "type-fixed", "ACA-C"},
        {"<certification code='ACA-C' exam='E-3' type='ACA' name='Small'/>\n", "", "missing", "ACA-C"},
        {"<certification code='ACA-C' exam='E-3' type='ACA' name='Small'/>\n",
         "<certification code='ACA-D' exam='E-3' type='ACA' name='Small'><alias code='ACA-C'/></certification>\n", "missing", "ACA-C"},
        {"<option code='talk' name='Talk'/>", "", "missing", "talk"},
        {"<type code='ACX' name='Spare'/>", "", "missing", "ACX"},
};

START_TEST(test_what_was_in_force_by_today_stays_once_there_are_events)
{
        struct db                 *db = begin();
        struct programme          *base = programme_parse(document, pool), *p;
        struct programme_fault     fault;
        bool                       changed;

        must_save(db, base);
        add_event();
        for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
                const struct refusal_case *r = &refused[i];
                struct audit_value        *values;
                size_t                     count;

                p = edited(r->from, r->to);
                ck_assert_int_eq(save(&changed, &fault, db, p), ERR_REFUSED);
                ck_assert_str_eq(fault.code, r->code);
                ck_assert_str_eq(fault.thing, r->thing);
                ck_assert(!changed);
                ck_assert_ptr_nonnull(refusal_find(fault.code));
                ck_assert_int_eq(catalogue_compare(&values, &count, db, p, TODAY, &fault, pool), ERR_REFUSED);
                ck_assert_str_eq(fault.code, r->code);
                ck_assert_uint_eq(check_stored(db, base), 1);
        }
        ck_assert_int_eq(number(db, sql_audits), 1);
        db_close(db);
}
END_TEST

START_TEST(test_from_tomorrow_on_everything_can_change)
{
        static const struct edit allowed[] = {
                {"<rule from='2017-01-01' units='30' limit='1'/>",
                 "<rule from='2017-01-01' units='30' limit='1'/><rule from='2026-11-25' units='0'/>"},
                {"name='New'", "name='New' retired='2026-11-25'"},
                {"<extension name='First'", "<extension name='Third' granted='2026-11-25' expires-from='2026-01-01' "
                 "expires-to='2026-12-31' months='1'/>\n<extension name='First'"},
                {"name='Talk'", "name='Lecture'"},
                {"<alias code='A-2'/>", ""},
        };
        struct db        *db = begin();
        struct programme *base = programme_parse(document, pool), *p;

        must_save(db, base);
        add_event();
        for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
                must_save(db, p = edited(allowed[i].from, allowed[i].to));
                ck_assert_uint_eq(check_stored(db, p), 2 * i + 2);
                must_save(db, base);                    /* what has not begun can be taken back */
                ck_assert_uint_eq(check_stored(db, base), 2 * i + 3);
        }
        must_save(db, p = edited("<option code='talk' name='Talk'/>", "<option code='talk' name='Talk'/>"
                                 "<option code='book' name='Book'><rule from='2026-11-25' units='5'/></option>"));
        check_stored(db, p);
        db_close(db);
}
END_TEST

START_TEST(test_an_option_that_a_draft_names_stays)
{
        struct db              *db = begin(), *other = store_open("migration");
        struct programme       *p = edited("<option code='talk' name='Talk'/>", "");
        struct programme_fault  fault;
        bool                    changed;

        must_save(db, programme_parse(document, pool));
        add_candidate();
        ck_assert_int_eq(db_script(other, "INSERT INTO draft (candidate_id, draft_id, option_id, made, changed) "
                                          "SELECT 42, 1, option_id, NOW(), NOW() FROM option WHERE code = 'talk'"), 0);
        ck_assert_int_eq(save(&changed, &fault, db, p), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "missing");
        ck_assert_str_eq(fault.thing, "talk");
        ck_assert_int_eq(db_script(other, "DELETE FROM draft"), 0);
        must_save(db, p);
        check_stored(db, p);
        db_close(other);
        db_close(db);
}
END_TEST

START_TEST(test_what_is_too_long_is_refused_and_nothing_of_it_stays)
{
        struct db              *db = begin();
        struct programme       *base = programme_parse(document, pool);
        struct programme_fault  fault;
        bool                    changed;

        must_save(db, base);
        ck_assert_int_eq(save(&changed, &fault, db, edited("agile itsm", "0123456789012345678901234567890123456789"
                                                                         "0123456789012345678901234")), ERR_REFUSED);
        ck_assert_str_eq(fault.code, "too-long");
        ck_assert_str_eq(fault.thing, "EXPERT");
        ck_assert_uint_eq(check_stored(db, base), 1);
        db_close(db);
}
END_TEST

START_TEST(test_projections_wait_to_be_worked_out_again_once)
{
        struct db *db = begin();

        must_save(db, programme_parse(document, pool));
        ck_assert_int_eq(number(db, sql_jobs), 0);
        add_candidate();
        must_save(db, programme_parse(document, pool));
        ck_assert_int_eq(number(db, sql_jobs), 0);
        must_save(db, edited("name='Small'", "name='Little'"));
        ck_assert_int_eq(number(db, sql_jobs), 1);
        must_save(db, programme_parse(document, pool));
        ck_assert_int_eq(number(db, sql_jobs), 1);
        db_close(db);
}
END_TEST

/* --- At once */

/* One that differs in its first table and in its last. */
static struct programme *other(void)
{
        return edited("name='Certified' activities-from='2024-02-01' time-zone='Europe/Berlin'",
                      "name='Changed' activities-from='2023-02-01' time-zone='UTC'");
}

/* In a process of its own: saves the one and the other so many times; how often that changed something. */
static pid_t save_in_turn(int times)
{
        pid_t pid = fork();

        if (pid == 0) {
                struct programme *both[] = {programme_parse(document, pool), other()};
                struct db        *db = NULL;
                int               changes = 0;

                if (db_open(&db, conf, "worker") < 0)
                        _exit(255);
                for (int i = 0; i < times; i++) {
                        struct programme_fault fault;
                        bool                   changed;

                        if (save(&changed, &fault, db, both[i % 2]) < 0)
                                _exit(255);
                        changes += changed;
                }
                db_close(db);
                _exit(changes);
        }
        return pid;
}

static int changes_of(pid_t pid)
{
        int status;

        ck_assert_int_eq(waitpid(pid, &status, 0), pid);
        ck_assert(WIFEXITED(status));
        ck_assert_int_ne(WEXITSTATUS(status), 255);
        return WEXITSTATUS(status);
}

START_TEST(test_saves_at_once_come_one_after_the_other)
{
        struct db *db = begin();
        uint64_t   revision;
        pid_t      pids[3];
        int        changes = 0;

        for (int i = 0; i < 3; i++)
                ck_assert_int_gt(pids[i] = save_in_turn(11), 0);
        for (int i = 0; i < 3; i++)
                changes += changes_of(pids[i]);
        ck_assert_int_eq(catalogue_revision(&revision, db), 0);
        ck_assert_uint_eq(revision, (uint64_t)changes);
        ck_assert_uint_eq(check_stored(db, programme_parse(document, pool)), revision);
        ck_assert_int_eq(number(db, sql_audits), changes);
        db_close(db);
}
END_TEST

START_TEST(test_a_programme_is_never_read_half_of_one_and_half_of_another)
{
        struct db        *db = begin();
        struct programme *one = programme_parse(document, pool), *two = other(), *stored;
        uint64_t          revision, last = 0;
        size_t            seen = 0;
        pid_t             pid;

        must_save(db, one);
        pid = save_in_turn(60);
        while (waitpid(pid, NULL, WNOHANG) == 0) {
                struct changes a, b;

                ck_assert_int_eq(catalogue_load(&stored, &revision, db, pool), 0);
                catalogue_changes(&a, stored, one, pool);
                catalogue_changes(&b, stored, two, pool);
                ck_assert_int_eq((a.count == 0) + (b.count == 0), 1);
                ck_assert_uint_eq(revision % 2, a.count == 0);
                seen += revision != last;
                last = revision;
        }
        ck_assert_uint_gt(seen, 3);
        db_close(db);
}
END_TEST

int main(void)
{
        const TTest *const tests[] = {
                test_a_database_without_a_programme_says_so, test_every_table_is_read_in_the_programmes_order,
                test_what_no_release_wrote_is_not_guessed_at, test_the_default_programme_is_stored_and_read_as_it_is,
                test_only_what_was_edited_gets_a_new_version, test_what_was_in_force_by_today_stays_once_there_are_events,
                test_from_tomorrow_on_everything_can_change, test_an_option_that_a_draft_names_stays,
                test_what_is_too_long_is_refused_and_nothing_of_it_stays, test_projections_wait_to_be_worked_out_again_once,
                test_saves_at_once_come_one_after_the_other,
                test_a_programme_is_never_read_half_of_one_and_half_of_another,
        };
        Suite *suite = suite_create("catalogue");
        TCase *tcase = tcase_create("catalogue");

        log_init("check_catalogue", LOG_ERROR);
        for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
                tcase_add_test(tcase, tests[i]);
        tcase_add_loop_test(tcase, test_each_kind_of_edit_is_stored_and_taken_back, 0, sizeof edits / sizeof *edits);
        tcase_set_timeout(tcase, 60);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
