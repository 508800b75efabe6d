/* held.c - everything that is held about the viewer: the page says how much there is, its twin is a file to keep. */
#include "handler/held.h"

#include "handler/page.h"
#include "renewal/candidate.h"
#include "store/held.h"
#include "view/held.h"

static const char *file_name(const struct viewer *v, struct pool *pool)
{
        char id[CANDIDATE_ID_TEXT];

        if (v->candidate)
                return pool_format(pool, "recert-%s.xml", candidate_id_format(id, v->candidate));
        return pool_format(pool, "recert-account-%llu.xml", (unsigned long long)v->account);
}

int held_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct held *held;
        struct page  page;
        int          rc = held_load(&held, c->db, c->pool, &req->viewer, c->programme);

        if (rc < 0)
                return rc;
        page_of(&page, c, req, res, "held");
        res->no_store = true;
        res->attachment = page.twin;
        res->file = file_name(&req->viewer, c->pool);
        return view_held(&res->page, &page, held, c->now);
}
