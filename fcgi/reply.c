/* reply.c - from a response to bytes: status, headers, body. */
#include "reply.h"

#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "util/conf.h"
#include "util/err.h"

static const struct { int status; const char *reason; } reasons[] = {
        {200, "OK"}, {303, "See Other"}, {304, "Not Modified"}, {400, "Bad Request"}, {401, "Unauthorized"},
        {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"}, {406, "Not Acceptable"},
        {409, "Conflict"}, {411, "Length Required"}, {413, "Content Too Large"}, {414, "URI Too Long"},
        {415, "Unsupported Media Type"}, {422, "Unprocessable Content"}, {429, "Too Many Requests"},
        {500, "Internal Server Error"}, {503, "Service Unavailable"},
};

static const char *reason_of(int status)
{
        for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
                if (reasons[i].status == status)
                        return reasons[i].reason;
        return "Answer";
}

/* Header lines as they gather. */
struct head {
        char   text[16000];     /* the longest Location is 12,000; nginx takes 32,768 with the body's beginning */
        size_t size;
        bool   full;
};

__attribute__((format(printf, 2, 3))) static void line(struct head *h, const char *format, ...)
{
        va_list args;
        int     n;

        va_start(args, format);
        n = vsnprintf(h->text + h->size, sizeof h->text - h->size, format, args);
        va_end(args);
        if (n < 0 || (size_t)n + 2 >= sizeof h->text - h->size) {
                h->full = true;
                return;
        }
        h->size += (size_t)n;
        memcpy(h->text + h->size, "\r\n", 2);
        h->size += 2;
}

/* A page may load our own styles, script, font and images, and send forms to us; nothing is inline, nothing
 * frames it. What somebody uploaded may do nothing at all, should a browser ever open it as a page. */
static void security(struct head *h, const struct response *res, const struct conf *conf)
{
        bool theirs = res && res->bytes && !res->ours;

        line(h, "Content-Security-Policy: %s",
             theirs ? "default-src 'none'; frame-ancestors 'none'; sandbox"
             : res && res->styled ? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
                    : "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self'; "
                      "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        line(h, "X-Content-Type-Options: nosniff");
        line(h, "Referrer-Policy: same-origin");
        line(h, "Cross-Origin-Opener-Policy: same-origin");
        line(h, "Cross-Origin-Resource-Policy: same-origin");
        if (conf->tls)
                line(h, "Strict-Transport-Security: max-age=31536000");
}

static void caching(struct head *h, const struct reply *r)
{
        if (!r->etag) {
                line(h, "Cache-Control: no-store");
                return;
        }
        line(h, "Cache-Control: private, no-cache");
        line(h, "Vary: %s", !r->response || !r->response->etag ? "Cookie, Accept-Language"
                            : r->response->vary                ? r->response->vary
                                                               : "Authorization");
        line(h, "ETag: %s", r->etag);
}

/* As RFC 9110 writes it. */
static const char *http_date(int64_t instant)
{
        static char text[40];
        time_t      seconds = (time_t)(instant / 1000000);
        struct tm   parts;

        gmtime_r(&seconds, &parts);
        strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
        return text;
}

static void particulars(struct head *h, const struct reply *r)
{
        const struct response *res = r->response;

        if (r->allow)
                line(h, "Allow: %s", r->allow);
        if (r->retry_after)
                line(h, "Retry-After: %d", r->retry_after);
        if (!res)
                return;
        if (r->status == 401)
                line(h, "WWW-Authenticate: Bearer realm=\"recert\"");
        if (res->modified && (r->status == 200 || r->status == 304))
                line(h, "Last-Modified: %s", http_date(r->response->modified));
        if (res->next && r->status == 200)
                line(h, "Link: <%s>; rel=\"next\"", res->next);
        if (res->location)
                line(h, "Location: %s", res->location);
        if (res->clear_site_data)
                line(h, "Clear-Site-Data: \"cache\", \"storage\"");
        if (res->attachment && r->status == 200)
                line(h, "Content-Disposition: attachment%s%s%s", res->file ? "; filename=\"" : "", res->file ? res->file : "",
                     res->file ? "\"" : "");
        for (size_t i = 0; i < res->set_cookie_count; i++)
                line(h, "Set-Cookie: %s", res->set_cookie[i]);
}

int reply_write(struct exchange *x, const struct reply *r, const struct conf *conf, struct pool *pool)
{
        struct head *h = POOL_NEW(pool, struct head);

        line(h, "Status: %d %s", r->status, reason_of(r->status));
        if (r->media_type)
                line(h, "Content-Type: %s", r->media_type);
        if (r->status != 304)
                line(h, "Content-Length: %zu", r->size);
        if (r->language)
                line(h, "Content-Language: %s", r->language);
        line(h, "X-Request-Id: %s", r->request);
        caching(h, r);
        security(h, r->response, conf);
        particulars(h, r);
        line(h, "%s", "");
        if (h->full)
                return ERR_SYSTEM;
        return exchange_write(x, h->text, h->size, r->body, r->head ? 0 : r->size);
}

/* --- Problems */

static json_t *fields_of(const struct fault *fields, size_t count)
{
        json_t *list = json_array();

        for (size_t i = 0; i < count; i++)
                json_array_append_new(list, json_pack("{s:s, s:s}", "name", fields[i].name, "code", fields[i].code));
        return list;
}

const char *reply_problem(struct pool *pool, int status, const char *code, const char *message, const char *request,
                          const struct fault *fields, size_t count)
{
        json_t     *problem = json_pack("{s:i, s:s, s:s, s:s, s:s, s:o}", "status", status, "title", reason_of(status), "detail",
                                        message, "code", code, "request", request, "fields", fields_of(fields, count));
        char       *text = problem ? json_dumps(problem, JSON_COMPACT) : NULL;
        const char *copy = pool_text(pool, text ? text : "{}");

        json_decref(problem);
        free(text);
        return copy;
}
