/* intake.c - from FastCGI's parameters and body to a request. */
#include "intake.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "http/form.h"
#include "http/upload.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/network.h"
#include "util/utf8.h"

#define FORM_MOST  ((size_t)128 * 1024) /* bytes of a form without files: 4,000 characters of notes and room */
#define BODY_MOST  ((size_t)4 << 20)    /* of a body that is no form: a thousand reports */
#define AGENT_MOST 200                  /* characters */

static const char *param(struct exchange *x, const char *name)
{
        const char *value = exchange_param(x, name);

        return value ? value : "";
}

static enum method method_of(const char *text)
{
        if (!strcmp(text, "GET"))
                return METHOD_GET;
        if (!strcmp(text, "HEAD"))
                return METHOD_HEAD;
        return !strcmp(text, "POST") ? METHOD_POST : METHOD_OTHER;
}

static size_t length_of(bool *wrong, const char *text)
{
        char              *end;
        unsigned long long n;

        errno = 0;
        n = strtoull(text, &end, 10);
        *wrong = *text && (errno || *end || text[0] < '0' || text[0] > '9');
        return *wrong ? 0 : (size_t)n;
}

/* nginx says when it was done reading, and how long that took; what says an hour or more is not
 * believed. */
static int64_t began(struct exchange *x, int64_t now)
{
        double  done = strtod(param(x, "REQUEST_MSEC"), NULL), took = strtod(param(x, "REQUEST_SECONDS"), NULL);
        int64_t at;

        if (!(done > 0 && took >= 0 && done < 1e11 && took < 1e6))
                return now;
        at = (int64_t)((done - took) * 1e6);
        return at <= now && at > now - CLOCK_HOUR ? at : now;
}

/* Text that is shown again: checked, and cut. */
static const char *shown(struct pool *pool, const char *text, size_t most)
{
        const char *good = utf8_repair(pool, text, strnlen(text, 4 * most), false);
        size_t      size = 0, characters = 0;

        while (good[size] && (characters < most || ((unsigned char)good[size] & 0xC0) == 0x80)) {
                characters += ((unsigned char)good[size] & 0xC0) != 0x80;
                size++;
        }
        return pool_text_n(pool, good, size);
}

void intake_read(struct intake *in, struct request *req, struct exchange *x, struct pool *pool, int64_t now)
{
        *in = (struct intake){
                .method = param(x, "REQUEST_METHOD"),
                .address = param(x, "REQUEST_URI"),
                .cookie = exchange_param(x, "HTTP_COOKIE"),
                .accept = exchange_param(x, "HTTP_ACCEPT"),
                .if_none_match = exchange_param(x, "HTTP_IF_NONE_MATCH"),
                .content_type = param(x, "CONTENT_TYPE"),
                .began = began(x, now),
        };
        in->content_length = length_of(&in->length_wrong, param(x, "CONTENT_LENGTH"));
        req->method = method_of(in->method);
        req->address = shown(pool, param(x, "REMOTE_ADDR"), 45);
        req->network = network_of(pool, req->address);
        req->agent = shown(pool, param(x, "HTTP_USER_AGENT"), AGENT_MOST);
        req->accept = in->accept;
        req->path = "/";
        req->query = "";
}

/* --- Language */

const char *intake_language(struct exchange *x, const char *profile, const char *const *languages)
{
        for (const char *const *l = languages; *l; l++)
                if (profile && !strcmp(*l, profile))
                        return *l;
        return request_language(exchange_param(x, "HTTP_ACCEPT_LANGUAGE"), languages);
}

/* --- Where a form came from */

static bool origin_is_ours(const char *origin, const char *host, const struct conf *conf)
{
        const char *scheme = conf->tls ? "https://" : "http://";

        if (conf->origin)
                return !strcasecmp(origin, conf->origin);
        return !strncasecmp(origin, scheme, strlen(scheme)) && !strcasecmp(origin + strlen(scheme), host);
}

bool intake_same_origin(struct exchange *x, const struct conf *conf)
{
        const char *origin = exchange_param(x, "HTTP_ORIGIN"), *site = exchange_param(x, "HTTP_SEC_FETCH_SITE");

        if (site && strcmp(site, "same-origin") && strcmp(site, "none"))
                return false;
        return !origin || origin_is_ours(origin, param(x, "HTTP_HOST"), conf);
}

/* --- Body */

static int refuse(struct fault *refused, const char *code, const char *detail)
{
        *refused = (struct fault){NULL, code, detail};
        return ERR_REFUSED;
}

static ptrdiff_t body_source(void *arg, void *into, size_t size)
{
        return exchange_read(arg, into, size);
}

static int read_whole(char **out, struct fault *refused, const struct intake *in, struct exchange *x, struct pool *pool)
{
        char   *body = pool_alloc(pool, in->content_length + 1);
        size_t  have = 0;
        ssize_t n;

        while (have < in->content_length && (n = exchange_read(x, body + have, in->content_length - have)) > 0)
                have += (size_t)n;
        *out = body;
        return have < in->content_length ? refuse(refused, "request", "its body was cut") : 0;
}

static int read_urlencoded(struct form_pairs *pairs, struct fault *refused, const struct intake *in, struct exchange *x,
                           struct pool *pool)
{
        const char *code;
        char       *body;
        int         rc = read_whole(&body, refused, in, x, pool);

        if (rc < 0)
                return rc;
        return form_urlencoded(pairs, &code, pool, body, in->content_length) < 0 ? refuse(refused, code, NULL) : 0;
}

int intake_body(struct request *req, struct fault *refused, const struct intake *in, struct exchange *x, struct pool *pool)
{
        char *body;
        int   rc;

        if (in->length_wrong)
                return refuse(refused, "request", "Content-Length is no number");
        if (in->content_length > BODY_MOST)
                return refuse(refused, "too-large", "4 MiB");
        rc = read_whole(&body, refused, in, x, pool);
        req->body = body;
        req->body_size = in->content_length;
        req->media_type = in->content_type;
        return rc;
}

int intake_form(struct request *req, struct fault *refused, const struct intake *in, const struct route *route,
                struct exchange *x, struct pool *pool)
{
        bool               files = (route->flags & ROUTE_MULTIPART) && request_is_type(in->content_type, "multipart/form-data");
        struct upload_body body = {.files = NULL};
        const char        *code;
        int                rc;

        if (in->length_wrong)
                return refuse(refused, "request", "Content-Length is no number");
        if (!files && !request_is_type(in->content_type, "application/x-www-form-urlencoded"))
                return refuse(refused, "media-type", NULL);
        if (in->content_length > (files ? UPLOAD_TOTAL : FORM_MOST))
                return refuse(refused, "too-large", files ? "52 MiB" : "128 KiB");
        if (!files)
                rc = read_urlencoded(&body.pairs, refused, in, x, pool);
        else if ((rc = upload_read(&body, &code, pool, in->content_type, in->content_length, body_source, x)) == ERR_REFUSED)
                rc = refuse(refused, code, NULL);
        if (rc < 0)
                return rc;
        return form_check(req, refused, pool, route->fields, &body.pairs, body.files, body.files_count);
}
