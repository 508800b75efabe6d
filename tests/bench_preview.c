/* bench_preview.c - seconds and memory of a preview over everybody in a database: two programmes, two years ahead, both
 * paces. bench_preview.sh imports the candidates and runs it. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>


#include "job/preview.h"
#include "store/preview.h"
#include "util/conf.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

static struct pool      *pool;
static struct programme *in_force;
static struct date       today;

/* One unit less is asked of ACP from the next month on: everybody who has one is looked at. */
static int propose(struct db *db, void *arg)
{
        struct programme      *p = programme_copy(in_force, pool);
        struct act             act = {.action = "bench", .program = "bench", .now = clock_now(), .today = today};
        struct programme_fault fault;
        struct type           *t = &p->types[programme_type(in_force, "ACP")];

        t->rules = pool_grown(pool, t->rules, t->rules_count, sizeof *t->rules);
        t->rules[t->rules_count] = t->rules[t->rules_count - 1];
        t->rules[t->rules_count].from = date_add_days(today, 30);
        t->rules[t->rules_count++].units -= 10;
        if (programme_finish(p, &fault, pool) < 0)
                return ERR_SYSTEM;
        return proposal_save(arg, db, &act, p, THING_TYPE, "ACP", catalogue_version(in_force, THING_TYPE, "ACP", pool), NULL, &fault,
                             pool);
}

int main(void)
{
        struct db       *db = NULL;
        struct previews *previews;
        struct conf     *conf = NULL;
        const char      *why = NULL, *path = getenv("RECERT_CONF");
        struct preview   v;
        struct rusage    used;
        uint64_t         revision, id = 0;
        int64_t          began, longest = 0;
        bool             more = true;
        int              rounds = 0;

        log_init("bench_preview", LOG_ERROR);
        pool = pool_new();
        if (!path || conf_read(&conf, path, pool, &why) < 0 || db_open(&db, conf, "worker") < 0)
                return 1;
        previews = previews_new(db);
        if (catalogue_load(&in_force, &revision, db, pool) < 0 || clock_zone(in_force->time_zone) < 0)
                return 1;
        today = clock_day(clock_now());
        if (db_transaction(db, propose, &id) < 0)
                return 1;
        began = clock_elapsed();
        while (more) {
                int64_t round = clock_elapsed();

                more = false;
                if (previews_round(&more, previews) < 0)
                        return 1;
                rounds++;
                if (clock_elapsed() - round > longest)
                        longest = clock_elapsed() - round;
        }
        began = clock_elapsed() - began;
        if (preview_read(&v, db, id, in_force, pool) < 0)
                return 1;
        getrusage(RUSAGE_SELF, &used);
        printf("%lld candidates in %.2f s, %.2f s of CPU of its own, %ld kB at most; %d slices, the longest %.2f s; touched %lld and %lld,"
               " %lld cases in %u parts\n", (long long)v.figures.candidates, (double)began / 1e6,
               (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6,
               used.ru_maxrss, rounds, (double)longest / 1e6, (long long)v.figures.any[0].people, (long long)v.figures.any[1].people,
               (long long)(v.figures.any[0].cases + v.figures.any[1].cases), v.parts);
        previews_free(previews);
        db_close(db);
        return 0;
}
