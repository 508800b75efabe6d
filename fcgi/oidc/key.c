/* key.c - the keys with which a provider signs. */
#include "oidc/key.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include "util/err.h"

#define RSA_LEAST 342   /* base64url characters of 2048 bits */

struct key {
        char        *kid, *alg;         /* NULL: not said */
        bool         rsa;               /* else a P-256 curve */
        cjose_jwk_t *jwk;
};
struct keys {
        struct key list[KEYS_MOST];
        size_t     count;
};

enum algorithm algorithm_of(const char *name)
{
        static const char *const names[] = {"", "RS256", "PS256", "ES256"};

        for (int i = ALGORITHM_RS256; name && i <= ALGORITHM_ES256; i++)
                if (!strcmp(name, names[i]))
                        return (enum algorithm)i;
        return ALGORITHM_NONE;
}

bool base64url_is(const char *text, size_t size)
{
        static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        for (size_t i = 0; i < size; i++)
                if (!text[i] || !strchr(alphabet, text[i]))
                        return false;
        return size && size % 4 != 1;
}

static const char *string(const json_t *object, const char *name)
{
        return json_string_value(json_object_get(object, name));
}

static bool is(const char *text, const char *word) { return text && !strcmp(text, word); }

static bool has_word(const json_t *list, const char *word)
{
        for (size_t i = 0; i < json_array_size(list); i++)
                if (is(json_string_value(json_array_get(list, i)), word))
                        return true;
        return false;
}

static bool is_for_signing(const json_t *key)
{
        const char   *use = string(key, "use"), *alg = string(key, "alg");
        const json_t *operations = json_object_get(key, "key_ops");

        return (!use || !strcmp(use, "sig")) && (!operations || has_word(operations, "verify")) && (!alg || algorithm_of(alg));
}

static bool is_strong(const json_t *key)
{
        const char *n = string(key, "n");

        return is(string(key, "kty"), "RSA") ? n && strlen(n) >= RSA_LEAST
                                             : is(string(key, "kty"), "EC") && is(string(key, "crv"), "P-256");
}

/* Of its members those alone that make a public key. */
static cjose_jwk_t *public_key(const json_t *key)
{
        static const char *const names[] = {"kty", "crv", "n", "e", "x", "y"};
        static const size_t      numbers = 2;   /* these and those after them are */
        json_t      *part = json_object();
        char        *text;
        cjose_err    error;
        cjose_jwk_t *out = NULL;

        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
                json_t *value = json_object_get(key, names[i]);

                if (value && (i < numbers || base64url_is(json_string_value(value), json_string_length(value))))
                        json_object_set(part, names[i], value);
        }
        if ((text = json_dumps(part, JSON_COMPACT)))
                out = cjose_jwk_import(text, strlen(text), &error);
        free(text);
        json_decref(part);
        return out;
}

static char *copy(const char *text) { return text ? strdup(text) : NULL; }

static void add(struct keys *keys, const json_t *key)
{
        struct key *k = &keys->list[keys->count];

        if (!json_is_object(key) || !is_for_signing(key) || !is_strong(key) || !(k->jwk = public_key(key)))
                return;
        k->rsa = is(string(key, "kty"), "RSA");
        k->kid = copy(string(key, "kid"));
        k->alg = copy(string(key, "alg"));
        keys->count++;
}

int keys_read(struct keys **out, const void *bytes, size_t size)
{
        json_t       *set = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, NULL);
        const json_t *list = json_object_get(set, "keys");
        struct keys  *keys = NULL;

        *out = NULL;
        if (json_is_array(list) && json_array_size(list) <= KEYS_MOST && (keys = calloc(1, sizeof *keys)))
                for (size_t i = 0; i < json_array_size(list); i++)
                        add(keys, json_array_get(list, i));
        json_decref(set);
        *out = keys;
        return keys ? 0 : ERR_REFUSED;
}

void keys_free(struct keys *keys)
{
        for (size_t i = 0; keys && i < keys->count; i++) {
                cjose_jwk_release(keys->list[i].jwk);
                free(keys->list[i].kid);
                free(keys->list[i].alg);
        }
        free(keys);
}

size_t keys_count(const struct keys *keys) { return keys ? keys->count : 0; }

const cjose_jwk_t *keys_find(const struct keys *keys, const char *kid, enum algorithm algorithm)
{
        const struct key *found = NULL;

        for (size_t i = 0; i < keys_count(keys); i++) {
                const struct key *k = &keys->list[i];

                if (k->rsa != (algorithm != ALGORITHM_ES256) || (k->alg && algorithm_of(k->alg) != algorithm) ||
                    (kid && !is(k->kid, kid)))
                        continue;
                if (found)
                        return NULL;
                found = k;
        }
        return found ? found->jwk : NULL;
}
