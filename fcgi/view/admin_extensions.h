/* admin_extensions.h - requests for extensions: what waits, or what was decided. */
#ifndef RECERT_VIEW_ADMIN_EXTENSIONS_H
#define RECERT_VIEW_ADMIN_EXTENSIONS_H

#include "view/request.h"

struct view_extension_row {
        struct view_requester           who;
        const struct extension_request *request;
};
struct view_extensions {
        struct listing                   listing;       /* filter status */
        const struct view_extension_row *rows;
        size_t                           count;
        bool                             more;          /* than the listing counts */
};
int view_admin_extensions(struct xml **out, const struct page *page, const struct view_extensions *view);

#endif
