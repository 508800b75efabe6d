/* held.h - everything that is held about the viewer: the page counts it, its twin has it. */
#ifndef RECERT_VIEW_HELD_H
#define RECERT_VIEW_HELD_H

#include "renewal/held.h"
#include "view/page.h"

/* at: when it was read, microseconds since 1970, UTC. */
int view_held(struct xml **out, const struct page *page, const struct held *held, int64_t at);

#endif
