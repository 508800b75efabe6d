/* offer.c - offers. */
#include "store/offer.h"

#include <string.h>

#include "store/candidate_write.h"
#include "util/err.h"

#define SELECT_ALL "SELECT o.code, o.option_id, o.title, o.from_day, o.until_day, o.href, o.version"
#define SELECT_SOME SELECT_ALL \
        ", COUNT(*) OVER () FROM offer AS o WHERE (? = 0 OR o.option_id = ?) AND (o.title LIKE ? OR o.code = ?)"
static const char *const sql_find[] = {
        [OFFER_OPEN] = SELECT_SOME " AND (o.until_day IS NULL OR o.until_day >= ?)"
                                   " ORDER BY o.from_day IS NULL, o.from_day, o.title, o.code LIMIT ? OFFSET ?",
        [OFFER_OVER] = SELECT_SOME " AND o.until_day < ? ORDER BY o.until_day DESC, o.title, o.code LIMIT ? OFFSET ?",
        [OFFER_ANY] = SELECT_SOME " AND ? IS NOT NULL ORDER BY o.code LIMIT ? OFFSET ?",
        [OFFER_BEGUN] = SELECT_SOME " AND (o.from_day IS NULL OR o.from_day <= ?)"
                                    " ORDER BY o.from_day IS NULL, o.from_day DESC, o.title, o.code LIMIT ? OFFSET ?",
};
static const char sql_read[] = SELECT_ALL " FROM offer AS o WHERE o.code = ?";
static const char sql_all[] = SELECT_ALL " FROM offer AS o ORDER BY o.code";
static const char sql_lock[] = "UPDATE programme SET offers_revision = offers_revision + 1 WHERE programme_id = 1";
static const char sql_add[] =
        "INSERT INTO offer (option_id, title, from_day, until_day, href, code) VALUES (?, ?, ?, ?, ?, ?)";
static const char sql_change[] =
        "UPDATE offer SET option_id = ?, title = ?, from_day = ?, until_day = ?, href = ?, version = version + 1 WHERE code = ?";
static const char sql_remove[] = "DELETE FROM offer WHERE code = ?";

/* --- Reading */

static int option_of(const struct programme *programme, int64_t key)
{
        return key >= 0 && (size_t)key < programme->options_keys ? programme->options_by_key[key] : -1;
}

/* One whose option this worker's programme does not know yet is left out. */
static void fill(struct offers *out, const struct db_rows *rows, struct pool *pool, const struct programme *programme)
{
        *out = (struct offers){POOL_ARRAY(pool, rows->count, struct offer), 0, rows->count};
        for (size_t i = 0; i < rows->count; i++) {
                struct offer *o = &out->list[out->count];

                *o = (struct offer){.code = db_text(rows, i, 0), .option = option_of(programme, db_int(rows, i, 1)),
                                    .title = db_text(rows, i, 2), .from = db_date(rows, i, 3), .until = db_date(rows, i, 4),
                                    .href = db_text(rows, i, 5), .version = (uint32_t)db_int(rows, i, 6)};
                out->count += o->option >= 0;
        }
}

/* The text anywhere; what is a sign of patterns stands for itself. */
static const char *pattern_of(struct pool *pool, const char *q)
{
        char *out = pool_alloc(pool, 2 * strlen(q) + 3), *to = out;

        for (*to++ = '%'; *q; *to++ = *q++)
                if (strchr("%_\\", *q))
                        *to++ = '\\';
        *to = '%';
        return out;
}

static int find(struct db_rows *rows, struct db *db, struct pool *pool, const struct programme *programme,
                const struct offer_ask *ask)
{
        int key = ask->option < 0 ? 0 : (int)programme->options[ask->option].key;

        return db_query(rows, db, pool, sql_find[ask->when],
                        DB_IN(db_in_int(key), db_in_int(key), db_in_text(pattern_of(pool, ask->q)), db_in_text(ask->q),
                              db_in_date(ask->today), db_in_int((int64_t)ask->per_page),
                              db_in_int((int64_t)((ask->page - 1) * ask->per_page))));
}

int offer_find(struct offers *out, struct db *db, struct pool *pool, const struct programme *programme, struct offer_ask *ask)
{
        struct db_rows rows;
        int            rc;

        if (ask->page < 1 || ask->page > 1000000)
                ask->page = 1;
        rc = find(&rows, db, pool, programme, ask);
        if (rc == 0 && !rows.count && ask->page > 1) {
                ask->page = 1;
                rc = find(&rows, db, pool, programme, ask);
        }
        if (rc < 0)
                return rc;
        fill(out, &rows, pool, programme);
        out->all = rows.count ? (size_t)db_int(&rows, 0, 7) : 0;
        return 0;
}

int offer_read(struct offer *out, struct db *db, struct pool *pool, const struct programme *programme, const char *code)
{
        struct db_rows rows;
        struct offers  one;
        int            rc = db_query(&rows, db, pool, sql_read, DB_IN(db_in_text(code)));

        if (rc < 0)
                return rc;
        fill(&one, &rows, pool, programme);
        if (!one.count)
                return ERR_NOT_FOUND;
        *out = one.list[0];
        return 0;
}

/* --- Writing */

int offers_all(struct offers *out, const struct offer_writing *w)
{
        struct db_rows rows;
        int            rc = db_query(&rows, w->db, w->pool, sql_all, NULL, 0);

        if (rc == 0)
                fill(out, &rows, w->pool, w->programme);
        return rc;
}

int offers_lock(struct offers *out, const struct offer_writing *w)
{
        int rc;

        if ((rc = db_exec(w->db, sql_lock, NULL, 0)) < 0 || (rc = candidate_programme(w->db, w->revision, w->pool)) < 0)
                return rc;
        return offers_all(out, w);
}

static const char *day(struct pool *pool, struct date d)
{
        return date_is_set(d) ? date_format(pool_alloc(pool, DATE_TEXT), d) : NULL;
}

#define VALUES 5
static void values_of(const char *out[VALUES], const struct offer_writing *w, const struct offer *o)
{
        const char *values[VALUES] = {NULL};

        if (o) {
                values[0] = w->programme->options[o->option].code;
                values[1] = o->title;
                values[2] = day(w->pool, o->from);
                values[3] = day(w->pool, o->until);
                values[4] = o->href;
        }
        memcpy(out, values, sizeof values);
}

static void note(struct audit_value **list, size_t *count, const struct offer_writing *w, const struct offer_change *c)
{
        static const char *const fields[VALUES] = {"option", "title", "from", "until", "href"};
        const char              *before[VALUES], *after[VALUES];

        values_of(before, w, c->before);
        values_of(after, w, c->after);
        for (size_t i = 0; i < VALUES; i++) {
                if (before[i] && after[i] ? !strcmp(before[i], after[i]) : before[i] == after[i])
                        continue;
                *list = pool_grown(w->pool, *list, *count, sizeof **list);
                (*list)[(*count)++] = (struct audit_value){
                        pool_format(w->pool, "offer %s %s", (c->before ? c->before : c->after)->code, fields[i]), before[i], after[i]};
        }
}

static int change(const struct offer_writing *w, const struct offer_change *c)
{
        const struct offer *o = c->after;

        if (!o)
                return db_exec(w->db, sql_remove, DB_IN(db_in_text(c->before->code)));
        return db_exec(w->db, c->before ? sql_change : sql_add,
                       DB_IN(db_in_int(w->programme->options[o->option].key), db_in_text(o->title), db_in_date(o->from),
                             db_in_date(o->until), db_in_text(o->href), db_in_text(o->code)));
}

int offers_change(const struct offer_writing *w, const struct offer_changes *changes)
{
        struct audit_value *values = NULL;
        size_t              count = 0;
        int                 rc = 0;

        for (size_t i = 0; rc == 0 && i < changes->count; i++) {
                rc = change(w, &changes->list[i]);
                note(&values, &count, w, &changes->list[i]);
        }
        if (rc < 0 || !changes->count)
                return rc;
        if (w->reason) {
                values = pool_grown(w->pool, values, count, sizeof *values);
                values[count++] = (struct audit_value){"reason", NULL, w->reason};
        }
        return audit_write(w->db, w->act, 0, values, count, w->pool);
}
