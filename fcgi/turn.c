/* turn.c - one request: read, guarded, handled, answered, logged. The order of the guards is here. */
#include <malloc.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "answer.h"
#include "http/cookie.h"
#include "http/csrf.h"
#include "http/form.h"
#include "store/catalogue.h"
#include "store/db.h"
#include "store/once.h"
#include "store/record.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"
#include "view/page.h"
#include "xml/stylesheet.h"

#define ADDRESS_MOST 4000       /* bytes */
/* Bytes: what such a request took goes back to the system. By itself malloc kept ten megabytes after a page of 200 drafts. */
#define LARGE_REQUEST ((size_t)1024 * 1024)

static int refuse(struct turn *t, const char *code, const char *detail)
{
        return response_refuse(&t->res, code, detail);
}

/* --- Who asks */

/* The candidate's revision in the client's tag; 0: none. */
static uint64_t known_revision(const struct turn *t)
{
        const char *quote = t->in.if_none_match ? strchr(t->in.if_none_match, '"') : NULL;

        if (!t->route || !(t->route->flags & ROUTE_CACHED) || !quote)
                return 0;
        return strtoull(quote + 1, NULL, 10);
}

static int load_session(struct turn *t)
{
        unsigned char      token[COOKIE_TOKEN], hash[32];
        bool               there = cookie_read(token, t->in.cookie, COOKIE_SESSION, t->c.conf->tls);
        struct session_ask ask = {
                .hash = there ? hash : NULL,
                .record = t->route && t->route->load == LOAD_RECORD,
                .known_revision = known_revision(t),
                .second = t->c.conf->second_factor_required,
                .now = t->c.now,
                .limits = session_limits_of(t->c.conf),
        };
        int rc;

        if (there)
                session_hash(hash, token);
        if ((rc = session_load(&t->session, t->w->db, t->c.pool, &ask)) < 0)
                return rc;
        t->req.viewer = t->session.viewer;
        t->req.half = t->session.half;
        if (t->req.viewer.account || t->req.half.account) {
                memcpy(t->secret, token, sizeof token);
                t->new_secret = false;
        } else if (there) {
                memcpy(t->ended, token, sizeof token);
                t->has_ended = true;
        }
        return 0;
}

/* Authorization: Bearer KEY. */
static int load_key(struct turn *t)
{
        static const char word[] = "Bearer ";
        const char       *sent = exchange_param(t->x, "HTTP_AUTHORIZATION");
        unsigned char     hash[KEY_HASH];
        bool there = sent && !strncasecmp(sent, word, sizeof word - 1) && key_hash(hash, sent + sizeof word - 1);
        int  rc = key_load(&t->key, t->w->db, t->c.pool, there ? hash : NULL, t->c.now);

        if (rc == 0 && t->key.key.id)
                t->c.key = &t->key.key;
        t->session.programme_revision = t->key.programme_revision;
        return rc;
}

/* A visitor's forms are bound to a cookie too, so that nobody can sign a browser in as somebody else. */
static void read_cookies(struct turn *t)
{
        if (cookie_read(t->device, t->in.cookie, COOKIE_DEVICE, t->c.conf->tls))
                t->req.device = t->device;
        if (cookie_read(t->provider, t->in.cookie, COOKIE_PROVIDER, t->c.conf->tls))
                t->req.provider = t->provider;
        t->new_secret = !cookie_read(t->secret, t->in.cookie, COOKIE_VISIT, t->c.conf->tls);
        if (t->new_secret)
                randombytes_buf(t->secret, sizeof t->secret);
}

/* --- The programme */

static int fresh_programme(struct worker *w, uint64_t revision)
{
        int rc;

        if (revision == w->kept.revision && revision)
                return 0;
        if ((rc = catalogue_renew(&w->kept, w->db)) != ERR_NOT_FOUND)
                return rc;
        log_write(LOG_ERROR, "programme-missing", LOG_T("do", "recertctl import sql/programme.xml"));
        return ERR_UNAVAILABLE;
}

static int load(struct turn *t)
{
        int rc = !t->route || t->route->load != LOAD_KEY ? load_session(t) : load_key(t);

        return rc < 0 ? rc : fresh_programme(t->w, t->session.programme_revision);
}

static void tell_programme(struct turn *t)
{
        t->c.programme = t->w->kept.programme;
        t->c.programme_revision = t->w->kept.revision;
        t->req.began = t->c.today = clock_day(t->in.began);
}

/* --- Guards */

static bool signed_in(const struct turn *t)
{
        return t->req.viewer.account && !t->req.viewer.expired;
}

/* To the sign-in page and back; a program is told instead. */
static int ask_to_sign_in(struct turn *t)
{
        const char *back = t->in.address;

        if (t->req.method == METHOD_POST || t->req.as != AS_HTML || request_accepts(t->in.accept, "text/html") == 0)
                return refuse(t, "not-signed-in", NULL);
        const char *to = t->req.half.account ? "/sign-in/code" : "/sign-in";

        t->res.location = form_path(back) ? to : pool_format(t->c.pool, "%s?next=%s", to, page_encoded(t->c.pool, back));
        return 0;
}

/* *done: answered already. */
static int guard_role(struct turn *t, bool *done)
{
        const struct viewer *v = &t->req.viewer;
        bool                 keeps = v->expired && t->req.method == METHOD_POST && (t->route->flags & ROUTE_KEEPS);

        *done = false;
        if (t->route->action == ACTION_ANY)
                return 0;
        if (!signed_in(t) && !keeps) {
                *done = true;
                return ask_to_sign_in(t);
        }
        if (!role_may(v->role, t->route->action) || (t->route->action == ACTION_OWN && !v->candidate))
                return refuse(t, "forbidden", NULL);
        return 0;
}

/* Its word; NULL: the route needs none. */
static const char *scope_of(const struct route *route, unsigned *scope)
{
        *scope = route->flags & ROUTE_READS         ? SCOPE_FEEDS_READ
                 : route->flags & ROUTE_COMPLETIONS ? SCOPE_COMPLETIONS
                 : route->flags & ROUTE_AWARDS      ? SCOPE_AWARDS
                                                    : 0;
        for (size_t bit = 0; bit < SCOPES; bit++)
                if (*scope == 1u << bit)
                        return scope_words[bit];
        return NULL;
}

static int guard_key(struct turn *t)
{
        unsigned    scope;
        const char *word;
        int64_t     wait;

        if (t->route->load != LOAD_KEY)
                return 0;
        t->req.as = AS_XML;
        if (!(word = scope_of(t->route, &scope)))
                return 0;
        if (!t->c.key)
                return refuse(t, exchange_param(t->x, "HTTP_AUTHORIZATION") ? "key-unknown" : "key-missing", NULL);
        if (t->c.key->over)
                return refuse(t, "key-over", NULL);
        if ((wait = rate_take(&t->w->rates, t->c.key->id, t->c.key->per_minute, clock_elapsed())) > 0) {
                t->res.retry_after = (int)(wait / CLOCK_SECOND) + 1;
                return refuse(t, "rate", pool_format(t->c.pool, "%d seconds", t->res.retry_after));
        }
        return t->c.key->scopes & scope ? 0 : refuse(t, "scope", word);
}

/* A form that signs in or out ends the session to which it was bound. When its worker ends before it answers, nginx
 * brings it again, and it is bound to that session still. */
static bool is_ours(struct turn *t)
{
        if (csrf_check(t->secret, t->req.csrf))
                return true;
        if (!t->has_ended || !csrf_check(t->ended, t->req.csrf))
                return false;
        memcpy(t->secret, t->ended, sizeof t->secret);
        t->new_secret = false;
        return true;
}

static int guard_csrf(struct turn *t)
{
        if (t->route->flags & ROUTE_NO_CSRF)
                return 0;
        return intake_same_origin(t->x, t->c.conf) && is_ours(t) ? 0 : refuse(t, "csrf", NULL);
}

static int guard_faults(struct turn *t)
{
        if (!t->req.faults_count || (t->route->flags & ROUTE_AGAIN))
                return 0;
        t->res.refused = t->req.faults[0];
        return ERR_REFUSED;
}

/* --- One-time keys */

/* *done: the answer of the first time was given. */
static int as_the_first_time(struct turn *t, bool *done)
{
        const struct once_answer *first;
        int                       rc = once_find(&first, t->w->db, t->c.pool, &t->req);

        *done = false;
        if (rc == ERR_REFUSED)
                return refuse(t, "key-used", NULL);
        if (rc < 0 || !first)
                return rc;
        *done = first->status == 303;
        if (*done)
                t->res.location = first->location;
        else
                t->req.repeated = first;
        return 0;
}

static int guard_once(struct turn *t, bool *done)
{
        *done = false;
        if (!(t->route->flags & ROUTE_ONCE))
                return 0;
        if (!t->req.key || !*t->req.key) {
                t->res.refused = (struct fault){"key", "field-missing", "key"};
                return ERR_REFUSED;
        }
        return t->req.viewer.account ? as_the_first_time(t, done) : 0;
}

/* The record was left out for a revision that the client had, but with another tag. */
static int unpack(struct turn *t)
{
        struct candidate *who;
        int               rc = 0;

        if (t->route->load != LOAD_RECORD || !t->req.viewer.candidate || t->req.viewer.expired)
                return 0;
        if (!t->session.packed && (rc = session_record(&t->session, t->w->db, t->c.pool)) < 0)
                return rc;
        rc = record_unpack(&who, t->session.packed, t->session.packed_size, t->req.viewer.candidate, t->c.programme,
                           RECORD_ENGINE, t->c.pool);
        t->req.who = rc < 0 ? NULL : who;
        if (rc < 0)
                log_write(LOG_ERROR, "record-unreadable", LOG_N("candidate", t->req.viewer.candidate), LOG_N("rc", rc));
        return rc < 0 ? ERR_SYSTEM : 0;
}

/* The programme was changed between reading and writing: nothing was written, and it is done again with
 * the one in force. */
static int with_the_programme_of_now(struct turn *t)
{
        uint64_t revision;
        int      rc = catalogue_revision(&revision, t->w->db);

        if (rc < 0 || revision == t->w->kept.revision)
                return rc < 0 ? rc : ERR_STALE;
        if ((rc = fresh_programme(t->w, revision)) < 0)
                return rc;
        tell_programme(t);
        t->res = (struct response){0};
        return (rc = unpack(t)) < 0 ? rc : t->route->handle(&t->c, &t->req, &t->res);
}

static int handle(struct turn *t)
{
        bool done;
        int  rc = t->route->handle(&t->c, &t->req, &t->res);

        if (rc == ERR_STALE)
                rc = with_the_programme_of_now(t);
        if (rc != ERR_REPEATED)
                return rc;
        /* A twin of this request was faster, and has committed. */
        if ((rc = as_the_first_time(t, &done)) < 0 || done)
                return rc;
        return t->req.repeated ? t->route->handle(&t->c, &t->req, &t->res) : ERR_SYSTEM;
}

/* --- Reading and writing */

/* A form that is shown again is a document for who would rather read one. */
static bool wants_document(const struct turn *t)
{
        return request_accepts(t->in.accept, "application/xml") > request_accepts(t->in.accept, "text/html");
}

static int post(struct turn *t)
{
        bool done;
        int  rc;

        if (wants_document(t))
                t->req.as = AS_XML;
        if (t->route->flags & ROUTE_BODY) {
                rc = intake_body(&t->req, &t->res.refused, &t->in, t->x, t->c.pool);
                return rc < 0 ? rc : handle(t);
        }
        if ((rc = intake_form(&t->req, &t->res.refused, &t->in, t->route, t->x, t->c.pool)) < 0 ||
            (rc = guard_csrf(t)) < 0 || (rc = guard_faults(t)) < 0 || (rc = guard_once(t, &done)) < 0 || done ||
            (rc = unpack(t)) < 0)
                return rc;
        return handle(t);
}

static int get(struct turn *t)
{
        int rc;

        if ((rc = form_query(&t->req, &t->res.refused, t->c.pool, t->route->fields)) < 0)
                return rc;
        t->etag = answer_tag(t);
        if ((t->route->flags & ROUTE_CACHED) && request_tag_matches(t->in.if_none_match, t->etag)) {
                t->not_modified = true;
                return 0;
        }
        if ((rc = unpack(t)) < 0)
                return rc;
        return t->route->handle(&t->c, &t->req, &t->res);
}

/* Which row, if any: nothing of it is said before it is known who asks. */
static int find(struct turn *t)
{
        const char *page;
        int         rc;

        if (strlen(t->in.address) > ADDRESS_MOST)
                return refuse(t, "address-too-long", NULL);
        if (!request_path(&t->req.path, &t->req.query, t->c.pool, t->in.address)) {
                t->req.path = "/";
                return refuse(t, "request", "its address is broken");
        }
        rc = route_find(&t->route, t->req.capture, &page, &t->allow, t->req.path, t->req.method, t->c.pool);
        if (page != t->req.path)
                t->req.as = AS_XML;
        t->req.path = page;
        return rc == ERR_REFUSED ? refuse(t, "method", t->in.method) : rc;
}

static int run(struct turn *t)
{
        int  found = find(t), rc = 0;
        bool done;

        read_cookies(t);
        t->req.language = intake_language(t->x, NULL, t->c.languages);
        tell_programme(t);
        if ((!t->route || t->route->load != LOAD_NONE) &&
            (rc = load(t)) < 0)
                return rc;
        tell_programme(t);
        t->req.language = intake_language(t->x, t->req.viewer.language, t->c.languages);
        if (found < 0)
                return found;
        if ((rc = guard_key(t)) < 0 || (rc = guard_role(t, &done)) < 0 || done)
                return rc;
        return t->route->method == METHOD_POST ? post(t) : get(t);
}

/* --- Before and after */

static void begin(struct turn *t, struct worker *w, struct exchange *x, char id[REQUEST_ID])
{
        int64_t now = clock_now();

        *t = (struct turn){.w = w, .x = x, .allow = ""};
        request_id(id, now);
        log_request(id);
        t->c = (struct ctx){
                .db = w->db,
                .conf = w->conf,
                .now = now,
                .pool = w->pool,
                .hash_slots = w->hash_slots,
                .languages = stylesheets_languages(w->sheets),
                .assets = w->assets,
                .sheets = w->sheets,
                .build = w->build,
        };
        t->req.id = id;
        t->req.as = AS_HTML;
        t->req.secret = t->secret;
        t->req.marks = &t->marks;
        intake_read(&t->in, &t->req, x, w->pool, now);
        t->c.if_none_match = t->in.if_none_match;
}

/* The last use of a session, once a minute at most. */
static void touch(struct turn *t)
{
        if (t->c.key)
                key_touch(t->w->db, t->c.key, t->c.now);
        if (signed_in(t) && !t->res.clear_site_data && t->c.now - t->session.seen >= CLOCK_MINUTE)
                session_touch(t->w->db, t->req.viewer.session, t->c.now);
}

static void write_log(const struct turn *t, int64_t took, uint64_t statements)
{
        const char *nginx = exchange_param(t->x, "REQUEST_ID");
        const char *path = t->route && (t->route->flags & ROUTE_SECRET) ? t->route->path : t->req.path;

        log_write(LOG_INFO, "request", LOG_T("method", t->in.method), LOG_T("path", path), LOG_N("status", t->status),
                  LOG_T("code", t->code), LOG_N("bytes", t->size), LOG_N("microseconds", took),
                  LOG_N("statements", statements), LOG_N("account", t->req.viewer.account), LOG_N("key", t->key.key.id),
                  LOG_T("address", t->req.address), LOG_T("nginx", nginx));
}

void route_serve(void *worker, struct exchange *x)
{
        struct worker *w = worker;
        struct turn    t;
        char           id[REQUEST_ID];
        int64_t        began = clock_elapsed();
        uint64_t       statements = db_statements(w->db);

        begin(&t, w, x, id);
        answer(&t, run(&t));
        write_log(&t, clock_elapsed() - began, db_statements(w->db) - statements);
        touch(&t);
        log_request(NULL);
        if (pool_reset(w->pool) > LARGE_REQUEST)
                malloc_trim(0);
}
