/* naive.c - see naive.h. Every day from the first event to as_of is walked through, in the
 * order of section 4, for one type after the other. Numbers in comments are the sections. */
#include "oracle/naive.h"

#include <string.h>

#include "oracle/calendar.h"

enum state { NEVER, HELD, LAPSED, REVOKED };

struct holding {
        enum state          state;
        int                 awarded, expires;
        const struct award *award;
};

struct walk {
        const struct programme *programme;
        const struct candidate *candidate;
        int                     type;
        int                     day;            /* today */
        struct holding         *holdings;       /* of every certification, this type's in use */
        struct type_progress   *out;
        struct pool            *pool;
};

const struct type_rule *naive_type_rule(const struct type *type, int day)
{
        const struct type_rule *found = NULL;

        for (size_t i = 0; i < type->rules_count; i++)
                if (type->rules[i].from.day <= day && (!found || type->rules[i].from.day > found->from.day))
                        found = &type->rules[i];
        return found;
}

const struct option_rule *naive_option_rule(const struct option *option, int day)
{
        const struct option_rule *found = NULL;

        for (size_t i = 0; i < option->rules_count; i++)
                if (option->rules[i].from.day <= day && (!found || option->rules[i].from.day > found->from.day))
                        found = &option->rules[i];
        return found;
}

/* 2: from that day on it is retired. */
static bool is_retired(const struct programme *p, int certification, int day)
{
        struct date retired = p->certifications[certification].retired;

        return date_is_set(retired) && day >= retired.day;
}

/* 1: expiry + grace-days, by the type's rule in force on the expiry day (no rule: 0 days).
 * The rules are silent about days after 9999-12-31: like months, days stop there. */
static int with_grace(const struct programme *p, int certification, int expires)
{
        const struct type_rule *rule = naive_type_rule(&p->types[p->certifications[certification].type], expires);

        if (rule && expires > CALENDAR_LAST - rule->grace_days)
                return CALENDAR_LAST;
        return rule ? expires + rule->grace_days : expires;
}

/* 1: a retired certification has no grace, and its last day is its expiry. */
int naive_last_day(const struct programme *p, int certification, int expires, int day)
{
        return is_retired(p, certification, day) ? expires : with_grace(p, certification, expires);
}

/* 1: later and, whether retired or not, its expiry + grace-days is not earlier. */
static bool is_better(const struct programme *p, int certification, int expires, int than)
{
        return expires > than
            && with_grace(p, certification, expires) >= with_grace(p, certification, than);
}

static bool is_of_type(const struct walk *w, int certification)
{
        return w->programme->certifications[certification].type == w->type;
}

/* 1: awarded, not lapsed, not revoked. */
static bool is_held(const struct walk *w, int certification)
{
        return w->holdings[certification].state == HELD;
}

/* 1: held, and not retired. */
static bool is_live(const struct walk *w, int certification)
{
        return is_held(w, certification) && !is_retired(w->programme, certification, w->day);
}

static bool any_held(const struct walk *w)
{
        for (size_t c = 0; c < w->programme->certifications_count; c++)
                if (is_of_type(w, (int)c) && is_held(w, (int)c))
                        return true;
        return false;
}

static bool any_live(const struct walk *w)
{
        for (size_t c = 0; c < w->programme->certifications_count; c++)
                if (is_of_type(w, (int)c) && is_live(w, (int)c))
                        return true;
        return false;
}

static void say(struct walk *w, enum event_kind kind, int certification, enum verdict verdict,
                const void *event)
{
        struct outcome *o = &w->out->outcomes[w->out->outcomes_count++];

        o->kind = kind;
        o->certification = certification;
        o->on = (struct date){w->day};
        o->verdict = verdict;
        if (kind == EVENT_AWARD)
                o->award = event;
        else if (kind == EVENT_EXTENSION)
                o->extension = event;
        else
                o->revocation = event;
}

/* --- 5: cycles */

static void open_cycle(struct walk *w)
{
        struct cycle *cycle = &w->out->cycles[w->out->cycles_count++];

        cycle->status = CYCLE_OPEN;
        cycle->starts = (struct date){w->day};
        cycle->ends = DATE_NONE;
        cycle->rule = naive_type_rule(&w->programme->types[w->type], w->day);
        cycle->credits_first = w->out->credits_count;
        w->out->open = cycle;
}

static void close_cycle(struct walk *w, enum cycle_status status)
{
        w->out->open->status = status;
        w->out->open->ends = (struct date){w->day};
        w->out->open = NULL;
}

/* 5: lapsed on the first day on which the candidate holds no certification of the type. */
static void look_whether_the_cycle_lapses(struct walk *w)
{
        if (w->out->open && !any_held(w))
                close_cycle(w, CYCLE_LAPSED);
}

/* --- 4: the start of a day; retirement is a question of the day, so nothing is done for it */

static void lapse_what_is_past_its_last_day(struct walk *w)
{
        for (size_t c = 0; c < w->programme->certifications_count; c++)
                if (is_of_type(w, (int)c) && is_held(w, (int)c)
                    && w->day > naive_last_day(w->programme, (int)c, w->holdings[c].expires, w->day))
                        w->holdings[c].state = LAPSED;
}

/* --- 7: awards, in the order of the table */

static void take_award(struct walk *w, const struct award *award)
{
        const struct type_rule *rule = naive_type_rule(&w->programme->types[w->type], w->day);
        int             c = award->certification;
        struct holding *h = &w->holdings[c];
        bool            exam = award->basis == BASIS_EXAM;
        enum verdict    verdict;

        if (!is_held(w, c) && exam && is_retired(w->programme, c, w->day)) {
                verdict = VERDICT_RETIRED;
        } else if (!is_held(w, c)) {
                verdict = VERDICT_AWARDED;
                h->state = HELD;
                h->awarded = w->day;
                h->award = award;
                h->expires = date_is_set(award->expires) ? award->expires.day
                           : calendar_add_months(w->day, rule->validity_months);
                /* An award whose last day is already over has lapsed at once: never held. */
                if (naive_last_day(w->programme, c, h->expires, w->day) < w->day)
                        h->state = LAPSED;
        } else if (exam && is_retired(w->programme, c, w->day)) {
                verdict = VERDICT_RETIRED;
        } else if (exam && w->day < calendar_add_months(h->expires, -rule->retake_window_months)) {
                verdict = VERDICT_TOO_EARLY;
        } else if (exam) {
                int expires = calendar_add_months(w->day, rule->validity_months);

                verdict = VERDICT_NO_EFFECT;
                if (is_better(w->programme, c, expires, h->expires)) {
                        verdict = VERDICT_RENEWED;
                        h->expires = expires;
                }
        } else {
                verdict = VERDICT_HELD;
        }
        say(w, EVENT_AWARD, c, verdict, award);
        /* 5: opens a cycle when the candidate then holds something live and none is open. */
        if (verdict == VERDICT_AWARDED && any_live(w) && !w->out->open)
                open_cycle(w);
}

static void awards_of_the_day(struct walk *w, const int *by_code)
{
        for (size_t i = 0; i < w->programme->certifications_count; i++)
                for (size_t n = 0; n < w->candidate->awards_count; n++) {
                        const struct award *award = &w->candidate->awards[n];

                        if (award->certification == by_code[i] && is_of_type(w, by_code[i])
                            && award->on.day == w->day && !award->is_void)
                                take_award(w, award);
                }
}

/* --- 7: extensions */

static enum verdict extend(struct walk *w, int certification, int expires)
{
        if (!is_held(w, certification)
            || !is_better(w->programme, certification, expires, w->holdings[certification].expires))
                return VERDICT_NO_EFFECT;
        w->holdings[certification].expires = expires;
        return VERDICT_EXTENDED;
}

/* 2: every held certification whose expiry then lies in expires-from..expires-to. */
static void blanket_extensions_of_the_day(struct walk *w, const int *by_code)
{
        for (size_t n = 0; n < w->programme->extensions_count; n++) {
                const struct extension_campaign *campaign = &w->programme->extensions[n];

                if (campaign->granted.day != w->day)
                        continue;
                for (size_t i = 0; i < w->programme->certifications_count; i++) {
                        int c = by_code[i], expires = w->holdings[c].expires;

                        if (!is_of_type(w, c) || !is_held(w, c)
                            || expires < campaign->expires_from.day || expires > campaign->expires_to.day)
                                continue;
                        expires = date_is_set(campaign->to) ? campaign->to.day
                                : calendar_add_months(expires, campaign->months);
                        say(w, EVENT_EXTENSION, c, extend(w, c, expires), NULL);
                        w->out->outcomes[w->out->outcomes_count - 1].campaign = campaign;
                }
        }
}

static void extensions_of_the_day(struct walk *w)
{
        for (size_t n = 0; n < w->candidate->extensions_count; n++) {
                const struct extension *e = &w->candidate->extensions[n];

                if (e->granted.day == w->day && !e->is_void && is_of_type(w, e->certification))
                        say(w, EVENT_EXTENSION, e->certification,
                            extend(w, e->certification, e->expires.day), e);
        }
}

/* --- 7: revocations */

static void revocations_of_the_day(struct walk *w)
{
        for (size_t n = 0; n < w->candidate->revocations_count; n++) {
                const struct revocation *r = &w->candidate->revocations[n];

                if (r->on.day != w->day || r->is_void || !is_of_type(w, r->certification))
                        continue;
                if (is_held(w, r->certification)) {
                        w->holdings[r->certification].state = REVOKED;
                        say(w, EVENT_REVOCATION, r->certification, VERDICT_REVOKED, r);
                } else {
                        say(w, EVENT_REVOCATION, r->certification, VERDICT_NO_EFFECT, r);
                }
                look_whether_the_cycle_lapses(w);       /* 4: again after each revocation */
        }
}

/* --- 6: counting */

static int counted_before(const struct walk *w, int option)
{
        int n = 0;

        for (size_t i = 0; i < w->out->credits_count; i++)
                if (w->out->credits[i].cycle == (int)w->out->cycles_count - 1
                    && w->out->credits[i].verdict == VERDICT_COUNTED
                    && w->out->credits[i].activity->option == option)
                        n++;
        return n;
}

static enum verdict judge(const struct walk *w, const struct activity *a, const struct option_rule *rule)
{
        if (a->status == ACTIVITY_REJECTED)
                return VERDICT_REJECTED;
        if (a->status == ACTIVITY_WITHDRAWN)
                return VERDICT_WITHDRAWN;
        if (!rule || rule->units == 0)
                return VERDICT_NOT_OFFERED;
        if (a->date.day < w->programme->activities_from.day)
                return VERDICT_TOO_EARLY;
        if (rule->max_age_months != AGE_ANY
            && calendar_add_months(a->date.day, rule->max_age_months) < a->entered.day)
                return VERDICT_TOO_OLD;
        if (!w->out->open)
                return VERDICT_NO_CYCLE;
        if (!any_live(w))
                return VERDICT_NOT_RENEWABLE;
        if (w->out->open->rule->activities_since == SINCE_CYCLE && a->date.day < w->out->open->starts.day)
                return VERDICT_BEFORE_CYCLE;
        if (rule->limit != LIMIT_NONE && counted_before(w, a->option) >= rule->limit)
                return VERDICT_LIMIT;
        if (rule->credit == CREDIT_ON_ACCEPTANCE && a->status != ACTIVITY_ACCEPTED)
                return VERDICT_PENDING;
        return VERDICT_COUNTED;
}

/* 6: the same new expiry for every live certification, where it is better. */
static void renew(struct walk *w)
{
        const struct type_rule *rule = w->out->open->rule;      /* that of the cycle that closes */
        int from = w->day;

        if (rule->renew_from == RENEW_FROM_EXPIRY)
                for (size_t c = 0; c < w->programme->certifications_count; c++)
                        if (is_of_type(w, (int)c) && is_live(w, (int)c) && w->holdings[c].expires > from)
                                from = w->holdings[c].expires;
        for (size_t c = 0; c < w->programme->certifications_count; c++) {
                int expires = calendar_add_months(from, rule->validity_months);

                if (is_of_type(w, (int)c) && is_live(w, (int)c)
                    && is_better(w->programme, (int)c, expires, w->holdings[c].expires))
                        w->holdings[c].expires = expires;
        }
        close_cycle(w, CYCLE_RENEWED);
        open_cycle(w);                                  /* 5: at once, on the same day */
}

static void activities_of_the_day(struct walk *w)
{
        for (size_t n = 0; n < w->candidate->activities_count; n++) {
                const struct activity    *a = &w->candidate->activities[n];
                const struct option_rule *rule;
                struct credit            *credit;

                if (a->entered.day != w->day)
                        continue;
                rule = naive_option_rule(&w->programme->options[a->option], a->date.day);
                credit = &w->out->credits[w->out->credits_count];
                credit->activity = a;
                credit->units = rule ? rule->units : 0;
                credit->verdict = judge(w, a, rule);
                credit->cycle = w->out->open ? (int)w->out->cycles_count - 1 : -1;
                w->out->credits_count++;        /* not before: it is not one of those before it */
                if (w->out->open)
                        w->out->open->credits_count++;
                if (credit->verdict == VERDICT_COUNTED) {
                        w->out->open->counted += rule->units;
                        if (w->out->open->counted >= w->out->open->rule->units)
                                renew(w);
                }
        }
}

/* 4: the order of a day. */
static void one_day(struct walk *w, const int *by_code)
{
        lapse_what_is_past_its_last_day(w);
        look_whether_the_cycle_lapses(w);
        awards_of_the_day(w, by_code);
        blanket_extensions_of_the_day(w, by_code);
        extensions_of_the_day(w);
        revocations_of_the_day(w);
        activities_of_the_day(w);
}

/* --- 8: status on a day, if nothing happens until then */

static enum credential_status status_on(const struct walk *w, int c, int day, bool *renewable)
{
        const struct holding *h = &w->holdings[c];

        *renewable = false;
        if (h->state == REVOKED)
                return CREDENTIAL_REVOKED;
        if (h->state == LAPSED || day > naive_last_day(w->programme, c, h->expires, day))
                return CREDENTIAL_LAPSED;
        *renewable = !is_retired(w->programme, c, day);
        return day > h->expires ? CREDENTIAL_GRACE : CREDENTIAL_ACTIVE;
}

/* Whether a campaign of a day still to come gives this certification another expiry, if
 * nothing happens until then. */
static bool is_extended_on(const struct walk *w, int c, const struct extension_campaign *campaign)
{
        int  expires = w->holdings[c].expires, to;
        bool renewable;
        enum credential_status then = status_on(w, c, campaign->granted.day, &renewable);

        if ((then != CREDENTIAL_ACTIVE && then != CREDENTIAL_GRACE)
            || expires < campaign->expires_from.day || expires > campaign->expires_to.day)
                return false;
        to = date_is_set(campaign->to) ? campaign->to.day : calendar_add_months(expires, campaign->months);
        return is_better(w->programme, c, to, expires);
}

/* Tries every day on which status, renewable or expires could change, and takes the first on
 * which one does. */
static struct date when_it_changes(const struct walk *w, int c)
{
        int  tries[] = {w->holdings[c].expires + 1, with_grace(w->programme, c, w->holdings[c].expires) + 1,
                        w->programme->certifications[c].retired.day};
        int  best = INT32_MIN;
        bool now_renewable, then_renewable;
        enum credential_status now = status_on(w, c, w->day, &now_renewable);

        for (int i = 0; i < 3; i++)
                if (tries[i] > w->day && (status_on(w, c, tries[i], &then_renewable) != now
                                          || then_renewable != now_renewable)
                    && (best == INT32_MIN || tries[i] < best))
                        best = tries[i];
        for (size_t i = 0; i < w->programme->extensions_count; i++) {
                int granted = w->programme->extensions[i].granted.day;

                if (granted > w->day && (best == INT32_MIN || granted < best)
                    && is_extended_on(w, c, &w->programme->extensions[i]))
                        best = granted;
        }
        return best > CALENDAR_LAST ? DATE_NONE : (struct date){best};  /* there is no such day */
}

/* --- 10: what the progress says */

static void say_credentials(struct walk *w, const int *by_code)
{
        for (size_t i = 0; i < w->programme->certifications_count; i++) {
                int                   c = by_code[i];
                const struct holding *h = &w->holdings[c];
                struct credential    *out;

                if (!is_of_type(w, c) || h->state == NEVER)
                        continue;
                out = &w->out->credentials[w->out->credentials_count++];
                out->certification = c;
                out->status = status_on(w, c, w->day, &out->renewable);
                out->awarded = (struct date){h->awarded};
                out->expires = (struct date){h->expires};
                out->grace_ends = DATE_NONE;
                if (out->renewable)
                        out->grace_ends = (struct date){with_grace(w->programme, c, h->expires)};
                out->changes = when_it_changes(w, c);
                out->award = h->award;
        }
}

static void say_the_open_cycle(struct walk *w)
{
        struct type_progress *out = w->out;

        out->counted = out->open->counted;
        out->remaining = out->required - out->counted;
        for (size_t i = 0; i < out->credits_count; i++)
                if (out->credits[i].cycle == (int)out->cycles_count - 1
                    && out->credits[i].verdict == VERDICT_PENDING)
                        out->pending += out->credits[i].units;
        for (size_t o = 0; o < w->programme->options_count; o++) {
                const struct option_rule *rule = naive_option_rule(&w->programme->options[o], w->day);

                if (!rule || rule->units == 0 || rule->limit == LIMIT_NONE)
                        continue;
                out->limits[out->limits_count].option = (int)o;
                out->limits[out->limits_count].used = counted_before(w, (int)o);
                out->limits[out->limits_count].of = rule->limit;
                out->limits_count++;
        }
}

static void say_the_deadline(struct walk *w)
{
        w->out->renew_by = DATE_NONE;
        for (size_t i = 0; i < w->out->credentials_count; i++) {
                const struct credential *c = &w->out->credentials[i];
                struct date deadline = c->status == CREDENTIAL_ACTIVE ? c->expires : c->grace_ends;

                if (c->renewable
                    && (!date_is_set(w->out->renew_by) || deadline.day < w->out->renew_by.day))
                        w->out->renew_by = deadline;
        }
}

static void say_everything(struct walk *w, const int *by_code)
{
        const struct type_rule *rule = naive_type_rule(&w->programme->types[w->type], w->day);

        w->out->required = w->out->open ? w->out->open->rule->units : rule ? rule->units : 0;
        if (w->out->open)
                say_the_open_cycle(w);
        say_credentials(w, by_code);
        say_the_deadline(w);
}

/* --- the days */

static void earlier(int *first, int day)
{
        if (day < *first)
                *first = day;
}

static int first_event(const struct candidate *c)
{
        int first = INT32_MAX;

        for (size_t i = 0; i < c->awards_count; i++)
                earlier(&first, c->awards[i].on.day);
        for (size_t i = 0; i < c->activities_count; i++)
                earlier(&first, c->activities[i].entered.day);
        for (size_t i = 0; i < c->extensions_count; i++)
                earlier(&first, c->extensions[i].granted.day);
        for (size_t i = 0; i < c->revocations_count; i++)
                earlier(&first, c->revocations[i].on.day);
        return first;
}

/* 10: a type of which there is an award, extension or revocation that is not void up to as_of. */
static bool is_spoken_of(const struct programme *p, const struct candidate *c, int type, int as_of)
{
        for (size_t i = 0; i < c->awards_count; i++)
                if (p->certifications[c->awards[i].certification].type == type
                    && !c->awards[i].is_void && c->awards[i].on.day <= as_of)
                        return true;
        for (size_t i = 0; i < c->extensions_count; i++)
                if (p->certifications[c->extensions[i].certification].type == type
                    && !c->extensions[i].is_void && c->extensions[i].granted.day <= as_of)
                        return true;
        for (size_t i = 0; i < c->revocations_count; i++)
                if (p->certifications[c->revocations[i].certification].type == type
                    && !c->revocations[i].is_void && c->revocations[i].on.day <= as_of)
                        return true;
        return false;
}

static void walk_a_type(struct type_progress *out, const struct programme *p, const struct candidate *c,
                        int type, const int *by_code, int as_of, struct pool *pool)
{
        struct walk w = {p, c, type, 0, POOL_ARRAY(pool, p->certifications_count, struct holding), out, pool};

        out->type = type;
        out->cycles = POOL_ARRAY(pool, c->awards_count + c->activities_count + 1, struct cycle);
        out->credits = POOL_ARRAY(pool, c->activities_count + 1, struct credit);
        out->limits = POOL_ARRAY(pool, p->options_count + 1, struct limit);
        out->credentials = POOL_ARRAY(pool, p->certifications_count + 1, struct credential);
        out->outcomes = POOL_ARRAY(pool, c->awards_count + c->extensions_count + c->revocations_count
                                   + p->extensions_count * p->certifications_count + 1, struct outcome);
        for (w.day = first_event(c); w.day <= as_of; w.day++)
                one_day(&w, by_code);
        w.day = as_of;
        say_everything(&w, by_code);
}

/* Indexes in order of code, by looking for the next greater one again and again. */
static int *certifications_by_code(const struct programme *p, struct pool *pool)
{
        int *order = POOL_ARRAY(pool, p->certifications_count + 1, int);

        for (size_t c = 0; c < p->certifications_count; c++) {
                size_t smaller = 0;

                for (size_t other = 0; other < p->certifications_count; other++)
                        if (strcmp(p->certifications[other].code, p->certifications[c].code) < 0)
                                smaller++;
                order[smaller] = (int)c;
        }
        return order;
}

static int *types_by_code(const struct programme *p, struct pool *pool)
{
        int *order = POOL_ARRAY(pool, p->types_count + 1, int);

        for (size_t t = 0; t < p->types_count; t++) {
                size_t smaller = 0;

                for (size_t other = 0; other < p->types_count; other++)
                        if (strcmp(p->types[other].code, p->types[t].code) < 0)
                                smaller++;
                order[smaller] = (int)t;
        }
        return order;
}

struct progress *naive_evaluate(const struct programme *programme, const struct candidate *candidate,
                                struct date as_of, struct pool *pool)
{
        struct progress *out = POOL_NEW(pool, struct progress);
        const int       *types = types_by_code(programme, pool);
        const int       *by_code = certifications_by_code(programme, pool);

        out->candidate = candidate->id;
        out->as_of = as_of;
        out->types = POOL_ARRAY(pool, programme->types_count + 1, struct type_progress);
        for (size_t i = 0; i < programme->types_count; i++)
                if (is_spoken_of(programme, candidate, types[i], as_of.day))
                        walk_a_type(&out->types[out->types_count++], programme, candidate, types[i],
                                    by_code, as_of.day, pool);
        return out;
}
