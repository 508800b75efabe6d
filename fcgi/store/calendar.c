/* calendar.c - addresses of calendars. */
#include "store/calendar.h"

#include "store/account.h"
#include "store/record.h"
#include "store/token.h"
#include "util/err.h"

static const char sql_find[] =
        "SELECT c.candidate_id, c.revision, p.language, r.packed FROM calendar AS k"
        " JOIN candidate AS c ON c.candidate_id = k.candidate_id AND c.gone IS NULL"
        " JOIN account AS a ON a.candidate_id = c.candidate_id AND a.enabled"
        " JOIN record AS r ON r.candidate_id = c.candidate_id"
        " LEFT JOIN person AS p ON p.candidate_id = c.candidate_id WHERE k.token_hash = ?";
static const char sql_make[] =
        "INSERT INTO calendar (candidate_id, token_hash, made) VALUES (?, ?, ?)"
        " ON DUPLICATE KEY UPDATE token_hash = VALUES(token_hash), made = VALUES(made)";
static const char sql_stop[] = "DELETE FROM calendar WHERE candidate_id = ?";

int calendar_find(struct calendar *out, struct db *db, struct pool *pool, const char *token)
{
        unsigned char  hash[32];
        struct db_rows rows;
        int            rc;

        if (!invite_hash(hash, token))
                return ERR_NOT_FOUND;
        if ((rc = db_query(&rows, db, pool, sql_find, DB_IN(db_in_bytes(hash, sizeof hash)))) < 0)
                return rc;
        if (!rows.count)
                return ERR_NOT_FOUND;
        *out = (struct calendar){.candidate = (uint32_t)db_int(&rows, 0, 0), .revision = (uint64_t)db_int(&rows, 0, 1),
                                 .language = db_text(&rows, 0, 2)};
        out->packed = db_bytes(&rows, 0, 3, &out->size);
        return 0;
}

int calendar_candidate(struct candidate **out, const struct calendar *c, const struct programme *programme, struct pool *pool)
{
        return record_unpack(out, c->packed, c->size, c->candidate, programme, RECORD_ENGINE, pool);
}

int calendar_make(struct db *db, uint32_t candidate, const unsigned char hash[32], int64_t now)
{
        return db_exec(db, sql_make, DB_IN(db_in_int(candidate), db_in_bytes(hash, 32), db_in_instant(now)));
}

int calendar_stop(struct db *db, uint32_t candidate)
{
        return db_exec(db, sql_stop, DB_IN(db_in_int(candidate)));
}
