/* admin_new.c - a person who is not there yet. */
#include "view/admin_candidate.h"

int view_admin_new(struct xml **out, const struct page *page, const struct view_person_form *form)
{
        struct xml *x = page_begin(page);

        view_person_form(x, page, form);
        return page_end(out, x);
}
