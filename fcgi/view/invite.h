/* invite.h - choosing a password by a one-time link, and how to get one. */
#ifndef RECERT_VIEW_INVITE_H
#define RECERT_VIEW_INVITE_H

#include "view/page.h"

struct view_invite {
        bool        reset;              /* a password was chosen before */
        const char *login;              /* whom it is for */
        int64_t     until;              /* microseconds, UTC */
        const char *key;
        const char *wrong, *wrong_again;        /* codes; NULL */
};

int view_invite(struct xml **out, const struct page *page, const struct view_invite *invite);

struct view_forgotten {
        bool        mail;                       /* the portal can send a link; else whom to ask */
        const char *login;                      /* as typed; NULL */
        const char *login_code;                 /* what is wrong with it, or */
        const char *code, *message;             /* with the form; NULL */
        const char *key;                        /* one-time */
};
int view_forgotten(struct xml **out, const struct page *page, const struct view_forgotten *form);

#endif
