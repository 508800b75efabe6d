/* reports.c - POST /feeds/completions and /feeds/awards: what other systems report, and what became of it. */
#include "feed/reports.h"

#include <string.h>
#include <strings.h>

#include "feed/document.h"
#include "feed/feed.h"
#include "store/key.h"
#include "util/err.h"

#define JSON_TYPE "application/json"

static int read_xml(struct reports_reader *out, struct ctx *c, const struct request *req, struct response *res)
{
        struct reader_memory memory = {req->body, req->body_size};
        struct reader_root   roots[REPORTS_ROOTS];
        struct reader_fault  fault;
        int                  rc;

        reports_roots(roots, out);
        rc = reader_run(&fault, reader_bytes, &memory, roots, REPORTS_ROOTS, (struct reader_limits){0}, c->pool);
        if (rc == ERR_REFUSED)
                return response_refuse(res, fault.code, fault.line ? pool_format(c->pool, "line %ld", fault.line) : NULL);
        return rc;
}

static int read_reports(struct reports_reader *out, bool *json, struct ctx *c, const struct request *req, struct response *res)
{
        const char *code, *detail;

        *out = (struct reports_reader){.most = REPORTS_MOST};
        *json = request_is_type(req->media_type, JSON_TYPE);
        if (*json) {
                if (reports_of_json(out, &code, &detail, req->body, req->body_size, c->pool) < 0)
                        return response_refuse(res, code, detail);
                return 0;
        }
        if (!request_is_type(req->media_type, "application/xml") && !request_is_type(req->media_type, "text/xml"))
                return response_refuse(res, "media-type", "application/xml or application/json");
        return read_xml(out, c, req, res);
}

/* --- The answer */

static int answer_xml(struct ctx *c, struct response *res, const struct reports_reader *reports,
                      const struct report_outcome *outcomes)
{
        struct document d;
        struct xml     *x = document_begin(&d, c, "outcomes");

        xml_attr(x, "source", reports->source);
        for (size_t i = 0; i < reports->count; i++)
                outcome_write(x, &(struct outcome){&reports->list[i], &outcomes[i], reports->awards, false}, c->pool);
        return document_end(res, &d, FEED_XML);
}

static int answer(struct ctx *c, const struct request *req, struct response *res, bool json,
                  const struct reports_reader *reports, const struct report_outcome *outcomes)
{
        int wants_json = req->accept ? request_accepts(req->accept, JSON_TYPE) : 0;
        int wants_xml = req->accept ? request_accepts(req->accept, "application/xml") : 0;

        if (wants_json == wants_xml ? !json : wants_xml > wants_json)
                return answer_xml(c, res, reports, outcomes);
        res->bytes = outcomes_as_json(c->pool, reports, outcomes);
        res->size = strlen(res->bytes);
        res->media_type = JSON_TYPE;
        return 0;
}

static int take(struct ctx *c, const struct request *req, struct response *res, bool awards)
{
        struct act            act = {awards ? "award-report" : "completion-report", "feeds", 0, req->id, c->now, c->today};
        struct report_taking  t = {.db = c->db, .act = &act, .programme = c->programme, .revision = c->programme_revision,
                                   .source = c->key->name, .pool = c->pool};
        struct reports_reader reports;
        struct report_outcome *outcomes;
        bool                  json;
        int                   rc;

        if ((rc = read_reports(&reports, &json, c, req, res)) < 0)
                return rc;
        if (reports.awards != awards)
                return response_refuse(res, "document-unknown", NULL);
        if (strcmp(reports.source, c->key->name))
                return response_refuse(res, "source-foreign", reports.source);
        outcomes = POOL_ARRAY(c->pool, reports.count, struct report_outcome);
        for (size_t i = 0; rc == 0 && i < reports.count; i++) {
                const struct report report = report_of(&reports.list[i], awards);

                rc = report_take(&outcomes[i], &t, &report);
        }
        return rc < 0 ? rc : answer(c, req, res, json, &reports, outcomes);
}

int feed_completions_post(struct ctx *c, const struct request *req, struct response *res)
{
        return take(c, req, res, false);
}

int feed_awards_post(struct ctx *c, const struct request *req, struct response *res)
{
        return take(c, req, res, true);
}
