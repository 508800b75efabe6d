/* figures.c - two statements: all candidates, and the projection summed up in its index. */
#include "store/figures.h"

static const char sql_candidates[] = "SELECT COUNT(*) FROM candidate WHERE gone IS NULL";
static const char sql_projection[] =
        "SELECT certification_id, SUM(status = 'active'), SUM(status = 'grace'), SUM(status = 'lapsed'),"
        " SUM(status = 'revoked'), SUM(status = 'active' AND expires <= ?) FROM projection GROUP BY certification_id";

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

int figures_load(struct figures *out, struct db *db, struct pool *pool, const struct programme *programme, struct date soon)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_candidates, NULL, 0);

        if (rc < 0)
                return rc;
        *out = (struct figures){.candidates = db_int(&rows, 0, 0),
                                .list = POOL_ARRAY(pool, programme->certifications_count + 1, struct figure)};
        if ((rc = db_query(&rows, db, pool, sql_projection, DB_IN(db_in_date(soon)))) < 0)
                return rc;
        read_figures(out, &rows, programme);
        return 0;
}
