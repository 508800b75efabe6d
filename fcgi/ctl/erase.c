/* erase.c - recertctl erase: a person is forgotten. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ctl/ctl.h"
#include "renewal/candidate.h"
#include "store/erase.h"
#include "util/err.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl erase [OPTION]... --yes ID\n\n"
              "Deletes for good who the candidate is, what they wrote and showed, their account, and every value that\n"
              "the audit log kept of them. Their events stay under the number, the audit log's chain stays whole,\n"
              "feeds tell that they are gone, and the number is never given again.\n\n"
              "  --yes            it cannot be undone\n"
              CTL_PLACE_HELP, to);
        return end;
}

static int erase(struct ctl_store *s, const char *who)
{
        struct erasing e = {s->db, &s->act, s->programme, s->revision, s->pool};
        uint32_t       id;
        bool           changed;
        int            rc = candidate_id_parse(&id, who) ? candidate_erase(&changed, &e, id) : ERR_NOT_FOUND;

        if (rc == ERR_NOT_FOUND) {
                ctl_say(s->command, "not-found: there is no candidate %s", who);
                return CTL_REFUSED;
        }
        if (rc < 0)
                return ctl_failed(s->command, rc);
        printf("%s %s.\n", who, changed ? "is erased" : "was erased already");
        return CTL_DONE;
}

int ctl_erase(int argc, char **argv)
{
        const char             *dir = NULL, *config = NULL;
        bool                    yes = false;
        const struct ctl_option options[] = {{"dir", &dir, NULL}, {"config", &config, NULL}, {"yes", NULL, &yes}, {0}};
        struct ctl_store        s;
        int                     first, end = ctl_options(&first, argc, argv, options);

        if (end > 0)
                return usage(stdout, CTL_DONE);
        if (end < 0 || argc - first != 1 || !yes)
                return usage(stderr, CTL_USAGE);
        if ((end = ctl_open(&s, argv[0], dir, config, "migration", "erase")) == CTL_DONE)
                end = erase(&s, argv[first]);
        ctl_close(&s);
        return end;
}
