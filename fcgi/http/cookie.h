/* cookie.h - cookies in and out. */
#ifndef RECERT_COOKIE_H
#define RECERT_COOKIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "util/pool.h"

enum cookie {
        COOKIE_SESSION,         /* who is signed in */
        COOKIE_VISIT,           /* binds the forms of a visitor to the browser */
        COOKIE_PROVIDER,        /* binds a sign-in by a provider to the browser that began it */
        COOKIE_DEVICE           /* someone signed in here before: not slowed by guesses made elsewhere */
};

#define COOKIE_TOKEN 32                 /* bytes; base64url in the header */

/* With TLS the names begin with __Host-: a neighbour on another host of the domain cannot set them. */
const char *cookie_name(enum cookie cookie, bool tls);

/* The token in a Cookie header (NULL: none). false: not there, there twice, or no token. */
bool cookie_read(unsigned char token[COOKIE_TOKEN], const char *header, enum cookie cookie, bool tls);

/* The value of a Set-Cookie header. seconds: how long it is kept; 0: until the browser closes. */
const char *cookie_set(struct pool *pool, enum cookie cookie, bool tls, const unsigned char token[COOKIE_TOKEN],
                       int64_t seconds);
const char *cookie_clear(struct pool *pool, enum cookie cookie, bool tls);

#endif
