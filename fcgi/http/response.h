/* response.h - what a handler answers with; route.c turns it into bytes once. */
#ifndef RECERT_RESPONSE_H
#define RECERT_RESPONSE_H

#include <stdbool.h>
#include <stddef.h>
#include "util/refusal.h"
#include "xml/writer.h"

struct response {
        int          status;            /* 0: 200 */
        struct xml  *page;              /* the document, begun by page_begin(); HTML or twin of it */
        const char  *view;              /* its stylesheet's stem */
        const char  *location;          /* a 303 to a path of ours, or to the provider of sign-ins; and no page */
        const void  *bytes;             /* or bytes as they are (an image), of */
        size_t       size;
        const char  *media_type;
        bool         attachment;
        const char  *file;              /* its name; NULL: the last part of the path */
        bool         ours;              /* bytes that we wrote: they may have our style */
        bool         styled;            /* the page of a mail: its styles stand at its elements */
        /* of a feed: its own tag, and whether the client has it already; NULL: the router's */
        const char  *etag;
        bool         not_modified;
        int64_t      modified;          /* microseconds, UTC; 0: not said */
        const char  *vary;              /* with etag: what else the answer depends on; NULL: Authorization */
        const char  *next;              /* Link: <…>; rel="next" */
        bool         no_store;          /* one-time key, notice, secret, sessions, other people */
        bool         clear_site_data;
        int          retry_after;       /* seconds, with 429 and 503; 0: the router's own */
        const char  *set_cookie[4];     /* whole header values */
        size_t       set_cookie_count;
        /* Why the request as a whole was refused, where the handler returns ERR_REFUSED: the error
         * page says it. (A form shown again with faults is a page with status 422.) */
        struct fault refused;
};

/* Sets refused and returns ERR_REFUSED: return response_refuse(res, "key-used", NULL); */
int response_refuse(struct response *res, const char *code, const char *detail);
/* One more Set-Cookie header (http/cookie.h makes the value). */
void response_cookie(struct response *res, const char *value);

#endif
