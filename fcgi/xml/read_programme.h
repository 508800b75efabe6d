/* read_programme.h - a programme document as a struct, or refused as a whole (renewal-rules, 12). */
#ifndef RECERT_READ_PROGRAMME_H
#define RECERT_READ_PROGRAMME_H

#include "renewal/programme.h"
#include "xml/reader.h"

struct programme_reader {
        struct programme  *programme;           /* finished, once reader_run() has returned 0 */
        struct wordings   *wordings;            /* where the next text in a language goes */
        struct wording     wording;
        struct seen       *seen;                size_t seen_count;      /* codes and names with their lines */
        const char       **types;               /* of each certification, by code … */
        const char       **successors;          /* … resolved at the end */
        long              *lines;
        struct pending    *pending;             size_t pending_count;   /* certifications of requirements */
};

struct reader_root programme_root(struct programme_reader *r);

/* The line on which a code or name stood last; 1: nowhere. */
long programme_line(const struct programme_reader *r, const char *name);

#endif
