/* admin_candidates.h - candidates found by id, name, mail, and by what they hold. */
#ifndef RECERT_VIEW_ADMIN_CANDIDATES_H
#define RECERT_VIEW_ADMIN_CANDIDATES_H

#include "renewal/evaluate.h"
#include "view/page.h"

struct view_found_credential {
        int                    certification;
        enum credential_status status;
        struct date            expires;
};
struct view_found {
        uint32_t                            id;
        const char                         *name, *mail;        /* NULL: none */
        const struct view_found_credential *list;
        size_t                              count;
};
struct view_candidates {
        struct listing           listing;       /* filters q, certification, status, from, to */
        bool                     more;          /* than the listing counts */
        bool                     create;        /* the viewer may make a new one */
        const struct view_found *list;
        size_t                   count;
};
int view_admin_candidates(struct xml **out, const struct page *page, const struct view_candidates *view);

#endif
