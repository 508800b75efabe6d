/* session.h - who asks: the one statement of a page, and the life of a session.
 *
 * A session is a random token in a cookie; the database holds its hash alone. It ends by idle and
 * absolute limits (its row is kept for a week, so that an expired sign-in can be told from none), by
 * signing out, from the profile, and by a change of password. */
#ifndef RECERT_SESSION_H
#define RECERT_SESSION_H

#include <stdbool.h>
#include <stdint.h>
#include "http/request.h"
#include "renewal/programme.h"
#include "store/db.h"
#include "util/clock.h"

struct conf;

#define SESSION_TOKEN_TEXT 44   /* base64url of 32 bytes and the NUL */

struct session_limits {
        int64_t idle, absolute;         /* microseconds */
};

/* By what it was begun. A half one opens the second step of signing in, and nothing else. */
enum session_proof { SESSION_PASSWORD, SESSION_HALF, SESSION_SECOND };
#define SESSION_HALF_LASTS (10 * CLOCK_MINUTE)
struct session_limits session_limits_of(const struct conf *conf);

/* What the one statement brings. */
struct session {
        struct viewer           viewer;         /* account 0: no session of that hash; or no programme yet; or one
                                                   that a second factor is missing to */
        struct half             half;
        int64_t                 seen;           /* last use, as stored */
        const void             *packed;         /* the viewer's record (store/record.h); NULL: not asked for, */
        size_t                  packed_size;    /* or the revision is the one known */
        uint64_t                programme_revision, offers_revision;
};

struct session_ask {
        const unsigned char    *hash;           /* NULL: no cookie */
        bool                    record;         /* the viewer's record too, */
        uint64_t                known_revision; /* unless it is still at this one; 0: none known */
        bool                    second;         /* no staff without a second factor */
        int64_t                 now;
        struct session_limits   limits;
};
int session_load(struct session *out, struct db *db, struct pool *pool, const struct session_ask *ask);
/* The record by itself: the client's revision was current, but its ETag was not. */
int session_record(struct session *out, struct db *db, struct pool *pool);

void session_hash(unsigned char hash[32], const unsigned char token[32]);
/* The token of a session that is begun by a request which may come twice, for nginx asks another worker where one ended
 * before it answered: each time it is the same. secret: 32 bytes of the browser's cookie; once: what this request alone
 * has, as the csrf of its form. The two together must never begin another. */
void session_token(unsigned char token[32], const unsigned char *secret, const char *once);

/* Whose session was begun since, by a request that comes again. ERR_NOT_FOUND: there is none, or it ended. */
int session_resume(uint64_t *account, struct db *db, struct pool *pool, const unsigned char hash[32], int64_t since, int64_t now);

/* One more last-use a minute at most: the caller compares. */
int session_touch(struct db *db, const unsigned char hash[32], int64_t now);

/* Parts of transactions. */
struct session_new {
        uint64_t              account;
        const unsigned char  *hash;             /* of its token */
        const struct request *req;
        int64_t               now;
        struct session_limits limits;
        enum session_proof    proof;
        const unsigned char  *offered;          /* the sealed secret that is set up in it (util/totp.h); NULL: none */
};
int session_begin(struct db *db, const struct session_new *new);
int session_end(struct db *db, const unsigned char hash[32]);
/* One of the viewer's own, but the one in use. ERR_NOT_FOUND. */
int session_end_named(struct db *db, const struct viewer *viewer, const char *name);
int session_end_others(struct db *db, uint64_t account, const unsigned char kept[32]);

#define SESSION_DAYS 7
/* Forgets those that ended so many days ago: for the jobs. *left: call again. */
int session_sweep(bool *left, struct db *db, int64_t now);

#endif
