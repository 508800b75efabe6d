/* chain.h - the audit rows as a chain: each has a number and a hash over the row before it and itself, so
 * that none can be changed, removed or put between others without showing. Now and then the end of the
 * chain is signed; a signed checkpoint that somebody else has kept shows even a chain that was made anew.
 *
 * The hash of a row is BLAKE2b-256 over, one after the other: "recert audit 1"; the hash of the row before
 * (32 zero bytes for the first); number, audit_id, at (microseconds since 1970), account_id, candidate_id
 * (0: none), eight bytes each, the lowest first; program, request, action, digests, each as its length in
 * eight bytes (all ones: NULL) and its bytes. A checkpoint is an Ed25519 signature over "recert checkpoint
 * 1", the number in eight bytes, the hash, and the instant in eight bytes. */
#ifndef RECERT_CHAIN_H
#define RECERT_CHAIN_H

#include <stdbool.h>
#include <stdint.h>
#include "store/db.h"
#include "store/lease.h"

#define CHAIN_HASH   32
#define CHAIN_PUBLIC 32         /* bytes of an Ed25519 public key */
#define CHAIN_SECRET 64
#define CHAIN_MOST   1000       /* rows sealed in one transaction */

struct chain_key {
        unsigned char public[CHAIN_PUBLIC], secret[CHAIN_SECRET];
};

/* --- Sealing: one transaction each, under the lease. ERR_STALE: it is somebody else's now. */

struct chain_sealed {
        size_t   count;         /* rows that were chained */
        uint64_t last;          /* number of the last of them; 0: none */
        bool     more;          /* call again */
};
int chain_seal(struct chain_sealed *out, struct db *db, const struct lease *lease);

/* Signs the end of the chain where a minute, or CHAIN_MOST rows, have gone by since the last checkpoint,
 * or where that has another key. *number: what was signed; 0: nothing. */
int chain_checkpoint(uint64_t *number, struct db *db, const struct lease *lease, const struct chain_key *key, int64_t now);

/* Leaves an audit row of the key where the last checkpoint was signed by another one, or there is none. */
int chain_announce(struct db *db, const struct lease *lease, const struct chain_key *key, int64_t now);

/* Audit rows that wait, and the microseconds since the oldest was written (-1: none). */
struct chain_waiting {
        int64_t count, age;
};
int chain_waiting(struct chain_waiting *out, struct db *db);

/* --- Verifying: reads everything, changes nothing. */

enum chain_fault {
        CHAIN_GOOD,
        CHAIN_MISSING,          /* a row of that number is not there */
        CHAIN_CHANGED,          /* the row is not what was sealed, or not after this one */
        CHAIN_SIGNATURE,        /* the checkpoint of that number is not what was signed */
        CHAIN_CUT,              /* a checkpoint covers that row, and the chain ends before it */
        CHAIN_VALUE,            /* a value of that row is not the one that was noted */
        CHAIN_FOREIGN,          /* the last checkpoint was signed by another key than the one given */
};
struct chain_report {
        uint64_t         rows, values, checkpoints;     /* that were looked at */
        uint64_t         waiting;                       /* rows not sealed yet */
        enum chain_fault fault;
        uint64_t         number;                        /* of the first row at fault */
        unsigned char    hash[CHAIN_HASH];              /* of the last row */
        uint64_t         signed_to;                     /* number of the last checkpoint; 0: none */
        unsigned char    signed_by[CHAIN_PUBLIC];
};
/* key: the public key that is trusted; NULL: any. A chain at fault is a result, not an error. */
int chain_verify(struct chain_report *out, struct db *db, const unsigned char key[CHAIN_PUBLIC]);

/* A look that costs the same however long the chain is: the last checkpoint, and up to CHAIN_MOST rows that
 * lead to it, from the hash that the row before them has. */
struct chain_latest {
        uint64_t         number;        /* of the checkpoint; 0: none was signed yet */
        int64_t          at;
        unsigned char    hash[CHAIN_HASH], key[CHAIN_PUBLIC];
        uint64_t         first;         /* of the rows that were looked at */
        enum chain_fault fault;
        uint64_t         row;           /* at fault */
};
int chain_latest(struct chain_latest *out, struct db *db);
/* One row: against the one before it, its values against their digests. */
int chain_check(enum chain_fault *out, struct db *db, uint64_t number);

#endif
