/* feed.h - rows of the feeds, in order of change: by the numbers that the sealer gives what is committed. */
#ifndef RECERT_STORE_FEED_H
#define RECERT_STORE_FEED_H

#define FEED_MOST   1000        /* rows of a page, where a limit is asked for */
#define FEED_NORMAL 100         /* where none is */

#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "store/db.h"

enum feed_kind { FEED_CANDIDATES, FEED_CREDENTIALS, FEED_ACTIVITIES };
#define FEED_KINDS 3

/* What the whole feed is at now: its ETag and Last-Modified. */
struct feed_state {
        uint64_t last;                  /* number of its latest change; 0: none */
        int64_t  at;                    /* of that change, microseconds, UTC */
};
int feed_state(struct feed_state *out, struct db *db, struct pool *pool, enum feed_kind kind);

struct feed_row {
        uint64_t number;
        uint32_t candidate, item;       /* item: key of the certification, id of the activity; 0 */
        int64_t  at;
        bool     gone;
        /* of a candidate */
        struct candidate *who;
        /* of a credential */
        int         certification;      /* index in the programme */
        const char *status, *verification;
        struct date awarded, expires, grace_ends;
        /* of an activity */
        int         option;             /* index in the programme */
        struct date date, entered;
        const char *language, *title;
};
struct feed_rows {
        struct feed_row *list;
        size_t           count;         /* at most as asked for */
        uint64_t         last;          /* where the next page goes on */
        bool             more;          /* there is one already */
};

/* What changed after that number, in one snapshot. parts: of candidates (store/candidate.h).
 * ERR_STALE: the programme is no longer the one that is given. */
struct feed_ask {
        enum feed_kind          kind;
        uint64_t                since;
        size_t                  limit;
        unsigned                parts;
        const struct programme *programme;
        struct pool            *pool;
};
int feed_read(struct feed_rows *out, struct db *db, const struct feed_ask *ask);

/* The latest changes of all kinds, the latest first. who is not filled. */
struct feed_event {
        enum feed_kind  kind;
        struct feed_row row;
};
struct feed_events {
        struct feed_event *list;
        size_t             count;
};
int feed_recent(struct feed_events *out, struct db *db, const struct programme *programme, size_t most, struct pool *pool);

/* What cursors are signed with. */
int feed_secret(unsigned char secret[32], struct db *db, struct pool *pool);

/* The audit log's latest checkpoint. ERR_NOT_FOUND: none was signed yet. */
struct checkpoint {
        uint64_t      number;
        int64_t       at;
        unsigned char hash[32], public_key[32], signature[64];
};
int feed_checkpoint(struct checkpoint *out, struct db *db, struct pool *pool);

#endif
