/* plain.h - plain text of HTML that our sheets gave: its title, and the body of one that has paragraphs, line breaks
 * and list items alone (xslt/mail-text.xsl). Other tags are left out, white space becomes one space. */
#ifndef RECERT_XML_PLAIN_H
#define RECERT_XML_PLAIN_H

#include <stddef.h>
#include "util/pool.h"

/* One line. */
const char *plain_title(const char *html, size_t size, struct pool *pool);
/* A blank line between paragraphs; items begin with "- "; the last line is ended. */
const char *plain_body(const char *html, size_t size, struct pool *pool);

#endif
