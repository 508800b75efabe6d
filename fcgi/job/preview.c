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

/* How it ends, each in one transaction with what comes of it: so that nothing is done for a job that was cancelled. */
struct ending {
        struct previews       *p;
        const char            *state, *code;    /* of the job; of a refusal */
        struct programme_fault fault;
};

static int refuse(struct db *db, void *arg)
{
        const struct ending         *e = arg;
        const struct preview_making *m = &e->p->now;
        int rc = proposal_refuse(db, m->proposal.id, m->proposal.change, e->code, clock_now(), e->p->pool);

        return rc < 0 ? rc : job_end(db, &m->job, e->state, e->code);
}

/* What is not published is said, and is a draft again. */
static int end_refused(struct previews *p, const char *state, const char *code)
{
        int rc = db_transaction(p->db, refuse, &(struct ending){.p = p, .state = state, .code = code});

        log_write(LOG_INFO, "preview-refused", LOG_N("proposal", (int64_t)p->now.proposal.id), LOG_T("code", code));
        leave(p);
        return rc;
}

static int give_up(struct previews *p, const char *code)
{
        return end_refused(p, "failed", code);
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

static int publish(struct db *db, void *arg)
{
        struct ending               *e = arg;
        const struct preview_making *m = &e->p->now;
        int64_t                      now = clock_now();
        struct proposal_numbers      numbers = {m->proposal.change, m->revision, m->today, m->digest};
        int                          rc;

        if (!date_equal(clock_day(now), m->today))
                return ERR_STALE;       /* what began tomorrow begins today: all is looked at again */
        if ((rc = proposal_apply(db, m->proposal.id, &numbers, now, &e->fault, e->p->pool)) < 0 ||
            (rc = preview_drop(db, m->proposal.id)) < 0)
                return rc;
        return job_end(db, &m->job, "done", NULL);
}

/* Everybody was looked at. With the numbers that were shown it is put in force; with others it is a draft again, and they
 * are shown. ERR_STALE: the job is not ours any more, or the programme was changed meanwhile, and all is looked at again. */
static int conclude(struct previews *p)
{
        struct preview_making *m = &p->now;
        struct ending          e = {.p = p};
        int rc = m->proposal.state == PROPOSAL_PUBLISHING ? db_transaction(p->db, publish, &e) : job_end(p->db, &m->job, "done", NULL);

        if (rc == ERR_REFUSED && e.fault.code && !strcmp(e.fault.code, "moved"))
                return end_refused(p, "done", e.fault.code);
        if (rc == ERR_REFUSED)                  /* without a code: the database refused */
                return give_up(p, e.fault.code ? e.fault.code : "failed");
        if (rc < 0)
                return rc;
        log_write(LOG_INFO, "previewed", LOG_N("proposal", (int64_t)m->proposal.id), LOG_N("candidates", m->figures.candidates),
                  LOG_N("touched", m->figures.any[FORECAST_GOING_ON].people));
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
        if (rc < 0 && p->pool && fails_again(p, rc)) {
                rc = give_up(p, "failed");
                *more = true;
        }
        /* Cancelled, or the programme changed: from the row again, if it is ours still. */
        if (rc < 0)
                leave(p);
        *more |= rc == ERR_STALE;
        return rc == ERR_STALE ? 0 : rc;
}
