/* preview.c - the pass over all records, and what it leaves in the tables. Certifications and types are named by
 * their keys, days counted from the day that is looked forward from. */
#include "store/preview.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/due.h"
#include "store/record.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

#define BATCH      2000         /* candidates asked for at once */
#define PART_CASES 10000        /* a part is not longer than these and those of one batch */

static const char sql_row[] =
        "SELECT change_no, revision, today, job_id, after_id, parts, figures, digest, made FROM preview WHERE proposal_id = ?";
static const char sql_clear[] = "DELETE FROM preview_part WHERE proposal_id = ?";
static const char sql_drop[] = "DELETE FROM preview WHERE proposal_id = ?";
static const char sql_start[] =
        "INSERT INTO preview (proposal_id, change_no, revision, today, job_id) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
        " change_no = VALUES(change_no), revision = VALUES(revision), today = VALUES(today), job_id = VALUES(job_id),"
        " after_id = 0, parts = 0, figures = NULL, digest = NULL, made = NULL";
static const char sql_revision[] = "SELECT revision FROM programme";
static const char sql_records[] =
        "SELECT r.candidate_id, r.packed FROM record AS r JOIN candidate AS c ON c.candidate_id = r.candidate_id"
        " WHERE r.candidate_id > ? AND c.gone IS NULL ORDER BY r.candidate_id LIMIT ?";
static const char sql_part[] = "INSERT INTO preview_part (proposal_id, part, cases, packed) VALUES (?, ?, ?, ?)";
static const char sql_note[] =
        "UPDATE preview SET after_id = ?, parts = ?, figures = ?, digest = ?, made = IF(? IS NULL, NULL, UTC_TIMESTAMP(6))"
        " WHERE proposal_id = ?";
static const char sql_job[] =
        "SELECT state, done, steps FROM job WHERE kind = 'preview' AND argument = ? ORDER BY job_id DESC LIMIT 1";
static const char sql_read_part[] =
        "SELECT v.today, p.packed FROM preview AS v JOIN preview_part AS p ON p.proposal_id = v.proposal_id"
        " WHERE v.proposal_id = ? AND p.part = ?";

static const char sql_names[] =
        "SELECT p.candidate_id, CONCAT_WS(' ', p.given_name, p.family_name) FROM JSON_TABLE(?, '$[*]' COLUMNS (id INT UNSIGNED PATH '$'))"
        " AS j JOIN person AS p ON p.candidate_id = j.id ORDER BY p.candidate_id";

/* --- Packing */

struct packer {
        struct pool   *pool;
        unsigned char *bytes;
        size_t         size, room;
};

static void put(struct packer *p, uint64_t value)
{
        if (p->room - p->size < 10) {
                unsigned char *larger = pool_room(p->pool, p->room ? 2 * p->room : 4096);

                if (p->size)
                        memcpy(larger, p->bytes, p->size);
                p->room = p->room ? 2 * p->room : 4096;
                p->bytes = larger;
        }
        for (; value > 0x7f; value >>= 7)
                p->bytes[p->size++] = (unsigned char)(value | 0x80);
        p->bytes[p->size++] = (unsigned char)value;
}

static void put_signed(struct packer *p, int64_t value)
{
        put(p, (uint64_t)value << 1 ^ (uint64_t)(value >> 63));
}

/* 0: none. */
static void put_day(struct packer *p, struct date day, struct date today)
{
        int64_t away = date_is_set(day) ? (int64_t)day.day - today.day : 0;

        put(p, date_is_set(day) ? ((uint64_t)away << 1 ^ (uint64_t)(away >> 63)) + 1 : 0);
}

struct unpacker {
        const unsigned char *at, *end;
        bool                 damaged;
};

static uint64_t get(struct unpacker *u)
{
        uint64_t value = 0;

        for (int shift = 0; shift < 64 && u->at < u->end; shift += 7) {
                value |= (uint64_t)(*u->at & 0x7f) << shift;
                if (!(*u->at++ & 0x80))
                        return value;
        }
        u->damaged = true;
        return 0;
}

static int64_t unfold(uint64_t value)
{
        return (int64_t)(value >> 1) ^ -(int64_t)(value & 1);
}

static struct date get_day(struct unpacker *u, struct date today)
{
        uint64_t value = get(u);

        return value ? (struct date){(int32_t)(unfold(value - 1) + today.day)} : DATE_NONE;
}

/* --- A case */

static void put_case(struct packer *p, const struct preview_case *c, uint32_t before, const struct programme *in_force,
                     struct date today)
{
        const struct forecast_case *w = &c->what;

        put(p, c->candidate - before);
        put(p, (uint64_t)w->kind << 1 | c->pace);
        put(p, in_force->types[w->type].key);
        put(p, w->certification < 0 ? 0 : in_force->certifications[w->certification].key);
        put(p, (uint64_t)w->first);
        put(p, (uint64_t)w->last);
        put_day(p, w->before, today);
        put_day(p, w->after, today);
        put_signed(p, w->units_before);
        put_signed(p, w->units_after);
}

static int type_by_key(const struct programme *p, uint64_t key)
{
        for (size_t i = 0; i < p->types_count; i++)
                if (p->types[i].key == key)
                        return (int)i;
        return -1;
}

static void get_case(struct preview_case *out, struct unpacker *u, uint32_t before, const struct programme *p, struct date today)
{
        uint64_t what, key;

        out->candidate = before + (uint32_t)get(u);
        what = get(u);
        out->pace = (enum forecast_pace)(what & 1);
        out->what.kind = (enum forecast_kind)(what >> 1);
        u->damaged |= what >> 1 >= FORECAST_KINDS;
        out->what.type = type_by_key(p, get(u));
        key = get(u);
        out->what.certification = key < p->certifications_keys ? p->certifications_by_key[key] : -1;
        out->what.first = (int)get(u);
        out->what.last = (int)get(u);
        u->damaged |= (uint64_t)out->what.first >= FORECAST_MONTHS || (uint64_t)out->what.last >= FORECAST_MONTHS;
        out->what.before = get_day(u, today);
        out->what.after = get_day(u, today);
        out->what.units_before = (int32_t)unfold(get(u));
        out->what.units_after = (int32_t)unfold(get(u));
}

/* --- Figures */

static void put_count(struct packer *p, const struct preview_count *c)
{
        put(p, (uint64_t)c->cases);
        put(p, (uint64_t)c->people);
}

static void put_counts(struct packer *p, const struct preview_figures *f)
{
        for (int pace = 0; pace < FORECAST_PACES; pace++) {
                put_count(p, &f->any[pace]);
                for (int kind = 0; kind < FORECAST_KINDS; kind++) {
                        put_count(p, &f->kinds[pace][kind].all);
                        for (int m = 0; m < FORECAST_MONTHS; m++)
                                put_count(p, &f->kinds[pace][kind].months[m]);
                }
        }
}

static void put_samples(struct packer *p, const struct preview_figures *f, const struct programme *in_force, struct date today)
{
        put(p, (uint64_t)f->candidates);
        for (int pace = 0; pace < FORECAST_PACES; pace++)
                for (int kind = 0; kind < FORECAST_KINDS; kind++) {
                        const struct preview_kind *k = &f->kinds[pace][kind];

                        put(p, k->samples_count);
                        for (size_t i = 0; i < k->samples_count; i++)
                                put_case(p, &k->samples[i], 0, in_force, today);
                }
}

static void get_count(struct preview_count *c, struct unpacker *u)
{
        c->cases = (int64_t)get(u);
        c->people = (int64_t)get(u);
}

static int unpack_figures(struct preview_figures *f, const void *bytes, size_t size, const struct programme *p, struct date today)
{
        struct unpacker u = {bytes, (const unsigned char *)bytes + size, false};

        *f = (struct preview_figures){0};
        for (int pace = 0; pace < FORECAST_PACES; pace++) {
                get_count(&f->any[pace], &u);
                for (int kind = 0; kind < FORECAST_KINDS; kind++) {
                        get_count(&f->kinds[pace][kind].all, &u);
                        for (int m = 0; m < FORECAST_MONTHS; m++)
                                get_count(&f->kinds[pace][kind].months[m], &u);
                }
        }
        f->candidates = (int64_t)get(&u);
        for (int pace = 0; pace < FORECAST_PACES; pace++)
                for (int kind = 0; kind < FORECAST_KINDS && !u.damaged; kind++) {
                        struct preview_kind *k = &f->kinds[pace][kind];
                        uint64_t             count = get(&u);

                        u.damaged |= count > PREVIEW_SAMPLES;
                        for (uint64_t i = 0; i < count && !u.damaged; i++)
                                get_case(&k->samples[k->samples_count++], &u, 0, p, today);
                }
        if (!u.damaged && u.at == u.end)
                return 0;
        log_write(LOG_ERROR, "preview-damaged", LOG_N("size", (int64_t)size));
        return ERR_SYSTEM;
}

static const char *digest_of(const struct preview_figures *f, const struct forecast *forecast, struct pool *pool)
{
        struct packer p = {.pool = pool};
        unsigned char hash[16];
        char         *text = pool_alloc(pool, 2 * sizeof hash + 1);

        put_day(&p, forecast->ends[0], (struct date){0});
        put_counts(&p, f);
        crypto_generichash(hash, sizeof hash, p.bytes, p.size, NULL, 0);
        return sodium_bin2hex(text, 2 * sizeof hash + 1, hash, sizeof hash);
}

/* Keeps those that begin soonest; the pass comes by candidate, so that of equals the first stay. */
static void add_sample(struct preview_kind *k, const struct preview_case *c)
{
        size_t at = k->samples_count;

        while (at && k->samples[at - 1].what.first > c->what.first)
                at--;
        if (at == PREVIEW_SAMPLES)
                return;
        if (k->samples_count < PREVIEW_SAMPLES)
                k->samples_count++;
        memmove(&k->samples[at + 1], &k->samples[at], (k->samples_count - at - 1) * sizeof *c);
        k->samples[at] = *c;
}

/* All cases of one candidate at one pace. */
static void add_up(struct preview_figures *f, enum forecast_pace pace, const struct forecast_cases *cases, uint32_t candidate)
{
        uint64_t seen[FORECAST_KINDS] = {0};    /* months in which he was counted */
        uint32_t kinds = 0;

        for (size_t i = 0; i < cases->count; i++) {
                const struct forecast_case *c = &cases->list[i];
                struct preview_kind        *k = &f->kinds[pace][c->kind];

                k->all.cases++;
                k->all.people += !(kinds & 1u << c->kind);
                for (int m = c->first; m <= c->last; m++) {
                        k->months[m].cases++;
                        k->months[m].people += !(seen[c->kind] >> m & 1);
                        seen[c->kind] |= UINT64_C(1) << m;
                }
                if (!(kinds & 1u << c->kind))
                        add_sample(k, &(struct preview_case){.candidate = candidate, .pace = pace, .what = *c});
                kinds |= 1u << c->kind;
        }
        f->any[pace].cases += (int64_t)cases->count;
        f->any[pace].people += cases->count > 0;
}

/* --- Beginning */

static int begin(struct db *db, void *arg)
{
        struct preview_making *m = arg;
        struct db_in           id = db_in_int((int64_t)m->proposal.id);
        struct db_rows         rows;
        size_t                 size;
        int                    rc = db_query(&rows, db, m->pool, sql_row, DB_IN(id));

        m->figures = (struct preview_figures){0};
        m->after = m->parts = 0;
        m->digest = NULL;
        if (rc < 0)
                return rc;
        if (rows.count && (uint64_t)db_int(&rows, 0, 3) == m->job.id && (uint32_t)db_int(&rows, 0, 0) == m->proposal.change &&
            (uint64_t)db_int(&rows, 0, 1) == m->revision && date_equal(db_date(&rows, 0, 2), m->today)) {
                const void *bytes = db_bytes(&rows, 0, 6, &size);

                m->after = (uint32_t)db_int(&rows, 0, 4);
                m->parts = (uint32_t)db_int(&rows, 0, 5);
                m->digest = db_text(&rows, 0, 7);
                return bytes ? unpack_figures(&m->figures, bytes, size, m->in_force, m->today) : 0;
        }
        if ((rc = db_exec(db, sql_clear, DB_IN(id))) < 0)
                return rc;
        return db_exec(db, sql_start, DB_IN(id, db_in_int(m->proposal.change), db_in_int((int64_t)m->revision), db_in_date(m->today),
                                            db_in_int((int64_t)m->job.id)));
}

int preview_begin(struct preview_making *m)
{
        int rc = db_transaction(m->db, begin, m);

        m->forecast = forecast_new(m->in_force, m->proposal.programme, m->today, m->pool);
        return rc < 0 ? rc : due_count_all(&m->candidates, m->db);
}

/* --- A step */

struct step {
        struct preview_making *m;
        struct preview_figures figures;
        struct packer          part;
        struct pool           *one;             /* of one candidate */
        uint32_t               after, packed;   /* the last one looked at, and the last one in the part */
        int64_t                cases, looked_at;
        size_t                 batch;           /* rows that came */
        const char            *digest;
};

static int look_at(void *arg, const struct db_rows *row)
{
        struct step           *s = arg;
        struct preview_making *m = s->m;
        struct candidate      *c;
        size_t                 size;
        const void            *bytes = db_bytes(row, 0, 1, &size);
        uint32_t               id = (uint32_t)db_int(row, 0, 0);
        int                    rc = record_unpack(&c, bytes, size, id, m->in_force, RECORD_ENGINE, s->one);

        for (int pace = 0; rc == 0 && pace < FORECAST_PACES; pace++) {
                struct forecast_cases cases;

                if ((rc = forecast_of(&cases, m->forecast, c, (enum forecast_pace)pace, s->one)) < 0)
                        break;
                add_up(&s->figures, (enum forecast_pace)pace, &cases, id);
                for (size_t i = 0; i < cases.count; i++) {
                        struct preview_case one = {.candidate = id, .pace = (enum forecast_pace)pace, .what = cases.list[i]};

                        put_case(&s->part, &one, s->packed, m->in_force, m->today);
                        s->packed = id;
                        s->cases++;
                }
        }
        pool_reset(s->one);
        s->figures.candidates++;
        s->looked_at++;
        s->batch++;
        s->after = id;
        return rc;
}

static int note(struct db *db, void *arg)
{
        struct step           *s = arg;
        struct preview_making *m = s->m;
        struct db_in           id = db_in_int((int64_t)m->proposal.id), digest = db_in_text(s->digest);
        struct packer          p = {.pool = s->part.pool};
        struct job             job = m->job;
        struct db_rows         rows;
        int                    rc = db_query(&rows, db, p.pool, sql_revision, NULL, 0);

        if (rc < 0)
                return rc;
        if ((uint64_t)db_int(&rows, 0, 0) != m->revision)
                return ERR_STALE;
        put_counts(&p, &s->figures);
        put_samples(&p, &s->figures, m->in_force, m->today);
        rc = db_exec(db, sql_note, DB_IN(db_in_int(s->after), db_in_int((int64_t)m->parts + (s->cases > 0)),
                                         db_in_bytes(p.bytes, p.size), digest, digest, id));
        if (rc == 0 && db_affected(db) != 1)
                return ERR_STALE;                       /* somebody was erased meanwhile, and it with him */
        if (rc == 0 && s->cases)
                rc = db_exec(db, sql_part, DB_IN(id, db_in_int((int64_t)m->parts + 1), db_in_int(s->cases),
                                                 db_in_bytes(s->part.bytes, s->part.size)));
        return rc < 0 ? rc : job_step(db, &job, job.argument, s->looked_at, m->candidates);
}

int preview_step(bool *whole, struct preview_making *m, int64_t until)
{
        struct pool *pool = pool_new();
        struct step *s = POOL_NEW(pool, struct step);
        int          rc = 0;

        *s = (struct step){.m = m, .figures = m->figures, .part = {.pool = pool}, .one = pool_new(), .after = m->after};
        if ((*whole = m->digest != NULL))
                goto out;
        do {
                s->batch = 0;
                rc = db_stream(m->db, sql_records, DB_IN(db_in_int(s->after), db_in_int(BATCH)), look_at, s);
        } while (rc == 0 && s->batch == BATCH && s->cases < PART_CASES && clock_elapsed() < until);
        if (rc < 0)
                goto out;
        if (s->batch < BATCH)
                s->digest = digest_of(&s->figures, m->forecast, m->pool);
        if ((rc = db_transaction(m->db, note, s)) < 0)
                goto out;
        m->figures = s->figures;
        m->after = s->after;
        m->parts += s->cases > 0;
        m->job.done += s->looked_at;
        m->digest = s->digest;
        *whole = m->digest != NULL;
out:
        pool_free(s->one);
        pool_free(pool);
        return rc;
}

/* --- Reading */

static const char *argument_of(uint64_t proposal, struct pool *pool)
{
        return pool_format(pool, "%llu", (unsigned long long)proposal);
}

static enum preview_state state_of(const char *word)
{
        static const char *const words[] = {"", "waiting", "running", "done", "cancelled", "failed"};

        for (int i = PREVIEW_WAITING; i <= PREVIEW_FAILED; i++)
                if (!strcmp(words[i], word))
                        return (enum preview_state)i;
        return PREVIEW_NONE;
}

int preview_read(struct preview *out, struct db *db, uint64_t proposal, const struct programme *programme, struct pool *pool)
{
        struct db_rows rows;
        const void    *bytes;
        size_t         size;
        int            rc = db_query(&rows, db, pool, sql_job, DB_IN(db_in_text(argument_of(proposal, pool))));

        *out = (struct preview){.today = DATE_NONE};
        if (rc < 0)
                return rc;
        if (rows.count) {
                out->state = state_of(db_text(&rows, 0, 0));
                out->done = db_int(&rows, 0, 1);
                out->steps = db_int(&rows, 0, 2);
        }
        rc = db_query(&rows, db, pool, sql_row, DB_IN(db_in_int((int64_t)proposal)));
        if (rc < 0 || !rows.count || db_is_null(&rows, 0, 8))
                return rc;
        out->change = (uint32_t)db_int(&rows, 0, 0);
        out->revision = (uint64_t)db_int(&rows, 0, 1);
        out->today = db_date(&rows, 0, 2);
        out->until = forecast_end(out->today);
        out->months = forecast_new(programme, programme, out->today, pool)->months;
        out->parts = (uint32_t)db_int(&rows, 0, 5);
        out->digest = db_text(&rows, 0, 7);
        out->made = db_instant(&rows, 0, 8);
        bytes = db_bytes(&rows, 0, 6, &size);
        out->whole = unpack_figures(&out->figures, bytes, size, programme, out->today) == 0;
        return 0;
}

int preview_part(struct preview_list *out, struct db *db, uint64_t proposal, uint32_t part, const struct programme *programme,
                 struct pool *pool)
{
        struct db_rows  rows;
        struct unpacker u = {0};
        size_t          size;
        int             rc = db_query(&rows, db, pool, sql_read_part, DB_IN(db_in_int((int64_t)proposal), db_in_int(part)));

        *out = (struct preview_list){0};
        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        u.at = db_bytes(&rows, 0, 1, &size);
        u.end = u.at + size;
        while (u.at < u.end && !u.damaged) {
                uint32_t before = out->count ? out->list[out->count - 1].candidate : 0;

                out->list = pool_grown(pool, out->list, out->count, sizeof *out->list);
                get_case(&out->list[out->count++], &u, before, programme, db_date(&rows, 0, 0));
        }
        return u.damaged ? ERR_SYSTEM : 0;
}

/* --- Names */

static int by_candidate(const void *a, const void *b)
{
        uint32_t one = (*(struct preview_case *const *)a)->candidate, other = (*(struct preview_case *const *)b)->candidate;

        return (one > other) - (one < other);
}

/* All of them, by candidate. */
static size_t gather_samples(struct preview_case **out, struct preview_figures *f)
{
        size_t count = 0;

        for (int pace = 0; pace < FORECAST_PACES; pace++)
                for (int kind = 0; kind < FORECAST_KINDS; kind++)
                        for (size_t i = 0; i < f->kinds[pace][kind].samples_count; i++)
                                out[count++] = &f->kinds[pace][kind].samples[i];
        qsort(out, count, sizeof *out, by_candidate);
        return count;
}

#define SAMPLES_MOST (FORECAST_PACES * FORECAST_KINDS * PREVIEW_SAMPLES)

int preview_name_samples(struct preview_figures *figures, struct db *db, struct pool *pool)
{
        struct preview_case *samples[SAMPLES_MOST];
        char                 ids[SAMPLES_MOST * sizeof "4294967295," + sizeof "[]"] = "[";
        size_t               count = gather_samples(samples, figures), size = 1, row = 0;
        uint32_t             last = 0;
        struct db_rows       rows;
        int                  rc;

        for (size_t i = 0; i < count; i++)
                if (samples[i]->candidate != last) {
                        last = samples[i]->candidate;
                        size += (size_t)snprintf(ids + size, sizeof ids - size, "%s%lu", size > 1 ? "," : "", (unsigned long)last);
                }
        snprintf(ids + size, sizeof ids - size, "]");
        if ((rc = db_query(&rows, db, pool, sql_names, DB_IN(db_in_text(ids)))) < 0)
                return rc;
        for (size_t i = 0; i < count; i++) {
                while (row < rows.count && (uint32_t)db_int(&rows, row, 0) < samples[i]->candidate)
                        row++;
                if (row < rows.count && (uint32_t)db_int(&rows, row, 0) == samples[i]->candidate)
                        samples[i]->name = *db_text(&rows, row, 1) ? db_text(&rows, row, 1) : NULL;
        }
        return 0;
}

/* --- Again, and no more */

int preview_again(struct db *db, uint64_t proposal, int64_t now, struct pool *pool)
{
        const char *argument = argument_of(proposal, pool);
        int         rc = job_cancel(db, "preview", argument, "it is made again");

        return rc < 0 ? rc : job_leave(db, "preview", argument, now);
}

int preview_cancel(struct db *db, uint64_t proposal, struct pool *pool)
{
        return job_cancel(db, "preview", argument_of(proposal, pool), "cancelled");
}

int preview_drop(struct db *db, uint64_t proposal)
{
        int rc = db_exec(db, sql_clear, DB_IN(db_in_int((int64_t)proposal)));

        return rc < 0 ? rc : db_exec(db, sql_drop, DB_IN(db_in_int((int64_t)proposal)));
}
