/* candidate_rows.c - from what a candidate is and was to the rows of the tables. */
#include "store/candidate_rows.h"

#include <sodium.h>
#include <string.h>

#include "store/account.h"
#include "store/candidate.h"
#include "store/message.h"
#include "store/outbox.h"
#include "store/record.h"
#include "util/err.h"
#include "util/utf8.h"
#include "xml/message.h"

static const char sql_tombstone[] =
        "INSERT INTO candidate (candidate_id, revision, next_activity, next_draft, made, gone) VALUES (?, 1, 1, 1, ?, ?)";
static const char sql_candidate[] =
        "INSERT INTO candidate (candidate_id, revision, next_activity, next_draft, made) VALUES (?, ?, ?, ?, ?)";
static const char sql_candidate_change[] =
        "UPDATE candidate SET revision = ?, next_activity = ?, next_draft = ?,"
        " unread = IF(?, " MESSAGE_UNREAD ", unread) WHERE candidate_id = ?";
static const char sql_person[] =
        "INSERT INTO person (candidate_id, given_name, family_name, language) VALUES (?, ?, ?, ?)"
        " ON DUPLICATE KEY UPDATE given_name = VALUES(given_name), family_name = VALUES(family_name),"
        " language = VALUES(language)";
static const char sql_address_gone[] = "DELETE FROM address WHERE candidate_id = ?";
/* What was mailed to an address that may be theirs no more. */
static const char sql_links_gone[] =
        "DELETE FROM invite WHERE account_id IN (SELECT account_id FROM account WHERE candidate_id = ?) AND used IS NULL"
        " AND " INVITE_MAILED;
static const char sql_address[] =
        "INSERT INTO address (candidate_id, place, mail, mail_key, verified) VALUES (?, ?, ?, ?, ?)";
static const char sql_award_change[] =
        "UPDATE award SET void = ?, number = ? WHERE candidate_id = ? AND place = ?";
static const char sql_award[] =
        "INSERT INTO award (candidate_id, place, certification_id, on_day, expires, basis, void, number, source,"
        " source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char sql_activity_change[] =
        "UPDATE activity SET on_day = ?, status = ?, decided = ?, language = ? WHERE candidate_id = ? AND activity_id = ?";
static const char sql_activity[] =
        "INSERT INTO activity (candidate_id, activity_id, place, option_id, on_day, entered, status, decided, language,"
        " source, source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char sql_text_change[] =
        "UPDATE activity_text SET title = ?, reason = ?, natural_key = ? WHERE candidate_id = ? AND activity_id = ?";
static const char sql_notes_change[] = "UPDATE activity_text SET notes = ? WHERE candidate_id = ? AND activity_id = ?";
static const char sql_text[] =
        "INSERT INTO activity_text (candidate_id, activity_id, title, notes, reason, natural_key)"
        " VALUES (?, ?, ?, ?, ?, ?)";
static const char sql_extension_change[] = "UPDATE extension SET void = ? WHERE candidate_id = ? AND place = ?";
static const char sql_extension[] =
        "INSERT INTO extension (candidate_id, place, certification_id, granted, expires, void, ticket)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)";
static const char sql_revocation_change[] = "UPDATE revocation SET void = ? WHERE candidate_id = ? AND place = ?";
static const char sql_revocation[] =
        "INSERT INTO revocation (candidate_id, place, certification_id, on_day, void) VALUES (?, ?, ?, ?, ?)";
static const char sql_reason_gone[] = "DELETE FROM reason WHERE candidate_id = ? AND kind = ? AND place = ?";
static const char sql_reason[] =
        "INSERT INTO reason (candidate_id, kind, place, reason) VALUES (?, ?, ?, ?)"
        " ON DUPLICATE KEY UPDATE reason = VALUES(reason)";
static const char sql_evidence[] =
        "INSERT INTO activity_evidence (candidate_id, activity_id, place, sha256) VALUES (?, ?, ?, ?)";
static const char sql_evidence_use[] = "UPDATE evidence SET uses = uses + 1 WHERE sha256 = ?";
static const char sql_record[] =
        "INSERT INTO record (candidate_id, packed) VALUES (?, ?) ON DUPLICATE KEY UPDATE packed = VALUES(packed)";
static const char sql_projection_gone[] = "DELETE FROM projection WHERE candidate_id = ? AND certification_id = ?";
static const char sql_projection[] =
        "INSERT INTO projection (candidate_id, certification_id, status, renewable, awarded, expires, grace_ends,"
        " changes, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON DUPLICATE KEY UPDATE status = VALUES(status), renewable = VALUES(renewable), awarded = VALUES(awarded),"
        " expires = VALUES(expires), grace_ends = VALUES(grace_ends), changes = VALUES(changes), number = VALUES(number)";
static const char sql_projection_stored[] =
        "SELECT candidate_id, certification_id, status, renewable, awarded, expires, grace_ends, changes, number"
        " FROM projection WHERE candidate_id = ? ORDER BY certification_id FOR UPDATE";
static const char sql_pending[] =
        "INSERT INTO pending_change (kind, candidate_id, item, gone, at) VALUES (?, ?, ?, ?, ?)";
static const char sql_message[] = MESSAGE_ADD;
static const char sql_mail[] = OUTBOX_MESSAGE;
static const char sql_mail_to[] = OUTBOX_TO;
static const char sql_raise[] =
        "UPDATE candidate SET revision = revision + 1, unread = " MESSAGE_UNREAD " WHERE candidate_id = ?";

static const struct {
        const char *sql;
        size_t      columns;
} statements[ROW_KINDS] = {
        [ROW_TOMBSTONE] = {sql_tombstone, 3}, [ROW_CANDIDATE] = {sql_candidate, 5},
        [ROW_CANDIDATE_CHANGE] = {sql_candidate_change, 5}, [ROW_PERSON] = {sql_person, 4},
        [ROW_ADDRESS_GONE] = {sql_address_gone, 1}, [ROW_LINKS_GONE] = {sql_links_gone, 1}, [ROW_ADDRESS] = {sql_address, 5},
        [ROW_AWARD_CHANGE] = {sql_award_change, 4}, [ROW_AWARD] = {sql_award, 10},
        [ROW_ACTIVITY_CHANGE] = {sql_activity_change, 6}, [ROW_ACTIVITY] = {sql_activity, 11},
        [ROW_TEXT_CHANGE] = {sql_text_change, 5}, [ROW_NOTES_CHANGE] = {sql_notes_change, 3},
        [ROW_TEXT] = {sql_text, 6}, [ROW_EXTENSION_CHANGE] = {sql_extension_change, 3},
        [ROW_EXTENSION] = {sql_extension, 7}, [ROW_REVOCATION_CHANGE] = {sql_revocation_change, 3},
        [ROW_REVOCATION] = {sql_revocation, 5}, [ROW_REASON_GONE] = {sql_reason_gone, 3}, [ROW_REASON] = {sql_reason, 4},
        [ROW_EVIDENCE] = {sql_evidence, 4}, [ROW_EVIDENCE_USE] = {sql_evidence_use, 1}, [ROW_RECORD] = {sql_record, 2},
        [ROW_PROJECTION_GONE] = {sql_projection_gone, 2}, [ROW_PROJECTION] = {sql_projection, 9},
        [ROW_PENDING] = {sql_pending, 5}, [ROW_MESSAGE] = {sql_message, 6}, [ROW_MAIL] = {sql_mail, 4}, [ROW_MAIL_TO] = {sql_mail_to, 8}, [ROW_RAISE] = {sql_raise, 1},
};

void rows_add(struct candidate_rows *rows, enum row_kind kind, const struct db_in *in)
{
        struct row_list *list = &rows->list[kind];
        size_t           size = statements[kind].columns * sizeof *in;

        list->in = pool_grown(rows->pool, list->in, list->rows, size);
        memcpy((char *)list->in + list->rows++ * size, in, size);
}
#define ADD(rows, kind, ...) rows_add((rows), (kind), (const struct db_in[]){__VA_ARGS__})

void rows_pend(struct candidate_rows *rows, const char *kind, uint32_t candidate, uint32_t item, bool gone, int64_t now)
{
        ADD(rows, ROW_PENDING, db_in_text(kind), db_in_int(candidate), db_in_int(item), db_in_int(gone), db_in_instant(now));
}

bool rows_any(const struct candidate_rows *rows)
{
        for (size_t i = 0; i < ROW_KINDS; i++)
                if (rows->list[i].rows)
                        return true;
        return false;
}

/* The server takes arrays for VALUES alone, and a mail is made by INSERT … SELECT. */
static int send_list(struct db *db, enum row_kind kind, const struct row_list *list)
{
        size_t columns = statements[kind].columns;
        int    rc = 0;

        if (list->rows != 1 && kind != ROW_MAIL)
                return db_exec_many(db, statements[kind].sql, list->in, columns, list->rows);
        for (size_t i = 0; rc == 0 && i < list->rows; i++)
                rc = db_exec(db, statements[kind].sql, list->in + i * columns, columns);
        return rc;
}

int rows_send(enum row_kind *failed, struct candidate_rows *rows, struct db *db, const struct act *act)
{
        for (enum row_kind kind = 0; kind < ROW_KINDS; kind++) {
                int rc;

                if ((kind == ROW_MAIL || kind == ROW_MAIL_TO) && !db_mails(db))
                        continue;
                if ((rc = send_list(db, kind, &rows->list[kind])) < 0) {
                        *failed = kind;
                        return rc;
                }
        }
        *failed = ROW_KINDS;
        return rows->audit_count ? audit_write_many(db, act, rows->audit, rows->audit_count, rows->pool) : 0;
}

/* --- What changed */

static const char *day_text(struct pool *pool, struct date day)
{
        return date_is_set(day) ? date_format(pool_alloc(pool, DATE_TEXT), day) : NULL;
}

static struct db_in text(const char *t) { return db_in_text(t && *t ? t : NULL); }

struct change {
        struct candidate_rows  *rows;
        struct candidate_state *state;
        struct db_in            candidate;
        bool                    events, person;
};

static void note(struct change *c, const char *field, const char *before, const char *after)
{
        struct candidate_state *s = c->state;

        if (same_text(before, after))
                return;
        s->values = pool_grown(c->rows->pool, s->values, s->values_count, sizeof *s->values);
        s->values[s->values_count++] = (struct audit_value){field, before, after};
}

static const char *field(struct change *c, const char *kind, size_t number, const char *what)
{
        return pool_format(c->rows->pool, *what ? "%s %zu %s" : "%s %zu", kind, number, what);
}

static void note_void(struct change *c, const char *kind, size_t place, bool before, bool after)
{
        note(c, field(c, kind, place, "void"), before ? "true" : "false", after ? "true" : "false");
}

static void change_reason(struct change *c, const char *kind, size_t place, const char *before, const char *after)
{
        if (same_text(before, after))
                return;
        c->events = true;
        note(c, field(c, kind, place, "reason"), before, after);
        if (after && *after)
                ADD(c->rows, ROW_REASON, c->candidate, db_in_text(kind), db_in_int((int64_t)place), db_in_text(after));
        else
                ADD(c->rows, ROW_REASON_GONE, c->candidate, db_in_text(kind), db_in_int((int64_t)place));
}

/* What a new event says of itself in the audit row. Of a candidate who is new as a whole one line is
 * enough: what is stored is never changed. */
static void note_new(struct change *c, const char *kind, size_t number, const char *code, struct date day,
                     const char *rest)
{
        if (c->state->before)
                note(c, field(c, kind, number, ""), NULL,
                     pool_format(c->rows->pool, "%s %s%s%s", code, day_text(c->rows->pool, day), rest ? " " : "",
                                 rest ? rest : ""));
}

static const struct certification *certification_of(const struct change *c, int index)
{
        return &c->state->programme->certifications[index];
}

static void change_award(struct change *c, size_t i, const struct award *before)
{
        const struct award         *a = &c->state->now->awards[i];
        const struct certification *it = certification_of(c, a->certification);
        struct db_in                place = db_in_int((int64_t)i + 1);

        if (!before) {
                c->events = true;
                ADD(c->rows, ROW_AWARD, c->candidate, place, db_in_int(it->key), db_in_date(a->on), db_in_date(a->expires),
                    db_in_text(basis_words[a->basis]), db_in_int(a->is_void), db_in_text(a->number), text(a->source),
                    text(a->source_id));
                note_new(c, "award", i + 1, it->code, a->on, basis_words[a->basis]);
        } else if (before->is_void != a->is_void || !same_text(before->number, a->number)) {
                c->events = true;
                ADD(c->rows, ROW_AWARD_CHANGE, db_in_int(a->is_void), db_in_text(a->number), c->candidate, place);
                note_void(c, "award", i + 1, before->is_void, a->is_void);
                note(c, field(c, "award", i + 1, "number"), before->number, a->number);
        }
        change_reason(c, "award", i + 1, before ? before->reason : NULL, a->reason);
}

static void change_extension(struct change *c, size_t i, const struct extension *before)
{
        const struct extension     *e = &c->state->now->extensions[i];
        const struct certification *it = certification_of(c, e->certification);
        struct db_in                place = db_in_int((int64_t)i + 1);

        if (!before) {
                c->events = true;
                ADD(c->rows, ROW_EXTENSION, c->candidate, place, db_in_int(it->key), db_in_date(e->granted),
                    db_in_date(e->expires), db_in_int(e->is_void), text(e->ticket));
                note_new(c, "extension", i + 1, it->code, e->granted, day_text(c->rows->pool, e->expires));
        } else if (before->is_void != e->is_void) {
                c->events = true;
                ADD(c->rows, ROW_EXTENSION_CHANGE, db_in_int(e->is_void), c->candidate, place);
                note_void(c, "extension", i + 1, before->is_void, e->is_void);
        }
        change_reason(c, "extension", i + 1, before ? before->reason : NULL, e->reason);
}

static void change_revocation(struct change *c, size_t i, const struct revocation *before)
{
        const struct revocation    *r = &c->state->now->revocations[i];
        const struct certification *it = certification_of(c, r->certification);
        struct db_in                place = db_in_int((int64_t)i + 1);

        if (!before) {
                c->events = true;
                ADD(c->rows, ROW_REVOCATION, c->candidate, place, db_in_int(it->key), db_in_date(r->on),
                    db_in_int(r->is_void));
                note_new(c, "revocation", i + 1, it->code, r->on, NULL);
        } else if (before->is_void != r->is_void) {
                c->events = true;
                ADD(c->rows, ROW_REVOCATION_CHANGE, db_in_int(r->is_void), c->candidate, place);
                note_void(c, "revocation", i + 1, before->is_void, r->is_void);
        }
        change_reason(c, "revocation", i + 1, before ? before->reason : NULL, r->reason);
}

/* --- Activities */

const void *activity_natural_key(const struct activity *a, const struct programme *programme, struct pool *pool)
{
        crypto_generichash_state state;
        unsigned char           *hash;
        const char              *title;

        if (!a->title || !*a->title || a->status == ACTIVITY_REJECTED || a->status == ACTIVITY_WITHDRAWN)
                return NULL;
        title = utf8_key(pool, a->title);
        hash = pool_alloc(pool, 32);
        crypto_generichash_init(&state, NULL, 0, 32);
        crypto_generichash_update(&state, (const unsigned char *)&programme->options[a->option].key, sizeof(uint32_t));
        crypto_generichash_update(&state, (const unsigned char *)&a->date.day, sizeof a->date.day);
        crypto_generichash_update(&state, (const unsigned char *)title, strlen(title));
        crypto_generichash_final(&state, hash, 32);
        return hash;
}

static struct db_in natural_key(const struct change *c, const struct activity *a)
{
        const void *key = activity_natural_key(a, c->state->programme, c->rows->pool);

        return key ? db_in_bytes(key, 32) : db_in_null();
}

static void add_evidence(struct change *c, const struct activity *a)
{
        for (size_t i = 0; c->state->evidence && i < a->evidence_count; i++) {
                ADD(c->rows, ROW_EVIDENCE, c->candidate, db_in_int(a->id), db_in_int((int64_t)i + 1),
                    db_in_bytes(a->evidence[i].sha256, 32));
                ADD(c->rows, ROW_EVIDENCE_USE, db_in_bytes(a->evidence[i].sha256, 32));
        }
}

static void add_activity(struct change *c, size_t i)
{
        const struct activity *a = &c->state->now->activities[i];
        const struct option   *o = &c->state->programme->options[a->option];

        c->events = true;
        ADD(c->rows, ROW_ACTIVITY, c->candidate, db_in_int(a->id), db_in_int((int64_t)i + 1), db_in_int(o->key),
            db_in_date(a->date), db_in_date(a->entered), db_in_text(activity_status_words[a->status]),
            db_in_date(a->decided), text(a->language), text(a->source), text(a->source_id));
        ADD(c->rows, ROW_TEXT, c->candidate, db_in_int(a->id), text(a->title), text(a->notes), text(a->reason),
            natural_key(c, a));
        add_evidence(c, a);
        note_new(c, "activity", a->id, o->code, a->date, a->title);
        rows_pend(c->rows, "activity", c->state->now->id, a->id, false, c->state->act->now);
}

static void change_texts(struct change *c, const struct activity *a, const struct activity *before)
{
        if (!same_text(before->title, a->title) || !same_text(before->reason, a->reason) || before->status != a->status ||
            !date_equal(before->date, a->date)) {
                c->events = true;
                ADD(c->rows, ROW_TEXT_CHANGE, text(a->title), text(a->reason), natural_key(c, a), c->candidate,
                    db_in_int(a->id));
                note(c, field(c, "activity", a->id, "title"), before->title, a->title);
                note(c, field(c, "activity", a->id, "reason"), before->reason, a->reason);
        }
        if (a->notes && !same_text(before->notes, a->notes)) {
                c->events = true;
                ADD(c->rows, ROW_NOTES_CHANGE, text(a->notes), c->candidate, db_in_int(a->id));
                note(c, field(c, "activity", a->id, "notes"), before->notes, *a->notes ? a->notes : NULL);
        }
}

static void change_activity(struct change *c, const struct activity *a, const struct activity *before)
{
        struct pool *pool = c->rows->pool;
        bool         was = c->events;

        c->events = false;
        if (!date_equal(before->date, a->date) || before->status != a->status || !date_equal(before->decided, a->decided) ||
            !same_text(before->language, a->language)) {
                c->events = true;
                ADD(c->rows, ROW_ACTIVITY_CHANGE, db_in_date(a->date), db_in_text(activity_status_words[a->status]),
                    db_in_date(a->decided), text(a->language), c->candidate, db_in_int(a->id));
                note(c, field(c, "activity", a->id, "date"), day_text(pool, before->date), day_text(pool, a->date));
                note(c, field(c, "activity", a->id, "status"), activity_status_words[before->status],
                     activity_status_words[a->status]);
                note(c, field(c, "activity", a->id, "decided"), day_text(pool, before->decided), day_text(pool, a->decided));
                note(c, field(c, "activity", a->id, "language"), before->language, a->language);
        }
        change_texts(c, a, before);
        if (c->events)
                rows_pend(c->rows, "activity", c->state->now->id, a->id, false, c->state->act->now);
        c->events |= was;
}

static void change_events(struct change *c)
{
        static const struct candidate none = {0};
        const struct candidate       *now = c->state->now, *before = c->state->before ? c->state->before : &none;

        for (size_t i = 0; i < now->awards_count; i++)
                change_award(c, i, i < before->awards_count ? &before->awards[i] : NULL);
        for (size_t i = 0; i < now->activities_count; i++) {
                if (i < before->activities_count)
                        change_activity(c, &now->activities[i], &before->activities[i]);
                else
                        add_activity(c, i);
        }
        for (size_t i = 0; i < now->extensions_count; i++)
                change_extension(c, i, i < before->extensions_count ? &before->extensions[i] : NULL);
        for (size_t i = 0; i < now->revocations_count; i++)
                change_revocation(c, i, i < before->revocations_count ? &before->revocations[i] : NULL);
}

/* --- The person */

static bool same_addresses(const struct person *a, const struct person *b)
{
        if (!same_text(a->email, b->email) || (a->email && a->email_verified != b->email_verified) ||
            a->others_count != b->others_count)
                return false;
        for (size_t i = 0; i < a->others_count; i++)
                if (strcmp(a->others[i].email, b->others[i].email) || a->others[i].verified != b->others[i].verified)
                        return false;
        return true;
}

static void add_address(struct change *c, size_t place, const char *mail, bool verified)
{
        ADD(c->rows, ROW_ADDRESS, c->candidate, db_in_int((int64_t)place), db_in_text(mail),
            db_in_text(mail_key(c->rows->pool, mail)), db_in_int(verified));
}

static const char *addresses_text(struct pool *pool, const struct person *p)
{
        const char *all = p->email ? pool_format(pool, "%s%s", p->email, p->email_verified ? "" : " (unverified)") : "";

        for (size_t i = 0; i < p->others_count; i++)
                all = pool_format(pool, "%s%s%s%s", all, *all ? ", " : "", p->others[i].email,
                                  p->others[i].verified ? "" : " (unverified)");
        return *all ? all : NULL;
}

static void change_addresses(struct change *c, const struct person *p, const struct person *before)
{
        if (same_addresses(p, before))
                return;
        c->person = true;
        if (before->email || before->others_count) {
                ADD(c->rows, ROW_ADDRESS_GONE, c->candidate);
                ADD(c->rows, ROW_LINKS_GONE, c->candidate);
        }
        if (p->email)
                add_address(c, 0, p->email, p->email_verified);
        for (size_t i = 0; i < p->others_count; i++)
                add_address(c, i + 1, p->others[i].email, p->others[i].verified);
        note(c, "addresses", addresses_text(c->rows->pool, before), addresses_text(c->rows->pool, p));
}

static void change_person(struct change *c)
{
        static const struct person none = {0};
        const struct person       *p = c->state->now->person, *before = c->state->person_before;

        if (!p)
                return;
        if (!before || !same_text(before->given_name, p->given_name) || !same_text(before->family_name, p->family_name) ||
            !same_text(before->language, p->language)) {
                const struct person *b = before ? before : &none;

                c->person = true;
                ADD(c->rows, ROW_PERSON, c->candidate, text(p->given_name), text(p->family_name), text(p->language));
                note(c, "given-name", b->given_name, p->given_name);
                note(c, "family-name", b->family_name, p->family_name);
                note(c, "language", b->language, p->language);
        }
        change_addresses(c, p, before ? before : &none);
}

void rows_of_change(bool *events, bool *person, struct candidate_rows *rows, struct candidate_state *state)
{
        struct change c = {rows, state, db_in_int(state->now->id), false, false};

        change_events(&c);
        change_person(&c);
        if (!state->before)
                note(&c, "candidate", NULL, pool_format(rows->pool, "%zu awards, %zu activities, %zu extensions, %zu revocations",
                                                        state->now->awards_count, state->now->activities_count,
                                                        state->now->extensions_count, state->now->revocations_count));
        *events = c.events || !state->before;
        *person = c.person;
        if (*events || *person)
                rows_pend(rows, "candidate", state->now->id, 0, false, state->act->now);
}

/* --- What follows from the events */

int rows_of_record(struct candidate_rows *rows, const struct candidate_state *state)
{
        const void *bytes;
        size_t      size;
        int         rc = record_pack(&bytes, &size, state->now, state->programme, rows->pool);

        if (rc == 0)
                ADD(rows, ROW_RECORD, db_in_int(state->now->id), db_in_bytes(bytes, size));
        return rc;
}

int projection_stored(struct projection *out, struct db *db, uint32_t id, struct pool *pool)
{
        int rc = db_query(&out->rows, db, pool, sql_projection_stored, DB_IN(db_in_int(id)));

        out->first = 0;
        out->end = out->rows.count;
        return rc;
}

bool projection_find(size_t *out, const struct projection *p, const struct certification *it)
{
        size_t i = p->first;

        while (i < p->end && db_int(&p->rows, i, PROJECTION_CERTIFICATION) != it->key)
                i++;
        *out = i;
        return i < p->end;
}

/* The next day on which it has to be looked at: it changes, or there is something to tell of it. */
static struct date changes_on(const struct credential *k, const struct candidate_state *state)
{
        struct date told = message_next(state->programme, k, state->act->today);

        return date_is_set(told) && (!date_is_set(k->changes) || date_before(told, k->changes)) ? told : k->changes;
}

/* What the feeds tell of it; the next day on which it is looked at is our own affair. */
static bool same_outside(const struct credential *k, const struct db_rows *r, size_t i)
{
        return same_text(db_text(r, i, PROJECTION_STATUS), credential_status_words[k->status]) &&
               db_int(r, i, PROJECTION_RENEWABLE) == k->renewable &&
               date_equal(db_date(r, i, PROJECTION_AWARDED), k->awarded) &&
               date_equal(db_date(r, i, PROJECTION_EXPIRES), k->expires) &&
               date_equal(db_date(r, i, PROJECTION_GRACE_ENDS), k->grace_ends) &&
               same_text(db_text(r, i, PROJECTION_NUMBER), k->award ? k->award->number : NULL);
}

static void project(struct candidate_rows *rows, const struct candidate_state *state, const struct credential *k,
                    const struct projection *stored, bool *seen)
{
        const struct certification *it = &state->programme->certifications[k->certification];
        struct date                 changes = changes_on(k, state);
        size_t                      i;
        bool                        there = projection_find(&i, stored, it);
        bool                        same = there && same_outside(k, &stored->rows, i);

        if (there)
                seen[i - stored->first] = true;
        if (same && date_equal(db_date(&stored->rows, i, PROJECTION_CHANGES), changes))
                return;
        ADD(rows, ROW_PROJECTION, db_in_int(state->now->id), db_in_int(it->key),
            db_in_text(credential_status_words[k->status]), db_in_int(k->renewable), db_in_date(k->awarded),
            db_in_date(k->expires), db_in_date(k->grace_ends), db_in_date(changes),
            db_in_text(k->award ? k->award->number : NULL));
        if (!same)
                rows_pend(rows, "credential", state->now->id, it->key, false, state->act->now);
}

void rows_of_projection(struct candidate_rows *rows, const struct candidate_state *state,
                        const struct progress *progress, const struct projection *stored)
{
        bool *seen = POOL_ARRAY(rows->pool, stored->end - stored->first, bool);

        for (size_t t = 0; t < progress->types_count; t++)
                for (size_t k = 0; k < progress->types[t].credentials_count; k++)
                        project(rows, state, &progress->types[t].credentials[k], stored, seen);
        for (size_t i = stored->first; i < stored->end; i++) {
                int64_t key = db_int(&stored->rows, i, PROJECTION_CERTIFICATION);

                if (seen[i - stored->first])
                        continue;
                ADD(rows, ROW_PROJECTION_GONE, db_in_int(state->now->id), db_in_int(key));
                rows_pend(rows, "credential", state->now->id, (uint32_t)key, true, state->act->now);
        }
}

/* --- What is told */

static struct message_stored *stored_by_certification(const struct candidate_state *state, const struct projection *stored,
                                                      struct pool *pool)
{
        const struct programme *p = state->programme;
        struct message_stored  *list = POOL_ARRAY(pool, p->certifications_count, struct message_stored);

        for (size_t i = stored->first; i < stored->end; i++) {
                int64_t key = db_int(&stored->rows, i, PROJECTION_CERTIFICATION);

                if (key >= 0 && (size_t)key < p->certifications_keys && p->certifications_by_key[key] >= 0)
                        list[p->certifications_by_key[key]] =
                                (struct message_stored){db_text(&stored->rows, i, PROJECTION_STATUS),
                                                        db_date(&stored->rows, i, PROJECTION_EXPIRES),
                                                        db_date(&stored->rows, i, PROJECTION_CHANGES)};
        }
        return list;
}

static int add_message(struct candidate_rows *rows, const struct candidate_state *state, const struct message *m)
{
        struct db_in who = db_in_int(state->now->id), cause = db_in_text(m->cause), step = db_in_text(m->step);
        struct db_in made = db_in_instant(state->act->now);
        const void  *document;
        size_t       size;
        int          rc = message_write(&document, &size, m, rows->pool);

        if (rc < 0)
                return rc;
        ADD(rows, ROW_MESSAGE, who, cause, step, db_in_text(message_kind_words[m->kind]), made, db_in_bytes(document, size));
        ADD(rows, ROW_MAIL, who, cause, step, made);
        return 0;
}

/* The main address is told; and the one that was it till now, where nobody may read the messages of whoever changed it. */
static int tell_of_addresses(struct candidate_rows *rows, const struct candidate_state *state, const char *write)
{
        const struct person *now = state->now->person, *before = state->person_before;
        struct message       m = {.kind = MESSAGE_ADDRESS, .cause = "address", .step = write, .on = state->act->today,
                                  .last_day = DATE_NONE};
        struct db_in         made = db_in_instant(state->act->now);
        const void          *document;
        size_t               size;
        int                  rc = add_message(rows, state, &m);

        if (rc < 0 || !before->email || (now->email && !strcmp(mail_key(rows->pool, now->email), mail_key(rows->pool, before->email))))
                return rc;
        if ((rc = message_write(&document, &size, &m, rows->pool)) == 0)
                ADD(rows, ROW_MAIL_TO, db_in_int(state->now->id), db_in_text("address-was"), db_in_text(write),
                    db_in_text(message_kind_words[m.kind]), db_in_bytes(document, size), db_in_text(before->email), made, made);
        return rc;
}

int rows_of_messages(bool *told, struct candidate_rows *rows, const struct candidate_state *state,
                     const struct progress *progress, const struct projection *stored, bool events, const char *write)
{
        struct message    *list;
        size_t             count;
        struct message_ask ask = {state->programme, events ? state->before : NULL, events ? state->now : NULL, progress,
                                  stored_by_certification(state, stored, rows->pool), write, state->decided};
        int                rc = 0;

        messages_of(&list, &count, &ask, rows->pool);
        for (size_t i = 0; rc == 0 && i < count; i++)
                rc = add_message(rows, state, &list[i]);
        if (rc == 0 && write && state->now->person && state->person_before &&
            !same_addresses(state->now->person, state->person_before)) {
                count++;
                rc = tell_of_addresses(rows, state, write);
        }
        *told = count > 0;
        return rc;
}

int rows_of_reminders(struct candidate_rows *rows, const struct candidate_state *state, const struct progress *progress,
                      const struct projection *stored)
{
        bool told;
        int  rc = rows_of_messages(&told, rows, state, progress, stored, false, NULL);

        if (rc == 0 && told)
                ADD(rows, ROW_RAISE, db_in_int(state->now->id));
        return rc;
}
