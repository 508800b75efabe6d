/* html.h - HTML 5 from the tree that a stylesheet made: the bytes are those of xsltproc (method
 * html, encoding UTF-8, indent no), so that a saved document shows what the portal shows. Better
 * than libxml2's where that knows HTML 4 alone: source, track and wbr are void elements here,
 * and an empty li is closed. */
#ifndef RECERT_XML_HTML_H
#define RECERT_XML_HTML_H

#include <stdbool.h>
#include <stddef.h>
#include <libxml/tree.h>
#include "util/pool.h"

/* Text that grows in a pool. */
struct html {
        struct pool *pool;
        char        *bytes;
        size_t       size, room;
};

void html_begin(struct html *h, struct pool *pool, size_t room);
void html_put(struct html *h, const char *bytes, size_t size);
void html_put_text(struct html *h, const char *text, size_t size);      /* escaped */
void html_put_doctype(struct html *h);

/* How an attribute is written; the element's name decides with its own. */
enum html_value { HTML_PLAIN, HTML_ADDRESS, HTML_NO_VALUE };

enum html_value html_value_of(const char *element, const char *name);
void html_put_attribute(struct html *h, const char *name, enum html_value how, const char *value, size_t size);
/* What ends the start tag of the element; in head with the character set. */
void html_end_tag(struct html *h, const char *element);
bool html_is_void(const char *element);
bool html_is_raw(const char *element);                                  /* its text is not escaped */

void html_document(struct html *h, xmlDocPtr doc);

#endif
