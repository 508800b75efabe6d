/* document.h - a feed's document in the making, and what goes with it: tag, date, media type. */
#ifndef RECERT_FEED_DOCUMENT_H
#define RECERT_FEED_DOCUMENT_H

#include "route.h"
#include "xml/writer.h"

#define FEED_XML  "application/xml; charset=utf-8"
#define FEED_ATOM "application/atom+xml; charset=utf-8"

struct document {
        struct xml      *xml;
        struct xml_bytes kept;
};

/* In our namespace, with the style sheet of feeds. */
struct xml *document_begin(struct document *d, struct ctx *c, const char *root);
struct xml *document_begin_of(struct document *d, struct pool *pool, const char *root, const char *ns);
int document_end(struct response *res, struct document *d, const char *media_type);

/* The answer depends on the address, on the key's right to see people, on the programme, and on these
 * numbers. true: the client has it already, and nothing more is to be made. */
bool document_is_known(struct ctx *c, const struct request *req, struct response *res, const uint64_t *numbers,
                       size_t count, int64_t modified);

#endif
