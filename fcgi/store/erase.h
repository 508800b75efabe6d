/* erase.h - a person is forgotten: everything that says who it is, what they wrote and showed, and what was
 * changed of that. The events stay under the number, the audit chain stays whole, and the number is never
 * given again. */
#ifndef RECERT_ERASE_H
#define RECERT_ERASE_H

#include "renewal/programme.h"
#include "store/audit.h"
#include "store/db.h"

/* One transaction. ERR_NOT_FOUND: no such candidate. *changed: false where they were erased already.
 * ERR_STALE: the programme is another now. */
struct erasing {
        struct db              *db;
        const struct act       *act;
        const struct programme *programme;
        uint64_t                revision;
        struct pool            *pool;
};
int candidate_erase(bool *changed, const struct erasing *e, uint32_t id);

#endif
