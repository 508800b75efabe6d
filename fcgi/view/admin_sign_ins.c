/* admin_sign_ins.c - sign-ins by the provider that failed, for who is asked why. */
#include "view/admin_sign_ins.h"

#include "util/refusal.h"

static void row(struct xml *x, const struct page *page, const struct view_failed_sign_in *s)
{
        xml_open(x, "sign-in");
        xml_attr(x, "reference", s->reference);
        xml_attr_instant(x, "at", s->at);
        xml_attr(x, "code", s->code);
        xml_attr(x, "provider", s->provider);
        xml_attr(x, "mail", s->mail);
        xml_element(x, "message", refusal_message(page->pool, s->code, NULL));
        xml_element(x, "detail", s->detail);
        xml_close(x);
}

int view_admin_sign_ins(struct xml **out, const struct page *page, const struct view_sign_ins *view)
{
        struct xml *x = page_begin(page);

        page_filter(x, &view->listing, "q", NULL, 0);
        xml_open(x, "sign-ins");
        for (size_t i = 0; i < view->count; i++)
                row(x, page, &view->list[i]);
        xml_close(x);
        page_pager(x, page, &view->listing);
        return page_end(out, x);
}
