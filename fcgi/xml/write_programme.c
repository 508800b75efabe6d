/* write_programme.c - <programme>, in the order of the schema. */
#include "xml/write_programme.h"

/* element: name, description, proof or text. */
static void write_wordings(struct xml *x, const char *element, const struct wordings *wordings)
{
        for (size_t i = 0; i < wordings->count; i++) {
                xml_open(x, element);
                xml_attr_language(x, wordings->list[i].language);
                xml_attr(x, "href", wordings->list[i].href);
                xml_text(x, wordings->list[i].text);
                xml_close(x);
        }
}

static void open_coded(struct xml *x, const char *element, const char *code, const char *name)
{
        xml_open(x, element);
        xml_attr(x, "code", code);
        xml_attr(x, "name", name);
}

static void write_type(struct xml *x, const struct type *t)
{
        open_coded(x, "type", t->code, t->name);
        write_wordings(x, "name", &t->names);
        for (size_t i = 0; i < t->rules_count; i++) {
                const struct type_rule *r = &t->rules[i];

                xml_open(x, "rule");
                xml_attr_date(x, "from", r->from);
                xml_attr_int(x, "units", r->units);
                xml_attr_int(x, "validity-months", r->validity_months);
                xml_attr_int(x, "grace-days", r->grace_days);
                xml_attr_int(x, "retake-window-months", r->retake_window_months);
                xml_attr(x, "renew-from", r->renew_from == RENEW_FROM_EXPIRY ? "expiry" : "completion");
                xml_attr(x, "activities-since", r->activities_since == SINCE_CYCLE ? "cycle" : "programme");
                xml_close(x);
        }
        xml_close(x);
}

static void write_option(struct xml *x, const struct option *o)
{
        open_coded(x, "option", o->code, o->name);
        write_wordings(x, "name", &o->names);
        for (size_t i = 0; i < o->rules_count; i++) {
                const struct option_rule *r = &o->rules[i];

                xml_open(x, "rule");
                xml_attr_date(x, "from", r->from);
                xml_attr_int(x, "units", r->units);
                if (r->limit != LIMIT_NONE)
                        xml_attr_int(x, "limit", r->limit);
                if (r->max_age_months != AGE_ANY)
                        xml_attr_int(x, "max-age-months", r->max_age_months);
                xml_attr(x, "credit", r->credit == CREDIT_ON_ACCEPTANCE ? "on-acceptance" : "on-entry");
                xml_close(x);
        }
        write_wordings(x, "description", &o->descriptions);
        write_wordings(x, "proof", &o->proofs);
        xml_close(x);
}

static void write_group(struct xml *x, const struct programme *p, int group)
{
        open_coded(x, "item-group", p->groups[group].code, p->groups[group].name);
        write_wordings(x, "name", &p->groups[group].names);
        for (size_t i = 0; i < p->options_count; i++)
                if (p->options[i].group == group)
                        write_option(x, &p->options[i]);
        xml_close(x);
}

static void write_certification(struct xml *x, const struct programme *p, const struct certification *c)
{
        xml_open(x, "certification");
        xml_attr(x, "code", c->code);
        xml_attr(x, "exam", c->exam);
        xml_attr(x, "type", p->types[c->type].code);
        xml_attr(x, "name", c->name);
        xml_attr_date(x, "retired", c->retired);
        if (c->successor >= 0)
                xml_attr(x, "successor", p->certifications[c->successor].code);
        write_wordings(x, "name", &c->names);
        for (size_t i = 0; i < c->aliases_count; i++) {
                xml_open(x, "alias");
                xml_attr(x, "code", c->aliases[i]);
                xml_close(x);
        }
        xml_close(x);
}

static void write_extension(struct xml *x, const struct extension_campaign *e)
{
        xml_open(x, "extension");
        xml_attr(x, "name", e->name);
        xml_attr_date(x, "granted", e->granted);
        xml_attr_date(x, "expires-from", e->expires_from);
        xml_attr_date(x, "expires-to", e->expires_to);
        xml_attr_date(x, "to", e->to);
        if (!date_is_set(e->to))
                xml_attr_int(x, "months", e->months);
        xml_close(x);
}

static const char *add_word(struct pool *pool, const char *list, const char *word)
{
        return *list ? pool_format(pool, "%s %s", list, word) : word;
}

static void write_requirement(struct xml *x, const struct programme *p, const struct requirement *q, struct pool *pool)
{
        const char *certifications = "", *paths = "";

        for (size_t i = 0; i < q->certifications_count; i++)
                certifications = add_word(pool, certifications, p->certifications[q->certifications[i]].code);
        for (size_t i = 0; i < q->learning_paths_count; i++)
                paths = add_word(pool, paths, q->learning_paths[i]);
        xml_open(x, "requires");
        xml_attr(x, *paths ? "learning-paths" : "certifications", *paths ? paths : certifications);
        xml_attr_int(x, "at-least", q->at_least);
        xml_close(x);
}

static void write_designations(struct xml *x, const struct programme *p)
{
        struct pool *pool = pool_new();

        for (size_t i = 0; i < p->designations_count; i++) {
                const struct designation *d = &p->designations[i];

                open_coded(x, "designation", d->code, d->name);
                write_wordings(x, "name", &d->names);
                for (size_t r = 0; r < d->requires_count; r++)
                        write_requirement(x, p, &d->requires[r], pool);
                xml_close(x);
        }
        pool_free(pool);
}

static void write_announcement(struct xml *x, const struct announcement *a)
{
        xml_open(x, "announcement");
        xml_attr_date(x, "from", a->from);
        xml_attr_date(x, "until", a->until);
        write_wordings(x, "text", &a->texts);
        xml_close(x);
}

void write_programme(struct xml *x, const struct programme *p)
{
        xml_attr(x, "name", p->name);
        xml_attr_date(x, "activities-from", p->activities_from);
        xml_attr(x, "time-zone", p->time_zone);
        xml_attr(x, "contact", p->contact);
        for (size_t i = 0; i < p->languages_count; i++) {
                open_coded(x, "language", p->languages[i].code, p->languages[i].name);
                xml_close(x);
        }
        for (size_t i = 0; i < p->types_count; i++)
                write_type(x, &p->types[i]);
        for (size_t i = 0; i < p->groups_count; i++)
                write_group(x, p, (int)i);
        for (size_t i = 0; i < p->certifications_count; i++)
                write_certification(x, p, &p->certifications[i]);
        for (size_t i = 0; i < p->extensions_count; i++)
                write_extension(x, &p->extensions[i]);
        write_designations(x, p);
        for (size_t i = 0; i < p->announcements_count; i++)
                write_announcement(x, &p->announcements[i]);
}

const char *programme_document(size_t *size, const struct programme *programme, bool indent, struct pool *pool)
{
        struct xml_bytes bytes = {.pool = pool};
        struct xml      *x = xml_stream(pool, "programme", xml_gather, &bytes, indent, indent);
        int              rc;

        write_programme(x, programme);
        rc = xml_end(x);
        xml_free(x);
        *size = bytes.size;
        return rc < 0 ? NULL : pool_text_n(pool, bytes.bytes, bytes.size);
}
