/* lease.h - the right to do something that one process at a time may do, over any number of
 * machines: a row, claimed by one committed UPDATE. Time is the database server's. */
#ifndef RECERT_LEASE_H
#define RECERT_LEASE_H

#include <stdbool.h>
#include "store/db.h"

struct lease {
        const char *name;       /* "sealer" */
        char        owner[97];  /* host:pid:random, made by lease_init() */
        int         seconds;    /* how long it is good for without being renewed */
};

void lease_init(struct lease *l, const char *name, int seconds);
/* Claims or renews; its own transaction. *held: whether it is ours now. */
int  lease_take(bool *held, struct db *db, const struct lease *l);
/* Inside a transaction: ERR_STALE where it is no longer ours. Locks the row until the end. */
int  lease_check(struct db *db, const struct lease *l);
/* Notes that a round of work was finished (what "silent" is measured by). */
int  lease_beat(struct db *db, const struct lease *l);
int  lease_drop(struct db *db, const struct lease *l);

/* Microseconds since the holder of a lease last finished a round; -1: never. */
int  lease_silence(int64_t *out, struct db *db, const char *name);

#endif
