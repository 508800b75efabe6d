/* second_factor.h - the second step of signing in, and setting a second factor up. */
#ifndef RECERT_VIEW_SECOND_FACTOR_H
#define RECERT_VIEW_SECOND_FACTOR_H

#include "view/page.h"

/* The second step: a code, or in place of it a recovery code. */
struct view_sign_in_code {
        const char *next;                       /* NULL: nothing */
        bool        recovery;                   /* it was the recovery code that was sent */
        const char *code, *message;             /* what is wrong with the form of it, or */
        const char *field_code;                 /* with its field; NULL */
};
int view_sign_in_code(struct xml **out, const struct page *page, const struct view_sign_in_code *form);

struct view_second_factor {
        const char *state;                      /* "unavailable", "off", "offered", "on": page.rnc */
        bool        required;
        int64_t     since;                      /* on: microseconds, UTC */
        int         codes;                      /* on: recovery codes left */
        bool        sign_in;                    /* it is a step of signing in */
        const char *next;                       /* then: where it leads; NULL */
        const char *login;                      /* whose it is */
        const char *secret;                     /* offered: in base32 */
        const char *const *issued;              /* recovery codes, shown once; NULL */
        size_t      issued_count;
        bool        issued_before;              /* the form was sent again: they are not shown twice */
        const char *key;                        /* one-time; NULL where it is a step of signing in */
        const char *password_code, *code_code;  /* what is wrong with these fields; NULL */
};
int view_second_factor(struct xml **out, const struct page *page, const struct view_second_factor *view);

#endif
