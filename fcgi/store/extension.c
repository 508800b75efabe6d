/* extension.c - requests for extensions. */
#include "store/extension.h"

#include <string.h>

#include "renewal/evaluate.h"
#include "util/err.h"

#define COLUMNS "r.request_id, r.certification_id, r.entered, r.expires, r.state, r.decided, r.given, r.grounds, r.reason"
static const char sql_list[] =
        "SELECT " COLUMNS " FROM extension_request AS r WHERE r.candidate_id = ? ORDER BY r.request_id DESC";
static const char sql_find[] = "SELECT " COLUMNS " FROM extension_request AS r WHERE r.candidate_id = ? AND r.request_id = ?";

/* Which, in whose order; what is shown of each is joined to the few that are on the page. */
#define QUEUE(order) \
        "SELECT " COLUMNS ", r.candidate_id, NULLIF(CONCAT_WS(' ', p.given_name, p.family_name), '')" \
        " FROM (SELECT r.candidate_id, r.request_id FROM extension_request AS r WHERE r.state = ? ORDER BY " order \
        " LIMIT ? OFFSET ?) AS q" \
        " JOIN extension_request AS r ON r.candidate_id = q.candidate_id AND r.request_id = q.request_id" \
        " LEFT JOIN person AS p ON p.candidate_id = r.candidate_id ORDER BY " order
static const char sql_waiting[] = QUEUE("r.entered, r.candidate_id, r.request_id");
static const char sql_decided[] = QUEUE("r.decided DESC, r.candidate_id DESC, r.request_id DESC");
static const char sql_count[] = "SELECT COUNT(*) FROM (SELECT 1 FROM extension_request WHERE state = ? LIMIT 1001) AS q";
static const char sql_oldest[] = "SELECT COUNT(*), MIN(entered) FROM extension_request WHERE state = 'waiting'";

static const char sql_next[] = "SELECT COALESCE(MAX(request_id), 0) + 1 FROM extension_request WHERE candidate_id = ?";
static const char sql_add[] =
        "INSERT INTO extension_request (candidate_id, request_id, certification_id, entered, expires, grounds, state, open)"
        " VALUES (?, ?, ?, ?, ?, ?, 'waiting', TRUE)";
static const char sql_decide[] =
        "UPDATE extension_request SET state = ?, open = NULL, decided = ?, given = ?, reason = ?"
        " WHERE candidate_id = ? AND request_id = ?";

/* --- Reading */

static enum request_state state_of(const char *word)
{
        int state = REQUEST_WAITING;

        while (state < REQUEST_WITHDRAWN && strcmp(word, request_state_words[state]))
                state++;
        return (enum request_state)state;
}

static int take(struct extension_request *out, const struct db_rows *rows, size_t i, const struct programme *programme)
{
        uint64_t key = (uint64_t)db_int(rows, i, 1);

        *out = (struct extension_request){
                .id = (uint32_t)db_int(rows, i, 0),
                .certification = key < programme->certifications_keys ? programme->certifications_by_key[key] : -1,
                .entered = db_date(rows, i, 2), .expires = db_date(rows, i, 3), .state = state_of(db_text(rows, i, 4)),
                .decided = db_date(rows, i, 5), .given = db_date(rows, i, 6), .grounds = db_text(rows, i, 7),
                .reason = db_text(rows, i, 8),
        };
        return out->certification < 0 ? ERR_STALE : 0;
}

int extension_list(struct extension_request **out, size_t *count, struct db *db, struct pool *pool,
                   const struct programme *programme, uint32_t candidate)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_list, DB_IN(db_in_int(candidate)));

        *count = 0;
        if (rc < 0)
                return rc;
        *out = POOL_ARRAY(pool, rows.count, struct extension_request);
        for (; rc == 0 && *count < rows.count; ++*count)
                rc = take(&(*out)[*count], &rows, *count, programme);
        return rc;
}

int extension_find(struct extension_request *out, struct db *db, struct pool *pool, const struct programme *programme,
                   uint32_t candidate, uint32_t id)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_find, DB_IN(db_in_int(candidate), db_in_int(id)));

        if (rc < 0)
                return rc;
        return rows.count ? take(out, &rows, 0, programme) : ERR_NOT_FOUND;
}

int extension_queue(struct extension_queue *out, struct db *db, struct pool *pool, const struct programme *programme,
                    enum request_state state, size_t first, size_t most)
{
        struct db_in   word = db_in_text(request_state_words[state]);
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_count, DB_IN(word));

        *out = (struct extension_queue){.rows = NULL};
        if (rc < 0)
                return rc;
        out->all = (size_t)db_int(&rows, 0, 0);
        if ((rc = db_query(&rows, db, pool, state == REQUEST_WAITING ? sql_waiting : sql_decided,
                           DB_IN(word, db_in_int((int64_t)most), db_in_int((int64_t)first)))) < 0)
                return rc;
        out->rows = POOL_ARRAY(pool, rows.count, struct extension_row);
        for (; rc == 0 && out->count < rows.count; out->count++) {
                struct extension_row *row = &out->rows[out->count];

                row->candidate = (uint32_t)db_int(&rows, out->count, 9);
                row->name = db_text(&rows, out->count, 10);
                rc = take(&row->request, &rows, out->count, programme);
        }
        return rc;
}

int extension_waiting(int64_t *count, struct date *oldest, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_oldest, NULL, 0);

        *count = rc == 0 ? db_int(&rows, 0, 0) : 0;
        *oldest = rc == 0 ? db_date(&rows, 0, 1) : DATE_NONE;
        return rc;
}

/* --- Writing */

static void note(struct candidate_write *w, const struct extension_request *r, const char *what, const char *before,
                 const char *after)
{
        candidate_note(w, pool_format(w->pool, "request %u %s", r->id, what), before, after);
}

int extension_ask(struct candidate_write *w, struct extension_request *r)
{
        const struct certification *c = &w->programme->certifications[r->certification];
        struct db_in                who = db_in_int(w->candidate->id);
        struct db_rows              rows;
        char                        day[DATE_TEXT];
        int                         rc = db_query(&rows, w->db, w->pool, sql_next, DB_IN(who));

        if (rc < 0)
                return rc;
        r->id = (uint32_t)db_int(&rows, 0, 0);
        r->entered = w->act->today;
        r->state = REQUEST_WAITING;
        rc = db_exec(w->db, sql_add, DB_IN(who, db_in_int(r->id), db_in_int(c->key), db_in_date(r->entered),
                                           db_in_date(r->expires), db_in_text(r->grounds)));
        if (rc < 0)
                return rc;
        note(w, r, "certification", NULL, c->code);
        note(w, r, "expires", NULL, pool_text(w->pool, date_format(day, r->expires)));
        note(w, r, "grounds", NULL, r->grounds);
        return 0;
}

/* It waits no longer. */
static int end(struct candidate_write *w, struct extension_request *r)
{
        r->decided = w->act->today;
        note(w, r, "state", request_state_words[REQUEST_WAITING], request_state_words[r->state]);
        return db_exec(w->db, sql_decide,
                       DB_IN(db_in_text(request_state_words[r->state]), db_in_date(r->decided), db_in_date(r->given),
                             db_in_text(r->reason), db_in_int(w->candidate->id), db_in_int(r->id)));
}

int extension_decide(struct candidate_write *w, struct extension_request *r)
{
        char day[DATE_TEXT];
        int  rc = end(w, r);

        if (date_is_set(r->given))
                note(w, r, "given", NULL, pool_text(w->pool, date_format(day, r->given)));
        note(w, r, "reason", NULL, r->reason);
        w->decided = pool_copy(w->pool, r, sizeof *r);
        return rc;
}

int extension_withdraw(struct candidate_write *w, struct extension_request *r)
{
        r->state = REQUEST_WITHDRAWN;
        return end(w, r);
}
