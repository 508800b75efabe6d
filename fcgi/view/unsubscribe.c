/* unsubscribe.c - a kind of mails, and whether it still comes. */
#include "view/unsubscribe.h"

int view_unsubscribe(struct xml **out, const struct page *page, const struct view_unsubscribe *view)
{
        struct xml *x = page_begin(page);

        xml_open(x, "unsubscribe");
        xml_attr(x, "mails", message_group_words[view->group]);
        if (view->done)
                xml_attr_bool(x, "done", true);
        xml_close(x);
        if (!view->done) {
                page_form(x, page, &(struct page_form){.action = page->path});
                xml_close(x);
        }
        return page_end(out, x);
}
