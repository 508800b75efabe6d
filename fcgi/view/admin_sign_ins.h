/* admin_sign_ins.h - sign-ins by the provider that failed. */
#ifndef RECERT_VIEW_ADMIN_SIGN_INS_H
#define RECERT_VIEW_ADMIN_SIGN_INS_H

#include "view/page.h"

struct view_failed_sign_in {
        const char *reference, *code, *provider;        /* provider: its issuer */
        const char *mail, *detail;                      /* NULL: none */
        int64_t     at;                                 /* microseconds, UTC */
};
struct view_sign_ins {
        struct listing                    listing;      /* filter q */
        const struct view_failed_sign_in *list;
        size_t                            count;
};
int view_admin_sign_ins(struct xml **out, const struct page *page, const struct view_sign_ins *view);

#endif
