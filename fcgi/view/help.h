/* help.h - the programme explained, with its own figures, and whom to ask. */
#ifndef RECERT_VIEW_HELP_H
#define RECERT_VIEW_HELP_H

#include "view/page.h"

int view_help(struct xml **out, const struct page *page);

#endif
