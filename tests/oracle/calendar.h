/* calendar.h - civil days by counting them one by one from 0001-01-01. Slow to build, and
 * easily seen to be right: what the engine's date arithmetic is held against. */
#ifndef ORACLE_CALENDAR_H
#define ORACLE_CALENDAR_H

#include <stdbool.h>

/* Days are numbered as in struct date: 1970-01-01 is 0. */
#define CALENDAR_FIRST (-719162)        /* 0001-01-01 */
#define CALENDAR_LAST  2932896          /* 9999-12-31 */

void calendar_split(int day, int *year, int *month, int *day_of_month);
/* The number of a day that exists. */
int  calendar_day(int year, int month, int day_of_month);
int  calendar_month_length(int year, int month);
/* Rules, 1: keeps the day of the month or clamps it; stops at the ends of the range. */
int  calendar_add_months(int day, int months);

#endif
