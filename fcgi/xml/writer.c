/* writer.c - XML as a tree or as escaped bytes, behind the same calls. */
#include "xml/writer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "util/err.h"
#include "xml/decimal.h"

#define DEEPEST  64
#define GATHERED ((size_t)16 * 1024)

/* One open element; a name lives until its element is closed. */
struct level {
        const char *name;
        bool        has_elements, has_text;
};

struct xml {
        int          rc;                /* the first error */
        size_t       depth;             /* open elements, the root among them */
        struct level levels[DEEPEST];

        struct pool *pool;              /* a tree … */
        struct tree  tree;
        xmlDocPtr    doc;

        xml_sink    *sink;              /* … or bytes */
        void        *arg;
        bool         indent, tag_open, ended;
        size_t       used;
        char        *bytes;
};

static void fail(struct xml *x, int rc)
{
        if (!x->rc)
                x->rc = rc;
}

/* Bytes that XML 1.0 has no way to say. That text is UTF-8 was checked where it came in. */
static bool sayable(const char *text, size_t size)
{
        for (size_t i = 0; i < size; i++)
                if ((unsigned char)text[i] < 0x20 && text[i] != '\t' && text[i] != '\n' && text[i] != '\r')
                        return false;
        return true;
}

/* --- bytes */

int xml_gather(void *bytes, const void *more, size_t size)
{
        struct xml_bytes *b = bytes;

        if (size > b->room - b->size) {
                char *larger;

                b->room = 2 * (b->size + size);
                larger = pool_room(b->pool, b->room);
                if (b->size)
                        memcpy(larger, b->bytes, b->size);
                b->bytes = larger;
        }
        memcpy(b->bytes + b->size, more, size);
        b->size += size;
        return 0;
}


static void flush(struct xml *x)
{
        if (!x->rc && x->used && x->sink(x->arg, x->bytes, x->used) < 0)
                fail(x, ERR_SYSTEM);
        x->used = 0;
}

static void put(struct xml *x, const char *bytes, size_t size)
{
        while (size > GATHERED - x->used) {
                size_t room = GATHERED - x->used;

                memcpy(x->bytes + x->used, bytes, room);
                x->used = GATHERED;
                bytes += room;
                size -= room;
                flush(x);
        }
        memcpy(x->bytes + x->used, bytes, size);
        x->used += size;
}

static void put_text(struct xml *x, const char *text)
{
        put(x, text, strlen(text));
}

/* What stands for a character that cannot stand for itself; NULL: it can. The characters are
 * those that libxml2 escapes, so that both backs give the same bytes. */
static const char *escape(char c, bool in_attribute)
{
        switch (c) {
        case '&':  return "&amp;";
        case '<':  return "&lt;";
        case '>':  return "&gt;";
        case '\r': return "&#13;";
        case '"':  return in_attribute ? "&quot;" : NULL;
        case '\t': return in_attribute ? "&#9;" : NULL;
        case '\n': return in_attribute ? "&#10;" : NULL;
        default:   return NULL;
        }
}

static void put_escaped(struct xml *x, const char *text, bool in_attribute)
{
        const char *from = text;

        for (; *text; text++) {
                const char *entity = escape(*text, in_attribute);

                if (!entity)
                        continue;
                put(x, from, (size_t)(text - from));
                put_text(x, entity);
                from = text + 1;
        }
        put(x, from, (size_t)(text - from));
}

static void put_line(struct xml *x, size_t depth)
{
        put(x, "\n", 1);
        while (depth--)
                put(x, "  ", 2);
}

static void put_attribute(struct xml *x, const char *name, const char *value)
{
        put(x, " ", 1);
        put_text(x, name);
        put(x, "=\"", 2);
        put_escaped(x, value, true);
        put(x, "\"", 1);
}

static void finish_tag(struct xml *x)
{
        if (x->tag_open)
                put(x, ">", 1);
        x->tag_open = false;
}

static void stream_open(struct xml *x, const char *name)
{
        finish_tag(x);
        if (x->indent && x->depth && !x->levels[x->depth - 1].has_text)
                put_line(x, x->depth);
        put(x, "<", 1);
        put_text(x, name);
        x->tag_open = true;
}

static void stream_close(struct xml *x, const struct level *level)
{
        if (x->tag_open) {
                put(x, "/>", 2);
                x->tag_open = false;
                return;
        }
        if (x->indent && level->has_elements && !level->has_text)
                put_line(x, x->depth);
        put(x, "</", 2);
        put_text(x, level->name);
        put(x, ">", 1);
}

/* --- both */

static void push(struct xml *x, const char *name)
{
        x->levels[x->depth++] = (struct level){.name = name};
}

struct xml *xml_tree(struct pool *pool, const char *root)
{
        struct xml *x = POOL_NEW(pool, struct xml);

        x->pool = pool;
        tree_begin(&x->tree, pool);
        tree_open(&x->tree, root);
        push(x, root);
        return x;
}

static const char xml_declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

struct xml *xml_stream(struct pool *pool, const char *root, xml_sink *sink, void *arg, bool declaration,
                       bool indent)
{
        struct xml *x = POOL_NEW(pool, struct xml);

        x->sink = sink;
        x->arg = arg;
        x->indent = indent;
        x->bytes = pool_alloc(pool, GATHERED);
        if (declaration)
                put_text(x, xml_declaration);
        stream_open(x, root);
        push(x, root);
        put_attribute(x, "xmlns", RECERT_NAMESPACE);
        return x;
}

struct xml *xml_stream_of(struct pool *pool, const char *root, const char *ns, const char *css, xml_sink *sink, void *arg)
{
        struct xml *x = POOL_NEW(pool, struct xml);

        x->sink = sink;
        x->arg = arg;
        x->bytes = pool_alloc(pool, GATHERED);
        put_text(x, xml_declaration);
        if (css) {
                put_text(x, "<?xml-stylesheet type=\"text/css\" href=\"");
                put_escaped(x, css, true);
                put_text(x, "\"?>\n");
        }
        stream_open(x, root);
        push(x, root);
        put_attribute(x, "xmlns", ns);
        return x;
}

void xml_open(struct xml *x, const char *name)
{
        if (!x->rc && (!x->depth || x->depth == DEEPEST))
                fail(x, ERR_SYSTEM);
        if (x->rc)
                return;
        if (x->sink)
                stream_open(x, name);
        else
                tree_open(&x->tree, name);
        x->levels[x->depth - 1].has_elements = true;
        push(x, name);
}

void xml_close(struct xml *x)
{
        if (!x->rc && x->depth < 2)     /* the root is closed by xml_end() */
                fail(x, ERR_SYSTEM);
        if (x->rc)
                return;
        x->depth--;
        if (x->sink)
                stream_close(x, &x->levels[x->depth]);
        else
                tree_close(&x->tree);
}

void xml_attr(struct xml *x, const char *name, const char *value)
{
        const struct level *level;
        size_t              size;

        if (x->rc || !value)
                return;
        level = &x->levels[x->depth - 1];
        size = strlen(value);
        if (level->has_elements || level->has_text || !sayable(value, size))
                fail(x, ERR_SYSTEM);
        else if (x->sink)
                put_attribute(x, name, value);
        else if (tree_attribute(&x->tree, name, value, size) < 0)
                fail(x, ERR_SYSTEM);
}

void xml_attr_language(struct xml *x, const char *value)
{
        xml_attr(x, "xml:lang", value);
}

void xml_attr_int(struct xml *x, const char *name, int64_t value)
{
        char room[DECIMAL_TEXT];

        xml_attr(x, name, decimal(room, value));
}

void xml_attr_bool(struct xml *x, const char *name, bool value)
{
        xml_attr(x, name, value ? "true" : "false");
}

void xml_attr_date(struct xml *x, const char *name, struct date value)
{
        char text[DATE_TEXT];

        if (date_is_set(value))
                xml_attr(x, name, date_format(text, value));
}

#define INSTANT_TEXT 40

static char *format_instant(char text[INSTANT_TEXT], int64_t value)
{
        const int64_t day = (int64_t)24 * 60 * 60;
        int64_t       seconds = value / 1000000 - (value % 1000000 < 0);
        int64_t       days = seconds / day - (seconds % day < 0);
        int           rest = (int)(seconds - days * day);
        char          date[DATE_TEXT];

        date_format(date, (struct date){(int32_t)days});
        snprintf(text, INSTANT_TEXT, "%sT%02d:%02d:%02dZ", date, rest / 3600, rest / 60 % 60, rest % 60);
        return text;
}

void xml_attr_instant(struct xml *x, const char *name, int64_t value)
{
        char text[INSTANT_TEXT];

        xml_attr(x, name, format_instant(text, value));
}

void xml_instant(struct xml *x, int64_t value)
{
        char text[INSTANT_TEXT];

        xml_text(x, format_instant(text, value));
}

void xml_attr_format(struct xml *x, const char *name, const char *format, ...)
{
        va_list args;
        char   *text;
        int     size;

        va_start(args, format);
        size = vasprintf(&text, format, args);
        va_end(args);
        if (size < 0) {
                fail(x, ERR_SYSTEM);
                return;
        }
        xml_attr(x, name, text);
        free(text);
}

void xml_text(struct xml *x, const char *text)
{
        size_t size;

        if (x->rc || !text || !*text)
                return;
        size = strlen(text);
        if (!x->depth || !sayable(text, size)) {
                fail(x, ERR_SYSTEM);
                return;
        }
        x->levels[x->depth - 1].has_text = true;
        if (!x->sink) {
                tree_text(&x->tree, text, size);
                return;
        }
        finish_tag(x);
        put_escaped(x, text, false);
}

void xml_element(struct xml *x, const char *name, const char *text)
{
        if (!text)
                return;
        xml_open(x, name);
        xml_text(x, text);
        xml_close(x);
}

int xml_end(struct xml *x)
{
        if (!x->rc && x->depth != 1 && !x->ended)
                fail(x, ERR_SYSTEM);
        if (x->rc || x->ended || !x->sink)
                return x->rc;
        x->ended = true;
        x->depth = 0;
        stream_close(x, &x->levels[0]);
        put(x, "\n", 1);
        flush(x);
        return x->rc;
}

/* --- a tree, as it is and as bytes */

struct tree *xml_nodes(struct xml *x)
{
        return &x->tree;
}

int xml_send(const struct xml *tree, xml_sink *sink, void *arg, struct pool *pool)
{
        const struct node *nodes = tree->tree.nodes;
        const uint32_t     root = 1;
        uint32_t           open = root;
        struct xml        *to;

        if (tree->rc)
                return tree->rc;
        to = xml_stream(pool, nodes[root].name, sink, arg, true, false);
        for (uint32_t i = root + 1; i < tree->tree.count; i++) {
                for (; open != nodes[i].parent; open = nodes[open].parent)
                        xml_close(to);
                if (nodes[i].kind == NODE_ATTRIBUTE) {
                        xml_attr(to, nodes[i].name, nodes[i].value);
                } else if (nodes[i].kind == NODE_ELEMENT) {
                        xml_open(to, nodes[i].name);
                        open = i;
                } else {
                        xml_text(to, nodes[i].value);
                }
        }
        for (; open != root; open = nodes[open].parent)
                xml_close(to);
        return xml_end(to);
}

xmlDocPtr xml_doc(struct xml *x)
{
        struct xml_bytes g = {.pool = x->pool};

        if (!x->doc && xml_send(x, xml_gather, &g, x->pool) == 0)
                x->doc = xmlReadMemory(g.bytes, (int)g.size, NULL, "UTF-8", XML_PARSE_NONET);
        return x->doc;
}

void xml_free(struct xml *x)
{
        if (!x)
                return;
        xmlFreeDoc(x->doc);
        x->doc = NULL;
}
