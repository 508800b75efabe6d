/* check_date.c - civil days: every day of ten thousand years there and back, months clamped. */
#include <string.h>

#include "renewal/date.h"
#include "suite.h"

static struct date parsed(const char *text)
{
        struct date d;

        ck_assert_msg(date_parse(&d, text), "%s is a date", text);
        return d;
}

static void expect(struct date d, const char *text)
{
        char buffer[DATE_TEXT];

        ck_assert_str_eq(date_format(buffer, d), text);
}

START_TEST(test_every_day_that_exists_goes_there_and_back)
{
        struct date d = parsed("0001-01-01"), last = parsed("9999-12-31");
        int         year, month, day;

        for (; !date_after(d, last); d.day++) {
                date_split(d, &year, &month, &day);
                ck_assert_int_eq(date_civil(year, month, day).day, d.day);
        }
        expect(last, "9999-12-31");
}
END_TEST

START_TEST(test_days_are_counted_from_1970)
{
        ck_assert_int_eq(parsed("1970-01-01").day, 0);
        ck_assert_int_eq(parsed("1969-12-31").day, -1);
        ck_assert_int_eq(parsed("2000-03-01").day, 11017);
        ck_assert_int_eq(date_days_between(parsed("2024-02-28"), parsed("2024-03-01")), 2);
}
END_TEST

START_TEST(test_only_days_that_exist_are_dates)
{
        static const char *const wrong[] = {
                "", "2024", "2024-1-01", "2024-01-1", "2024-01-01 ", " 2024-01-01", "2024/01/01", "2024-13-01",
                "2024-00-10", "2024-01-00", "2024-04-31", "2023-02-29", "1900-02-29", "0000-12-31", "-001-01-01",
                "+024-01-01", "20240-01-01", "2024-01-01T00:00:00Z", "2024-0a-01",
                "2024x01-01", "2024-01x01", "2024-0:-01", "2024-1/-01", "2024-01-0:", "2024-01-1/", "202:-01-01",
        };
        struct date d;

        for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
                ck_assert_msg(!date_parse(&d, wrong[i]), "\"%s\" is no date", wrong[i]);
                ck_assert(!date_is_set(d));
        }
        ck_assert(!date_parse(&d, NULL));
        expect(parsed("2000-02-29"), "2000-02-29");
        expect(parsed("2024-02-29"), "2024-02-29");
        expect(DATE_NONE, "");
}
END_TEST

START_TEST(test_months_keep_the_day_or_clamp_to_the_last_of_a_shorter_month)
{
        expect(date_add_months(parsed("2024-02-29"), 24), "2026-02-28");
        expect(date_add_months(parsed("2024-08-31"), 6), "2025-02-28");
        expect(date_add_months(parsed("2023-08-31"), 6), "2024-02-29");
        expect(date_add_months(parsed("2024-02-29"), 48), "2028-02-29");
        expect(date_add_months(parsed("2024-12-15"), 1), "2025-01-15");
        expect(date_add_months(parsed("2024-05-05"), 0), "2024-05-05");
}
END_TEST

START_TEST(test_months_are_subtracted_likewise)
{
        expect(date_add_months(parsed("2026-08-31"), -6), "2026-02-28");
        expect(date_add_months(parsed("2026-06-03"), -6), "2025-12-03");
        expect(date_add_months(parsed("2024-01-31"), -1), "2023-12-31");
        expect(date_add_months(parsed("2024-03-31"), -13), "2023-02-28");
}
END_TEST

START_TEST(test_what_leaves_the_range_stops_at_its_end)
{
        expect(date_add_months(parsed("9999-12-01"), 1), "9999-12-31");
        expect(date_add_months(parsed("0001-01-31"), -1), "0001-01-01");
        expect(date_add_months(parsed("2024-01-01"), INT32_MAX), "9999-12-31");
        expect(date_add_months(parsed("2024-01-01"), -INT32_MAX), "0001-01-01");
        expect(date_add_days(parsed("2024-01-01"), INT32_MAX), "9999-12-31");
        expect(date_add_days(parsed("2024-01-01"), -INT32_MAX), "0001-01-01");
        expect(date_add_days(parsed("2024-02-28"), 1), "2024-02-29");
}
END_TEST

int main(void)
{
        return SUITE_RUN("date", test_every_day_that_exists_goes_there_and_back, test_days_are_counted_from_1970,
                         test_only_days_that_exist_are_dates,
                         test_months_keep_the_day_or_clamp_to_the_last_of_a_shorter_month,
                         test_months_are_subtracted_likewise, test_what_leaves_the_range_stops_at_its_end);
}
