/* sign_in.h - the form to sign in, and the one to sign out. */
#ifndef RECERT_VIEW_SIGN_IN_H
#define RECERT_VIEW_SIGN_IN_H

#include "view/page.h"

struct view_sign_in {
        const char *login, *next;       /* as typed; NULL: nothing */
        const char *code, *message;     /* what is wrong; NULL */
        const char *provider;           /* by which one can sign in too, as people call it; NULL: none */
};

/* The form alone, for the front page too. */
void sign_in_fields(struct xml *x, const struct page *page, const struct view_sign_in *form);
int  view_sign_in(struct xml **out, const struct page *page, const struct view_sign_in *form);
int  view_sign_out(struct xml **out, const struct page *page);

#endif
