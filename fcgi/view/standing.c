/* standing.c - facts about a progress that pages need and the engine does not. */
#include "view/standing.h"

const char *const standing_words[] = {"grace", "due", "calm", "retired", "over"};

/* --- Deadlines */

struct date standing_deadline(const struct credential *c)
{
        return c->status == CREDENTIAL_GRACE ? c->grace_ends : c->expires;
}

struct date standing_retake_from(const struct programme *programme, const struct credential *c, struct date today)
{
        const struct type      *type = &programme->types[programme->certifications[c->certification].type];
        const struct type_rule *rule = type_rule_on(type, today);
        struct date             from = c->expires;

        /* The rule in force on the day of the exam decides; it may be another than today's. */
        for (int i = 0; rule && i < 2; i++) {
                from = date_add_months(c->expires, -rule->retake_window_months);
                rule = type_rule_on(type, date_later(from, today));
        }
        return from;
}

/* --- Standings */

static void find_next(struct standing *s)
{
        const struct type_progress *t = s->type;

        for (size_t i = 0; i < t->credentials_count; i++) {
                const struct credential *c = &t->credentials[i];

                if (!c->renewable)
                        continue;
                if (!date_equal(standing_deadline(c), t->renew_by)) {
                        s->others++;
                        continue;
                }
                s->next_count++;
                if (!s->next || (s->next->status != CREDENTIAL_GRACE && c->status == CREDENTIAL_GRACE))
                        s->next = c;
        }
}

static bool holds_any(const struct type_progress *t)
{
        for (size_t i = 0; i < t->credentials_count; i++)
                if (t->credentials[i].status == CREDENTIAL_ACTIVE || t->credentials[i].status == CREDENTIAL_GRACE)
                        return true;
        return false;
}

static enum standing_kind kind_of(const struct standing *s)
{
        if (!s->next)
                return holds_any(s->type) ? STANDING_RETIRED : STANDING_OVER;
        if (s->next->status == CREDENTIAL_GRACE)
                return STANDING_GRACE;
        return s->days_left <= STANDING_DUE_DAYS ? STANDING_DUE : STANDING_CALM;
}

/* In grace nobody should be told to wait. */
static bool is_early(const struct standing *s)
{
        size_t next = (size_t)(s->next - s->type->credentials);

        if (s->kind == STANDING_GRACE || !date_is_set(s->today[next]) || !date_is_set(s->last[next]))
                return false;
        return date_days_between(s->today[next], s->last[next]) >= STANDING_WASTE_DAYS;
}

static int stand(struct standing *s, const struct programme *programme, const struct type_progress *t,
                 struct date today, struct pool *pool)
{
        int rc;

        *s = (struct standing){.type = t};
        for (size_t i = 0; i < t->cycles_count; i++)
                s->prior_cycles += t->cycles[i].status != CYCLE_OPEN;
        find_next(s);
        if (s->next)
                s->days_left = date_days_between(today, t->renew_by);
        s->kind = kind_of(s);
        if (!s->next || !t->open)
                return 0;
        if ((rc = plan_renewal(&s->today, programme, t, today, pool)) < 0
            || (rc = plan_renewal(&s->last, programme, t, t->renew_by, pool)) < 0)
                return rc;
        s->early = is_early(s);
        return 0;
}

/* Sooner deadlines first; without one, what is held before what is over; then by code. */
static bool before(const struct standing *a, const struct standing *b)
{
        if (a->next && b->next)
                return date_before(a->type->renew_by, b->type->renew_by);
        if (a->next || b->next)
                return a->next != NULL;
        return a->kind < b->kind;
}

static void rank_all(struct standing *list, size_t count)
{
        for (size_t i = 0; i < count; i++) {
                list[i].rank = 1;
                for (size_t k = 0; k < count; k++)
                        if (before(&list[k], &list[i]) || (k < i && !before(&list[i], &list[k])))
                                list[i].rank++;
        }
}

int standings(struct standing **out, const struct programme *programme, const struct progress *progress,
              struct pool *pool)
{
        struct standing *list = POOL_ARRAY(pool, progress->types_count, struct standing);
        int              rc;

        for (size_t i = 0; i < progress->types_count; i++)
                if ((rc = stand(&list[i], programme, &progress->types[i], progress->as_of, pool)) < 0)
                        return rc;
        rank_all(list, progress->types_count);
        *out = list;
        return 0;
}

const size_t *standing_order(const struct standing *list, size_t count, struct pool *pool)
{
        size_t *order = POOL_ARRAY(pool, count, size_t);

        for (size_t i = 0; i < count; i++)
                order[list[i].rank - 1] = i;
        return order;
}

/* --- Credits */

static const struct option_rule *rule_of(const struct programme *programme, const struct activity *a)
{
        return option_rule_on(&programme->options[a->option], a->date);
}

/* What the cycle had before and with this credit. */
static void in_cycle(struct credit_facts *f, const struct cycle *cycle, const struct credit *first,
                     const struct credit *credit)
{
        int32_t places = 1;

        for (const struct credit *c = first; c <= credit; c++) {
                if (c->verdict == VERDICT_COUNTED)
                        f->total += c->units;
                if (c == credit || c->activity->option != credit->activity->option)
                        continue;
                if (c->verdict == VERDICT_COUNTED)
                        f->instead = c->activity;
                places += c->verdict == VERDICT_COUNTED || c->verdict == VERDICT_PENDING;
        }
        if (credit->verdict != VERDICT_LIMIT)
                f->instead = NULL;
        if (credit->verdict == VERDICT_PENDING && cycle->status == CYCLE_OPEN)
                f->then = cycle->counted + credit->units;
        if (f->of && places <= f->of
            && (credit->verdict == VERDICT_COUNTED || credit->verdict == VERDICT_PENDING))
                f->nth = places;
}

void credit_facts(struct credit_facts *out, const struct programme *programme, const struct type_progress *type,
                  const struct credit *credit)
{
        const struct option_rule *rule = rule_of(programme, credit->activity);
        const struct cycle       *cycle;

        *out = (struct credit_facts){.then = -1, .max_age_months = -1};
        if (credit->verdict == VERDICT_TOO_OLD && rule && rule->max_age_months != AGE_ANY)
                out->max_age_months = rule->max_age_months;
        if (credit->cycle < 0)
                return;
        cycle = &type->cycles[credit->cycle];
        out->cycle = credit->cycle + 1;
        if (rule && rule->limit != LIMIT_NONE
            && (credit->verdict == VERDICT_COUNTED || credit->verdict == VERDICT_PENDING
                || credit->verdict == VERDICT_LIMIT))
                out->of = rule->limit;
        in_cycle(out, cycle, &type->credits[cycle->credits_first], credit);
}
