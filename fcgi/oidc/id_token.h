/* id_token.h - is what a provider says about somebody to be believed? (OpenID Connect Core 3.1.3.7) Pure: bytes in,
 * verdict out; no clock, no network. */
#ifndef RECERT_OIDC_ID_TOKEN_H
#define RECERT_OIDC_ID_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "oidc/key.h"
#include "util/pool.h"

/* In the order in which it is looked at: nothing after a fault is. */
enum id_token_verdict {
        ID_TOKEN_GOOD,
        ID_TOKEN_MALFORMED,     /* no signed token of three parts, no JSON, a claim of the wrong kind */
        ID_TOKEN_ALGORITHM,     /* alg is not one that is taken (oidc/key.h), or the header has a crit */
        ID_TOKEN_KEY,           /* none of the keys is the one that its kid names: fetch them again */
        ID_TOKEN_SIGNATURE,
        ID_TOKEN_ISSUER,        /* iss is another */
        ID_TOKEN_AUDIENCE,      /* aud or azp: it was made for another portal */
        ID_TOKEN_EXPIRED,       /* exp, iat, nbf: too old, or from the future */
        ID_TOKEN_NONCE          /* it answers another sign-in */
};
/* The code of the refusal of each: "sso-nonce"; "" for the good one. */
const char *id_token_code(enum id_token_verdict verdict);

struct id_token_ask {
        const char *issuer, *client;    /* as configured; compared byte by byte */
        const char *nonce;              /* of this sign-in */
        int64_t     now;                /* seconds since 1970 */
};
#define ID_TOKEN_LONGEST 16384          /* bytes */
#define ID_TOKEN_LEEWAY  60             /* seconds that the clocks may differ */
#define ID_TOKEN_OLDEST  600            /* seconds since iat */

/* Who it is. Texts are checked (utf8_check) and in the pool; NULL where there is none, or nothing of use. */
struct claims {
        const char *subject;            /* never NULL in a good token; 255 bytes at most */
        const char *mail;               /* looks like one (mail_like), 254 characters at most */
        bool        mail_verified;      /* says the provider */
        const char *given_name, *family_name;   /* 100 characters at most; given_name from name where it is all there is */
};
#define SUBJECT_LONGEST 255

/* keys NULL: none are known. out is set where the verdict is good. */
enum id_token_verdict id_token_check(struct claims *out, const char *token, size_t size, const struct keys *keys,
                                     const struct id_token_ask *ask, struct pool *pool);

/* What the token leaves out is filled from the answer of the userinfo endpoint (5.3.2). ERR_REFUSED: it is no JSON
 * object, or about somebody else. */
int claims_fill(struct claims *claims, const void *bytes, size_t size, struct pool *pool);

#endif
