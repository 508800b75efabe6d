/* html.c - the HTML 5 serialiser: void elements, raw text, boolean attributes, addresses. */
#include "xml/html.h"

#include <stdbool.h>
#include <string.h>

#include <libxml/parserInternals.h>

/* --- The buffer */

void html_begin(struct html *h, struct pool *pool, size_t room)
{
        *h = (struct html){.pool = pool, .bytes = pool_alloc(pool, room), .room = room};
}

static void grow(struct html *h, size_t more)
{
        size_t room = h->room;
        char  *bytes;

        while (room - h->size < more)
                room *= 2;
        bytes = pool_alloc(h->pool, room);
        memcpy(bytes, h->bytes, h->size);
        h->bytes = bytes;
        h->room = room;
}

void html_put(struct html *h, const char *bytes, size_t size)
{
        if (size > h->room - h->size)
                grow(h, size);
        memcpy(h->bytes + h->size, bytes, size);
        h->size += size;
}

#define PUT(h, literal) html_put((h), (literal), sizeof(literal) - 1)

static void put_name(struct html *h, const xmlChar *name)
{
        html_put(h, (const char *)name, strlen((const char *)name));
}

/* --- Escaping */

/* What a byte cannot be as it is in. */
#define IN_TEXT    1u
#define IN_VALUE   2u           /* quoted by " */
#define IN_ADDRESS 4u

static const unsigned char special[256] = {
        ['&'] = IN_TEXT | IN_VALUE | IN_ADDRESS,
        ['<'] = IN_TEXT | IN_VALUE | IN_ADDRESS,
        ['>'] = IN_TEXT | IN_VALUE | IN_ADDRESS,
        ['"'] = IN_VALUE | IN_ADDRESS,
        [' '] = IN_ADDRESS, ['$'] = IN_ADDRESS, ['['] = IN_ADDRESS, ['\\'] = IN_ADDRESS,
        [']'] = IN_ADDRESS, ['^'] = IN_ADDRESS, ['`'] = IN_ADDRESS, ['{'] = IN_ADDRESS,
        ['|'] = IN_ADDRESS, ['}'] = IN_ADDRESS, ['\t'] = IN_ADDRESS, ['\n'] = IN_ADDRESS,
};

static void put_percent(struct html *h, unsigned char c)
{
        static const char hex[] = "0123456789ABCDEF";

        html_put(h, (const char[]){'%', hex[c >> 4], hex[c & 15]}, 3);
}

static void put_special(struct html *h, unsigned char c, unsigned where)
{
        switch (c) {
        case '&': PUT(h, "&amp;"); return;
        case '<': PUT(h, "&lt;"); return;
        case '>': PUT(h, "&gt;"); return;
        }
        if (where == IN_ADDRESS)
                put_percent(h, c);
        else
                PUT(h, "&quot;");
}

static void put_escaped(struct html *h, const char *text, unsigned where)
{
        const unsigned char *from = (const unsigned char *)text, *at = from;

        for (; *at; at++) {
                if (!(special[*at] & where) && !(where == IN_ADDRESS && *at >= 0x80))
                        continue;
                html_put(h, (const char *)from, (size_t)(at - from));
                put_special(h, *at, where);
                from = at + 1;
        }
        html_put(h, (const char *)from, (size_t)(at - from));
}

void html_put_text(struct html *h, const char *text)
{
        put_escaped(h, text, IN_TEXT);
}

void html_put_value(struct html *h, const char *value)
{
        if (strchr(value, '"') && !strchr(value, '\'')) {
                PUT(h, "='");
                put_escaped(h, value, IN_TEXT);
                PUT(h, "'");
                return;
        }
        PUT(h, "=\"");
        put_escaped(h, value, IN_VALUE);
        PUT(h, "\"");
}

static void put_address(struct html *h, const char *value)
{
        value += strspn(value, " \t\r\n");
        PUT(h, "=\"");
        put_escaped(h, value, IN_ADDRESS);
        PUT(h, "\"");
}

/* --- What HTML knows of its names */

static bool among(const xmlChar *name, const char *const *list)
{
        for (; *list; list++)
                if (**list == (char)*name && strcmp(*list, (const char *)name) == 0)
                        return true;
        return false;
}

static bool is_void(const xmlNode *e)
{
        static const char *const list[] = {
                "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
                NULL,
        };

        return !e->ns && among(e->name, list);
}

/* Those that xsltproc writes without a value. */
static bool is_boolean(const xmlChar *name)
{
        static const char *const list[] = {
                "checked", "defer", "disabled", "ismap", "multiple", "readonly", "selected", NULL,
        };

        return among(name, list);
}

static bool is_address(const xmlAttr *a)
{
        static const char *const list[] = {"action", "href", "src", NULL};

        if (a->ns || a->parent->ns)
                return false;
        return among(a->name, list) || (strcmp((const char *)a->name, "name") == 0
                                        && strcmp((const char *)a->parent->name, "a") == 0);
}

static bool is_raw(const xmlNode *text)
{
        static const char *const list[] = {"script", "style", NULL};

        return text->name == xmlStringTextNoenc || (text->parent && text->parent->type == XML_ELEMENT_NODE
                                                    && among(text->parent->name, list));
}

/* --- The tree */

static void attribute(struct html *h, const xmlAttr *a)
{
        const char *value = a->children && a->children->content ? (const char *)a->children->content : "";

        PUT(h, " ");
        if (a->ns && a->ns->prefix) {
                put_name(h, a->ns->prefix);
                PUT(h, ":");
        }
        put_name(h, a->name);
        if (is_boolean(a->name))
                return;
        if (is_address(a))
                put_address(h, value);
        else
                html_put_value(h, value);
}

static void namespaces(struct html *h, const xmlNs *ns)
{
        for (; ns; ns = ns->next) {
                PUT(h, " xmlns");
                if (ns->prefix) {
                        PUT(h, ":");
                        put_name(h, ns->prefix);
                }
                html_put_value(h, (const char *)ns->href);
        }
}

static void open_tag(struct html *h, const xmlNode *e)
{
        PUT(h, "<");
        put_name(h, e->name);
        namespaces(h, e->nsDef);
        for (const xmlAttr *a = e->properties; a; a = a->next)
                attribute(h, a);
        PUT(h, ">");
        if (!e->ns && strcmp((const char *)e->name, "head") == 0)
                PUT(h, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">");
}

static void close_tag(struct html *h, const xmlNode *e)
{
        if (is_void(e))
                return;
        PUT(h, "</");
        put_name(h, e->name);
        PUT(h, ">");
}

static void leaf(struct html *h, const xmlNode *node)
{
        if (node->type == XML_COMMENT_NODE) {
                PUT(h, "<!--");
                html_put(h, (const char *)node->content, strlen((const char *)node->content));
                PUT(h, "-->");
        } else if (node->type == XML_TEXT_NODE && is_raw(node)) {
                html_put(h, (const char *)node->content, strlen((const char *)node->content));
        } else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
                html_put_text(h, (const char *)node->content);
        }
}

/* Without recursion: a page is as deep as its sheet makes it. */
void html_node(struct html *h, const xmlNode *node)
{
        const xmlNode *top = node;

        for (;;) {
                if (node->type == XML_ELEMENT_NODE) {
                        open_tag(h, node);
                        if (node->children) {
                                node = node->children;
                                continue;
                        }
                        close_tag(h, node);
                } else {
                        leaf(h, node);
                }
                while (node != top && !node->next) {
                        node = node->parent;
                        close_tag(h, node);
                }
                if (node == top)
                        return;
                node = node->next;
        }
}

void html_document(struct html *h, xmlDocPtr doc)
{
        PUT(h, "<!DOCTYPE html>\n");
        for (const xmlNode *node = doc->children; node; node = node->next)
                html_node(h, node);
        PUT(h, "\n");
}
