/* migrate.c - applies sql/NNNN-noun.sql and gives the database users their rights. */
#include "store/migrate.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "store/lease.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"

#define LEASE_SECONDS 15
#define LEASE_WAIT    (60 * CLOCK_SECOND)

static const char sql_newest[] = "SELECT MAX(number) FROM migration";
static const char sql_applied[] = "SELECT number, name, checksum FROM migration ORDER BY number";
static const char sql_done[] =
        "INSERT INTO migration (number, name, checksum, applied) VALUES (?, ?, ?, UTC_TIMESTAMP(6))";
static const char sql_host[] = "SELECT SUBSTRING_INDEX(CURRENT_USER(), '@', -1)";

struct migration {
        int           number;
        const char   *name, *text;
        unsigned char checksum[crypto_hash_sha256_BYTES];
};

struct migrations {
        struct migration *list;
        size_t            count;
};

int migrate_check(struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_newest, NULL, 0);

        if (rc == 0 && db_int(&rows, 0, 0) >= SCHEMA_NUMBER)
                return 0;
        if (rc == 0 || rc == ERR_SYSTEM)        /* no such table: nothing was ever migrated */
                log_write(LOG_ERROR, "schema-too-old", LOG_N("needed", SCHEMA_NUMBER),
                          LOG_N("found", db_int(&rows, 0, 0)), LOG_T("do", "recertctl migrate"));
        return ERR_UNAVAILABLE;
}

/* --- The files */

static int is_migration(const struct dirent *entry)
{
        const char *name = entry->d_name;
        size_t      length = strlen(name);

        return length > 9 && isdigit((unsigned char)name[0]) && isdigit((unsigned char)name[1])
               && isdigit((unsigned char)name[2]) && isdigit((unsigned char)name[3]) && name[4] == '-'
               && !strcmp(name + length - 4, ".sql");
}

static int read_file(struct migration *out, const char *folder, const char *name, struct pool *pool)
{
        const char *path = pool_format(pool, "%s/%s", folder, name);
        FILE       *file = fopen(path, "re");
        char        bytes[65536];
        size_t      size = 0;

        if (file) {
                size = fread(bytes, 1, sizeof bytes, file);
                if (ferror(file) || !feof(file))
                        size = 0;
                fclose(file);
        }
        if (!size) {
                log_write(LOG_ERROR, "migration-file", LOG_T("file", path), LOG_T("error", strerror(errno)));
                return ERR_SYSTEM;
        }
        out->number = atoi(name);
        out->name = pool_text(pool, name);
        out->text = pool_text_n(pool, bytes, size);
        crypto_hash_sha256(out->checksum, (const unsigned char *)bytes, size);
        return 0;
}

static int read_folder(struct migrations *out, const char **why, const char *folder, struct pool *pool)
{
        struct dirent **entries = NULL;
        int             count = scandir(folder, &entries, is_migration, alphasort);
        int             rc = 0;

        if (count < 0) {
                *why = pool_format(pool, "The folder of the migrations, %s, cannot be read: %s.", folder, strerror(errno));
                return ERR_REFUSED;
        }
        out->list = POOL_ARRAY(pool, (size_t)count, struct migration);
        out->count = (size_t)count;
        for (int i = 0; i < count; i++) {
                if (rc == 0)
                        rc = read_file(&out->list[i], folder, entries[i]->d_name, pool);
                if (rc == 0 && out->list[i].number != i + 1) {
                        *why = pool_format(pool, "%s/%s is not migration %d: one is missing or there twice.", folder,
                                           entries[i]->d_name, i + 1);
                        rc = ERR_REFUSED;
                }
                free(entries[i]);
        }
        free(entries);
        if (rc == 0 && count < SCHEMA_NUMBER) {
                *why = pool_format(pool, "%s has %d migrations; this release needs %d.", folder, count, SCHEMA_NUMBER);
                rc = ERR_REFUSED;
        }
        return rc;
}

/* --- What was applied before must still be what the files say. */

static int compare(size_t *applied, const char **why, struct db *db, const struct migrations *files, struct pool *pool)
{
        struct db_rows rows;
        size_t         size;
        int            rc = db_query(&rows, db, pool, sql_applied, NULL, 0);

        *applied = rows.count;
        for (size_t i = 0; rc == 0 && i < rows.count; i++) {
                const char *name = db_text(&rows, i, 1);

                if (i >= files->count) {
                        *why = pool_format(pool, "The database has migration %s, which this release does not know:"
                                           " use the newer one.", name);
                        return ERR_REFUSED;
                }
                if (db_int(&rows, i, 0) != files->list[i].number
                    || memcmp(db_bytes(&rows, i, 2, &size), files->list[i].checksum, sizeof files->list[i].checksum)) {
                        *why = pool_format(pool, "Migration %s was applied, and %s is not the file that it was then."
                                           " Restore it; a change to the tables is a new migration.", name,
                                           files->list[i].name);
                        return ERR_REFUSED;
                }
        }
        return rc;
}

static int hold(const char **why, struct db *db, const struct lease *l)
{
        int64_t began = clock_elapsed();
        bool    held = false;
        int     rc;

        while ((rc = lease_take(&held, db, l)) == 0 && !held) {
                if (clock_elapsed() - began > LEASE_WAIT) {
                        *why = "Another recertctl migrate is at work; try again when it has finished.";
                        return ERR_REFUSED;
                }
                nanosleep(&(struct timespec){0, 100000000}, NULL);
        }
        return rc;
}

static int apply(struct db *db, const struct migration *m)
{
        int rc = db_script(db, m->text);

        if (rc == 0)
                rc = db_exec(db, sql_done, DB_IN(db_in_int(m->number), db_in_text(m->name),
                                                 db_in_bytes(m->checksum, sizeof m->checksum)));
        if (rc == 0)
                log_write(LOG_DEBUG, "migrated", LOG_T("file", m->name));
        return rc;
}

/* --- Rights. What is not here nobody has: in particular, nobody changes or deletes an audit row. */

enum user { WORKER, SEALER };

static const struct right {
        enum user   user;
        const char *what, *tables;      /* separated by spaces */
} rights[] = {
        {WORKER, "SELECT",
         "activity activity_evidence activity_text account address address_claim alias announcement audit award calendar campaign candidate"
         " certification change_number changed_value checkpoint designation device draft draft_evidence evidence extension extension_request"
         " integrator_key invite item_group job language lease message migration offer once option option_rule outbox pending_change"
         " person preview preview_part programme projection proposal reason record recovery_code report requirement requirement_certification requirement_path revocation"
         " secret session sign_in_attempt tally type type_rule wording"},
        {WORKER, "SELECT, INSERT, UPDATE, DELETE", "identity provider_sign_in"},
        {WORKER, "SELECT, INSERT, UPDATE", "provider"},
        {WORKER, "INSERT, UPDATE, DELETE",
         "activity_evidence address address_claim alias announcement calendar campaign certification designation device draft draft_evidence"
         " evidence extension_request invite item_group job language message offer once option option_rule outbox person preview preview_part programme projection reason recovery_code report requirement"
         " requirement_certification requirement_path session sign_in_attempt type type_rule wording"},
        {WORKER, "INSERT, UPDATE",
         "account activity activity_text award candidate extension proposal record revocation tally"},
        {WORKER, "INSERT", "changed_value pending_change secret"},
        {WORKER, "INSERT, UPDATE (used, revoked)", "integrator_key"},
        {WORKER, "INSERT (at, account_id, program, request, action, candidate_id, digests)", "audit"},
        {WORKER, "SELECT, INSERT, UPDATE, DELETE", "declined_mail refused_address"},

        {SEALER, "SELECT",
         "activity alias announcement audit award campaign candidate certification change_number checkpoint designation"
         " draft extension item_group job language lease migration offer option option_rule pending_change programme projection"
         " proposal record report requirement revocation"
         " requirement_certification requirement_path type type_rule wording"},
        {SEALER, "INSERT, UPDATE", "lease"},
        {SEALER, "INSERT, UPDATE, DELETE", "change_number projection"},
        {SEALER, "INSERT, DELETE", "pending_change"},
        {SEALER, "INSERT", "changed_value checkpoint"},
        {SEALER, "INSERT (at, account_id, program, request, action, candidate_id, digests), UPDATE (number, hash)", "audit"},
        {SEALER, "UPDATE (revision, unread)", "candidate"},
        {SEALER, "SELECT, INSERT, UPDATE", "message"},
        {SEALER, "SELECT, INSERT, UPDATE, DELETE", "outbox"},
        /* What is published is put in force by the job process. */
        {SEALER, "INSERT, UPDATE, DELETE",
         "alias announcement campaign certification designation item_group language option option_rule programme requirement"
         " requirement_certification requirement_path type type_rule wording"},
        {SEALER, "UPDATE", "proposal"},
        {SEALER, "INSERT, UPDATE, DELETE", "job"},
        {SEALER, "SELECT (made), DELETE", "once"},
        {SEALER, "SELECT (ends), DELETE", "address_claim invite session"},
        {SEALER, "SELECT (last, until), DELETE", "sign_in_attempt"},
        {SEALER, "SELECT (mail_key)", "address"},
        {SEALER, "SELECT (mail_key), DELETE", "refused_address"},
        {SEALER, "SELECT (used), DELETE", "device"},
};

/* A name in backquotes, a text in quotes: what comes from the configuration. */
static const char *quoted(struct pool *pool, const char *text, char quote)
{
        char *out = pool_array(pool, 2 * strlen(text) + 3, 1), *at = out;

        *at++ = quote;
        for (; *text; text++) {
                if (*text == quote || (*text == '\\' && quote == '\''))
                        *at++ = *text;
                *at++ = *text;
        }
        *at = quote;
        return out;
}

static int grant(struct db *db, const struct conf *conf, struct pool *pool)
{
        struct db_rows rows;
        const char    *base = quoted(pool, conf->database_name, '`'), *host;
        int            rc = db_query(&rows, db, pool, sql_host, NULL, 0);

        if (rc < 0)
                return rc;
        host = quoted(pool, db_text(&rows, 0, 0), '\'');
        for (size_t i = 0; rc == 0 && i < sizeof rights / sizeof *rights; i++) {
                const char *user = rights[i].user == WORKER ? conf->worker_user : conf->sealer_user;
                char       *rest = pool_text(pool, rights[i].tables), *table;

                while (rc == 0 && (table = strsep(&rest, " ")))
                        if (*table)
                                rc = db_script(db, pool_format(pool, "GRANT %s ON %s.%s TO %s@%s", rights[i].what, base,
                                                               quoted(pool, table, '`'), quoted(pool, user, '\''), host));
        }
        return rc;
}

int migrate_run(int *applied, const char **why, struct db *db, const struct conf *conf, struct pool *pool)
{
        struct migrations files = {0};
        struct lease      lease;
        size_t            before = 0;
        int               rc;

        *applied = 0;
        *why = NULL;
        if ((rc = read_folder(&files, why, conf->sql_dir, pool)) < 0)
                return rc;
        for (size_t i = 0; i < 2; i++)          /* the tables migration and lease themselves */
                if ((rc = db_script(db, files.list[i].text)) < 0)
                        return rc;
        lease_init(&lease, "migration", LEASE_SECONDS);
        if ((rc = hold(why, db, &lease)) == 0)
                rc = compare(&before, why, db, &files, pool);
        for (size_t i = before; rc == 0 && i < files.count; i++) {
                rc = apply(db, &files.list[i]);
                *applied += rc == 0;
                if (rc == 0)
                        rc = hold(why, db, &lease);
        }
        if (rc == 0)
                rc = grant(db, conf, pool);
        if (lease_drop(db, &lease) < 0 && rc == 0)
                log_write(LOG_ERROR, "lease-drop", LOG_T("name", lease.name));
        return rc;
}
