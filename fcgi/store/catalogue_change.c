/* catalogue_change.c - what a document changes in the programme, and whether it may: once candidates
 * have events, nothing that was in force by today changes (renewal-rules, 2). */
#include "store/catalogue_parts.h"

#include <string.h>

#include "util/err.h"

static const char sql_events[] =
        "SELECT EXISTS (SELECT 1 FROM award) OR EXISTS (SELECT 1 FROM activity) OR EXISTS (SELECT 1 FROM extension)"
        " OR EXISTS (SELECT 1 FROM revocation)";
/* Each has the key once for each of its ?s but the last, which is the code. */
static const char sql_option_used[] =
        "SELECT EXISTS (SELECT 1 FROM activity WHERE option_id = ?) OR EXISTS (SELECT 1 FROM draft WHERE option_id = ?)"
        " OR EXISTS (SELECT 1 FROM offer WHERE option_id = ?)"
        " OR EXISTS (SELECT 1 FROM report WHERE state = 'waiting' AND kind = 'completion' AND code = ?)";
static const char sql_certification_used[] =
        "SELECT EXISTS (SELECT 1 FROM award WHERE certification_id = ?)"
        " OR EXISTS (SELECT 1 FROM extension WHERE certification_id = ?)"
        " OR EXISTS (SELECT 1 FROM revocation WHERE certification_id = ?)"
        " OR EXISTS (SELECT 1 FROM report WHERE state = 'waiting' AND kind = 'award' AND code = ?)";

int catalogue_certification(const struct programme *p, const char *code)
{
        int i = programme_certification(p, code);

        return i >= 0 && !strcmp(p->certifications[i].code, code) ? i : -1;
}

static int refuse(struct programme_fault *fault, const char *code, const char *thing)
{
        *fault = (struct programme_fault){code, thing};
        return ERR_REFUSED;
}

/* --- Without events too */

int catalogue_used(bool *out, struct db *db, enum thing thing, uint32_t key, const char *code, struct pool *pool)
{
        const char    *sql = thing == THING_OPTION ? sql_option_used : sql_certification_used;
        struct db_in   id = db_in_int(key);
        struct db_rows rows;
        int            rc;

        *out = false;
        if (thing != THING_OPTION && thing != THING_CERTIFICATION)
                return 0;
        if ((rc = db_query(&rows, db, pool, sql, DB_IN(id, id, id, db_in_text(code)))) == 0)
                *out = db_int(&rows, 0, 0);
        return rc;
}

static int check_kept(struct catalogue_plan *plan, struct db *db, enum thing thing, uint32_t key, const char *code,
                      struct pool *pool)
{
        bool used;
        int  rc = catalogue_used(&used, db, thing, key, code, pool);

        return rc == 0 && used ? refuse(&plan->fault, plan->single ? "referenced" : "missing", code) : rc;
}

/* Drafts, offers and reports are no events, but they name things. */
static int check_used(struct catalogue_plan *plan, struct db *db, struct pool *pool)
{
        const struct programme *old = plan->old;
        int                     rc = 0;

        for (size_t i = 0; rc == 0 && i < old->options_count; i++)
                if (programme_option(plan->programme, old->options[i].code) < 0)
                        rc = check_kept(plan, db, THING_OPTION, old->options[i].key, old->options[i].code, pool);
        for (size_t i = 0; rc == 0 && i < old->certifications_count; i++)
                if (catalogue_certification(plan->programme, old->certifications[i].code) < 0)
                        rc = check_kept(plan, db, THING_CERTIFICATION, old->certifications[i].key,
                                        old->certifications[i].code, pool);
        return rc;
}

/* --- With events */

static int check_programme(struct catalogue_plan *plan)
{
        if (strcmp(plan->old->time_zone, plan->programme->time_zone))
                return refuse(&plan->fault, "time-zone-fixed", plan->programme->time_zone);
        if (!date_equal(plan->old->activities_from, plan->programme->activities_from))
                return refuse(&plan->fault, "activities-from-fixed", plan->programme->name);
        return 0;
}

static int check_missing(struct catalogue_plan *plan)
{
        const struct programme *old = plan->old, *p = plan->programme;

        for (size_t i = 0; !plan->single && i < old->types_count; i++)
                if (programme_type(p, old->types[i].code) < 0)
                        return refuse(&plan->fault, "missing", old->types[i].code);
        for (size_t i = 0; !plan->single && i < old->options_count; i++)
                if (programme_option(p, old->options[i].code) < 0)
                        return refuse(&plan->fault, "missing", old->options[i].code);
        for (size_t i = 0; !plan->single && i < old->certifications_count; i++)
                if (catalogue_certification(p, old->certifications[i].code) < 0)
                        return refuse(&plan->fault, "missing", old->certifications[i].code);
        return 0;
}

static int check_types(struct catalogue_plan *plan)
{
        const struct programme *old = plan->old, *p = plan->programme;

        for (size_t i = 0; i < p->certifications_count; i++) {
                const struct certification *c = &p->certifications[i];
                int                         was = catalogue_certification(old, c->code);

                if (was >= 0 && strcmp(old->types[old->certifications[was].type].code, p->types[c->type].code))
                        return refuse(&plan->fault, "type-fixed", c->code);
        }
        return 0;
}

static bool by_today(const struct catalogue_plan *plan, struct date day)
{
        return date_is_set(day) && !date_after(day, plan->today);
}

static int check_rules(struct catalogue_plan *plan)
{
        for (size_t i = 0; i < plan->changes.count; i++)
                if (by_today(plan, plan->changes.list[i].from))
                        return refuse(&plan->fault, "past-rule", plan->changes.list[i].code);
        return 0;
}

static int check_retirements(struct catalogue_plan *plan)
{
        for (size_t i = 0; i < plan->programme->certifications_count; i++) {
                const struct certification *c = &plan->programme->certifications[i];
                int                         old = catalogue_certification(plan->old, c->code);
                struct date                 was = old < 0 ? DATE_NONE : plan->old->certifications[old].retired;

                if (!date_equal(was, c->retired) && (by_today(plan, was) || by_today(plan, c->retired)))
                        return refuse(&plan->fault, "past-retirement", c->code);
        }
        for (size_t i = 0; i < plan->old->certifications_count; i++) {
                const struct certification *c = &plan->old->certifications[i];

                if (by_today(plan, c->retired) && catalogue_certification(plan->programme, c->code) < 0)
                        return refuse(&plan->fault, "past-retirement", c->code);
        }
        return 0;
}

/* From place *next on the first that is granted by today; NULL: no more. */
static const struct extension_campaign *next_past(size_t *next, const struct catalogue_plan *plan,
                                                  const struct programme *p)
{
        while (*next < p->extensions_count) {
                const struct extension_campaign *e = &p->extensions[(*next)++];

                if (by_today(plan, e->granted))
                        return e;
        }
        return NULL;
}

static bool same_campaign(const struct extension_campaign *a, const struct extension_campaign *b)
{
        return !strcmp(a->name, b->name) && date_equal(a->granted, b->granted) &&
               date_equal(a->expires_from, b->expires_from) && date_equal(a->expires_to, b->expires_to) &&
               date_equal(a->to, b->to) && (date_is_set(a->to) || a->months == b->months);
}

/* Their order counts as well: those of one day take effect in it. */
static int check_campaigns(struct catalogue_plan *plan)
{
        const struct extension_campaign *was, *is;
        size_t                           w = 0, i = 0;

        do {
                was = next_past(&w, plan, plan->old);
                is = next_past(&i, plan, plan->programme);
                if (!was != !is || (was && !same_campaign(was, is)))
                        return refuse(&plan->fault, "past-extension", is ? is->name : was->name);
        } while (was);
        return 0;
}

static int check_past(struct catalogue_plan *plan)
{
        static int (*const checks[])(struct catalogue_plan *) = {
                check_programme, check_missing, check_types, check_rules, check_retirements, check_campaigns};

        for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
                if (checks[i](plan) < 0)
                        return ERR_REFUSED;
        return 0;
}

int catalogue_judge(struct catalogue_plan *plan, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc;

        catalogue_changes(&plan->changes, plan->old, plan->programme, pool);
        if (!plan->old || !plan->changes.count)
                return 0;
        if ((rc = db_query(&rows, db, pool, sql_events, NULL, 0)) < 0)
                return rc;
        if (db_int(&rows, 0, 0) && !plan->single)
                return check_past(plan);
        rc = check_used(plan, db, pool);
        return rc == 0 && db_int(&rows, 0, 0) ? check_past(plan) : rc;
}

int catalogue_decide(struct catalogue_plan *plan, struct db *db, struct pool *pool)
{
        struct programme *old;
        uint64_t          revision;
        int               rc = catalogue_load_inside(&old, &revision, db, pool);

        plan->old = old;
        return rc < 0 && rc != ERR_NOT_FOUND ? rc : catalogue_judge(plan, db, pool);
}

/* --- Asked alone */

struct comparing {
        struct catalogue_plan plan;
        struct pool          *pool;
};

static int compare(struct db *db, void *arg)
{
        struct comparing *c = arg;

        return catalogue_decide(&c->plan, db, c->pool);
}

int catalogue_compare(struct audit_value **out, size_t *count, struct db *db, const struct programme *programme,
                      struct date today, struct programme_fault *fault, struct pool *pool)
{
        struct comparing c = {{.programme = programme, .today = today}, pool};
        int              rc = db_transaction(db, compare, &c);

        *fault = c.plan.fault;
        *count = rc < 0 ? 0 : c.plan.changes.count;
        *out = POOL_ARRAY(pool, *count, struct audit_value);
        for (size_t i = 0; i < *count; i++)
                (*out)[i] = c.plan.changes.list[i].value;
        return rc;
}
