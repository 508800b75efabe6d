/* invite.c - choosing a password by a one-time link. */
#include "view/invite.h"

int view_invite(struct xml **out, const struct page *page, const struct view_invite *invite)
{
        struct xml *x = page_begin(page);

        xml_open(x, "invitation");
        xml_attr(x, "purpose", invite->reset ? "reset" : "invite");
        xml_attr(x, "login", invite->login);
        xml_attr_instant(x, "until", invite->until);
        xml_close(x);
        page_form(x, page, &(struct page_form){.action = page->path, .key = invite->key});
        page_field(x, &(struct page_field){.name = "password", .min = "8", .max = "128", .code = invite->wrong});
        page_field(x, &(struct page_field){.name = "password-again", .code = invite->wrong_again});
        xml_close(x);
        return page_end(out, x);
}
