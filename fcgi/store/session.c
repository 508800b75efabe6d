/* session.c - the one statement of a page, and the life of a session. */
#include "store/session.h"

#include <sodium.h>
#include <string.h>
#include "store/sweep.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/totp.h"

/* One row, or none before there is a programme; a visitor's has the revisions alone. Each table is found by its
 * whole primary key, so that the server has nothing to choose; and what need not be computed there is not. */
static const char sql_load[] =
        "SELECT p.revision, p.offers_revision, s.account_id, s.used, s.ends, a.role, a.candidate_id, c.revision, "
        "a.enabled, a.name, pe.given_name, pe.family_name, pe.language, CASE WHEN ? AND c.revision <> ? THEN r.packed END, c.unread, "
        "s.proof, a.factor_since IS NOT NULL "
        "FROM programme AS p "
        "LEFT JOIN session AS s ON s.token_hash = ? "
        "LEFT JOIN account AS a ON a.account_id = s.account_id "
        "LEFT JOIN candidate AS c ON c.candidate_id = a.candidate_id "
        "LEFT JOIN person AS pe ON pe.candidate_id = a.candidate_id "
        "LEFT JOIN record AS r ON r.candidate_id = a.candidate_id "
        "WHERE p.programme_id = 1";
static const char sql_resume[] =
        "SELECT s.account_id FROM session AS s JOIN account AS a ON a.account_id = s.account_id AND a.enabled "
        "WHERE s.token_hash = ? AND s.proof <> 'half' AND s.made > ? AND s.ends > ?";
static const char sql_record[] = "SELECT packed FROM record WHERE candidate_id = ?";
static const char sql_touch[] = "UPDATE session SET used = ? WHERE token_hash = ? AND used < ?";
static const char sql_begin[] =
        "INSERT INTO session (token_hash, account_id, made, used, ends, address, agent, proof, offered) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char sql_end[] = "DELETE FROM session WHERE token_hash = ?";
static const char sql_end_named[] =
        "DELETE FROM session WHERE account_id = ? AND LOWER(HEX(LEFT(token_hash, 8))) = ? AND token_hash <> ?";
static const char sql_end_others[] = "DELETE FROM session WHERE account_id = ? AND token_hash <> ?";
static const char sql_sweep[] = "DELETE FROM session WHERE ends < ? LIMIT 1000";

static const char *const proof_words[] = {"password", "half", "second"};

struct session_limits session_limits_of(const struct conf *conf)
{
        return (struct session_limits){conf->session_idle_minutes * CLOCK_MINUTE,
                                       conf->session_absolute_hours * CLOCK_HOUR};
}

void session_hash(unsigned char hash[32], const unsigned char token[32])
{
        crypto_generichash(hash, 32, token, 32, NULL, 0);
}

void session_token(unsigned char token[32], const unsigned char *secret, const char *once)
{
        static const unsigned char word[] = "recert session 1";
        crypto_generichash_state   state;

        crypto_generichash_init(&state, secret, 32, 32);
        crypto_generichash_update(&state, word, sizeof word);
        crypto_generichash_update(&state, (const unsigned char *)once, strlen(once));
        crypto_generichash_final(&state, token, 32);
}

int session_resume(uint64_t *account, struct db *db, struct pool *pool, const unsigned char hash[32], int64_t since, int64_t now)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_resume,
                                     DB_IN(db_in_bytes(hash, 32), db_in_instant(since), db_in_instant(now)));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        *account = (uint64_t)db_int(&rows, 0, 0);
        return 0;
}

/* A candidate's as the records have it, else the account's own. */
static const char *name_of(const struct db_rows *rows, struct pool *pool)
{
        const char *own = db_text(rows, 0, 9), *given = db_text(rows, 0, 10), *family = db_text(rows, 0, 11);

        if (given && family)
                return pool_format(pool, "%s %s", given, family);
        return given ? given : family ? family : own ? own : "";
}

static bool is_proof(const struct db_rows *rows, enum session_proof proof)
{
        return !strcmp(db_text(rows, 0, 15), proof_words[proof]);
}

/* The second factor of this account is set up, or has to be; and this session was begun without it. */
static bool lacks_second(const struct db_rows *rows, const struct session_ask *ask, enum role role)
{
        return role_is_staff(role) && (ask->second || db_int(rows, 0, 16)) && !is_proof(rows, SESSION_SECOND);
}

static void fill_viewer(struct session *out, const struct db_rows *rows, const struct session_ask *ask, struct pool *pool)
{
        struct viewer *v = &out->viewer;
        int64_t        ends = db_instant(rows, 0, 4);

        if (db_is_null(rows, 0, 2) || !db_int(rows, 0, 8))
                return;
        if (is_proof(rows, SESSION_HALF)) {
                if (ask->now < ends) {
                        out->half.account = (uint64_t)db_int(rows, 0, 2);
                        memcpy(out->half.session, ask->hash, sizeof out->half.session);
                }
                return;
        }
        if (lacks_second(rows, ask, role_parse(db_text(rows, 0, 5))))
                return;
        v->account = (uint64_t)db_int(rows, 0, 2);
        v->candidate = (uint32_t)db_int(rows, 0, 6);
        v->role = role_parse(db_text(rows, 0, 5));
        v->name = name_of(rows, pool);
        v->language = db_text(rows, 0, 12);
        v->revision = (uint64_t)db_int(rows, 0, 7);
        v->unread = (uint32_t)db_int(rows, 0, 14);
        v->expired = ask->now >= ends || ask->now - out->seen >= ask->limits.idle;
        memcpy(v->session, ask->hash, sizeof v->session);
}

int session_load(struct session *out, struct db *db, struct pool *pool, const struct session_ask *ask)
{
        struct db_rows rows;
        int            rc;

        *out = (struct session){.viewer = {.account = 0}};
        rc = db_query(&rows, db, pool, sql_load,
                      DB_IN(db_in_int(ask->record), db_in_int((int64_t)ask->known_revision),
                            ask->hash ? db_in_bytes(ask->hash, 32) : db_in_null()));
        if (rc < 0)
                return rc;
        out->programme_revision = (uint64_t)db_int(&rows, 0, 0);
        out->offers_revision = (uint64_t)db_int(&rows, 0, 1);
        out->seen = db_instant(&rows, 0, 3);
        fill_viewer(out, &rows, ask, pool);
        out->packed = db_bytes(&rows, 0, 13, &out->packed_size);
        return 0;
}

int session_record(struct session *out, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_record, DB_IN(db_in_int(out->viewer.candidate)));

        if (rc < 0)
                return rc;
        if (!rows.count)
                return ERR_SYSTEM;
        out->packed = db_bytes(&rows, 0, 0, &out->packed_size);
        return 0;
}

int session_touch(struct db *db, const unsigned char hash[32], int64_t now)
{
        return db_exec(db, sql_touch,
                       DB_IN(db_in_instant(now), db_in_bytes(hash, 32), db_in_instant(now - CLOCK_MINUTE)));
}

int session_begin(struct db *db, const struct session_new *new)
{
        int64_t lasts = new->proof == SESSION_HALF ? SESSION_HALF_LASTS : new->limits.absolute;

        return db_exec(db, sql_begin,
                       DB_IN(db_in_bytes(new->hash, 32), db_in_int((int64_t)new->account), db_in_instant(new->now),
                             db_in_instant(new->now), db_in_instant(new->now + lasts), db_in_text(new->req->address),
                             db_in_text(new->req->agent), db_in_text(proof_words[new->proof]),
                             new->offered ? db_in_bytes(new->offered, TOTP_SEALED) : db_in_null()));
}

int session_end(struct db *db, const unsigned char hash[32])
{
        return db_exec(db, sql_end, DB_IN(db_in_bytes(hash, 32)));
}

int session_end_named(struct db *db, const struct viewer *viewer, const char *name)
{
        int rc = db_exec(db, sql_end_named,
                         DB_IN(db_in_int((int64_t)viewer->account), db_in_text(name), db_in_bytes(viewer->session, 32)));

        if (rc < 0)
                return rc;
        return db_affected(db) ? 0 : ERR_NOT_FOUND;
}

int session_end_others(struct db *db, uint64_t account, const unsigned char kept[32])
{
        return db_exec(db, sql_end_others, DB_IN(db_in_int((int64_t)account), db_in_bytes(kept, 32)));
}

int session_sweep(bool *left, struct db *db, int64_t now)
{
        return sweep_left(left, db, db_exec(db, sql_sweep, DB_IN(db_in_instant(now - SESSION_DAYS * CLOCK_DAY))));
}
