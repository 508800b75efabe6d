/* extension.h - requests for extensions: what candidates ask for, and what was decided. A granted one is also an event
 * of the candidate's, which whoever decides adds in the same write. */
#ifndef RECERT_STORE_EXTENSION_H
#define RECERT_STORE_EXTENSION_H

#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "store/candidate.h"
#include "store/db.h"

#define EXTENSION_MOST 1000     /* rows that a list is counted and shown to */

/* A candidate's, the latest first. ERR_STALE: the programme is older than the certification of one. */
int extension_list(struct extension_request **out, size_t *count, struct db *db, struct pool *pool,
                   const struct programme *programme, uint32_t candidate);
/* ERR_NOT_FOUND: there is none of that number. ERR_STALE as above. */
int extension_find(struct extension_request *out, struct db *db, struct pool *pool, const struct programme *programme,
                   uint32_t candidate, uint32_t id);

/* --- Of all candidates: those that wait, the oldest first; or those that ended so, the latest first */

struct extension_row {
        uint32_t                 candidate;
        const char              *name;          /* NULL: none */
        struct extension_request request;
};
struct extension_queue {
        struct extension_row *rows;
        size_t                count;
        size_t                all;              /* at most EXTENSION_MOST + 1 */
};
int extension_queue(struct extension_queue *out, struct db *db, struct pool *pool, const struct programme *programme,
                    enum request_state state, size_t first, size_t most);
/* How many wait, and since when the oldest does; DATE_NONE: none waits. */
int extension_waiting(int64_t *count, struct date *oldest, struct db *db, struct pool *pool);

/* --- Inside a candidate's write */

/* Keeps it as waiting, with the day of the act as entered; its id is set. ERR_REFUSED: one of that certification
 * waits already. */
int extension_ask(struct candidate_write *w, struct extension_request *request);
/* request: as extension_find() in this write gave it, waiting still; with state, given and reason set. The candidate is
 * told. */
int extension_decide(struct candidate_write *w, struct extension_request *request);
/* By the candidate, who is told nothing. request likewise. */
int extension_withdraw(struct candidate_write *w, struct extension_request *request);

#endif
