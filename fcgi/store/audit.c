/* audit.c - the rows of the audit log, unsealed. */
#include "store/audit.h"

#include <sodium.h>
#include <string.h>

static const char sql_row[] =
        "INSERT INTO audit (at, account_id, program, request, action, candidate_id, digests)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)";
static const char sql_value[] =
        "INSERT INTO changed_value (audit_id, place, candidate_id, field, salt, before_value, after_value)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)";
#define VALUE_COLUMNS 7

void audit_digest(unsigned char out[AUDIT_DIGEST], const unsigned char salt[AUDIT_SALT], const char *field,
                  const char *text)
{
        crypto_generichash_state state;
        const unsigned char      there = text != NULL;

        crypto_generichash_init(&state, NULL, 0, AUDIT_DIGEST);
        crypto_generichash_update(&state, salt, AUDIT_SALT);
        crypto_generichash_update(&state, (const unsigned char *)field, strlen(field) + 1);
        crypto_generichash_update(&state, &there, 1);
        if (text)
                crypto_generichash_update(&state, (const unsigned char *)text, strlen(text));
        crypto_generichash_final(&state, out, AUDIT_DIGEST);
}

/* "field before after\n", each digest 64 hexadecimal digits, "-" for a value that was not there. */
static char *add_line(char *at, const struct audit_value *v, const unsigned char salt[AUDIT_SALT])
{
        const char   *texts[] = {v->before, v->after};
        unsigned char digest[AUDIT_DIGEST];
        size_t        length = strlen(v->field);

        memcpy(at, v->field, length);
        at += length;
        for (size_t i = 0; i < 2; i++) {
                *at++ = ' ';
                if (!texts[i]) {
                        *at++ = '-';
                        continue;
                }
                audit_digest(digest, salt, v->field, texts[i]);
                sodium_bin2hex(at, 2 * AUDIT_DIGEST + 1, digest, AUDIT_DIGEST);
                at += 2 * AUDIT_DIGEST;
        }
        *at++ = '\n';
        *at = '\0';
        return at;
}

static char *digests(const struct audit_value *values, size_t count, const unsigned char *salts, struct pool *pool)
{
        size_t size = 1;
        char  *text, *at;

        for (size_t i = 0; i < count; i++)
                size += strlen(values[i].field) + 2 * (1 + 2 * AUDIT_DIGEST) + 2;
        at = text = pool_array(pool, size, 1);
        for (size_t i = 0; i < count; i++)
                at = add_line(at, &values[i], salts + i * AUDIT_SALT);
        return text;
}

int audit_write_many(struct db *db, const struct act *act, const struct audit_row *rows, size_t count,
                     struct pool *pool)
{
        size_t        all = 0, next = 0;
        struct db_in *in;
        int           rc;

        for (size_t i = 0; i < count; i++)
                all += rows[i].count;
        in = POOL_ARRAY(pool, all * VALUE_COLUMNS, struct db_in);
        for (size_t i = 0; i < count; i++) {
                const struct audit_row *row = &rows[i];
                struct db_in            who = row->candidate ? db_in_int(row->candidate) : db_in_null();
                unsigned char          *salts = pool_array(pool, row->count, AUDIT_SALT);

                randombytes_buf(salts, row->count * AUDIT_SALT);
                if ((rc = db_exec(db, sql_row,
                                  DB_IN(db_in_instant(act->now),
                                        act->account ? db_in_int((int64_t)act->account) : db_in_null(),
                                        db_in_text(act->program), db_in_text(act->request), db_in_text(act->action), who,
                                        db_in_text(digests(row->values, row->count, salts, pool))))) < 0)
                        return rc;
                for (size_t v = 0; v < row->count; v++, next++)
                        memcpy(&in[next * VALUE_COLUMNS],
                               (struct db_in[]){db_in_int((int64_t)db_insert_id(db)), db_in_int((int64_t)v), who,
                                                db_in_text(row->values[v].field),
                                                db_in_bytes(salts + v * AUDIT_SALT, AUDIT_SALT),
                                                db_in_text(row->values[v].before), db_in_text(row->values[v].after)},
                               VALUE_COLUMNS * sizeof *in);
        }
        return db_exec_many(db, sql_value, in, VALUE_COLUMNS, all);
}

int audit_write(struct db *db, const struct act *act, uint32_t candidate, const struct audit_value *values,
                size_t count, struct pool *pool)
{
        return audit_write_many(db, act, &(struct audit_row){candidate, values, count}, 1, pool);
}
