/* tree.h - a page's document as sheets read it: one array of nodes in document order, an element
 * directly before its attributes, and these before what is in it. Text of white space alone is left
 * out, as the sheets' strip-space asks for, and so are comments and instructions. */
#ifndef RECERT_XML_TREE_H
#define RECERT_XML_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <libxml/tree.h>
#include "util/pool.h"
#include "xml/names.h"

enum node_kind { NODE_ROOT, NODE_ELEMENT, NODE_ATTRIBUTE, NODE_TEXT };

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
        const struct node *nodes;
        uint32_t           count;
};

/* Borrows the document's text. ERR_SYSTEM: an element has more attributes than can be counted. */
int tree_of_doc(struct tree *out, xmlDocPtr doc, const struct names *names, struct pool *pool);

/* What is in it: the first element or text, 0 where there is none. */
static inline uint32_t tree_first(const struct tree *t, uint32_t node)
{
        uint32_t at = node + t->nodes[node].attributes + 1;

        return at < t->count && t->nodes[at].parent == node && t->nodes[at].kind != NODE_ATTRIBUTE ? at : 0;
}

/* One beyond all that is in it. */
uint32_t tree_end(const struct tree *t, uint32_t node);

#endif
