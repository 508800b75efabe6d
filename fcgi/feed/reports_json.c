/* reports_json.c - reports in JSON: an element is an object of its attributes, all strings. */
#include "feed/reports.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "util/err.h"
#include "util/utf8.h"

#define LONGEST 400             /* characters of a string */

/* The member as a text; NULL: not there. *bad: it is something else. */
static const char *text_of(bool *bad, const json_t *object, const char *name, struct pool *pool)
{
        const json_t *value = json_object_get(object, name);
        const char   *text = json_string_value(value);

        if (!value)
                return NULL;
        if (!text || strlen(text) != json_string_length(value) || !utf8_check(text, strlen(text), false) ||
            utf8_length(text) > LONGEST) {
                *bad = true;
                return NULL;
        }
        return pool_text(pool, text);
}

static bool knows_members(const json_t *object, bool award)
{
        static const char *const completion[] = {"id", "option", "date", "candidate", "email", "title", NULL};
        static const char *const awarded[] = {"id", "certification", "on", "candidate", "email", NULL};
        const char *const       *names = award ? awarded : completion;
        const char              *name;
        json_t                  *value;
        size_t                   known = 0;

        json_object_foreach((json_t *)(uintptr_t)object, name, value)
                for (size_t i = 0; names[i]; i++)
                        known += !strcmp(names[i], name);
        return known == json_object_size(object);
}

static struct reported read_item(const json_t *item, bool award, struct pool *pool)
{
        bool            bad = !json_is_object(item) || !knows_members(item, award);
        struct reported out = {
                .id = text_of(&bad, item, "id", pool), .code = text_of(&bad, item, award ? "certification" : "option", pool),
                .date = text_of(&bad, item, award ? "on" : "date", pool), .candidate = text_of(&bad, item, "candidate", pool),
                .email = text_of(&bad, item, "email", pool), .title = text_of(&bad, item, "title", pool)};

        if (bad)
                out.refused = "json";
        return out;
}

static int read_root(struct reports_reader *out, const char **code, const char **detail, const json_t *root, struct pool *pool)
{
        const json_t *list = json_object_get(root, "completions");
        bool          bad = !json_is_object(root) || json_object_size(root) != 2;

        out->awards = !list;
        if (!list)
                list = json_object_get(root, "awards");
        *code = "json";
        *detail = "an object with source and completions, or awards";
        out->source = text_of(&bad, root, "source", pool);
        if (bad || !out->source || !json_is_array(list))
                return ERR_REFUSED;
        *code = "too-large";
        *detail = "1000 at once";
        if (json_array_size(list) > out->most)
                return ERR_REFUSED;
        out->count = json_array_size(list);
        out->list = POOL_ARRAY(pool, out->count, struct reported);
        for (size_t i = 0; i < out->count; i++)
                out->list[i] = read_item(json_array_get(list, i), out->awards, pool);
        return 0;
}

int reports_of_json(struct reports_reader *out, const char **code, const char **detail, const void *bytes, size_t size,
                    struct pool *pool)
{
        json_error_t error;
        json_t      *root = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, &error);
        int          rc;

        if (!root) {
                *code = "json";
                *detail = pool_format(pool, "line %d: %s", error.line, error.text);
                return ERR_REFUSED;
        }
        rc = read_root(out, code, detail, root, pool);
        json_decref(root);
        return rc;
}

/* --- As a stream. Jansson reads one value at a time, byte by byte: it never reads beyond it. */

#define LARGEST 65536           /* bytes of an item */

struct json_stream {
        reports_byte *next;
        void         *arg;
        long          line;
        size_t        size;     /* of the item so far */
        int           held;     /* a byte that was looked at; EOF: none */
};

static int byte(struct json_stream *s)
{
        int c = s->held;

        s->held = EOF;
        if (c == EOF && (c = s->next(s->arg)) == '\n')
                s->line++;
        return c;
}

/* The next byte that is no white space. */
static int sign(struct json_stream *s)
{
        int c;

        do
                c = byte(s);
        while (c != EOF && c && strchr(" \t\r\n", c));
        return c;
}

static size_t feed(void *buffer, size_t size, void *arg)
{
        struct json_stream *s = arg;
        int                 c = size && s->size++ < LARGEST ? byte(s) : EOF;

        if (c == EOF)
                return s->size > LARGEST ? (size_t)-1 : 0;
        *(unsigned char *)buffer = (unsigned char)c;
        return 1;
}

/* NULL: it is broken, or too large. */
static json_t *value(struct json_stream *s)
{
        json_error_t error;

        s->size = 0;
        return json_load_callback(feed, s, JSON_REJECT_DUPLICATES | JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY, &error);
}

/* What the next item is; ERR_REFUSED: there is none. */
static int stream_item(struct reports_reader *r, struct json_stream *s, struct pool *pool)
{
        long    line = s->line;
        json_t *item = value(s);

        if (!item)
                return ERR_REFUSED;
        *reports_add(r, pool) = read_item(item, r->awards, pool);
        r->list[r->count - 1].line = line;
        json_decref(item);
        return r->count == r->most ? reports_hand_over(r) : 0;
}

static int stream_items(struct reports_reader *r, struct json_stream *s, struct pool *pool)
{
        int c = sign(s), rc;

        if (c != '[' || (c = sign(s)) == ']')
                return c == ']' ? 0 : ERR_REFUSED;
        for (s->held = c;; s->held = c) {
                if ((rc = stream_item(r, s, pool)) < 0)
                        return rc;
                if ((c = sign(s)) != ',')
                        break;
                c = sign(s);
        }
        return c != ']' ? ERR_REFUSED : r->count ? reports_hand_over(r) : 0;
}

/* A member of the document: its source, or its items. */
static int stream_member(struct reports_reader *r, struct json_stream *s, bool *items, struct pool *keep, struct pool *pool)
{
        json_t     *key = value(s), *source;
        const char *name = json_string_value(key);
        bool        bad = false;
        int         rc = ERR_REFUSED;

        if (name && sign(s) == ':') {
                r->awards = !strcmp(name, "awards");
                if (!strcmp(name, "source") && !*items && (source = value(s))) {
                        json_t *object = json_pack("{s:o}", "source", source);

                        r->source = text_of(&bad, object, "source", keep);
                        rc = bad ? ERR_REFUSED : 0;
                        json_decref(object);
                } else if ((r->awards || !strcmp(name, "completions")) && !*items && r->source) {
                        *items = true;
                        rc = stream_items(r, s, pool);
                }
        }
        json_decref(key);
        return rc;
}

int reports_stream_json(struct reports_reader *r, const char **code, const char **detail, long *line, reports_byte *next,
                        void *arg, struct pool *keep, struct pool *pool)
{
        struct json_stream s = {next, arg, *line, 0, EOF};
        bool               items = false;
        int                c = sign(&s), rc = c == '"' ? 0 : ERR_REFUSED;

        while (rc == 0 && c == '"') {
                s.held = c;
                if ((rc = stream_member(r, &s, &items, keep, pool)) == 0 && (c = sign(&s)) == ',' && (c = sign(&s)) != '"')
                        rc = ERR_REFUSED;
        }
        if (rc == 0 && (c != '}' || !items || sign(&s) != EOF))
                rc = ERR_REFUSED;
        *line = s.line;
        *code = "json";
        *detail = "an object with source and, behind it, completions or awards";
        return rc;
}
