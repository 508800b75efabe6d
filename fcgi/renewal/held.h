/* held.h - everything that the portal holds about somebody: sections of rows, as the store reads them and the page of
 * it says them. Plain data. */
#ifndef RECERT_HELD_H
#define RECERT_HELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct candidate;

enum held_kind { HELD_TEXT, HELD_NUMBER, HELD_DATE, HELD_INSTANT, HELD_TRUTH, HELD_PROSE };

/* An attribute of a row's element; prose is an element in it, and comes after the attributes. */
struct held_column {
        const char    *name;
        enum held_kind kind;
};

struct held_value {
        bool        there;              /* else nothing is said */
        int64_t     number;             /* a truth: 0 or 1; a date: days; an instant: microseconds since 1970, UTC */
        const char *text;
};

#define HELD_COLUMNS 14
#define HELD_MOST    20000              /* rows of a section: the latest */

struct held_section {
        const char               *name; /* of its element */
        const char               *row;  /* of those in it; NULL: there is one row at most, whose columns are the section's own */
        int                       days; /* that a row is kept after its end; 0: as long as the account */
        bool                      more; /* there are older ones than these */
        const struct held_column *columns;
        size_t                    columns_count;
        const struct held_value  *values;       /* row by row */
        size_t                    count;        /* of rows */
};

#define HELD_SECTIONS 20
struct held {
        struct held_section     sections[HELD_SECTIONS];        /* the account is the first */
        size_t                  count;
        const struct candidate *candidate;      /* with person, texts and evidence; NULL: of an account without one */
};

#endif
