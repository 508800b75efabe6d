/* refusal.h - every code with which anything is refused: page, feed, import, command line.
 * One table; /developers and the tests are made from it. */
#ifndef RECERT_REFUSAL_H
#define RECERT_REFUSAL_H

#include <stddef.h>
#include "util/pool.h"

struct refusal {
        const char *code;               /* stable: whole words with hyphens */
        int         status;             /* HTTP */
        const char *sentence;           /* says what to do; English; {} where the detail goes */
};

extern const struct refusal refusals[];
extern const size_t         refusals_count;

/* The row of a code; a code that is not in the table is a bug and ends the process. */
const struct refusal *refusal_find(const char *code);
/* The sentence with the detail (a date, a file's name; NULL: none) in its place. */
const char *refusal_message(struct pool *pool, const char *code, const char *detail);

/* A field at fault. */
struct fault {
        const char *name;               /* the form field; NULL: the request as a whole */
        const char *code;               /* of the refusals */
        const char *detail;             /* a value for the sentence (a date, a file name); NULL */
};

#endif
