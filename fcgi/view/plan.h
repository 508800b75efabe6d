/* plan.h - the plan: the shortest ways to renewal, and now or later. */
#ifndef RECERT_VIEW_PLAN_H
#define RECERT_VIEW_PLAN_H

#include "renewal/plan.h"
#include "view/page.h"

/* plans: of that progress. */
int view_plan(struct xml **out, const struct page *page, const struct progress *progress, const struct plans *plans);

#endif
