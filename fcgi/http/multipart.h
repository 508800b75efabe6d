/* multipart.h - multipart/form-data (RFC 7578) read as a stream: bytes go in as they arrive, events
 * come out. Holds a header block and no more; what a part contains is passed on at once. Pure.
 *
 * Strict, so that two readers can never disagree: no preamble, no folded header lines, nothing
 * after the last delimiter but one line end. What a part holds, and what its names say, is only
 * carried; the caller checks text. */
#ifndef RECERT_MULTIPART_H
#define RECERT_MULTIPART_H

#include <stddef.h>
#include "util/pool.h"

/* Header values of a part, checked by nobody yet, but for NUL and line ends, which they cannot hold. */
struct multipart_part {
        const char *name;
        const char *filename;           /* NULL: a field and no file */
};

/* Each returns 0, or a negative enum err which ends the reading and is returned. data is called any
 * number of times, never with nothing. */
struct multipart_events {
        int (*begin)(void *arg, const struct multipart_part *part);
        int (*data)(void *arg, const void *bytes, size_t size);
        int (*end)(void *arg);
};

/* All inclusive. */
struct multipart_limits {
        size_t total;                   /* bytes fed */
        size_t parts;
        size_t header;                  /* bytes of one part's header block, at most MULTIPART_HEADER */
        size_t field, file;             /* bytes of one part */
};
#define MULTIPART_HEADER ((size_t)4096)

struct multipart;

/* content_type: the request's. ERR_REFUSED: not multipart/form-data, or without a boundary of 1 to 70
 * characters ("media-type"). limits and events are borrowed. */
int multipart_new(struct multipart **out, struct pool *pool, const char *content_type,
                  const struct multipart_limits *limits, const struct multipart_events *events, void *arg);

/* The next bytes, in pieces of any size. ERR_REFUSED: see multipart_fault(); it stays refused. */
int multipart_feed(struct multipart *m, const void *bytes, size_t size);

/* The input is over. ERR_REFUSED unless its last delimiter was there. */
int multipart_end(struct multipart *m);

/* Why it was refused, a code of the refusals: "media-type", "too-large" (a limit), "request"
 * (broken); NULL: it was not. */
const char *multipart_fault(const struct multipart *m);

#endif
