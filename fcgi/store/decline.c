/* decline.c - mails that are not wanted. */
#include "store/decline.h"

#include <sodium.h>
#include <string.h>

#include "util/err.h"

static const char sql_secret[] = "SELECT bytes FROM secret WHERE name = 'unsubscribe'";
static const char sql_make_secret[] = "INSERT IGNORE INTO secret (name, bytes) VALUES ('unsubscribe', RANDOM_BYTES(32))";
static const char sql_load[] = "SELECT mails FROM declined_mail WHERE candidate_id = ?";
static const char sql_there[] = "SELECT gone IS NOT NULL FROM candidate WHERE candidate_id = ? FOR UPDATE";
static const char sql_decline[] =
        "INSERT IGNORE INTO declined_mail (candidate_id, mails) VALUES (?, ?)";
static const char sql_want[] = "DELETE FROM declined_mail WHERE candidate_id = ? AND mails = ?";

/* --- Links: candidate and group, and a MAC over them */

#define NAMED 5
#define MAC   16

int decline_key(unsigned char out[DECLINE_KEY], struct db *db)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        size_t         size;
        int            rc = db_query(&rows, db, pool, sql_secret, NULL, 0);

        if (rc == 0 && !rows.count && (rc = db_exec(db, sql_make_secret, NULL, 0)) == 0)
                rc = db_query(&rows, db, pool, sql_secret, NULL, 0);
        if (rc == 0 && rows.count)
                memcpy(out, db_bytes(&rows, 0, 0, &size), DECLINE_KEY);
        pool_free(pool);
        return rc;
}

static void sign(unsigned char out[NAMED + MAC], const unsigned char key[DECLINE_KEY], uint32_t candidate, enum message_group group)
{
        for (int i = 0; i < 4; i++)
                out[i] = (unsigned char)(candidate >> (24 - 8 * i));
        out[4] = (unsigned char)group;
        crypto_generichash(out + NAMED, MAC, out, NAMED, key, DECLINE_KEY);
}

const char *decline_path(const unsigned char key[DECLINE_KEY], uint32_t candidate, enum message_group group, struct pool *pool)
{
        unsigned char bytes[NAMED + MAC];
        char          text[sodium_base64_ENCODED_LEN(NAMED + MAC, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

        sign(bytes, key, candidate, group);
        sodium_bin2base64(text, sizeof text, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
        return pool_format(pool, "/unsubscribe/%s", text);
}

int decline_parse(uint32_t *candidate, enum message_group *group, const unsigned char key[DECLINE_KEY], const char *token)
{
        unsigned char given[NAMED + MAC], ours[NAMED + MAC];
        size_t        size = 0;

        if (sodium_base642bin(given, sizeof given, token, strlen(token), NULL, &size, NULL,
                              sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 || size != sizeof given || given[4] >= MESSAGE_GROUPS)
                return ERR_NOT_FOUND;
        *candidate = (uint32_t)given[0] << 24 | (uint32_t)given[1] << 16 | (uint32_t)given[2] << 8 | given[3];
        *group = (enum message_group)given[4];
        sign(ours, key, *candidate, *group);
        return sodium_memcmp(given, ours, sizeof ours) == 0 ? 0 : ERR_NOT_FOUND;
}

/* --- What is declined */

/* What is wanted, as words. */
static const char *words_of(const bool declined[MESSAGE_GROUPS], struct pool *pool)
{
        const char *words = "";

        for (size_t g = 0; g < MESSAGE_GROUPS; g++)
                if (!declined[g])
                        words = pool_format(pool, "%s%s%s", words, *words ? " " : "", message_group_words[g]);
        return *words ? words : "none";
}

int decline_load(bool out[MESSAGE_GROUPS], struct db *db, uint32_t candidate, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_load, DB_IN(db_in_int(candidate)));

        memset(out, 0, MESSAGE_GROUPS * sizeof *out);
        for (size_t i = 0; rc == 0 && i < rows.count; i++)
                for (size_t g = 0; g < MESSAGE_GROUPS; g++)
                        out[g] |= !strcmp(db_text(&rows, i, 0), message_group_words[g]);
        return rc;
}

static int set(struct db *db, uint32_t candidate, enum message_group group, bool declined)
{
        return db_exec(db, declined ? sql_decline : sql_want, DB_IN(db_in_int(candidate), db_in_text(message_group_words[group])));
}

int decline_change(struct audit_value *value, struct db *db, uint32_t candidate, const bool declined[MESSAGE_GROUPS], struct pool *pool)
{
        bool before[MESSAGE_GROUPS];
        int  rc = decline_load(before, db, candidate, pool);

        for (size_t g = 0; rc == 0 && g < MESSAGE_GROUPS; g++)
                if (before[g] != declined[g])
                        rc = set(db, candidate, (enum message_group)g, declined[g]);
        if (rc == 0)
                *value = (struct audit_value){"mails", words_of(before, pool), words_of(declined, pool)};
        return rc;
}

struct by_link {
        uint32_t           candidate;
        enum message_group group;
        const struct act  *act;
        struct pool       *pool;
};

static int by_link(struct db *db, void *arg)
{
        const struct by_link *l = arg;
        struct audit_value    value = {pool_format(l->pool, "mails %s", message_group_words[l->group]), "wanted", "declined"};
        struct db_rows        rows;
        int                   rc = db_query(&rows, db, l->pool, sql_there, DB_IN(db_in_int(l->candidate)));

        if (rc < 0)
                return rc;
        if (!rows.count || db_int(&rows, 0, 0))
                return ERR_NOT_FOUND;
        if ((rc = set(db, l->candidate, l->group, true)) < 0 || !db_affected(db))
                return rc;
        return audit_write(db, l->act, l->candidate, &value, 1, l->pool);
}

int decline_by_link(struct db *db, uint32_t candidate, enum message_group group, const struct act *act, struct pool *pool)
{
        return db_transaction(db, by_link, &(struct by_link){candidate, group, act, pool});
}
