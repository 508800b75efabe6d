/* html.c - the HTML 5 serialiser: void elements, raw text, boolean attributes, addresses. */
#include "xml/html.h"

#include <string.h>

#include <libxml/parserInternals.h>

/* --- The buffer */

void html_begin(struct html *h, struct pool *pool, size_t room)
{
        *h = (struct html){.pool = pool, .bytes = pool_room(pool, room), .room = room};
}

static void grow(struct html *h, size_t more)
{
        size_t room = h->room;
        char  *bytes;

        while (room - h->size < more)
                room *= 2;
        bytes = pool_room(h->pool, room);
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

static void put_escaped(struct html *h, const char *text, size_t size, unsigned where)
{
        const unsigned char *from = (const unsigned char *)text, *at = from, *end = from + size;

        for (; at < end; at++) {
                if (!(special[*at] & where) && !(where == IN_ADDRESS && *at >= 0x80))
                        continue;
                html_put(h, (const char *)from, (size_t)(at - from));
                put_special(h, *at, where);
                from = at + 1;
        }
        html_put(h, (const char *)from, (size_t)(at - from));
}

void html_put_text(struct html *h, const char *text, size_t size)
{
        put_escaped(h, text, size, IN_TEXT);
}

static void put_value(struct html *h, const char *value, size_t size)
{
        if (memchr(value, '"', size) && !memchr(value, '\'', size)) {
                PUT(h, "='");
                put_escaped(h, value, size, IN_TEXT);
                PUT(h, "'");
                return;
        }
        PUT(h, "=\"");
        put_escaped(h, value, size, IN_VALUE);
        PUT(h, "\"");
}

static void put_address(struct html *h, const char *value, size_t size)
{
        while (size && strchr(" \t\r\n", *value)) {
                value++;
                size--;
        }
        PUT(h, "=\"");
        put_escaped(h, value, size, IN_ADDRESS);
        PUT(h, "\"");
}

/* --- What HTML knows of its names */

static bool among(const char *name, const char *const *list)
{
        for (; *list; list++)
                if (**list == *name && strcmp(*list, name) == 0)
                        return true;
        return false;
}

bool html_is_void(const char *element)
{
        static const char *const list[] = {
                "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
                NULL,
        };

        return among(element, list);
}

bool html_is_raw(const char *element)
{
        static const char *const list[] = {"script", "style", NULL};

        return among(element, list);
}

/* Those that xsltproc writes without a value. */
static bool is_boolean(const char *name)
{
        static const char *const list[] = {
                "checked", "defer", "disabled", "ismap", "multiple", "readonly", "selected", NULL,
        };

        return among(name, list);
}

static bool is_address(const char *element, const char *name)
{
        static const char *const list[] = {"action", "href", "src", NULL};

        return among(name, list) || (strcmp(name, "name") == 0 && strcmp(element, "a") == 0);
}

enum html_value html_value_of(const char *element, const char *name)
{
        if (is_boolean(name))
                return HTML_NO_VALUE;
        return is_address(element, name) ? HTML_ADDRESS : HTML_PLAIN;
}

void html_put_attribute(struct html *h, const char *name, enum html_value how, const char *value, size_t size)
{
        PUT(h, " ");
        html_put(h, name, strlen(name));
        if (how == HTML_ADDRESS)
                put_address(h, value, size);
        else if (how == HTML_PLAIN)
                put_value(h, value, size);
}

/* --- The tree */

static bool is_void(const xmlNode *e)
{
        return !e->ns && html_is_void((const char *)e->name);
}

static bool is_raw(const xmlNode *text)
{
        return text->name == xmlStringTextNoenc || (text->parent && text->parent->type == XML_ELEMENT_NODE
                                                    && html_is_raw((const char *)text->parent->name));
}

static void attribute(struct html *h, const xmlAttr *a)
{
        const char     *value = a->children && a->children->content ? (const char *)a->children->content : "";
        enum html_value how = html_value_of((const char *)a->parent->name, (const char *)a->name);

        if (how == HTML_ADDRESS && (a->ns || a->parent->ns))
                how = HTML_PLAIN;
        if (!a->ns || !a->ns->prefix) {
                html_put_attribute(h, (const char *)a->name, how, value, strlen(value));
                return;
        }
        PUT(h, " ");
        put_name(h, a->ns->prefix);
        PUT(h, ":");
        put_name(h, a->name);
        if (how != HTML_NO_VALUE)
                put_value(h, value, strlen(value));
}

static void namespaces(struct html *h, const xmlNs *ns)
{
        for (; ns; ns = ns->next) {
                PUT(h, " xmlns");
                if (ns->prefix) {
                        PUT(h, ":");
                        put_name(h, ns->prefix);
                }
                put_value(h, (const char *)ns->href, strlen((const char *)ns->href));
        }
}

void html_end_tag(struct html *h, const char *element)
{
        PUT(h, ">");
        if (strcmp(element, "head") == 0)
                PUT(h, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">");
}

static void open_tag(struct html *h, const xmlNode *e)
{
        PUT(h, "<");
        put_name(h, e->name);
        namespaces(h, e->nsDef);
        for (const xmlAttr *a = e->properties; a; a = a->next)
                attribute(h, a);
        html_end_tag(h, e->ns ? "" : (const char *)e->name);
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
                html_put_text(h, (const char *)node->content, strlen((const char *)node->content));
        }
}

/* Without recursion: a page is as deep as its sheet makes it. */
static void html_node(struct html *h, const xmlNode *node)
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

void html_put_doctype(struct html *h)
{
        PUT(h, "<!DOCTYPE html>\n");
}

void html_document(struct html *h, xmlDocPtr doc)
{
        html_put_doctype(h);
        for (const xmlNode *node = doc->children; node; node = node->next)
                html_node(h, node);
        PUT(h, "\n");
}
