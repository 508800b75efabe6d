/* admin_integrations.c - a key is made and shown once, or revoked at once. */
#include "handler/admin_integrations.h"

#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "http/csrf.h"
#include "store/key.h"
#include "store/once.h"
#include "store/report.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/utf8.h"
#include "view/admin_integrations.h"

#define PATH       "/admin/integrations"
#define PER_MINUTE "600"

static const char *check_scope(const char *value)
{
        unsigned scope;

        return scopes_parse(&scope, value) ? NULL : "code";
}
static const char *check_rate(const char *value)
{
        const char *code = form_number(value);
        long        n = code ? 0 : strtol(value, NULL, 10);

        return code ? code : n < 1 || n > 1000000 ? "number" : NULL;
}
static const char *check_action(const char *value)
{
        return !strcmp(value, "create") || !strcmp(value, "revoke") ? NULL : "action";
}
const struct form_field admin_integrations_fields[] = {PAGE_NOTICE_FIELDS, {"like", form_number, 0, 0}, FORM_END};
const struct form_field admin_integrations_form[] = {
        {"action", check_action, 0, FIELD_REQUIRED}, {"name", NULL, 64, 0},          {"scope", check_scope, 0, FIELD_REPEATS},
        {"until", form_date, 0, 0},                  {"per-minute", check_rate, 0, 0}, {"id", form_number, 0, 0},
        FORM_END,
};

/* --- Showing */

static void tell_key(struct view_key *out, const struct api_key *k, struct pool *pool)
{
        *out = (struct view_key){
                .id = k->id, .name = k->name, .scopes = scopes_format(pool, k->scopes), .per_minute = k->per_minute,
                .made = k->made, .used = k->used, .until = DATE_NONE,
                .state = k->revoked ? "revoked" : k->over ? "over" : "good",
        };
        if (k->ends)
                out->until = (struct date){(int32_t)((k->ends - 1) / CLOCK_DAY)};
}

static int tell_keys(struct view_integrations *view, const struct ctx *c, uint32_t like)
{
        struct api_keys  keys;
        struct view_key *list;
        int              rc = key_list(&keys, c->db, c->pool, c->now);

        if (rc < 0)
                return rc;
        list = POOL_ARRAY(c->pool, keys.count, struct view_key);
        for (size_t i = 0; i < keys.count; i++) {
                struct view_key *k = &list[keys.count - 1 - i];         /* the latest first */

                tell_key(k, &keys.list[i], c->pool);
                view->good += !strcmp(k->state, "good");
                if (like && k->id == like) {
                        view->name = k->name;
                        view->scopes = k->scopes;
                        view->per_minute = pool_format(c->pool, "%d", k->per_minute);
                }
        }
        view->keys = list;
        view->keys_count = keys.count;
        return 0;
}

static int tell_waiting(struct view_integrations *view, const struct ctx *c)
{
        struct reports_waiting *waiting;
        struct view_waiting    *list;
        int                     rc = report_waiting(&waiting, &view->waiting_count, c->db, c->pool);

        if (rc < 0)
                return rc;
        list = POOL_ARRAY(c->pool, view->waiting_count, struct view_waiting);
        for (size_t i = 0; i < view->waiting_count; i++)
                list[i] = (struct view_waiting){waiting[i].source, waiting[i].kind == REPORT_AWARD ? "award" : "completion",
                                                waiting[i].count, clock_day(waiting[i].oldest)};
        view->waiting = list;
        return 0;
}

static int show(struct ctx *c, const struct request *req, struct response *res, struct view_integrations *view, uint32_t like)
{
        struct page page;
        int         rc;

        if ((rc = tell_keys(view, c, like)) < 0 || (rc = tell_waiting(view, c)) < 0)
                return rc;
        page_of(&page, c, req, res, "admin-integrations");
        page.csrf = csrf_token(req, c->pool);
        view->change = role_may(req->viewer.role, ACTION_INTEGRATIONS);
        view->scope_words = scope_words;
        view->scope_words_count = SCOPES;
        if (!view->per_minute)
                view->per_minute = PER_MINUTE;
        if (view->change) {
                view->create_key = once_key(req, c->pool);
                view->revoke_key = once_key(req, c->pool);
        }
        return view_admin_integrations(&res->page, &page, view);
}

int admin_integrations_get(struct ctx *c, const struct request *req, struct response *res)
{
        const char *like = request_query(req, "like");

        return show(c, req, res, &(struct view_integrations){.change = false}, like ? (uint32_t)strtoul(like, NULL, 10) : 0);
}

/* --- Making one */

/* Every scope that was chosen. */
static const char *chosen(const struct request *req, struct pool *pool)
{
        const char *words = "";

        for (size_t i = 0; i < req->form_count; i++)
                if (!strcmp(req->form_fields[i].name, "scope"))
                        words = pool_format(pool, "%s%s%s", words, *words ? " " : "", req->form_fields[i].value);
        return words;
}

/* true: nothing is wrong with it. */
static bool read_key(struct key_new *out, struct view_integrations *again, const struct ctx *c, const struct request *req)
{
        const char *name = request_form(req, "name"), *rate = request_form(req, "per-minute");
        struct date until = DATE_NONE;

        again->name = name ? utf8_fold_space(c->pool, name) : NULL;
        again->scopes = chosen(req, c->pool);
        again->until = request_form(req, "until");
        again->per_minute = rate && *rate ? rate : PER_MINUTE;
        again->name_code = request_code(req, "name");
        again->scope_code = request_code(req, "scope");
        again->until_code = request_code(req, "until");
        again->per_minute_code = request_code(req, "per-minute");
        *out = (struct key_new){.name = again->name, .per_minute = atoi(again->per_minute)};
        if (!again->name_code && (!out->name || !*out->name))
                again->name_code = "field-missing";
        if (!again->scope_code && !scopes_parse(&out->scopes, again->scopes))
                again->scope_code = *again->scopes ? "code" : "field-missing";
        if (!again->until_code && again->until && *again->until && date_parse(&until, again->until)) {
                out->ends = (int64_t)(until.day + 1) * CLOCK_DAY;
                if (out->ends <= c->now)
                        again->until_code = "ends-before-today";
        }
        return !again->name_code && !again->scope_code && !again->until_code && !again->per_minute_code;
}

struct step {
        struct ctx           *c;
        const struct request *req;
        const struct key_new *new;      /* NULL: one is revoked */
        uint32_t              id;
        char                  text[KEY_TEXT];
};

static int work(struct db *db, void *arg)
{
        struct step *s = arg;
        struct act   act = {s->new ? "key-create" : "key-revoke", "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        bool         changed;
        int          rc = once_take(db, s->req, s->c->now);

        if (rc == 0)
                rc = s->new ? key_create_inside(s->text, db, s->new, &act, s->c->pool)
                            : key_revoke_inside(&changed, db, s->id, &act, s->c->pool);
        if (rc < 0)
                return rc;
        return s->new ? once_answer(db, s->req, 200, PATH) : once_answer(db, s->req, 303, PATH "?notice=key-revoked");
}

static int create(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_integrations view = {.issued_before = req->repeated != NULL};
        struct key_new           new;
        struct step              s = {.c = c, .req = req, .new = &new};
        int                      rc;

        if (view.issued_before)
                return show(c, req, res, &view, 0);
        if (!read_key(&new, &view, c, req)) {
                res->status = 422;
                return show(c, req, res, &view, 0);
        }
        if ((rc = db_transaction(c->db, work, &s)) < 0)
                return rc;
        view = (struct view_integrations){.issued = s.text, .issued_name = new.name};
        return show(c, req, res, &view, 0);
}

int admin_integrations_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char *action = request_form(req, "action"), *id = request_form(req, "id");
        struct step s = {.c = c, .req = req};
        int         rc;

        if (!action || request_code(req, "action"))
                return response_refuse(res, action && *action ? "action" : "field-missing", "action");
        if (!strcmp(action, "create"))
                return create(c, req, res);
        if (!id || request_code(req, "id"))
                return response_refuse(res, id && *id ? "number" : "field-missing", "id");
        s.id = (uint32_t)strtoul(id, NULL, 10);
        if ((rc = db_transaction(c->db, work, &s)) == 0)
                res->location = PATH "?notice=key-revoked";
        return rc;
}
