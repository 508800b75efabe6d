/* conf.c - the configuration: a const table of keys over inih. */
#include "util/conf.h"

#include <errno.h>
#include <ini.h>
#include <sodium.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "util/err.h"
#include "util/mail.h"
#include "util/utf8.h"

enum kind { KEY_TEXT, KEY_PATH, KEY_NUMBER, KEY_TRUTH, KEY_LEVEL, KEY_ORIGIN, KEY_MAIL_TLS, KEY_MAIL, KEY_DEMAND, KEY_SECRET, KEY_ISSUER };

struct key {
        const char *name;
        enum kind   kind;
        size_t      at;                 /* offset in struct conf */
        int         least, most;        /* of a number */
        const char *preset;             /* as it would be written; NULL: not set */
};

#define AT(member) offsetof(struct conf, member)

static const struct key keys[] = {
        {"data_dir", KEY_PATH, AT(data_dir), 0, 0, NULL},
        {"xslt_dir", KEY_PATH, AT(xslt_dir), 0, 0, NULL},
        {"sql_dir", KEY_PATH, AT(sql_dir), 0, 0, NULL},
        {"database_socket", KEY_PATH, AT(database_socket), 0, 0, "run/mariadb.sock"},
        {"database_host", KEY_TEXT, AT(database_host), 0, 0, NULL},
        {"database_port", KEY_NUMBER, AT(database_port), 1, 65535, "3306"},
        {"database_name", KEY_TEXT, AT(database_name), 0, 0, "recert"},
        {"worker_user", KEY_TEXT, AT(worker_user), 0, 0, "recert_worker"},
        {"worker_password", KEY_TEXT, AT(worker_password), 0, 0, ""},
        {"sealer_user", KEY_TEXT, AT(sealer_user), 0, 0, "recert_sealer"},
        {"sealer_password", KEY_TEXT, AT(sealer_password), 0, 0, ""},
        {"migration_user", KEY_TEXT, AT(migration_user), 0, 0, "recert_migration"},
        {"migration_password", KEY_TEXT, AT(migration_password), 0, 0, ""},
        {"listen", KEY_PATH, AT(listen), 0, 0, "run/recert.sock"},
        {"listen_uploads", KEY_PATH, AT(listen_uploads), 0, 0, "run/uploads.sock"},
        {"workers", KEY_NUMBER, AT(workers), 0, 1024, "0"},
        {"upload_workers", KEY_NUMBER, AT(upload_workers), 0, 64, "0"},
        {"hash_slots", KEY_NUMBER, AT(hash_slots), 1, 64, "2"},
        {"log_level", KEY_LEVEL, AT(log_level), 0, 0, "info"},
        {"origin", KEY_ORIGIN, AT(origin), 0, 0, NULL},
        {"address", KEY_TEXT, AT(address), 0, 0, "127.0.0.1"},
        {"port", KEY_NUMBER, AT(port), 1, 65535, "8080"},
        {"requests_per_second", KEY_NUMBER, AT(requests_per_second), 0, 1000000, "200"},
        {"tls", KEY_TRUTH, AT(tls), 0, 0, "no"},
        {"tls_certificate", KEY_PATH, AT(tls_certificate), 0, 0, NULL},
        {"tls_key", KEY_PATH, AT(tls_key), 0, 0, NULL},
        {"session_idle_minutes", KEY_NUMBER, AT(session_idle_minutes), 1, 43200, "60"},
        {"session_absolute_hours", KEY_NUMBER, AT(session_absolute_hours), 1, 8760, "12"},
        {"mail_server", KEY_TEXT, AT(mail_server), 0, 0, NULL},
        {"mail_port", KEY_NUMBER, AT(mail_port), 1, 65535, "587"},
        {"mail_user", KEY_TEXT, AT(mail_user), 0, 0, NULL},
        {"mail_password", KEY_TEXT, AT(mail_password), 0, 0, NULL},
        {"mail_from", KEY_MAIL, AT(mail_from), 0, 0, NULL},
        {"mail_tls", KEY_MAIL_TLS, AT(mail_tls), 0, 0, "starttls"},
        {"mail_ca", KEY_PATH, AT(mail_ca), 0, 0, NULL},
        {"second_factor", KEY_DEMAND, AT(second_factor_required), 0, 0, "optional"},
        {"second_factor_key", KEY_SECRET, AT(second_factor_key), 0, 0, NULL},
        {"provider_issuer", KEY_ISSUER, AT(provider_issuer), 0, 0, NULL},
        {"provider_client", KEY_TEXT, AT(provider_client), 0, 0, NULL},
        {"provider_secret", KEY_TEXT, AT(provider_secret), 0, 0, NULL},
        {"provider_name", KEY_TEXT, AT(provider_name), 0, 0, NULL},
        {"allow_today", KEY_TRUTH, AT(allow_today), 0, 0, "no"},
};
#define KEYS (sizeof keys / sizeof *keys)

struct reading {
        struct conf *conf;
        struct pool *pool;
        FILE        *file;
        const char  *path;
        int          line;              /* of the text that inih looks at */
        int          set_at[KEYS];      /* line where it was given; 0: not yet */
        const char  *why;               /* the first thing that is wrong */
};

static void refuse(struct reading *r, const char *sentence)
{
        if (!r->why)
                r->why = pool_format(r->pool, "%s, line %d: %s", r->path, r->line, sentence);
}

static bool number(int *out, const char *text, int least, int most)
{
        char *end;
        long  n;

        errno = 0;
        n = strtol(text, &end, 10);
        if (errno || end == text || *end || n < least || n > most)
                return false;
        *out = (int)n;
        return true;
}

/* scheme://host[:port], nothing after it. */
static bool is_origin(const char *text)
{
        size_t scheme = !strncmp(text, "https://", 8) ? 8 : !strncmp(text, "http://", 7) ? 7 : 0;

        return scheme && text[scheme] && !text[scheme + strcspn(text + scheme, "/?# \t@")];
}

/* 32 bytes as 64 hexadecimal digits; an empty one is none. */
static const char *take_secret(const unsigned char **out, const struct key *k, const char *value, struct pool *pool)
{
        unsigned char *bytes = pool_alloc(pool, CONF_SECRET);
        const char    *end;
        size_t         size;

        *out = *value ? bytes : NULL;
        if (!*value || (sodium_hex2bin(bytes, CONF_SECRET, value, strlen(value), NULL, &size, &end) == 0 &&
                        size == CONF_SECRET && !*end))
                return NULL;
        return pool_format(pool, "%s must be 64 hexadecimal digits.", k->name);
}

static bool is_this_machine(const char *host)
{
        static const char *const names[] = {"localhost", "127.0.0.1", "[::1]"};
        size_t                   size = *host == '[' ? strcspn(host, "]") + 1 : strcspn(host, ":/");

        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
                if (size == strlen(names[i]) && !strncmp(host, names[i], size))
                        return true;
        return false;
}

/* What is asked over a network is asked over TLS alone. */
static bool is_issuer(const char *text)
{
        if (strlen(text) > 255 || text[strcspn(text, "?# \t@")])
                return false;
        return strncmp(text, "http://", 7) ? !strncmp(text, "https://", 8) && text[8] && text[8] != '/' : is_this_machine(text + 7);
}

/* NULL, or what is wrong with the value. */
static const char *take(void *at, const struct key *k, const char *value, struct pool *pool)
{
        switch (k->kind) {
        case KEY_NUMBER:
                return number(at, value, k->least, k->most)
                               ? NULL
                               : pool_format(pool, "%s must be a number from %d to %d, not \"%s\".", k->name, k->least,
                                             k->most, value);
        case KEY_TRUTH:
                *(bool *)at = !strcmp(value, "yes");
                return !strcmp(value, "yes") || !strcmp(value, "no")
                               ? NULL
                               : pool_format(pool, "%s must be yes or no, not \"%s\".", k->name, value);
        case KEY_DEMAND:
                *(bool *)at = !strcmp(value, "required");
                return !strcmp(value, "required") || !strcmp(value, "optional")
                               ? NULL
                               : pool_format(pool, "%s must be required or optional, not \"%s\".", k->name, value);
        case KEY_SECRET:
                return take_secret(at, k, value, pool);
        case KEY_LEVEL:
                if (strcmp(value, "error") && strcmp(value, "info") && strcmp(value, "debug"))
                        return pool_format(pool, "%s must be error, info or debug, not \"%s\".", k->name, value);
                break;
        case KEY_ORIGIN:
                if (*value && !is_origin(value))
                        return pool_format(pool, "%s must be like https://recert.example.org, not \"%s\".", k->name, value);
                break;
        case KEY_MAIL_TLS:
                if (strcmp(value, "starttls") && strcmp(value, "tls") && strcmp(value, "no"))
                        return pool_format(pool, "%s must be starttls, tls or no, not \"%s\".", k->name, value);
                break;
        case KEY_MAIL:
                if (*value && !mail_sendable(value))
                        return pool_format(pool, "%s must be an address like recert@example.org, not \"%s\".", k->name, value);
                break;
        case KEY_ISSUER:
                if (*value && !is_issuer(value))
                        return pool_format(pool, "%s must be like https://id.example.org, not \"%s\".", k->name, value);
                break;
        case KEY_TEXT:
        case KEY_PATH:
                break;
        }
        /* An empty value is none, but for a password. */
        *(const char **)at = *value || (k->preset && !*k->preset) ? pool_text(pool, value) : NULL;
        return NULL;
}

static void set(struct reading *r, size_t i, const char *value)
{
        const char *wrong = take((char *)r->conf + keys[i].at, &keys[i], value, r->pool);

        if (wrong)
                refuse(r, wrong);
}

static int on_pair(void *arg, const char *section, const char *name, const char *value)
{
        struct reading *r = arg;
        size_t          i = 0;

        while (i < KEYS && strcmp(keys[i].name, name))
                i++;
        if (*section)
                refuse(r, "this file has no [sections].");
        else if (i == KEYS)
                refuse(r, pool_format(r->pool, "there is no key \"%s\".", name));
        else if (r->set_at[i])
                refuse(r, pool_format(r->pool, "%s was given in line %d already.", name, r->set_at[i]));
        else if (!utf8_check(value, strlen(value), false))
                refuse(r, pool_format(r->pool, "%s holds control characters or is not UTF-8.", name));
        else
                set(r, i, value);
        if (i < KEYS)
                r->set_at[i] = r->line;
        return 1;
}

/* inih does not tell its handler the line, and cuts one that is too long: so it reads through this. */
static char *next_line(char *text, int size, void *arg)
{
        struct reading *r = arg;
        char           *got = fgets(text, size, r->file);

        if (!got)
                return NULL;
        r->line++;
        if (!strchr(text, '\n') && !feof(r->file))
                refuse(r, pool_format(r->pool, "the line is longer than %d bytes.", size - 2));
        return r->why ? NULL : got;
}

static const char *below(struct pool *pool, const char *dir, const char *path)
{
        return !path || *path == '/' ? path : pool_format(pool, "%s/%s", dir, path);
}

/* The folder of the file itself. */
static const char *folder(struct pool *pool, const char *path)
{
        const char *slash = strrchr(path, '/');

        if (!slash)
                return ".";
        return slash == path ? "/" : pool_text_n(pool, path, (size_t)(slash - path));
}

static void complete_provider(struct reading *r)
{
        struct conf *c = r->conf;
        const char  *host;

        if (!c->provider_issuer)
                return;
        if (!c->provider_client || !c->provider_secret || !c->origin)
                r->why = pool_format(r->pool, "%s: provider_issuer needs provider_client, provider_secret and origin.", r->path);
        host = strstr(c->provider_issuer, "://") + 3;
        if (!c->provider_name)
                c->provider_name = pool_text_n(r->pool, host, strcspn(host, "/"));
}

static void complete(struct reading *r)
{
        struct conf *c = r->conf;

        for (size_t i = 0; i < KEYS; i++)
                if (!r->set_at[i] && keys[i].preset)
                        set(r, i, keys[i].preset);
        c->data_dir = c->data_dir ? below(r->pool, folder(r->pool, r->path), c->data_dir) : folder(r->pool, r->path);
        for (size_t i = 0; i < KEYS; i++)
                if (keys[i].kind == KEY_PATH && keys[i].at != AT(data_dir)) {
                        const char **at = (const char **)((char *)c + keys[i].at);

                        *at = below(r->pool, c->data_dir, *at);
                }
        if (c->tls && (!c->tls_certificate || !c->tls_key))
                r->why = pool_format(r->pool, "%s: tls = yes needs tls_certificate and tls_key.", r->path);
        else if (c->mail_server && (!c->mail_from || !c->origin))
                r->why = pool_format(r->pool, "%s: mail_server needs mail_from, and origin for the links.", r->path);
        else if (c->second_factor_required && !c->second_factor_key)
                r->why = pool_format(r->pool, "%s: second_factor = required needs second_factor_key.", r->path);
        complete_provider(r);
}

int conf_read(struct conf **out, const char *path, struct pool *pool, const char **why)
{
        struct reading *r = POOL_NEW(pool, struct reading);
        int             bad;

        *out = NULL;
        r->conf = POOL_NEW(pool, struct conf);
        r->pool = pool;
        r->path = path;
        if (!(r->file = fopen(path, "re"))) {
                *why = pool_format(pool, "%s: %s.", path, strerror(errno));
                return ERR_REFUSED;
        }
        ini_allow_multiline = false;
        ini_allow_inline_comments = false;
        bad = ini_parse_stream(next_line, r, on_pair, r);
        fclose(r->file);
        if (!r->why && bad)
                r->why = pool_format(pool, "%s, line %d: this is not \"key = value\".", path, bad);
        if (!r->why)
                complete(r);
        *why = r->why;
        *out = r->why ? NULL : r->conf;
        return r->why ? ERR_REFUSED : 0;
}

const char *conf_origin(const struct conf *c, struct pool *pool)
{
        return c->origin ? c->origin : pool_format(pool, "%s://%s:%d", c->tls ? "https" : "http", c->address, c->port);
}
