/* feed.c - the feeds that are read: all in order of change, or one candidate's. */
#include "feed/feed.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "feed/cursor.h"
#include "feed/document.h"
#include "http/response.h"
#include "renewal/evaluate.h"
#include "store/candidate.h"
#include "store/feed.h"
#include "store/key.h"
#include "util/err.h"
#include "xml/element.h"
#include "xml/write_candidate.h"
#include "xml/write_programme.h"

/* Values are looked at here: a program is told what is wrong with them. */
const struct form_field feed_query[] = {{"since", NULL, 0, 0}, {"limit", NULL, 0, 0}, {"certification", NULL, 0, 0},
                                        {"type", NULL, 0, 0}, FORM_END};
const struct form_field feed_activities_query[] = {{"since", NULL, 0, 0}, {"limit", NULL, 0, 0}, FORM_END};
const struct form_field feed_progress_query[] = {{"as-of", NULL, 0, 0}, FORM_END};

static const char *const feed_names[FEED_KINDS] = {"candidates", "credentials", "activities"};

/* What was asked for. */
struct asked {
        enum feed_kind      kind;
        int                 certification, type;        /* filters: indexes in the programme; -1: none */
        size_t              limit;
        struct cursor_scope scope;
        uint64_t            since;
        unsigned char       secret[32];
        bool                personal;
};

static bool sees_people(const struct ctx *c) { return c->key && (c->key->scopes & SCOPE_FEEDS_PERSONAL); }

static int read_filters(struct asked *out, const struct ctx *c, const struct request *req, struct response *res)
{
        out->scope.certification = request_query(req, "certification");
        out->scope.type = request_query(req, "type");
        out->certification = out->scope.certification ? programme_certification(c->programme, out->scope.certification) : -1;
        out->type = out->scope.type ? programme_type(c->programme, out->scope.type) : -1;
        if (out->scope.certification && out->certification < 0)
                return response_refuse(res, "certification-unknown", out->scope.certification);
        if (out->scope.type && out->type < 0)
                return response_refuse(res, "type-unknown", out->scope.type);
        return 0;
}

static int read_limit(struct asked *out, const struct request *req, struct response *res)
{
        const char *text = request_query(req, "limit");
        char       *end;

        out->limit = text ? strtoul(text, &end, 10) : FEED_NORMAL;
        if (text && (*end || *text < '0' || *text > '9' || !out->limit || out->limit > FEED_MOST))
                return response_refuse(res, "limit", text);
        return 0;
}

static int read_ask(struct asked *out, struct ctx *c, const struct request *req, struct response *res, enum feed_kind kind)
{
        const char *since = request_query(req, "since");
        int         rc;

        *out = (struct asked){.kind = kind, .scope = {.feed = feed_names[kind], .secret = out->secret},
                              .personal = sees_people(c)};
        if ((rc = read_filters(out, c, req, res)) < 0 || (rc = read_limit(out, req, res)) < 0 ||
            (rc = feed_secret(out->secret, c->db, c->pool)) < 0)
                return rc;
        if (since && !cursor_read(&out->since, &out->scope, since))
                return response_refuse(res, "cursor", NULL);
        return 0;
}

/* --- Rows */

static bool fits(const struct asked *a, const struct ctx *c, int certification)
{
        return (a->certification < 0 || a->certification == certification) &&
               (a->type < 0 || c->programme->certifications[certification].type == a->type);
}

/* Somebody was awarded something that the filter lets through. */
static bool candidate_fits(const struct asked *a, const struct ctx *c, const struct candidate *who)
{
        if (a->certification < 0 && a->type < 0)
                return true;
        for (size_t i = 0; i < who->awards_count; i++)
                if (!who->awards[i].is_void && fits(a, c, who->awards[i].certification))
                        return true;
        return false;
}

static void write_id(struct xml *x, const char *name, uint32_t id)
{
        char text[CANDIDATE_ID_TEXT];

        xml_attr(x, name, candidate_id_format(text, id));
}

static void write_candidate_row(struct xml *x, const struct ctx *c, const struct asked *a, const struct feed_row *row)
{
        if (row->gone || !candidate_fits(a, c, row->who)) {
                xml_open(x, "gone");
                write_id(x, "id", row->candidate);
                xml_attr_instant(x, "changed", row->at);
        } else {
                xml_open(x, "candidate");
                write_candidate_inside(x, c->programme, row->who, row->at);
        }
        xml_close(x);
}

static void write_credential_row(struct xml *x, const struct ctx *c, const struct asked *a, const struct feed_row *row)
{
        const struct certification *it = &c->programme->certifications[row->certification];

        if (!fits(a, c, row->certification))
                return;
        xml_open(x, row->gone ? "gone" : "credential");
        write_id(x, "candidate", row->candidate);
        xml_attr(x, "certification", it->code);
        if (!row->gone) {
                xml_attr(x, "type", c->programme->types[it->type].code);
                xml_attr(x, "number", row->verification);
                xml_attr(x, "status", row->status);
                xml_attr_date(x, "awarded", row->awarded);
                xml_attr_date(x, "expires", row->expires);
                xml_attr_date(x, "grace-ends", row->grace_ends);
        }
        xml_attr_instant(x, "changed", row->at);
        xml_close(x);
}

static void write_activity_row(struct xml *x, const struct ctx *c, const struct asked *a, const struct feed_row *row)
{
        xml_open(x, row->gone ? "gone" : "activity");
        write_id(x, "candidate", row->candidate);
        xml_attr_int(x, "id", row->item);
        if (!row->gone) {
                xml_attr(x, "option", c->programme->options[row->option].code);
                xml_attr_date(x, "date", row->date);
                xml_attr_date(x, "entered", row->entered);
                xml_attr(x, "language", row->language);
                xml_attr(x, "status", row->status);
        }
        xml_attr_instant(x, "changed", row->at);
        if (!row->gone && a->personal)
                xml_element(x, "title", row->title);
        xml_close(x);
}

typedef void write_row(struct xml *x, const struct ctx *c, const struct asked *a, const struct feed_row *row);
static write_row *const writers[FEED_KINDS] = {write_candidate_row, write_credential_row, write_activity_row};

/* --- A page of them */

static const char *address_of_next(struct pool *pool, const struct asked *a, const char *cursor)
{
        return pool_format(pool, "/feeds/%s.xml?since=%s&limit=%zu%s%s%s%s", a->scope.feed, cursor, a->limit,
                           a->scope.certification ? "&certification=" : "", a->scope.certification ? a->scope.certification : "",
                           a->scope.type ? "&type=" : "", a->scope.type ? a->scope.type : "");
}

static int write_page(struct ctx *c, struct response *res, const struct asked *a, const struct feed_rows *rows)
{
        struct document d;
        struct xml     *x = document_begin(&d, c, a->scope.feed);
        char            cursor[CURSOR_TEXT];

        cursor_make(cursor, &a->scope, rows->last);
        res->next = address_of_next(c->pool, a, cursor);
        xml_attr(x, "cursor", cursor);
        xml_attr_bool(x, "more", rows->more);
        xml_attr(x, "next", res->next);
        for (size_t i = 0; i < rows->count; i++)
                writers[a->kind](x, c, a, &rows->list[i]);
        return document_end(res, &d, FEED_XML);
}

static int feed_get(struct ctx *c, const struct request *req, struct response *res, enum feed_kind kind)
{
        struct asked      asked;
        struct feed_ask   ask = {.kind = kind, .programme = c->programme, .pool = c->pool};
        struct feed_state state;
        struct feed_rows  rows;
        int               rc;

        if ((rc = read_ask(&asked, c, req, res, kind)) < 0 || (rc = feed_state(&state, c->db, c->pool, kind)) < 0 ||
            document_is_known(c, req, res, &state.last, 1, state.at))
                return rc;
        ask.since = asked.since;
        ask.limit = asked.limit;
        ask.parts = asked.personal ? CANDIDATE_ALL : CANDIDATE_EVIDENCE;
        if ((rc = feed_read(&rows, c->db, &ask)) < 0)
                return rc;
        for (size_t i = 0; !asked.personal && i < rows.count; i++)
                if (rows.list[i].who)
                        candidate_hide_prose(rows.list[i].who);
        return write_page(c, res, &asked, &rows);
}

int feed_candidates_get(struct ctx *c, const struct request *req, struct response *res)
{
        return feed_get(c, req, res, FEED_CANDIDATES);
}

int feed_credentials_get(struct ctx *c, const struct request *req, struct response *res)
{
        return feed_get(c, req, res, FEED_CREDENTIALS);
}

int feed_activities_get(struct ctx *c, const struct request *req, struct response *res)
{
        return feed_get(c, req, res, FEED_ACTIVITIES);
}

/* --- One candidate */

int feed_candidate_get(struct ctx *c, const struct request *req, struct response *res)
{
        const char       *file = req->capture[0];
        size_t            size = strlen(file);
        struct candidate *who;
        struct document   d;
        uint64_t          revision;
        uint32_t          id;
        int               rc;

        if (size < 5 || strcmp(file + size - 4, ".xml") || !candidate_id_parse(&id, pool_text_n(c->pool, file, size - 4)))
                return ERR_NOT_FOUND;
        if ((rc = candidate_revision(&revision, c->db, id, c->pool)) < 0 ||
            document_is_known(c, req, res, &revision, 1, 0))
                return rc;
        rc = candidate_read(&who, c->db, id, c->programme, sees_people(c) ? CANDIDATE_ALL : CANDIDATE_EVIDENCE, c->pool);
        if (rc < 0)
                return rc;
        if (!sees_people(c))
                candidate_hide_prose(who);
        write_candidate_inside(document_begin(&d, c, "candidate"), c->programme, who, 0);
        return document_end(res, &d, FEED_XML);
}

int feed_progress_get(struct ctx *c, const struct request *req, struct response *res)
{
        const char       *day = request_query(req, "as-of");
        struct date       as_of = c->today;
        struct candidate *who;
        struct progress  *progress;
        struct document   d;
        uint64_t          numbers[2];
        uint32_t          id;
        int               rc;

        if (!candidate_id_parse(&id, req->capture[0]))
                return ERR_NOT_FOUND;
        if (day && !date_parse(&as_of, day))
                return response_refuse(res, "date", day);
        numbers[1] = (uint64_t)as_of.day;
        if ((rc = candidate_revision(&numbers[0], c->db, id, c->pool)) < 0 || document_is_known(c, req, res, numbers, 2, 0))
                return rc;
        if ((rc = candidate_read(&who, c->db, id, c->programme, 0, c->pool)) < 0)
                return rc;
        if (!sees_people(c))
                candidate_hide_prose(who);
        if ((rc = evaluate(&progress, c->programme, who, as_of, c->pool)) < 0)
                return rc;
        element_progress(document_begin(&d, c, "progress"), c->programme, progress, NULL, c->pool);
        return document_end(res, &d, FEED_XML);
}

/* --- For everybody */

int feed_programme_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct document d;

        if (document_is_known(c, req, res, NULL, 0, 0))
                return 0;
        write_programme(document_begin(&d, c, "programme"), c->programme);
        return document_end(res, &d, FEED_XML);
}

int feed_checkpoint_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct checkpoint checkpoint;
        struct document   d;
        struct xml       *x;
        char              hex[129];
        int               rc = feed_checkpoint(&checkpoint, c->db, c->pool);

        if (rc < 0 || document_is_known(c, req, res, &checkpoint.number, 1, checkpoint.at))
                return rc;
        x = document_begin(&d, c, "checkpoint");
        xml_attr_int(x, "number", (int64_t)checkpoint.number);
        xml_attr_instant(x, "at", checkpoint.at);
        xml_attr_int(x, "microseconds", checkpoint.at);         /* the same, as it was signed */
        xml_attr(x, "hash", sodium_bin2hex(hex, sizeof hex, checkpoint.hash, sizeof checkpoint.hash));
        xml_attr(x, "public-key", sodium_bin2hex(hex, sizeof hex, checkpoint.public_key, sizeof checkpoint.public_key));
        xml_attr(x, "signature", sodium_bin2hex(hex, sizeof hex, checkpoint.signature, sizeof checkpoint.signature));
        return document_end(res, &d, FEED_XML);
}
