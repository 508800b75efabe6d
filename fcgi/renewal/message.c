/* message.c - what there is to tell. */
#include "renewal/message.h"

#include <string.h>

const char *const message_kind_words[MESSAGE_KINDS] = {
        "entry", "completion", "decision", "renewal", "lapse", "reminder", "status", "request", "password", "address",
        "provider", "disconnect", "factor", "reset", "confirm"};
const char *const message_by_words[MESSAGE_BYS] = {"units", "retake", "extension"};

const char *const message_change_words[MESSAGE_CHANGES] = {"set", "codes", "removed", "taken"};

const char *const message_group_words[MESSAGE_GROUPS] = {"activities", "renewals", "reminders", "status"};

enum message_group message_group_of(enum message_kind kind)
{
        static const enum message_group groups[MESSAGE_KINDS] = {
                [MESSAGE_ENTRY] = MESSAGES_ACTIVITIES, [MESSAGE_COMPLETION] = MESSAGES_ACTIVITIES,
                [MESSAGE_DECISION] = MESSAGES_ACTIVITIES, [MESSAGE_RENEWAL] = MESSAGES_RENEWALS,
                [MESSAGE_LAPSE] = MESSAGES_RENEWALS, [MESSAGE_REMINDER] = MESSAGES_REMINDERS,
                [MESSAGE_STATUS] = MESSAGES_STATUS, [MESSAGE_REQUEST] = MESSAGES_RENEWALS, [MESSAGE_PASSWORD] = MESSAGES_SECURITY,
                [MESSAGE_ADDRESS] = MESSAGES_SECURITY, [MESSAGE_RESET] = MESSAGES_SECURITY,
                [MESSAGE_CONFIRM] = MESSAGES_SECURITY, [MESSAGE_PROVIDER] = MESSAGES_SECURITY,
                [MESSAGE_DISCONNECT] = MESSAGES_SECURITY, [MESSAGE_FACTOR] = MESSAGES_SECURITY};

        return groups[kind];
}

/* --- Days on which something is told by the calendar */

/* The steps before a last day; and that grace begins, on a day of its own. */
#define STEPS (MESSAGE_STEPS + 1)
const int32_t            message_step_days[MESSAGE_STEPS] = {180, 90, 30, 7, 1};
static const char *const step_names[STEPS] = {"180", "90", "30", "7", "1", "grace"};

struct date message_last_day(const struct programme *p, const struct credential *k)
{
        struct date retired = p->certifications[k->certification].retired, end = k->grace_ends;

        return date_is_set(end) && date_is_set(retired) && !date_after(retired, end) ? date_add_days(retired, -1) : end;
}

/* DATE_NONE: there is no such day (without grace the certification lapses at once). */
static struct date step_day(const struct credential *k, struct date last, size_t step)
{
        if (step < MESSAGE_STEPS)
                return date_add_days(last, -message_step_days[step]);
        return date_before(k->expires, last) ? date_add_days(k->expires, 1) : DATE_NONE;
}

static struct date quarter_of(struct date day)
{
        int year, month, of_month;

        date_split(day, &year, &month, &of_month);
        return date_civil(year, (month - 1) / 3 * 3 + 1, 1);
}

static struct date sooner(struct date a, struct date b)
{
        return !date_is_set(a) || (date_is_set(b) && date_before(b, a)) ? b : a;
}

struct date message_next(const struct programme *programme, const struct credential *k, struct date day)
{
        struct date last = message_last_day(programme, k), next = date_add_months(quarter_of(day), 3);

        if (!date_is_set(last))
                return DATE_NONE;
        for (size_t i = 0; i < STEPS; i++) {
                struct date at = step_day(k, last, i);

                if (date_is_set(at) && date_after(at, day))
                        next = sooner(next, at);
        }
        return next;
}

/* --- Gathering */

struct telling {
        const struct message_ask *ask;
        struct pool              *pool;
        struct message           *list;
        size_t                    count;
};

static const struct message_stored *stored_of(const struct telling *t, const struct credential *k)
{
        return &t->ask->stored[k->certification];
}

static bool stored_as(const struct telling *t, const struct credential *k, enum credential_status status)
{
        const char *word = stored_of(t, k)->status;

        return word && !strcmp(word, credential_status_words[status]);
}

/* It comes by that day, and had not come when it was looked at last. */
static bool due(const struct telling *t, const struct credential *k, struct date day)
{
        struct date looked = stored_of(t, k)->changes;

        return stored_of(t, k)->status && date_is_set(looked) && !date_after(looked, day) && !date_after(day, t->ask->progress->as_of);
}

static void fill_certification(struct message_certification *out, const struct telling *t, const struct credential *k)
{
        *out = (struct message_certification){.code = t->ask->programme->certifications[k->certification].code,
                                              .status = k->status, .renewable = k->renewable, .expires = k->expires,
                                              .grace_ends = k->grace_ends, .was = DATE_NONE};
}

static void fill_type(struct message_type *out, const struct telling *t, const struct type_progress *p)
{
        *out = (struct message_type){.code = t->ask->programme->types[p->type].code, .required = p->required,
                                     .counted = p->open ? p->counted : -1, .remaining = p->remaining, .pending = p->pending,
                                     .renew_by = p->renew_by};
        out->certifications = POOL_ARRAY(t->pool, p->credentials_count, struct message_certification);
        for (size_t i = 0; i < p->credentials_count; i++)
                fill_certification(&out->certifications[out->certifications_count++], t, &p->credentials[i]);
}

static struct message *add(struct telling *t, enum message_kind kind, const char *cause, const char *step)
{
        struct message *m;

        t->list = pool_grown(t->pool, t->list, t->count, sizeof *t->list);
        m = &t->list[t->count++];
        *m = (struct message){.kind = kind, .cause = cause, .step = step, .on = t->ask->progress->as_of,
                              .last_day = DATE_NONE, .date = DATE_NONE, .asked = DATE_NONE, .given = DATE_NONE};
        return m;
}

static void with_types(struct message *m, const struct telling *t)
{
        const struct progress *p = t->ask->progress;

        m->types = POOL_ARRAY(t->pool, p->types_count, struct message_type);
        for (size_t i = 0; i < p->types_count; i++)
                fill_type(&m->types[m->types_count++], t, &p->types[i]);
}

static struct message *add_about(struct telling *t, enum message_kind kind, const struct type_progress *p, const char *cause,
                                 const char *step)
{
        struct message *m = add(t, kind, cause, step);

        m->about = t->ask->programme->types[p->type].code;
        m->types = POOL_NEW(t->pool, struct message_type);
        m->types_count = 1;
        fill_type(m->types, t, p);
        return m;
}

/* --- Activities */

static void tell_activity(struct telling *t, enum message_kind kind, const struct activity *a, const char *step)
{
        const struct progress *p = t->ask->progress;
        struct message        *m = add(t, kind, pool_format(t->pool, "activity-%u", a->id), step);

        m->activity = a->id;
        m->option = t->ask->programme->options[a->option].code;
        m->title = a->title;
        m->reason = kind == MESSAGE_DECISION ? a->reason : NULL;
        m->date = a->date;
        m->status = a->status;
        with_types(m, t);
        for (size_t i = 0; i < p->types_count; i++)
                for (size_t c = 0; c < p->types[i].credits_count; c++)
                        if (p->types[i].credits[c].activity->id == a->id) {
                                m->types[i].credited = true;
                                m->types[i].units = p->types[i].credits[c].units;
                                m->types[i].verdict = p->types[i].credits[c].verdict;
                        }
}

static void tell_activities(struct telling *t)
{
        const struct candidate *now = t->ask->now, *before = t->ask->before;

        for (size_t i = 0; before && i < now->activities_count; i++) {
                const struct activity *a = &now->activities[i];

                if (i >= before->activities_count)
                        tell_activity(t, a->source ? MESSAGE_COMPLETION : MESSAGE_ENTRY, a, "entered");
                else if (a->status != before->activities[i].status &&
                         (a->status == ACTIVITY_ACCEPTED || a->status == ACTIVITY_REJECTED))
                        tell_activity(t, MESSAGE_DECISION, a, pool_format(t->pool, "decided-%s", t->ask->write));
        }
}

/* --- Expiries that became later, and lapses */

/* The latest day on which it was given the expiry that it has. */
static struct date given_on(const struct type_progress *p, const struct credential *k)
{
        struct date on = DATE_NONE;

        for (size_t i = 0; i < p->expiries_count; i++)
                if (p->expiries[i].certification == k->certification && date_equal(p->expiries[i].expires, k->expires))
                        on = p->expiries[i].on;
        return on;
}

/* false: by an award, which is no renewal. */
static bool renewed_by(enum message_by *out, const struct type_progress *p, const struct credential *k)
{
        struct date on = given_on(p, k);

        *out = MESSAGE_BY_UNITS;
        for (size_t i = 0; i < p->outcomes_count; i++) {
                const struct outcome *o = &p->outcomes[i];

                if (o->certification != k->certification || !date_equal(o->on, on))
                        continue;
                if (o->verdict == VERDICT_AWARDED)
                        return false;
                if (o->verdict == VERDICT_RENEWED)
                        *out = MESSAGE_BY_RETAKE;
                else if (o->verdict == VERDICT_EXTENDED)
                        *out = MESSAGE_BY_EXTENSION;
        }
        return true;
}

static bool later(const struct telling *t, const struct credential *k)
{
        const struct message_stored *s = stored_of(t, k);

        return s->status && k->status <= CREDENTIAL_GRACE && date_before(s->expires, k->expires);
}

static const char *day_step(const struct telling *t, const char *what, struct date day)
{
        char a[DATE_TEXT], b[DATE_TEXT];

        return pool_format(t->pool, "%s-%s-%s", what, date_format(a, day), date_format(b, t->ask->progress->as_of));
}

/* Of it the decision tells. */
static bool was_asked_for(const struct telling *t, const struct credential *k)
{
        const struct extension_request *r = t->ask->request;

        return r && r->certification == k->certification && r->state == REQUEST_GRANTED;
}

static void tell_renewal(struct telling *t, const struct type_progress *p)
{
        struct message *m = NULL;

        for (size_t i = 0; i < p->credentials_count; i++) {
                const struct credential *k = &p->credentials[i];
                enum message_by          by;

                if (!later(t, k) || !renewed_by(&by, p, k) || (by == MESSAGE_BY_EXTENSION && was_asked_for(t, k)))
                        continue;
                if (!m)
                        m = add_about(t, MESSAGE_RENEWAL, p, t->ask->programme->types[p->type].code,
                                      day_step(t, "renewed", k->expires));
                m->by = by;
                m->types->certifications[i].meant = true;
                m->types->certifications[i].was = stored_of(t, k)->expires;
        }
}

static void tell_lapse(struct telling *t, const struct type_progress *p)
{
        struct message *m = NULL;

        for (size_t i = 0; i < p->credentials_count; i++) {
                const struct credential *k = &p->credentials[i];

                if (k->status != CREDENTIAL_LAPSED ||
                    !(stored_as(t, k, CREDENTIAL_ACTIVE) || stored_as(t, k, CREDENTIAL_GRACE)))
                        continue;
                if (!m)
                        m = add_about(t, MESSAGE_LAPSE, p, t->ask->programme->types[p->type].code,
                                      day_step(t, "lapsed", k->expires));
                m->types->certifications[i].meant = true;
        }
}

/* --- A request that was decided */

static void tell_request(struct telling *t)
{
        const struct extension_request *r = t->ask->request;
        const struct progress          *now = t->ask->progress;
        const struct type_progress     *p = NULL;       /* NULL: no award of the type stands any more */
        const char                     *cause;
        struct message                 *m;
        int                             type;

        if (!r)
                return;
        type = t->ask->programme->certifications[r->certification].type;
        for (size_t i = 0; i < now->types_count; i++)
                if (now->types[i].type == type)
                        p = &now->types[i];
        cause = pool_format(t->pool, "request-%u", r->id);
        m = p ? add_about(t, MESSAGE_REQUEST, p, cause, "decided") : add(t, MESSAGE_REQUEST, cause, "decided");
        m->about = t->ask->programme->types[type].code;
        m->request = r->id;
        m->certification = t->ask->programme->certifications[r->certification].code;
        m->asked = r->expires;
        m->given = r->given;
        m->reason = r->reason;
        for (size_t i = 0; p && i < p->credentials_count; i++) {
                const struct credential *k = &p->credentials[i];

                if (k->certification != r->certification)
                        continue;
                m->types->certifications[i].meant = true;
                if (later(t, k))
                        m->types->certifications[i].was = stored_of(t, k)->expires;
        }
}

/* --- Reminders: one for all of a type that have the same last day */

/* The latest that has come; STEPS: none has. */
static size_t step_of(const struct credential *k, struct date last, struct date today)
{
        struct date best = DATE_NONE;
        size_t      step = STEPS;

        for (size_t i = 0; i < STEPS; i++) {
                struct date at = step_day(k, last, i);

                if (!date_is_set(at) || date_after(at, today) || (date_is_set(best) && date_before(at, best)))
                        continue;
                best = at;
                step = i;
        }
        return step;
}

static bool ends_on(const struct telling *t, const struct credential *k, struct date last)
{
        return date_equal(message_last_day(t->ask->programme, k), last);
}

static void add_reminder(struct telling *t, const struct type_progress *p, struct date last, size_t step)
{
        char            day[DATE_TEXT];
        struct message *m = add_about(t, MESSAGE_REMINDER, p,
                                      pool_format(t->pool, "%s-%s", t->ask->programme->types[p->type].code,
                                                  date_format(day, last)),
                                      step_names[step]);

        m->last_day = last;
        for (size_t i = 0; i < p->credentials_count; i++)
                m->types->certifications[i].meant = ends_on(t, &p->credentials[i], last);
}

/* at: the first that has its last day, or nothing is told of it. */
static void tell_reminder(struct telling *t, const struct type_progress *p, size_t at)
{
        const struct credential *k = &p->credentials[at];
        struct date              last = message_last_day(t->ask->programme, k);
        size_t                   step = date_is_set(last) ? step_of(k, last, t->ask->progress->as_of) : STEPS;
        bool                     is_due = false;

        for (size_t i = 0; i < at; i++)
                if (ends_on(t, &p->credentials[i], last))
                        return;
        for (size_t i = at; step < STEPS && i < p->credentials_count; i++)
                is_due |= ends_on(t, &p->credentials[i], last) && due(t, &p->credentials[i], step_day(k, last, step));
        if (is_due)
                add_reminder(t, p, last, step);
}

static void tell_status(struct telling *t)
{
        const struct progress *p = t->ask->progress;
        struct date            quarter = quarter_of(p->as_of);
        char                   day[DATE_TEXT];
        bool                   is_due = false;

        for (size_t i = 0; i < p->types_count; i++)
                for (size_t c = 0; c < p->types[i].credentials_count; c++) {
                        const struct credential *k = &p->types[i].credentials[c];

                        is_due |= k->renewable && due(t, k, quarter);
                }
        if (is_due)
                with_types(add(t, MESSAGE_STATUS, "status", pool_text(t->pool, date_format(day, quarter))), t);
}

void messages_of(struct message **out, size_t *count, const struct message_ask *ask, struct pool *pool)
{
        struct telling t = {.ask = ask, .pool = pool};

        tell_activities(&t);
        tell_request(&t);
        for (size_t i = 0; i < ask->progress->types_count; i++) {
                const struct type_progress *p = &ask->progress->types[i];

                tell_renewal(&t, p);
                tell_lapse(&t, p);
                for (size_t k = 0; k < p->credentials_count; k++)
                        tell_reminder(&t, p, k);
        }
        tell_status(&t);
        *out = t.list;
        *count = t.count;
}
