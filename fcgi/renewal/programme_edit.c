/* programme_edit.c - copies of programmes, and one thing put from one into another. */
#include "renewal/programme_edit.h"

#include <stdio.h>
#include <string.h>

#include "util/err.h"

const char *const thing_tables[THINGS] = {
        [THING_TYPE] = "types", [THING_GROUP] = "groups", [THING_OPTION] = "options",
        [THING_CERTIFICATION] = "certifications", [THING_DESIGNATION] = "designations",
        [THING_ANNOUNCEMENT] = "announcements", [THING_CAMPAIGN] = "campaigns", [THING_LANGUAGE] = "languages",
        [THING_PROGRAMME] = "programme",
};

/* --- Copies: with the room that pool_grown() would have left */

static void *copy_list(struct pool *pool, const void *list, size_t count, size_t size)
{
        size_t room = 4;
        void  *copy;

        while (room < count + 1)
                room *= 2;
        copy = pool_array(pool, room, size);
        return count ? memcpy(copy, list, count * size) : copy;
}

#define COPY(pool, list, count) ((list) = copy_list((pool), (list), (count), sizeof *(list)))

static void copy_wordings(struct pool *pool, struct wordings *w)
{
        COPY(pool, w->list, w->count);
}

static void own_type(struct pool *pool, void *thing)
{
        struct type *t = thing;

        copy_wordings(pool, &t->names);
        COPY(pool, t->rules, t->rules_count);
}

static void own_group(struct pool *pool, void *thing)
{
        copy_wordings(pool, &((struct item_group *)thing)->names);
}

static void own_option(struct pool *pool, void *thing)
{
        struct option *o = thing;

        copy_wordings(pool, &o->names);
        copy_wordings(pool, &o->descriptions);
        copy_wordings(pool, &o->proofs);
        COPY(pool, o->rules, o->rules_count);
}

static void own_certification(struct pool *pool, void *thing)
{
        struct certification *c = thing;

        copy_wordings(pool, &c->names);
        COPY(pool, c->aliases, c->aliases_count);
}

static void own_designation(struct pool *pool, void *thing)
{
        struct designation *d = thing;

        copy_wordings(pool, &d->names);
        COPY(pool, d->requires, d->requires_count);
        for (size_t i = 0; i < d->requires_count; i++) {
                struct requirement *q = &d->requires[i];

                COPY(pool, q->certifications, q->certifications_count);
                COPY(pool, q->learning_paths, q->learning_paths_count);
        }
}

static void own_announcement(struct pool *pool, void *thing)
{
        copy_wordings(pool, &((struct announcement *)thing)->texts);
}

static void own_nothing(struct pool *pool, void *thing)
{
        (void)pool, (void)thing;
}

/* --- The arrays of a programme, seen alike */

#define NONE SIZE_MAX

static const struct kind {
        size_t list, count;             /* where the programme has them */
        size_t size, code, key;         /* of one; NONE: it has none */
        void (*own)(struct pool *pool, void *thing);
} kinds[] = {
#define KIND(things, type, own) {offsetof(struct programme, things), offsetof(struct programme, things##_count), \
                                 sizeof(struct type), offsetof(struct type, code), offsetof(struct type, key), own}
        [THING_TYPE]          = KIND(types, type, own_type),
        [THING_GROUP]         = KIND(groups, item_group, own_group),
        [THING_OPTION]        = KIND(options, option, own_option),
        [THING_CERTIFICATION] = KIND(certifications, certification, own_certification),
        [THING_DESIGNATION]   = KIND(designations, designation, own_designation),
#undef KIND
        [THING_ANNOUNCEMENT]  = {offsetof(struct programme, announcements), offsetof(struct programme, announcements_count),
                                 sizeof(struct announcement), NONE, offsetof(struct announcement, key), own_announcement},
        [THING_CAMPAIGN]      = {offsetof(struct programme, extensions), offsetof(struct programme, extensions_count),
                                 sizeof(struct extension_campaign), NONE, NONE, own_nothing},
        [THING_LANGUAGE]      = {offsetof(struct programme, languages), offsetof(struct programme, languages_count),
                                 sizeof(struct documentation_language), offsetof(struct documentation_language, code),
                                 NONE, own_nothing},
};

static size_t count_of(const struct programme *p, enum thing thing)
{
        size_t count;

        memcpy(&count, (const char *)p + kinds[thing].count, sizeof count);
        return count;
}

static char *list_of(const struct programme *p, enum thing thing)
{
        char *list;

        memcpy(&list, (const char *)p + kinds[thing].list, sizeof list);
        return list;
}

static void set_list(struct programme *p, enum thing thing, char *list, size_t count)
{
        memcpy((char *)p + kinds[thing].list, &list, sizeof list);
        memcpy((char *)p + kinds[thing].count, &count, sizeof count);
}

static char *thing_at(const struct programme *p, enum thing thing, int i)
{
        return list_of(p, thing) + (size_t)i * kinds[thing].size;
}

static const char *code_at(const struct programme *p, enum thing thing, int i)
{
        const char *code;

        memcpy(&code, thing_at(p, thing, i) + kinds[thing].code, sizeof code);
        return code;
}

static uint32_t *key_at(const struct programme *p, enum thing thing, int i)
{
        return kinds[thing].key == NONE ? NULL : (uint32_t *)(void *)(thing_at(p, thing, i) + kinds[thing].key);
}

/* Written as they are compared: "07" is no place. */
static int place_of(const char *code, size_t count)
{
        char text[24];

        for (size_t i = 0; i < count; i++) {
                snprintf(text, sizeof text, "%zu", i);
                if (!strcmp(text, code))
                        return (int)i;
        }
        return -1;
}

int programme_thing(const struct programme *p, enum thing thing, const char *code)
{
        int count;

        if (!code || thing == THING_PROGRAMME)
                return -1;
        count = (int)count_of(p, thing);
        if (kinds[thing].code == NONE)
                return place_of(code, (size_t)count);
        for (int i = 0; i < count; i++)
                if (!strcmp(code_at(p, thing, i), code))
                        return i;
        return -1;
}

size_t programme_count(const struct programme *p, enum thing thing)
{
        return count_of(p, thing);
}

void *programme_at(const struct programme *p, enum thing thing, int i)
{
        return thing_at(p, thing, i);
}

const char *programme_code(const struct programme *p, enum thing thing, int i, struct pool *pool)
{
        return kinds[thing].code == NONE ? pool_format(pool, "%d", i) : code_at(p, thing, i);
}

void *programme_add(struct programme *p, enum thing thing, struct pool *pool)
{
        size_t count = count_of(p, thing);
        void  *one;

        set_list(p, thing, pool_grown(pool, list_of(p, thing), count, kinds[thing].size), count + 1);
        one = memset(thing_at(p, thing, (int)count), 0, kinds[thing].size);
        if (thing == THING_CERTIFICATION)
                *(struct certification *)one = (struct certification){.retired = DATE_NONE, .successor = -1};
        if (thing == THING_CAMPAIGN)
                *(struct extension_campaign *)one = (struct extension_campaign){.to = DATE_NONE};
        if (thing == THING_ANNOUNCEMENT)
                *(struct announcement *)one = (struct announcement){.until = DATE_NONE};
        return one;
}

static void copy_things(struct programme *p, enum thing thing, struct pool *pool)
{
        size_t count = count_of(p, thing);

        set_list(p, thing, copy_list(pool, list_of(p, thing), count, kinds[thing].size), count);
        for (size_t i = 0; i < count; i++)
                kinds[thing].own(pool, thing_at(p, thing, (int)i));
}

struct programme *programme_copy(const struct programme *p, struct pool *pool)
{
        struct programme *copy = pool_copy(pool, p, sizeof *p);

        copy->index = NULL;
        for (int thing = THING_TYPE; thing < THING_PROGRAMME; thing++)
                copy_things(copy, (enum thing)thing, pool);
        return copy;
}

/* --- What a thing refers to */

static int refuse(struct programme_fault *fault, const char *code, const char *thing)
{
        *fault = (struct programme_fault){code, thing};
        return ERR_REFUSED;
}

/* self: the code of what is taken, which stands, or will stand, at that index. */
struct taking {
        struct programme       *to;
        const struct programme *from;
        const char             *self;
        int                     self_at;
        struct programme_fault *fault;
};

static int refer(int *index, const struct taking *t, enum thing thing, const char *unknown)
{
        const char *code = code_at(t->from, thing, *index);

        if (thing == THING_CERTIFICATION && t->self && !strcmp(code, t->self))
                *index = t->self_at;
        else if ((*index = programme_thing(t->to, thing, code)) < 0)
                return refuse(t->fault, unknown, code);
        return 0;
}

static int refer_certification(struct certification *c, struct taking *t)
{
        int rc;

        t->self = c->code;
        rc = refer(&c->type, t, THING_TYPE, "type-unknown");
        return rc < 0 || c->successor < 0 ? rc : refer(&c->successor, t, THING_CERTIFICATION, "certification-unknown");
}

static int refer_designation(struct designation *d, const struct taking *t)
{
        int rc = 0;

        for (size_t q = 0; q < d->requires_count; q++)
                for (size_t i = 0; rc == 0 && i < d->requires[q].certifications_count; i++)
                        rc = refer(&d->requires[q].certifications[i], t, THING_CERTIFICATION, "certification-unknown");
        return rc;
}

static int refer_thing(void *thing, enum thing kind, struct taking *t)
{
        switch (kind) {
        case THING_OPTION:        return refer(&((struct option *)thing)->group, t, THING_GROUP, "group-unknown");
        case THING_CERTIFICATION: return refer_certification(thing, t);
        case THING_DESIGNATION:   return refer_designation(thing, t);
        default:                  return 0;
        }
}

static int put(struct programme *to, const struct programme *from, enum thing thing, int to_at, int from_at,
               struct programme_fault *fault, struct pool *pool)
{
        size_t        count = count_of(to, thing), size = kinds[thing].size;
        int           at = to_at < 0 ? (int)count : to_at, rc;
        struct taking t = {.to = to, .from = from, .self_at = at, .fault = fault};
        char         *one = pool_copy(pool, thing_at(from, thing, from_at), size);
        uint32_t      key = to_at < 0 || kinds[thing].key == NONE ? 0 : *key_at(to, thing, at);

        kinds[thing].own(pool, one);
        if ((rc = refer_thing(one, thing, &t)) < 0)
                return rc;
        if (to_at < 0)
                set_list(to, thing, pool_grown(pool, list_of(to, thing), count, size), count + 1);
        memcpy(thing_at(to, thing, at), one, size);
        if (kinds[thing].key != NONE)
                *key_at(to, thing, at) = key;
        return 0;
}

/* --- Taking away */

/* Who names the thing at that index; NULL: nobody. */
static const char *who_names(const struct programme *p, enum thing thing, int at)
{
        for (size_t i = 0; thing == THING_GROUP && i < p->options_count; i++)
                if (p->options[i].group == at)
                        return p->options[i].code;
        for (size_t i = 0; i < p->certifications_count; i++) {
                const struct certification *c = &p->certifications[i];

                if ((thing == THING_TYPE && c->type == at) ||
                    (thing == THING_CERTIFICATION && c->successor == at && (int)i != at))
                        return c->code;
        }
        for (size_t i = 0; thing == THING_CERTIFICATION && i < p->designations_count; i++)
                for (size_t q = 0; q < p->designations[i].requires_count; q++)
                        for (size_t k = 0; k < p->designations[i].requires[q].certifications_count; k++)
                                if (p->designations[i].requires[q].certifications[k] == at)
                                        return p->designations[i].code;
        return NULL;
}

/* References to what stood behind it. */
static void move_up(struct programme *p, enum thing thing, int at)
{
        for (size_t i = 0; thing == THING_GROUP && i < p->options_count; i++)
                p->options[i].group -= p->options[i].group > at;
        for (size_t i = 0; i < p->certifications_count; i++) {
                p->certifications[i].type -= thing == THING_TYPE && p->certifications[i].type > at;
                p->certifications[i].successor -= thing == THING_CERTIFICATION && p->certifications[i].successor > at;
        }
        for (size_t i = 0; thing == THING_CERTIFICATION && i < p->designations_count; i++)
                for (size_t q = 0; q < p->designations[i].requires_count; q++)
                        for (size_t k = 0; k < p->designations[i].requires[q].certifications_count; k++)
                                p->designations[i].requires[q].certifications[k] -=
                                        p->designations[i].requires[q].certifications[k] > at;
}

static int take_away(struct programme *to, enum thing thing, int at, struct programme_fault *fault)
{
        size_t      count = count_of(to, thing), size = kinds[thing].size;
        char       *list = list_of(to, thing);
        const char *who = who_names(to, thing, at);

        if (who)
                return refuse(fault, "referenced", who);
        memmove(list + (size_t)at * size, list + ((size_t)at + 1) * size, (count - (size_t)at - 1) * size);
        memset(list + (count - 1) * size, 0, size);
        set_list(to, thing, list, count - 1);
        move_up(to, thing, at);
        return 0;
}

/* --- All of it */

static void take_programme(struct programme *to, const struct programme *from, struct pool *pool)
{
        struct programme *copy = programme_copy(from, pool);

        for (int thing = THING_TYPE; thing < THING_PROGRAMME; thing++)
                for (int i = 0; kinds[thing].key != NONE && i < (int)count_of(copy, thing); i++) {
                        int was = kinds[thing].code == NONE ? (i < (int)count_of(to, thing) ? i : -1)
                                : programme_thing(to, thing, code_at(copy, thing, i));

                        *key_at(copy, thing, i) = was < 0 ? 0 : *key_at(to, thing, was);
                }
        *to = *copy;
}

int programme_take(struct programme *to, const struct programme *from, enum thing thing, const char *code,
                   struct programme_fault *fault, struct pool *pool)
{
        int to_at, from_at;

        *fault = (struct programme_fault){0};
        if (thing == THING_PROGRAMME) {
                take_programme(to, from, pool);
                return 0;
        }
        to_at = programme_thing(to, thing, code);
        from_at = kinds[thing].code == NONE && !strcmp(code, THING_NEW) ? (int)count_of(from, thing) - 1
                : programme_thing(from, thing, code);
        if (from_at >= 0)
                return put(to, from, thing, to_at, from_at, fault, pool);
        return to_at < 0 ? 0 : take_away(to, thing, to_at, fault);
}

/* Index by key, with -1 in the gaps. */
static int *by_key(size_t *keys, const struct programme *p, enum thing thing, struct pool *pool)
{
        int *list, count = (int)count_of(p, thing);

        *keys = 0;
        for (int i = 0; i < count; i++)
                if (*key_at(p, thing, i) >= *keys)
                        *keys = *key_at(p, thing, i) + (size_t)1;
        list = POOL_ARRAY(pool, *keys, int);
        for (size_t i = 0; i < *keys; i++)
                list[i] = -1;
        for (int i = 0; i < count; i++)
                if (*key_at(p, thing, i))
                        list[*key_at(p, thing, i)] = i;
        return list;
}

void programme_key(struct programme *p, struct pool *pool)
{
        p->options_by_key = by_key(&p->options_keys, p, THING_OPTION, pool);
        p->certifications_by_key = by_key(&p->certifications_keys, p, THING_CERTIFICATION, pool);
}
