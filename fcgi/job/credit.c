/* credit.c - from reports that wait to activities. */
#include "job/credit.h"

#include "store/catalogue.h"
#include "store/report.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

static int credit(struct credit *c, struct pool *pool)
{
        struct act           act = {.action = "report-credit", .program = "jobs", .now = clock_now()};
        struct report_taking t = {.db = c->db, .act = &act, .pool = pool};
        struct programme    *programme;
        size_t               count;
        int                  rc = catalogue_load(&programme, &t.revision, c->db, pool);

        if (rc < 0)
                return rc;
        if (clock_zone(programme->time_zone) < 0)
                return ERR_SYSTEM;
        act.today = clock_day(act.now);
        t.programme = programme;
        if ((rc = report_credit(&count, &t)) == 0 && count)
                log_write(LOG_INFO, "reports-credited", LOG_N("count", (long long)count));
        return rc;
}

int credit_round(struct credit *c)
{
        struct pool *pool;
        bool         due;
        int          rc = report_due(&due, c->db);

        if (rc == 0 && clock_elapsed() - c->swept >= CLOCK_HOUR) {
                c->swept = clock_elapsed();
                rc = report_sweep(c->db, clock_now());
        }
        if (rc < 0 || !due)
                return rc;
        pool = pool_new();
        rc = credit(c, pool);
        pool_free(pool);
        return rc == ERR_STALE ? 0 : rc;        /* the programme was changed: at the next round */
}
