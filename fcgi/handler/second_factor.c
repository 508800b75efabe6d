/* second_factor.c - the second step of signing in, and the life of a second factor in the hands of its owner. */
#include "handler/second_factor.h"

#include <string.h>
#include "handler/page.h"
#include "handler/profile.h"
#include "handler/sign_in.h"
#include "http/csrf.h"
#include "renewal/candidate.h"
#include "store/factor.h"
#include "store/once.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"
#include "util/password.h"
#include "util/totp.h"
#include "view/second_factor.h"

#define SIGN_IN "/sign-in"
#define CODE    "/sign-in/code"
#define SET_UP  "/sign-in/set-up"
#define PROFILE "/profile/second-factor"

static const char *check_action(const char *value)
{
        static const char *const actions[] = {"begin", "confirm", "cancel", "codes", "remove"};

        for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
                if (!strcmp(actions[i], value))
                        return NULL;
        return "action";
}
const struct form_field sign_in_code_query[] = {{"next", form_path, 4000, 0}, FORM_END};
const struct form_field second_factor_query[] = {PAGE_NOTICE_FIELDS, {"count", form_number, 0, 0}, FORM_END};
const struct form_field sign_in_code_form[] = {
        {"code", NULL, 40, 0}, {"recovery", NULL, 60, 0}, {"next", form_path, 4000, 0}, FORM_END,
};
const struct form_field second_factor_form[] = {
        {"action", check_action, 0, FIELD_REQUIRED},
        {"password", NULL, 1000, FIELD_RAW},
        {"code", NULL, 40, 0},
        FORM_END,
};

/* The page of a step of signing in knows where it leads from its query, then from its form. */
static const char *next_of(const struct request *req)
{
        const char *next = req->method == METHOD_POST ? request_code(req, "next") ? NULL : request_form(req, "next")
                                                      : request_query(req, "next");

        return next && *next ? next : NULL;
}

/* Whose step it is. 1: nobody's, or it is another step: res leads there. */
static int half(struct factor **out, struct ctx *c, const struct request *req, struct response *res, bool set_up)
{
        const char   *next = next_of(req), *to = NULL;
        unsigned char device[32];
        int           rc;

        if (req->device)
                session_hash(device, req->device);
        rc = req->half.account ? factor_load(out, c->db, c->pool, req->half.account, req->half.session, req->device ? device : NULL)
                               : ERR_NOT_FOUND;
        if (rc < 0 && rc != ERR_NOT_FOUND)
                return rc;
        if (rc == ERR_NOT_FOUND)
                to = SIGN_IN;
        else if (!set_up && !(*out)->sealed)
                to = SET_UP;
        else if (set_up && (*out)->sealed)
                to = CODE;
        else if (set_up && !(*out)->offered)
                to = SIGN_IN;           /* what was set up was taken away meanwhile */
        if (!to)
                return 0;
        res->location = next ? pool_format(c->pool, "%s?next=%s", to, page_encoded(c->pool, next)) : to;
        return 1;
}

/* --- The second step */

static int show_code(struct ctx *c, const struct request *req, struct response *res, struct view_sign_in_code *form)
{
        struct page page;

        page_of(&page, c, req, res, "sign-in-code");
        page.csrf = csrf_token(req, c->pool);
        res->no_store = true;
        form->next = next_of(req);
        return view_sign_in_code(&res->page, &page, form);
}

int sign_in_code_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct factor *factor;
        int            rc = half(&factor, c, req, res, false);

        return rc ? rc < 0 ? rc : 0 : show_code(c, req, res, &(struct view_sign_in_code){.recovery = false});
}

/* What was sent is wrong as a whole (field false), or its field is. */
static int wrong(struct ctx *c, const struct request *req, struct response *res, const char *code, bool field)
{
        const char              *typed = request_form(req, "recovery");
        struct view_sign_in_code form = {.recovery = typed && *typed};

        res->status = refusal_find(code)->status;
        if (field)
                form.field_code = code;
        else
                form.code = code;
        if (res->retry_after)
                form.message = refusal_message(c->pool, code, pool_format(c->pool, "%d seconds", res->retry_after));
        return show_code(c, req, res, &form);
}

/* *step: of a code that is right. NULL, or the code of what is wrong; *field: with the field alone. */
static const char *check_code(uint64_t *step, bool *field, struct ctx *c, const struct factor *factor, uint64_t account,
                              const char *code)
{
        unsigned char secret[TOTP_SECRET];

        *field = false;
        if (!c->conf->second_factor_key || !totp_open(secret, factor->sealed, c->conf->second_factor_key)) {
                log_write(LOG_ERROR, "second-factor-unreadable", LOG_N("account", (int64_t)account),
                          LOG_T("do", "restore second_factor_key, or recertctl user reset-second-factor"));
                return "factor-unreadable";
        }
        *field = true;
        *step = totp_step(secret, code, c->now);
        return !*step ? "factor-code" : *step <= factor->step ? "factor-code-used" : NULL;
}

static int complete(struct ctx *c, const struct request *req, struct response *res, const struct factor *factor,
                    struct sign_in *s)
{
        struct account who = {.id = req->half.account, .candidate = factor->candidate, .role = factor->role};
        unsigned char  device[COOKIE_TOKEN];
        int            rc;

        sign_in_device(device, req);
        s->account = &who;
        s->proof = SESSION_SECOND;
        if ((rc = sign_in_enter(c, req, res, s, device)) == 0)
                log_write(LOG_INFO, "sign-in-second", LOG_N("account", (int64_t)who.id));
        return rc;
}

/* Was it let in before? 1: it was, and *out is what it has set up by now. */
static int again(struct factor **out, struct ctx *c, const struct request *req, struct response *res)
{
        unsigned char session[32];
        uint64_t      account;
        int           rc = sign_in_again(&account, session, c, req->secret, req->csrf, SESSION_HALF_LASTS, res);

        if (rc == 1)
                rc = factor_load(out, c->db, c->pool, account, session, NULL);
        return rc < 0 ? rc : *out != NULL;
}

/* Where a code leads that was looked at before; otherwise: where *res leads already. */
static int code_again(struct ctx *c, const struct request *req, struct response *res)
{
        const char    *recovery = request_form(req, "recovery");
        struct factor *factor = NULL;
        int            rc = again(&factor, c, req, res);

        if (rc == 1)
                res->location = recovery && *recovery ? pool_format(c->pool, PROFILE "?notice=recovery-used&count=%d", factor->codes)
                                                      : sign_in_leads_to(req, factor->candidate, factor->role);
        return rc;
}

int sign_in_code_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char    *code = request_form(req, "code"), *recovery = request_form(req, "recovery"), *problem = NULL;
        uint64_t       account = req->half.account;
        struct guess   address = SIGN_IN_ADDRESS(req), name = {"factor", &account, sizeof account, SIGN_IN_FREE};
        struct sign_in s = {.name = &name, .address = &address};
        unsigned char  hash[RECOVERY_HASH], device[32];
        struct factor *factor;
        bool           field = true, by_recovery = recovery && *recovery;
        int            rc, left = -1;

        if ((rc = half(&factor, c, req, res, false)) != 0)
                return rc < 0 || (rc = code_again(c, req, res)) < 0 ? rc : 0;
        if (!by_recovery && (!code || !*code))
                return wrong(c, req, res, "field-missing", true);
        /* Where somebody got through before, guesses made elsewhere are not felt. */
        if (factor->device) {
                session_hash(device, req->device);
                name = (struct guess){"factor-device", device, sizeof device, SIGN_IN_FREE};
        }
        if ((rc = sign_in_slowed(&res->retry_after, c, &name, &address)) < 0)
                return rc;
        if (res->retry_after)
                return wrong(c, req, res, "rate", false);
        if (!by_recovery)
                problem = request_code(req, "code") ? "factor-code" : check_code(&s.step, &field, c, factor, account, code);
        else if (request_code(req, "recovery") || !recovery_hash(hash, recovery))
                problem = "factor-recovery";
        if (!problem) {
                s.recovery = by_recovery ? hash : NULL;
                s.left = &left;
                rc = complete(c, req, res, factor, &s);
                if (rc == ERR_REFUSED)
                        problem = by_recovery ? "factor-recovery" : "factor-code-used";
        }
        if (problem || rc == ERR_NOT_FOUND || (by_recovery && left < 0)) {      /* a twin of it may have been faster */
                res->location = problem ? NULL : SIGN_IN;
                rc = code_again(c, req, res);
        } else if (rc == 0) {
                res->location = by_recovery ? pool_format(c->pool, PROFILE "?notice=recovery-used&count=%d", left)
                                            : sign_in_leads_to(req, factor->candidate, factor->role);
        }
        if (rc < 0 || !problem || res->location)
                return rc < 0 ? rc : 0;
        log_write(LOG_INFO, "sign-in-second-failed", LOG_N("account", (int64_t)account), LOG_T("code", problem));
        return wrong(c, req, res, problem, field);
}

/* --- Showing what is set up, or what is offered */

static int show(struct ctx *c, const struct request *req, struct response *res, const struct factor *factor,
                struct view_second_factor *view)
{
        unsigned char secret[TOTP_SECRET];
        struct page   page;

        page_of(&page, c, req, res, "second-factor");
        page.csrf = csrf_token(req, c->pool);
        res->no_store = true;
        view->required = c->conf->second_factor_required;
        view->since = factor->since;
        view->codes = factor->codes;
        view->login = factor->login ? factor->login : "";
        if (!view->state)
                view->state = factor->sealed ? "on" : c->conf->second_factor_key ? "off" : "unavailable";
        if (factor->offered && !view->issued && c->conf->second_factor_key &&
            totp_open(secret, factor->offered, c->conf->second_factor_key)) {
                view->state = "offered";
                view->secret = totp_text(secret, c->pool);
        }
        if (!view->sign_in)
                view->key = once_key(req, c->pool);
        return view_second_factor(&res->page, &page, view);
}

/* Ten new ones: to be shown, and as they are kept. */
static const char *const *make_codes(unsigned char (*hashes)[RECOVERY_HASH], struct pool *pool)
{
        const char **texts = POOL_ARRAY(pool, RECOVERY_CODES, const char *);

        for (size_t i = 0; i < RECOVERY_CODES; i++) {
                char *text = pool_alloc(pool, PASSWORD_MADE);

                password_make(text);
                recovery_hash(hashes[i], text);
                texts[i] = text;
        }
        return texts;
}

/* What a code shows to be set up. NULL, or the code of what is wrong. */
static const char *confirmed(struct factor_new *out, struct ctx *c, const struct request *req, const struct factor *factor)
{
        const char   *code = request_form(req, "code");
        unsigned char secret[TOTP_SECRET];

        if (!code || !*code)
                return "field-missing";
        if (request_code(req, "code") || !factor->offered || !c->conf->second_factor_key ||
            !totp_open(secret, factor->offered, c->conf->second_factor_key))
                return "factor-code";
        out->sealed = factor->offered;
        out->step = totp_step(secret, code, c->now);
        return out->step ? NULL : "factor-code";
}

/* --- Setting it up as a step of signing in */

int sign_in_set_up_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_second_factor view = {.sign_in = true, .next = next_of(req)};
        struct factor            *factor;
        int                       rc = half(&factor, c, req, res, true);

        return rc ? rc < 0 ? rc : 0 : show(c, req, res, factor, &view);
}

/* The codes were shown, or lost on the way: they are not kept, and new ones can be made. */
static int set_up_again(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_second_factor view = {.sign_in = true, .issued_before = true};
        struct factor            *factor = NULL;
        int                       rc = again(&factor, c, req, res);

        if (rc != 1)
                return rc;
        res->location = NULL;
        view.next = sign_in_leads_to(req, factor->candidate, factor->role);
        return show(c, req, res, factor, &view);
}

int sign_in_set_up_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_second_factor view = {.sign_in = true, .next = next_of(req)};
        struct factor_new         new;
        struct sign_in            s = {.set = &new};
        struct factor            *factor;
        int                       rc;

        if ((rc = half(&factor, c, req, res, true)) != 0)
                return rc < 0 ? rc : set_up_again(c, req, res);
        if ((view.code_code = confirmed(&new, c, req, factor))) {
                res->status = 422;
                return show(c, req, res, factor, &view);
        }
        view.issued = make_codes(new.codes, c->pool);
        view.issued_count = RECOVERY_CODES;
        view.next = sign_in_leads_to(req, factor->candidate, factor->role);
        if ((rc = complete(c, req, res, factor, &s)) == ERR_NOT_FOUND) {
                res->location = SIGN_IN;
                return set_up_again(c, req, res);
        }
        factor->sealed = new.sealed;
        factor->since = c->now;
        factor->codes = RECOVERY_CODES;
        return rc < 0 ? rc : show(c, req, res, factor, &view);
}

/* --- In the profile */

struct step {
        struct ctx           *c;
        const struct request *req;
        const char           *action, *location;        /* location: of the answer; NULL: the codes, shown once */
        const unsigned char  *offered;
        struct factor_new     new;
};

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        const struct viewer  *v = &s->req->viewer;
        struct act            act = {NULL, "web", v->account, s->req->id, s->c->now, s->c->today};
        int                   rc = once_take(db, s->req, s->c->now);

        if (rc < 0)
                return rc;
        if (!strcmp(s->action, "begin") || !strcmp(s->action, "cancel")) {
                rc = factor_offer(db, v->session, s->offered);
        } else if (!strcmp(s->action, "confirm")) {
                act.action = "second-factor-set";
                rc = factor_set(db, v->account, &s->new, v->session, s->req->language, &act, s->c->pool);
        } else if (!strcmp(s->action, "codes")) {
                act.action = "second-factor-codes";
                rc = factor_renew_codes(db, v->account, (const unsigned char (*)[RECOVERY_HASH])s->new.codes, s->req->language, &act,
                                        s->c->pool);
        } else {
                act.action = "second-factor-remove";
                rc = factor_remove(db, v->account, v->session, NULL, s->req->language, &act, s->c->pool);
        }
        return rc < 0 ? rc : once_answer(db, s->req, s->location ? 303 : 200, s->location ? s->location : PROFILE);
}

static int own(struct factor **out, struct ctx *c, const struct request *req)
{
        return factor_load(out, c->db, c->pool, req->viewer.account, req->viewer.session, NULL);
}

int second_factor_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct factor *factor;
        int            rc = own(&factor, c, req);

        return rc < 0 ? rc : show(c, req, res, factor, &(struct view_second_factor){.sign_in = false});
}

/* What the action needs. NULL: it is there; or the code of the field that is wrong. rc: of the database. */
static const char *missing(int *rc, struct step *s, struct response *res, const struct factor *factor)
{
        const char *typed = request_form(s->req, "password");

        *rc = 0;
        if (!strcmp(s->action, "cancel"))
                return NULL;
        if (!strcmp(s->action, "confirm"))
                return confirmed(&s->new, s->c, s->req, factor);
        if (!typed || !*typed)
                return "field-missing";
        if (request_code(s->req, "password"))
                return "password-wrong";
        *rc = profile_is_mine(s->c, s->req, res, typed);
        return *rc == 0 ? "password-wrong" : NULL;
}

int second_factor_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_second_factor view = {.sign_in = false, .issued_before = req->repeated != NULL};
        struct step               s = {.c = c, .req = req, .action = request_form(req, "action")};
        unsigned char             secret[TOTP_SECRET], offered[TOTP_SEALED];
        const char               *problem;
        struct factor            *factor;
        int                       rc = own(&factor, c, req);

        if (rc < 0 || req->repeated)
                return rc < 0 ? rc : show(c, req, res, factor, &view);
        if (!s.action || request_code(req, "action"))
                return response_refuse(res, s.action && *s.action ? "action" : "field-missing", "action");
        if (!strcmp(s.action, "remove") && c->conf->second_factor_required)
                return response_refuse(res, "factor-required", NULL);
        if (!strcmp(s.action, "begin") && !c->conf->second_factor_key)
                return response_refuse(res, "factor-unavailable", NULL);
        if (!strcmp(s.action, "confirm") && !factor->offered)
                return response_refuse(res, "factor-none", NULL);
        if ((problem = missing(&rc, &s, res, factor)) || rc < 0) {
                if (rc < 0)
                        return rc;
                if (!strcmp(s.action, "confirm"))
                        view.code_code = problem;
                else
                        view.password_code = problem;
                res->status = 422;
                return show(c, req, res, factor, &view);
        }
        if (!strcmp(s.action, "begin")) {
                totp_make(secret);
                totp_seal(offered, secret, c->conf->second_factor_key);
                s.offered = offered;
                s.location = PROFILE;
        } else if (!strcmp(s.action, "cancel")) {
                s.location = PROFILE;
        } else if (!strcmp(s.action, "remove")) {
                s.location = PROFILE "?notice=second-factor-off";
        } else {
                view.issued = make_codes(s.new.codes, c->pool);
                view.issued_count = RECOVERY_CODES;
        }
        if ((rc = db_transaction(c->db, work, &s)) < 0)
                return rc == ERR_REFUSED ? response_refuse(res, "factor-none", NULL) : rc;
        res->location = s.location;
        if (s.location)
                return 0;
        return (rc = own(&factor, c, req)) < 0 ? rc : show(c, req, res, factor, &view);
}
