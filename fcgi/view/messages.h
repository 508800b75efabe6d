/* messages.h - what the portal has told the viewer. */
#ifndef RECERT_VIEW_MESSAGES_H
#define RECERT_VIEW_MESSAGES_H

#include "view/message.h"

struct view_messages {
        const struct view_message *list;        /* of this page, newest first */
        size_t                     count;
        struct listing             listing;     /* rows: all there are */
};

int view_messages(struct xml **out, const struct page *page, const struct view_messages *messages);

#endif
