/* home.c - the front page: the envelope, and for visitors the form to sign in. */
#include "view/home.h"

#include "view/sign_in.h"

int view_home(struct xml **out, const struct page *page)
{
        struct xml *x = page_begin(page);

        if (!page->name)
                sign_in_fields(x, page, &(struct view_sign_in){.login = NULL});
        return page_end(out, x);
}
