/* check_message.c - what is told and when: days run through one by one, for candidates of each kind, as the job
 * process and the writes between would. */
#include <stdio.h>
#include <string.h>

#include "renewal/message.h"
#include "sample.h"
#include "suite.h"
#include "xml/message.h"

static struct sample          s;
static struct message_stored *stored;
static char                   told[8000];       /* a line a message: day, kind, cause, step */
static struct message        *last;             /* the latest */
static const struct extension_request *decided; /* by the write that is looked at */

static void begin(void)
{
        sample_begin(&s);
        sample_without_campaigns(&s);
        sample_finish(&s);
        stored = POOL_ARRAY(s.pool, s.programme->certifications_count, struct message_stored);
        *told = '\0';
        last = NULL;
        decided = NULL;
}

static struct date sooner(struct date a, struct date b)
{
        return !date_is_set(a) || (date_is_set(b) && date_before(b, a)) ? b : a;
}

/* As the projection is written. */
static void store(struct date today)
{
        for (size_t t = 0; t < s.progress->types_count; t++)
                for (size_t i = 0; i < s.progress->types[t].credentials_count; i++) {
                        const struct credential *k = &s.progress->types[t].credentials[i];

                        stored[k->certification] = (struct message_stored){
                                credential_status_words[k->status], k->expires,
                                sooner(k->changes, message_next(s.programme, k, today))};
                }
}

static void note(const struct message *list, size_t count, struct date today)
{
        char text[DATE_TEXT];

        for (size_t i = 0; i < count; i++) {
                size_t size = strlen(told);

                snprintf(told + size, sizeof told - size, "%s %s %s %s\n", date_format(text, today),
                         message_kind_words[list[i].kind], list[i].cause, list[i].step);
                last = pool_copy(s.pool, &list[i], sizeof list[i]);
        }
}

static void look(struct date today, const struct candidate *before, const struct candidate *now, const char *write)
{
        struct message    *list;
        size_t             count;
        char               text[DATE_TEXT];
        struct message_ask ask = {s.programme, before, now, NULL, stored, write, decided};

        sample_evaluate(&s, date_format(text, today));
        ask.progress = s.progress;
        messages_of(&list, &count, &ask, s.pool);
        note(list, count, today);
        store(today);
}

static bool looked_for(struct date today)
{
        for (size_t i = 0; i < s.programme->certifications_count; i++)
                if (stored[i].status && date_is_set(stored[i].changes) && !date_after(stored[i].changes, today))
                        return true;
        return false;
}

/* The job process, on each every-th day: those who are due are looked at. */
static void days(const char *from, const char *to, int every)
{
        for (struct date d = day(from); !date_after(d, day(to)); d = date_add_days(d, every))
                if (looked_for(d))
                        look(d, NULL, NULL, NULL);
}

/* What was so far is stored: as after an import. */
static void start(const char *on)
{
        look(day(on), NULL, NULL, NULL);
        ck_assert_str_eq(told, "");
}

static void expect(const char *lines)
{
        ck_assert_str_eq(told, lines);
        *told = '\0';
}

static int times(const char *what)
{
        int n = 0;

        for (const char *at = told; (at = strstr(at, what)); at += strlen(what))
                n++;
        return n;
}

/* --- Two years of days */

static const char two_years[] =
        "2024-07-01 status status 2024-07-01\n"
        "2024-10-01 status status 2024-10-01\n"
        "2025-01-01 status status 2025-01-01\n"
        "2025-04-01 status status 2025-04-01\n"
        "2025-07-01 status status 2025-07-01\n"
        "2025-10-01 status status 2025-10-01\n"
        "2026-01-01 status status 2026-01-01\n"
        "2026-03-05 reminder ACP-2026-09-01 180\n"
        "2026-04-01 status status 2026-04-01\n"
        "2026-06-03 reminder ACP-2026-09-01 90\n"
        "2026-06-04 reminder ACP-2026-09-01 grace\n"
        "2026-07-01 status status 2026-07-01\n"
        "2026-08-02 reminder ACP-2026-09-01 30\n"
        "2026-08-25 reminder ACP-2026-09-01 7\n"
        "2026-08-31 reminder ACP-2026-09-01 1\n"
        "2026-09-02 lapse ACP lapsed-2026-06-03-2026-09-02\n";

START_TEST(test_who_does_nothing_is_told_each_on_its_day_and_then_of_the_lapse)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        days("2024-06-04", "2027-01-31", 1);
        expect(two_years);
        sample_end(&s);
}
END_TEST

START_TEST(test_a_job_that_looks_at_everybody_each_day_tells_the_same)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        for (struct date d = day("2024-06-03"); !date_after(d, day("2027-01-31")); d = date_add_days(d, 1)) {
                look(d, NULL, NULL, NULL);
                look(d, NULL, NULL, NULL);
        }
        expect(two_years);
        sample_end(&s);
}
END_TEST

START_TEST(test_after_days_without_a_job_the_nearest_step_alone_is_told)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        days("2024-06-04", "2026-03-04", 1);
        *told = '\0';
        days("2026-08-04", "2026-08-04", 1);    /* 180, 90, grace and 30 have passed, and a quarter began */
        expect("2026-08-04 reminder ACP-2026-09-01 30\n2026-08-04 status status 2026-07-01\n");
        days("2026-08-05", "2026-08-20", 1);
        expect("");
        days("2026-09-01", "2026-09-01", 1);    /* the last day itself */
        expect("2026-09-01 reminder ACP-2026-09-01 1\n");
        ck_assert_int_eq(date_days_between(last->on, last->last_day), 0);
        sample_end(&s);
}
END_TEST

START_TEST(test_a_clock_that_goes_back_tells_nothing_twice)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        days("2024-06-04", "2026-08-03", 1);
        *told = '\0';
        days("2026-07-01", "2026-08-24", 1);
        expect("");
        sample_end(&s);
}
END_TEST

START_TEST(test_who_renews_is_reminded_no_more_and_told_the_new_dates)
{
        struct candidate before;

        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_courses(&s, 9, "2025-08-10");
        start("2026-05-01");
        before = *s.candidate;
        sample_activity(&s, "coursework", "2026-06-10");
        s.candidate->activities[9].id = 10;
        look(day("2026-06-10"), &before, s.candidate, "12");
        expect("2026-06-10 entry activity-10 entered\n2026-06-10 renewal ACP renewed-2028-06-10-2026-06-10\n");
        ck_assert_int_eq(last->by, MESSAGE_BY_UNITS);
        ck_assert_str_eq(sample_text(&s, last->types->certifications[0].was), "2026-06-03");
        ck_assert_str_eq(sample_text(&s, last->types->certifications[0].expires), "2028-06-10");
        ck_assert(last->types->certifications[0].meant);
        days("2026-06-11", "2028-03-11", 1);
        ck_assert_int_eq(times("reminder"), 0);
        days("2028-03-12", "2028-03-12", 1);
        ck_assert_int_eq(times("2028-03-12 reminder ACP-2028-09-08 180\n"), 1);
        sample_end(&s);
}
END_TEST

START_TEST(test_an_exam_passed_again_and_an_extension_are_renewals_of_their_own_kind)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        sample_award(&s, "ACP-JCA", "2026-02-01");
        look(day("2026-02-01"), s.candidate, s.candidate, "2");
        ck_assert_int_eq(times("2026-02-01 renewal ACP renewed-2028-02-01-2026-02-01\n"), 1);
        sample_extension(&s, "ACP-JCA", "2026-03-01", "2028-12-31");
        look(day("2026-03-01"), s.candidate, s.candidate, "3");
        ck_assert_int_eq(times("2026-03-01 renewal ACP renewed-2028-12-31-2026-03-01\n"), 1);
        ck_assert_int_eq(last->by, MESSAGE_BY_EXTENSION);
        sample_end(&s);
}
END_TEST

static struct extension_request request(const char *certification, const char *expires)
{
        return (struct extension_request){.id = 4, .certification = programme_certification(s.programme, certification),
                                          .entered = day("2026-02-20"), .expires = day(expires), .given = DATE_NONE,
                                          .decided = day("2026-03-01"), .grounds = "Away", .reason = "As <asked>"};
}

START_TEST(test_what_was_asked_for_and_granted_is_told_once_with_its_dates)
{
        struct extension_request asked;

        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-OA", "2024-06-03");
        start("2024-06-03");
        days("2024-06-04", "2026-02-28", 1);
        *told = '\0';
        asked = request("ACP-JCA", "2027-06-30");
        asked.state = REQUEST_GRANTED;
        asked.given = day("2026-12-31");
        decided = &asked;
        sample_extension(&s, "ACP-JCA", "2026-03-01", "2026-12-31");
        look(day("2026-03-01"), s.candidate, s.candidate, "3");
        expect("2026-03-01 request request-4 decided\n");
        ck_assert_str_eq(last->about, "ACP");
        ck_assert_str_eq(last->certification, "ACP-JCA");
        ck_assert_str_eq(last->reason, "As <asked>");
        ck_assert_int_eq(last->given.day, day("2026-12-31").day);
        ck_assert_int_eq(last->asked.day, day("2027-06-30").day);
        ck_assert(last->types->certifications[0].meant && !last->types->certifications[1].meant);
        ck_assert_int_eq(last->types->certifications[0].was.day, day("2026-06-03").day);
        sample_end(&s);
}
END_TEST

START_TEST(test_what_was_asked_for_and_refused_is_told_with_its_reason)
{
        struct extension_request asked;

        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        days("2024-06-04", "2026-02-28", 1);
        *told = '\0';
        asked = request("ACP-JCA", "2027-06-30");
        asked.state = REQUEST_REFUSED;
        decided = &asked;
        look(day("2026-03-01"), s.candidate, s.candidate, "3");
        expect("2026-03-01 request request-4 decided\n");
        ck_assert(!date_is_set(last->given));
        ck_assert(last->types->certifications[0].meant && !date_is_set(last->types->certifications[0].was));
        asked = request("ACA-ACF", "2027-06-30");
        look(day("2026-03-01"), s.candidate, s.candidate, "4");
        expect("2026-03-01 request request-4 decided\n");
        ck_assert_str_eq(last->about, "ACA");
        ck_assert_uint_eq(last->types_count, 0);        /* no award of it stands any more */
        sample_end(&s);
}
END_TEST

START_TEST(test_a_campaign_that_begins_is_told_by_the_calendar)
{
        begin();
        sample_campaign(&s, "2026-05-01", "2026-06-01", "2026-06-30", "2026-12-31", 0);
        sample_finish(&s);
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        days("2024-06-04", "2026-05-01", 1);
        ck_assert_int_eq(times("2026-05-01 renewal ACP renewed-2026-12-31-2026-05-01\n"), 1);
        ck_assert_int_eq(last->by, MESSAGE_BY_EXTENSION);
        sample_end(&s);
}
END_TEST

START_TEST(test_of_what_is_retired_nothing_is_told_but_its_end)
{
        begin();
        sample_award(&s, "ACP-JA", "2024-07-10");
        start("2024-09-01");    /* retired on 2024-08-01 */
        days("2024-09-02", "2027-01-31", 1);
        expect("2026-07-11 lapse ACP lapsed-2026-07-10-2026-07-11\n");
        sample_end(&s);
}
END_TEST

START_TEST(test_what_retires_before_its_last_day_is_reminded_of_the_day_before)
{
        begin();
        sample_certification(&s, "ACP-JCA")->retired = day("2026-06-20");
        sample_finish(&s);
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        days("2024-06-04", "2027-01-31", 1);
        ck_assert_int_eq(times("reminder ACP-2026-06-19"), 6);
        ck_assert_int_eq(times("2026-06-18 reminder ACP-2026-06-19 1\n"), 1);
        ck_assert_int_eq(times("reminder"), 6);
        ck_assert_int_eq(times("2026-06-20 lapse"), 1);
        sample_end(&s);
}
END_TEST

START_TEST(test_two_last_days_of_a_type_are_two_rows_of_reminders_and_one_is_one)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-OA", "2024-06-03");
        sample_award(&s, "ACP-MJCP", "2024-06-13");
        start("2024-06-13");
        days("2024-06-14", "2027-01-31", 1);
        ck_assert_int_eq(times("reminder ACP-2026-09-01"), 6);
        ck_assert_int_eq(times("reminder ACP-2026-09-11"), 6);
        ck_assert_int_eq(times("lapse ACP"), 2);
        ck_assert_int_eq(times(" status status "), 9);
        sample_end(&s);
}
END_TEST

START_TEST(test_without_grace_no_grace_begins)
{
        begin();
        sample_type(&s, "ACP")->rules[0].grace_days = 0;
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2024-06-03");
        days("2024-06-04", "2027-01-31", 1);
        ck_assert_int_eq(times("reminder"), 5);
        ck_assert_int_eq(times("grace"), 0);
        ck_assert_int_eq(times("2026-06-02 reminder ACP-2026-06-03 1\n"), 1);
        sample_end(&s);
}
END_TEST

/* Two years of days for somebody awarded on each day of a year: whoever lapses was told five times. */
START_TEST(test_nobody_lapses_who_was_not_told_five_times)
{
        int lapsed = 0;

        for (struct date on = day("2024-01-01"); date_before(on, day("2025-01-01")); on = date_add_days(on, 1)) {
                char first[DATE_TEXT], next[DATE_TEXT], end[DATE_TEXT];

                begin();
                sample_award(&s, on.day % 2 ? "ACP-JCA" : "ACA-ACF", date_format(first, on));
                start(first);
                days(date_format(next, date_add_days(on, 1)), date_format(end, date_add_months(on, 28)), 1);
                ck_assert_msg(times(" lapse ") == 1 && times("reminder") == 6, "awarded on %s:\n%s", first, told);
                lapsed++;
                sample_end(&s);
        }
        ck_assert_int_eq(lapsed, 366);
}
END_TEST

START_TEST(test_activities_are_told_by_what_came_of_them)
{
        struct candidate before;
        struct activity *a;

        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2025-01-02");
        before = *s.candidate;
        a = sample_activity(&s, "coursework", "2025-01-09");
        a->id = 1;
        a->source = "university";
        look(day("2025-01-09"), &before, s.candidate, "2");
        expect("2025-01-09 completion activity-1 entered\n");
        ck_assert_int_eq(last->types->verdict, VERDICT_COUNTED);
        ck_assert_int_eq(last->types->counted, 10);
        before = *s.candidate;
        s.candidate->activities = pool_copy(s.pool, before.activities, sizeof *a);
        s.candidate->activities->status = ACTIVITY_REJECTED;
        s.candidate->activities->reason = "Not yours.";
        look(day("2025-01-10"), &before, s.candidate, "3");
        expect("2025-01-10 decision activity-1 decided-3\n");
        ck_assert_str_eq(last->reason, "Not yours.");
        ck_assert_int_eq(last->types->counted, 0);
        look(day("2025-01-10"), s.candidate, s.candidate, "4");
        expect("");
        before = *s.candidate;
        s.candidate->activities = pool_copy(s.pool, before.activities, sizeof *a);
        s.candidate->activities->status = ACTIVITY_WITHDRAWN;
        look(day("2025-01-11"), &before, s.candidate, "5");
        expect("");             /* one's own doing */
        sample_end(&s);
}
END_TEST

/* --- The document */

START_TEST(test_a_message_is_read_as_it_was_written)
{
        const void     *bytes, *again;
        size_t          size, size_again;
        struct message *read;
        struct candidate before;
        struct extension_request asked;

        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        start("2025-01-02");
        before = *s.candidate;
        sample_activity(&s, "coursework", "2025-01-09")->id = 1;
        s.candidate->activities->title = "<Jira> & \"basics\"";
        look(day("2025-01-09"), &before, s.candidate, "2");
        last->link = "/reset/a-b_c";
        ck_assert_int_eq(message_write(&bytes, &size, last, s.pool), 0);
        ck_assert_int_eq(message_read(&read, bytes, size, s.pool), 0);
        ck_assert_str_eq(read->title, s.candidate->activities->title);
        ck_assert_str_eq(read->link, "/reset/a-b_c");
        ck_assert_uint_eq(read->types_count, 1);
        ck_assert_str_eq(read->types->certifications[0].code, "ACP-JCA");
        ck_assert_int_eq(message_write(&again, &size_again, read, s.pool), 0);
        ck_assert_uint_eq(size, size_again);
        ck_assert_mem_eq(bytes, again, size);
        ck_assert_int_lt(message_read(&read, bytes, size / 2, s.pool), 0);

        asked = request("ACP-JCA", "2027-06-30");
        asked.given = day("2026-12-31");
        decided = &asked;
        look(day("2025-01-10"), s.candidate, s.candidate, "3");
        ck_assert_int_eq(message_write(&bytes, &size, last, s.pool), 0);
        ck_assert_int_eq(message_read(&read, bytes, size, s.pool), 0);
        ck_assert_uint_eq(read->request, 4);
        ck_assert_str_eq(read->reason, "As <asked>");
        ck_assert_int_eq(message_write(&again, &size_again, read, s.pool), 0);
        ck_assert_uint_eq(size, size_again);
        ck_assert_mem_eq(bytes, again, size);
        sample_end(&s);
}
END_TEST

int main(void)
{
        return SUITE_RUN("message", test_who_does_nothing_is_told_each_on_its_day_and_then_of_the_lapse,
                         test_a_job_that_looks_at_everybody_each_day_tells_the_same,
                         test_after_days_without_a_job_the_nearest_step_alone_is_told,
                         test_a_clock_that_goes_back_tells_nothing_twice,
                         test_who_renews_is_reminded_no_more_and_told_the_new_dates,
                         test_an_exam_passed_again_and_an_extension_are_renewals_of_their_own_kind,
                         test_what_was_asked_for_and_granted_is_told_once_with_its_dates,
                         test_what_was_asked_for_and_refused_is_told_with_its_reason,
                         test_a_campaign_that_begins_is_told_by_the_calendar,
                         test_of_what_is_retired_nothing_is_told_but_its_end,
                         test_what_retires_before_its_last_day_is_reminded_of_the_day_before,
                         test_two_last_days_of_a_type_are_two_rows_of_reminders_and_one_is_one,
                         test_without_grace_no_grace_begins, test_nobody_lapses_who_was_not_told_five_times,
                         test_activities_are_told_by_what_came_of_them, test_a_message_is_read_as_it_was_written);
}
