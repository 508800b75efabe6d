/* components.c - the components, for everyone: nothing to load. */
#include "handler/components.h"

#include "handler/page.h"
#include "view/components.h"

/* The links of its pager lead to itself. */
const struct form_field components_query[] = {{"page", form_number, 0, 0}, FORM_END};

int components_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct page page;

        page_of(&page, c, req, res, "components");
        return view_components(&res->page, &page);
}
