/* outbox.h - mails that wait to be sent. They are written in the transaction of what they tell, and sent by the job
 * process (job/mail.h). Without a mail server in the configuration there are none: nothing is written, and that is
 * no error (conf.mail_server says so to pages, which then name the programme's contact). */
#ifndef RECERT_OUTBOX_H
#define RECERT_OUTBOX_H

#include "renewal/message.h"
#include "store/db.h"

/* SQL of those who write messages: the mail of one that this transaction wrote. Candidate, cause, step, made. */
#define OUTBOX_MESSAGE \
        "INSERT INTO outbox (candidate_id, cause, step, kind, message_id, made, due, state)" \
        " SELECT candidate_id, cause, step, kind, message_id, made, made, 'waiting' FROM message" \
        " WHERE candidate_id = ? AND cause = ? AND step = ? AND made = ? ON DUPLICATE KEY UPDATE outbox_id = outbox_id"

/* A mail that is no message of the portal: a link that works once, say, which nobody is to read there. */
struct outbox_mail {
        uint32_t    candidate;          /* whose it is; 0: staff's, */
        uint64_t    account;            /* then this account's */
        const char *cause, *step;       /* with the person: sent once. Unlike those of any message; 100 and 40 bytes at most */
        const char *to;                 /* an address; NULL: the main one, or the next verified one */
        const char *language;           /* NULL: the candidate's, else the portal's first */
        int64_t     ends;               /* microseconds since 1970, UTC: not sent after it; 0: as long as any */
        const struct message *message;  /* kind and link at least; kept until it is sent or of no use, then erased */
};
/* Inside the transaction of a write. */
int outbox_add(struct db *db, const struct outbox_mail *mail, int64_t now, struct pool *pool);

/* As of sweep.h. What links said that are over; what was sent, dropped or had failed 90 days ago. */
int outbox_sweep_links(bool *left, struct db *db, int64_t now);
int outbox_sweep(bool *left, struct db *db, int64_t now);

#endif
