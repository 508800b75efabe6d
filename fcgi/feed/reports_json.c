/* reports_json.c - reports in JSON: an element is an object of its attributes, all strings. */
#include "feed/reports.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "renewal/candidate.h"
#include "util/err.h"
#include "util/refusal.h"
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

static void set(json_t *object, const char *name, const char *value)
{
        if (value)
                json_object_set_new(object, name, json_string(value));
}

const char *outcomes_as_json(struct pool *pool, const struct reports_reader *reports, const struct report_outcome *outcomes)
{
        json_t     *root = json_object(), *list = json_array();
        const char *copy;
        char       *text;

        set(root, "source", reports->source);
        for (size_t i = 0; i < reports->count; i++) {
                const struct report_outcome *o = &outcomes[i];
                json_t                      *item = json_object();
                char                         id[CANDIDATE_ID_TEXT];

                set(item, "id", reports->list[i].id);
                set(item, "result", report_results[o->result]);
                set(item, "candidate", o->candidate ? candidate_id_format(id, o->candidate) : NULL);
                set(item, reports->awards ? "award" : "activity", o->item ? pool_format(pool, "%u", o->item) : NULL);
                set(item, "code", o->code);
                set(item, "message", o->code ? refusal_message(pool, o->code, o->detail) : NULL);
                json_array_append_new(list, item);
        }
        json_object_set_new(root, "outcomes", list);
        text = json_dumps(root, JSON_COMPACT);
        copy = pool_text(pool, text ? text : "{}");
        free(text);
        json_decref(root);
        return copy;
}
