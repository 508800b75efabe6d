/* activity.h - one activity: details, evidence, what it counts for in each type, what became of it. */
#ifndef RECERT_VIEW_ACTIVITY_H
#define RECERT_VIEW_ACTIVITY_H

#include "renewal/evaluate.h"
#include "view/item.h"

struct activity_page {
        const struct activity   *activity;
        const char              *notes;
        const struct progress   *progress;      /* NULL: what it counts for is left out */
        const struct item_image *images;  size_t images_count;
        const struct date       *amended; size_t amended_count;
        const struct item_form  *amend;         /* NULL: it can no longer be changed */
        const char              *withdraw_key;
        const char              *action;        /* of both forms */
};
/* <activity>, which two pages have. Fails as evaluating does. */
int activity_element(struct xml *x, const struct page *page, const struct activity_page *view);
int view_activity(struct xml **out, const struct page *page, const struct activity_page *view);

#endif
