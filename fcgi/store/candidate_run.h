/* candidate_run.h - rows of one table for a run of candidates, read candidate by candidate. Only for the
 * files of store/candidate. */
#ifndef RECERT_CANDIDATE_RUN_H
#define RECERT_CANDIDATE_RUN_H

#include "store/db.h"

struct run {
        struct db_rows rows;            /* the first column is the candidate, and they are in its order */
        size_t         next;
};

/* sql has two parameters: for candidates from first to last. */
int    run_read(struct run *out, struct db *db, struct pool *pool, const char *sql, int64_t first, int64_t last);
/* The rows of that candidate, who comes after those asked for before: the first of them; *count. */
size_t run_take(size_t *count, struct run *run, uint32_t id);

#endif
