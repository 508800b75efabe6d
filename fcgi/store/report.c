/* report.c - what other systems report, item by item. */
#include "store/report.h"

#include <sodium.h>
#include <string.h>

#include "store/candidate.h"
#include "store/draft.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/mail.h"
#include "util/utf8.h"

#define WAITS (REPORT_DAYS * CLOCK_DAY)
#define CREDITED 100            /* at one call */

static const char sql_known[] =
        "SELECT content, state, candidate_id, item FROM report WHERE source = ? AND source_id = ? FOR UPDATE";
static const char sql_activity_known[] =
        "SELECT candidate_id, activity_id FROM activity WHERE source = ? AND source_id = ?";
static const char sql_award_known[] = "SELECT candidate_id, place FROM award WHERE source = ? AND source_id = ?";
static const char sql_by_mail[] =
        "SELECT a.candidate_id FROM address AS a JOIN candidate AS c ON c.candidate_id = a.candidate_id AND c.gone IS NULL"
        " WHERE a.mail_key = ? AND a.verified";
static const char sql_by_id[] = "SELECT candidate_id FROM candidate WHERE candidate_id = ? AND gone IS NULL";
static const char sql_keep[] =
        "INSERT INTO report (source, source_id, kind, content, state, candidate_id, item, made, mail_key, code, on_day, title)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char sql_credited[] =
        "UPDATE report SET state = ?, candidate_id = ?, item = ?, mail_key = NULL, code = NULL, on_day = NULL, title = NULL"
        " WHERE source = ? AND source_id = ?";
static const char sql_waiting[] =
        "SELECT r.source, r.source_id, r.kind, r.code, r.on_day, r.title, a.candidate_id FROM report AS r"
        " JOIN address AS a ON a.mail_key = r.mail_key AND a.verified AND a.candidate_id IS NOT NULL"
        " WHERE r.state = 'waiting' LIMIT ?";
static const char sql_waits[] =
        "SELECT source, kind, COUNT(*), MIN(made) FROM report WHERE state = 'waiting' GROUP BY source, kind ORDER BY source, kind";
static const char sql_wants_drafts[] = "SELECT reports_wait FROM person WHERE candidate_id = ?";
static const char sql_submitted[] =
        "UPDATE report SET state = 'recorded', item = ? WHERE source = ? AND source_id = ? AND candidate_id = ? AND state = 'waiting'";
/* Those that are somebody's drafts stay. */
static const char sql_sweep[] = "DELETE FROM report WHERE state = 'waiting' AND candidate_id IS NULL AND made < ? LIMIT 1000";

const char *const report_results[] = {"recorded", "matched", "repeated", "waiting", "refused"};
static const char *const kind_words[] = {"completion", "award"};

/* One item on its way. */
struct taking {
        const struct report_taking *t;
        const struct report        *report;
        struct report_outcome      *out;
        struct date                 date;
        int                         index;              /* option or certification */
        const char                 *title;
        unsigned char               content[32];
        bool                        credit;             /* it waited, and its row is there */
};

static int refuse(struct taking *k, const char *code, const char *detail)
{
        *k->out = (struct report_outcome){.result = REPORT_REFUSED, .code = code, .detail = detail};
        return ERR_REFUSED;
}

/* --- What it says */

static void hash_content(struct taking *k)
{
        const struct report     *r = k->report;
        const char              *parts[] = {kind_words[r->kind], r->code, r->date, r->title, r->candidate, r->email};
        crypto_generichash_state state;

        crypto_generichash_init(&state, NULL, 0, sizeof k->content);
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
                const char *text = parts[i] ? parts[i] : "";

                crypto_generichash_update(&state, (const unsigned char *)text, strlen(text) + 1);
        }
        crypto_generichash_final(&state, k->content, sizeof k->content);
}

static int check_completion(struct taking *k)
{
        const struct programme   *p = k->t->programme;
        const struct option_rule *rule;

        k->title = k->report->title ? utf8_fold_space(k->t->pool, k->report->title) : "";
        if ((k->index = programme_option(p, k->report->code)) < 0)
                return refuse(k, "option-unknown", k->report->code);
        if (!*k->title)
                return refuse(k, "field-missing", "title");
        if (utf8_length(k->title) > 200)
                return refuse(k, "field-too-long", "200");
        if (date_before(k->date, p->activities_from))
                return refuse(k, "date-too-early", date_format(pool_alloc(k->t->pool, DATE_TEXT), p->activities_from));
        rule = option_rule_on(&p->options[k->index], k->date);
        return rule && rule->units ? 0 : refuse(k, "option-not-offered", k->report->date);
}

static int check_award(struct taking *k)
{
        const struct programme *p = k->t->programme;

        if ((k->index = programme_certification(p, k->report->code)) < 0)
                return refuse(k, "certification-unknown", k->report->code);
        if (!type_rule_on(&p->types[p->certifications[k->index].type], k->date))
                return refuse(k, "award-without-rule", k->report->date);
        return 0;
}

static int too_long(struct taking *k, int most)
{
        return refuse(k, "field-too-long", pool_format(k->t->pool, "%d", most));
}

/* Whose it is; nothing longer than what keeps it. */
static int check_whose(struct taking *k)
{
        const struct report *r = k->report;
        const char          *key;

        if (!r->candidate == !r->email)
                return refuse(k, "field-missing", "candidate or email");
        if (!r->email)
                return 0;
        key = mail_key(k->t->pool, r->email);
        if (utf8_length(r->email) > MAIL_LONGEST || utf8_length(key) > MAIL_LONGEST)
                return too_long(k, MAIL_LONGEST);
        return mail_like(key) ? 0 : refuse(k, "mail", r->email);
}

static int check(struct taking *k)
{
        const struct report *r = k->report;
        int                  rc;

        if (r->refused)
                return refuse(k, r->refused, NULL);
        if (!r->id || !*r->id)
                return refuse(k, "field-missing", "id");
        if (utf8_length(r->id) > REPORT_ID)
                return too_long(k, REPORT_ID);
        if (!r->code || !*r->code)
                return refuse(k, "field-missing", r->kind == REPORT_AWARD ? "certification" : "option");
        if (utf8_length(r->code) > REPORT_CODE)
                return too_long(k, REPORT_CODE);
        if (!r->date || !date_parse(&k->date, r->date))
                return refuse(k, "date", r->date);
        if (date_after(k->date, k->t->act->today))
                return refuse(k, "date-in-future", date_format(pool_alloc(k->t->pool, DATE_TEXT), k->t->act->today));
        if ((rc = check_whose(k)) < 0)
                return rc;
        return r->kind == REPORT_AWARD ? check_award(k) : check_completion(k);
}

/* --- Whether it was done before */

/* *done: it was, and out says how. */
static int known(struct taking *k, struct db *db, bool *done)
{
        const struct report_taking *t = k->t;
        const char                 *other = k->report->kind == REPORT_AWARD ? sql_award_known : sql_activity_known;
        struct db_in                in[] = {db_in_text(t->source), db_in_text(k->report->id)};
        struct db_rows              rows;
        const unsigned char        *content;
        size_t                      size = 0;
        int                         rc = db_query(&rows, db, t->pool, sql_known, in, 2);

        *done = rc == 0 && rows.count;
        if (rc < 0)
                return rc;
        if (!*done) {           /* imported with that identifier: it is there, and no more is known of what was sent */
                if ((rc = db_query(&rows, db, t->pool, other, in, 2)) < 0 || !rows.count)
                        return rc;
                *done = true;
                *k->out = (struct report_outcome){.result = REPORT_REPEATED, .candidate = (uint32_t)db_int(&rows, 0, 0),
                                                  .item = (uint32_t)db_int(&rows, 0, 1)};
                return 0;
        }
        content = db_bytes(&rows, 0, 0, &size);
        /* Of somebody who was erased no more is known than that it was sent. */
        if (!sodium_is_zero(content, sizeof k->content) && memcmp(content, k->content, sizeof k->content))
                return refuse(k, "id-reused", k->report->id);
        *k->out = (struct report_outcome){
                .result = strcmp(db_text(&rows, 0, 1), "waiting") ? REPORT_REPEATED : REPORT_WAITING,
                .candidate = (uint32_t)db_int(&rows, 0, 2), .item = (uint32_t)db_int(&rows, 0, 3)};
        return 0;
}

/* *done: somebody credited it meanwhile. */
static int still_waits(struct taking *k, struct db *db, bool *done)
{
        struct db_rows rows;
        int rc = db_query(&rows, db, k->t->pool, sql_known, DB_IN(db_in_text(k->t->source), db_in_text(k->report->id)));

        *done = rc == 0 && (!rows.count || strcmp(db_text(&rows, 0, 1), "waiting"));
        return rc;
}

/* *id 0: nobody yet. */
static int find_candidate(struct taking *k, struct db *db, uint32_t *id)
{
        const struct report *r = k->report;
        struct db_rows       rows;
        uint32_t             given = 0;
        int                  rc;

        *id = 0;
        if (r->candidate && !candidate_id_parse(&given, r->candidate))
                return refuse(k, "id", r->candidate);
        rc = r->candidate ? db_query(&rows, db, k->t->pool, sql_by_id, DB_IN(db_in_int(given)))
                          : db_query(&rows, db, k->t->pool, sql_by_mail, DB_IN(db_in_text(mail_key(k->t->pool, r->email))));
        if (rc < 0)
                return rc;
        if (!rows.count)
                return r->candidate ? refuse(k, "candidate-unknown", r->candidate) : 0;
        *id = (uint32_t)db_int(&rows, 0, 0);
        return 0;
}

/* --- The day of entry: nobody loses a certification because a report was late */

static const struct type_progress *type_of(const struct progress *p, int type)
{
        for (size_t i = 0; i < p->types_count; i++)
                if (p->types[i].type == type)
                        return &p->types[i];
        return NULL;
}

/* A cycle that was open on that day, and has lapsed since. */
static bool lapsed_since(const struct progress *now, struct date day)
{
        for (size_t i = 0; i < now->types_count; i++)
                for (size_t j = 0; j < now->types[i].cycles_count; j++) {
                        const struct cycle *c = &now->types[i].cycles[j];

                        if (c->status == CYCLE_LAPSED && !date_after(c->starts, day) && date_is_set(c->ends) &&
                            date_after(c->ends, day))
                                return true;
                }
        return false;
}

/* Some expiry of what would be held would become earlier. */
static bool loses(const struct progress *early, const struct progress *late)
{
        for (size_t i = 0; i < late->types_count; i++) {
                const struct type_progress *a = type_of(early, late->types[i].type), *b = &late->types[i];

                for (size_t j = 0; a && j < b->credentials_count; j++)
                        for (size_t k = 0; k < a->credentials_count; k++)
                                if (a->credentials[k].certification == b->credentials[j].certification &&
                                    date_before(a->credentials[k].expires, b->credentials[j].expires))
                                        return true;
        }
        return false;
}

static int choose_entry(struct candidate_write *w, struct activity *a)
{
        struct progress *late, *early;
        struct date      today = a->entered;
        int              rc = evaluate(&late, w->programme, w->candidate, today, w->pool);

        if (rc < 0 || !lapsed_since(late, a->date))
                return rc;
        a->entered = a->date;
        if ((rc = evaluate(&early, w->programme, w->candidate, today, w->pool)) < 0 || loses(early, late))
                a->entered = today;
        return rc;
}

/* --- Writing it */

/* A draft, for the candidate to submit when it suits. */
static int keep_draft(struct candidate_write *w, struct taking *k)
{
        const struct programme *p = k->t->programme;
        struct draft_content    content = {.date = k->date, .title = k->title, .source = k->t->source, .source_id = k->report->id,
                                           .language = p->languages_count ? p->languages[0].code : NULL};
        struct draft_of         d = {w->db, w->pool, w->candidate->id, w->next_draft++, w->act->now};

        k->out->result = REPORT_WAITING;
        candidate_note(w, pool_format(w->pool, "draft %u", d.id), NULL, "reported");
        return draft_add(&d, &p->options[k->index], &content);
}

static int apply_completion(struct candidate_write *w, struct taking *k)
{
        struct db_rows rows;
        int            rc;

        struct activity *a = candidate_same_activity(w->candidate, k->index, k->date, k->title, w->pool);

        k->out->result = a ? REPORT_MATCHED : REPORT_RECORDED;
        if (a) {
                k->out->item = a->id;
                return CANDIDATE_UNCHANGED;
        }
        if ((rc = db_query(&rows, w->db, w->pool, sql_wants_drafts, DB_IN(db_in_int(w->candidate->id)))) < 0)
                return rc;
        if (rows.count && db_int(&rows, 0, 0))
                return keep_draft(w, k);
        a = candidate_add_activity(w);
        a->option = k->index;
        a->date = k->date;
        a->title = k->title;
        a->status = ACTIVITY_ACCEPTED;
        a->decided = w->act->today;
        a->source = k->t->source;
        a->source_id = k->report->id;
        k->out->item = a->id;
        return choose_entry(w, a);
}

static int apply_award(struct candidate_write *w, struct taking *k)
{
        struct candidate *c = w->candidate;
        struct award     *a;

        for (size_t i = 0; i < c->awards_count; i++)
                if (c->awards[i].certification == k->index && date_equal(c->awards[i].on, k->date) && !c->awards[i].is_void) {
                        k->out->result = REPORT_MATCHED;
                        k->out->item = (uint32_t)i + 1;
                        return CANDIDATE_UNCHANGED;
                }
        a = candidate_add_award(w);
        a->certification = k->index;
        a->on = k->date;
        a->basis = BASIS_EXAM;
        a->source = k->t->source;
        a->source_id = k->report->id;
        k->out->result = REPORT_RECORDED;
        k->out->item = (uint32_t)c->awards_count;
        return 0;
}

static int apply(struct candidate_write *w, void *arg)
{
        struct taking *k = arg;

        k->out->candidate = w->candidate->id;
        return k->report->kind == REPORT_AWARD ? apply_award(w, k) : apply_completion(w, k);
}

static int keep(struct taking *k, struct db *db)
{
        const struct report_outcome *o = k->out;
        bool                         waits = o->result == REPORT_WAITING && !o->candidate;      /* for somebody */
        struct db_in                 nothing = db_in_null(), source = db_in_text(k->t->source), id = db_in_text(k->report->id);
        struct db_in                 who = o->candidate ? db_in_int(o->candidate) : nothing;
        struct db_in                 item = o->item ? db_in_int(o->item) : nothing, state = db_in_text(report_results[o->result]);

        if (k->credit)
                return db_exec(db, sql_credited, DB_IN(state, who, item, source, id));
        return db_exec(db, sql_keep,
                       DB_IN(source, id, db_in_text(kind_words[k->report->kind]), db_in_bytes(k->content, sizeof k->content),
                             state, who, item, db_in_instant(k->t->act->now),
                             waits ? db_in_text(mail_key(k->t->pool, k->report->email)) : nothing,
                             waits ? db_in_text(k->report->code) : nothing, waits ? db_in_date(k->date) : nothing,
                             waits && k->title ? db_in_text(k->title) : nothing));
}

static int take(struct db *db, void *arg)
{
        struct taking        *k = arg;
        struct candidate_done done;
        uint32_t              id;
        bool                  repeated = false;
        int                   rc;

        *k->out = (struct report_outcome){.result = REPORT_WAITING};
        if ((rc = k->credit ? still_waits(k, db, &repeated) : known(k, db, &repeated)) < 0 || repeated)
                return rc;
        if ((rc = check(k)) < 0 || (rc = find_candidate(k, db, &id)) < 0)
                return rc;
        if (id && (rc = candidate_write_inside(&done, db, k->t->act, k->t->programme, k->t->revision, id, apply, k,
                                               k->t->pool)) < 0)
                return rc;
        return (rc = keep(k, db)) < 0 ? rc : k->t->dry_run ? ERR_REFUSED : 0;
}

static int take_once(struct report_outcome *out, const struct report_taking *t, const struct report *report, bool credit)
{
        struct taking k = {.t = t, .report = report, .out = out, .credit = credit};
        int           rc;

        hash_content(&k);
        for (int tries = 0; tries < 3; tries++) {
                rc = db_transaction(t->db, take, &k);
                /* Somebody sent the same at the same moment, or typed it in: look again. */
                if (rc != ERR_REFUSED || out->result == REPORT_REFUSED || t->dry_run || !db_duplicate(t->db))
                        break;
        }
        return rc == ERR_REFUSED && (out->result == REPORT_REFUSED || t->dry_run) ? 0 : rc;
}

int report_take(struct report_outcome *out, const struct report_taking *t, const struct report *report)
{
        return take_once(out, t, report, false);
}

/* --- Waiting */

int report_due(bool *out, struct db *db)
{
        struct pool   *pool = pool_new();
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_waiting, DB_IN(db_in_int(1)));

        *out = rc == 0 && rows.count;
        pool_free(pool);
        return rc;
}

int report_credit(size_t *count, const struct report_taking *t)
{
        struct db_rows rows;
        int            rc = db_query(&rows, t->db, t->pool, sql_waiting, DB_IN(db_in_int(CREDITED)));

        *count = 0;
        for (size_t i = 0; rc == 0 && i < rows.count; i++) {
                struct report_taking  one = *t;
                struct report_outcome outcome;
                char                  id[CANDIDATE_ID_TEXT], day[DATE_TEXT];
                struct report         report = {
                        .kind = strcmp(db_text(&rows, i, 2), kind_words[REPORT_AWARD]) ? REPORT_COMPLETION : REPORT_AWARD,
                        .id = db_text(&rows, i, 1), .code = db_text(&rows, i, 3), .date = date_format(day, db_date(&rows, i, 4)),
                        .title = db_text(&rows, i, 5),
                        .candidate = candidate_id_format(id, (uint32_t)db_int(&rows, i, 6))};

                one.source = db_text(&rows, i, 0);
                rc = take_once(&outcome, &one, &report, true);
                *count += rc == 0 && outcome.result != REPORT_REFUSED;
        }
        return rc;
}

int report_submitted(struct db *db, const char *source, const char *id, uint32_t candidate, uint32_t activity)
{
        return db_exec(db, sql_submitted, DB_IN(db_in_int(activity), db_in_text(source), db_in_text(id), db_in_int(candidate)));
}

int report_sweep(struct db *db, int64_t now)
{
        return db_exec(db, sql_sweep, DB_IN(db_in_instant(now - WAITS)));
}

int report_waiting(struct reports_waiting **out, size_t *count, struct db *db, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_waits, NULL, 0);

        *count = 0;
        if (rc < 0)
                return rc;
        *out = POOL_ARRAY(pool, rows.count, struct reports_waiting);
        for (; *count < rows.count; ++*count)
                (*out)[*count] = (struct reports_waiting){
                        db_text(&rows, *count, 0),
                        strcmp(db_text(&rows, *count, 1), kind_words[REPORT_AWARD]) ? REPORT_COMPLETION : REPORT_AWARD,
                        db_int(&rows, *count, 2), db_instant(&rows, *count, 3)};
        return 0;
}
