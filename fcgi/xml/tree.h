/* tree.h - a page's document as the writer makes it and sheets read it: one array of nodes in document order,
 * an element directly before its attributes, and these before what is in it. All elements are in our
 * namespace; text of white space alone is there for the twin, and sheets do not see it, as their
 * strip-space asks for. */
#ifndef RECERT_XML_TREE_H
#define RECERT_XML_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "util/pool.h"

struct names;

enum node_kind { NODE_ROOT, NODE_ELEMENT, NODE_ATTRIBUTE, NODE_TEXT, NODE_SPACE };

/* Other nodes are named by their place in the array; the root is 0, which also means none. */
struct node {
        const char *name;               /* of an element or attribute, as written */
        const char *value;              /* of an attribute or text */
        uint32_t    size;               /* of value, in bytes */
        uint32_t    parent;
        uint32_t    next, previous;     /* elements and text beside it */
        uint16_t    id;                 /* of the name; 0: no sheet asks for it */
        uint16_t    attributes;
        uint8_t     kind;               /* enum node_kind */
};

struct tree {
        struct node *nodes;
        uint32_t     count;

        struct pool *pool;              /* while it is made */
        uint32_t     room;
        uint32_t     open, last;        /* the innermost open element, and what was put into it last */
};

/* --- Making one: names are borrowed, values copied. Neither merging nor nesting is checked. */

void tree_begin(struct tree *t, struct pool *pool);
void tree_open(struct tree *t, const char *name);
/* Before anything is put into the element. ERR_SYSTEM: it has more than can be counted. */
int  tree_attribute(struct tree *t, const char *name, const char *value, size_t size);
/* Beside other text it is one with that. */
void tree_text(struct tree *t, const char *text, size_t size);
void tree_close(struct tree *t);

/* --- Reading one */

/* Once, before sheets read it: ids, by the names that they ask for. */
void tree_number(struct tree *t, const struct names *names);

/* What is in it: the first element or text, 0 where there is none. */
static inline uint32_t tree_first(const struct tree *t, uint32_t node)
{
        uint32_t at = node + t->nodes[node].attributes + 1;

        at += at < t->count && t->nodes[at].kind == NODE_SPACE;
        return at < t->count && t->nodes[at].parent == node && t->nodes[at].kind != NODE_ATTRIBUTE ? at : 0;
}

/* One beyond all that is in it. */
uint32_t tree_end(const struct tree *t, uint32_t node);

#endif
