/* intake.h - from FastCGI's parameters and body to a request. */
#ifndef RECERT_INTAKE_H
#define RECERT_INTAKE_H

#include "http/request.h"
#include "http/response.h"
#include "route.h"
#include "serve.h"

/* What the first lines say, before anything is known about who asks. */
struct intake {
        const char *method, *address;   /* as sent, for the log and for 405 */
        const char *cookie, *accept, *if_none_match;
        const char *content_type;
        size_t      content_length;
        bool        length_wrong;       /* no number */
        int64_t     began;              /* microseconds, UTC: when the first bytes were there */
};

void intake_read(struct intake *in, struct request *req, struct exchange *x, struct pool *pool, int64_t now);

/* The language of the answer: the profile's, else what Accept-Language wants most of those there are. */
const char *intake_language(struct exchange *x, const char *profile, const char *const *languages);

/* true: Origin and Sec-Fetch-Site, where a browser sends them, say that the form was ours. */
bool intake_same_origin(struct exchange *x, const struct conf *conf);

/* The body of a POST against the route's table. ERR_REFUSED with *refused. */
int intake_form(struct request *req, struct fault *refused, const struct intake *in, const struct route *route,
                struct exchange *x, struct pool *pool);

/* The same for a body that is no form. */
int intake_body(struct request *req, struct fault *refused, const struct intake *in, struct exchange *x, struct pool *pool);

#endif
