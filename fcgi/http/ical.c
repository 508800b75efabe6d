/* ical.c - a calendar of whole days. */
#include "http/ical.h"

#include <libical/ical.h>
#include <string.h>

#include "util/err.h"

#define HOURS_BETWEEN "PT4H"            /* how often it is to be asked for */

static struct icaltimetype day_of(struct date day)
{
        struct icaltimetype time = icaltime_null_date();

        date_split(day, &time.year, &time.month, &time.day);
        return time;
}

/* Its first moment, UTC. */
static struct icaltimetype moment_of(struct date day)
{
        struct icaltimetype time = icaltime_null_time();

        date_split(day, &time.year, &time.month, &time.day);
        time.zone = icaltimezone_get_utc_timezone();
        return time;
}

static icalcomponent *event_of(const struct ical *c, const struct ical_event *e)
{
        return icalcomponent_vanew(ICAL_VEVENT_COMPONENT,
                                   icalproperty_new_uid(e->uid),
                                   icalproperty_new_dtstamp(moment_of(c->stamp)),
                                   icalproperty_new_dtstart(day_of(e->on)),
                                   icalproperty_new_dtend(day_of(date_add_days(e->on, 1))),
                                   icalproperty_new_summary(e->summary),
                                   icalproperty_new_description(e->description),
                                   icalproperty_new_url(c->url),
                                   icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT),
                                   NULL);
}

static icalproperty *other(const char *name, const char *value)
{
        icalproperty *p = icalproperty_new_x(value);

        if (p)
                icalproperty_set_x_name(p, name);
        return p;
}

static icalcomponent *calendar_of(const struct ical *c)
{
        icalcomponent *calendar = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT,
                                                      icalproperty_new_version("2.0"),
                                                      icalproperty_new_prodid("-//Recert//Recert//EN"),
                                                      icalproperty_new_calscale("GREGORIAN"),
                                                      other("X-WR-CALNAME", c->name),
                                                      other("X-PUBLISHED-TTL", HOURS_BETWEEN),
                                                      NULL);

        for (size_t i = 0; calendar && i < c->count; i++) {
                icalcomponent *event = event_of(c, &c->events[i]);

                if (event)
                        icalcomponent_add_component(calendar, event);
        }
        return calendar;
}

int ical_write(const char **out, size_t *size, const struct ical *c, struct pool *pool)
{
        icalcomponent *calendar;
        char          *text;
        int            rc = ERR_SYSTEM;

        icalerror_set_errors_are_fatal(false);
        calendar = calendar_of(c);
        text = calendar ? icalcomponent_as_ical_string_r(calendar) : NULL;
        if (text) {
                *size = strlen(text);
                *out = pool_text(pool, text);
                rc = 0;
        }
        icalmemory_free_buffer(text);
        if (calendar)
                icalcomponent_free(calendar);
        return rc;
}
