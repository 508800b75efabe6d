/* read_programme.c - the tables of the programme's vocabulary. What refers to something further
 * down is resolved at the end, and refused with the line on which it stood. */
#include "xml/read_programme.h"

#include <string.h>

#include "util/clock.h"
#include "util/err.h"

/* Where a thing stood: programme_finish() names things, not lines. */
struct seen {
        const char *name;
        long        line;
};

/* Codes of certifications in a requirement. */
struct pending {
        int         designation;
        size_t      requirement;
        const char *codes;
        long        line;
};

#define PROSE 4000

#define ADD(r, list, count) \
        ((list) = pool_grown(reader_pool(r), (list), (count), sizeof *(list)), &(list)[(count)++])

static void see(struct reader *r, struct programme_reader *p, const char *name)
{
        struct seen *s = ADD(r, p->seen, p->seen_count);

        s->name = name;
        s->line = reader_line(r);
}

/* The last place: of two things with one code the second is at fault. */
long programme_line(const struct programme_reader *p, const char *name)
{
        for (size_t i = p->seen_count; name && i-- > 0;)
                if (strcmp(p->seen[i].name, name) == 0)
                        return p->seen[i].line;
        return 1;
}

/* --- texts in a language */

static int begin_wording(struct reader *r, void *arg)
{
        ((struct programme_reader *)arg)->wording = (struct wording){reader_value(r, 0), NULL, NULL};
        return 0;
}

static int begin_proof(struct reader *r, void *arg)
{
        const char *href = reader_value(r, 1);

        if (href && strncmp(href, "https://", 8) && strncmp(href, "http://", 7))
                return reader_refuse(r, "href", 1);
        ((struct programme_reader *)arg)->wording = (struct wording){reader_value(r, 0), NULL, href};
        return 0;
}

static int add_wording(struct reader *r, struct programme_reader *p, struct wordings *to)
{
        struct wording *w = ADD(r, to->list, to->count);

        *w = p->wording;
        w->text = reader_text(r);
        return 0;
}

static int end_name(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;

        return add_wording(r, p, p->wordings);
}

static struct option *last_option(const struct programme_reader *p)
{
        return &p->programme->options[p->programme->options_count - 1];
}

static int end_description(struct reader *r, void *arg)
{
        return add_wording(r, arg, &last_option(arg)->descriptions);
}

static int end_proof(struct reader *r, void *arg)
{
        return add_wording(r, arg, &last_option(arg)->proofs);
}

static int end_text(struct reader *r, void *arg)
{
        const struct programme *p = ((struct programme_reader *)arg)->programme;

        return add_wording(r, arg, &p->announcements[p->announcements_count - 1].texts);
}

static const struct reader_attribute lang_attributes[] = {{"xml:lang", true, 35}, {0}};
static const struct reader_attribute proof_attributes[] = {{"xml:lang", true, 35}, {"href", false, 1000}, {0}};
static const struct reader_element name_element = {
        .name = "name", .attributes = lang_attributes, .longest = 200, .begin = begin_wording, .end = end_name};
static const struct reader_element description_element = {
        .name = "description", .attributes = lang_attributes, .longest = PROSE, .lines = true, .begin = begin_wording,
        .end = end_description};
static const struct reader_element proof_element = {
        .name = "proof", .attributes = proof_attributes, .longest = PROSE, .lines = true, .begin = begin_proof,
        .end = end_proof};
static const struct reader_element text_element = {
        .name = "text", .attributes = lang_attributes, .longest = PROSE, .lines = true, .begin = begin_wording,
        .end = end_text};

/* --- languages and types */

static const struct reader_attribute coded_attributes[] = {{"code", true, 35}, {"name", true, 0}, {0}};

static int begin_language(struct reader *r, void *arg)
{
        struct programme_reader     *p = arg;
        struct documentation_language *l = ADD(r, p->programme->languages, p->programme->languages_count);

        l->code = reader_value(r, 0);
        l->name = reader_value(r, 1);
        see(r, p, l->code);
        return 0;
}

static int begin_type(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;
        struct type             *t = ADD(r, p->programme->types, p->programme->types_count);

        t->code = reader_value(r, 0);
        t->name = reader_value(r, 1);
        p->wordings = &t->names;
        see(r, p, t->code);
        return 0;
}

static const struct reader_attribute type_rule_attributes[] = {
        {"from", true, 0}, {"units", true, 0}, {"validity-months", true, 0}, {"grace-days", true, 0},
        {"retake-window-months", true, 0}, {"renew-from", false, 0}, {"activities-since", false, 0}, {0}};

static int begin_type_rule(struct reader *r, void *arg)
{
        static const char *const renewals[] = {"completion", "expiry"}, *const since[] = {"programme", "cycle"};
        struct programme        *p = ((struct programme_reader *)arg)->programme;
        struct type             *t = &p->types[p->types_count - 1];
        struct type_rule        *rule = ADD(r, t->rules, t->rules_count);
        int                      from, activities;

        if (reader_date(r, &rule->from, 0) < 0 || reader_number(r, &rule->units, 1, 0) < 0 ||
            reader_number(r, &rule->validity_months, 2, 0) < 0 || reader_number(r, &rule->grace_days, 3, 0) < 0 ||
            reader_number(r, &rule->retake_window_months, 4, 0) < 0 ||
            reader_word(r, &from, 5, renewals, 2, RENEW_FROM_COMPLETION, "renew-from-unknown") < 0 ||
            reader_word(r, &activities, 6, since, 2, SINCE_PROGRAMME, "activities-since-unknown") < 0)
                return ERR_REFUSED;
        rule->renew_from = (enum renew_from)from;
        rule->activities_since = (enum activities_since)activities;
        return 0;
}

static const struct reader_element language_element = {
        .name = "language", .attributes = coded_attributes, .begin = begin_language};
static const struct reader_element type_rule_element = {
        .name = "rule", .attributes = type_rule_attributes, .begin = begin_type_rule};
static const struct reader_element *const type_children[] = {&name_element, &type_rule_element, NULL};
static const struct reader_element type_element = {
        .name = "type", .attributes = coded_attributes, .children = type_children, .begin = begin_type};

/* --- item groups and options */

static int begin_group(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;
        struct item_group       *g = ADD(r, p->programme->groups, p->programme->groups_count);

        g->code = reader_value(r, 0);
        g->name = reader_value(r, 1);
        p->wordings = &g->names;
        see(r, p, g->code);
        return 0;
}

static int begin_option(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;
        struct option           *o = ADD(r, p->programme->options, p->programme->options_count);

        o->code = reader_value(r, 0);
        o->name = reader_value(r, 1);
        o->group = (int)p->programme->groups_count - 1;
        p->wordings = &o->names;
        see(r, p, o->code);
        return 0;
}

static const struct reader_attribute option_rule_attributes[] = {
        {"from", true, 0}, {"units", true, 0}, {"limit", false, 0}, {"max-age-months", false, 0}, {"credit", false, 0},
        {0}};

static int begin_option_rule(struct reader *r, void *arg)
{
        static const char *const credits[] = {"on-entry", "on-acceptance"};
        struct option           *o = last_option(arg);
        struct option_rule      *rule = ADD(r, o->rules, o->rules_count);
        int                      credit;

        if (reader_date(r, &rule->from, 0) < 0 || reader_number(r, &rule->units, 1, 0) < 0 ||
            reader_number(r, &rule->limit, 2, LIMIT_NONE) < 0 ||
            reader_number(r, &rule->max_age_months, 3, AGE_ANY) < 0 ||
            reader_word(r, &credit, 4, credits, 2, CREDIT_ON_ENTRY, "credit-unknown") < 0)
                return ERR_REFUSED;
        rule->credit = (enum credit_when)credit;
        return 0;
}

static const struct reader_element option_rule_element = {
        .name = "rule", .attributes = option_rule_attributes, .begin = begin_option_rule};
static const struct reader_element *const option_children[] = {
        &name_element, &option_rule_element, &description_element, &proof_element, NULL};
static const struct reader_element option_element = {
        .name = "option", .attributes = coded_attributes, .children = option_children, .begin = begin_option};
static const struct reader_element *const group_children[] = {&name_element, &option_element, NULL};
static const struct reader_element group_element = {
        .name = "item-group", .attributes = coded_attributes, .children = group_children, .begin = begin_group};

/* --- certifications and campaigns */

static const struct reader_attribute certification_attributes[] = {
        {"code", true, 35}, {"exam", true, 35}, {"type", true, 35}, {"name", true, 0}, {"retired", false, 0},
        {"successor", false, 35}, {0}};

static int begin_certification(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;
        size_t                   count = p->programme->certifications_count;
        struct certification    *c = ADD(r, p->programme->certifications, p->programme->certifications_count);

        p->types = pool_grown(reader_pool(r), p->types, count, sizeof *p->types);
        p->successors = pool_grown(reader_pool(r), p->successors, count, sizeof *p->successors);
        p->lines = pool_grown(reader_pool(r), p->lines, count, sizeof *p->lines);
        p->types[count] = reader_value(r, 2);
        p->successors[count] = reader_value(r, 5);
        p->lines[count] = reader_line(r);
        c->code = reader_value(r, 0);
        c->exam = reader_value(r, 1);
        c->name = reader_value(r, 3);
        c->successor = -1;
        p->wordings = &c->names;
        see(r, p, c->code);
        return reader_date(r, &c->retired, 4);
}

static int begin_alias(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;
        struct certification    *c = &p->programme->certifications[p->programme->certifications_count - 1];

        *ADD(r, c->aliases, c->aliases_count) = reader_value(r, 0);
        see(r, p, reader_value(r, 0));
        return 0;
}

static const struct reader_attribute extension_attributes[] = {
        {"name", true, 0}, {"granted", true, 0}, {"expires-from", true, 0}, {"expires-to", true, 0}, {"to", false, 0},
        {"months", false, 0}, {0}};

static int begin_extension(struct reader *r, void *arg)
{
        struct programme_reader   *p = arg;
        struct extension_campaign *e = ADD(r, p->programme->extensions, p->programme->extensions_count);

        e->name = reader_value(r, 0);
        see(r, p, e->name);
        if (reader_date(r, &e->granted, 1) < 0 || reader_date(r, &e->expires_from, 2) < 0 ||
            reader_date(r, &e->expires_to, 3) < 0 || reader_date(r, &e->to, 4) < 0 ||
            reader_number(r, &e->months, 5, 0) < 0)
                return ERR_REFUSED;
        if (!reader_value(r, 4) == !reader_value(r, 5))
                return reader_refuse(r, reader_value(r, 4) ? "extension-both" : "extension-neither", 0);
        return 0;
}

static const struct reader_attribute alias_attributes[] = {{"code", true, 35}, {0}};
static const struct reader_element alias_element = {
        .name = "alias", .attributes = alias_attributes, .begin = begin_alias};
static const struct reader_element *const certification_children[] = {&name_element, &alias_element, NULL};
static const struct reader_element certification_element = {
        .name = "certification", .attributes = certification_attributes, .children = certification_children,
        .begin = begin_certification};
static const struct reader_element extension_element = {
        .name = "extension", .attributes = extension_attributes, .begin = begin_extension};

/* --- designations and announcements */

static int begin_designation(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;
        struct designation      *d = ADD(r, p->programme->designations, p->programme->designations_count);

        d->code = reader_value(r, 0);
        d->name = reader_value(r, 1);
        p->wordings = &d->names;
        see(r, p, d->code);
        return 0;
}

static const struct reader_attribute requires_attributes[] = {
        {"certifications", false, 4000}, {"learning-paths", false, 4000}, {"at-least", true, 0}, {0}};

static void split_paths(struct reader *r, struct requirement *q, const char *text)
{
        for (size_t size; *(text += strspn(text, " ")); text += size) {
                size = strcspn(text, " ");
                *ADD(r, q->learning_paths, q->learning_paths_count) = pool_text_n(reader_pool(r), text, size);
        }
}

static int begin_requires(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;
        size_t                   last = p->programme->designations_count - 1;
        struct designation      *d = &p->programme->designations[last];
        struct requirement      *q = ADD(r, d->requires, d->requires_count);

        if (!reader_value(r, 0) == !reader_value(r, 1))
                return reader_refuse(r, reader_value(r, 0) ? "attribute-unknown" : "attribute-missing", 0);
        if (reader_number(r, &q->at_least, 2, 0) < 0)
                return ERR_REFUSED;
        if (q->at_least <= 0)
                return reader_refuse(r, "number", 2);
        if (reader_value(r, 1))
                split_paths(r, q, reader_value(r, 1));
        else
                *ADD(r, p->pending, p->pending_count) = (struct pending){
                        (int)last, d->requires_count - 1, reader_value(r, 0), reader_line(r)};
        return 0;
}

static const struct reader_attribute announcement_attributes[] = {{"from", true, 0}, {"until", false, 0}, {0}};

static int begin_announcement(struct reader *r, void *arg)
{
        struct programme    *p = ((struct programme_reader *)arg)->programme;
        struct announcement *a = ADD(r, p->announcements, p->announcements_count);

        return reader_date(r, &a->from, 0) < 0 ? ERR_REFUSED : reader_date(r, &a->until, 1);
}

static const struct reader_element requires_element = {
        .name = "requires", .attributes = requires_attributes, .begin = begin_requires};
static const struct reader_element *const designation_children[] = {&name_element, &requires_element, NULL};
static const struct reader_element designation_element = {
        .name = "designation", .attributes = coded_attributes, .children = designation_children,
        .begin = begin_designation};
static const struct reader_element *const announcement_children[] = {&text_element, NULL};
static const struct reader_element announcement_element = {
        .name = "announcement", .attributes = announcement_attributes, .children = announcement_children,
        .begin = begin_announcement};

/* --- the programme */

static const struct reader_attribute programme_attributes[] = {
        {"name", true, 0}, {"activities-from", true, 0}, {"time-zone", true, 64}, {"contact", true, 254}, {0}};

static int begin_programme(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;

        *p = (struct programme_reader){.programme = POOL_NEW(reader_pool(r), struct programme)};
        p->programme->name = reader_value(r, 0);
        p->programme->time_zone = reader_value(r, 2);
        p->programme->contact = reader_value(r, 3);
        if (clock_zone(p->programme->time_zone) < 0)
                return reader_refuse(r, "time-zone-unknown", 2);
        return reader_date(r, &p->programme->activities_from, 1);
}

static int resolve_types(struct reader *r, struct programme_reader *p)
{
        for (size_t i = 0; i < p->programme->certifications_count; i++) {
                struct certification *c = &p->programme->certifications[i];

                for (c->type = (int)p->programme->types_count - 1; c->type >= 0; c->type--)
                        if (strcmp(p->programme->types[c->type].code, p->types[i]) == 0)
                                break;
                if (c->type < 0)
                        return reader_refuse_thing(r, "type-unknown", p->types[i], p->lines[i]);
        }
        return 0;
}

static int resolve_successors(struct reader *r, struct programme_reader *p)
{
        for (size_t i = 0; i < p->programme->certifications_count; i++) {
                if (!p->successors[i])
                        continue;
                p->programme->certifications[i].successor = programme_certification(p->programme, p->successors[i]);
                if (p->programme->certifications[i].successor < 0)
                        return reader_refuse_thing(r, "certification-unknown", p->successors[i], p->lines[i]);
        }
        return 0;
}

static int resolve_requirement(struct reader *r, struct programme_reader *p, const struct pending *pending)
{
        struct requirement *q = &p->programme->designations[pending->designation].requires[pending->requirement];
        const char         *text = pending->codes;

        for (size_t size; *(text += strspn(text, " ")); text += size) {
                const char *code = pool_text_n(reader_pool(r), text, size = strcspn(text, " "));
                int         found = programme_certification(p->programme, code);

                if (found < 0)
                        return reader_refuse_thing(r, "certification-unknown", code, pending->line);
                *ADD(r, q->certifications, q->certifications_count) = found;
        }
        return 0;
}

static int end_programme(struct reader *r, void *arg)
{
        struct programme_reader *p = arg;
        struct programme_fault   fault;
        int                      rc = resolve_types(r, p);

        if (rc == 0 && (rc = programme_finish(p->programme, &fault, reader_pool(r))) == ERR_REFUSED)
                return reader_refuse_thing(r, fault.code, fault.thing, programme_line(p, fault.thing));
        if (rc == 0)
                rc = resolve_successors(r, p);
        for (size_t i = 0; rc == 0 && i < p->pending_count; i++)
                rc = resolve_requirement(r, p, &p->pending[i]);
        return rc;
}

static const struct reader_element *const programme_children[] = {
        &language_element, &type_element, &group_element, &certification_element, &extension_element,
        &designation_element, &announcement_element, NULL};
static const struct reader_element programme_element = {
        .name = "programme", .attributes = programme_attributes, .children = programme_children,
        .begin = begin_programme, .end = end_programme};

struct reader_root programme_root(struct programme_reader *r)
{
        return (struct reader_root){&programme_element, r, NULL, NULL};
}
