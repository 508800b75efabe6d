/* feed.c - rows of the feeds. */
#include "store/feed.h"

#include <stdlib.h>
#include <string.h>

#include "store/candidate.h"
#include "util/err.h"

static const char sql_state[] =
        "SELECT number, at FROM change_number WHERE kind = ? ORDER BY number DESC LIMIT 1";
/* A page is a range of this key. Left to itself the optimizer goes by the number alone, or by the kind alone, and
 * reads past what the page does not want: measured, three times as much at the end as at the beginning. */
#define BY_KIND " FORCE INDEX (change_number_kind)"
static const char sql_candidates[] =
        "SELECT n.number, n.candidate_id, n.item, n.gone, n.at FROM change_number AS n" BY_KIND
        " WHERE n.kind = 'candidate' AND n.number > ? ORDER BY n.number LIMIT ?";
static const char sql_credentials[] =
        "SELECT n.number, n.candidate_id, n.item, n.gone, n.at, p.status, p.number, p.awarded, p.expires, p.grace_ends"
        " FROM change_number AS n" BY_KIND " LEFT JOIN projection AS p ON p.candidate_id = n.candidate_id"
        " AND p.certification_id = n.item WHERE n.kind = 'credential' AND n.number > ? ORDER BY n.number LIMIT ?";
static const char sql_activities[] =
        "SELECT n.number, n.candidate_id, n.item, n.gone, n.at, a.status, a.option_id, a.on_day, a.entered, a.language, t.title"
        " FROM change_number AS n" BY_KIND " LEFT JOIN candidate AS c ON c.candidate_id = n.candidate_id AND c.gone IS NULL"
        " LEFT JOIN activity AS a ON a.candidate_id = c.candidate_id AND a.activity_id = n.item"
        " LEFT JOIN activity_text AS t ON t.candidate_id = a.candidate_id AND t.activity_id = a.activity_id"
        " WHERE n.kind = 'activity' AND n.number > ? ORDER BY n.number LIMIT ?";
static const char sql_recent[] =
        "SELECT n.number, n.candidate_id, n.item, n.gone, n.at, n.kind, p.status, a.status FROM change_number AS n"
        " LEFT JOIN projection AS p ON n.kind = 'credential' AND p.candidate_id = n.candidate_id AND p.certification_id = n.item"
        " LEFT JOIN activity AS a ON n.kind = 'activity' AND a.candidate_id = n.candidate_id AND a.activity_id = n.item"
        " ORDER BY n.number DESC LIMIT ?";
static const char sql_secret[] = "SELECT bytes FROM secret WHERE name = 'cursor'";
static const char sql_make_secret[] = "INSERT IGNORE INTO secret (name, bytes) VALUES ('cursor', RANDOM_BYTES(32))";
static const char sql_checkpoint[] =
        "SELECT number, at, hash, public_key, signature FROM checkpoint ORDER BY number DESC LIMIT 1";

static const char *const kinds[FEED_KINDS] = {"candidate", "credential", "activity"};
static const char *const statements[FEED_KINDS] = {sql_candidates, sql_credentials, sql_activities};

int feed_state(struct feed_state *out, struct db *db, struct pool *pool, enum feed_kind kind)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_state, DB_IN(db_in_text(kinds[kind])));

        *out = (struct feed_state){0};
        if (rc == 0 && rows.count)
                *out = (struct feed_state){(uint64_t)db_int(&rows, 0, 0), db_instant(&rows, 0, 1)};
        return rc;
}

struct reading {
        const struct feed_ask *ask;
        struct feed_rows      *out;
};

static int index_of(const int *table, size_t keys, int64_t key)
{
        return key >= 0 && (size_t)key < keys ? table[key] : -1;
}

static void take_row(struct feed_row *row, const struct db_rows *r, size_t i)
{
        *row = (struct feed_row){
                .number = (uint64_t)db_int(r, i, 0), .candidate = (uint32_t)db_int(r, i, 1), .item = (uint32_t)db_int(r, i, 2),
                .gone = db_int(r, i, 3), .at = db_instant(r, i, 4)};
}

static int take_credential(struct feed_row *row, const struct db_rows *r, size_t i, const struct programme *p)
{
        row->certification = index_of(p->certifications_by_key, p->certifications_keys, row->item);
        row->gone = row->gone || db_is_null(r, i, 5);
        row->status = db_text(r, i, 5);
        row->verification = db_text(r, i, 6);
        row->awarded = db_date(r, i, 7);
        row->expires = db_date(r, i, 8);
        row->grace_ends = db_date(r, i, 9);
        return row->certification < 0 ? ERR_STALE : 0;
}

static int take_activity(struct feed_row *row, const struct db_rows *r, size_t i, const struct programme *p)
{
        row->gone = row->gone || db_is_null(r, i, 5);
        row->status = db_text(r, i, 5);
        row->option = row->gone ? 0 : index_of(p->options_by_key, p->options_keys, db_int(r, i, 6));
        row->date = db_date(r, i, 7);
        row->entered = db_date(r, i, 8);
        row->language = db_text(r, i, 9);
        row->title = db_text(r, i, 10);
        return row->option < 0 ? ERR_STALE : 0;
}

/* Those that are there come by id. */
static int take_candidates(struct feed_rows *out, struct db *db, const struct feed_ask *ask)
{
        struct candidate **who;
        size_t             count;
        int rc = candidate_changed(&who, &count, db, ask->since, out->last, ask->programme, ask->parts, ask->pool);

        for (size_t i = 0; rc == 0 && i < out->count; i++) {
                struct feed_row *row = &out->list[i];
                size_t           low = 0, high = count;

                while (low < high) {
                        size_t middle = low + (high - low) / 2;

                        if (who[middle]->id < row->candidate)
                                low = middle + 1;
                        else
                                high = middle;
                }
                if (low < count && who[low]->id == row->candidate)
                        row->who = who[low];
                row->gone = !row->who;
        }
        return rc;
}

static int read_rows(struct db *db, void *arg)
{
        const struct reading  *reading = arg;
        const struct feed_ask *ask = reading->ask;
        struct feed_rows      *out = reading->out;
        struct db_rows         r;
        int rc = db_query(&r, db, ask->pool, statements[ask->kind],
                          DB_IN(db_in_int((int64_t)ask->since), db_in_int((int64_t)ask->limit + 1)));

        *out = (struct feed_rows){.last = ask->since, .more = r.count > ask->limit};
        if (rc < 0)
                return rc;
        out->count = out->more ? ask->limit : r.count;
        out->list = POOL_ARRAY(ask->pool, out->count, struct feed_row);
        for (size_t i = 0; rc == 0 && i < out->count; i++) {
                struct feed_row *row = &out->list[i];

                take_row(row, &r, i);
                out->last = row->number;
                if (ask->kind == FEED_CREDENTIALS)
                        rc = take_credential(row, &r, i, ask->programme);
                else if (ask->kind == FEED_ACTIVITIES)
                        rc = take_activity(row, &r, i, ask->programme);
        }
        return rc < 0 || ask->kind != FEED_CANDIDATES || !out->count ? rc : take_candidates(out, db, ask);
}

int feed_read(struct feed_rows *out, struct db *db, const struct feed_ask *ask)
{
        return db_transaction(db, read_rows, &(struct reading){ask, out});
}

int feed_recent(struct feed_events *out, struct db *db, const struct programme *programme, size_t most, struct pool *pool)
{
        struct db_rows r;
        int            rc = db_query(&r, db, pool, sql_recent, DB_IN(db_in_int((int64_t)most)));

        if (rc < 0)
                return rc;
        *out = (struct feed_events){POOL_ARRAY(pool, r.count, struct feed_event), r.count};
        for (size_t i = 0; i < r.count; i++) {
                struct feed_event *e = &out->list[i];

                take_row(&e->row, &r, i);
                while (e->kind < FEED_KINDS - 1 && strcmp(kinds[e->kind], db_text(&r, i, 5)))
                        e->kind++;
                e->row.status = db_text(&r, i, e->kind == FEED_CREDENTIALS ? 6 : 7);
                e->row.gone = e->row.gone || (e->kind != FEED_CANDIDATES && !e->row.status);
                if (e->kind == FEED_CREDENTIALS &&
                    (e->row.certification = index_of(programme->certifications_by_key, programme->certifications_keys,
                                                     e->row.item)) < 0)
                        return ERR_STALE;
        }
        return 0;
}

static int take_bytes(unsigned char *out, size_t size, const struct db_rows *r, size_t column)
{
        size_t      got = 0;
        const void *bytes = db_bytes(r, 0, column, &got);

        if (got != size)
                return ERR_SYSTEM;
        memcpy(out, bytes, size);
        return 0;
}

int feed_secret(unsigned char secret[32], struct db *db, struct pool *pool)
{
        struct db_rows r;
        int            rc = db_query(&r, db, pool, sql_secret, NULL, 0);

        if (rc == 0 && !r.count && (rc = db_exec(db, sql_make_secret, NULL, 0)) == 0)  /* whoever is first */
                rc = db_query(&r, db, pool, sql_secret, NULL, 0);
        return rc < 0 ? rc : take_bytes(secret, 32, &r, 0);
}

int feed_checkpoint(struct checkpoint *out, struct db *db, struct pool *pool)
{
        struct db_rows r;
        int            rc = db_query(&r, db, pool, sql_checkpoint, NULL, 0);

        if (rc < 0 || !r.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        out->number = (uint64_t)db_int(&r, 0, 0);
        out->at = db_instant(&r, 0, 1);
        if (take_bytes(out->hash, 32, &r, 2) < 0 || take_bytes(out->public_key, 32, &r, 3) < 0)
                return ERR_SYSTEM;
        return take_bytes(out->signature, 64, &r, 4);
}
