/* find.c - first the ids, up to FIND_MOST of them from an index; then what is shown of the few on the page. */
#include "store/find.h"

#include <stdlib.h>
#include <string.h>

#include "store/candidate.h"
#include "util/utf8.h"

#define LIMIT " LIMIT 1001"
#define THERE(x) "EXISTS (SELECT 1 FROM candidate AS c WHERE c.candidate_id = " x ".candidate_id AND c.gone IS NULL)"
#define HOLDS(x) \
        "EXISTS (SELECT 1 FROM projection AS pr WHERE pr.candidate_id = " x ".candidate_id" \
        " AND (? = 0 OR pr.certification_id = ?) AND (? = '' OR pr.status = ?) AND pr.expires BETWEEN ? AND ?)"
/* The beginning of a family name (of several words too), of both names in either order, of a mail address. */
#define BY_TEXT(and) \
        "SELECT candidate_id FROM (" \
        "(SELECT p.candidate_id FROM person AS p WHERE p.family_name LIKE ?" and("p") LIMIT ") UNION " \
        "(SELECT p.candidate_id FROM person AS p WHERE p.family_name LIKE ? AND p.given_name LIKE ?" and("p") LIMIT ") UNION " \
        "(SELECT p.candidate_id FROM person AS p WHERE p.given_name LIKE ? AND COALESCE(p.family_name, '') LIKE ?" and("p") LIMIT ") UNION " \
        "(SELECT a.candidate_id FROM address AS a WHERE a.mail_key LIKE ? AND a.candidate_id IS NOT NULL" and("a") LIMIT ")" \
        ") AS x ORDER BY candidate_id" LIMIT
#define AND_THERE(x)  " AND " THERE(x)
#define AND_HOLDS(x)  " AND " THERE(x) " AND " HOLDS(x)
static const char sql_text[] = BY_TEXT(AND_THERE);
static const char sql_text_holds[] = BY_TEXT(AND_HOLDS);
static const char sql_id[] =
        "SELECT x.candidate_id FROM candidate AS x WHERE x.candidate_id BETWEEN ? AND ? AND x.gone IS NULL"
        " ORDER BY x.candidate_id" LIMIT;
static const char sql_id_holds[] =
        "SELECT x.candidate_id FROM candidate AS x WHERE x.candidate_id BETWEEN ? AND ? AND x.gone IS NULL AND " HOLDS("x")
        " ORDER BY x.candidate_id" LIMIT;
#define BY_CREDENTIAL(which) \
        "SELECT pr.candidate_id FROM projection AS pr WHERE " which "pr.expires BETWEEN ? AND ? AND " THERE("pr") \
        " ORDER BY pr.expires, pr.candidate_id" LIMIT
static const char sql_certification_status[] = BY_CREDENTIAL("pr.certification_id = ? AND pr.status = ? AND ");
static const char sql_certification[] = BY_CREDENTIAL("pr.certification_id = ? AND ");
static const char sql_status[] = BY_CREDENTIAL("pr.status = ? AND ");
static const char sql_expires[] = BY_CREDENTIAL("");

#define TWENTY "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
static const char sql_persons[] =
        "SELECT c.candidate_id, NULLIF(CONCAT_WS(' ', p.given_name, p.family_name), ''), a.mail FROM candidate AS c"
        " LEFT JOIN person AS p ON p.candidate_id = c.candidate_id"
        " LEFT JOIN address AS a ON a.candidate_id = c.candidate_id AND a.place = 0 WHERE c.candidate_id IN " TWENTY;
static const char sql_credentials[] =
        "SELECT candidate_id, certification_id, status, expires FROM projection WHERE candidate_id IN " TWENTY
        " ORDER BY candidate_id, certification_id";
static const char sql_account[] =
        "SELECT a.enabled, a.password IS NOT NULL, EXISTS (SELECT 1 FROM invite AS i WHERE i.account_id = a.account_id"
        " AND i.used IS NULL AND i.ends > ?) FROM account AS a WHERE a.candidate_id = ?";

/* --- Which */

struct parameters {
        struct db_in in[40];
        size_t       count;
};

static void add(struct parameters *p, struct db_in value) { p->in[p->count++] = value; }

static void add_days(struct parameters *p, const struct find_ask *ask)
{
        struct date first, last;

        date_parse(&first, "0001-01-01");
        date_parse(&last, "9999-12-31");
        add(p, db_in_date(date_is_set(ask->from) ? ask->from : first));
        add(p, db_in_date(date_is_set(ask->to) ? ask->to : last));
}

static bool asks_for_credentials(const struct find_ask *ask)
{
        return ask->certification >= 0 || ask->status >= 0 || date_is_set(ask->from) || date_is_set(ask->to);
}

static struct db_in certification_key(const struct programme *programme, const struct find_ask *ask)
{
        return db_in_int(ask->certification < 0 ? 0 : programme->certifications[ask->certification].key);
}

static void add_holds(struct parameters *p, const struct programme *programme, const struct find_ask *ask)
{
        struct db_in certification = certification_key(programme, ask);
        struct db_in status = db_in_text(ask->status < 0 ? "" : credential_status_words[ask->status]);

        if (!asks_for_credentials(ask))
                return;
        add(p, certification);
        add(p, certification);
        add(p, status);
        add(p, status);
        add_days(p, ask);
}

/* What begins with it, whatever it holds. */
static struct db_in prefix(struct pool *pool, const char *text)
{
        char *bytes = pool_alloc(pool, 2 * strlen(text) + 2), *at = bytes;

        for (; *text; text++) {
                if (*text == '%' || *text == '_' || *text == '\\')
                        *at++ = '\\';
                *at++ = *text;
        }
        *at++ = '%';
        *at = '\0';
        return db_in_text(bytes);
}

/* The candidates whose id begins so: "AT0000" and any more of it; false: it is no id. */
static bool id_range(int64_t *first, int64_t *last, const char *q)
{
        size_t digits;
        char  *end;

        if ((q[0] != 'A' && q[0] != 'a') || (q[1] != 'T' && q[1] != 't'))
                return false;
        digits = strlen(q + 2);
        *first = digits ? strtoll(q + 2, &end, 10) : 0;
        if (digits > 8 || !digits || strspn(q + 2, "0123456789") != digits)
                return false;
        *last = *first + 1;
        for (; digits < 8; digits++) {
                *first *= 10;
                *last *= 10;
        }
        (*last)--;
        return true;
}

static const char *by_text(struct parameters *p, struct pool *pool, const struct programme *programme, const struct find_ask *ask)
{
        const char  *q = utf8_fold_space(pool, ask->q), *space = strchr(q, ' ');
        struct db_in all = prefix(pool, q), any = db_in_text("%");
        struct db_in one = space ? prefix(pool, pool_text_n(pool, q, (size_t)(space - q))) : all;
        struct db_in two = space ? prefix(pool, space + 1) : any;

        add(p, all);
        add_holds(p, programme, ask);
        add(p, one);
        add(p, two);
        add_holds(p, programme, ask);
        add(p, one);
        add(p, two);
        add_holds(p, programme, ask);
        add(p, prefix(pool, mail_key(pool, q)));
        add_holds(p, programme, ask);
        return asks_for_credentials(ask) ? sql_text_holds : sql_text;
}

static const char *by_id(struct parameters *p, int64_t first, int64_t last, const struct programme *programme,
                         const struct find_ask *ask)
{
        add(p, db_in_int(first));
        add(p, db_in_int(last));
        add_holds(p, programme, ask);
        return asks_for_credentials(ask) ? sql_id_holds : sql_id;
}

static const char *by_credential(struct parameters *p, const struct programme *programme, const struct find_ask *ask)
{
        bool certification = ask->certification >= 0, status = ask->status >= 0;

        if (certification)
                add(p, certification_key(programme, ask));
        if (status)
                add(p, db_in_text(credential_status_words[ask->status]));
        add_days(p, ask);
        if (certification)
                return status ? sql_certification_status : sql_certification;
        return status ? sql_status : sql_expires;
}

static const char *choose(struct parameters *p, struct pool *pool, const struct programme *programme, const struct find_ask *ask)
{
        int64_t first = 0, last = UINT32_MAX;

        if (*ask->q && !id_range(&first, &last, ask->q))
                return by_text(p, pool, programme, ask);
        if (*ask->q || !asks_for_credentials(ask))
                return by_id(p, first, last, programme, ask);
        return by_credential(p, programme, ask);
}

/* The ids in order, each once; returns how many. Somebody may be there for several certifications. */
static size_t distinct(uint32_t *ids, const struct db_rows *rows)
{
        size_t count = 0, k;

        for (size_t i = 0; i < rows->count && i < FIND_MOST; i++) {
                uint32_t id = (uint32_t)db_int(rows, i, 0);

                for (k = 0; k < count && ids[k] != id; k++)
                        ;
                if (k == count)
                        ids[count++] = id;
        }
        return count;
}

/* --- What is shown of them */

static struct found *row_of(struct found_list *out, uint32_t id)
{
        for (size_t i = 0; i < out->count; i++)
                if (out->list[i].id == id)
                        return &out->list[i];
        return NULL;
}

static enum credential_status status_of(const char *word)
{
        int status = CREDENTIAL_ACTIVE;

        while (status < CREDENTIAL_REVOKED && strcmp(word, credential_status_words[status]))
                status++;
        return (enum credential_status)status;
}

static void add_credential(struct found *to, const struct db_rows *rows, size_t i, const struct programme *programme,
                           struct pool *pool)
{
        uint64_t key = (uint64_t)db_int(rows, i, 1);
        int      certification = key < programme->certifications_keys ? programme->certifications_by_key[key] : -1;

        if (certification < 0)
                return;
        to->list = pool_grown(pool, to->list, to->count, sizeof *to->list);
        to->list[to->count++] = (struct found_credential){certification, status_of(db_text(rows, i, 2)), db_date(rows, i, 3)};
}

static int load_shown(struct found_list *out, struct db *db, struct pool *pool, const struct programme *programme)
{
        struct db_in   in[FIND_PAGE];
        struct db_rows rows;
        struct found  *row;
        int            rc;

        for (size_t i = 0; i < FIND_PAGE; i++)
                in[i] = db_in_int(i < out->count ? out->list[i].id : 0);
        if ((rc = db_query(&rows, db, pool, sql_persons, in, FIND_PAGE)) < 0)
                return rc;
        for (size_t i = 0; i < rows.count; i++)
                if ((row = row_of(out, (uint32_t)db_int(&rows, i, 0)))) {
                        row->name = db_text(&rows, i, 1);
                        row->mail = db_text(&rows, i, 2);
                }
        if ((rc = db_query(&rows, db, pool, sql_credentials, in, FIND_PAGE)) < 0)
                return rc;
        for (size_t i = 0; i < rows.count; i++)
                if ((row = row_of(out, (uint32_t)db_int(&rows, i, 0))))
                        add_credential(row, &rows, i, programme, pool);
        return 0;
}

int find_candidates(struct found_list *out, struct db *db, struct pool *pool, const struct programme *programme,
                    const struct find_ask *ask)
{
        struct parameters p = {.count = 0};
        uint32_t          ids[FIND_MOST];
        const char       *sql = choose(&p, pool, programme, ask);
        struct db_rows    rows;
        size_t            pages;
        int               rc = db_query(&rows, db, pool, sql, p.in, p.count);

        if (rc < 0)
                return rc;
        *out = (struct found_list){.more = rows.count > FIND_MOST, .all = distinct(ids, &rows)};
        pages = out->all ? (out->all + FIND_PAGE - 1) / FIND_PAGE : 1;
        out->page = ask->page < 1 ? 1 : ask->page > pages ? pages : ask->page;
        for (size_t i = (out->page - 1) * FIND_PAGE; i < out->all && out->count < FIND_PAGE; i++)
                out->list[out->count++].id = ids[i];
        return load_shown(out, db, pool, programme);
}

int find_account(const char **state, struct db *db, struct pool *pool, uint32_t candidate, int64_t now)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_account, DB_IN(db_in_instant(now), db_in_int(candidate)));

        if (rc < 0)
                return rc;
        if (!rows.count)
                *state = "none";
        else if (!db_int(&rows, 0, 0))
                *state = "disabled";
        else if (db_int(&rows, 0, 1))
                *state = "active";
        else
                *state = db_int(&rows, 0, 2) ? "invited" : "no-password";
        return 0;
}
