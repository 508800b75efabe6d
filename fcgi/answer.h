/* answer.h - from what a handler returned to a reply: pages, twins, refusals, tags. */
#ifndef RECERT_ANSWER_H
#define RECERT_ANSWER_H

#include "intake.h"
#include "route.h"
#include "store/key.h"
#include "store/session.h"

/* One request from its first line to its last byte. */
struct turn {
        struct worker       *w;
        struct exchange     *x;
        struct intake        in;
        struct request       req;
        struct request_marks marks;
        struct response      res;
        struct ctx           c;
        struct session       session;
        struct key_session   key;
        const struct route  *route;             /* NULL: none */
        const char          *allow;             /* with 405 */
        unsigned char        secret[32];        /* of the browser's cookie, or a new one */
        unsigned char        device[32], provider[32];  /* of the browser's other cookies */
        bool                 new_secret;        /* which then goes out with the answer */
        unsigned char        ended[32];         /* of a session's cookie whose session is no more, */
        bool                 has_ended;         /* if it has one */
        const char          *etag;              /* what the page has, if it can be kept */
        bool                 not_modified;
        int                  status;            /* what went out */
        size_t               size;
        const char          *code;              /* of the refusal; NULL: none */
};

/* The page's tag: everything that it depends on but its address. */
const char *answer_tag(const struct turn *t);

/* rc: what the handler, or a guard before it, returned. */
void answer(struct turn *t, int rc);

#endif
