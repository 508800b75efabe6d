/* admin_reviews.h - the queue of reviewers: what waits, or what was decided of late. */
#ifndef RECERT_VIEW_ADMIN_REVIEWS_H
#define RECERT_VIEW_ADMIN_REVIEWS_H

#include "renewal/evaluate.h"
#include "view/page.h"

struct view_review_row {
        uint32_t             candidate, id;
        int                  option;
        struct date          date, entered, decided;
        enum activity_status status;
        const char          *title, *name, *source;     /* NULL: none */
        int                  images;
};
struct view_reviews {
        struct listing                listing;  /* filters status, option, age */
        const struct view_review_row *rows;
        size_t                        count;
        bool                          more;     /* than the listing counts */
};
int view_admin_reviews(struct xml **out, const struct page *page, const struct view_reviews *view);

#endif
