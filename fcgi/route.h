/* route.h - which handler answers, and what must hold before it is called. */
#ifndef RECERT_ROUTE_H
#define RECERT_ROUTE_H

#include "http/request.h"
#include "http/response.h"
#include "renewal/programme.h"
#include "store/catalogue.h"
#include "util/rate.h"

struct api_key;
struct conf;
struct db;
struct schema;
struct slots;
struct stylesheets;

/* What a handler works with; lives as long as the request. */
struct ctx {
        struct db              *db;
        const struct conf      *conf;
        const struct programme *programme;
        uint64_t                programme_revision;
        struct date             today;          /* in the programme's zone, when the request began */
        int64_t                 now;            /* microseconds since 1970, UTC */
        struct pool            *pool;
        struct slots           *hash_slots;     /* take one around a password hash (util/slots.h) */
        const char *const      *languages;      /* that pages can be in, a NULL at the end */
        const char             *assets;         /* the version of what is below /static/ */
        const struct api_key   *key;            /* of an integrator; NULL: none (LOAD_KEY) */
        const struct stylesheets *sheets;       /* for words of what is no page */
        const char             *build;          /* of program and sheets */
        const char             *if_none_match;  /* of the request, for feeds, which have tags of their own */
};

typedef int handler(struct ctx *c, const struct request *req, struct response *res);

/* What the one statement before the handler brings. */
enum load {
        LOAD_NONE,              /* nothing: fixed bytes */
        LOAD_SESSION,           /* session, account, revisions */
        LOAD_KEY,               /* an integrator's key and the programme's revision */
        LOAD_RECORD             /* session, account, revisions and the candidate's record, unless the client's ETag
                                   is current */
};

/* A row of the table; guards are columns, checked once, before the handler. */
struct route {
        enum method method;
        const char *path;       /* "/credentials/drafts/{id}"; a GET row answers HEAD and has a .xml twin */
        enum action action;     /* what it is to do that; who may is in util/role.c, alone */
        enum load   load;
        unsigned    flags;
        handler    *handle;
        const struct form_field *fields;        /* of a POST: the fields it may have (http/form.h); of a
                                                   GET: those of its query; NULL: none */
};
#define ROUTE_CACHED    1u      /* revision ETag and 304; else no-store */
#define ROUTE_KEEPS     2u      /* an expired session's POST is handed over, to keep what was typed */
#define ROUTE_NO_CSRF   4u      /* Bearer routes */
#define ROUTE_NO_TWIN   8u      /* images, downloads */
#define ROUTE_AGAIN     16u     /* faults of fields go to the handler, which shows the form again; else
                                   the request is refused with the first */
#define ROUTE_ONCE      32u     /* the form writes: it has a one-time key (store/once.h) */
#define ROUTE_SECRET    128u    /* the path holds a secret: the log has the pattern */
#define ROUTE_MULTIPART 64u     /* and may come as multipart/form-data, up to 52 MiB */

/* With LOAD_KEY: the scope that is needed; none of them: no key is. */
#define ROUTE_READS       512u
#define ROUTE_COMPLETIONS 1024u
#define ROUTE_AWARDS      2048u

#define ROUTE_BODY        4096u /* a POST whose body is no form: handed over as it came, up to 4 MiB */

extern const struct route routes[];
extern const size_t       routes_count;

/* The row for a path and method. 0; ERR_NOT_FOUND; or ERR_REFUSED with *allow the methods that the
 * path does take. *page: path itself, or where it is that of a twin, the path of its page. Captures
 * go to capture, copied into the pool. */
int route_find(const struct route **out, const char *capture[ROUTE_CAPTURES], const char **page, const char **allow,
               const char *path, enum method method, struct pool *pool);

/* What a worker keeps between requests. */
struct worker {
        const struct conf        *conf;
        struct db                *db;
        struct pool              *pool;                 /* of the request */
        struct catalogue_kept     kept;                 /* its programme is never NULL: before the first there is an empty one */
        const struct stylesheets *sheets;
        struct rates              rates;                /* of integrators' keys */
        const struct schema      *schema;               /* of pages; NULL: they are not checked */
        struct slots             *hash_slots;
        const char               *build;                /* of program and sheets: another one, other ETags */
        const char               *assets;               /* of style sheet, font, logo: in their addresses */
};

/* Reads, guards, handles and answers one request. Never fails: every failure is an answer. */
struct exchange;                /* serve.h */
void route_serve(void *worker, struct exchange *x);

#endif
