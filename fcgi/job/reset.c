/* reset.c - one after the other, while somebody waits. */
#include "job/reset.h"

#include "store/reset.h"
#include "util/clock.h"
#include "util/err.h"

#define TURN (CLOCK_SECOND / 4)         /* then it is the others' turn */

int reset_round(bool *more, struct db *db, const char *owner)
{
        int64_t      began = clock_elapsed();
        struct pool *pool = pool_new();
        bool         another = true;
        int          rc = 0;

        while (rc == 0 && another && clock_elapsed() - began < TURN) {
                rc = reset_send(&another, db, owner, pool);
                pool_reset(pool);
        }
        pool_free(pool);
        *more |= rc == 0 && another;
        return rc == ERR_STALE ? 0 : rc;        /* another process has it */
}
