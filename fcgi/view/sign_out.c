/* sign_out.c - the one button that ends the session. */
#include "view/sign_in.h"

int view_sign_out(struct xml **out, const struct page *page)
{
        struct xml *x = page_begin(page);

        page_form(x, page, &(struct page_form){.action = "/sign-out"});
        xml_close(x);
        return page_end(out, x);
}
