/* plan.c - what the viewer can do to renew, by the rules of today. */
#include "handler/plan.h"

#include "handler/page.h"
#include "renewal/plan.h"
#include "view/plan.h"

int plan_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct progress *progress;
        struct plans    *plans;
        struct page      page;
        int              rc;

        if ((rc = progress_of(&progress, c, req)) < 0
            || (rc = plan(&plans, c->programme, progress, c->pool)) < 0)
                return rc;
        page_of(&page, c, req, res, "plan");
        return view_plan(&res->page, &page, progress, plans);
}
