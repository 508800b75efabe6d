/* sso.h - a sign-in by a provider that goes on, needs the password once, or has failed. */
#ifndef RECERT_VIEW_SSO_H
#define RECERT_VIEW_SSO_H

#include "view/page.h"

struct view_sso {
        const char *step;               /* "waiting", "proof", "failed" */
        const char *provider;           /* as people call it */
        const char *again;              /* where one begins anew */
        const char *reference;          /* what admins find it by */
        const char *code, *message;     /* why it failed; NULL */
        /* of the proof: */
        const char *mail, *state;
        const char *wrong, *wrong_message;      /* what is wrong with the password; NULL */
        int         retry_after;        /* seconds; 0: none */
};

int view_sso(struct xml **out, const struct page *page, const struct view_sso *view);

#endif
