/* messages.c - a row for each message, pager. */
#include "view/messages.h"

int view_messages(struct xml **out, const struct page *page, const struct view_messages *messages)
{
        struct xml *x = page_begin(page);

        xml_open(x, "messages");
        for (size_t i = 0; i < messages->count; i++)
                message_element(x, page, &messages->list[i]);
        xml_close(x);
        page_pager(x, page, &messages->listing);
        return page_end(out, x);
}
