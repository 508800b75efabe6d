/* check_calendar.c - the days of a candidate's calendar, the words that a sheet gave for them, and their bytes. */
#include <stdio.h>
#include <string.h>

#include "http/ical.h"
#include "renewal/deadline.h"
#include "sample.h"
#include "suite.h"
#include "xml/words.h"

static struct sample s;

static void begin(void)
{
        sample_begin(&s);
        sample_without_campaigns(&s);
        sample_finish(&s);
}

/* A line a deadline: day, kind, days, last day, certifications. */
static const char *deadlines(const char *as_of)
{
        struct deadline *list;
        size_t           count;
        const char      *text = "";
        char             on[DATE_TEXT], last[DATE_TEXT];

        sample_evaluate(&s, as_of);
        deadlines_of(&list, &count, s.programme, s.progress, s.pool);
        for (size_t i = 0; i < count; i++) {
                text = pool_format(s.pool, "%s%s %s %d %s", text, date_format(on, list[i].on), deadline_kind_words[list[i].kind],
                                   list[i].days, date_is_set(list[i].last_day) ? date_format(last, list[i].last_day) : "-");
                for (size_t c = 0; c < list[i].certifications_count; c++)
                        text = pool_format(s.pool, "%s %s", text, s.programme->certifications[list[i].certifications[c]].code);
                text = pool_format(s.pool, "%s\n", text);
        }
        return text;
}

START_TEST(test_what_is_held_has_its_expiry_its_last_day_and_the_days_before_it)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        ck_assert_str_eq(deadlines("2024-06-03"),
                         "2026-03-05 reminder 180 2026-09-01 ACP-JCA\n"
                         "2026-06-03 expiry 0 2026-09-01 ACP-JCA\n"
                         "2026-06-03 reminder 90 2026-09-01 ACP-JCA\n"
                         "2026-08-02 reminder 30 2026-09-01 ACP-JCA\n"
                         "2026-08-25 reminder 7 2026-09-01 ACP-JCA\n"
                         "2026-08-31 reminder 1 2026-09-01 ACP-JCA\n"
                         "2026-09-01 last-day 0 2026-09-01 ACP-JCA\n");
        ck_assert_str_eq(deadlines("2026-09-01"), deadlines("2024-06-03"));     /* in grace too */
        ck_assert_str_eq(deadlines("2026-09-02"), "");                          /* lapsed */
        sample_end(&s);
}
END_TEST

START_TEST(test_what_is_the_same_for_several_is_one)
{
        begin();
        sample_award(&s, "ACP-JCA", "2024-06-03");
        sample_award(&s, "ACP-OA", "2024-06-03");
        ck_assert_ptr_nonnull(strstr(deadlines("2024-07-01"), "2026-09-01 last-day 0 2026-09-01 ACP-JCA ACP-OA\n"));
        sample_extension(&s, "ACP-OA", "2024-07-02", "2026-12-31");
        ck_assert_ptr_nonnull(strstr(deadlines("2024-07-02"), "2026-09-01 last-day 0 2026-09-01 ACP-JCA\n"));
        ck_assert_ptr_nonnull(strstr(deadlines("2024-07-02"), "2027-03-31 last-day 0 2027-03-31 ACP-OA\n"));
        sample_end(&s);
}
END_TEST

START_TEST(test_what_is_retired_has_its_end_alone_and_what_is_revoked_nothing)
{
        begin();
        sample_award(&s, "ACP-JA", "2024-07-10");
        ck_assert_str_eq(deadlines("2024-08-01"), "2026-07-10 expiry 0 - ACP-JA\n");
        sample_revocation(&s, "ACP-JA", "2024-09-01");
        ck_assert_str_eq(deadlines("2024-09-01"), "");
        sample_end(&s);
}
END_TEST

START_TEST(test_words_are_the_title_and_the_paragraphs)
{
        static const char html[] = "<!DOCTYPE html>\n<html lang=\"de\"><head><meta charset=\"UTF-8\"><title>Fristen &amp; mehr</title></head>"
                                   "<body><p>L\303\244uft  <b>ab</b>:\nX</p><div><p></p></div><p>1 &lt; 2</p></body></html>";
        const char *const *words;
        size_t             count;

        begin();
        ck_assert_int_eq(words_read(&words, &count, html, strlen(html), s.pool), 0);
        ck_assert_uint_eq(count, 4);
        ck_assert_str_eq(words[0], "Fristen & mehr");
        ck_assert_str_eq(words[1], "L\303\244uft ab: X");
        ck_assert_str_eq(words[2], "");
        ck_assert_str_eq(words[3], "1 < 2");
        ck_assert_int_lt(words_read(&words, &count, "", 0, s.pool), 0);
        sample_end(&s);
}
END_TEST

START_TEST(test_lines_are_folded_and_text_is_escaped)
{
        struct ical_event event = {"AT00000001-ACP-JCA-expiry@example.org", day("2026-12-31"), "Expires: A; B, C\\D",
                                   "\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204"
                                   "\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204"
                                   "\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204\303\204 end\nBEGIN:VEVENT"};
        struct ical       calendar = {"Deadlines", "en", "https://example.org/credentials/progress", day("2026-11-24"), &event, 1};
        const char       *text, *again;
        size_t            size, size_again;

        begin();
        ck_assert_int_eq(ical_write(&text, &size, &calendar, s.pool), 0);
        ck_assert_int_eq(ical_write(&again, &size_again, &calendar, s.pool), 0);
        ck_assert_str_eq(text, again);
        ck_assert_uint_eq(size, strlen(text));
        ck_assert_ptr_nonnull(strstr(text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Recert//Recert//EN\r\n"));
        ck_assert_ptr_nonnull(strstr(text, "\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
        ck_assert_ptr_nonnull(strstr(text, "\r\nDTSTAMP:20261124T000000Z\r\n"));
        ck_assert_ptr_nonnull(strstr(text, "\r\nSUMMARY:Expires: A\\; B\\, C\\\\D\r\n"));
        ck_assert_ptr_null(strstr(text, "\nBEGIN:VEVENT\r\nEND"));
        ck_assert_ptr_eq(strstr(strstr(text, "BEGIN:VEVENT") + 1, "\r\nBEGIN:VEVENT"), NULL);  /* no text makes another */
        for (const char *line = text; *line; line = strchr(line, '\n') + 1) {
                const char *end = strstr(line, "\r\n");

                ck_assert_ptr_nonnull(end);
                ck_assert_int_le(end - line, 75);
                ck_assert(((unsigned char)line[0] & 0xc0) != 0x80 && ((unsigned char)line[1] & 0xc0) != 0x80);  /* between characters */
        }
        calendar.count = 0;
        ck_assert_int_eq(ical_write(&text, &size, &calendar, s.pool), 0);
        ck_assert_ptr_null(strstr(text, "VEVENT"));
        sample_end(&s);
}
END_TEST

int main(void)
{
        return SUITE_RUN("calendar", test_what_is_held_has_its_expiry_its_last_day_and_the_days_before_it,
                         test_what_is_the_same_for_several_is_one,
                         test_what_is_retired_has_its_end_alone_and_what_is_revoked_nothing,
                         test_words_are_the_title_and_the_paragraphs, test_lines_are_folded_and_text_is_escaped);
}
