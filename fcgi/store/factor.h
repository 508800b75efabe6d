/* factor.h - the second factor of staff: what is set up, using it once, setting one up, taking it away. The secrets
 * are here as they are kept, sealed (util/totp.h). */
#ifndef RECERT_FACTOR_H
#define RECERT_FACTOR_H

#include <stdbool.h>
#include <stdint.h>
#include "http/request.h"
#include "store/audit.h"
#include "store/db.h"
#include "util/role.h"
#include "util/totp.h"

struct factor {
        const unsigned char *sealed;    /* TOTP_SEALED bytes; NULL: none is set up */
        int64_t              since;     /* microseconds, UTC */
        uint64_t             step;      /* of the last code that was taken */
        int                  codes;     /* recovery codes left */
        const unsigned char *offered;   /* being set up in this session; NULL: none */
        const char          *login;     /* the main mail address; NULL: none */
        uint32_t             candidate; /* 0: none */
        enum role            role;
        bool                 device;    /* somebody signed in to the account in this browser before */
};
/* session: hash of its token. device: of the browser's; NULL: none. ERR_NOT_FOUND: no such account, or disabled. */
int factor_load(struct factor **out, struct db *db, struct pool *pool, uint64_t account, const unsigned char session[32],
                const unsigned char *device);

/* --- Parts of transactions. What changes is mailed to the owner; language: theirs, NULL where it is not known. */

/* One that was just set up. */
struct factor_new {
        const unsigned char *sealed;
        uint64_t             step;              /* of the code that showed it works: not taken again */
        unsigned char        codes[RECOVERY_CODES][RECOVERY_HASH];
};
/* The old one and the codes before end, and so does every other session of the account than kept (NULL: all). */
int factor_set(struct db *db, uint64_t account, const struct factor_new *new, const unsigned char *kept, const char *language,
               const struct act *act, struct pool *pool);
/* New recovery codes alone. */
int factor_renew_codes(struct db *db, uint64_t account, const unsigned char (*codes)[RECOVERY_HASH], const char *language,
                       const struct act *act, struct pool *pool);
/* Takes it away. reason: why somebody else does, who may tell it; NULL: the owner; every session but kept (NULL: all)
 * ends. ERR_REFUSED: none was set up. */
int factor_remove(struct db *db, uint64_t account, const unsigned char *kept, const char *reason, const char *language,
                  const struct act *act, struct pool *pool);
/* What is offered in a session; NULL: nothing any more. */
int factor_offer(struct db *db, const unsigned char session[32], const unsigned char *sealed);
/* A code was right. ERR_REFUSED: one of this step or a later one was taken already. */
int factor_use_step(struct db *db, uint64_t account, uint64_t step);
/* *left: how many there are after it. ERR_REFUSED: none of theirs, or used already. */
int factor_use_recovery(int *left, struct db *db, uint64_t account, const unsigned char hash[RECOVERY_HASH],
                        const struct act *act, struct pool *pool);

/* --- All staff, for a list */

struct factor_row {
        uint64_t    account;
        enum role   role;
        const char *name, *mail;        /* NULL: none */
        bool        enabled;
        int64_t     since;              /* 0: none is set up */
        int         codes;
};
int factor_list(struct factor_row **out, size_t *count, struct db *db, struct pool *pool);

#endif
