/* document.h - for tests: a document that libxml2 has read, as the worker would have it from a view. */
#ifndef RECERT_TESTS_DOCUMENT_H
#define RECERT_TESTS_DOCUMENT_H

#include "xml/writer.h"

/* Its elements must be in our namespace; comments are left out. */
struct xml *document_write(xmlDocPtr doc, struct pool *pool);

#endif
