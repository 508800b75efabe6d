/* admin_messages.h - mails that were sent, wait or failed, and what each kind of them looks like. */
#ifndef RECERT_VIEW_ADMIN_MESSAGES_H
#define RECERT_VIEW_ADMIN_MESSAGES_H

#include "view/page.h"

struct view_outbox_mail {
        uint64_t    id;
        uint32_t    candidate;          /* 0: staff's */
        const char *name, *kind, *state, *to;   /* NULL where not known */
        int64_t     made, due;          /* microseconds since 1970, UTC */
        int         tries, code;
        const char *answer;
};
struct view_outbox {
        bool                           server;  /* mails are sent */
        const struct view_outbox_mail *list;
        size_t                         count;
        const char *const             *states;  /* four */
        int64_t                        counts[4];
        struct listing                 listing;
        const char                    *key;     /* one-time; NULL: the viewer sends nothing again */
};
int view_admin_messages(struct xml **out, const struct page *page, const struct view_outbox *view);

struct view_outbox_kind {
        const char *kind, *subject, *text;
        const char *key;                /* one-time; NULL: it cannot be sent */
};
int view_admin_message(struct xml **out, const struct page *page, const struct view_outbox_kind *view);

#endif
