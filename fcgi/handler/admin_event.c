/* admin_event.c - what staff enter about a candidate: first what it would do is shown, then it is saved. */
#include "handler/admin_event.h"

#include <string.h>

#include "handler/entry.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/candidate.h"
#include "store/once.h"
#include "util/err.h"

static const char *check_kind(const char *value) { return entry_kind_of(value) < 0 ? "code" : NULL; }
static const char *check_action(const char *value)
{
        return !strcmp(value, "preview") || !strcmp(value, "save") ? NULL : "action";
}

#define EVENT_TABLE \
        {"kind", check_kind, 0, FIELD_REQUIRED}, {"certification", form_code, 64, 0}, {"event", form_code, 20, 0}
const struct form_field admin_event_query[] = {EVENT_TABLE, FORM_END};
const struct form_field admin_event_form[] = {
        EVENT_TABLE,
        {"basis", form_code, 0, 0},
        {"on", form_date, 0, 0},
        {"granted", form_date, 0, 0},
        {"expires", form_date, 0, 0},
        {"ticket", NULL, 128, 0},
        {"reason", NULL, 1000, FIELD_LINES},
        {"keep", form_true, 0, 0},
        {"version", form_code, 30, 0},
        {"action", check_action, 0, FIELD_REQUIRED},
        FORM_END,
};

/* --- Showing it */

static const char *path_of(const struct ctx *c, uint32_t id)
{
        char text[CANDIDATE_ID_TEXT];

        return pool_format(c->pool, "/admin/candidates/%s", candidate_id_format(text, id));
}

static int show(struct ctx *c, const struct request *req, struct response *res, const struct candidate *who, struct entry *e,
                bool weighed)
{
        struct view_event   *view = &e->view;
        const struct person *p = who->person;
        struct effect        effect;
        struct page          page;
        int                  rc;

        page_of(&page, c, req, res, "admin-event");
        page.csrf = csrf_token(req, c->pool);
        view->candidate = who->id;
        view->name = p && p->given_name ? pool_format(c->pool, "%s %s", p->given_name, p->family_name ? p->family_name : "") : NULL;
        view->action = pool_format(c->pool, "%s/event", path_of(c, who->id));
        view->key = once_key(req, c->pool);
        if (weighed && !entry_is_wrong(e)) {
                if ((rc = entry_weigh(&effect, &view->version, e, c, who)) < 0)
                        return rc;
                view->effect = &effect;
                if (effect.remedies_count)
                        view->fields |= 1u << EVENT_KEEP;
                view->values[EVENT_KEEP] = e->keep ? "true" : "false";
        }
        return view_admin_event(&res->page, &page, view);
}

int admin_event_get(struct ctx *c, const struct request *req, struct response *res)
{
        int               kind = entry_kind_of(request_query(req, "kind"));
        struct entry      e = {.kind = (enum entry_kind)kind};
        struct candidate *who;
        uint32_t          id;
        char              today[DATE_TEXT];
        int               rc;

        if (kind < 0 || !candidate_id_parse(&id, req->capture[0]))
                return ERR_NOT_FOUND;
        if ((rc = candidate_read(&who, c->db, id, c->programme, CANDIDATE_PERSON, c->pool)) < 0)
                return rc;
        entry_read(&e, req);
        if (e.kind == ENTRY_VOID) {
                entry_check_void(&e, who);
                if (!e.view.void_kind)
                        return ERR_NOT_FOUND;
        }
        e.view.values[EVENT_ON] = e.view.values[EVENT_GRANTED] = date_format(today, c->today);
        return show(c, req, res, who, &e, false);
}

/* --- Saving it */

struct step {
        struct ctx           *c;
        const struct request *req;
        uint32_t              id;
        const struct entry   *typed;
        const char           *version;
        const char           *location;
        /* set anew each time */
        struct entry          e;
        bool                  stale;
};

static int apply(struct candidate_write *w, void *arg)
{
        struct step  *s = arg;
        struct effect effect;
        const char   *version;
        int           rc;

        s->e = *s->typed;
        s->stale = false;
        entry_check(&s->e, s->c, w->candidate);
        if (entry_is_wrong(&s->e))
                return ERR_REFUSED;
        if ((rc = entry_weigh(&effect, &version, &s->e, s->c, w->candidate)) < 0)
                return rc;
        s->stale = !s->version || strcmp(version, s->version);
        if (s->stale)
                return ERR_REFUSED;
        entry_change(w->candidate, &s->e, w->pool);
        if (s->e.keep)
                effect_keep(w->candidate, &effect, s->e.reason, w->pool);
        return 0;
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct candidate_done done;
        struct act            act = {entry_action(s->typed->kind), "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        int                   rc;

        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&done, db, &act, s->c->programme, s->c->programme_revision, s->id, apply, s,
                                         s->c->pool)) < 0)
                return rc;
        return once_answer(db, s->req, 303, s->location);
}

/* What is wrong with it, or what it would do by now. */
static int again(struct ctx *c, const struct request *req, struct response *res, uint32_t id, const struct entry *typed,
                 const char *code)
{
        struct entry      e = *typed;
        struct candidate *who;
        int               rc = candidate_read(&who, c->db, id, c->programme, CANDIDATE_PERSON, c->pool);

        if (rc < 0)
                return rc;
        entry_check(&e, c, who);
        e.view.code = entry_is_wrong(&e) ? NULL : code;
        res->status = entry_is_wrong(&e) ? 422 : code ? 409 : 0;
        return show(c, req, res, who, &e, true);
}

int admin_event_post(struct ctx *c, const struct request *req, struct response *res)
{
        int          kind = entry_kind_of(request_form(req, "kind"));
        struct entry e = {.kind = (enum entry_kind)kind, .certification = -1};
        const char  *action = request_form(req, "action");
        struct step  s = {.c = c, .req = req, .typed = &e, .version = request_form(req, "version")};
        int          rc;

        if (!candidate_id_parse(&s.id, req->capture[0]))
                return ERR_NOT_FOUND;
        if (kind < 0 || !action || check_action(action))
                return response_refuse(res, kind < 0 ? "code" : "action", kind < 0 ? "kind" : "action");
        entry_read(&e, req);
        if (!strcmp(action, "preview"))
                return again(c, req, res, s.id, &e, NULL);
        s.location = pool_format(c->pool, "%s?notice=event-saved", path_of(c, s.id));
        rc = db_transaction(c->db, work, &s);
        if (rc == 0)
                res->location = s.location;
        return rc == ERR_REFUSED ? again(c, req, res, s.id, &e, "stale") : rc;
}
