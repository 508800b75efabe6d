/* admin_staff.c - everybody of staff; the second factor of somebody who lost it is taken away, with a reason. */
#include "handler/admin_staff.h"

#include <stdlib.h>
#include "handler/page.h"
#include "http/csrf.h"
#include "store/factor.h"
#include "store/once.h"
#include "util/conf.h"
#include "util/err.h"
#include "view/admin_staff.h"

#define PATH "/admin/staff"

const struct form_field admin_staff_form[] = {
        {"account", form_number, 0, 0}, {"reason", NULL, 1000, FIELD_LINES}, FORM_END,
};

static int show(struct ctx *c, const struct request *req, struct response *res, struct view_admin_staff *view)
{
        struct factor_row *rows;
        struct view_staff *list;
        struct page        page;
        int                rc = factor_list(&rows, &view->count, c->db, c->pool);

        if (rc < 0)
                return rc;
        view->list = list = POOL_ARRAY(c->pool, view->count, struct view_staff);
        for (size_t i = 0; i < view->count; i++)
                list[i] = (struct view_staff){rows[i].account, rows[i].name, rows[i].mail, rows[i].role, rows[i].enabled,
                                              rows[i].account == req->viewer.account, rows[i].since, rows[i].codes};
        page_of(&page, c, req, res, "admin-staff");
        page.csrf = csrf_token(req, c->pool);
        res->no_store = true;
        view->required = c->conf->second_factor_required;
        if (role_may(req->viewer.role, ACTION_ACCOUNTS))
                view->key = once_key(req, c->pool);
        return view_admin_staff(&res->page, &page, view);
}

int admin_staff_get(struct ctx *c, const struct request *req, struct response *res)
{
        return show(c, req, res, &(struct view_admin_staff){.key = NULL});
}

struct step {
        struct ctx           *c;
        const struct request *req;
        uint64_t              account;
        const char           *reason;
};

static int work(struct db *db, void *arg)
{
        struct step *s = arg;
        struct act   act = {"second-factor-reset", "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        int          rc = once_take(db, s->req, s->c->now);

        if (rc == 0)
                rc = factor_remove(db, s->account, NULL, s->reason, NULL, &act, s->c->pool);
        return rc < 0 ? rc : once_answer(db, s->req, 303, PATH "?notice=second-factor-reset");
}

static const char *wrong(const struct request *req, const char *name)
{
        const char *code = request_code(req, name), *value = request_form(req, name);

        return code ? code : value && *value ? NULL : "field-missing";
}

int admin_staff_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_admin_staff view = {.who = request_form(req, "account"), .reason = request_form(req, "reason"),
                                        .who_code = wrong(req, "account"), .reason_code = wrong(req, "reason")};
        struct step             s = {.c = c, .req = req, .reason = view.reason};
        int                     rc;

        if (!view.who_code) {
                s.account = strtoull(view.who, NULL, 10);
                /* One's own is replaced in the profile, with the password. */
                if (s.account == req->viewer.account)
                        view.who_code = "code";
        }
        if (!view.who_code && !view.reason_code) {
                rc = db_transaction(c->db, work, &s);
                if (rc == 0)
                        res->location = PATH "?notice=second-factor-reset";
                if (rc != ERR_REFUSED && rc != ERR_NOT_FOUND)
                        return rc;
                view.who_code = "factor-none";
        }
        res->status = 422;
        return show(c, req, res, &view);
}
