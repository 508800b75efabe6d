/* admin_preview.c - the preview of a drafted change: shown while it is made and after, published or discarded. */
#include "handler/admin_preview.h"

#include <stdlib.h>
#include <string.h>

#include "handler/admin_table.h"
#include "handler/differences.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/once.h"
#include "store/preview.h"
#include "util/err.h"
#include "view/admin_preview.h"
#include "view/admin_table.h"

static const char *check_action(const char *value)
{
        static const char *const words[] = {"preview", "cancel", "publish", "discard"};

        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
                if (!strcmp(value, words[i]))
                        return NULL;
        return "action";
}
const struct form_field admin_preview_form[] = {
        {"action", check_action, 0, FIELD_REQUIRED}, {"version", form_number, 0, FIELD_REQUIRED}, {"digest", form_code, 0, 0}, FORM_END,
};
const struct form_field admin_preview_query[] = {{"part", form_number, 0, 0}, FORM_END};

struct showing {
        struct ctx           *c;
        const struct request *req;
        const char           *path;             /* of the page */
        struct proposal       proposal;
        struct preview        preview;
};

static int open_preview(struct showing *s, struct ctx *c, const struct request *req)
{
        enum thing  thing = admin_table_of(req, c->pool);
        const char *code = thing == THING_PROGRAMME ? "" : req->capture[0];
        int         rc;

        *s = (struct showing){.c = c, .req = req};
        if ((rc = proposal_open(&s->proposal, c->db, thing, code, c->programme, c->today, c->pool)) < 0)
                return rc;
        s->path = thing == THING_PROGRAMME ? "/admin/programme/preview"
                                           : pool_format(c->pool, "/admin/%s/%s/preview", thing_tables[thing], page_encoded(c->pool, code));
        return preview_read(&s->preview, c->db, s->proposal.id, c->programme, c->pool);
}

static bool is_running(const struct showing *s)
{
        return s->preview.state == PREVIEW_WAITING || s->preview.state == PREVIEW_RUNNING;
}

static bool has_changed(const struct showing *s)
{
        return s->preview.change != s->proposal.change || s->preview.revision != s->c->programme_revision ||
               !date_equal(s->preview.today, s->c->today);
}

/* --- Showing */

static const char *name_of(const struct page *page, const struct proposal *p)
{
        int at = p->thing == THING_PROGRAMME ? -1 : programme_thing(p->programme, p->thing, p->code);

        if (p->thing == THING_PROGRAMME)
                return p->programme->name;
        if (!strcmp(p->code, THING_NEW) && p->programme != page->programme)
                at = (int)programme_count(p->programme, p->thing) - 1;
        return at < 0 ? NULL : thing_name(page, p->programme, p->thing, at);
}

static struct view_preview_case case_of(const struct preview_case *c)
{
        return (struct view_preview_case){c->candidate, c->pace, c->what, c->name};
}

static const struct view_preview_case *cases_of(const struct preview_case *list, size_t count, struct pool *pool)
{
        struct view_preview_case *out = POOL_ARRAY(pool, count, struct view_preview_case);

        for (size_t i = 0; i < count; i++)
                out[i] = case_of(&list[i]);
        return out;
}

static void tell_figures(struct view_preview *v, const struct preview *p, struct pool *pool)
{
        v->taken = p->made;
        v->candidates = p->figures.candidates;
        v->parts = p->parts;
        for (int pace = 0; pace < FORECAST_PACES; pace++) {
                v->any[pace] = (struct view_preview_count){p->figures.any[pace].cases, p->figures.any[pace].people};
                for (int kind = 0; kind < FORECAST_KINDS; kind++) {
                        const struct preview_kind *k = &p->figures.kinds[pace][kind];
                        struct view_preview_count *months = POOL_ARRAY(pool, FORECAST_MONTHS, struct view_preview_count);

                        for (int m = 0; m < FORECAST_MONTHS; m++)
                                months[m] = (struct view_preview_count){k->months[m].cases, k->months[m].people};
                        v->kinds[pace][kind] = (struct view_preview_kind){{k->all.cases, k->all.people}, months,
                                                                          cases_of(k->samples, k->samples_count, pool), k->samples_count};
                }
        }
}

static int show(struct showing *s, struct response *res, const char *fault)
{
        static const char *const states[] = {"none", "waiting", "running", "done", "cancelled", "failed"};
        struct ctx              *c = s->c;
        const struct proposal   *p = &s->proposal;
        struct preview          *r = &s->preview;
        struct view_preview     *v = POOL_NEW(c->pool, struct view_preview);
        struct forecast         *now = forecast_new(c->programme, p->programme, c->today, c->pool);
        struct catalogue_differences differences;
        struct page              page;
        int                      rc;

        page_of(&page, c, s->req, res, "admin-preview");
        page.csrf = csrf_token(s->req, c->pool);
        page.path = s->path;
        *v = (struct view_preview){
                .thing = p->thing, .code = *p->code ? p->code : NULL, .name = name_of(&page, p), .by = p->by, .reason = p->reason,
                .made = p->made, .state = states[r->state], .done = r->done, .steps = r->steps,
                .refused = p->stale ? "stale" : p->fault.code ? p->fault.code : p->refused,
                .publishing = p->state == PROPOSAL_PUBLISHING, .whole = r->whole && !is_running(s), .begins = now->begins,
                .candidates_too = role_may(s->req->viewer.role, ACTION_CANDIDATES_READ), .fault = fault,
        };
        catalogue_differ(&differences, c->programme, p->programme, c->pool);
        differences_tell(&v->differences, &differences, c->programme, p->programme, c->pool);
        if (v->whole) {
                v->changed = has_changed(s);
                v->forecast = forecast_new(c->programme, p->programme, r->today, c->pool);
                if (v->candidates_too && (rc = preview_name_samples(&r->figures, c->db, c->pool)) < 0)
                        return rc;
                tell_figures(v, r, c->pool);
        }
        if (role_may(s->req->viewer.role, ACTION_CATALOGUE)) {
                v->key = once_key(s->req, c->pool);
                v->version = pool_format(c->pool, "%lu", (unsigned long)p->change);
                v->digest = v->whole && !v->changed && !p->stale && !p->fault.code && r->state == PREVIEW_DONE ? r->digest : "";
        }
        res->no_store = true;
        return view_admin_preview(&res->page, &page, v);
}

/* The page of what a draft was of, once there is none. */
static const char *place(struct ctx *c, enum thing thing, const char *code)
{
        if (thing == THING_PROGRAMME)
                return "/admin/programme";
        return strcmp(code, THING_NEW) && programme_thing(c->programme, thing, code) >= 0
                       ? pool_format(c->pool, "/admin/%s/%s", thing_tables[thing], page_encoded(c->pool, code))
                       : pool_format(c->pool, "/admin/%s", thing_tables[thing]);
}

/* The page asks again by itself until the change is published: then what it was of is next. */
int admin_preview_get(struct ctx *c, const struct request *req, struct response *res)
{
        enum thing     thing = admin_table_of(req, c->pool);
        struct showing s;
        int            rc = open_preview(&s, c, req);

        if (rc == ERR_NOT_FOUND && req->as == AS_HTML) {
                res->location = place(c, thing, req->capture[0]);
                return 0;
        }
        return rc < 0 ? rc : show(&s, res, NULL);
}

/* --- Doing */

struct step {
        const struct showing *s;
        const char           *action, *location;
};

static int act_on(struct db *db, const struct step *step)
{
        const struct showing  *s = step->s;
        const struct proposal *p = &s->proposal;
        struct act act = {"preview", "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};

        if (!strcmp(step->action, "preview") || !strcmp(step->action, "cancel")) {
                int rc = proposal_unpublish(db, &act, p->id, s->c->pool);

                if (rc < 0)
                        return rc;
                return *step->action == 'p' ? preview_again(db, p->id, s->c->now, s->c->pool) : preview_cancel(db, p->id, s->c->pool);
        }
        if (!strcmp(step->action, "discard")) {
                int rc = proposal_withdraw(db, &act, p->id, s->c->pool);

                return rc < 0 ? rc : preview_drop(db, p->id);
        }
        return proposal_publish(db, &act, p->id, p->change, s->preview.digest, s->c->pool);
}

static int work(struct db *db, void *arg)
{
        struct step *step = arg;
        int          rc = once_take(db, step->s->req, step->s->c->now);

        if (rc < 0 || (rc = act_on(db, step)) < 0)
                return rc;
        return once_answer(db, step->s->req, 303, step->location);
}

/* Why it is not done; NULL: it may be. What is to be published is what was shown. */
static const char *hindrance(const struct showing *s, const char *action)
{
        const char *digest = request_form(s->req, "digest");
        bool        whole = s->preview.whole && s->preview.state == PREVIEW_DONE;

        if (strtoul(request_form(s->req, "version"), NULL, 10) != s->proposal.change)
                return "stale";
        if (strcmp(action, "publish"))
                return NULL;
        if (s->proposal.stale || s->proposal.fault.code || !whole || has_changed(s) || s->proposal.state != PROPOSAL_DRAFT)
                return "preview-over";
        return digest && !strcmp(digest, s->preview.digest) ? NULL : "moved";
}

int admin_preview_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char    *action = request_form(req, "action"), *why;
        struct showing s;
        struct step    step;
        int            rc = open_preview(&s, c, req);

        if (rc < 0)
                return rc;
        if (req->faults_count)
                return response_refuse(res, req->faults[0].code, NULL);
        if ((why = hindrance(&s, action))) {
                res->status = 409;
                return show(&s, res, why);
        }
        step = (struct step){&s, action, strcmp(action, "discard") ? s.path : place(c, s.proposal.thing, s.proposal.code)};
        res->location = step.location;
        return db_transaction(c->db, work, &step);
}

/* --- The list */

static int list_of(struct view_preview_list *out, struct showing *s, struct response *res, const char *file)
{
        const char         *asked = request_query(s->req, "part");
        struct preview_list list;
        int                 rc;

        *out = (struct view_preview_list){.part = asked ? (uint32_t)strtoul(asked, NULL, 10) : 1, .parts = s->preview.parts};
        if (!s->preview.whole || is_running(s))
                return ERR_NOT_FOUND;
        rc = preview_part(&list, s->c->db, s->proposal.id, out->part, s->c->programme, s->c->pool);
        if (rc == ERR_NOT_FOUND && out->part == 1)      /* nobody is concerned */
                list = (struct preview_list){0};
        else if (rc < 0)
                return rc;
        out->list = cases_of(list.list, list.count, s->c->pool);
        out->count = list.count;
        out->forecast = forecast_new(s->c->programme, s->c->programme, s->preview.today, s->c->pool);
        if (out->part < out->parts)
                res->next = pool_format(s->c->pool, "%s/%s?part=%lu", s->path, file, (unsigned long)out->part + 1);
        res->no_store = true;
        res->ours = true;
        res->attachment = true;
        return 0;
}

int admin_preview_csv_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct showing           s;
        struct view_preview_list list;
        int                      rc = open_preview(&s, c, req);

        if (rc < 0 || (rc = list_of(&list, &s, res, "list.csv")) < 0)
                return rc;
        res->bytes = preview_list_csv(&res->size, c->programme, &list, c->pool);
        res->media_type = "text/csv; charset=utf-8; header=present";
        return 0;
}

int admin_preview_xml_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct xml_bytes         bytes = {.pool = c->pool};
        struct showing           s;
        struct view_preview_list list;
        int                      rc = open_preview(&s, c, req);

        if (rc < 0 || (rc = list_of(&list, &s, res, "list.xml")) < 0 ||
            (rc = preview_list_xml(xml_gather, &bytes, c->programme, &list, c->pool)) < 0)
                return rc;
        res->bytes = bytes.bytes;
        res->size = bytes.size;
        res->media_type = "application/xml; charset=utf-8";
        return 0;
}
