/* reset.h - links for forgotten passwords go out. Several processes may do it at once: each link is one's own. */
#ifndef RECERT_JOB_RESET_H
#define RECERT_JOB_RESET_H

#include "store/db.h"

/* As a worker. All that wait. owner: of the process, as of a lease. */
int reset_round(struct db *db, const char *owner);

#endif
