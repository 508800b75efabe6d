/* once.c - one-time keys of forms. */
#include "store/once.h"

#include <sodium.h>
#include <string.h>
#include "store/sweep.h"
#include "util/clock.h"
#include "util/err.h"

#define KEY_BYTES 18            /* 24 characters */

static const char sql_find[] = "SELECT request, status, location FROM once WHERE account_id = ? AND once_key = ?";
static const char sql_take[] =
        "INSERT INTO once (account_id, once_key, request, status, made) VALUES (?, ?, ?, 0, ?)";
static const char sql_answer[] = "UPDATE once SET status = ?, location = ? WHERE account_id = ? AND once_key = ?";
static const char sql_sweep[] = "DELETE FROM once WHERE made < ? LIMIT 1000";

const char *once_key(const struct request *req, struct pool *pool)
{
        size_t        size = sodium_base64_ENCODED_LEN(KEY_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
        unsigned char bytes[KEY_BYTES];

        req->marks->key = true;
        randombytes_buf(bytes, sizeof bytes);
        return sodium_bin2base64(pool_alloc(pool, size), size, bytes, sizeof bytes,
                                 sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

/* What the database knows of a key. */
static void hash_of(unsigned char hash[32], const struct request *req)
{
        static const unsigned char word[] = "recert once 1";

        crypto_generichash(hash, 32, (const unsigned char *)req->key, strlen(req->key), word, sizeof word - 1);
}

int once_find(const struct once_answer **out, struct db *db, struct pool *pool, const struct request *req)
{
        unsigned char       hash[32];
        struct db_rows      rows;
        struct once_answer *found;
        const void         *request;
        size_t              size;
        int                 rc;

        *out = NULL;
        hash_of(hash, req);
        rc = db_query(&rows, db, pool, sql_find, DB_IN(db_in_int((int64_t)req->viewer.account), db_in_bytes(hash, 32)));
        if (rc < 0 || !rows.count)
                return rc;
        request = db_bytes(&rows, 0, 0, &size);
        if (size != 32 || memcmp(request, req->body_hash, 32))
                return ERR_REFUSED;
        found = POOL_NEW(pool, struct once_answer);
        found->status = (int)db_int(&rows, 0, 1);
        found->location = db_text(&rows, 0, 2);
        *out = found;
        return 0;
}

int once_take(struct db *db, const struct request *req, int64_t now)
{
        unsigned char hash[32];
        int           rc;

        hash_of(hash, req);
        rc = db_exec(db, sql_take,
                     DB_IN(db_in_int((int64_t)req->viewer.account), db_in_bytes(hash, 32),
                           db_in_bytes(req->body_hash, 32), db_in_instant(now)));
        return rc == ERR_REFUSED && db_duplicate(db) ? ERR_REPEATED : rc;
}

int once_answer(struct db *db, const struct request *req, int status, const char *location)
{
        unsigned char hash[32];

        hash_of(hash, req);
        return db_exec(db, sql_answer,
                       DB_IN(db_in_int(status), db_in_text(location), db_in_int((int64_t)req->viewer.account),
                             db_in_bytes(hash, 32)));
}

int once_sweep(bool *left, struct db *db, int64_t now)
{
        return sweep_left(left, db, db_exec(db, sql_sweep, DB_IN(db_in_instant(now - CLOCK_DAY))));
}
