/* catalog.c - the programme, for everyone: nothing to load. */
#include "handler/catalog.h"

#include "handler/page.h"
#include "view/catalog.h"

int catalog_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct page page;

        page_of(&page, c, req, res, "catalog");
        return view_catalog(&res->page, &page);
}
