/* admin_thing.c - one thing of the catalogue is shown and changed. What changes nobody's progress is saved at once; rules,
 * retirements and campaigns are drafted, and previewed before they are published. */
#include "handler/admin_thing.h"

#include <string.h>

#include "handler/admin_table.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/figures.h"
#include "store/once.h"
#include "store/proposal.h"
#include "util/err.h"
#include "view/admin_thing.h"

/* --- The forms of a thing */

enum form { FORM_DETAILS, FORM_RULE, FORM_RETIREMENT, FORM_REMOVE, FORM_REMOVE_RULE, FORMS };
static const struct {
        const char *name, *action;      /* of the form; what its button sends */
        const char *audit;
} forms[FORMS] = {
        [FORM_DETAILS]     = {"details", "save", "catalogue-change"},
        [FORM_RULE]        = {"rule", "rule", "proposal-rule"},
        [FORM_RETIREMENT]  = {"retirement", "retire", "proposal-retirement"},
        [FORM_REMOVE]      = {"remove", "remove", "catalogue-remove"},
        [FORM_REMOVE_RULE] = {"remove-rule", "remove-rule", "proposal-rule"},
};

static int form_of(const char *action)
{
        for (int i = 0; action && i < FORMS; i++)
                if (!strcmp(forms[i].action, action))
                        return i;
        return -1;
}

static const char *check_action(const char *value) { return form_of(value) < 0 ? "action" : NULL; }

const struct form_field admin_thing_query[] = {
        PAGE_NOTICE_FIELDS, {"language", form_code, 35, 0}, {"rule", form_date, 0, 0}, FORM_END,
};
/* All that any thing has; which of them a form has is asked of the table of attributes. */
const struct form_field admin_thing_form[] = {
        {"code", form_code, 64, 0},
        {"name", NULL, 200, 0},
        {"group", form_code, 64, 0},
        {"description", NULL, 2000, FIELD_LINES},
        {"proof", NULL, 4000, FIELD_LINES},
        {"exam", form_code, 64, 0},
        {"type", form_code, 64, 0},
        {"successor", form_code, 64, 0},
        {"alias", NULL, 2000, FIELD_LINES},
        {"requires", NULL, 4000, FIELD_LINES},
        {"text", NULL, 2000, FIELD_LINES},
        {"from", form_date, 0, 0},
        {"until", form_date, 0, 0},
        {"retired", form_date, 0, 0},
        {"granted", form_date, 0, 0},
        {"expires-from", form_date, 0, 0},
        {"expires-to", form_date, 0, 0},
        {"to", form_date, 0, 0},
        {"months", form_number, 0, 0},
        {"units", form_number, 0, 0},
        {"limit", form_number, 0, 0},
        {"max-age-months", form_number, 0, 0},
        {"credit", form_code, 0, 0},
        {"validity-months", form_number, 0, 0},
        {"grace-days", form_number, 0, 0},
        {"retake-window-months", form_number, 0, 0},
        {"renew-from", form_code, 0, 0},
        {"activities-since", form_code, 0, 0},
        {"rule", form_date, 0, 0},
        {"language", form_code, 35, 0},
        {"reason", NULL, 1000, FIELD_LINES},
        {"version", form_code, 30, 0},
        {"action", check_action, 0, FIELD_REQUIRED},
        FORM_END,
};

/* --- What is changed */

struct thing_edit {
        struct ctx             *c;
        const struct request   *req;
        enum thing              thing;
        const char             *code;           /* of the path; THING_NEW: one more */
        bool                    fresh;
        int                     at;             /* in the programme in force; -1 */
        struct proposal         draft;          /* id 0: none */
        const char             *language;
        struct view_thing_form  typed;          /* of a POST */
        enum form               form;
        const char             *location;
};

static const struct attribute *attributes_of(const struct thing_edit *e, enum form form)
{
        const struct thing_kind *kind = thing_kind(e->thing);

        return form == FORM_DETAILS ? kind->attributes : form == FORM_RULE || form == FORM_REMOVE_RULE ? kind->rule : form == FORM_RETIREMENT ? kind->retirement : NULL;
}

/* What is drafted before it holds: all but words, and what nothing is counted by. */
static bool is_proposed(const struct thing_edit *e, enum form form)
{
        return e->thing == THING_CAMPAIGN || form == FORM_RULE || form == FORM_RETIREMENT || form == FORM_REMOVE_RULE;
}

/* What a form begins from: the draft where there is one and it goes on with it. */
static const struct programme *base_of(const struct thing_edit *e, enum form form)
{
        return is_proposed(e, form) && e->draft.id ? e->draft.programme : e->c->programme;
}

static int place_in(const struct thing_edit *e, const struct programme *p)
{
        if (!e->fresh)
                return programme_thing(p, e->thing, e->code);
        return p == e->c->programme ? -1 : (int)programme_count(p, e->thing) - 1;
}

static const char *version_of(const struct thing_edit *e, enum form form)
{
        return is_proposed(e, form) && e->draft.id ? e->draft.version : catalogue_version(e->c->programme, e->thing, e->code, e->c->pool);
}

static int open_thing(struct thing_edit *e, struct ctx *c, const struct request *req)
{
        const char *language = req->method == METHOD_POST ? request_form(req, "language") : request_query(req, "language");
        int         rc;

        *e = (struct thing_edit){.c = c, .req = req, .thing = admin_table_of(req, c->pool), .code = req->capture[0]};
        e->fresh = !strcmp(e->code, THING_NEW);
        e->language = language && *language ? language : programme_language_own(c->programme);
        e->at = e->fresh ? -1 : programme_thing(c->programme, e->thing, e->code);
        rc = proposal_open(&e->draft, c->db, e->thing, e->code, c->programme, c->today, c->pool);
        if (rc == ERR_NOT_FOUND)
                e->draft = (struct proposal){.id = 0};
        else if (rc < 0)
                return rc;
        return e->at < 0 && !e->fresh ? ERR_NOT_FOUND : 0;
}

/* --- Showing */

static void fill(struct view_thing_form *f, const struct thing_edit *e, const struct programme *p, const void *of, bool stored)
{
        for (size_t i = 0; f->attributes && f->attributes[i].name; i++)
                *(stored ? &f->stored[i] : &f->values[i]) =
                        of ? attribute_text(p, &f->attributes[i], of, e->language, e->c->pool) : "";
}

/* The rule that is changed, else the last: a new one begins as it is, on a day that is still to be said. */
static const void *rule_shown(struct view_thing_form *f, const struct thing_edit *e, const void *thing)
{
        const char *wanted = request_query(e->req, "rule");
        struct date day = DATE_NONE;
        int         found;
        size_t      count = thing_rules(thing, e->thing);

        if (wanted)
                date_parse(&day, wanted);
        found = date_is_set(day) && date_after(day, e->c->today) ? thing_rule_of(thing, e->thing, day) : -1;
        if (found >= 0)
                f->rule = wanted;
        return found >= 0 ? thing_rule(thing, e->thing, (size_t)found) : count ? thing_rule(thing, e->thing, count - 1) : NULL;
}

/* The thing or the rule of which a form's attributes are. */
static const void *shown_in(struct view_thing_form *f, const struct thing_edit *e, enum form form, const struct programme *p)
{
        int         at = place_in(e, p);
        const void *thing = at < 0 ? NULL : programme_at(p, e->thing, at);

        if (form == FORM_RULE && thing)
                thing = rule_shown(f, e, thing);
        return form == FORM_RETIREMENT && e->thing == THING_OPTION ? NULL : thing;
}

static void add_form(struct view_thing *v, const struct thing_edit *e, enum form form)
{
        struct view_thing_form *f = &v->forms[v->forms_count++];
        const struct programme *p = base_of(e, form);
        bool                    typed = e->typed.name && (e->form == form || (form == FORM_RULE && e->form == FORM_REMOVE_RULE));

        *f = typed ? e->typed : (struct view_thing_form){.attributes = attributes_of(e, form)};
        f->name = forms[form].name;
        f->key = once_key(e->req, e->c->pool);
        f->version = version_of(e, form);
        if (!typed || (f->code && !strcmp(f->code, "stale")))
                fill(f, e, p, shown_in(f, e, form, p), typed);
        if (!typed && form == FORM_RULE && !f->rule)
                f->values[0] = "";
}

/* Whether it can still end: a certification that is not retired, an option that is offered. */
static bool may_retire(const struct thing_edit *e)
{
        const struct programme *p = base_of(e, FORM_RETIREMENT);
        int                     at = place_in(e, p);
        size_t                  rules;

        if (at < 0 || !thing_kind(e->thing)->retirement)
                return false;
        if (e->thing == THING_CERTIFICATION)
                return e->at >= 0 && !certification_retired(&e->c->programme->certifications[e->at], e->c->today);
        rules = p->options[at].rules_count;
        return rules && p->options[at].rules[rules - 1].units;
}

static int add_forms(struct view_thing *v, const struct thing_edit *e)
{
        bool past = e->thing == THING_CAMPAIGN && e->at >= 0 && thing_state(e->c->programme, e->thing, e->at, e->c->today) == THING_PAST;
        bool referenced = true;
        int  rc;

        if (past)
                return 0;
        add_form(v, e, FORM_DETAILS);
        if (e->fresh)
                return 0;
        if (thing_kind(e->thing)->rule)
                add_form(v, e, FORM_RULE);
        if (may_retire(e))
                add_form(v, e, FORM_RETIREMENT);
        if ((rc = catalogue_referenced(&referenced, e->c->db, e->c->programme, e->thing, e->code, e->c->pool)) < 0)
                return rc;
        if (!referenced || (e->typed.name && e->form == FORM_REMOVE))
                add_form(v, e, FORM_REMOVE);
        return 0;
}

/* Of the campaign as it is drafted. */
static int count_touched(struct view_thing *v, const struct thing_edit *e)
{
        const struct programme          *p = base_of(e, FORM_DETAILS);
        int                              at = place_in(e, p);
        const struct extension_campaign *campaign = e->thing == THING_CAMPAIGN && at >= 0 ? &p->extensions[at] : NULL;

        v->touched = -1;
        if (!campaign || !date_after(campaign->granted, e->c->today))
                return 0;
        return figures_touched(&v->touched, &v->people, e->c->db, e->c->pool, campaign->expires_from, campaign->expires_to);
}

static void tell_draft(struct view_thing *v, const struct proposal *d, const struct thing_edit *e)
{
        if (!d->id)
                return;
        v->drafted = d->programme;
        v->drafted_at = place_in(e, d->programme);
        v->draft = (struct view_draft){d->by, d->reason, d->made, d->state == PROPOSAL_PUBLISHING, d->stale,
                                       d->fault.code ? d->fault.code : d->refused};
}

static int show(const struct thing_edit *e, struct response *res)
{
        struct ctx       *c = e->c;
        struct view_thing view = {.thing = e->thing, .code = e->fresh ? NULL : e->code, .at = e->at, .language = e->language,
                                  .change = role_may(e->req->viewer.role, ACTION_CATALOGUE)};
        struct page       page;
        int               rc;

        if ((rc = count_touched(&view, e)) < 0 || (view.change && (rc = add_forms(&view, e)) < 0))
                return rc;
        tell_draft(&view, &e->draft, e);
        page_of(&page, c, e->req, res, "admin-thing");
        page.csrf = csrf_token(e->req, c->pool);
        return view_admin_thing(&res->page, &page, &view);
}

int admin_thing_get(struct ctx *c, const struct request *req, struct response *res)
{
        struct thing_edit e;
        int               rc = open_thing(&e, c, req);

        if (rc == 0 && e.fresh && !role_may(req->viewer.role, ACTION_CATALOGUE))
                rc = ERR_NOT_FOUND;
        return rc < 0 ? rc : show(&e, res);
}

/* --- What was typed */

/* The attribute at whose field a refused programme is at fault; "": the thing as a whole. */
static const char *const at_fault[][2] = {
        {"rule-twice", "from"},           {"past-rule", "from"},
        {"units-negative", "units"},      {"units-zero", "units"},
        {"validity-zero", "validity-months"}, {"days-negative", "grace-days"},
        {"limit-zero", "limit"},          {"limit-negative", "limit"},
        {"extension-both", "months"},     {"extension-neither", "to"},
        {"extension-range", "expires-to"}, {"past-extension", "granted"},
        {"past-retirement", "retired"},   {"type-fixed", "type"},
        {"type-unknown", "type"},         {"group-unknown", "group"},
        {"certification-unknown", "successor"}, {"code-twice", "code"},
};

static void wrong(struct thing_edit *e, const char *code, const char *name)
{
        struct view_thing_form *f = &e->typed;

        for (size_t i = 0; f->attributes && f->attributes[i].name; i++)
                if (!strcmp(f->attributes[i].name, name)) {
                        f->codes[i] = f->codes[i] ? f->codes[i] : code;
                        return;
                }
        f->code = f->code ? f->code : code;
}

static void wrong_programme(struct thing_edit *e, const struct programme_fault *fault)
{
        const char *name = "";

        for (size_t i = 0; i < sizeof at_fault / sizeof *at_fault; i++)
                if (!strcmp(at_fault[i][0], fault->code))
                        name = at_fault[i][1];
        if (!strcmp(fault->code, "code-twice") && e->thing == THING_CERTIFICATION && !e->fresh)
                name = "alias";
        if (!strcmp(fault->code, "past-rule") && e->form == FORM_RETIREMENT)
                name = "retired";
        wrong(e, fault->code, name);
}

static bool is_wrong(const struct thing_edit *e)
{
        for (size_t i = 0; i < THING_FIELDS; i++)
                if (e->typed.codes[i])
                        return true;
        return e->typed.code != NULL;
}

/* false, refused: a field that this form does not have. */
static bool read_form(struct thing_edit *e, struct response *res)
{
        static const char *const common[] = {"action", "language", "reason", "rule", "version"};
        const struct request    *req = e->req;
        struct view_thing_form  *f = &e->typed;

        f->name = forms[e->form].name;
        f->attributes = attributes_of(e, e->form);
        for (size_t i = 0; i < req->form_count; i++) {
                bool known = attribute_find(f->attributes, req->form_fields[i].name) != NULL;

                for (size_t k = 0; k < sizeof common / sizeof *common; k++)
                        known = known || !strcmp(common[k], req->form_fields[i].name);
                if (!known)
                        return response_refuse(res, "field-unknown", req->form_fields[i].name), false;
        }
        for (size_t i = 0; f->attributes && f->attributes[i].name; i++) {
                const char *value = request_form(req, f->attributes[i].name);

                f->values[i] = value ? value : "";
        }
        for (size_t i = 0; i < req->faults_count; i++)
                wrong(e, req->faults[i].code, req->faults[i].name);
        f->rule = request_form(req, "rule");
        f->reason = request_form(req, "reason");
        return true;
}

/* --- The programme with the change in it */

static void set_all(struct thing_edit *e, const struct programme *p, void *of)
{
        struct view_thing_form *f = &e->typed;

        for (size_t i = 0; f->attributes[i].name; i++) {
                const char *code = f->codes[i];

                if ((f->attributes[i].flags & ATTRIBUTE_NEW) && !e->fresh)
                        continue;
                if (!code)
                        code = attribute_set(p, &f->attributes[i], of, e->language, f->values[i], e->c->pool);
                f->codes[i] = code;
        }
}

static void drop_rule(struct thing_edit *e, void *thing)
{
        struct date day = DATE_NONE;
        int         i;

        if (!e->typed.rule || !date_parse(&day, e->typed.rule))
                return;
        if ((i = thing_rule_of(thing, e->thing, day)) >= 0)
                thing_rule_drop(thing, e->thing, (size_t)i);
        else if (e->form == FORM_REMOVE_RULE)
                e->typed.code = "stale";
}

/* One of a day that is still to come takes the place of what was of that day. */
static void set_rule(struct thing_edit *e, const struct programme *p, void *thing)
{
        struct date day;
        int         i;

        drop_rule(e, thing);
        if (date_parse(&day, e->typed.values[0]) && date_after(day, e->c->today) && (i = thing_rule_of(thing, e->thing, day)) >= 0)
                thing_rule_drop(thing, e->thing, (size_t)i);
        set_all(e, p, thing_rule_add(thing, e->thing, e->c->pool));
}

/* The last rule goes on with no units. */
static void retire_option(struct thing_edit *e, const struct programme *p, struct option *option)
{
        struct date        day;
        int                i = date_parse(&day, e->typed.values[0]) ? thing_rule_on(option, THING_OPTION, day) : -1;
        struct option_rule last = i < 0 ? (struct option_rule){.limit = LIMIT_NONE, .max_age_months = AGE_ANY} : option->rules[i];
        struct option_rule *rule;

        if (i >= 0 && date_equal(option->rules[i].from, day) && date_after(day, e->c->today))
                thing_rule_drop(option, THING_OPTION, (size_t)i);
        rule = thing_rule_add(option, THING_OPTION, e->c->pool);
        *rule = last;
        rule->units = 0;
        set_all(e, p, rule);
}

static void change(struct thing_edit *e, struct programme *p)
{
        static const struct programme none = {.name = NULL};
        struct programme_fault        fault;
        int                           at = place_in(e, p);
        void                         *thing = at < 0 || (e->fresh && !e->draft.id) ? programme_add(p, e->thing, e->c->pool)
                                                                                  : programme_at(p, e->thing, at);

        if (e->form == FORM_REMOVE) {
                if (programme_take(p, &none, e->thing, e->code, &fault, e->c->pool) < 0)
                        wrong_programme(e, &fault);
        } else if (e->form == FORM_REMOVE_RULE) {
                drop_rule(e, thing);
        } else if (e->form == FORM_RULE) {
                set_rule(e, p, thing);
        } else if (e->form == FORM_RETIREMENT && e->thing == THING_OPTION) {
                retire_option(e, p, thing);
        } else {
                set_all(e, p, thing);
        }
}

/* --- Saving */

struct step {
        struct thing_edit      *e;
        const struct programme *p;
        struct programme_fault  fault;
};

static const char *location_of(const struct thing_edit *e)
{
        const char *table = thing_tables[e->thing], *code = e->code;
        bool        gone = e->form == FORM_REMOVE;

        if (is_proposed(e, e->form))
                return pool_format(e->c->pool, "/admin/%s/%s/preview", table, page_encoded(e->c->pool, code));
        if (gone || e->thing == THING_ANNOUNCEMENT)
                return pool_format(e->c->pool, "/admin/%s?notice=%s", table, gone ? "thing-removed" : "thing-saved");
        if (e->fresh)
                code = e->typed.values[0];
        return pool_format(e->c->pool, "/admin/%s/%s?language=%s&notice=thing-saved", table, page_encoded(e->c->pool, code), e->language);
}

static int work(struct db *db, void *arg)
{
        struct step       *s = arg;
        struct thing_edit *e = s->e;
        struct ctx        *c = e->c;
        struct act         act = {forms[e->form].audit, "web", e->req->viewer.account, e->req->id, c->now, c->today};
        const char        *reason = e->typed.reason && *e->typed.reason ? e->typed.reason : NULL;
        const char        *version = request_form(e->req, "version"), *code = e->code;
        uint64_t           id;
        int                rc = once_take(db, e->req, c->now);

        if (rc < 0)
                return rc;
        if (e->fresh && e->typed.attributes[0].flags & ATTRIBUTE_NEW)
                code = e->typed.values[0];
        rc = is_proposed(e, e->form)
                     ? proposal_save(&id, db, &act, s->p, e->thing, code, version, reason, &s->fault, c->pool)
                     : catalogue_save_thing(db, s->p, e->thing, code, version, &act, reason, &s->fault, c->pool);
        return rc < 0 ? rc : once_answer(db, e->req, 303, e->location);
}

/* 0; ERR_REFUSED: the form says why. */
static int save(struct thing_edit *e, struct response *res)
{
        struct programme *p = programme_copy(base_of(e, e->form), e->c->pool);
        struct step       s = {.e = e, .p = p};
        int               rc;

        change(e, p);
        if (is_wrong(e))
                return ERR_REFUSED;
        e->location = location_of(e);
        rc = programme_finish(p, &s.fault, e->c->pool);
        if (rc == 0)
                rc = db_transaction(e->c->db, work, &s);
        if (rc == 0)
                res->location = e->location;
        if (rc == ERR_REFUSED)
                wrong_programme(e, &s.fault);
        if (rc == ERR_STALE)
                e->typed.code = "stale";
        return rc == ERR_STALE ? ERR_REFUSED : rc;
}

/* The form again: with both versions where somebody else was faster. */
static int again(struct thing_edit *e, struct response *res)
{
        struct view_thing_form typed = e->typed;
        enum form              form = e->form;
        struct programme      *now;
        uint64_t               revision;
        bool                   stale = typed.code && !strcmp(typed.code, "stale");
        int                    rc;

        if (stale) {
                if ((rc = catalogue_load(&now, &revision, e->c->db, e->c->pool)) < 0)
                        return rc;
                e->c->programme = now;
                e->c->programme_revision = revision;
        }
        if ((rc = open_thing(e, e->c, e->req)) < 0)
                return rc;
        e->typed = typed;
        e->form = form;
        res->status = stale ? 409 : 422;
        return show(e, res);
}

int admin_thing_post(struct ctx *c, const struct request *req, struct response *res)
{
        int               form = form_of(request_form(req, "action"));
        struct thing_edit e;
        int               rc = open_thing(&e, c, req);

        if (rc < 0)
                return rc;
        e.form = (enum form)form;
        if (form < 0 || (form != FORM_DETAILS && (e.fresh || (form != FORM_REMOVE && !attributes_of(&e, e.form)))))
                return response_refuse(res, "action", NULL);
        if (!read_form(&e, res))
                return ERR_REFUSED;
        rc = save(&e, res);
        return rc == ERR_REFUSED ? again(&e, res) : rc;
}
