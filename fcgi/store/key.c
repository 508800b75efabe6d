/* key.c - keys of integrators. */
#include "store/key.h"

#include <sodium.h>
#include <string.h>

#include "util/clock.h"
#include "util/err.h"

static const char sql_load[] =
        "SELECT p.revision, k.key_id, k.name, k.scopes, k.per_minute, k.made, k.ends, k.used, k.revoked"
        " FROM (SELECT 1 AS one) AS always LEFT JOIN programme AS p ON p.programme_id = 1"
        " LEFT JOIN integrator_key AS k ON k.key_hash = ?";
static const char sql_list[] =
        "SELECT NULL, key_id, name, scopes, per_minute, made, ends, used, revoked FROM integrator_key ORDER BY key_id";
static const char sql_touch[] = "UPDATE integrator_key SET used = ? WHERE key_id = ? AND (used IS NULL OR used < ?)";
static const char sql_create[] =
        "INSERT INTO integrator_key (name, scopes, key_hash, per_minute, made, ends) VALUES (?, ?, ?, ?, ?, ?)";
static const char sql_find[] = "SELECT revoked IS NOT NULL FROM integrator_key WHERE key_id = ? FOR UPDATE";
static const char sql_revoke[] = "UPDATE integrator_key SET revoked = ? WHERE key_id = ?";

static const char prefix[] = "recert_";
const char *const scope_words[SCOPES] = {"feeds:read", "feeds:personal", "completions:write", "awards:write"};

bool scopes_parse(unsigned *out, const char *words)
{
        *out = 0;
        for (size_t size; *(words += strspn(words, " ,")); words += size) {
                unsigned bit = 0;

                size = strcspn(words, " ,");
                for (unsigned i = 0; i < SCOPES; i++)
                        if (strlen(scope_words[i]) == size && !memcmp(scope_words[i], words, size))
                                bit = 1u << i;
                if (!bit)
                        return false;
                *out |= bit;
        }
        return *out != 0;
}

const char *scopes_format(struct pool *pool, unsigned scopes)
{
        const char *out = "";

        for (unsigned i = 0; i < SCOPES; i++)
                if (scopes & 1u << i)
                        out = pool_format(pool, "%s%s%s", out, *out ? " " : "", scope_words[i]);
        return out;
}

bool key_hash(unsigned char hash[KEY_HASH], const char *text)
{
        size_t size = strlen(text);

        if (size != KEY_TEXT - 1 || memcmp(text, prefix, sizeof prefix - 1))
                return false;
        crypto_generichash(hash, KEY_HASH, (const unsigned char *)text, size, NULL, 0);
        return true;
}

static void take(struct api_key *out, const struct db_rows *rows, size_t i, int64_t now)
{
        *out = (struct api_key){
                .id = (uint32_t)db_int(rows, i, 1), .name = db_text(rows, i, 2), .per_minute = (int)db_int(rows, i, 4),
                .made = db_instant(rows, i, 5), .ends = db_is_null(rows, i, 6) ? 0 : db_instant(rows, i, 6),
                .used = db_is_null(rows, i, 7) ? 0 : db_instant(rows, i, 7),
                .revoked = db_is_null(rows, i, 8) ? 0 : db_instant(rows, i, 8)};
        if (out->id && !scopes_parse(&out->scopes, db_text(rows, i, 3)))
                out->scopes = 0;
        out->over = !db_is_null(rows, i, 8) || (out->ends && out->ends <= now);
}

int key_load(struct key_session *out, struct db *db, struct pool *pool, const unsigned char *hash, int64_t now)
{
        struct db_rows rows;
        int rc = db_query(&rows, db, pool, sql_load, DB_IN(hash ? db_in_bytes(hash, KEY_HASH) : db_in_null()));

        if (rc < 0)
                return rc;
        out->programme_revision = (uint64_t)db_int(&rows, 0, 0);
        take(&out->key, &rows, 0, now);
        return 0;
}

int key_touch(struct db *db, const struct api_key *key, int64_t now)
{
        if (now - key->used < CLOCK_MINUTE)
                return 0;
        return db_exec(db, sql_touch, DB_IN(db_in_instant(now), db_in_int(key->id), db_in_instant(now - CLOCK_MINUTE)));
}

/* --- As an operator makes and ends them */

static void make_text(char text[KEY_TEXT])
{
        unsigned char bytes[32];

        randombytes_buf(bytes, sizeof bytes);
        memcpy(text, prefix, sizeof prefix);
        sodium_bin2base64(text + sizeof prefix - 1, KEY_TEXT - (sizeof prefix - 1), bytes, sizeof bytes,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING);
        sodium_memzero(bytes, sizeof bytes);
}

int key_create_inside(char text[KEY_TEXT], struct db *db, const struct key_new *new, const struct act *act, struct pool *pool)
{
        const char        *scopes = scopes_format(pool, new->scopes);
        struct audit_value value;
        unsigned char      hash[KEY_HASH];
        int                rc;

        make_text(text);
        if (!key_hash(hash, text))
                return ERR_SYSTEM;
        rc = db_exec(db, sql_create, DB_IN(db_in_text(new->name), db_in_text(scopes), db_in_bytes(hash, KEY_HASH),
                                           db_in_int(new->per_minute), db_in_instant(act->now),
                                           new->ends ? db_in_instant(new->ends) : db_in_null()));
        if (rc < 0)
                return rc;
        value = (struct audit_value){pool_format(pool, "key %llu", (unsigned long long)db_insert_id(db)), NULL,
                                     pool_format(pool, "%s: %s", new->name, scopes)};
        return audit_write(db, act, 0, &value, 1, pool);
}

struct creating {
        char                 *text;
        const struct key_new *new;
        const struct act     *act;
        struct pool          *pool;
};

static int create(struct db *db, void *arg)
{
        const struct creating *c = arg;

        return key_create_inside(c->text, db, c->new, c->act, c->pool);
}

int key_create(char text[KEY_TEXT], struct db *db, const struct key_new *new, const struct act *act, struct pool *pool)
{
        return db_transaction(db, create, &(struct creating){text, new, act, pool});
}

int key_list(struct api_keys *out, struct db *db, struct pool *pool, int64_t now)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_list, NULL, 0);

        if (rc < 0)
                return rc;
        *out = (struct api_keys){POOL_ARRAY(pool, rows.count, struct api_key), rows.count};
        for (size_t i = 0; i < rows.count; i++)
                take(&out->list[i], &rows, i, now);
        return 0;
}

int key_revoke_inside(bool *changed, struct db *db, uint32_t id, const struct act *act, struct pool *pool)
{
        struct audit_value value = {pool_format(pool, "key %u", id), "good", "revoked"};
        struct db_rows     rows;
        int                rc = db_query(&rows, db, pool, sql_find, DB_IN(db_in_int(id)));

        *changed = false;
        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        if (db_int(&rows, 0, 0))
                return 0;
        *changed = true;
        rc = db_exec(db, sql_revoke, DB_IN(db_in_instant(act->now), db_in_int(id)));
        return rc < 0 ? rc : audit_write(db, act, 0, &value, 1, pool);
}

struct revoking {
        bool             *changed;
        uint32_t          id;
        const struct act *act;
        struct pool      *pool;
};

static int revoke(struct db *db, void *arg)
{
        const struct revoking *r = arg;

        return key_revoke_inside(r->changed, db, r->id, r->act, r->pool);
}

int key_revoke(bool *changed, struct db *db, uint32_t id, const struct act *act, struct pool *pool)
{
        return db_transaction(db, revoke, &(struct revoking){changed, id, act, pool});
}
