/* candidate_write.h - a write that is under way. Only for the files of store/candidate. */
#ifndef RECERT_CANDIDATE_WRITE_H
#define RECERT_CANDIDATE_WRITE_H

#include "store/candidate.h"
#include "store/candidate_rows.h"

struct candidate_writing {
        struct candidate_write w;       /* first: what apply sees */
        struct candidate      *before;  /* as stored; NULL: new */
        const struct person   *person;  /* as stored, where it was read */
        uint64_t               revision;/* as stored; 0: new */
        uint32_t               next_draft;      /* as stored */
};

/* ERR_STALE: the programme in force is another. Nobody changes it until the end of the transaction. */
int candidate_programme(struct db *db, uint64_t revision, struct pool *pool);
/* Locks and reads. is_new: there is no such row. ERR_NOT_FOUND: erased. */
int candidate_lock(struct candidate_writing *w, uint32_t id);
/* One of whom nothing is stored yet. */
void candidate_begin(struct candidate_writing *w, uint32_t id);
/* Gathers everything that follows, but the candidate's own row. evidence: of an import, which tells nothing of
 * activities. */
int candidate_follow(struct candidate_done *out, struct candidate_rows *rows, struct candidate_writing *w, bool evidence);

#endif
