/* reset.c - links for forgotten passwords. */
#include "store/reset.h"

#include <sodium.h>
#include <stdio.h>
#include "renewal/candidate.h"
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
static const char sql_link[] = "INSERT INTO invite (token_hash, account_id, made, ends) VALUES (?, ?, ?, ?)";

int reset_ask(struct db *db, const char *login, const char *language, int64_t now, struct pool *pool)
{
        struct db_rows rows;
        uint32_t       id;
        int            rc;

        if (candidate_id_typed(&id, login))
                rc = db_query(&rows, db, pool, sql_find_id, DB_IN(db_in_int(id)));
        else
                rc = db_query(&rows, db, pool, sql_find_mail, DB_IN(db_in_text(mail_key(pool, login))));
        if (rc < 0)
                return rc;
        return job_leave(db, KIND,
                         pool_format(pool, "%lld %lld %.35s", (long long)(rows.count ? db_int(&rows, 0, 0) : 0),
                                     (long long)(rows.count ? db_int(&rows, 0, 1) : 0), language),
                         now);
}

struct sending {
        const struct job *job;
        long long         account, address;
        const char       *language;
        struct pool      *pool;
};

static int send_work(struct db *db, void *arg)
{
        const struct sending *s = arg;
        struct act            act = {"reset-ask", "jobs", 0, NULL, clock_now(), DATE_NONE};
        char                  token[INVITE_TOKEN_TEXT];
        unsigned char         hash[32];
        struct db_rows        rows;
        struct message        m = {.kind = MESSAGE_RESET, .on = clock_day(act.now), .date = DATE_NONE, .last_day = DATE_NONE};
        struct outbox_mail    mail = {.account = (uint64_t)s->account, .cause = KIND, .message = &m, .language = s->language,
                                      .ends = act.now + RESET_LASTS};
        int                   rc = db_query(&rows, db, s->pool, sql_whose, DB_IN(db_in_int(s->address), db_in_int(s->account)));

        if (rc < 0 || !rows.count || (s->address && db_is_null(&rows, 0, 1)))   /* gone meanwhile */
                return rc < 0 ? rc : job_end(db, s->job, "done", NULL);
        invite_token(token, hash);
        m.link = pool_format(s->pool, "/reset/%s", token);
        mail.candidate = (uint32_t)db_int(&rows, 0, 0);
        mail.to = db_text(&rows, 0, 1);
        mail.step = pool_format(s->pool, "%llu", (unsigned long long)s->job->id);
        if ((rc = db_exec(db, sql_link, DB_IN(db_in_bytes(hash, sizeof hash), db_in_int(s->account), db_in_instant(act.now),
                                              db_in_instant(mail.ends)))) < 0 ||
            (rc = outbox_add(db, &mail, act.now, s->pool)) < 0 ||
            (rc = audit_write(db, &act, mail.candidate,
                              &(struct audit_value){pool_format(s->pool, "account %lld link", s->account), NULL, "made"}, 1,
                              s->pool)) < 0)
                return rc;
        return job_end(db, s->job, "done", NULL);
}

int reset_send(bool *more, struct db *db, const char *owner, struct pool *pool)
{
        struct job     job;
        struct sending s = {.job = &job, .pool = pool};
        char           language[36] = "";
        int            rc = job_take_oldest(&job, db, KIND, owner, pool);

        *more = rc == 0 && job.id;
        if (!*more)
                return rc;
        if (!job.argument || sscanf(job.argument, "%lld %lld %35s", &s.account, &s.address, language) != 3) {
                log_write(LOG_ERROR, "reset-damaged", LOG_N("job", (int64_t)job.id));
                return job_end(db, &job, "failed", "what was asked cannot be read");
        }
        s.language = language;
        return s.account ? db_transaction(db, send_work, &s) : job_end(db, &job, "done", NULL);
}
