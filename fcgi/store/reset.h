/* reset.h - a password is forgotten: a link that works once goes to an address that is theirs, by mail. Who asks gets
 * the same answer in the same time, whoever it is: a page looks the name up and leaves a job, for nobody too; the rest
 * is the job process's. */
#ifndef RECERT_STORE_RESET_H
#define RECERT_STORE_RESET_H

#include <stdbool.h>
#include "store/audit.h"
#include "store/db.h"

#define RESET_LASTS   (30 * CLOCK_MINUTE)
#define RESET_GOOD    5         /* links of one account that are good at once: no more are sent, however often one asks */
#define RESET_WAITING 1000      /* about as many wait at most, in a flood */

/* login: id or mail address; one that is not verified only where it is the main one. once: what is asked with the same
 * is sent once. ERR_UNAVAILABLE: too many wait. */
int reset_ask(struct db *db, const char *login, const char *language, const char *once, int64_t now, struct pool *pool);

/* Does the oldest of what was asked: link, mail and audit row, in one transaction; and nothing is left of it. *more: there
 * may be another. */
int reset_send(bool *more, struct db *db, const char *owner, struct pool *pool);

#endif
