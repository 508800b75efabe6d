/* plan.c - what the viewer can do to renew, by the rules of today, and with the drafts that wait. */
#include "handler/plan.h"

#include "handler/page.h"
#include "renewal/plan.h"
#include "store/draft.h"
#include "view/plan.h"

/* Those that could be submitted today and count for something more: with a date, a title, and an image, or reported by another system. */
static int drafts_of(struct plan_page *out, struct ctx *c, const struct request *req)
{
        struct plan_draft *list;
        struct drafts      drafts;
        int                rc = draft_list(&drafts, c->db, c->pool, c->programme, req->viewer.candidate);

        if (rc < 0)
                return rc;
        out->drafts = list = POOL_ARRAY(c->pool, drafts.count, struct plan_draft);
        for (size_t i = 0; rc == 0 && i < drafts.count; i++) {
                const struct draft         *d = &drafts.list[i];
                const struct draft_content *content = &d->content;

                if (content->amends || !date_is_set(content->date) || date_after(content->date, c->today) || (!d->images_count && !content->source) ||
                    !content->title || !*content->title)
                        continue;
                list[out->drafts_count] = (struct plan_draft){d->id, d->option, content->title, {0}};
                rc = worth_of(&list[out->drafts_count++].worth, c->programme, req->who, d->option, content->date, c->today,
                              c->pool);
        }
        return rc;
}

int plan_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct plan_page view = {0};
        struct progress *progress;
        struct plans    *plans;
        struct page      page;
        int              rc;

        if ((rc = progress_of(&progress, c, req)) < 0
            || (rc = plan(&plans, c->programme, progress, c->pool)) < 0
            || (rc = drafts_of(&view, c, req)) < 0)
                return rc;
        view.progress = progress;
        view.plans = plans;
        page_of(&page, c, req, res, "plan");
        return view_plan(&res->page, &page, &view);
}
