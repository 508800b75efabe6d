/* case.c - see case.h. */
#include "oracle/case.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "oracle/calendar.h"
#include "oracle/dump.h"

#define MOST 256        /* things of a kind in a file */

static const char *const status_words[] = {"recorded", "accepted", "rejected", "withdrawn", NULL};
static const char *const basis_names[] = {"exam", "upgrade", "import", NULL};
static const char *const from_words[] = {"completion", "expiry", NULL};
static const char *const since_words[] = {"programme", "cycle", NULL};
static const char *const credit_words[] = {"on-entry", "on-acceptance", NULL};

/* --- reading */

struct line {
        const char *path;
        int         number;
        char       *words[24];
        size_t      count;
};

static _Noreturn void misfit(const struct line *line, const char *what)
{
        fprintf(stderr, "%s:%d: %s\n", line->path, line->number, what);
        exit(EXIT_FAILURE);
}

/* The value of "name=value"; NULL: not there. */
static const char *value(const struct line *line, const char *name)
{
        size_t size = strlen(name);

        for (size_t i = 1; i < line->count; i++)
                if (strncmp(line->words[i], name, size) == 0 && line->words[i][size] == '=')
                        return line->words[i] + size + 1;
        return NULL;
}

static bool flag(const struct line *line, const char *name)
{
        for (size_t i = 1; i < line->count; i++)
                if (strcmp(line->words[i], name) == 0)
                        return true;
        return false;
}

static struct date date(const struct line *line, const char *name)
{
        const char *text = value(line, name);
        int year, month, day;

        if (!text)
                return DATE_NONE;
        if (sscanf(text, "%4d-%2d-%2d", &year, &month, &day) != 3)
                misfit(line, name);
        return (struct date){calendar_day(year, month, day)};
}

static struct date needed_date(const struct line *line, const char *name)
{
        struct date day = date(line, name);

        if (!date_is_set(day))
                misfit(line, name);
        return day;
}

static int32_t number(const struct line *line, const char *name, int32_t otherwise)
{
        const char *text = value(line, name);

        return text ? (int32_t)strtol(text, NULL, 10) : otherwise;
}

static int word(const struct line *line, const char *name, const char *const *words)
{
        const char *text = value(line, name);

        if (!text)
                return 0;
        for (int i = 0; words[i]; i++)
                if (strcmp(words[i], text) == 0)
                        return i;
        misfit(line, name);
}

#define FIND(list, count, text, line) \
        for (size_t i_ = 0; i_ < (count); i_++) \
                if (strcmp((list)[i_].code, (text)) == 0) \
                        return (int)i_; \
        misfit((line), (text))

static int find_type(const struct programme *p, const struct line *line, const char *code)
{
        FIND(p->types, p->types_count, code ? code : "type", line);
}

static int find_option(const struct programme *p, const struct line *line, const char *code)
{
        FIND(p->options, p->options_count, code ? code : "option", line);
}

static int find_certification(const struct programme *p, const struct line *line)
{
        FIND(p->certifications, p->certifications_count, line->count > 1 ? line->words[1] : "", line);
}

static void read_rules(struct test_case *c, const struct line *line, struct pool *pool)
{
        struct programme *p = c->programme;

        if (strcmp(line->words[0], "type-rule") == 0) {
                struct type *t = &p->types[find_type(p, line, line->words[1])];

                if (!t->rules)
                        t->rules = POOL_ARRAY(pool, MOST, struct type_rule);
                t->rules[t->rules_count++] = (struct type_rule){
                        needed_date(line, "from"), number(line, "units", 0), number(line, "validity", 0),
                        number(line, "grace", 0), number(line, "window", 0),
                        (enum renew_from)word(line, "renew-from", from_words),
                        (enum activities_since)word(line, "since", since_words)};
        } else {
                struct option *o = &p->options[find_option(p, line, line->words[1])];

                if (!o->rules)
                        o->rules = POOL_ARRAY(pool, MOST, struct option_rule);
                o->rules[o->rules_count++] = (struct option_rule){
                        needed_date(line, "from"), number(line, "units", 0),
                        number(line, "limit", LIMIT_NONE), number(line, "max-age", AGE_ANY),
                        (enum credit_when)word(line, "credit", credit_words)};
        }
}

static bool read_programme(struct test_case *c, const struct line *line, struct pool *pool)
{
        struct programme *p = c->programme;
        const char *kind = line->words[0], *code = line->count > 1 ? pool_text(pool, line->words[1]) : "";

        if (strcmp(kind, "activities-from") == 0)
                p->activities_from = needed_date(line, "on");
        else if (strcmp(kind, "type") == 0)
                p->types[p->types_count++] = (struct type){.code = code, .name = code};
        else if (strcmp(kind, "option") == 0)
                p->options[p->options_count++] = (struct option){.code = code, .name = code};
        else if (strcmp(kind, "certification") == 0)
                p->certifications[p->certifications_count++] = (struct certification){
                        .code = code, .exam = code, .name = code, .successor = -1,
                        .type = find_type(p, line, value(line, "type")), .retired = date(line, "retired")};
        else if (strcmp(kind, "campaign") == 0)
                p->extensions[p->extensions_count++] = (struct extension_campaign){
                        code, needed_date(line, "granted"), needed_date(line, "from"),
                        needed_date(line, "until"), date(line, "to"), number(line, "months", 0)};
        else if (strcmp(kind, "type-rule") == 0 || strcmp(kind, "option-rule") == 0)
                read_rules(c, line, pool);
        else
                return false;
        return true;
}

static bool read_event(struct test_case *c, const struct line *line)
{
        struct candidate *who = c->candidate;
        const char *kind = line->words[0];

        if (strcmp(kind, "award") == 0)
                who->awards[who->awards_count++] = (struct award){
                        .certification = find_certification(c->programme, line),
                        .on = needed_date(line, "on"), .expires = date(line, "expires"),
                        .basis = (enum basis)word(line, "basis", basis_names), .is_void = flag(line, "void")};
        else if (strcmp(kind, "activity") == 0)
                who->activities[who->activities_count++] = (struct activity){
                        .id = (uint32_t)strtoul(line->words[1], NULL, 10),
                        .option = find_option(c->programme, line, value(line, "option")),
                        .date = needed_date(line, "date"), .entered = needed_date(line, "entered"),
                        .status = (enum activity_status)word(line, "status", status_words),
                        .decided = DATE_NONE};
        else if (strcmp(kind, "extension") == 0)
                who->extensions[who->extensions_count++] = (struct extension){
                        .certification = find_certification(c->programme, line),
                        .granted = needed_date(line, "granted"), .expires = needed_date(line, "expires"),
                        .is_void = flag(line, "void")};
        else if (strcmp(kind, "revocation") == 0)
                who->revocations[who->revocations_count++] = (struct revocation){
                        .certification = find_certification(c->programme, line),
                        .on = needed_date(line, "on"), .is_void = flag(line, "void")};
        else
                return false;
        return true;
}

static void read_line(struct test_case *c, struct line *line, char *text, struct pool *pool)
{
        char *rest = NULL;

        text[strcspn(text, "\r\n")] = '\0';
        if (strncmp(text, "expect ", 7) == 0) {
                c->expected[c->expected_count++] = pool_text(pool, text + 7);
                return;
        }
        line->count = 0;
        for (char *w = strtok_r(text, " ", &rest); w && line->count < 24; w = strtok_r(NULL, " ", &rest))
                line->words[line->count++] = w;
        if (line->count == 0 || line->words[0][0] == '#')
                return;
        if (strcmp(line->words[0], "as-of") == 0)
                c->as_of = needed_date(line, "on");
        else if (!read_programme(c, line, pool) && !read_event(c, line))
                misfit(line, "no such word");
}

static struct test_case *case_new(struct pool *pool)
{
        struct test_case *c = POOL_NEW(pool, struct test_case);
        struct programme *p = c->programme = POOL_NEW(pool, struct programme);
        struct candidate *who = c->candidate = POOL_NEW(pool, struct candidate);

        p->name = p->contact = "oracle";
        p->time_zone = "UTC";
        p->types = POOL_ARRAY(pool, MOST, struct type);
        p->groups = POOL_NEW(pool, struct item_group);
        p->groups[0] = (struct item_group){.code = "renewal", .name = "Renewal"};
        p->groups_count = 1;
        p->options = POOL_ARRAY(pool, MOST, struct option);
        p->certifications = POOL_ARRAY(pool, MOST, struct certification);
        p->extensions = POOL_ARRAY(pool, MOST, struct extension_campaign);
        who->id = 1;
        who->awards = POOL_ARRAY(pool, MOST, struct award);
        who->activities = POOL_ARRAY(pool, MOST, struct activity);
        who->extensions = POOL_ARRAY(pool, MOST, struct extension);
        who->revocations = POOL_ARRAY(pool, MOST, struct revocation);
        c->expected = POOL_ARRAY(pool, MOST, const char *);
        return c;
}

struct test_case *case_read(const char *path, struct pool *pool)
{
        struct test_case *c = case_new(pool);
        struct line line = {.path = path};
        char  text[512];
        FILE *file = fopen(path, "r");

        if (!file)
                misfit(&line, "cannot be read");
        while (fgets(text, sizeof text, file)) {
                line.number++;
                read_line(c, &line, text, pool);
        }
        fclose(file);
        case_name_events(c, pool);
        return c;
}

void case_name_events(struct test_case *c, struct pool *pool)
{
        struct candidate *who = c->candidate;

        for (size_t i = 0; i < who->awards_count; i++)
                who->awards[i].number = pool_format(pool, "a%zu", i + 1);
        for (size_t i = 0; i < who->extensions_count; i++)
                who->extensions[i].ticket = pool_format(pool, "e%zu", i + 1);
        for (size_t i = 0; i < who->revocations_count; i++)
                who->revocations[i].reason = pool_format(pool, "r%zu", i + 1);
}

/* --- writing */

static void write_types(struct text *text, const struct programme *p)
{
        for (size_t i = 0; i < p->types_count; i++) {
                text_addf(text, "type %s\n", p->types[i].code);
                for (size_t n = 0; n < p->types[i].rules_count; n++) {
                        const struct type_rule *r = &p->types[i].rules[n];

                        text_addf(text, "type-rule %s", p->types[i].code);
                        text_day(text, "from", r->from);
                        text_addf(text, " units=%d validity=%d grace=%d window=%d renew-from=%s since=%s\n",
                                  r->units, r->validity_months, r->grace_days, r->retake_window_months,
                                  from_words[r->renew_from], since_words[r->activities_since]);
                }
        }
}

static void write_options(struct text *text, const struct programme *p)
{
        for (size_t i = 0; i < p->options_count; i++) {
                text_addf(text, "option %s\n", p->options[i].code);
                for (size_t n = 0; n < p->options[i].rules_count; n++) {
                        const struct option_rule *r = &p->options[i].rules[n];

                        text_addf(text, "option-rule %s", p->options[i].code);
                        text_day(text, "from", r->from);
                        text_addf(text, " units=%d", r->units);
                        if (r->limit != LIMIT_NONE)
                                text_addf(text, " limit=%d", r->limit);
                        if (r->max_age_months != AGE_ANY)
                                text_addf(text, " max-age=%d", r->max_age_months);
                        text_addf(text, " credit=%s\n", credit_words[r->credit]);
                }
        }
}

static void write_catalogue(struct text *text, const struct programme *p)
{
        for (size_t i = 0; i < p->certifications_count; i++) {
                text_addf(text, "certification %s type=%s", p->certifications[i].code,
                          p->types[p->certifications[i].type].code);
                text_day(text, "retired", p->certifications[i].retired);
                text_add(text, "\n");
        }
        for (size_t i = 0; i < p->extensions_count; i++) {
                const struct extension_campaign *e = &p->extensions[i];

                text_addf(text, "campaign %s", e->name);
                text_day(text, "granted", e->granted);
                text_day(text, "from", e->expires_from);
                text_day(text, "until", e->expires_to);
                text_day(text, "to", e->to);
                if (!date_is_set(e->to))
                        text_addf(text, " months=%d", e->months);
                text_add(text, "\n");
        }
}

static void write_events(struct text *text, const struct programme *p, const struct candidate *c)
{
        for (size_t i = 0; i < c->awards_count; i++) {
                text_addf(text, "award %s", p->certifications[c->awards[i].certification].code);
                text_day(text, "on", c->awards[i].on);
                text_addf(text, " basis=%s", basis_names[c->awards[i].basis]);
                text_day(text, "expires", c->awards[i].expires);
                text_add(text, c->awards[i].is_void ? " void\n" : "\n");
        }
        for (size_t i = 0; i < c->activities_count; i++) {
                const struct activity *a = &c->activities[i];

                text_addf(text, "activity %u option=%s", a->id, p->options[a->option].code);
                text_day(text, "date", a->date);
                text_day(text, "entered", a->entered);
                text_addf(text, " status=%s\n", status_words[a->status]);
        }
        for (size_t i = 0; i < c->extensions_count; i++) {
                text_addf(text, "extension %s", p->certifications[c->extensions[i].certification].code);
                text_day(text, "granted", c->extensions[i].granted);
                text_day(text, "expires", c->extensions[i].expires);
                text_add(text, c->extensions[i].is_void ? " void\n" : "\n");
        }
        for (size_t i = 0; i < c->revocations_count; i++) {
                text_addf(text, "revocation %s", p->certifications[c->revocations[i].certification].code);
                text_day(text, "on", c->revocations[i].on);
                text_add(text, c->revocations[i].is_void ? " void\n" : "\n");
        }
}

char *case_write(const struct test_case *c, struct pool *pool)
{
        struct text text = text_new(pool);

        text_add(&text, "activities-from");
        text_day(&text, "on", c->programme->activities_from);
        text_add(&text, "\n");
        write_types(&text, c->programme);
        write_options(&text, c->programme);
        write_catalogue(&text, c->programme);
        write_events(&text, c->programme, c->candidate);
        text_add(&text, "as-of");
        text_day(&text, "on", c->as_of);
        text_add(&text, "\n");
        return text.bytes;
}

/* --- copying */

#define COPY(pool, list, count) pool_copy((pool), (list), (count) * sizeof *(list))

/* Every array is as long as it says: what reads beyond it is found by AddressSanitizer. */
struct test_case *case_copy(const struct test_case *c, struct pool *pool)
{
        struct test_case *copy = pool_copy(pool, c, sizeof *c);
        struct programme *p = copy->programme = pool_copy(pool, c->programme, sizeof *p);
        struct candidate *who = copy->candidate = pool_copy(pool, c->candidate, sizeof *who);

        p->index = NULL;
        p->types = COPY(pool, p->types, p->types_count);
        for (size_t i = 0; i < p->types_count; i++)
                p->types[i].rules = COPY(pool, p->types[i].rules, p->types[i].rules_count);
        p->options = COPY(pool, p->options, p->options_count);
        for (size_t i = 0; i < p->options_count; i++)
                p->options[i].rules = COPY(pool, p->options[i].rules, p->options[i].rules_count);
        p->certifications = COPY(pool, p->certifications, p->certifications_count);
        p->extensions = COPY(pool, p->extensions, p->extensions_count);
        who->awards = COPY(pool, who->awards, who->awards_count);
        who->activities = COPY(pool, who->activities, who->activities_count);
        who->extensions = COPY(pool, who->extensions, who->extensions_count);
        who->revocations = COPY(pool, who->revocations, who->revocations_count);
        return copy;
}
