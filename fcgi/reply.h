/* reply.h - from a response to bytes: status, headers, body. The headers that every answer has are
 * here, so that no error goes without them. */
#ifndef RECERT_REPLY_H
#define RECERT_REPLY_H

#include "http/request.h"
#include "http/response.h"
#include "serve.h"

struct conf;

struct reply {
        int         status;
        const char *media_type;         /* NULL: no body */
        const void *body;
        size_t      size;
        const char *language;           /* of the body; NULL: none in particular */
        const char *etag;               /* NULL: no-store */
        const char *allow;              /* with 405 */
        int         retry_after;        /* seconds; 0: none */
        const struct response *response;/* cookies, location, attachment */
        const char *request;            /* id */
        bool        head;               /* headers alone */
};

/* Negative when nobody listens any more. */
int reply_write(struct exchange *x, const struct reply *reply, const struct conf *conf, struct pool *pool);

/* application/problem+json (RFC 9457) of a refusal. */
const char *reply_problem(struct pool *pool, int status, const char *code, const char *message, const char *request,
                          const struct fault *fields, size_t fields_count);

#endif
