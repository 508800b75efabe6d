/* answer.c - from what a handler returned to a reply: pages, twins, refusals, tags. */
#include "answer.h"

#include <sodium.h>
#include <string.h>
#include "handler/page.h"
#include "http/cookie.h"
#include "reply.h"
#include "store/db.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"
#include "view/error.h"
#include "xml/stylesheet.h"
#include "xml/validate.h"

#define HTML    "text/html; charset=utf-8"
#define XML     "application/xml; charset=utf-8"
#define PROBLEM "application/problem+json"

/* --- Tags */

static void hash_text(crypto_generichash_state *state, const char *text)
{
        crypto_generichash_update(state, (const unsigned char *)text, strlen(text) + 1);
}

const char *answer_tag(const struct turn *t)
{
        const struct viewer     *v = &t->req.viewer;
        crypto_generichash_state state;
        unsigned char            hash[16];
        char                     text[2 * sizeof hash + 1];
        const uint64_t           facts[] = {v->account, v->role, t->c.programme_revision, t->session.offers_revision,
                                            (uint64_t)t->c.today.day, t->req.as};

        crypto_generichash_init(&state, NULL, 0, sizeof hash);
        hash_text(&state, t->w->build);
        hash_text(&state, t->req.language);
        crypto_generichash_update(&state, v->session, sizeof v->session);
        crypto_generichash_update(&state, (const unsigned char *)facts, sizeof facts);
        crypto_generichash_final(&state, hash, sizeof hash);
        sodium_bin2hex(text, sizeof text, hash, sizeof hash);
        return pool_format(t->c.pool, "W/\"%llu-%s\"", (unsigned long long)v->revision, text);
}

/* Whoever could read over the shoulder of a kept page finds no key, notice or secret in it; and what a
 * visitor's form is bound to may change. */
static bool can_be_kept(const struct turn *t)
{
        return t->route && (t->route->flags & ROUTE_CACHED) && t->req.method != METHOD_POST && !t->res.status &&
               !t->res.no_store && !t->marks.key && !(t->marks.csrf && !t->req.viewer.account);
}

/* --- Refusals */

static const char *code_of(const struct turn *t, int rc)
{
        switch (rc) {
        case ERR_NOT_FOUND:
                return "not-found";
        case ERR_UNAVAILABLE:
                return "unavailable";
        case ERR_STALE:
                return "stale";
        case ERR_REFUSED:
                return t->res.refused.code ? t->res.refused.code : "failed";
        default:
                return "failed";
        }
}

/* The faults of the form, or the one thing that was refused. */
static size_t fields_at_fault(const struct fault **out, const struct turn *t)
{
        if (t->req.faults_count) {
                *out = t->req.faults;
                return t->req.faults_count;
        }
        *out = &t->res.refused;
        return t->res.refused.name != NULL;
}

static int retry_after(const struct turn *t, int status)
{
        if (t->res.retry_after || (status != 503 && status != 429))
                return t->res.retry_after;
        return status == 503 ? 5 : 60;
}

/* What the client would rather read, should the answer be a refusal. */
static enum representation refusal_form(const struct turn *t)
{
        const char *accept = t->in.accept;
        int         html = t->req.as == AS_HTML ? request_accepts(accept, "text/html") : 0;
        int         xml = request_accepts(accept, "application/xml");
        int         json = request_accepts(accept, "application/problem+json");
        int         plain = request_accepts(accept, "application/json");

        json = plain > json ? plain : json;
        if (json > html && json > xml)
                return AS_JSON;
        return t->req.as == AS_HTML && xml > html ? AS_XML : t->req.as;
}

/* --- Documents */

static int send_twin(struct reply *reply, struct xml *page, struct pool *pool)
{
        struct xml_bytes g = {.pool = pool};
        int             rc;

        if ((rc = xml_send(page, xml_gather, &g, pool)) < 0)
                return rc;
        reply->media_type = XML;
        reply->body = g.bytes;
        reply->size = g.size;
        return 0;
}

/* A program that asked for a feed is told in a document of its own. */
static void send_error(struct reply *reply, const struct view_error *error, struct pool *pool)
{
        struct xml_bytes g = {.pool = pool};

        if (error_document(xml_gather, &g, error, pool) < 0)
                return;
        reply->media_type = XML;
        reply->body = g.bytes;
        reply->size = g.size;
}

static bool is_feed(const struct turn *t)
{
        static const char feeds[] = "/feeds/";

        return !strncmp(t->req.path, feeds, sizeof feeds - 1);
}

static void set_refusal(struct turn *t, struct reply *reply, int rc)
{
        const char           *code = code_of(t, rc);
        const struct refusal *row = refusal_find(code);
        const char           *message = refusal_message(t->c.pool, code, rc == ERR_REFUSED ? t->res.refused.detail : NULL);
        const struct fault   *fields;
        size_t                count = fields_at_fault(&fields, t);
        struct view_error     error = {.status = row->status, .code = code, .request = t->req.id, .message = message,
                                       .fields = fields, .fields_count = count};
        struct page           page;

        if (row->status == 500)
                log_write(LOG_ERROR, "failed", LOG_T("request", t->req.id), LOG_T("path", t->req.path), LOG_N("error", rc));
        t->code = code;
        reply->status = row->status;
        reply->retry_after = retry_after(t, row->status);
        reply->allow = row->status == 405 ? t->allow : NULL;
        t->res.page = NULL;
        t->res.bytes = NULL;
        t->res.location = NULL;
        if (is_feed(t))
                t->req.as = AS_XML;
        t->req.as = refusal_form(t);
        if (t->req.as == AS_JSON) {
                reply->media_type = PROBLEM;
                reply->body = reply_problem(t->c.pool, row->status, code, message, t->req.id, fields, count);
                reply->size = strlen(reply->body);
                return;
        }
        if (is_feed(t)) {
                send_error(reply, &error, t->c.pool);
                return;
        }
        page_of(&page, &t->c, &t->req, &t->res, "error");
        page.notices_count = 0;
        error.at = t->c.now;
        error.retry_after = reply->retry_after;
        if (view_error(&t->res.page, &page, &error) < 0)
                t->res.page = NULL;
}

/* --- Pages */

static int check_schema(const struct turn *t)
{
        const char *why = "no memory for it";
        xmlDocPtr   doc;

        if (!t->w->schema || ((doc = xml_doc(t->res.page)) && schema_check(t->w->schema, doc, t->c.pool, &why) == 0))
                return 0;
        log_write(LOG_ERROR, "invalid-document", LOG_T("view", t->res.view), LOG_T("why", why));
        return ERR_SYSTEM;
}

static int render(struct turn *t, struct reply *reply)
{
        const char *html;
        int         rc;

        if ((rc = check_schema(t)) < 0)
                return rc;
        if (t->req.as != AS_HTML)
                return send_twin(reply, t->res.page, t->c.pool);
        rc = stylesheets_apply(&html, &reply->size, t->w->sheets, t->res.view, t->req.language, t->res.page, t->c.pool);
        reply->media_type = HTML;
        reply->language = t->req.language;
        reply->body = html;
        return rc;
}

/* Nothing of ours could be shown: the bare facts, as text. */
static void last_words(struct turn *t, struct reply *reply)
{
        reply->media_type = "text/plain; charset=utf-8";
        reply->body = pool_format(t->c.pool, "%d %s\n%s\n", reply->status, t->code ? t->code : "failed", t->req.id);
        reply->size = strlen(reply->body);
}

/* --- The reply */

static void set_success(struct turn *t, struct reply *reply)
{
        reply->status = t->res.status ? t->res.status : t->res.location ? 303 : 200;
        if (reply->status == 429 || reply->status == 503)
                reply->retry_after = retry_after(t, reply->status);
        t->not_modified |= t->res.not_modified;
        if (t->not_modified)
                reply->status = 304;
        if (t->res.bytes) {
                reply->media_type = t->res.media_type;
                reply->body = t->res.bytes;
                reply->size = t->res.size;
        }
}

static void set_body(struct turn *t, struct reply *reply, int rc)
{
        if (rc < 0)
                set_refusal(t, reply, rc);
        else
                set_success(t, reply);
        if (t->res.page && render(t, reply) < 0) {
                bool failed_already = rc < 0;

                xml_free(t->res.page);
                set_refusal(t, reply, ERR_SYSTEM);
                if (failed_already || !t->res.page || (!reply->body && render(t, reply) < 0))
                        last_words(t, reply);
        } else if (rc < 0 && !reply->body) {
                last_words(t, reply);
        }
}

void answer(struct turn *t, int rc)
{
        struct reply reply = {.response = &t->res, .request = t->req.id, .head = t->req.method == METHOD_HEAD};

        set_body(t, &reply, rc);
        if (t->marks.csrf && t->new_secret)
                response_cookie(&t->res, cookie_set(t->c.pool, COOKIE_VISIT, t->c.conf->tls, t->secret, 0));
        if (t->not_modified || (reply.status == 200 && can_be_kept(t)))
                reply.etag = t->res.etag ? t->res.etag : t->etag;
        t->status = reply.status;
        t->size = reply.size;
        if (reply_write(t->x, &reply, t->c.conf, t->c.pool) < 0)
                log_write(LOG_INFO, "not-delivered", LOG_N("status", reply.status));
        if (t->res.page)
                xml_free(t->res.page);
}
