/* candidate_read.c - candidates from their records, and from the tables what is not in the record. */
#include "store/candidate.h"

#include <string.h>

#include "store/candidate_run.h"
#include "store/record.h"
#include "util/err.h"
#include "util/log.h"
#include "util/utf8.h"

#define PAGE 200        /* candidates that candidate_all() reads at once */

static const char sql_records[] =
        "SELECT c.candidate_id, c.gone IS NOT NULL, r.packed FROM candidate AS c"
        " LEFT JOIN record AS r ON r.candidate_id = c.candidate_id"
        " WHERE c.candidate_id >= ? ORDER BY c.candidate_id LIMIT ?";
static const char sql_persons[] =
        "SELECT candidate_id, given_name, family_name, language FROM person WHERE candidate_id BETWEEN ? AND ?"
        " ORDER BY candidate_id";
static const char sql_addresses[] =
        "SELECT candidate_id, place, mail, verified FROM address WHERE candidate_id BETWEEN ? AND ?"
        " ORDER BY candidate_id, place";
static const char sql_notes[] =
        "SELECT candidate_id, activity_id, notes FROM activity_text WHERE candidate_id BETWEEN ? AND ?"
        " AND notes IS NOT NULL ORDER BY candidate_id, activity_id";
static const char sql_tickets[] =
        "SELECT candidate_id, place, ticket FROM extension WHERE candidate_id BETWEEN ? AND ? AND ticket IS NOT NULL"
        " ORDER BY candidate_id, place";
static const char sql_evidence[] =
        "SELECT u.candidate_id, u.activity_id, u.place, u.sha256, e.media_type, e.bytes FROM activity_evidence AS u"
        " JOIN evidence AS e ON e.sha256 = u.sha256 WHERE u.candidate_id BETWEEN ? AND ?"
        " ORDER BY u.candidate_id, u.activity_id, u.place";

struct runs {
        unsigned   parts;
        struct run records, persons, addresses, notes, tickets, evidence;
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

/* most candidates from first on; those that there are. */
static int read_runs(struct runs *out, struct db *db, uint32_t first, int most, unsigned parts, struct pool *pool)
{
        int64_t last;
        int     rc = run_read(&out->records, db, pool, sql_records, first, most);

        out->parts = parts;
        if (rc < 0 || !out->records.rows.count)
                return rc;
        last = most == 1 ? first : db_int(&out->records.rows, out->records.rows.count - 1, 0);
        if ((parts & CANDIDATE_PERSON) && ((rc = run_read(&out->persons, db, pool, sql_persons, first, last)) < 0 ||
                                           (rc = run_read(&out->addresses, db, pool, sql_addresses, first, last)) < 0))
                return rc;
        if ((parts & CANDIDATE_TEXTS) && ((rc = run_read(&out->notes, db, pool, sql_notes, first, last)) < 0 ||
                                          (rc = run_read(&out->tickets, db, pool, sql_tickets, first, last)) < 0))
                return rc;
        return parts & CANDIDATE_EVIDENCE ? run_read(&out->evidence, db, pool, sql_evidence, first, last) : 0;
}

static struct person *take_person(struct runs *runs, uint32_t id, struct pool *pool)
{
        struct person        *p = POOL_NEW(pool, struct person);
        const struct db_rows *r = &runs->persons.rows;
        size_t                count, at = run_take(&count, &runs->persons, id);

        if (count) {
                p->given_name = db_text(r, at, 1);
                p->family_name = db_text(r, at, 2);
                p->language = db_text(r, at, 3);
        }
        at = run_take(&count, &runs->addresses, id);
        r = &runs->addresses.rows;
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
        size_t count, at = run_take(&count, &runs->notes, c->id);

        for (size_t i = at; i < at + count; i++) {
                struct activity *a = candidate_activity(c, (uint32_t)db_int(&runs->notes.rows, i, 1));

                if (a)
                        a->notes = db_text(&runs->notes.rows, i, 2);
        }
        at = run_take(&count, &runs->tickets, c->id);
        for (size_t i = at; i < at + count; i++) {
                size_t place = (size_t)db_int(&runs->tickets.rows, i, 1);

                if (place && place <= c->extensions_count)
                        c->extensions[place - 1].ticket = db_text(&runs->tickets.rows, i, 2);
        }
}

static void take_evidence(struct candidate *c, struct runs *runs, struct pool *pool)
{
        const struct db_rows *r = &runs->evidence.rows;
        size_t                count, at = run_take(&count, &runs->evidence, c->id);

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
        const struct db_rows *r = &runs->records.rows;
        size_t                i = runs->records.next++, size;
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
        struct runs runs = {0};
        int         rc = read_runs(&runs, db, id, 1, parts, pool);

        *out = NULL;
        if (rc < 0)
                return rc;
        if (!runs.records.rows.count || db_int(&runs.records.rows, 0, 0) != id)
                return ERR_NOT_FOUND;
        if ((rc = take_candidate(out, &runs, programme, pool)) < 0)
                return rc;
        return *out ? 0 : ERR_NOT_FOUND;
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

static int all_page(uint32_t *next, struct all *all, struct db *db)
{
        struct runs runs = {0};
        int         rc = read_runs(&runs, db, *next, PAGE, all->parts, all->page);

        *next = 0;
        while (rc == 0 && runs.records.next < runs.records.rows.count) {
                uint32_t          id = (uint32_t)db_int(&runs.records.rows, runs.records.next, 0);
                struct candidate *candidate;

                if ((rc = take_candidate(&candidate, &runs, all->programme, all->one)) == 0)
                        rc = all->each(all->arg, id, candidate, all->one);
                pool_reset(all->one);
                *next = id + 1;
        }
        pool_reset(all->page);
        return rc;
}

/* A snapshot cannot be taken up again, and what each was given cannot be taken back. */
static int all_work(struct db *db, void *arg)
{
        struct all *all = arg;
        uint32_t    next = 1;
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

/* --- Finding in one */

struct activity *candidate_activity(const struct candidate *candidate, uint32_t id)
{
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
