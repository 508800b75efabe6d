/* tree.c - from libxml2's tree to an array. */
#include "xml/tree.h"

#include <string.h>

#include "util/err.h"
#include "xml/writer.h"

struct maker {
        const struct names *names;
        struct pool        *pool;
        struct node        *nodes;
        uint32_t            count, room;
};

#define FIRST_ROOM 1024u                /* more than most pages have */

static struct node *add(struct maker *m, enum node_kind kind, uint32_t parent)
{
        struct node *node;

        if (m->count == m->room) {
                struct node *larger = pool_room(m->pool, 2 * (size_t)m->room * sizeof *larger);

                m->nodes = memcpy(larger, m->nodes, m->count * sizeof *larger);
                m->room *= 2;
        }
        node = &m->nodes[m->count++];
        *node = (struct node){.kind = (uint8_t)kind, .parent = parent};
        return node;
}

static void set_value(struct node *node, const xmlChar *value)
{
        node->value = value ? (const char *)value : "";
        node->size = (uint32_t)strlen(node->value);
}

static const char *qualified(const struct maker *m, const xmlNs *ns, const xmlChar *name)
{
        if (!ns || !ns->prefix)
                return (const char *)name;
        return pool_format(m->pool, "%s:%s", (const char *)ns->prefix, (const char *)name);
}

static int add_element(struct maker *m, uint32_t parent, const xmlNode *e)
{
        uint32_t     at = m->count, attributes = 0;
        struct node *node = add(m, NODE_ELEMENT, parent);

        node->name = qualified(m, e->ns, e->name);
        if (e->ns && strcmp((const char *)e->ns->href, RECERT_NAMESPACE) == 0)
                node->id = names_find(m->names, (const char *)e->name);
        for (const xmlAttr *a = e->properties; a; a = a->next, attributes++) {
                node = add(m, NODE_ATTRIBUTE, at);
                node->name = qualified(m, a->ns, a->name);
                set_value(node, a->children ? a->children->content : NULL);
                if (!a->ns)
                        node->id = names_find(m->names, node->name);
        }
        if (attributes > UINT16_MAX)
                return ERR_SYSTEM;
        m->nodes[at].attributes = (uint16_t)attributes;
        return 0;
}

static bool is_text(const xmlNode *node)
{
        const char *text;

        if (node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE)
                return false;
        text = (const char *)node->content;
        return text && text[strspn(text, " \t\r\n")];
}

/* The next in document order; *levels says how far down (1) or up (< 0) it is, 0 beside it. */
static const xmlNode *following(int *levels, const xmlNode *node, const xmlDoc *doc)
{
        if (node->type == XML_ELEMENT_NODE && node->children) {
                *levels = 1;
                return node->children;
        }
        for (*levels = 0; !node->next; --*levels) {
                node = node->parent;
                if (node == (const xmlNode *)doc)
                        return NULL;
        }
        return node->next;
}

int tree_of_doc(struct tree *out, xmlDocPtr doc, const struct names *names, struct pool *pool)
{
        struct maker   m = {.names = names, .pool = pool, .room = FIRST_ROOM};
        const xmlNode *node = doc->children;
        uint32_t       parent = 0, previous = 0;        /* where the next node is added */
        int            levels = 0, rc;

        m.nodes = pool_room(pool, m.room * sizeof *m.nodes);
        add(&m, NODE_ROOT, 0);
        while (node) {
                const xmlNode *from = node;
                uint32_t       at = m.count;

                if (node->type == XML_ELEMENT_NODE) {
                        if ((rc = add_element(&m, parent, node)) < 0)
                                return rc;
                } else if (is_text(node)) {
                        set_value(add(&m, NODE_TEXT, parent), node->content);
                }
                if (at != m.count) {
                        m.nodes[at].previous = previous;
                        if (previous)
                                m.nodes[previous].next = at;
                        previous = at;
                }
                node = following(&levels, from, doc);
                if (levels > 0) {
                        parent = at;
                        previous = 0;
                }
                for (; levels < 0; levels++) {
                        previous = parent;
                        parent = m.nodes[parent].parent;
                }
        }
        *out = (struct tree){.nodes = m.nodes, .count = m.count};
        return 0;
}

uint32_t tree_end(const struct tree *t, uint32_t node)
{
        if (t->nodes[node].kind == NODE_ATTRIBUTE || t->nodes[node].kind == NODE_TEXT)
                return node + 1;
        for (; node; node = t->nodes[node].parent)
                if (t->nodes[node].next)
                        return t->nodes[node].next;
        return t->count;
}
