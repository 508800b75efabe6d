/* programme.c - what section 12 refuses in a programme, and the look-ups by code and by day. */
#include "renewal/programme.h"

#include <stdlib.h>
#include <string.h>

#include "util/err.h"

struct code {
        const char *text;
        int         index;
};

/* The codes of one kind of thing, sorted. */
struct codes {
        struct code *list;
        size_t       count;
};

struct programme_index {
        struct codes types, groups, options, certifications, languages;
        int         *types_by_code;
        int         *certifications_by_code;
        int         *ranks;             /* of certifications, in that order */
};

static int refuse(struct programme_fault *fault, const char *code, const char *thing)
{
        *fault = (struct programme_fault){code, thing};
        return ERR_REFUSED;
}

/* --- codes */

static int compare_codes(const void *a, const void *b)
{
        return strcmp(((const struct code *)a)->text, ((const struct code *)b)->text);
}

static void codes_add(struct codes *codes, const char *text, size_t index)
{
        codes->list[codes->count++] = (struct code){text, (int)index};
}

/* Two things with one code or alias are refused. */
static int codes_finish(struct codes *codes, struct programme_fault *fault)
{
        if (codes->count)
                qsort(codes->list, codes->count, sizeof *codes->list, compare_codes);
        for (size_t i = 1; i < codes->count; i++)
                if (strcmp(codes->list[i - 1].text, codes->list[i].text) == 0)
                        return refuse(fault, "code-twice", codes->list[i].text);
        return 0;
}

static int codes_find(const struct codes *codes, const char *text)
{
        const struct code wanted = {text, -1}, *found = NULL;

        if (text && codes->count)
                found = bsearch(&wanted, codes->list, codes->count, sizeof wanted, compare_codes);
        return found ? found->index : -1;
}

/* Of an array of things of that size, with a field code at that offset. */
static struct codes codes_of(const void *things, size_t count, size_t size, size_t offset, struct pool *pool)
{
        struct codes codes = {POOL_ARRAY(pool, count, struct code), 0};

        for (size_t i = 0; i < count; i++) {
                const char *text;

                memcpy(&text, (const char *)things + i * size + offset, sizeof text);
                codes_add(&codes, text, i);
        }
        return codes;
}

#define CODES_OF(things, count, type, pool) \
        codes_of((things), (count), sizeof(struct type), offsetof(struct type, code), (pool))

static struct codes certification_codes(const struct programme *p, struct pool *pool)
{
        struct codes codes = {0};
        size_t       count = p->certifications_count;

        for (size_t i = 0; i < p->certifications_count; i++)
                count += p->certifications[i].aliases_count;
        codes.list = POOL_ARRAY(pool, count, struct code);
        for (size_t i = 0; i < p->certifications_count; i++) {
                const struct certification *c = &p->certifications[i];

                codes_add(&codes, c->code, i);
                for (size_t k = 0; k < c->aliases_count; k++)
                        codes_add(&codes, c->aliases[k], i);
        }
        return codes;
}

static int *order_of(const struct codes *codes, struct pool *pool)
{
        int *order = POOL_ARRAY(pool, codes->count, int);

        for (size_t i = 0; i < codes->count; i++)
                order[i] = codes->list[i].index;
        return order;
}

/* By their own codes: an alias has no place in the order. */
static int order_certifications(struct programme_index *index, const struct programme *p,
                                struct programme_fault *fault, struct pool *pool)
{
        struct codes own = CODES_OF(p->certifications, p->certifications_count, certification, pool);
        int          rc = codes_finish(&own, fault);

        if (rc < 0)
                return rc;
        index->certifications_by_code = order_of(&own, pool);
        index->ranks = POOL_ARRAY(pool, own.count, int);
        for (size_t i = 0; i < own.count; i++)
                index->ranks[own.list[i].index] = (int)i;
        return 0;
}

static int index_codes(struct programme *p, struct programme_fault *fault, struct pool *pool)
{
        struct programme_index *index = POOL_NEW(pool, struct programme_index);
        struct codes designations = CODES_OF(p->designations, p->designations_count, designation, pool);
        int rc;

        index->types = CODES_OF(p->types, p->types_count, type, pool);
        index->groups = CODES_OF(p->groups, p->groups_count, item_group, pool);
        index->options = CODES_OF(p->options, p->options_count, option, pool);
        index->languages = CODES_OF(p->languages, p->languages_count, documentation_language, pool);
        index->certifications = certification_codes(p, pool);
        if ((rc = codes_finish(&index->types, fault)) < 0 || (rc = codes_finish(&index->groups, fault)) < 0 ||
            (rc = codes_finish(&index->options, fault)) < 0 || (rc = codes_finish(&index->languages, fault)) < 0 ||
            (rc = codes_finish(&index->certifications, fault)) < 0 ||
            (rc = codes_finish(&designations, fault)) < 0 ||
            (rc = order_certifications(index, p, fault, pool)) < 0)
                return rc;
        index->types_by_code = order_of(&index->types, pool);
        p->index = index;
        return 0;
}

/* --- rules */

static int compare_type_rules(const void *a, const void *b)
{
        int32_t x = ((const struct type_rule *)a)->from.day, y = ((const struct type_rule *)b)->from.day;

        return (x > y) - (x < y);
}

static int compare_option_rules(const void *a, const void *b)
{
        int32_t x = ((const struct option_rule *)a)->from.day, y = ((const struct option_rule *)b)->from.day;

        return (x > y) - (x < y);
}

static int check_type(const struct type *t, struct programme_fault *fault)
{
        if (t->rules_count)
                qsort(t->rules, t->rules_count, sizeof *t->rules, compare_type_rules);
        for (size_t i = 0; i < t->rules_count; i++) {
                const struct type_rule *r = &t->rules[i];

                if (i && date_equal(r[-1].from, r->from))
                        return refuse(fault, "rule-twice", t->code);
                if (r->units <= 0)
                        return refuse(fault, r->units ? "units-negative" : "units-zero", t->code);
                if (r->validity_months <= 0)
                        return refuse(fault, r->validity_months ? "months-negative" : "validity-zero", t->code);
                if (r->grace_days < 0)
                        return refuse(fault, "days-negative", t->code);
                if (r->retake_window_months < 0)
                        return refuse(fault, "months-negative", t->code);
        }
        return 0;
}

static int check_option(const struct option *o, struct programme_fault *fault)
{
        if (o->rules_count)
                qsort(o->rules, o->rules_count, sizeof *o->rules, compare_option_rules);
        for (size_t i = 0; i < o->rules_count; i++) {
                const struct option_rule *r = &o->rules[i];

                if (i && date_equal(r[-1].from, r->from))
                        return refuse(fault, "rule-twice", o->code);
                if (r->units < 0)
                        return refuse(fault, "units-negative", o->code);
                if (r->limit <= 0)
                        return refuse(fault, r->limit ? "limit-negative" : "limit-zero", o->code);
                if (r->max_age_months < 0)
                        return refuse(fault, "months-negative", o->code);
        }
        return 0;
}

static int check_campaign(const struct extension_campaign *e, struct programme_fault *fault)
{
        if (e->months < 0)
                return refuse(fault, "months-negative", e->name);
        if (date_is_set(e->to) && e->months)
                return refuse(fault, "extension-both", e->name);
        if (date_after(e->expires_from, e->expires_to))
                return refuse(fault, "extension-range", e->name);
        return 0;
}

int programme_finish(struct programme *p, struct programme_fault *fault, struct pool *pool)
{
        int rc;

        *fault = (struct programme_fault){0};
        for (size_t i = 0; i < p->types_count; i++)
                if ((rc = check_type(&p->types[i], fault)) < 0)
                        return rc;
        for (size_t i = 0; i < p->options_count; i++)
                if ((rc = check_option(&p->options[i], fault)) < 0)
                        return rc;
        for (size_t i = 0; i < p->extensions_count; i++)
                if ((rc = check_campaign(&p->extensions[i], fault)) < 0)
                        return rc;
        return index_codes(p, fault, pool);
}

/* --- look-ups */

int programme_type(const struct programme *p, const char *code)
{
        return codes_find(&p->index->types, code);
}

int programme_option(const struct programme *p, const char *code)
{
        return codes_find(&p->index->options, code);
}

int programme_certification(const struct programme *p, const char *code)
{
        return codes_find(&p->index->certifications, code);
}

int programme_group(const struct programme *p, const char *code)
{
        return codes_find(&p->index->groups, code);
}

int programme_language(const struct programme *p, const char *code)
{
        return codes_find(&p->index->languages, code);
}

const char *programme_words(const struct wordings *words, const char *language, const char *otherwise)
{
        for (size_t i = 0; i < words->count; i++)
                if (strcmp(words->list[i].language, language) == 0)
                        return words->list[i].text;
        return otherwise || !words->count ? otherwise : words->list[0].text;
}

const int *programme_types_by_code(const struct programme *p)
{
        return p->index->types_by_code;
}

const int *programme_certifications_by_code(const struct programme *p)
{
        return p->index->certifications_by_code;
}

int programme_certification_rank(const struct programme *p, int certification)
{
        return p->index->ranks[certification];
}

/* From the end: almost always the latest rule or the one before it is meant. */
const struct type_rule *type_rule_on(const struct type *t, struct date day)
{
        size_t i = t->rules_count;

        while (i && date_after(t->rules[i - 1].from, day))
                i--;
        return i ? &t->rules[i - 1] : NULL;
}

const struct option_rule *option_rule_on(const struct option *o, struct date day)
{
        size_t i = o->rules_count;

        while (i && date_after(o->rules[i - 1].from, day))
                i--;
        return i ? &o->rules[i - 1] : NULL;
}
