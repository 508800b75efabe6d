/* read_reports.h - completions and awards documents: what another system reports. */
#ifndef RECERT_READ_REPORTS_H
#define RECERT_READ_REPORTS_H

#include "xml/reader.h"

/* A thing that is reported, as it was written. */
struct reported {
        const char *id, *code, *date, *candidate, *email, *title;
        long        line;
        const char *refused;            /* a code, where it could not be read; NULL */
        const char *message;            /* and its sentence; NULL: that of the code */
};
struct reports_reader {
        bool             awards;        /* an awards document */
        const char      *source;
        struct reported *list;
        size_t           count, most;   /* more than most: "too-large" */
        /* Not NULL: each time there are most, and at the end, the list is handed over and begun anew, and what
         * cannot be read is among it. Its texts live until then. */
        int            (*batch)(void *arg);
        void            *arg;
        struct reader   *reader;        /* of the reader's own */
        bool             open;          /* the last one has not ended */
};
/* One more in the list, in the pool. */
struct reported *reports_add(struct reports_reader *r, struct pool *pool);
/* What there is, and the list is empty. */
int reports_hand_over(struct reports_reader *r);

#define REPORTS_ROOTS 2
void reports_roots(struct reader_root roots[REPORTS_ROOTS], struct reports_reader *r);

#endif
