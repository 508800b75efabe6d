/* provider.c - what a provider says of itself, what it answers, and where a browser is sent. */
#include "oidc/provider.h"

#include <jansson.h>
#include <sodium.h>
#include <string.h>
#include "util/err.h"

#define DESCRIPTION "/.well-known/openid-configuration"
#define TOKEN_MOST  16384

static const char *string(const json_t *object, const char *name)
{
        return json_string_value(json_object_get(object, name));
}

static bool printable(const char *text)
{
        for (; *text; text++)
                if (*text <= ' ' || *text > '~' || strchr("\"\\^`{|}", *text))
                        return false;
        return true;
}

/* The host and what follows; NULL: it is no such address. */
static const char *host_of(const char *address, const char *scheme)
{
        size_t      size = strlen(scheme);
        const char *host = address + size;

        if (strlen(address) > PROVIDER_ADDRESS || strncmp(address, scheme, size) || !printable(address) || strchr(address, '#'))
                return NULL;
        /* A user before the host would make another one look like it. */
        return *host && !strchr("/:?", *host) && !memchr(host, '@', strcspn(host, "/?")) ? host : NULL;
}

bool provider_address_good(const char *address, const char *issuer)
{
        if (host_of(address, "https://"))
                return true;
        return !strncmp(issuer, "http://", 7) && host_of(address, "http://");
}

const char *provider_description(struct pool *pool, const char *issuer)
{
        size_t size = strlen(issuer);

        return pool_format(pool, "%.*s%s", (int)(size - (size && issuer[size - 1] == '/')), issuer, DESCRIPTION);
}

/* --- What it says of itself */

static const char *endpoint(const char **why, const json_t *all, const char *name, const char *issuer, struct pool *pool)
{
        const char *address = string(all, name);

        if (address && provider_address_good(address, issuer))
                return pool_text(pool, address);
        *why = pool_format(pool, "its %s is %s", name, address ? "no address that is taken" : "missing");
        return NULL;
}

static bool offers(const json_t *list, const char *word)
{
        for (size_t i = 0; i < json_array_size(list); i++) {
                const char *one = json_string_value(json_array_get(list, i));

                if (one && !strcmp(one, word))
                        return true;
        }
        return false;
}

static int read_all(struct provider *out, const char **why, const json_t *all, const char *issuer, struct pool *pool)
{
        const json_t *methods = json_object_get(all, "token_endpoint_auth_methods_supported");
        const char   *said = string(all, "issuer");

        *why = "it is not the issuer that is configured";
        if (!said || strcmp(said, issuer))
                return ERR_REFUSED;
        out->secret_in_form = json_is_array(methods) && !offers(methods, "client_secret_basic");
        *why = "it takes the secret neither as Basic nor in the form";
        if (out->secret_in_form && !offers(methods, "client_secret_post"))
                return ERR_REFUSED;
        out->names_itself = json_is_true(json_object_get(all, "authorization_response_iss_parameter_supported"));
        if (!(out->authorization = endpoint(why, all, "authorization_endpoint", issuer, pool)) ||
            !(out->token = endpoint(why, all, "token_endpoint", issuer, pool)) ||
            !(out->keys = endpoint(why, all, "jwks_uri", issuer, pool)) ||
            (string(all, "userinfo_endpoint") && !(out->userinfo = endpoint(why, all, "userinfo_endpoint", issuer, pool))))
                return ERR_REFUSED;
        *why = NULL;
        return 0;
}

int provider_read(struct provider **out, const char **why, const void *bytes, size_t size, const char *issuer, struct pool *pool)
{
        json_t *all = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, NULL);
        int     rc = ERR_REFUSED;

        *out = POOL_NEW(pool, struct provider);
        *why = "it is no JSON object";
        if (json_is_object(all))
                rc = read_all(*out, why, all, issuer, pool);
        json_decref(all);
        return rc;
}

/* --- The answer to a code */

static const char *token(const json_t *answer, const char *name, struct pool *pool)
{
        const char *value = string(answer, name);

        return value && *value && strlen(value) <= TOKEN_MOST && printable(value) ? pool_text(pool, value) : NULL;
}

int token_answer_read(struct token_answer *out, const void *bytes, size_t size, struct pool *pool)
{
        json_t *answer = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, NULL);

        *out = (struct token_answer){.error = token(answer, "error", pool)};
        if (!out->error) {
                out->id_token = token(answer, "id_token", pool);
                out->access_token = token(answer, "access_token", pool);
        }
        json_decref(answer);
        return out->error || out->id_token ? 0 : ERR_REFUSED;
}

/* --- Where a browser is sent */

const char *query_encoded(struct pool *pool, const char *text)
{
        static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
        static const char hex[] = "0123456789ABCDEF";
        char             *out = pool_array(pool, strlen(text) + 1, 3), *at = out;

        for (; *text; text++) {
                unsigned char byte = (unsigned char)*text;

                if (strchr(plain, *text)) {
                        *at++ = *text;
                        continue;
                }
                *at++ = '%';
                *at++ = hex[byte >> 4];
                *at++ = hex[byte & 15];
        }
        *at = '\0';
        return out;
}

const char *authorization_address(struct pool *pool, const struct authorization *a)
{
        unsigned char hash[crypto_hash_sha256_BYTES];
        char          challenge[sodium_base64_ENCODED_LEN(sizeof hash, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

        crypto_hash_sha256(hash, (const unsigned char *)a->verifier, strlen(a->verifier));
        sodium_bin2base64(challenge, sizeof challenge, hash, sizeof hash, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
        return pool_format(pool,
                           "%s%cresponse_type=code&scope=openid%%20email%%20profile&client_id=%s&redirect_uri=%s&state=%s"
                           "&nonce=%s&code_challenge=%s&code_challenge_method=S256&ui_locales=%s",
                           a->endpoint, strchr(a->endpoint, '?') ? '&' : '?', query_encoded(pool, a->client),
                           query_encoded(pool, a->redirect), query_encoded(pool, a->state), query_encoded(pool, a->nonce),
                           challenge, query_encoded(pool, a->language));
}
