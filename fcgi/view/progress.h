/* progress.h - Continuing Education Progress: what is lacking, by when, what is at risk. */
#ifndef RECERT_VIEW_PROGRESS_H
#define RECERT_VIEW_PROGRESS_H

#include "renewal/plan.h"
#include "view/page.h"

/* plans: of that progress; NULL: without the shortest ways. */
int view_progress(struct xml **out, const struct page *page, const struct progress *progress,
                  const struct plans *plans);

#endif
