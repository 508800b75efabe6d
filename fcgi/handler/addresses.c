/* addresses.c - one's own mail addresses: what a hijacked session could turn against its owner needs the password. */
#include "handler/addresses.h"

#include <string.h>
#include "handler/page.h"
#include "handler/profile.h"
#include "http/csrf.h"
#include "store/account.h"
#include "store/address.h"
#include "store/once.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/mail.h"
#include "view/addresses.h"

#define PATH      "/profile/addresses"
#define MAIL_FREE 5             /* links of one account before the first wait */

static const char *check_mail(const char *value) { return mail_like(value) && mail_sendable(value) ? NULL : "mail"; }
static const char *check_which(const char *value) { return mail_like(value) ? NULL : "code"; }
static const char *check_action(const char *value)
{
        return !strcmp(value, "add") || !strcmp(value, "confirm") || !strcmp(value, "main") || !strcmp(value, "remove") ? NULL : "action";
}
const struct form_field addresses_form[] = {
        {"action", check_action, 0, FIELD_REQUIRED}, {"address", check_mail, 254, 0}, {"which", check_which, 254, 0},
        {"password", NULL, 1000, FIELD_RAW},         FORM_END,
};
const struct form_field address_confirm_form[] = {{"password", NULL, 1000, FIELD_RAW}, FORM_END};

/* --- All of them */

static int show(struct ctx *c, const struct request *req, struct response *res, struct view_addresses *view)
{
        struct own_address  *list;
        struct view_address *told;
        struct page          page;
        int                  rc = address_list(&list, &view->count, c->db, &req->viewer, c->now, c->pool);

        if (rc < 0)
                return rc;
        view->list = told = POOL_ARRAY(c->pool, view->count, struct view_address);
        for (size_t i = 0; i < view->count; i++)
                told[i] = (struct view_address){list[i].mail, list[i].main, list[i].verified, list[i].waits, list[i].own, list[i].refused};
        page_of(&page, c, req, res, "addresses");
        page.csrf = csrf_token(req, c->pool);
        res->no_store = true;
        view->mail = c->conf->mail_server != NULL;
        view->keys[0] = once_key(req, c->pool);
        view->keys[1] = once_key(req, c->pool);
        return view_addresses(&res->page, &page, view);
}

int addresses_get(struct ctx *c, const struct request *req, struct response *res)
{
        return show(c, req, res, &(struct view_addresses){.mail = false});
}

static struct address_change change_of(struct ctx *c, const struct request *req, struct act *act, const char *mail, const char *location)
{
        return (struct address_change){req, mail, location, c->programme, c->programme_revision, act, c->pool};
}

/* A link to one that is typed, or that stands there without being confirmed. */
static int post_ask(struct ctx *c, const struct request *req, struct response *res, bool again)
{
        const char           *name = again ? "which" : "address", *mail = request_form(req, name), *code = request_code(req, name);
        struct act            act = {"address-ask", "web", req->viewer.account, req->id, c->now, c->today};
        struct address_change change = change_of(c, req, &act, mail, PATH "?notice=address-asked");
        struct guess          guess = {"address-ask", &req->viewer.account, sizeof req->viewer.account, MAIL_FREE};
        struct view_addresses view = {.address = again ? NULL : mail, .which = again ? mail : NULL};
        int                   rc = 0;

        if (!c->conf->mail_server)
                return response_refuse(res, "action", NULL);
        if (!code && (!mail || !*mail))
                code = "field-missing";
        if (!code && !mail_sendable(mail))
                code = "mail";
        if (!code && (rc = guess_begin(&res->retry_after, c->db, c->pool, &guess, c->now)) < 0)
                return rc;
        if (res->retry_after)
                return response_refuse(res, "rate", pool_format(c->pool, "%d seconds", res->retry_after));
        if (!code && (rc = address_ask(&code, c->db, &change)) != ERR_REFUSED) {
                if (rc == 0)
                        res->location = change.location;
                return rc;
        }
        if (again)
                view.which_code = code;
        else
                view.address_code = code;
        res->status = 422;
        return show(c, req, res, &view);
}

static int post_change(struct ctx *c, const struct request *req, struct response *res, bool main)
{
        const char           *mail = request_form(req, "which");
        struct act            act = {main ? "address-main" : "address-remove", "web", req->viewer.account, req->id, c->now, c->today};
        struct address_change change = change_of(c, req, &act, mail, main ? PATH "?notice=address-main" : PATH "?notice=address-removed");
        struct view_addresses view = {.which = mail, .which_code = request_code(req, "which")};
        int                   rc = 0;

        if (!view.which_code && (!mail || !*mail))
                view.which_code = "field-missing";
        view.password_code = profile_password_code(&rc, c, req, res, "password");
        if (rc < 0)
                return rc;
        if (!view.which_code && !view.password_code) {
                rc = main ? address_make_main(&view.which_code, c->db, &change) : address_remove(&view.which_code, c->db, &change);
                if (rc == 0)
                        res->location = change.location;
                if (rc != ERR_REFUSED)
                        return rc;
        }
        res->status = 422;
        return show(c, req, res, &view);
}

int addresses_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char *action = request_form(req, "action");

        if (!action || request_code(req, "action"))
                return response_refuse(res, action && *action ? "action" : "field-missing", "action");
        if (!strcmp(action, "add") || !strcmp(action, "confirm"))
                return post_ask(c, req, res, !strcmp(action, "confirm"));
        return post_change(c, req, res, !strcmp(action, "main"));
}

/* --- The link */

static int show_confirm(struct ctx *c, const struct request *req, struct response *res, const struct address_claim *claim,
                        const char *password_code, const char *code)
{
        struct page page;

        page_of(&page, c, req, res, "address-confirm");
        page.csrf = csrf_token(req, c->pool);
        res->no_store = true;
        return view_address_confirm(&res->page, &page,
                                    &(struct view_address_confirm){.mail = claim->mail, .login = claim->login, .until = claim->ends,
                                                                   .key = once_key(req, c->pool), .password_code = password_code,
                                                                   .code = code});
}

static int find(struct address_claim *out, struct ctx *c, const struct request *req, struct response *res)
{
        int rc = address_claim_find(out, c->db, req->capture[0], &req->viewer, c->now, c->pool);

        return rc == ERR_NOT_FOUND ? response_refuse(res, "link-over", NULL) : rc;
}

int address_confirm_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct address_claim claim;
        int                  rc = find(&claim, c, req, res);

        return rc < 0 ? rc : show_confirm(c, req, res, &claim, NULL, NULL);
}

int address_confirm_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct act            act = {"address-confirm", "web", req->viewer.account, req->id, c->now, c->today};
        struct address_change change;
        struct address_claim  claim;
        const char           *problem, *code = NULL;
        int                   rc = find(&claim, c, req, res);

        if (rc < 0)
                return rc;
        problem = profile_password_code(&rc, c, req, res, "password");
        if (rc < 0)
                return rc;
        if (!problem) {
                change = change_of(c, req, &act, claim.mail, PATH "?notice=address-confirmed");
                rc = address_confirm(&code, c->db, &claim, &change);
                if (rc == 0)
                        res->location = change.location;
                if (rc == ERR_NOT_FOUND)
                        return response_refuse(res, "link-over", NULL);
                if (rc != ERR_REFUSED)
                        return rc;
        }
        res->status = 422;
        return show_confirm(c, req, res, &claim, problem, code);
}
