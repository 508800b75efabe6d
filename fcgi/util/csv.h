/* csv.h - comma-separated values, a record a line (RFC 4180 without line ends inside of fields): as a stream,
 * in constant memory. Pure but for the file that it reads. */
#ifndef RECERT_CSV_H
#define RECERT_CSV_H

#include <stdio.h>
#include "util/pool.h"

#define CSV_FIELDS 16           /* of a record, at most */

struct csv {
        FILE       *file;
        long        line;       /* of the record; before the first: how many lines are read already */
        const char *fields[CSV_FIELDS];
        size_t      count;
        const char *code;       /* of a refusal: what is wrong with the line; NULL */
};

/* The next line that is not empty, its fields in the pool. 1; 0: there is none; ERR_REFUSED: it is no record,
 * code says why, and the one after it can be read; ERR_SYSTEM: the file cannot be read. */
int csv_next(struct csv *c, struct pool *pool);

#endif
