/* ical.h - a calendar of whole days as bytes (text/calendar, RFC 5545). Folding and escaping are libical's affair. */
#ifndef RECERT_ICAL_H
#define RECERT_ICAL_H

#include <stddef.h>
#include <stdint.h>
#include "renewal/date.h"
#include "util/pool.h"

struct ical_event {
        const char *uid;                        /* the same event has it as long as there is one */
        struct date on;
        const char *summary, *description;      /* UTF-8 */
};

struct ical {
        const char *name, *language;            /* of the calendar; BCP 47 */
        const char *url;                        /* of every event: where to do something about it */
        struct date stamp;                      /* the day whose facts these are */
        const struct ical_event *events; size_t count;
};

/* In the pool. ERR_SYSTEM: no memory. */
int ical_write(const char **out, size_t *size, const struct ical *calendar, struct pool *pool);

#endif
