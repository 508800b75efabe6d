/* credentials.c - what follows from the viewer's record today. */
#include "handler/credentials.h"

#include "handler/page.h"
#include "view/credentials.h"

int credentials_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct progress *progress;
        struct page      page;
        int              rc;

        if ((rc = progress_of(&progress, c, req)) < 0)
                return rc;
        page_of(&page, c, req, res, "credentials");
        return view_credentials(&res->page, &page, progress);
}
