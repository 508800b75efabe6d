/* message.c - one message: the facts that were kept, with today's names beside their codes. */
#include "view/message.h"

#include "xml/message.h"

void message_element(struct xml *x, const struct page *page, const struct view_message *m)
{
        xml_open(x, "message");
        xml_attr_int(x, "id", (int64_t)m->id);
        xml_attr_instant(x, "made", m->made);
        xml_attr_bool(x, "seen", m->seen);
        message_facts(x, m->message, page->programme, page->language);
        xml_close(x);
}

int view_message(struct xml **out, const struct page *page, const struct view_message *m)
{
        struct xml *x = page_begin(page);

        message_element(x, page, m);
        return page_end(out, x);
}
