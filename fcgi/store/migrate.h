/* migrate.h - the schema: numbered files, each applied once, in order, under a lease. */
#ifndef RECERT_MIGRATE_H
#define RECERT_MIGRATE_H

#include "store/db.h"

struct conf;

/* The newest migration that this program knows: it refuses a database without it. */
#define SCHEMA_NUMBER 77

/* ERR_UNAVAILABLE, logged, where the database lacks a migration that this program needs. */
int migrate_check(struct db *db, struct pool *pool);

/* Applies what is missing and gives the workers and the sealer their rights. *applied: how many
 * files. ERR_REFUSED with *why a sentence: a file that was applied is no longer the same, or is
 * missing. */
int migrate_run(int *applied, const char **why, struct db *db, const struct conf *conf, struct pool *pool);

#endif
