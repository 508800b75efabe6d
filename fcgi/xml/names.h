/* names.h - the names of elements and attributes that the sheets ask for, as small numbers: so that a
 * page's nodes are told apart by comparing two numbers. */
#ifndef RECERT_XML_NAMES_H
#define RECERT_XML_NAMES_H

#include <stdint.h>

#define NAMES 2048                      /* and no more; a power of two */

struct names {
        const char *text[NAMES];        /* by number; 0 is no name */
        uint16_t    slot[2 * NAMES];    /* by hash, open */
        uint16_t    count;
};

/* The number of a name, which must live as long; 0: there are too many. */
uint16_t names_add(struct names *names, const char *text);
/* 0: nobody asks for it. */
uint16_t names_find(const struct names *names, const char *text);

#endif
