/* catalogue_facts.c - a programme as a list of facts, and how two of them differ. Pure. */
#include "store/catalogue_parts.h"

#include <stdlib.h>
#include <string.h>

/* The thing whose facts are being told. */
struct telling {
        struct facts *out;
        struct pool  *pool;
        enum thing    thing;
        const char   *code;
        const char   *name;             /* how its fields begin: "type ACA" */
};

/* field: after the name; "": the name alone. What is not said is no fact. */
static void tell(struct telling *t, enum part part, const char *field, const char *said)
{
        if (!said)
                return;
        t->out->list = pool_grown(t->pool, t->out->list, t->out->count, sizeof *t->out->list);
        t->out->list[t->out->count++] = (struct fact){
                t->thing, part, t->code, pool_format(t->pool, "%s%s%s", t->name, *field ? " " : "", field), said, DATE_NONE};
}

static void tell_rule(struct telling *t, struct date from, const char *said)
{
        char day[DATE_TEXT];

        tell(t, PART_RULES, pool_format(t->pool, "rule %s", date_format(day, from)), said);
        t->out->list[t->out->count - 1].from = from;
}

static void tell_date(struct telling *t, enum part part, const char *field, struct date date)
{
        char text[DATE_TEXT];

        if (date_is_set(date))
                tell(t, part, field, pool_text(t->pool, date_format(text, date)));
}

static void begin(struct telling *t, enum thing thing, const char *kind, const char *code)
{
        t->thing = thing;
        t->code = code;
        t->name = pool_format(t->pool, "%s %s", kind, code);
}

static void begin_place(struct telling *t, enum thing thing, const char *kind, size_t place)
{
        begin(t, thing, kind, pool_format(t->pool, "%zu", place));
}

static void tell_wordings(struct telling *t, const char *kind, const struct wordings *wordings)
{
        for (size_t i = 0; i < wordings->count; i++) {
                const struct wording *w = &wordings->list[i];

                tell(t, PART_WORDINGS, pool_format(t->pool, "%s %zu", kind, i), w->text);
                tell(t, PART_WORDINGS, pool_format(t->pool, "%s %zu lang", kind, i), w->language);
                tell(t, PART_WORDINGS, pool_format(t->pool, "%s %zu href", kind, i), w->href);
        }
}

/* The codes of all things of a kind, in their order: a line each. */
static void tell_order(struct telling *t, enum thing thing, const char *kind, const void *things, size_t count,
                       size_t size, size_t offset)
{
        const char *order = "";

        for (size_t i = 0; i < count; i++) {
                const char *code;

                memcpy(&code, (const char *)things + i * size + offset, sizeof code);
                order = pool_format(t->pool, "%s%s%s", order, i ? "\n" : "", code);
        }
        t->thing = thing;
        t->code = "";
        t->name = "order of";
        tell(t, PART_ROW, kind, order);
}

#define TELL_ORDER(t, thing, kind, things, count, type) \
        tell_order((t), (thing), (kind), (things), (count), sizeof(struct type), offsetof(struct type, code))

static void tell_type(struct telling *t, const struct type *type)
{
        begin(t, THING_TYPE, "type", type->code);
        tell(t, PART_ROW, "name", type->name);
        tell_wordings(t, "name", &type->names);
        for (size_t i = 0; i < type->rules_count; i++) {
                const struct type_rule *r = &type->rules[i];

                tell_rule(t, r->from,
                          pool_format(t->pool, "units %d, validity-months %d, grace-days %d, retake-window-months %d, "
                                               "renew-from %s, activities-since %s", r->units, r->validity_months,
                                      r->grace_days, r->retake_window_months, renew_from_words[r->renew_from],
                                      since_words[r->activities_since]));
        }
}

static void tell_option(struct telling *t, const struct programme *p, const struct option *option)
{
        begin(t, THING_OPTION, "option", option->code);
        tell(t, PART_ROW, "name", option->name);
        tell(t, PART_ROW, "item-group", p->groups[option->group].code);
        tell_wordings(t, "name", &option->names);
        tell_wordings(t, "description", &option->descriptions);
        tell_wordings(t, "proof", &option->proofs);
        for (size_t i = 0; i < option->rules_count; i++) {
                const struct option_rule *r = &option->rules[i];
                const char *limit = r->limit == LIMIT_NONE ? "" : pool_format(t->pool, ", limit %d", r->limit);
                const char *age = r->max_age_months == AGE_ANY ? ""
                                : pool_format(t->pool, ", max-age-months %d", r->max_age_months);

                tell_rule(t, r->from, pool_format(t->pool, "units %d%s%s, credit %s", r->units, limit, age,
                                                  credit_words[r->credit]));
        }
}

static void tell_certification(struct telling *t, const struct programme *p, const struct certification *c)
{
        begin(t, THING_CERTIFICATION, "certification", c->code);
        tell(t, PART_ROW, "name", c->name);
        tell(t, PART_ROW, "exam", c->exam);
        tell(t, PART_ROW, "type", p->types[c->type].code);
        tell_date(t, PART_ROW, "retired", c->retired);
        if (c->successor >= 0)
                tell(t, PART_ROW, "successor", p->certifications[c->successor].code);
        tell_wordings(t, "name", &c->names);
        for (size_t i = 0; i < c->aliases_count; i++)
                tell(t, PART_ALIASES, pool_format(t->pool, "alias %zu", i), c->aliases[i]);
}

static void tell_campaign(struct telling *t, const struct extension_campaign *e, size_t place)
{
        begin_place(t, THING_CAMPAIGN, "extension", place);
        tell(t, PART_ROW, "name", e->name);
        tell_date(t, PART_ROW, "granted", e->granted);
        tell_date(t, PART_ROW, "expires-from", e->expires_from);
        tell_date(t, PART_ROW, "expires-to", e->expires_to);
        tell_date(t, PART_ROW, "to", e->to);
        if (!date_is_set(e->to))
                tell(t, PART_ROW, "months", pool_format(t->pool, "%d", e->months));
}

static void tell_requirement(struct telling *t, const struct programme *p, const struct requirement *q, size_t place)
{
        const char *list = "";

        for (size_t i = 0; i < q->certifications_count; i++)
                list = pool_format(t->pool, "%s %s", list, p->certifications[q->certifications[i]].code);
        for (size_t i = 0; i < q->learning_paths_count; i++)
                list = pool_format(t->pool, "%s %s", list, q->learning_paths[i]);
        tell(t, PART_REQUIREMENTS, pool_format(t->pool, "requires %zu", place),
             pool_format(t->pool, "at least %d of the %s%s", q->at_least,
                         q->learning_paths_count ? "learning-paths" : "certifications", list));
}

static void tell_designation(struct telling *t, const struct programme *p, const struct designation *d)
{
        begin(t, THING_DESIGNATION, "designation", d->code);
        tell(t, PART_ROW, "name", d->name);
        tell_wordings(t, "name", &d->names);
        for (size_t i = 0; i < d->requires_count; i++)
                tell_requirement(t, p, &d->requires[i], i);
}

static void tell_announcement(struct telling *t, const struct announcement *a, size_t place)
{
        begin_place(t, THING_ANNOUNCEMENT, "announcement", place);
        tell_date(t, PART_ROW, "from", a->from);
        tell_date(t, PART_ROW, "until", a->until);
        tell_wordings(t, "text", &a->texts);
}

static void tell_programme(struct telling *t, const struct programme *p)
{
        *t = (struct telling){.out = t->out, .pool = t->pool, .thing = THING_PROGRAMME, .code = "", .name = "programme"};
        tell(t, PART_ROW, "name", p->name);
        tell(t, PART_ROW, "contact", p->contact);
        tell(t, PART_ROW, "time-zone", p->time_zone);
        tell_date(t, PART_ROW, "activities-from", p->activities_from);
        TELL_ORDER(t, THING_LANGUAGE, "languages", p->languages, p->languages_count, documentation_language);
        TELL_ORDER(t, THING_TYPE, "types", p->types, p->types_count, type);
        TELL_ORDER(t, THING_GROUP, "item-groups", p->groups, p->groups_count, item_group);
        TELL_ORDER(t, THING_OPTION, "options", p->options, p->options_count, option);
        TELL_ORDER(t, THING_CERTIFICATION, "certifications", p->certifications, p->certifications_count, certification);
        TELL_ORDER(t, THING_DESIGNATION, "designations", p->designations, p->designations_count, designation);
}

/* --- In order, so that two lists can be gone through side by side */

static int compare(const struct fact *a, const struct fact *b)
{
        int order;

        if (a->thing != b->thing)
                return a->thing < b->thing ? -1 : 1;
        if ((order = strcmp(a->code, b->code)) != 0)
                return order;
        if (a->part != b->part)
                return a->part < b->part ? -1 : 1;
        return strcmp(a->field, b->field);
}

static int compare_facts(const void *a, const void *b)
{
        return compare(a, b);
}

void catalogue_facts(struct facts *out, const struct programme *p, struct pool *pool)
{
        struct telling t = {.out = out, .pool = pool};

        *out = (struct facts){0};
        if (!p)
                return;
        tell_programme(&t, p);
        for (size_t i = 0; i < p->languages_count; i++) {
                begin(&t, THING_LANGUAGE, "language", p->languages[i].code);
                tell(&t, PART_ROW, "name", p->languages[i].name);
        }
        for (size_t i = 0; i < p->types_count; i++)
                tell_type(&t, &p->types[i]);
        for (size_t i = 0; i < p->groups_count; i++) {
                begin(&t, THING_GROUP, "item-group", p->groups[i].code);
                tell(&t, PART_ROW, "name", p->groups[i].name);
                tell_wordings(&t, "name", &p->groups[i].names);
        }
        for (size_t i = 0; i < p->options_count; i++)
                tell_option(&t, p, &p->options[i]);
        for (size_t i = 0; i < p->certifications_count; i++)
                tell_certification(&t, p, &p->certifications[i]);
        for (size_t i = 0; i < p->extensions_count; i++)
                tell_campaign(&t, &p->extensions[i], i);
        for (size_t i = 0; i < p->designations_count; i++)
                tell_designation(&t, p, &p->designations[i]);
        for (size_t i = 0; i < p->announcements_count; i++)
                tell_announcement(&t, &p->announcements[i], i);
        qsort(out->list, out->count, sizeof *out->list, compare_facts);
}

void catalogue_changes(struct changes *out, const struct programme *old, const struct programme *programme,
                       struct pool *pool)
{
        struct facts was, is;
        size_t       w = 0, i = 0;

        *out = (struct changes){0};
        catalogue_facts(&was, old, pool);
        catalogue_facts(&is, programme, pool);
        while (w < was.count || i < is.count) {
                int order = w == was.count ? 1 : i == is.count ? -1 : compare(&was.list[w], &is.list[i]);
                const struct fact *before = order <= 0 ? &was.list[w++] : NULL, *after = order >= 0 ? &is.list[i++] : NULL;
                const struct fact *fact = after ? after : before;

                if (before && after && !strcmp(before->said, after->said))
                        continue;
                out->list = pool_grown(pool, out->list, out->count, sizeof *out->list);
                out->list[out->count++] = (struct change){
                        fact->thing, fact->part, fact->code, fact->from,
                        {fact->field, before ? before->said : NULL, after ? after->said : NULL}};
        }
}

bool catalogue_differs(const struct changes *changes, enum thing thing, const char *code, enum part part)
{
        for (size_t i = 0; i < changes->count; i++) {
                const struct change *c = &changes->list[i];

                if (c->thing == thing && (!code || !strcmp(c->code, code)) && (part == PART_ANY || c->part == part))
                        return true;
        }
        return false;
}
