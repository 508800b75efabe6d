/* credit.h - reports that waited for somebody are credited once that person is there. Several processes may
 * do it at once: each report is looked at again under its lock. */
#ifndef RECERT_JOB_CREDIT_H
#define RECERT_JOB_CREDIT_H

#include <stdint.h>
#include "store/db.h"

struct credit {
        struct db *db;          /* as a worker: the sealer may not write what candidates have */
        int64_t    swept;       /* clock_elapsed() */
};

/* At most a hundred at a call. */
int credit_round(struct credit *c);

#endif
