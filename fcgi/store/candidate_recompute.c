/* candidate_recompute.c - records and projection from the event tables, in one ordered pass: page by page, each under
 * its candidates' locks, so that what is not as it should be is written where it was found. Or first from the records,
 * without locks: a page on which all is right is done. */
#include "store/candidate_recompute.h"

#include <string.h>

#include "store/candidate_rows.h"
#include "store/candidate_run.h"
#include "store/candidate_write.h"
#include "store/record.h"
#include "util/err.h"

#define PAGE 500        /* candidates of one transaction: of 2,000 rows, were all of them wrong, and some 20 ms */

#define CANDIDATES \
        "SELECT c.candidate_id, r.packed FROM candidate AS c LEFT JOIN record AS r ON r.candidate_id = c.candidate_id" \
        " WHERE c.candidate_id BETWEEN ? AND ? AND c.gone IS NULL ORDER BY c.candidate_id LIMIT ?"
static const char sql_candidates[] = CANDIDATES;
static const char sql_locked[] = CANDIDATES " FOR UPDATE";
static const char sql_records[] =
        "SELECT candidate_id, packed FROM record WHERE candidate_id BETWEEN ? AND ? ORDER BY candidate_id LIMIT ?";
static const char sql_last[] = "SELECT COALESCE(MAX(candidate_id), 0) FROM candidate";
static const char sql_awards[] =
        "SELECT a.candidate_id, a.certification_id, a.on_day, a.expires, a.basis, a.void, a.number, a.source, a.source_id,"
        " r.reason FROM award AS a LEFT JOIN reason AS r ON r.candidate_id = a.candidate_id AND r.kind = 'award'"
        " AND r.place = a.place WHERE a.candidate_id BETWEEN ? AND ? ORDER BY a.candidate_id, a.place";
/* Each by its primary key, and put together here: joined and in order of place the server would look for each text by
 * itself and sort all of it. */
static const char sql_activities[] =
        "SELECT candidate_id, activity_id, place, option_id, on_day, entered, status, decided, language, source, source_id"
        " FROM activity FORCE INDEX (PRIMARY) WHERE candidate_id BETWEEN ? AND ? ORDER BY candidate_id, activity_id";
static const char sql_texts[] =
        "SELECT candidate_id, activity_id, title, reason FROM activity_text FORCE INDEX (PRIMARY)"
        " WHERE candidate_id BETWEEN ? AND ? ORDER BY candidate_id, activity_id";
static const char sql_extensions[] =
        "SELECT e.candidate_id, e.certification_id, e.granted, e.expires, e.void, r.reason FROM extension AS e"
        " LEFT JOIN reason AS r ON r.candidate_id = e.candidate_id AND r.kind = 'extension' AND r.place = e.place"
        " WHERE e.candidate_id BETWEEN ? AND ? ORDER BY e.candidate_id, e.place";
static const char sql_revocations[] =
        "SELECT e.candidate_id, e.certification_id, e.on_day, e.void, r.reason FROM revocation AS e"
        " LEFT JOIN reason AS r ON r.candidate_id = e.candidate_id AND r.kind = 'revocation' AND r.place = e.place"
        " WHERE e.candidate_id BETWEEN ? AND ? ORDER BY e.candidate_id, e.place";
static const char sql_projections[] =
        "SELECT candidate_id, certification_id, status, renewable, awarded, expires, grace_ends, changes, number"
        " FROM projection WHERE candidate_id BETWEEN ? AND ? ORDER BY candidate_id, certification_id";
/* What one page found; set anew when its transaction is run again. */
struct found {
        struct candidate_rows   rows;
        struct recompute_moved *moved;  size_t moved_count;
        struct recompute_done   done;
        uint32_t                next;   /* first candidate of the next page; 0: that was the last */
};
struct pass {
        const struct recompute *ask;
        struct pool            *page, *one;
        uint32_t                first, last;
        struct found            found;
};

struct events {
        struct run awards, activities, texts, extensions, revocations, projections;
};

/* --- Events of the tables */

static int read_events(struct events *out, struct db *db, int64_t first, int64_t last, struct pool *pool)
{
        int rc;

        if ((rc = run_read(&out->awards, db, pool, sql_awards, first, last)) < 0 ||
            (rc = run_read(&out->activities, db, pool, sql_activities, first, last)) < 0 ||
            (rc = run_read(&out->texts, db, pool, sql_texts, first, last)) < 0 ||
            (rc = run_read(&out->extensions, db, pool, sql_extensions, first, last)) < 0 ||
            (rc = run_read(&out->revocations, db, pool, sql_revocations, first, last)) < 0)
                return rc;
        return run_read(&out->projections, db, pool, sql_projections, first, last);
}

/* -1: no such word, which the tables' CHECK makes impossible. */
static int word(const char *const *words, int count, const char *text)
{
        for (int i = 0; i < count; i++)
                if (text && !strcmp(words[i], text))
                        return i;
        return -1;
}

static int by_key(bool *stale, const int *table, size_t keys, int64_t key)
{
        if (key >= 0 && (size_t)key < keys && table[key] >= 0)
                return table[key];
        *stale = true;
        return 0;
}

/* The text of that activity, which comes after those asked for before; SIZE_MAX: it has none. */
static size_t text_row(size_t *at, size_t end, const struct db_rows *texts, int64_t activity)
{
        while (*at < end && db_int(texts, *at, 1) < activity)
                ++*at;
        return *at < end && db_int(texts, *at, 1) == activity ? *at : SIZE_MAX;
}

/* Rows come by id: nearly always in the order of their places, too. */
static void put_activity(struct candidate *c, int64_t *places, int64_t place, const struct activity *a)
{
        size_t at = c->activities_count++;

        for (; at && places[at - 1] > place; at--) {
                places[at] = places[at - 1];
                c->activities[at] = c->activities[at - 1];
        }
        places[at] = place;
        c->activities[at] = *a;
}

static void take_activities(struct candidate *c, bool *stale, struct events *events, const struct programme *p, struct pool *pool)
{
        const struct db_rows *r = &events->activities.rows, *t = &events->texts.rows;
        size_t                count, text_count, at = run_take(&count, &events->activities, c->id);
        size_t                text = run_take(&text_count, &events->texts, c->id), text_end = text + text_count;
        int64_t              *places = POOL_ARRAY(pool, count, int64_t);

        c->activities = POOL_ARRAY(pool, count, struct activity);
        for (size_t i = at; i < at + count; i++) {
                size_t          row = text_row(&text, text_end, t, db_int(r, i, 1));
                struct activity a = {
                        .id = (uint32_t)db_int(r, i, 1),
                        .option = by_key(stale, p->options_by_key, p->options_keys, db_int(r, i, 3)),
                        .date = db_date(r, i, 4), .entered = db_date(r, i, 5),
                        .status = (enum activity_status)word(activity_status_words, 4, db_text(r, i, 6)),
                        .decided = db_date(r, i, 7), .language = db_text(r, i, 8), .source = db_text(r, i, 9),
                        .source_id = db_text(r, i, 10), .title = db_text(t, row, 2), .reason = db_text(t, row, 3)};

                put_activity(c, places, db_int(r, i, 2), &a);
        }
}

/* ERR_STALE: they name what this programme does not have. */
static int candidate_of(struct candidate **out, struct events *events, uint32_t id, const struct programme *p,
                        struct pool *pool)
{
        struct candidate     *c = *out = POOL_NEW(pool, struct candidate);
        const struct db_rows *r = &events->awards.rows;
        size_t                count, at = run_take(&count, &events->awards, id);
        bool                  stale = false;

        c->id = id;
        c->awards = POOL_ARRAY(pool, count, struct award);
        for (size_t i = at; i < at + count; i++)
                c->awards[c->awards_count++] = (struct award){
                        .certification = by_key(&stale, p->certifications_by_key, p->certifications_keys, db_int(r, i, 1)),
                        .on = db_date(r, i, 2), .expires = db_date(r, i, 3),
                        .basis = (enum basis)word(basis_words, 3, db_text(r, i, 4)), .is_void = db_int(r, i, 5),
                        .number = db_text(r, i, 6), .source = db_text(r, i, 7), .source_id = db_text(r, i, 8),
                        .reason = db_text(r, i, 9)};
        take_activities(c, &stale, events, p, pool);
        r = &events->extensions.rows;
        at = run_take(&count, &events->extensions, id);
        c->extensions = POOL_ARRAY(pool, count, struct extension);
        for (size_t i = at; i < at + count; i++)
                c->extensions[c->extensions_count++] = (struct extension){
                        .certification = by_key(&stale, p->certifications_by_key, p->certifications_keys, db_int(r, i, 1)),
                        .granted = db_date(r, i, 2), .expires = db_date(r, i, 3), .is_void = db_int(r, i, 4),
                        .reason = db_text(r, i, 5)};
        r = &events->revocations.rows;
        at = run_take(&count, &events->revocations, id);
        c->revocations = POOL_ARRAY(pool, count, struct revocation);
        for (size_t i = at; i < at + count; i++)
                c->revocations[c->revocations_count++] = (struct revocation){
                        .certification = by_key(&stale, p->certifications_by_key, p->certifications_keys, db_int(r, i, 1)),
                        .on = db_date(r, i, 2), .is_void = db_int(r, i, 3), .reason = db_text(r, i, 4)};
        return stale ? ERR_STALE : 0;
}

/* --- What differs */

static struct projection projection_of(struct run *projections, uint32_t id)
{
        size_t count, first = run_take(&count, projections, id);

        return (struct projection){projections->rows, first, first + count};
}

/* Gathers what has to be written, for things to be as the events say; the rest is in the pool. */
static int differences(struct candidate_rows *rows, struct progress **progress, const struct recompute *ask,
                       const struct candidate *c, const struct projection *stored, const struct db_rows *packed, size_t row,
                       struct pool *pool)
{
        struct candidate_state state = {.now = c, .programme = ask->programme, .act = ask->act};
        const void            *bytes, *there = NULL;
        size_t                 size, there_size = 0;
        int                    rc;

        if (!db_is_null(packed, row, 1))
                there = db_bytes(packed, row, 1, &there_size);
        if ((rc = record_pack(&bytes, &size, c, ask->programme, pool)) < 0 ||
            (rc = evaluate(progress, ask->programme, c, ask->act->today, pool)) < 0)
                return rc;
        if (!there || there_size != size || memcmp(there, bytes, size))
                rc = rows_of_record(rows, &state);
        rows_of_projection(rows, &state, *progress, stored);
        return rc;
}

static void note_moved(struct pass *pass, uint32_t id, const struct credential *now, const struct projection *stored)
{
        struct recompute_moved m = {id, now->certification, NULL, DATE_NONE, credential_status_words[now->status], now->expires};
        size_t                 i;

        if (projection_find(&i, stored, &pass->ask->programme->certifications[now->certification])) {
                m.before_status = db_text(&stored->rows, i, PROJECTION_STATUS);
                m.before_expires = db_date(&stored->rows, i, PROJECTION_EXPIRES);
                if (!strcmp(m.before_status, m.after_status) && date_equal(m.before_expires, m.after_expires))
                        return;
        }
        pass->found.moved = pool_grown(pass->page, pass->found.moved, pass->found.moved_count, sizeof m);
        pass->found.moved[pass->found.moved_count++] = m;
}

/* --- The pass */

static size_t rows_of(const struct candidate_rows *rows)
{
        return rows->list[ROW_RECORD].rows + rows->list[ROW_PROJECTION].rows + rows->list[ROW_PROJECTION_GONE].rows;
}

static int look_at(struct pass *pass, struct events *events, const struct db_rows *candidates, size_t row)
{
        struct found     *f = &pass->found;
        uint32_t          id = (uint32_t)db_int(candidates, row, 0);
        size_t            before = rows_of(&f->rows);
        struct projection stored;
        struct candidate *c;
        struct progress  *progress;
        int               rc = candidate_of(&c, events, id, pass->ask->programme, pass->one);

        if (rc < 0)
                return rc;
        stored = projection_of(&events->projections, id);
        if ((rc = differences(&f->rows, &progress, pass->ask, c, &stored, candidates, row, pass->one)) < 0)
                return rc;
        f->done.candidates++;
        if (rows_of(&f->rows) == before)
                return 0;
        rc = rows_of_reminders(&f->rows, &(struct candidate_state){.now = c, .programme = pass->ask->programme, .act = pass->ask->act},
                               progress, &stored);
        for (size_t t = 0; t < progress->types_count; t++)
                for (size_t k = 0; k < progress->types[t].credentials_count; k++)
                        note_moved(pass, id, &progress->types[t].credentials[k], &stored);
        return rc;
}

static int one_page(struct db *db, void *arg)
{
        struct pass   *pass = arg;
        struct found  *f = &pass->found;
        bool           dry = pass->ask->dry_run;
        struct db_rows candidates;
        struct events  events;
        enum row_kind  failed;
        int            rc;

        pool_reset(pass->page);
        *f = (struct found){.rows = {.pool = pass->page}};
        if ((!dry && (rc = candidate_programme(db, pass->ask->revision, pass->page)) < 0) ||
            (rc = db_query(&candidates, db, pass->page, dry ? sql_candidates : sql_locked,
                           DB_IN(db_in_int(pass->first), db_in_int(pass->last), db_in_int(PAGE)))) < 0 || !candidates.count)
                return rc;
        f->next = (uint32_t)db_int(&candidates, candidates.count - 1, 0) + 1;
        rc = read_events(&events, db, db_int(&candidates, 0, 0), f->next - 1, pass->page);
        for (size_t i = 0; rc == 0 && i < candidates.count; i++) {
                rc = look_at(pass, &events, &candidates, i);
                pool_reset(pass->one);
        }
        f->done.records = f->rows.list[ROW_RECORD].rows;
        f->done.projections = f->rows.list[ROW_PROJECTION].rows + f->rows.list[ROW_PROJECTION_GONE].rows;
        return rc < 0 || dry ? rc : rows_send(&failed, &f->rows, db, pass->ask->act);
}

static void finish_page(struct recompute_done *out, const struct pass *pass)
{
        const struct found *f = &pass->found;

        out->candidates += f->done.candidates;
        out->records += f->done.records;
        out->projections += f->done.projections;
        for (size_t i = 0; pass->ask->each && i < f->moved_count; i++)
                pass->ask->each(pass->ask->arg, &f->moved[i]);
}

static int events_pass(struct recompute_done *out, struct db *db, struct pass *pass)
{
        int rc;

        do {
                if ((rc = db_transaction(db, one_page, pass)) == 0)
                        finish_page(out, pass);
                pass->first = pass->found.next;
        } while (rc == 0 && pass->first);
        return rc;
}

/* --- From the records */

/* *right: the projection is what follows from it. */
static int look_at_record(bool *right, struct pass *pass, struct run *projections, const struct db_rows *records, size_t row)
{
        struct candidate_rows  rows = {.pool = pass->one};
        struct candidate_state state = {.programme = pass->ask->programme, .act = pass->ask->act};
        struct candidate      *c;
        struct progress       *progress;
        struct projection      stored;
        size_t                 size;
        const void            *bytes = db_bytes(records, row, 1, &size);
        uint32_t               id = (uint32_t)db_int(records, row, 0);
        int                    rc = record_unpack(&c, bytes, size, id, state.programme, RECORD_ENGINE, pass->one);

        if (rc < 0) {                   /* stale or damaged: the events know better */
                *right = false;
                return 0;
        }
        if ((rc = evaluate(&progress, state.programme, c, state.act->today, pass->one)) < 0)
                return rc;
        state.now = c;
        stored = projection_of(projections, id);
        rows_of_projection(&rows, &state, progress, &stored);
        *right = rows_of(&rows) == 0;
        return 0;
}

/* The page from pass->first on; *next: where the next one begins, 0: that was the last. */
static int records_page(bool *right, uint32_t *next, uint64_t *count, struct db *db, struct pass *pass)
{
        struct db_rows records;
        struct run     projections;
        int            rc;

        pool_reset(pass->page);
        *right = true;
        *next = 0;
        if ((rc = db_query(&records, db, pass->page, sql_records,
                           DB_IN(db_in_int(pass->first), db_in_int(pass->last), db_in_int(PAGE)))) < 0 || !records.count)
                return rc;
        *count = records.count;
        *next = (uint32_t)db_int(&records, records.count - 1, 0) + 1;
        rc = run_read(&projections, db, pass->page, sql_projections, pass->first, *next - 1);
        for (size_t i = 0; rc == 0 && *right && i < records.count; i++) {
                rc = look_at_record(right, pass, &projections, &records, i);
                pool_reset(pass->one);
        }
        return rc;
}

static int records_pass(struct recompute_done *out, struct db *db, struct pass *pass)
{
        uint32_t last = pass->last, next;
        uint64_t count;
        bool     right;
        int      rc;

        while ((rc = records_page(&right, &next, &count, db, pass)) == 0 && next) {
                if (right) {
                        out->candidates += count;
                } else {
                        pass->last = next - 1;
                        if ((rc = events_pass(out, db, pass)) < 0)
                                break;
                        pass->last = last;
                }
                pass->first = next;
        }
        return rc;
}

int candidate_recompute(struct recompute_done *out, struct db *db, const struct recompute *ask)
{
        struct pass pass = {.ask = ask, .page = pool_new(), .one = pool_new(), .first = ask->first, .last = ask->last};
        int         rc;

        *out = (struct recompute_done){0};
        rc = ask->records ? records_pass(out, db, &pass) : events_pass(out, db, &pass);
        pool_free(pass.page);
        pool_free(pass.one);
        return rc;
}

int candidate_last(uint32_t *out, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_last, NULL, 0);

        *out = rc < 0 ? 0 : (uint32_t)db_int(&rows, 0, 0);
        return rc;
}
