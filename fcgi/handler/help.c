/* help.c - the programme, for everyone: nothing to load. */
#include "handler/help.h"

#include "handler/page.h"
#include "view/help.h"

int help_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct page page;

        page_of(&page, c, req, res, "help");
        return view_help(&res->page, &page);
}
