/* check_completions.c - recertctl completions: reports from files, in each form: tests/db.sh
 * tests/check_completions.store */
#include <config.h>

#include "ctl.h"

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <sys/resource.h>

#include "suite.h"
#include "xml/validate.h"

#define DAY "2026-06-01"
#define HEAD "id,option,date,candidate,email,title\n"

static const char sql_activities[] = "SELECT COUNT(*) FROM activity";
static const char sql_reports[] = "SELECT COUNT(*) FROM report";
static const char sql_audits[] = "SELECT COUNT(*) FROM audit";

/* Ada and Bo hold something, and have entered nothing. */
static void begin(void)
{
        ctl_empty();
        setenv("RECERT_TODAY", DAY, 1);
        ck_assert_int_eq(ctl(NULL, "import %s/programme.xml", conf->sql_dir), 0);
        ck_assert_int_eq(ctl("<candidates xmlns='urn:recert:1'>"
                             "<candidate id='AT00000001' email='ada@example.org' email-verified='true' language='en'>"
                             "<award certification='ACP-JCA' on='2025-12-01' basis='exam'/></candidate>"
                             "<candidate id='AT00000002' email='bo@example.org' email-verified='true' language='en'>"
                             "<award certification='ACP-JCA' on='2025-12-01' basis='exam'/></candidate></candidates>",
                             "import"), 0);
}

static void end(void) { }

/* An XPath string over the document that the last run printed, which its schema knows. */
static const char *said(const char *path)
{
        static struct schema *schema;
        const char           *why = NULL, *out;
        xmlDocPtr             doc = xmlReadMemory(ctl_out, (int)strlen(ctl_out), NULL, NULL, XML_PARSE_NONET);
        xmlXPathContextPtr    at;
        xmlXPathObjectPtr     value;

        ck_assert_msg(doc != NULL, "%s", ctl_out);
        if (!schema)
                ck_assert_msg(schema_load(&schema, pool_format(pool, "%s/schema/reports.rng", conf->xslt_dir), pool, &why) == 0, "%s", why);
        ck_assert_msg(schema_check(schema, doc, pool, &why) == 0, "%s", why);
        at = xmlXPathNewContext(doc);
        xmlXPathRegisterNs(at, BAD_CAST "r", BAD_CAST "urn:recert:1");
        value = xmlXPathEvalExpression(BAD_CAST pool_format(pool, "string(%s)", path), at);
        ck_assert_ptr_nonnull(value);
        out = pool_text(pool, (const char *)value->stringval);
        xmlXPathFreeObject(value);
        xmlXPathFreeContext(at);
        xmlFreeDoc(doc);
        return out;
}

static const char *outcome(const char *id, const char *attribute)
{
        return said(pool_format(pool, "//r:outcome[@id='%s']/@%s", id, attribute));
}

START_TEST(test_csv_becomes_accepted_activities_and_the_same_again_changes_nothing)
{
        const char *csv = HEAD "u-1,coursework,2026-05-02,AT00000001,,Jira basics\r\n"
                               "u-2,coursework,2026-05-03,,BO@example.org,\"Boards, \"\"new\"\" and old\"\n"
                               "\n"
                               "u-3,coursework,2026-05-04,,nobody@example.org,Early";

        ck_assert_int_eq(ctl(csv, "completions --source university"), 0);
        ck_assert_str_eq(said("/*/@source"), "university");
        ck_assert_str_eq(outcome("u-1", "result"), "recorded");
        ck_assert_str_eq(outcome("u-1", "candidate"), "AT00000001");
        ck_assert_str_eq(outcome("u-2", "candidate"), "AT00000002");
        ck_assert_str_eq(outcome("u-3", "result"), "waiting");
        ck_assert_ptr_nonnull(strstr(ctl_err, "2 recorded, 0 matched, 0 repeated, 1 waiting, 0 refused."));
        ck_assert_int_eq(ctl_number("SELECT COUNT(*) FROM activity_text WHERE title = 'Boards, \"new\" and old'"), 1);
        ck_assert_int_eq(ctl_number("SELECT COUNT(*) FROM activity WHERE status = 'accepted' AND source = 'university'"), 2);
        ck_assert_int_eq(ctl_number("SELECT COUNT(*) FROM audit WHERE action = 'completion-report' AND program = 'recertctl completions'"), 2);
        ck_assert_int_eq(ctl(csv, "completions --source university"), 0);
        ck_assert_str_eq(outcome("u-1", "result"), "repeated");
        ck_assert_str_eq(outcome("u-1", "activity"), "1");
        ck_assert_int_eq(ctl_number(sql_activities), 2);
}
END_TEST

START_TEST(test_a_dry_run_says_the_same_and_keeps_nothing)
{
        int64_t audits = ctl_number(sql_audits);

        ck_assert_int_eq(ctl(HEAD "u-1,coursework,2026-05-02,AT00000001,,One\nu-2,coursework,2026-05-02,,no@example.org,Two\n"
                                  "u-3,coursework,2027-01-01,AT00000001,,Three\n", "completions --dry-run --source university"), 1);
        ck_assert_str_eq(outcome("u-1", "result"), "recorded");
        ck_assert_str_eq(outcome("u-2", "result"), "waiting");
        ck_assert_str_eq(outcome("u-3", "code"), "date-in-future");
        ck_assert_ptr_nonnull(strstr(ctl_err, "nothing was kept"));
        ck_assert_int_eq(ctl_number(sql_activities) + ctl_number(sql_reports), 0);
        ck_assert_int_eq(ctl_number(sql_audits), audits);
}
END_TEST

START_TEST(test_a_bad_line_is_refused_with_its_code_and_number_and_the_rest_goes_on)
{
        ck_assert_int_eq(ctl(HEAD "b-1,coursework,2026-05-02,AT00000001,,\"open\nb-2,coursework,2026-05-02\n"
                                  "b-3,coursework,2026-02-31,AT00000001,,Title\nb-4,coursework,2026-05-02,AT00000001,,\x01\n"
                                  "b-5,coursework,2026-05-02,AT00000009,,Title\nb-6,coursework,2026-05-02,AT00000001,,Good\n",
                             "completions --source university"), 1);
        ck_assert_str_eq(said("count(//r:outcome)"), "6");
        ck_assert_str_eq(said("//r:outcome[@line = 2]/@code"), "csv");
        ck_assert_str_eq(said("//r:outcome[@line = 3]/@code"), "csv");
        ck_assert_str_eq(said("//r:outcome[@line = 4]/@code"), "date");
        ck_assert_str_eq(said("//r:outcome[@line = 5]/@code"), "text");
        ck_assert_str_eq(outcome("b-5", "code"), "candidate-unknown");
        ck_assert_str_eq(outcome("b-6", "result"), "recorded");
        ck_assert_ptr_nonnull(strstr(ctl_err, "standard input:4: Write the date"));
        ck_assert_ptr_nonnull(strstr(ctl_err, "(candidate-unknown)"));
        ck_assert_int_eq(ctl_number(sql_activities), 1);
        ck_assert_int_eq(ctl_number(sql_reports), 1);
}
END_TEST

START_TEST(test_a_first_line_that_names_no_columns_is_refused_and_nothing_is_done)
{
        ck_assert_int_eq(ctl("u-1,coursework,2026-05-02,AT00000001,,One\n", "completions --source university"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "standard input:1:"));
        ck_assert_ptr_nonnull(strstr(ctl_err, "(csv)"));
        ck_assert_int_eq(ctl("id,option,title\n", "completions --source university"), 1);
        ck_assert_int_eq(ctl("", "completions --source university"), 1);
        ck_assert_int_eq(ctl(HEAD, "completions"), 2);
        ck_assert_ptr_nonnull(strstr(ctl_err, "give --source"));
        ck_assert_int_eq(ctl(HEAD, "completions --source university"), 0);
        ck_assert_str_eq(said("count(//r:outcome)"), "0");
        ck_assert_int_eq(ctl(NULL, "completions /nowhere/at-all.csv"), 3);
        ck_assert_int_eq(ctl_number(sql_activities), 0);
}
END_TEST

START_TEST(test_the_columns_can_stand_in_any_order_and_exams_come_the_same_way)
{
        ck_assert_int_eq(ctl("title,email,date,option,id\nOne,ada@example.org,2026-05-02,coursework,u-1\n",
                             "completions --source university"), 0);
        ck_assert_str_eq(outcome("u-1", "result"), "recorded");
        ck_assert_int_eq(ctl("\xEF\xBB\xBFid,certification,on,candidate,email\nx-1,ACP-OA,2026-05-20,AT00000001,\n"
                             "x-2,ACP-JCA,2025-12-01,AT00000001,\n", "completions --source exams"), 0);
        ck_assert_str_eq(outcome("x-1", "award"), "2");
        ck_assert_str_eq(outcome("x-2", "result"), "matched");
        ck_assert_int_eq(ctl_number("SELECT COUNT(*) FROM award WHERE source = 'exams' AND source_id = 'x-1'"), 1);
}
END_TEST

START_TEST(test_xml_is_taken_item_by_item_and_names_its_source_itself)
{
        const char *xml = "<completions xmlns='urn:recert:1' source='university'>\n"
                          "<completion id='u-1' option='coursework' date='2026-05-02' candidate='AT00000001'><title>One &amp; two</title></completion>\n"
                          "<completion id='u-2' option='coursework' day='2026-05-02' candidate='AT00000001'><title>Two</title></completion>\n"
                          "<completion id='u-3' option='coursework' date='2026-05-03' candidate='AT00000001'><title>T</title><title>T</title></completion>\n"
                          "<completion id='u-4' option='coursework' date='2026-05-04' candidate='AT00000001'><title>Four</title></completion>\n"
                          "</completions>";

        ck_assert_int_eq(ctl(xml, "completions"), 1);
        ck_assert_str_eq(outcome("u-1", "result"), "recorded");
        ck_assert_str_eq(outcome("u-2", "code"), "attribute-unknown");
        ck_assert_str_eq(outcome("u-2", "line"), "3");
        ck_assert_str_eq(outcome("u-3", "code"), "element-repeated");
        ck_assert_str_eq(outcome("u-4", "result"), "recorded");
        ck_assert_str_eq(said("count(//r:outcome)"), "4");
        ck_assert_int_eq(ctl_number("SELECT COUNT(*) FROM activity_text WHERE title = 'One & two'"), 1);
        ck_assert_int_eq(ctl(xml, "completions --source other"), 2);
        ck_assert_int_eq(ctl("<programme xmlns='urn:recert:1'/>", "completions"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "(document-unknown)"));
        ck_assert_int_eq(ctl("<!DOCTYPE x><completions xmlns='urn:recert:1' source='u'/>", "completions"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "(dtd)"));
}
END_TEST

START_TEST(test_a_document_that_breaks_off_is_taken_as_far_as_it_goes)
{
        ck_assert_int_eq(ctl("<completions xmlns='urn:recert:1' source='university'>"
                             "<completion id='u-1' option='coursework' date='2026-05-02' candidate='AT00000001'><title>One</title></completion>"
                             "<completion id='u-2' option='coursework' date='2026-05-03' candidate='AT00000001'><title>Tw", "completions"), 1);
        ck_assert_str_eq(said("count(//r:outcome)"), "1");
        ck_assert_ptr_nonnull(strstr(ctl_err, "(xml)"));
        ck_assert_int_eq(ctl_number(sql_activities), 1);
        ck_assert_int_eq(ctl("{\"source\": \"university\", \"completions\": ["
                             "{\"id\": \"u-5\", \"option\": \"coursework\", \"date\": \"2026-05-05\", \"candidate\": \"AT00000001\", \"title\": \"Five\"},"
                             "{\"id\": ", "completions"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "(json)"));
}
END_TEST

START_TEST(test_json_has_the_same_shape_in_and_out)
{
        ck_assert_int_eq(ctl("\n {\"source\": \"university\", \"completions\": [\n"
                             "{\"id\": \"u-1\", \"option\": \"coursework\", \"date\": \"2026-05-02\", \"candidate\": \"AT00000001\", \"title\": \"One\"},\n"
                             "{\"id\": \"u-2\", \"option\": 1} ]}\n", "completions --json"), 1);
        ck_assert_str_eq(ctl_out, "{\"source\":\"university\",\"outcomes\":[\n"
                                  "{\"id\":\"u-1\",\"result\":\"recorded\",\"candidate\":\"AT00000001\",\"activity\":\"1\"},\n"
                                  "{\"id\":\"u-2\",\"result\":\"refused\",\"code\":\"json\",\"line\":\"4\","
                                  "\"message\":\"The document is not the JSON that is read here.\"}\n]}\n");
        ck_assert_int_eq(ctl("{\"completions\": [], \"source\": \"university\"}", "completions"), 1);
        ck_assert_int_eq(ctl("{\"completions\": []}", "completions --source university"), 0);
        ck_assert_int_eq(ctl("{\"source\": \"university\", \"completions\": []} more", "completions"), 1);
}
END_TEST

#ifndef RECERT_SANITIZED          /* which takes memory of its own */
/* The most memory, in KiB, that a run over so many items takes. */
static long memory_of(long items, const char *first, const char *item, const char *last)
{
        const char   *path = pool_format(pool, "/tmp/recert-completions.%d", (int)getpid());
        FILE         *file = fopen(path, "we");
        struct rusage used = {0};
        int           ended;
        pid_t         child;

        ck_assert_ptr_nonnull(file);
        fputs(first, file);
        for (long i = 0; i < items; i++)
                fprintf(file, item, i);
        fputs(last, file);
        ck_assert_int_eq(fclose(file), 0);
        if (!(child = fork())) {
                ck_assert(freopen("/dev/null", "w", stdout) && freopen("/dev/null", "w", stderr));
                execl(RECERTCTL, RECERTCTL, "completions", "--dry-run", "--config", getenv("RECERT_CONF"), "--source", "university", path, NULL);
                _exit(99);
        }
        ck_assert_int_eq(wait4(child, &ended, 0, &used), child);
        unlink(path);
        ck_assert_int_eq(WEXITSTATUS(ended), 1);
        return used.ru_maxrss;
}

static void check_flat(const char *first, const char *item, const char *last)
{
        long few = memory_of(2000, first, item, last), many = memory_of(14000, first, item, last);

        ck_assert_msg(many - few < 3000, "%ld KiB, then %ld", few, many);      /* the file grew by 12 MB */
}

START_TEST(test_memory_is_flat_whatever_the_length)
{
        char item[1300], text[901];

        memset(text, 'x', 900);
        text[900] = '\0';
        snprintf(item, sizeof item, "u-%%ld,none,2026-05-02,AT00000001,,%s\n", text);
        check_flat(HEAD, item, "");
        snprintf(item, sizeof item, "<completion id='u-%%ld' option='none' date='2026-05-02' candidate='AT00000001'><title>%s</title></completion>", text);
        check_flat("<completions xmlns='urn:recert:1' source='university'>", item, "</completions>");
        snprintf(item, sizeof item, "{\"id\": \"u-%%ld\", \"option\": [\"%s\"]},", text);
        check_flat("{\"source\": \"university\", \"completions\": [", item, "{}]}");
}
END_TEST
#endif

int main(void)
{
        Suite *suite = suite_create("completions");
        TCase *tcase = tcase_create("completions");

        tcase_add_checked_fixture(tcase, begin, end);
        tcase_add_test(tcase, test_csv_becomes_accepted_activities_and_the_same_again_changes_nothing);
        tcase_add_test(tcase, test_a_dry_run_says_the_same_and_keeps_nothing);
        tcase_add_test(tcase, test_a_bad_line_is_refused_with_its_code_and_number_and_the_rest_goes_on);
        tcase_add_test(tcase, test_a_first_line_that_names_no_columns_is_refused_and_nothing_is_done);
        tcase_add_test(tcase, test_the_columns_can_stand_in_any_order_and_exams_come_the_same_way);
        tcase_add_test(tcase, test_xml_is_taken_item_by_item_and_names_its_source_itself);
        tcase_add_test(tcase, test_a_document_that_breaks_off_is_taken_as_far_as_it_goes);
        tcase_add_test(tcase, test_json_has_the_same_shape_in_and_out);
#ifndef RECERT_SANITIZED
        tcase_add_test(tcase, test_memory_is_flat_whatever_the_length);
#endif
        tcase_set_timeout(tcase, 60);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
