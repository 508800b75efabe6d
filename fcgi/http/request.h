/* request.h - one HTTP request, read and checked: what a handler may rely on. */
#ifndef RECERT_REQUEST_H
#define RECERT_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "renewal/candidate.h"
#include "util/pool.h"
#include "util/role.h"

enum method { METHOD_GET, METHOD_HEAD, METHOD_POST, METHOD_OTHER };
/* What the answer is made of: the page, its twin, or a problem document. */
enum representation { AS_HTML, AS_XML, AS_JSON };

/* One field of a form or query: decoded, well-formed UTF-8 without control characters
 * (line ends in those that allow them). No name occurs twice unless its table row says so. */
struct field {
        const char *name, *value;
};

/* One uploaded file, still as it was sent. */
struct upload {
        const char          *field;     /* the form field's name */
        const char          *filename;  /* as sent, checked text, for messages only; "" where none */
        const unsigned char *bytes;
        size_t               size;
        bool                 too_large; /* more than an image may have: its bytes were dropped */
};

/* Who asks: filled by the session's one statement; all zero for a visitor. */
struct viewer {
        uint64_t      account;          /* 0: nobody */
        uint32_t      candidate;        /* 0: an account without one */
        enum role     role;
        const char   *name;             /* "Ada Example" */
        const char   *language;         /* of the profile, or NULL */
        unsigned char session[32];      /* hash of the token: the session's name in the database */
        bool          expired;          /* the session has run out: only routes that keep what was
                                           typed see such a viewer */
        uint64_t      revision;         /* the candidate's: raised by every write that concerns it */
        uint32_t      unread;           /* messages that the candidate has not read */
};

/* Who has given the password, and has yet to give the second factor: to all but that a visitor. */
struct half {
        uint64_t      account;          /* 0: nobody */
        unsigned char session[32];      /* as a viewer's */
};

struct fault;                           /* util/refusal.h */
struct once_answer;                     /* store/once.h */

/* Set while the answer is made (csrf_token(), once_key()): decides caching and cookies. */
struct request_marks {
        bool csrf, key;
};

#define ROUTE_CAPTURES 3        /* {…} in a path, at most */

struct request {
        enum method         method;
        enum representation as;
        const char         *path;       /* decoded, without .xml */
        const char         *query;      /* raw */
        const char         *capture[ROUTE_CAPTURES]; /* {…} of the route, in order */
        const char         *id;         /* request id, 26 characters; the log and the error page have it */
        const char         *language;   /* of the answer: profile, then Accept-Language */
        const char         *address;    /* of the peer, as nginx says */
        const char         *network;    /* the same, as limits count it (util/network.h) */
        struct date         began;      /* the day, in the programme's zone, on which it began to arrive */
        struct viewer       viewer;
        struct half         half;
        const struct candidate *who;    /* the viewer's record (routes with LOAD_RECORD) */
        const unsigned char *secret;    /* 32 bytes of the session's or visitor's cookie: csrf.h */
        struct request_marks *marks;
        const unsigned char *device;    /* 32 bytes of the device's cookie; NULL: none */
        const unsigned char *provider;  /* and of that of a sign-in by a provider; NULL: none */
        const char         *agent;      /* the browser's User-Agent, checked text, "" where none */
        struct field       *query_fields; size_t query_count;
        struct field       *form_fields;  size_t form_count;
        struct upload      *uploads;      size_t uploads_count;
        struct fault       *faults;     size_t faults_count;    /* of the form's fields (ROUTE_AGAIN) */
        const void         *body;       size_t body_size;       /* as it came (ROUTE_BODY) */
        const char         *media_type; /* of the body, as sent; "" */
        const char         *accept;     /* as sent; NULL */
        const char         *csrf, *key; /* of the form, as sent; NULL: none */
        const unsigned char *body_hash; /* 32 bytes: of path and form without key and csrf, keyed by key */
        /* The key was used before with this content and the answer was no redirect: the handler
         * shows the same again. NULL otherwise. */
        const struct once_answer *repeated;
};

/* The value or NULL. */
const char *request_query(const struct request *r, const char *name);
const char *request_form(const struct request *r, const char *name);

/* --- For the router */

#define REQUEST_ID 27           /* bytes of a request id (a ULID: sorts by time) and its NUL */
void request_id(char id[REQUEST_ID], int64_t now);

/* The path of an address, decoded; *query what follows the ?, "" where nothing does. false: a broken
 * escape, bytes that are not text, or a NUL. */
bool request_path(const char **path, const char **query, struct pool *pool, const char *address);

/* How much an Accept header wants the type, 0 to 1000; 0: not at all. NULL wants everything. */
int  request_accepts(const char *accept, const char *type);

/* Of the languages (a NULL at the end), the one that an Accept-Language header wants most: a range counts for its
 * own language and for those it is a region of (de-AT for de), and * for the rest. The first where it wants none
 * of them or is NULL; of two wanted as much, the one named first. */
const char *request_language(const char *accept, const char *const *languages);

/* true: a Content-Type header names the type, with parameters or without. */
bool request_is_type(const char *content_type, const char *type);

/* true: an If-None-Match header names the tag (weak comparison), or any. */
bool request_tag_matches(const char *if_none_match, const char *tag);

#endif
