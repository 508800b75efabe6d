/* candidate_recompute.c - records and projection from the event tables, in one ordered pass: what is not
 * as it should be is written under the candidate's lock. */
#include "store/candidate_recompute.h"

#include <string.h>

#include "store/candidate_rows.h"
#include "store/candidate_run.h"
#include "store/candidate_write.h"
#include "store/record.h"
#include "util/err.h"

#define PAGE 500        /* candidates read at once */

static const char sql_candidates[] =
        "SELECT c.candidate_id, r.packed FROM candidate AS c LEFT JOIN record AS r ON r.candidate_id = c.candidate_id"
        " WHERE c.candidate_id >= ? AND c.gone IS NULL ORDER BY c.candidate_id LIMIT ?";
static const char sql_awards[] =
        "SELECT a.candidate_id, a.certification_id, a.on_day, a.expires, a.basis, a.void, a.number, a.source, a.source_id,"
        " r.reason FROM award AS a LEFT JOIN reason AS r ON r.candidate_id = a.candidate_id AND r.kind = 'award'"
        " AND r.place = a.place WHERE a.candidate_id BETWEEN ? AND ? ORDER BY a.candidate_id, a.place";
static const char sql_activities[] =
        "SELECT a.candidate_id, a.activity_id, a.option_id, a.on_day, a.entered, a.status, a.decided, a.language, a.source,"
        " a.source_id, t.title, t.reason FROM activity AS a LEFT JOIN activity_text AS t ON t.candidate_id = a.candidate_id"
        " AND t.activity_id = a.activity_id WHERE a.candidate_id BETWEEN ? AND ? ORDER BY a.candidate_id, a.place";
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
static const char sql_locked[] =
        "SELECT c.candidate_id, r.packed FROM candidate AS c LEFT JOIN record AS r ON r.candidate_id = c.candidate_id"
        " WHERE c.candidate_id = ? AND c.gone IS NULL FOR UPDATE";

/* What one page found; set anew when its transaction is run again. */
struct found {
        uint32_t               *wrong;  size_t wrong_count;     /* candidates */
        struct recompute_moved *moved;  size_t moved_count;
        struct recompute_done   done;
        uint32_t                next;   /* first candidate of the next page; 0: that was the last */
};
struct pass {
        const struct recompute *ask;
        struct pool            *page, *one;
        uint32_t                first;
        struct found            found;
};

struct events {
        struct run awards, activities, extensions, revocations, projections;
};

/* --- Events of the tables */

static int read_events(struct events *out, struct db *db, int64_t first, int64_t last, struct pool *pool)
{
        int rc;

        if ((rc = run_read(&out->awards, db, pool, sql_awards, first, last)) < 0 ||
            (rc = run_read(&out->activities, db, pool, sql_activities, first, last)) < 0 ||
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
        r = &events->activities.rows;
        at = run_take(&count, &events->activities, id);
        c->activities = POOL_ARRAY(pool, count, struct activity);
        for (size_t i = at; i < at + count; i++)
                c->activities[c->activities_count++] = (struct activity){
                        .id = (uint32_t)db_int(r, i, 1),
                        .option = by_key(&stale, p->options_by_key, p->options_keys, db_int(r, i, 2)),
                        .date = db_date(r, i, 3), .entered = db_date(r, i, 4),
                        .status = (enum activity_status)word(activity_status_words, 4, db_text(r, i, 5)),
                        .decided = db_date(r, i, 6), .language = db_text(r, i, 7), .source = db_text(r, i, 8),
                        .source_id = db_text(r, i, 9), .title = db_text(r, i, 10), .reason = db_text(r, i, 11)};
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

static struct projection projection_of(struct events *events, uint32_t id)
{
        size_t count, first = run_take(&count, &events->projections, id);

        return (struct projection){events->projections.rows, first, first + count};
}

/* Gathers what has to be written, for things to be as the events say. */
static int differences(struct candidate_rows *rows, struct progress **progress, const struct recompute *ask,
                       const struct candidate *c, const struct projection *stored, const struct db_rows *packed, size_t row)
{
        struct candidate_state state = {.now = c, .programme = ask->programme, .act = ask->act};
        const void            *bytes, *there = NULL;
        size_t                 size, there_size = 0;
        int                    rc;

        if (row < packed->count && !db_is_null(packed, row, 1))
                there = db_bytes(packed, row, 1, &there_size);
        if ((rc = record_pack(&bytes, &size, c, ask->programme, rows->pool)) < 0 ||
            (rc = evaluate(progress, ask->programme, c, ask->act->today, rows->pool)) < 0)
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

/* --- Mending, under the lock: everything is read again */

struct mend {
        const struct pass *pass;
        uint32_t           id;
};

static int mend(struct db *db, void *arg)
{
        const struct mend      *m = arg;
        const struct recompute *ask = m->pass->ask;
        struct pool            *pool = m->pass->one;
        struct candidate_rows   rows = {.pool = pool};
        struct events           events;
        struct projection       stored;
        struct candidate       *c;
        struct progress        *progress;
        struct db_rows          there;
        enum row_kind           failed;
        int                     rc;

        if ((rc = candidate_programme(db, ask->revision, pool)) < 0 ||
            (rc = db_query(&there, db, pool, sql_locked, DB_IN(db_in_int(m->id)))) < 0 || !there.count)
                return rc;
        if ((rc = read_events(&events, db, m->id, m->id, pool)) < 0 ||
            (rc = candidate_of(&c, &events, m->id, ask->programme, pool)) < 0)
                return rc;
        stored = projection_of(&events, m->id);
        if ((rc = differences(&rows, &progress, ask, c, &stored, &there, 0)) == 0)
                rc = rows_of_messages(&rows, &(struct candidate_state){.now = c, .programme = ask->programme, .act = ask->act},
                                      progress, &stored, false, NULL, true);
        return rc < 0 ? rc : rows_send(&failed, &rows, db, ask->act);
}

/* --- The pass: a page is read from one snapshot */

static int look_at(struct pass *pass, struct events *events, const struct db_rows *candidates, size_t row)
{
        struct candidate_rows rows = {.pool = pass->one};
        uint32_t              id = (uint32_t)db_int(candidates, row, 0);
        struct projection     stored;
        struct candidate     *c;
        struct progress      *progress;
        int                   rc = candidate_of(&c, events, id, pass->ask->programme, pass->one);

        if (rc < 0)
                return rc;
        stored = projection_of(events, id);
        if ((rc = differences(&rows, &progress, pass->ask, c, &stored, candidates, row)) < 0)
                return rc;
        pass->found.done.candidates++;
        pass->found.done.records += rows.list[ROW_RECORD].rows;
        pass->found.done.projections += rows.list[ROW_PROJECTION].rows + rows.list[ROW_PROJECTION_GONE].rows;
        if (!rows_any(&rows))
                return 0;
        pass->found.wrong = pool_grown(pass->page, pass->found.wrong, pass->found.wrong_count, sizeof id);
        pass->found.wrong[pass->found.wrong_count++] = id;
        for (size_t t = 0; t < progress->types_count; t++)
                for (size_t k = 0; k < progress->types[t].credentials_count; k++)
                        note_moved(pass, id, &progress->types[t].credentials[k], &stored);
        return 0;
}

static int read_page(struct db *db, void *arg)
{
        struct pass   *pass = arg;
        struct db_rows candidates;
        struct events  events;
        int            rc;

        pool_reset(pass->page);
        pass->found = (struct found){.next = 0};
        rc = db_query(&candidates, db, pass->page, sql_candidates, DB_IN(db_in_int(pass->first), db_in_int(PAGE)));
        if (rc < 0 || !candidates.count)
                return rc;
        pass->found.next = (uint32_t)db_int(&candidates, candidates.count - 1, 0) + 1;
        rc = read_events(&events, db, db_int(&candidates, 0, 0), pass->found.next - 1, pass->page);
        for (size_t i = 0; rc == 0 && i < candidates.count; i++) {
                rc = look_at(pass, &events, &candidates, i);
                pool_reset(pass->one);
        }
        return rc;
}

static int finish_page(struct recompute_done *out, struct pass *pass, struct db *db)
{
        const struct found *f = &pass->found;
        int                 rc = 0;

        out->candidates += f->done.candidates;
        out->records += f->done.records;
        out->projections += f->done.projections;
        for (size_t i = 0; pass->ask->each && i < f->moved_count; i++)
                pass->ask->each(pass->ask->arg, &f->moved[i]);
        for (size_t i = 0; rc == 0 && !pass->ask->dry_run && i < f->wrong_count; i++) {
                rc = db_transaction(db, mend, &(struct mend){pass, f->wrong[i]});
                pool_reset(pass->one);
        }
        return rc;
}

int candidate_recompute(struct recompute_done *out, struct db *db, const struct recompute *ask)
{
        struct pass pass = {.ask = ask, .page = pool_new(), .one = pool_new(), .first = 1};
        int         rc;

        *out = (struct recompute_done){0};
        do {
                if ((rc = db_transaction(db, read_page, &pass)) == 0)
                        rc = finish_page(out, &pass, db);
                pass.first = pass.found.next;
        } while (rc == 0 && pass.first);
        pool_free(pass.page);
        pool_free(pass.one);
        return rc;
}
