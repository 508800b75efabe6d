/* utf8.h - the one check of text from outside: forms, JSON, XML, import all call it. */
#ifndef RECERT_UTF8_H
#define RECERT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include "util/pool.h"

/* Well-formed UTF-8 without control characters (C0, DEL, C1), surrogates or noncharacters.
 * lines: tab, LF and CR LF are allowed (notes). A NUL inside size is a control character. */
bool   utf8_check(const char *text, size_t size, bool lines);
/* The text with U+FFFD for each thing that utf8_check refuses, to show it again to who sent it. */
char  *utf8_repair(struct pool *pool, const char *text, size_t size, bool lines);
/* Characters (code points) of well-formed text. */
size_t utf8_length(const char *text);
/* Outer white space gone, each run of inner white space one space. */
char  *utf8_fold_space(struct pool *pool, const char *text);
/* The key under which two titles are the same: white space folded, case ignored (full Unicode
 * case folding), NFC. */
char  *utf8_key(struct pool *pool, const char *text);
/* The key by which people search and sort: as above, and the marks of letters ignored (A with two dots is A). */
char  *utf8_search_key(struct pool *pool, const char *text);

#endif
