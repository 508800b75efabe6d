/* admin_offers_load.c - makes the list of what counts what a document says: first what it would change is shown. */
#include <string.h>

#include "handler/admin_offers.h"
#include "handler/offers.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/once.h"
#include "util/err.h"
#include "util/fingerprint.h"
#include "util/refusal.h"
#include "util/utf8.h"
#include "xml/offers.h"

#define DOCUMENT_MOST 1000000   /* bytes */
#define SECONDS       10        /* until it is read */

static const char *check_action(const char *value)
{
        return !strcmp(value, "compare") || !strcmp(value, "save") ? NULL : "action";
}

const struct form_field admin_offers_load_form[] = {
        {"document", NULL, DOCUMENT_MOST, FIELD_LINES},
        {"file", NULL, 0, FIELD_FILE},
        {"reason", NULL, 1000, FIELD_LINES},
        {"version", form_code, 64, 0},
        {"action", check_action, 0, FIELD_REQUIRED},
        FORM_END,
};

struct loading {
        struct ctx             *c;
        const struct request   *req;
        struct offers_reader    reader;
        struct view_offers_load view;
        bool                    save;
        const char             *version;        /* that was seen; NULL */
        /* set anew each time */
        struct offer_changes    changes;
        bool                    stale;
};

/* A file that was chosen goes before what stands in the field. */
static bool read_document(struct loading *l)
{
        const struct request *req = l->req;
        const char           *typed = request_form(req, "document");

        if (req->uploads_count && req->uploads[0].size) {
                const struct upload *u = &req->uploads[0];

                if (u->too_large || u->size > DOCUMENT_MOST) {
                        l->view.code = "too-large";
                        l->view.message = refusal_message(l->c->pool, "too-large", "1 MB");
                        return false;
                }
                if (!utf8_check((const char *)u->bytes, u->size, true)) {
                        l->view.code = "text";
                        return false;
                }
                typed = pool_text_n(l->c->pool, (const char *)u->bytes, u->size);
        }
        l->view.document = typed && *typed ? typed : NULL;
        if (request_fault(req, "document") || !l->view.document)
                l->view.code = l->view.document ? request_fault(req, "document")->code : "field-missing";
        return !l->view.code;
}

/* true: it is a document of offers. */
static bool parse(struct loading *l)
{
        struct reader_memory memory = {l->view.document, strlen(l->view.document)};
        struct reader_root   root = offers_root(&l->reader);
        struct reader_fault  fault;

        l->reader = (struct offers_reader){.programme = l->c->programme};
        if (reader_run(&fault, reader_bytes, &memory, &root, 1, (struct reader_limits){DOCUMENT_MOST, SECONDS}, l->c->pool) == 0)
                return true;
        l->view.code = fault.code ? fault.code : "xml";
        l->view.message = fault.line ? pool_format(l->c->pool, "Line %ld: %s", fault.line, fault.message) : fault.message;
        return false;
}

/* Of what it would change: another one by now, another version. */
static const char *version_of(const struct loading *l)
{
        struct fingerprint f;

        fingerprint_begin(&f);
        for (size_t i = 0; i < l->changes.count; i++)
                for (int after = 0; after < 2; after++) {
                        const struct offer *o = after ? l->changes.list[i].after : l->changes.list[i].before;
                        const char         *facts = o ? pool_format(l->c->pool, "%s\n%d\n%s\n%d\n%d\n%s\n", o->code, o->option, o->title,
                                                                    o->from.day, o->until.day, o->href ? o->href : "") : "-\n";

                        fingerprint_add(&f, facts, strlen(facts) + 1);
                }
        return fingerprint_end(&f, l->c->pool);
}

static int work(struct db *db, void *arg)
{
        struct loading      *l = arg;
        struct act           act = {"offers-load", "web", l->req->viewer.account, l->req->id, l->c->now, l->c->today};
        struct offer_writing w = {db, &act, l->c->programme, l->c->programme_revision, l->view.reason, l->c->pool};
        struct offers        stored;
        int                  rc;

        if ((l->save && (rc = once_take(db, l->req, l->c->now)) < 0) ||
            (rc = l->save ? offers_lock(&stored, &w) : offers_all(&stored, &w)) < 0)
                return rc;
        offers_compare(&l->changes, &stored, &l->reader.offers, l->c->pool);
        l->view.version = version_of(l);
        l->view.changes = &l->changes;
        l->view.offers = l->reader.offers.count;
        l->stale = l->save && (!l->version || strcmp(l->version, l->view.version));
        if (!l->save || l->stale)
                return ERR_REFUSED;     /* looked at alone */
        if ((rc = offers_change(&w, &l->changes)) < 0)
                return rc;
        return once_answer(db, l->req, 303, "/admin/activities?notice=offers-loaded");
}

static int show(struct loading *l, struct response *res)
{
        struct page page;

        page_of(&page, l->c, l->req, res, "admin-offers-load");
        page.csrf = csrf_token(l->req, l->c->pool);
        l->view.key = once_key(l->req, l->c->pool);
        return view_admin_offers_load(&res->page, &page, &l->view);
}

int admin_offers_load_get(struct ctx *c, const struct request *req, struct response *res)
{
        return show(&(struct loading){.c = c, .req = req}, res);
}

int admin_offers_load_post(struct ctx *c, const struct request *req, struct response *res)
{
        const char         *action = request_form(req, "action"), *reason = request_form(req, "reason");
        struct loading      l = {.c = c, .req = req, .version = request_form(req, "version")};
        const struct fault *fault = request_fault(req, "reason");
        int                 rc = ERR_REFUSED;

        if (!action || check_action(action))
                return response_refuse(res, "action", action);
        l.save = !strcmp(action, "save");
        l.view.reason = reason && *reason ? reason : NULL;
        if (l.save) {
                l.view.reason_code = fault ? fault->code : l.view.reason ? NULL : "field-missing";
                l.save = !l.view.reason_code;
        }
        if (read_document(&l) && parse(&l))
                rc = db_transaction(c->db, work, &l);
        if (rc == 0)
                res->location = "/admin/activities?notice=offers-loaded";
        if (rc != ERR_REFUSED)
                return rc;
        l.view.form_code = l.stale ? "stale" : NULL;
        res->status = l.stale ? 409 : l.view.code || l.view.reason_code ? 422 : 0;
        return show(&l, res);
}
