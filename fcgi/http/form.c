/* form.c - forms and queries: pairs as they were sent, then each checked against its row. */
#include "http/form.h"

#include <sodium.h>
#include <string.h>
#include "http/percent.h"
#include "renewal/date.h"
#include "util/err.h"
#include "util/utf8.h"

#define PAIRS_MOST 200
#define CHARACTERS 200          /* of a value whose row does not say */

/* --- Checks of single values */

const char *form_date(const char *value)
{
        struct date day;

        return date_parse(&day, value) ? NULL : "date";
}

const char *form_number(const char *value)
{
        size_t digits = strspn(value, "0123456789");

        return digits >= 1 && digits <= 9 && !value[digits] ? NULL : "number";
}

const char *form_code(const char *value)
{
        static const char good[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

        return *value && !value[strspn(value, good)] ? NULL : "code";
}

/* What a browser could take for another host is not ours: "//host", "/\host". */
const char *form_path(const char *value)
{
        if (value[0] != '/' || value[1] == '/' || strchr(value, '\\'))
                return "path";
        for (const char *at = value; *at; at++)
                if ((unsigned char)*at <= ' ' || (unsigned char)*at > '~')
                        return "path";
        return NULL;
}

const char *form_true(const char *value)
{
        return strcmp(value, "true") ? "code" : NULL;
}

/* --- Pairs */

/* false: a broken escape. out has room for size bytes and a NUL. */
static bool decode(char *out, size_t *out_size, const char *bytes, size_t size)
{
        size_t n = 0;

        for (size_t i = 0; i < size; i++) {
                char c = bytes[i];

                if (c == '+') {
                        c = ' ';
                } else if (c == '%') {
                        int byte = percent_byte(bytes + i, size - i);

                        if (byte < 0)
                                return false;
                        c = (char)byte;
                        i += 2;
                }
                out[n++] = c;
        }
        out[n] = '\0';
        *out_size = n;
        return true;
}

static bool part(const char **text, size_t *text_size, struct pool *pool, const char *bytes, size_t size)
{
        char *copy = pool_alloc(pool, size + 1);

        *text = copy;
        return decode(copy, text_size, bytes, size);
}

static bool pair(struct form_pair *out, struct pool *pool, const char *bytes, size_t size)
{
        const char *equals = memchr(bytes, '=', size);
        size_t      name = equals ? (size_t)(equals - bytes) : size;

        return part(&out->name, &out->name_size, pool, bytes, name) &&
               part(&out->value, &out->value_size, pool, equals ? equals + 1 : "", equals ? size - name - 1 : 0);
}

int form_urlencoded(struct form_pairs *out, const char **code, struct pool *pool, const char *bytes, size_t size)
{
        out->list = POOL_ARRAY(pool, PAIRS_MOST, struct form_pair);
        out->count = 0;
        for (size_t at = 0; at < size;) {
                const char *end = memchr(bytes + at, '&', size - at);
                size_t      length = end ? (size_t)(end - bytes) - at : size - at;

                *code = "too-large";
                if (length && out->count == PAIRS_MOST)
                        return ERR_REFUSED;
                *code = "text";
                if (length && !pair(&out->list[out->count++], pool, bytes + at, length))
                        return ERR_REFUSED;
                at += length + 1;
        }
        *code = NULL;
        return 0;
}

/* --- The table */

/* What is being filled. */
struct filling {
        struct pool             *pool;
        const struct form_field *table;
        struct field            *fields;  size_t fields_count;
        struct fault            *faults;  size_t faults_count;
        struct fault            *refused;
};

static const struct form_field *row_of(const struct form_field *table, const char *name, size_t size)
{
        for (const struct form_field *row = table; row && row->name; row++)
                if (strlen(row->name) == size && !memcmp(row->name, name, size))
                        return row;
        return NULL;
}

static int refuse(struct filling *f, const char *code, const char *name, size_t size)
{
        const char *shown = utf8_repair(f->pool, name, size > 100 ? 100 : size, false);

        *f->refused = (struct fault){shown, code, shown};
        return ERR_REFUSED;
}

static void fault(struct filling *f, const char *name, const char *code, const char *detail)
{
        f->faults[f->faults_count++] = (struct fault){name, code, detail};
}

static bool is_there(const struct filling *f, const char *name)
{
        for (size_t i = 0; i < f->fields_count; i++)
                if (!strcmp(f->fields[i].name, name))
                        return true;
        return false;
}

/* CR LF is one line end; outer white space is nobody's intention. */
static char *tidy(struct pool *pool, const char *text)
{
        char  *copy = pool_text(pool, text), *to = copy;
        size_t size;

        for (const char *at = copy; *at; at++)
                if (!(at[0] == '\r' && at[1] == '\n'))
                        *to++ = *at;
        *to = '\0';
        for (size = (size_t)(to - copy); size && strchr(" \t\n", copy[size - 1]); size--)
                copy[size - 1] = '\0';
        return copy + strspn(copy, " \t\n");
}

/* The value as handlers get it, and what is wrong with it. */
static const char *value_of(struct filling *f, const struct form_field *row, const struct form_pair *p)
{
        bool        lines = row->flags & FIELD_LINES;
        bool        text = utf8_check(p->value, p->value_size, lines);
        const char *value = text ? p->value : utf8_repair(f->pool, p->value, p->value_size, lines);
        int         most = row->most ? row->most : CHARACTERS;
        const char *code;

        if (!(row->flags & FIELD_RAW))
                value = tidy(f->pool, value);
        if (!text)
                fault(f, row->name, "text", NULL);
        else if (utf8_length(value) > (size_t)most)
                fault(f, row->name, "field-too-long", pool_format(f->pool, "%d", most));
        else if (*value && row->check && (code = row->check(value)))
                fault(f, row->name, code, NULL);
        return value;
}

static bool passes_others(const struct form_field *row)
{
        for (; row && row->name; row++)
                if (row->flags & FIELD_OTHERS)
                        return true;
        return false;
}

static int take(struct filling *f, const struct form_pair *p)
{
        const struct form_field *row = row_of(f->table, p->name, p->name_size);

        if ((!row || row->flags & FIELD_OTHERS) && passes_others(f->table))
                return 0;
        if (!row || (row->flags & FIELD_FILE))
                return refuse(f, "field-unknown", p->name, p->name_size);
        if (!(row->flags & FIELD_REPEATS) && is_there(f, row->name))
                return refuse(f, "field-repeated", p->name, p->name_size);
        f->fields[f->fields_count].name = row->name;
        f->fields[f->fields_count].value = value_of(f, row, p);
        f->fields_count++;
        return 0;
}

static void find_missing(struct filling *f)
{
        for (const struct form_field *row = f->table; row && row->name; row++) {
                bool filled = false;

                if (!(row->flags & FIELD_REQUIRED) || (row->flags & FIELD_FILE))
                        continue;
                for (size_t i = 0; i < f->fields_count; i++)
                        filled = filled || (f->fields[i].name == row->name && *f->fields[i].value);
                if (!filled)
                        fault(f, row->name, "field-missing", NULL);
        }
}

static size_t rows(const struct form_field *table)
{
        size_t n = 0;

        while (table && table[n].name)
                n++;
        return n;
}

static struct filling filling(struct pool *pool, const struct form_field *table, size_t pairs, struct fault *refused)
{
        return (struct filling){
                .pool = pool,
                .table = table,
                .fields = POOL_ARRAY(pool, pairs + 1, struct field),
                .faults = POOL_ARRAY(pool, pairs + rows(table) + 1, struct fault),
                .refused = refused,
        };
}

/* csrf and key are in every form, and in no table. */
static int take_ours(bool *ours, struct filling *f, const char **slot, const char *name, const struct form_pair *p)
{
        *ours = p->name_size == strlen(name) && !memcmp(p->name, name, p->name_size);
        if (!*ours)
                return 0;
        if (*slot)
                return refuse(f, "field-repeated", p->name, p->name_size);
        *slot = utf8_check(p->value, p->value_size, false) ? p->value : "";
        return 0;
}

static int take_any(struct request *req, struct filling *f, const struct form_pair *p)
{
        bool ours;
        int  rc;

        if ((rc = take_ours(&ours, f, &req->csrf, "csrf", p)) < 0 || ours)
                return rc;
        if ((rc = take_ours(&ours, f, &req->key, "key", p)) < 0 || ours)
                return rc;
        return take(f, p);
}

static int check_uploads(struct filling *f, const struct upload *uploads, size_t count)
{
        for (size_t i = 0; i < count; i++) {
                const struct form_field *row = row_of(f->table, uploads[i].field, strlen(uploads[i].field));

                if (!row || !(row->flags & FIELD_FILE))
                        return refuse(f, "field-unknown", uploads[i].field, strlen(uploads[i].field));
                for (size_t j = 0; j < i && !(row->flags & FIELD_REPEATS); j++)
                        if (!strcmp(uploads[j].field, uploads[i].field))
                                return refuse(f, "field-repeated", uploads[i].field, strlen(uploads[i].field));
        }
        return 0;
}

/* --- The hash of what was sent */

static void hash_piece(crypto_generichash_state *state, const void *bytes, size_t size)
{
        unsigned char length[8];

        for (int i = 0; i < 8; i++)
                length[i] = (unsigned char)((uint64_t)size >> (8 * i));
        crypto_generichash_update(state, length, sizeof length);
        crypto_generichash_update(state, bytes, size);
}

/* Keyed by the one-time key, of which the database has a hash alone: so what is kept of a form
 * (a password may be in it) tells nothing to who reads the database. */
static const unsigned char *hash_of(const struct request *req, struct pool *pool, const struct form_pairs *pairs,
                                    const struct upload *uploads, size_t uploads_count)
{
        crypto_generichash_state state;
        unsigned char           *hash = pool_alloc(pool, 32), secret[32];
        const char              *key = req->key ? req->key : "";

        crypto_generichash(secret, sizeof secret, (const unsigned char *)key, strlen(key), NULL, 0);
        crypto_generichash_init(&state, secret, sizeof secret, 32);
        hash_piece(&state, req->path, strlen(req->path));
        for (size_t i = 0; i < pairs->count; i++) {
                const struct form_pair *p = &pairs->list[i];
                bool ours = (p->name_size == 4 && !memcmp(p->name, "csrf", 4)) ||
                            (p->name_size == 3 && !memcmp(p->name, "key", 3));

                if (!ours) {
                        hash_piece(&state, p->name, p->name_size);
                        hash_piece(&state, p->value, p->value_size);
                }
        }
        for (size_t i = 0; i < uploads_count; i++) {
                hash_piece(&state, uploads[i].field, strlen(uploads[i].field));
                hash_piece(&state, uploads[i].filename, strlen(uploads[i].filename));
                hash_piece(&state, uploads[i].bytes, uploads[i].size);
        }
        crypto_generichash_final(&state, hash, 32);
        return hash;
}

/* --- Whole forms and queries */

int form_check(struct request *req, struct fault *refused, struct pool *pool, const struct form_field *table,
               const struct form_pairs *pairs, struct upload *uploads, size_t uploads_count)
{
        struct filling f = filling(pool, table, pairs->count, refused);
        int            rc = check_uploads(&f, uploads, uploads_count);

        for (size_t i = 0; rc == 0 && i < pairs->count; i++)
                rc = take_any(req, &f, &pairs->list[i]);
        if (rc < 0)
                return rc;
        find_missing(&f);
        req->form_fields = f.fields;
        req->form_count = f.fields_count;
        req->faults = f.faults;
        req->faults_count = f.faults_count;
        req->uploads = uploads;
        req->uploads_count = uploads_count;
        req->body_hash = hash_of(req, pool, pairs, uploads, uploads_count);
        return 0;
}

static bool at_fault(const struct filling *f, const char *name)
{
        for (size_t i = 0; i < f->faults_count; i++)
                if (!strcmp(f->faults[i].name, name))
                        return true;
        return false;
}

int form_query(struct request *req, struct fault *refused, struct pool *pool, const struct form_field *table)
{
        struct form_pairs pairs;
        struct filling    f;
        const char       *code;
        int               rc = form_urlencoded(&pairs, &code, pool, req->query, strlen(req->query));

        if (rc < 0) {
                *refused = (struct fault){NULL, "request", NULL};
                return rc;
        }
        f = filling(pool, table, pairs.count, refused);
        for (size_t i = 0; rc == 0 && i < pairs.count; i++)
                rc = take(&f, &pairs.list[i]);
        if (rc < 0)
                return rc;
        req->query_fields = f.fields;
        for (size_t i = 0; i < f.fields_count; i++)
                if (!at_fault(&f, f.fields[i].name))
                        req->query_fields[req->query_count++] = f.fields[i];
        return 0;
}
