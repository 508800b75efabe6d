/* figures.c - all candidates, and the projection summed up in its index; or what was counted of late. */
#include "store/figures.h"

#include "util/clock.h"

static const char sql_candidates[] = "SELECT COUNT(*) FROM candidate WHERE gone IS NULL";
static const char sql_projection[] =
        "SELECT certification_id, SUM(status = 'active'), SUM(status = 'grace'), SUM(status = 'lapsed'),"
        " SUM(status = 'revoked'), SUM(status = 'active' AND expires <= ?) FROM projection GROUP BY certification_id";
static const char sql_kept[] =
        "SELECT certification_id, active, grace, lapsed, revoked, soon, made FROM tally WHERE soon_day = ?"
        " AND made <= ? AND ? < made + INTERVAL took * ? MICROSECOND";
static const char sql_keep[] =
        "INSERT INTO tally (certification_id, active, grace, lapsed, revoked, soon, soon_day, made, took)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE active = VALUES(active), grace = VALUES(grace),"
        " lapsed = VALUES(lapsed), revoked = VALUES(revoked), soon = VALUES(soon), soon_day = VALUES(soon_day),"
        " made = VALUES(made), took = VALUES(took)";
static const char sql_touched[] =
        "SELECT COUNT(*), COUNT(DISTINCT candidate_id) FROM projection"
        " WHERE expires BETWEEN ? AND ? AND status IN ('active', 'grace')";
#define KEEP_COLUMNS 9

/* Those of the programme, by code. */
static void read_figures(struct figures *out, const struct db_rows *rows, const struct programme *programme)
{
        const int *by_code = programme_certifications_by_code(programme);

        for (size_t c = 0; c < programme->certifications_count; c++)
                for (size_t i = 0; i < rows->count; i++) {
                        if (db_int(rows, i, 0) != programme->certifications[by_code[c]].key)
                                continue;
                        out->list[out->count++] = (struct figure){by_code[c], db_int(rows, i, 1), db_int(rows, i, 2),
                                                                  db_int(rows, i, 3), db_int(rows, i, 4), db_int(rows, i, 5)};
                }
}

static int count(struct figures *out, struct db *db, struct pool *pool, const struct programme *programme, struct date soon)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_candidates, NULL, 0);

        if (rc < 0)
                return rc;
        out->candidates = db_int(&rows, 0, 0);
        if ((rc = db_query(&rows, db, pool, sql_projection, DB_IN(db_in_date(soon)))) < 0)
                return rc;
        read_figures(out, &rows, programme);
        return 0;
}

/* --- Kept */

static bool read_kept(struct figures *out, const struct db_rows *rows, const struct programme *programme)
{
        for (size_t i = 0; i < rows->count; i++)
                if (db_int(rows, i, 0) == 0) {
                        out->candidates = db_int(rows, i, 1);
                        out->taken = db_instant(rows, i, 6);
                        read_figures(out, rows, programme);
                        return true;
                }
        return false;
}

struct keeping {
        const struct db_in *in;
        size_t              rows;
};

static int keep_rows(struct db *db, void *arg)
{
        const struct keeping *k = arg;

        return db_exec_many(db, sql_keep, k->in, KEEP_COLUMNS, k->rows);
}

static int keep(const struct figures *f, struct db *db, struct pool *pool, const struct programme *programme, struct date soon,
                int64_t took)
{
        struct db_in  *in = POOL_ARRAY(pool, (f->count + 1) * KEEP_COLUMNS, struct db_in), *at = in;
        struct keeping k = {in, f->count + 1};

        for (size_t i = 0; i <= f->count; i++) {
                const struct figure all = {.active = f->candidates}, *it = i ? &f->list[i - 1] : &all;

                *at++ = db_in_int(i ? programme->certifications[it->certification].key : 0);
                *at++ = db_in_int(it->active);
                *at++ = db_in_int(it->grace);
                *at++ = db_in_int(it->lapsed);
                *at++ = db_in_int(it->revoked);
                *at++ = db_in_int(it->soon);
                *at++ = db_in_date(soon);
                *at++ = db_in_instant(f->taken);
                *at++ = db_in_int(took);
        }
        return db_transaction(db, keep_rows, &k);
}

int figures_load(struct figures *out, struct db *db, struct pool *pool, const struct programme *programme, struct date soon,
                 int64_t now)
{
        struct db_in   at = db_in_instant(now);
        struct db_rows rows;
        int64_t        began, took;
        int            rc = db_query(&rows, db, pool, sql_kept, DB_IN(db_in_date(soon), at, at, db_in_int(FIGURES_SHARE)));

        *out = (struct figures){.taken = now, .list = POOL_ARRAY(pool, programme->certifications_count + 1, struct figure)};
        if (rc < 0 || read_kept(out, &rows, programme))
                return rc;
        began = clock_elapsed();
        if ((rc = count(out, db, pool, programme, soon)) < 0)
                return rc;
        took = clock_elapsed() - began;
        return took > FIGURES_QUICK ? keep(out, db, pool, programme, soon, took) : 0;
}

/* --- A campaign's range */

int figures_touched(int64_t *credentials, int64_t *candidates, struct db *db, struct pool *pool, struct date from,
                    struct date to)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_touched, DB_IN(db_in_date(from), db_in_date(to)));

        if (rc < 0)
                return rc;
        *credentials = db_int(&rows, 0, 0);
        *candidates = db_int(&rows, 0, 1);
        return 0;
}
