/* reader.h - the one door for XML from outside. It streams, and it is strict: no DTD, no entities
 * but the five of XML, UTF-8 alone, our namespace alone; what the tables of a reader do not know is
 * refused with a code, the element and its line. Nothing is fetched from anywhere.
 *
 * A document is described by const tables of elements. Memory is that of what a reader keeps: where
 * the children of the root stand alone, each has a pool that is emptied after it. */
#ifndef RECERT_XML_READER_H
#define RECERT_XML_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "renewal/date.h"
#include "util/pool.h"

struct reader;

struct reader_attribute {
        const char *name;               /* "xml:lang" is the only one with a prefix */
        bool        required;
        unsigned    longest;            /* characters; 0: 200 */
};
#define READER_ATTRIBUTES 16            /* an element's, at most */

struct reader_element {
        const char                         *name;
        const struct reader_attribute      *attributes; /* ends with a NULL name; NULL: none */
        const struct reader_element *const *children;   /* ends with NULL; NULL: none */
        unsigned                            longest;    /* prose, in characters; 0: no text but white space */
        bool                                lines;      /* prose with line breaks */
        /* Both may be NULL. 0, or what ends the reading; ERR_REFUSED only from reader_refuse(). */
        int (*begin)(struct reader *r, void *arg);
        int (*end)(struct reader *r, void *arg);        /* reader_text() is the prose */
};

struct reader_fault {
        const char *code;               /* of the table of refusals */
        const char *message;            /* the sentence, with element, attribute and value */
        const char *element;            /* NULL: the document */
        const char *id;                 /* attribute id of the root, or of the root's child; NULL: none */
        long        line;               /* the parser's own, from 1; 0: none */
};

/* A document that is taken. */
struct reader_root {
        const struct reader_element *element;
        void                        *arg;
        /* Not NULL: the root's children stand alone. One that is refused is told here and skipped
         * (what had begun of it never ends), and the rest goes on. */
        int (*refused)(void *arg, const struct reader_fault *fault);
        /* Or NULL: the document is over, read or broken off; what was kept (reader_keep()) is there still. */
        int (*over)(void *arg);
};

struct reader_limits {
        uint64_t bytes;                 /* of the document; 0: any */
        unsigned seconds;               /* until it is read; 0: any */
};

/* Fills bytes with up to size; returns how many, 0 at the end, < 0 on failure. */
typedef ssize_t reader_source(void *arg, void *bytes, size_t size);
ssize_t reader_descriptor(void *fd, void *bytes, size_t size);  /* int *; reads on after a signal */

struct reader_memory { const void *bytes; size_t size; };
ssize_t reader_bytes(void *memory, void *bytes, size_t size);   /* struct reader_memory * */

/* 0; ERR_REFUSED with *fault (in the pool); ERR_SYSTEM when the source fails; or what a callback
 * returned. */
int reader_run(struct reader_fault *fault, reader_source *source, void *source_arg, const struct reader_root *roots,
               size_t roots_count, struct reader_limits limits, struct pool *pool);

/* --- In begin and end */

/* That of the root's child where these stand alone, else that of reader_run(). */
struct pool *reader_pool(struct reader *r);
/* In begin: the value of the attribute in that place of the table, in the pool; NULL: not there. */
const char  *reader_value(const struct reader *r, size_t attribute);
/* In end: the prose, in the pool; "" where there was none. */
const char  *reader_text(const struct reader *r);
long         reader_line(const struct reader *r);
/* Whether the pool of the root's child is kept for those after it, until said otherwise: for callers who
 * take many at once. */
void         reader_keep(struct reader *r, bool keep);

/* Refuses the element that began, for that attribute's value (-1: none). Returns ERR_REFUSED. */
int reader_refuse(struct reader *r, const char *code, int attribute);
/* The same for something that is only known later. */
int reader_refuse_thing(struct reader *r, const char *code, const char *thing, long line);

/* Values by type: 0, or refused ("date", "number", "flag", code). Without the attribute: DATE_NONE,
 * otherwise, false, fallback. */
int reader_date(struct reader *r, struct date *out, size_t attribute);
int reader_number(struct reader *r, int32_t *out, size_t attribute, int32_t otherwise);
int reader_flag(struct reader *r, bool *out, size_t attribute);
int reader_word(struct reader *r, int *out, size_t attribute, const char *const *words, size_t count, int otherwise,
                const char *code);

#endif
