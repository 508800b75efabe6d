/* admin_extension.c - one request for an extension: what granting it would do is shown, then it is granted, granted
 * less, or refused. */
#include "handler/admin_extension.h"

#include <stdlib.h>
#include <string.h>

#include "handler/draft.h"
#include "handler/entry.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/extension.h"
#include "store/once.h"
#include "util/err.h"
#include "view/admin_extension.h"

static const char *check_action(const char *value)
{
        return !strcmp(value, "preview") || !strcmp(value, "grant") || !strcmp(value, "refuse") ? NULL : "action";
}

const struct form_field admin_extension_form[] = {
        {"granted", form_date, 0, 0},
        {"expires", form_date, 0, 0},
        {"reason", NULL, 1000, FIELD_LINES},
        {"keep", form_true, 0, 0},
        {"version", form_code, 30, 0},
        {"action", check_action, 0, FIELD_REQUIRED},
        FORM_END,
};

/* Which one the path names. */
static bool read_path(uint32_t *candidate, uint32_t *id, const struct request *req)
{
        *id = path_number(req->capture[1]);
        return candidate_id_parse(candidate, req->capture[0]) && *id;
}

/* --- The extension that would be granted */

/* What the request says of it, whatever was typed. */
static void tell_request(struct entry *e, const struct extension_request *r, const struct ctx *c)
{
        e->view.values[EVENT_CERTIFICATION] = c->programme->certifications[r->certification].code;
        e->view.codes[EVENT_CERTIFICATION] = NULL;
        e->view.values[EVENT_TICKET] = e->ticket = pool_format(c->pool, "request-%u", r->id);
}

/* From the day on which it was asked for, as long as was asked for. */
static void as_asked(struct entry *e, const struct extension_request *r, const struct ctx *c)
{
        char day[DATE_TEXT];

        e->view.values[EVENT_GRANTED] = pool_text(c->pool, date_format(day, r->entered));
        e->view.values[EVENT_EXPIRES] = pool_text(c->pool, date_format(day, r->expires));
}

/* ERR_REFUSED: something is wrong with it, or it would do nothing. version: of what it would do. */
static int weigh(struct effect *effect, const char **version, struct entry *e, const struct ctx *c, const struct candidate *who)
{
        int rc;

        entry_check(e, c, who);
        if (entry_is_wrong(e))
                return ERR_REFUSED;
        if ((rc = entry_weigh(effect, version, e, c, who)) < 0)
                return rc;
        if (!effect_moves(effect))
                entry_wrong(e, EVENT_EXPIRES, "extension-idle");
        return entry_is_wrong(e) ? ERR_REFUSED : 0;
}

/* --- Showing it */

struct shown {
        struct candidate        *who;
        struct extension_request request;
        struct effect           *effect;
        struct entry            *e;
};

/* Of one that waits: what the form says, and what that would do. The reason is needed with the decision alone. */
static int show_form(struct shown *s, struct ctx *c, const struct request *req)
{
        struct entry *e = s->e;
        const char *action = request_form(req, "action");
        bool        lacks = action && strcmp(action, "preview") && !e->reason;
        int         rc;

        if (!action)
                as_asked(e, &s->request, c);
        tell_request(e, &s->request, c);
        e->view.key = once_key(req, c->pool);
        e->reason = e->reason ? e->reason : "";
        rc = weigh(s->effect, &e->view.version, e, c, s->who);
        if (s->effect->before)
                e->view.effect = s->effect;
        if (rc == ERR_REFUSED)
                e->view.version = NULL;
        if (!action)
                memset(e->view.codes, 0, sizeof e->view.codes);
        if (lacks)
                entry_wrong(e, EVENT_REASON, "field-missing");
        if (s->effect->remedies_count)
                e->view.fields |= 1u << EVENT_KEEP;
        e->view.values[EVENT_KEEP] = e->keep ? "true" : "false";
        return rc == ERR_REFUSED ? 0 : rc;
}

static int show(struct ctx *c, const struct request *req, struct response *res, struct entry *e, const char *code)
{
        struct view_admin_extension view = {.code = code};
        struct shown                s = {.effect = POOL_NEW(c->pool, struct effect), .e = e};
        const struct person        *p;
        struct page                 page;
        uint32_t                    candidate, id;
        int                         rc;

        if (!read_path(&candidate, &id, req))
                return ERR_NOT_FOUND;
        if ((rc = candidate_read(&s.who, c->db, candidate, c->programme, CANDIDATE_PERSON, c->pool)) < 0 ||
            (rc = extension_find(&s.request, c->db, c->pool, c->programme, candidate, id)) < 0)
                return rc;
        p = s.who->person;
        page_of(&page, c, req, res, "admin-extension");
        page.csrf = csrf_token(req, c->pool);
        if (s.request.state == REQUEST_WAITING && role_may(req->viewer.role, ACTION_AWARDS)) {
                if ((rc = show_form(&s, c, req)) < 0)
                        return rc;
                view.event = &e->view;
        }
        view.who = (struct view_requester){
                candidate, p->given_name ? pool_format(c->pool, "%s %s", p->given_name, p->family_name ? p->family_name : "") : NULL,
                p->email};
        view.request = &s.request;
        if (code || (req->method == METHOD_POST && view.event && entry_is_wrong(e)))
                res->status = code ? 409 : 422;
        return view_admin_extension(&res->page, &page, &view);
}

int admin_extension_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct entry e = {.kind = ENTRY_EXTENSION};

        entry_read(&e, req);
        return show(c, req, res, &e, NULL);
}

/* --- Deciding */

struct step {
        struct ctx           *c;
        const struct request *req;
        uint32_t              candidate, id;
        bool                  grant;
        const char           *location;
        /* set anew each time */
        struct entry          e;
        bool                  stale;            /* decided meanwhile, or it would do something else */
};

static int grant(struct candidate_write *w, struct step *s, struct extension_request *r)
{
        const char   *seen = request_form(s->req, "version"), *version;
        struct effect effect;
        int           rc = weigh(&effect, &version, &s->e, s->c, w->candidate);

        if (rc < 0)
                return rc;
        s->stale = !seen || strcmp(version, seen);
        if (s->stale)
                return ERR_REFUSED;
        entry_change(w->candidate, &s->e, w->pool);
        if (s->e.keep)
                effect_keep(w->candidate, &effect, s->e.reason, w->pool);
        r->given = s->e.expires;
        return 0;
}

static int refuse(struct step *s)
{
        if (!s->e.reason)
                entry_wrong(&s->e, EVENT_REASON, "field-missing");
        return s->e.view.codes[EVENT_REASON] ? ERR_REFUSED : 0;
}

static int apply(struct candidate_write *w, void *arg)
{
        struct step             *s = arg;
        struct extension_request r;
        int                      rc = extension_find(&r, w->db, w->pool, w->programme, s->candidate, s->id);

        s->e = (struct entry){.kind = ENTRY_EXTENSION};
        s->stale = false;
        if (rc < 0)
                return rc;
        s->stale = r.state != REQUEST_WAITING;
        if (s->stale)
                return ERR_REFUSED;
        entry_read(&s->e, s->req);
        tell_request(&s->e, &r, s->c);
        if ((rc = s->grant ? grant(w, s, &r) : refuse(s)) < 0)
                return rc;
        r.state = s->grant ? REQUEST_GRANTED : REQUEST_REFUSED;
        r.reason = s->e.reason;
        return extension_decide(w, &r);
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct act            act = {s->grant ? "extension-grant" : "extension-refuse", "web", s->req->viewer.account, s->req->id,
                                     s->c->now, s->c->today};
        struct candidate_done done;
        int                   rc;

        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&done, db, &act, s->c->programme, s->c->programme_revision, s->candidate, apply, s,
                                         s->c->pool)) < 0)
                return rc;
        return once_answer(db, s->req, 303, s->location);
}

int admin_extension_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char  *action = request_form(req, "action");
        struct step  s = {.c = c, .req = req, .grant = action && !strcmp(action, "grant")};
        struct entry e = {.kind = ENTRY_EXTENSION};
        int          rc;

        if (!read_path(&s.candidate, &s.id, req))
                return ERR_NOT_FOUND;
        if (!action || check_action(action))
                return response_refuse(res, "action", "action");
        s.location = s.grant ? "/admin/extensions?notice=extension-granted" : "/admin/extensions?notice=extension-refused";
        rc = strcmp(action, "preview") ? db_transaction(c->db, work, &s) : ERR_REFUSED;
        if (rc == 0)
                res->location = s.location;
        if (rc != ERR_REFUSED)
                return rc;
        entry_read(&e, req);
        return show(c, req, res, &e, s.stale ? "stale" : NULL);
}
