/* review.c - the queue of reviewers. */
#include "store/review.h"

#include <string.h>

#include "renewal/evaluate.h"
#include "util/err.h"

/* Which activities, in whose order; what is shown of each is joined to the few that are on the page. The
 * erased are left out. */
#define WAITING \
        " FROM activity AS a STRAIGHT_JOIN candidate AS c ON c.candidate_id = a.candidate_id AND c.gone IS NULL" \
        " WHERE a.status = 'recorded' AND a.entered <= ? AND (? = 0 OR a.option_id = ?)"
#define DECIDED \
        " FROM activity AS a STRAIGHT_JOIN candidate AS c ON c.candidate_id = a.candidate_id AND c.gone IS NULL" \
        " WHERE a.status = ? AND a.decided >= ? AND (? = 0 OR a.option_id = ?)"
#define SHOWN(which, order) \
        "SELECT a.candidate_id, a.activity_id, a.option_id, a.on_day, a.entered, a.status, a.decided, a.source, t.title," \
        " NULLIF(CONCAT_WS(' ', p.given_name, p.family_name), '')," \
        " (SELECT COUNT(*) FROM activity_evidence AS e WHERE e.candidate_id = a.candidate_id AND e.activity_id = a.activity_id)" \
        " FROM (SELECT a.candidate_id, a.activity_id" which " ORDER BY " order " LIMIT ? OFFSET ?) AS q" \
        " JOIN activity AS a ON a.candidate_id = q.candidate_id AND a.activity_id = q.activity_id" \
        " LEFT JOIN activity_text AS t ON t.candidate_id = a.candidate_id AND t.activity_id = a.activity_id" \
        " LEFT JOIN person AS p ON p.candidate_id = a.candidate_id ORDER BY " order
#define OLDEST "a.entered, a.candidate_id, a.activity_id"
#define LATEST "a.decided DESC, a.candidate_id DESC, a.activity_id DESC"
static const char sql_waiting[] = SHOWN(WAITING, OLDEST);
static const char sql_decided[] = SHOWN(DECIDED, LATEST);
static const char sql_count_waiting[] = "SELECT COUNT(*) FROM (SELECT 1" WAITING " LIMIT 1001) AS q";
static const char sql_count_decided[] = "SELECT COUNT(*) FROM (SELECT 1" DECIDED " LIMIT 1001) AS q";

static const char sql_next[] =
        "SELECT a.candidate_id, a.activity_id FROM activity AS a STRAIGHT_JOIN candidate AS c"
        " ON c.candidate_id = a.candidate_id AND c.gone IS NULL WHERE a.status = 'recorded' AND a.entered >= ?"
        " AND (a.entered > ? OR a.candidate_id > ? OR (a.candidate_id = ? AND a.activity_id > ?))"
        " ORDER BY a.entered, a.candidate_id, a.activity_id LIMIT 1";
static const char sql_previous[] =
        "SELECT a.candidate_id, a.activity_id FROM activity AS a STRAIGHT_JOIN candidate AS c"
        " ON c.candidate_id = a.candidate_id AND c.gone IS NULL WHERE a.status = 'recorded' AND a.entered <= ?"
        " AND (a.entered < ? OR a.candidate_id < ? OR (a.candidate_id = ? AND a.activity_id < ?))"
        " ORDER BY a.entered DESC, a.candidate_id DESC, a.activity_id DESC LIMIT 1";
static const char sql_oldest[] = "SELECT MIN(entered) FROM activity WHERE status = 'recorded'";

static const char sql_images[] =
        "SELECT u.place, u.captured, (SELECT COUNT(*) FROM activity_evidence AS o WHERE o.sha256 = u.sha256"
        " AND (o.candidate_id <> u.candidate_id OR o.activity_id <> u.activity_id)) FROM activity_evidence AS u"
        " WHERE u.candidate_id = ? AND u.activity_id = ? ORDER BY u.place";

/* --- The list */

static struct date day_or(struct date day, struct date other)
{
        return date_is_set(day) ? day : other;
}

static enum activity_status status_of(const char *word)
{
        int status = ACTIVITY_RECORDED;

        while (status < ACTIVITY_WITHDRAWN && strcmp(word, activity_status_words[status]))
                status++;
        return (enum activity_status)status;
}

static int read_row(struct review_row *out, const struct db_rows *rows, size_t i, const struct programme *programme)
{
        uint64_t key = (uint64_t)db_int(rows, i, 2);

        *out = (struct review_row){
                .candidate = (uint32_t)db_int(rows, i, 0), .id = (uint32_t)db_int(rows, i, 1),
                .option = key < programme->options_keys ? programme->options_by_key[key] : -1,
                .date = db_date(rows, i, 3), .entered = db_date(rows, i, 4), .status = status_of(db_text(rows, i, 5)),
                .decided = db_date(rows, i, 6), .source = db_text(rows, i, 7), .title = db_text(rows, i, 8),
                .name = db_text(rows, i, 9), .images = (int)db_int(rows, i, 10),
        };
        return out->option < 0 ? ERR_STALE : 0;
}

/* The parameters before LIMIT; returns how many. */
static size_t parameters(struct db_in in[4], const struct programme *programme, const struct review_ask *ask)
{
        struct date  first, last;
        struct db_in option = db_in_int(ask->option < 0 ? 0 : programme->options[ask->option].key);
        size_t       n = 0;

        date_parse(&first, "0001-01-01");
        date_parse(&last, "9999-12-31");
        if (ask->status != ACTIVITY_RECORDED)
                in[n++] = db_in_text(activity_status_words[ask->status]);
        in[n++] = db_in_date(day_or(ask->day, ask->status == ACTIVITY_RECORDED ? last : first));
        in[n++] = option;
        in[n++] = option;
        return n;
}

int review_queue(struct review_list *out, struct db *db, struct pool *pool, const struct programme *programme,
                 const struct review_ask *ask)
{
        bool           waiting = ask->status == ACTIVITY_RECORDED;
        struct db_in   in[6];
        size_t         n = parameters(in, programme, ask);
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, waiting ? sql_count_waiting : sql_count_decided, in, n);

        *out = (struct review_list){.rows = NULL};
        if (rc < 0)
                return rc;
        out->all = (size_t)db_int(&rows, 0, 0);
        in[n++] = db_in_int((int64_t)ask->most);
        in[n++] = db_in_int((int64_t)ask->first);
        if ((rc = db_query(&rows, db, pool, waiting ? sql_waiting : sql_decided, in, n)) < 0)
                return rc;
        out->rows = POOL_ARRAY(pool, rows.count, struct review_row);
        for (; rc == 0 && out->count < rows.count; out->count++)
                rc = read_row(&out->rows[out->count], &rows, out->count, programme);
        return rc;
}

/* --- One after the other */

int review_next(struct review_place *out, struct db *db, struct pool *pool, struct date entered, struct review_place at,
                bool back)
{
        struct db_rows rows;
        struct db_in   day = db_in_date(entered), candidate = db_in_int(at.candidate);
        int            rc = db_query(&rows, db, pool, back ? sql_previous : sql_next,
                                     DB_IN(day, day, candidate, candidate, db_in_int(at.id)));

        *out = (struct review_place){0, 0};
        if (rc == 0 && rows.count)
                *out = (struct review_place){(uint32_t)db_int(&rows, 0, 0), (uint32_t)db_int(&rows, 0, 1)};
        return rc;
}

int review_oldest(struct date *out, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_oldest, NULL, 0);

        *out = rc == 0 && rows.count ? db_date(&rows, 0, 0) : DATE_NONE;
        return rc;
}

/* --- Checks */

int review_checks(struct review_checks *out, struct db *db, struct pool *pool, uint32_t candidate, uint32_t id)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_images, DB_IN(db_in_int(candidate), db_in_int(id)));

        *out = (struct review_checks){.images = POOL_ARRAY(pool, rows.count + 1, struct review_image)};
        for (size_t i = 0; rc == 0 && i < rows.count; i++)
                out->images[out->images_count++] =
                        (struct review_image){(int)db_int(&rows, i, 0), db_date(&rows, i, 1), (int)db_int(&rows, i, 2)};
        return rc;
}
