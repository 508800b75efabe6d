/* forgotten.c - the password is forgotten: a link by mail, or, where no mail leaves the portal, whom to ask. */
#include "view/invite.h"

int view_forgotten(struct xml **out, const struct page *page, const struct view_forgotten *form)
{
        struct xml *x = page_begin(page);

        xml_open(x, "recovery");
        xml_attr_bool(x, "mail", form->mail);
        xml_close(x);
        if (form->mail) {
                page_form(x, page, &(struct page_form){.action = "/forgotten", .key = form->key, .code = form->code, .message = form->message});
                page_field(x, &(struct page_field){.name = "login", .value = form->login, .code = form->login_code});
                xml_close(x);
        }
        return page_end(out, x);
}
