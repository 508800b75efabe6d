/* preview.c - the job that previews proposals, and publishes them. */
#include "job/preview.h"

#include <stdlib.h>
#include <string.h>

#include "store/catalogue.h"
#include "store/lease.h"
#include "store/preview.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

#define SLICE (CLOCK_SECOND * 3 / 10)

struct previews {
        struct db            *db;
        struct lease          owner;            /* its name alone: each job has a lease of its own */
        struct pool          *own, *pool;       /* of this; of the one in hand, NULL: none */
        struct preview_making now;
        uint64_t              failing;          /* the job that failed last, */
        uint32_t              after;            /* having come so far, */
        int                   failures;         /* so many times on end */
};

struct previews *previews_new(struct db *db)
{
        struct pool     *pool = pool_new();
        struct previews *p = POOL_NEW(pool, struct previews);

        p->db = db;
        p->own = pool;
        lease_init(&p->owner, "preview", JOB_LEASE);
        return p;
}

static void leave(struct previews *p)
{
        pool_free(p->pool);
        p->pool = NULL;
}

void previews_free(struct previews *p)
{
        if (!p)
                return;
        leave(p);
        pool_free(p->own);
}

/* What cannot be previewed is said, and is a draft again. */
static int give_up(struct previews *p, const char *code)
{
        struct preview_making *m = &p->now;
        int rc = proposal_refuse(p->db, m->proposal.id, m->proposal.change, code, clock_now(), p->pool);

        log_write(LOG_INFO, "preview-failed", LOG_N("proposal", (int64_t)m->proposal.id), LOG_T("code", code));
        rc = rc < 0 ? rc : job_end(p->db, &m->job, "failed", code);
        leave(p);
        return rc;
}

static int load(struct previews *p)
{
        struct preview_making *m = &p->now;
        struct programme      *in_force;
        int                    rc = catalogue_load(&in_force, &m->revision, p->db, p->pool);

        if (rc < 0 || (rc = clock_zone(in_force->time_zone)) < 0)
                return rc;
        m->in_force = in_force;
        m->today = clock_day(clock_now());
        return proposal_read(&m->proposal, p->db, strtoull(m->job.argument ? m->job.argument : "", NULL, 10), in_force, m->today,
                             p->pool);
}

static int begin(struct previews *p)
{
        struct preview_making *m = &p->now;
        int                    rc;

        p->pool = pool_new();
        *m = (struct preview_making){.db = p->db, .pool = p->pool};
        if ((rc = job_take_oldest(&m->job, p->db, "preview", p->owner.owner, p->pool)) < 0 || !m->job.id) {
                leave(p);
                return rc;
        }
        rc = load(p);
        if (rc == ERR_NOT_FOUND || (rc == 0 && m->proposal.state > PROPOSAL_PUBLISHING)) {
                rc = job_end(p->db, &m->job, "cancelled", "there is no such proposal any more");
                leave(p);
                return rc;
        }
        if (rc == 0 && m->proposal.fault.code)
                return give_up(p, m->proposal.fault.code);
        return rc < 0 ? rc : preview_begin(m);
}

static int drop(struct db *db, void *arg)
{
        return preview_drop(db, *(const uint64_t *)arg);
}

/* With the numbers that were shown it is put in force; with others it is a draft again, and they are shown. */
static int publish(struct previews *p, struct programme_fault *fault)
{
        struct preview_making *m = &p->now;
        int                    rc;

        if (!date_equal(clock_day(clock_now()), m->today))
                return ERR_STALE;       /* what began tomorrow begins today: all is looked at again */
        if (!m->proposal.digest || strcmp(m->proposal.digest, m->digest))
                return proposal_refuse(p->db, m->proposal.id, m->proposal.change, "moved", clock_now(), p->pool);
        rc = proposal_apply(p->db, m->proposal.id, m->proposal.change, m->revision, clock_now(), m->today, fault, p->pool);
        return rc < 0 ? rc : db_transaction(p->db, drop, &m->proposal.id);
}

/* Everybody was looked at. ERR_STALE: the programme was changed meanwhile, and all is looked at again. */
static int conclude(struct previews *p)
{
        struct preview_making *m = &p->now;
        struct programme_fault fault = {0};
        int                    rc = m->proposal.state == PROPOSAL_PUBLISHING ? publish(p, &fault) : 0;

        if (rc == ERR_REFUSED)
                return give_up(p, fault.code ? fault.code : "stale");
        if (rc < 0)
                return rc;
        log_write(LOG_INFO, "previewed", LOG_N("proposal", (int64_t)m->proposal.id), LOG_N("candidates", m->figures.candidates),
                  LOG_N("touched", m->figures.any[FORECAST_GOING_ON].people));
        rc = job_end(p->db, &m->job, "done", NULL);
        leave(p);
        return rc;
}

/* The third time at one place: those that wait behind it have their turn. What others do (a change of the programme,
 * an erasure) may well come in between more often. */
static bool fails_again(struct previews *p, int rc)
{
        const struct preview_making *m = &p->now;

        if (!m->job.id)
                return false;
        if (p->failing != m->job.id || p->after != m->after)
                p->failures = 0;
        p->failing = m->job.id;
        p->after = m->after;
        return ++p->failures >= (rc == ERR_STALE ? 20 : 3);
}

int previews_round(bool *more, struct previews *p)
{
        int64_t until = clock_elapsed() + SLICE;
        bool    whole = false;
        int     rc = p->pool ? 0 : begin(p);

        if (rc == 0 && p->pool) {
                *more = true;
                if ((rc = preview_step(&whole, &p->now, until)) == 0 && whole)
                        rc = conclude(p);
        }
        if (rc < 0 && p->pool && fails_again(p, rc))
                return give_up(p, "failed");
        /* Cancelled, or the programme changed: from the row again, if it is ours still. */
        if (rc < 0)
                leave(p);
        *more |= rc == ERR_STALE;
        return rc == ERR_STALE ? 0 : rc;
}
