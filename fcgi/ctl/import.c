/* import.c - recertctl import: a programme, offers or candidates from XML, of any size, as a stream. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include "ctl/ctl.h"
#include "store/candidate.h"
#include "store/catalogue.h"
#include "store/offer.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/refusal.h"
#include "xml/offers.h"
#include "xml/read_candidate.h"
#include "xml/read_programme.h"

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl import [OPTION]... [FILE]\n\n"
              "Reads a programme, an offers, a candidate or a candidates document, from standard input without a name.\n"
              "A programme becomes the one in force, offers become the whole list of what counts. Each candidate goes in whole or not at all; one who is there\n"
              "is gone on from: what comes after the stored events is added, statuses and void move forward, a\n"
              "contradiction is refused. The same again changes nothing. Each refusal is a line on standard\n"
              "error, with line, code and sentence, and the rest goes on.\n\n"
              "  --evidence DIR   images that the portal does not have: each file is called as its SHA-256\n"
              "  --dry-run        of a programme or offers: prints what would change, a line each, from what to what\n"
              "  --quiet          no line of progress on a terminal\n"
              CTL_PLACE_HELP, to);
        return end;
}

struct import {
        struct ctl_store        s;
        const char             *name, *evidence;
        bool                    dry_run;
        bool                    progress;       /* a line that moves */
        struct programme_reader programme;
        struct offers_reader    offers;
        struct candidate_reader candidates;
        struct offer_changes    changes;
        struct candidate_import waiting[CANDIDATE_IMPORT_MOST];
        long                    lines[CANDIDATE_IMPORT_MOST];
        size_t                  count;
        struct pool            *batch;
        size_t                  results[IMPORT_REFUSED + 1];
        int64_t                 shown;
};

static void say(const struct import *im, long line, const char *id, const char *message, const char *code)
{
        if (im->shown)
                fputs("\r\033[K", stderr);
        ctl_say(im->s.command, "%s:%ld: %s%s%s (%s)", im->name, line, id ? id : "", id ? ": " : "", message, code);
}

static void show_progress(struct import *im)
{
        int64_t now = clock_elapsed();

        if (!im->progress || now - im->shown < CLOCK_SECOND / 5)
                return;
        im->shown = now;
        fprintf(stderr, "\r\033[K%zu candidates", im->results[IMPORT_SAME] + im->results[IMPORT_NEW] +
                                                  im->results[IMPORT_CHANGED] + im->results[IMPORT_REFUSED]);
}

/* --- Candidates */

/* An image of the folder, under its hash. */
static int image(void *arg, const struct evidence *evidence, const void **bytes, struct pool *pool)
{
        const struct import *im = arg;
        char                 hash[2 * sizeof evidence->sha256 + 1];
        unsigned char       *room;
        size_t               have = 0;
        ssize_t              n = 0;
        int                  fd;

        if (!im->evidence)
                return ERR_NOT_FOUND;
        sodium_bin2hex(hash, sizeof hash, evidence->sha256, sizeof evidence->sha256);
        fd = open(pool_format(pool, "%s/%s", im->evidence, hash), O_RDONLY | O_CLOEXEC);
        if (fd < 0)
                return ERR_NOT_FOUND;
        *bytes = room = pool_room(pool, evidence->bytes);
        while (have < evidence->bytes && (n = read(fd, room + have, evidence->bytes - have)) > 0)
                have += (size_t)n;
        close(fd);
        return have == evidence->bytes ? 0 : ERR_NOT_FOUND;
}

static int flush(void *arg)
{
        struct import *im = arg;
        char           id[CANDIDATE_ID_TEXT];
        int            rc = 0;

        im->s.act.now = clock_now();    /* of this commit: an import can take an hour */
        if (im->count)
                rc = candidate_import(im->s.db, &im->s.act, im->s.programme, im->s.revision, im->waiting, im->count, image,
                                      im, im->batch);
        for (size_t i = 0; rc == 0 && i < im->count; i++) {
                const struct candidate_import *it = &im->waiting[i];

                im->results[it->result]++;
                if (it->result == IMPORT_REFUSED)
                        say(im, im->lines[i], candidate_id_format(id, it->id),
                            refusal_message(im->batch, it->code, it->thing), it->code);
        }
        im->count = 0;
        pool_reset(im->batch);
        show_progress(im);
        return rc;
}

static int take(struct import *im, uint32_t id, const struct candidate *document)
{
        int rc = 0;

        im->waiting[im->count] = (struct candidate_import){.id = id, .document = document};
        im->lines[im->count++] = im->candidates.line;
        if (im->count == CANDIDATE_IMPORT_MOST)
                rc = flush(im);
        reader_keep(im->candidates.reader, im->count > 0);
        return rc;
}

static int take_candidate(void *arg, struct candidate *candidate, struct pool *pool)
{
        (void)pool;
        return take(arg, candidate->id, candidate);
}

static int take_gone(void *arg, uint32_t id) { return take(arg, id, NULL); }

static int begin_candidates(void *arg, bool list)
{
        struct import *im = arg;

        (void)list;
        if (im->s.programme && !im->dry_run)
                return 0;
        ctl_say(im->s.command, im->dry_run ? "--dry-run is for a programme or offers; nothing was done"
                                           : "no programme was imported yet: recertctl import programme.xml");
        return ERR_SYSTEM;
}

static int refused(void *arg, const struct reader_fault *fault)
{
        struct import *im = arg;

        im->results[IMPORT_REFUSED]++;
        say(im, fault->line, fault->id, fault->message, fault->code);
        return 0;
}

static int end_candidates(struct import *im)
{
        if (im->shown)
                fputs("\r\033[K", stderr);
        printf("%zu new, %zu changed, %zu as they were, %zu refused.\n", im->results[IMPORT_NEW],
               im->results[IMPORT_CHANGED], im->results[IMPORT_SAME], im->results[IMPORT_REFUSED]);
        return im->results[IMPORT_REFUSED] ? CTL_REFUSED : CTL_DONE;
}

/* --- The programme */

/* Tabs and line ends part values and lines. */
static void print_value(const char *value)
{
        for (value = value ? value : "-"; *value; value++)
                putchar(*value == '\t' || *value == '\n' ? ' ' : *value);
}

static int compare(struct import *im, struct programme_fault *fault)
{
        struct audit_value *values;
        size_t              count;
        int                 rc = catalogue_compare(&values, &count, im->s.db, im->programme.programme, im->s.act.today,
                                                   fault, im->s.pool);

        for (size_t i = 0; i < count; i++) {
                print_value(values[i].field);
                putchar('\t');
                print_value(values[i].before);
                putchar('\t');
                print_value(values[i].after);
                putchar('\n');
        }
        return rc;
}

static int save(struct import *im, struct programme_fault *fault)
{
        bool changed;
        int  rc;

        im->s.act.action = "programme-import";
        if ((rc = catalogue_save(&changed, im->s.db, im->programme.programme, &im->s.act, fault, im->s.pool)) == 0)
                printf("The programme %s.\n", changed ? "is that of the document now" : "was the same already");
        return rc;
}

static int save_programme(struct import *im)
{
        struct programme_fault fault = {0};
        int                    rc = im->dry_run ? compare(im, &fault) : save(im, &fault);

        if (rc == ERR_REFUSED) {
                say(im, programme_line(&im->programme, fault.thing), NULL,
                    refusal_message(im->s.pool, fault.code, fault.thing), fault.code);
                return CTL_REFUSED;
        }
        return rc < 0 ? ctl_failed(im->s.command, rc) : CTL_DONE;
}

/* --- What counts */

static void print_offer(const struct import *im, const struct offer *o)
{
        char from[DATE_TEXT], until[DATE_TEXT];

        if (!o) {
                putchar('-');
                return;
        }
        print_value(pool_format(im->s.pool, "%s, %s, %s, %s, %s", o->title, im->s.programme->options[o->option].code,
                                date_is_set(o->from) ? date_format(from, o->from) : "-",
                                date_is_set(o->until) ? date_format(until, o->until) : "-", o->href ? o->href : "-"));
}

static int save_offers_work(struct db *db, void *arg)
{
        struct import       *im = arg;
        struct offer_writing w = {db, &im->s.act, im->s.programme, im->s.revision, NULL, im->s.pool};
        struct offers        stored;
        int                  rc = im->dry_run ? offers_all(&stored, &w) : offers_lock(&stored, &w);

        if (rc < 0)
                return rc;
        offers_compare(&im->changes, &stored, &im->offers.offers, im->s.pool);
        return im->dry_run || !im->changes.count ? ERR_REFUSED : offers_change(&w, &im->changes);
}

static int save_offers(struct import *im)
{
        int rc;

        im->s.act.action = "offers-load";
        if ((rc = db_transaction(im->s.db, save_offers_work, im)) < 0 && rc != ERR_REFUSED)
                return ctl_failed(im->s.command, rc);
        for (size_t i = 0; im->dry_run && i < im->changes.count; i++) {
                const struct offer_change *c = &im->changes.list[i];

                printf("offer %s\t", (c->before ? c->before : c->after)->code);
                print_offer(im, c->before);
                putchar('\t');
                print_offer(im, c->after);
                putchar('\n');
        }
        if (!im->dry_run)
                printf("The offers %s.\n", im->changes.count ? "are those of the document now" : "were the same already");
        return CTL_DONE;
}

/* Before a programme there are no options that an offer could be of. */
static struct reader_root offers_of(struct import *im)
{
        im->offers = (struct offers_reader){.programme = im->s.programme};
        return offers_root(&im->offers);
}

/* --- All of them */

static int run(struct import *im, int fd)
{
        static const struct candidate_handlers handlers = {begin_candidates, take_candidate, take_gone, refused, flush};
        struct reader_root  roots[CANDIDATE_ROOTS + 2];
        struct reader_fault fault;
        int                 rc;

        im->candidates = (struct candidate_reader){.programme = im->s.programme, .handlers = &handlers, .arg = im};
        candidate_roots(roots, &im->candidates);
        roots[CANDIDATE_ROOTS] = programme_root(&im->programme);
        if (im->s.programme)
                roots[CANDIDATE_ROOTS + 1] = offers_of(im);
        rc = reader_run(&fault, reader_descriptor, &fd, roots, CANDIDATE_ROOTS + 1 + (im->s.programme != NULL), (struct reader_limits){0}, im->s.pool);
        if (rc == ERR_REFUSED && fault.code)
                refused(im, &fault);
        else if (rc < 0)
                return ctl_failed(im->s.command, rc);
        if (im->programme.programme && rc == 0)
                return save_programme(im);
        if (im->offers.read && rc == 0)
                return save_offers(im);
        return im->candidates.reader ? end_candidates(im) : CTL_REFUSED;
}

static int import(struct import *im, const char *command, const char *dir, const char *config, const char *file)
{
        int fd = STDIN_FILENO, end;

        if (file && (fd = open(file, O_RDONLY | O_CLOEXEC)) < 0) {
                ctl_say(command, "%s: %m", file);
                return CTL_FAILED;
        }
        im->name = file ? file : "standard input";
        if ((end = ctl_open(&im->s, command, dir, config, "worker", "candidate-import")) == CTL_DONE) {
                im->batch = pool_new();
                end = run(im, fd);
                pool_free(im->batch);
        }
        ctl_close(&im->s);
        if (file)
                close(fd);
        return end;
}

int ctl_import(int argc, char **argv)
{
        struct import           im = {.progress = isatty(STDERR_FILENO)};
        const char             *dir = NULL, *config = NULL;
        bool                    quiet = false;
        const struct ctl_option options[] = {{"dir", &dir, NULL}, {"config", &config, NULL},
                                             {"evidence", &im.evidence, NULL}, {"dry-run", NULL, &im.dry_run},
                                             {"quiet", NULL, &quiet}, {0}};
        int                     first, end = ctl_options(&first, argc, argv, options);

        if (end > 0)
                return usage(stdout, CTL_DONE);
        if (end < 0 || argc - first > 1)
                return usage(stderr, CTL_USAGE);
        im.progress = im.progress && !quiet;
        return import(&im, argv[0], dir, config, argv[first]);
}
