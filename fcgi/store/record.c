/* record.c - packs events and unpacks them: little-endian, fixed fields, texts with their NUL, so
 * that what is unpacked points into the bytes. Whatever the bytes are, nothing beyond them is read. */
#include "store/record.h"

#include <stdlib.h>
#include <string.h>

#include "util/err.h"

#define VERSION 1
#define NO_DAY  INT32_MIN

/* --- Writing */

struct writer {
        struct pool   *pool;
        unsigned char *bytes;
        size_t         size, room;
};

static void put(struct writer *w, const void *bytes, size_t size)
{
        if (size > w->room - w->size) {
                size_t         room = 2 * w->room + size;
                unsigned char *more = pool_alloc(w->pool, room);

                memcpy(more, w->bytes, w->size);
                w->bytes = more;
                w->room = room;
        }
        memcpy(w->bytes + w->size, bytes, size);
        w->size += size;
}

static void put_8(struct writer *w, unsigned value) { put(w, &(unsigned char){(unsigned char)value}, 1); }

static void put_32(struct writer *w, uint32_t v)
{
        const unsigned char b[] = {(unsigned char)v, (unsigned char)(v >> 8), (unsigned char)(v >> 16), (unsigned char)(v >> 24)};

        put(w, b, sizeof b);
}

static void put_day(struct writer *w, struct date day) { put_32(w, (uint32_t)day.day); }

/* Which texts are there, then these. An empty one says nothing: the tables do not keep it either. */
static void put_texts(struct writer *w, const char *const *texts, size_t count)
{
        unsigned there = 0;

        for (size_t i = 0; i < count; i++)
                there |= texts[i] && *texts[i] ? 1u << i : 0;
        put_8(w, there);
        for (size_t i = 0; i < count; i++)
                if (there & 1u << i)
                        put(w, texts[i], strlen(texts[i]) + 1);
}
#define PUT_TEXTS(w, ...) put_texts((w), (const char *const[]){__VA_ARGS__}, \
                                    sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

/* Where an event stands in the engine's order. */
struct rank {
        int32_t day, within;
        size_t  place;
};

static int compare_ranks(const void *a, const void *b)
{
        const struct rank *x = a, *y = b;

        if (x->day != y->day)
                return x->day < y->day ? -1 : 1;
        if (x->within != y->within)
                return x->within < y->within ? -1 : 1;
        return x->place < y->place ? -1 : x->place > y->place;
}

static void put_awards(struct writer *w, const struct candidate *c, const struct programme *p)
{
        struct rank *ranks = POOL_ARRAY(w->pool, c->awards_count, struct rank);

        for (size_t i = 0; i < c->awards_count; i++)
                ranks[i] = (struct rank){c->awards[i].on.day, programme_certification_rank(p, c->awards[i].certification), i};
        qsort(ranks, c->awards_count, sizeof *ranks, compare_ranks);
        for (size_t i = 0; i < c->awards_count; i++) {
                const struct award *a = &c->awards[ranks[i].place];

                put_32(w, (uint32_t)ranks[i].place);
                put_32(w, p->certifications[a->certification].key);
                put_day(w, a->on);
                put_day(w, a->expires);
                put_8(w, (unsigned)a->basis | (a->is_void ? 0x80u : 0));
                PUT_TEXTS(w, a->number, a->source, a->source_id, a->reason);
        }
}

static void put_activities(struct writer *w, const struct candidate *c, const struct programme *p)
{
        struct rank *ranks = POOL_ARRAY(w->pool, c->activities_count, struct rank);

        for (size_t i = 0; i < c->activities_count; i++)
                ranks[i] = (struct rank){c->activities[i].entered.day, 0, i};
        qsort(ranks, c->activities_count, sizeof *ranks, compare_ranks);
        for (size_t i = 0; i < c->activities_count; i++) {
                const struct activity *a = &c->activities[ranks[i].place];

                put_32(w, (uint32_t)ranks[i].place);
                put_32(w, a->id);
                put_32(w, p->options[a->option].key);
                put_day(w, a->date);
                put_day(w, a->entered);
                put_day(w, a->decided);
                put_8(w, (unsigned)a->status);
                PUT_TEXTS(w, a->title, a->reason, a->language, a->source, a->source_id);
        }
}

static void put_extensions(struct writer *w, const struct candidate *c, const struct programme *p)
{
        struct rank *ranks = POOL_ARRAY(w->pool, c->extensions_count, struct rank);

        for (size_t i = 0; i < c->extensions_count; i++)
                ranks[i] = (struct rank){c->extensions[i].granted.day, 0, i};
        qsort(ranks, c->extensions_count, sizeof *ranks, compare_ranks);
        for (size_t i = 0; i < c->extensions_count; i++) {
                const struct extension *e = &c->extensions[ranks[i].place];

                put_32(w, (uint32_t)ranks[i].place);
                put_32(w, p->certifications[e->certification].key);
                put_day(w, e->granted);
                put_day(w, e->expires);
                put_8(w, e->is_void ? 0x80u : 0);
                PUT_TEXTS(w, e->reason);
        }
}

static void put_revocations(struct writer *w, const struct candidate *c, const struct programme *p)
{
        struct rank *ranks = POOL_ARRAY(w->pool, c->revocations_count, struct rank);

        for (size_t i = 0; i < c->revocations_count; i++)
                ranks[i] = (struct rank){c->revocations[i].on.day, 0, i};
        qsort(ranks, c->revocations_count, sizeof *ranks, compare_ranks);
        for (size_t i = 0; i < c->revocations_count; i++) {
                const struct revocation *r = &c->revocations[ranks[i].place];

                put_32(w, (uint32_t)ranks[i].place);
                put_32(w, p->certifications[r->certification].key);
                put_day(w, r->on);
                put_8(w, r->is_void ? 0x80u : 0);
                PUT_TEXTS(w, r->reason);
        }
}

int record_pack(const void **out, size_t *size, const struct candidate *candidate, const struct programme *programme,
                struct pool *pool)
{
        struct writer w = {pool, pool_alloc(pool, 2048), 0, 2048};

        if (candidate->sorted)
                return ERR_SYSTEM;
        put_8(&w, VERSION);
        put_32(&w, (uint32_t)candidate->awards_count);
        put_32(&w, (uint32_t)candidate->activities_count);
        put_32(&w, (uint32_t)candidate->extensions_count);
        put_32(&w, (uint32_t)candidate->revocations_count);
        put_awards(&w, candidate, programme);
        put_activities(&w, candidate, programme);
        put_extensions(&w, candidate, programme);
        put_revocations(&w, candidate, programme);
        *out = w.bytes;
        *size = w.size;
        return 0;
}

/* --- Reading */

struct reader {
        const unsigned char    *at, *end;
        const struct programme *programme;
        bool                    document;       /* put each event at its place */
        bool                    damaged, stale;
};

static uint32_t get_32(struct reader *r)
{
        const unsigned char *b = r->at;

        if (r->end - b < 4) {
                r->damaged = true;
                return 0;
        }
        r->at += 4;
        return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static unsigned get_8(struct reader *r)
{
        if (r->at == r->end) {
                r->damaged = true;
                return 0;
        }
        return *r->at++;
}

/* least: the day that documents may name first; none: where DATE_NONE may stand too. */
static struct date get_day(struct reader *r, bool none)
{
        const struct date day = {(int32_t)get_32(r)};

        if (!(none && day.day == NO_DAY)
            && (day.day < date_civil(1, 1, 1).day || day.day > date_civil(9999, 12, 31).day))
                r->damaged = true;
        return day;
}

static const char *get_text(struct reader *r)
{
        const unsigned char *text = r->at, *nul = memchr(text, 0, (size_t)(r->end - text));

        if (!nul) {
                r->damaged = true;
                return NULL;
        }
        r->at = nul + 1;
        return (const char *)text;
}

static void get_texts(struct reader *r, const char **const *texts, size_t count)
{
        unsigned there = get_8(r);

        if (there >> count)
                r->damaged = true;
        for (size_t i = 0; i < count; i++)
                *texts[i] = there & 1u << i ? get_text(r) : NULL;
}
#define GET_TEXTS(r, ...) get_texts((r), (const char **const[]){__VA_ARGS__}, \
                                    sizeof((const char **const[]){__VA_ARGS__}) / sizeof(const char **))

static int by_key(struct reader *r, const int *table, size_t keys)
{
        uint32_t key = get_32(r);

        if (key < keys && table[key] >= 0)
                return table[key];
        r->stale = true;
        return 0;
}

static int certification(struct reader *r)
{
        return by_key(r, r->programme->certifications_by_key, r->programme->certifications_keys);
}

/* Where the event goes: its place, or the next. */
static size_t get_place(struct reader *r, size_t next, size_t count)
{
        uint32_t place = get_32(r);

        if (place >= count)
                r->damaged = true;
        return r->document && place < count ? place : next;
}

static unsigned get_flags(struct reader *r, unsigned most)
{
        unsigned flags = get_8(r);

        if ((flags & 0x7f) > most)
                r->damaged = true;
        return flags;
}

/* A count that so many bytes cannot hold is damage, found before memory is taken for it. */
static size_t get_count(struct reader *r, size_t least)
{
        size_t count = get_32(r);

        if (count > (size_t)(r->end - r->at) / least) {
                r->damaged = true;
                return 0;
        }
        return count;
}

static void get_awards(struct reader *r, struct candidate *c)
{
        for (size_t i = 0; i < c->awards_count && !r->damaged; i++) {
                struct award *a = &c->awards[get_place(r, i, c->awards_count)];
                unsigned      flags;

                a->certification = certification(r);
                a->on = get_day(r, false);
                a->expires = get_day(r, true);
                flags = get_flags(r, BASIS_IMPORT);
                a->basis = (enum basis)(flags & 0x7f);
                a->is_void = flags & 0x80;
                GET_TEXTS(r, &a->number, &a->source, &a->source_id, &a->reason);
        }
}

static void get_activities(struct reader *r, struct candidate *c)
{
        for (size_t i = 0; i < c->activities_count && !r->damaged; i++) {
                struct activity *a = &c->activities[get_place(r, i, c->activities_count)];

                a->id = get_32(r);
                a->option = by_key(r, r->programme->options_by_key, r->programme->options_keys);
                a->date = get_day(r, false);
                a->entered = get_day(r, false);
                a->decided = get_day(r, true);
                a->status = (enum activity_status)(get_flags(r, ACTIVITY_WITHDRAWN) & 0x7f);
                GET_TEXTS(r, &a->title, &a->reason, &a->language, &a->source, &a->source_id);
        }
}

static void get_extensions(struct reader *r, struct candidate *c)
{
        for (size_t i = 0; i < c->extensions_count && !r->damaged; i++) {
                struct extension *e = &c->extensions[get_place(r, i, c->extensions_count)];

                e->certification = certification(r);
                e->granted = get_day(r, false);
                e->expires = get_day(r, false);
                e->is_void = get_flags(r, 0) & 0x80;
                GET_TEXTS(r, &e->reason);
        }
}

static void get_revocations(struct reader *r, struct candidate *c)
{
        for (size_t i = 0; i < c->revocations_count && !r->damaged; i++) {
                struct revocation *v = &c->revocations[get_place(r, i, c->revocations_count)];

                v->certification = certification(r);
                v->on = get_day(r, false);
                v->is_void = get_flags(r, 0) & 0x80;
                GET_TEXTS(r, &v->reason);
        }
}

int record_unpack(struct candidate **out, const void *bytes, size_t size, uint32_t id,
                  const struct programme *programme, enum record_order order, struct pool *pool)
{
        struct reader     r = {bytes, (const unsigned char *)bytes + size, programme, order == RECORD_DOCUMENT, false, false};
        struct candidate *c = POOL_NEW(pool, struct candidate);

        c->id = id;
        c->sorted = order == RECORD_ENGINE;
        if (get_8(&r) != VERSION)
                return ERR_SYSTEM;
        c->awards_count = get_count(&r, 18);
        c->activities_count = get_count(&r, 26);
        c->extensions_count = get_count(&r, 18);
        c->revocations_count = get_count(&r, 14);
        if (r.damaged)
                return ERR_SYSTEM;
        c->awards = POOL_ARRAY(pool, c->awards_count, struct award);
        c->activities = POOL_ARRAY(pool, c->activities_count, struct activity);
        c->extensions = POOL_ARRAY(pool, c->extensions_count, struct extension);
        c->revocations = POOL_ARRAY(pool, c->revocations_count, struct revocation);
        get_awards(&r, c);
        get_activities(&r, c);
        get_extensions(&r, c);
        get_revocations(&r, c);
        if (r.damaged || r.at != r.end)
                return ERR_SYSTEM;
        *out = c;
        return r.stale ? ERR_STALE : 0;
}
