/* oidc.c - fuzzes what a provider of sign-ins says: the first byte chooses which of its answers the rest is. Nobody who has
 * not the key can make a token that is believed. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "oidc/id_token.h"
#include "oidc/provider.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The key of RFC 7515, appendix A.3: without its private part. */
static const char keys_text[] =
        "{\"keys\": [{\"kty\": \"EC\", \"crv\": \"P-256\", \"kid\": \"k\", \"x\": \"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
        " \"y\": \"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}";

static void check_token(const char *bytes, size_t size, struct pool *pool)
{
        static const struct id_token_ask ask = {"https://id.example.org", "recert", "nonce", 1790000000};
        static struct keys              *keys;
        struct claims                    claims;

        if (!keys && keys_read(&keys, keys_text, sizeof keys_text - 1) < 0)
                abort();
        if (keys_count(keys) != 1 || id_token_check(&claims, bytes, size, keys, &ask, pool) == ID_TOKEN_GOOD)
                abort();
}

static void check_claims(const char *bytes, size_t size, struct pool *pool)
{
        struct claims claims = {.subject = "s"};

        if (claims_fill(&claims, bytes, size, pool) == 0 && claims.mail_verified && !claims.mail)
                abort();
}

static void check_provider(const char *bytes, size_t size, struct pool *pool)
{
        struct provider *provider;
        const char      *why;

        if (provider_read(&provider, &why, bytes, size, "https://id.example.org", pool) == 0 &&
            (strncmp(provider->token, "https://", 8) || strpbrk(provider->authorization, " \r\n\"")))
                abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
        struct pool        *pool = pool_new();
        const char         *bytes = size ? (const char *)data + 1 : "";
        struct token_answer answer;
        struct keys        *keys = NULL;

        switch (size-- ? *data : 0) {
        case 't': check_token(bytes, size, pool); break;
        case 'c': check_claims(bytes, size, pool); break;
        case 'p': check_provider(bytes, size, pool); break;
        case 'a': token_answer_read(&answer, bytes, size, pool); break;
        case 'k': keys_read(&keys, bytes, size); break;
        }
        keys_free(keys);
        pool_free(pool);
        return 0;
}
