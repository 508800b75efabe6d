/* read_reports.h - completions and awards documents: what another system reports. */
#ifndef RECERT_READ_REPORTS_H
#define RECERT_READ_REPORTS_H

#include "xml/reader.h"

/* A thing that is reported, as it was written. */
struct reported {
        const char *id, *code, *date, *candidate, *email, *title;
        long        line;
        const char *refused;            /* a code, where it could not be read (JSON alone); NULL */
};
struct reports_reader {
        bool             awards;        /* an awards document */
        const char      *source;
        struct reported *list;
        size_t           count, most;   /* more than most: "too-large" */
};

#define REPORTS_ROOTS 2
void reports_roots(struct reader_root roots[REPORTS_ROOTS], struct reports_reader *r);

#endif
