/* element.c - the progress, as the vocabulary shows it. */
#include "xml/element.h"

static const char *option_code(const struct programme *p, int option)
{
        return p->options[option].code;
}

void element_open_credential(struct xml *x, const struct programme *p, const struct credential *c, const char *name)
{
        const struct certification *certification = &p->certifications[c->certification];

        xml_open(x, "certification");
        xml_attr(x, "code", certification->code);
        xml_attr(x, "exam", certification->exam);
        xml_attr(x, "name", name);
        xml_attr(x, "status", credential_status_words[c->status]);
        xml_attr_bool(x, "renewable", c->renewable);
        xml_attr_date(x, "awarded", c->awarded);
        xml_attr_date(x, "expires", c->expires);
        xml_attr_date(x, "grace-ends", c->grace_ends);
}

void element_open_credit(struct xml *x, const struct programme *p, const struct credit *c)
{
        xml_open(x, "credit");
        xml_attr_int(x, "activity", c->activity->id);
        xml_attr(x, "option", option_code(p, c->activity->option));
        xml_attr_date(x, "date", c->activity->date);
        xml_attr_date(x, "entered", c->activity->entered);
        xml_attr_int(x, "units", c->units);
        xml_attr(x, "verdict", verdict_words[c->verdict]);
}

static void credit(struct xml *x, const struct programme *p, const struct credit *c)
{
        element_open_credit(x, p, c);
        xml_close(x);
}

void element_open_limit(struct xml *x, const struct programme *p, const struct limit *l)
{
        xml_open(x, "limit");
        xml_attr(x, "option", option_code(p, l->option));
        xml_attr_int(x, "used", l->used);
        xml_attr_int(x, "of", l->of);
}

static void limits(struct xml *x, const struct programme *p, const struct type_progress *t)
{
        for (size_t i = 0; i < t->limits_count; i++) {
                element_open_limit(x, p, &t->limits[i]);
                xml_close(x);
        }
}

void element_open_cycle(struct xml *x, const struct type_progress *t, const struct cycle *c)
{
        xml_open(x, "cycle");
        xml_attr_int(x, "number", c - t->cycles + 1);
        xml_attr(x, "status", cycle_status_words[c->status]);
        xml_attr_date(x, "starts", c->starts);
        xml_attr_date(x, "ends", c->ends);
        xml_attr_int(x, "required", c->rule->units);
        xml_attr_int(x, "counted", c->counted);
}

static void cycle(struct xml *x, const struct programme *p, const struct type_progress *t, const struct cycle *c)
{
        element_open_cycle(x, t, c);
        if (c == t->open)
                limits(x, p, t);
        for (size_t i = 0; i < c->credits_count; i++)
                credit(x, p, &t->credits[c->credits_first + i]);
        xml_close(x);
}

static void outside(struct xml *x, const struct programme *p, const struct type_progress *t)
{
        bool any = false;

        for (size_t i = 0; i < t->credits_count; i++) {
                if (t->credits[i].cycle >= 0)
                        continue;
                if (!any)
                        xml_open(x, "outside");
                any = true;
                credit(x, p, &t->credits[i]);
        }
        if (any)
                xml_close(x);
}

void element_open_outcome(struct xml *x, const struct programme *p, const struct outcome *o)
{
        static const char *const names[] = {"award", "extension", "revocation"};

        xml_open(x, names[o->kind]);
        xml_attr(x, "certification", p->certifications[o->certification].code);
        xml_attr_date(x, o->kind == EVENT_EXTENSION ? "granted" : "on", o->on);
        if (o->award)
                xml_attr(x, "basis", basis_words[o->award->basis]);
        if (o->campaign)
                xml_attr(x, "name", o->campaign->name);
        xml_attr(x, "verdict", verdict_words[o->verdict]);
}

void element_open_way(struct xml *x, const struct way *w)
{
        xml_open(x, "way");
        xml_attr_int(x, "activities", w->activities);
        xml_attr_int(x, "beyond", w->beyond);
        xml_attr_bool(x, "free", w->free);
}

void element_open_take(struct xml *x, const struct programme *p, const struct take *t)
{
        xml_open(x, "take");
        xml_attr(x, "option", option_code(p, t->option));
        xml_attr_int(x, "times", t->times);
        xml_attr_int(x, "units", t->units);
}

static void way(struct xml *x, const struct programme *p, const struct way *w)
{
        element_open_way(x, w);
        for (size_t i = 0; i < w->takes_count; i++) {
                element_open_take(x, p, &w->takes[i]);
                xml_close(x);
        }
        xml_close(x);
}

void element_plan_dates(struct xml *x, const struct programme *p, const struct plan *plan)
{
        for (size_t i = 0; i < plan->dates_count; i++) {
                const struct plan_date *d = &plan->dates[i];

                xml_open(x, "date");
                xml_attr(x, "certification", p->certifications[d->certification].code);
                xml_attr_date(x, "now", d->now);
                xml_attr_int(x, "now-days", d->now_days);
                xml_attr_date(x, "last", d->last);
                xml_attr_int(x, "last-days", d->last_days);
                xml_close(x);
        }
}

static const char *type_codes(const struct programme *p, const struct plan *plan, struct pool *pool)
{
        const char *codes = p->types[plan->types[0]].code;

        for (size_t i = 1; i < plan->types_count; i++)
                codes = pool_format(pool, "%s %s", codes, p->types[plan->types[i]].code);
        return codes;
}

static void plan_element(struct xml *x, const struct programme *p, const struct plan *plan, struct pool *pool)
{
        xml_open(x, "plan");
        xml_attr(x, "types", type_codes(p, plan, pool));
        for (size_t i = 0; i < plan->ways_count; i++)
                way(x, p, &plan->ways[i]);
        element_plan_dates(x, p, plan);
        xml_close(x);
}

static const struct plan *plan_of(const struct plans *plans, int type)
{
        for (size_t i = 0; plans && i < plans->count; i++)
                if (plans->list[i].types_count == 1 && plans->list[i].types[0] == type)
                        return &plans->list[i];
        return NULL;
}

void element_standing(struct xml *x, const struct type_progress *t)
{
        if (t->open) {
                xml_attr_int(x, "counted", t->counted);
                xml_attr_int(x, "remaining", t->remaining);
                xml_attr_int(x, "pending", t->pending);
        }
        xml_attr_date(x, "renew-by", t->renew_by);
}

static void type_attributes(struct xml *x, const struct programme *p, const struct type_progress *t)
{
        xml_attr(x, "code", p->types[t->type].code);
        xml_attr(x, "name", p->types[t->type].name);
        if (t->required)
                xml_attr_int(x, "required", t->required);
        element_standing(x, t);
}

static void type(struct xml *x, const struct programme *p, const struct type_progress *t, const struct plan *plan,
                 struct pool *pool)
{
        xml_open(x, "type");
        type_attributes(x, p, t);
        for (size_t i = 0; i < t->credentials_count; i++) {
                const struct credential *c = &t->credentials[i];

                element_open_credential(x, p, c, p->certifications[c->certification].name);
                xml_close(x);
        }
        for (size_t i = t->cycles_count; i-- > 0;)
                cycle(x, p, t, &t->cycles[i]);
        outside(x, p, t);
        for (size_t i = 0; i < t->outcomes_count; i++) {
                element_open_outcome(x, p, &t->outcomes[i]);
                xml_close(x);
        }
        if (plan)
                plan_element(x, p, plan, pool);
        xml_close(x);
}

void element_progress(struct xml *x, const struct programme *programme, const struct progress *progress,
                      const struct plans *plans, struct pool *pool)
{
        char id[CANDIDATE_ID_TEXT];

        xml_attr(x, "candidate", candidate_id_format(id, progress->candidate));
        xml_attr_date(x, "as-of", progress->as_of);
        for (size_t i = 0; i < progress->types_count; i++)
                type(x, programme, &progress->types[i], plan_of(plans, progress->types[i].type), pool);
        if (plans && plans->count && plans->list[plans->count - 1].types_count > 1)
                plan_element(x, programme, &plans->list[plans->count - 1], pool);
}

void element_refused(struct xml *x, const struct reader_fault *fault)
{
        xml_open(x, "refused");
        xml_attr(x, "candidate", fault->id);
        xml_attr(x, "code", fault->code);
        if (fault->line > 0)
                xml_attr_int(x, "line", fault->line);
        xml_element(x, "message", fault->message);
        xml_close(x);
}
