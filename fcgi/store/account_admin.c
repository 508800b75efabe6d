/* account_admin.c - accounts as an operator makes and keeps them. */
#include "store/account_admin.h"

#include <sodium.h>
#include <string.h>
#include "renewal/candidate.h"
#include "store/account.h"
#include "store/candidate.h"
#include "store/factor.h"
#include "store/session.h"
#include "store/sso.h"
#include "store/message.h"
#include "util/err.h"

#define WHO                                                                                                   \
        "SELECT a.account_id, c.candidate_id, COALESCE(a.enabled, TRUE), a.password IS NOT NULL FROM "

static const char sql_who_id[] =
        WHO "candidate AS c LEFT JOIN account AS a ON a.candidate_id = c.candidate_id "
            "WHERE c.candidate_id = ? AND c.gone IS NULL";
static const char sql_who_mail[] =
        WHO "address AS ad LEFT JOIN candidate AS c ON c.candidate_id = ad.candidate_id "
            "LEFT JOIN account AS a ON a.account_id = ad.account_id OR a.candidate_id = ad.candidate_id "
            "WHERE ad.mail_key = ?";

static const char sql_lock_candidate[] = "SELECT gone FROM candidate WHERE candidate_id = ? FOR UPDATE";
static const char sql_of_candidate[] = "SELECT account_id, enabled, password FROM account WHERE candidate_id = ? FOR UPDATE";
static const char sql_of_account[] = "SELECT account_id, enabled, password FROM account WHERE account_id = ? FOR UPDATE";
static const char sql_of_mail[] =
        "SELECT a.account_id, a.enabled, a.password FROM address AS ad LEFT JOIN account AS a "
        "ON a.account_id = ad.account_id WHERE ad.mail_key = ? FOR UPDATE";

static const char sql_add[] =
        "INSERT INTO account (candidate_id, role, name, password, made, changed) VALUES (?, ?, ?, ?, ?, ?)";
static const char sql_add_address[] = "INSERT INTO address (account_id, place, mail, mail_key) VALUES (?, 0, ?, ?)";
static const char sql_password[] = "UPDATE account SET password = ?, changed = ? WHERE account_id = ?";
static const char sql_enable[] = "UPDATE account SET enabled = ? WHERE account_id = ?";
static const char sql_end_sessions[] = "DELETE FROM session WHERE account_id = ?";
static const char sql_link[] = "INSERT INTO invite (token_hash, account_id, made, ends) VALUES (?, ?, ?, ?)";

/* Unlocked: each is looked at again under the lock of its candidate row. */
static const char sql_uninvited[] =
        "SELECT c.candidate_id, ad.mail, NULLIF(CONCAT_WS(' ', p.given_name, p.family_name), '') FROM candidate AS c "
        "LEFT JOIN account AS a ON a.candidate_id = c.candidate_id "
        "LEFT JOIN person AS p ON p.candidate_id = c.candidate_id "
        "LEFT JOIN address AS ad ON ad.candidate_id = c.candidate_id AND ad.place = 0 "
        "WHERE c.candidate_id > ? AND c.gone IS NULL AND a.password IS NULL AND COALESCE(a.enabled, TRUE) "
        "ORDER BY c.candidate_id LIMIT ?";

static const char sql_all[] =
        "SELECT a.account_id, a.candidate_id, a.role, COALESCE(staff.mail, own.mail), "
        "COALESCE(NULLIF(CONCAT_WS(' ', p.given_name, p.family_name), ''), a.name), "
        "a.enabled, a.password IS NOT NULL, EXISTS (SELECT 1 FROM invite AS i WHERE i.account_id = a.account_id AND "
        "i.used IS NULL AND i.ends > ?) FROM account AS a "
        "LEFT JOIN person AS p ON p.candidate_id = a.candidate_id "
        "LEFT JOIN address AS staff ON staff.account_id = a.account_id AND staff.place = 0 "
        "LEFT JOIN address AS own ON own.candidate_id = a.candidate_id AND own.place = 0 "
        "ORDER BY a.candidate_id, a.account_id";

/* --- Finding */

int account_who(struct account_who *out, struct db *db, struct pool *pool, const char *login)
{
        struct db_rows rows;
        uint32_t       id;
        int            rc;

        *out = (struct account_who){0};
        if (candidate_id_typed(&id, login))
                rc = db_query(&rows, db, pool, sql_who_id, DB_IN(db_in_int(id)));
        else
                rc = db_query(&rows, db, pool, sql_who_mail, DB_IN(db_in_text(mail_key(pool, login))));
        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        *out = (struct account_who){(uint64_t)db_int(&rows, 0, 0), (uint32_t)db_int(&rows, 0, 1),
                                    db_int(&rows, 0, 2) != 0, db_int(&rows, 0, 3) != 0};
        return 0;
}

/* --- Under the lock */

struct locked {
        uint64_t    account;            /* 0: none */
        bool        enabled;
        const char *password;
};

static int locked_by(struct locked *out, struct db *db, struct pool *pool, const char *sql, struct db_in key)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql, DB_IN(key));

        *out = (struct locked){.enabled = true};
        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        out->account = (uint64_t)db_int(&rows, 0, 0);
        out->enabled = db_int(&rows, 0, 1) != 0;
        out->password = db_text(&rows, 0, 2);
        return 0;
}

/* The account of a candidate, who is locked; account 0: none yet. */
static int locked_candidate(struct locked *out, struct db *db, struct pool *pool, uint32_t candidate)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_lock_candidate, DB_IN(db_in_int(candidate)));

        if (rc == 0 && (!rows.count || !db_is_null(&rows, 0, 0)))
                rc = ERR_NOT_FOUND;
        if (rc < 0)
                return rc;
        rc = locked_by(out, db, pool, sql_of_candidate, db_in_int(candidate));
        return rc == ERR_NOT_FOUND ? 0 : rc;
}

/* What an operator does is done to an account by its number: the act's own account is nobody's. */
static const char *field(const struct account_act *a, uint64_t account, const char *what)
{
        return pool_format(a->pool, "account %llu %s", (unsigned long long)account, what);
}

static int note(struct db *db, const struct account_act *a, const char *action, uint32_t candidate,
                const struct audit_value *values, size_t count)
{
        struct act act = *a->act;

        act.action = action;
        return audit_write(db, &act, candidate, values, count, a->pool);
}

/* staff: NULL for a candidate's. */
static int insert(uint64_t *account, struct db *db, const struct account_act *a, uint32_t candidate,
                  const struct account_staff *staff, const char *kept)
{
        struct db_in now = db_in_instant(a->act->now);
        int          rc = db_exec(db, sql_add,
                                  DB_IN(candidate ? db_in_int(candidate) : db_in_null(),
                                        db_in_text(role_word(staff ? staff->role : ROLE_CANDIDATE)),
                                        db_in_text(staff ? staff->name : NULL), db_in_text(kept), now,
                                        kept ? now : db_in_null()));

        *account = db_insert_id(db);
        return rc;
}

static int add_for(uint64_t *account, struct db *db, const struct account_act *a, uint32_t candidate, const char *kept)
{
        struct audit_value values[2] = {{.after = "candidate"}, {.after = "set"}};
        int                rc = insert(account, db, a, candidate, NULL, kept);

        if (rc < 0)
                return rc;
        values[0].field = field(a, *account, "role");
        values[1].field = field(a, *account, "password");
        return note(db, a, "account-create", candidate, values, kept ? 2 : 1);
}

/* The account, locked, and made where a candidate has none. */
static int ensure(struct locked *out, struct db *db, const struct account_act *a, const struct account_who *who)
{
        int rc;

        if (!who->candidate)
                return locked_by(out, db, a->pool, sql_of_account, db_in_int((int64_t)who->account));
        rc = locked_candidate(out, db, a->pool, who->candidate);
        return rc < 0 || out->account ? rc : add_for(&out->account, db, a, who->candidate, NULL);
}

int account_ensure_inside(uint64_t *account, struct db *db, const struct account_act *a, uint32_t candidate)
{
        struct locked l;
        int           rc = ensure(&l, db, a, &(struct account_who){.candidate = candidate});

        *account = l.account;
        return rc;
}

/* --- Adding */

/* An account that is there with the very same salted hash is the one that this call has made, at a COMMIT
 * whose outcome was not known. */
static int taken(const struct locked *there, const char *kept)
{
        return kept && there->password && !strcmp(there->password, kept) ? 0 : ERR_REFUSED;
}

struct adding {
        const struct account_act *a;
        const struct account_staff *staff;
        const char               *kept;
        uint32_t                  candidate;
};

static int add_staff_work(struct db *db, void *arg)
{
        const struct adding *w = arg;
        struct audit_value   values[] = {{.after = role_word(w->staff->role)}, {.after = w->staff->mail}, {.after = "set"}};
        char                *key = mail_key(w->a->pool, w->staff->mail);
        struct locked        there;
        uint64_t             account;
        int                  rc = locked_by(&there, db, w->a->pool, sql_of_mail, db_in_text(key));

        if (rc != ERR_NOT_FOUND)
                return rc < 0 ? rc : taken(&there, w->kept);
        if ((rc = insert(&account, db, w->a, 0, w->staff, w->kept)) < 0 ||
            (rc = db_exec(db, sql_add_address, DB_IN(db_in_int((int64_t)account), db_in_text(w->staff->mail), db_in_text(key)))) < 0)
                return rc;
        values[0].field = field(w->a, account, "role");
        values[1].field = field(w->a, account, "mail");
        values[2].field = field(w->a, account, "password");
        return note(db, w->a, "account-create", 0, values, w->kept ? 3 : 2);
}

int account_add_staff(struct db *db, const struct account_act *a, const struct account_staff *staff, const char *kept)
{
        return db_transaction(db, add_staff_work, &(struct adding){.a = a, .staff = staff, .kept = kept});
}

static int add_work(struct db *db, void *arg)
{
        const struct adding *w = arg;
        struct locked        there;
        int                  rc = locked_candidate(&there, db, w->a->pool, w->candidate);

        if (rc < 0)
                return rc;
        return there.account ? taken(&there, w->kept) : add_for(&there.account, db, w->a, w->candidate, w->kept);
}

int account_add(struct db *db, const struct account_act *a, uint32_t candidate, const char *kept)
{
        return db_transaction(db, add_work, &(struct adding){.a = a, .kept = kept, .candidate = candidate});
}

/* --- Password, enabled */

struct changing {
        const struct account_act *a;
        const struct account_who *who;
        const char               *kept;
        bool                      enabled, changed;
};

static int password_work(struct db *db, void *arg)
{
        const struct changing *w = arg;
        struct audit_value     value = {.after = "set anew"};
        struct locked          l;
        struct db_in           account;
        int                    rc = ensure(&l, db, w->a, w->who);

        if (rc < 0)
                return rc;
        account = db_in_int((int64_t)l.account);
        if ((rc = db_exec(db, sql_password, DB_IN(db_in_text(w->kept), db_in_instant(w->a->act->now), account))) < 0 ||
            (rc = db_exec(db, sql_end_sessions, DB_IN(account))) < 0 || (rc = invite_end(db, l.account)) < 0 ||
            (rc = sso_disconnect(db, l.account)) < 0)
                return rc;
        if (l.password && w->who->candidate && (rc = message_password(db, w->who->candidate, w->a->act, w->a->pool)) < 0)
                return rc;
        value.field = field(w->a, l.account, "password");
        value.before = l.password ? "set" : NULL;
        return note(db, w->a, "password-set", w->who->candidate, &value, 1);
}

int account_set_password(struct db *db, const struct account_act *a, const struct account_who *who, const char *kept)
{
        return db_transaction(db, password_work, &(struct changing){.a = a, .who = who, .kept = kept});
}

static const char *truth(bool value) { return value ? "true" : "false"; }

static int enable_work(struct db *db, void *arg)
{
        struct changing   *w = arg;
        struct audit_value value;
        struct locked      l;
        struct db_in       account;
        int                rc = ensure(&l, db, w->a, w->who);

        w->changed = false;
        if (rc < 0 || l.enabled == w->enabled)
                return rc;
        account = db_in_int((int64_t)l.account);
        if ((rc = db_exec(db, sql_enable, DB_IN(db_in_int(w->enabled), account))) < 0 ||
            (!w->enabled && (rc = db_exec(db, sql_end_sessions, DB_IN(account))) < 0))
                return rc;
        w->changed = true;
        value = (struct audit_value){field(w->a, l.account, "enabled"), truth(l.enabled), truth(w->enabled)};
        return note(db, w->a, w->enabled ? "account-enable" : "account-disable", w->who->candidate, &value, 1);
}

int account_enable(bool *changed, struct db *db, const struct account_act *a, const struct account_who *who, bool enabled)
{
        struct changing w = {.a = a, .who = who, .enabled = enabled};
        int             rc = db_transaction(db, enable_work, &w);

        *changed = w.changed;
        return rc;
}

/* --- The second factor */

struct resetting {
        const struct account_act *a;
        uint64_t                  account;
        const char               *reason;
};

static int reset_work(struct db *db, void *arg)
{
        const struct resetting *w = arg;
        struct act              act = *w->a->act;

        act.action = "second-factor-reset";
        return factor_remove(db, w->account, NULL, w->reason, NULL, &act, w->a->pool);
}

int account_reset_factor(struct db *db, const struct account_act *a, const struct account_who *who, const char *reason)
{
        return who->account ? db_transaction(db, reset_work, &(struct resetting){a, who->account, reason}) : ERR_REFUSED;
}

/* --- One-time links */

static int link_for(char token[INVITE_TOKEN_TEXT], struct db *db, const struct account_act *a, uint64_t account, int64_t ends)
{
        unsigned char hash[32];
        struct db_in  id = db_in_int((int64_t)account);
        int           rc = invite_end(db, account);

        invite_token(token, hash);
        return rc < 0 ? rc : db_exec(db, sql_link, DB_IN(db_in_bytes(hash, sizeof hash), id, db_in_instant(a->act->now),
                                                         db_in_instant(ends)));
}

static int invite(char token[INVITE_TOKEN_TEXT], struct db *db, const struct account_act *a, uint32_t candidate,
                  const struct locked *l, int64_t ends)
{
        struct audit_value value = {field(a, l->account, "link"), NULL, "made"};
        int                rc = link_for(token, db, a, l->account, ends);

        return rc < 0 ? rc : note(db, a, "invite-make", candidate, &value, 1);
}

struct inviting {
        const struct account_act *a;
        const struct account_who *who;
        char                     *token;
        int64_t                   ends;
        uint32_t                  after;
        struct invited_list      *out;
};

int account_invite_inside(char token[INVITE_TOKEN_TEXT], struct db *db, const struct account_act *a,
                          const struct account_who *who, int64_t ends)
{
        struct locked l;
        int           rc = ensure(&l, db, a, who);

        if (rc < 0 || !l.enabled)
                return rc < 0 ? rc : ERR_REFUSED;
        return invite(token, db, a, who->candidate, &l, ends);
}

static int invite_work(struct db *db, void *arg)
{
        const struct inviting *w = arg;

        return account_invite_inside(w->token, db, w->a, w->who, w->ends);
}

int account_invite(char token[INVITE_TOKEN_TEXT], struct db *db, const struct account_act *a, const struct account_who *who,
                   int64_t ends)
{
        return db_transaction(db, invite_work, &(struct inviting){.a = a, .who = who, .token = token, .ends = ends});
}

/* Who chose a password, was disabled or erased since the list was read is passed over. */
static int invite_one(struct invited_list *out, struct db *db, const struct inviting *w, const struct invited *one)
{
        struct locked l;
        int           rc = ensure(&l, db, w->a, &(struct account_who){.candidate = one->candidate});

        if (rc == ERR_NOT_FOUND || (rc == 0 && (!l.enabled || l.password)))
                return 0;
        if (rc < 0)
                return rc;
        out->list[out->count] = *one;
        return invite(out->list[out->count++].token, db, w->a, one->candidate, &l, w->ends);
}

static int next_work(struct db *db, void *arg)
{
        const struct inviting *w = arg;
        struct invited_list   *out = w->out;
        struct db_rows         rows;
        int                    rc = db_query(&rows, db, w->a->pool, sql_uninvited,
                                             DB_IN(db_in_int(w->after), db_in_int(ACCOUNT_INVITE_MOST)));

        *out = (struct invited_list){POOL_ARRAY(w->a->pool, rows.count, struct invited), 0, 0};
        for (size_t i = 0; rc == 0 && i < rows.count; i++) {
                out->last = (uint32_t)db_int(&rows, i, 0);
                rc = invite_one(out, db, w, &(struct invited){out->last, db_text(&rows, i, 1), db_text(&rows, i, 2), ""});
        }
        return rc;
}

int account_invite_next(struct invited_list *out, struct db *db, const struct account_act *a, uint32_t after, int64_t ends)
{
        return db_transaction(db, next_work, &(struct inviting){.a = a, .ends = ends, .after = after, .out = out});
}

/* --- All of them */

struct showing {
        account_each *each;
        void         *arg;
};

static int show(void *arg, const struct db_rows *row)
{
        const struct showing *s = arg;

        return s->each(s->arg, &(struct account_row){
                                       .account = (uint64_t)db_int(row, 0, 0),
                                       .candidate = (uint32_t)db_int(row, 0, 1),
                                       .role = db_text(row, 0, 2),
                                       .mail = db_text(row, 0, 3),
                                       .name = db_text(row, 0, 4),
                                       .enabled = db_int(row, 0, 5) != 0,
                                       .password = db_int(row, 0, 6) != 0,
                                       .invited = db_int(row, 0, 7) != 0,
                               });
}

int account_all(struct db *db, int64_t now, account_each *each, void *arg)
{
        return db_stream(db, sql_all, DB_IN(db_in_instant(now)), show, &(struct showing){each, arg});
}
