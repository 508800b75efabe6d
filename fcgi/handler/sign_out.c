/* sign_out.c - ends the session, on the server first; nothing of it stays in the browser. */
#include "handler/sign_out.h"

#include <string.h>
#include "handler/page.h"
#include "http/cookie.h"
#include "http/csrf.h"
#include "store/account.h"
#include "util/conf.h"
#include "view/sign_in.h"

int sign_out_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct page page;

        page_of(&page, c, req, res, "sign-out");
        if (!page.name) {
                res->location = "/";
                return 0;
        }
        page.csrf = csrf_token(req, c->pool);
        return view_sign_out(&res->page, &page);
}

int sign_out_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct viewer who = req->viewer;
        struct act    act;
        int           rc;

        if (req->half.account) {
                who.account = req->half.account;
                memcpy(who.session, req->half.session, sizeof who.session);
        }
        act = (struct act){"sign-out", "web", who.account, req->id, c->now, c->today};
        if (who.account && (rc = account_sign_out(c->db, &who, &act, c->pool)) < 0)
                return rc;
        response_cookie(res, cookie_clear(c->pool, COOKIE_SESSION, c->conf->tls));
        res->clear_site_data = true;
        res->location = "/?notice=signed-out";
        return 0;
}
