/* totp.h - the second factor: codes of an authenticator app (RFC 6238 with SHA-1, six digits, thirty seconds: what
 * every app knows), the secret that they are made from, and recovery codes in place of a lost app. */
#ifndef RECERT_TOTP_H
#define RECERT_TOTP_H

#include <stdbool.h>
#include <stdint.h>
#include "util/pool.h"

#define TOTP_SECRET 20          /* bytes: as many as the hash has (RFC 4226, 4, R6) */
#define TOTP_KEY    32          /* bytes of the key with which secrets are sealed */
#define TOTP_SEALED 60          /* a nonce of 24 bytes, then the box: the secret and 16 */

void totp_make(unsigned char secret[TOTP_SECRET]);
void totp_seal(unsigned char sealed[TOTP_SEALED], const unsigned char secret[TOTP_SECRET],
               const unsigned char key[TOTP_KEY]);
/* false: sealed with another key, or damaged. */
bool totp_open(unsigned char secret[TOTP_SECRET], const unsigned char sealed[TOTP_SEALED],
               const unsigned char key[TOTP_KEY]);

/* The time step (thirty seconds each, since 1970) whose code this is, spaces ignored: that of now (microseconds,
 * UTC), or the one before or after it, for clocks differ (RFC 6238, 6). 0: none of them. */
uint64_t totp_step(const unsigned char secret[TOTP_SECRET], const char *code, int64_t now);

/* As apps have it: base32, 32 letters and digits. */
const char *totp_text(const unsigned char secret[TOTP_SECRET], struct pool *pool);

#define RECOVERY_CODES 10       /* given out together */
#define RECOVERY_HASH  32
/* The hash of one (password_make() makes them), as it is typed: case, spaces and hyphens do not matter. false: it
 * cannot be one. No slow hash, and no key: they hold eighty random bits, and open the door when the key is lost. */
bool recovery_hash(unsigned char hash[RECOVERY_HASH], const char *typed);

#endif
