/* sign_in.c - who is it? The answer to a wrong name is that to a wrong password, in the same time. */
#include "handler/sign_in.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include "handler/page.h"
#include "http/cookie.h"
#include "http/csrf.h"
#include "store/account.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"
#include "util/password.h"
#include "util/slots.h"
#include "util/utf8.h"
#include "view/sign_in.h"

#define DEVICE_KEPT  (400 * 86400)      /* seconds */
#define SLOT_WAIT    (3 * CLOCK_SECOND)

const struct form_field sign_in_query[] = {{"next", form_path, 4000, 0}, PAGE_NOTICE_FIELDS, FORM_END};
const struct form_field sign_in_form[] = {
        {"login", NULL, 254, FIELD_REQUIRED},
        {"password", NULL, 1000, FIELD_RAW | FIELD_REQUIRED},
        {"next", form_path, 4000, 0},
        FORM_END,
};

/* --- The page */

static int show(struct ctx *c, const struct request *req, struct response *res, struct view_sign_in *form)
{
        struct notice ended = {.kind = "warning", .code = "session-ended", .date = DATE_NONE};
        struct page   page;

        page_of(&page, c, req, res, "sign-in");
        if (req->viewer.expired && req->method != METHOD_POST) {
                ended.minutes = c->conf->session_idle_minutes;
                ended.draft = request_query(req, "draft") ? strtoull(request_query(req, "draft"), NULL, 10) : 0;
                page.notices = &ended;
                page.notices_count = 1;
        }
        page.csrf = csrf_token(req, c->pool);
        res->no_store = true;
        form->provider = c->conf->provider_name;
        return view_sign_in(&res->page, &page, form);
}

int sign_in_get(struct ctx *c, const struct request *req, struct response *res)
{
        return show(c, req, res, &(struct view_sign_in){.next = request_query(req, "next")});
}

static int again(struct ctx *c, const struct request *req, struct response *res, const char *code, const char *detail)
{
        struct view_sign_in form = {
                .login = request_form(req, "login"),
                .next = request_fault(req, "next") ? NULL : request_form(req, "next"),
                .code = code,
                .message = refusal_message(c->pool, code, detail),
        };

        res->status = refusal_find(code)->status;
        return show(c, req, res, &form);
}

/* --- The attempt */

static int prepare(struct attempt *a, struct ctx *c, const struct request *req)
{
        const char *key;
        int         rc;

        sign_in_device(a->device, req);
        session_hash(a->device_hash, a->device);
        rc = account_find(&a->account, c->db, c->pool, a->login, a->device_hash);
        if (rc < 0 && rc != ERR_NOT_FOUND)
                return rc;
        key = utf8_key(c->pool, a->login);
        crypto_generichash(a->key, sizeof a->key, (const unsigned char *)key, strlen(key), NULL, 0);
        /* Where somebody signed in before, guesses made elsewhere are not felt. */
        a->name = a->account && a->account->device ? (struct guess){"device", a->device_hash, 32, SIGN_IN_FREE}
                                                   : (struct guess){"login", a->key, 32, SIGN_IN_FREE};
        a->address = SIGN_IN_ADDRESS(req);
        return 0;
}

int sign_in_slowed(int *seconds, struct ctx *c, const struct guess *name, const struct guess *address)
{
        int rc = guess_begin(seconds, c->db, c->pool, address, c->now);

        return rc < 0 || *seconds ? rc : guess_begin(seconds, c->db, c->pool, name, c->now);
}

int attempt_begin(struct attempt *out, int *seconds, struct ctx *c, const struct request *req, const char *login, const char *password)
{
        int rc;

        *out = (struct attempt){.login = login, .password = password};
        *seconds = 0;
        return (rc = prepare(out, c, req)) < 0 ? rc : sign_in_slowed(seconds, c, &out->name, &out->address);
}

int attempt_is_right(struct attempt *a, struct ctx *c)
{
        const char *kept = a->account ? a->account->password : NULL;
        int         slot = slots_take(c->hash_slots, SLOT_WAIT);
        bool        right;

        if (slot < 0)
                return slot;
        right = password_is(kept, a->password);
        if (right && password_is_old(kept) && !password_keep(a->kept, a->password))
                a->kept[0] = '\0';
        slots_give(c->hash_slots, slot);
        return right;
}

const char *sign_in_leads_to(const struct request *req, uint32_t candidate, enum role role)
{
        const char *next = request_fault(req, "next") ? NULL : request_form(req, "next");

        return next && *next ? next : candidate ? "/credentials/progress" : role_may(role, ACTION_STAFF) ? "/admin" : "/";
}

void sign_in_device(unsigned char device[COOKIE_TOKEN], const struct request *req)
{
        if (req->device)
                memcpy(device, req->device, COOKIE_TOKEN);
        else
                randombytes_buf(device, COOKIE_TOKEN);
}

int sign_in_again(uint64_t *account, unsigned char hash[32], struct ctx *c, const unsigned char *secret, const char *once,
                  int64_t within, struct response *res)
{
        unsigned char token[COOKIE_TOKEN];
        int           rc;

        session_token(token, secret, once);
        session_hash(hash, token);
        if ((rc = session_resume(account, c->db, c->pool, hash, c->now - within, c->now)) < 0)
                return rc == ERR_NOT_FOUND ? 0 : rc;
        log_write(LOG_INFO, "sign-in-again", LOG_N("account", (int64_t)*account));
        response_cookie(res, cookie_set(c->pool, COOKIE_SESSION, c->conf->tls, token, 0));
        return 1;
}

int sign_in_enter(struct ctx *c, const struct request *req, struct response *res, struct sign_in *s, const unsigned char *device)
{
        struct session_limits limits = session_limits_of(c->conf);
        unsigned char         token[COOKIE_TOKEN];
        int                   rc;

        s->req = req;
        s->limits = &limits;
        s->old = req->viewer.account                                      ? req->viewer.session
                 : req->half.account && s->proof != SESSION_SECOND ? req->half.session
                                                                          : NULL;
        s->act = (struct act){s->proof == SESSION_HALF ? "sign-in-half" : "sign-in", "web", s->account->id, req->id, c->now, c->today};
        s->pool = c->pool;
        if (s->proof == SESSION_SECOND)
                session_token(token, req->secret, req->csrf);   /* the secret is the half session's */
        else
                randombytes_buf(token, sizeof token);
        session_hash(s->session, token);
        session_hash(s->device, device);
        if ((rc = account_sign_in(c->db, s)) < 0)
                return rc;
        response_cookie(res, cookie_set(c->pool, COOKIE_SESSION, c->conf->tls, token, 0));
        if (s->proof != SESSION_HALF)
                response_cookie(res, cookie_set(c->pool, COOKIE_DEVICE, c->conf->tls, device, DEVICE_KEPT));
        return 0;
}

/* The password was right. Staff have one more step before them where a second factor is set up, or has to be. */
static int enter(struct ctx *c, const struct request *req, struct response *res, const struct attempt *a)
{
        const struct account *who = a->account;
        const char           *leads_to = sign_in_leads_to(req, who->candidate, who->role);
        unsigned char         secret[TOTP_SECRET], offered[TOTP_SEALED];
        struct sign_in        s = {
                       .account = who,
                       .new_password = *a->kept ? a->kept : NULL,
                       .name = &a->name,
                       .address = &a->address,
        };
        int rc;

        if (role_is_staff(who->role) && (who->factor || c->conf->second_factor_required))
                s.proof = SESSION_HALF;
        if (s.proof == SESSION_HALF && !who->factor) {
                totp_make(secret);
                totp_seal(offered, secret, c->conf->second_factor_key);
                s.offered = offered;
        }
        if ((rc = sign_in_enter(c, req, res, &s, a->device)) < 0)
                return rc;
        res->location = s.proof == SESSION_HALF
                                ? pool_format(c->pool, "/sign-in/%s?next=%s", who->factor ? "code" : "set-up",
                                              page_encoded(c->pool, leads_to))
                                : leads_to;
        return 0;
}

int sign_in_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct attempt a;
        int            rc;

        if (request_fault(req, "login") || request_fault(req, "password"))
                return again(c, req, res, "sign-in", NULL);
        if ((rc = attempt_begin(&a, &res->retry_after, c, req, request_form(req, "login"), request_form(req, "password"))) < 0)
                return rc;
        if (res->retry_after) {
                log_write(LOG_INFO, "sign-in-slowed", LOG_T("login", a.login), LOG_N("seconds", res->retry_after));
                return again(c, req, res, "rate", pool_format(c->pool, "%d seconds", res->retry_after));
        }
        if ((rc = attempt_is_right(&a, c)) < 0)
                return rc;
        log_write(LOG_INFO, rc ? "sign-in" : "sign-in-failed", LOG_T("login", a.login),
                  LOG_N("account", a.account ? a.account->id : 0));
        return rc ? enter(c, req, res, &a) : again(c, req, res, "sign-in", NULL);
}
