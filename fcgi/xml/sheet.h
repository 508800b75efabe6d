/* sheet.h - a stylesheet's faster form: a list of instructions that write the page's HTML as they go,
 * without a tree of the result. It is made from the sheet as libxslt has compiled it; the sheet stays
 * plain XSLT 1.0, and the bytes are those of xsltproc.
 *
 * Known are the instructions that our sheets are written in: template, apply-templates with one numeric
 * sort, call-template, value-of, text, if, choose, attribute, and elements without a namespace. A sheet
 * with others is refused as a whole, and a page on which something comes to pass that is left to
 * libxslt (a message, an attribute that is set twice or too late, a template within itself without an
 * end) is given up: libxslt then makes the page, or says what is wrong. */
#ifndef RECERT_XML_SHEET_H
#define RECERT_XML_SHEET_H

#include <libxslt/xsltInternals.h>
#include "util/pool.h"
#include "xml/html.h"
#include "xml/names.h"
#include "xml/tree.h"

struct sheet;

/* ERR_REFUSED with *why: what in it is not known. It lives in the pool and borrows nothing of style. */
int sheet_compile(const struct sheet **out, const char **why, xsltStylesheetPtr style, struct names *names,
                  struct pool *pool);

/* The page, added to out. steps: limit of what may be done. ERR_REFUSED: given up. */
int sheet_run(struct html *out, const struct sheet *sheet, const struct tree *tree, unsigned long steps,
              struct pool *pool);

#endif
