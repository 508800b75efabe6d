/* seal.h - the sealer: one process, every second, numbers what was committed since, chains the audit
 * rows, and now and then signs the end of the chain. It may be killed between any two statements, and
 * any number of it may run: one holds the lease. */
#ifndef RECERT_JOB_SEAL_H
#define RECERT_JOB_SEAL_H

#include <signal.h>
#include <stdbool.h>
#include "store/chain.h"
#include "store/lease.h"
#include "util/conf.h"

/* Seconds of the lease: a sealer that was killed is followed by the next one after so long. */
#define SEAL_LEASE 3
/* Seconds without a finished round after which something is wrong. */
#define SEAL_SILENT 5

struct sealer {
        struct db                   *db;
        struct lease                 lease;
        struct chain_key             key;
        const volatile sig_atomic_t *stop;      /* set: end after this transaction */
        bool                         held, waits, announced;
};

/* The key of data_dir/seal.key, 64 hexadecimal digits that nobody else can read: made at the first start.
 * ERR_REFUSED, logged: it is no such file. */
int seal_key_make(struct chain_key *out, const struct conf *conf, struct pool *pool);
/* The same, but ERR_NOT_FOUND where there is none. */
int seal_key_read(struct chain_key *out, const struct conf *conf, struct pool *pool);

void seal_init(struct sealer *out, struct db *db, const struct chain_key *key, const volatile sig_atomic_t *stop);
/* Everything that waits. 0 where another one holds the lease, or has taken it meanwhile. */
int  seal_round(struct sealer *s);
/* Gives the lease back, so that the next one need not wait for its end. */
void seal_end(struct sealer *s);

#endif
