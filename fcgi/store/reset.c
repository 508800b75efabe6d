/* reset.c - links for forgotten passwords. */
#include "store/reset.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include "renewal/candidate.h"
#include "store/account.h"
#include "store/account_admin.h"
#include "store/candidate.h"
#include "store/job.h"
#include "store/outbox.h"
#include "store/session.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

#define KIND "reset"

/* The main address of an id, which the outbox knows, is 0 here. */
static const char sql_find_id[] = "SELECT account_id, 0 FROM account WHERE candidate_id = ? AND enabled";
static const char sql_find_mail[] =
        "SELECT a.account_id, ad.address_id FROM address AS ad JOIN account AS a ON a.enabled AND "
        "(a.account_id = ad.account_id OR a.candidate_id = ad.candidate_id) "
        "WHERE ad.mail_key = ? AND (ad.verified OR ad.place = 0)";
static const char sql_whose[] =
        "SELECT a.candidate_id, ad.mail FROM account AS a LEFT JOIN address AS ad ON ad.address_id = ? AND "
        "(ad.account_id = a.account_id OR ad.candidate_id = a.candidate_id) WHERE a.account_id = ? AND a.enabled FOR UPDATE";
static const char sql_good[] =
        "SELECT COUNT(*) FROM invite WHERE account_id = ? AND used IS NULL AND ends > ? AND " INVITE_MAILED;
static const char sql_sent[] = "SELECT 1 FROM outbox WHERE candidate_id <=> ? AND account_id <=> ? AND cause = '" KIND "' AND step = ?";
static const char sql_link[] = "INSERT INTO invite (token_hash, account_id, made, ends) VALUES (?, ?, ?, ?)";

/* What came twice is done once: what a form's key, or whatever else it is known by, becomes in a job. */
static const char *step_of(const char *once, struct pool *pool)
{
        unsigned char hash[16];

        crypto_generichash(hash, sizeof hash, (const unsigned char *)once, strlen(once), NULL, 0);
        return sodium_bin2hex(pool_alloc(pool, 2 * sizeof hash + 1), 2 * sizeof hash + 1, hash, sizeof hash);
}

int reset_ask(struct db *db, const char *login, const char *language, const char *once, int64_t now, struct pool *pool)
{
        struct db_rows rows;
        uint32_t       id;
        size_t         waiting;
        int            rc = job_waiting(&waiting, db, KIND, RESET_WAITING, pool);

        if (rc < 0 || waiting >= RESET_WAITING)
                return rc < 0 ? rc : ERR_UNAVAILABLE;

        if (candidate_id_typed(&id, login))
                rc = db_query(&rows, db, pool, sql_find_id, DB_IN(db_in_int(id)));
        else
                rc = db_query(&rows, db, pool, sql_find_mail, DB_IN(db_in_text(mail_key(pool, login))));
        if (rc < 0)
                return rc;
        return job_leave(db, KIND,
                         pool_format(pool, "%lld %lld %s %.35s", (long long)(rows.count ? db_int(&rows, 0, 0) : 0),
                                     (long long)(rows.count ? db_int(&rows, 0, 1) : 0), step_of(once, pool), language),
                         now);
}

struct sending {
        const struct job *job;
        long long         account, address;
        const char       *step, *language;
        struct pool      *pool;
};

/* *out: there is nothing to be sent: it was, or as many links as one needs are good already. */
static int enough(bool *out, struct db *db, const struct sending *s, uint32_t candidate, int64_t now)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, s->pool, sql_good,
                                     DB_IN(db_in_int(s->account), db_in_instant(now)));

        *out = rc == 0 && db_int(&rows, 0, 0) >= RESET_GOOD;
        if (rc < 0 || *out)
                return rc;
        rc = db_query(&rows, db, s->pool, sql_sent,
                      DB_IN(candidate ? db_in_int(candidate) : db_in_null(), candidate ? db_in_null() : db_in_int(s->account),
                            db_in_text(s->step)));
        *out = rc == 0 && rows.count;
        return rc;
}

static int send_work(struct db *db, void *arg)
{
        const struct sending *s = arg;
        struct act            act = {"reset-ask", "jobs", 0, NULL, clock_now(), DATE_NONE};
        char                  token[INVITE_TOKEN_TEXT];
        unsigned char         hash[32];
        bool                  no_more;
        struct db_rows        rows;
        struct message        m = {.kind = MESSAGE_RESET, .on = clock_day(act.now), .date = DATE_NONE, .last_day = DATE_NONE};
        struct outbox_mail    mail = {.account = (uint64_t)s->account, .cause = KIND, .message = &m, .language = s->language,
                                      .ends = act.now + RESET_LASTS};
        int                   rc = db_query(&rows, db, s->pool, sql_whose, DB_IN(db_in_int(s->address), db_in_int(s->account)));

        if (rc < 0 || !rows.count || (s->address && db_is_null(&rows, 0, 1)))   /* gone meanwhile */
                return rc < 0 ? rc : job_drop(db, s->job);
        mail.candidate = (uint32_t)db_int(&rows, 0, 0);
        mail.to = db_text(&rows, 0, 1);
        mail.step = s->step;
        if ((rc = enough(&no_more, db, s, mail.candidate, act.now)) < 0 || no_more)
                return rc < 0 ? rc : job_drop(db, s->job);
        invite_token(token, hash);
        m.link = pool_format(s->pool, "/reset/%s", token);
        if ((rc = db_exec(db, sql_link, DB_IN(db_in_bytes(hash, sizeof hash), db_in_int(s->account), db_in_instant(act.now),
                                              db_in_instant(mail.ends)))) < 0 ||
            (rc = outbox_add(db, &mail, act.now, s->pool)) < 0 ||
            (rc = audit_write(db, &act, mail.candidate,
                              &(struct audit_value){pool_format(s->pool, "account %lld link", s->account), NULL, "made"}, 1,
                              s->pool)) < 0)
                return rc;
        return job_drop(db, s->job);
}

int reset_send(bool *more, struct db *db, const char *owner, struct pool *pool)
{
        struct job     job;
        struct sending s = {.job = &job, .pool = pool};
        char           step[33] = "", language[36] = "";
        int            rc = job_take_oldest(&job, db, KIND, owner, pool);

        *more = rc == 0 && job.id;
        if (!*more)
                return rc;
        if (!job.argument || sscanf(job.argument, "%lld %lld %32s %35s", &s.account, &s.address, step, language) != 4) {
                log_write(LOG_ERROR, "reset-damaged", LOG_N("job", (int64_t)job.id));
                return job_end(db, &job, "failed", "what was asked cannot be read");
        }
        s.step = step;
        s.language = language;
        return s.account ? db_transaction(db, send_work, &s) : job_drop(db, &job);
}
