/* recompute.c - recertctl recompute: records and projection from the events again. */
#include <errno.h>
#include <inttypes.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ctl/ctl.h"
#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "store/candidate_recompute.h"
#include "util/err.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl recompute [OPTION]...\n\n"
              "Derives every candidate's record and projection from the events again, writes what is not as\n"
              "it should be, and says how many rows that were: 0, unless something was wrong or the engine is\n"
              "new. Every certification whose status or expiry moves is a line: candidate, certification,\n"
              "status and expiry before, status and expiry after, separated by tabs.\n\n"
              "  --dry-run        say it, and change nothing\n"
              "  --records        take the records to be right: quick, for a new day or a new engine; who is not\n"
              "                   as his record says is derived from the events\n"
              "  --processes N    so many at once (default: two a core, one with --records; at most 8)\n"
              CTL_PLACE_HELP, to);
        return end;
}

static void show(void *arg, const struct recompute_moved *m)
{
        const struct programme *programme = arg;
        char                    id[CANDIDATE_ID_TEXT], before[DATE_TEXT], after[DATE_TEXT];

        printf("%s\t%s\t%s\t%s\t%s\t%s\n", candidate_id_format(id, m->candidate),
               programme->certifications[m->certification].code, m->before_status ? m->before_status : "none",
               date_format(before, m->before_expires), m->after_status, date_format(after, m->after_expires));
}

/* Each page takes some megabytes again: they are not given back in between. */
static void keep_memory(void)
{
        mallopt(M_MMAP_THRESHOLD, 32 << 20);
        mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

/* --- Some processes, each with a connection of its own, take the candidates in shares */

#define SHARE     5000          /* ids */
#define PROCESSES 64

struct work {
        _Atomic uint64_t next;          /* id of the next share */
        uint32_t         last;
        _Atomic uint64_t candidates, records, projections;
};

struct wish {
        const char *command, *dir, *config;
        bool        dry_run, records;
};

static int take_shares(struct work *work, const struct wish *wish)
{
        struct ctl_store s;
        int              end = ctl_open_programme(&s, wish->command, wish->dir, wish->config, "recompute"), rc;

        keep_memory();
        while (end == CTL_DONE) {
                struct recompute_done done;
                uint64_t              first = atomic_fetch_add(&work->next, SHARE), last = first + SHARE - 1;

                if (first > work->last)
                        break;
                rc = candidate_recompute(&done, s.db, &(struct recompute){
                        .act = &s.act, .programme = s.programme, .revision = s.revision, .first = (uint32_t)first,
                        .last = last < work->last ? (uint32_t)last : work->last, .dry_run = wish->dry_run,
                        .records = wish->records, .each = show, .arg = s.programme});
                if (rc < 0)
                        end = ctl_failed(wish->command, rc);
                atomic_fetch_add(&work->candidates, done.candidates);
                atomic_fetch_add(&work->records, done.records);
                atomic_fetch_add(&work->projections, done.projections);
        }
        ctl_close(&s);
        return end;
}

static int measure_work(struct work *work, const struct wish *wish)
{
        struct ctl_store s;
        int              end = ctl_open_programme(&s, wish->command, wish->dir, wish->config, "recompute"), rc;

        work->next = 1;
        if (end == CTL_DONE && (rc = candidate_last(&work->last, s.db, s.pool)) < 0)
                end = ctl_failed(wish->command, rc);
        ctl_close(&s);
        return end;
}

static int divide(struct work *work, const struct wish *wish, long processes)
{
        int end = CTL_DONE, status;

        setvbuf(stdout, NULL, _IOLBF, BUFSIZ);          /* a line is written whole */
        for (long i = 0; i < processes; i++) {
                pid_t pid = fork();

                if (pid == 0)
                        exit(take_shares(work, wish));
                if (pid < 0) {
                        ctl_say(wish->command, "cannot start another process: %s", strerror(errno));
                        end = CTL_FAILED;
                        break;
                }
        }
        while (wait(&status) > 0)
                if (!WIFEXITED(status) || WEXITSTATUS(status) > end)
                        end = WIFEXITED(status) ? WEXITSTATUS(status) : CTL_FAILED;
        return end;
}

static int recompute(const struct wish *wish, long processes)
{
        struct work *work = mmap(NULL, sizeof *work, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        int          end;

        if (work == MAP_FAILED)
                return ctl_failed(wish->command, ERR_SYSTEM);
        if ((end = measure_work(work, wish)) == CTL_DONE && (end = divide(work, wish, processes)) == CTL_DONE)
                printf("%" PRIu64 " candidates: %" PRIu64 " records and %" PRIu64 " rows of the projection %s.\n",
                       work->candidates, work->records, work->projections, wish->dry_run ? "would change" : "changed");
        munmap(work, sizeof *work);
        return end;
}

/* false, and said. From the events a process waits for the database most of the time. */
static bool read_processes(long *out, const char *command, const char *text, bool records)
{
        char *end;

        *out = text ? strtol(text, &end, 10) : sysconf(_SC_NPROCESSORS_ONLN) * (records ? 1 : 2);
        if (!text && *out > 8)
                *out = 8;
        if (*out >= 1 && *out <= PROCESSES && (!text || !*end))
                return true;
        ctl_say(command, "--processes: a number from 1 to %d", PROCESSES);
        return false;
}

int ctl_recompute(int argc, char **argv)
{
        struct wish             wish = {.command = argv[0]};
        const char             *processes = NULL;
        const struct ctl_option options[] = {{"dir", &wish.dir, NULL}, {"config", &wish.config, NULL},
                                             {"dry-run", NULL, &wish.dry_run}, {"records", NULL, &wish.records},
                                             {"processes", &processes, NULL}, {0}};
        long                    count;
        int                     first, end = ctl_options(&first, argc, argv, options);

        if (end > 0)
                return usage(stdout, CTL_DONE);
        if (end < 0 || first < argc)
                return usage(stderr, CTL_USAGE);
        return read_processes(&count, argv[0], processes, wish.records) ? recompute(&wish, count) : CTL_USAGE;
}
