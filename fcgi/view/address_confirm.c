/* address_confirm.c - a link shows that an address is theirs who opened it; the password, that they are. */
#include "view/addresses.h"

int view_address_confirm(struct xml **out, const struct page *page, const struct view_address_confirm *view)
{
        struct xml *x = page_begin(page);

        xml_open(x, "claim");
        xml_attr(x, "mail", view->mail);
        xml_attr(x, "login", view->login);
        xml_attr_instant(x, "until", view->until);
        xml_close(x);
        page_form(x, page, &(struct page_form){.action = page->path, .key = view->key, .code = view->code});
        page_field(x, &(struct page_field){.name = "password", .code = view->password_code});
        xml_close(x);
        return page_end(out, x);
}
