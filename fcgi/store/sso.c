/* sso.c - sign-ins by a provider. */
#include "store/sso.h"

#include <stdlib.h>
#include <string.h>
#include "store/account_admin.h"
#include "store/candidate.h"
#include "store/message.h"
#include "store/reset.h"
#include "store/session.h"
#include "store/sweep.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/utf8.h"

#define DETAIL_LONGEST 300      /* characters */

static const char sql_provider[] = "SELECT endpoint, names_itself FROM provider WHERE issuer = ? AND fetched > ?";
static const char sql_provider_keep[] =
        "INSERT INTO provider (issuer, endpoint, names_itself, fetched) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
        " endpoint = VALUES(endpoint), names_itself = VALUES(names_itself), fetched = VALUES(fetched)";

static const char sql_begin[] =
        "INSERT INTO provider_sign_in (reference, step, at, made, issuer, state, browser, next, nonce, verifier)"
        " VALUES (?, 'sent', ?, ?, ?, ?, ?, ?, ?, ?)";
static const char sql_find[] =
        "SELECT reference, issuer, step, at, made, next, subject, mail, mail_verified, given_name, family_name, failure"
        " FROM provider_sign_in WHERE state = ? AND browser = ?";
static const char sql_ask[] =
        "UPDATE provider_sign_in SET step = 'asked', at = ?, code = ? WHERE reference = ? AND step = 'sent'";
static const char sql_fail[] =
        "UPDATE provider_sign_in SET step = 'failed', at = ?, failure = ?, detail = ?, nonce = NULL, verifier = NULL, code = NULL,"
        " subject = NULL, given_name = NULL, family_name = NULL"
        " WHERE reference = ? AND step IN ('sent', 'asked', 'taken', 'answered')";
static const char sql_fail_new[] =
        "INSERT INTO provider_sign_in (reference, step, at, made, issuer, failure, detail) VALUES (?, 'failed', ?, ?, ?, ?, ?)"
        " ON DUPLICATE KEY UPDATE at = VALUES(at)";

static const char sql_waiting[] =
        "SELECT reference, code, verifier, nonce FROM provider_sign_in WHERE step = 'asked' ORDER BY reference LIMIT ?";
static const char sql_take[] = "UPDATE provider_sign_in SET step = 'taken' WHERE reference = ? AND step = 'asked'";
static const char sql_answer[] =
        "UPDATE provider_sign_in SET step = 'answered', at = ?, subject = ?, mail = ?, mail_key = ?, mail_verified = ?,"
        " given_name = ?, family_name = ?, nonce = NULL, verifier = NULL, code = NULL WHERE reference = ? AND step = 'taken'";
static const char sql_sweep[] =
        "DELETE FROM provider_sign_in WHERE (step = 'sent' AND reference < ?) OR reference < IF(step = 'failed', ?, ?) LIMIT 1000";
/* Whoever comes back without having gone makes one each time. */
static const char sql_oldest_kept[] =
        "SELECT reference FROM provider_sign_in WHERE step = 'failed' ORDER BY reference DESC LIMIT 1 OFFSET ?";

static const char sql_identity[] =
        "SELECT a.account_id, a.candidate_id, a.role, a.enabled, TRUE FROM identity AS i"
        " JOIN account AS a ON a.account_id = i.account_id WHERE i.issuer = ? AND i.subject = ?";
static const char sql_owner[] =
        "SELECT a.account_id, ad.candidate_id, COALESCE(a.role, 'candidate'), COALESCE(a.enabled, TRUE), a.password IS NOT NULL"
        " FROM address AS ad LEFT JOIN account AS a ON a.account_id = ad.account_id OR a.candidate_id = ad.candidate_id"
        " WHERE ad.mail_key = ?";

static const char sql_known[] =
        "SELECT 1 FROM identity AS i JOIN account AS a ON a.account_id = i.account_id AND a.enabled "
        "WHERE i.issuer = ? AND i.subject = ? AND i.account_id = ? FOR UPDATE";
static const char sql_lock[] = "SELECT step FROM provider_sign_in WHERE reference = ? FOR UPDATE";
static const char sql_session[] = "SELECT account_id FROM session WHERE token_hash = ?";
static const char sql_add_identity[] = "INSERT INTO identity (issuer, subject, account_id, made, used) VALUES (?, ?, ?, ?, ?)";
static const char sql_disconnect[] = "DELETE FROM identity WHERE account_id = ?";
/* What tells one from another on a page says nothing of the subject. */
#define NAME "LEFT(SHA2(CONCAT(issuer, ' ', subject), 256), 16)"
static const char sql_identities[] = "SELECT " NAME ", issuer, made, used FROM identity WHERE account_id = ? ORDER BY made, issuer, subject";
static const char sql_issuer[] = "SELECT issuer FROM identity WHERE account_id = ? AND " NAME " = ? FOR UPDATE";
static const char sql_disconnect_one[] = "DELETE FROM identity WHERE account_id = ? AND " NAME " = ?";
static const char sql_used[] = "UPDATE identity SET used = ? WHERE issuer = ? AND subject = ?";
static const char sql_done[] =
        "UPDATE provider_sign_in SET step = 'done', at = ?, subject = NULL, mail = NULL, mail_key = NULL, given_name = NULL,"
        " family_name = NULL WHERE reference = ?";

#define FAILURES "step = 'failed' AND (reference LIKE ? OR mail_key LIKE ?)"
static const char sql_failures[] =
        "SELECT reference, failure, issuer, mail, detail, at FROM provider_sign_in WHERE " FAILURES
        " ORDER BY reference DESC LIMIT ? OFFSET ?";
static const char sql_failures_count[] =
        "SELECT COUNT(*) FROM (SELECT 1 FROM provider_sign_in WHERE " FAILURES " LIMIT 1000) AS x";

/* --- What the provider says of itself */

int sso_provider(struct sso_provider *out, struct db *db, struct pool *pool, const char *issuer, int64_t now)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_provider, DB_IN(db_in_text(issuer), db_in_instant(now - CLOCK_DAY)));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        *out = (struct sso_provider){db_text(&rows, 0, 0), db_int(&rows, 0, 1) != 0};
        return 0;
}

int sso_provider_keep(struct db *db, const char *issuer, const struct sso_provider *provider, int64_t now)
{
        return db_exec(db, sql_provider_keep,
                       DB_IN(db_in_text(issuer), db_in_text(provider->endpoint), db_in_int(provider->names_itself), db_in_instant(now)));
}

/* --- One sign-in */

int sso_begin(struct db *db, const struct sso_begun *b, int64_t now)
{
        return db_exec(db, sql_begin,
                       DB_IN(db_in_text(b->reference), db_in_instant(now), db_in_instant(now), db_in_text(b->issuer),
                             db_in_bytes(b->state, 32), db_in_bytes(b->browser, 32), db_in_text(b->next), db_in_text(b->nonce),
                             db_in_text(b->verifier)));
}

static enum sso_step step_of(const char *word)
{
        static const char *const words[] = {"sent", "asked", "taken", "answered", "done", "failed"};
        size_t                   i = 0;

        while (i < SSO_FAILED && strcmp(words[i], word))
                i++;
        return (enum sso_step)i;
}

int sso_find(struct sso **out, struct db *db, struct pool *pool, const unsigned char state[32], const unsigned char browser[32])
{
        struct sso    *s = *out = POOL_NEW(pool, struct sso);
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_find, DB_IN(db_in_bytes(state, 32), db_in_bytes(browser, 32)));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        *s = (struct sso){
                .reference = db_text(&rows, 0, 0), .issuer = db_text(&rows, 0, 1), .step = step_of(db_text(&rows, 0, 2)),
                .at = db_instant(&rows, 0, 3), .made = db_instant(&rows, 0, 4), .next = db_text(&rows, 0, 5),
                .person = {.subject = db_text(&rows, 0, 6), .mail = db_text(&rows, 0, 7), .mail_verified = db_int(&rows, 0, 8) != 0,
                           .given_name = db_text(&rows, 0, 9), .family_name = db_text(&rows, 0, 10)},
                .failure = db_text(&rows, 0, 11),
        };
        return 0;
}

int sso_ask(bool *asked, struct db *db, const char *reference, const char *code, int64_t now)
{
        int rc = db_exec(db, sql_ask, DB_IN(db_in_instant(now), db_in_text(code), db_in_text(reference)));

        *asked = rc == 0 && db_affected(db) == 1;
        return rc;
}

/* Some of it is what a provider, or anybody, wrote. */
static struct db_in detail_in(const char *detail, struct pool *pool)
{
        const char *at = detail;

        if (!detail)
                return db_in_null();
        detail = at = utf8_repair(pool, detail, strlen(detail), false);
        for (size_t count = 0; *at && count < DETAIL_LONGEST; count++)
                for (at++; (*at & 0xC0) == 0x80;)
                        at++;
        return db_in_text(pool_text_n(pool, detail, (size_t)(at - detail)));
}

int sso_fail(struct db *db, const char *reference, const char *failure, const char *detail, int64_t now)
{
        struct pool *pool = pool_new();
        int          rc = db_exec(db, sql_fail, DB_IN(db_in_instant(now), db_in_text(failure), detail_in(detail, pool), db_in_text(reference)));

        pool_free(pool);
        return rc;
}

int sso_fail_new(struct db *db, const char *reference, const char *issuer, const char *failure, const char *detail, int64_t now)
{
        struct pool *pool = pool_new();
        int          rc = db_exec(db, sql_fail_new,
                                  DB_IN(db_in_text(reference), db_in_instant(now), db_in_instant(now), db_in_text(issuer),
                                        db_in_text(failure), detail_in(detail, pool)));

        pool_free(pool);
        return rc;
}

/* --- For the job process */

int sso_waiting(struct sso_wish **out, size_t *count, struct db *db, size_t most, struct pool *pool)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_waiting, DB_IN(db_in_int((int64_t)most)));

        *count = rc == 0 ? rows.count : 0;
        *out = POOL_ARRAY(pool, *count, struct sso_wish);
        for (size_t i = 0; i < *count; i++)
                (*out)[i] = (struct sso_wish){db_text(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2), db_text(&rows, i, 3)};
        return rc;
}

int sso_take(bool *mine, struct db *db, const char *reference)
{
        int rc = db_exec(db, sql_take, DB_IN(db_in_text(reference)));

        *mine = rc == 0 && db_affected(db) == 1;
        return rc;
}

int sso_answer(struct db *db, const char *reference, const struct sso_person *p, int64_t now, struct pool *pool)
{
        return db_exec(db, sql_answer,
                       DB_IN(db_in_instant(now), db_in_text(p->subject), db_in_text(p->mail),
                             db_in_text(p->mail ? mail_key(pool, p->mail) : NULL), db_in_int(p->mail_verified),
                             db_in_text(p->given_name), db_in_text(p->family_name), db_in_text(reference)));
}

int sso_sweep(bool *left, struct db *db, int64_t now)
{
        char           hour[REQUEST_ID], day[REQUEST_ID], month[REQUEST_ID];   /* references sort by time */
        struct pool   *pool = pool_new();
        struct db_rows rows;
        const char    *failed = month;
        int            rc = db_query(&rows, db, pool, sql_oldest_kept, DB_IN(db_in_int(SSO_KEPT - 1)));

        request_id(hour, now - CLOCK_HOUR);
        request_id(day, now - CLOCK_DAY);
        request_id(month, now - SSO_FAILED_DAYS * CLOCK_DAY);
        if (rc == 0 && rows.count && strcmp(db_text(&rows, 0, 0), month) > 0)
                failed = db_text(&rows, 0, 0);
        if (rc == 0)
                rc = sweep_left(left, db, db_exec(db, sql_sweep, DB_IN(db_in_text(hour), db_in_text(failed), db_in_text(day))));
        pool_free(pool);
        return rc;
}

/* --- Whose it is */

static enum sso_who who_of(const struct db_rows *rows, enum sso_who otherwise)
{
        if (role_parse(db_text(rows, 0, 2)) != ROLE_CANDIDATE || db_is_null(rows, 0, 1))
                return SSO_STAFF;
        if (!db_int(rows, 0, 3))
                return SSO_CLOSED;
        return db_int(rows, 0, 4) ? otherwise : SSO_NO_PASSWORD;
}

int sso_whose(struct sso_whose *out, struct db *db, struct pool *pool, const struct sso *sso)
{
        enum sso_who   found = SSO_KNOWN;
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_identity, DB_IN(db_in_text(sso->issuer), db_in_text(sso->person.subject)));

        *out = (struct sso_whose){.who = SSO_NEW};
        if (rc == 0 && !rows.count && sso->person.mail) {
                found = SSO_PROVE;
                rc = db_query(&rows, db, pool, sql_owner, DB_IN(db_in_text(mail_key(pool, sso->person.mail))));
        }
        if (rc == 0 && rows.count)
                *out = (struct sso_whose){who_of(&rows, found), found == SSO_KNOWN, (uint64_t)db_int(&rows, 0, 0), (uint32_t)db_int(&rows, 0, 1)};
        return rc;
}

struct inviting {
        uint32_t          candidate;
        const char       *once;
        const struct act *act;
        const char       *language;
        struct pool      *pool;
};

static int invite_work(struct db *db, void *arg)
{
        const struct inviting *w = arg;
        struct account_act     by = {w->act, w->pool};
        char                   id[CANDIDATE_ID_TEXT];
        uint64_t               account;
        int                    rc = account_ensure_inside(&account, db, &by, w->candidate);

        return rc < 0 ? rc : reset_ask(db, candidate_id_format(id, w->candidate), w->language, w->once, w->act->now, w->pool);
}

int sso_invite(struct db *db, const struct sso *sso, const struct sso_whose *whose, const struct act *act, const char *language,
               struct pool *pool)
{
        return db_transaction(db, invite_work, &(struct inviting){whose->candidate, sso->reference, act, language, pool});
}

int sso_disconnect(struct db *db, uint64_t account)
{
        return db_exec(db, sql_disconnect, DB_IN(db_in_int((int64_t)account)));
}

int sso_identities(struct sso_identity **out, size_t *count, struct db *db, struct pool *pool, uint64_t account)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_identities, DB_IN(db_in_int((int64_t)account)));

        *count = rc == 0 ? rows.count : 0;
        *out = POOL_ARRAY(pool, *count, struct sso_identity);
        for (size_t i = 0; i < *count; i++)
                (*out)[i] = (struct sso_identity){db_text(&rows, i, 0), db_text(&rows, i, 1), db_instant(&rows, i, 2), db_instant(&rows, i, 3)};
        return rc;
}

int sso_disconnect_one(const char **issuer, struct db *db, uint64_t account, const char *name, struct pool *pool)
{
        struct db_in   who = db_in_int((int64_t)account), which = db_in_text(name);
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_issuer, DB_IN(who, which));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        *issuer = db_text(&rows, 0, 0);
        return db_exec(db, sql_disconnect_one, DB_IN(who, which));
}

/* --- Entering */

/* Somebody of whom nothing was known. */
static int name_person(struct candidate_write *w, void *arg)
{
        const struct sso_entering *e = arg;
        const struct sso_person   *said = &e->sso->person;
        struct person             *p;
        int                        rc = candidate_person(w);

        if (rc < 0)
                return rc;
        p = w->candidate->person;
        p->given_name = said->given_name;
        p->family_name = said->family_name;
        p->email = said->mail;
        p->email_verified = true;
        p->language = e->req->language;
        return 0;
}

static int create(struct sso_whose *who, struct db *db, const struct sso_entering *e)
{
        struct act            act = e->act;
        struct account_act    by = {&act, e->pool};
        struct candidate_done done;
        int                   rc;

        act.action = "candidate-create";
        rc = candidate_write_inside(&done, db, &act, e->programme, e->revision, 0, name_person, (void *)e, e->pool);
        if (rc < 0)
                return rc == ERR_REFUSED ? ERR_NOT_FOUND : rc;
        who->candidate = done.id;
        return account_ensure_inside(&who->account, db, &by, done.id);
}

static int identify(struct db *db, const struct sso_entering *e, const struct sso_whose *who)
{
        const struct sso        *s = e->sso;
        const struct audit_value values[] = {{"provider", NULL, s->issuer}, {"subject", NULL, s->person.subject}};
        struct act               act = e->act;
        struct db_in             now = db_in_instant(act.now);
        int                      rc = db_exec(db, sql_add_identity,
                                              DB_IN(db_in_text(s->issuer), db_in_text(s->person.subject), db_in_int((int64_t)who->account), now, now));

        if (rc < 0)
                return db_duplicate(db) ? ERR_NOT_FOUND : rc;
        act.action = "provider-add";
        act.account = who->account;
        if (e->whose.who == SSO_PROVE && (rc = message_provider(db, who->candidate, &act, e->pool)) < 0)
                return rc;
        return audit_write(db, &act, who->candidate, values, 2, e->pool);
}

/* Still theirs: a new password, which ends every session, has taken nothing back meanwhile. */
static int recognise(struct db *db, const struct sso_entering *e)
{
        struct db_in   issuer = db_in_text(e->sso->issuer), subject = db_in_text(e->sso->person.subject);
        struct db_rows rows;
        int            rc = db_query(&rows, db, e->pool, sql_known, DB_IN(issuer, subject, db_in_int((int64_t)e->whose.account)));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        return db_exec(db, sql_used, DB_IN(db_in_instant(e->act.now), issuer, subject));
}

static int begin_session(struct db *db, const struct sso_entering *e, const struct sso_whose *who)
{
        const struct audit_value value = {"provider", NULL, e->sso->issuer};
        struct act               act = e->act;
        struct session_new       new = {.account = who->account, .hash = e->session, .req = e->req, .now = act.now, .limits = e->limits};
        int                      rc = session_begin(db, &new);

        if (rc == 0 && e->old)
                rc = session_end(db, e->old);
        if (rc == 0 && e->name)
                rc = guess_good(db, e->name, false);
        if (rc == 0 && e->address)
                rc = guess_good(db, e->address, true);
        act.account = who->account;
        return rc < 0 ? rc : audit_write(db, &act, who->candidate, &value, 1, e->pool);
}

/* 1: it is to be done. 0: it was, by this very call, at a COMMIT of unknown outcome. */
static int is_open(struct db *db, const struct sso_entering *e)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, e->pool, sql_lock, DB_IN(db_in_text(e->sso->reference)));

        if (rc < 0 || !rows.count)
                return rc < 0 ? rc : ERR_NOT_FOUND;
        if (step_of(db_text(&rows, 0, 0)) == SSO_ANSWERED)
                return 1;
        rc = db_query(&rows, db, e->pool, sql_session, DB_IN(db_in_bytes(e->session, 32)));
        return rc < 0 ? rc : rows.count ? 0 : ERR_NOT_FOUND;
}

static int enter_work(struct db *db, void *arg)
{
        const struct sso_entering *e = arg;
        struct sso_whose           who = e->whose;
        struct db_in               now = db_in_instant(e->act.now);
        int                        rc = is_open(db, e);

        if (rc <= 0)
                return rc;
        if (e->proved && (rc = account_still(db, who.account, e->proved, e->pool)) < 0)
                return rc;
        rc = who.who == SSO_NEW ? create(&who, db, e) : 0;
        if (rc == 0)
                rc = who.who == SSO_KNOWN ? recognise(db, e) : identify(db, e, &who);
        if (rc == 0)
                rc = begin_session(db, e, &who);
        return rc < 0 ? rc : db_exec(db, sql_done, DB_IN(now, db_in_text(e->sso->reference)));
}

int sso_enter(struct db *db, const struct sso_entering *entering)
{
        return db_transaction(db, enter_work, (void *)entering);
}

/* --- For admins */

/* The beginning of something, as a pattern. */
static const char *beginning(struct pool *pool, const char *text)
{
        char *out = pool_array(pool, strlen(text) + 1, 2), *at = out;

        for (; *text; text++) {
                if (strchr("%_\\", *text))
                        *at++ = '\\';
                *at++ = *text;
        }
        *at = '%';
        return out;
}

static const char *in_capitals(struct pool *pool, const char *text)
{
        char *out = pool_text(pool, text);

        for (char *at = out; *at; at++)
                *at = (char)(*at >= 'a' && *at <= 'z' ? *at - 'a' + 'A' : *at);
        return out;
}

int sso_failures(struct sso_failure **out, size_t *count, size_t *all, struct db *db, struct pool *pool, const char *q, size_t first,
                 size_t most)
{
        struct db_in   reference = db_in_text(beginning(pool, in_capitals(pool, q)));
        /* "" finds those without an address by their reference */
        struct db_in   mail = db_in_text(beginning(pool, mail_key(pool, q)));
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_failures_count, DB_IN(reference, mail));

        *count = *all = 0;
        if (rc < 0)
                return rc;
        *all = (size_t)db_int(&rows, 0, 0);
        if ((rc = db_query(&rows, db, pool, sql_failures,
                           DB_IN(reference, mail, db_in_int((int64_t)most), db_in_int((int64_t)first)))) < 0)
                return rc;
        *count = rows.count;
        *out = POOL_ARRAY(pool, rows.count, struct sso_failure);
        for (size_t i = 0; i < rows.count; i++)
                (*out)[i] = (struct sso_failure){db_text(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2), db_text(&rows, i, 3),
                                                 db_text(&rows, i, 4), db_instant(&rows, i, 5)};
        return 0;
}
