/* catalogue_thing.c - one thing of the programme: its version, what names it, and saving it alone. */
#include "store/catalogue.h"

#include <string.h>

#include "store/catalogue_parts.h"
#include "util/err.h"
#include "util/fingerprint.h"

static void add_text(struct fingerprint *f, const char *text) { fingerprint_add(f, text, strlen(text) + 1); }

const char *catalogue_version(const struct programme *p, enum thing thing, const char *code, struct pool *pool)
{
        struct fingerprint version;
        struct facts       facts;
        size_t             told = 0;

        if (thing != THING_PROGRAMME && programme_thing(p, thing, code) < 0)
                return "";
        catalogue_facts(&facts, p, pool);
        fingerprint_begin(&version);
        for (size_t i = 0; i < facts.count; i++) {
                const struct fact *f = &facts.list[i];

                if (thing != THING_PROGRAMME && (f->thing != thing || strcmp(f->code, code)))
                        continue;
                add_text(&version, f->field);
                add_text(&version, f->said);
                told++;
        }
        return told ? fingerprint_end(&version, pool) : "";
}

/* A field is "option course name", "programme name" or "order of options". */
static const char *what_of(const struct change *c)
{
        const char *rest = strchr(c->value.field, ' ') + 1;

        if (*c->code)
                return rest + strlen(c->code) + 1;
        return strncmp(c->value.field, "order ", 6) ? rest : "order";
}

static void tell(struct catalogue_differences *out, const struct changes *changes, struct pool *pool)
{
        *out = (struct catalogue_differences){POOL_ARRAY(pool, changes->count, struct catalogue_difference), changes->count};
        for (size_t i = 0; i < out->count; i++) {
                const struct change *c = &changes->list[i];

                out->list[i] = (struct catalogue_difference){c->thing, c->code, what_of(c), c->value.before, c->value.after};
        }
}

void catalogue_differ(struct catalogue_differences *out, const struct programme *in_force, const struct programme *programme,
                      struct pool *pool)
{
        struct changes changes;

        catalogue_changes(&changes, in_force, programme, pool);
        tell(out, &changes, pool);
}

int catalogue_differences(struct catalogue_differences *out, struct db *db, const struct programme *in_force,
                          const struct programme *programme, struct date today, struct programme_fault *fault,
                          struct pool *pool)
{
        struct catalogue_plan plan = {.programme = programme, .today = today, .old = in_force};
        int                   rc = catalogue_judge(&plan, db, pool);

        *fault = plan.fault;
        tell(out, &plan.changes, pool);
        return rc;
}

/* What is stored has the key; another thing of the programme names it where taking it away is refused. */
int catalogue_referenced(bool *out, struct db *db, const struct programme *in_force, enum thing thing, const char *code,
                         struct pool *pool)
{
        struct programme      *copy = programme_copy(in_force, pool);
        struct programme       none = {0};
        struct programme_fault fault;
        int                    at = programme_thing(in_force, thing, code);

        *out = false;
        if (at < 0)
                return 0;
        *out = programme_take(copy, &none, thing, code, &fault, pool) == ERR_REFUSED;
        if (*out || (thing != THING_OPTION && thing != THING_CERTIFICATION))
                return 0;
        return catalogue_used(out, db, thing, thing == THING_OPTION ? in_force->options[at].key
                                                                    : in_force->certifications[at].key, code, pool);
}

int catalogue_save_thing(struct db *db, const struct programme *proposed, enum thing thing, const char *code,
                         const char *version, const struct act *act, const char *reason, struct programme_fault *fault,
                         struct pool *pool)
{
        struct catalogue_plan plan = {.today = act->today, .single = thing != THING_PROGRAMME};
        struct programme     *in_force, *to;
        uint64_t              revision;
        int                   rc;

        *fault = (struct programme_fault){0};
        if ((rc = catalogue_lock(db)) < 0 || (rc = catalogue_load_inside(&in_force, &revision, db, pool)) < 0)
                return rc;
        if (strcmp(version ? version : "", catalogue_version(in_force, thing, code, pool)))
                return ERR_STALE;
        to = programme_copy(in_force, pool);
        if ((rc = programme_take(to, proposed, thing, code, fault, pool)) < 0 ||
            (rc = programme_finish(to, fault, pool)) < 0)
                return rc;
        plan.programme = to;
        rc = catalogue_save_inside(&plan, db, act, reason, pool);
        *fault = plan.fault;
        return rc;
}
