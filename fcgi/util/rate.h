/* rate.h - how many requests a minute somebody may make: a bucket each, of this process alone. Pure. */
#ifndef RECERT_RATE_H
#define RECERT_RATE_H

#include <stdint.h>

#define RATE_BUCKETS 64         /* more than that many at once: the one not seen longest begins anew, full */

struct rate_bucket {
        uint32_t who;           /* 0: free */
        double   tokens;
        int64_t  at;            /* microseconds, of any clock that only goes on */
};
struct rates {
        struct rate_bucket bucket[RATE_BUCKETS];
};

/* Takes one; 0, or the microseconds until there is one. A full bucket has a minute's worth. */
int64_t rate_take(struct rates *rates, uint32_t who, int per_minute, int64_t now);

#endif
