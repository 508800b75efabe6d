/* account_admin.h - accounts as an operator makes and keeps them: without request and session. Each write
 * is one transaction, its audit row in it; run again after a COMMIT of unknown outcome it ends the same. */
#ifndef RECERT_ACCOUNT_ADMIN_H
#define RECERT_ACCOUNT_ADMIN_H

#include <stdbool.h>
#include <stdint.h>
#include "store/audit.h"
#include "store/db.h"
#include "store/token.h"
#include "util/role.h"

/* Somebody who has an account, or a candidate who has none yet. */
struct account_who {
        uint64_t account;       /* 0: none yet */
        uint32_t candidate;     /* 0: none */
        bool     enabled;
        bool     password;      /* one was chosen */
};
/* By id (AT00000042, any case) or mail address. ERR_NOT_FOUND: nobody, or erased. */
int account_who(struct account_who *out, struct db *db, struct pool *pool, const char *login);

/* Something an operator does to somebody. */
struct account_act {
        const struct act *act;
        struct pool      *pool;
};

/* Staff, without a candidate: their role, and who they are. */
struct account_staff {
        enum role   role;
        const char *mail, *name;        /* name: NULL where it is not known */
};
/* kept: the password as kept; NULL: none yet. ERR_REFUSED: the address belongs to somebody already. */
int account_add_staff(struct db *db, const struct account_act *a, const struct account_staff *staff, const char *kept);
/* kept may be NULL. ERR_REFUSED: there is one already. ERR_NOT_FOUND: erased meanwhile. */
int account_add(struct db *db, const struct account_act *a, uint32_t candidate, const char *kept);

/* Those below make the account of a candidate who has none. */

/* Ends every session and every open link. */
int account_set_password(struct db *db, const struct account_act *a, const struct account_who *who, const char *kept);
/* Disabling ends every session. *changed: false where it was so already. */
int account_enable(bool *changed, struct db *db, const struct account_act *a, const struct account_who *who, bool enabled);

/* Takes the second factor away and ends every session. ERR_REFUSED: none was set up. */
int account_reset_factor(struct db *db, const struct account_act *a, const struct account_who *who, const char *reason);

/* A link made earlier and not used ends. ERR_REFUSED: the account is disabled. */
int account_invite(char token[INVITE_TOKEN_TEXT], struct db *db, const struct account_act *a,
                   const struct account_who *who, int64_t ends);

/* The same as a part of a transaction that is already open. */
int account_invite_inside(char token[INVITE_TOKEN_TEXT], struct db *db, const struct account_act *a,
                          const struct account_who *who, int64_t ends);

/* The account of a candidate, made where there is none. Inside a transaction. ERR_NOT_FOUND: erased. */
int account_ensure_inside(uint64_t *account, struct db *db, const struct account_act *a, uint32_t candidate);

struct invited {
        uint32_t    candidate;
        const char *mail, *name;        /* NULL: none */
        char        token[INVITE_TOKEN_TEXT];
};
struct invited_list {
        struct invited *list;
        size_t          count;
        uint32_t        last;           /* go on after this candidate; 0: all are done */
};
/* Invites the next up to ACCOUNT_INVITE_MOST candidates after that id who have chosen no password and are
 * not disabled, in one transaction. */
#define ACCOUNT_INVITE_MOST 100
int account_invite_next(struct invited_list *out, struct db *db, const struct account_act *a, uint32_t after,
                        int64_t ends);

/* Every account, for a list. */
struct account_row {
        uint64_t    account;
        uint32_t    candidate;          /* 0: none */
        const char *role, *mail, *name; /* mail, name: NULL where there is none */
        bool        enabled, password;
        bool        invited;            /* a link is open */
};
/* A negative result stops. */
typedef int account_each(void *arg, const struct account_row *row);
int account_all(struct db *db, int64_t now, account_each *each, void *arg);

#endif
