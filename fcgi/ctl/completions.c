/* completions.c - recertctl completions: what another system reports, from a file of any size, as the feeds
 * take it (xml-vocabulary, "completions and awards"), or CSV. */
#include <stdio.h>
#include <string.h>

#include "ctl/ctl.h"
#include "feed/reports.h"
#include "util/clock.h"
#include "util/csv.h"
#include "util/err.h"
#include "util/refusal.h"
#include "util/utf8.h"

#define RESULTS (REPORT_REFUSED + 1)

static int usage(FILE *to, int end)
{
        fputs("usage: recertctl completions [OPTION]... [FILE]\n\n"
              "Takes completions, or passed exams, that another system reports: the document of POST\n"
              "/feeds/completions or /feeds/awards as XML or JSON, or CSV; of any size, from standard input without\n"
              "a name. The same again changes nothing. Prints what became of each item; what is refused is a line\n"
              "on standard error too, and the rest goes on.\n\n"
              "CSV begins with a line of names: id,option,date,candidate,email,title for completions,\n"
              "id,certification,on,candidate,email for exams, in any order. Each line has candidate or email.\n\n"
              "  --source NAME    who reports: of CSV; a document names it itself, and must not name another\n"
              "  --dry-run        says what would become of each item by itself, and keeps nothing\n"
              "  --json           prints JSON instead of XML\n"
              CTL_PLACE_HELP, to);
        return end;
}

struct completions {
        struct ctl_store      s;
        const char           *name, *source;    /* of the file; as given */
        FILE                 *file;
        long                  line;             /* from 1 */
        bool                  dry_run, json, begun;
        bool                  stopped;          /* and it was said why */
        struct reports_reader reader;
        struct pool          *batch;            /* of one: its texts, and what taking it needs */
        struct xml           *xml;
        size_t                results[RESULTS];
        int                   end;
};

static void say(struct completions *c, long line, const char *code, const char *message)
{
        c->end = CTL_REFUSED;
        ctl_say(c->s.command, "%s:%ld: %s (%s)", c->name, line, message, code);
}

/* --- What became of it */

static int put(void *arg, const void *bytes, size_t size)
{
        (void)arg;
        return fwrite(bytes, 1, size, stdout) == size ? 0 : ERR_SYSTEM;
}

static void begin_output(struct completions *c)
{
        if (c->begun)
                return;
        c->begun = true;
        if (c->json) {
                printf("{\"source\":%s,\"outcomes\":[", text_as_json(c->s.pool, c->reader.source));
        } else {
                c->xml = xml_stream(c->s.pool, "outcomes", put, NULL, true, true);
                xml_attr(c->xml, "source", c->reader.source);
        }
}

static void show(struct completions *c, const struct reported *it, const struct report_outcome *of)
{
        const struct outcome o = {it, of, c->reader.awards, true};
        size_t               before = 0;

        for (size_t i = 0; i < RESULTS; i++)
                before += c->results[i];
        c->results[of->result]++;
        if (of->code)
                say(c, it->line, of->code, it->message ? it->message : refusal_message(c->batch, of->code, of->detail));
        if (c->json)
                printf("%s\n%s", before ? "," : "", outcome_as_json(c->batch, &o));
        else
                outcome_write(c->xml, &o, c->batch);
}

static int end_output(struct completions *c)
{
        static const char *const words[RESULTS] = {"recorded", "matched", "repeated", "waiting", "refused"};

        if (c->begun && (c->json ? printf("\n]}\n") < 0 : xml_end(c->xml) < 0))
                return ERR_SYSTEM;
        for (size_t i = 0; i < RESULTS; i++)
                fprintf(stderr, "%s%zu %s%s", i ? ", " : "", c->results[i], words[i],
                        i + 1 < RESULTS ? "" : c->dry_run ? "; nothing was kept.\n" : ".\n");
        return fflush(stdout) == 0 ? 0 : ERR_SYSTEM;
}

/* --- Taking them */

/* What another system may be called, as a key (recertctl key). */
static bool is_source(const char *name)
{
        return name && *name && utf8_check(name, strlen(name), false) && utf8_length(name) <= 64;
}

static int check_source(struct completions *c)
{
        const char *source = c->reader.source;

        if (is_source(source) && (!c->source || !strcmp(source, c->source)))
                return 0;
        ctl_say(c->s.command, "%s: the source is %s, and --source says %s", c->name, source, c->source ? c->source : "nothing");
        c->end = CTL_USAGE;
        c->stopped = true;
        return ERR_SYSTEM;
}

static int take_batch(void *arg)
{
        struct completions  *c = arg;
        struct report_taking t = {.db = c->s.db, .act = &c->s.act, .programme = c->s.programme, .revision = c->s.revision,
                                  .source = c->reader.source, .dry_run = c->dry_run, .pool = c->batch};
        int                  rc = c->begun ? 0 : check_source(c);

        if (rc < 0)
                return rc;
        begin_output(c);
        c->s.act.now = clock_now();             /* of this batch: a back-fill can take hours */
        c->s.act.today = clock_day(c->s.act.now);
        c->s.act.action = c->reader.awards ? "award-report" : "completion-report";
        for (size_t i = 0; rc == 0 && i < c->reader.count; i++) {
                const struct report   report = report_of(&c->reader.list[i], c->reader.awards);
                struct report_outcome outcome;

                if ((rc = report_take(&outcome, &t, &report)) == 0)
                        show(c, &c->reader.list[i], &outcome);
        }
        pool_reset(c->batch);
        return rc;
}

/* --- The three forms */

static ssize_t from_file(void *file, void *bytes, size_t size)
{
        size_t got = fread(bytes, 1, size, file);

        return !got && ferror(file) ? -1 : (ssize_t)got;
}

static int next_byte(void *file) { return getc_unlocked(file); }

static int read_xml(struct completions *c)
{
        struct reader_root  roots[REPORTS_ROOTS];
        struct reader_fault fault;
        int                 rc;

        reports_roots(roots, &c->reader);
        rc = reader_run(&fault, from_file, c->file, roots, REPORTS_ROOTS, (struct reader_limits){0}, c->s.pool);
        if (rc == ERR_REFUSED && fault.code)
                say(c, fault.line, fault.code, fault.message);
        return rc;
}

static int read_json(struct completions *c)
{
        const char *code, *detail;
        int         rc;

        getc_unlocked(c->file);
        c->reader.source = c->source;
        rc = reports_stream_json(&c->reader, &code, &detail, &c->line, next_byte, c->file, c->s.pool, c->batch);
        if (rc == ERR_REFUSED && c->end == CTL_DONE)
                say(c, c->line, code, refusal_message(c->s.pool, code, detail));
        return rc;
}

/* Which column of a line is what. */
enum { ID, CODE, DATE, CANDIDATE, EMAIL, TITLE, COLUMNS };
struct columns {
        size_t count;
        int    what[CSV_FIELDS];
};

static const char *read_columns(struct completions *c, struct columns *out, const struct csv *csv)
{
        static const char *const names[2][COLUMNS] = {{"id", "option", "date", "candidate", "email", "title"},
                                                      {"id", "certification", "on", "candidate", "email", NULL}};
        unsigned                 seen = 0;

        for (size_t i = 0; i < csv->count; i++)
                c->reader.awards |= !strcmp(csv->fields[i], names[1][CODE]);
        for (size_t i = 0; i < csv->count; i++) {
                const char *const *known = names[c->reader.awards];
                int                what = 0;

                while (what < COLUMNS && (!known[what] || strcmp(known[what], csv->fields[i])))
                        what++;
                if (what == COLUMNS || seen & 1u << what)
                        return pool_format(c->s.pool, "the first line names the columns; \"%s\" is none, or twice", csv->fields[i]);
                seen |= 1u << what;
                out->what[i] = what;
        }
        out->count = csv->count;
        return (seen & 7u) == 7u ? NULL : "the first line names the columns: id,option,date,candidate,email,title";
}

static struct reported read_line(const struct columns *columns, const struct csv *csv)
{
        const char *values[COLUMNS] = {NULL};

        for (size_t i = 0; i < columns->count && i < csv->count; i++)
                if (*csv->fields[i])
                        values[columns->what[i]] = csv->fields[i];
        return (struct reported){.id = values[ID], .code = values[CODE], .date = values[DATE], .candidate = values[CANDIDATE],
                                 .email = values[EMAIL], .title = values[TITLE], .line = csv->line};
}

static int read_lines(struct completions *c, struct csv *csv, const struct columns *columns)
{
        int rc;

        while ((rc = csv_next(csv, c->batch)) == 1 || rc == ERR_REFUSED) {
                struct reported it = {.line = csv->line, .refused = csv->code};

                if (rc == 1 && csv->count != columns->count)
                        it.refused = "csv";
                else if (rc == 1)
                        it = read_line(columns, csv);
                if (it.refused && !strcmp(it.refused, "csv"))
                        it.message = refusal_message(c->batch, "csv", pool_format(c->batch, "%zu fields are wanted", columns->count));
                *reports_add(&c->reader, c->batch) = it;
                if (c->reader.count == c->reader.most && (rc = reports_hand_over(&c->reader)) < 0)
                        return rc;
        }
        return rc < 0 ? rc : reports_hand_over(&c->reader);
}

static int read_csv(struct completions *c)
{
        struct csv     csv = {.file = c->file, .line = c->line - 1};
        struct columns columns = {0};
        const char    *why = NULL;
        int            rc;

        if (!(c->reader.source = c->source)) {
                ctl_say(c->s.command, "%s: CSV does not say who reports: give --source", c->name);
                c->end = CTL_USAGE;
                c->stopped = true;
                return ERR_REFUSED;
        }
        if ((rc = csv_next(&csv, c->s.pool)) == 1 && !(why = read_columns(c, &columns, &csv)))
                return read_lines(c, &csv, &columns);
        if (rc == ERR_SYSTEM)
                return rc;
        say(c, csv.line, "csv", refusal_message(c->s.pool, "csv", why ? why : "the first line names the columns"));
        return ERR_REFUSED;
}

/* What stands first says which it is; a byte order mark and white space go. */
static int read_any(struct completions *c)
{
        int first = getc_unlocked(c->file);

        if (first == 0xEF) {
                getc_unlocked(c->file);
                getc_unlocked(c->file);
                first = getc_unlocked(c->file);
        }
        for (; first != EOF && first && strchr(" \t\r\n", first); first = getc_unlocked(c->file))
                c->line += first == '\n';
        ungetc(first, c->file);
        return first == '<' ? read_xml(c) : first == '{' ? read_json(c) : read_csv(c);
}

static int run(struct completions *c)
{
        int rc;

        c->reader = (struct reports_reader){.most = REPORTS_MOST, .batch = take_batch, .arg = c};
        c->line = 1;
        c->batch = pool_new();
        rc = read_any(c);
        if (rc == 0 && !c->begun && (rc = check_source(c)) == 0)
                begin_output(c);        /* of nothing */
        if (rc < 0 && rc != ERR_REFUSED && !c->stopped)
                c->end = ctl_failed(c->s.command, rc);
        if (!c->stopped && end_output(c) < 0) {
                ctl_say(c->s.command, "standard output: %m");
                c->end = CTL_FAILED;
        }
        pool_free(c->batch);
        return c->end;
}

int ctl_completions(int argc, char **argv)
{
        struct completions      c = {.file = stdin, .name = "standard input"};
        const char             *dir = NULL, *config = NULL;
        const struct ctl_option options[] = {{"dir", &dir, NULL}, {"config", &config, NULL}, {"source", &c.source, NULL},
                                             {"dry-run", NULL, &c.dry_run}, {"json", NULL, &c.json}, {0}};
        int                     first, end = ctl_options(&first, argc, argv, options);

        if (end > 0)
                return usage(stdout, CTL_DONE);
        if (end < 0 || argc - first > 1 || (c.source && !is_source(c.source)))
                return usage(stderr, CTL_USAGE);
        if (first < argc && !(c.file = fopen(c.name = argv[first], "re"))) {
                ctl_say(argv[0], "%s: %m", c.name);
                return CTL_FAILED;
        }
        if ((end = ctl_open_programme(&c.s, argv[0], dir, config, "completion-report")) == CTL_DONE)
                end = run(&c);
        ctl_close(&c.s);
        if (c.file != stdin)
                fclose(c.file);
        return end;
}
