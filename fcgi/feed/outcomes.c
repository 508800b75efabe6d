/* outcomes.c - what became of reports, in both forms. */
#include "feed/reports.h"

#include <jansson.h>
#include <stdlib.h>

#include "renewal/candidate.h"
#include "util/refusal.h"

struct report report_of(const struct reported *it, bool award)
{
        return (struct report){award ? REPORT_AWARD : REPORT_COMPLETION, it->id, it->code, it->date, it->title,
                               it->candidate, it->email, it->line, it->refused};
}

static const char *message_of(const struct outcome *o, struct pool *pool)
{
        if (!o->of->code)
                return NULL;
        return o->item->message ? o->item->message : refusal_message(pool, o->of->code, o->of->detail);
}

void outcome_write(struct xml *x, const struct outcome *o, struct pool *pool)
{
        char id[CANDIDATE_ID_TEXT];

        xml_open(x, "outcome");
        xml_attr(x, "id", o->item->id);
        xml_attr(x, "result", report_results[o->of->result]);
        xml_attr(x, "candidate", o->of->candidate ? candidate_id_format(id, o->of->candidate) : NULL);
        if (o->of->item)
                xml_attr_int(x, o->award ? "award" : "activity", o->of->item);
        xml_attr(x, "code", o->of->code);
        if (o->line && o->of->code && o->item->line)
                xml_attr_int(x, "line", o->item->line);
        xml_element(x, "message", message_of(o, pool));
        xml_close(x);
}

static void set(json_t *object, const char *name, const char *value)
{
        if (value)
                json_object_set_new(object, name, json_string(value));
}

static json_t *object_of(const struct outcome *o, struct pool *pool)
{
        json_t *item = json_object();
        char    id[CANDIDATE_ID_TEXT];

        set(item, "id", o->item->id);
        set(item, "result", report_results[o->of->result]);
        set(item, "candidate", o->of->candidate ? candidate_id_format(id, o->of->candidate) : NULL);
        set(item, o->award ? "award" : "activity", o->of->item ? pool_format(pool, "%u", o->of->item) : NULL);
        set(item, "code", o->of->code);
        if (o->line && o->of->code && o->item->line)
                set(item, "line", pool_format(pool, "%ld", o->item->line));
        set(item, "message", message_of(o, pool));
        return item;
}

/* Its text, in the pool; the value is gone. */
static const char *text_of(json_t *json, struct pool *pool)
{
        char       *text = json_dumps(json, JSON_COMPACT | JSON_ENCODE_ANY);
        const char *copy = pool_text(pool, text ? text : "{}");

        free(text);
        json_decref(json);
        return copy;
}

const char *outcome_as_json(struct pool *pool, const struct outcome *o)
{
        return text_of(object_of(o, pool), pool);
}

const char *text_as_json(struct pool *pool, const char *text)
{
        return text_of(json_string(text), pool);
}

const char *outcomes_as_json(struct pool *pool, const struct reports_reader *reports, const struct report_outcome *outcomes)
{
        json_t *root = json_object(), *list = json_array();

        set(root, "source", reports->source);
        for (size_t i = 0; i < reports->count; i++)
                json_array_append_new(list, object_of(&(struct outcome){&reports->list[i], &outcomes[i], reports->awards, false},
                                                      pool));
        json_object_set_new(root, "outcomes", list);
        return text_of(root, pool);
}
