/* read_candidate.h - candidate and candidates documents as structs, each candidate whole or refused
 * (renewal-rules, 12). */
#ifndef RECERT_READ_CANDIDATE_H
#define RECERT_READ_CANDIDATE_H

#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "xml/reader.h"

/* What becomes of them. Each returns 0, or < 0 to stop. */
struct candidate_handlers {
        int (*begin)(void *arg, bool list);     /* list: a candidates document. May be NULL, as gone */
        int (*candidate)(void *arg, struct candidate *candidate, struct pool *pool);
        int (*gone)(void *arg, uint32_t id);
        int (*refused)(void *arg, const struct reader_fault *fault);   /* one of a list */
        int (*over)(void *arg);         /* the document is; what reader_keep() kept is there still. May be NULL */
};

struct candidate_reader {
        const struct programme          *programme;
        const struct candidate_handlers *handlers;
        void                            *arg;
        struct reader                   *reader;        /* while it runs: reader_keep() */
        struct candidate                *now;           /* the one that is being read */
        long                             line;          /* of its element, or of the <gone> */
        struct activity                 *activity;
        const char                     **prose;         /* where a reason goes */
        uint32_t                         greatest;      /* activity id so far */
};

#define CANDIDATE_ROOTS 2
/* The two documents, for reader_run(); r lives as long. */
void candidate_roots(struct reader_root roots[CANDIDATE_ROOTS], struct candidate_reader *r);

#endif
