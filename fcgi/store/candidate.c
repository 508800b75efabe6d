/* candidate.c - the one write: lock the candidate, let apply change what it is, write what follows. */
#include "store/candidate.h"

#include <string.h>

#include "store/candidate_rows.h"
#include "store/candidate_write.h"
#include "store/record.h"
#include "util/err.h"

static const char sql_programme[] = "SELECT revision FROM programme WHERE programme_id = 1 LOCK IN SHARE MODE";
static const char sql_lock[] =
        "SELECT revision, next_activity, next_draft, gone IS NOT NULL FROM candidate WHERE candidate_id = ? FOR UPDATE";
static const char sql_record[] = "SELECT packed FROM record WHERE candidate_id = ? FOR UPDATE";
static const char sql_new[] = "INSERT INTO candidate (revision, made) VALUES (1, ?)";
static const char sql_draft[] = "UPDATE candidate SET next_draft = ? WHERE candidate_id = ?";

int candidate_programme(struct db *db, uint64_t revision, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_programme, NULL, 0);

        if (rc < 0)
                return rc;
        return rows.count && (uint64_t)db_int(&rows, 0, 0) == revision ? 0 : ERR_STALE;
}

/* The record of a candidate whose row is locked. Twice: to be changed, and to be compared with. */
static int read_record(struct candidate_writing *w, uint32_t id)
{
        struct db_rows rows;
        size_t         size;
        const void    *packed;
        int            rc = db_query(&rows, w->w.db, w->w.pool, sql_record, DB_IN(db_in_int(id)));

        if (rc < 0)
                return rc;
        if (!rows.count)
                return ERR_SYSTEM;
        packed = db_bytes(&rows, 0, 0, &size);
        if ((rc = record_unpack(&w->before, packed, size, id, w->w.programme, RECORD_DOCUMENT, w->w.pool)) < 0)
                return rc;
        return record_unpack(&w->w.candidate, packed, size, id, w->w.programme, RECORD_DOCUMENT, w->w.pool);
}

void candidate_begin(struct candidate_writing *w, uint32_t id)
{
        w->w.is_new = true;
        w->w.next_activity = w->w.next_draft = w->next_draft = 1;
        w->w.candidate = POOL_NEW(w->w.pool, struct candidate);
        w->w.candidate->person = POOL_NEW(w->w.pool, struct person);
        w->w.candidate->id = id;
}

int candidate_lock(struct candidate_writing *w, uint32_t id)
{
        struct db_rows rows;
        int            rc = db_query(&rows, w->w.db, w->w.pool, sql_lock, DB_IN(db_in_int(id)));

        if (rc < 0)
                return rc;
        if (!rows.count) {
                candidate_begin(w, id);
                return 0;
        }
        w->revision = (uint64_t)db_int(&rows, 0, 0);
        w->w.next_activity = (uint32_t)db_int(&rows, 0, 1);
        w->w.next_draft = w->next_draft = (uint32_t)db_int(&rows, 0, 2);
        return db_int(&rows, 0, 3) ? ERR_NOT_FOUND : read_record(w, id);
}

/* --- What apply calls */

/* Unpacked lists have no room to spare. */
static void *one_more(struct pool *pool, const void *list, size_t count, size_t size)
{
        return count ? memcpy(pool_array(pool, count + 1, size), list, count * size) : pool_alloc(pool, size);
}

struct award *candidate_add_award(struct candidate_write *w)
{
        struct candidate *c = w->candidate;

        c->awards = one_more(w->pool, c->awards, c->awards_count, sizeof *c->awards);
        c->awards[c->awards_count].expires = DATE_NONE;
        return &c->awards[c->awards_count++];
}

struct activity *candidate_add_activity(struct candidate_write *w)
{
        struct candidate *c = w->candidate;

        c->activities = one_more(w->pool, c->activities, c->activities_count, sizeof *c->activities);
        c->activities[c->activities_count] = (struct activity){.id = w->next_activity++, .entered = w->act->today,
                                                               .date = DATE_NONE, .decided = DATE_NONE};
        return &c->activities[c->activities_count++];
}

int candidate_person(struct candidate_write *w)
{
        struct candidate_writing *writing = (struct candidate_writing *)w;      /* it is its first member */
        struct candidate         *stored;
        struct person            *p;
        int                       rc;

        if (w->candidate->person)
                return 0;
        if ((rc = candidate_read(&stored, w->db, w->candidate->id, w->programme, CANDIDATE_PERSON, w->pool)) < 0)
                return rc;
        writing->person = stored->person;
        p = pool_copy(w->pool, stored->person, sizeof *p);
        p->others = pool_copy(w->pool, p->others, p->others_count * sizeof *p->others);
        w->candidate->person = p;
        return 0;
}

void candidate_note(struct candidate_write *w, const char *field, const char *before, const char *after)
{
        w->values = pool_grown(w->pool, w->values, w->values_count, sizeof *w->values);
        w->values[w->values_count++] = (struct audit_value){field, before, after};
}

/* --- What follows */

static void give_numbers(struct candidate *candidate, size_t first, struct pool *pool)
{
        for (size_t i = first; i < candidate->awards_count; i++)
                if (!candidate->awards[i].number) {
                        char *text = pool_alloc(pool, VERIFICATION_NUMBER_TEXT);

                        verification_number_make(text);
                        candidate->awards[i].number = text;
                }
}

/* Notes of activities that are written anew: as they were. */
static int notes_before(struct candidate_writing *w)
{
        struct candidate *stored = NULL;
        int               rc;

        for (size_t i = 0; w->before && i < w->before->activities_count; i++) {
                if (!w->w.candidate->activities[i].notes)
                        continue;
                if (!stored && (rc = candidate_read(&stored, w->w.db, w->before->id, w->w.programme, CANDIDATE_TEXTS,
                                                    w->w.pool)) < 0)
                        return rc;
                w->before->activities[i].notes = stored->activities[i].notes;
        }
        return 0;
}

/* Of a new candidate there is nothing to tell. */
static int tell(bool *told, struct candidate_rows *rows, const struct candidate_state *state, const struct progress *progress,
                const struct projection *stored, bool events, uint64_t revision)
{
        return state->before ? rows_of_messages(told, rows, state, progress, stored, events,
                                                pool_format(rows->pool, "%llu", (unsigned long long)revision)) : 0;
}

int candidate_follow(struct candidate_done *out, struct candidate_rows *rows, struct candidate_writing *w, bool evidence)
{
        struct candidate_state state = {w->w.candidate, w->before, w->person, w->w.programme, w->w.act, evidence,
                                        w->w.values, w->w.values_count, w->w.decided};
        struct projection      stored = {.end = 0};
        struct progress       *progress;
        bool                   events, person;
        int                    rc;

        give_numbers(w->w.candidate, w->before ? w->before->awards_count : 0, w->w.pool);
        if ((rc = evaluate(&progress, w->w.programme, w->w.candidate, w->w.act->today, w->w.pool)) < 0 ||
            (rc = notes_before(w)) < 0)
                return rc;
        rows_of_change(&events, &person, rows, &state);
        *out = (struct candidate_done){w->w.candidate->id, w->revision, events || person || state.values_count, progress, false};
        if ((events || w->w.decided) && w->before && (rc = projection_stored(&stored, w->w.db, out->id, w->w.pool)) < 0)
                return rc;
        if (events) {
                rows_of_projection(rows, &state, progress, &stored);
                if ((rc = rows_of_record(rows, &state)) < 0)
                        return rc;
        }
        if ((events || person || w->w.decided) && (rc = tell(&out->told, rows, &state, progress, &stored, !evidence, w->revision + 1)) < 0)
                return rc;
        if (!out->changed)
                return 0;
        out->revision++;
        rows->audit = pool_grown(rows->pool, rows->audit, rows->audit_count, sizeof *rows->audit);
        rows->audit[rows->audit_count++] = (struct audit_row){out->id, state.values, state.values_count};
        return 0;
}

/* The candidate's own row: its counters, and the revision after it. */
static void change_row(struct candidate_rows *rows, const struct candidate_writing *w, const struct candidate_done *done)
{
        rows_add(rows, ROW_CANDIDATE_CHANGE,
                 (const struct db_in[]){db_in_int((int64_t)done->revision), db_in_int(w->w.next_activity),
                                        db_in_int(w->w.next_draft), db_in_int(done->told), db_in_int(done->id)});
}

static int unchanged(struct candidate_done *out, struct candidate_writing *w)
{
        *out = (struct candidate_done){.id = w->w.candidate->id, .revision = w->revision};
        if (w->w.next_draft == w->next_draft)
                return 0;
        return db_exec(w->w.db, sql_draft, DB_IN(db_in_int(w->w.next_draft), db_in_int(out->id)));
}

static int existing(struct candidate_writing *w, uint32_t id)
{
        int rc = candidate_lock(w, id);

        return rc == 0 && w->w.is_new ? ERR_NOT_FOUND : rc;
}

/* Its row comes first: apply may need the number. */
static int create(struct candidate_writing *w)
{
        int rc = db_exec(w->w.db, sql_new, DB_IN(db_in_instant(w->w.act->now)));

        candidate_begin(w, (uint32_t)db_insert_id(w->w.db));
        return rc;
}

int candidate_write_inside(struct candidate_done *out, struct db *db, const struct act *act,
                           const struct programme *programme, uint64_t revision, uint32_t id,
                           candidate_apply *apply, void *arg, struct pool *pool)
{
        struct candidate_writing w = {.w = {.db = db, .pool = pool, .act = act, .programme = programme}};
        struct candidate_rows    rows = {.pool = pool};
        enum row_kind            failed;
        int                      rc = candidate_programme(db, revision, pool);

        if (rc < 0 || (rc = id ? existing(&w, id) : create(&w)) < 0 || (rc = apply(&w.w, arg)) < 0)
                return rc;
        if (rc == CANDIDATE_UNCHANGED)
                return unchanged(out, &w);
        if ((rc = candidate_follow(out, &rows, &w, false)) < 0)
                return rc;
        change_row(&rows, &w, out);
        return rows_send(&failed, &rows, db, act);
}

struct whole {
        struct candidate_done  *out;
        const struct act       *act;
        const struct programme *programme;
        uint64_t                revision;
        uint32_t                id;
        candidate_apply        *apply;
        void                   *arg;
        struct pool            *pool;
};

static int whole(struct db *db, void *arg)
{
        struct whole *w = arg;

        return candidate_write_inside(w->out, db, w->act, w->programme, w->revision, w->id, w->apply, w->arg, w->pool);
}

int candidate_write(struct candidate_done *out, struct db *db, const struct act *act,
                    const struct programme *programme, uint64_t revision, uint32_t id, candidate_apply *apply,
                    void *arg, struct pool *pool)
{
        return db_transaction(db, whole, &(struct whole){out, act, programme, revision, id, apply, arg, pool});
}

/* --- As of another day */

struct refresh {
        const struct act       *act;
        const struct programme *programme;
        uint64_t                revision;
        uint32_t                id;
        bool                   *changed;
        struct pool            *pool;
};

static int refresh(struct db *db, void *arg)
{
        struct refresh          *r = arg;
        struct candidate_writing w = {.w = {.db = db, .pool = r->pool, .act = r->act, .programme = r->programme}};
        struct candidate_rows    rows = {.pool = r->pool};
        struct candidate_state   state = {.programme = r->programme, .act = r->act};
        struct progress         *progress;
        struct projection        stored;
        enum row_kind            failed;
        int                      rc;

        *r->changed = false;
        if ((rc = candidate_programme(db, r->revision, r->pool)) < 0 || (rc = existing(&w, r->id)) < 0)
                return rc;
        state.now = w.w.candidate;
        if ((rc = evaluate(&progress, r->programme, state.now, r->act->today, r->pool)) < 0 ||
            (rc = projection_stored(&stored, db, r->id, r->pool)) < 0)
                return rc;
        rows_of_projection(&rows, &state, progress, &stored);
        *r->changed = rows_any(&rows);
        if ((rc = rows_of_reminders(&rows, &state, progress, &stored)) < 0)
                return rc;
        return rows_send(&failed, &rows, db, r->act);
}

int candidate_refresh(bool *changed, struct db *db, const struct act *act, const struct programme *programme,
                      uint64_t revision, uint32_t id, struct pool *pool)
{
        return db_transaction(db, refresh, &(struct refresh){act, programme, revision, id, changed, pool});
}
