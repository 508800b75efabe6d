/* credential.c - one certification of the viewer: now, and all that was before. */
#include "handler/credential.h"

#include "handler/page.h"
#include "util/err.h"
#include "view/credential.h"
#include "view/history.h"

static bool has(const struct progress *p, int certification)
{
        for (size_t t = 0; t < p->types_count; t++)
                for (size_t i = 0; i < p->types[t].credentials_count; i++)
                        if (p->types[t].credentials[i].certification == certification)
                                return true;
        return false;
}

/* The certification that the path names, if the viewer was ever awarded it. */
static int load(int *certification, struct progress **progress, struct ctx *c, const struct request *req)
{
        int rc;

        if ((*certification = programme_certification(c->programme, req->capture[0])) < 0)
                return ERR_NOT_FOUND;
        if ((rc = progress_of(progress, c, req)) < 0)
                return rc;
        return has(*progress, *certification) ? 0 : ERR_NOT_FOUND;
}

int credential_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct progress *progress;
        struct page      page;
        int              certification, rc;

        if ((rc = load(&certification, &progress, c, req)) < 0)
                return rc;
        page_of(&page, c, req, res, "credential");
        return view_credential(&res->page, &page, progress, certification);
}

int history_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct progress *progress;
        struct page      page;
        int              certification, rc;

        if ((rc = load(&certification, &progress, c, req)) < 0)
                return rc;
        page_of(&page, c, req, res, "history");
        return view_history(&res->page, &page, progress, certification);
}
