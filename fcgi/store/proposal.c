/* proposal.c - drafted changes: kept as a document, put upon what is in force whenever they are read. */
#include "store/proposal.h"

#include <string.h>

#include "store/catalogue_parts.h"
#include "store/job.h"
#include "util/err.h"
#include "util/fingerprint.h"
#include "util/log.h"
#include "xml/read_programme.h"
#include "xml/write_programme.h"

#define COLUMNS \
        "proposal_id, thing, code, state, change_no, base, document, reason, account_id, made, publisher, request, digest, refused"
static const char sql_open[] = "SELECT " COLUMNS " FROM proposal WHERE thing = ? AND code = ? AND open = TRUE";
static const char sql_open_locked[] =
        "SELECT " COLUMNS " FROM proposal WHERE thing = ? AND code = ? AND open = TRUE FOR UPDATE";
static const char sql_one[] = "SELECT " COLUMNS " FROM proposal WHERE proposal_id = ?";
static const char sql_one_locked[] = "SELECT " COLUMNS " FROM proposal WHERE proposal_id = ? FOR UPDATE";
#define NAME "COALESCE(NULLIF(CONCAT_WS(' ', pe.given_name, pe.family_name), ''), a.name)"
static const char sql_name[] =
        "SELECT " NAME " FROM account AS a LEFT JOIN person AS pe ON pe.candidate_id = a.candidate_id WHERE a.account_id = ?";
static const char sql_list[] =
        "SELECT p.proposal_id, p.thing, p.code, p.state, p.reason, " NAME ", p.refused, p.made FROM proposal AS p"
        " LEFT JOIN account AS a ON a.account_id = p.account_id LEFT JOIN person AS pe ON pe.candidate_id = a.candidate_id"
        " WHERE p.open = TRUE ORDER BY p.proposal_id DESC LIMIT 1000";
static const char sql_add[] =
        "INSERT INTO proposal (thing, code, state, open, base, document, reason, account_id, made)"
        " VALUES (?, ?, 'draft', TRUE, ?, ?, ?, ?, ?)";
static const char sql_change[] =
        "UPDATE proposal SET state = 'draft', change_no = change_no + 1, base = ?, document = ?, reason = ?, account_id = ?,"
        " made = ?, publisher = NULL, request = NULL, digest = NULL, refused = NULL WHERE proposal_id = ?";
static const char sql_withdraw[] = "UPDATE proposal SET state = 'withdrawn', open = NULL WHERE proposal_id = ?";
static const char sql_publish[] =
        "UPDATE proposal SET state = 'publishing', publisher = ?, request = ?, digest = ?, refused = NULL WHERE proposal_id = ?";
static const char sql_published[] = "UPDATE proposal SET state = 'published', open = NULL WHERE proposal_id = ?";
static const char sql_refuse[] = "UPDATE proposal SET state = 'draft', refused = ? WHERE proposal_id = ?";

static const char *const state_words[] = {"draft", "publishing", "published", "withdrawn"};
enum column { ID, THING, CODE, STATE, CHANGE, BASE, DOCUMENT, REASON, ACCOUNT, MADE, PUBLISHER, REQUEST, DIGEST, REFUSED };

/* --- Documents */

/* What the forms allow and documents do not is refused here. */
static int read_document(struct programme **out, const char *text, struct programme_fault *fault, struct pool *pool)
{
        struct programme_reader reader = {0};
        struct reader_root      root = programme_root(&reader);
        struct reader_memory    memory = {text, strlen(text)};
        struct reader_fault     wrong = {0};
        int rc = reader_run(&wrong, reader_bytes, &memory, &root, 1, (struct reader_limits){0}, pool);

        *out = reader.programme;
        if (rc == ERR_REFUSED)
                *fault = (struct programme_fault){wrong.code, wrong.element};
        return rc;
}

/* --- A row */

static int word_of(int *out, const char *const *words, int first, int end, const char *word)
{
        for (*out = first; *out < end; ++*out)
                if (word && !strcmp(words[*out], word))
                        return 0;
        log_write(LOG_ERROR, "proposal-damaged", LOG_T("value", word));
        return ERR_SYSTEM;
}

static const char *form_version(const char *in_force, uint64_t id, uint32_t change, struct pool *pool)
{
        return fingerprint_of(pool_format(pool, "%s\n%llu\n%lu", in_force, (unsigned long long)id, (unsigned long)change), pool);
}

/* The row alone. */
static int row_of(struct proposal *out, const struct db_rows *rows)
{
        int state, thing, rc;

        *out = (struct proposal){.id = (uint64_t)db_int(rows, 0, ID)};
        if ((rc = word_of(&state, state_words, 0, 4, db_text(rows, 0, STATE))) < 0 ||
            (rc = word_of(&thing, thing_tables, THING_TYPE, THINGS, db_text(rows, 0, THING))) < 0)
                return rc;
        out->state = (enum proposal_state)state;
        out->thing = (enum thing)thing;
        out->code = db_text(rows, 0, CODE);
        out->change = (uint32_t)db_int(rows, 0, CHANGE);
        out->reason = db_text(rows, 0, REASON);
        out->account = (uint64_t)db_int(rows, 0, ACCOUNT);
        out->made = db_instant(rows, 0, MADE);
        out->publisher = (uint64_t)db_int(rows, 0, PUBLISHER);
        out->digest = db_text(rows, 0, DIGEST);
        out->refused = db_text(rows, 0, REFUSED);
        return 0;
}

static bool is_open(const struct proposal *p)
{
        return p->state == PROPOSAL_DRAFT || p->state == PROPOSAL_PUBLISHING;
}

/* In p->programme: what is in force with the change, or where that cannot be the document as it was drafted. */
static int put_upon(struct proposal *p, const struct programme *document, const struct programme *in_force, struct pool *pool)
{
        struct programme      *to = programme_copy(in_force, pool);
        struct programme_fault none;
        int                    rc = ERR_REFUSED;

        if (is_open(p) && (rc = programme_take(to, document, p->thing, p->code, &p->fault, pool)) == 0)
                rc = programme_finish(to, &p->fault, pool);
        if (rc == ERR_REFUSED) {
                to = programme_copy(in_force, pool);
                programme_take(to, document, THING_PROGRAMME, "", &none, pool);
                rc = programme_finish(to, &none, pool);
        }
        if (rc == 0)
                programme_key(to, pool);
        p->programme = to;
        return rc;
}

static int judge(struct proposal *p, struct db *db, const struct programme *in_force, struct date today, struct pool *pool)
{
        struct catalogue_plan plan = {.programme = p->programme, .today = today, .single = p->thing != THING_PROGRAMME,
                                      .old = in_force};
        int rc = catalogue_judge(&plan, db, pool);

        p->fault = plan.fault;
        if (rc == 0 && !plan.changes.count)
                p->fault.code = "unchanged";
        return rc == ERR_REFUSED ? 0 : rc;
}

static int load(struct proposal *out, struct db *db, const struct db_rows *rows, const struct programme *in_force,
                struct date today, struct pool *pool)
{
        struct programme_fault wrong;
        struct programme      *document;
        const char            *version;
        int                    rc = row_of(out, rows);

        if (rc < 0)
                return rc;
        version = catalogue_version(in_force, out->thing, out->code, pool);
        out->version = form_version(version, out->id, out->change, pool);
        if ((rc = read_document(&document, db_text(rows, 0, DOCUMENT), &wrong, pool)) == ERR_REFUSED) {
                log_write(LOG_ERROR, "proposal-damaged", LOG_N("id", (int64_t)out->id), LOG_T("code", wrong.code));
                out->programme = in_force;
                out->fault.code = "proposal-damaged";
                return 0;
        }
        if (rc < 0)
                return rc;
        out->stale = is_open(out) && strcmp(version, db_text(rows, 0, BASE));
        if ((rc = put_upon(out, document, in_force, pool)) < 0 || !is_open(out) || out->fault.code)
                return rc;
        return judge(out, db, in_force, today, pool);
}

static int load_open(struct proposal *out, struct db *db, const char *sql, enum thing thing, const char *code,
                     const struct programme *in_force, struct date today, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql, DB_IN(db_in_text(thing_tables[thing]), db_in_text(code)));

        if (rc < 0)
                return rc;
        return rows.count ? load(out, db, &rows, in_force, today, pool) : ERR_NOT_FOUND;
}

int proposal_open(struct proposal *out, struct db *db, enum thing thing, const char *code, const struct programme *in_force,
                  struct date today, struct pool *pool)
{
        struct db_rows rows;
        int            rc = load_open(out, db, sql_open, thing, code, in_force, today, pool);

        if (rc < 0 || (rc = db_query(&rows, db, pool, sql_name, DB_IN(db_in_int((int64_t)out->account)))) < 0)
                return rc;
        out->by = rows.count ? db_text(&rows, 0, 0) : NULL;
        return 0;
}

int proposal_read(struct proposal *out, struct db *db, uint64_t id, const struct programme *in_force, struct date today,
                  struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_one, DB_IN(db_in_int((int64_t)id)));

        if (rc < 0)
                return rc;
        return rows.count ? load(out, db, &rows, in_force, today, pool) : ERR_NOT_FOUND;
}

int proposal_list(struct proposal_list *out, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            thing, state, rc = db_query(&rows, db, pool, sql_list, NULL, 0);

        *out = (struct proposal_list){POOL_ARRAY(pool, rows.count, struct proposal_row), rows.count};
        for (size_t i = 0; rc == 0 && i < rows.count; i++) {
                if ((rc = word_of(&thing, thing_tables, THING_TYPE, THINGS, db_text(&rows, i, 1))) < 0 ||
                    (rc = word_of(&state, state_words, 0, 4, db_text(&rows, i, 3))) < 0)
                        return rc;
                out->list[i] = (struct proposal_row){
                        (uint64_t)db_int(&rows, i, 0), (enum thing)thing, db_text(&rows, i, 2), db_text(&rows, i, 4),
                        db_text(&rows, i, 5), db_text(&rows, i, 6), (enum proposal_state)state, db_instant(&rows, i, 7)};
        }
        return rc;
}

/* --- Writing */

#define VALUES 3                /* beside what changes in the programme */

/* What the proposal changes in what is in force, or no more where there is none of it; its id, and the reason. */
static int audit(struct db *db, const struct act *act, uint64_t id, const struct changes *changes, const char *name,
                 const char *said, struct pool *pool)
{
        size_t              count = changes ? changes->count : 0, n = 0;
        struct audit_value *values = POOL_ARRAY(pool, count + VALUES, struct audit_value);

        values[n++] = (struct audit_value){"proposal", NULL, pool_format(pool, "%llu", (unsigned long long)id)};
        for (size_t i = 0; i < count; i++)
                values[n++] = changes->list[i].value;
        if (said)
                values[n++] = (struct audit_value){name, NULL, said};
        return audit_write(db, act, 0, values, n, pool);
}

static const char *id_text(uint64_t id, struct pool *pool)
{
        return pool_format(pool, "%llu", (unsigned long long)id);
}

/* A preview of what it is now, and of nothing that it was. */
static int preview_anew(struct db *db, uint64_t id, int64_t now, struct pool *pool)
{
        int rc = job_cancel(db, "preview", id_text(id, pool), "the proposal was changed");

        return rc < 0 ? rc : job_leave(db, "preview", id_text(id, pool), now);
}

/* What is to be saved, on top of what is in force. */
struct saving {
        struct db             *db;
        const struct act      *act;
        enum thing             thing;
        const char            *code, *reason;
        struct programme      *in_force;
        struct catalogue_plan  plan;
        const char            *document, *base;
        struct pool           *pool;
};

static int prepare(struct saving *s, const struct programme *proposed, struct programme_fault *fault)
{
        struct programme *to = programme_copy(s->in_force, s->pool), *read;
        size_t            size;
        int               rc;

        if ((rc = programme_take(to, proposed, s->thing, s->code, fault, s->pool)) < 0 ||
            (rc = programme_finish(to, fault, s->pool)) < 0)
                return rc;
        s->document = programme_document(&size, to, false, s->pool);
        if (!s->document)
                return ERR_SYSTEM;
        if ((rc = read_document(&read, s->document, fault, s->pool)) < 0)
                return rc;
        s->plan = (struct catalogue_plan){.programme = read, .today = s->act->today, .single = s->thing != THING_PROGRAMME,
                                          .old = s->in_force};
        rc = catalogue_judge(&s->plan, s->db, s->pool);
        *fault = s->plan.fault;
        if (rc == 0 && !s->plan.changes.count) {
                *fault = (struct programme_fault){"unchanged", NULL};
                rc = ERR_REFUSED;
        }
        return rc;
}

/* id: of the one that is replaced; 0: it is the first of its thing. */
static int store(uint64_t *id, const struct saving *s)
{
        struct db_in base = db_in_text(s->base), document = db_in_text(s->document), reason = db_in_text(s->reason);
        struct db_in account = s->act->account ? db_in_int((int64_t)s->act->account) : db_in_null();
        struct db_in now = db_in_instant(s->act->now);
        struct act   act = *s->act;
        int          rc;

        act.action = *id ? "proposal-change" : "proposal-make";
        if (*id)
                rc = db_exec(s->db, sql_change, DB_IN(base, document, reason, account, now, db_in_int((int64_t)*id)));
        else
                rc = db_exec(s->db, sql_add, DB_IN(db_in_text(thing_tables[s->thing]), db_in_text(s->code), base, document,
                                                   reason, account, now));
        if (rc < 0)
                return rc;
        if (!*id)
                *id = db_insert_id(s->db);
        if ((rc = preview_anew(s->db, *id, s->act->now, s->pool)) < 0)
                return rc;
        return audit(s->db, &act, *id, &s->plan.changes, "reason", s->reason, s->pool);
}

int proposal_save(uint64_t *id, struct db *db, const struct act *act, const struct programme *proposed, enum thing thing,
                  const char *code, const char *version, const char *reason, struct programme_fault *fault,
                  struct pool *pool)
{
        struct saving   s = {.db = db, .act = act, .thing = thing, .code = code, .reason = reason, .pool = pool};
        struct proposal was = {0};
        const char     *expected;
        uint64_t        revision;
        int             rc;

        *id = 0;
        *fault = (struct programme_fault){0};
        if ((rc = catalogue_lock(db)) < 0 || (rc = catalogue_load_inside(&s.in_force, &revision, db, pool)) < 0)
                return rc;
        rc = load_open(&was, db, sql_open_locked, thing, code, s.in_force, act->today, pool);
        if (rc < 0 && rc != ERR_NOT_FOUND)
                return rc;
        s.base = catalogue_version(s.in_force, thing, code, pool);
        expected = was.id ? was.version : s.base;
        if (strcmp(version ? version : "", expected))
                return ERR_STALE;
        if ((rc = prepare(&s, proposed, fault)) < 0)
                return rc;
        *id = was.id;
        return store(id, &s);
}

/* The open one, its row alone, nobody else's before the end of the transaction. request: NULL, or in which it was told
 * to publish. */
static int hold(struct proposal *out, const char **request, struct db_rows *rows, struct db *db, uint64_t id, struct pool *pool)
{
        int rc = db_query(rows, db, pool, sql_one_locked, DB_IN(db_in_int((int64_t)id)));

        if (rc < 0)
                return rc;
        if (!rows->count)
                return ERR_NOT_FOUND;
        if ((rc = row_of(out, rows)) < 0)
                return rc;
        if (request)
                *request = db_text(rows, 0, REQUEST);
        return is_open(out) ? 0 : ERR_NOT_FOUND;
}

int proposal_withdraw(struct db *db, const struct act *act, uint64_t id, struct pool *pool)
{
        struct act      withdraw = *act;
        struct proposal p;
        struct db_rows  rows;
        int             rc = hold(&p, NULL, &rows, db, id, pool);

        withdraw.action = "proposal-withdraw";
        if (rc < 0 || (rc = db_exec(db, sql_withdraw, DB_IN(db_in_int((int64_t)id)))) < 0 ||
            (rc = job_cancel(db, "preview", id_text(id, pool), "the proposal was withdrawn")) < 0)
                return rc;
        return audit(db, &withdraw, id, NULL, NULL, NULL, pool);
}

int proposal_publish(struct db *db, const struct act *act, uint64_t id, uint32_t change, const char *digest,
                     struct pool *pool)
{
        struct act      publish = *act;
        struct proposal p;
        struct db_rows  rows;
        struct db_in    account = act->account ? db_in_int((int64_t)act->account) : db_in_null();
        int             rc = hold(&p, NULL, &rows, db, id, pool);

        publish.action = "proposal-publish";
        if (rc < 0)
                return rc;
        if (p.state != PROPOSAL_DRAFT || p.change != change)
                return ERR_STALE;
        if ((rc = db_exec(db, sql_publish, DB_IN(account, db_in_text(act->request), db_in_text(digest),
                                                 db_in_int((int64_t)id)))) < 0 ||
            (rc = preview_anew(db, id, act->now, pool)) < 0)
                return rc;
        return audit(db, &publish, id, NULL, "digest", digest, pool);
}

static int draft_again(struct db *db, const struct act *act, uint64_t id, const char *code, struct pool *pool)
{
        int rc = db_exec(db, sql_refuse, DB_IN(db_in_text(code), db_in_int((int64_t)id)));

        return rc < 0 ? rc : audit(db, act, id, NULL, "code", code, pool);
}

int proposal_unpublish(struct db *db, const struct act *act, uint64_t id, struct pool *pool)
{
        struct act      unpublish = *act;
        struct proposal p;
        struct db_rows  rows;
        int             rc = hold(&p, NULL, &rows, db, id, pool);

        unpublish.action = "proposal-unpublish";
        return rc < 0 || p.state != PROPOSAL_PUBLISHING ? rc : draft_again(db, &unpublish, id, "cancelled", pool);
}

/* --- By the job */

/* ERR_STALE: not publishing any more, or something else by now. */
static int hold_publishing(struct proposal *out, const char **request, struct db_rows *rows, struct db *db, uint64_t id,
                           uint32_t change, struct pool *pool)
{
        int rc = hold(out, request, rows, db, id, pool);

        if (rc == ERR_NOT_FOUND || (rc == 0 && (out->state != PROPOSAL_PUBLISHING || out->change != change)))
                return ERR_STALE;
        return rc;
}

static int put_in_force(struct db *db, const struct proposal *p, const struct act *act, struct programme_fault *fault,
                        struct pool *pool)
{
        struct catalogue_plan plan = {.programme = p->programme, .today = act->today, .single = p->thing != THING_PROGRAMME};
        int                   rc = catalogue_save_inside(&plan, db, act, p->reason, pool);

        *fault = plan.fault;
        return rc < 0 ? rc : db_exec(db, sql_published, DB_IN(db_in_int((int64_t)p->id)));
}

int proposal_apply(struct db *db, uint64_t id, const struct proposal_numbers *n, int64_t now, struct programme_fault *fault,
                   struct pool *pool)
{
        struct act        act = {"programme-publish", "jobs", 0, NULL, now, n->today};
        struct proposal   p;
        struct programme *in_force;
        struct db_rows    rows;
        uint64_t          revision;
        int               rc;

        *fault = (struct programme_fault){0};
        if ((rc = catalogue_lock(db)) < 0 || (rc = hold_publishing(&p, &act.request, &rows, db, id, n->change, pool)) < 0 ||
            (rc = catalogue_load_inside(&in_force, &revision, db, pool)) < 0)
                return rc;
        if (revision != n->revision)
                return ERR_STALE;
        if ((rc = load(&p, db, &rows, in_force, n->today, pool)) < 0)
                return rc;
        act.account = p.publisher;
        *fault = p.stale                                         ? (struct programme_fault){"stale", p.code}
                 : !p.digest || strcmp(p.digest, n->digest) != 0 ? (struct programme_fault){"moved", NULL}
                                                                 : p.fault;
        return fault->code ? ERR_REFUSED : put_in_force(db, &p, &act, fault, pool);
}

int proposal_refuse(struct db *db, uint64_t id, uint32_t change, const char *code, int64_t now, struct pool *pool)
{
        struct act      act = {"proposal-refuse", "jobs", 0, NULL, now, DATE_NONE};
        struct proposal p;
        struct db_rows  rows;
        int             rc = hold_publishing(&p, &act.request, &rows, db, id, change, pool);

        act.account = p.publisher;
        return rc == ERR_STALE ? 0 : rc < 0 ? rc : draft_again(db, &act, id, code, pool);
}
