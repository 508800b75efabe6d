/* account.c - who signs in. */
#include "store/account.h"

#include <sodium.h>
#include <string.h>
#include "renewal/candidate.h"
#include "store/calendar.h"
#include "store/candidate.h"
#include "store/decline.h"
#include "store/message.h"
#include "store/once.h"
#include "store/sso.h"
#include "store/outbox.h"
#include "store/token.h"
#include "util/clock.h"
#include "util/err.h"

#define FIND                                                                                                             \
        "SELECT a.account_id, a.candidate_id, a.role, CASE WHEN a.enabled THEN a.password END, d.used, "                  \
        "a.factor_since IS NOT NULL FROM account AS a "                                                                  \
        "LEFT JOIN device AS d ON d.account_id = a.account_id AND d.token_hash = ? "

static const char sql_find_id[] = FIND "WHERE a.candidate_id = ?";
static const char sql_find_mail[] =
        FIND "JOIN address AS ad ON ad.account_id = a.account_id OR ad.candidate_id = a.candidate_id WHERE ad.mail_key = ?";

/* An attempt during a wait changes nothing (and so its instant is not the last). After an hour without a failure it
 * begins anew. The assignments see what those before them have set. until tells of a wait alone: an attempt that is
 * free keeps nobody waiting whose request began before it and comes after it. */
#define NO_WAIT "'1970-01-01'"
static const char sql_guess[] =
        "INSERT INTO sign_in_attempt (subject, failures, last, until) VALUES (?, 1, ?, " NO_WAIT ") ON DUPLICATE KEY UPDATE "
        "failures = IF(until > VALUES(last), failures, IF(last < VALUES(last) - INTERVAL 1 HOUR, 1, failures + 1)), "
        "last = IF(until > VALUES(last), last, VALUES(last)), "
        "until = IF(until > VALUES(last), until, IF(failures <= ?, " NO_WAIT ", "
        "VALUES(last) + INTERVAL LEAST(900, POW(2, LEAST(failures - ?, 10))) SECOND))";
static const char sql_wait[] = "SELECT until, last FROM sign_in_attempt WHERE subject = ?";
static const char sql_good[] = "DELETE FROM sign_in_attempt WHERE subject = ?";
static const char sql_good_one[] =
        "UPDATE sign_in_attempt SET failures = failures - 1, until = " NO_WAIT " WHERE subject = ? AND failures > 0";

static const char sql_session_there[] = "SELECT 1 FROM session WHERE token_hash = ?";
static const char sql_device[] =
        "INSERT INTO device (token_hash, account_id, used) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE used = VALUES(used)";
static const char sql_password[] = "UPDATE account SET password = ?, changed = ? WHERE account_id = ?";
static const char sql_kept_anew[] = "UPDATE account SET password = ? WHERE account_id = ?";
static const char sql_own_password[] = "SELECT password FROM account WHERE account_id = ?";

static const char sql_invite[] =
        "SELECT i.account_id, a.candidate_id, a.password IS NOT NULL, i.ends, i.used, ad.mail "
        "FROM invite AS i JOIN account AS a ON a.account_id = i.account_id AND a.enabled "
        "LEFT JOIN address AS ad ON ad.place = 0 AND (ad.account_id = a.account_id OR ad.candidate_id = a.candidate_id) "
        "WHERE i.token_hash = ?";
static const char sql_use_invite[] = "UPDATE invite SET used = ? WHERE token_hash = ? AND used IS NULL AND ends > ?";
static const char sql_end_links[] = "DELETE FROM invite WHERE account_id = ? AND used IS NULL";
static const char sql_still[] = "SELECT 1 FROM account WHERE account_id = ? AND enabled AND password <=> ? FOR UPDATE";
static const char sql_end_sessions[] = "DELETE FROM session WHERE account_id = ?";

static const char sql_reports_wait[] = "SELECT reports_wait FROM person WHERE candidate_id = ?";
static const char sql_let_reports_wait[] = "UPDATE person SET reports_wait = ? WHERE candidate_id = ?";
static const char sql_profile[] =
        "SELECT COALESCE(p.given_name, a.name), p.family_name, p.language, ad.mail, ad.verified, "
        "s.token_hash, s.made, s.used, s.address, s.agent, p.reports_wait, a.factor_since IS NOT NULL, k.made, a.password IS NOT NULL "
        "FROM account AS a "
        "LEFT JOIN calendar AS k ON k.candidate_id = a.candidate_id "
        "LEFT JOIN person AS p ON p.candidate_id = a.candidate_id "
        "LEFT JOIN address AS ad ON ad.place = 0 AND (ad.account_id = a.account_id OR ad.candidate_id = a.candidate_id) "
        "LEFT JOIN session AS s ON s.account_id = a.account_id AND s.ends > ? AND s.used > ? AND s.proof <> 'half' "
        "WHERE a.account_id = ? ORDER BY s.used DESC, s.token_hash LIMIT 100";
static const char sql_staff_name[] = "UPDATE account SET name = ? WHERE account_id = ?";

/* --- Finding */

int account_find(struct account **out, struct db *db, struct pool *pool, const char *login, const unsigned char *device)
{
        struct db_in    token = device ? db_in_bytes(device, 32) : db_in_null();
        struct db_rows  rows;
        struct account *a;
        uint32_t        id;
        int             rc;

        *out = NULL;
        if (candidate_id_typed(&id, login))
                rc = db_query(&rows, db, pool, sql_find_id, DB_IN(token, db_in_int(id)));
        else
                rc = db_query(&rows, db, pool, sql_find_mail, DB_IN(token, db_in_text(mail_key(pool, login))));
        if (rc < 0)
                return rc;
        if (!rows.count)
                return ERR_NOT_FOUND;
        *out = a = POOL_NEW(pool, struct account);
        a->id = (uint64_t)db_int(&rows, 0, 0);
        a->candidate = (uint32_t)db_int(&rows, 0, 1);
        a->role = role_parse(db_text(&rows, 0, 2));
        a->password = db_text(&rows, 0, 3);
        a->device = !db_is_null(&rows, 0, 4);
        a->factor = db_int(&rows, 0, 5) != 0;
        return 0;
}

int account_password(const char **out, struct db *db, struct pool *pool, uint64_t account)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_own_password, DB_IN(db_in_int((int64_t)account)));

        *out = rc == 0 && rows.count ? db_text(&rows, 0, 0) : NULL;
        return rc;
}

/* --- Guessing */

static void subject_of(unsigned char subject[32], const struct guess *g)
{
        crypto_generichash(subject, 32, g->what, g->size, (const unsigned char *)"recert guess of ", 16);
        for (size_t i = 0; g->kind[i]; i++)
                subject[i] ^= (unsigned char)g->kind[i];
}

int guess_begin(int *wait, struct db *db, struct pool *pool, const struct guess *g, int64_t now)
{
        unsigned char  subject[32];
        struct db_rows rows;
        int            rc;

        *wait = 0;
        subject_of(subject, g);
        rc = db_exec(db, sql_guess, DB_IN(db_in_bytes(subject, 32), db_in_instant(now), db_in_int(g->free), db_in_int(g->free)));
        if (rc < 0 || (rc = db_query(&rows, db, pool, sql_wait, DB_IN(db_in_bytes(subject, 32)))) < 0)
                return rc;
        if (rows.count && db_instant(&rows, 0, 1) != now && db_instant(&rows, 0, 0) > now)
                *wait = (int)((db_instant(&rows, 0, 0) - now + CLOCK_SECOND - 1) / CLOCK_SECOND);
        return 0;
}

int guess_good(struct db *db, const struct guess *g, bool one)
{
        unsigned char subject[32];

        subject_of(subject, g);
        return db_exec(db, one ? sql_good_one : sql_good, DB_IN(db_in_bytes(subject, 32)));
}

/* --- Signing in and out */

int account_still(struct db *db, uint64_t id, const char *password, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_still, DB_IN(db_in_int((int64_t)id), db_in_text(password)));

        return rc < 0 || rows.count ? rc : ERR_UNAVAILABLE;
}

/* The second step ends the half session, of two at once for one alone. */
static int second_step(struct db *db, const struct sign_in *s)
{
        struct act set = s->act;
        int        rc = session_end(db, s->req->half.session);

        if (rc == 0 && db_affected(db) != 1)
                rc = ERR_NOT_FOUND;
        if (rc < 0)
                return rc;
        set.action = "second-factor-set";
        return s->step       ? factor_use_step(db, s->account->id, s->step)
               : s->recovery ? factor_use_recovery(s->left, db, s->account->id, s->recovery, &s->act, s->pool)
                             : factor_set(db, s->account->id, s->set, NULL, s->req->language, &set, s->pool);
}

/* A COMMIT whose outcome was not known has made the session, which nobody else can. */
static int is_there(bool *there, struct db *db, const struct sign_in *s)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, s->pool, sql_session_there, DB_IN(db_in_bytes(s->session, 32)));

        *there = rc == 0 && rows.count;
        return rc;
}

static int sign_in_work(struct db *db, void *arg)
{
        const struct sign_in *s = arg;
        const struct account *a = s->account;
        bool                  second = s->proof == SESSION_SECOND, there = false;
        int                   rc = second ? is_there(&there, db, s) : 0;

        if (rc < 0 || there)
                return rc;
        rc = second ? second_step(db, s) : account_still(db, a->id, a->password, s->pool);
        if (rc == 0)
                rc = session_begin(db, &(struct session_new){a->id, s->session, s->req, s->act.now, *s->limits, s->proof, s->offered});
        if (rc == 0 && s->old)
                rc = session_end(db, s->old);
        if (rc == 0 && s->proof != SESSION_HALF)
                rc = db_exec(db, sql_device,
                             DB_IN(db_in_bytes(s->device, 32), db_in_int((int64_t)a->id), db_in_instant(s->act.now)));
        if (rc == 0 && s->new_password)
                rc = db_exec(db, sql_kept_anew, DB_IN(db_in_text(s->new_password), db_in_int((int64_t)a->id)));
        if (rc == 0 && s->name)
                rc = guess_good(db, s->name, false);
        if (rc == 0 && s->address)
                rc = guess_good(db, s->address, true);
        return rc < 0 ? rc : audit_write(db, &s->act, a->candidate, NULL, 0, s->pool);
}

int account_sign_in(struct db *db, const struct sign_in *sign_in)
{
        return db_transaction(db, sign_in_work, (void *)sign_in);
}

struct sign_out {
        const struct viewer *viewer;
        const struct act    *act;
        struct pool         *pool;
};

static int sign_out_work(struct db *db, void *arg)
{
        const struct sign_out *s = arg;
        int                    rc = session_end(db, s->viewer->session);

        return rc < 0 ? rc : audit_write(db, s->act, s->viewer->candidate, NULL, 0, s->pool);
}

int account_sign_out(struct db *db, const struct viewer *viewer, const struct act *act, struct pool *pool)
{
        return db_transaction(db, sign_out_work, &(struct sign_out){viewer, act, pool});
}

/* --- One-time links */

int invite_end(struct db *db, uint64_t account)
{
        return db_exec(db, sql_end_links, DB_IN(db_in_int((int64_t)account)));
}

int invite_find(struct invite **out, struct db *db, struct pool *pool, const char *token, int64_t now)
{
        struct invite *i = POOL_NEW(pool, struct invite);
        struct db_rows rows;
        int            rc;

        *out = NULL;
        if (!invite_hash(i->hash, token))
                return ERR_NOT_FOUND;
        if ((rc = db_query(&rows, db, pool, sql_invite, DB_IN(db_in_bytes(i->hash, 32)))) < 0)
                return rc;
        if (!rows.count)
                return ERR_NOT_FOUND;
        i->account = (uint64_t)db_int(&rows, 0, 0);
        i->candidate = (uint32_t)db_int(&rows, 0, 1);
        i->reset = db_int(&rows, 0, 2) != 0;
        i->ends = db_instant(&rows, 0, 3);
        i->over = !db_is_null(&rows, 0, 4) || i->ends <= now;
        i->login = db_text(&rows, 0, 5);
        if (!i->login)
                i->login = candidate_id_format(pool_alloc(pool, CANDIDATE_ID_TEXT), i->candidate);
        *out = i;
        return 0;
}

struct invite_work {
        const struct invite  *invite;
        const struct request *req;
        const char           *kept, *location;
        const struct act     *act;
        struct pool          *pool;
};

/* Who is no candidate has no messages in the portal, but mail. */
static int tell_staff(struct db *db, const struct invite_work *w)
{
        struct message m = {.kind = MESSAGE_PASSWORD, .on = w->act->today, .date = DATE_NONE, .last_day = DATE_NONE};

        return outbox_add(db, &(struct outbox_mail){.account = w->invite->account, .cause = "password", .step = w->act->request,
                                                    .language = w->req->language, .message = &m},
                          w->act->now, w->pool);
}

static int use_work(struct db *db, void *arg)
{
        const struct invite_work *w = arg;
        struct audit_value        value = {"password", w->invite->reset ? "set" : NULL, "set anew"};
        struct db_in              account = db_in_int((int64_t)w->invite->account), now = db_in_instant(w->act->now);
        int                       rc = once_take(db, w->req, w->act->now);

        if (rc == 0)
                rc = db_exec(db, sql_use_invite, DB_IN(now, db_in_bytes(w->invite->hash, 32), now));
        if (rc == 0 && db_affected(db) != 1)
                rc = ERR_NOT_FOUND;
        if (rc == 0)
                rc = db_exec(db, sql_password, DB_IN(db_in_text(w->kept), now, account));
        if (rc == 0)
                rc = db_exec(db, sql_end_sessions, DB_IN(account));
        if (rc == 0)
                rc = invite_end(db, w->invite->account);
        if (rc == 0)
                rc = sso_disconnect(db, w->invite->account);
        if (rc == 0 && w->invite->reset && !w->invite->candidate)
                rc = tell_staff(db, w);
        if (rc == 0 && w->invite->reset && w->invite->candidate)
                rc = message_password(db, w->invite->candidate, w->act, w->pool);
        if (rc == 0)
                rc = audit_write(db, w->act, w->invite->candidate, &value, 1, w->pool);
        return rc < 0 ? rc : once_answer(db, w->req, 303, w->location);
}

int invite_use(struct db *db, const struct invite *invite, const struct request *req, const char *kept,
               const char *location, const struct act *act, struct pool *pool)
{
        return db_transaction(db, use_work, &(struct invite_work){invite, req, kept, location, act, pool});
}

/* --- The profile */

static const char *something(const char *text)
{
        return text && *text ? text : NULL;
}

static void fill_session(struct profile_session *out, const struct db_rows *rows, size_t row, struct pool *pool,
                         const struct viewer *viewer)
{
        size_t      size;
        const void *hash = db_bytes(rows, row, 5, &size);

        *out = (struct profile_session){
                .name = sodium_bin2hex(pool_alloc(pool, 17), 17, hash, 8),
                .made = db_instant(rows, row, 6),
                .used = db_instant(rows, row, 7),
                .address = something(db_text(rows, row, 8)),
                .agent = something(db_text(rows, row, 9)),
                .current = !memcmp(hash, viewer->session, 32),
        };
}

int profile_load(struct profile **out, struct db *db, struct pool *pool, const struct viewer *viewer,
                 const struct session_limits *limits, int64_t now)
{
        struct profile *p = POOL_NEW(pool, struct profile);
        struct db_rows  rows;
        int             rc;

        *out = p;
        rc = db_query(&rows, db, pool, sql_profile,
                      DB_IN(db_in_instant(now), db_in_instant(now - limits->idle), db_in_int((int64_t)viewer->account)));
        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        p->given_name = db_text(&rows, 0, 0);
        p->family_name = db_text(&rows, 0, 1);
        p->language = db_text(&rows, 0, 2);
        p->mail = db_text(&rows, 0, 3);
        p->mail_verified = db_int(&rows, 0, 4) != 0;
        p->reports_wait = db_int(&rows, 0, 10) != 0;
        p->factor = db_int(&rows, 0, 11) != 0;
        p->password = db_int(&rows, 0, 13) != 0;
        p->calendar = db_is_null(&rows, 0, 12) ? 0 : db_instant(&rows, 0, 12);
        p->sessions = POOL_ARRAY(pool, rows.count, struct profile_session);
        for (size_t i = 0; i < rows.count; i++)
                if (!db_is_null(&rows, i, 5))
                        fill_session(&p->sessions[p->sessions_count++], &rows, i, pool, viewer);
        return viewer->candidate ? sso_identities(&p->identities, &p->identities_count, db, pool, viewer->account) : 0;
}

struct profile_work {
        const struct profile_change *change;
        const struct programme      *programme;
        uint64_t                     revision;
        struct act                  *act;
        struct pool                 *pool;
};

static int change_person(struct candidate_write *w, const struct profile_change *c)
{
        struct person *p;
        struct db_rows rows;
        int            rc = candidate_person(w);

        if (rc < 0)
                return rc;
        p = w->candidate->person;
        p->given_name = c->given_name;
        p->family_name = something(c->family_name);
        p->language = something(c->language) ? c->language : p->language;
        if ((rc = db_query(&rows, w->db, w->pool, sql_reports_wait, DB_IN(db_in_int(w->candidate->id)))) < 0)
                return rc;
        if (!rows.count || db_int(&rows, 0, 0) == c->reports_wait)
                return 0;
        candidate_note(w, "reports", c->reports_wait ? "recorded" : "waiting", c->reports_wait ? "waiting" : "recorded");
        return db_exec(w->db, sql_let_reports_wait, DB_IN(db_in_int(c->reports_wait), db_in_int(w->candidate->id)));
}

/* What is no event and no name. values: of the audit row. */
static int change_account(struct audit_value *value, struct db *db, const struct profile_work *w)
{
        const struct profile_change *c = w->change;
        const struct viewer         *v = &c->req->viewer;
        struct db_in                 account = db_in_int((int64_t)v->account);
        int                          rc;

        switch (c->what) {
        case PROFILE_PASSWORD:
                *value = (struct audit_value){"password", "set", "set anew"};
                rc = db_exec(db, sql_password, DB_IN(db_in_text(c->kept), db_in_instant(w->act->now), account));
                if (rc == 0)
                        rc = sso_disconnect(db, v->account);
                if (rc == 0)
                        rc = invite_end(db, v->account);
                if (rc == 0 && v->candidate)
                        rc = message_password(db, v->candidate, w->act, w->pool);
                return rc < 0 ? rc : session_end_others(db, v->account, v->session);
        case PROFILE_SESSION:
                *value = (struct audit_value){"session", c->session, NULL};
                return session_end_named(db, v, c->session);
        case PROFILE_SESSIONS:
                *value = (struct audit_value){"sessions", "others", NULL};
                return session_end_others(db, v->account, v->session);
        case PROFILE_CALENDAR:
                *value = (struct audit_value){"calendar", NULL, "address made"};
                return calendar_make(db, v->candidate, c->calendar, w->act->now);
        case PROFILE_NO_CALENDAR:
                *value = (struct audit_value){"calendar", "address", NULL};
                return calendar_stop(db, v->candidate);
        case PROFILE_MAILS:
                return decline_change(value, db, v->candidate, c->declined, w->pool);
        case PROFILE_PROVIDER:
                *value = (struct audit_value){"provider", NULL, NULL};
                if ((rc = sso_disconnect_one(&value->before, db, v->account, c->provider, w->pool)) < 0 ||
                    (rc = message_disconnect(db, v->candidate, w->act, w->pool)) < 0)
                        return rc;
                return session_end_others(db, v->account, v->session);
        case PROFILE_PERSON:
                *value = (struct audit_value){"name", v->name, c->given_name};
                return db_exec(db, sql_staff_name, DB_IN(db_in_text(c->given_name), account));
        }
        return ERR_SYSTEM;
}

static int apply_change(struct candidate_write *w, void *arg)
{
        const struct profile_work *work = arg;
        struct audit_value         value;
        int                        rc;

        if (work->change->what == PROFILE_PERSON)
                return change_person(w, work->change);
        if ((rc = change_account(&value, w->db, work)) < 0)
                return rc;
        candidate_note(w, value.field, value.before, value.after);
        return 0;
}

static int profile_work(struct db *db, void *arg)
{
        struct profile_work  *w = arg;
        uint32_t              candidate = w->change->req->viewer.candidate;
        struct candidate_done done;
        struct audit_value    value;
        int                   rc = once_take(db, w->change->req, w->act->now);

        if (rc < 0)
                return rc;
        if (candidate) {
                rc = candidate_write_inside(&done, db, w->act, w->programme, w->revision, candidate, apply_change, w, w->pool);
        } else if ((rc = change_account(&value, db, w)) == 0) {
                rc = audit_write(db, w->act, 0, &value, 1, w->pool);
        }
        return rc < 0 ? rc : once_answer(db, w->change->req, w->change->what == PROFILE_CALENDAR ? 200 : 303, w->change->location);
}

int profile_save(struct db *db, const struct profile_change *change, const struct programme *programme, uint64_t revision,
                 struct act *act, struct pool *pool)
{
        return db_transaction(db, profile_work, &(struct profile_work){change, programme, revision, act, pool});
}
