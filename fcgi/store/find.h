/* find.h - candidates by the beginning of an id, a name or a mail address, and by what they hold. Each way of asking
 * reads a range of an index, and stops at FIND_MOST. */
#ifndef RECERT_STORE_FIND_H
#define RECERT_STORE_FIND_H

#include <stdbool.h>
#include "renewal/evaluate.h"
#include "store/db.h"

#define FIND_MOST 1000          /* found and counted; more are to be narrowed down */
#define FIND_PAGE 20

struct find_ask {
        const char *q;                  /* "": anybody */
        int         certification;      /* index; -1: any */
        int         status;             /* enum credential_status; -1: any */
        struct date from, to;           /* of its expiry, both included; DATE_NONE: open */
        size_t      page;               /* from 1 */
};
struct found_credential {
        int                    certification;
        enum credential_status status;
        struct date            expires;
};
struct found {
        uint32_t                 id;
        const char              *name, *mail;   /* NULL: none */
        struct found_credential *list;
        size_t                   count;
};
struct found_list {
        struct found list[FIND_PAGE];
        size_t       count;
        size_t       all;               /* at most FIND_MOST */
        bool         more;              /* than that */
        size_t       page;              /* the one shown: the last, where there are fewer than asked for */
};
int find_candidates(struct found_list *out, struct db *db, struct pool *pool, const struct programme *programme,
                    const struct find_ask *ask);

/* How the account of a candidate stands: "none", "invited", "active", "no-password", "disabled". */
int find_account(const char **state, struct db *db, struct pool *pool, uint32_t candidate, int64_t now);

#endif
