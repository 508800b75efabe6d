/* admin_programme.c - export and import of the whole programme. A document is compared first; drafting it as a proposal,
 * which is previewed and published as any other, is a second step with the same document. */
#include "handler/admin_programme.h"

#include <string.h>

#include "handler/differences.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/once.h"
#include "store/proposal.h"
#include "util/err.h"
#include "view/admin_programme.h"
#include "xml/read_programme.h"
#include "xml/write_programme.h"

#define DOCUMENT_MOST ((size_t)512 * 1024)      /* bytes */
#define SECONDS       5                         /* until it is read */

static const char *check_action(const char *value)
{
        return !strcmp(value, "compare") || !strcmp(value, "preview") ? NULL : "action";
}

const struct form_field admin_programme_form[] = {
        {"file", NULL, 0, FIELD_FILE}, {"document", NULL, (int)DOCUMENT_MOST, FIELD_LINES}, {"version", form_code, 30, 0},
        {"reason", NULL, 1000, FIELD_LINES}, {"action", check_action, 0, FIELD_REQUIRED}, FORM_END};

/* --- Out */

int admin_programme_download_get(struct ctx *c, const struct request *req, struct response *res)
{
        (void)req;
        res->bytes = programme_document(&res->size, c->programme, true, c->pool);
        res->media_type = "application/xml";
        res->attachment = true;
        return res->bytes ? 0 : ERR_SYSTEM;
}

/* --- In */

struct import {
        struct ctx             *c;
        const struct request   *req;
        struct view_programme   view;
        struct programme_reader reader;
        const char             *sent;           /* the document as it came */
        size_t                  size;
        bool                    file;           /* it was a file */
        const char             *location;       /* set anew each time */
        struct programme_fault  fault;
};

/* What is wrong with the document, and where: at the field that it came by. */
static int wrong(struct import *im, const char *code, const char *sentence, long line)
{
        *(im->file ? &im->view.file_code : &im->view.document_code) = code;
        im->view.message = line ? pool_format(im->c->pool, "Line %ld: %s", line, sentence) : sentence;
        return ERR_REFUSED;
}

static int wrong_code(struct import *im, const char *code, const char *detail, long line)
{
        return wrong(im, code, refusal_message(im->c->pool, code, detail), line);
}

static int take(struct import *im)
{
        const struct request *req = im->req;
        const struct fault   *fault = request_fault(req, "document");

        im->sent = request_form(req, "document");
        im->size = im->sent ? strlen(im->sent) : 0;
        im->view.document = im->sent;
        if (req->uploads_count) {
                im->file = true;
                im->sent = (const char *)req->uploads[0].bytes;
                im->size = req->uploads[0].size;
                if (req->uploads_count > 1)
                        return wrong_code(im, "field-repeated", "file", 0);
                if (req->uploads[0].too_large || im->size > DOCUMENT_MOST)
                        return wrong_code(im, "too-large", "512 KiB", 0);
        }
        if (!im->file && fault)
                return wrong_code(im, fault->code, fault->detail, 0);
        return im->size ? 0 : wrong_code(im, "field-missing", NULL, 0);
}

static int read(struct import *im)
{
        struct reader_root   root = programme_root(&im->reader);
        struct reader_memory memory = {im->sent, im->size};
        struct reader_fault  fault = {0};
        int rc = reader_run(&fault, reader_bytes, &memory, &root, 1, (struct reader_limits){DOCUMENT_MOST, SECONDS}, im->c->pool);

        return rc == ERR_REFUSED ? wrong(im, fault.code, fault.message, fault.line) : rc;
}

/* What is to be sent along next: the version that stands for what was seen. */
static int open_draft(struct import *im, const char **version)
{
        struct ctx     *c = im->c;
        struct proposal p;
        int             rc = proposal_open(&p, c->db, THING_PROGRAMME, "", c->programme, c->today, c->pool);

        *version = catalogue_version(c->programme, THING_PROGRAMME, "", c->pool);
        if (rc < 0)
                return rc == ERR_NOT_FOUND ? 0 : rc;
        *version = p.version;
        im->view.made = p.made;
        im->view.by = p.by;
        return 0;
}

static int show(struct import *im, struct response *res)
{
        struct ctx *c = im->c;
        struct page page;

        page_of(&page, c, im->req, res, "admin-programme");
        im->view.may = role_may(im->req->viewer.role, ACTION_CATALOGUE);
        if (im->view.may) {
                page.csrf = csrf_token(im->req, c->pool);
                im->view.key = once_key(im->req, c->pool);
        }
        return view_admin_programme(&res->page, &page, &im->view);
}

/* 0: it may be drafted, and the form says so; ERR_REFUSED: the form says why not. */
static int compare(struct import *im)
{
        struct ctx                  *c = im->c;
        struct catalogue_differences differences;
        struct programme_fault       fault;
        const char                  *version;
        size_t                       size;
        int                          rc = open_draft(im, &version);

        if (rc < 0 || (rc = take(im)) < 0 || (rc = read(im)) < 0)
                return rc;
        rc = catalogue_differences(&differences, c->db, c->programme, im->reader.programme, c->today, &fault, c->pool);
        if (rc < 0 && rc != ERR_REFUSED)
                return rc;
        im->view.compared = true;
        differences_tell(&im->view.differences, &differences, c->programme, im->reader.programme, c->pool);
        if (rc == ERR_REFUSED)
                return wrong_code(im, fault.code, fault.thing, programme_line(&im->reader, fault.thing));
        if (!differences.count)
                return 0;
        im->view.document = programme_document(&size, im->reader.programme, false, c->pool);
        im->view.version = version;
        return im->view.document ? 0 : ERR_SYSTEM;
}

static int work(struct db *db, void *arg)
{
        struct import        *im = arg;
        const struct request *req = im->req;
        struct act            act = {"proposal-make", "web", req->viewer.account, req->id, im->c->now, im->c->today};
        uint64_t              id;
        int                   rc;

        if ((rc = once_take(db, req, im->c->now)) < 0 ||
            (rc = proposal_save(&id, db, &act, im->reader.programme, THING_PROGRAMME, "", request_form(req, "version"),
                                im->view.reason, &im->fault, im->c->pool)) < 0)
                return rc;
        im->location = "/admin/programme/preview";
        return once_answer(db, req, 303, im->location);
}

/* What was seen is drafted. ERR_REFUSED: the form again. */
static int draft(struct import *im, struct response *res)
{
        const struct fault *fault = request_fault(im->req, "reason");
        int                 rc;

        im->view.reason = request_form(im->req, "reason");
        if (!im->view.version)
                return ERR_REFUSED;
        im->view.reason_code = fault ? fault->code : im->view.reason && *im->view.reason ? NULL : "field-missing";
        if (im->view.reason_code)
                return ERR_REFUSED;
        rc = db_transaction(im->c->db, work, im);
        if (rc == 0)
                res->location = im->location;
        if (rc == ERR_REFUSED)
                wrong_code(im, im->fault.code, im->fault.thing, programme_line(&im->reader, im->fault.thing));
        if (rc != ERR_STALE)
                return rc;
        im->view.code = "stale";
        res->status = 409;
        return ERR_REFUSED;
}

int admin_programme_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct import im = {.c = c, .req = req};
        const char   *version;
        int           rc = open_draft(&im, &version);

        return rc < 0 ? rc : show(&im, res);
}

int admin_programme_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct import       im = {.c = c, .req = req};
        const char         *action = request_form(req, "action");
        const struct fault *fault = request_fault(req, "action");
        int                 rc;

        if (!action || fault)
                return response_refuse(res, fault ? fault->code : "field-missing", "action");
        rc = compare(&im);
        if (rc == 0 && !strcmp(action, "preview"))
                rc = draft(&im, res);
        if (rc < 0 && rc != ERR_REFUSED)
                return rc;
        if (res->location)
                return 0;
        if (rc == ERR_REFUSED && !res->status)
                res->status = 422;
        return show(&im, res);
}
