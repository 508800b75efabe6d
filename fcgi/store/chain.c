/* chain.c - seals the audit rows, signs the end of the chain, verifies both. */
#include "store/chain.h"

#include <sodium.h>
#include <string.h>

#include "store/audit.h"
#include "util/clock.h"
#include "util/err.h"

#define CHECKPOINT_TIME CLOCK_MINUTE

#define ROW "a.number, a.audit_id, a.at, a.account_id, a.candidate_id, a.program, a.request, a.action, a.digests"
enum column { NUMBER, ID, AT, ACCOUNT, CANDIDATE, PROGRAM, REQUEST, ACTION, DIGESTS, NEXT };

static const char sql_unsealed[] = "SELECT " ROW " FROM audit AS a WHERE a.number IS NULL ORDER BY a.audit_id LIMIT ?";
static const char sql_end[] = "SELECT number, hash FROM audit WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1";
static const char sql_seal[] = "UPDATE audit SET number = ?, hash = ? WHERE audit_id = ? AND number IS NULL";
static const char sql_waiting[] =
        "SELECT COUNT(*), TIMESTAMPDIFF(MICROSECOND, MIN(at), UTC_TIMESTAMP(6)) FROM audit WHERE number IS NULL";

static const char sql_last_checkpoint[] = "SELECT number, at, public_key FROM checkpoint ORDER BY number DESC LIMIT 1";
static const char sql_checkpoint[] = "INSERT INTO checkpoint (number, hash, at, public_key, signature) VALUES (?, ?, ?, ?, ?)";
static const char sql_announced[] =
        "SELECT COUNT(*) FROM audit WHERE action = 'seal-key' AND (number IS NULL OR number > ?)";

#define CHAIN(which) \
        "SELECT " ROW ", a.hash, c.hash, c.at, c.public_key, c.signature FROM audit AS a " \
        "LEFT JOIN checkpoint AS c ON c.number = a.number WHERE a.number " which " ORDER BY a.number"
static const char sql_chain[] = CHAIN("IS NOT NULL");
static const char sql_part[] = CHAIN("BETWEEN ? AND ?");
#define VALUES(which) \
        "SELECT a.number, a.digests, v.place, v.field, v.salt, v.before_value, v.after_value FROM changed_value AS v " \
        "JOIN audit AS a USING (audit_id) WHERE a.number " which " ORDER BY v.audit_id, v.place"
static const char sql_values[] = VALUES("IS NOT NULL");
static const char sql_values_of[] = VALUES("= ?");
static const char sql_latest[] = "SELECT number, at, hash, public_key FROM checkpoint ORDER BY number DESC LIMIT 1";

/* --- Hash and signature */

static void put_number(unsigned char out[8], uint64_t number)
{
        for (int i = 0; i < 8; i++)
                out[i] = (unsigned char)(number >> (8 * i));
}

static void add_number(crypto_generichash_state *state, uint64_t number)
{
        unsigned char bytes[8];

        put_number(bytes, number);
        crypto_generichash_update(state, bytes, sizeof bytes);
}

static void add_text(crypto_generichash_state *state, const struct db_rows *rows, size_t row, size_t column)
{
        size_t      size;
        const void *bytes = db_bytes(rows, row, column, &size);

        add_number(state, bytes ? size : UINT64_MAX);
        if (bytes)
                crypto_generichash_update(state, bytes, size);
}

static void hash_row(unsigned char out[CHAIN_HASH], const unsigned char before[CHAIN_HASH], const struct db_rows *rows,
                     size_t row, uint64_t number)
{
        static const char        word[] = "recert audit 1";
        crypto_generichash_state state;

        crypto_generichash_init(&state, NULL, 0, CHAIN_HASH);
        crypto_generichash_update(&state, (const unsigned char *)word, sizeof word - 1);
        crypto_generichash_update(&state, before, CHAIN_HASH);
        add_number(&state, number);
        add_number(&state, (uint64_t)db_int(rows, row, ID));
        add_number(&state, (uint64_t)db_instant(rows, row, AT));
        add_number(&state, (uint64_t)db_int(rows, row, ACCOUNT));
        add_number(&state, (uint64_t)db_int(rows, row, CANDIDATE));
        for (size_t column = PROGRAM; column <= DIGESTS; column++)
                add_text(&state, rows, row, column);
        crypto_generichash_final(&state, out, CHAIN_HASH);
}

#define SIGNED_WORD "recert checkpoint 1"
#define SIGNED_SIZE (sizeof SIGNED_WORD - 1 + 8 + CHAIN_HASH + 8)

static void signed_text(unsigned char out[SIGNED_SIZE], uint64_t number, const unsigned char hash[CHAIN_HASH], int64_t at)
{
        unsigned char *to = out;

        memcpy(to, SIGNED_WORD, sizeof SIGNED_WORD - 1);
        put_number(to += sizeof SIGNED_WORD - 1, number);
        memcpy(to += 8, hash, CHAIN_HASH);
        put_number(to + CHAIN_HASH, (uint64_t)at);
}

/* The bytes of a column that has so many; NULL: it has not. */
static const unsigned char *fixed(const struct db_rows *rows, size_t row, size_t column, size_t wanted)
{
        size_t      size;
        const void *bytes = db_bytes(rows, row, column, &size);

        return bytes && size == wanted ? bytes : NULL;
}

/* --- Sealing */

struct sealing {
        const struct lease     *lease;
        struct pool            *pool;
        struct chain_sealed    *out;
        const struct chain_key *key;
        int64_t                 now;
        uint64_t                number;
};

/* *number 0 and zero bytes: nothing is sealed yet. */
static int end_of_chain(uint64_t *number, unsigned char hash[CHAIN_HASH], struct db *db, struct pool *pool)
{
        struct db_rows       rows;
        const unsigned char *bytes;
        int                  rc = db_query(&rows, db, pool, sql_end, NULL, 0);

        *number = 0;
        memset(hash, 0, CHAIN_HASH);
        if (rc < 0 || !rows.count)
                return rc;
        if (!(bytes = fixed(&rows, 0, 1, CHAIN_HASH)))
                return ERR_SYSTEM;
        *number = (uint64_t)db_int(&rows, 0, 0);
        memcpy(hash, bytes, CHAIN_HASH);
        return 0;
}

static int seal_rows(struct db *db, const struct db_rows *rows, uint64_t number, const unsigned char *before, struct pool *pool)
{
        enum { COLUMNS = 3 };
        struct db_in *in = POOL_ARRAY(pool, rows->count * COLUMNS, struct db_in);
        int           rc;

        for (size_t i = 0; i < rows->count; i++) {
                unsigned char *hash = pool_alloc(pool, CHAIN_HASH);

                hash_row(hash, before, rows, i, ++number);
                in[i * COLUMNS] = db_in_int((int64_t)number);
                in[i * COLUMNS + 1] = db_in_bytes(hash, CHAIN_HASH);
                in[i * COLUMNS + 2] = db_in_int(db_int(rows, i, ID));
                before = hash;
        }
        rc = db_exec_many(db, sql_seal, in, COLUMNS, rows->count);
        /* Whoever took a row away, or sealed one, did not hold the lease. */
        return rc == 0 && db_affected(db) != (int64_t)rows->count ? ERR_STALE : rc;
}

static int seal_work(struct db *db, void *arg)
{
        struct sealing *w = arg;
        struct db_rows  rows;
        unsigned char   before[CHAIN_HASH];
        uint64_t        number;
        int             rc = lease_check(db, w->lease);

        *w->out = (struct chain_sealed){0};
        if (rc < 0 || (rc = db_query(&rows, db, w->pool, sql_unsealed, DB_IN(db_in_int(CHAIN_MOST)))) < 0 || !rows.count)
                return rc;
        if ((rc = end_of_chain(&number, before, db, w->pool)) < 0 || (rc = seal_rows(db, &rows, number, before, w->pool)) < 0)
                return rc;
        *w->out = (struct chain_sealed){rows.count, number + rows.count, rows.count == CHAIN_MOST};
        return lease_beat(db, w->lease);
}

static int sealing(struct db *db, db_work *work, struct sealing *w)
{
        int rc;

        w->pool = pool_new();
        rc = db_transaction(db, work, w);
        pool_free(w->pool);
        return rc;
}

int chain_seal(struct chain_sealed *out, struct db *db, const struct lease *lease)
{
        return sealing(db, seal_work, &(struct sealing){.lease = lease, .out = out});
}

int chain_waiting(struct chain_waiting *out, struct db *db)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_waiting, NULL, 0);

        *out = (struct chain_waiting){db_int(&rows, 0, 0), db_is_null(&rows, 0, 1) ? -1 : db_int(&rows, 0, 1)};
        pool_free(pool);
        return rc;
}

/* --- Checkpoints */

struct last_checkpoint {
        uint64_t number;                /* 0: none */
        int64_t  at;
        bool     ours;
};

static int last_checkpoint(struct last_checkpoint *out, struct db *db, const struct sealing *w)
{
        struct db_rows       rows;
        const unsigned char *public;
        int                  rc = db_query(&rows, db, w->pool, sql_last_checkpoint, NULL, 0);

        *out = (struct last_checkpoint){0};
        if (rc < 0 || !rows.count)
                return rc;
        public = fixed(&rows, 0, 2, CHAIN_PUBLIC);
        *out = (struct last_checkpoint){(uint64_t)db_int(&rows, 0, 0), db_instant(&rows, 0, 1),
                                        public && !memcmp(public, w->key->public, CHAIN_PUBLIC)};
        return 0;
}

static int checkpoint_work(struct db *db, void *arg)
{
        struct sealing        *w = arg;
        struct last_checkpoint last;
        unsigned char          hash[CHAIN_HASH], text[SIGNED_SIZE], signature[crypto_sign_BYTES];
        uint64_t               number;
        int                    rc = lease_check(db, w->lease);

        w->number = 0;
        if (rc < 0 || (rc = last_checkpoint(&last, db, w)) < 0 || (rc = end_of_chain(&number, hash, db, w->pool)) < 0)
                return rc;
        if (number == last.number ||
            (last.ours && number - last.number < CHAIN_MOST && w->now - last.at < CHECKPOINT_TIME && w->now >= last.at))
                return 0;
        signed_text(text, number, hash, w->now);
        crypto_sign_detached(signature, NULL, text, sizeof text, w->key->secret);
        w->number = number;
        return db_exec(db, sql_checkpoint,
                       DB_IN(db_in_int((int64_t)number), db_in_bytes(hash, sizeof hash), db_in_instant(w->now),
                             db_in_bytes(w->key->public, CHAIN_PUBLIC), db_in_bytes(signature, sizeof signature)));
}

int chain_checkpoint(uint64_t *number, struct db *db, const struct lease *lease, const struct chain_key *key, int64_t now)
{
        struct sealing w = {.lease = lease, .key = key, .now = now};
        int            rc = sealing(db, checkpoint_work, &w);

        *number = w.number;
        return rc;
}

static int announce_work(struct db *db, void *arg)
{
        struct sealing        *w = arg;
        struct act             act = {.action = "seal-key", .program = "recertctl jobs", .now = w->now, .today = DATE_NONE};
        struct last_checkpoint last;
        struct db_rows         rows;
        char                   hex[2 * CHAIN_PUBLIC + 1];
        int                    rc = lease_check(db, w->lease);

        if (rc < 0 || (rc = last_checkpoint(&last, db, w)) < 0 || last.ours)
                return rc;
        if ((rc = db_query(&rows, db, w->pool, sql_announced, DB_IN(db_in_int((int64_t)last.number)))) < 0 || db_int(&rows, 0, 0))
                return rc;
        sodium_bin2hex(hex, sizeof hex, w->key->public, CHAIN_PUBLIC);
        return audit_write(db, &act, 0, &(struct audit_value){"public-key", NULL, hex}, 1, w->pool);
}

int chain_announce(struct db *db, const struct lease *lease, const struct chain_key *key, int64_t now)
{
        return sealing(db, announce_work, &(struct sealing){.lease = lease, .key = key, .now = now});
}

/* --- Verifying */

#define STOP (-100)             /* of a stream: the first fault was found */

struct verifying {
        struct chain_report *out;
        unsigned char        before[CHAIN_HASH];
};

static int fault(struct chain_report *out, enum chain_fault fault, uint64_t number)
{
        out->fault = fault;
        out->number = number;
        return STOP;
}

/* Columns of sql_chain after the row's own. */
enum { HASH = NEXT, SIGNED_HASH, SIGNED_AT, PUBLIC_KEY, SIGNATURE };

static bool checkpoint_holds(const struct db_rows *row, uint64_t number, const unsigned char hash[CHAIN_HASH])
{
        const unsigned char *of = fixed(row, 0, SIGNED_HASH, CHAIN_HASH), *public = fixed(row, 0, PUBLIC_KEY, CHAIN_PUBLIC),
                            *signature = fixed(row, 0, SIGNATURE, crypto_sign_BYTES);
        unsigned char        text[SIGNED_SIZE];

        if (!of || !public || !signature || memcmp(of, hash, CHAIN_HASH) != 0)
                return false;
        signed_text(text, number, hash, db_instant(row, 0, SIGNED_AT));
        return crypto_sign_verify_detached(signature, text, sizeof text, public) == 0;
}

static int verify_row(void *arg, const struct db_rows *row)
{
        struct verifying    *v = arg;
        uint64_t             number = (uint64_t)db_int(row, 0, NUMBER), next = v->out->rows + 1;
        const unsigned char *sealed = fixed(row, 0, HASH, CHAIN_HASH);
        unsigned char        hash[CHAIN_HASH];

        if (number != next)
                return fault(v->out, CHAIN_MISSING, next);
        hash_row(hash, v->before, row, 0, number);
        if (!sealed || memcmp(sealed, hash, CHAIN_HASH) != 0)
                return fault(v->out, CHAIN_CHANGED, number);
        if (!db_is_null(row, 0, SIGNED_AT)) {
                if (!checkpoint_holds(row, number, hash))
                        return fault(v->out, CHAIN_SIGNATURE, number);
                v->out->checkpoints++;
        }
        memcpy(v->before, hash, CHAIN_HASH);
        v->out->rows++;
        return 0;
}

/* The digests' line of that place, "field before after", or NULL. */
static const char *line_of(const char *digests, int64_t place)
{
        for (; digests && place > 0; place--)
                digests = strchr(digests, '\n') ? strchr(digests, '\n') + 1 : NULL;
        return digests && *digests ? digests : NULL;
}

static bool takes(const char **at, const char *text)
{
        size_t length = strlen(text);

        if (strncmp(*at, text, length) != 0)
                return false;
        *at += length;
        return true;
}

static bool takes_digest(const char **at, const unsigned char *salt, const char *field, const char *value)
{
        unsigned char digest[AUDIT_DIGEST];
        char          hex[2 * AUDIT_DIGEST + 1] = "-";

        if (value) {
                audit_digest(digest, salt, field, value);
                sodium_bin2hex(hex, sizeof hex, digest, sizeof digest);
        }
        return takes(at, " ") && takes(at, hex);
}

static int verify_value(void *arg, const struct db_rows *row)
{
        struct verifying    *v = arg;
        const char          *at = line_of(db_text(row, 0, 1), db_int(row, 0, 2)), *name = db_text(row, 0, 3);
        const unsigned char *salt = fixed(row, 0, 4, AUDIT_SALT);

        if (!at || !name || !salt || !takes(&at, name) || !takes_digest(&at, salt, name, db_text(row, 0, 5)) ||
            !takes_digest(&at, salt, name, db_text(row, 0, 6)) || *at != '\n')
                return fault(v->out, CHAIN_VALUE, (uint64_t)db_int(row, 0, 0));
        v->out->values++;
        return 0;
}

/* The last checkpoint says where the chain must reach at least. */
static int verify_end(struct chain_report *out, struct db *db, const unsigned char *key, struct pool *pool)
{
        const unsigned char *public;
        struct db_rows       rows;
        int                  rc = db_query(&rows, db, pool, sql_last_checkpoint, NULL, 0);

        if (rc < 0 || !rows.count)
                return rc;
        out->signed_to = (uint64_t)db_int(&rows, 0, 0);
        if ((public = fixed(&rows, 0, 2, CHAIN_PUBLIC)))
                memcpy(out->signed_by, public, CHAIN_PUBLIC);
        if (out->signed_to > out->rows)
                return fault(out, CHAIN_CUT, out->rows + 1);
        return key && memcmp(key, out->signed_by, CHAIN_PUBLIC) != 0 ? fault(out, CHAIN_FOREIGN, out->signed_to) : 0;
}

static int verify_all(struct verifying *v, struct db *db, const unsigned char *key, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_stream(db, sql_chain, NULL, 0, verify_row, v);

        memcpy(v->out->hash, v->before, CHAIN_HASH);
        if (rc < 0 || (rc = verify_end(v->out, db, key, pool)) < 0 ||
            (rc = db_stream(db, sql_values, NULL, 0, verify_value, v)) < 0 ||
            (rc = db_query(&rows, db, pool, sql_waiting, NULL, 0)) < 0)
                return rc;
        v->out->waiting = (uint64_t)db_int(&rows, 0, 0);
        return 0;
}

struct verify {
        struct verifying    *v;
        const unsigned char *key;
        struct pool         *pool;
};

/* In one snapshot: what is sealed meanwhile is not seen by half. */
static int verify_work(struct db *db, void *arg)
{
        struct verify *w = arg;
        int            rc;

        *w->v->out = (struct chain_report){0};
        memset(w->v->before, 0, CHAIN_HASH);
        rc = verify_all(w->v, db, w->key, w->pool);
        return rc == STOP ? 0 : rc;
}

int chain_verify(struct chain_report *out, struct db *db, const unsigned char key[CHAIN_PUBLIC])
{
        struct verifying v = {.out = out};
        struct pool     *pool = pool_new();
        int              rc = db_transaction(db, verify_work, &(struct verify){&v, key, pool});

        pool_free(pool);
        return rc;
}

/* --- A look at its end, or at one row */

struct looking {
        struct verifying    v;
        struct chain_report report;
        uint64_t            first;      /* what comes before it is believed */
};

static int look_at_row(void *arg, const struct db_rows *row)
{
        struct looking      *l = arg;
        const unsigned char *hash = fixed(row, 0, HASH, CHAIN_HASH);

        if ((uint64_t)db_int(row, 0, NUMBER) >= l->first)
                return verify_row(&l->v, row);
        if (hash)
                memcpy(l->v.before, hash, CHAIN_HASH);
        return 0;
}

/* The rows from first to last; those that are not there are missing. */
static int look(struct looking *l, struct db *db, uint64_t first, uint64_t last)
{
        int rc;

        *l = (struct looking){.v.out = &l->report, .report.rows = first - 1, .first = first};
        rc = db_stream(db, sql_part, DB_IN(db_in_int((int64_t)first - 1), db_in_int((int64_t)last)), look_at_row, l);
        if (rc == STOP)
                return 0;
        if (rc == 0 && l->report.rows < last)
                fault(&l->report, CHAIN_MISSING, l->report.rows + 1);
        return rc;
}

int chain_latest(struct chain_latest *out, struct db *db)
{
        struct pool         *pool = pool_new();
        struct db_rows       rows;
        struct looking       l;
        const unsigned char *hash, *key;
        int                  rc = db_query(&rows, db, pool, sql_latest, NULL, 0);

        *out = (struct chain_latest){0};
        if (rc == 0 && rows.count) {
                *out = (struct chain_latest){.number = (uint64_t)db_int(&rows, 0, 0), .at = db_instant(&rows, 0, 1)};
                if ((hash = fixed(&rows, 0, 2, CHAIN_HASH)) && (key = fixed(&rows, 0, 3, CHAIN_PUBLIC))) {
                        memcpy(out->hash, hash, CHAIN_HASH);
                        memcpy(out->key, key, CHAIN_PUBLIC);
                }
                out->first = out->number > CHAIN_MOST ? out->number - CHAIN_MOST + 1 : 1;
                rc = look(&l, db, out->first, out->number);
                out->fault = l.report.fault;
                out->row = l.report.number;
        }
        pool_free(pool);
        return rc;
}

int chain_check(enum chain_fault *out, struct db *db, uint64_t number)
{
        struct looking l;
        int            rc = look(&l, db, number, number);

        if (rc == 0 && l.report.fault == CHAIN_GOOD)
                rc = db_stream(db, sql_values_of, DB_IN(db_in_int((int64_t)number)), verify_value, &l.v);
        *out = l.report.fault;
        return rc == STOP ? 0 : rc;
}
