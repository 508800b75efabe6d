/* sso.c - the provider of sign-ins is asked. */
#include "job/sso.h"

#include <stdlib.h>
#include <string.h>
#include "job/fetch.h"
#include "oidc/id_token.h"
#include "oidc/key.h"
#include "oidc/provider.h"
#include "store/sso.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"

#define AT_ONCE     16
#define FRESH       CLOCK_HOUR          /* what it says of itself */
#define PAUSE       (10 * CLOCK_SECOND) /* before it is asked again, after a failure */
#define PAUSE_KEYS  CLOCK_MINUTE        /* between two askings for a key that is not known */

/* A code in hand. */
struct asking {
        struct sso_job *s;
        struct pool    *pool;           /* NULL: this place is free */
        const char     *reference, *code, *verifier, *nonce;
        const char     *id_token, *access_token;
        struct claims   claims;
        bool            begun;          /* the code was sent */
        bool            wants_keys;     /* it waits for the keys */
};

struct sso_job {
        struct db         *db;
        const struct conf *conf;
        struct fetches    *fetches;
        struct pool       *pool;        /* of provider; NULL: it is not known */
        struct provider   *provider;
        struct keys       *keys;
        bool               fetching;    /* description or keys */
        int64_t            tried, fetched, swept;       /* clock_elapsed() */
        int64_t            keys_asked;  /* for one that was not known, likewise */
        const char        *missing;     /* why it is not known: a code */
        int                failed;      /* the first error of the database in this round */
        struct asking      askings[AT_ONCE];
};

struct sso_job *sso_job_new(struct db *db, const struct conf *conf)
{
        struct sso_job *s = conf->provider_issuer ? calloc(1, sizeof *s) : NULL;

        if (!s)
                return NULL;
        *s = (struct sso_job){.db = db, .conf = conf, .fetches = fetches_new(), .tried = -FRESH, .fetched = -FRESH, .swept = -CLOCK_HOUR,
                              .keys_asked = -PAUSE_KEYS, .missing = "sso-down"};
        if (s->fetches)
                return s;
        free(s);
        return NULL;
}

void sso_job_free(struct sso_job *s)
{
        if (!s)
                return;
        fetches_free(s->fetches);
        for (size_t i = 0; i < AT_ONCE; i++)
                pool_free(s->askings[i].pool);
        keys_free(s->keys);
        pool_free(s->pool);
        free(s);
}

void sso_job_wait(struct sso_job *s, int fd, int64_t microseconds)
{
        fetches_wait(s->fetches, fd, microseconds);
}

/* --- The end of an asking */

static void leave(struct asking *a)
{
        pool_free(a->pool);
        *a = (struct asking){.s = a->s};
}

static void note(struct sso_job *s, int rc)
{
        if (rc < 0 && s->failed == 0)
                s->failed = rc;
}

static void fail(struct asking *a, const char *code, const char *detail)
{
        log_write(LOG_INFO, "sso-failed", LOG_T("reference", a->reference), LOG_T("code", code), LOG_T("why", detail ? detail : ""));
        note(a->s, sso_fail(a->s->db, a->reference, code, detail, clock_now()));
        leave(a);
}

static void succeed(struct asking *a)
{
        const struct claims *c = &a->claims;
        struct sso_person    person = {c->subject, c->mail, c->given_name, c->family_name, c->mail_verified};

        log_write(LOG_INFO, "sso-answered", LOG_T("reference", a->reference));
        note(a->s, sso_answer(a->s->db, a->reference, &person, clock_now(), a->pool));
        leave(a);
}

/* The code of an answer that is of no use; NULL: it is one. */
static const char *unusable(const struct fetch_answer *answer)
{
        static const char *const codes[] = {[FETCH_DOWN] = "sso-down", [FETCH_SLOW] = "sso-slow", [FETCH_BROKEN] = "sso-answer"};

        if (answer->outcome != FETCH_ANSWERED)
                return codes[answer->outcome];
        return answer->status >= 500 ? "sso-down" : NULL;
}

static const char *said(struct pool *pool, const char *what, const struct fetch_answer *answer)
{
        return answer->status ? pool_format(pool, "%s: status %d %s", what, answer->status, answer->why)
                              : pool_format(pool, "%s: %s", what, answer->why);
}

/* --- The token */

static void on_userinfo(void *arg, const struct fetch_answer *answer)
{
        struct asking *a = arg;
        const char    *code = unusable(answer);

        if (code)
                fail(a, code, said(a->pool, "userinfo", answer));
        else if (answer->status != 200 || claims_fill(&a->claims, answer->bytes, answer->size, a->pool) < 0)
                fail(a, "sso-answer", said(a->pool, "userinfo is not about the same", answer));
        else
                succeed(a);
}

/* Providers may say the address there alone. */
static void believe(struct asking *a)
{
        struct fetch_ask ask = {.address = a->s->provider->userinfo, .bearer = a->access_token};

        if (a->claims.mail || !ask.address || !ask.bearer)
                succeed(a);
        else if (fetch_begin(a->s->fetches, &ask, on_userinfo, a) < 0)
                fail(a, "sso-down", "userinfo cannot be asked");
}

static void fetch_keys(struct sso_job *s);

static void judge(struct asking *a, bool keys_are_new)
{
        struct sso_job        *s = a->s;
        struct id_token_ask    ask = {s->conf->provider_issuer, s->conf->provider_client, a->nonce, clock_now() / CLOCK_SECOND};
        enum id_token_verdict  verdict = id_token_check(&a->claims, a->id_token, strlen(a->id_token), s->keys, &ask, a->pool);

        a->wants_keys = false;
        if (verdict == ID_TOKEN_GOOD) {
                believe(a);
                return;
        }
        if (verdict == ID_TOKEN_KEY && !keys_are_new && clock_elapsed() - s->keys_asked >= PAUSE_KEYS && !s->fetching) {
                s->keys_asked = clock_elapsed();
                fetch_keys(s);
        }
        if (verdict == ID_TOKEN_KEY && !keys_are_new && s->fetching)
                a->wants_keys = true;
        else
                fail(a, id_token_code(verdict), NULL);
}

static void on_token(void *arg, const struct fetch_answer *answer)
{
        struct asking      *a = arg;
        const char         *code = unusable(answer);
        struct token_answer token;

        if (code) {
                fail(a, code, said(a->pool, "token", answer));
        } else if (token_answer_read(&token, answer->bytes, answer->size, a->pool) < 0) {
                fail(a, "sso-answer", said(a->pool, "token", answer));
        } else if (token.error) {
                fail(a, strcmp(token.error, "invalid_grant") ? "sso-refused" : "sso-used", pool_format(a->pool, "token: %s", token.error));
        } else {
                a->id_token = token.id_token;
                a->access_token = token.access_token;
                judge(a, false);
        }
}

static void send_code(struct asking *a)
{
        const struct conf *conf = a->s->conf;
        struct pool       *pool = a->pool;
        struct fetch_ask   ask = {.address = a->s->provider->token};
        const char        *client = query_encoded(pool, conf->provider_client), *secret = query_encoded(pool, conf->provider_secret);

        a->begun = true;
        ask.form = pool_format(pool, "grant_type=authorization_code&code=%s&redirect_uri=%s&code_verifier=%s", query_encoded(pool, a->code),
                               query_encoded(pool, pool_format(pool, "%s/sso/callback", conf->origin)), a->verifier);
        if (a->s->provider->secret_in_form) {
                ask.form = pool_format(pool, "%s&client_id=%s&client_secret=%s", ask.form, client, secret);
        } else {
                ask.user = client;      /* encoded there, too (RFC 6749, 2.3.1) */
                ask.password = secret;
        }
        if (fetch_begin(a->s->fetches, &ask, on_token, a) < 0)
                fail(a, "sso-down", "the provider cannot be asked");
}

/* --- The provider */

static void go_on(struct sso_job *s, bool keys_are_new)
{
        for (size_t i = 0; i < AT_ONCE; i++) {
                struct asking *a = &s->askings[i];

                if (!a->pool || s->fetching)
                        continue;
                if (!a->begun && s->provider && s->keys)
                        send_code(a);
                else if (!a->begun)
                        fail(a, s->missing, "what the provider says of itself is not known");
                else if (a->wants_keys)
                        judge(a, keys_are_new);
        }
}

static void on_nothing(struct sso_job *s, const char *code, const char *why)
{
        log_write(LOG_ERROR, "provider-failed", LOG_T("code", code), LOG_T("why", why));
        s->fetching = false;
        s->missing = code;
        go_on(s, true);
}

static void on_keys(void *arg, const struct fetch_answer *answer)
{
        struct sso_job *s = arg;
        const char     *code = unusable(answer);
        struct keys    *keys = NULL;

        if (code || answer->status != 200 || keys_read(&keys, answer->bytes, answer->size) < 0) {
                on_nothing(s, code ? code : "sso-answer", *answer->why ? answer->why : "its keys cannot be read");
                return;
        }
        keys_free(s->keys);
        s->keys = keys;
        s->fetching = false;
        s->fetched = clock_elapsed();
        log_write(LOG_INFO, "provider-keys", LOG_N("count", (long long)keys_count(keys)));
        go_on(s, true);
}

static void fetch_keys(struct sso_job *s)
{
        s->fetching = true;
        if (fetch_begin(s->fetches, &(struct fetch_ask){.address = s->provider->keys}, on_keys, s) < 0)
                on_nothing(s, "sso-down", "it cannot be asked for its keys");
}

static void on_description(void *arg, const struct fetch_answer *answer)
{
        struct sso_job     *s = arg;
        struct pool        *pool = pool_new();
        struct provider    *provider;
        const char         *code = unusable(answer), *why = answer->why;
        struct sso_provider kept;

        if (!code && (answer->status != 200 || provider_read(&provider, &why, answer->bytes, answer->size, s->conf->provider_issuer, pool) < 0))
                code = "sso-answer";
        if (code) {
                on_nothing(s, code, why);
                pool_free(pool);
                return;
        }
        pool_free(s->pool);
        s->pool = pool;
        s->provider = provider;
        kept = (struct sso_provider){provider->authorization, provider->names_itself};
        note(s, sso_provider_keep(s->db, s->conf->provider_issuer, &kept, clock_now()));
        fetch_keys(s);
}

/* Each hour; after a failure, sooner. */
static void know_provider(struct sso_job *s)
{
        int64_t      now = clock_elapsed();
        struct pool *pool;

        if (s->fetching || now - s->fetched < FRESH || now - s->tried < PAUSE)
                return;
        s->tried = now;
        s->fetching = true;
        pool = pool_new();
        if (fetch_begin(s->fetches, &(struct fetch_ask){.address = provider_description(pool, s->conf->provider_issuer)}, on_description, s) < 0)
                on_nothing(s, "sso-down", "it cannot be asked");
        pool_free(pool);
}

/* --- A round */

static void take(struct sso_job *s, struct asking *a, const struct sso_wish *wish)
{
        bool mine;
        int  rc = sso_take(&mine, s->db, wish->reference);

        note(s, rc);
        if (rc < 0 || !mine)
                return;
        *a = (struct asking){.s = s, .pool = pool_new()};
        a->reference = pool_text(a->pool, wish->reference);
        a->code = pool_text(a->pool, wish->code);
        a->verifier = pool_text(a->pool, wish->verifier);
        a->nonce = pool_text(a->pool, wish->nonce);
}

static size_t places(const struct sso_job *s)
{
        size_t count = 0;

        for (size_t i = 0; i < AT_ONCE; i++)
                count += !s->askings[i].pool;
        return count;
}

static void take_all(struct sso_job *s, struct pool *pool)
{
        struct sso_wish *list;
        size_t           count = 0, place = 0;
        int              rc = places(s) ? sso_waiting(&list, &count, s->db, places(s), pool) : 0;

        note(s, rc);
        for (size_t i = 0; rc == 0 && i < count; i++) {
                while (s->askings[place].pool)
                        place++;
                take(s, &s->askings[place], &list[i]);
        }
}

static void sweep(struct sso_job *s)
{
        bool left = true;

        if (clock_elapsed() - s->swept < CLOCK_HOUR)
                return;
        s->swept = clock_elapsed();
        while (left && s->failed == 0)
                note(s, sso_sweep(&left, s->db, clock_now()));
}

int sso_job_round(struct sso_job *s)
{
        struct pool *pool = pool_new();

        s->failed = 0;
        fetches_run(s->fetches);
        know_provider(s);
        take_all(s, pool);
        go_on(s, false);
        fetches_run(s->fetches);        /* on its way at once */
        sweep(s);
        pool_free(pool);
        return s->failed;
}
