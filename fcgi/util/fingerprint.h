/* fingerprint.h - the version of what a form showed: 22 characters, the same while nothing of it changes. */
#ifndef RECERT_FINGERPRINT_H
#define RECERT_FINGERPRINT_H

#include <sodium.h>
#include "util/pool.h"

struct fingerprint {
        crypto_generichash_state state;
};

void        fingerprint_begin(struct fingerprint *f);
void        fingerprint_add(struct fingerprint *f, const void *bytes, size_t size);
const char *fingerprint_end(struct fingerprint *f, struct pool *pool);

/* Of one text. */
const char *fingerprint_of(const char *text, struct pool *pool);

#endif
