/* activities.h - Continuing Education - View Activities: what was entered, what came of it. */
#ifndef RECERT_VIEW_ACTIVITIES_H
#define RECERT_VIEW_ACTIVITIES_H

#include "renewal/evaluate.h"
#include "view/page.h"

struct activity_list {
        struct listing listing;                 /* filters q, option, status, year; rows: those that match */
        size_t         total;                   /* all the candidate's activities */
        const int     *years;   size_t years_count;             /* of their dates, newest first */
        const struct activity **shown; size_t shown_count;      /* of this page, in order */
};

int view_activities(struct xml **out, const struct page *page, const struct activity_list *list,
                    const struct progress *progress);

#endif
