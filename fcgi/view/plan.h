/* plan.h - the plan: the shortest ways to renewal, and now or later. */
#ifndef RECERT_VIEW_PLAN_H
#define RECERT_VIEW_PLAN_H

#include "renewal/plan.h"
#include "view/page.h"
#include "view/worth.h"

/* A draft that could be submitted today, and what it would count for. */
struct plan_draft {
        uint32_t     id;
        int          option;
        const char  *title;
        struct worth worth;
};
struct plan_page {
        const struct progress   *progress;
        const struct plans      *plans;         /* of that progress */
        const struct plan_draft *drafts; size_t drafts_count;
};
int view_plan(struct xml **out, const struct page *page, const struct plan_page *plan);

#endif
