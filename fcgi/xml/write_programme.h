/* write_programme.h - rules and catalogue as a programme document: what read_programme.h reads gives
 * the same again. */
#ifndef RECERT_WRITE_PROGRAMME_H
#define RECERT_WRITE_PROGRAMME_H

#include "renewal/programme.h"
#include "xml/writer.h"

/* Attributes and children of the <programme> that is open. What has a default is said all the same. */
void write_programme(struct xml *x, const struct programme *programme);

/* The whole document, in the pool, a zero behind it. indent: for people, with a first line that says what it is. NULL: a
 * text is none that XML can have. */
const char *programme_document(size_t *size, const struct programme *programme, bool indent, struct pool *pool);

#endif
