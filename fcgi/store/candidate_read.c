/* candidate_read.c - candidates from their records, and from the tables what is not in the record. */
#include "store/candidate.h"

#include <string.h>

#include "store/candidate_run.h"
#include "store/record.h"
#include "util/err.h"
#include "util/log.h"
#include "util/utf8.h"

#define PAGE 200        /* candidates that candidate_all() reads at once */

/* Two ways to say whose rows: from one id to another, or those that changed after one number up to
 * another. Always in order of candidate. */
#define BY_ID(alias)     " WHERE " alias ".candidate_id BETWEEN ? AND ?"
#define BY_CHANGE(alias) \
        " JOIN change_number AS n ON n.kind = 'candidate' AND n.candidate_id = " alias ".candidate_id" \
        " WHERE n.number > ? AND n.number <= ?"
#define RECORDS(by) \
        "SELECT c.candidate_id, c.gone IS NOT NULL, r.packed FROM candidate AS c" \
        " LEFT JOIN record AS r ON r.candidate_id = c.candidate_id" by("c") " ORDER BY c.candidate_id"
#define PERSONS(by) \
        "SELECT p.candidate_id, p.given_name, p.family_name, p.language FROM person AS p" by("p") " ORDER BY p.candidate_id"
#define ADDRESSES(by) \
        "SELECT a.candidate_id, a.place, a.mail, a.verified FROM address AS a" by("a") " ORDER BY a.candidate_id, a.place"
#define NOTES(by) \
        "SELECT t.candidate_id, t.activity_id, t.notes FROM activity_text AS t" by("t") " AND t.notes IS NOT NULL" \
        " ORDER BY t.candidate_id, t.activity_id"
#define TICKETS(by) \
        "SELECT e.candidate_id, e.place, e.ticket FROM extension AS e" by("e") " AND e.ticket IS NOT NULL" \
        " ORDER BY e.candidate_id, e.place"
#define EVIDENCE(by) \
        "SELECT u.candidate_id, u.activity_id, u.place, u.sha256, i.media_type, i.bytes FROM activity_evidence AS u" \
        " JOIN evidence AS i ON i.sha256 = u.sha256" by("u") " ORDER BY u.candidate_id, u.activity_id, u.place"

static const char sql_next[] =
        "SELECT MAX(candidate_id) FROM (SELECT candidate_id FROM candidate WHERE candidate_id >= ?"
        " ORDER BY candidate_id LIMIT ?) AS page";

static const char sql_revision[] = "SELECT revision FROM candidate WHERE candidate_id = ? AND gone IS NULL";

enum { RUN_RECORDS, RUN_PERSONS, RUN_ADDRESSES, RUN_NOTES, RUN_TICKETS, RUN_EVIDENCE, RUNS };
static const char sql_by_id[RUNS][700] = {RECORDS(BY_ID), PERSONS(BY_ID), ADDRESSES(BY_ID), NOTES(BY_ID), TICKETS(BY_ID),
                                          EVIDENCE(BY_ID)};
static const char sql_by_change[RUNS][700] = {RECORDS(BY_CHANGE), PERSONS(BY_CHANGE), ADDRESSES(BY_CHANGE), NOTES(BY_CHANGE),
                                              TICKETS(BY_CHANGE), EVIDENCE(BY_CHANGE)};
/* Which of the parts each belongs to; 0: always. */
static const unsigned parts_of[RUNS] = {0, CANDIDATE_PERSON, CANDIDATE_PERSON, CANDIDATE_TEXTS, CANDIDATE_TEXTS,
                                        CANDIDATE_EVIDENCE};

struct runs {
        unsigned   parts;
        struct run run[RUNS];
};

int run_read(struct run *out, struct db *db, struct pool *pool, const char *sql, int64_t first, int64_t last)
{
        out->next = 0;
        return db_query(&out->rows, db, pool, sql, DB_IN(db_in_int(first), db_in_int(last)));
}

size_t run_take(size_t *count, struct run *run, uint32_t id)
{
        size_t first;

        while (run->next < run->rows.count && db_int(&run->rows, run->next, 0) < id)
                run->next++;
        first = run->next;
        while (run->next < run->rows.count && db_int(&run->rows, run->next, 0) == id)
                run->next++;
        *count = run->next - first;
        return first;
}

/* sql: by id or by change; what that is from and to. */
static int read_runs(struct runs *out, struct db *db, const char sql[RUNS][700], uint64_t from, uint64_t to, unsigned parts,
                     struct pool *pool)
{
        int rc = 0;

        *out = (struct runs){.parts = parts};
        for (int i = 0; rc == 0 && i < RUNS; i++)
                if (!parts_of[i] || (parts & parts_of[i]))
                        rc = run_read(&out->run[i], db, pool, sql[i], (int64_t)from, (int64_t)to);
        return rc;
}

static struct person *take_person(struct runs *runs, uint32_t id, struct pool *pool)
{
        struct person        *p = POOL_NEW(pool, struct person);
        const struct db_rows *r = &runs->run[RUN_PERSONS].rows;
        size_t                count, at = run_take(&count, &runs->run[RUN_PERSONS], id);

        if (count) {
                p->given_name = db_text(r, at, 1);
                p->family_name = db_text(r, at, 2);
                p->language = db_text(r, at, 3);
        }
        at = run_take(&count, &runs->run[RUN_ADDRESSES], id);
        r = &runs->run[RUN_ADDRESSES].rows;
        p->others = POOL_ARRAY(pool, count, struct address);
        for (size_t i = at; i < at + count; i++) {
                if (db_int(r, i, 1)) {
                        p->others[p->others_count++] = (struct address){db_text(r, i, 2), db_int(r, i, 3)};
                } else {
                        p->email = db_text(r, i, 2);
                        p->email_verified = db_int(r, i, 3);
                }
        }
        return p;
}

static void take_texts(struct candidate *c, struct runs *runs)
{
        size_t count, at = run_take(&count, &runs->run[RUN_NOTES], c->id);

        for (size_t i = at; i < at + count; i++) {
                struct activity *a = candidate_activity(c, (uint32_t)db_int(&runs->run[RUN_NOTES].rows, i, 1));

                if (a)
                        a->notes = db_text(&runs->run[RUN_NOTES].rows, i, 2);
        }
        at = run_take(&count, &runs->run[RUN_TICKETS], c->id);
        for (size_t i = at; i < at + count; i++) {
                size_t place = (size_t)db_int(&runs->run[RUN_TICKETS].rows, i, 1);

                if (place && place <= c->extensions_count)
                        c->extensions[place - 1].ticket = db_text(&runs->run[RUN_TICKETS].rows, i, 2);
        }
}

static void take_evidence(struct candidate *c, struct runs *runs, struct pool *pool)
{
        const struct db_rows *r = &runs->run[RUN_EVIDENCE].rows;
        size_t                count, at = run_take(&count, &runs->run[RUN_EVIDENCE], c->id);

        for (size_t i = at; i < at + count; i++) {
                struct activity *a = candidate_activity(c, (uint32_t)db_int(r, i, 1));
                struct evidence  e = {.media_type = db_text(r, i, 4), .bytes = (uint32_t)db_int(r, i, 5)};
                size_t           size;
                const void      *hash = db_bytes(r, i, 3, &size);

                if (!a || size != sizeof e.sha256)
                        continue;
                memcpy(e.sha256, hash, size);
                a->evidence = pool_grown(pool, a->evidence, a->evidence_count, sizeof e);
                a->evidence[a->evidence_count++] = e;
        }
}

/* *out NULL: erased. */
static int take_candidate(struct candidate **out, struct runs *runs, const struct programme *programme, struct pool *pool)
{
        const struct db_rows *r = &runs->run[RUN_RECORDS].rows;
        size_t                i = runs->run[RUN_RECORDS].next++, size;
        uint32_t              id = (uint32_t)db_int(r, i, 0);
        const void           *packed = db_bytes(r, i, 2, &size);
        int                   rc;

        *out = NULL;
        if (db_int(r, i, 1))
                return 0;
        rc = packed ? record_unpack(out, packed, size, id, programme, RECORD_DOCUMENT, pool) : ERR_SYSTEM;
        if (rc < 0) {
                if (rc == ERR_SYSTEM)
                        log_write(LOG_ERROR, "record-damaged", LOG_N("candidate", id));
                return rc;
        }
        if (runs->parts & CANDIDATE_PERSON)
                (*out)->person = take_person(runs, id, pool);
        if (runs->parts & CANDIDATE_TEXTS)
                take_texts(*out, runs);
        if (runs->parts & CANDIDATE_EVIDENCE)
                take_evidence(*out, runs, pool);
        return 0;
}

int candidate_read(struct candidate **out, struct db *db, uint32_t id, const struct programme *programme,
                   unsigned parts, struct pool *pool)
{
        struct runs runs;
        int         rc = read_runs(&runs, db, sql_by_id, id, id, parts, pool);

        *out = NULL;
        if (rc < 0)
                return rc;
        if (!runs.run[RUN_RECORDS].rows.count)
                return ERR_NOT_FOUND;
        if ((rc = take_candidate(out, &runs, programme, pool)) < 0)
                return rc;
        return *out ? 0 : ERR_NOT_FOUND;
}

int candidate_revision(uint64_t *out, struct db *db, uint32_t id, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_revision, DB_IN(db_in_int(id)));

        *out = rc < 0 ? 0 : (uint64_t)db_int(&rows, 0, 0);
        return rc < 0 ? rc : rows.count ? 0 : ERR_NOT_FOUND;
}

int candidate_changed(struct candidate ***out, size_t *count, struct db *db, uint64_t after, uint64_t last,
                      const struct programme *programme, unsigned parts, struct pool *pool)
{
        struct runs runs;
        int         rc = read_runs(&runs, db, sql_by_change, after, last, parts, pool);

        *count = 0;
        *out = POOL_ARRAY(pool, rc < 0 ? 0 : runs.run[RUN_RECORDS].rows.count, struct candidate *);
        while (rc == 0 && runs.run[RUN_RECORDS].next < runs.run[RUN_RECORDS].rows.count) {
                rc = take_candidate(&(*out)[*count], &runs, programme, pool);
                *count += (*out)[*count] != NULL;
        }
        return rc;
}

/* --- All of them */

struct all {
        const struct programme *programme;
        unsigned                parts;
        candidate_each         *each;
        void                   *arg;
        struct pool            *page, *one;
        bool                    begun;
};

static int all_page(uint64_t *next, struct all *all, struct db *db)
{
        struct runs    runs;
        struct run    *records = &runs.run[RUN_RECORDS];
        struct db_rows last;
        uint64_t       first = *next;
        int            rc = db_query(&last, db, all->page, sql_next, DB_IN(db_in_int((int64_t)first), db_in_int(PAGE)));

        *next = rc < 0 || db_is_null(&last, 0, 0) ? 0 : (uint64_t)db_int(&last, 0, 0) + 1;
        if (rc == 0 && *next)
                rc = read_runs(&runs, db, sql_by_id, first, *next - 1, all->parts, all->page);
        while (rc == 0 && *next && records->next < records->rows.count) {
                uint32_t          id = (uint32_t)db_int(&records->rows, records->next, 0);
                struct candidate *candidate;

                if ((rc = take_candidate(&candidate, &runs, all->programme, all->one)) == 0)
                        rc = all->each(all->arg, id, candidate, all->one);
                pool_reset(all->one);
        }
        pool_reset(all->page);
        return rc;
}

/* A snapshot cannot be taken up again, and what each was given cannot be taken back. */
static int all_work(struct db *db, void *arg)
{
        struct all *all = arg;
        uint64_t    next = 1;
        int         rc = all->begun ? ERR_UNAVAILABLE : 0;

        all->begun = true;
        while (rc == 0 && next)
                rc = all_page(&next, all, db);
        return rc;
}

int candidate_all(struct db *db, const struct programme *programme, unsigned parts, candidate_each *each, void *arg)
{
        struct all all = {programme, parts, each, arg, pool_new(), pool_new(), false};
        int        rc = db_transaction(db, all_work, &all);

        pool_free(all.page);
        pool_free(all.one);
        return rc;
}

/* --- In one */

void candidate_hide_prose(struct candidate *c)
{
        for (size_t i = 0; i < c->awards_count; i++)
                c->awards[i].reason = NULL;
        for (size_t i = 0; i < c->activities_count; i++)
                c->activities[i].title = c->activities[i].reason = NULL;
        for (size_t i = 0; i < c->extensions_count; i++)
                c->extensions[i].reason = NULL;
        for (size_t i = 0; i < c->revocations_count; i++)
                c->revocations[i].reason = NULL;
}


struct activity *candidate_activity(const struct candidate *candidate, uint32_t id)
{
        /* in the document's order most stand at their number */
        if (id && id <= candidate->activities_count && candidate->activities[id - 1].id == id)
                return &candidate->activities[id - 1];
        for (size_t i = 0; i < candidate->activities_count; i++)
                if (candidate->activities[i].id == id)
                        return &candidate->activities[i];
        return NULL;
}

struct activity *candidate_same_activity(const struct candidate *candidate, int option, struct date date,
                                         const char *title, struct pool *pool)
{
        const char *key = utf8_key(pool, title);

        for (size_t i = 0; i < candidate->activities_count; i++) {
                struct activity *a = &candidate->activities[i];

                if (a->option == option && date_equal(a->date, date) && a->title && a->status != ACTIVITY_REJECTED &&
                    a->status != ACTIVITY_WITHDRAWN && !strcmp(utf8_key(pool, a->title), key))
                        return a;
        }
        return NULL;
}
