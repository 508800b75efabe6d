/* sign_in.c - the form to sign in: the same words for every reason to refuse it. */
#include "view/sign_in.h"

static void provider(struct xml *x, const struct page *page, const struct view_sign_in *form)
{
        if (!form->provider)
                return;
        xml_open(x, "provider");
        xml_attr(x, "name", form->provider);
        xml_attr(x, "href", form->next && *form->next ? pool_format(page->pool, "/sso/start?next=%s", page_encoded(page->pool, form->next))
                                                      : "/sso/start");
        xml_close(x);
}

void sign_in_fields(struct xml *x, const struct page *page, const struct view_sign_in *form)
{
        page_form(x, page, &(struct page_form){.action = "/sign-in", .code = form->code, .message = form->message});
        page_field(x, &(struct page_field){.name = "login", .value = form->login});
        page_field(x, &(struct page_field){.name = "password"});
        page_field(x, &(struct page_field){.name = "next", .value = form->next});
        xml_close(x);
}

int view_sign_in(struct xml **out, const struct page *page, const struct view_sign_in *form)
{
        struct xml *x = page_begin(page);

        provider(x, page, form);
        sign_in_fields(x, page, form);
        return page_end(out, x);
}
