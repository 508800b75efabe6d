/* home.c - the front page: what the portal is, and the way in. */
#include "handler/home.h"

#include "handler/page.h"
#include "http/csrf.h"
#include "view/home.h"

int home_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct page page;

        page_of(&page, c, req, res, "home");
        if (!page.name)
                page.csrf = csrf_token(req, c->pool);
        return view_home(&res->page, &page);
}
