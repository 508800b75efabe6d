/* once.h - one-time keys of forms: sent twice, stored once, same answer (architecture, "Every
 * write is idempotent").
 *
 * A view puts once_key() into each form that writes. Before the handler the router asks
 * once_find(): a key that was used with this content is answered as the first time, with
 * other content it is 422 key-used. The handler's transaction begins with once_take() and
 * ends with once_answer():
 *
 *     if ((rc = once_take(db, req, c->now)) < 0) return rc;    // ERR_REPEATED: a twin was faster
 *     … the write …
 *     return once_answer(db, req, 303, location);
 *
 * A handler passes ERR_REPEATED on: the router then answers as the twin did. A refusal rolls
 * back, so the key stays good. */
#ifndef RECERT_ONCE_H
#define RECERT_ONCE_H

#include <stdint.h>
#include "http/request.h"
#include "store/db.h"

/* Fresh, for <form key=>; the answer becomes no-store. */
const char *once_key(const struct request *req, struct pool *pool);

/* What the first request with a key was answered. */
struct once_answer {
        int         status;             /* 303, or 422 where a refusal used the key up (upload) */
        const char *location;           /* a path of ours */
};
/* *out NULL: not used yet. ERR_REFUSED: used with other content. */
int once_find(const struct once_answer **out, struct db *db, struct pool *pool, const struct request *req);

/* Both inside the transaction of the write. */
int once_take(struct db *db, const struct request *req, int64_t now);
int once_answer(struct db *db, const struct request *req, int status, const char *location);

/* Forgets keys older than a day: for the jobs. At most 1,000 a call; *left: call again. */
int once_sweep(bool *left, struct db *db, int64_t now);

#endif
