/* home.h - the front page. */
#ifndef RECERT_VIEW_HOME_H
#define RECERT_VIEW_HOME_H

#include "view/page.h"

int view_home(struct xml **out, const struct page *page);

#endif
