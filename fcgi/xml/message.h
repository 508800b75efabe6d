/* message.h - <message>: what a candidate was told. It is kept as a document, and shown from it. */
#ifndef RECERT_XML_MESSAGE_H
#define RECERT_XML_MESSAGE_H

#include "renewal/message.h"
#include "renewal/programme.h"
#include "xml/writer.h"

/* What follows the attributes that only the reader's page has: the facts, by their codes. programme not NULL:
 * with the names of today's beside them, in that language. */
void message_facts(struct xml *x, const struct message *m, const struct programme *programme, const char *language);

/* A document by itself, as it is kept. */
int message_write(const void **out, size_t *size, const struct message *m, struct pool *pool);
/* ERR_REFUSED: it is none of ours. */
int message_read(struct message **out, const void *bytes, size_t size, struct pool *pool);

#endif
