/* catalog.h - what is current, what renewing takes. */
#ifndef RECERT_VIEW_CATALOG_H
#define RECERT_VIEW_CATALOG_H

#include "view/page.h"

int view_catalog(struct xml **out, const struct page *page);

#endif
