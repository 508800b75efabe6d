/* rules.h - the programme as it is today: types, what earns units (catalog and help). */
#ifndef RECERT_VIEW_RULES_H
#define RECERT_VIEW_RULES_H

#include "view/page.h"

/* Attributes and children, in an element just opened. */
void rules_content(struct xml *x, const struct page *page);

#endif
