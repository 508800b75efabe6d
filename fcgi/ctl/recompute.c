/* recompute.c - recertctl recompute: records and projection from the events again. */
#include <inttypes.h>
#include <malloc.h>
#include <stdio.h>

#include "ctl/ctl.h"
#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "store/candidate_recompute.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl recompute [OPTION]...\n\n"
              "Derives every candidate's record and projection from the events again, writes what is not as\n"
              "it should be, and says how many rows that were: 0, unless something was wrong or the engine is\n"
              "new. Every certification whose status or expiry moves is a line: candidate, certification,\n"
              "status and expiry before, status and expiry after, separated by tabs.\n\n"
              "  --dry-run        say it, and change nothing\n"
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

static int recompute(const char *command, const char *dir, const char *config, bool dry_run)
{
        struct ctl_store      s;
        struct recompute_done done;
        int                   end = ctl_open_programme(&s, command, dir, config, "recompute"), rc;

        keep_memory();
        if (end == CTL_DONE) {
                rc = candidate_recompute(&done, s.db, &(struct recompute){.act = &s.act, .programme = s.programme,
                                                                          .revision = s.revision, .dry_run = dry_run,
                                                                          .each = show, .arg = s.programme});
                if (rc < 0)
                        end = ctl_failed(command, rc);
                else
                        printf("%" PRIu64 " candidates: %" PRIu64 " records and %" PRIu64 " rows of the projection %s.\n",
                               done.candidates, done.records, done.projections, dry_run ? "would change" : "changed");
        }
        ctl_close(&s);
        return end;
}

int ctl_recompute(int argc, char **argv)
{
        const char             *dir = NULL, *config = NULL;
        bool                    dry_run = false;
        const struct ctl_option options[] = {{"dir", &dir, NULL}, {"config", &config, NULL}, {"dry-run", NULL, &dry_run}, {0}};
        int                     first, end = ctl_options(&first, argc, argv, options);

        if (end > 0)
                return usage(stdout, CTL_DONE);
        return end < 0 || first < argc ? usage(stderr, CTL_USAGE) : recompute(argv[0], dir, config, dry_run);
}
