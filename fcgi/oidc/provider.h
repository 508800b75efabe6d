/* provider.h - what a provider says of itself (OpenID Connect Discovery), what it answers at its token endpoint, and
 * the address to which a browser is sent. Pure: bytes in, structs out. */
#ifndef RECERT_OIDC_PROVIDER_H
#define RECERT_OIDC_PROVIDER_H

#include <stdbool.h>
#include <stddef.h>
#include "util/pool.h"

struct provider {
        const char *authorization, *token, *keys;       /* addresses of its endpoints */
        const char *userinfo;                           /* NULL: it has none */
        bool        secret_in_form;                     /* it takes the secret in the form alone, not as Basic */
        bool        names_itself;                       /* its answers to the browser have an iss (RFC 9207) */
};
#define PROVIDER_ADDRESS 1000   /* bytes of an address, at most */

/* https with a host and nothing odd; http too where issuer itself is (util/conf.h: of this machine, for tests). */
bool provider_address_good(const char *address, const char *issuer);
/* Where its description is. */
const char *provider_description(struct pool *pool, const char *issuer);

/* *why: what is wrong with it, in English, for the log. ERR_REFUSED. */
int provider_read(struct provider **out, const char **why, const void *bytes, size_t size, const char *issuer, struct pool *pool);

/* The answer to a code. error: the provider refused it ("invalid_grant"); the tokens are NULL then. ERR_REFUSED: neither. */
struct token_answer {
        const char *id_token, *access_token, *error;
};
int token_answer_read(struct token_answer *out, const void *bytes, size_t size, struct pool *pool);

/* Where the browser goes. */
struct authorization {
        const char *endpoint, *client, *redirect, *state, *nonce;
        const char *verifier;           /* its challenge goes along (PKCE S256) */
        const char *language;           /* that the provider may speak */
};
const char *authorization_address(struct pool *pool, const struct authorization *a);

/* A value of a query or of a form, encoded. */
const char *query_encoded(struct pool *pool, const char *text);

#endif
