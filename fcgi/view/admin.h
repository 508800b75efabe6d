/* admin.h - what waits, and how many candidates stand where. */
#ifndef RECERT_VIEW_ADMIN_H
#define RECERT_VIEW_ADMIN_H

#include "view/page.h"

struct view_figure {
        int     certification;
        int64_t active, grace, lapsed, revoked, soon;
};
struct view_admin {
        bool        reviews;            /* the viewer may see them */
        int64_t     waiting;            /* for review */
        bool        more;               /* than that */
        struct date oldest;             /* DATE_NONE: nothing waits */
        bool        extensions;         /* the viewer may see requests for them */
        int64_t     requests;           /* that wait */
        struct date requests_oldest;    /* DATE_NONE: none waits */
        bool        mails;              /* the viewer may see mails */
        int64_t     mails_failed;
        bool        people;             /* the viewer may see candidates */
        int64_t     counted;            /* when: microseconds since 1970, UTC */
        int64_t     candidates;
        struct date soon;               /* up to which soon counts */
        const struct view_figure *figures;
        size_t                    count;
};
int view_admin(struct xml **out, const struct page *page, const struct view_admin *view);

#endif
