/* xpath.h - the expressions and patterns of XPath 1.0 that our sheets are written in, compiled once and
 * evaluated over a struct tree. What is not in this part of the language is refused when it is
 * compiled, so that nothing is ever evaluated in another way than libxml2 would.
 *
 * Known: paths of child, attribute, self, parent, ancestor, preceding- and following-sibling, with
 * predicates; union; or, and, = and !=; literals and numbers; the functions of xpath.c's table. Not:
 * arithmetic, < and >, variables, // and the other axes. */
#ifndef RECERT_XML_XPATH_H
#define RECERT_XML_XPATH_H

#include <stdbool.h>
#include <libxml/tree.h>
#include "util/pool.h"
#include "xml/names.h"
#include "xml/tree.h"

/* Some bytes, not ended by a NUL. */
struct text {
        const char *bytes;
        size_t      size;
};

struct xpath;

/* scope: where the text stands in its sheet, for prefixes. ERR_REFUSED: not in our part of the language. */
int xpath_parse(const struct xpath **out, const char *text, xmlNodePtr scope, struct names *names, struct pool *pool);

/* Where an expression stands: a node, its place among those that were selected with it (from 1), their
 * number, and the node that current() gives. */
struct place {
        uint32_t node, position, size, current;
};

/* Expressions evaluated over one document, one after another. */
struct search {
        const struct tree *tree;
        struct pool       *pool;
        uint32_t          *list;        /* nodes found, a stack */
        uint32_t           count, room;
        unsigned long      steps;       /* left; at 0 nothing more is found */
};

void        search_begin(struct search *s, const struct tree *tree, unsigned long steps, struct pool *pool);
void        search_push(struct search *s, uint32_t node);

bool        xpath_true(struct search *s, const struct xpath *p, const struct place *at);
struct text xpath_text(struct search *s, const struct xpath *p, const struct place *at);
double      xpath_number(struct search *s, const struct xpath *p, const struct place *at);
/* Pushes the nodes, in document order, and gives where they begin: the caller takes them off again by
 * setting s->count to that. */
uint32_t    xpath_nodes(struct search *s, const struct xpath *p, const struct place *at);
bool        xpath_gives_nodes(const struct xpath *p);

/* --- Patterns */

struct pattern {
        const struct pattern *next;     /* the other sides of | */
        const struct xpath    *path;
        enum node_kind        kind;     /* of the node that it matches */
        uint16_t              name;     /* 0: any */
        bool                  by_name;  /* and every node of that kind and name */
        double                priority; /* by default */
};

/* ERR_REFUSED as above. */
int  pattern_parse(const struct pattern **out, const char *text, xmlNodePtr scope, struct names *names,
                   struct pool *pool);
bool pattern_matches(struct search *s, const struct pattern *p, uint32_t node);

#endif
