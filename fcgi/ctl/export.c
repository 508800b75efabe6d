/* export.c - recertctl export: the candidates, the programme, or the offers, as a document that import reads. */
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ctl/ctl.h"
#include "store/candidate.h"
#include "store/evidence.h"
#include "store/offer.h"
#include "util/err.h"
#include "xml/offers.h"
#include "xml/write_candidate.h"
#include "xml/write_programme.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl export [OPTION]... candidates\n"
              "       recertctl export [OPTION]... programme\n"
              "       recertctl export [OPTION]... offers\n\n"
              "Prints a document from which import makes the same again: everybody's events, the erased as\n"
              "such, as they were at one moment; the rules and the catalogue; or what counts and where to find it.\n"
              "Accounts, drafts, requests for extensions, messages and sessions are not among it: that is what\n"
              "backup is for.\n\n"
              "  --evidence DIR   writes the images there, each under its SHA-256\n"
              CTL_PLACE_HELP, to);
        return end;
}

struct export {
        struct ctl_store s;
        const char      *folder;        /* for the images; NULL: none are written */
        struct xml      *xml;
};

static int put(void *arg, const void *bytes, size_t size)
{
        (void)arg;
        return fwrite(bytes, 1, size, stdout) == size ? 0 : ERR_SYSTEM;
}

/* --- Images */

static bool write_all(int fd, const char *bytes, size_t size)
{
        while (size) {
                ssize_t n = write(fd, bytes, size);

                if (n < 0 && errno != EINTR)
                        return false;
                bytes += n > 0 ? n : 0;
                size -= n > 0 ? (size_t)n : 0;
        }
        return true;
}

/* Whole under its name, or not there. */
static int write_file(const struct export *e, const char *path, const void *bytes, size_t size, struct pool *pool)
{
        const char *part = pool_format(pool, "%s.part", path);
        int         fd = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        bool        written = fd >= 0 && write_all(fd, bytes, size);

        if (fd >= 0 && close(fd) < 0)
                written = false;
        if (written && rename(part, path) == 0)
                return 0;
        ctl_say(e->s.command, "%s: %m", part);
        unlink(part);
        return ERR_SYSTEM;
}

static int save_image(const struct export *e, const struct evidence *evidence, struct pool *pool)
{
        char                  hash[2 * sizeof evidence->sha256 + 1];
        const char           *path;
        struct stat           there;
        struct evidence_bytes image;
        int                   rc;

        sodium_bin2hex(hash, sizeof hash, evidence->sha256, sizeof evidence->sha256);
        path = pool_format(pool, "%s/%s", e->folder, hash);
        if (stat(path, &there) == 0 && there.st_size == evidence->bytes)
                return 0;
        if ((rc = evidence_image(&image, e->s.db, pool, evidence->sha256)) < 0)
                return rc;
        return write_file(e, path, image.bytes, image.size, pool);
}

/* --- Candidates */

static int each(void *arg, uint32_t id, struct candidate *candidate, struct pool *pool)
{
        const struct export *e = arg;
        int                  rc = 0;

        if (!candidate) {
                write_gone(e->xml, id);
                return 0;
        }
        write_candidate(e->xml, e->s.programme, candidate);
        for (size_t i = 0; e->folder && i < candidate->activities_count; i++)
                for (size_t j = 0; rc == 0 && j < candidate->activities[i].evidence_count; j++)
                        rc = save_image(e, &candidate->activities[i].evidence[j], pool);
        return rc;
}

static int export_candidates(struct export *e)
{
        int rc;

        if (e->folder && mkdir(e->folder, 0700) < 0 && errno != EEXIST) {
                ctl_say(e->s.command, "%s: %m", e->folder);
                return CTL_FAILED;
        }
        e->xml = xml_stream(e->s.pool, "candidates", put, NULL, true, true);
        rc = candidate_all(e->s.db, e->s.programme, CANDIDATE_ALL, each, e);
        return rc < 0 ? ctl_failed(e->s.command, rc) : CTL_DONE;
}

static int export_programme(struct export *e)
{
        e->xml = xml_stream(e->s.pool, "programme", put, NULL, true, true);
        write_programme(e->xml, e->s.programme);
        return CTL_DONE;
}

static int export_offers(struct export *e)
{
        struct offer_ask ask = {.q = "", .option = -1, .when = OFFER_ANY, .today = e->s.act.today, .page = 1, .per_page = OFFERS_MOST};
        struct offers    offers;
        int              rc = offer_find(&offers, e->s.db, e->s.pool, e->s.programme, &ask);

        if (rc < 0)
                return ctl_failed(e->s.command, rc);
        e->xml = xml_stream(e->s.pool, "offers", put, NULL, true, true);
        for (size_t i = 0; i < offers.count; i++) {
                xml_open(e->xml, "offer");
                offer_attributes(e->xml, e->s.programme, &offers.list[i]);
                xml_close(e->xml);
        }
        return CTL_DONE;
}

static int finish(const struct export *e)
{
        if (xml_end(e->xml) == 0 && fflush(stdout) == 0)
                return CTL_DONE;
        ctl_say(e->s.command, "standard output: %m");
        return CTL_FAILED;
}

static const struct {
        const char *word;
        int       (*run)(struct export *e);
} whats[] = {{"candidates", export_candidates}, {"programme", export_programme}, {"offers", export_offers}};
#define WHATS ((int)(sizeof whats / sizeof *whats))

int ctl_export(int argc, char **argv)
{
        struct export           e = {0};
        const char             *dir = NULL, *config = NULL;
        const struct ctl_option options[] = {{"dir", &dir, NULL}, {"config", &config, NULL}, {"evidence", &e.folder, NULL}, {0}};
        int                     first, end = ctl_options(&first, argc, argv, options);
        int                     what = 0;

        if (end > 0)
                return usage(stdout, CTL_DONE);
        if (end < 0 || argc - first != 1)
                return usage(stderr, CTL_USAGE);
        while (what < WHATS && strcmp(whats[what].word, argv[first]) != 0)
                what++;
        if (what == WHATS || (what && e.folder))
                return usage(stderr, CTL_USAGE);
        if ((end = ctl_open_programme(&e.s, argv[0], dir, config, "export")) == CTL_DONE && (end = whats[what].run(&e)) == CTL_DONE)
                end = finish(&e);
        ctl_close(&e.s);
        return end;
}
