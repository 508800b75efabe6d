/* worth.c - hypothetical activities have the last numbers there are, which no real one has. */
#include "view/worth.h"

#include <string.h>

/* The first has the last number, the next the one before. */
static struct candidate *with_prospects(const struct candidate *who, const struct prospect *list, size_t more, struct date today,
                                        struct pool *pool)
{
        struct candidate *with = pool_copy(pool, who, sizeof *who);
        size_t            count = who->activities_count;

        with->activities = POOL_ARRAY(pool, count + more, struct activity);
        if (count)
                memcpy(with->activities, who->activities, count * sizeof *with->activities);
        for (size_t i = 0; i < more; i++)
                with->activities[count + i] = (struct activity){
                        .id = UINT32_MAX - (uint32_t)i, .option = list[i].option, .date = list[i].date, .entered = today,
                        .status = list[i].accepted ? ACTIVITY_ACCEPTED : ACTIVITY_RECORDED,
                        .decided = list[i].accepted ? today : DATE_NONE, .title = list[i].title ? list[i].title : "",
                };
        with->activities_count = count + more;
        if (count && date_after(with->activities[count - 1].entered, today))
                with->sorted = false;
        return with;
}

static bool holds_something(const struct type_progress *t)
{
        for (size_t i = 0; i < t->credentials_count; i++)
                if (t->credentials[i].status == CREDENTIAL_ACTIVE || t->credentials[i].status == CREDENTIAL_GRACE)
                        return true;
        return false;
}

static const struct type_progress *type_in(const struct progress *progress, int which)
{
        for (size_t i = 0; i < progress->types_count; i++)
                if (progress->types[i].type == which)
                        return &progress->types[i];
        return NULL;
}

static const struct credit *credit_of(const struct type_progress *type, size_t prospect)
{
        for (size_t j = type ? type->credits_count : 0; j; j--)
                if (type->credits[j - 1].activity->id == UINT32_MAX - (uint32_t)prospect)
                        return &type->credits[j - 1];
        return NULL;
}

static void answer_in(struct answer *out, const struct programme *programme, const struct standing *standing,
                      const struct type_progress *with, const struct credit *credit)
{
        const struct type_progress *type = standing->type;
        int32_t                     before = type->open ? type->counted : 0;

        *out = (struct answer){.type = type, .standing = standing, .credit = credit, .after = -1, .then = -1};
        credit_facts(&out->facts, programme, with, credit);
        if (!type->open)
                return;
        out->after = before + (credit->verdict == VERDICT_COUNTED ? credit->units : 0);
        if (credit->verdict == VERDICT_PENDING)
                out->then = before + credit->units;
        out->renews = (out->then >= 0 ? out->then : credit->verdict == VERDICT_COUNTED ? out->after : 0) >= type->required;
}

/* Before, and with the prospects. */
struct both {
        struct progress *before, *with;
        struct standing *standings;
        const size_t    *order;
};

static int evaluate_both(struct both *out, const struct programme *programme, const struct candidate *who,
                         const struct prospect *list, size_t count, struct date today, struct pool *pool)
{
        int rc;

        if ((rc = evaluate(&out->before, programme, who, today, pool)) < 0 ||
            (rc = evaluate(&out->with, programme, with_prospects(who, list, count, today, pool), today, pool)) < 0 ||
            (rc = standings(&out->standings, programme, out->before, pool)) < 0)
                return rc;
        out->order = standing_order(out->standings, out->before->types_count, pool);
        return 0;
}

static bool is_asked(const struct standing *s)
{
        return s->type->open || holds_something(s->type);
}

int worth_of(struct worth *out, const struct programme *programme, const struct candidate *who, int option,
             struct date date, struct date today, struct pool *pool)
{
        struct prospect one = {.option = option, .date = date};
        struct both     both;
        int             rc = evaluate_both(&both, programme, who, &one, 1, today, pool);

        if (rc < 0)
                return rc;
        *out = (struct worth){POOL_ARRAY(pool, both.before->types_count, struct answer), 0};
        for (size_t i = 0; i < both.before->types_count; i++) {
                const struct standing      *s = &both.standings[both.order[i]];
                const struct type_progress *type = type_in(both.with, s->type->type);
                const struct credit        *credit = credit_of(type, 0);

                if (credit && is_asked(s))
                        answer_in(&out->answers[out->count++], programme, s, type, credit);
        }
        return 0;
}

/* As if it were one activity: its credit counts what they count in the open cycle, or once accepted would. */
static void sum_in(struct answer *out, const struct standing *standing, struct prospect *list, size_t count, size_t at,
                   struct pool *pool)
{
        const struct type_progress *type = standing->type;
        struct credit              *credit = POOL_NEW(pool, struct credit);
        int32_t                     open = type->open ? (int32_t)(type->open - type->cycles) : -1;
        int32_t                     counted = 0, pending = 0, next = 0;

        *credit = (struct credit){.verdict = VERDICT_NO_CYCLE, .cycle = -1};
        for (size_t i = 0; i < count; i++) {
                const struct credit *c = list[i].credits[at];

                if (!c)
                        continue;
                if (c->verdict == VERDICT_COUNTED)
                        *(c->cycle == open ? &counted : &next) += c->units;
                else if (c->verdict == VERDICT_PENDING)
                        pending += c->cycle == open ? c->units : 0;
                else
                        credit->verdict = c->verdict;
                list[i].counts = list[i].counts || c->verdict == VERDICT_COUNTED || c->verdict == VERDICT_PENDING;
        }
        if (counted || pending || next)
                credit->verdict = counted || next ? VERDICT_COUNTED : VERDICT_PENDING;
        credit->units = counted ? counted : pending;
        *out = (struct answer){.type = type, .standing = standing, .credit = credit, .after = -1, .then = -1, .next = next,
                               .facts = {.then = -1, .max_age_months = -1}};
        if (!type->open)
                return;
        out->after = type->counted + counted;
        if (pending)
                out->then = out->after + pending;
        out->renews = out->after >= type->required || out->then >= type->required;
}

int worth_together(struct worth *sum, const struct programme *programme, const struct candidate *who,
                   struct prospect *list, size_t count, struct date today, struct pool *pool)
{
        struct both both;
        int         rc = evaluate_both(&both, programme, who, list, count, today, pool);
        size_t      types;

        if (rc < 0)
                return rc;
        types = both.before->types_count;
        *sum = (struct worth){POOL_ARRAY(pool, types, struct answer), 0};
        for (size_t j = 0; j < count; j++) {
                list[j].credits = POOL_ARRAY(pool, types, const struct credit *);
                list[j].counts = false;
        }
        for (size_t i = 0; i < types; i++) {
                const struct standing *s = &both.standings[both.order[i]];

                if (!is_asked(s))
                        continue;
                for (size_t j = 0; j < count; j++)
                        list[j].credits[sum->count] = credit_of(type_in(both.with, s->type->type), j);
                sum_in(&sum->answers[sum->count], s, list, count, sum->count, pool);
                sum->count++;
        }
        return 0;
}

/* --- Writing */

static void meter(struct xml *x, const struct page *page, const struct answer *a)
{
        const struct type_progress *t = a->type;
        const struct cycle         *open = t->open;
        struct block               *blocks = POOL_ARRAY(page->pool, open->credits_count + 1, struct block);
        size_t                      count = 0;

        for (int pending = 0; pending < 2; pending++)
                for (size_t i = 0; i < open->credits_count; i++) {
                        const struct credit *c = &t->credits[open->credits_first + i];

                        if (c->verdict == (pending ? VERDICT_PENDING : VERDICT_COUNTED))
                                blocks[count++] = (struct block){pending ? BLOCK_PENDING : BLOCK_COUNTED, c->units};
                }
        if (a->credit->verdict == VERDICT_COUNTED || a->credit->verdict == VERDICT_PENDING)
                blocks[count++] = (struct block){BLOCK_WOULD, a->credit->units};
        page_meter(x, t->required, 0, blocks, count);
}

static void instead(struct xml *x, const struct activity *activity)
{
        if (!activity)
                return;
        xml_open(x, "instead");
        xml_attr_int(x, "activity", activity->id);
        xml_text(x, activity->title ? activity->title : "");
        xml_close(x);
}

static void renewals(struct xml *x, const struct page *page, const struct answer *a)
{
        for (size_t i = 0; i < a->type->credentials_count; i++) {
                const struct credential *c = &a->type->credentials[i];
                struct date              to = a->standing->today[i];

                if (!c->renewable)
                        continue;
                to = date_is_set(to) ? to : c->expires;
                xml_open(x, "renewal");
                xml_attr(x, "certification", page->programme->certifications[c->certification].code);
                xml_attr_date(x, "from", c->expires);
                xml_attr_date(x, "expires", to);
                xml_attr_int(x, "days", date_days_between(c->expires, to));
                xml_close(x);
        }
}

/* A gain of days now, where waiting would gain months (page.rnc, waste). */
static void waste(struct xml *x, const struct page *page, const struct answer *a)
{
        const struct standing *s = a->standing;
        size_t                 at = s->next ? (size_t)(s->next - a->type->credentials) : 0;
        int                    now, last;

        if (!s->next || !date_is_set(s->last[at]))
                return;
        now = date_is_set(s->today[at]) ? date_days_between(s->next->expires, s->today[at]) : 0;
        last = date_days_between(s->next->expires, s->last[at]);
        if (now >= STANDING_WASTE_DAYS || last - now < STANDING_WASTE_DAYS)
                return;
        xml_open(x, "waste");
        xml_attr(x, "certification", page->programme->certifications[s->next->certification].code);
        xml_attr_int(x, "days", now);
        xml_attr_date(x, "last", a->type->renew_by);
        xml_attr_int(x, "last-days", last);
        xml_close(x);
}

static void answer_facts(struct xml *x, const struct answer *a)
{
        const struct type_progress *t = a->type;
        int32_t                     reached = a->then >= 0 ? a->then : a->after;

        if (t->open) {
                xml_attr_int(x, "before", t->counted);
                xml_attr_int(x, "after", a->after);
                xml_attr_int(x, "required", t->required);
        }
        if (a->then >= 0)
                xml_attr_int(x, "then", a->then);
        if (a->facts.nth > 0)
                xml_attr_int(x, "nth", a->facts.nth);
        if (a->facts.of > 0)
                xml_attr_int(x, "of", a->facts.of);
        if (a->facts.max_age_months >= 0)
                xml_attr_int(x, "max-age-months", a->facts.max_age_months);
        if (a->next)
                xml_attr_int(x, "next", a->next);
        xml_attr_bool(x, "renews", a->renews);
        if (a->renews && reached > t->required)
                xml_attr_int(x, "surplus", reached - t->required);
}

void worth_answers(struct xml *x, const struct page *page, const struct worth *worth, bool brief)
{
        for (size_t i = 0; i < worth->count; i++) {
                const struct answer *a = &worth->answers[i];

                xml_open(x, "answer");
                xml_attr(x, "type", page->programme->types[a->type->type].code);
                xml_attr(x, "type-name", page_type_name(page, a->type->type));
                xml_attr(x, "verdict", verdict_words[a->credit->verdict]);
                xml_attr_int(x, "units", a->credit->units);
                answer_facts(x, a);
                if (!brief && a->type->open)
                        meter(x, page, a);
                instead(x, a->facts.instead);
                if (!brief && a->renews && a->standing->today) {
                        renewals(x, page, a);
                        waste(x, page, a);
                }
                xml_close(x);
        }
}

void worth_write(struct xml *x, const struct page *page, const struct worth *worth, struct date date)
{
        xml_open(x, "worth");
        xml_attr_date(x, "entered", page->today);
        xml_attr_date(x, "date", date);
        worth_answers(x, page, worth, false);
        xml_close(x);
}
