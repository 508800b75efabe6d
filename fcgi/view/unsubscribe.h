/* unsubscribe.h - by the link of a mail: no more of this kind. */
#ifndef RECERT_VIEW_UNSUBSCRIBE_H
#define RECERT_VIEW_UNSUBSCRIBE_H

#include "renewal/message.h"
#include "view/page.h"

struct view_unsubscribe {
        enum message_group group;
        bool               done;
};
int view_unsubscribe(struct xml **out, const struct page *page, const struct view_unsubscribe *view);

#endif
