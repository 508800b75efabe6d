/* type.c - <progress> and what is in it, for pages. */
#include "view/type.h"

#include "xml/element.h"

#define SLOTS_DRAWN 12          /* a limit beyond that is a number, not a drawing */

static const char *certification_code(const struct page *page, int certification)
{
        return page->programme->certifications[certification].code;
}

static const char *option_code(const struct page *page, int option)
{
        return page->programme->options[option].code;
}

static void option_attributes(struct xml *x, const struct page *page, int option)
{
        xml_attr(x, "option-name", page_option_name(page, option));
}

/* --- Certifications */

static void retirement(struct xml *x, const struct page *page, const struct certification *c)
{
        xml_attr_date(x, certification_retired(c, page->today) ? "retired" : "retires", c->retired);
        if (c->successor >= 0)
                xml_attr(x, "successor", certification_code(page, c->successor));
}

static void renewal(struct xml *x, const struct page *page, const struct credential *c, const struct date *today)
{
        struct date from = standing_retake_from(page->programme, c, page->today);
        struct date renewed = today && date_is_set(*today) ? *today : c->expires;

        xml_attr_date(x, "retake-from", from);
        xml_attr_bool(x, "retake-open", !date_after(from, page->today));
        xml_attr_date(x, "renewed", renewed);
        xml_attr_int(x, "renewed-days", date_days_between(c->expires, renewed));
}

static void certification(struct xml *x, const struct page *page, const struct axis *axis,
                          const struct standing *s, const struct credential *c)
{
        const struct certification *known = &page->programme->certifications[c->certification];

        element_open_credential(x, page->programme, c, page_certification_name(page, c->certification));
        xml_attr(x, "number", c->award ? c->award->number : NULL);
        if (c->renewable)
                xml_attr_int(x, "days-left", date_days_between(page->today, standing_deadline(c)));
        retirement(x, page, known);
        if (c->renewable)
                renewal(x, page, c, s->today ? &s->today[c - s->type->credentials] : NULL);
        lane_certification(x, page, axis, s, c);
        xml_close(x);
}

/* --- Credits */

void activity_attributes(struct xml *x, const struct page *page, const struct activity *a)
{
        xml_attr_int(x, "id", a->id);
        xml_attr(x, "option", option_code(page, a->option));
        option_attributes(x, page, a->option);
        xml_attr_date(x, "date", a->date);
        xml_attr_date(x, "entered", a->entered);
        xml_attr(x, "status", activity_status_words[a->status]);
        xml_attr_date(x, "decided", a->decided);
}

/* The attributes nth and of, as far as there are any. */
static void credit_place(struct xml *x, const struct credit_facts *facts)
{
        if (!facts->of)
                return;
        if (facts->nth)
                xml_attr_int(x, "nth", facts->nth);
        xml_attr_int(x, "of", facts->of);
}

void title_element(struct xml *x, const struct activity *activity)
{
        xml_element(x, "title", activity->title ? activity->title : "");
}

/* <instead>, where another activity took the place. */
static void credit_instead(struct xml *x, const struct credit_facts *facts)
{
        if (!facts->instead)
                return;
        xml_open(x, "instead");
        xml_attr_int(x, "activity", facts->instead->id);
        xml_text(x, facts->instead->title);
        xml_close(x);
}

static void credit(struct xml *x, const struct page *page, const struct type_progress *t, const struct credit *c)
{
        const struct activity *a = c->activity;
        struct credit_facts    facts;

        credit_facts(&facts, page->programme, t, c);
        element_open_credit(x, page->programme, c);
        option_attributes(x, page, a->option);
        if (facts.cycle)
                xml_attr_int(x, "total", facts.total);
        credit_place(x, &facts);
        if (facts.then >= 0)
                xml_attr_int(x, "then", facts.then);
        if (facts.max_age_months >= 0)
                xml_attr_int(x, "max-age-months", facts.max_age_months);
        xml_attr_date(x, "decided", a->decided);
        title_element(x, a);
        xml_element(x, "reason", a->reason);
        credit_instead(x, &facts);
        xml_close(x);
}

static void outside(struct xml *x, const struct page *page, const struct type_progress *t)
{
        int64_t entries = 0;

        for (size_t i = 0; i < t->credits_count; i++)
                entries += t->credits[i].cycle < 0;
        if (!entries)
                return;
        xml_open(x, "outside");
        xml_attr_int(x, "entries", entries);
        for (size_t i = 0; i < t->credits_count; i++)
                if (t->credits[i].cycle < 0)
                        credit(x, page, t, &t->credits[i]);
        xml_close(x);
}

/* --- Cycles */

static void slots(struct xml *x, const char *kind, int32_t count)
{
        while (count-- > 0) {
                xml_open(x, "slot");
                xml_attr(x, "kind", kind);
                xml_close(x);
        }
}

static int32_t pending_of(const struct type_progress *t, const struct cycle *cycle, int option)
{
        int32_t pending = 0;

        for (size_t i = 0; i < cycle->credits_count; i++) {
                const struct credit *c = &t->credits[cycle->credits_first + i];

                pending += c->verdict == VERDICT_PENDING && c->activity->option == option;
        }
        return pending;
}

static void limit(struct xml *x, const struct page *page, const struct type_progress *t, const struct limit *l)
{
        int32_t used = l->used < l->of ? l->used : l->of;
        int32_t free_places = l->of - used, pending = pending_of(t, t->open, l->option);
        int32_t waiting = pending < free_places ? pending : free_places;

        element_open_limit(x, page->programme, l);
        option_attributes(x, page, l->option);
        xml_attr_bool(x, "full", l->used >= l->of);
        xml_attr_int(x, "pending", waiting);
        if (l->of <= SLOTS_DRAWN) {
                slots(x, "used", used);
                slots(x, "pending", waiting);
                slots(x, "free", free_places - waiting);
        }
        xml_close(x);
}

static void unlimited(struct xml *x, const struct page *page)
{
        for (size_t i = 0; i < page->programme->options_count; i++) {
                const struct option_rule *rule = option_rule_on(&page->programme->options[i], page->today);

                if (!rule || !rule->units || rule->limit != LIMIT_NONE)
                        continue;
                xml_open(x, "unlimited");
                xml_attr(x, "option", option_code(page, (int)i));
                option_attributes(x, page, (int)i);
                xml_close(x);
        }
}

static void entries(struct xml *x, const struct type_progress *t, const struct cycle *cycle)
{
        int64_t counted = 0, pending = 0, all = (int64_t)cycle->credits_count;

        for (size_t i = 0; i < cycle->credits_count; i++) {
                enum verdict verdict = t->credits[cycle->credits_first + i].verdict;

                counted += verdict == VERDICT_COUNTED;
                pending += verdict == VERDICT_PENDING;
        }
        xml_attr_int(x, "entries", all);
        xml_attr_int(x, "entries-counted", counted);
        xml_attr_int(x, "entries-pending", pending);
        xml_attr_int(x, "entries-zero", all - counted - pending);
}

/* Another follows a renewed one, and an open one that can still be renewed. */
static bool has_next(const struct standing *s, const struct cycle *cycle)
{
        return cycle->status == CYCLE_RENEWED || (cycle->status == CYCLE_OPEN && s->next);
}

static void cycle_attributes(struct xml *x, const struct standing *s, const struct cycle *cycle)
{
        const struct type_progress *t = s->type;
        int64_t number = cycle - t->cycles + 1;

        xml_attr(x, "opened-by", number > 1 && cycle[-1].status == CYCLE_RENEWED ? "renewal" : "award");
        if (has_next(s, cycle))
                xml_attr_int(x, "next", number + 1);
        entries(x, t, cycle);
}

static void cycle_element(struct xml *x, const struct page *page, const struct axis *axis,
                          const struct standing *s, const struct cycle *cycle)
{
        const struct type_progress *t = s->type;

        element_open_cycle(x, t, cycle);
        cycle_attributes(x, s, cycle);
        cycle_meter(x, t, cycle, 0, page->pool);
        if (cycle->status == CYCLE_OPEN) {
                lane_cycle(x, axis, t, cycle);
                for (size_t i = 0; i < t->limits_count; i++)
                        limit(x, page, t, &t->limits[i]);
                unlimited(x, page);
        }
        for (size_t i = 0; i < cycle->credits_count; i++)
                credit(x, page, t, &t->credits[cycle->credits_first + i]);
        xml_close(x);
}

/* What a way builds upon: units and limits. */
static void open_cycle(struct xml *x, const struct page *page, const struct standing *s)
{
        const struct type_progress *t = s->type;

        element_open_cycle(x, t, t->open);
        cycle_attributes(x, s, t->open);
        cycle_meter(x, t, t->open, 0, page->pool);
        for (size_t i = 0; i < t->limits_count; i++)
                limit(x, page, t, &t->limits[i]);
        unlimited(x, page);
        xml_close(x);
}

static void cycles(struct xml *x, const struct page *page, const struct axis *axis, const struct standing *s,
                   bool all)
{
        for (size_t i = s->type->cycles_count; i-- > 0;) {
                const struct cycle *cycle = &s->type->cycles[i];

                if (all || cycle->status == CYCLE_OPEN)
                        cycle_element(x, page, axis, s, cycle);
        }
}

/* --- Other events */

/* The expiry that an event gave; DATE_NONE where it gave none, or one that only the engine
 * knows (months after the one before). */
static struct date given(const struct page *page, const struct outcome *o)
{
        const struct certification *c = &page->programme->certifications[o->certification];
        const struct type_rule     *rule = type_rule_on(&page->programme->types[c->type], o->on);

        if (o->verdict == VERDICT_EXTENDED)
                return o->campaign ? o->campaign->to : o->extension->expires;
        if (o->verdict == VERDICT_AWARDED && date_is_set(o->award->expires))
                return o->award->expires;
        if ((o->verdict == VERDICT_AWARDED || o->verdict == VERDICT_RENEWED) && rule)
                return date_add_months(o->on, rule->validity_months);
        return DATE_NONE;
}

static void event(struct xml *x, const struct page *page, const struct outcome *o)
{
        element_open_outcome(x, page->programme, o);
        xml_attr(x, "certification-name", page_certification_name(page, o->certification));
        xml_attr_date(x, "expires", given(page, o));
        xml_close(x);
}

static bool still_revoked(const struct type_progress *t, const struct outcome *o)
{
        if (o->verdict != VERDICT_REVOKED)
                return false;
        for (size_t i = 0; i < t->credentials_count; i++)
                if (t->credentials[i].certification == o->certification)
                        return t->credentials[i].status == CREDENTIAL_REVOKED;
        return false;
}

static void events(struct xml *x, const struct page *page, const struct type_progress *t, unsigned parts)
{
        for (size_t i = 0; i < t->outcomes_count; i++)
                if (parts & PART_EVENTS || (parts & PART_LOSSES && still_revoked(t, &t->outcomes[i])))
                        event(x, page, &t->outcomes[i]);
}

/* --- The plan */

/* What the page of the plan says more: days. */
struct way_days {
        const struct type_progress *type;       /* NULL: several */
        struct date                 by;         /* DATE_NONE: without days */
};

/* The first day whose date + months is not before that day (section 6, too-old). */
static struct date not_too_old(struct date entered, int months)
{
        struct date since = date_add_months(entered, -months);

        while (date_before(date_add_months(since, months), entered))
                since.day++;
        return since;
}

/* The first day on which it can have taken place, entered today. */
static struct date counts_since(const struct page *page, const struct way_days *days, const struct option_rule *rule)
{
        struct date since = page->programme->activities_from;

        if (rule->max_age_months >= 0)
                since = date_later(since, not_too_old(page->today, rule->max_age_months));
        if (days->type && days->type->open->rule->activities_since == SINCE_CYCLE)
                since = date_later(since, days->type->open->starts);
        return since;
}

static void take_days(struct xml *x, const struct page *page, const struct way_days *days, const struct take *take)
{
        const struct option_rule *rule = option_rule_on(&page->programme->options[take->option], page->today);

        if (!date_is_set(days->by) || !rule)
                return;
        xml_attr_date(x, "by", days->by);
        xml_attr_date(x, "since", counts_since(page, days, rule));
        for (size_t i = 0; days->type && i < days->type->limits_count; i++) {
                const struct limit *l = &days->type->limits[i];

                if (l->option != take->option)
                        continue;
                xml_attr_int(x, "nth", l->used + take->times);
                xml_attr_int(x, "of", l->of);
        }
}

static void way(struct xml *x, const struct page *page, const struct way *w, const struct way_days *days)
{
        element_open_way(x, w);
        for (size_t i = 0; i < w->takes_count; i++) {
                element_open_take(x, page->programme, &w->takes[i]);
                option_attributes(x, page, w->takes[i].option);
                take_days(x, page, days, &w->takes[i]);
                xml_close(x);
        }
        xml_close(x);
}

/* The plan of one type alone. */
static void plan_element(struct xml *x, const struct page *page, const struct plans *plans,
                         const struct type_progress *t, bool with_days)
{
        const struct way_days days = {t, with_days ? t->renew_by : DATE_NONE};
        int                   type = t->type;

        for (size_t i = 0; i < plans->count; i++) {
                const struct plan *p = &plans->list[i];

                if (p->types_count != 1 || p->types[0] != type)
                        continue;
                xml_open(x, "plan");
                xml_attr(x, "types", page->programme->types[type].code);
                for (size_t k = 0; k < p->ways_count; k++)
                        way(x, page, &p->ways[k], &days);
                element_plan_dates(x, page->programme, p);
                xml_close(x);
        }
}

/* The one of all types, where there are two or more: by the first of their deadlines. */
static void plan_together(struct xml *x, const struct page *page, const struct progress *progress,
                          const struct plans *plans)
{
        const struct plan *p = plans->count ? &plans->list[plans->count - 1] : NULL;
        struct way_days    days = {NULL, DATE_NONE};
        const char        *codes = NULL;

        if (!p || p->types_count < 2)
                return;
        for (size_t i = 0; i < p->types_count; i++) {
                const char *code = page->programme->types[p->types[i]].code;

                codes = codes ? pool_format(page->pool, "%s %s", codes, code) : code;
        }
        for (size_t i = 0; i < progress->types_count; i++) {
                const struct type_progress *t = &progress->types[i];

                if (t->open && date_is_set(t->renew_by)
                    && (!date_is_set(days.by) || date_before(t->renew_by, days.by)))
                        days.by = t->renew_by;
        }
        xml_open(x, "plan");
        xml_attr(x, "types", codes);
        for (size_t i = 0; i < p->ways_count; i++)
                way(x, page, &p->ways[i], &days);
        xml_close(x);
}

/* --- Types */

/* How many days renewing on the last day gives more to the one whose deadline is next. */
static void waiting(struct xml *x, const struct standing *s)
{
        size_t at = s->next ? (size_t)(s->next - s->type->credentials) : 0;

        if (s->next && s->today && date_is_set(s->today[at]) && date_is_set(s->last[at]))
                xml_attr_int(x, "waiting", date_days_between(s->today[at], s->last[at]));
}

static void type_attributes(struct xml *x, const struct page *page, const struct standing *s)
{
        const struct type_progress *t = s->type;

        xml_attr(x, "code", page->programme->types[t->type].code);
        xml_attr(x, "name", page_type_name(page, t->type));
        xml_attr_int(x, "required", t->required);
        element_standing(x, t);
        xml_attr_int(x, "rank", s->rank);
        xml_attr(x, "standing", standing_words[s->kind]);
        if (s->next) {
                xml_attr_int(x, "days-left", s->days_left);
                xml_attr(x, "next", certification_code(page, s->next->certification));
                xml_attr_int(x, "next-count", s->next_count);
                xml_attr_int(x, "others", s->others);
        }
        if (t->open)
                xml_attr_int(x, "to-find", t->remaining > t->pending ? t->remaining - t->pending : 0);
        if (s->early)
                xml_attr_bool(x, "early", true);
        xml_attr_int(x, "prior-cycles", s->prior_cycles);
}

static void type_element(struct xml *x, const struct page *page, const struct axis *axis,
                         const struct standing *s, const struct progress_parts *parts)
{
        xml_open(x, "type");
        type_attributes(x, page, s);
        if (parts->parts & PART_PLAN)
                waiting(x, s);
        for (size_t i = 0; i < s->type->credentials_count; i++) {
                const struct credential *c = &s->type->credentials[i];

                if (parts->certification < 0 || parts->certification == c->certification)
                        certification(x, page, axis, s, c);
        }
        if (parts->parts & (PART_OPEN_CYCLE | PART_ALL_CYCLES))
                cycles(x, page, axis, s, parts->parts & PART_ALL_CYCLES);
        if (parts->parts & PART_PLAN && s->type->open)
                open_cycle(x, page, s);
        if (parts->parts & PART_OUTSIDE)
                outside(x, page, s->type);
        events(x, page, s->type, parts->parts);
        if (parts->plans)
                plan_element(x, page, parts->plans, s->type, parts->parts & PART_PLAN);
        xml_close(x);
}

/* --- The whole */

static bool shown(const struct page *page, const struct type_progress *t, const struct progress_parts *parts)
{
        return parts->certification < 0
               || page->programme->certifications[parts->certification].type == t->type;
}

int progress_element(struct xml *x, const struct page *page, const struct progress *progress,
                     const struct progress_parts *parts)
{
        struct standing *list;
        struct axis      axis;
        char             id[CANDIDATE_ID_TEXT];
        int              rc;

        if ((rc = standings(&list, page->programme, progress, page->pool)) < 0)
                return rc;
        axis_of(&axis, list, progress->types_count, page->today, parts->parts & PART_PLAN);
        xml_open(x, "progress");
        xml_attr(x, "candidate", candidate_id_format(id, progress->candidate));
        xml_attr_date(x, "as-of", progress->as_of);
        if (progress->types_count)
                axis_element(x, &axis);
        for (size_t i = 0; i < progress->types_count; i++)
                if (shown(page, &progress->types[i], parts))
                        type_element(x, page, &axis, &list[i], parts);
        if (parts->plans && parts->parts & PART_PLAN)
                plan_together(x, page, progress, parts->plans);
        xml_close(x);
        return 0;
}

int progress_page(struct xml **out, const struct page *page, const struct progress *progress,
                  const struct progress_parts *parts)
{
        struct xml *x = page_begin(page);
        int         rc = progress_element(x, page, progress, parts);

        if (rc < 0) {
                xml_free(x);
                return rc;
        }
        return page_end(out, x);
}
