/* held.h - everything that the database holds about whoever asks, for them to read: what erase.h would take away, and
 * what it would leave. No hash, secret or token is among it, and nothing about anybody else. */
#ifndef RECERT_STORE_HELD_H
#define RECERT_STORE_HELD_H

#include "http/request.h"
#include "renewal/held.h"
#include "renewal/programme.h"
#include "store/db.h"

/* From one snapshot, by key. ERR_NOT_FOUND: erased meanwhile. */
int held_load(struct held **out, struct db *db, struct pool *pool, const struct viewer *viewer, const struct programme *programme);

#endif
