/* address.c - mail addresses in the hands of whose they are. */
#include "store/address.h"

#include <sodium.h>
#include <string.h>
#include "store/account.h"
#include "store/account_admin.h"
#include "store/candidate.h"
#include "store/once.h"
#include "store/outbox.h"
#include "store/sweep.h"
#include "store/token.h"
#include "util/clock.h"
#include "util/err.h"

#define OWN     "(ad.candidate_id = ? OR ad.account_id = ?)"
#define REFUSED "EXISTS (SELECT 1 FROM refused_address AS r WHERE r.mail_key = ad.mail_key)"

static const char sql_list[] =
        "SELECT ad.mail, ad.place, ad.verified, c.ends, TRUE, " REFUSED " FROM address AS ad LEFT JOIN address_claim AS c "
        "ON c.account_id = ? AND c.mail_key = ad.mail_key AND c.ends > ? WHERE " OWN
        " UNION ALL SELECT c.mail, 1000000, FALSE, c.ends, FALSE, FALSE FROM address_claim AS c WHERE c.account_id = ? AND c.ends > ? "
        "AND NOT EXISTS (SELECT 1 FROM address AS ad WHERE ad.mail_key = c.mail_key AND " OWN ") ORDER BY 2, 1";
static const char sql_whose[] = "SELECT COALESCE(" OWN ", FALSE), ad.verified AND NOT " REFUSED " FROM address AS ad WHERE ad.mail_key = ?";
static const char sql_lock[] = "SELECT account_id FROM account WHERE account_id = ? FOR UPDATE";
static const char sql_count[] =
        "SELECT (SELECT COUNT(*) FROM address AS ad WHERE " OWN ") + "
        "(SELECT COUNT(*) FROM address_claim WHERE account_id = ? AND ends > ? AND mail_key <> ?)";
static const char sql_end_claim[] = "DELETE FROM address_claim WHERE account_id = ? AND mail_key = ?";
static const char sql_claim[] =
        "INSERT INTO address_claim (token_hash, account_id, mail, mail_key, made, ends) VALUES (?, ?, ?, ?, ?, ?)";
static const char sql_claimed[] =
        "SELECT c.mail, c.ends, (SELECT ad.mail FROM address AS ad WHERE ad.place = 0 AND " OWN ") FROM address_claim AS c "
        "WHERE c.token_hash = ? AND c.account_id = ? AND c.ends > ?";
static const char sql_use_claim[] = "DELETE FROM address_claim WHERE token_hash = ? AND account_id = ? AND ends > ?";
static const char sql_forgive[] = "DELETE FROM refused_address WHERE mail_key = ?";
static const char sql_sweep[] = "DELETE FROM address_claim WHERE ends < ? LIMIT 1000";

/* Of staff. */
static const char sql_staff[] =
        "SELECT address_id, place, verified, mail FROM address WHERE account_id = ? AND mail_key = ? FOR UPDATE";
static const char sql_staff_main[] = "SELECT address_id, mail FROM address WHERE account_id = ? AND place = 0 FOR UPDATE";
static const char sql_staff_verify[] = "UPDATE address SET verified = TRUE WHERE address_id = ?";
static const char sql_staff_add[] =
        "INSERT INTO address (account_id, place, mail, mail_key, verified) "
        "SELECT ?, COALESCE(MAX(place) + 1, 0), ?, ?, TRUE FROM address WHERE account_id = ?";
static const char sql_staff_place[] = "UPDATE address SET place = ? WHERE address_id = ?";
static const char sql_end_links[] = "DELETE FROM invite WHERE account_id = ? AND used IS NULL AND " INVITE_MAILED;
static const char sql_staff_remove[] = "DELETE FROM address WHERE address_id = ?";

/* --- Of a person that was read */

size_t person_other(const struct person *p, const char *mail, struct pool *pool)
{
        const char *key = mail_key(pool, mail);
        size_t      i = 0;

        while (i < p->others_count && strcmp(mail_key(pool, p->others[i].email), key))
                i++;
        return i;
}

bool person_is_main(const struct person *p, const char *mail, struct pool *pool)
{
        return p->email && !strcmp(mail_key(pool, p->email), mail_key(pool, mail));
}

void person_add_address(struct person *p, const char *mail, bool verified, struct pool *pool)
{
        struct person was = *p;

        if (!p->email) {
                p->email = mail;
                p->email_verified = verified;
                return;
        }
        /* what pool_grown() lengthens must come from it */
        p->others = NULL;
        for (size_t i = 0; i <= was.others_count; i++) {
                p->others = pool_grown(pool, p->others, i, sizeof *p->others);
                if (i < was.others_count)
                        p->others[i] = was.others[i];
        }
        p->others[p->others_count].email = mail;
        p->others[p->others_count++].verified = verified;
}

void person_make_main(struct person *p, size_t at)
{
        const char *mail = p->email;
        bool        verified = p->email_verified;

        p->email = p->others[at].email;
        p->email_verified = p->others[at].verified;
        if (!mail) {
                person_remove_address(p, at);
                return;
        }
        p->others[at].email = mail;
        p->others[at].verified = verified;
}

void person_remove_address(struct person *p, size_t at)
{
        for (p->others_count--; at < p->others_count; at++)
                p->others[at] = p->others[at + 1];
}

/* --- Reading */

/* A candidate's are the person's, staff's the account's. */
static struct db_in of_candidate(const struct viewer *who)
{
        return who->candidate ? db_in_int(who->candidate) : db_in_null();
}
static struct db_in of_account(const struct viewer *who)
{
        return who->candidate ? db_in_null() : db_in_int((int64_t)who->account);
}

int address_list(struct own_address **out, size_t *count, struct db *db, const struct viewer *who, int64_t now, struct pool *pool)
{
        struct db_in   account = db_in_int((int64_t)who->account), at = db_in_instant(now);
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_list,
                                     DB_IN(account, at, of_candidate(who), of_account(who), account, at, of_candidate(who),
                                           of_account(who)));

        *count = rc < 0 ? 0 : rows.count;
        *out = POOL_ARRAY(pool, *count, struct own_address);
        for (size_t i = 0; i < *count; i++)
                (*out)[i] = (struct own_address){db_text(&rows, i, 0), db_int(&rows, i, 1) == 0, db_int(&rows, i, 2) != 0,
                                             db_is_null(&rows, i, 3) ? 0 : db_instant(&rows, i, 3), db_int(&rows, i, 4) != 0,
                                             db_int(&rows, i, 5) != 0};
        return rc;
}

int address_claim_find(struct address_claim *out, struct db *db, const char *token, const struct viewer *who, int64_t now,
                       struct pool *pool)
{
        struct db_rows rows;
        int            rc;

        if (!invite_hash(out->hash, token))
                return ERR_NOT_FOUND;
        rc = db_query(&rows, db, pool, sql_claimed,
                      DB_IN(of_candidate(who), of_account(who), db_in_bytes(out->hash, 32), db_in_int((int64_t)who->account),
                            db_in_instant(now)));
        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        out->mail = db_text(&rows, 0, 0);
        out->ends = db_instant(&rows, 0, 1);
        out->login = db_is_null(&rows, 0, 2) ? "" : db_text(&rows, 0, 2);
        return 0;
}

int address_sweep(bool *left, struct db *db, int64_t now)
{
        return sweep_left(left, db, db_exec(db, sql_sweep, DB_IN(db_in_instant(now))));
}

/* --- Changing */

struct work {
        const struct address_change *change;
        const struct address_claim  *claim;
        enum { ASK, CONFIRM, MAKE_MAIN, REMOVE } what;
        const char                 **code;
};

static int refuse(const struct work *w, const char *code)
{
        *w->code = code;
        return ERR_REFUSED;
}

/* to: NULL: the main one, or the next that is confirmed. */
static int mail_to(struct db *db, const struct address_change *c, enum message_kind kind, const char *cause, const char *to,
                   const char *link, int64_t ends)
{
        const struct viewer *v = &c->req->viewer;
        struct message       m = {.kind = kind, .on = c->act->today, .date = DATE_NONE, .last_day = DATE_NONE, .link = link};

        return outbox_add(db, &(struct outbox_mail){.candidate = v->candidate, .account = v->account, .cause = cause,
                                                    .step = c->req->id, .to = to, .language = c->req->language, .ends = ends,
                                                    .message = &m},
                          c->act->now, c->pool);
}

/* The same statements, whosever it is: only what the mail says differs. */
static int ask(struct db *db, const struct work *w)
{
        const struct address_change *c = w->change;
        const struct viewer         *v = &c->req->viewer;
        const char                  *key = mail_key(c->pool, c->mail), *link;
        struct db_in                 account = db_in_int((int64_t)v->account), now = db_in_instant(c->act->now);
        char                         token[INVITE_TOKEN_TEXT];
        unsigned char                hash[32];
        struct db_rows               whose, count;
        bool                         own;
        int                          rc;

        if ((rc = db_query(&whose, db, c->pool, sql_lock, DB_IN(account))) < 0 ||
            (rc = db_query(&whose, db, c->pool, sql_whose, DB_IN(of_candidate(v), of_account(v), db_in_text(key)))) < 0 ||
            (rc = db_query(&count, db, c->pool, sql_count, DB_IN(of_candidate(v), of_account(v), account, now, db_in_text(key)))) < 0)
                return rc;
        own = whose.count && db_int(&whose, 0, 0);
        if (own && db_int(&whose, 0, 1))
                return refuse(w, "address-yours");
        if (!own && db_int(&count, 0, 0) >= ADDRESSES_MOST)
                return refuse(w, "addresses-too-many");
        invite_token(token, hash);
        link = whose.count && !own ? NULL : pool_format(c->pool, "/profile/addresses/%s", token);
        if ((rc = db_exec(db, sql_end_claim, DB_IN(account, db_in_text(key)))) < 0 ||
            (rc = db_exec(db, sql_claim, DB_IN(db_in_bytes(hash, 32), account, db_in_text(c->mail), db_in_text(key), now,
                                               db_in_instant(c->act->now + ADDRESS_CLAIM_LASTS)))) < 0 ||
            (rc = mail_to(db, c, MESSAGE_CONFIRM, "confirm", c->mail, link, c->act->now + ADDRESS_CLAIM_LASTS)) < 0)
                return rc;
        return audit_write(db, c->act, v->candidate, &(struct audit_value){"address asked", NULL, c->mail}, 1, c->pool);
}

/* --- A candidate's */

static int apply(struct candidate_write *write, void *arg)
{
        const struct work *w = arg;
        const char        *mail = w->change->mail;
        struct person     *p;
        size_t             at;
        bool               main;
        int                rc = candidate_person(write);

        if (rc < 0)
                return rc;
        p = write->candidate->person;
        at = person_other(p, mail, write->pool);
        main = person_is_main(p, mail, write->pool);
        if (w->what == CONFIRM) {
                if (main)
                        p->email_verified = true;
                else if (at < p->others_count)
                        p->others[at].verified = true;
                else
                        person_add_address(p, mail, true, write->pool);
                return 0;
        }
        if (main)
                return refuse(w, "address-main");
        if (at == p->others_count)
                return refuse(w, "code");
        if (w->what == REMOVE) {
                person_remove_address(p, at);
                return 0;
        }
        if (!p->others[at].verified)
                return refuse(w, "address-unverified");
        person_make_main(p, at);
        return 0;
}

/* --- Staff's */

static int swap(struct db *db, const struct work *w, int64_t id, int64_t place)
{
        const struct address_change *c = w->change;
        struct db_rows               rows;
        int                          rc = db_query(&rows, db, c->pool, sql_staff_main, DB_IN(db_in_int((int64_t)c->req->viewer.account)));

        if (rc == 0 && rows.count && (rc = db_exec(db, sql_staff_place, DB_IN(db_in_int(1000000), db_in_int(db_int(&rows, 0, 0))))) == 0)
                rc = mail_to(db, c, MESSAGE_ADDRESS, "address-was", db_text(&rows, 0, 1), NULL, 0);
        if (rc == 0)
                rc = db_exec(db, sql_staff_place, DB_IN(db_in_int(0), db_in_int(id)));
        if (rc == 0 && rows.count)
                rc = db_exec(db, sql_staff_place, DB_IN(db_in_int(place), db_in_int(db_int(&rows, 0, 0))));
        return rc;
}

static int change_staff(struct db *db, const struct work *w)
{
        static const char *const     fields[] = {NULL, "address", "main address", "address"};
        const struct address_change *c = w->change;
        struct db_in                 account = db_in_int((int64_t)c->req->viewer.account), key = db_in_text(mail_key(c->pool, c->mail));
        struct audit_value           value = {fields[w->what], w->what == REMOVE ? c->mail : NULL, w->what == REMOVE ? NULL : c->mail};
        struct db_rows               rows;
        int64_t                      id, place;
        bool                         confirmed;
        int                          rc = db_query(&rows, db, c->pool, sql_staff, DB_IN(account, key));

        if (rc < 0)
                return rc;
        id = rows.count ? db_int(&rows, 0, 0) : 0;
        place = rows.count ? db_int(&rows, 0, 1) : 0;
        confirmed = w->what == CONFIRM && rows.count && db_int(&rows, 0, 2);    /* before, too: nothing is changed */
        if (w->what == CONFIRM)
                rc = id ? db_exec(db, sql_staff_verify, DB_IN(db_in_int(id)))
                        : db_exec(db, sql_staff_add, DB_IN(account, db_in_text(c->mail), key, account));
        else if (!id)
                return refuse(w, "code");
        else if (!place)
                return refuse(w, "address-main");
        else if (w->what == REMOVE)
                rc = db_exec(db, sql_staff_remove, DB_IN(db_in_int(id)));
        else if (!db_int(&rows, 0, 2))
                return refuse(w, "address-unverified");
        else
                rc = swap(db, w, id, place);
        /* Who is no candidate has addresses, and links that were mailed there, by the account. */
        if (rc == 0 && w->what != CONFIRM)
                rc = db_exec(db, sql_end_links, DB_IN(account));
        if (rc == 0 && !confirmed)
                rc = mail_to(db, c, MESSAGE_ADDRESS, "address", NULL, NULL, 0);
        return rc < 0 ? rc : audit_write(db, c->act, 0, &value, 1, c->pool);
}

/* --- One transaction */

/* One that only waits to be theirs is given up. *done: it was such a one. */
static int give_up(bool *done, struct db *db, const struct address_change *c)
{
        const struct viewer *v = &c->req->viewer;
        const char          *key = mail_key(c->pool, c->mail);
        struct db_rows       whose;
        int rc = db_query(&whose, db, c->pool, sql_whose, DB_IN(of_candidate(v), of_account(v), db_in_text(key)));

        *done = false;
        if (rc < 0 || (rc = db_exec(db, sql_end_claim, DB_IN(db_in_int((int64_t)v->account), db_in_text(key)))) < 0)
                return rc;
        *done = db_affected(db) == 1 && !(whose.count && db_int(&whose, 0, 0));
        return *done ? audit_write(db, c->act, v->candidate, &(struct audit_value){"address asked", c->mail, NULL}, 1, c->pool) : 0;
}

static int work(struct db *db, void *arg)
{
        const struct work           *w = arg;
        const struct address_change *c = w->change;
        const struct viewer         *v = &c->req->viewer;
        struct candidate_done        written;
        bool                         done = false;
        int                          rc = once_take(db, c->req, c->act->now);

        *w->code = NULL;
        if (rc == 0 && w->what == CONFIRM) {
                rc = db_exec(db, sql_use_claim, DB_IN(db_in_bytes(w->claim->hash, 32), db_in_int((int64_t)v->account), db_in_instant(c->act->now)));
                if (rc == 0 && db_affected(db) != 1)
                        rc = ERR_NOT_FOUND;
        }
        if (rc == 0 && w->what == REMOVE)
                rc = give_up(&done, db, c);
        if (rc == 0 && !done)
                rc = w->what == ASK ? ask(db, w)
                     : v->candidate ? candidate_write_inside(&written, db, c->act, c->programme, c->revision, v->candidate, apply, arg, c->pool)
                                    : change_staff(db, w);
        if (rc == 0 && w->what == CONFIRM)      /* a mail has come there */
                rc = db_exec(db, sql_forgive, DB_IN(db_in_text(mail_key(c->pool, c->mail))));
        if (rc == ERR_REFUSED && !*w->code)
                *w->code = "address-taken";
        return rc < 0 ? rc : once_answer(db, c->req, 303, c->location);
}

int address_ask(const char **code, struct db *db, const struct address_change *change)
{
        return db_transaction(db, work, &(struct work){change, NULL, ASK, code});
}

int address_confirm(const char **code, struct db *db, const struct address_claim *claim, const struct address_change *change)
{
        return db_transaction(db, work, &(struct work){change, claim, CONFIRM, code});
}

int address_make_main(const char **code, struct db *db, const struct address_change *change)
{
        return db_transaction(db, work, &(struct work){change, NULL, MAKE_MAIN, code});
}

int address_remove(const char **code, struct db *db, const struct address_change *change)
{
        return db_transaction(db, work, &(struct work){change, NULL, REMOVE, code});
}
