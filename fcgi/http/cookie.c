/* cookie.c - cookies in and out: tokens alone, in base64url. */
#include "http/cookie.h"

#include <sodium.h>
#include <string.h>

const char *cookie_name(enum cookie cookie, bool tls)
{
        static const char *const names[][2] = {
                [COOKIE_SESSION] = {"recert", "__Host-recert"},
                [COOKIE_VISIT] = {"recert-visit", "__Host-recert-visit"},
                [COOKIE_PROVIDER] = {"recert-provider", "__Host-recert-provider"},
                [COOKIE_DEVICE] = {"recert-device", "__Host-recert-device"},
        };

        return names[cookie][tls];
}

static bool token_parse(unsigned char token[COOKIE_TOKEN], const char *text, size_t size)
{
        size_t got = 0;

        return sodium_base642bin(token, COOKIE_TOKEN, text, size, NULL, &got, NULL,
                                 sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0 &&
               got == COOKIE_TOKEN;
}

bool cookie_read(unsigned char token[COOKIE_TOKEN], const char *header, enum cookie cookie, bool tls)
{
        const char *name = cookie_name(cookie, tls);
        size_t      size = strlen(name);
        int         found = 0;
        bool        good = false;

        for (const char *at = header; at && *at;) {
                size_t pair;

                at += strspn(at, " \t;");
                pair = strcspn(at, ";");
                if (pair > size && !strncmp(at, name, size) && at[size] == '=') {
                        good = token_parse(token, at + size + 1, pair - size - 1);
                        found++;
                }
                at += pair;
        }
        return found == 1 && good;
}

static const char *attributes(bool tls)
{
        return tls ? "Path=/; HttpOnly; SameSite=Lax; Secure" : "Path=/; HttpOnly; SameSite=Lax";
}

const char *cookie_set(struct pool *pool, enum cookie cookie, bool tls, const unsigned char token[COOKIE_TOKEN],
                       int64_t seconds)
{
        char text[sodium_base64_ENCODED_LEN(COOKIE_TOKEN, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

        sodium_bin2base64(text, sizeof text, token, COOKIE_TOKEN, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
        if (!seconds)
                return pool_format(pool, "%s=%s; %s", cookie_name(cookie, tls), text, attributes(tls));
        return pool_format(pool, "%s=%s; Max-Age=%lld; %s", cookie_name(cookie, tls), text, (long long)seconds,
                           attributes(tls));
}

const char *cookie_clear(struct pool *pool, enum cookie cookie, bool tls)
{
        return pool_format(pool, "%s=; Max-Age=0; %s", cookie_name(cookie, tls), attributes(tls));
}
