/* date.c - civil days by counting from 0000-03-01 in eras of 400 years, so that the leap day is
 * the last of its year. */
#include "renewal/date.h"

#include <stddef.h>

#define ERA_DAYS   146097               /* in 400 years */
#define EPOCH      719468               /* 1970-01-01, counted from 0000-03-01 */
#define FIRST_DAY  (-719162)            /* 0001-01-01 */
#define LAST_DAY   2932896              /* 9999-12-31 */
#define FIRST_YEAR 1
#define LAST_YEAR  9999

static bool leap(int year)
{
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_days(int year, int month)
{
        static const signed char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

        return days[month - 1] + (month == 2 && leap(year));
}

/* Years are positive here, so that division always rounds down. */
static struct date from_civil(int year, int month, int day)
{
        int march = month > 2 ? month - 3 : month + 9;
        int y = month > 2 ? year : year - 1;
        int era = y / 400, of_era = y % 400;
        int of_year = (153 * march + 2) / 5 + day - 1;

        return (struct date){era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH};
}

struct date date_civil(int year, int month, int day)
{
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
                return DATE_NONE;
        if (day < 1 || day > month_days(year, month))
                return DATE_NONE;
        return from_civil(year, month, day);
}

void date_split(struct date d, int *year, int *month, int *day)
{
        int days = d.day + EPOCH;
        int era = days / ERA_DAYS, of_era = days % ERA_DAYS;
        int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / (ERA_DAYS - 1)) / 365;
        int of_year = of_era - (365 * y + y / 4 - y / 100);
        int march = (5 * of_year + 2) / 153;

        *day = of_year - (153 * march + 2) / 5 + 1;
        *month = march < 10 ? march + 3 : march - 9;
        *year = y + era * 400 + (*month <= 2);
}

/* The number that exactly so many digits write; -1: they are not all digits. */
static int digits(const char *text, int count)
{
        int number = 0;

        for (int i = 0; i < count; i++) {
                if (text[i] < '0' || text[i] > '9')
                        return -1;
                number = number * 10 + (text[i] - '0');
        }
        return number;
}

bool date_parse(struct date *out, const char *text)
{
        int year, month, day;

        *out = DATE_NONE;
        if (!text || (year = digits(text, 4)) < 0 || text[4] != '-' || (month = digits(text + 5, 2)) < 0 ||
            text[7] != '-' || (day = digits(text + 8, 2)) < 0 || text[10])
                return false;
        *out = date_civil(year, month, day);
        return date_is_set(*out);
}

static char *put(char *at, int number, int count)
{
        for (int i = count; i-- > 0; number /= 10)
                at[i] = (char)('0' + number % 10);
        return at + count;
}

char *date_format(char text[DATE_TEXT], struct date d)
{
        int   year, month, day;
        char *at = text;

        if (date_is_set(d)) {
                date_split(d, &year, &month, &day);
                at = put(at, year, 4);
                *at++ = '-';
                at = put(at, month, 2);
                *at++ = '-';
                at = put(at, day, 2);
        }
        *at = '\0';
        return text;
}

struct date date_add_months(struct date d, int months)
{
        int     year, month, day, most;
        int64_t count;

        date_split(d, &year, &month, &day);
        count = (int64_t)year * 12 + month - 1 + months;
        if (count < FIRST_YEAR * 12)
                return (struct date){FIRST_DAY};
        if (count >= (LAST_YEAR + 1) * 12)
                return (struct date){LAST_DAY};
        year = (int)(count / 12);
        month = (int)(count % 12) + 1;
        most = month_days(year, month);
        return from_civil(year, month, day < most ? day : most);
}

struct date date_add_days(struct date d, int days)
{
        int64_t sum = (int64_t)d.day + days;

        if (sum < FIRST_DAY)
                sum = FIRST_DAY;
        return (struct date){(int32_t)(sum > LAST_DAY ? LAST_DAY : sum)};
}
