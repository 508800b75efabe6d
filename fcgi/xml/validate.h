/* validate.h - RELAX NG: does a document keep the published contract (xslt/schema)? For the
 * tests, and for workers that are asked to check everything they emit (RECERT_VALIDATE=1). */
#ifndef RECERT_XML_VALIDATE_H
#define RECERT_XML_VALIDATE_H

#include <libxml/tree.h>
#include "util/pool.h"

struct schema;

/* ERR_SYSTEM with *why: the file cannot be read, or is no schema. Lives until schema_free(). */
int  schema_load(struct schema **out, const char *path, struct pool *pool, const char **why);
void schema_free(struct schema *schema);

/* 0; ERR_REFUSED with *why, the first complaints; ERR_SYSTEM. */
int schema_check(const struct schema *schema, xmlDocPtr doc, struct pool *pool, const char **why);

#endif
