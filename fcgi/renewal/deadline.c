/* deadline.c - the days that a candidate's calendar has. */
#include "renewal/deadline.h"

#include <stdlib.h>

#include "renewal/message.h"

const char *const deadline_kind_words[DEADLINE_KINDS] = {"expiry", "last-day", "reminder"};

struct gathering {
        struct pool     *pool;
        struct deadline *list;
        size_t           count, first;          /* first: of the type */
};

static bool same(const struct deadline *a, const struct deadline *b)
{
        return a->kind == b->kind && date_equal(a->on, b->on) && a->days == b->days &&
               date_is_set(a->last_day) == date_is_set(b->last_day) &&
               (!date_is_set(a->last_day) || date_equal(a->last_day, b->last_day));
}

static void add(struct gathering *g, const struct deadline *d, int certification)
{
        struct deadline *to = NULL;

        for (size_t i = g->first; i < g->count && !to; i++)
                if (same(&g->list[i], d))
                        to = &g->list[i];
        if (!to) {
                g->list = pool_grown(g->pool, g->list, g->count, sizeof *g->list);
                to = &g->list[g->count++];
                *to = *d;
        }
        to->certifications = pool_grown(g->pool, to->certifications, to->certifications_count, sizeof *to->certifications);
        to->certifications[to->certifications_count++] = certification;
}

static void of_credential(struct gathering *g, const struct programme *programme, const struct type_progress *type,
                          const struct credential *k)
{
        struct deadline d = {.kind = DEADLINE_EXPIRY, .on = k->expires, .last_day = message_last_day(programme, k), .type = type};

        add(g, &d, k->certification);
        if (!date_is_set(d.last_day))
                return;
        d.kind = DEADLINE_LAST_DAY;
        d.on = d.last_day;
        if (!date_equal(d.last_day, k->expires))
                add(g, &d, k->certification);
        d.kind = DEADLINE_REMINDER;
        for (size_t i = 0; i < MESSAGE_STEPS; i++) {
                d.days = message_step_days[i];
                d.on = date_add_days(d.last_day, -d.days);
                add(g, &d, k->certification);
        }
}

static int by_day(const void *a, const void *b)
{
        const struct deadline *x = a, *y = b;

        if (!date_equal(x->on, y->on))
                return date_before(x->on, y->on) ? -1 : 1;
        if (x->kind != y->kind)
                return x->kind < y->kind ? -1 : 1;
        return x->certifications[0] < y->certifications[0] ? -1 : x->certifications[0] > y->certifications[0];
}

void deadlines_of(struct deadline **out, size_t *count, const struct programme *programme, const struct progress *progress,
                  struct pool *pool)
{
        struct gathering g = {.pool = pool};

        for (size_t t = 0; t < progress->types_count; t++) {
                const struct type_progress *type = &progress->types[t];

                g.first = g.count;
                for (size_t i = 0; i < type->credentials_count; i++) {
                        const struct credential *k = &type->credentials[i];

                        if (k->status == CREDENTIAL_ACTIVE || k->status == CREDENTIAL_GRACE)
                                of_credential(&g, programme, type, k);
                }
                if (g.count > g.first)
                        qsort(g.list + g.first, g.count - g.first, sizeof *g.list, by_day);
        }
        *out = g.list;
        *count = g.count;
}
