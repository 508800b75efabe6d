/* fingerprint.c - a hash of 16 bytes, in characters that may stand in an address. */
#include "util/fingerprint.h"

#include <string.h>

#define BYTES   16
#define VARIANT sodium_base64_VARIANT_URLSAFE_NO_PADDING

void fingerprint_begin(struct fingerprint *f)
{
        crypto_generichash_init(&f->state, NULL, 0, BYTES);
}

void fingerprint_add(struct fingerprint *f, const void *bytes, size_t size)
{
        crypto_generichash_update(&f->state, bytes, size);
}

const char *fingerprint_end(struct fingerprint *f, struct pool *pool)
{
        unsigned char hash[BYTES];
        size_t        size = sodium_base64_ENCODED_LEN(BYTES, VARIANT);

        crypto_generichash_final(&f->state, hash, BYTES);
        return sodium_bin2base64(pool_alloc(pool, size), size, hash, BYTES, VARIANT);
}

const char *fingerprint_of(const char *text, struct pool *pool)
{
        struct fingerprint f;

        fingerprint_begin(&f);
        fingerprint_add(&f, text, strlen(text));
        return fingerprint_end(&f, pool);
}
