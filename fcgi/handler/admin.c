/* admin.c - what waits, and how many candidates stand where. */
#include "handler/admin.h"

#include "handler/page.h"
#include "store/extension.h"
#include "store/figures.h"
#include "store/outbox.h"
#include "store/review.h"
#include "util/conf.h"
#include "view/admin.h"

#define SOON_DAYS 90

static int load_waiting(struct view_admin *out, struct ctx *c)
{
        const struct review_ask ask = {.status = ACTIVITY_RECORDED, .option = -1, .day = DATE_NONE, .most = 0};
        struct review_list      list;
        int                     rc = review_queue(&list, c->db, c->pool, c->programme, &ask);

        if (rc < 0)
                return rc;
        out->more = list.all > REVIEW_MOST;
        out->waiting = out->more ? REVIEW_MOST : (int64_t)list.all;
        return (rc = review_oldest(&out->oldest, c->db, c->pool)) < 0 || !out->extensions
                       ? rc
                       : extension_waiting(&out->requests, &out->requests_oldest, c->db, c->pool);
}

static int load_figures(struct view_admin *out, struct ctx *c)
{
        struct view_figure *list;
        struct figures      figures;
        int                 rc;

        out->soon = (struct date){c->today.day + SOON_DAYS};
        if ((rc = figures_load(&figures, c->db, c->pool, c->programme, out->soon, c->now)) < 0)
                return rc;
        list = POOL_ARRAY(c->pool, figures.count, struct view_figure);
        for (size_t i = 0; i < figures.count; i++) {
                const struct figure *f = &figures.list[i];

                list[i] = (struct view_figure){f->certification, f->active, f->grace, f->lapsed, f->revoked, f->soon};
        }
        out->counted = figures.taken;
        out->candidates = figures.candidates;
        out->figures = list;
        out->count = figures.count;
        return 0;
}

int admin_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_admin view = {.reviews = role_may(req->viewer.role, ACTION_REVIEWS_READ),
                                  .people = role_may(req->viewer.role, ACTION_CANDIDATES_READ), .oldest = DATE_NONE,
                                  .extensions = role_may(req->viewer.role, ACTION_EXTENSIONS_READ), .requests_oldest = DATE_NONE};
        struct page       page;
        int               rc;

        view.mails = c->conf->mail_server && role_may(req->viewer.role, ACTION_MAILS_READ);
        if (view.mails && (rc = outbox_failed(&view.mails_failed, c->db, c->pool)) < 0)
                return rc;
        if ((view.reviews && (rc = load_waiting(&view, c)) < 0) || (rc = load_figures(&view, c)) < 0)
                return rc;
        page_of(&page, c, req, res, "admin");
        return view_admin(&res->page, &page, &view);
}
