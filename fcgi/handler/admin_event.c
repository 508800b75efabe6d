/* admin_event.c - what staff enter about a candidate: first what it would do is shown, then it is saved. */
#include "handler/admin_event.h"

#include <stdlib.h>
#include <string.h>

#include "handler/page.h"
#include "http/csrf.h"
#include "store/candidate.h"
#include "store/once.h"
#include "util/err.h"
#include "view/admin_event.h"

enum kind { KIND_AWARD, KIND_EXTENSION, KIND_REVOCATION, KIND_VOID, KINDS };
#define HAS(which) (1u << (which))
static const struct {
        const char *word, *action;      /* of the form; of the audit row */
        unsigned    fields;
} kinds[KINDS] = {
        {"award", "award-enter", HAS(EVENT_CERTIFICATION) | HAS(EVENT_BASIS) | HAS(EVENT_ON) | HAS(EVENT_EXPIRES) | HAS(EVENT_REASON)},
        {"extension", "extension-enter",
         HAS(EVENT_CERTIFICATION) | HAS(EVENT_GRANTED) | HAS(EVENT_EXPIRES) | HAS(EVENT_TICKET) | HAS(EVENT_REASON)},
        {"revocation", "revocation-enter", HAS(EVENT_CERTIFICATION) | HAS(EVENT_ON) | HAS(EVENT_REASON)},
        {"void", "event-void", HAS(EVENT_WHICH) | HAS(EVENT_REASON)},
};

static int kind_of(const char *word)
{
        for (int i = 0; word && i < KINDS; i++)
                if (!strcmp(kinds[i].word, word))
                        return i;
        return -1;
}

static const char *check_kind(const char *value) { return kind_of(value) < 0 ? "code" : NULL; }
static const char *check_true(const char *value) { return strcmp(value, "true") ? "code" : NULL; }
static const char *check_action(const char *value)
{
        return !strcmp(value, "preview") || !strcmp(value, "save") ? NULL : "action";
}

#define EVENT_TABLE \
        {"kind", check_kind, 0, FIELD_REQUIRED}, {"certification", form_code, 64, 0}, {"event", form_code, 20, 0}
const struct form_field admin_event_query[] = {EVENT_TABLE, FORM_END};
const struct form_field admin_event_form[] = {
        EVENT_TABLE,
        {"basis", form_code, 0, 0},
        {"on", form_date, 0, 0},
        {"granted", form_date, 0, 0},
        {"expires", form_date, 0, 0},
        {"ticket", NULL, 128, 0},
        {"reason", NULL, 1000, FIELD_LINES},
        {"keep", check_true, 0, 0},
        {"version", form_code, 30, 0},
        {"action", check_action, 0, FIELD_REQUIRED},
        FORM_END,
};

/* --- What was typed */

struct event {
        enum kind   kind;
        int         certification;      /* index; -1: none yet */
        enum basis  basis;
        struct date on, granted, expires;
        const char *ticket, *reason;
        enum event_kind of;             /* with void */
        size_t      at;                 /* its index */
        bool        keep;
        struct view_event view;         /* the form again: values and codes */
};

static void wrong(struct event *e, enum event_field field, const char *code)
{
        if (!e->view.codes[field])
                e->view.codes[field] = code;
}

static bool is_wrong(const struct event *e)
{
        for (int i = 0; i < EVENT_FIELDS; i++)
                if (e->view.codes[i])
                        return true;
        return false;
}

static void read_values(struct event *e, const struct request *req)
{
        bool post = req->method == METHOD_POST;

        e->view.kind = kinds[e->kind].word;
        e->view.fields = kinds[e->kind].fields;
        for (int i = 0; i < EVENT_FIELDS; i++) {
                const char         *name = event_field_names[i];
                const char         *value = post ? request_form(req, name) : request_query(req, name);
                const struct fault *fault = request_fault(req, name);

                e->view.values[i] = value && *value ? value : NULL;
                if (fault && e->view.fields & HAS(i))
                        e->view.codes[i] = fault->code;
        }
        e->keep = e->view.values[EVENT_KEEP] != NULL;
        e->ticket = e->view.values[EVENT_TICKET];
        e->reason = e->view.values[EVENT_REASON];
}

static const char *const event_words[] = {"award", "extension", "revocation"};

/* "award-2" */
static bool read_which(struct event *e, const struct candidate *who)
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
static bool void_of(struct event *e, const struct candidate *who)
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

static void check_day(struct event *e, const struct ctx *c, enum event_field field, struct date *out)
{
        const char *value = e->view.values[field];

        *out = DATE_NONE;
        if (!value) {
                wrong(e, field, "field-missing");
                return;
        }
        if (date_parse(out, value) && date_after(*out, c->today))
                wrong(e, field, "event-in-future");
}

/* An upgrade goes to the successor of something that was awarded. */
static bool has_predecessor(const struct event *e, const struct ctx *c, const struct candidate *who)
{
        for (size_t i = 0; i < who->awards_count; i++)
                if (!who->awards[i].is_void && c->programme->certifications[who->awards[i].certification].successor == e->certification)
                        return true;
        return false;
}

static void check_award(struct event *e, const struct ctx *c, const struct candidate *who)
{
        const char *basis = e->view.values[EVENT_BASIS];
        int         at = 0;

        check_day(e, c, EVENT_ON, &e->on);
        while (basis && at <= BASIS_IMPORT && strcmp(basis, basis_words[at]))
                at++;
        if (!basis || at > BASIS_IMPORT)
                wrong(e, EVENT_BASIS, basis ? "basis-unknown" : "field-missing");
        e->basis = (enum basis)at;
        if (e->certification < 0)
                return;
        if (date_is_set(e->on) && !type_rule_on(&c->programme->types[c->programme->certifications[e->certification].type], e->on))
                wrong(e, EVENT_ON, "award-without-rule");
        if (at == BASIS_UPGRADE && !has_predecessor(e, c, who))
                wrong(e, EVENT_BASIS, "upgrade-without");
}

static bool was_awarded(const struct event *e, const struct candidate *who)
{
        for (size_t i = 0; i < who->awards_count; i++)
                if (!who->awards[i].is_void && who->awards[i].certification == e->certification)
                        return true;
        return false;
}

static void check_certification(struct event *e, const struct ctx *c, const struct candidate *who)
{
        const char *code = e->view.values[EVENT_CERTIFICATION];

        e->certification = code ? programme_certification(c->programme, code) : -1;
        if (e->certification < 0)
                wrong(e, EVENT_CERTIFICATION, code ? "certification-unknown" : "field-missing");
        else if (e->kind != KIND_AWARD && !was_awarded(e, who))
                wrong(e, EVENT_CERTIFICATION, "not-awarded");
}

static void check_void(struct event *e, const struct candidate *who)
{
        if (!read_which(e, who))
                wrong(e, EVENT_WHICH, e->view.values[EVENT_WHICH] ? "code" : "field-missing");
        else if (void_of(e, who))
                wrong(e, EVENT_WHICH, "void-already");
        if (!e->view.codes[EVENT_WHICH] || !strcmp(e->view.codes[EVENT_WHICH], "void-already"))
                e->view.void_kind = event_words[e->of];
}

static void check(struct event *e, const struct ctx *c, const struct candidate *who)
{
        e->expires = DATE_NONE;
        if (e->kind == KIND_VOID)
                check_void(e, who);
        else
                check_certification(e, c, who);
        if (e->view.values[EVENT_EXPIRES] && e->view.fields & HAS(EVENT_EXPIRES))
                date_parse(&e->expires, e->view.values[EVENT_EXPIRES]);
        if (e->kind == KIND_AWARD)
                check_award(e, c, who);
        if (e->kind == KIND_REVOCATION)
                check_day(e, c, EVENT_ON, &e->on);
        if (e->kind == KIND_EXTENSION) {
                check_day(e, c, EVENT_GRANTED, &e->granted);
                if (!e->view.values[EVENT_EXPIRES])
                        wrong(e, EVENT_EXPIRES, "field-missing");
        }
        if (!e->reason)
                wrong(e, EVENT_REASON, "field-missing");
}

/* --- The candidate with it */

static void *longer(struct pool *pool, const void *list, size_t count, size_t size)
{
        void *copy = pool_array(pool, count + 1, size);

        if (count)
                memcpy(copy, list, count * size);
        return copy;
}

static void add_event(struct candidate *to, const struct event *e, struct pool *pool)
{
        switch (e->kind) {
        case KIND_AWARD:
                to->awards = longer(pool, to->awards, to->awards_count, sizeof *to->awards);
                to->awards[to->awards_count++] = (struct award){.certification = e->certification, .on = e->on,
                                                                .expires = e->expires, .basis = e->basis, .reason = e->reason};
                return;
        case KIND_EXTENSION:
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

static void void_event(struct candidate *to, const struct event *e, struct pool *pool)
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

static void change(struct candidate *to, const struct event *e, struct pool *pool)
{
        if (e->kind == KIND_VOID)
                void_event(to, e, pool);
        else
                add_event(to, e, pool);
}

/* What it does, and the version that stands for having seen that. */
static int weigh(struct effect *effect, const char **version, const struct event *e, const struct ctx *c,
                 const struct candidate *who)
{
        const struct effect *effects[] = {effect};
        struct candidate     changed = *who;
        const char          *facts = "";
        int                  rc;

        change(&changed, e, c->pool);
        if ((rc = effect_of(effect, c->programme, who, &changed, c->today, c->pool)) < 0)
                return rc;
        for (int i = 0; i < EVENT_KEEP; i++)
                if (e->view.fields & HAS(i) && i != EVENT_REASON && i != EVENT_TICKET)
                        facts = pool_format(c->pool, "%s%s\n", facts, e->view.values[i] ? e->view.values[i] : "");
        *version = effect_version(effects, 1, facts, c->pool);
        return 0;
}

/* --- Showing it */

static const char *path_of(const struct ctx *c, uint32_t id)
{
        char text[CANDIDATE_ID_TEXT];

        return pool_format(c->pool, "/admin/candidates/%s", candidate_id_format(text, id));
}

static int show(struct ctx *c, const struct request *req, struct response *res, const struct candidate *who, struct event *e,
                bool weighed)
{
        struct view_event   *view = &e->view;
        const struct person *p = who->person;
        struct effect        effect;
        struct page          page;
        int                  rc;

        page_of(&page, c, req, res, "admin-event");
        page.csrf = csrf_token(req, c->pool);
        view->candidate = who->id;
        view->name = p && p->given_name ? pool_format(c->pool, "%s %s", p->given_name, p->family_name ? p->family_name : "") : NULL;
        view->action = pool_format(c->pool, "%s/event", path_of(c, who->id));
        view->key = once_key(req, c->pool);
        if (weighed && !is_wrong(e)) {
                if ((rc = weigh(&effect, &view->version, e, c, who)) < 0)
                        return rc;
                view->effect = &effect;
                if (effect.remedies_count)
                        view->fields |= HAS(EVENT_KEEP);
                view->values[EVENT_KEEP] = e->keep ? "true" : "false";
        }
        return view_admin_event(&res->page, &page, view);
}

int admin_event_get(struct ctx *c, const struct request *req, struct response *res)
{
        int               kind = kind_of(request_query(req, "kind"));
        struct event      e = {.kind = (enum kind)kind};
        struct candidate *who;
        uint32_t          id;
        char              today[DATE_TEXT];
        int               rc;

        if (kind < 0 || !candidate_id_parse(&id, req->capture[0]))
                return ERR_NOT_FOUND;
        if ((rc = candidate_read(&who, c->db, id, c->programme, CANDIDATE_PERSON, c->pool)) < 0)
                return rc;
        read_values(&e, req);
        if (e.kind == KIND_VOID) {
                check_void(&e, who);
                if (!e.view.void_kind)
                        return ERR_NOT_FOUND;
        }
        e.view.values[EVENT_ON] = e.view.values[EVENT_GRANTED] = date_format(today, c->today);
        return show(c, req, res, who, &e, false);
}

/* --- Saving it */

struct step {
        struct ctx           *c;
        const struct request *req;
        uint32_t              id;
        const struct event   *typed;
        const char           *version;
        const char           *location;
        /* set anew each time */
        struct event          e;
        bool                  stale;
};

static int apply(struct candidate_write *w, void *arg)
{
        struct step  *s = arg;
        struct effect effect;
        const char   *version;
        int           rc;

        s->e = *s->typed;
        s->stale = false;
        check(&s->e, s->c, w->candidate);
        if (is_wrong(&s->e))
                return ERR_REFUSED;
        if ((rc = weigh(&effect, &version, &s->e, s->c, w->candidate)) < 0)
                return rc;
        s->stale = !s->version || strcmp(version, s->version);
        if (s->stale)
                return ERR_REFUSED;
        change(w->candidate, &s->e, w->pool);
        if (s->e.keep)
                effect_keep(w->candidate, &effect, s->e.reason, w->pool);
        return 0;
}

static int work(struct db *db, void *arg)
{
        struct step          *s = arg;
        struct candidate_done done;
        struct act            act = {kinds[s->typed->kind].action, "web", s->req->viewer.account, s->req->id, s->c->now, s->c->today};
        int                   rc;

        if ((rc = once_take(db, s->req, s->c->now)) < 0 ||
            (rc = candidate_write_inside(&done, db, &act, s->c->programme, s->c->programme_revision, s->id, apply, s,
                                         s->c->pool)) < 0)
                return rc;
        return once_answer(db, s->req, 303, s->location);
}

/* What is wrong with it, or what it would do by now. */
static int again(struct ctx *c, const struct request *req, struct response *res, uint32_t id, const struct event *typed,
                 const char *code)
{
        struct event      e = *typed;
        struct candidate *who;
        int               rc = candidate_read(&who, c->db, id, c->programme, CANDIDATE_PERSON, c->pool);

        if (rc < 0)
                return rc;
        check(&e, c, who);
        e.view.code = is_wrong(&e) ? NULL : code;
        res->status = is_wrong(&e) ? 422 : code ? 409 : 0;
        return show(c, req, res, who, &e, true);
}

int admin_event_post(struct ctx *c, const struct request *req, struct response *res)
{
        int          kind = kind_of(request_form(req, "kind"));
        struct event e = {.kind = (enum kind)kind, .certification = -1};
        const char  *action = request_form(req, "action");
        struct step  s = {.c = c, .req = req, .typed = &e, .version = request_form(req, "version")};
        int          rc;

        if (!candidate_id_parse(&s.id, req->capture[0]))
                return ERR_NOT_FOUND;
        if (kind < 0 || !action || check_action(action))
                return response_refuse(res, kind < 0 ? "code" : "action", kind < 0 ? "kind" : "action");
        read_values(&e, req);
        if (!strcmp(action, "preview"))
                return again(c, req, res, s.id, &e, NULL);
        s.location = pool_format(c->pool, "%s?notice=event-saved", path_of(c, s.id));
        rc = db_transaction(c->db, work, &s);
        if (rc == 0)
                res->location = s.location;
        return rc == ERR_REFUSED ? again(c, req, res, s.id, &e, "stale") : rc;
}
