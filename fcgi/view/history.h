/* history.h - HISTORY: one certification, and every cycle of its type. */
#ifndef RECERT_VIEW_HISTORY_H
#define RECERT_VIEW_HISTORY_H

#include "renewal/evaluate.h"
#include "view/page.h"

/* certification: index; the progress has it. */
int view_history(struct xml **out, const struct page *page, const struct progress *progress, int certification);

#endif
