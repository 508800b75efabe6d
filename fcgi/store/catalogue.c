/* catalogue.c - reads the programme from its tables. */
#include "store/catalogue.h"

#include <string.h>

#include "store/catalogue_parts.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

static const char sql_revision[] = "SELECT revision FROM programme";
static const char sql_programme[] = "SELECT name, contact, time_zone, activities_from, revision FROM programme";
static const char sql_languages[] = "SELECT code, name FROM language ORDER BY place";
static const char sql_types[] = "SELECT type_id, code, name FROM type ORDER BY place";
static const char sql_type_rules[] =
        "SELECT type_id, from_day, units, validity_months, grace_days, retake_window_months, renew_from,"
        " activities_since FROM type_rule ORDER BY type_id, from_day";
static const char sql_groups[] = "SELECT item_group_id, code, name FROM item_group ORDER BY place";
static const char sql_options[] = "SELECT option_id, code, name, item_group_id FROM option ORDER BY place";
static const char sql_option_rules[] =
        "SELECT option_id, from_day, units, use_limit, max_age_months, credit FROM option_rule"
        " ORDER BY option_id, from_day";
static const char sql_certifications[] =
        "SELECT certification_id, code, name, exam, type_id, retired, successor_id FROM certification ORDER BY place";
static const char sql_aliases[] = "SELECT certification_id, code FROM alias ORDER BY certification_id, place";
static const char sql_campaigns[] =
        "SELECT name, granted, expires_from, expires_to, to_day, months FROM campaign ORDER BY place";
static const char sql_designations[] = "SELECT designation_id, code, name FROM designation ORDER BY place";
static const char sql_requirements[] =
        "SELECT designation_id, place, at_least FROM requirement ORDER BY designation_id, place";
static const char sql_requirement_certifications[] =
        "SELECT designation_id, requirement, certification_id FROM requirement_certification"
        " ORDER BY designation_id, requirement, place";
static const char sql_requirement_paths[] =
        "SELECT designation_id, requirement, path FROM requirement_path ORDER BY designation_id, requirement, place";
static const char sql_announcements[] =
        "SELECT announcement_id, from_day, until_day FROM announcement ORDER BY place";
static const char sql_wordings[] =
        "SELECT kind, type_id, item_group_id, option_id, certification_id, designation_id, announcement_id,"
        " language, words, href FROM wording ORDER BY place, wording_id";

const char *const renew_from_words[] = {"completion", "expiry"};
const char *const since_words[] = {"programme", "cycle"};
const char *const credit_words[] = {"on-entry", "on-acceptance"};

/* What a load has in hand. */
struct loading {
        struct db        *db;
        struct pool      *pool;
        struct programme *programme;
        struct db_rows    wordings;
        uint64_t          revision;
};

int catalogue_revision(uint64_t *out, struct db *db)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_revision, NULL, 0);

        *out = (uint64_t)db_int(&rows, 0, 0);
        pool_free(pool);
        return rc;
}

/* Tables are not trusted blindly: another release, or a hand, may have written them. */
static int damaged(const char *what, const char *value, int64_t id)
{
        log_write(LOG_ERROR, "catalogue-damaged", LOG_T("what", what), LOG_T("value", value), LOG_N("id", id));
        return ERR_SYSTEM;
}

/* The place of one of the words of an enumeration. */
static int word_of(int *out, const char *const *words, int count, const char *word, const char *what)
{
        for (*out = 0; *out < count; ++*out)
                if (word && !strcmp(words[*out], word))
                        return 0;
        return damaged(what, word, 0);
}

/* Index of the row whose first column is the id. */
static int row_of(int *out, const struct db_rows *rows, int64_t id, const char *what)
{
        for (size_t i = 0; i < rows->count; i++) {
                if (db_int(rows, i, 0) == id) {
                        *out = (int)i;
                        return 0;
                }
        }
        return damaged(what, NULL, id);
}

/* The rows of one parent stand together: the first of them, and how many. */
static size_t children(size_t *count, const struct db_rows *rows, int64_t parent)
{
        size_t first = 0;

        while (first < rows->count && db_int(rows, first, 0) != parent)
                first++;
        for (*count = 0; first + *count < rows->count && db_int(rows, first + *count, 0) == parent; )
                ++*count;
        return first;
}

static struct wordings wordings_of(const struct loading *l, const char *kind, enum thing owner, int64_t id)
{
        const struct db_rows *rows = &l->wordings;
        struct wordings       out = {0};

        for (size_t i = 0; i < rows->count; i++) {
                if (db_is_null(rows, i, owner) || db_int(rows, i, owner) != id || strcmp(db_text(rows, i, 0), kind))
                        continue;
                out.list = pool_grown(l->pool, out.list, out.count, sizeof *out.list);
                out.list[out.count++] = (struct wording){db_text(rows, i, 7), db_text(rows, i, 8), db_text(rows, i, 9)};
        }
        return out;
}

static int load_programme(struct loading *l)
{
        struct programme *p = l->programme;
        struct db_rows    rows;
        int               rc = db_query(&rows, l->db, l->pool, sql_programme, NULL, 0);

        if (rc < 0)
                return rc;
        if (!(l->revision = (uint64_t)db_int(&rows, 0, 4)))     /* no row, or one that a first save has just begun */
                return ERR_NOT_FOUND;
        p->name = db_text(&rows, 0, 0);
        p->contact = db_text(&rows, 0, 1);
        p->time_zone = db_text(&rows, 0, 2);
        p->activities_from = db_date(&rows, 0, 3);
        if ((rc = db_query(&l->wordings, l->db, l->pool, sql_wordings, NULL, 0)) < 0
            || (rc = db_query(&rows, l->db, l->pool, sql_languages, NULL, 0)) < 0)
                return rc;
        p->languages_count = rows.count;
        p->languages = POOL_ARRAY(l->pool, rows.count, struct documentation_language);
        for (size_t i = 0; i < rows.count; i++)
                p->languages[i] = (struct documentation_language){db_text(&rows, i, 0), db_text(&rows, i, 1)};
        return 0;
}

static int load_type_rule(struct type_rule *out, const struct db_rows *rows, size_t i)
{
        int renew_from, since, rc;

        if ((rc = word_of(&renew_from, renew_from_words, 2, db_text(rows, i, 6), "renew_from")) < 0
            || (rc = word_of(&since, since_words, 2, db_text(rows, i, 7), "activities_since")) < 0)
                return rc;
        *out = (struct type_rule){
                .from = db_date(rows, i, 1), .units = (int32_t)db_int(rows, i, 2),
                .validity_months = (int32_t)db_int(rows, i, 3), .grace_days = (int32_t)db_int(rows, i, 4),
                .retake_window_months = (int32_t)db_int(rows, i, 5),
                .renew_from = (enum renew_from)renew_from, .activities_since = (enum activities_since)since,
        };
        return 0;
}

static int load_types(struct loading *l, struct db_rows *types)
{
        struct programme *p = l->programme;
        struct db_rows    rules;
        int               rc;

        if ((rc = db_query(types, l->db, l->pool, sql_types, NULL, 0)) < 0
            || (rc = db_query(&rules, l->db, l->pool, sql_type_rules, NULL, 0)) < 0)
                return rc;
        p->types_count = types->count;
        p->types = POOL_ARRAY(l->pool, types->count, struct type);
        for (size_t i = 0; i < types->count; i++) {
                struct type *t = &p->types[i];
                size_t       first = children(&t->rules_count, &rules, db_int(types, i, 0));

                t->key = (uint32_t)db_int(types, i, 0);
                t->code = db_text(types, i, 1);
                t->name = db_text(types, i, 2);
                t->names = wordings_of(l, "name", THING_TYPE, t->key);
                t->rules = POOL_ARRAY(l->pool, t->rules_count, struct type_rule);
                for (size_t r = 0; rc == 0 && r < t->rules_count; r++)
                        rc = load_type_rule(&t->rules[r], &rules, first + r);
        }
        return rc;
}

static int load_option_rule(struct option_rule *out, const struct db_rows *rows, size_t i)
{
        int credit, rc = word_of(&credit, credit_words, 2, db_text(rows, i, 5), "credit");

        *out = (struct option_rule){
                .from = db_date(rows, i, 1), .units = (int32_t)db_int(rows, i, 2),
                .limit = db_is_null(rows, i, 3) ? LIMIT_NONE : (int32_t)db_int(rows, i, 3),
                .max_age_months = db_is_null(rows, i, 4) ? AGE_ANY : (int32_t)db_int(rows, i, 4),
                .credit = (enum credit_when)credit,
        };
        return rc;
}

static int load_option(struct loading *l, struct option *o, const struct db_rows *rules)
{
        size_t first = children(&o->rules_count, rules, o->key);
        int    rc = 0;

        o->names = wordings_of(l, "name", THING_OPTION, o->key);
        o->descriptions = wordings_of(l, "description", THING_OPTION, o->key);
        o->proofs = wordings_of(l, "proof", THING_OPTION, o->key);
        o->rules = POOL_ARRAY(l->pool, o->rules_count, struct option_rule);
        for (size_t r = 0; rc == 0 && r < o->rules_count; r++)
                rc = load_option_rule(&o->rules[r], rules, first + r);
        return rc;
}

static int load_groups(struct loading *l, struct db_rows *groups)
{
        struct programme *p = l->programme;
        int               rc = db_query(groups, l->db, l->pool, sql_groups, NULL, 0);

        p->groups_count = groups->count;
        p->groups = POOL_ARRAY(l->pool, groups->count, struct item_group);
        for (size_t i = 0; i < groups->count; i++)
                p->groups[i] = (struct item_group){
                        (uint32_t)db_int(groups, i, 0), db_text(groups, i, 1), db_text(groups, i, 2),
                        wordings_of(l, "name", THING_GROUP, db_int(groups, i, 0))};
        return rc;
}

static int load_options(struct loading *l)
{
        struct programme *p = l->programme;
        struct db_rows    groups, options, rules;
        int               rc;

        if ((rc = load_groups(l, &groups)) < 0
            || (rc = db_query(&options, l->db, l->pool, sql_options, NULL, 0)) < 0
            || (rc = db_query(&rules, l->db, l->pool, sql_option_rules, NULL, 0)) < 0)
                return rc;
        p->options_count = options.count;
        p->options = POOL_ARRAY(l->pool, options.count, struct option);
        for (size_t i = 0; rc == 0 && i < options.count; i++) {
                struct option *o = &p->options[i];

                o->key = (uint32_t)db_int(&options, i, 0);
                o->code = db_text(&options, i, 1);
                o->name = db_text(&options, i, 2);
                if ((rc = row_of(&o->group, &groups, db_int(&options, i, 3), "item_group_id")) == 0)
                        rc = load_option(l, o, &rules);
        }
        return rc;
}

/* The row, its aliases apart. */
static int load_certification(struct loading *l, struct certification *c, const struct db_rows *types,
                              const struct db_rows *rows, size_t i)
{
        int rc;

        c->key = (uint32_t)db_int(rows, i, 0);
        c->code = db_text(rows, i, 1);
        c->name = db_text(rows, i, 2);
        c->exam = db_text(rows, i, 3);
        c->retired = db_date(rows, i, 5);
        c->names = wordings_of(l, "name", THING_CERTIFICATION, c->key);
        c->successor = -1;
        if ((rc = row_of(&c->type, types, db_int(rows, i, 4), "type_id")) == 0 && !db_is_null(rows, i, 6))
                rc = row_of(&c->successor, rows, db_int(rows, i, 6), "successor_id");
        return rc;
}

static int load_certifications(struct loading *l, const struct db_rows *types, struct db_rows *rows)
{
        struct programme *p = l->programme;
        struct db_rows    aliases;
        int               rc;

        if ((rc = db_query(rows, l->db, l->pool, sql_certifications, NULL, 0)) < 0
            || (rc = db_query(&aliases, l->db, l->pool, sql_aliases, NULL, 0)) < 0)
                return rc;
        p->certifications_count = rows->count;
        p->certifications = POOL_ARRAY(l->pool, rows->count, struct certification);
        for (size_t i = 0; rc == 0 && i < rows->count; i++) {
                struct certification *c = &p->certifications[i];
                size_t                first = children(&c->aliases_count, &aliases, db_int(rows, i, 0));

                c->aliases = POOL_ARRAY(l->pool, c->aliases_count, const char *);
                for (size_t a = 0; a < c->aliases_count; a++)
                        c->aliases[a] = db_text(&aliases, first + a, 1);
                rc = load_certification(l, c, types, rows, i);
        }
        return rc;
}

static int load_campaigns(struct loading *l)
{
        struct programme *p = l->programme;
        struct db_rows    rows;
        int               rc = db_query(&rows, l->db, l->pool, sql_campaigns, NULL, 0);

        p->extensions_count = rows.count;
        p->extensions = POOL_ARRAY(l->pool, rows.count, struct extension_campaign);
        for (size_t i = 0; i < rows.count; i++)
                p->extensions[i] = (struct extension_campaign){
                        db_text(&rows, i, 0), db_date(&rows, i, 1), db_date(&rows, i, 2), db_date(&rows, i, 3),
                        db_date(&rows, i, 4), (int32_t)db_int(&rows, i, 5)};
        return rc;
}

static int load_requirement(struct loading *l, struct requirement *q, int64_t designation, int64_t place,
                            const struct db_rows lists[2], const struct db_rows *certifications)
{
        int rc = 0;

        q->certifications = POOL_ARRAY(l->pool, lists[0].count, int);
        q->learning_paths = POOL_ARRAY(l->pool, lists[1].count, const char *);
        for (size_t i = 0; rc == 0 && i < lists[0].count; i++)
                if (db_int(&lists[0], i, 0) == designation && db_int(&lists[0], i, 1) == place)
                        rc = row_of(&q->certifications[q->certifications_count++], certifications,
                                    db_int(&lists[0], i, 2), "certification_id");
        for (size_t i = 0; i < lists[1].count; i++)
                if (db_int(&lists[1], i, 0) == designation && db_int(&lists[1], i, 1) == place)
                        q->learning_paths[q->learning_paths_count++] = db_text(&lists[1], i, 2);
        return rc;
}

static int load_designations(struct loading *l, const struct db_rows *certifications)
{
        struct programme *p = l->programme;
        struct db_rows    rows, requirements, lists[2];
        int               rc;

        if ((rc = db_query(&rows, l->db, l->pool, sql_designations, NULL, 0)) < 0
            || (rc = db_query(&requirements, l->db, l->pool, sql_requirements, NULL, 0)) < 0
            || (rc = db_query(&lists[0], l->db, l->pool, sql_requirement_certifications, NULL, 0)) < 0
            || (rc = db_query(&lists[1], l->db, l->pool, sql_requirement_paths, NULL, 0)) < 0)
                return rc;
        p->designations_count = rows.count;
        p->designations = POOL_ARRAY(l->pool, rows.count, struct designation);
        for (size_t i = 0; i < rows.count; i++) {
                struct designation *d = &p->designations[i];
                int64_t             id = db_int(&rows, i, 0);
                size_t              first = children(&d->requires_count, &requirements, id);

                d->key = (uint32_t)id;
                d->code = db_text(&rows, i, 1);
                d->name = db_text(&rows, i, 2);
                d->names = wordings_of(l, "name", THING_DESIGNATION, id);
                d->requires = POOL_ARRAY(l->pool, d->requires_count, struct requirement);
                for (size_t r = 0; rc == 0 && r < d->requires_count; r++) {
                        d->requires[r].at_least = (int32_t)db_int(&requirements, first + r, 2);
                        rc = load_requirement(l, &d->requires[r], id, db_int(&requirements, first + r, 1), lists,
                                              certifications);
                }
        }
        return rc;
}

static int load_announcements(struct loading *l)
{
        struct programme *p = l->programme;
        struct db_rows    rows;
        int               rc = db_query(&rows, l->db, l->pool, sql_announcements, NULL, 0);

        p->announcements_count = rows.count;
        p->announcements = POOL_ARRAY(l->pool, rows.count, struct announcement);
        for (size_t i = 0; i < rows.count; i++)
                p->announcements[i] = (struct announcement){
                        (uint32_t)db_int(&rows, i, 0), db_date(&rows, i, 1), db_date(&rows, i, 2),
                        wordings_of(l, "text", THING_ANNOUNCEMENT, db_int(&rows, i, 0))};
        return rc;
}

static int load(struct db *db, void *arg)
{
        struct loading        *l = arg;
        struct db_rows         types, certifications;
        struct programme_fault fault = {0};
        int                    rc;

        l->programme = POOL_NEW(l->pool, struct programme);
        l->db = db;
        if ((rc = load_programme(l)) < 0 || (rc = load_types(l, &types)) < 0 || (rc = load_options(l)) < 0
            || (rc = load_certifications(l, &types, &certifications)) < 0 || (rc = load_campaigns(l)) < 0
            || (rc = load_designations(l, &certifications)) < 0 || (rc = load_announcements(l)) < 0)
                return rc;
        programme_key(l->programme, l->pool);
        if (programme_finish(l->programme, &fault, l->pool) < 0) {
                log_write(LOG_ERROR, "programme", LOG_T("code", fault.code), LOG_T("thing", fault.thing));
                return ERR_SYSTEM;
        }
        return 0;
}

int catalogue_load_inside(struct programme **out, uint64_t *revision, struct db *db, struct pool *pool)
{
        struct loading l = {.pool = pool};
        int            rc = load(db, &l);

        *out = rc < 0 ? NULL : l.programme;
        *revision = l.revision;
        return rc;
}

int catalogue_load(struct programme **out, uint64_t *revision, struct db *db, struct pool *pool)
{
        struct loading l = {.pool = pool};
        int            rc = db_transaction(db, load, &l);

        *out = rc < 0 ? NULL : l.programme;
        *revision = l.revision;
        return rc;
}

int catalogue_renew(struct catalogue_kept *kept, struct db *db)
{
        struct programme *programme;
        struct pool      *pool = pool_new();
        uint64_t          revision;
        int               rc = catalogue_load(&programme, &revision, db, pool);

        if (rc == 0 && clock_zone(programme->time_zone) < 0) {
                log_write(LOG_ERROR, "time-zone-unknown", LOG_T("zone", programme->time_zone));
                rc = ERR_SYSTEM;
        }
        if (rc < 0) {
                pool_free(pool);
                return rc;
        }
        pool_free(kept->pool);
        *kept = (struct catalogue_kept){pool, programme, revision};
        return 0;
}

int catalogue_current(struct catalogue_kept *kept, struct db *db)
{
        uint64_t revision;
        int      rc = catalogue_revision(&revision, db);

        if (rc < 0 || (kept->pool && revision == kept->revision))
                return rc;
        return revision ? catalogue_renew(kept, db) : ERR_NOT_FOUND;
}

void catalogue_end(struct catalogue_kept *kept)
{
        pool_free(kept->pool);
        *kept = (struct catalogue_kept){0};
}
