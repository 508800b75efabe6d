/* sweep.h - forgets what is of no more use, and has no file of its own: at most 1,000 rows a call;
 * db_affected() says how many. *left: call again. (Who has a file of his own sweeps there.) */
#ifndef RECERT_SWEEP_H
#define RECERT_SWEEP_H

#include <stdbool.h>
#include <stdint.h>
#include "store/db.h"

#define SWEEP_MOST 1000 /* rows a call, as in every such statement */
/* rc of one: *left, and rc again. */
int sweep_left(bool *left, const struct db *db, int rc);

/* Days. */
#define SWEEP_DEVICE_DAYS 400
#define SWEEP_INVITE_DAYS 7

/* Browsers in which nobody signed in for as long as their cookie is kept. */
int sweep_devices(bool *left, struct db *db, int64_t now);
/* Failed sign-ins that no longer make anybody wait, a day later. */
int sweep_attempts(bool *left, struct db *db, int64_t now);
/* Links that ended so long ago, used or not. */
int sweep_invites(bool *left, struct db *db, int64_t now);
/* Work that ended, and was left more than thirty days ago. */
int sweep_jobs(bool *left, struct db *db, int64_t now);

#endif
