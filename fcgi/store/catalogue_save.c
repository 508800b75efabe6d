/* catalogue_save.c - makes the tables say what a document says, a row where it differs. */
#include "store/catalogue.h"

#include <string.h>

#include "store/catalogue_parts.h"
#include "util/err.h"
#include "util/log.h"

/* There is a row from now on, which nobody else reads or writes before the end of the transaction. */
static const char sql_lock[] =
        "INSERT INTO programme (programme_id, name, time_zone, activities_from, revision)"
        " VALUES (1, '', 'UTC', '1970-01-01', 0) ON DUPLICATE KEY UPDATE programme_id = programme_id";
static const char sql_programme[] =
        "UPDATE programme SET name = ?, contact = ?, time_zone = ?, activities_from = ?, revision = revision + 1"
        " WHERE programme_id = 1";

static const char sql_no_languages[] = "DELETE FROM language";
static const char sql_language[] = "INSERT INTO language (code, place, name) VALUES (?, ?, ?)";

static const char sql_add_type[] = "INSERT INTO type (code, place, name) VALUES (?, ?, ?)";
static const char sql_type[] = "UPDATE type SET place = ?, name = ?, version = version + ? WHERE type_id = ?";
static const char sql_no_type[] = "DELETE FROM type WHERE type_id = ?";
static const char sql_no_type_rules[] = "DELETE FROM type_rule WHERE type_id = ?";
static const char sql_type_rule[] =
        "INSERT INTO type_rule (type_id, from_day, units, validity_months, grace_days, retake_window_months, renew_from,"
        " activities_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

static const char sql_add_group[] = "INSERT INTO item_group (code, place, name) VALUES (?, ?, ?)";
static const char sql_group[] = "UPDATE item_group SET place = ?, name = ?, version = version + ? WHERE item_group_id = ?";
static const char sql_no_group[] = "DELETE FROM item_group WHERE item_group_id = ?";

static const char sql_add_option[] = "INSERT INTO option (code, place, name, item_group_id) VALUES (?, ?, ?, ?)";
static const char sql_option[] =
        "UPDATE option SET place = ?, name = ?, item_group_id = ?, version = version + ? WHERE option_id = ?";
static const char sql_no_option[] = "DELETE FROM option WHERE option_id = ?";
static const char sql_no_option_rules[] = "DELETE FROM option_rule WHERE option_id = ?";
static const char sql_option_rule[] =
        "INSERT INTO option_rule (option_id, from_day, units, use_limit, max_age_months, credit) VALUES (?, ?, ?, ?, ?, ?)";

static const char sql_add_certification[] =
        "INSERT INTO certification (code, place, name, exam, type_id, retired) VALUES (?, ?, ?, ?, ?, ?)";
static const char sql_certification[] =
        "UPDATE certification SET place = ?, name = ?, exam = ?, type_id = ?, retired = ?, version = version + ?"
        " WHERE certification_id = ?";
static const char sql_successor[] = "UPDATE certification SET successor_id = ? WHERE certification_id = ?";
static const char sql_no_certification[] = "DELETE FROM certification WHERE certification_id = ?";
static const char sql_no_aliases[] = "DELETE FROM alias WHERE certification_id = ?";
static const char sql_alias[] = "INSERT INTO alias (code, certification_id, place) VALUES (?, ?, ?)";

static const char sql_add_campaign[] =
        "INSERT INTO campaign (name, granted, expires_from, expires_to, to_day, months, place) VALUES (?, ?, ?, ?, ?, ?, ?)";
static const char sql_campaign[] =
        "UPDATE campaign SET name = ?, granted = ?, expires_from = ?, expires_to = ?, to_day = ?, months = ?,"
        " version = version + 1 WHERE place = ?";
static const char sql_no_campaigns[] = "DELETE FROM campaign WHERE place >= ?";

static const char sql_add_designation[] = "INSERT INTO designation (code, place, name) VALUES (?, ?, ?)";
static const char sql_designation[] =
        "UPDATE designation SET place = ?, name = ?, version = version + ? WHERE designation_id = ?";
static const char sql_no_designation[] = "DELETE FROM designation WHERE designation_id = ?";
static const char sql_no_requirements[] = "DELETE FROM requirement WHERE designation_id = ?";
static const char sql_requirement[] = "INSERT INTO requirement (designation_id, place, at_least) VALUES (?, ?, ?)";
static const char sql_requirement_certification[] =
        "INSERT INTO requirement_certification (designation_id, requirement, place, certification_id) VALUES (?, ?, ?, ?)";
static const char sql_requirement_path[] =
        "INSERT INTO requirement_path (designation_id, requirement, place, path) VALUES (?, ?, ?, ?)";

static const char sql_add_announcement[] = "INSERT INTO announcement (from_day, until_day, place) VALUES (?, ?, ?)";
static const char sql_announcement[] =
        "UPDATE announcement SET from_day = ?, until_day = ?, version = version + 1 WHERE place = ?";
static const char sql_no_announcements[] = "DELETE FROM announcement WHERE place >= ?";

static const char *const sql_no_wordings[] = {
        [THING_TYPE]          = "DELETE FROM wording WHERE type_id = ?",
        [THING_GROUP]         = "DELETE FROM wording WHERE item_group_id = ?",
        [THING_OPTION]        = "DELETE FROM wording WHERE option_id = ?",
        [THING_CERTIFICATION] = "DELETE FROM wording WHERE certification_id = ?",
        [THING_DESIGNATION]   = "DELETE FROM wording WHERE designation_id = ?",
        [THING_ANNOUNCEMENT]  = "DELETE FROM wording WHERE announcement_id = ?",
};
static const char sql_wording[] =
        "INSERT INTO wording (kind, type_id, item_group_id, option_id, certification_id, designation_id, announcement_id,"
        " language, words, href, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

/* Projections are worked out again by the job process, once however often the programme changes meanwhile. */
static const char sql_reproject[] =
        "INSERT INTO job (kind, state, made, due) SELECT 'reproject', 'waiting', ?, ? FROM programme"
        " WHERE EXISTS (SELECT 1 FROM candidate)"
        " AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'reproject' AND state = 'waiting')";

/* A save that is under way. */
struct saving {
        struct catalogue_plan plan;
        const struct act     *act;
        const char           *reason;
        struct pool          *pool;
        struct db            *db;
        const char           *thing;    /* what is being written */
        uint32_t             *types, *groups, *options, *certifications;        /* keys of the document's things */
};

/* --- A row with a code */

struct row {
        enum thing   thing;
        const char  *code, *name;
        size_t       place, was;        /* was: place in the old programme, where old is its key */
        uint32_t     old;               /* 0: it is new */
        struct db_in more[3];           /* columns of its own */
        size_t       more_count;
};

static bool differs(const struct saving *s, enum thing thing, const char *code, enum part part)
{
        return catalogue_differs(&s->plan.changes, thing, code, part);
}

/* *out: its key. Both statements: [code,] place, name, its own columns[, version, key]. */
static int put_row(uint32_t *out, struct saving *s, const struct row *row, const char *add, const char *update)
{
        bool         edited = differs(s, row->thing, row->code, PART_ANY);
        struct db_in in[8];
        size_t       n = 0;
        int          rc;

        s->thing = row->code;
        *out = row->old;
        if (row->old && !edited && row->place == row->was)
                return 0;
        if (!row->old)
                in[n++] = db_in_text(row->code);
        in[n++] = db_in_int((int64_t)row->place);
        in[n++] = db_in_text(row->name);
        for (size_t i = 0; i < row->more_count; i++)
                in[n++] = row->more[i];
        if (row->old) {
                in[n++] = db_in_int(edited);
                in[n++] = db_in_int(row->old);
        }
        rc = db_exec(s->db, row->old ? update : add, in, n);
        if (!row->old)
                *out = (uint32_t)db_insert_id(s->db);
        return rc;
}

/* What the old programme has of it. */
#define ROW_OLD(s, index, things) \
        .old = (index) < 0 ? 0 : (s)->plan.old->things[index].key, .was = (index) < 0 ? 0 : (size_t)(index)

static int put_wordings(struct saving *s, enum thing thing, uint32_t key, const char *kind, const struct wordings *w)
{
        for (size_t i = 0; i < w->count; i++) {
                struct db_in in[11] = {db_in_text(kind)};
                int          rc;

                for (int owner = THING_TYPE; owner <= THING_ANNOUNCEMENT; owner++)
                        in[owner] = (int)thing == owner ? db_in_int(key) : db_in_null();
                in[7] = db_in_text(w->list[i].language);
                in[8] = db_in_text(w->list[i].text);
                in[9] = db_in_text(w->list[i].href);
                in[10] = db_in_int((int64_t)i);
                if ((rc = db_exec(s->db, sql_wording, in, 11)) < 0)
                        return rc;
        }
        return 0;
}

/* kinds: of each of the lists. */
static int replace_wordings(struct saving *s, enum thing thing, const char *code, uint32_t key, const char *const *kinds,
                            const struct wordings *const *lists, size_t count)
{
        int rc = 0;

        if (!differs(s, thing, code, PART_WORDINGS))
                return 0;
        rc = db_exec(s->db, sql_no_wordings[thing], DB_IN(db_in_int(key)));
        for (size_t i = 0; rc == 0 && i < count; i++)
                rc = put_wordings(s, thing, key, kinds[i], lists[i]);
        return rc;
}

static int replace_names(struct saving *s, enum thing thing, const char *code, uint32_t key, const struct wordings *names)
{
        return replace_wordings(s, thing, code, key, (const char *const[]){"name"}, &names, 1);
}

/* --- The programme itself, its languages */

static int save_programme(struct saving *s)
{
        const struct programme *p = s->plan.programme;
        int                     rc;

        s->thing = p->name;
        if ((rc = db_exec(s->db, sql_programme, DB_IN(db_in_text(p->name), db_in_text(p->contact), db_in_text(p->time_zone),
                                                      db_in_date(p->activities_from)))) < 0)
                return rc;
        if (!differs(s, THING_LANGUAGE, NULL, PART_ANY))
                return 0;
        rc = db_exec(s->db, sql_no_languages, NULL, 0);
        for (size_t i = 0; rc == 0 && i < p->languages_count; i++) {
                s->thing = p->languages[i].code;
                rc = db_exec(s->db, sql_language, DB_IN(db_in_text(p->languages[i].code), db_in_int((int64_t)i),
                                                        db_in_text(p->languages[i].name)));
        }
        return rc;
}

/* --- Types */

static int replace_type_rules(struct saving *s, const struct type *t, uint32_t key)
{
        int rc = db_exec(s->db, sql_no_type_rules, DB_IN(db_in_int(key)));

        for (size_t i = 0; rc == 0 && i < t->rules_count; i++) {
                const struct type_rule *r = &t->rules[i];

                rc = db_exec(s->db, sql_type_rule,
                             DB_IN(db_in_int(key), db_in_date(r->from), db_in_int(r->units), db_in_int(r->validity_months),
                                   db_in_int(r->grace_days), db_in_int(r->retake_window_months),
                                   db_in_text(renew_from_words[r->renew_from]), db_in_text(since_words[r->activities_since])));
        }
        return rc;
}

static int save_type(struct saving *s, size_t i)
{
        const struct type *t = &s->plan.programme->types[i];
        int                old = s->plan.old ? programme_type(s->plan.old, t->code) : -1, rc;
        struct row         row = {THING_TYPE, t->code, t->name, i, ROW_OLD(s, old, types)};

        if ((rc = put_row(&s->types[i], s, &row, sql_add_type, sql_type)) == 0 &&
            differs(s, THING_TYPE, t->code, PART_RULES))
                rc = replace_type_rules(s, t, s->types[i]);
        return rc < 0 ? rc : replace_names(s, THING_TYPE, t->code, s->types[i], &t->names);
}

/* --- Groups and options */

static int save_group(struct saving *s, size_t i)
{
        const struct item_group *g = &s->plan.programme->groups[i];
        int                      old = s->plan.old ? programme_group(s->plan.old, g->code) : -1, rc;
        struct row               row = {THING_GROUP, g->code, g->name, i, ROW_OLD(s, old, groups)};

        rc = put_row(&s->groups[i], s, &row, sql_add_group, sql_group);
        return rc < 0 ? rc : replace_names(s, THING_GROUP, g->code, s->groups[i], &g->names);
}

static int replace_option_rules(struct saving *s, const struct option *o, uint32_t key)
{
        int rc = db_exec(s->db, sql_no_option_rules, DB_IN(db_in_int(key)));

        for (size_t i = 0; rc == 0 && i < o->rules_count; i++) {
                const struct option_rule *r = &o->rules[i];

                rc = db_exec(s->db, sql_option_rule,
                             DB_IN(db_in_int(key), db_in_date(r->from), db_in_int(r->units),
                                   r->limit == LIMIT_NONE ? db_in_null() : db_in_int(r->limit),
                                   r->max_age_months == AGE_ANY ? db_in_null() : db_in_int(r->max_age_months),
                                   db_in_text(credit_words[r->credit])));
        }
        return rc;
}

static int save_option(struct saving *s, size_t i)
{
        static const char *const kinds[] = {"name", "description", "proof"};
        const struct option     *o = &s->plan.programme->options[i];
        const struct wordings   *lists[] = {&o->names, &o->descriptions, &o->proofs};
        int                      old = s->plan.old ? programme_option(s->plan.old, o->code) : -1, rc;
        struct row               row = {THING_OPTION, o->code, o->name, i, ROW_OLD(s, old, options),
                                        .more = {db_in_int(s->groups[o->group])}, .more_count = 1};

        if ((rc = put_row(&s->options[i], s, &row, sql_add_option, sql_option)) == 0 &&
            differs(s, THING_OPTION, o->code, PART_RULES))
                rc = replace_option_rules(s, o, s->options[i]);
        return rc < 0 ? rc : replace_wordings(s, THING_OPTION, o->code, s->options[i], kinds, lists, 3);
}

/* --- Certifications: rows first, for they refer to each other; and an alias may have moved */

static int save_certification(struct saving *s, size_t i)
{
        const struct certification *c = &s->plan.programme->certifications[i];
        int                         old = s->plan.old ? catalogue_certification(s->plan.old, c->code) : -1, rc;
        struct row row = {THING_CERTIFICATION, c->code, c->name, i, ROW_OLD(s, old, certifications),
                          .more = {db_in_text(c->exam), db_in_int(s->types[c->type]), db_in_date(c->retired)}, .more_count = 3};

        rc = put_row(&s->certifications[i], s, &row, sql_add_certification, sql_certification);
        return rc < 0 ? rc : replace_names(s, THING_CERTIFICATION, c->code, s->certifications[i], &c->names);
}

static int drop_aliases(struct saving *s)
{
        int rc = 0;

        for (size_t i = 0; s->plan.old && rc == 0 && i < s->plan.old->certifications_count; i++) {
                const struct certification *c = &s->plan.old->certifications[i];

                if (differs(s, THING_CERTIFICATION, c->code, PART_ALIASES))
                        rc = db_exec(s->db, sql_no_aliases, DB_IN(db_in_int(c->key)));
        }
        return rc;
}

static int link_certification(struct saving *s, size_t i)
{
        const struct certification *c = &s->plan.programme->certifications[i];
        int                         rc = 0;

        s->thing = c->code;
        if (differs(s, THING_CERTIFICATION, c->code, PART_ROW))
                rc = db_exec(s->db, sql_successor,
                             DB_IN(c->successor < 0 ? db_in_null() : db_in_int(s->certifications[c->successor]),
                                   db_in_int(s->certifications[i])));
        if (!differs(s, THING_CERTIFICATION, c->code, PART_ALIASES))
                return rc;
        for (size_t a = 0; rc == 0 && a < c->aliases_count; a++)
                rc = db_exec(s->db, sql_alias, DB_IN(db_in_text(c->aliases[a]), db_in_int(s->certifications[i]),
                                                     db_in_int((int64_t)a)));
        return rc;
}

/* --- Designations */

static int put_requirement(struct saving *s, const struct requirement *q, uint32_t key, size_t place)
{
        struct db_in designation = db_in_int(key), at = db_in_int((int64_t)place);
        int          rc = db_exec(s->db, sql_requirement, DB_IN(designation, at, db_in_int(q->at_least)));

        for (size_t i = 0; rc == 0 && i < q->certifications_count; i++)
                rc = db_exec(s->db, sql_requirement_certification,
                             DB_IN(designation, at, db_in_int((int64_t)i), db_in_int(s->certifications[q->certifications[i]])));
        for (size_t i = 0; rc == 0 && i < q->learning_paths_count; i++)
                rc = db_exec(s->db, sql_requirement_path,
                             DB_IN(designation, at, db_in_int((int64_t)i), db_in_text(q->learning_paths[i])));
        return rc;
}

/* Index of the designation with that code, -1: none. */
static int find_designation(const struct programme *p, const char *code)
{
        for (size_t i = 0; p && i < p->designations_count; i++)
                if (!strcmp(p->designations[i].code, code))
                        return (int)i;
        return -1;
}

static int save_designation(struct saving *s, size_t i)
{
        const struct designation *d = &s->plan.programme->designations[i];
        int                       old = find_designation(s->plan.old, d->code), rc;
        struct row                row = {THING_DESIGNATION, d->code, d->name, i, ROW_OLD(s, old, designations)};
        uint32_t                  key;

        if ((rc = put_row(&key, s, &row, sql_add_designation, sql_designation)) < 0 ||
            (rc = replace_names(s, THING_DESIGNATION, d->code, key, &d->names)) < 0 ||
            !differs(s, THING_DESIGNATION, d->code, PART_REQUIREMENTS))
                return rc;
        rc = db_exec(s->db, sql_no_requirements, DB_IN(db_in_int(key)));
        for (size_t q = 0; rc == 0 && q < d->requires_count; q++)
                rc = put_requirement(s, &d->requires[q], key, q);
        return rc;
}

/* --- Campaigns and announcements have no code: the place is who they are */

static int save_campaign(struct saving *s, size_t i)
{
        const struct extension_campaign *e = &s->plan.programme->extensions[i];
        bool                             is_new = !s->plan.old || i >= s->plan.old->extensions_count;

        s->thing = e->name;
        if (!differs(s, THING_CAMPAIGN, pool_format(s->pool, "%zu", i), PART_ANY))
                return 0;
        return db_exec(s->db, is_new ? sql_add_campaign : sql_campaign,
                       DB_IN(db_in_text(e->name), db_in_date(e->granted), db_in_date(e->expires_from),
                             db_in_date(e->expires_to), db_in_date(e->to),
                             date_is_set(e->to) ? db_in_null() : db_in_int(e->months), db_in_int((int64_t)i)));
}

static int save_announcement(struct saving *s, size_t i)
{
        const struct announcement *a = &s->plan.programme->announcements[i];
        const struct wordings     *texts = &a->texts;
        bool                       is_new = !s->plan.old || i >= s->plan.old->announcements_count;
        const char                *code = pool_format(s->pool, "%zu", i);
        int                        rc;

        s->thing = NULL;
        if (!differs(s, THING_ANNOUNCEMENT, code, PART_ANY))
                return 0;
        if ((rc = db_exec(s->db, is_new ? sql_add_announcement : sql_announcement,
                          DB_IN(db_in_date(a->from), db_in_date(a->until), db_in_int((int64_t)i)))) < 0)
                return rc;
        return replace_wordings(s, THING_ANNOUNCEMENT, code,
                                is_new ? (uint32_t)db_insert_id(s->db) : s->plan.old->announcements[i].key,
                                (const char *const[]){"text"}, &texts, 1);
}

/* --- What is in the document no more, in an order in which nothing refers to it any longer */

static int drop(struct saving *s, const char *sql, uint32_t key)
{
        return db_exec(s->db, sql, DB_IN(db_in_int(key)));
}

static int drop_certifications(struct saving *s)
{
        const struct programme *old = s->plan.old, *p = s->plan.programme;
        int                     rc = 0;

        for (size_t i = 0; rc == 0 && i < old->certifications_count; i++)
                if (catalogue_certification(p, old->certifications[i].code) < 0)
                        rc = db_exec(s->db, sql_successor, DB_IN(db_in_null(), db_in_int(old->certifications[i].key)));
        for (size_t i = 0; rc == 0 && i < old->certifications_count; i++)
                if (catalogue_certification(p, old->certifications[i].code) < 0)
                        rc = drop(s, sql_no_certification, old->certifications[i].key);
        return rc;
}

static int drop_gone(struct saving *s)
{
        const struct programme *old = s->plan.old, *p = s->plan.programme;
        int                     rc = 0;

        if (!old)
                return 0;
        for (size_t i = 0; rc == 0 && i < old->designations_count; i++)
                if (find_designation(p, old->designations[i].code) < 0)
                        rc = drop(s, sql_no_designation, old->designations[i].key);
        if (rc == 0)
                rc = drop_certifications(s);
        for (size_t i = 0; rc == 0 && i < old->options_count; i++)
                if (programme_option(p, old->options[i].code) < 0)
                        rc = drop(s, sql_no_option, old->options[i].key);
        for (size_t i = 0; rc == 0 && i < old->groups_count; i++)
                if (programme_group(p, old->groups[i].code) < 0)
                        rc = drop(s, sql_no_group, old->groups[i].key);
        for (size_t i = 0; rc == 0 && i < old->types_count; i++)
                if (programme_type(p, old->types[i].code) < 0)
                        rc = drop(s, sql_no_type, old->types[i].key);
        if (rc == 0)
                rc = db_exec(s->db, sql_no_campaigns, DB_IN(db_in_int((int64_t)p->extensions_count)));
        if (rc == 0)
                rc = db_exec(s->db, sql_no_announcements, DB_IN(db_in_int((int64_t)p->announcements_count)));
        return rc;
}

/* --- All of it */

static int each(struct saving *s, size_t count, int (*save)(struct saving *s, size_t i))
{
        int rc = 0;

        for (size_t i = 0; rc == 0 && i < count; i++)
                rc = save(s, i);
        return rc;
}

static int write_rows(struct saving *s)
{
        const struct programme *p = s->plan.programme;
        int                     rc;

        s->types = POOL_ARRAY(s->pool, p->types_count, uint32_t);
        s->groups = POOL_ARRAY(s->pool, p->groups_count, uint32_t);
        s->options = POOL_ARRAY(s->pool, p->options_count, uint32_t);
        s->certifications = POOL_ARRAY(s->pool, p->certifications_count, uint32_t);
        if ((rc = save_programme(s)) < 0 || (rc = each(s, p->types_count, save_type)) < 0 ||
            (rc = each(s, p->groups_count, save_group)) < 0 || (rc = each(s, p->options_count, save_option)) < 0 ||
            (rc = each(s, p->certifications_count, save_certification)) < 0 || (rc = drop_aliases(s)) < 0 ||
            (rc = each(s, p->certifications_count, link_certification)) < 0 ||
            (rc = each(s, p->designations_count, save_designation)) < 0 ||
            (rc = each(s, p->extensions_count, save_campaign)) < 0 ||
            (rc = each(s, p->announcements_count, save_announcement)) < 0)
                return rc;
        return drop_gone(s);
}

/* What was written is read again, and must be the document: rather nothing than something else. */
static int verify(struct saving *s)
{
        struct programme *stored;
        struct changes    left;
        uint64_t          revision;
        int               rc = catalogue_load_inside(&stored, &revision, s->db, s->pool);

        if (rc < 0)
                return rc;
        catalogue_changes(&left, stored, s->plan.programme, s->pool);
        for (size_t i = 0; i < left.count; i++)
                log_write(LOG_ERROR, "catalogue-unfaithful", LOG_T("field", left.list[i].value.field),
                          LOG_T("stored", left.list[i].value.before), LOG_T("document", left.list[i].value.after));
        return left.count ? ERR_SYSTEM : 0;
}

static int audit(struct saving *s)
{
        const struct changes *changes = &s->plan.changes;
        struct audit_value   *values = POOL_ARRAY(s->pool, changes->count + 1, struct audit_value);
        size_t                count = changes->count;

        for (size_t i = 0; i < changes->count; i++)
                values[i] = changes->list[i].value;
        if (s->reason)
                values[count++] = (struct audit_value){"reason", NULL, s->reason};
        return audit_write(s->db, s->act, 0, values, count, s->pool);
}

int catalogue_lock(struct db *db)
{
        return db_exec(db, sql_lock, NULL, 0);
}

static int save(struct saving *s)
{
        struct db_in now = db_in_instant(s->act->now);
        int          rc;

        s->plan.fault = (struct programme_fault){0};
        if ((rc = catalogue_lock(s->db)) < 0 || (rc = catalogue_decide(&s->plan, s->db, s->pool)) < 0 ||
            !s->plan.changes.count)
                return rc;
        if ((rc = write_rows(s)) == ERR_REFUSED)
                s->plan.fault = (struct programme_fault){"too-long", s->thing};
        if (rc < 0 || (rc = verify(s)) < 0 || (rc = audit(s)) < 0)
                return rc;
        return db_exec(s->db, sql_reproject, DB_IN(now, now));
}

int catalogue_save_inside(struct catalogue_plan *plan, struct db *db, const struct act *act, const char *reason,
                          struct pool *pool)
{
        struct saving s = {.plan = *plan, .act = act, .reason = reason, .pool = pool, .db = db};
        int           rc = save(&s);

        *plan = s.plan;
        return rc;
}

static int save_document(struct db *db, void *arg)
{
        struct saving *s = arg;

        s->db = db;
        s->thing = NULL;
        return save(s);
}

int catalogue_save(bool *changed, struct db *db, const struct programme *programme, const struct act *act,
                   struct programme_fault *fault, struct pool *pool)
{
        struct saving s = {.plan = {.programme = programme, .today = act->today}, .act = act, .pool = pool};
        int           rc = db_transaction(db, save_document, &s);

        *changed = rc == 0 && s.plan.changes.count;
        *fault = s.plan.fault;
        return rc;
}
