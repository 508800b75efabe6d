/* words.h - words that a sheet chose, for what is no page: the text of its title and of each paragraph. */
#ifndef RECERT_XML_WORDS_H
#define RECERT_XML_WORDS_H

#include <stddef.h>
#include "util/pool.h"

/* The title first, then the paragraphs in order; white space is folded. ERR_SYSTEM: the HTML cannot be read. */
int words_read(const char *const **out, size_t *count, const char *html, size_t size, struct pool *pool);

#endif
