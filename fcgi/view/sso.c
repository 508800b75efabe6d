/* sso.c - a sign-in by a provider. */
#include "view/sso.h"

static void proof(struct xml *x, const struct page *page, const struct view_sso *v)
{
        page_form(x, page, &(struct page_form){.action = "/sso/callback", .code = v->wrong, .message = v->wrong_message,
                                               .retry_after = v->retry_after});
        page_field(x, &(struct page_field){.name = "state", .value = v->state});
        page_field(x, &(struct page_field){.name = "password"});
        xml_close(x);
}

int view_sso(struct xml **out, const struct page *page, const struct view_sso *view)
{
        struct xml *x = page_begin(page);

        xml_open(x, "sign-in");
        xml_attr(x, "step", view->step);
        xml_attr(x, "provider", view->provider);
        xml_attr(x, "again", view->again);
        xml_attr(x, "reference", view->reference);
        xml_attr(x, "mail", view->mail);
        xml_attr(x, "code", view->code);
        xml_element(x, "message", view->message);
        xml_close(x);
        if (view->mail)
                proof(x, page, view);
        return page_end(out, x);
}
