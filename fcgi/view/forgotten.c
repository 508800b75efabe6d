/* forgotten.c - the password is forgotten: no mail leaves this portal yet, so the page names whom to ask. */
#include "view/invite.h"

int view_forgotten(struct xml **out, const struct page *page)
{
        struct xml *x = page_begin(page);

        xml_open(x, "recovery");
        xml_attr_bool(x, "mail", false);
        xml_close(x);
        return page_end(out, x);
}
