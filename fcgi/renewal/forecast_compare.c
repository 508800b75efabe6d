/* forecast_compare.c - what an evaluation at the end says about each day before it: when each cycle opened and
 * closed, what counted when, and every expiry with the day from which it held. So one is enough. */
#include "renewal/forecast_compare.h"

#include "renewal/expiry.h"

/* One of the two programmes. */
struct side {
        const struct programme     *programme;
        const struct type          *type;
        const struct type_progress *p;
};

struct comparison {
        struct forecast_cases *out;
        const struct forecast *f;
        struct side            before, after;
        int                    type;            /* in force */
        struct pool           *pool;
};

static bool ahead(const struct forecast *f, struct date day)
{
        return date_after(day, f->today) && !date_after(day, f->until);
}

/* Of a day ahead. */
static int month_of(const struct forecast *f, struct date day)
{
        int month = 0;

        while (date_after(day, f->ends[month]))
                month++;
        return month;
}

static struct date sooner(struct date a, struct date b)
{
        if (!date_is_set(a) || !date_is_set(b))
                return date_is_set(a) ? a : b;
        return date_before(b, a) ? b : a;
}

static struct forecast_case *add(struct comparison *c, enum forecast_kind kind, int certification, int month)
{
        struct forecast_cases *out = c->out;

        out->list = pool_grown(c->pool, out->list, out->count, sizeof *out->list);
        out->list[out->count] = (struct forecast_case){
                .kind = kind, .type = c->type, .certification = certification, .first = month, .last = month,
                .before = DATE_NONE, .after = DATE_NONE};
        return &out->list[out->count++];
}

/* --- Days on which something happens, the nth before beside the nth after */

struct days {
        struct date *list;
        size_t       count;
};

static void days_add(struct days *days, struct date day, struct pool *pool)
{
        days->list = pool_grown(pool, days->list, days->count, sizeof *days->list);
        days->list[days->count++] = day;
}

/* What it is called where it happens in force alone, later, earlier, in the proposed one alone. */
struct names {
        enum forecast_kind alone_before, later, earlier, alone_after;
};

static void pair(struct comparison *c, const struct names *names, int certification, const struct days *before,
                 const struct days *after)
{
        size_t most = before->count > after->count ? before->count : after->count;

        for (size_t i = 0; i < most; i++) {
                struct date           b = i < before->count ? before->list[i] : DATE_NONE;
                struct date           a = i < after->count ? after->list[i] : DATE_NONE;
                enum forecast_kind    kind = date_after(a, b) ? names->later : names->earlier;
                struct forecast_case *added;

                if (date_equal(a, b))
                        continue;
                if (!date_is_set(a))
                        kind = names->alone_before;
                else if (!date_is_set(b))
                        kind = names->alone_after;
                added = add(c, kind, certification, month_of(c->f, sooner(a, b)));
                added->before = b;
                added->after = a;
        }
}

static struct days renewals(const struct comparison *c, const struct side *s)
{
        struct days days = {0};

        for (size_t i = 0; i < s->p->cycles_count; i++)
                if (s->p->cycles[i].status == CYCLE_RENEWED && ahead(c->f, s->p->cycles[i].ends))
                        days_add(&days, s->p->cycles[i].ends, c->pool);
        return days;
}

/* --- Expiries as they were on a day */

/* The place after that one at which the certification is given an expiry; expiries_count: none. */
static size_t next_expiry(const struct side *s, int certification, size_t from)
{
        while (from < s->p->expiries_count && s->p->expiries[from].certification != certification)
                from++;
        return from;
}

static bool revoked_between(const struct side *s, int certification, struct date from, struct date to)
{
        for (size_t i = 0; i < s->p->outcomes_count; i++) {
                const struct outcome *o = &s->p->outcomes[i];

                if (o->kind == EVENT_REVOCATION && o->verdict == VERDICT_REVOKED && o->certification == certification &&
                    !date_before(o->on, from) && !date_after(o->on, to))
                        return true;
        }
        return false;
}

static struct date last_day(const struct side *s, const struct dated_expiry *e)
{
        return expiry_last_day(s->type, &s->programme->certifications[e->certification], e->expires);
}

/* At the end of a day; DATE_NONE: it is not held. */
static struct date expiry_on(const struct side *s, int certification, struct date day)
{
        const struct dated_expiry *e = NULL;

        for (size_t i = 0; i < s->p->expiries_count; i++)
                if (s->p->expiries[i].certification == certification && !date_after(s->p->expiries[i].on, day))
                        e = &s->p->expiries[i];
        if (!e || date_before(last_day(s, e), day) || revoked_between(s, certification, e->on, day))
                return DATE_NONE;
        return e->expires;
}

/* The days at whose end it has lapsed, and was held at the end of the day before. */
static struct days lapses(const struct comparison *c, const struct side *s, int certification)
{
        struct days days = {0};
        size_t      next;

        for (size_t i = next_expiry(s, certification, 0); i < s->p->expiries_count; i = next) {
                const struct dated_expiry *e = &s->p->expiries[i];
                struct date                last = last_day(s, e), lapsed = date_add_days(last, 1);

                next = next_expiry(s, certification, i + 1);
                if (!ahead(c->f, lapsed) || date_after(e->on, last) ||
                    (next < s->p->expiries_count && !date_after(s->p->expiries[next].on, last)))
                        continue;
                if (!revoked_between(s, certification, e->on, lapsed) && !date_is_set(expiry_on(s, certification, lapsed)))
                        days_add(&days, lapsed, c->pool);
        }
        return days;
}

/* --- Runs of months with the same kind of difference */

struct run {
        struct forecast_case *open;     /* its place may move when others are added: only its own run adds */
        enum forecast_kind    kind;
};

/* true: a case begins with this month, and is to be filled. */
static bool run_month(struct run *run, struct comparison *c, int certification, int month, bool differs, enum forecast_kind kind)
{
        if (!differs) {
                run->open = NULL;
                return false;
        }
        if (run->open && run->kind == kind) {
                run->open->last = month;
                return false;
        }
        run->open = add(c, kind, certification, month);
        run->kind = kind;
        return true;
}

static void expiries_by_month(struct comparison *c, int before, int after)
{
        struct run run = {0};

        for (int m = 0; m < c->f->months; m++) {
                struct date b = expiry_on(&c->before, before, c->f->ends[m]), a = expiry_on(&c->after, after, c->f->ends[m]);
                bool        differs = date_is_set(b) && date_is_set(a) && !date_equal(b, a);

                if (!run_month(&run, c, before, m, differs, date_before(a, b) ? FORECAST_EXPIRY_EARLIER : FORECAST_EXPIRY_LATER))
                        continue;
                run.open->before = b;
                run.open->after = a;
        }
}

/* --- Open cycles */

/* The cycle that is open at the end of a day; -1: none. */
static int open_on(const struct type_progress *p, struct date day)
{
        for (size_t i = p->cycles_count; i-- > 0;) {
                const struct cycle *cycle = &p->cycles[i];

                if (!date_after(cycle->starts, day))
                        return date_is_set(cycle->ends) && !date_after(cycle->ends, day) ? -1 : (int)i;
        }
        return -1;
}

static int32_t remaining_on(const struct type_progress *p, int cycle, struct date day)
{
        const struct cycle  *c = &p->cycles[cycle];
        const struct credit *credits = p->credits + c->credits_first;
        int32_t              left = c->rule->units;

        for (size_t i = 0; i < c->credits_count && !date_after(credits[i].activity->entered, day); i++)
                if (credits[i].verdict == VERDICT_COUNTED)
                        left -= credits[i].units;
        return left;
}

static void units_by_month(struct comparison *c)
{
        struct run run = {0};

        for (int m = 0; m < c->f->months; m++) {
                struct date day = c->f->ends[m];
                int         b = open_on(c->before.p, day), a = open_on(c->after.p, day);
                bool        both = b >= 0 && a == b;
                int32_t     left_b = both ? remaining_on(c->before.p, b, day) : 0;
                int32_t     left_a = both ? remaining_on(c->after.p, a, day) : 0;

                if (!run_month(&run, c, -1, m, left_a != left_b, left_a > left_b ? FORECAST_UNITS_MORE : FORECAST_UNITS_FEWER))
                        continue;
                run.open->units_before = left_b;
                run.open->units_after = left_a;
        }
}

/* --- Campaigns */

static bool same_campaign(const struct extension_campaign *a, const struct extension_campaign *b)
{
        return date_equal(a->granted, b->granted) && date_equal(a->expires_from, b->expires_from) &&
               date_equal(a->expires_to, b->expires_to) && date_equal(a->to, b->to) && a->months == b->months;
}

static bool extends(const struct outcome *o)
{
        return o->campaign && o->verdict == VERDICT_EXTENDED;
}

static bool extended_too(const struct side *s, int certification, const struct extension_campaign *campaign)
{
        for (size_t i = 0; i < s->p->outcomes_count; i++) {
                const struct outcome *o = &s->p->outcomes[i];

                if (extends(o) && o->certification == certification && same_campaign(o->campaign, campaign))
                        return true;
        }
        return false;
}

/* Those of one side alone. */
static void campaigns(struct comparison *c, int before, int after, bool gained)
{
        const struct side *s = gained ? &c->after : &c->before, *other = gained ? &c->before : &c->after;
        const int          mine = gained ? after : before, theirs = gained ? before : after;

        for (size_t i = 0; i < s->p->outcomes_count; i++) {
                const struct outcome *o = &s->p->outcomes[i];
                struct forecast_case *added;

                if (o->certification != mine || !extends(o) || !ahead(c->f, o->on) || extended_too(other, theirs, o->campaign))
                        continue;
                added = add(c, gained ? FORECAST_EXTENSION_GAINED : FORECAST_EXTENSION_LOST, before, month_of(c->f, o->on));
                added->before = expiry_on(&c->before, before, o->on);
                added->after = expiry_on(&c->after, after, o->on);
        }
}

/* --- */

static bool same_expiries(const struct comparison *c)
{
        const struct type_progress *b = c->before.p, *a = c->after.p;

        if (b->expiries_count != a->expiries_count)
                return false;
        for (size_t i = 0; i < b->expiries_count; i++)
                if (c->f->certifications[b->expiries[i].certification] != a->expiries[i].certification ||
                    !date_equal(b->expiries[i].on, a->expiries[i].on) || !date_equal(b->expiries[i].expires, a->expiries[i].expires))
                        return false;
        return true;
}

static bool same_cycles(const struct type_progress *b, const struct type_progress *a)
{
        if (b->cycles_count != a->cycles_count || b->credits_count != a->credits_count)
                return false;
        for (size_t i = 0; i < b->cycles_count; i++)
                if (!date_equal(b->cycles[i].starts, a->cycles[i].starts) || !date_equal(b->cycles[i].ends, a->cycles[i].ends) ||
                    b->cycles[i].rule->units != a->cycles[i].rule->units)
                        return false;
        for (size_t i = 0; i < b->credits_count; i++)
                if (b->credits[i].verdict != a->credits[i].verdict || b->credits[i].units != a->credits[i].units)
                        return false;
        return true;
}

static void certification(struct comparison *c, int before, bool same)
{
        static const struct names names = {FORECAST_LAPSE_AVOIDED, FORECAST_LAPSE_LATER, FORECAST_LAPSE_EARLIER,
                                           FORECAST_LAPSE_GAINED};
        const int   after = c->f->certifications[before];
        struct days b = lapses(c, &c->before, before), a = lapses(c, &c->after, after);

        if (!same)
                expiries_by_month(c, before, after);
        pair(c, &names, before, &b, &a);
        if (!same) {
                campaigns(c, before, after, true);
                campaigns(c, before, after, false);
        }
}

void forecast_compare(struct forecast_cases *out, const struct forecast *f, int type, const struct type_progress *before,
                      const struct type_progress *after, struct pool *pool)
{
        static const struct names names = {FORECAST_RENEWAL_LOST, FORECAST_RENEWAL_LATER, FORECAST_RENEWAL_EARLIER,
                                           FORECAST_RENEWAL_GAINED};
        const int   there = f->types[type];
        struct comparison c = {
                .out = out, .f = f, .type = type, .pool = pool,
                .before = {f->in_force, &f->in_force->types[type], before},
                .after = {f->proposed, there < 0 ? NULL : &f->proposed->types[there], after},
        };
        bool        same = same_expiries(&c);
        struct days b, a;

        if (!same_cycles(before, after)) {
                b = renewals(&c, &c.before);
                a = renewals(&c, &c.after);
                pair(&c, &names, -1, &b, &a);
                units_by_month(&c);
        }
        for (size_t i = 0; i < before->credentials_count; i++)
                certification(&c, before->credentials[i].certification, same);
}
