/* clock.h - the only place that asks what time it is. Rules never do: they are given a day. */
#ifndef RECERT_CLOCK_H
#define RECERT_CLOCK_H

#include <stdint.h>
#include "renewal/date.h"

#define CLOCK_SECOND INT64_C(1000000)   /* microseconds */
#define CLOCK_MINUTE (60 * CLOCK_SECOND)
#define CLOCK_HOUR   (60 * CLOCK_MINUTE)
#define CLOCK_DAY    (24 * CLOCK_HOUR)

struct conf;

/* Takes RECERT_TODAY (YYYY-MM-DD) for a rehearsal: then every day asked for is that one, while
 * instants stay real. ERR_REFUSED with *why a sentence where it is no day, or where the
 * configuration does not allow it. */
int clock_init(const struct conf *conf, const char **why);

/* Microseconds since 1970, UTC. */
int64_t clock_now(void);
/* The same on a clock that never jumps, for time-outs and durations only. */
int64_t clock_elapsed(void);

/* Sets the zone of clock_day(): an IANA name. ERR_REFUSED where there is no such zone. Cheap when
 * it is the zone already. */
int clock_zone(const char *name);
/* The day of an instant in that zone (UTC before the first clock_zone()). */
struct date clock_day(int64_t instant);
/* The first instant of a day in that zone, which no rehearsal moves. */
int64_t clock_start(struct date day);

#endif
