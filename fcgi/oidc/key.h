/* key.h - the keys with which a provider signs (RFC 7517). Pure: bytes in, keys out. */
#ifndef RECERT_OIDC_KEY_H
#define RECERT_OIDC_KEY_H

#include <cjose/cjose.h>
#include <stdbool.h>
#include <stddef.h>

/* The algorithms that are taken, all of them with two keys: one who knows our secret, or a public key, can sign
 * nothing. In particular neither "none" nor HS256 is among them. */
enum algorithm { ALGORITHM_NONE, ALGORITHM_RS256, ALGORITHM_PS256, ALGORITHM_ES256 };
/* ALGORITHM_NONE: it is not taken (NULL is not either). Names tell case apart. */
enum algorithm algorithm_of(const char *name);

/* Something, in base64url without padding. cjose takes that for granted, and ends the process where it is not so. */
bool base64url_is(const char *text, size_t size);

struct keys;

/* A JWK set. Keys that are for something else than signing with one of the algorithms are passed over, and so are RSA
 * keys of fewer than 2048 bits. ERR_REFUSED: it is no such set, or it has more than KEYS_MOST keys. The caller frees. */
#define KEYS_MOST 50
int  keys_read(struct keys **out, const void *bytes, size_t size);
void keys_free(struct keys *keys);              /* NULL is fine */
size_t keys_count(const struct keys *keys);     /* NULL: none */

/* Borrowed. kid NULL: the only one for that algorithm. NULL: there is none, or no telling which. */
const cjose_jwk_t *keys_find(const struct keys *keys, const char *kid, enum algorithm algorithm);

#endif
