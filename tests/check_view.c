/* check_view.c - what the views say of candidates whom the engine has evaluated: each document
 * keeps the schema and is the golden one, tests/view/<case>.xml. RECERT_GOLDEN=1 writes them anew:
 * read the diff. */
#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>

#include "handler/activities.h"
#include "sample.h"
#include "suite.h"
#include "view/catalog.h"
#include "view/components.h"
#include "view/credential.h"
#include "view/credentials.h"
#include "view/help.h"
#include "view/history.h"
#include "view/plan.h"
#include "view/progress.h"
#include "xml/validate.h"

#define TODAY "2026-11-24"

static struct sample s;
static struct page   page;

/* --- Documents */

static const char *source(const char *path)
{
        const char *top = getenv("srcdir");

        return pool_format(s.pool, "%s/%s", top ? top : ".", path);
}

static void check_schema(xmlDocPtr doc)
{
        struct schema *schema;
        const char    *why = "";

        ck_assert_msg(schema_load(&schema, source("xslt/schema/page.rng"), s.pool, &why) == 0, "%s", why);
        ck_assert_msg(schema_check(schema, doc, s.pool, &why) == 0, "%s", why);
        schema_free(schema);
}

static const char *plain(xmlDocPtr doc)
{
        xmlChar    *bytes;
        const char *text;
        int         size;

        xmlDocDumpMemoryEnc(doc, &bytes, &size, "UTF-8");
        text = pool_text_n(s.pool, (const char *)bytes, (size_t)size);
        xmlFree(bytes);
        return text;
}

/* Where two texts part, for the message. */
static const char *parting(const char *a, const char *b)
{
        while (*a && *a == *b)
                a++, b++;
        return a;
}

static void check_golden(const char *name, xmlDocPtr doc)
{
        const char *path = source(pool_format(s.pool, "tests/view/%s.xml", name));
        const char *made = plain(doc), *expected;
        xmlDocPtr   golden;

        if (getenv("RECERT_GOLDEN")) {
                ck_assert_int_gt(xmlSaveFormatFileEnc(path, doc, "UTF-8", 1), 0);
                return;
        }
        golden = xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);
        ck_assert_msg(golden != NULL, "%s cannot be read", path);
        expected = plain(golden);
        ck_assert_msg(strcmp(made, expected) == 0, "%s: from here on: %.200s\nexpected: %.200s", name,
                      parting(made, expected), parting(expected, made));
        xmlFreeDoc(golden);
}

/* By address: it is set while the other argument is evaluated. */
static void check(const char *name, int rc, struct xml *const *x)
{
        ck_assert_int_eq(rc, 0);
        check_schema(xml_doc(*x));
        check_golden(name, xml_doc(*x));
        xml_free(*x);
        sample_end(&s);
}

/* --- Candidates */

static const char *const names[][2] = {
        {"coursework", "Completing coursework"},
        {"global-event", "Attending an Atlassian global event"},
        {"local-event", "Attending an Atlassian local event (ACE)"},
        {"presenting", "Presenting at an Atlassian event"},
};

/* The default programme on TODAY, with one candidate, who reads a page. */
static void begin(const char *view, const char *path)
{
        sample_begin(&s);
        s.programme->name = "Atlassian Certification";
        s.programme->contact = "certification@example.org";
        s.programme->groups = POOL_NEW(s.pool, struct item_group);
        s.programme->groups[0] = (struct item_group){.code = "renewal", .name = "Renewal Activity"};
        s.programme->groups_count = 1;
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
                sample_option(&s, names[i][0])->name = names[i][1];
        sample_finish(&s);
        page = (struct page){
                .view = view, .path = path, .language = "en", .programme = s.programme, .today = day(TODAY),
                .candidate = 42, .name = "Ada Example", .role = ROLE_CANDIDATE, .twin = true, .pool = s.pool,
        };
}

static void award(const char *certification, const char *on, const char *number)
{
        sample_award(&s, certification, on)->number = number;
}

static struct activity *enter(const char *option, const char *entered, const char *title)
{
        struct activity *a = sample_activity(&s, option, entered);

        a->title = title;
        return a;
}

/* The candidate of the pictures: one type in grace, one calm, every kind of verdict. */
static void ingrid(void)
{
        struct activity *a;

        sample_option_rule(&s, "local-event", "2026-07-01")->credit = CREDIT_ON_ACCEPTANCE;
        sample_finish(&s);
        award("ACP-JCA", "2024-09-30", "7QH2-M4X9-K0TB-3NWE-R");
        award("ACP-MJSPC", "2025-04-28", "2C9P-V6HD-8QJ4-ZT1M-5");
        award("ACP-OA", "2025-11-20", "HT4W-0RBX-9E7K-QJ2N-8");
        award("ACA-ACF", "2025-03-01", NULL);
        enter("coursework", "2024-08-20", "Administering Confluence Cloud: permissions & spaces");
        enter("local-event", "2024-11-15", "ACE Gothenburg: Autumn meet-up");
        enter("global-event", "2025-04-14", "Team \u201925, Anaheim");
        a = enter("global-event", "2025-04-14", "Team \u201925, Anaheim (entered twice)");
        a->status = ACTIVITY_WITHDRAWN;
        a->decided = day("2025-04-14");
        enter("local-event", "2025-09-19", "ACE Stockholm: Automation evening");
        enter("global-event", "2025-10-13", "Team \u201925 Europe, Barcelona");
        enter("presenting", "2026-02-06", "ACE Copenhagen: <How> we moved 40 service queues")->status =
                ACTIVITY_ACCEPTED;
        enter("local-event", "2026-05-22", "ACE Malm\u00f6: Spring meet-up");
        a = enter("coursework", "2026-06-25", "Live Learning: Queues and SLAs that hold");
        a->status = ACTIVITY_REJECTED;
        a->decided = day("2026-07-02");
        a->reason = "the picture shows the event page, not that you attended";
        a = enter("local-event", "2026-11-13", "ACE Gothenburg: Assets in practice");
        a->date = day("2026-11-12");
}

static void check_progress(const char *name, const struct plans *plans)
{
        struct xml *x;

        sample_evaluate(&s, TODAY);
        check(name, view_progress(&x, &page, s.progress, plans), &x);
}

/* The shortest ways of ACP, and those of both types together, which the page leaves out. */
static const struct plans shortest = {
        (struct plan[]){
                {(const int[]){1}, 1,
                 {{(struct take[]){{0, 2, 10}}, 1, 2, 0, true},
                  {(struct take[]){{0, 1, 10}, {2, 1, 10}}, 2, 2, 0, false}}, 2,
                 (struct plan_date[]){{0, {21512}, {21547}, 786, 821}}, 1},
                {(const int[]){0, 1}, 2, {{(struct take[]){{0, 4, 10}}, 1, 4, 0, true}}, 1, NULL, 0},
        }, 2,
};

START_TEST(test_progress_says_what_is_lacking_and_why)
{
        begin("progress", "/credentials/progress");
        ingrid();
        check_progress("progress", &shortest);
}
END_TEST

static void check_plan(const char *name, const char *draft)
{
        struct plan_draft drafts[1] = {{7, 0, draft, {0}}};
        struct plans *plans;
        struct xml   *x;

        sample_evaluate(&s, TODAY);
        ck_assert_int_eq(plan(&plans, s.programme, s.progress, s.pool), 0);
        if (draft)
                ck_assert_int_eq(worth_of(&drafts->worth, s.programme, s.candidate, 0, day(TODAY), day(TODAY), s.pool), 0);
        check(name, view_plan(&x, &page, &(struct plan_page){s.progress, plans, drafts, draft != NULL}), &x);
}

START_TEST(test_plan_says_ways_last_days_and_what_waiting_gains)
{
        begin("plan", "/credentials/plan");
        ingrid();
        sample_option_rule(&s, "coursework", "2025-01-01")->max_age_months = 6;
        sample_finish(&s);
        check_plan("plan", NULL);
}
END_TEST

START_TEST(test_plan_names_the_draft_that_would_renew)
{
        begin("plan", "/credentials/plan");
        ingrid();
        enter("coursework", "2026-11-20", "Assets, from the start");
        check_plan("plan-draft", "Automation that lasts");
}
END_TEST

/* Eighty of a hundred units, and one global event that counted: of three more courses the third is of the next cycle, and a
 * second global event is over the limit whether it comes before or after the renewal. */
START_TEST(test_several_are_worth_what_they_are_together)
{
        static const struct { const char *option, *date; } entries[] = {
                {"global-event", "2026-11-01"}, {"coursework", "2026-11-02"}, {"coursework", "2026-11-03"}, {"coursework", "2026-11-04"},
        };
        struct prospect list[4] = {0};
        struct worth    sum;
        const struct answer *acp = NULL;
        size_t          at = 0;

        begin("upload", "/credentials/upload");
        ingrid();
        sample_evaluate(&s, TODAY);
        for (size_t i = 0; i < 4; i++)
                list[i] = (struct prospect){.option = programme_option(s.programme, entries[i].option), .date = day(entries[i].date)};
        ck_assert_int_eq(worth_together(&sum, s.programme, s.candidate, list, 4, day(TODAY), s.pool), 0);
        for (size_t i = 0; i < sum.count; i++)
                if (!strcmp(s.programme->types[sum.answers[i].type->type].code, "ACP")) {
                        acp = &sum.answers[i];
                        at = i;
                }
        ck_assert_ptr_nonnull(acp);
        ck_assert_int_eq(list[0].credits[at]->verdict, VERDICT_LIMIT);
        for (size_t i = 1; i < 4; i++)
                ck_assert_int_eq(list[i].credits[at]->verdict, VERDICT_COUNTED);
        ck_assert_int_eq(acp->credit->verdict, VERDICT_COUNTED);
        ck_assert_int_eq(acp->after, acp->type->required);
        ck_assert_int_eq(acp->after - acp->type->counted + acp->next, 30);
        ck_assert(acp->renews);
        ck_assert(list[3].counts);
        ck_assert_int_eq(worth_together(&sum, s.programme, s.candidate, list, 0, day(TODAY), s.pool), 0);
        ck_assert_int_eq(sum.answers[at].after, sum.answers[at].type->counted);
        ck_assert(!sum.answers[at].renews);
}
END_TEST

START_TEST(test_plan_of_somebody_without_awards_is_empty)
{
        begin("plan", "/credentials/plan");
        check_plan("plan-none", NULL);
}
END_TEST

START_TEST(test_plan_where_limits_leave_no_way_is_told_without_ways)
{
        begin("plan", "/credentials/plan");
        award("ACP-JCA", "2025-09-30", NULL);
        sample_option_rule(&s, "coursework", "2025-01-01")->limit = 1;
        sample_finish(&s);
        check_plan("plan-no-way", NULL);
}
END_TEST

START_TEST(test_progress_of_somebody_without_awards_is_empty)
{
        begin("progress", "/credentials/progress");
        check_progress("progress-empty", NULL);
}
END_TEST

START_TEST(test_progress_on_the_day_of_renewal_begins_again)
{
        begin("progress", "/credentials/progress?notice=renewed");
        page.notices = &(struct notice){.kind = "success", .code = "renewed", .type = "ACA",
                                        .date = day("2028-11-24")};
        page.notices_count = 1;
        award("ACA-JSWE", "2025-06-10", "8JD3-KQ61-N4RY-0XCF-T");
        sample_courses(&s, 4, "2026-01-10");
        enter("coursework", TODAY, "The last one");
        check_progress("progress-renewed", NULL);
}
END_TEST

START_TEST(test_progress_of_what_is_lost_retired_or_revoked_says_so)
{
        begin("progress", "/credentials/progress");
        sample_certification(&s, "ACP-JA")->retired = day("2026-08-01");
        sample_certification(&s, "ACP-JA")->successor = programme_certification(s.programme, "ACP-JCA");
        sample_option_rule(&s, "local-event", "2025-01-01")->max_age_months = 12;
        sample_option_rule(&s, "presenting", "2026-01-01")->units = 0;
        sample_finish(&s);
        award("ACP-JA", "2025-01-20", NULL);
        award("ACA-ACF", "2023-06-10", NULL);
        award("ACA-CONFE", "2024-06-10", NULL);
        sample_revocation(&s, "ACA-CONFE", "2025-01-05");
        enter("global-event", "2025-07-02", "Team \u201925, Anaheim");
        enter("coursework", "2026-09-10", "Jira basics");
        enter("coursework", "2026-09-11", "An early course")->date = day("2024-01-10");
        enter("local-event", "2026-09-11", "An old event")->date = day("2025-07-01");
        enter("presenting", "2026-09-11", NULL);
        check_progress("progress-over", NULL);
}
END_TEST

START_TEST(test_credentials_are_without_entries)
{
        struct xml *x;

        begin("credentials", "/credentials");
        ingrid();
        award("ACP-SA", "2021-05-03", NULL);
        sample_evaluate(&s, TODAY);
        check("credentials", view_credentials(&x, &page, s.progress), &x);
}
END_TEST

static int certification(const char *code)
{
        return programme_certification(s.programme, code);
}

START_TEST(test_one_credential_stands_with_its_whole_cycle)
{
        struct xml *x;

        begin("credential", "/credentials/progress/ACP-JCA");
        ingrid();
        sample_extension(&s, "ACP-JCA", "2025-03-01", "2025-12-31");
        sample_evaluate(&s, TODAY);
        check("credential", view_credential(&x, &page, s.progress, certification("ACP-JCA")), &x);
}
END_TEST

START_TEST(test_history_has_every_cycle_and_what_ended_it)
{
        struct xml *x;

        begin("history", "/credentials/progress/ACA-ACF/history");
        award("ACA-ACF", "2020-03-01", NULL);
        award("ACA-ACF", "2025-03-01", "5M0X-T7GC-2VPA-W9HB-3");
        award("ACA-JSWE", "2025-06-10", NULL);
        award("ACA-ACF", "2027-01-10", NULL);
        enter("coursework", "2024-11-15", "Before it was awarded");
        sample_courses(&s, 7, "2025-04-10");
        sample_evaluate(&s, "2027-02-01");
        page.today = day("2027-02-01");
        check("history", view_history(&x, &page, s.progress, certification("ACA-ACF")), &x);
}
END_TEST

START_TEST(test_a_meter_has_no_more_than_is_required)
{
        struct xml *x;

        begin("history", "/credentials/progress/ACA-ACF/history");
        award("ACA-ACF", "2025-03-01", NULL);
        enter("presenting", "2025-04-01", "A talk");
        enter("coursework", "2025-05-01", "A course");
        enter("global-event", "2025-06-01", "One event too large");
        sample_evaluate(&s, TODAY);
        check("history-surplus", view_history(&x, &page, s.progress, certification("ACA-ACF")), &x);
}
END_TEST

/* --- The programme */

START_TEST(test_the_catalogue_shows_the_rules_of_the_day)
{
        struct xml *x;

        begin("catalog", "/catalog");
        page.name = NULL;
        sample_type_rule(&s, "ACA", "2026-01-01")->units = 45;
        sample_type_rule(&s, "ACA", "2027-01-01")->units = 60;
        sample_option_rule(&s, "presenting", "2026-01-01")->units = 0;
        sample_option_rule(&s, "local-event", "2026-07-01")->credit = CREDIT_ON_ACCEPTANCE;
        sample_option(&s, "coursework")->proofs = (struct wordings){
                (struct wording[]){{"en", "A screenshot.", "https://example.org/proof?a=1&b=2"},
                                   {"de", "Ein Bild.", NULL}, {"en", "A reservation.", NULL}}, 3};
        sample_certification(&s, "ACP-JPA")->successor = programme_certification(s.programme, "ACP-MJDP");
        sample_finish(&s);
        check("catalog", view_catalog(&x, &page), &x);
}
END_TEST

START_TEST(test_the_components_are_the_sample_that_their_page_is_tested_with)
{
        struct xml *x;

        begin("components", "/developers/components");
        page.assets = "5f0c9d2e71ab";
        check("../golden/components", view_components(&x, &page), &x);
}
END_TEST

START_TEST(test_names_are_in_the_readers_language_where_there_are_any)
{
        struct xml *x;

        begin("help", "/help");
        page.language = "de";
        s.programme->announcements = (struct announcement[]){
                {0, day("2026-11-24"), day("2026-11-24"),
                 {(struct wording[]){{"en", "Today.", NULL}, {"de", "Heute.", NULL}}, 2}},
                {0, day("2026-11-25"), day("2026-12-01"), {(struct wording[]){{"en", "Tomorrow.", NULL}}, 1}},
                {0, day("2026-01-01"), DATE_NONE, {(struct wording[]){{"en", "English alone.", NULL}}, 1}},
        };
        s.programme->announcements_count = 3;
        sample_type(&s, "ACP")->names = (struct wordings){(struct wording[]){{"de", "Fachkraft", NULL}}, 1};
        sample_option(&s, "coursework")->descriptions = (struct wordings){
                (struct wording[]){{"en", "A course.", NULL}, {"de", "Ein Kurs.", NULL}}, 2};
        check("help", view_help(&x, &page), &x);
}
END_TEST

/* --- The list of activities, through its handler */

static void check_list(const char *name, struct field *query, size_t count, const char *raw)
{
        struct ctx      c = {.programme = s.programme, .today = day(TODAY), .pool = s.pool};
        struct response res = {0};
        struct request  req = {
                .as = AS_XML, .path = "/exams/activities", .query = raw, .language = "en",
                .viewer = {.account = 1, .candidate = 42, .role = ROLE_CANDIDATE, .name = "Ada Example"},
                .who = s.candidate, .query_fields = query, .query_count = count,
        };
        int rc = activities_get(&c, &req, &res);

        ck_assert_str_eq(res.view, "activities");
        check(name, rc, &res.page);
}

#define LIST(name, raw, ...)                                                                           \
        check_list(name, (struct field[]){__VA_ARGS__},                                                 \
                   sizeof((struct field[]){__VA_ARGS__}) / sizeof(struct field), raw)

START_TEST(test_activities_stand_newest_first)
{
        begin("activities", "/exams/activities");
        ingrid();
        check_list("activities", NULL, 0, "");
}
END_TEST

START_TEST(test_activities_are_filtered_by_all_that_is_asked)
{
        begin("activities", "/exams/activities");
        ingrid();
        LIST("activities-filtered", "q=TEAM+%E2%80%9925&year=2025&status=recorded&sort=title",
             {"q", "TEAM \u201925"}, {"year", "2025"}, {"status", "recorded"}, {"sort", "title"});
}
END_TEST

START_TEST(test_activities_that_nothing_matches_are_none)
{
        begin("activities", "/exams/activities");
        ingrid();
        LIST("activities-none", "option=presenting&status=rejected", {"option", "presenting"},
             {"status", "rejected"});
}
END_TEST

START_TEST(test_activities_come_twenty_a_page_and_the_last_page_is_the_last)
{
        begin("activities", "/exams/activities");
        award("ACA-ACF", "2024-03-01", NULL);
        sample_courses(&s, 25, "2024-03-10");
        LIST("activities-last", "page=9&sort=-title", {"page", "9"}, {"sort", "-title"});
}
END_TEST

START_TEST(test_activities_of_somebody_without_are_none)
{
        begin("activities", "/exams/activities");
        LIST("activities-empty", "option=nonsense", {"option", "nonsense"});
}
END_TEST

/* --- Forms */

static const char *attribute(struct xml *x, const char *name)
{
        xmlNodePtr  e = xmlDocGetRootElement(xml_doc(x))->children;
        xmlChar    *value;
        const char *copy;

        while (e && strcmp((const char *)e->name, "form") != 0)
                e = e->next;
        ck_assert_ptr_nonnull(e);
        value = xmlGetProp(e, (const xmlChar *)name);
        copy = pool_text(s.pool, (const char *)value);
        xmlFree(value);
        return copy;
}

START_TEST(test_keys_and_tokens_of_a_form_are_left_out_of_the_twin)
{
        for (int twin = 0; twin < 2; twin++) {
                struct xml *x;

                begin("sign-out", "/sign-out");
                page.twin = twin;
                page.csrf = "token";
                x = page_begin(&page);
                page_form(x, &page, &(struct page_form){.action = "/sign-out", .key = "key"});
                page_field(x, &(struct page_field){.name = "language", .value = "<en>",
                                                   .choices = (struct page_choice[]){{"en", "English"}, {"de", NULL}},
                                                   .choices_count = 2});
                xml_close(x);
                ck_assert_int_eq(page_end(&x, x), 0);
                check_schema(xml_doc(x));
                ck_assert_str_eq(attribute(x, "action"), "/sign-out");
                ck_assert_int_eq(attribute(x, "key") != NULL, !twin);
                ck_assert_int_eq(attribute(x, "csrf") != NULL, !twin);
                xml_free(x);
                sample_end(&s);
        }
}
END_TEST

START_TEST(test_a_refused_form_says_why)
{
        struct xml *x;

        begin("sign-out", "/sign-out");
        x = page_begin(&page);
        page_form(x, &page, &(struct page_form){.action = "/sign-out", .code = "rate", .retry_after = 30});
        xml_close(x);
        ck_assert_int_eq(page_end(&x, x), 0);
        check_schema(xml_doc(x));
        ck_assert_str_eq(attribute(x, "retry-after"), "30");
        xml_free(x);
        sample_end(&s);
}
END_TEST

int main(void)
{
        return SUITE_RUN("view", test_progress_says_what_is_lacking_and_why,
                         test_plan_says_ways_last_days_and_what_waiting_gains,
                         test_plan_names_the_draft_that_would_renew,
                         test_several_are_worth_what_they_are_together,
                         test_plan_of_somebody_without_awards_is_empty,
                         test_plan_where_limits_leave_no_way_is_told_without_ways,
                         test_progress_of_somebody_without_awards_is_empty,
                         test_progress_on_the_day_of_renewal_begins_again,
                         test_progress_of_what_is_lost_retired_or_revoked_says_so,
                         test_credentials_are_without_entries,
                         test_one_credential_stands_with_its_whole_cycle,
                         test_history_has_every_cycle_and_what_ended_it,
                         test_a_meter_has_no_more_than_is_required,
                         test_the_catalogue_shows_the_rules_of_the_day,
                         test_the_components_are_the_sample_that_their_page_is_tested_with,
                         test_names_are_in_the_readers_language_where_there_are_any,
                         test_activities_stand_newest_first,
                         test_activities_are_filtered_by_all_that_is_asked,
                         test_activities_that_nothing_matches_are_none,
                         test_activities_come_twenty_a_page_and_the_last_page_is_the_last,
                         test_activities_of_somebody_without_are_none,
                         test_keys_and_tokens_of_a_form_are_left_out_of_the_twin,
                         test_a_refused_form_says_why);
}
