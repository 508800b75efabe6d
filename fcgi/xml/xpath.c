/* xpath.c - the parser of expressions and patterns. */
#include "xml/xpath_parts.h"

#include <stdlib.h>
#include <string.h>

#include "util/err.h"
#include "xml/writer.h"

#define DEEPEST 16                      /* parentheses, predicates, arguments within one another */

struct parser {
        const char   *at;
        xmlNodePtr    scope;
        struct names *names;
        struct pool  *pool;
        unsigned      depth;
        bool          positional;       /* position() or last() was called in this predicate */
};

static const struct {
        const char *name;
        enum what   what;
        enum type   type;
        size_t      least, most;        /* arguments */
} functions[] = {
        {"current",          IS_CURRENT,    TYPE_NODES,  0, 0}, {"position",    IS_POSITION,  TYPE_NUMBER, 0, 0},
        {"last",             IS_LAST,       TYPE_NUMBER, 0, 0}, {"count",       IS_COUNT,     TYPE_NUMBER, 1, 1},
        {"number",           IS_NUMBER_OF,  TYPE_NUMBER, 0, 1}, {"string",      IS_STRING,    TYPE_TEXT,   0, 1},
        {"string-length",    IS_LENGTH,     TYPE_NUMBER, 0, 1}, {"concat",      IS_CONCAT,    TYPE_TEXT,   2, 16},
        {"substring",        IS_SUBSTRING,  TYPE_TEXT,   2, 3}, {"translate",   IS_TRANSLATED, TYPE_TEXT,  3, 3},
        {"substring-before", IS_BEFORE,     TYPE_TEXT,   2, 2}, {"name",        IS_NAME,      TYPE_TEXT,   0, 0},
        {"substring-after",  IS_AFTER,      TYPE_TEXT,   2, 2}, {"not",         IS_NOT,       TYPE_TRUTH,  1, 1},
        {"normalize-space",  IS_NORMAL,     TYPE_TEXT,   0, 1}, {"boolean",     IS_TRUTH,     TYPE_TRUTH,  1, 1},
        {"format-number",    IS_FORMATTED,  TYPE_TEXT,   2, 2}, {"true",        IS_TRUE,      TYPE_TRUTH,  0, 0},
        {"contains",         IS_CONTAINS,   TYPE_TRUTH,  2, 2}, {"false",       IS_FALSE,     TYPE_TRUTH,  0, 0},
        {"starts-with",      IS_STARTS,     TYPE_TRUTH,  2, 2},
};

static const struct xpath *expression(struct parser *p);

/* --- Characters */

static void skip(struct parser *p)
{
        p->at += strspn(p->at, " \t\r\n");
}

static bool take(struct parser *p, const char *token)
{
        size_t size = strlen(token);

        skip(p);
        if (strncmp(p->at, token, size) != 0)
                return false;
        p->at += size;
        return true;
}

#define NAME_BYTES "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."

/* A name in ASCII; NULL where there is none. */
static const char *take_name(struct parser *p)
{
        size_t size = strspn(p->at, NAME_BYTES);
        char  *name;

        if (!size || strchr("0123456789-.", *p->at))
                return NULL;
        name = pool_text_n(p->pool, p->at, size);
        p->at += size;
        return name;
}

/* An operator that is a word. */
static bool take_word(struct parser *p, const char *word)
{
        size_t size = strlen(word);

        skip(p);
        if (strncmp(p->at, word, size) != 0 || strspn(p->at, NAME_BYTES) != size)
                return false;
        p->at += size;
        return true;
}

/* --- Pieces */

static struct xpath *new_path(const struct parser *p, enum what what, enum type type)
{
        struct xpath *path = POOL_NEW(p->pool, struct xpath);

        path->what = what;
        path->type = type;
        return path;
}

static void add_part(const struct parser *p, struct xpath *path, const struct xpath *part)
{
        path->parts = pool_grown(p->pool, path->parts, path->parts_count, sizeof *path->parts);
        path->parts[path->parts_count++] = part;
}

static const struct xpath *literal(struct parser *p)
{
        const char  *end = strchr(p->at + 1, *p->at);
        struct xpath *path = new_path(p, IS_LITERAL, TYPE_TEXT);

        if (!end)
                return NULL;
        path->text.size = (size_t)(end - p->at - 1);
        path->text.bytes = pool_text_n(p->pool, p->at + 1, path->text.size);
        p->at = end + 1;
        return path;
}

/* Small and whole: all that a sheet without arithmetic needs. */
static const struct xpath *number(struct parser *p)
{
        size_t       digits = strspn(p->at, "0123456789");
        struct xpath *path = new_path(p, IS_NUMBER, TYPE_NUMBER);

        if (digits > 9 || p->at[digits] == '.')
                return NULL;
        path->number = (double)strtol(p->at, NULL, 10);
        p->at += digits;
        return path;
}

static bool arguments(struct parser *p, struct xpath *call)
{
        if (take(p, ")"))
                return true;
        do {
                const struct xpath *argument = expression(p);

                if (!argument)
                        return false;
                add_part(p, call, argument);
        } while (take(p, ","));
        return take(p, ")");
}

static bool is_node_set_expected(enum what what)
{
        return what == IS_COUNT;
}

/* After the opening parenthesis. */
static struct xpath *call(struct parser *p, const char *name)
{
        for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
                struct xpath *path;

                if (strcmp(functions[i].name, name) != 0)
                        continue;
                path = new_path(p, functions[i].what, functions[i].type);
                if (!arguments(p, path) || path->parts_count < functions[i].least ||
                    path->parts_count > functions[i].most)
                        return NULL;
                if (path->what == IS_POSITION || path->what == IS_LAST)
                        p->positional = true;
                if (is_node_set_expected(path->what) && path->parts[0]->type != TYPE_NODES)
                        return NULL;
                if (path->what == IS_FORMATTED && (path->parts[1]->what != IS_LITERAL ||
                                                   strcmp(path->parts[1]->text.bytes, "#,##0") != 0))
                        return NULL;
                return path;
        }
        return NULL;
}

/* --- Steps */

static const struct { const char *name; enum axis axis; } axes[] = {
        {"child", AXIS_CHILD}, {"attribute", AXIS_ATTRIBUTE}, {"self", AXIS_SELF}, {"parent", AXIS_PARENT},
        {"ancestor", AXIS_ANCESTOR}, {"preceding-sibling", AXIS_PRECEDING}, {"following-sibling", AXIS_FOLLOWING},
};

static bool set_axis(struct step *step, const char *name)
{
        for (size_t i = 0; i < sizeof axes / sizeof *axes; i++)
                if (strcmp(axes[i].name, name) == 0) {
                        step->axis = axes[i].axis;
                        return true;
                }
        return false;
}

/* A name with its prefix, which must be that of our documents; without one, of an attribute. */
static bool set_name(struct parser *p, struct step *step, const char *name)
{
        if (*p->at == ':') {
                xmlNsPtr ns = xmlSearchNs(p->scope->doc, p->scope, BAD_CAST name);

                p->at++;
                if (!ns || strcmp((const char *)ns->href, RECERT_NAMESPACE) != 0 || step->axis == AXIS_ATTRIBUTE ||
                    !(name = take_name(p)))
                        return false;
        } else if (step->axis != AXIS_ATTRIBUTE) {
                return false;
        }
        step->test = TEST_NAME;
        return (step->name = names_add(p->names, name)) != 0;
}

static bool node_test(struct parser *p, struct step *step)
{
        const char *name;

        step->test = TEST_ANY_NAME;
        if (*p->at == '*') {
                p->at++;
                return true;
        }
        if (!(name = take_name(p)))
                return false;
        if (*p->at != '(')
                return set_name(p, step, name);
        step->test = strcmp(name, "text") == 0 ? TEST_TEXT : TEST_NODE;
        return (step->test == TEST_TEXT || strcmp(name, "node") == 0) && take(p, "(") && take(p, ")");
}

static bool predicates(struct parser *p, struct step *step)
{
        while (take(p, "[")) {
                bool               outer = p->positional;
                const struct xpath *test;

                p->positional = false;
                test = expression(p);
                if (!test || !take(p, "]"))
                        return false;
                if (p->positional || test->type == TYPE_NUMBER) {
                        step->positional |= !step->predicates_count;
                        step->positional_later |= step->predicates_count > 0;
                }
                p->positional = outer;
                step->predicates = pool_grown(p->pool, step->predicates, step->predicates_count,
                                              sizeof *step->predicates);
                step->predicates[step->predicates_count++] = test;
        }
        return true;
}

static bool one_step(struct parser *p, struct step *step)
{
        const char *start;
        const char *name;

        skip(p);
        step->test = TEST_NODE;
        if (take(p, "..")) {
                step->axis = AXIS_PARENT;
                return true;
        }
        if (take(p, ".")) {
                step->axis = AXIS_SELF;
                return true;
        }
        step->axis = take(p, "@") ? AXIS_ATTRIBUTE : AXIS_CHILD;
        start = p->at;
        if (step->axis == AXIS_CHILD && (name = take_name(p)) && p->at[0] == ':' && p->at[1] == ':') {
                p->at += 2;
                if (!set_axis(step, name))
                        return false;
        } else {
                p->at = start;
        }
        return node_test(p, step) && predicates(p, step);
}

static uint16_t attribute_of(const struct xpath *path)
{
        const struct step *step = path->steps;

        return path->from == FROM_NODE && path->steps_count == 1 && step->axis == AXIS_ATTRIBUTE && step->test == TEST_NAME &&
               !step->predicates_count ? step->name : 0;
}

/* One or more steps. */
static const struct xpath *steps(struct parser *p, struct xpath *path)
{
        do {
                if (p->at[0] == '/')            /* a search of all the document */
                        return NULL;
                path->steps = pool_grown(p->pool, path->steps, path->steps_count, sizeof *path->steps);
                if (!one_step(p, &path->steps[path->steps_count++]))
                        return NULL;
        } while (take(p, "/"));
        path->attribute = attribute_of(path);
        return path;
}

static const struct xpath *location(struct parser *p)
{
        struct xpath *path = new_path(p, IS_STEPS, TYPE_NODES);

        if (take(p, "/")) {
                path->from = FROM_ROOT;
                skip(p);
                if (!*p->at || !strchr("@*./" NAME_BYTES, *p->at))
                        return path;
        }
        return steps(p, path);
}

/* --- Operators, the loosest last */

/* current() at the beginning of a path. */
static const struct xpath *after_call(struct parser *p, struct xpath *called)
{
        skip(p);
        if (!called || (*p->at != '/' && *p->at != '['))
                return called;
        if (called->what != IS_CURRENT || !take(p, "/"))
                return NULL;
        called = new_path(p, IS_STEPS, TYPE_NODES);
        called->from = FROM_CURRENT;
        return steps(p, called);
}

static bool is_function(const char *at)
{
        size_t size = strspn(at, NAME_BYTES);

        return size && at[size] == '(' && strncmp(at, "text(", 5) != 0 && strncmp(at, "node(", 5) != 0;
}

static const struct xpath *primary(struct parser *p)
{
        const struct xpath *inner;

        skip(p);
        if (*p->at == '\'' || *p->at == '"')
                return literal(p);
        if (*p->at >= '0' && *p->at <= '9')
                return number(p);
        if (is_function(p->at)) {
                const char *name = take_name(p);

                return name && take(p, "(") ? after_call(p, call(p, name)) : NULL;
        }
        if (!take(p, "("))
                return location(p);
        inner = expression(p);
        if (!inner || !take(p, ")"))
                return NULL;
        skip(p);
        return *p->at == '/' || *p->at == '[' ? NULL : inner;
}

/* One, or several with an operator between them. */
static const struct xpath *several(struct parser *p, const struct xpath *(*one)(struct parser *),
                                  bool (*between)(struct parser *, const char *), const char *operator,
                                  enum what what, enum type type)
{
        const struct xpath *first = one(p);
        struct xpath       *all = NULL;

        while (first && between(p, operator)) {
                const struct xpath *other = one(p);

                if (!other)
                        return NULL;
                if (!all)
                        add_part(p, all = new_path(p, what, type), first);
                add_part(p, all, other);
        }
        return all ? all : first;
}

static const struct xpath *united(struct parser *p)
{
        const struct xpath *path = several(p, primary, take, "|", IS_UNION, TYPE_NODES);

        if (path && path->what == IS_UNION)
                for (size_t i = 0; i < path->parts_count; i++)
                        if (path->parts[i]->type != TYPE_NODES)
                                return NULL;
        return path;
}

static const struct xpath *equality(struct parser *p)
{
        const struct xpath *left = united(p), *right;
        struct xpath       *path;
        bool               differs;

        if (!left || !((differs = take(p, "!=")) || take(p, "=")))
                return left;
        if (!(right = united(p)))
                return NULL;
        path = new_path(p, differs ? IS_DIFFERENT : IS_EQUAL, TYPE_TRUTH);
        add_part(p, path, left);
        add_part(p, path, right);
        return path;
}

static const struct xpath *both(struct parser *p)
{
        return several(p, equality, take_word, "and", IS_AND, TYPE_TRUTH);
}

static const struct xpath *expression(struct parser *p)
{
        const struct xpath *path;

        if (p->depth == DEEPEST)
                return NULL;
        p->depth++;
        path = several(p, both, take_word, "or", IS_OR, TYPE_TRUTH);
        p->depth--;
        return path;
}

int xpath_parse(const struct xpath **out, const char *text, xmlNodePtr scope, struct names *names, struct pool *pool)
{
        struct parser p = {.at = text, .scope = scope, .names = names, .pool = pool};

        *out = expression(&p);
        skip(&p);
        return *out && !*p.at ? 0 : ERR_REFUSED;
}

bool xpath_gives_nodes(const struct xpath *p)
{
        return p->type == TYPE_NODES;
}

/* --- Patterns */

/* As XSLT 1.0, 5.5, has it. */
static double priority(const struct xpath *path)
{
        if (path->from != FROM_NODE || path->steps_count != 1 || path->steps[0].predicates_count)
                return 0.5;
        return path->steps[0].test == TEST_NAME ? 0 : -0.5;
}

static bool can_match(const struct xpath *path)
{
        if (path->what != IS_STEPS || path->from == FROM_CURRENT)
                return false;
        for (size_t i = 0; i < path->steps_count; i++) {
                const struct step *step = &path->steps[i];

                if (step->axis != AXIS_CHILD && step->axis != AXIS_ATTRIBUTE)
                        return false;
                if (step->test == TEST_NODE || step->positional_later ||
                    (step->positional && step->axis == AXIS_ATTRIBUTE))
                        return false;
        }
        return true;
}

static enum node_kind kind_of(const struct xpath *path)
{
        const struct step *step;

        if (!path->steps_count)
                return NODE_ROOT;
        step = &path->steps[path->steps_count - 1];
        if (step->axis == AXIS_ATTRIBUTE)
                return NODE_ATTRIBUTE;
        return step->test == TEST_TEXT ? NODE_TEXT : NODE_ELEMENT;
}

static struct pattern *pattern_of(const struct xpath *path, struct pool *pool)
{
        struct pattern *pattern;

        if (!can_match(path))
                return NULL;
        pattern = POOL_NEW(pool, struct pattern);
        pattern->path = path;
        pattern->kind = kind_of(path);
        pattern->priority = priority(path);
        if (path->steps_count)
                pattern->name = path->steps[path->steps_count - 1].name;
        pattern->by_name = pattern->priority == 0;
        return pattern;
}

int pattern_parse(const struct pattern **out, const char *text, xmlNodePtr scope, struct names *names, struct pool *pool)
{
        const struct xpath *path, *const *parts = &path;
        size_t             count = 1;

        *out = NULL;
        if (xpath_parse(&path, text, scope, names, pool) < 0)
                return ERR_REFUSED;
        if (path->what == IS_UNION) {
                parts = path->parts;
                count = path->parts_count;
        }
        while (count--) {
                struct pattern *pattern = pattern_of(parts[count], pool);

                if (!pattern)
                        return ERR_REFUSED;
                pattern->next = *out;
                *out = pattern;
        }
        return 0;
}
