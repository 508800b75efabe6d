/* audit_find.c - reads the audit log by the keys of 0056-audit-find.sql. */
#include "store/audit_find.h"

#include <stdlib.h>
#include <string.h>

#include "renewal/candidate.h"
#include "store/candidate.h"
#include "util/err.h"

/* The rows first, from one key; then the names of the few. Lines are counted where they are few: no row about a
 * person, whose values may be gone, has many. */
#define ROW "audit_id, at, account_id, program, request, action, candidate_id, number"
#define NAMES \
        " ac.candidate_id, COALESCE(NULLIF(CONCAT_WS(' ', pw.given_name, pw.family_name), ''), ac.name)," \
        " NULLIF(CONCAT_WS(' ', pc.given_name, pc.family_name), '')"
#define WHO \
        " LEFT JOIN account AS ac ON ac.account_id = a.account_id LEFT JOIN person AS pw ON pw.candidate_id = ac.candidate_id" \
        " LEFT JOIN person AS pc ON pc.candidate_id = a.candidate_id"
#define FIND(key, where, beyond, order) \
        "SELECT a.audit_id, a.at, a.account_id, a.program, a.request, a.action, a.candidate_id, a.number, a.head, a.many," NAMES \
        " FROM (SELECT " ROW ", LEFT(digests, 800) AS head," \
        " IF(OCTET_LENGTH(digests) <= 65536, CHAR_LENGTH(digests) - CHAR_LENGTH(REPLACE(digests, '\n', ''))," \
        " (SELECT COUNT(*) FROM changed_value AS v WHERE v.audit_id = audit.audit_id)) AS many" \
        " FROM audit FORCE INDEX (" key ") WHERE " where "at BETWEEN ? AND ? AND (at " beyond " ? OR (at = ? AND audit_id " beyond " ?))" \
        " ORDER BY at " order ", audit_id " order " LIMIT 51) AS a" WHO " ORDER BY a.at DESC, a.audit_id DESC"
#define BOTH_WAYS(key, where) {FIND(key, where, "<", "DESC"), FIND(key, where, ">", "ASC")}
enum by { BY_CANDIDATE, BY_CANDIDATE_MORE, BY_ACCOUNT_ACTION, BY_ACCOUNT, BY_ACTION, BY_NOTHING };
static const char *const sql_find[][2] = {
        [BY_CANDIDATE] = BOTH_WAYS("audit_candidate_at", "candidate_id = ? AND "),
        /* What concerns one candidate is never much: the rest is looked at row by row. */
        [BY_CANDIDATE_MORE] = BOTH_WAYS("audit_candidate_at",
                                        "candidate_id = ? AND (? = 0 OR account_id = ?) AND (? = '' OR action = ?) AND "),
        [BY_ACCOUNT_ACTION] = BOTH_WAYS("audit_account_action_at", "account_id = ? AND action = ? AND "),
        [BY_ACCOUNT] = BOTH_WAYS("audit_account_at", "account_id = ? AND "),
        [BY_ACTION] = BOTH_WAYS("audit_action_at", "action = ? AND "),
        [BY_NOTHING] = BOTH_WAYS("audit_at", ""),
};

#define TEN   "?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
#define FIFTY TEN ", " TEN ", " TEN ", " TEN ", " TEN
static const char sql_values[] =
        "SELECT audit_id, place, LEFT(before_value, 201), LEFT(after_value, 201) FROM changed_value"
        " WHERE audit_id IN (" FIFTY ") AND place < 3 ORDER BY audit_id, place";

static const char sql_one[] =
        "SELECT a.audit_id, a.at, a.account_id, a.program, a.request, a.action, a.candidate_id, a.number, a.digests,"
        " CHAR_LENGTH(a.digests) - CHAR_LENGTH(REPLACE(a.digests, '\n', ''))," NAMES " FROM audit AS a" WHO " WHERE a.audit_id = ?";
static const char sql_one_values[] =
        "SELECT audit_id, place, before_value, after_value FROM changed_value WHERE audit_id = ? ORDER BY place";

static const char sql_actions[] = "SELECT action FROM audit GROUP BY action";
static const char sql_account[] = "SELECT account_id FROM account WHERE account_id = ?";
static const char sql_account_of[] = "SELECT account_id FROM account WHERE candidate_id = ?";
static const char sql_account_mail[] =
        "SELECT COALESCE(ad.account_id, ac.account_id) FROM address AS ad"
        " LEFT JOIN account AS ac ON ac.candidate_id = ad.candidate_id WHERE ad.mail_key = ?";

/* --- A row and what it says of its values */

enum column { ID, AT, ACCOUNT, PROGRAM, REQUEST, ACTION, CANDIDATE, NUMBER, DIGESTS, LINES, WHO_CANDIDATE, WHO_NAME, WHOM_NAME };

/* "field before after\n": the field may hold spaces, a digest none. */
static const char *take_line(struct audit_change *out, const char *line, const char *end, struct pool *pool)
{
        const char *after = end, *before;

        while (after > line && after[-1] != ' ')
                after--;
        before = after > line ? after - 1 : line;
        while (before > line && before[-1] != ' ')
                before--;
        *out = (struct audit_change){.field = pool_text_n(pool, line, before > line ? (size_t)(before - 1 - line) : 0),
                                     .had_before = *before != '-', .had_after = *after != '-', .erased = true};
        return end + 1;
}

static void take_lines(struct audit_entry *e, const char *digests, size_t most, struct pool *pool)
{
        const char *end;

        e->changes = POOL_ARRAY(pool, e->all < most ? e->all : most, struct audit_change);
        while (digests && e->count < most && (end = strchr(digests, '\n')))
                digests = take_line(&e->changes[e->count++], digests, end, pool);
}

static void take(struct audit_entry *e, const struct db_rows *rows, size_t i, size_t most, struct pool *pool)
{
        *e = (struct audit_entry){
                .id = (uint64_t)db_int(rows, i, ID), .number = (uint64_t)db_int(rows, i, NUMBER), .at = db_instant(rows, i, AT),
                .account = (uint64_t)db_int(rows, i, ACCOUNT), .account_candidate = (uint32_t)db_int(rows, i, WHO_CANDIDATE),
                .who = db_text(rows, i, WHO_NAME), .program = db_text(rows, i, PROGRAM), .request = db_text(rows, i, REQUEST),
                .action = db_text(rows, i, ACTION), .candidate = (uint32_t)db_int(rows, i, CANDIDATE),
                .whom = db_text(rows, i, WHOM_NAME), .all = (size_t)db_int(rows, i, LINES),
        };
        take_lines(e, db_text(rows, i, DIGESTS), most, pool);
}

/* As much of a value as a list shows. */
static const char *some_of(bool *cut, const char *text, bool whole, struct pool *pool)
{
        size_t characters = 0, size = 0;

        if (!text || whole)
                return text;
        for (; text[size]; size++)
                if (((unsigned char)text[size] & 0xc0) != 0x80 && characters++ == AUDIT_CUT) {
                        *cut = true;
                        return pool_text_n(pool, text, size);
                }
        return text;
}

static void take_values(struct audit_entry *list, size_t count, const struct db_rows *rows, bool whole, struct pool *pool)
{
        for (size_t i = 0; i < rows->count; i++) {
                uint64_t id = (uint64_t)db_int(rows, i, 0);
                size_t   place = (size_t)db_int(rows, i, 1), at = 0;

                while (at < count && list[at].id != id)
                        at++;
                if (at == count || place >= list[at].count)
                        continue;
                struct audit_change *c = &list[at].changes[place];

                c->erased = false;
                c->before = some_of(&c->cut, db_text(rows, i, 2), whole, pool);
                c->after = some_of(&c->cut, db_text(rows, i, 3), whole, pool);
        }
}

/* --- A page of them */

static enum by way_of(const struct audit_ask *ask)
{
        if (ask->candidate)
                return ask->account || ask->action ? BY_CANDIDATE_MORE : BY_CANDIDATE;
        if (ask->account)
                return ask->action ? BY_ACCOUNT_ACTION : BY_ACCOUNT;
        return ask->action ? BY_ACTION : BY_NOTHING;
}

static int find_rows(struct db_rows *rows, struct db *db, struct pool *pool, const struct audit_ask *ask)
{
        enum by            by = way_of(ask);
        struct audit_place place = ask->place;
        struct db_in       in[16], account = db_in_int((int64_t)ask->account), action = db_in_text(ask->action ? ask->action : "");
        size_t             n = 0;

        if (by == BY_CANDIDATE || by == BY_CANDIDATE_MORE)
                in[n++] = db_in_int(ask->candidate);
        if (by == BY_CANDIDATE_MORE) {
                in[n++] = account;
                in[n++] = account;
                in[n++] = action;
                in[n++] = action;
        }
        if (by == BY_ACCOUNT || by == BY_ACCOUNT_ACTION)
                in[n++] = account;
        if (by == BY_ACTION || by == BY_ACCOUNT_ACTION)
                in[n++] = action;
        if (!place.id)
                place = ask->newer ? (struct audit_place){ask->from, 0} : (struct audit_place){ask->until, INT64_MAX};
        in[n++] = db_in_instant(ask->from);
        in[n++] = db_in_instant(ask->until);
        in[n++] = db_in_instant(place.at);
        in[n++] = db_in_instant(place.at);
        in[n++] = db_in_int((int64_t)place.id);
        return db_query(rows, db, pool, sql_find[by][ask->newer], in, n);
}

int audit_find(struct audit_list *out, struct db *db, struct pool *pool, const struct audit_ask *ask)
{
        struct db_rows rows, values;
        struct db_in   in[AUDIT_PAGE];
        size_t         first;
        int            rc = find_rows(&rows, db, pool, ask);

        *out = (struct audit_list){.list = NULL};
        if (rc < 0)
                return rc;
        out->count = rows.count > AUDIT_PAGE ? AUDIT_PAGE : rows.count;
        first = ask->newer ? rows.count - out->count : 0;       /* the one too many is at the far end */
        out->newer = ask->newer ? first > 0 : ask->place.id != 0;
        out->older = ask->newer ? ask->place.id != 0 : rows.count > AUDIT_PAGE;
        out->list = POOL_ARRAY(pool, out->count, struct audit_entry);
        for (size_t i = 0; i < AUDIT_PAGE; i++) {
                if (i < out->count)
                        take(&out->list[i], &rows, first + i, AUDIT_VALUES, pool);
                in[i] = db_in_int(i < out->count ? (int64_t)out->list[i].id : 0);
        }
        if (!out->count || (rc = db_query(&values, db, pool, sql_values, in, AUDIT_PAGE)) < 0)
                return rc;
        take_values(out->list, out->count, &values, false, pool);
        return 0;
}

int audit_read(struct audit_entry **out, struct db *db, struct pool *pool, uint64_t id)
{
        struct db_rows rows, values;
        struct db_in   in = db_in_int((int64_t)id);
        int            rc = db_query(&rows, db, pool, sql_one, &in, 1);

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        if ((rc = db_query(&values, db, pool, sql_one_values, &in, 1)) < 0)
                return rc;
        *out = POOL_NEW(pool, struct audit_entry);
        take(*out, &rows, 0, SIZE_MAX, pool);
        take_values(*out, 1, &values, true, pool);
        return 0;
}

/* --- What can be asked for */

int audit_account(uint64_t *out, struct db *db, struct pool *pool, const char *who)
{
        struct db_rows rows;
        uint32_t       candidate;
        int            rc;

        *out = 0;
        if (candidate_id_parse(&candidate, who))
                rc = db_query(&rows, db, pool, sql_account_of, DB_IN(db_in_int(candidate)));
        else if (*who && strspn(who, "0123456789") == strlen(who))
                rc = db_query(&rows, db, pool, sql_account, DB_IN(db_in_int(strtoll(who, NULL, 10))));
        else
                rc = db_query(&rows, db, pool, sql_account_mail, DB_IN(db_in_text(mail_key(pool, who))));
        if (rc == 0 && rows.count)
                *out = (uint64_t)db_int(&rows, 0, 0);
        return rc;
}

int audit_actions(struct audit_actions *out, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_actions, NULL, 0);

        *out = (struct audit_actions){.list = NULL};
        if (rc < 0)
                return rc;
        *out = (struct audit_actions){POOL_ARRAY(pool, rows.count, const char *), rows.count};
        for (size_t i = 0; i < rows.count; i++)
                out->list[i] = db_text(&rows, i, 0);
        return 0;
}
