/* jobs.c - recertctl jobs: the process in the background, and how it is. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ctl/ctl.h"
#include "job/credit.h"
#include "job/day.h"
#include "job/mail.h"
#include "job/preview.h"
#include "job/reset.h"
#include "job/seal.h"
#include "job/sso.h"
#include "store/catalogue.h"
#include "store/change.h"
#include "store/due.h"
#include "store/job.h"
#include "store/migrate.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl jobs run [OPTION]...\n"
              "       recertctl jobs status [OPTION]...\n\n"
              "run      until SIGTERM, each second: numbers what was committed for the feeds, chains the audit\n"
              "         rows, signs the chain; looks at whom the change of day or of the programme concerns;\n"
              "         previews drafted changes of the programme and publishes them; gives out links for\n"
              "         forgotten passwords; sends mails;\n"
              "         asks the provider of sign-ins, where one is configured;\n"
              "         forgets ended sessions and the like. Several may run: one works, the others wait.\n"
              "status   prints when each last finished a round, and what waits; ends with 1 where the sealer\n"
              "         has been silent for five seconds\n\n"
              "  --once           run: everything that waits, once, and end\n"
              CTL_PLACE_HELP, to);
        return end;
}

/* --- Ending: at once, for whatever is under way can be broken off anywhere. */

static volatile sig_atomic_t stop;
static int                   wake[2] = {-1, -1};

static void on_stop(int number)
{
        int saved = errno;

        (void)number;
        stop = 1;
        if (write(wake[1], "", 1) < 0)
                errno = saved;
        alarm(1);               /* a server that does not answer is not waited for */
        errno = saved;
}

static void on_alarm(int number)
{
        (void)number;
        _exit(CTL_DONE);
}

static int catch_signals(const char *command)
{
        struct sigaction term = {.sa_handler = on_stop}, late = {.sa_handler = on_alarm};

        if (pipe2(wake, O_CLOEXEC | O_NONBLOCK) < 0 || sigaction(SIGTERM, &term, NULL) < 0 ||
            sigaction(SIGINT, &term, NULL) < 0 || sigaction(SIGALRM, &late, NULL) < 0) {
                ctl_say(command, "%s", strerror(errno));
                return CTL_FAILED;
        }
        signal(SIGPIPE, SIG_IGN);
        return CTL_DONE;
}

/* Mails go on meanwhile. */
static void wait_until(int64_t instant, struct mailer *mailer)
{
        struct pollfd ready = {.fd = wake[0], .events = POLLIN};
        int64_t       left = instant - clock_elapsed();

        if (mailer)
                mailer_wait(mailer, instant, wake[0]);
        else if (left > 0 && !stop)
                poll(&ready, 1, (int)(left / 1000 + 1));
}

/* --- run */

#define SSO_PACE (CLOCK_SECOND / 5)

/* The sealer each second, come what may; in between what the day brings, half a second at a time. */
struct work {
        struct sealer sealer;
        struct day    day;
        struct credit credit;
        struct previews *previews;
        struct sso_job *sso;            /* NULL: nobody signs in by a provider */
        struct mailer *mailer;          /* NULL: none are sent */
};

static int round_of(bool *more, bool *sending, struct work *work)
{
        int rc = seal_round(&work->sealer), other;

        *more = *sending = false;
        other = stop ? 0 : day_round(more, &work->day);
        if (other == 0 && !stop)
                other = credit_round(&work->credit);
        if (other == 0 && !stop)
                other = reset_round(more, work->credit.db, work->sealer.lease.owner);
        if (other == 0 && !stop)
                other = previews_round(more, work->previews);
        if (other == 0 && !stop && work->sso)
                other = sso_job_round(work->sso);
        if (other == 0 && !stop)
                other = mailer_round(sending, work->mailer);
        return rc < 0 ? rc : other;
}

static int run_once(struct work *work)
{
        bool more = true, sending = false;
        int  rc = 0;

        while (rc == 0 && (more || sending) && !stop) {
                rc = round_of(&more, &sending, work);
                if (sending)
                        wait_until(clock_elapsed() + CLOCK_SECOND / 20, work->mailer);
        }
        return rc == 0 && !stop ? seal_round(&work->sealer) : rc;      /* what the day has changed, too */
}

/* Each has descriptors of its own: by turns, while something is being sent. */
static void wait_for_both(struct work *work, int64_t instant)
{
        const int64_t turn = CLOCK_SECOND / 50;

        while (!stop && mailer_busy(work->mailer) && clock_elapsed() < instant) {
                sso_job_wait(work->sso, wake[0], turn);
                mailer_wait(work->mailer, clock_elapsed() + turn, wake[0]);
        }
        if (!stop && clock_elapsed() < instant)
                sso_job_wait(work->sso, wake[0], instant - clock_elapsed());
}

/* Between two rounds. Who signs in by a provider waits at a page: looked for five times a second. */
static void rest(struct work *work, int64_t instant)
{
        int rc = 0;

        while (rc == 0 && work->sso && !stop && clock_elapsed() < instant) {
                int64_t left = instant - clock_elapsed();

                wait_for_both(work, clock_elapsed() + (left < SSO_PACE ? left : SSO_PACE));
                rc = stop ? 0 : sso_job_round(work->sso);
        }
        wait_until(instant, work->mailer);
}

static void run_on(struct work *work)
{
        bool more = false, sending, well = true;

        while (!stop) {
                int64_t began = clock_elapsed();
                int     rc = round_of(&more, &sending, work);

                if (rc < 0 && well)
                        log_write(LOG_ERROR, "jobs-failing", LOG_N("error", rc));
                else if (rc == 0 && !well)
                        log_write(LOG_INFO, "jobs-well-again", LOG_N("error", 0));
                well = rc == 0;
                rest(work, more && well ? began : began + CLOCK_SECOND);
        }
}

/* Waits for a server that is not there yet; refuses one whose tables are too old. */
static int await_database(struct db *db, bool once, struct pool *pool)
{
        int64_t silence;

        while (!stop && lease_silence(&silence, db, "sealer") == ERR_UNAVAILABLE) {
                if (once)
                        return ERR_UNAVAILABLE;
                wait_until(clock_elapsed() + CLOCK_SECOND, NULL);
        }
        return stop || migrate_check(db, pool) == 0 ? 0 : ERR_SYSTEM;
}

static int run(const char *command, const struct conf *conf, bool once, struct pool *pool)
{
        struct chain_key key;
        struct work      work = {.credit = {.swept = -CLOCK_HOUR}};
        struct db       *db = NULL;
        int              rc, end = CTL_DONE;

        log_init("recertctl-jobs", log_level_of(conf->log_level));
        if (catch_signals(command) != CTL_DONE || seal_key_make(&key, conf, pool) < 0 || db_open(&db, conf, "sealer") < 0 ||
            db_open(&work.credit.db, conf, "worker") < 0)
                return CTL_FAILED;
        if ((rc = await_database(db, once, pool)) == 0) {
                seal_init(&work.sealer, db, &key, &stop);
                day_init(&work.day, db, &stop);
                work.previews = previews_new(work.credit.db);
                if ((rc = mailer_new(&work.mailer, conf, work.credit.db, &stop)) < 0) {
                        ctl_say(command, "mails cannot be sent: see the log");
                } else if (once) {
                        rc = run_once(&work);
                } else {
                        work.sso = sso_job_new(work.credit.db, conf);
                        run_on(&work);
                }
                sso_job_free(work.sso);
                seal_end(&work.sealer);
                day_end(&work.day);
                previews_free(work.previews);
                mailer_free(work.mailer);
        }
        if (rc < 0)
                end = ctl_failed(command, rc);
        sodium_memzero(&key, sizeof key);
        db_close(work.credit.db);
        db_close(db);
        return end;
}

/* --- status */

static double seconds(int64_t microseconds) { return (double)microseconds / (double)CLOCK_SECOND; }

static int print_beat(int64_t *silence, struct db *db, const char *name)
{
        int rc = lease_silence(silence, db, name);

        if (rc < 0)
                return rc;
        if (*silence < 0)
                printf("%-7s never finished a round\n", name);
        else
                printf("%-7s last finished a round %.1f s ago\n", name, seconds(*silence));
        return 0;
}

static void print_waiting(const char *what, int64_t count, int64_t age)
{
        printf("%-7s %lld waiting", what, (long long)count);
        if (count && age >= 0)
                printf(", the oldest for %.1f s", seconds(age));
        putchar('\n');
}

static int print_due(struct db *db, struct pool *pool)
{
        struct programme *programme;
        struct job_list   jobs;
        char              text[DATE_TEXT];
        uint64_t          revision;
        int64_t           count;
        struct date       today;
        int               rc = catalogue_load(&programme, &revision, db, pool);

        if (rc == ERR_NOT_FOUND)
                return 0;
        if (rc < 0 || (rc = clock_zone(programme->time_zone)) < 0)
                return rc;
        today = clock_day(clock_now());
        if ((rc = due_count(&count, db, today)) < 0 || (rc = job_list(&jobs, db, pool)) < 0)
                return rc;
        printf("due     %lld candidates on %s\n", (long long)count, date_format(text, today));
        for (size_t i = 0; i < jobs.count; i++)
                printf("job     %s %s, %lld of %lld, for %.0f s\n", jobs.list[i].kind, jobs.list[i].state,
                       (long long)jobs.list[i].done, (long long)jobs.list[i].steps, seconds(jobs.list[i].age));
        return 0;
}

static int status(const char *command, const struct conf *conf, struct pool *pool)
{
        struct change_waiting changes;
        struct chain_waiting  rows;
        struct db            *db = NULL;
        int64_t               sealer = -1, day;
        int                   rc = db_open(&db, conf, "sealer");

        if (rc == 0 && (rc = print_beat(&sealer, db, "sealer")) == 0 && (rc = print_beat(&day, db, "day")) == 0 &&
            (rc = change_waiting(&changes, db)) == 0 && (rc = chain_waiting(&rows, db)) == 0) {
                print_waiting("changes", changes.count, changes.age);
                print_waiting("audit", rows.count, rows.age);
                rc = print_due(db, pool);
        }
        db_close(db);
        if (rc < 0)
                return ctl_failed(command, rc);
        if (sealer >= 0 && sealer <= SEAL_SILENT * CLOCK_SECOND)
                return CTL_DONE;
        ctl_say(command, "the sealer is silent: is recertctl jobs run running?");
        return CTL_REFUSED;
}

int ctl_jobs(int argc, char **argv)
{
        const char  *dir = NULL, *config = NULL, *verb;
        bool         once = false;
        struct pool *pool;
        struct conf *conf;
        int          first, end = ctl_options(&first, argc, argv,
                                              (struct ctl_option[]){{"dir", &dir, NULL}, {"config", &config, NULL},
                                                                    {"once", NULL, &once}, {0}});

        if (end)
                return end > 0 ? usage(stdout, CTL_DONE) : usage(stderr, CTL_USAGE);
        verb = first == argc - 1 ? argv[first] : "";
        if ((strcmp(verb, "run") && (strcmp(verb, "status") || once)) || sodium_init() < 0)
                return usage(stderr, CTL_USAGE);
        pool = pool_new();
        if ((end = ctl_conf(&conf, argv[0], dir, config, pool)) == CTL_DONE)
                end = !strcmp(verb, "run") ? run(argv[0], conf, once, pool) : status(argv[0], conf, pool);
        pool_free(pool);
        return end;
}
