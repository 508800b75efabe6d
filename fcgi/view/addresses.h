/* addresses.h - one's own mail addresses, and the page of the link that confirms one. */
#ifndef RECERT_VIEW_ADDRESSES_H
#define RECERT_VIEW_ADDRESSES_H

#include "view/page.h"

struct view_address {
        const char *mail;
        bool        main, verified;
        int64_t     waits;              /* a link to it is good until then, microseconds, UTC; 0: none was sent */
        bool        own;                /* else it only waits to be theirs */
        bool        refused;            /* mail to it was refused */
};

struct view_addresses {
        const struct view_address *list;
        size_t                     count;
        bool                       mail;                /* the portal sends mail */
        const char                *keys[2];             /* one-time, a form each */
        const char                *address, *which;     /* as typed; NULL */
        const char                *address_code, *which_code, *password_code;
};
int view_addresses(struct xml **out, const struct page *page, const struct view_addresses *view);

struct view_address_confirm {
        const char *mail, *login;       /* login: whose it becomes */
        int64_t     until;
        const char *key;
        const char *password_code, *code;       /* what is wrong: with the password, as a whole; NULL */
};
int view_address_confirm(struct xml **out, const struct page *page, const struct view_address_confirm *view);

#endif
