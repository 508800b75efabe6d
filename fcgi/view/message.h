/* message.h - one message. */
#ifndef RECERT_VIEW_MESSAGE_H
#define RECERT_VIEW_MESSAGE_H

#include "renewal/message.h"
#include "view/page.h"

struct view_message {
        uint64_t              id;
        int64_t               made;     /* microseconds since 1970, UTC */
        bool                  seen;
        const struct message *message;
};

int view_message(struct xml **out, const struct page *page, const struct view_message *message);

/* On every page that has messages. */
void message_element(struct xml *x, const struct page *page, const struct view_message *message);

#endif
