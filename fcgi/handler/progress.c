/* progress.c - what follows from the viewer's record today. */
#include "handler/progress.h"

#include "handler/page.h"
#include "renewal/plan.h"
#include "view/progress.h"

int progress_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct progress *progress;
        struct plans    *plans;
        struct page      page;
        int              rc;

        if ((rc = progress_of(&progress, c, req)) < 0
            || (rc = plan(&plans, c->programme, progress, c->pool)) < 0)
                return rc;
        page_of(&page, c, req, res, "progress");
        return view_progress(&res->page, &page, progress, plans);
}
