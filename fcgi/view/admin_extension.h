/* admin_extension.h - one request for an extension: what granting it would do, and the decision. */
#ifndef RECERT_VIEW_ADMIN_EXTENSION_H
#define RECERT_VIEW_ADMIN_EXTENSION_H

#include "view/admin_event.h"
#include "view/request.h"

struct view_admin_extension {
        struct view_requester           who;
        const struct extension_request *request;
        const struct view_event        *event;          /* the extension that would be granted: its form and effect; NULL: the
                                                         * viewer cannot decide, or it was decided */
        const char                     *code;           /* "stale": somebody was faster, or it does something else by now */
};
int view_admin_extension(struct xml **out, const struct page *page, const struct view_admin_extension *view);

#endif
