/* stylesheet.h - every page's sheet in every language, compiled once, before the workers fork;
 * afterwards no sheet can read a file (architecture, "Words"; reliability, "libxslt"), and only one that its faster
 * form gives up is read again itself.
 *
 * In the directory, a folder for each language holds a driver for each page: en/progress.xsl. */
#ifndef RECERT_XML_STYLESHEET_H
#define RECERT_XML_STYLESHEET_H

#include <stddef.h>
#include "util/pool.h"
#include "xml/writer.h"

struct stylesheets;

/* ERR_SYSTEM with *why a sentence. What is compiled lives until stylesheets_free(). */
int  stylesheets_load(struct stylesheets **out, const char *dir, struct pool *pool, const char **why);
/* Of these pages alone, a NULL at the end. */
int  stylesheets_load_of(struct stylesheets **out, const char *dir, const char *const *views, struct pool *pool, const char **why);
void stylesheets_free(struct stylesheets *s);

/* The languages there are, English first, the others by their codes; a NULL at the end. */
const char *const *stylesheets_languages(const struct stylesheets *s);
/* Is there a sheet of this name, in any language? */
bool stylesheets_have(const struct stylesheets *s, const char *view);

/* NULL: every sheet has its faster form (sheet.h). Else what one of the others needs libxslt for. */
const char *stylesheets_slow(const struct stylesheets *s);

/* The page as HTML, in the pool. ERR_SYSTEM, logged: no such sheet, or a mistake in it. */
int stylesheets_apply(const char **out, size_t *size, const struct stylesheets *s, const char *view,
                      const char *language, struct xml *page, struct pool *pool);

#endif
