/* tree.c - a document as an array. */
#include "xml/tree.h"

#include <string.h>

#include "util/err.h"
#include "xml/names.h"

#define FIRST_ROOM 1024u                /* more than most pages have */

static struct node *add(struct tree *t, enum node_kind kind)
{
        struct node *node;

        if (t->count == t->room) {
                struct node *larger = pool_room(t->pool, 2 * (size_t)t->room * sizeof *larger);

                t->nodes = memcpy(larger, t->nodes, t->count * sizeof *larger);
                t->room *= 2;
        }
        node = &t->nodes[t->count++];
        *node = (struct node){.kind = (uint8_t)kind, .parent = t->open};
        return node;
}

/* The newest node, to the end of what is in its parent. */
static void link_last(struct tree *t)
{
        uint32_t at = t->count - 1;

        t->nodes[at].previous = t->last;
        if (t->last)
                t->nodes[t->last].next = at;
        t->last = at;
}

void tree_begin(struct tree *t, struct pool *pool)
{
        *t = (struct tree){.pool = pool, .room = FIRST_ROOM};
        t->nodes = pool_room(pool, t->room * sizeof *t->nodes);
        add(t, NODE_ROOT);
}

void tree_open(struct tree *t, const char *name)
{
        add(t, NODE_ELEMENT)->name = name;
        link_last(t);
        t->open = t->last;
        t->last = 0;
}

void tree_close(struct tree *t)
{
        t->last = t->open;
        t->open = t->nodes[t->open].parent;
}

int tree_attribute(struct tree *t, const char *name, const char *value, size_t size)
{
        struct node *node;

        if (t->nodes[t->open].attributes == UINT16_MAX || size > UINT32_MAX)
                return ERR_SYSTEM;
        node = add(t, NODE_ATTRIBUTE);
        node->name = name;
        node->value = pool_text_n(t->pool, value, size);
        node->size = (uint32_t)size;
        t->nodes[t->open].attributes++;
        return 0;
}

static bool is_space(const char *text, size_t size)
{
        return strspn(text, " \t\r\n") == size;
}

/* Both as one text. */
static void lengthen(struct tree *t, struct node *node, const char *text, size_t size)
{
        char *both = pool_room(t->pool, node->size + size + 1);

        memcpy(both, node->value, node->size);
        memcpy(both + node->size, text, size + 1);
        node->value = both;
        node->size += (uint32_t)size;
}

void tree_text(struct tree *t, const char *text, size_t size)
{
        struct node *newest = &t->nodes[t->count - 1];

        if (newest->parent == t->open && (newest->kind == NODE_TEXT || newest->kind == NODE_SPACE)) {
                lengthen(t, newest, text, size);
        } else {
                newest = add(t, NODE_SPACE);
                newest->value = pool_text_n(t->pool, text, size);
                newest->size = (uint32_t)size;
        }
        if (newest->kind == NODE_SPACE && !is_space(text, size)) {
                newest->kind = NODE_TEXT;
                link_last(t);
        }
}

/* Names are literals, mostly, so that the address of one says which it is: it is looked up once. */
void tree_number(struct tree *t, const struct names *names)
{
        struct {
                const char *name;
                uint16_t    id;
        } known[256] = {{NULL, 0}};

        for (uint32_t i = 1; i < t->count; i++) {
                struct node *node = &t->nodes[i];
                size_t       slot = (uint32_t)((uintptr_t)node->name * 2654435761u) >> 24;

                if (!node->name)
                        continue;
                if (known[slot].name != node->name) {
                        known[slot].name = node->name;
                        known[slot].id = names_find(names, node->name);
                }
                node->id = known[slot].id;
        }
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
