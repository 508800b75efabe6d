/* extension.c - a candidate asks for more time: for something held, until when, why; and takes that back while it waits. */
#include "handler/extension.h"

#include "handler/draft.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/extension.h"
#include "store/once.h"
#include "util/err.h"
#include "view/extension.h"

const struct form_field extension_form[] = {
        {"certification", form_code, 64, 0},
        {"expires", form_date, 0, 0},
        {"grounds", NULL, 1000, FIELD_LINES},
        {"withdraw", form_number, 0, 0},
        FORM_END,
};

/* --- What can be asked for */

static bool waits(const struct view_extension *v, int certification)
{
        for (size_t i = 0; i < v->requests_count; i++)
                if (v->requests[i].state == REQUEST_WAITING && v->requests[i].certification == certification)
                        return true;
        return false;
}

static void add_held(struct view_extension *v, const struct progress *progress, struct pool *pool)
{
        struct view_held *list = NULL;

        for (size_t t = 0; t < progress->types_count; t++)
                for (size_t i = 0; i < progress->types[t].credentials_count; i++) {
                        const struct credential *k = &progress->types[t].credentials[i];

                        if (k->status != CREDENTIAL_ACTIVE && k->status != CREDENTIAL_GRACE)
                                continue;
                        list = pool_grown(pool, list, v->held_count, sizeof *list);
                        list[v->held_count++] = (struct view_held){k, waits(v, k->certification)};
                        v->free_count += !waits(v, k->certification);
                }
        v->held = list;
}

static int load(struct view_extension *v, const struct ctx *c, uint32_t candidate, const struct progress *progress)
{
        struct extension_request *list;
        int                       rc = extension_list(&list, &v->requests_count, c->db, c->pool, c->programme, candidate);

        if (rc < 0)
                return rc;
        v->requests = list;
        for (size_t i = 0; i < v->requests_count; i++)
                v->waiting += list[i].state == REQUEST_WAITING;
        add_held(v, progress, c->pool);
        return 0;
}

static const struct view_held *held_of(const struct view_extension *v, int certification)
{
        for (size_t i = 0; i < v->held_count; i++)
                if (v->held[i].credential->certification == certification)
                        return &v->held[i];
        return NULL;
}

/* --- What was typed */

static void read_values(struct view_extension *v, const struct request *req)
{
        for (int i = 0; i < EXTENSION_FIELDS; i++) {
                const char *value = request_form(req, extension_field_names[i]), *code = request_code(req, extension_field_names[i]);

                v->values[i] = value && *value ? value : NULL;
                v->codes[i] = code ? code : v->values[i] ? NULL : "field-missing";
        }
}

/* true: it can be asked for. */
static bool check(struct view_extension *v, struct extension_request *r, const struct ctx *c)
{
        const char             *code = v->values[EXTENSION_CERTIFICATION];
        const struct view_held *held;

        *r = (struct extension_request){.certification = code ? programme_certification(c->programme, code) : -1,
                                        .grounds = v->values[EXTENSION_GROUNDS], .decided = DATE_NONE, .given = DATE_NONE};
        held = held_of(v, r->certification);
        if (!v->codes[EXTENSION_CERTIFICATION])
                v->codes[EXTENSION_CERTIFICATION] = r->certification < 0 ? "certification-unknown"
                                                    : !held              ? "not-held"
                                                    : held->asked        ? "request-open"
                                                                         : NULL;
        if (!v->codes[EXTENSION_EXPIRES]) {
                date_parse(&r->expires, v->values[EXTENSION_EXPIRES]);
                if (date_before(r->expires, c->today))
                        v->codes[EXTENSION_EXPIRES] = "ends-before-today";
                else if (held && !date_after(r->expires, held->credential->expires))
                        v->codes[EXTENSION_EXPIRES] = "expires-not-later";
        }
        return !v->codes[EXTENSION_CERTIFICATION] && !v->codes[EXTENSION_EXPIRES] && !v->codes[EXTENSION_GROUNDS];
}

/* --- Showing it */

static int show(struct ctx *c, const struct request *req, struct response *res, struct view_extension *v)
{
        struct page page;

        page_of(&page, c, req, res, "extension");
        page.csrf = csrf_token(req, c->pool);
        v->key = once_key(req, c->pool);
        v->withdraw_key = once_key(req, c->pool);
        return view_extension(&res->page, &page, v);
}

int extension_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct view_extension view = {.held = NULL};
        struct progress      *progress;
        int                   rc;

        if ((rc = progress_of(&progress, c, req)) < 0 || (rc = load(&view, c, req->viewer.candidate, progress)) < 0)
                return rc;
        return show(c, req, res, &view);
}

/* --- Saving it */

struct step {
        struct ctx           *c;
        const struct request *req;
        const char           *action, *location;
        candidate_apply      *apply;
        struct view_extension view;     /* set anew each time */
};

/* What is shown again where it is refused. */
static int load_again(struct step *s, const struct candidate_write *w)
{
        struct progress *progress;
        int              rc = evaluate(&progress, w->programme, w->candidate, w->act->today, w->pool);

        s->view = (struct view_extension){.held = NULL};
        return rc < 0 ? rc : load(&s->view, s->c, w->candidate->id, progress);
}

static int ask(struct candidate_write *w, void *arg)
{
        struct step             *s = arg;
        struct extension_request request;
        int                      rc = load_again(s, w);

        if (rc < 0)
                return rc;
        read_values(&s->view, s->req);
        return check(&s->view, &request, s->c) ? extension_ask(w, &request) : ERR_REFUSED;
}

/* Somebody may have decided it meanwhile: then that stands. */
static int withdraw(struct candidate_write *w, void *arg)
{
        struct step             *s = arg;
        struct extension_request request;
        int                      rc = extension_find(&request, w->db, w->pool, w->programme, w->candidate->id,
                                                     path_number(request_form(s->req, "withdraw")));

        if (rc < 0 || (rc = load_again(s, w)) < 0)
                return rc;
        if (request.state == REQUEST_WAITING)
                return extension_withdraw(w, &request);
        s->view.withdraw_code = request.state == REQUEST_WITHDRAWN ? "request-withdrawn" : "request-decided";
        return ERR_REFUSED;
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct act            act = {s->action, "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        struct candidate_done written;
        int                   rc;

        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&written, db, &act, s->c->programme, s->c->programme_revision, s->req->viewer.candidate,
                                         s->apply, s, s->c->pool)) < 0)
                return rc;
        return once_answer(db, s->req, 303, s->location);
}

int extension_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char *number = request_form(req, "withdraw");
        struct step s = {c, req, "extension-ask", "/extension?notice=extension-asked", ask, {.held = NULL}};
        int         rc;

        if (number && *number) {
                if (request_code(req, "withdraw"))
                        return ERR_NOT_FOUND;
                s.action = "extension-withdraw";
                s.location = "/extension?notice=extension-withdrawn";
                s.apply = withdraw;
        }
        rc = db_transaction(c->db, work, &s);
        if (rc == ERR_REFUSED) {
                res->status = s.view.withdraw_code ? 409 : 422;
                return show(c, req, res, &s.view);
        }
        if (rc == 0)
                res->location = s.location;
        return rc;
}
