/* clock.c - the system's clocks and the C library's zones. */
#include "util/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "util/conf.h"
#include "util/err.h"

static struct date rehearsal = {INT32_MIN};
static char        zone[64] = "UTC";

int clock_init(const struct conf *conf, const char **why)
{
        const char *text = getenv("RECERT_TODAY");
        struct date day = DATE_NONE;

        *why = NULL;
        if (text && !conf->allow_today)
                *why = "RECERT_TODAY is set, but the configuration does not say allow_today = yes.";
        else if (text && !date_parse(&day, text))
                *why = "RECERT_TODAY is not a day of the form YYYY-MM-DD.";
        rehearsal = *why ? DATE_NONE : day;
        return *why ? ERR_REFUSED : 0;
}

static int64_t microseconds(clockid_t id)
{
        struct timespec t;

        clock_gettime(id, &t);
        return (int64_t)t.tv_sec * CLOCK_SECOND + t.tv_nsec / 1000;
}

int64_t clock_now(void)
{
        return microseconds(CLOCK_REALTIME);
}

int64_t clock_elapsed(void)
{
        return microseconds(CLOCK_MONOTONIC);
}

/* The C library takes an unknown zone for UTC without a word: so look for its file. */
static bool zone_exists(const char *name)
{
        static const char good[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-";
        char              path[128];

        if (!strcmp(name, "UTC"))
                return true;
        if (!*name || *name == '/' || name[strspn(name, good)])
                return false;
        snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", name);
        return access(path, R_OK) == 0;
}

int clock_zone(const char *name)
{
        static bool set;

        if (set && !strcmp(name, zone))
                return 0;
        if (strlen(name) >= sizeof zone || !zone_exists(name) || setenv("TZ", name, 1) < 0)
                return ERR_REFUSED;
        tzset();
        snprintf(zone, sizeof zone, "%s", name);
        set = true;
        return 0;
}

static struct date day_of(int64_t instant)
{
        int64_t   seconds = instant / CLOCK_SECOND - (instant % CLOCK_SECOND < 0);
        time_t    t = (time_t)seconds;
        struct tm tm;

        if (!strcmp(zone, "UTC") ? !gmtime_r(&t, &tm) : !localtime_r(&t, &tm))
                return DATE_NONE;
        return date_civil(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
}

struct date clock_day(int64_t instant)
{
        return date_is_set(rehearsal) ? rehearsal : day_of(instant);
}

int64_t clock_start(struct date day)
{
        int64_t before = (int64_t)day.day * CLOCK_DAY - 2 * CLOCK_DAY, from = before + 4 * CLOCK_DAY;

        while (from - before > 1) {
                int64_t middle = before + (from - before) / 2;

                if (date_before(day_of(middle), day))
                        before = middle;
                else
                        from = middle;
        }
        return from;
}
