/* outbox.h - mails that wait to be sent. They are written in the transaction of what they tell, and sent by the job
 * process (job/mail.h). Without a mail server in the configuration there are none: nothing is written, and that is
 * no error (conf.mail_server says so to pages, which then name the programme's contact). */
#ifndef RECERT_OUTBOX_H
#define RECERT_OUTBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "renewal/message.h"
#include "store/audit.h"
#include "store/db.h"

/* SQL of those who write messages: the mail of one that this transaction wrote. Candidate, cause, step, made. */
#define OUTBOX_MESSAGE \
        "INSERT INTO outbox (candidate_id, cause, step, kind, message_id, made, due, state)" \
        " SELECT candidate_id, cause, step, kind, message_id, made, made, 'waiting' FROM message" \
        " WHERE candidate_id = ? AND cause = ? AND step = ? AND made = ? ON DUPLICATE KEY UPDATE outbox_id = outbox_id"

/* And of one that is no message, to one address. Candidate, cause, step, kind, document, mail, made twice. */
#define OUTBOX_TO \
        "INSERT INTO outbox (candidate_id, cause, step, kind, document, mail, made, due, state)" \
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting') ON DUPLICATE KEY UPDATE outbox_id = outbox_id"

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

/* --- Sending. A mail that somebody has taken is theirs for so long; killed meanwhile, it is anybody's again. */

struct outbox_row {
        uint64_t    id;
        uint32_t    candidate;          /* 0: staff's */
        const char *to;                 /* NULL: there is no address … */
        bool        refused;            /* … that a server has not refused, or that can be sent to */
        bool        declined;           /* the candidate does not want such mails */
        const char *language;           /* NULL: none is known */
        int64_t     made, ends, began;  /* microseconds since 1970, UTC; ends 0: never; began: the first try */
        int         tries;              /* this one too */
        const struct message *message;  /* NULL: it cannot be read */
};
/* The next that is due, those that end first; *out NULL: there is none. owner: of a lease (store/lease.h). */
int outbox_take(struct outbox_row **out, struct db *db, const char *owner, int seconds, int64_t now, struct pool *pool);

enum outbox_became {
        OUTBOX_SENT,
        OUTBOX_DROPPED,         /* not wanted, or over */
        OUTBOX_FAILED,          /* waits for staff */
        OUTBOX_AGAIN,           /* later */
        OUTBOX_PUT_BACK,        /* later, and as if it had not been tried */
        OUTBOX_REFUSED          /* the address was: at once to the next one; failed, where it was for that one only */
};
struct outbox_outcome {
        enum outbox_became became;
        int         seconds;            /* OUTBOX_AGAIN, OUTBOX_PUT_BACK: from now */
        const char *to;                 /* NULL: as it was */
        int         code;               /* the server's last answer; 0: none */
        const char *answer;             /* in its words, or ours; NULL: both as they were */
};
/* Of one's own; another's is left alone. */
int outbox_note(struct db *db, uint64_t id, const char *owner, const struct outbox_outcome *outcome, int64_t now, struct pool *pool);

/* --- For staff */

extern const char *const outbox_states[];
#define OUTBOX_STATES 4         /* "failed" first */
struct outbox_entry {
        uint64_t    id;
        uint32_t    candidate;          /* 0: staff's */
        const char *name;               /* of whom it is for; NULL: none is stored */
        const char *kind, *state, *to;  /* to: tried last, or the address that it is for; NULL: the main one, not tried yet */
        int64_t     made, due;          /* microseconds since 1970, UTC */
        int         tries, code;        /* code 0: none */
        const char *answer;             /* NULL: none */
};
/* The latest first, of that state (NULL: all); counts: of each state. */
int outbox_list(struct outbox_entry **out, size_t *count, int64_t counts[OUTBOX_STATES], struct db *db, const char *state,
                size_t first, size_t most, struct pool *pool);
/* How many have failed. */
int outbox_failed(int64_t *out, struct db *db, struct pool *pool);
/* Inside a transaction: one that failed is tried anew, its addresses too. ERR_NOT_FOUND: there is none, or nothing of it
 * is left. */
int outbox_send_again(struct db *db, uint64_t id, const struct act *act, struct pool *pool);

/* As of sweep.h. What links said that are over; that an address was refused which is nobody's any more; what was sent,
 * dropped or had failed so many days ago. */
#define OUTBOX_DAYS 90
int outbox_sweep_links(bool *left, struct db *db, int64_t now);
int outbox_sweep_refused(bool *left, struct db *db, int64_t now);
int outbox_sweep(bool *left, struct db *db, int64_t now);

#endif
