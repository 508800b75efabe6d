/* change.h - the numbers under which the feeds tell of changes. Writers leave a pending row; the sealer
 * alone numbers what it finds committed: whoever has read up to a number has missed nothing below it. */
#ifndef RECERT_CHANGE_H
#define RECERT_CHANGE_H

#include <stdbool.h>
#include <stdint.h>
#include "store/db.h"
#include "store/lease.h"

#define CHANGE_MOST 1000        /* numbered in one transaction */

struct change_numbered {
        size_t   count;         /* pending rows that got a number */
        uint64_t last;          /* the highest number given; 0: none */
        bool     more;          /* call again */
};
/* One transaction under the lease. ERR_STALE: it is somebody else's now. */
int change_number(struct change_numbered *out, struct db *db, const struct lease *lease);

/* What waits: how many, and the microseconds since the oldest was written (-1: none). */
struct change_waiting {
        int64_t count, age;
};
int change_waiting(struct change_waiting *out, struct db *db);

#endif
