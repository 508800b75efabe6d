/* review.h - what waits for a reviewer, and what was decided: activities of all candidates, in the order of
 * an index, so that a page costs the same however many there are. */
#ifndef RECERT_STORE_REVIEW_H
#define RECERT_STORE_REVIEW_H

#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "store/db.h"

#define REVIEW_MOST 1000        /* rows that a list is counted and shown to; more are to be narrowed down */

struct review_row {
        uint32_t             candidate, id;
        int                  option;            /* index in the programme */
        struct date          date, entered, decided;
        enum activity_status status;
        const char          *title, *name, *source;     /* NULL where there is none */
        int                  images;
};
struct review_ask {
        enum activity_status status;    /* recorded: oldest first; decided ones: latest first */
        int                  option;    /* index; -1: any */
        struct date          day;       /* recorded: entered then or before; decided: then or later; DATE_NONE: any */
        size_t               first, most;
};
struct review_list {
        struct review_row *rows;
        size_t             count;
        size_t             all;         /* at most REVIEW_MOST + 1 */
};
/* ERR_STALE: the programme is older than an option of a row. */
int review_queue(struct review_list *out, struct db *db, struct pool *pool, const struct programme *programme,
                 const struct review_ask *ask);

/* The next that waits after that one, or before it. candidate 0: there is none. */
struct review_place {
        uint32_t candidate, id;
};
int review_next(struct review_place *out, struct db *db, struct pool *pool, struct date entered, struct review_place at,
                bool back);

/* The oldest day on which something was entered that nobody decided; DATE_NONE: nothing. */
int review_oldest(struct date *out, struct db *db, struct pool *pool);

/* What one looks at beside the evidence. */
struct review_image {
        int         place;
        struct date captured;           /* as the file says; DATE_NONE */
        int         others;             /* activities of anybody that have the same image */
};
struct review_checks {
        struct review_image *images;
        size_t               images_count;
};
int review_checks(struct review_checks *out, struct db *db, struct pool *pool, uint32_t candidate, uint32_t id);

#endif
