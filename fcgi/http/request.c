/* request.c - the parts of a request that are text: its id, address, Accept, If-None-Match. */
#include "http/request.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "http/form.h"
#include "http/percent.h"
#include "util/utf8.h"

static const char *value_in(const struct field *fields, size_t count, const char *name)
{
        for (size_t i = 0; i < count; i++)
                if (!strcmp(fields[i].name, name))
                        return fields[i].value;
        return NULL;
}

const char *request_query(const struct request *r, const char *name)
{
        return value_in(r->query_fields, r->query_count, name);
}

const char *request_form(const struct request *r, const char *name)
{
        return value_in(r->form_fields, r->form_count, name);
}

const struct fault *request_fault(const struct request *r, const char *name)
{
        for (size_t i = 0; i < r->faults_count; i++)
                if (!strcmp(r->faults[i].name, name))
                        return &r->faults[i];
        return NULL;
}

const char *request_code(const struct request *req, const char *name)
{
        const struct fault *fault = request_fault(req, name);

        return fault ? fault->code : NULL;
}

/* --- Id */

void request_id(char id[REQUEST_ID], int64_t now)
{
        static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        uint64_t          milliseconds = (uint64_t)(now / 1000);
        unsigned char     random[16];

        for (int i = 9; i >= 0; i--, milliseconds >>= 5)
                id[i] = digits[milliseconds & 31];
        randombytes_buf(random, sizeof random);
        for (int i = 0; i < 16; i++)
                id[10 + i] = digits[random[i] & 31];
        id[26] = '\0';
}

/* --- Address */

bool request_path(const char **path, const char **query, struct pool *pool, const char *address)
{
        size_t size = strcspn(address, "?");
        char  *copy = pool_alloc(pool, size + 1), *to = copy;

        *query = address[size] ? pool_text(pool, address + size + 1) : "";
        *path = copy;
        for (size_t i = 0; i < size; i++) {
                int byte;

                if (address[i] != '%') {
                        *to++ = address[i];
                        continue;
                }
                if ((byte = percent_byte(address + i, size - i)) < 0)
                        return false;
                *to++ = (char)byte;
                i += 2;
        }
        return *copy == '/' && utf8_check(copy, (size_t)(to - copy), false);
}

/* --- Lists of header values */

static const char *spaces(const char *at)
{
        return at + strspn(at, " \t");
}

/* The q of "type/sub;q=0.5" in thousandths; without one 1000, and what cannot be read counts for nothing. */
static int quality(const char *parameters, size_t size)
{
        const char *at = parameters, *end = parameters + size;

        while (at < end && *at == ';') {
                at = spaces(at + 1);
                if ((*at == 'q' || *at == 'Q') && at[1] == '=') {
                        double q = strtod(at + 2, NULL);

                        return q > 0 && q <= 1 ? (int)(q * 1000 + 0.5) : 0;
                }
                at += strcspn(at, ";,");
        }
        return 1000;
}

/* How exactly a range names the type: 3 type/sub, 2 type/, 1 everything, 0 not at all. */
static int exactness(const char *range, size_t size, const char *type)
{
        size_t slash = strcspn(type, "/") + 1;

        if (size == strlen(type) && !strncasecmp(range, type, size))
                return 3;
        if (size == slash + 1 && range[slash] == '*' && !strncasecmp(range, type, slash))
                return 2;
        return size == 3 && !strncmp(range, "*/*", 3);
}

int request_accepts(const char *accept, const char *type)
{
        int best = 0, q = 0;

        if (!accept || !*spaces(accept))
                return 1000;
        for (const char *at = spaces(accept); *at; at = spaces(at)) {
                size_t whole = strcspn(at, ","), name = strcspn(at, ";, \t");
                const char *parameters = spaces(at + name);
                int exact = exactness(at, name, type);

                if (exact > best) {
                        best = exact;
                        q = quality(parameters, parameters < at + whole ? whole - (size_t)(parameters - at) : 0);
                }
                at += whole;
                at += *at == ',';
        }
        return q;
}

/* How exactly a range names the language: 3 de, 2 de-AT for de, 1 everything, 0 not at all. */
static int speaks(const char *range, size_t size, const char *language)
{
        size_t own = strlen(language);

        if (size >= own && !strncasecmp(range, language, own) && (size == own || range[own] == '-'))
                return size == own ? 3 : 2;
        return size == 1 && *range == '*';
}

/* In thousandths; *at is where the header says so. */
static int wanted(const char **at, const char *accept, const char *language)
{
        int best = 0, q = 0;

        for (const char *range = spaces(accept); *range; range = spaces(range)) {
                size_t      whole = strcspn(range, ","), name = strcspn(range, ";, \t");
                const char *parameters = spaces(range + name);
                int         exact = speaks(range, name, language);
                int         much = quality(parameters, parameters < range + whole ? whole - (size_t)(parameters - range) : 0);

                if (exact > best || (exact && exact == best && much > q)) {
                        best = exact;
                        q = much;
                        *at = range;
                }
                range += whole;
                range += *range == ',';
        }
        return q;
}

const char *request_language(const char *accept, const char *const *languages)
{
        const char *best = languages[0], *best_at = NULL;
        int         most = 0;

        for (const char *const *l = languages; accept && *l; l++) {
                const char *at = NULL;
                int         q = wanted(&at, accept, *l);

                if (q > most || (q && q == most && at < best_at)) {
                        most = q;
                        best = *l;
                        best_at = at;
                }
        }
        return best;
}

static const char *opaque(const char *tag)
{
        return tag[0] == 'W' && tag[1] == '/' ? tag + 2 : tag;
}

bool request_tag_matches(const char *if_none_match, const char *tag)
{
        const char *wanted = opaque(tag);
        size_t      size = strlen(wanted);

        for (const char *at = if_none_match ? spaces(if_none_match) : ""; *at; at = spaces(at)) {
                const char *one = opaque(at), *end;

                if (*at == '*')
                        return true;
                if (*one != '"' || !(end = strchr(one + 1, '"')))
                        return false;
                if ((size_t)(end + 1 - one) == size && !strncmp(one, wanted, size))
                        return true;
                at = spaces(end + 1);
                at += *at == ',';
        }
        return false;
}

bool request_is_type(const char *content_type, const char *type)
{
        size_t size = strlen(type);

        return !strncasecmp(content_type, type, size) && strchr("; \t", content_type[size]) != NULL;
}
