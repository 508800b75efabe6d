/* arena.h - memory under libxml2 and libxslt that lives as long as a request: taken in order,
 * given back all at once. In a worker only; a build with sanitizers keeps malloc. */
#ifndef RECERT_XML_ARENA_H
#define RECERT_XML_ARENA_H

#include <stdbool.h>
#include <libxml/tree.h>

/* Once, after everything that is to stay (stylesheets, schemas) has been made. */
void arena_install(void);
bool arena_installed(void);
/* After each request: every document made since the last reset is gone. */
void arena_reset(void);

/* xmlFreeDoc(), or where the reset does it anyway, only what reaches beyond the document. */
void arena_free_doc(xmlDocPtr doc);

#endif
