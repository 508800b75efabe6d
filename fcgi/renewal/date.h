/* date.h - civil days in the programme's time zone (renewal-rules, 1). Pure. */
#ifndef RECERT_DATE_H
#define RECERT_DATE_H

#include <stdbool.h>
#include <stdint.h>

/* A struct so that a date is never added to, or compared with, a number by mistake. */
struct date {
        int32_t day;            /* days since 1970-01-01; INT32_MIN: none */
};

#define DATE_NONE  ((struct date){INT32_MIN})
#define DATE_TEXT  11           /* bytes of "YYYY-MM-DD" and its NUL */

/* The range that documents may name: 0001-01-01 to 9999-12-31. */
struct date date_civil(int year, int month, int day);   /* DATE_NONE if there is no such day */
void        date_split(struct date d, int *year, int *month, int *day);

/* Exactly "YYYY-MM-DD", a day that exists; otherwise false and *out is DATE_NONE. */
bool  date_parse(struct date *out, const char *text);
/* Writes into text and returns it. DATE_NONE gives "". */
char *date_format(char text[DATE_TEXT], struct date d);

/* Keeps the day of the month, clamped to the last day of a shorter month (rules, 1);
 * what would leave the range above stops at its end. Months may be negative. */
struct date date_add_months(struct date d, int months);
struct date date_add_days(struct date d, int days);

static inline bool date_is_set(struct date d) { return d.day != INT32_MIN; }
static inline bool date_equal(struct date a, struct date b) { return a.day == b.day; }
static inline bool date_before(struct date a, struct date b) { return a.day < b.day; }
static inline bool date_after(struct date a, struct date b) { return a.day > b.day; }
static inline struct date date_later(struct date a, struct date b) { return a.day > b.day ? a : b; }
/* Whole days from a to b, negative when b is earlier. Both set. */
static inline int  date_days_between(struct date a, struct date b) { return b.day - a.day; }

#endif
