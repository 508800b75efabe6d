/* reset.h - links for forgotten passwords go out. Several processes may do it at once: each link is one's own. */
#ifndef RECERT_JOB_RESET_H
#define RECERT_JOB_RESET_H

#include <stdbool.h>
#include "store/db.h"

/* As a worker. For a quarter of a second at most; *more is set where others wait, else left as it is. owner: of the
 * process, as of a lease. */
int reset_round(bool *more, struct db *db, const char *owner);

#endif
