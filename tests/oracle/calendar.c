/* calendar.c - see calendar.h: a table of every day, filled by counting. */
#include "oracle/calendar.h"

#include <assert.h>
#include <stdint.h>

#define DAYS   (CALENDAR_LAST - CALENDAR_FIRST + 1)
#define MONTHS (9999 * 12)

static struct { int16_t year; int8_t month, day; } days[DAYS];
static int month_starts[MONTHS + 1];    /* place in days of each month's first day */
static bool counted;

int calendar_month_length(int year, int month)
{
        switch (month) {
        case 4: case 6: case 9: case 11:
                return 30;
        case 2:
                return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
        default:
                return 31;
        }
}

static void count_them(void)
{
        int n = 0;

        for (int year = 1; year <= 9999; year++)
                for (int month = 1; month <= 12; month++) {
                        month_starts[(year - 1) * 12 + month - 1] = n;
                        for (int day = 1; day <= calendar_month_length(year, month); day++) {
                                days[n].year = (int16_t)year;
                                days[n].month = (int8_t)month;
                                days[n].day = (int8_t)day;
                                n++;
                        }
                }
        assert(n == DAYS);
        counted = true;
}

void calendar_split(int day, int *year, int *month, int *day_of_month)
{
        if (!counted)
                count_them();
        assert(day >= CALENDAR_FIRST && day <= CALENDAR_LAST);
        *year = days[day - CALENDAR_FIRST].year;
        *month = days[day - CALENDAR_FIRST].month;
        *day_of_month = days[day - CALENDAR_FIRST].day;
}

int calendar_day(int year, int month, int day_of_month)
{
        if (!counted)
                count_them();
        assert(year >= 1 && year <= 9999 && month >= 1 && month <= 12);
        assert(day_of_month >= 1 && day_of_month <= calendar_month_length(year, month));
        return CALENDAR_FIRST + month_starts[(year - 1) * 12 + month - 1] + day_of_month - 1;
}

int calendar_add_months(int day, int months)
{
        int year, month, day_of_month;

        if (day > CALENDAR_LAST)
                day = CALENDAR_LAST;
        calendar_split(day, &year, &month, &day_of_month);
        for (; months > 0; months--) {
                if (year == 9999 && month == 12)
                        return CALENDAR_LAST;
                if (++month > 12) {
                        month = 1;
                        year++;
                }
        }
        for (; months < 0; months++) {
                if (year == 1 && month == 1)
                        return CALENDAR_FIRST;
                if (--month < 1) {
                        month = 12;
                        year--;
                }
        }
        if (day_of_month > calendar_month_length(year, month))
                day_of_month = calendar_month_length(year, month);
        return calendar_day(year, month, day_of_month);
}
