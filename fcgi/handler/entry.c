/* entry.c - an event that staff enter, or void: whether it can be, and what it does. */
#include "handler/entry.h"

#include <stdlib.h>
#include <string.h>

#include "http/form.h"
#include "util/err.h"

#define HAS(which) (1u << (which))
static const struct {
        const char *word, *action;      /* of the form; of the audit row */
        unsigned    fields;
} kinds[ENTRY_KINDS] = {
        {"award", "award-enter", HAS(EVENT_CERTIFICATION) | HAS(EVENT_BASIS) | HAS(EVENT_ON) | HAS(EVENT_EXPIRES) | HAS(EVENT_REASON)},
        {"extension", "extension-enter",
         HAS(EVENT_CERTIFICATION) | HAS(EVENT_GRANTED) | HAS(EVENT_EXPIRES) | HAS(EVENT_TICKET) | HAS(EVENT_REASON)},
        {"revocation", "revocation-enter", HAS(EVENT_CERTIFICATION) | HAS(EVENT_ON) | HAS(EVENT_REASON)},
        {"void", "event-void", HAS(EVENT_WHICH) | HAS(EVENT_REASON)},
};

int entry_kind_of(const char *word)
{
        for (int i = 0; word && i < ENTRY_KINDS; i++)
                if (!strcmp(kinds[i].word, word))
                        return i;
        return -1;
}

const char *entry_action(enum entry_kind kind)
{
        return kinds[kind].action;
}

void entry_wrong(struct entry *e, enum event_field field, const char *code)
{
        if (!e->view.codes[field])
                e->view.codes[field] = code;
}

bool entry_is_wrong(const struct entry *e)
{
        for (int i = 0; i < EVENT_FIELDS; i++)
                if (e->view.codes[i])
                        return true;
        return false;
}

void entry_read(struct entry *e, const struct request *req)
{
        bool post = req->method == METHOD_POST;

        e->view.kind = kinds[e->kind].word;
        e->view.fields = kinds[e->kind].fields;
        for (int i = 0; i < EVENT_FIELDS; i++) {
                const char *name = event_field_names[i];
                const char *value = post ? request_form(req, name) : request_query(req, name), *code = request_code(req, name);

                e->view.values[i] = value && *value ? value : NULL;
                if (code && e->view.fields & HAS(i))
                        e->view.codes[i] = code;
        }
        e->keep = e->view.values[EVENT_KEEP] != NULL;
        e->ticket = e->view.values[EVENT_TICKET];
        e->reason = e->view.values[EVENT_REASON];
}

static const char *const event_words[] = {"award", "extension", "revocation"};

/* "award-2" */
static bool read_which(struct entry *e, const struct candidate *who)
{
        const size_t counts[] = {who->awards_count, who->extensions_count, who->revocations_count};
        const char  *value = e->view.values[EVENT_WHICH], *dash = value ? strrchr(value, '-') : NULL;

        for (int i = 0; dash && i < 3; i++) {
                size_t size = strlen(event_words[i]);
                long   number = strtol(dash + 1, NULL, 10);

                if ((size_t)(dash - value) != size || strncmp(value, event_words[i], size))
                        continue;
                e->of = (enum event_kind)i;
                e->at = (size_t)number - 1;
                return number >= 1 && (size_t)number <= counts[i] && strspn(dash + 1, "0123456789") == strlen(dash + 1);
        }
        return false;
}

/* What the event is that it voids. */
static bool void_of(struct entry *e, const struct candidate *who)
{
        switch (e->of) {
        case EVENT_AWARD:
                e->view.void_certification = who->awards[e->at].certification;
                e->view.void_on = who->awards[e->at].on;
                return who->awards[e->at].is_void;
        case EVENT_EXTENSION:
                e->view.void_certification = who->extensions[e->at].certification;
                e->view.void_on = who->extensions[e->at].granted;
                return who->extensions[e->at].is_void;
        default:
                e->view.void_certification = who->revocations[e->at].certification;
                e->view.void_on = who->revocations[e->at].on;
                return who->revocations[e->at].is_void;
        }
}

/* --- Whether it can be entered */

static void check_day(struct entry *e, const struct ctx *c, enum event_field field, struct date *out)
{
        const char *value = e->view.values[field];

        *out = DATE_NONE;
        if (!value) {
                entry_wrong(e, field, "field-missing");
                return;
        }
        if (date_parse(out, value) && date_after(*out, c->today))
                entry_wrong(e, field, "event-in-future");
}

/* An upgrade goes to the successor of something that was awarded. */
static bool has_predecessor(const struct entry *e, const struct ctx *c, const struct candidate *who)
{
        for (size_t i = 0; i < who->awards_count; i++)
                if (!who->awards[i].is_void && c->programme->certifications[who->awards[i].certification].successor == e->certification)
                        return true;
        return false;
}

static void check_award(struct entry *e, const struct ctx *c, const struct candidate *who)
{
        const char *basis = e->view.values[EVENT_BASIS];
        int         at = 0;

        check_day(e, c, EVENT_ON, &e->on);
        while (basis && at <= BASIS_IMPORT && strcmp(basis, basis_words[at]))
                at++;
        if (!basis || at > BASIS_IMPORT)
                entry_wrong(e, EVENT_BASIS, basis ? "basis-unknown" : "field-missing");
        e->basis = (enum basis)at;
        if (e->certification < 0)
                return;
        if (date_is_set(e->on) && !type_rule_on(&c->programme->types[c->programme->certifications[e->certification].type], e->on))
                entry_wrong(e, EVENT_ON, "award-without-rule");
        if (at == BASIS_UPGRADE && !has_predecessor(e, c, who))
                entry_wrong(e, EVENT_BASIS, "upgrade-without");
}

static bool was_awarded(const struct entry *e, const struct candidate *who)
{
        for (size_t i = 0; i < who->awards_count; i++)
                if (!who->awards[i].is_void && who->awards[i].certification == e->certification)
                        return true;
        return false;
}

static void check_certification(struct entry *e, const struct ctx *c, const struct candidate *who)
{
        const char *code = e->view.values[EVENT_CERTIFICATION];

        e->certification = code ? programme_certification(c->programme, code) : -1;
        if (e->certification < 0)
                entry_wrong(e, EVENT_CERTIFICATION, code ? "certification-unknown" : "field-missing");
        else if (e->kind != ENTRY_AWARD && !was_awarded(e, who))
                entry_wrong(e, EVENT_CERTIFICATION, "not-awarded");
}

void entry_check_void(struct entry *e, const struct candidate *who)
{
        if (!read_which(e, who))
                entry_wrong(e, EVENT_WHICH, e->view.values[EVENT_WHICH] ? "code" : "field-missing");
        else if (void_of(e, who))
                entry_wrong(e, EVENT_WHICH, "void-already");
        if (!e->view.codes[EVENT_WHICH] || !strcmp(e->view.codes[EVENT_WHICH], "void-already"))
                e->view.void_kind = event_words[e->of];
}

void entry_check(struct entry *e, const struct ctx *c, const struct candidate *who)
{
        e->expires = DATE_NONE;
        if (e->kind == ENTRY_VOID)
                entry_check_void(e, who);
        else
                check_certification(e, c, who);
        if (e->view.values[EVENT_EXPIRES] && e->view.fields & HAS(EVENT_EXPIRES))
                date_parse(&e->expires, e->view.values[EVENT_EXPIRES]);
        if (e->kind == ENTRY_AWARD)
                check_award(e, c, who);
        if (e->kind == ENTRY_REVOCATION)
                check_day(e, c, EVENT_ON, &e->on);
        if (e->kind == ENTRY_EXTENSION) {
                check_day(e, c, EVENT_GRANTED, &e->granted);
                if (!e->view.values[EVENT_EXPIRES])
                        entry_wrong(e, EVENT_EXPIRES, "field-missing");
        }
        if (!e->reason)
                entry_wrong(e, EVENT_REASON, "field-missing");
}

/* --- The candidate with it */

static void *longer(struct pool *pool, const void *list, size_t count, size_t size)
{
        void *copy = pool_array(pool, count + 1, size);

        if (count)
                memcpy(copy, list, count * size);
        return copy;
}

static void add_event(struct candidate *to, const struct entry *e, struct pool *pool)
{
        switch (e->kind) {
        case ENTRY_AWARD:
                to->awards = longer(pool, to->awards, to->awards_count, sizeof *to->awards);
                to->awards[to->awards_count++] = (struct award){.certification = e->certification, .on = e->on,
                                                                .expires = e->expires, .basis = e->basis, .reason = e->reason};
                return;
        case ENTRY_EXTENSION:
                to->extensions = longer(pool, to->extensions, to->extensions_count, sizeof *to->extensions);
                to->extensions[to->extensions_count++] =
                        (struct extension){.certification = e->certification, .granted = e->granted, .expires = e->expires,
                                           .ticket = e->ticket, .reason = e->reason};
                return;
        default:
                to->revocations = longer(pool, to->revocations, to->revocations_count, sizeof *to->revocations);
                to->revocations[to->revocations_count++] =
                        (struct revocation){.certification = e->certification, .on = e->on, .reason = e->reason};
        }
}

static void void_event(struct candidate *to, const struct entry *e, struct pool *pool)
{
        switch (e->of) {
        case EVENT_AWARD:
                to->awards = longer(pool, to->awards, to->awards_count, sizeof *to->awards);
                to->awards[e->at].is_void = true;
                to->awards[e->at].reason = e->reason;
                return;
        case EVENT_EXTENSION:
                to->extensions = longer(pool, to->extensions, to->extensions_count, sizeof *to->extensions);
                to->extensions[e->at].is_void = true;
                to->extensions[e->at].reason = e->reason;
                return;
        default:
                to->revocations = longer(pool, to->revocations, to->revocations_count, sizeof *to->revocations);
                to->revocations[e->at].is_void = true;
                to->revocations[e->at].reason = e->reason;
        }
}

void entry_change(struct candidate *to, const struct entry *e, struct pool *pool)
{
        if (e->kind == ENTRY_VOID)
                void_event(to, e, pool);
        else
                add_event(to, e, pool);
}

/* What it does, and the version that stands for having seen that. */
int entry_weigh(struct effect *effect, const char **version, const struct entry *e, const struct ctx *c,
                 const struct candidate *who)
{
        const struct effect *effects[] = {effect};
        struct candidate     changed = *who;
        const char          *facts = "";
        int                  rc;

        entry_change(&changed, e, c->pool);
        if ((rc = effect_of(effect, c->programme, who, &changed, c->today, c->pool)) < 0)
                return rc;
        for (int i = 0; i < EVENT_KEEP; i++)
                if (e->view.fields & HAS(i) && i != EVENT_REASON && i != EVENT_TICKET)
                        facts = pool_format(c->pool, "%s%s\n", facts, e->view.values[i] ? e->view.values[i] : "");
        *version = effect_version(effects, 1, facts, c->pool);
        return 0;
}
