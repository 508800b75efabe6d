/* rate.c - token buckets. */
#include "util/rate.h"

#define MINUTE 60e6             /* microseconds */

static struct rate_bucket *bucket_of(struct rates *rates, uint32_t who, int per_minute, int64_t now)
{
        struct rate_bucket *oldest = &rates->bucket[0];

        for (int i = 0; i < RATE_BUCKETS; i++) {
                struct rate_bucket *b = &rates->bucket[i];

                if (b->who == who)
                        return b;
                if (!b->who ? oldest->who != 0 : oldest->who && b->at < oldest->at)
                        oldest = b;
        }
        *oldest = (struct rate_bucket){who, per_minute, now};
        return oldest;
}

int64_t rate_take(struct rates *rates, uint32_t who, int per_minute, int64_t now)
{
        struct rate_bucket *b = bucket_of(rates, who, per_minute, now);

        b->tokens += (double)(now - b->at) * per_minute / MINUTE;
        if (b->tokens > per_minute)
                b->tokens = per_minute;
        b->at = now;
        if (b->tokens < 1)
                return (int64_t)((1 - b->tokens) * MINUTE / per_minute) + 1;
        b->tokens -= 1;
        return 0;
}
