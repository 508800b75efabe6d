/* id_token.c - is what a provider says about somebody to be believed? */
#include "oidc/id_token.h"

#include <jansson.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include "util/err.h"
#include "util/mail.h"
#include "util/utf8.h"

#define NAME_LONGEST 100        /* characters */

const char *id_token_code(enum id_token_verdict verdict)
{
        static const char *const codes[] = {
                [ID_TOKEN_GOOD] = "",                        [ID_TOKEN_MALFORMED] = "sso-answer",
                [ID_TOKEN_ALGORITHM] = "sso-algorithm",      [ID_TOKEN_KEY] = "sso-key",
                [ID_TOKEN_SIGNATURE] = "sso-signature",      [ID_TOKEN_ISSUER] = "sso-issuer",
                [ID_TOKEN_AUDIENCE] = "sso-audience",        [ID_TOKEN_EXPIRED] = "sso-expired",
                [ID_TOKEN_NONCE] = "sso-nonce",
        };

        return codes[verdict];
}

static const char *string(const json_t *object, const char *name)
{
        return json_string_value(json_object_get(object, name));
}

static bool is(const char *text, const char *word) { return text && !strcmp(text, word); }

/* --- The header: read before anything is verified, so that it decides nothing but which of our ways is taken. */

struct header {
        enum algorithm algorithm;
        const char    *kid;             /* NULL: none */
};

static json_t *part_of(const char *text, size_t size, struct pool *pool)
{
        unsigned char *bytes = pool_alloc(pool, size + 1);
        size_t         got = 0;

        if (sodium_base642bin(bytes, size, text, size, NULL, &got, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
                return NULL;
        return json_loadb((const char *)bytes, got, JSON_REJECT_DUPLICATES, NULL);
}

/* Three parts, and nothing else. */
static bool is_compact(const char *token, size_t size)
{
        for (int part = 0; part < 3; part++) {
                const char *dot = memchr(token, '.', size);
                size_t      length = dot ? (size_t)(dot - token) : size;

                /* The third may be missing in one that nobody signed; its algorithm says so. */
                if (!base64url_is(token, length) && (length || part < 2))
                        return false;
                if (!dot)
                        return part == 2;
                token += length + 1;
                size -= length + 1;
        }
        return false;
}

static enum id_token_verdict read_header(struct header *out, const char *token, size_t size, struct pool *pool)
{
        const char            *dot = size <= ID_TOKEN_LONGEST && is_compact(token, size) ? memchr(token, '.', size) : NULL;
        json_t                *header = dot ? part_of(token, (size_t)(dot - token), pool) : NULL;
        const json_t          *kid = json_object_get(header, "kid");
        enum id_token_verdict  verdict = ID_TOKEN_MALFORMED;

        if (json_is_object(header) && (!kid || json_is_string(kid))) {
                out->algorithm = algorithm_of(string(header, "alg"));
                out->kid = pool_text(pool, json_string_value(kid));
                verdict = out->algorithm && !json_object_get(header, "crit") ? ID_TOKEN_GOOD : ID_TOKEN_ALGORITHM;
        }
        json_decref(header);
        return verdict;
}

/* --- The signature */

/* *payload: the claims as they were signed, to be released. */
static enum id_token_verdict verify(json_t **payload, const char *token, size_t size, const cjose_jwk_t *key)
{
        cjose_err              error;
        cjose_jws_t           *jws = cjose_jws_import(token, size, &error);
        enum id_token_verdict  verdict = jws ? ID_TOKEN_SIGNATURE : ID_TOKEN_MALFORMED;
        uint8_t               *bytes;
        size_t                 length;

        *payload = NULL;
        if (jws && cjose_jws_verify(jws, key, &error) && cjose_jws_get_plaintext(jws, &bytes, &length, &error)) {
                *payload = json_loadb((const char *)bytes, length, JSON_REJECT_DUPLICATES, NULL);
                verdict = json_is_object(*payload) ? ID_TOKEN_GOOD : ID_TOKEN_MALFORMED;
        }
        if (jws)
                cjose_jws_release(jws);
        return verdict;
}

/* --- The claims */

static bool is_for_us(const json_t *claims, const char *client)
{
        const json_t *audience = json_object_get(claims, "aud"), *party = json_object_get(claims, "azp");
        bool          found = is(json_string_value(audience), client);

        for (size_t i = 0; i < json_array_size(audience); i++)
                found |= is(json_string_value(json_array_get(audience, i)), client);
        /* With others beside us it has to say that it is ours; and whom it says is us. */
        if (!found || (!party && json_array_size(audience) > 1))
                return false;
        return !party || is(json_string_value(party), client);
}

static bool is_in_time(const json_t *claims, int64_t now)
{
        const json_t *ends = json_object_get(claims, "exp"), *made = json_object_get(claims, "iat"),
                     *from = json_object_get(claims, "nbf");
        double        at = (double)now;

        if (!json_is_number(ends) || !json_is_number(made) || (from && !json_is_number(from)))
                return false;
        return at < json_number_value(ends) + ID_TOKEN_LEEWAY && json_number_value(made) <= at + ID_TOKEN_LEEWAY &&
               json_number_value(made) >= at - ID_TOKEN_OLDEST - ID_TOKEN_LEEWAY &&
               (!from || json_number_value(from) <= at + ID_TOKEN_LEEWAY);
}

/* NULL: not there, empty, too long, or no text. */
static const char *text(const json_t *claims, const char *name, size_t most, struct pool *pool)
{
        const json_t *value = json_object_get(claims, name);
        const char   *folded;

        if (!json_is_string(value) || !utf8_check(json_string_value(value), json_string_length(value), false))
                return NULL;
        folded = utf8_fold_space(pool, json_string_value(value));
        return *folded && utf8_length(folded) <= most ? folded : NULL;
}

static void read_mail(struct claims *out, const json_t *claims, struct pool *pool)
{
        const json_t *verified = json_object_get(claims, "email_verified");

        out->mail = text(claims, "email", MAIL_LONGEST, pool);
        if (out->mail && !mail_like(out->mail))
                out->mail = NULL;
        /* Some write the truth as a word. */
        out->mail_verified = out->mail && (json_is_true(verified) || is(json_string_value(verified), "true"));
}

static void read_names(struct claims *out, const json_t *claims, struct pool *pool)
{
        out->given_name = text(claims, "given_name", NAME_LONGEST, pool);
        out->family_name = text(claims, "family_name", NAME_LONGEST, pool);
        if (!out->given_name && !out->family_name)
                out->given_name = text(claims, "name", NAME_LONGEST, pool);
}

static bool read_subject(struct claims *out, const json_t *claims, struct pool *pool)
{
        const json_t *subject = json_object_get(claims, "sub");
        size_t        size = json_string_length(subject);

        if (!size || size > SUBJECT_LONGEST || !utf8_check(json_string_value(subject), size, false))
                return false;
        out->subject = pool_text(pool, json_string_value(subject));
        return true;
}

static enum id_token_verdict judge(struct claims *out, const json_t *claims, const struct id_token_ask *ask, struct pool *pool)
{
        const char *nonce = string(claims, "nonce");

        if (!is(string(claims, "iss"), ask->issuer))
                return ID_TOKEN_ISSUER;
        if (!is_for_us(claims, ask->client))
                return ID_TOKEN_AUDIENCE;
        if (!is_in_time(claims, ask->now))
                return ID_TOKEN_EXPIRED;
        if (!nonce || strlen(nonce) != strlen(ask->nonce) || sodium_memcmp(nonce, ask->nonce, strlen(nonce)))
                return ID_TOKEN_NONCE;
        if (!read_subject(out, claims, pool))
                return ID_TOKEN_MALFORMED;
        read_mail(out, claims, pool);
        read_names(out, claims, pool);
        return ID_TOKEN_GOOD;
}

enum id_token_verdict id_token_check(struct claims *out, const char *token, size_t size, const struct keys *keys,
                                     const struct id_token_ask *ask, struct pool *pool)
{
        struct header          header = {ALGORITHM_NONE, NULL};
        const cjose_jwk_t     *key;
        json_t                *payload;
        enum id_token_verdict  verdict = read_header(&header, token, size, pool);

        *out = (struct claims){.subject = NULL};
        if (verdict != ID_TOKEN_GOOD)
                return verdict;
        if (!(key = keys_find(keys, header.kid, header.algorithm)))
                return ID_TOKEN_KEY;
        if ((verdict = verify(&payload, token, size, key)) == ID_TOKEN_GOOD)
                verdict = judge(out, payload, ask, pool);
        json_decref(payload);
        return verdict;
}

int claims_fill(struct claims *claims, const void *bytes, size_t size, struct pool *pool)
{
        json_t       *answer = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, NULL);
        struct claims more = {.subject = NULL};
        bool          same = read_subject(&more, answer, pool) && !strcmp(more.subject, claims->subject);

        if (same && !claims->mail)
                read_mail(claims, answer, pool);
        if (same && !claims->given_name && !claims->family_name)
                read_names(claims, answer, pool);
        json_decref(answer);
        return same ? 0 : ERR_REFUSED;
}
