/* check_id_token.c - which tokens of a provider are believed: good ones, and forged ones made here. */
#include "suite.h"

#include <cjose/cjose.h>
#include <jansson.h>
#include <sodium.h>
#include <string.h>

#include "oidc/id_token.h"
#include "oidc/key.h"
#include "oidc/provider.h"
#include "util/err.h"

#define ISSUER "https://id.example.org"
#define CLIENT "recert"
#define NONCE  "n-0S6_WzA2Mj"
#define NOW    INT64_C(1790000000)

static struct pool *pool;
static cjose_jwk_t *rsa, *other, *weak, *curve;
static struct keys *keys;

/* --- Making keys and tokens */

static cjose_jwk_t *make_rsa(const char *kid, size_t bits)
{
        cjose_err    error;
        cjose_jwk_t *key = cjose_jwk_create_RSA_random(bits, (const uint8_t *)"\1\0\1", 3, &error);

        ck_assert_ptr_nonnull(key);
        ck_assert(cjose_jwk_set_kid(key, kid, strlen(kid), &error));
        return key;
}

static json_t *public_of(const cjose_jwk_t *key)
{
        cjose_err error;
        char     *text = cjose_jwk_to_json(key, false, &error);
        json_t   *out = json_loads(text, 0, NULL);

        ck_assert_ptr_nonnull(out);
        free(text);
        return out;
}

/* Of JWKs, which it takes over. */
static const char *set_of(json_t *first, json_t *second)
{
        json_t     *set = json_pack("{s:[o, o*]}", "keys", first, second);
        char       *text = json_dumps(set, 0);
        const char *out = pool_text(pool, text);

        ck_assert_ptr_nonnull(out);
        free(text);
        json_decref(set);
        return out;
}

static struct keys *read_keys(const char *text)
{
        struct keys *out;

        ck_assert_int_eq(keys_read(&out, text, strlen(text)), 0);
        return out;
}

static void set_up(void)
{
        cjose_err error;

        pool = pool_new();
        rsa = make_rsa("one", 2048);
        other = make_rsa("one", 2048);
        weak = make_rsa("weak", 1024);
        curve = cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, &error);
        ck_assert(curve && cjose_jwk_set_kid(curve, "curve", 5, &error));
        keys = read_keys(set_of(public_of(rsa), public_of(curve)));
}

static void tear_down(void)
{
        keys_free(keys);
        cjose_jwk_release(rsa);
        cjose_jwk_release(other);
        cjose_jwk_release(weak);
        cjose_jwk_release(curve);
        pool_free(pool);
}

/* The claims of a good token; with one of them as that JSON text instead, or without it. */
static const char *claims_with(const char *name, const char *value)
{
        json_t *c = json_pack("{s:s, s:s, s:s, s:I, s:I, s:s, s:s, s:b, s:s, s:s}", "iss", ISSUER, "sub", "248289761001", "aud",
                              CLIENT, "exp", (json_int_t)(NOW + 300), "iat", (json_int_t)(NOW - 1), "nonce", NONCE, "email",
                              "ada@example.org", "email_verified", 1, "given_name", "Ada", "family_name", "Example");
        char       *text;
        const char *out;

        if (name)
                json_object_del(c, name);
        if (value)
                ck_assert_int_eq(json_object_set_new(c, name, json_loads(value, JSON_DECODE_ANY, NULL)), 0);
        text = json_dumps(c, JSON_COMPACT);
        out = pool_text(pool, text);
        free(text);
        json_decref(c);
        return out;
}

static const char *signed_by(const cjose_jwk_t *key, const char *alg, const char *kid, const char *claims)
{
        cjose_err       error;
        cjose_header_t *header = cjose_header_new(&error);
        cjose_jws_t    *jws;
        const char     *text, *out;

        ck_assert(cjose_header_set(header, CJOSE_HDR_ALG, alg, &error));
        if (kid)
                ck_assert(cjose_header_set(header, CJOSE_HDR_KID, kid, &error));
        jws = cjose_jws_sign(key, header, (const uint8_t *)claims, strlen(claims), &error);
        ck_assert_msg(jws && cjose_jws_export(jws, &text, &error), "%s", error.message);
        out = pool_text(pool, text);
        cjose_jws_release(jws);
        cjose_header_release(header);
        return out;
}

static const char *encoded(const char *text)
{
        size_t size = sodium_base64_ENCODED_LEN(strlen(text), sodium_base64_VARIANT_URLSAFE_NO_PADDING);

        return sodium_bin2base64(pool_alloc(pool, size), size, (const unsigned char *)text, strlen(text),
                                 sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

static const struct id_token_ask ask = {ISSUER, CLIENT, NONCE, NOW};
static struct claims             out;

/* By the code that a reader would be told; "": it is good. */
static const char *verdict(const char *token)
{
        return id_token_code(id_token_check(&out, token, strlen(token), keys, &ask, pool));
}
static const char *verdict_with(const char *name, const char *value)
{
        return verdict(signed_by(rsa, "RS256", "one", claims_with(name, value)));
}

/* --- Good ones */

START_TEST(test_a_good_token_says_who_it_is)
{
        ck_assert_str_eq(verdict_with(NULL, NULL), "");
        ck_assert_str_eq(out.subject, "248289761001");
        ck_assert_str_eq(out.mail, "ada@example.org");
        ck_assert(out.mail_verified);
        ck_assert_str_eq(out.given_name, "Ada");
        ck_assert_str_eq(out.family_name, "Example");
}
END_TEST

START_TEST(test_each_algorithm_of_the_list_is_taken)
{
        const char *claims = claims_with(NULL, NULL);

        ck_assert_str_eq(verdict(signed_by(rsa, "PS256", "one", claims)), "");
        ck_assert_str_eq(verdict(signed_by(curve, "ES256", "curve", claims)), "");
        ck_assert_str_eq(verdict(signed_by(rsa, "RS384", "one", claims)), "sso-algorithm");
}
END_TEST

START_TEST(test_one_without_a_kid_is_of_the_only_key_there_is)
{
        const char *token = signed_by(rsa, "RS256", NULL, claims_with(NULL, NULL));
        json_t     *second = public_of(other);

        ck_assert_str_eq(verdict(token), "");
        json_object_set_new(second, "kid", json_string("two"));
        keys_free(keys);
        keys = read_keys(set_of(public_of(rsa), second));
        ck_assert_str_eq(verdict(token), "sso-key");
}
END_TEST

/* --- Forged ones */

START_TEST(test_none_is_no_algorithm)
{
        const char *claims = encoded(claims_with(NULL, NULL));
        static const char *const names[] = {"none", "None", "NONE", "nOnE", ""};

        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
                const char *header = encoded(pool_format(pool, "{\"alg\":\"%s\",\"kid\":\"one\"}", names[i]));

                ck_assert_str_eq(verdict(pool_format(pool, "%s.%s.", header, claims)), "sso-algorithm");
        }
        ck_assert_str_eq(verdict(pool_format(pool, "%s.%s.", encoded("{\"kid\":\"one\"}"), claims)), "sso-algorithm");
}
END_TEST

/* With the public key as the secret, which everybody has. */
START_TEST(test_the_public_key_is_no_secret_to_sign_with)
{
        cjose_err    error;
        char        *text = cjose_jwk_to_json(rsa, false, &error);
        cjose_jwk_t *secret = cjose_jwk_create_oct_spec((const uint8_t *)text, strlen(text), &error);

        ck_assert_ptr_nonnull(secret);
        ck_assert_str_eq(verdict(signed_by(secret, "HS256", "one", claims_with(NULL, NULL))), "sso-algorithm");
        cjose_jwk_release(secret);
        free(text);
}
END_TEST

START_TEST(test_a_key_of_the_set_is_used_for_its_own_algorithm_alone)
{
        const char *claims = claims_with(NULL, NULL);
        json_t     *named = public_of(rsa);

        ck_assert_str_eq(verdict(signed_by(rsa, "RS256", "curve", claims)), "sso-key");
        json_object_set_new(named, "alg", json_string("PS256"));
        keys_free(keys);
        keys = read_keys(set_of(named, NULL));
        ck_assert_str_eq(verdict(signed_by(rsa, "RS256", "one", claims)), "sso-key");
        ck_assert_str_eq(verdict(signed_by(rsa, "PS256", "one", claims)), "");
}
END_TEST

START_TEST(test_a_key_that_nobody_published_is_none)
{
        const char *claims = claims_with(NULL, NULL);

        ck_assert_str_eq(verdict(signed_by(other, "RS256", "another", claims)), "sso-key");
        /* the right name, but another key */
        ck_assert_str_eq(verdict(signed_by(other, "RS256", "one", claims)), "sso-signature");
        ck_assert_int_eq(id_token_check(&out, "e30.e30.", 8, NULL, &ask, pool), ID_TOKEN_ALGORITHM);
}
END_TEST

START_TEST(test_a_changed_token_has_no_signature)
{
        char  *token = pool_text(pool, signed_by(rsa, "RS256", "one", claims_with(NULL, NULL)));
        char  *dot = strchr(token, '.'), *last = strrchr(token, '.');
        size_t size = strlen(token);

        /* other claims under the old signature */
        ck_assert_str_eq(verdict(pool_format(pool, "%.*s.%s%s", (int)(dot - token), token,
                                             encoded(claims_with("sub", "\"1\"")), last)), "sso-signature");
        for (char *at = last + 1; at < token + size - 1; at += 29) {
                char was = *at;

                *at = was == 'A' ? 'B' : 'A';
                ck_assert_str_eq(verdict(token), "sso-signature");
                *at = was;
        }
        ck_assert_str_eq(verdict(token), "");
        ck_assert_str_ne(verdict(pool_format(pool, "%.*s.", (int)(last - token), token)), "");
}
END_TEST

START_TEST(test_what_is_cut_or_no_token_is_malformed)
{
        const char *token = signed_by(rsa, "RS256", "one", claims_with(NULL, NULL));
        size_t      dots[2] = {(size_t)(strchr(token, '.') - token), (size_t)(strrchr(token, '.') - token)};
        static const char *const bad[] = {"", ".", "..", "...", "a.b.c", "e30", "e30..", "W10.e30.e30", "{}.{}.{}"};

        for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
                ck_assert_str_ne(verdict(bad[i]), "");
        for (size_t size = 0; size < strlen(token); size += size > dots[0] ? 7 : 1)
                ck_assert_msg(id_token_check(&out, token, size, keys, &ask, pool) != ID_TOKEN_GOOD, "cut at %zu", size);
        ck_assert_str_eq(verdict(pool_format(pool, "%.*s", (int)dots[1], token)), "sso-answer");
        ck_assert_str_ne(verdict(pool_format(pool, "%s.%s", token, token)), "");
}
END_TEST

/* cjose asserts that what it decodes is base64url. */
START_TEST(test_what_is_no_base64url_ends_nothing)
{
        const char *token = signed_by(rsa, "RS256", "one", claims_with(NULL, NULL));
        const char *dot = strchr(token, '.'), *last = strrchr(token, '.');
        static const char *const bad[] = {"=", "==", "a====", "a=b", "+a", "a/", "A", "AAAAA", "a b", "\xC3\xA6", ""};
        struct keys *read;

        for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
                ck_assert_str_eq(verdict(pool_format(pool, "%.*s.%s%s", (int)(dot - token), token, bad[i], last)), "sso-answer");
                ck_assert_str_ne(verdict(pool_format(pool, "%.*s.%s", (int)(last - token), token, bad[i])), "");
                if (*bad[i])
                        ck_assert_str_ne(verdict(pool_format(pool, "%s%s", token, bad[i])), "");
                read = read_keys(pool_format(pool, "{\"keys\": [{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"%s\", \"y\": \"AAAA\"}]}", bad[i]));
                ck_assert_uint_eq(keys_count(read), 0);
                keys_free(read);
        }
}
END_TEST

START_TEST(test_what_the_header_says_twice_or_would_have_us_understand_is_refused)
{
        const char *claims = encoded(claims_with(NULL, NULL));

        ck_assert_str_eq(verdict(pool_format(pool, "%s.%s.AAAA", encoded("{\"alg\":\"RS256\",\"alg\":\"none\"}"), claims)), "sso-answer");
        ck_assert_str_eq(verdict(pool_format(pool, "%s.%s.AAAA", encoded("{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false}"), claims)),
                         "sso-algorithm");
        ck_assert_str_eq(verdict(pool_format(pool, "%s.%s.AAAA", encoded("{\"alg\":\"RS256\",\"kid\":1}"), claims)), "sso-answer");
}
END_TEST

START_TEST(test_a_key_inside_the_token_is_not_looked_at)
{
        json_t *jwk = public_of(other), *header = json_pack("{s:s, s:o}", "alg", "RS256", "jwk", jwk);
        char   *text = json_dumps(header, JSON_COMPACT);
        const char *theirs = signed_by(other, "RS256", NULL, claims_with(NULL, NULL));

        ck_assert_str_eq(verdict(pool_format(pool, "%s%s", encoded(text), strchr(theirs, '.'))), "sso-signature");
        free(text);
        json_decref(header);
}
END_TEST

/* --- Claims */

START_TEST(test_another_issuer_is_told_by_every_byte)
{
        ck_assert_str_eq(verdict_with("iss", "\"" ISSUER "/\""), "sso-issuer");
        ck_assert_str_eq(verdict_with("iss", "\"https://evil.example\""), "sso-issuer");
        ck_assert_str_eq(verdict_with("iss", "[\"" ISSUER "\"]"), "sso-issuer");
        ck_assert_str_eq(verdict_with("iss", NULL), "sso-issuer");
}
END_TEST

START_TEST(test_it_has_to_be_made_for_us)
{
        ck_assert_str_eq(verdict_with("aud", "\"another\""), "sso-audience");
        ck_assert_str_eq(verdict_with("aud", "[]"), "sso-audience");
        ck_assert_str_eq(verdict_with("aud", NULL), "sso-audience");
        ck_assert_str_eq(verdict_with("aud", "{\"recert\": true}"), "sso-audience");
        ck_assert_str_eq(verdict_with("aud", "[\"recert\"]"), "");
        ck_assert_str_eq(verdict_with("aud", "[\"recert\", \"another\"]"), "sso-audience");
        ck_assert_str_eq(verdict_with("azp", "\"recert\""), "");
        ck_assert_str_eq(verdict_with("azp", "\"another\""), "sso-audience");
        ck_assert_str_eq(verdict_with("azp", "null"), "sso-audience");
}
END_TEST

START_TEST(test_its_time_is_now_but_for_a_minute)
{
        static const struct { const char *name; int64_t at; const char *code; } cases[] = {
                {"exp", NOW + 1, ""}, {"exp", NOW - 59, ""}, {"exp", NOW - 60, "sso-expired"}, {"exp", 0, "sso-expired"},
                {"iat", NOW + 60, ""}, {"iat", NOW + 61, "sso-expired"},
                {"iat", NOW - 660, ""}, {"iat", NOW - 661, "sso-expired"},
                {"nbf", NOW + 60, ""}, {"nbf", NOW + 61, "sso-expired"},
        };

        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
                ck_assert_msg(!strcmp(verdict_with(cases[i].name, pool_format(pool, "%lld", (long long)cases[i].at)), cases[i].code),
                              "case %zu", i);
        ck_assert_str_eq(verdict_with("exp", NULL), "sso-expired");
        ck_assert_str_eq(verdict_with("iat", NULL), "sso-expired");
        ck_assert_str_eq(verdict_with("exp", "\"1990000000\""), "sso-expired");
        ck_assert_str_eq(verdict_with("nbf", "true"), "sso-expired");
}
END_TEST

START_TEST(test_the_nonce_is_that_of_this_sign_in)
{
        ck_assert_str_eq(verdict_with("nonce", "\"n-0S6_WzA2Mk\""), "sso-nonce");
        ck_assert_str_eq(verdict_with("nonce", "\"n-0S6_WzA2M\""), "sso-nonce");
        ck_assert_str_eq(verdict_with("nonce", "\"\""), "sso-nonce");
        ck_assert_str_eq(verdict_with("nonce", NULL), "sso-nonce");
}
END_TEST

START_TEST(test_a_subject_is_a_text_of_255_bytes_at_most)
{
        char *subject = pool_format(pool, "\"%0256d\"", 7);

        ck_assert_str_eq(verdict_with("sub", subject), "sso-answer");
        subject[256] = '"';
        subject[257] = '\0';
        ck_assert_str_eq(verdict_with("sub", subject), "");
        ck_assert_str_eq(verdict_with("sub", "\"\""), "sso-answer");
        ck_assert_str_eq(verdict_with("sub", NULL), "sso-answer");
        ck_assert_str_eq(verdict_with("sub", "1"), "sso-answer");
        ck_assert_str_eq(verdict_with("sub", "\"a\\u000ab\""), "sso-answer");
}
END_TEST

START_TEST(test_what_is_no_address_or_no_name_is_left_out)
{
        ck_assert_str_eq(verdict_with("email", "\"no address\""), "");
        ck_assert_ptr_null(out.mail);
        ck_assert(!out.mail_verified);
        ck_assert_str_eq(verdict_with("email", "\"ada@example.org\\nBcc: all\""), "");
        ck_assert_ptr_null(out.mail);
        ck_assert_str_eq(verdict_with("email_verified", "false"), "");
        ck_assert(out.mail && !out.mail_verified);
        ck_assert_str_eq(verdict_with("email_verified", NULL), "");
        ck_assert(!out.mail_verified);
        ck_assert_str_eq(verdict_with("email_verified", "1"), "");
        ck_assert(!out.mail_verified);
        ck_assert_str_eq(verdict(signed_by(rsa, "RS256", "one", "{\"iss\":\"" ISSUER "\\u0000\"}")), "sso-answer");
        ck_assert_str_eq(verdict_with("given_name", "\"A\\u0007\""), "");
        ck_assert_ptr_null(out.given_name);
}
END_TEST

/* --- What the userinfo endpoint adds */

START_TEST(test_userinfo_fills_what_the_token_leaves_out_and_nothing_else)
{
        static const char more[] = "{\"sub\": \"248289761001\", \"email\": \"a@work.example\", \"email_verified\": true, \"name\": \"Ada L\"}";
        static const char theirs[] = "{\"sub\": \"1\", \"email\": \"eve@example.org\", \"email_verified\": true}";

        ck_assert_str_eq(verdict_with("email", NULL), "");
        ck_assert_int_eq(claims_fill(&out, theirs, sizeof theirs - 1, pool), ERR_REFUSED);
        ck_assert_ptr_null(out.mail);
        ck_assert_int_eq(claims_fill(&out, "[]", 2, pool), ERR_REFUSED);
        ck_assert_int_eq(claims_fill(&out, more, sizeof more - 1, pool), 0);
        ck_assert_str_eq(out.mail, "a@work.example");
        ck_assert(out.mail_verified);
        ck_assert_str_eq(out.given_name, "Ada");
        /* a verified one is not taken for one that the token has and does not call verified */
        ck_assert_str_eq(verdict_with("email_verified", "false"), "");
        ck_assert_int_eq(claims_fill(&out, more, sizeof more - 1, pool), 0);
        ck_assert_str_eq(out.mail, "ada@example.org");
        ck_assert(!out.mail_verified);
}
END_TEST

/* --- Keys */

START_TEST(test_keys_that_are_weak_or_for_something_else_are_passed_over)
{
        json_t      *for_encryption = public_of(rsa);
        struct keys *read;
        static const char *const none[] = {"", "[]", "{}", "{\"keys\": {}}", "{\"keys\": [], \"keys\": []}"};

        json_object_set_new(for_encryption, "use", json_string("enc"));
        read = read_keys(set_of(public_of(weak), for_encryption));
        ck_assert_uint_eq(keys_count(read), 0);
        keys_free(read);
        read = read_keys("{\"keys\": [1, {}, {\"kty\": \"oct\", \"k\": \"AAAA\"}, {\"kty\": \"RSA\"}, {\"kty\": \"EC\", \"crv\": \"P-256\"}]}");
        ck_assert_uint_eq(keys_count(read), 0);
        keys_free(read);
        for (size_t i = 0; i < sizeof none / sizeof *none; i++)
                ck_assert_int_eq(keys_read(&read, none[i], strlen(none[i])), ERR_REFUSED);
        ck_assert_uint_eq(keys_count(keys), 2);
}
END_TEST

/* --- The provider's own word, and the way to it */

static const char *described(const char *name, const char *value)
{
        json_t *d = json_pack("{s:s, s:s, s:s, s:s}", "issuer", ISSUER, "authorization_endpoint", ISSUER "/auth", "token_endpoint",
                              ISSUER "/token", "jwks_uri", "https://keys.example.org/set");
        char       *text;
        const char *copy;

        if (name && !value)
                json_object_del(d, name);
        else if (name)
                json_object_set_new(d, name, json_loads(value, JSON_DECODE_ANY, NULL));
        text = json_dumps(d, 0);
        copy = pool_text(pool, text);
        free(text);
        json_decref(d);
        return copy;
}
static struct provider *provider;
static int              read_description(const char *name, const char *value)
{
        const char *text = described(name, value), *why;

        return provider_read(&provider, &why, text, strlen(text), ISSUER, pool);
}

START_TEST(test_a_provider_is_the_one_that_is_configured_and_speaks_tls)
{
        static const char *const bad[] = {
                "http://id.example.org/token", "ftp://id.example.org/", "https://", "https:///token", "https://id.example.org@evil/",
                "https://id.example.org/#a",   "https://id.example.org/ b", "file:///etc/passwd", "https://id/\\r\\nX: y",
        };

        ck_assert_int_eq(read_description(NULL, NULL), 0);
        ck_assert_str_eq(provider->token, ISSUER "/token");
        ck_assert(!provider->secret_in_form && !provider->names_itself && !provider->userinfo);
        ck_assert_int_eq(read_description("issuer", "\"https://id.example.com\""), ERR_REFUSED);
        ck_assert_int_eq(read_description("jwks_uri", NULL), ERR_REFUSED);
        for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
                ck_assert_msg(read_description("token_endpoint", pool_format(pool, "\"%s\"", bad[i])) == ERR_REFUSED, "%s", bad[i]);
        ck_assert_int_eq(read_description("token_endpoint_auth_methods_supported", "[\"client_secret_post\"]"), 0);
        ck_assert(provider->secret_in_form);
        ck_assert_str_eq(provider_description(pool, "https://a/b/"), "https://a/b/.well-known/openid-configuration");
        ck_assert_str_eq(provider_description(pool, "https://a/b"), "https://a/b/.well-known/openid-configuration");
        ck_assert_int_eq(read_description("token_endpoint_auth_methods_supported", "[\"private_key_jwt\"]"), ERR_REFUSED);
}
END_TEST

/* The example of RFC 7636, appendix B. */
START_TEST(test_the_browser_is_sent_with_state_nonce_and_challenge)
{
        const char *to = authorization_address(pool, &(struct authorization){
                "https://id/auth?a=b", "re&cert", "https://p/sso/callback", "s/1", "n=1", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "de"});

        ck_assert_str_eq(to, "https://id/auth?a=b&response_type=code&scope=openid%20email%20profile&client_id=re%26cert"
                             "&redirect_uri=https%3A%2F%2Fp%2Fsso%2Fcallback&state=s%2F1&nonce=n%3D1"
                             "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&ui_locales=de");
}
END_TEST

static int read_answer(struct token_answer *answer, const char *text)
{
        return token_answer_read(answer, text, strlen(text), pool);
}

START_TEST(test_an_answer_to_a_code_is_tokens_or_an_error)
{
        struct token_answer answer;

        ck_assert_int_eq(read_answer(&answer, "{\"id_token\": \"a.b.c\", \"access_token\": \"x\"}"), 0);
        ck_assert_str_eq(answer.id_token, "a.b.c");
        ck_assert_str_eq(answer.access_token, "x");
        ck_assert_int_eq(read_answer(&answer, "{\"error\": \"invalid_grant\", \"id_token\": \"a.b.c\"}"), 0);
        ck_assert_str_eq(answer.error, "invalid_grant");
        ck_assert_ptr_null(answer.id_token);
        ck_assert_int_eq(read_answer(&answer, "{\"access_token\": \"x\"}"), ERR_REFUSED);
        ck_assert_int_eq(read_answer(&answer, "<html>"), ERR_REFUSED);
        /* it becomes a header line */
        ck_assert_int_eq(read_answer(&answer, "{\"id_token\": \"a.b.c\", \"access_token\": \"x\\r\\nHost: evil\"}"), 0);
        ck_assert_ptr_null(answer.access_token);
}
END_TEST

int main(void)
{
        const TTest *const tests[] = {
                test_a_good_token_says_who_it_is, test_each_algorithm_of_the_list_is_taken,
                test_one_without_a_kid_is_of_the_only_key_there_is, test_none_is_no_algorithm,
                test_the_public_key_is_no_secret_to_sign_with, test_a_key_of_the_set_is_used_for_its_own_algorithm_alone,
                test_a_key_that_nobody_published_is_none, test_a_changed_token_has_no_signature,
                test_what_is_cut_or_no_token_is_malformed, test_what_is_no_base64url_ends_nothing, test_what_the_header_says_twice_or_would_have_us_understand_is_refused,
                test_a_key_inside_the_token_is_not_looked_at, test_another_issuer_is_told_by_every_byte,
                test_it_has_to_be_made_for_us, test_its_time_is_now_but_for_a_minute, test_the_nonce_is_that_of_this_sign_in,
                test_a_subject_is_a_text_of_255_bytes_at_most, test_what_is_no_address_or_no_name_is_left_out,
                test_userinfo_fills_what_the_token_leaves_out_and_nothing_else,
                test_keys_that_are_weak_or_for_something_else_are_passed_over,
                test_a_provider_is_the_one_that_is_configured_and_speaks_tls,
                test_the_browser_is_sent_with_state_nonce_and_challenge, test_an_answer_to_a_code_is_tokens_or_an_error,
        };
        Suite *suite = suite_create("id_token");
        TCase *tcase = tcase_create("id_token");

        if (sodium_init() < 0)
                return EXIT_FAILURE;
        tcase_add_checked_fixture(tcase, set_up, tear_down);
        for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
                tcase_add_test(tcase, tests[i]);
        tcase_set_timeout(tcase, 60);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
