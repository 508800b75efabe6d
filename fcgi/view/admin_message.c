/* admin_message.c - what a kind of mail looks like. */
#include "view/admin_messages.h"

int view_admin_message(struct xml **out, const struct page *page, const struct view_outbox_kind *view)
{
        struct xml *x = page_begin(page);

        xml_open(x, "sample");
        xml_attr(x, "kind", view->kind);
        xml_element(x, "subject", view->subject);
        xml_element(x, "text", view->text);
        xml_close(x);
        if (view->key) {
                page_form(x, page, &(struct page_form){.name = "test", .action = pool_format(page->pool, "/admin/messages/%s", view->kind), .key = view->key});
                xml_close(x);
        }
        return page_end(out, x);
}
