/* write_programme.h - rules and catalogue as a programme document: what read_programme.h reads gives
 * the same again. */
#ifndef RECERT_WRITE_PROGRAMME_H
#define RECERT_WRITE_PROGRAMME_H

#include "renewal/programme.h"
#include "xml/writer.h"

/* Attributes and children of the <programme> that is open. What has a default is said all the same. */
void write_programme(struct xml *x, const struct programme *programme);

#endif
