/* admin_staff.h - everybody of staff, and taking a second factor away. */
#ifndef RECERT_VIEW_ADMIN_STAFF_H
#define RECERT_VIEW_ADMIN_STAFF_H

#include "view/page.h"

struct view_staff {
        uint64_t    account;
        const char *name, *mail;        /* NULL: none */
        enum role   role;
        bool        enabled, self;      /* self: the viewer */
        int64_t     since;              /* of the second factor; 0: none is set up */
        int         codes;              /* recovery codes left */
};

struct view_admin_staff {
        const struct view_staff *list;
        size_t                   count;
        bool                     required;
        const char              *key;           /* NULL: the viewer may not change anything */
        const char              *who, *reason;  /* as typed; NULL */
        const char              *who_code, *reason_code;
};
int view_admin_staff(struct xml **out, const struct page *page, const struct view_admin_staff *view);

#endif
