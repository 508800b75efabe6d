/* sheet.c - makes the faster form: from templates as libxslt has read them to instructions. Named templates
 * are written out where they are called; a mode is made when the first call of it is met. */
#include "xml/sheet_parts.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/parserInternals.h>
#include <libxslt/imports.h>
#include <libxslt/xsltutils.h>

#include "util/err.h"

#define DEEPEST    64                   /* elements and called templates within one another */
#define MOST_OPS   100000u              /* of a sheet: fifty times the largest of ours */
#define FIRST_ROOM ((size_t)4096)

/* A template of the sheet or of one that it imports. */
struct template {
        xsltTemplatePtr       it;
        const struct pattern *patterns; /* NULL: only called by name */
        int                   precedence;       /* of the import: the lower the stronger */
        const struct op      *ops[2];   /* made: for pages; for values */
};

/* A mode that is used: its rules are made in turn. */
struct mode {
        const char   *name;             /* NULL: none */
        struct rules *rules;
};

struct compiler {
        xsltStylesheetPtr style;
        struct names     *names;
        struct pool      *pool;
        struct template  *templates;
        size_t            templates_count;
        struct mode      *modes;
        size_t            modes_count, modes_made;

        struct op        *ops;          /* of the template that is being made */
        size_t            count;
        size_t            all;          /* instructions of the sheet */
        struct html       bytes;        /* to be written, not yet an instruction */
        bool              open;         /* they end within a start tag … */
        const char       *element;      /* … of this element */
        bool              raw;          /* made for the value of an attribute */
        unsigned          depth;
        const char       *why;
};

static int unknown(struct compiler *c, const xmlNode *at, const char *what)
{
        if (!c->why)
                c->why = pool_format(c->pool, "%s (%s:%ld)", what, at->doc && at->doc->URL ? (const char *)at->doc->URL : "",
                                     xmlGetLineNo(at));
        return ERR_REFUSED;
}

static int unknown_path(struct compiler *c, const xmlNode *at, const char *text)
{
        return unknown(c, at, pool_format(c->pool, "the expression %s", text));
}

static const char *attribute(const struct compiler *c, xmlNodePtr e, const char *name)
{
        xmlChar    *value = xmlGetNoNsProp(e, BAD_CAST name);
        const char *copy = pool_text(c->pool, (const char *)value);

        xmlFree(value);
        return copy;
}

static bool is_xsl(const xmlNode *e, const char *name)
{
        return IS_XSLT_ELEM(e) && strcmp((const char *)e->name, name) == 0;
}

/* --- Instructions */

static struct op *emit(struct compiler *c, enum op_code code)
{
        struct op *op;

        c->ops = pool_grown(c->pool, c->ops, c->count, sizeof *c->ops);
        op = &c->ops[c->count++];
        *op = (struct op){.code = (uint8_t)code};
        return op;
}

/* What has gathered becomes an instruction. */
static void flush(struct compiler *c)
{
        struct op *op;

        if (!c->bytes.size && !c->open)
                return;
        op = emit(c, c->raw ? OP_RAW_BYTES : c->open ? OP_OPEN : OP_BYTES);
        op->bytes = pool_copy(c->pool, c->bytes.bytes, c->bytes.size);
        op->size = (uint32_t)c->bytes.size;
        op->how = c->open && strcmp(c->element, "head") == 0;
        c->bytes.size = 0;
        c->open = false;
}

/* Something that is no attribute follows. */
static void end_tag(struct compiler *c)
{
        if (c->open)
                html_end_tag(&c->bytes, c->element);
        c->open = false;
}

static void put(struct compiler *c, const char *text)
{
        html_put(&c->bytes, text, strlen(text));
}

static int emit_path(struct compiler *c, enum op_code code, xmlNodePtr at, const char *text)
{
        const struct xpath *path;

        if (!text || xpath_parse(&path, text, at, c->names, c->pool) < 0)
                return unknown_path(c, at, text ? text : "that is missing");
        emit(c, code)->path = path;
        return 0;
}

/* From the instruction at that place to the next that will be made. */
static void land(struct compiler *c, size_t jump)
{
        flush(c);
        c->ops[jump].size = (uint32_t)(c->count - jump);
}

/* --- Modes */

static bool same_mode(const char *a, const char *b)
{
        return a && b ? strcmp(a, b) == 0 : !a && !b;
}

static const struct rules *rules_of(struct compiler *c, const char *mode)
{
        struct mode *m;

        for (size_t i = 0; i < c->modes_count; i++)
                if (c->modes[i].rules->raw == c->raw && same_mode(c->modes[i].name, mode))
                        return c->modes[i].rules;
        c->modes = pool_grown(c->pool, c->modes, c->modes_count, sizeof *c->modes);
        m = &c->modes[c->modes_count++];
        *m = (struct mode){.name = mode, .rules = POOL_NEW(c->pool, struct rules)};
        m->rules->raw = c->raw;
        return m->rules;
}

/* --- Values of attributes */

/* An attribute's text, {expressions} within: to where values are made. */
static int value_pieces(struct compiler *c, xmlNodePtr e, const char *text)
{
        while (*text) {
                size_t      size = strcspn(text, "{}");
                const char *end;
                int         rc;

                html_put(&c->bytes, text, size);
                text += size;
                if (!*text)
                        break;
                if (text[0] == text[1]) {
                        html_put(&c->bytes, text, 1);
                        text += 2;
                        continue;
                }
                end = *text == '{' ? strchr(text, '}') : NULL;
                if (!end)
                        return unknown(c, e, "a brace alone");
                flush(c);
                if ((rc = emit_path(c, OP_RAW_TEXT, e, pool_text_n(c->pool, text + 1, (size_t)(end - text - 1)))) < 0)
                        return rc;
                text = end + 1;
        }
        flush(c);
        return 0;
}

static int literal_attribute(struct compiler *c, xmlNodePtr e, xmlAttrPtr a)
{
        xmlChar        *value = xmlNodeListGetString(e->doc, a->children, 1);
        const char     *text = value ? pool_text(c->pool, (const char *)value) : "";
        const char     *name = (const char *)a->name;
        enum html_value how = html_value_of((const char *)e->name, name);
        struct op      *op;
        int             rc;

        xmlFree(value);
        if (a->ns)
                return unknown(c, e, "an attribute of a namespace");
        if (!strpbrk(text, "{}")) {
                html_put_attribute(&c->bytes, name, how, text, strlen(text));
                return 0;
        }
        flush(c);
        c->raw = true;
        if ((rc = value_pieces(c, e, text)) < 0)
                return rc;
        c->raw = false;
        op = emit(c, OP_ATTRIBUTE);
        op->bytes = pool_text(c->pool, name);
        op->how = (uint8_t)how;
        return 0;
}

/* --- Elements */

static int content(struct compiler *c, xmlNodePtr list);

static int element(struct compiler *c, xmlNodePtr e)
{
        const char *name = (const char *)e->name;
        int         rc;

        if (e->ns || e->nsDef || (html_is_raw(name) && e->children))      /* its text would be escaped */
                return unknown(c, e, pool_format(c->pool, "the element %s", name));
        if (c->raw) {
                emit(c, OP_GIVE_UP);
                return 0;
        }
        end_tag(c);
        put(c, "<");
        put(c, name);
        for (xmlAttrPtr a = e->properties; a; a = a->next)
                if ((rc = literal_attribute(c, e, a)) < 0)
                        return rc;
        c->open = true;
        c->element = name;
        if ((rc = content(c, e->children)) < 0)
                return rc;
        end_tag(c);
        if (html_is_void(name)) {
                if (!c->bytes.size)             /* ends the tag where it is open */
                        emit(c, OP_BYTES)->bytes = "";
                return 0;
        }
        put(c, "</");
        put(c, name);
        put(c, ">");
        return 0;
}

/* --- Instructions of XSLT */

static int xsl_attribute(struct compiler *c, xmlNodePtr e)
{
        const char *name = attribute(c, e, "name");
        struct op  *op;
        int         rc;

        if (!name || strpbrk(name, "{}: ") || strcmp(name, "xmlns") == 0 || xmlHasProp(e, BAD_CAST "namespace"))
                return unknown(c, e, "the attribute's name");
        flush(c);
        if (c->raw) {
                emit(c, OP_GIVE_UP);
                return 0;
        }
        c->raw = true;
        if ((rc = content(c, e->children)) < 0)
                return rc;
        flush(c);
        c->raw = false;
        op = emit(c, OP_SET);
        op->bytes = name;
        op->how = (uint8_t)html_value_of("", name);
        return 0;
}

static int value_of(struct compiler *c, xmlNodePtr e)
{
        if (xmlHasProp(e, BAD_CAST "disable-output-escaping"))
                return unknown(c, e, "disable-output-escaping");
        if (!c->raw)
                end_tag(c);
        flush(c);
        return emit_path(c, c->raw ? OP_RAW_TEXT : OP_TEXT, e, attribute(c, e, "select"));
}

static int xsl_if(struct compiler *c, xmlNodePtr e)
{
        size_t jump;
        int    rc;

        flush(c);
        jump = c->count;
        if ((rc = emit_path(c, OP_UNLESS, e, attribute(c, e, "test"))) < 0 || (rc = content(c, e->children)) < 0)
                return rc;
        land(c, jump);
        return 0;
}

/* Each branch but the last jumps to the end: the jumps are a chain by their size until that is known. */
static int choose(struct compiler *c, xmlNodePtr e)
{
        size_t jumps = SIZE_MAX;
        int    rc = 0;

        flush(c);
        for (xmlNodePtr branch = e->children; branch && rc == 0; branch = branch->next) {
                size_t unless = c->count;

                if (is_xsl(branch, "otherwise")) {
                        rc = content(c, branch->children);
                        continue;
                }
                if (!is_xsl(branch, "when"))
                        return unknown(c, e, "a branch of choose");
                if ((rc = emit_path(c, OP_UNLESS, branch, attribute(c, branch, "test"))) < 0 ||
                    (rc = content(c, branch->children)) < 0)
                        break;
                flush(c);
                emit(c, OP_JUMP)->size = (uint32_t)jumps;
                jumps = c->count - 1;
                land(c, unless);
        }
        flush(c);
        while (rc == 0 && (uint32_t)jumps != UINT32_MAX) {
                size_t jump = (uint32_t)jumps;

                jumps = c->ops[jump].size;
                land(c, jump);
        }
        return rc;
}

static int sort_of(struct compiler *c, struct apply *apply, xmlNodePtr e)
{
        const char *type = attribute(c, e, "data-type"), *order = attribute(c, e, "order");
        const char *select = attribute(c, e, "select");

        if (apply->sort || !type || strcmp(type, "number") != 0)
                return unknown(c, e, "the way of sorting");
        if (order && strcmp(order, "descending") != 0 && strcmp(order, "ascending") != 0)
                return unknown(c, e, "the order");
        apply->descending = order && *order == 'd';
        if (xpath_parse(&apply->sort, select ? select : ".", e, c->names, c->pool) < 0)
                return unknown_path(c, e, select);
        return 0;
}

static int apply_templates(struct compiler *c, xmlNodePtr e)
{
        const char   *select = attribute(c, e, "select");
        struct apply *apply = POOL_NEW(c->pool, struct apply);
        int           rc;

        flush(c);
        if (select && (xpath_parse(&apply->select, select, e, c->names, c->pool) < 0 || !xpath_gives_nodes(apply->select)))
                return unknown_path(c, e, select);
        for (xmlNodePtr child = e->children; child; child = child->next) {
                if (!is_xsl(child, "sort"))
                        return unknown(c, e, "a parameter");
                if ((rc = sort_of(c, apply, child)) < 0)
                        return rc;
        }
        apply->rules = rules_of(c, attribute(c, e, "mode"));
        emit(c, OP_APPLY)->apply = apply;
        return 0;
}

/* No namespace that is in scope and is not excluded: it would be declared in the page. */
static bool declares_nothing(const struct compiler *c, xmlNodePtr e)
{
        for (xmlNodePtr at = e; at && at->type == XML_ELEMENT_NODE; at = at->parent)
                for (const xmlNs *ns = at->nsDef; ns; ns = ns->next) {
                        xmlNodePtr  root = xmlDocGetRootElement(at->doc);
                        const char *excluded = attribute(c, root, "exclude-result-prefixes");

                        if (strcmp((const char *)ns->href, (const char *)XSLT_NAMESPACE) == 0)
                                continue;
                        if (at != root || !ns->prefix || !excluded || strcmp(excluded, (const char *)ns->prefix) != 0)
                                return false;
                }
        return true;
}

static int template_content(struct compiler *c, xsltTemplatePtr it)
{
        if (!declares_nothing(c, it->elem))
                return unknown(c, it->elem, "a namespace that is not excluded");
        return content(c, it->content);
}

static int call_template(struct compiler *c, xmlNodePtr e)
{
        const char *name = attribute(c, e, "name");

        if (e->children || !name)
                return unknown(c, e, "a parameter");
        for (size_t i = 0; i < c->templates_count; i++) {
                xsltTemplatePtr it = c->templates[i].it;

                if (it->name && !it->nameURI && strcmp((const char *)it->name, name) == 0)
                        return template_content(c, it);
        }
        return unknown(c, e, "a template that is not there");
}

static int message(struct compiler *c, xmlNodePtr e)
{
        (void)e;
        flush(c);
        emit(c, OP_GIVE_UP);
        return 0;
}

static int text_element(struct compiler *c, xmlNodePtr e)
{
        return content(c, e->children);
}

static const struct {
        const char *name;
        int       (*make)(struct compiler *c, xmlNodePtr e);
} instructions[] = {
        {"apply-templates", apply_templates}, {"attribute", xsl_attribute}, {"call-template", call_template},
        {"choose", choose}, {"if", xsl_if}, {"message", message}, {"text", text_element}, {"value-of", value_of},
};

static int instruction(struct compiler *c, xmlNodePtr e)
{
        for (size_t i = 0; i < sizeof instructions / sizeof *instructions; i++)
                if (strcmp(instructions[i].name, (const char *)e->name) == 0)
                        return instructions[i].make(c, e);
        return unknown(c, e, pool_format(c->pool, "xsl:%s", (const char *)e->name));
}

static int text(struct compiler *c, const xmlNode *node)
{
        const char *bytes = (const char *)node->content;

        if (node->name == xmlStringTextNoenc)
                return unknown(c, node, "disable-output-escaping");
        if (!*bytes)
                return 0;
        if (c->raw) {
                put(c, bytes);
        } else {
                end_tag(c);
                html_put_text(&c->bytes, bytes, strlen(bytes));
        }
        return 0;
}

static int one(struct compiler *c, xmlNodePtr node)
{
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
                return text(c, node);
        if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE)
                return 0;
        if (node->type != XML_ELEMENT_NODE)
                return unknown(c, node, "a node");
        return IS_XSLT_ELEM(node) ? instruction(c, node) : element(c, node);
}

static int content(struct compiler *c, xmlNodePtr list)
{
        int rc = 0;

        if (c->depth == DEEPEST || c->all + c->count > MOST_OPS)
                return list ? unknown(c, list, "too many templates within one another") : 0;
        c->depth++;
        for (; list && rc == 0; list = list->next)
                rc = one(c, list);
        c->depth--;
        return rc;
}

/* --- Templates and their rules */

static int make(struct compiler *c, struct template *t, bool raw)
{
        int rc;

        if (t->ops[raw])
                return 0;
        c->ops = NULL;
        c->count = 0;
        c->raw = raw;
        if ((rc = template_content(c, t->it)) < 0)
                return rc;
        flush(c);
        emit(c, OP_RETURN);
        c->all += c->count;
        t->ops[raw] = c->ops;
        return 0;
}

/* A pattern of a mode, to be sorted: the first is asked first. */
struct candidate {
        struct template      *template;
        const struct pattern *pattern;
        double                priority;
        size_t                place;
};

static int by_strength(const void *a, const void *b)
{
        const struct candidate *x = a, *y = b;

        if (x->template->precedence != y->template->precedence)
                return x->template->precedence < y->template->precedence ? -1 : 1;
        if (x->priority < y->priority || x->priority > y->priority)
                return x->priority > y->priority ? -1 : 1;
        return x->place > y->place ? -1 : x->place < y->place;
}

static size_t candidates_of(struct candidate **out, struct compiler *c, const char *mode)
{
        size_t count = 0;

        *out = NULL;
        for (size_t i = 0; i < c->templates_count; i++) {
                struct template *t = &c->templates[i];

                if (!t->patterns || !same_mode(mode, (const char *)t->it->mode))
                        continue;
                for (const struct pattern *p = t->patterns; p; p = p->next) {
                        bool given = t->it->priority > XSLT_PAT_NO_PRIORITY;

                        *out = pool_grown(c->pool, *out, count, sizeof **out);
                        (*out)[count++] = (struct candidate){t, p, given ? (double)t->it->priority : p->priority,
                                                             (size_t)t->it->position};
                }
        }
        if (count)
                qsort(*out, count, sizeof **out, by_strength);
        return count;
}

static struct bucket bucket_of(const struct candidate *list, size_t count, enum node_kind kind, uint16_t name, bool raw,
                               struct pool *pool)
{
        struct bucket bucket = {.kind = kind, .name = name};
        struct rule  *rules = NULL;

        for (size_t i = 0; i < count; i++) {
                const struct pattern *p = list[i].pattern;

                if (p->kind != kind || (p->name && p->name != name))
                        continue;
                rules = pool_grown(pool, rules, bucket.count, sizeof *rules);
                rules[bucket.count++] = (struct rule){name && p->by_name ? NULL : p, list[i].template->ops[raw]};
        }
        bucket.rules = rules;
        return bucket;
}

static bool has_bucket(const struct bucket *buckets, size_t count, const struct pattern *p)
{
        for (size_t i = 0; i < count; i++)
                if (buckets[i].kind == p->kind && buckets[i].name == p->name)
                        return true;
        return false;
}

/* At least half of the slots stay empty. */
static void index_buckets(struct rules *rules, struct pool *pool)
{
        size_t    size = 2;
        uint16_t *slots;

        while (size < 2 * rules->count)
                size *= 2;
        rules->mask = size - 1;
        rules->slots = slots = pool_array(pool, size, sizeof *slots);
        for (size_t i = NODE_TEXT + 1; i < rules->count; i++) {
                size_t at = rules->buckets[i].name & rules->mask;

                while (slots[at])
                        at = (at + 1) & rules->mask;
                slots[at] = (uint16_t)i;
        }
}

static int make_mode(struct compiler *c, struct mode mode)
{
        struct rules     *rules = mode.rules;
        struct candidate *list;
        size_t            count = candidates_of(&list, c, mode.name);
        struct bucket    *buckets = NULL;
        int               rc;

        for (size_t i = 0; i < count; i++)
                if ((rc = make(c, list[i].template, rules->raw)) < 0)
                        return rc;
        for (int kind = NODE_ROOT; kind <= NODE_TEXT; kind++) {
                buckets = pool_grown(c->pool, buckets, rules->count, sizeof *buckets);
                buckets[rules->count++] = bucket_of(list, count, (enum node_kind)kind, 0, rules->raw, c->pool);
        }
        for (size_t i = 0; i < count; i++) {
                const struct pattern *p = list[i].pattern;

                if (!p->name || has_bucket(buckets, rules->count, p))
                        continue;
                buckets = pool_grown(c->pool, buckets, rules->count, sizeof *buckets);
                buckets[rules->count++] = bucket_of(list, count, p->kind, p->name, rules->raw, c->pool);
        }
        rules->buckets = buckets;
        index_buckets(rules, c->pool);
        return 0;
}

/* --- The sheet */

/* What stands beside the templates: all of it must be known, or it might mean something. */
static int check(struct compiler *c, xsltStylesheetPtr s)
{
        const xmlNode *root = xmlDocGetRootElement(s->doc);

        if (s->variables || s->keys || xmlHashSize(s->nsAliases) > 0 || xmlHashSize(s->attributeSets) > 0 ||
            xmlHashSize(s->stripSpaces) > 0 || s->stripAll < 0)
                return unknown(c, root, "a declaration");
        if (s->decimalFormat && (s->decimalFormat->next || strcmp((const char *)s->decimalFormat->grouping, ",") != 0 ||
                                 strcmp((const char *)s->decimalFormat->zeroDigit, "0") != 0))
                return unknown(c, root, "a decimal format");
        return 0;
}

static int add_templates(struct compiler *c, xsltStylesheetPtr s, int precedence)
{
        for (xsltTemplatePtr it = s->templates; it; it = it->next) {
                struct template *t;

                c->templates = pool_grown(c->pool, c->templates, c->templates_count, sizeof *c->templates);
                t = &c->templates[c->templates_count++];
                *t = (struct template){.it = it, .precedence = precedence};
                if (it->modeURI)
                        return unknown(c, it->elem, "a mode of a namespace");
                if (it->match && pattern_parse(&t->patterns, (const char *)it->match, it->elem, c->names, c->pool) < 0)
                        return unknown(c, it->elem, pool_format(c->pool, "the pattern %s", (const char *)it->match));
        }
        return 0;
}

static int add_sheets(struct compiler *c)
{
        bool strips = false;
        int  precedence = 0, rc;

        for (xsltStylesheetPtr s = c->style; s; s = xsltNextImport(s), precedence++) {
                strips |= s->stripAll > 0;
                if ((rc = check(c, s)) < 0 || (rc = add_templates(c, s, precedence)) < 0)
                        return rc;
        }
        return strips ? 0 : unknown(c, xmlDocGetRootElement(c->style->doc), "white space that is kept");
}

int sheet_compile(const struct sheet **out, const char **why, xsltStylesheetPtr style, struct names *names,
                  struct pool *pool)
{
        struct compiler c = {.style = style, .names = names, .pool = pool, .element = ""};
        struct sheet   *sheet = POOL_NEW(pool, struct sheet);
        int             rc;

        *out = NULL;
        html_begin(&c.bytes, pool, FIRST_ROOM);
        rc = add_sheets(&c);
        if (rc == 0)
                sheet->start = rules_of(&c, NULL);
        while (rc == 0 && c.modes_made < c.modes_count)
                rc = make_mode(&c, c.modes[c.modes_made++]);
        *why = c.why;
        if (rc == 0)
                *out = sheet;
        return rc;
}
