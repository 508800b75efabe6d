/* main.c - recert-fcgi: options, configuration, and the workers: forked, watched, replaced. Uploads have a
 * socket and workers of their own: nginx sends there what comes with files. */
#include <config.h>
#include <errno.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include "build_id.h"
#include "image/image.h"
#include "route.h"
#include "serve.h"
#include "store/db.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"
#include "util/slots.h"
#include "xml/stylesheet.h"
#include "xml/validate.h"

#define XSLT_DIR RECERT_SHARE_DIR "/xslt"

#define SHORT_LIFE   CLOCK_SECOND               /* a worker that ends sooner failed at its start */
#define LONGEST_WAIT (5 * CLOCK_SECOND)         /* before the next is tried */
#define PATIENCE     (15 * CLOCK_SECOND)        /* with a worker that is asked to end */

/* A socket, and how its workers take what comes. */
struct door {
        const char       *name;         /* of the workers, in ps and top; 15 bytes at most */
        const char       *path;
        int               listener;
        enum serve_manner manner;
};

/* One child. */
struct child {
        const struct door *door;
        pid_t              pid;                 /* 0: none now */
        int64_t            started, not_before; /* clock_elapsed() */
        int64_t            wait;                /* before the next try */
};

/* What is made from the configuration: anew at SIGHUP. */
struct setup {
        struct pool        *pool;
        struct conf        *conf;
        struct stylesheets *sheets;
        struct schema      *schema;
        struct slots       *hash_slots;
        const char         *build, *assets;
};

struct master {
        const char   *conf_path;
        struct pool  *pool;             /* of what a new set-up leaves as it is */
        struct setup *setup;
        struct door   pages, uploads;
        struct child *children;
        size_t        count;
};

/* --- The set-up */

static size_t cores(void)
{
        long count = sysconf(_SC_NPROCESSORS_ONLN);

        return count > 0 ? (size_t)count : 1;
}

static size_t workers_of(const struct conf *conf)
{
        return conf->workers ? (size_t)conf->workers : 2 * cores();
}

/* Two at least, so that one slow image does not hold up all the others. */
static size_t upload_workers_of(const struct conf *conf)
{
        size_t half = cores() / 2;

        return conf->upload_workers ? (size_t)conf->upload_workers : half > 2 ? half : 2;
}

static void setup_free(struct setup *s)
{
        if (!s)
                return;
        stylesheets_free(s->sheets);
        schema_free(s->schema);
        slots_free(s->hash_slots);
        pool_free(s->pool);
}

static int setup_schema(struct setup *s, const char *sheets, const char **why)
{
        const char *asked = getenv("RECERT_VALIDATE");

        if (!asked || strcmp(asked, "1"))
                return 0;
        return schema_load(&s->schema, pool_format(s->pool, "%s/schema/page.rng", sheets), s->pool, why);
}

static int setup_new(struct setup **out, const char *path, const char **why)
{
        struct pool  *pool = pool_new();
        struct setup *s = POOL_NEW(pool, struct setup);
        const char   *sheets;

        s->pool = pool;
        if (conf_read(&s->conf, path, pool, why) < 0 || clock_init(s->conf, why) < 0)
                return ERR_REFUSED;
        sheets = s->conf->xslt_dir ? s->conf->xslt_dir : XSLT_DIR;
        if (stylesheets_load(&s->sheets, sheets, pool, why) < 0 || setup_schema(s, sheets, why) < 0)
                return ERR_REFUSED;
        *why = "no shared memory.";
        /* Half the workers may wait for a slot; the others go on answering. */
        if (!(s->hash_slots = slots_new((size_t)s->conf->hash_slots, (workers_of(s->conf) + 1) / 2)))
                return ERR_SYSTEM;
        *why = pool_format(pool, "%s cannot be read.", sheets);
        if (build_id(&s->build, sheets, pool) < 0 || build_assets(&s->assets, sheets, pool) < 0)
                return ERR_SYSTEM;
        log_init("recert-fcgi", log_level_of(s->conf->log_level));
        *out = s;
        return 0;
}

/* --- A worker */

static const struct programme *no_programme(void)
{
        static struct programme none = {.name = "Recert", .contact = "postmaster@localhost", .time_zone = "UTC"};

        none.activities_from = date_civil(1970, 1, 1);
        return &none;
}

static int worker_main(const struct setup *s, const struct door *door)
{
        struct worker w = {
                .conf = s->conf,
                .sheets = s->sheets,
                .schema = s->schema,
                .hash_slots = s->hash_slots,
                .build = s->build,
                .assets = s->assets,
                .kept = {.programme = no_programme()},
                .pool = pool_new(),
        };
        int rc;

        if (db_open(&w.db, s->conf, "worker") < 0)
                return EXIT_FAILURE;
        rc = serve_run(door->listener, door->manner, route_serve, &w);
        db_close(w.db);
        catalogue_end(&w.kept);
        pool_free(w.pool);
        return rc < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

static void child_start(struct master *m, struct child *c)
{
        sigset_t none;
        pid_t    parent = getpid(), pid = fork();

        if (pid < 0) {
                log_write(LOG_ERROR, "fork", LOG_T("error", strerror(errno)));
                c->not_before = clock_elapsed() + CLOCK_SECOND;
                return;
        }
        if (pid == 0) {
                prctl(PR_SET_PDEATHSIG, SIGTERM);
                prctl(PR_SET_NAME, c->door->name);
                if (getppid() != parent)
                        _exit(EXIT_FAILURE);
                sigemptyset(&none);
                signal(SIGCHLD, SIG_DFL);
                sigprocmask(SIG_SETMASK, &none, NULL);
                _exit(worker_main(m->setup, c->door));
        }
        c->pid = pid;
        c->started = clock_elapsed();
}

/* --- The master */

static void child_ended(struct child *c, int status)
{
        int64_t now = clock_elapsed();
        bool    soon = now - c->started < SHORT_LIFE;

        log_write(LOG_INFO, "worker-ended", LOG_N("worker", c->pid), LOG_N("signal", WIFSIGNALED(status) ? WTERMSIG(status) : 0),
                  LOG_N("status", WIFEXITED(status) ? WEXITSTATUS(status) : 0));
        c->wait = !soon ? 0 : c->wait ? 2 * c->wait : CLOCK_SECOND / 10;
        if (c->wait > LONGEST_WAIT)
                c->wait = LONGEST_WAIT;
        c->pid = 0;
        c->not_before = now + c->wait;
}

static void reap(struct master *m)
{
        int   status;
        pid_t pid;

        while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
                for (size_t i = 0; i < m->count; i++)
                        if (m->children[i].pid == pid)
                                child_ended(&m->children[i], status);
}

static void start_due(struct master *m)
{
        for (size_t i = 0; i < m->count; i++)
                if (!m->children[i].pid && clock_elapsed() >= m->children[i].not_before)
                        child_start(m, &m->children[i]);
}

/* Returns the signal that came within 100 ms; 0: none did. */
static int wait_for_signal(const sigset_t *ours)
{
        struct timespec most = {.tv_nsec = 100 * 1000 * 1000};
        int             number = sigtimedwait(ours, NULL, &most);

        return number > 0 ? number : 0;
}

static bool any_left(const struct master *m)
{
        for (size_t i = 0; i < m->count; i++)
                if (m->children[i].pid)
                        return true;
        return false;
}

/* Asked again and again, since a signal can come before the worker is ready for it. */
static void end_all(struct master *m, const sigset_t *ours)
{
        int64_t until = clock_elapsed() + PATIENCE;

        while (any_left(m)) {
                for (size_t i = 0; i < m->count; i++)
                        if (m->children[i].pid)
                                kill(m->children[i].pid, clock_elapsed() < until ? SIGTERM : SIGKILL);
                wait_for_signal(ours);
                reap(m);
        }
}

static void reload(struct master *m, const sigset_t *ours)
{
        struct setup *fresh = NULL, *old = m->setup;
        const char   *why = NULL;

        if (setup_new(&fresh, m->conf_path, &why) < 0) {
                log_write(LOG_ERROR, "reload-refused", LOG_T("why", why));
                return;
        }
        end_all(m, ours);
        for (size_t i = 0; i < m->count; i++)
                m->children[i] = (struct child){.door = m->children[i].door};
        m->setup = fresh;
        setup_free(old);
        log_write(LOG_INFO, "reloaded", LOG_N("workers", m->count));
}

static void watch(struct master *m)
{
        sigset_t ours;
        int      number = 0;

        sigemptyset(&ours);
        sigaddset(&ours, SIGTERM);
        sigaddset(&ours, SIGINT);
        sigaddset(&ours, SIGHUP);
        sigaddset(&ours, SIGCHLD);
        sigprocmask(SIG_BLOCK, &ours, NULL);
        log_write(LOG_INFO, "started", LOG_N("workers", m->count), LOG_T("listen", m->pages.path),
                  LOG_T("uploads", m->uploads.path));
        while (number != SIGTERM && number != SIGINT) {
                reap(m);
                if (number == SIGHUP)
                        reload(m, &ours);
                start_due(m);
                number = wait_for_signal(&ours);
        }
        end_all(m, &ours);
        unlink(m->pages.path);
        unlink(m->uploads.path);
        log_write(LOG_INFO, "ended", LOG_N("workers", m->count));
}

/* --- The command */

static int usage(FILE *to, int status)
{
        fputs("usage: recert-fcgi [--dir DIR | --config FILE]\n\n"
              "Answers requests that nginx sends over FastCGI: pages with two workers a core, uploads with\n"
              "one for two cores (at least two), unless configured.\n"
              "  --dir DIR       read DIR/recert.conf (default: var)\n"
              "  --config FILE   read FILE\n"
              "  --help, --version\n"
              "SIGTERM ends it once requests in hand are answered; SIGHUP reads the configuration again.\n",
              to);
        return status;
}

static int door_open(struct door *d, const char *path, struct pool *pool)
{
        d->path = pool_text(pool, path);
        if (serve_listen(&d->listener, path) == 0)
                return 0;
        fprintf(stderr, "recert-fcgi: %s: %s.\n", path, strerror(errno));
        return ERR_SYSTEM;
}

static int doors_open(struct master *m)
{
        const struct conf *conf = m->setup->conf;
        size_t             uploads = upload_workers_of(conf);

        /* Pages last: whoever sees that socket finds the other one too. */
        if (door_open(&m->uploads, conf->listen_uploads, m->pool) < 0 || door_open(&m->pages, conf->listen, m->pool) < 0)
                return ERR_SYSTEM;
        m->count = workers_of(conf) + uploads;
        m->children = POOL_ARRAY(m->pool, m->count, struct child);
        for (size_t i = 0; i < m->count; i++)
                m->children[i].door = i < uploads ? &m->uploads : &m->pages;
        return 0;
}

static int run(struct master *m)
{
        const char *why = NULL;

        if (setup_new(&m->setup, m->conf_path, &why) < 0) {
                fprintf(stderr, "recert-fcgi: %s\n", why);
                return EXIT_FAILURE;
        }
        if (image_init(NULL) < 0 || doors_open(m) < 0)
                return EXIT_FAILURE;
        watch(m);
        close(m->pages.listener);
        close(m->uploads.listener);
        setup_free(m->setup);
        pool_free(m->pool);
        return EXIT_SUCCESS;
}

/* getopt_long() has a struct option too, but not ours. */
int main(int argc, char **argv)
{
        struct master m = {
                .conf_path = "var/recert.conf",
                .pages = {.name = "recert-pages", .manner = SERVE_KEPT},
                .uploads = {.name = "recert-uploads", .manner = SERVE_SINGLE},
        };
        char          path[4096];

        for (int i = 1; i < argc; i += 2) {
                const char *word = argv[i], *value = argv[i + 1];

                if (!strcmp(word, "--help"))
                        return usage(stdout, EXIT_SUCCESS);
                if (!strcmp(word, "--version"))
                        return puts(PACKAGE_STRING) < 0;
                if (!value || (strcmp(word, "--dir") && strcmp(word, "--config")))
                        return usage(stderr, 2);
                snprintf(path, sizeof path, !strcmp(word, "--dir") ? "%s/recert.conf" : "%s", value);
                m.conf_path = path;
        }
        if (sodium_init() < 0)
                return EXIT_FAILURE;
        m.pool = pool_new();
        return run(&m);
}
