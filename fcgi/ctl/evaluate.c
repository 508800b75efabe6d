/* evaluate.c - recertctl evaluate: programme and candidates in, progress out; no database. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ctl/ctl.h"
#include "util/err.h"
#include "xml/element.h"
#include "xml/read_candidate.h"
#include "xml/read_programme.h"

struct evaluation {
        const char       *command;
        struct programme *programme;
        struct date       as_of;
        struct pool      *pool;         /* of the whole run */
        struct xml       *xml;          /* NULL until the document has begun */
        bool              with_plan;
        bool              list;
        size_t            refused;
};

static int help(FILE *to, int end)
{
        fputs("usage: recertctl evaluate --programme FILE --as-of DATE [--plan] [CANDIDATES]\n\n"
              "Prints what follows from the events of one candidate, or of many, as of a day.\n"
              "Reads a candidate or a candidates document, from standard input without a name.\n\n"
              "  --programme FILE  rules and catalogue\n"
              "  --as-of DATE      the day, past or future (YYYY-MM-DD)\n"
              "  --plan            also the shortest ways to renewal from that day on\n"
              "  --help            this\n", to);
        return end;
}

static int put(void *arg, const void *bytes, size_t size)
{
        (void)arg;
        return fwrite(bytes, 1, size, stdout) == size ? 0 : ERR_SYSTEM;
}

static int begin(void *arg, bool list)
{
        struct evaluation *e = arg;

        e->list = list;
        e->xml = xml_stream(e->pool, list ? "progress-list" : "progress", put, NULL, true, true);
        return 0;
}

static int show(void *arg, struct candidate *candidate, struct pool *pool)
{
        struct evaluation *e = arg;
        struct progress   *progress;
        struct plans      *plans = NULL;
        int                rc;

        if ((rc = evaluate(&progress, e->programme, candidate, e->as_of, pool)) < 0
            || (e->with_plan && (rc = plan(&plans, e->programme, progress, pool)) < 0))
                return rc;
        if (e->list)
                xml_open(e->xml, "progress");
        element_progress(e->xml, e->programme, progress, plans, pool);
        if (e->list)
                xml_close(e->xml);
        return 0;
}

static int refused(void *arg, const struct reader_fault *fault)
{
        struct evaluation *e = arg;

        e->refused++;
        element_refused(e->xml, fault);
        return 0;
}

static int tell(const struct evaluation *e, const char *name, const struct reader_fault *fault, int rc)
{
        if (rc != ERR_REFUSED) {
                ctl_say(e->command, "%s: cannot be read", name);
                return CTL_FAILED;
        }
        ctl_say(e->command, "%s:%ld: %s (%s)", name, fault->line, fault->message, fault->code);
        return CTL_REFUSED;
}

static int read_rules(struct evaluation *e, const char *name)
{
        struct programme_reader reader;
        struct reader_root      root = programme_root(&reader);
        struct reader_fault     fault;
        int                     fd = open(name, O_RDONLY | O_CLOEXEC), rc;

        if (fd < 0) {
                ctl_say(e->command, "%s: %m", name);
                return CTL_FAILED;
        }
        rc = reader_run(&fault, reader_descriptor, &fd, &root, 1, (struct reader_limits){0}, e->pool);
        close(fd);
        if (rc < 0)
                return tell(e, name, &fault, rc);
        e->programme = reader.programme;
        return CTL_DONE;
}

/* A single candidate that is refused has no place in a progress; nothing is printed then. */
static int finish(struct evaluation *e, const char *name, const struct reader_fault *fault, int rc)
{
        int end = e->refused ? CTL_REFUSED : CTL_DONE;

        if (rc < 0)
                end = tell(e, name, fault, rc);
        if (rc == ERR_REFUSED && e->xml && e->list)
                element_refused(e->xml, fault);
        if (e->xml && (rc == 0 || e->list) && (xml_end(e->xml) < 0 || fflush(stdout) != 0)) {
                ctl_say(e->command, "standard output: %m");
                return CTL_FAILED;
        }
        return end;
}

static int run(struct evaluation *e, const char *rules, const char *name)
{
        static const struct candidate_handlers handlers = {begin, show, NULL, refused, NULL};
        struct candidate_reader reader = {.handlers = &handlers, .arg = e};
        struct reader_root      roots[CANDIDATE_ROOTS];
        struct reader_fault     fault;
        int                     fd = STDIN_FILENO, rc, end = read_rules(e, rules);

        if (end != CTL_DONE)
                return end;
        if (name && (fd = open(name, O_RDONLY | O_CLOEXEC)) < 0) {
                ctl_say(e->command, "%s: %m", name);
                return CTL_FAILED;
        }
        reader.programme = e->programme;
        candidate_roots(roots, &reader);
        rc = reader_run(&fault, reader_descriptor, &fd, roots, CANDIDATE_ROOTS, (struct reader_limits){0}, e->pool);
        if (name)
                close(fd);
        return finish(e, name ? name : "standard input", &fault, rc);
}

int ctl_evaluate(int argc, char **argv)
{
        const char             *rules = NULL, *day = NULL;
        struct evaluation       e = {.command = argv[0]};
        const struct ctl_option options[] = {
                {"programme", &rules, NULL}, {"as-of", &day, NULL}, {"plan", NULL, &e.with_plan}, {0}};
        int                     first, end = ctl_options(&first, argc, argv, options);

        if (end > 0)
                return help(stdout, CTL_DONE);
        if (end < 0 || !rules || !day || !date_parse(&e.as_of, day) || argc - first > 1)
                return help(stderr, CTL_USAGE);
        e.pool = pool_new();
        end = run(&e, rules, argv[first]);
        pool_free(e.pool);
        return end;
}
