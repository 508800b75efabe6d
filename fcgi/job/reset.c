/* reset.c - one after the other, while somebody waits. */
#include "job/reset.h"

#include "store/reset.h"
#include "util/err.h"

int reset_round(struct db *db, const char *owner)
{
        struct pool *pool = pool_new();
        bool         more = true;
        int          rc = 0;

        while (rc == 0 && more) {
                rc = reset_send(&more, db, owner, pool);
                pool_reset(pool);
        }
        pool_free(pool);
        return rc == ERR_STALE ? 0 : rc;        /* another process has it */
}
