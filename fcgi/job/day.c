/* day.c - the change of day, and what else comes with time. */
#include "job/day.h"

#include <stdio.h>
#include <stdlib.h>

#include "store/candidate.h"
#include "store/catalogue.h"
#include "store/due.h"
#include "store/job.h"
#include "store/once.h"
#include "store/address.h"
#include "store/outbox.h"
#include "store/session.h"
#include "store/sweep.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

#define SLICE       (CLOCK_SECOND / 2)
#define SWEEP_EVERY CLOCK_MINUTE

void day_init(struct day *out, struct db *db, const volatile sig_atomic_t *stop)
{
        *out = (struct day){.db = db, .stop = stop, .today = DATE_NONE, .swept = -SWEEP_EVERY};
        lease_init(&out->lease, "day", DAY_LEASE);
}

/* --- The programme, and the day that it is in its zone */

/* ERR_NOT_FOUND: there is no programme yet. */
static int today(struct day *d)
{
        struct date day;
        int         rc = catalogue_current(&d->kept, d->db);

        if (rc < 0)
                return rc;
        day = clock_day(clock_now());
        if (!date_equal(day, d->today)) {
                char text[DATE_TEXT];

                log_write(LOG_INFO, "day", LOG_T("day", date_format(text, day)));
                d->today = day;
                d->after = 0;
                d->pause_until = 0;
        }
        return 0;
}

/* --- Candidates */

static bool over(const struct day *d, int64_t began)
{
        return *d->stop || clock_elapsed() - began > SLICE;
}

/* One who was erased meanwhile is no more to be looked at. */
static int refresh(bool *changed, struct day *d, uint32_t id)
{
        struct act   act = {.action = "day-change", .program = "recertctl jobs", .now = clock_now(), .today = d->today};
        struct pool *pool = pool_new();
        int          rc = candidate_refresh(changed, d->db, &act, d->kept.programme, d->kept.revision, id, pool);

        pool_free(pool);
        return rc == ERR_NOT_FOUND ? 0 : rc;
}

/* Those in the list until the time is over. *last: the last one that was looked at. */
static int refresh_some(uint32_t *last, int64_t *looked_at, int64_t *changed, struct day *d, const struct due *due, int64_t began)
{
        int rc = 0;

        for (size_t i = 0; rc == 0 && i < due->count && !over(d, began); i++) {
                bool one = false;

                if ((rc = refresh(&one, d, due->ids[i])) < 0)
                        break;
                *last = due->ids[i];
                ++*looked_at;
                *changed += one;
        }
        return rc;
}

/* The pass is at its end. Whoever is still due after one that changed nothing would be due for ever: said,
 * and left for a minute. */
static int end_pass(struct day *d)
{
        int64_t left = 0;
        int     rc = d->after ? due_count(&left, d->db, d->today) : 0;

        if (d->looked_at)
                log_write(LOG_INFO, "day-changed", LOG_N("candidates", d->looked_at), LOG_N("changed", d->changed));
        if (left && !d->changed) {
                log_write(LOG_ERROR, "day-stuck", LOG_N("candidates", left));
                d->pause_until = clock_elapsed() + CLOCK_MINUTE;
        }
        d->after = 0;
        d->looked_at = d->changed = 0;
        return rc;
}

static int change_day(bool *more, struct day *d, int64_t began)
{
        struct due due = {.count = 1};
        int        rc = 0;

        while (rc == 0 && due.count && !over(d, began) && clock_elapsed() >= d->pause_until)
                if ((rc = due_on(&due, d->db, d->today, d->after)) == 0 && due.count)
                        rc = refresh_some(&d->after, &d->looked_at, &d->changed, d, &due, began);
        *more |= rc == 0 && due.count && clock_elapsed() >= d->pause_until;
        return rc == 0 && !due.count ? end_pass(d) : rc;
}

/* --- After a change of the programme */

/* A step: up to DUE_MOST of them. *done: it was the last. */
static int reproject_step(bool *done, struct day *d, struct job *job, uint32_t *after, int64_t began)
{
        struct due due;
        uint32_t   last = *after;
        int64_t    looked_at = 0, changed = 0, steps = job->steps;
        char       text[16];
        int        rc = due_all(&due, d->db, *after);

        *done = rc == 0 && due.count == 0;
        if (rc == 0 && !steps)
                rc = due_count_all(&steps, d->db);
        if (rc < 0 || *done)
                return rc;
        rc = refresh_some(&last, &looked_at, &changed, d, &due, began);
        if (last == *after)
                return rc;
        *after = last;
        snprintf(text, sizeof text, "%u", last);
        return rc < 0 ? rc : job_step(d->db, job, text, looked_at, steps);
}

static int reproject(bool *more, struct day *d, int64_t began)
{
        struct pool *pool = pool_new();
        struct job   job;
        uint32_t     after;
        bool         done = false;
        int          rc = job_take(&job, d->db, "reproject", d->lease.owner, pool);

        after = job.argument ? (uint32_t)strtoul(job.argument, NULL, 10) : 0;
        while (rc == 0 && job.id && !done && !over(d, began))
                rc = reproject_step(&done, d, &job, &after, began);
        if (rc == 0 && done) {
                log_write(LOG_INFO, "reprojected", LOG_N("job", job.id), LOG_N("candidates", job.done));
                rc = job_end(d->db, &job, "done", NULL);
        }
        *more |= rc == 0 && job.id && !done;
        pool_free(pool);
        return rc;
}

/* --- Sweeping */

static const struct {
        const char *what;
        int       (*sweep)(bool *left, struct db *db, int64_t now);
} sweeps[] = {
        {"sessions", session_sweep}, {"keys", once_sweep},          {"devices", sweep_devices},
        {"attempts", sweep_attempts}, {"invites", sweep_invites}, {"jobs", sweep_jobs},
        {"claims", address_sweep}, {"links", outbox_sweep_links}, {"mails", outbox_sweep},
        {"refused", outbox_sweep_refused},
};

static int sweep(struct day *d, int64_t began)
{
        int rc = 0;

        if (clock_elapsed() - d->swept < SWEEP_EVERY)
                return 0;
        for (size_t i = 0; rc == 0 && i < sizeof sweeps / sizeof *sweeps; i++) {
                bool    left = true;
                int64_t count = 0;

                while (rc == 0 && left && !over(d, began))
                        if ((rc = sweeps[i].sweep(&left, d->db, clock_now())) == 0)
                                count += db_affected(d->db);
                if (count)
                        log_write(LOG_INFO, "swept", LOG_T("what", sweeps[i].what), LOG_N("rows", count));
        }
        d->swept = clock_elapsed();
        return rc;
}

/* --- A round */

static int work(bool *more, struct day *d)
{
        int64_t began = clock_elapsed();
        int     rc = today(d);

        if (rc == 0)
                rc = change_day(more, d, began);
        if (rc == 0)
                rc = reproject(more, d, began);
        if (rc == 0 || rc == ERR_NOT_FOUND)
                rc = sweep(d, began);
        return rc < 0 ? rc : lease_beat(d->db, &d->lease);
}

int day_round(bool *more, struct day *d)
{
        int rc = lease_take(&d->held, d->db, &d->lease);

        *more = false;
        if (rc < 0 || !d->held) {
                d->held = false;
                return rc;
        }
        /* The programme changed under our hands, or somebody took the job: look again. */
        if ((rc = work(more, d)) == ERR_STALE) {
                *more = true;
                return 0;
        }
        return rc;
}

void day_end(struct day *d)
{
        if (d->held && lease_drop(d->db, &d->lease) < 0)
                log_write(LOG_ERROR, "lease-drop", LOG_T("name", d->lease.name));
        d->held = false;
        catalogue_end(&d->kept);
}
