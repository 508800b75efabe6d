/* totp.c - codes by liboath, secrets sealed by libsodium. */
#include "util/totp.h"

#include <liboath/oath.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include "util/clock.h"
#include "util/password.h"

#define DIGITS 6
#define DRIFT  1                /* steps, either way */

_Static_assert(TOTP_KEY == crypto_secretbox_KEYBYTES, "a key of secretbox");
_Static_assert(TOTP_SEALED == crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + TOTP_SECRET, "nonce and box");

void totp_make(unsigned char secret[TOTP_SECRET])
{
        randombytes_buf(secret, TOTP_SECRET);
}

void totp_seal(unsigned char sealed[TOTP_SEALED], const unsigned char secret[TOTP_SECRET],
               const unsigned char key[TOTP_KEY])
{
        randombytes_buf(sealed, crypto_secretbox_NONCEBYTES);
        crypto_secretbox_easy(sealed + crypto_secretbox_NONCEBYTES, secret, TOTP_SECRET, sealed, key);
}

bool totp_open(unsigned char secret[TOTP_SECRET], const unsigned char sealed[TOTP_SEALED],
               const unsigned char key[TOTP_KEY])
{
        return crypto_secretbox_open_easy(secret, sealed + crypto_secretbox_NONCEBYTES,
                                          TOTP_SEALED - crypto_secretbox_NONCEBYTES, sealed, key) == 0;
}

/* "123 456" is shown by apps, and typed so. */
static bool digits_of(char out[DIGITS + 1], const char *code)
{
        size_t count = 0;

        for (; *code; code++) {
                if (*code == ' ')
                        continue;
                if (*code < '0' || *code > '9' || count == DIGITS)
                        return false;
                out[count++] = *code;
        }
        out[count] = '\0';
        return count == DIGITS;
}

uint64_t totp_step(const unsigned char secret[TOTP_SECRET], const char *code, int64_t now)
{
        char     digits[DIGITS + 1];
        uint64_t step = 0;
        int      off;

        if (!digits_of(digits, code) ||
            oath_totp_validate3((const char *)secret, TOTP_SECRET, (time_t)(now / CLOCK_SECOND), OATH_TOTP_DEFAULT_TIME_STEP_SIZE,
                                OATH_TOTP_DEFAULT_START_TIME, DRIFT, &off, &step, digits) < 0)
                return 0;
        return step;
}

const char *totp_text(const unsigned char secret[TOTP_SECRET], struct pool *pool)
{
        char       *text = NULL;
        const char *out;

        if (oath_base32_encode((const char *)secret, TOTP_SECRET, &text, NULL) != OATH_OK)
                abort();        /* memory, as in a pool */
        out = pool_text(pool, text);
        free(text);
        return out;
}

bool recovery_hash(unsigned char hash[RECOVERY_HASH], const char *typed)
{
        static const unsigned char word[] = "recert recovery code 1";
        unsigned char              text[PASSWORD_MADE];
        size_t                     size = 0;

        for (; *typed; typed++) {
                char c = (char)(*typed >= 'A' && *typed <= 'Z' ? *typed - 'A' + 'a' : *typed);

                if (c == ' ' || c == '-')
                        continue;
                if (size == PASSWORD_MADE_LETTERS)
                        return false;
                text[size++] = (unsigned char)c;
        }
        crypto_generichash(hash, RECOVERY_HASH, text, size, word, sizeof word - 1);
        return size == PASSWORD_MADE_LETTERS;
}
