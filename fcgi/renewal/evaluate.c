/* evaluate.c - one walk over what happened for each type, since types know nothing of each
 * other. Nothing is done day by day: what falls on a day without events (lapses, retirements)
 * follows from dates that each certification carries. */
#include "renewal/evaluate.h"

#include <string.h>

#include "renewal/expiry.h"
#include "renewal/order.h"

const char *const verdict_words[VERDICT_COUNT] = {
        [VERDICT_COUNTED] = "counted",
        [VERDICT_REJECTED] = "rejected",
        [VERDICT_WITHDRAWN] = "withdrawn",
        [VERDICT_NOT_OFFERED] = "not-offered",
        [VERDICT_TOO_EARLY] = "too-early",
        [VERDICT_TOO_OLD] = "too-old",
        [VERDICT_NO_CYCLE] = "no-cycle",
        [VERDICT_NOT_RENEWABLE] = "not-renewable",
        [VERDICT_BEFORE_CYCLE] = "before-cycle",
        [VERDICT_LIMIT] = "limit",
        [VERDICT_PENDING] = "pending",
        [VERDICT_AWARDED] = "awarded",
        [VERDICT_RETIRED] = "retired",
        [VERDICT_RENEWED] = "renewed",
        [VERDICT_NO_EFFECT] = "no-effect",
        [VERDICT_HELD] = "held",
        [VERDICT_EXTENDED] = "extended",
        [VERDICT_REVOKED] = "revoked",
};
const char *const credential_status_words[] = {"active", "grace", "lapsed", "revoked"};
const char *const cycle_status_words[] = {"open", "renewed", "lapsed"};
const char *const activity_status_words[] = {"recorded", "accepted", "rejected", "withdrawn"};
const char *const request_state_words[] = {"waiting", "granted", "refused", "withdrawn"};
const char *const basis_words[] = {"exam", "upgrade", "import"};

/* A certification that has been awarded. */
struct holding {
        int                 certification;
        const struct award *award;      /* the latest that took hold */
        struct date         expires;
        struct date         held_until; /* the last day, if nothing happens; DATE_NONE: revoked */
        struct date         live_until; /* that, or the day before it retires */
};

/* One type of one candidate while the days pass. */
struct walk {
        const struct programme *programme;
        const struct type      *type;
        struct pool            *pool;
        struct type_progress   *out;
        struct holding         *holdings;       size_t holdings_count;  /* by code */
        struct date             held_until;     /* the latest of all holdings */
        struct date             live_until;
        int32_t                *used;           /* by option: how many counted in the open cycle */
};

/* --- certifications */

static const struct certification *certification_of(const struct walk *w, const struct holding *h)
{
        return &w->programme->certifications[h->certification];
}

static struct holding *find(const struct walk *w, int certification)
{
        for (size_t i = 0; i < w->holdings_count; i++)
                if (w->holdings[i].certification == certification)
                        return &w->holdings[i];
        return NULL;
}

static bool held(const struct holding *h, struct date day)
{
        return h && !date_after(day, h->held_until);
}

static struct holding *add(struct walk *w, int certification)
{
        int    rank = programme_certification_rank(w->programme, certification);
        size_t at = w->holdings_count;

        w->holdings = pool_grown(w->pool, w->holdings, w->holdings_count, sizeof *w->holdings);
        for (; at && programme_certification_rank(w->programme, w->holdings[at - 1].certification) > rank; at--)
                w->holdings[at] = w->holdings[at - 1];
        w->holdings_count++;
        w->holdings[at] = (struct holding){.certification = certification};
        return &w->holdings[at];
}

/* After any change to a holding. */
static void sum_up(struct walk *w)
{
        w->held_until = w->live_until = DATE_NONE;
        for (size_t i = 0; i < w->holdings_count; i++) {
                w->held_until = date_later(w->held_until, w->holdings[i].held_until);
                w->live_until = date_later(w->live_until, w->holdings[i].live_until);
        }
}

static void set_expiry(struct walk *w, struct holding *h, struct date day, struct date expires)
{
        const struct certification *c = certification_of(w, h);
        struct type_progress       *out = w->out;

        out->expiries = pool_grown(w->pool, out->expiries, out->expiries_count, sizeof *out->expiries);
        out->expiries[out->expiries_count++] = (struct dated_expiry){h->certification, day, expires};
        h->expires = expires;
        h->held_until = h->live_until = expiry_last_day(w->type, c, expires);
        if (certification_retired(c, h->live_until))
                h->live_until = date_add_days(c->retired, -1);
        sum_up(w);
}

/* --- cycles */

static void open_cycle(struct walk *w, struct date day)
{
        struct type_progress *out = w->out;

        out->cycles = pool_grown(w->pool, out->cycles, out->cycles_count, sizeof *out->cycles);
        out->open = &out->cycles[out->cycles_count++];
        *out->open = (struct cycle){
                .status = CYCLE_OPEN, .starts = day, .ends = DATE_NONE, .rule = type_rule_on(w->type, day),
                .credits_first = out->credits_count,
        };
        out->pending = 0;
        if (w->programme->options_count)
                memset(w->used, 0, w->programme->options_count * sizeof *w->used);
}

static void close_cycle(struct walk *w, enum cycle_status status, struct date day)
{
        w->out->open->status = status;
        w->out->open->ends = day;
        w->out->open = NULL;
}

/* At the start of a day: the cycle has lapsed on the first day on which nothing was held. */
static void begin_day(struct walk *w, struct date day)
{
        if (w->out->open && date_after(day, w->held_until))
                close_cycle(w, CYCLE_LAPSED, date_add_days(w->held_until, 1));
}

static void renew(struct walk *w, struct date day)
{
        struct date latest = DATE_NONE, expires;

        for (size_t i = 0; i < w->holdings_count; i++)
                if (!date_after(day, w->holdings[i].live_until))
                        latest = date_later(latest, w->holdings[i].expires);
        expires = expiry_by_renewal(w->out->open->rule, day, latest);
        for (size_t i = 0; i < w->holdings_count; i++) {
                struct holding *h = &w->holdings[i];

                if (!date_after(day, h->live_until) && expiry_better(w->type, expires, h->expires))
                        set_expiry(w, h, day, expires);
        }
        close_cycle(w, CYCLE_RENEWED, day);
        open_cycle(w, day);
}

/* --- what happens */

static void note(struct walk *w, struct outcome outcome)
{
        struct type_progress *out = w->out;

        out->outcomes = pool_grown(w->pool, out->outcomes, out->outcomes_count, sizeof *out->outcomes);
        out->outcomes[out->outcomes_count++] = outcome;
}

/* Verdict and effect, section 7. */
static enum verdict award_new(struct walk *w, struct holding *h, const struct award *a, const struct type_rule *rule)
{
        struct date expires = a->expires;

        if (a->basis == BASIS_EXAM && certification_retired(&w->programme->certifications[a->certification], a->on))
                return VERDICT_RETIRED;
        if (!date_is_set(expires))
                expires = date_add_months(a->on, rule->validity_months);
        if (!h)
                h = add(w, a->certification);
        h->award = a;
        set_expiry(w, h, a->on, expires);
        if (!w->out->open && !date_after(a->on, w->live_until))
                open_cycle(w, a->on);
        return VERDICT_AWARDED;
}

static enum verdict award_held(struct walk *w, struct holding *h, const struct award *a, const struct type_rule *rule)
{
        struct date expires = date_add_months(a->on, rule->validity_months);

        if (a->basis != BASIS_EXAM)
                return VERDICT_HELD;
        if (certification_retired(certification_of(w, h), a->on))
                return VERDICT_RETIRED;
        if (date_before(a->on, date_add_months(h->expires, -rule->retake_window_months)))
                return VERDICT_TOO_EARLY;
        if (!expiry_better(w->type, expires, h->expires))
                return VERDICT_NO_EFFECT;
        set_expiry(w, h, a->on, expires);
        return VERDICT_RENEWED;
}

static void on_award(struct walk *w, const struct award *a)
{
        const struct type_rule *rule = type_rule_on(w->type, a->on);
        struct holding         *h = find(w, a->certification);
        enum verdict            verdict = VERDICT_NO_EFFECT;    /* without a rule: no document says that */

        if (rule)
                verdict = held(h, a->on) ? award_held(w, h, a, rule) : award_new(w, h, a, rule);
        note(w, (struct outcome){.kind = EVENT_AWARD, .certification = a->certification, .on = a->on,
                                 .verdict = verdict, .award = a});
}

static enum verdict extend(struct walk *w, struct holding *h, struct date day, struct date expires)
{
        if (!held(h, day) || !expiry_better(w->type, expires, h->expires))
                return VERDICT_NO_EFFECT;
        set_expiry(w, h, day, expires);
        return VERDICT_EXTENDED;
}

static void on_campaign(struct walk *w, const struct extension_campaign *e)
{
        for (size_t i = 0; i < w->holdings_count; i++) {
                struct holding *h = &w->holdings[i];
                struct date     expires;

                if (!held(h, e->granted) || !date_is_set(expires = expiry_by_campaign(e, h->expires)))
                        continue;
                note(w, (struct outcome){.kind = EVENT_EXTENSION, .certification = h->certification,
                                         .on = e->granted, .verdict = extend(w, h, e->granted, expires),
                                         .campaign = e});
        }
}

static void on_extension(struct walk *w, const struct extension *e)
{
        enum verdict verdict = extend(w, find(w, e->certification), e->granted, e->expires);

        note(w, (struct outcome){.kind = EVENT_EXTENSION, .certification = e->certification, .on = e->granted,
                                 .verdict = verdict, .extension = e});
}

static void on_revocation(struct walk *w, const struct revocation *r)
{
        struct holding *h = find(w, r->certification);
        enum verdict    verdict = VERDICT_NO_EFFECT;

        if (held(h, r->on)) {
                verdict = VERDICT_REVOKED;
                h->held_until = h->live_until = DATE_NONE;
                sum_up(w);
                if (w->out->open && date_after(r->on, w->held_until))
                        close_cycle(w, CYCLE_LAPSED, r->on);
        }
        note(w, (struct outcome){.kind = EVENT_REVOCATION, .certification = r->certification, .on = r->on,
                                 .verdict = verdict, .revocation = r});
}

/* The verdicts of section 6 that depend on the type, in their order. */
static enum verdict judge(const struct walk *w, const struct worth *worth)
{
        const struct activity *a = worth->activity;
        const struct cycle    *open = w->out->open;

        if (worth->verdict != VERDICT_COUNTED)
                return worth->verdict;
        if (!open)
                return VERDICT_NO_CYCLE;
        if (date_after(a->entered, w->live_until))
                return VERDICT_NOT_RENEWABLE;
        if (open->rule->activities_since == SINCE_CYCLE && date_before(a->date, open->starts))
                return VERDICT_BEFORE_CYCLE;
        if (w->used[a->option] >= worth->rule->limit)
                return VERDICT_LIMIT;
        if (worth->rule->credit == CREDIT_ON_ACCEPTANCE && a->status != ACTIVITY_ACCEPTED)
                return VERDICT_PENDING;
        return VERDICT_COUNTED;
}

static void on_activity(struct walk *w, const struct worth *worth)
{
        struct type_progress *out = w->out;
        struct credit        *credit = &out->credits[out->credits_count++];

        credit->activity = worth->activity;
        credit->units = worth->rule ? worth->rule->units : 0;
        credit->verdict = judge(w, worth);
        credit->cycle = -1;
        if (!out->open)
                return;
        credit->cycle = (int32_t)(out->cycles_count - 1);
        out->open->credits_count++;
        if (credit->verdict == VERDICT_PENDING)
                out->pending += credit->units;
        if (credit->verdict != VERDICT_COUNTED)
                return;
        w->used[worth->activity->option]++;
        out->open->counted += credit->units;
        if (out->open->counted >= out->open->rule->units)
                renew(w, worth->activity->entered);
}

static void happen(struct walk *w, const struct happening *h)
{
        begin_day(w, happening_day(h));
        switch (happening_kind(h)) {
        case HAPPENS_AWARD:
                on_award(w, h->what);
                break;
        case HAPPENS_CAMPAIGN:
                on_campaign(w, h->what);
                break;
        case HAPPENS_EXTENSION:
                on_extension(w, h->what);
                break;
        case HAPPENS_REVOCATION:
                on_revocation(w, h->what);
                break;
        case HAPPENS_ACTIVITY:
                on_activity(w, h->what);
                break;
        }
}

/* --- the answer (sections 8 and 10) */

static enum credential_status status_on(const struct holding *h, struct date day)
{
        if (!date_is_set(h->held_until))
                return CREDENTIAL_REVOKED;
        if (date_after(day, h->held_until))
                return CREDENTIAL_LAPSED;
        return date_after(day, h->expires) ? CREDENTIAL_GRACE : CREDENTIAL_ACTIVE;
}

/* Of two days, where none means never. */
static struct date sooner(struct date a, struct date b)
{
        if (!date_is_set(a) || !date_is_set(b))
                return date_is_set(a) ? a : b;
        return date_before(b, a) ? b : a;
}

/* After the last day of the calendar comes none. */
static struct date day_after(struct date d)
{
        struct date next = date_add_days(d, 1);

        return date_after(next, d) ? next : DATE_NONE;
}

/* The first day after as-of on which the calendar alone changes a held certification: it
 * expires, retires or lapses, or a campaign that is not granted yet reaches it. */
static struct date changes_after(const struct walk *w, const struct holding *h, struct date as_of)
{
        struct date day = day_after(h->held_until);

        if (!date_after(as_of, h->expires))
                day = sooner(day_after(h->expires), day);
        if (!date_after(as_of, h->live_until))
                day = sooner(day_after(h->live_until), day);
        for (size_t i = 0; i < w->programme->extensions_count; i++) {
                const struct extension_campaign *e = &w->programme->extensions[i];
                struct date                      expires = expiry_by_campaign(e, h->expires);

                if (date_after(e->granted, as_of) && date_is_set(expires) && expiry_better(w->type, expires, h->expires))
                        day = sooner(e->granted, day);
        }
        return day;
}

static struct credential credential(const struct walk *w, const struct holding *h, struct date as_of)
{
        struct credential c = {
                .certification = h->certification, .status = status_on(h, as_of),
                .renewable = !date_after(as_of, h->live_until), .awarded = h->award->on, .expires = h->expires,
                .grace_ends = DATE_NONE, .changes = DATE_NONE, .award = h->award,
        };

        if (c.renewable)
                c.grace_ends = expiry_grace_end(w->type, h->expires);
        if (c.status == CREDENTIAL_ACTIVE || c.status == CREDENTIAL_GRACE)
                c.changes = changes_after(w, h, as_of);
        return c;
}

static void answer_credentials(struct walk *w, struct date as_of)
{
        struct type_progress *out = w->out;

        out->renew_by = DATE_NONE;
        out->credentials_count = w->holdings_count;
        out->credentials = POOL_ARRAY(w->pool, w->holdings_count, struct credential);
        for (size_t i = 0; i < w->holdings_count; i++) {
                struct credential *c = &out->credentials[i];

                *c = credential(w, &w->holdings[i], as_of);
                if (c->renewable)
                        out->renew_by = sooner(out->renew_by,
                                               c->status == CREDENTIAL_ACTIVE ? c->expires : c->grace_ends);
        }
}

static void answer_limits(struct walk *w, struct date as_of)
{
        struct type_progress   *out = w->out;
        const struct programme *p = w->programme;

        for (size_t i = 0; i < p->options_count; i++) {
                const struct option_rule *rule = option_rule_on(&p->options[i], as_of);

                if (!rule || rule->units == 0 || rule->limit == LIMIT_NONE)
                        continue;
                out->limits = pool_grown(w->pool, out->limits, out->limits_count, sizeof *out->limits);
                out->limits[out->limits_count++] = (struct limit){(int)i, w->used[i], rule->limit};
        }
}

static void answer(struct walk *w, struct date as_of)
{
        struct type_progress   *out = w->out;
        const struct type_rule *rule = out->open ? out->open->rule : type_rule_on(w->type, as_of);

        out->required = rule ? rule->units : 0;
        answer_credentials(w, as_of);
        if (!out->open) {
                out->pending = 0;
                return;
        }
        out->counted = out->open->counted;
        out->remaining = out->required - out->counted;
        answer_limits(w, as_of);
}

/* --- */

static void evaluate_type(struct type_progress *out, const struct programme *programme, const struct happening *list,
                          size_t count, size_t activities, struct date as_of, struct pool *pool)
{
        struct walk w = {
                .programme = programme, .type = &programme->types[out->type], .pool = pool, .out = out,
                .held_until = DATE_NONE, .live_until = DATE_NONE,
                .used = POOL_ARRAY(pool, programme->options_count, int32_t),
        };

        out->credits = POOL_ARRAY(pool, activities, struct credit);
        for (size_t i = 0; i < count; i++)
                if (list[i].type < 0 || list[i].type == out->type)
                        happen(&w, &list[i]);
        begin_day(&w, as_of);
        answer(&w, as_of);
}

static bool concerned(int type, const struct happening *list, size_t count)
{
        for (size_t i = 0; i < count; i++)
                if (list[i].type == type)
                        return true;
        return false;
}

int evaluate(struct progress **out, const struct programme *programme, const struct candidate *candidate,
             struct date as_of, struct pool *pool)
{
        struct progress  *progress = POOL_NEW(pool, struct progress);
        const int        *types = programme_types_by_code(programme);
        struct happening *list;
        size_t            count = happenings(&list, programme, candidate, as_of, pool);

        progress->candidate = candidate->id;
        progress->as_of = as_of;
        progress->types = POOL_ARRAY(pool, programme->types_count, struct type_progress);
        for (size_t i = 0; i < programme->types_count; i++) {
                struct type_progress *type = &progress->types[progress->types_count];

                if (!concerned(types[i], list, count))
                        continue;
                progress->types_count++;
                type->type = types[i];
                evaluate_type(type, programme, list, count, candidate->activities_count, as_of, pool);
        }
        *out = progress;
        return 0;
}

const struct credential *progress_renewed_by(const struct type_progress *t, uint32_t activity)
{
        bool by = false;

        for (size_t i = 0; i < t->credits_count; i++)
                by = by || (t->credits[i].activity->id == activity && t->credits[i].cycle >= 0 &&
                            t->credits[i].verdict == VERDICT_COUNTED &&
                            t->cycles[t->credits[i].cycle].status == CYCLE_RENEWED);
        for (size_t k = 0; by && k < t->credentials_count; k++)
                if (t->credentials[k].renewable)
                        return &t->credentials[k];
        return NULL;
}
