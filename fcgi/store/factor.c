/* factor.c - the second factor of staff. */
#include "store/factor.h"

#include "store/outbox.h"
#include "util/clock.h"
#include "util/err.h"

#define LEFT "(SELECT COUNT(*) FROM recovery_code AS r WHERE r.account_id = a.account_id AND r.used IS NULL)"

static const char sql_load[] =
        "SELECT a.factor, a.factor_since, a.factor_step, " LEFT ", s.offered, ad.mail, a.candidate_id, a.role, d.used "
        "FROM account AS a "
        "LEFT JOIN session AS s ON s.token_hash = ? AND s.account_id = a.account_id "
        "LEFT JOIN address AS ad ON ad.place = 0 AND (ad.account_id = a.account_id OR ad.candidate_id = a.candidate_id) "
        "LEFT JOIN device AS d ON d.account_id = a.account_id AND d.token_hash = ? "
        "WHERE a.account_id = ? AND a.enabled";
static const char sql_lock[] = "SELECT factor_since, candidate_id FROM account WHERE account_id = ? FOR UPDATE";
static const char sql_set[] = "UPDATE account SET factor = ?, factor_step = ?, factor_since = ? WHERE account_id = ?";
static const char sql_end_codes[] = "DELETE FROM recovery_code WHERE account_id = ?";
static const char sql_add_code[] = "INSERT INTO recovery_code (account_id, code_hash) VALUES (?, ?)";
static const char sql_end_others[] = "DELETE FROM session WHERE account_id = ? AND token_hash <> ?";
static const char sql_end_all[] = "DELETE FROM session WHERE account_id = ?";
static const char sql_prove[] = "UPDATE session SET proof = ?, offered = NULL WHERE token_hash = ?";
static const char sql_offer[] = "UPDATE session SET offered = ? WHERE token_hash = ?";
static const char sql_use_step[] = "UPDATE account SET factor_step = ? WHERE account_id = ? AND factor_step < ?";
static const char sql_use_code[] =
        "UPDATE recovery_code SET used = ? WHERE account_id = ? AND code_hash = ? AND used IS NULL";
static const char sql_left[] = "SELECT COUNT(*) FROM recovery_code WHERE account_id = ? AND used IS NULL";
static const char sql_list[] =
        "SELECT a.account_id, a.role, a.name, ad.mail, a.enabled, a.factor_since, " LEFT " FROM account AS a "
        "LEFT JOIN address AS ad ON ad.account_id = a.account_id AND ad.place = 0 "
        "WHERE a.candidate_id IS NULL ORDER BY a.account_id LIMIT 1000";

/* Of that size, or none. */
static const unsigned char *sealed_of(const struct db_rows *rows, size_t column)
{
        size_t      size;
        const void *bytes = db_bytes(rows, 0, column, &size);

        return bytes && size == TOTP_SEALED ? bytes : NULL;
}

int factor_load(struct factor **out, struct db *db, struct pool *pool, uint64_t account, const unsigned char session[32],
                const unsigned char *device)
{
        struct factor *f = *out = POOL_NEW(pool, struct factor);
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_load,
                                     DB_IN(db_in_bytes(session, 32), device ? db_in_bytes(device, 32) : db_in_null(),
                                           db_in_int((int64_t)account)));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        f->sealed = sealed_of(&rows, 0);
        f->since = db_instant(&rows, 0, 1);
        f->step = (uint64_t)db_int(&rows, 0, 2);
        f->codes = (int)db_int(&rows, 0, 3);
        f->offered = sealed_of(&rows, 4);
        f->login = db_text(&rows, 0, 5);
        f->candidate = (uint32_t)db_int(&rows, 0, 6);
        f->role = role_parse(db_text(&rows, 0, 7));
        f->device = !db_is_null(&rows, 0, 8);
        return 0;
}

/* --- What it was, under the lock of the account */

struct locked {
        bool     set;
        uint32_t candidate;
};

static int lock(struct locked *out, struct db *db, uint64_t account, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_lock, DB_IN(db_in_int((int64_t)account)));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        *out = (struct locked){!db_is_null(&rows, 0, 0), (uint32_t)db_int(&rows, 0, 1)};
        return 0;
}

/* Somebody else's is named by the account's number. */
static const char *field(const struct act *act, uint64_t account, const char *what, struct pool *pool)
{
        return act->account == account ? what : pool_format(pool, "account %llu %s", (unsigned long long)account, what);
}

static int tell(struct db *db, uint64_t account, uint32_t candidate, enum message_change change, const char *language,
                const struct act *act, struct pool *pool)
{
        struct message m = {.kind = MESSAGE_FACTOR, .change = change, .on = date_is_set(act->today) ? act->today : clock_day(act->now),
                            .date = DATE_NONE, .last_day = DATE_NONE};
        const char    *step = act->request ? act->request : pool_format(pool, "%lld", (long long)act->now);

        return outbox_add(db, &(struct outbox_mail){.candidate = candidate, .account = account, .cause = "second-factor", .step = step,
                                                    .language = language, .message = &m}, act->now, pool);
}

static int end_sessions(struct db *db, uint64_t account, const unsigned char *kept)
{
        struct db_in id = db_in_int((int64_t)account);

        return kept ? db_exec(db, sql_end_others, DB_IN(id, db_in_bytes(kept, 32))) : db_exec(db, sql_end_all, DB_IN(id));
}

static int set_codes(struct db *db, uint64_t account, const unsigned char (*codes)[RECOVERY_HASH])
{
        struct db_in id = db_in_int((int64_t)account), in[2 * RECOVERY_CODES];
        int          rc = db_exec(db, sql_end_codes, DB_IN(id));

        for (size_t i = 0; i < RECOVERY_CODES; i++) {
                in[2 * i] = id;
                in[2 * i + 1] = db_in_bytes(codes[i], RECOVERY_HASH);
        }
        return rc < 0 ? rc : db_exec_many(db, sql_add_code, in, 2, RECOVERY_CODES);
}

int factor_set(struct db *db, uint64_t account, const struct factor_new *new, const unsigned char *kept, const char *language,
               const struct act *act, struct pool *pool)
{
        struct db_in  id = db_in_int((int64_t)account);
        struct locked was;
        int           rc = lock(&was, db, account, pool);

        if (rc < 0 ||
            (rc = db_exec(db, sql_set, DB_IN(db_in_bytes(new->sealed, TOTP_SEALED), db_in_int((int64_t)new->step),
                                             db_in_instant(act->now), id))) < 0 ||
            (rc = set_codes(db, account, new->codes)) < 0 || (rc = end_sessions(db, account, kept)) < 0 ||
            (kept && (rc = db_exec(db, sql_prove, DB_IN(db_in_text("second"), db_in_bytes(kept, 32)))) < 0) ||
            (rc = tell(db, account, was.candidate, MESSAGE_SET, language, act, pool)) < 0)
                return rc;
        return audit_write(db, act, was.candidate,
                           &(struct audit_value){field(act, account, "second-factor", pool), was.set ? "set" : NULL,
                                                 was.set ? "set anew" : "set"}, 1, pool);
}

int factor_renew_codes(struct db *db, uint64_t account, const unsigned char (*codes)[RECOVERY_HASH], const char *language,
                       const struct act *act, struct pool *pool)
{
        struct locked was;
        int           rc = lock(&was, db, account, pool);

        if (rc == 0 && !was.set)
                rc = ERR_REFUSED;
        if (rc == 0)
                rc = set_codes(db, account, codes);
        if (rc == 0)
                rc = tell(db, account, was.candidate, MESSAGE_CODES, language, act, pool);
        return rc < 0 ? rc
                      : audit_write(db, act, was.candidate,
                                    &(struct audit_value){field(act, account, "recovery-codes", pool), "set", "set anew"}, 1, pool);
}

int factor_remove(struct db *db, uint64_t account, const unsigned char *kept, const char *reason, const char *language,
                  const struct act *act, struct pool *pool)
{
        struct audit_value values[] = {{field(act, account, "second-factor", pool), "set", NULL}, {"reason", NULL, reason}};
        struct db_in       id = db_in_int((int64_t)account), none = db_in_null();
        struct locked      was;
        int                rc = lock(&was, db, account, pool);

        if (rc == 0 && !was.set)
                rc = ERR_REFUSED;
        if (rc < 0 || (rc = db_exec(db, sql_set, DB_IN(none, none, none, id))) < 0 ||
            (rc = db_exec(db, sql_end_codes, DB_IN(id))) < 0 || (rc = end_sessions(db, account, kept)) < 0 ||
            (rc = tell(db, account, was.candidate, reason ? MESSAGE_TAKEN : MESSAGE_REMOVED, language, act, pool)) < 0)
                return rc;
        return audit_write(db, act, was.candidate, values, reason ? 2 : 1, pool);
}

int factor_offer(struct db *db, const unsigned char session[32], const unsigned char *sealed)
{
        return db_exec(db, sql_offer, DB_IN(sealed ? db_in_bytes(sealed, TOTP_SEALED) : db_in_null(), db_in_bytes(session, 32)));
}

/* --- Using it: one statement decides, so that of two at once one is refused. */

int factor_use_step(struct db *db, uint64_t account, uint64_t step)
{
        struct db_in at = db_in_int((int64_t)step);
        int          rc = db_exec(db, sql_use_step, DB_IN(at, db_in_int((int64_t)account), at));

        return rc < 0 ? rc : db_affected(db) == 1 ? 0 : ERR_REFUSED;
}

int factor_use_recovery(int *left, struct db *db, uint64_t account, const unsigned char hash[RECOVERY_HASH],
                        const struct act *act, struct pool *pool)
{
        struct db_in   id = db_in_int((int64_t)account);
        struct act     used = *act;
        struct locked  was;
        struct db_rows rows;
        int            rc = lock(&was, db, account, pool);

        if (rc < 0 || (rc = db_exec(db, sql_use_code, DB_IN(db_in_instant(act->now), id, db_in_bytes(hash, RECOVERY_HASH)))) < 0)
                return rc;
        if (db_affected(db) != 1)
                return ERR_REFUSED;
        if ((rc = db_query(&rows, db, pool, sql_left, DB_IN(id))) < 0)
                return rc;
        *left = (int)db_int(&rows, 0, 0);
        used.action = "second-factor-recover";
        return audit_write(db, &used, was.candidate,
                           &(struct audit_value){"recovery-codes", pool_format(pool, "%d", *left + 1),
                                                 pool_format(pool, "%d", *left)}, 1, pool);
}

/* --- All of them */

int factor_list(struct factor_row **out, size_t *count, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_list, NULL, 0);

        *count = 0;
        if (rc < 0)
                return rc;
        *out = POOL_ARRAY(pool, rows.count, struct factor_row);
        for (; *count < rows.count; ++*count) {
                size_t i = *count;

                (*out)[i] = (struct factor_row){(uint64_t)db_int(&rows, i, 0), role_parse(db_text(&rows, i, 1)),
                                                db_text(&rows, i, 2), db_text(&rows, i, 3), db_int(&rows, i, 4) != 0,
                                                db_is_null(&rows, i, 5) ? 0 : db_instant(&rows, i, 5), (int)db_int(&rows, i, 6)};
        }
        return 0;
}
