/* sso.c - signing in by a provider: a browser is sent there, comes back with a code, and waits until the job process has
 * asked whose it is. Whatever goes wrong ends on a page that needs no session, and begins nothing anew by itself. */
#include "handler/sso.h"

#include <sodium.h>
#include <string.h>
#include "handler/page.h"
#include "handler/sign_in.h"
#include "http/cookie.h"
#include "http/csrf.h"
#include "oidc/provider.h"
#include "store/session.h"
#include "store/sso.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"
#include "view/sso.h"

#define CALLBACK    "/sso/callback"
#define COOKIE_KEPT 3600        /* seconds: to the end of the longest proof */
#define AGAIN       CLOCK_MINUTE        /* for an answer that was lost: the address stays in the browser's history */

const struct form_field sso_start_query[] = {{"next", form_path, 4000, 0}, FORM_END};
const struct form_field sso_callback_query[] = {
        {"state", form_code, SSO_TEXT - 1, 0}, {"code", NULL, 4000, FIELD_RAW}, {"error", NULL, 200, 0},
        {"error_description", NULL, 2000, 0},  {"iss", NULL, 255, 0},           FORM_OTHERS,
        FORM_END,
};
const struct form_field sso_callback_form[] = {
        {"state", form_code, SSO_TEXT - 1, FIELD_REQUIRED},
        {"password", NULL, 1000, FIELD_RAW | FIELD_REQUIRED},
        FORM_END,
};

/* --- Pages */

static const char *again(const struct ctx *c, const char *next)
{
        return next ? pool_format(c->pool, "/sso/start?next=%s", page_encoded(c->pool, next)) : "/sso/start";
}

static int show(struct ctx *c, const struct request *req, struct response *res, struct view_sso *view, const char *next)
{
        struct page page;

        page_of(&page, c, req, res, "sso");
        if (view->mail)
                page.csrf = csrf_token(req, c->pool);
        view->provider = c->conf->provider_name;
        view->again = again(c, next);
        res->no_store = true;
        return view_sso(&res->page, &page, view);
}

static int show_failure(struct ctx *c, const struct request *req, struct response *res, const char *reference, const char *code,
                        const char *next)
{
        res->status = refusal_find(code)->status;
        return show(c, req, res,
                    &(struct view_sso){.step = "failed", .reference = reference, .code = code, .message = refusal_message(c->pool, code, NULL)},
                    next);
}

/* What belongs to nothing that we began. */
static int fail_new(struct ctx *c, const struct request *req, struct response *res, const char *code, const char *detail, const char *next)
{
        int rc = sso_fail_new(c->db, req->id, c->conf->provider_issuer, code, detail, c->now);

        log_write(LOG_INFO, "sso-failed", LOG_T("reference", req->id), LOG_T("code", code));
        return rc < 0 ? rc : show_failure(c, req, res, req->id, code, next);
}

static const char *plain_address(const struct ctx *c, const char *state)
{
        return pool_format(c->pool, CALLBACK "?state=%s", state);
}

/* --- Start */

static const char *secret(struct pool *pool, unsigned char bytes[32])
{
        size_t size = SSO_TEXT;

        randombytes_buf(bytes, 32);
        return sodium_bin2base64(pool_alloc(pool, size), size, bytes, 32, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

int sso_start_get(struct ctx *c, const struct request *req, struct response *res)
{
        const struct conf  *conf = c->conf;
        unsigned char       token[COOKIE_TOKEN], state[32], other[32], browser[32], state_hash[32];
        struct authorization go = {.client = conf->provider_client, .redirect = pool_format(c->pool, "%s" CALLBACK, conf->origin ? conf->origin : ""),
                                   .language = req->language};
        struct sso_begun    begun = {req->id, conf->provider_issuer, state_hash, browser, NULL, NULL, request_query(req, "next")};
        struct sso_provider provider;
        int                 rc;

        if (!conf->provider_issuer)
                return ERR_NOT_FOUND;
        if (begun.next && !*begun.next)
                begun.next = NULL;
        rc = sso_provider(&provider, c->db, c->pool, conf->provider_issuer, c->now);
        if (rc < 0)
                return rc == ERR_NOT_FOUND ? fail_new(c, req, res, "sso-down", "what it says of itself is not known", begun.next) : rc;
        /* One cookie for all that a browser begins: two windows do not disturb each other. */
        if (req->provider)
                memcpy(token, req->provider, sizeof token);
        else
                randombytes_buf(token, sizeof token);
        go.endpoint = provider.endpoint;
        go.state = secret(c->pool, state);
        go.nonce = begun.nonce = secret(c->pool, other);
        go.verifier = begun.verifier = secret(c->pool, other);
        session_hash(state_hash, state);
        session_hash(browser, token);
        if ((rc = sso_begin(c->db, &begun, c->now)) < 0)
                return rc;
        response_cookie(res, cookie_set(c->pool, COOKIE_PROVIDER, conf->tls, token, COOKIE_KEPT));
        res->location = authorization_address(c->pool, &go);
        return 0;
}

/* --- Entering */

static int enter(struct ctx *c, const struct request *req, struct response *res, const struct sso *sso, const char *state,
                 const struct sso_whose *whose, const struct attempt *a)
{
        unsigned char       token[COOKIE_TOKEN];
        struct sso_entering e = {
                  .sso = sso,
                  .whose = *whose,
                  .req = req,
                  .limits = session_limits_of(c->conf),
                  .old = req->viewer.account ? req->viewer.session : req->half.account ? req->half.session : NULL,
                  .name = a ? &a->name : NULL,
                  .address = a ? &a->address : NULL,
                  .proved = a ? a->account->password : NULL,
                  .programme = c->programme,
                  .revision = c->programme_revision,
                  .act = {"sign-in", "web", 0, req->id, c->now, c->today},
                  .pool = c->pool,
        };
        int rc;

        session_token(token, req->provider, state);
        session_hash(e.session, token);
        if ((rc = sso_enter(c->db, &e)) < 0)
                return rc;
        log_write(LOG_INFO, "sign-in", LOG_T("provider", sso->issuer), LOG_T("reference", sso->reference));
        response_cookie(res, cookie_set(c->pool, COOKIE_SESSION, c->conf->tls, token, 0));
        res->location = sso->next ? sso->next : "/credentials/progress";
        return 0;
}

/* --- Back from the provider */

static int fail(struct ctx *c, const struct request *req, struct response *res, const struct sso *sso, const char *code, const char *detail)
{
        int rc = sso_fail(c->db, sso->reference, code, detail, c->now);

        log_write(LOG_INFO, "sso-failed", LOG_T("reference", sso->reference), LOG_T("code", code));
        return rc < 0 ? rc : show_failure(c, req, res, sso->reference, code, sso->next);
}

/* The row of this state and this browser. ERR_NOT_FOUND. */
static int find(struct sso **out, struct ctx *c, const struct request *req, const char *state)
{
        unsigned char bytes[32], state_hash[32], browser[32];
        size_t        size = 0;

        *out = NULL;
        if (!state || !req->provider ||
            sodium_base642bin(bytes, sizeof bytes, state, strlen(state), NULL, &size, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
            size != sizeof bytes)
                return ERR_NOT_FOUND;
        session_hash(state_hash, bytes);
        session_hash(browser, req->provider);
        return sso_find(out, c->db, c->pool, state_hash, browser);
}

/* Why the answer is not even asked about; NULL: it is. *detail: for admins. */
static int why_not(const char **code, const char **detail, struct ctx *c, const struct request *req, const struct sso *sso)
{
        const char         *issuer = request_query(req, "iss"), *error = request_query(req, "error");
        const char         *said = request_query(req, "error_description");
        struct sso_provider provider;
        int                 rc = sso_provider(&provider, c->db, c->pool, sso->issuer, c->now);

        *code = NULL;
        *detail = NULL;
        if (rc < 0 && rc != ERR_NOT_FOUND)
                return rc;
        if (c->now - sso->made > SSO_MINUTES * CLOCK_MINUTE) {
                *code = "sso-state";
                *detail = "back too late";
        } else if (issuer ? strcmp(issuer, sso->issuer) != 0 : rc == 0 && provider.names_itself) {
                *code = "sso-issuer";
                *detail = pool_format(c->pool, "iss of the answer: %s", issuer ? issuer : "none");
        } else if (error) {
                *code = "sso-refused";
                *detail = pool_format(c->pool, "%s%s%s", error, said ? ": " : "", said ? said : "");
        }
        return 0;
}

/* With an answer: what it says is kept, and the browser sent on to an address without it. */
static int take_answer(struct ctx *c, const struct request *req, struct response *res, const struct sso *sso)
{
        const char *code, *detail;
        bool        asked;
        int         rc = 0;

        if (sso->step == SSO_SENT) {
                if ((rc = why_not(&code, &detail, c, req, sso)) < 0)
                        return rc;
                rc = code ? sso_fail(c->db, sso->reference, code, detail, c->now)
                          : sso_ask(&asked, c->db, sso->reference, request_query(req, "code"), c->now);
        }
        res->location = plain_address(c, request_query(req, "state"));
        return rc;
}

static int ask_for_proof(struct ctx *c, const struct request *req, struct response *res, const struct sso *sso, const char *state,
                         struct view_sso *view)
{
        view->step = "proof";
        view->reference = sso->reference;
        view->mail = sso->person.mail;
        view->state = state;
        return show(c, req, res, view, sso->next);
}

/* Of somebody whom the portal does not know yet. */
static const char *why_not_new(const struct sso *sso)
{
        if (!sso->person.mail)
                return "sso-mail-missing";
        return sso->person.mail_verified ? NULL : "sso-mail-unverified";
}

static int decide(struct ctx *c, const struct request *req, struct response *res, const struct sso *sso, const char *state)
{
        static const char *const closed[] = {[SSO_NO_PASSWORD] = "sso-no-password", [SSO_STAFF] = "sso-staff", [SSO_CLOSED] = "sso-closed"};
        const char      *wrong = NULL;
        struct sso_whose whose;
        int              rc = sso_whose(&whose, c->db, c->pool, sso);

        if (rc < 0)
                return rc;
        if (!whose.known)
                wrong = why_not_new(sso);
        if (!wrong && whose.who >= SSO_NO_PASSWORD)
                wrong = closed[whose.who];
        if (wrong && !strcmp(wrong, "sso-no-password") && c->conf->mail_server) {
                struct act act = {"account-create", "web", 0, req->id, c->now, c->today};

                if ((rc = sso_invite(c->db, sso, &whose, &act, req->language, c->pool)) < 0)
                        return rc;
                wrong = "sso-link-sent";
        }
        if (wrong)
                return fail(c, req, res, sso, wrong, sso->person.mail ? NULL : "no address in the answer");
        if (whose.who == SSO_PROVE)
                return ask_for_proof(c, req, res, sso, state, &(struct view_sso){.step = NULL});
        rc = enter(c, req, res, sso, state, &whose, NULL);
        if (rc == ERR_NOT_FOUND || rc == ERR_STALE) {   /* something is otherwise by now: looked at again */
                res->location = plain_address(c, state);
                rc = 0;
        }
        return rc;
}

static int go_on(struct ctx *c, const struct request *req, struct response *res, const struct sso *sso, const char *state)
{
        unsigned char session[32];
        uint64_t      account;
        int           rc;

        switch (sso->step) {
        case SSO_SENT:
                return fail(c, req, res, sso, "sso-answer", "the browser came back without a code");
        case SSO_ASKED:
        case SSO_TAKEN:
                if (c->now - sso->at > SSO_WAIT * CLOCK_SECOND)
                        return fail(c, req, res, sso, "sso-slow", "no answer of the job process");
                return show(c, req, res, &(struct view_sso){.step = "waiting", .reference = sso->reference}, sso->next);
        case SSO_ANSWERED:
                if (c->now - sso->at > SSO_PROOF * CLOCK_MINUTE)
                        return fail(c, req, res, sso, "sso-state", "the password came too late");
                return decide(c, req, res, sso, state);
        case SSO_FAILED:
                return show_failure(c, req, res, sso->reference, sso->failure, sso->next);
        case SSO_DONE:
                break;
        }
        /* Who goes back in the browser is signed in; and who never had the answer is told it again. */
        if (!req->viewer.account || req->viewer.expired) {
                if ((rc = sign_in_again(&account, session, c, req->provider, state, AGAIN, res)) < 0)
                        return rc;
                if (!rc)
                        return fail_new(c, req, res, "sso-used", pool_format(c->pool, "first as %s", sso->reference), sso->next);
        }
        res->location = sso->next ? sso->next : "/credentials/progress";
        return 0;
}

/* ERR_NOT_FOUND: no provider, and no answer. NULL, and answered: it is nothing that this browser began. */
static int begun_here(struct sso **out, struct ctx *c, const struct request *req, struct response *res, const char *state, const char *why)
{
        int rc = c->conf->provider_issuer ? find(out, c, req, state) : ERR_NOT_FOUND;

        if (rc != ERR_NOT_FOUND || !c->conf->provider_issuer)
                return rc;
        *out = NULL;
        return fail_new(c, req, res, "sso-state", why, NULL);
}

int sso_callback_get(struct ctx *c, const struct request *req, struct response *res)
{
        const char *state = request_query(req, "state");
        struct sso *sso;
        int         rc = begun_here(&sso, c, req, res, state,
                                    req->provider ? "no such state in this browser" : "a browser without our cookie");

        if (rc < 0 || !sso)
                return rc;
        return request_query(req, "code") || request_query(req, "error") ? take_answer(c, req, res, sso) : go_on(c, req, res, sso, state);
}

/* --- The password, the first time */

static int refuse_password(struct ctx *c, const struct request *req, struct response *res, const struct sso *sso, const char *code, int wait)
{
        struct view_sso view = {.wrong = code, .retry_after = wait};

        view.wrong_message = refusal_message(c->pool, code, wait ? pool_format(c->pool, "%d seconds", wait) : NULL);
        res->status = refusal_find(code)->status;
        res->retry_after = wait;
        return ask_for_proof(c, req, res, sso, request_form(req, "state"), &view);
}

static int prove(struct ctx *c, const struct request *req, struct response *res, const struct sso *sso, const struct sso_whose *whose)
{
        struct attempt a;
        int            wait, rc;

        if (request_fault(req, "password"))
                return refuse_password(c, req, res, sso, "password-wrong", 0);
        if ((rc = attempt_begin(&a, &wait, c, req, sso->person.mail, request_form(req, "password"))) < 0)
                return rc;
        if (wait)
                return refuse_password(c, req, res, sso, "rate", wait);
        if ((rc = attempt_is_right(&a, c)) < 0)
                return rc;
        if (!rc || !a.account || a.account->id != whose->account)
                return refuse_password(c, req, res, sso, "password-wrong", 0);
        return enter(c, req, res, sso, request_form(req, "state"), whose, &a);
}

int sso_callback_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char      *state = request_fault(req, "state") ? NULL : request_form(req, "state");
        struct sso_whose whose;
        struct sso      *sso;
        int              rc = begun_here(&sso, c, req, res, state, "the password came from another browser");

        if (rc < 0 || !sso)
                return rc;
        if (sso->step == SSO_ANSWERED && c->now - sso->at <= SSO_PROOF * CLOCK_MINUTE) {
                if ((rc = sso_whose(&whose, c->db, c->pool, sso)) == 0 && whose.who == SSO_PROVE && !why_not_new(sso))
                        rc = prove(c, req, res, sso, &whose);
                if (rc != ERR_NOT_FOUND && (rc < 0 || res->location || res->page))
                        return rc;
        }
        res->location = plain_address(c, state);
        return 0;
}
