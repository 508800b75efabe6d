/* developers.h - the interface for integrators, from the tables that the program itself works by. */
#ifndef RECERT_VIEW_DEVELOPERS_H
#define RECERT_VIEW_DEVELOPERS_H

#include "view/page.h"

struct view_endpoint {
        const char *method, *path;
        const char *scope;              /* NULL: anybody */
};
struct view_limit {
        const char *name;
        int64_t     value;
};
struct view_developers {
        const char                 *origin;     /* the portal's address */
        const struct view_endpoint *endpoints;  size_t endpoints_count;
        const char *const          *scopes;     size_t scopes_count;
        const struct view_limit    *limits;     size_t limits_count;
};
int view_developers(struct xml **out, const struct page *page, const struct view_developers *view);

#endif
