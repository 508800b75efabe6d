/* mail.h - sends what waits in the outbox (store/outbox.h), a few mails at a time, while the other jobs go on.
 *
 * A mail is taken before it is sent and noted afterwards: killed in between, it is sent again after three minutes, under the
 * same Message-ID, so that a double is the server's to see. A server that answers 4xx, or breaks off, is asked again with
 * growing pauses for two days; one that refuses the address for good has it marked, and the next is tried; all else that
 * fails waits for staff. A server that cannot be reached, or lets nobody in, makes everything wait, and uses up nothing. */
#ifndef RECERT_JOB_MAIL_H
#define RECERT_JOB_MAIL_H

#include <signal.h>
#include <stdbool.h>
#include "store/db.h"

struct conf;
struct mailer;

/* *out NULL: the configuration has no mail server, and the calls below do nothing. ERR_SYSTEM, logged: there are no
 * stylesheets. db: as a worker. */
int  mailer_new(struct mailer **out, const struct conf *conf, struct db *db, const volatile sig_atomic_t *stop);
/* Begins what is due. *more: something is being sent. */
int  mailer_round(bool *more, struct mailer *m);
/* Something is being sent, or its outcome is still to be noted. */
bool mailer_busy(const struct mailer *m);
/* Goes on until that instant (clock_elapsed()), or until wake can be read. */
void mailer_wait(struct mailer *m, int64_t until, int wake);
void mailer_free(struct mailer *m);

#endif
