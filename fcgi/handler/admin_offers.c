/* admin_offers.c - staff keep the list of what counts, one by one. */
#include "handler/admin_offers.h"

#include <stdlib.h>
#include <string.h>

#include "handler/offers.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/once.h"
#include "util/err.h"
#include "util/utf8.h"

static const char *check_when(const char *value)
{
        return !strcmp(value, "over") || !strcmp(value, "all") ? NULL : "code";
}
static const char *check_action(const char *value)
{
        return !strcmp(value, "save") || !strcmp(value, "take-back") ? NULL : "action";
}

const struct form_field admin_offers_query[] = {
        {"q", NULL, 200, 0}, {"option", form_code, 0, 0}, {"when", check_when, 0, 0}, {"page", form_number, 0, 0},
        PAGE_NOTICE_FIELDS, FORM_END,
};
const struct form_field admin_offer_form[] = {
        {"id", NULL, OFFER_CODE, 0},
        {"option", form_code, 64, 0},
        {"title", NULL, OFFER_TITLE, 0},
        {"from", form_date, 0, 0},
        {"until", form_date, 0, 0},
        {"href", NULL, OFFER_HREF, 0},
        {"reason", NULL, 1000, FIELD_LINES},
        {"version", form_number, 0, 0},
        {"action", check_action, 0, FIELD_REQUIRED},
        FORM_END,
};

int admin_offers_get(struct ctx *c, const struct request *req, struct response *res)
{
        const char        *when = request_query(req, "when");
        struct view_offers view = {.change = role_may(req->viewer.role, ACTION_CATALOGUE)};
        struct offer_ask   ask;
        struct offers      offers;
        struct page        page;
        int                rc;

        offers_read_query(&ask, &view.listing, c, req);
        view.listing.path = "/admin/activities";
        view.listing.filters[view.listing.filters_count].name = "when";
        view.listing.filters[view.listing.filters_count++].value = when ? when : "";
        ask.when = !when || !*when ? OFFER_OPEN : strcmp(when, "over") ? OFFER_ANY : OFFER_OVER;
        if ((rc = offer_find(&offers, c->db, c->pool, c->programme, &ask)) < 0)
                return rc;
        view.offers = &offers;
        view.listing.rows = offers.all;
        view.listing.page = ask.page;
        page_of(&page, c, req, res, "admin-offers");
        return view_admin_offers(&res->page, &page, &view);
}

/* --- One of them */

static void values_of(struct view_offer *v, const struct offer *o, const struct ctx *c)
{
        v->values[OFFER_ID] = o->code;
        v->values[OFFER_OPTION] = c->programme->options[o->option].code;
        v->values[OFFER_TITLE_FIELD] = o->title;
        v->values[OFFER_FROM] = date_is_set(o->from) ? date_format(pool_alloc(c->pool, DATE_TEXT), o->from) : NULL;
        v->values[OFFER_UNTIL] = date_is_set(o->until) ? date_format(pool_alloc(c->pool, DATE_TEXT), o->until) : NULL;
        v->values[OFFER_HREF_FIELD] = o->href;
}

static int show(struct ctx *c, const struct request *req, struct response *res, struct view_offer *view)
{
        struct page page;

        page_of(&page, c, req, res, "admin-offer");
        page.csrf = csrf_token(req, c->pool);
        view->action = view->stored ? pool_format(c->pool, "/admin/activities/%s", view->stored->code) : "/admin/activities/new";
        view->key = role_may(req->viewer.role, ACTION_CATALOGUE) ? once_key(req, c->pool) : NULL;
        return view_admin_offer(&res->page, &page, view);
}

int admin_offer_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct offer      stored;
        struct view_offer view = {.stored = &stored};
        int               rc = offer_read(&stored, c->db, c->pool, c->programme, req->capture[0]);

        if (rc < 0)
                return rc;
        values_of(&view, &stored, c);
        return show(c, req, res, &view);
}

int admin_offer_new_get(struct ctx *c, const struct request *req, struct response *res)
{
        return show(c, req, res, &(struct view_offer){.stored = NULL});
}

/* --- What was typed */

struct step {
        struct ctx           *c;
        const struct request *req;
        const char           *code;             /* of the one that is there; NULL: a new one */
        bool                  take_back;
        uint32_t              version;
        struct offer          typed;
        struct view_offer     view;             /* the form again */
        /* set anew each time */
        struct offer          stored;
        const char           *refused;
        const char           *location;
};

static void wrong(struct step *s, enum offer_field field, const char *code)
{
        if (!s->view.codes[field])
                s->view.codes[field] = code;
}

static void read_values(struct step *s)
{
        for (int i = 0; i < OFFER_FIELDS; i++) {
                const char         *value = request_form(s->req, offer_field_names[i]);
                const struct fault *fault = request_fault(s->req, offer_field_names[i]);

                s->view.values[i] = value && *value ? value : NULL;
                s->view.codes[i] = fault ? fault->code : NULL;
        }
}

static enum offer_field field_of(const char *name)
{
        int i = 0;

        while (strcmp(offer_field_names[i], name))
                i++;
        return (enum offer_field)i;
}

/* true: nothing is wrong with it. */
static bool read_typed(struct step *s)
{
        const char  *const *v = s->view.values, *code, *field;
        struct offer       *o = &s->typed;

        *o = (struct offer){.code = s->code ? s->code : v[OFFER_ID], .href = v[OFFER_HREF_FIELD], .from = DATE_NONE, .until = DATE_NONE,
                            .title = v[OFFER_TITLE_FIELD] ? utf8_fold_space(s->c->pool, v[OFFER_TITLE_FIELD]) : NULL};
        o->option = v[OFFER_OPTION] ? programme_option(s->c->programme, v[OFFER_OPTION]) : -1;
        if (v[OFFER_FROM])
                date_parse(&o->from, v[OFFER_FROM]);
        if (v[OFFER_UNTIL])
                date_parse(&o->until, v[OFFER_UNTIL]);
        if (!s->take_back && o->option < 0)
                wrong(s, OFFER_OPTION, v[OFFER_OPTION] ? "option-unknown" : "field-missing");
        if (!s->take_back && (!o->title || !*o->title))
                wrong(s, OFFER_TITLE_FIELD, "field-missing");
        if (!s->take_back && (code = offer_check(&field, o)))
                wrong(s, field_of(field), code);
        if (!v[OFFER_REASON])
                wrong(s, OFFER_REASON, "field-missing");
        for (int i = 0; i < OFFER_FIELDS; i++)
                if (s->view.codes[i] && (!s->take_back || i == OFFER_REASON))
                        return false;
        return true;
}

static const struct offer *find(const struct offers *all, const char *code)
{
        for (size_t i = 0; i < all->count; i++)
                if (!strcmp(all->list[i].code, code))
                        return &all->list[i];
        return NULL;
}

static int change(struct step *s, const struct offer_writing *w)
{
        struct offers       all, was = {0}, is = {0};
        struct offer        one;
        struct offer_changes changes;
        const struct offer *stored;
        int                 rc = offers_lock(&all, w);

        if (rc < 0)
                return rc;
        stored = find(&all, s->typed.code);
        s->refused = stored && !s->code ? "code-twice" : NULL;
        if (s->code && !stored)
                return ERR_NOT_FOUND;
        if (stored) {
                s->stored = one = *stored;
                was = (struct offers){&one, 1, 1};
                if (s->code && stored->version != s->version)
                        s->refused = "stale";
        }
        if (s->refused)
                return ERR_REFUSED;
        if (!s->take_back)
                is = (struct offers){&s->typed, 1, 1};
        offers_compare(&changes, &was, &is, w->pool);
        return offers_change(w, &changes);
}

static int work(struct db *db, void *arg)
{
        struct step         *s = arg;
        struct ctx          *c = s->c;
        struct act           act = {s->take_back ? "offer-take-back" : s->code ? "offer-change" : "offer-add", "web",
                                    s->req->viewer.account, s->req->id, c->now, c->today};
        struct offer_writing w = {db, &act, c->programme, c->programme_revision, s->view.values[OFFER_REASON], c->pool};
        int                  rc;

        if ((rc = once_take(db, s->req, c->now)) < 0 || (rc = change(s, &w)) < 0)
                return rc;
        s->location = pool_format(c->pool, "/admin/activities?notice=%s", s->take_back ? "offer-taken-back" : "offer-saved");
        return once_answer(db, s->req, 303, s->location);
}

static int again(struct step *s, struct response *res)
{
        bool stale = s->refused && !strcmp(s->refused, "stale");

        if (s->refused && !stale)
                wrong(s, OFFER_ID, s->refused);
        s->view.code = stale ? "stale" : NULL;
        res->status = stale ? 409 : 422;
        if (s->code) {
                int rc = offer_read(&s->stored, s->c->db, s->c->pool, s->c->programme, s->code);

                if (rc < 0)
                        return rc;
                s->view.stored = &s->stored;
        }
        return show(s->c, s->req, res, &s->view);
}

static int post(struct step *s, struct response *res)
{
        const char *action = request_form(s->req, "action"), *version = request_form(s->req, "version");
        int         rc = ERR_REFUSED;

        if (!action || check_action(action) || (!s->code && strcmp(action, "save")))
                return response_refuse(res, "action", action);
        s->take_back = !strcmp(action, "take-back");
        s->version = version ? (uint32_t)strtoul(version, NULL, 10) : 0;
        read_values(s);
        if (read_typed(s))
                rc = db_transaction(s->c->db, work, s);
        if (rc == ERR_REFUSED)
                return again(s, res);
        if (rc == 0)
                res->location = s->location;
        return rc;
}

int admin_offer_post(struct ctx *c, const struct request *req, struct response *res)
{
        return post(&(struct step){.c = c, .req = req, .code = req->capture[0]}, res);
}

int admin_offer_new_post(struct ctx *c, const struct request *req, struct response *res)
{
        return post(&(struct step){.c = c, .req = req}, res);
}
