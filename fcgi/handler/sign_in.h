/* sign_in.h - /sign-in. */
#ifndef RECERT_HANDLER_SIGN_IN_H
#define RECERT_HANDLER_SIGN_IN_H

#include <string.h>
#include "http/cookie.h"
#include "http/form.h"
#include "route.h"
#include "store/account.h"
#include "util/password.h"

extern const struct form_field sign_in_query[], sign_in_form[];

int sign_in_get(struct ctx *c, const struct request *req, struct response *res);
int sign_in_post(struct ctx *c, const struct request *req, struct response *res);

/* --- For the second step too (handler/second_factor.h) */

#define SIGN_IN_FREE    5       /* failures under a name before the first wait, */
#define SIGN_IN_ADDRESS(req) /* and from an address, behind which many may sit: fifty */ \
        ((struct guess){"address", (req)->network, strlen((req)->network), 50})
/* Counts an attempt under both. *seconds: until one is looked at again; 0: this one is. */
int         sign_in_slowed(int *seconds, struct ctx *c, const struct guess *name, const struct guess *address);
/* The browser's token, or a new one. */
void        sign_in_device(unsigned char device[COOKIE_TOKEN], const struct request *req);
/* s: account, proof and its parts, guesses, password; the rest is filled in. Sets the cookies. As account_sign_in(). */
int         sign_in_enter(struct ctx *c, const struct request *req, struct response *res, struct sign_in *s,
                          const unsigned char *device);
/* 1: this very request has begun a session before, and its answer was lost: its cookie is set once more, *account is whose
 * it is, hash that of its token. 0: it has not, or longer ago than that (microseconds). secret, once: as of
 * session_token(). */
int         sign_in_again(uint64_t *account, unsigned char hash[32], struct ctx *c, const unsigned char *secret, const char *once,
                          int64_t within, struct response *res);
/* A path of ours: what was asked for (the form's next), else where one begins. */
const char *sign_in_leads_to(const struct request *req, uint32_t candidate, enum role role);

/* --- A name and a password that somebody typed */

struct attempt {
        const char     *login, *password;
        struct account *account;                /* NULL: nobody of that name */
        unsigned char   device[32];             /* the browser's token */
        unsigned char   device_hash[32];
        unsigned char   key[32];                /* hash of the name */
        struct guess    name, address;
        char            kept[PASSWORD_HASH];    /* anew, with today's costs; "": as it is */
};
/* Counts it. *seconds: as of sign_in_slowed(). */
int attempt_begin(struct attempt *out, int *seconds, struct ctx *c, const struct request *req, const char *login, const char *password);
/* 1: it is right. 0: it is not. ERR_UNAVAILABLE. */
int attempt_is_right(struct attempt *a, struct ctx *c);

#endif
