/* audit_find.h - the audit log as it is read: newest first, a page at a time by key, so that a page in the
 * middle of a million rows costs what the first one does. */
#ifndef RECERT_AUDIT_FIND_H
#define RECERT_AUDIT_FIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "store/db.h"

#define AUDIT_PAGE   50
#define AUDIT_VALUES 3          /* of each row in a list */
#define AUDIT_CUT    200        /* characters of each value in a list */

/* Where a page ends: the last row that was seen. */
struct audit_place {
        int64_t  at;            /* microseconds, UTC */
        uint64_t id;
};

struct audit_ask {
        uint64_t    account;            /* who; 0: anybody */
        uint32_t    candidate;          /* whom; 0: anybody */
        const char *action;             /* NULL: any */
        int64_t     from, until;        /* microseconds, both inclusive */
        bool        newer;              /* what comes before from, else what comes after it */
        struct audit_place place;       /* id 0: begin at that end */
};

/* A value from which and to which something was changed. */
struct audit_change {
        const char *field;
        bool        had_before, had_after;      /* there was one */
        bool        erased;                     /* with the person whose it was */
        const char *before, *after;             /* NULL where there was none, or it is erased */
        bool        cut;                        /* longer than a list shows */
};
struct audit_entry {
        uint64_t    id, number;         /* number: in the chain; 0: not chained yet */
        int64_t     at;
        uint64_t    account;            /* 0: a program, a visitor */
        uint32_t    account_candidate;  /* whose account it is; 0: of staff */
        const char *who;                /* NULL: no name */
        const char *program, *request, *action;
        uint32_t    candidate;          /* 0: nobody */
        const char *whom;               /* NULL: no name */
        struct audit_change *changes;
        size_t      count;              /* that are here */
        size_t      all;
};
struct audit_list {
        struct audit_entry *list;       /* newest first */
        size_t              count;
        bool                newer, older;       /* there is more, at that end */
};
int audit_find(struct audit_list *out, struct db *db, struct pool *pool, const struct audit_ask *ask);
/* One, with its values whole. ERR_NOT_FOUND. */
int audit_read(struct audit_entry **out, struct db *db, struct pool *pool, uint64_t id);

/* Whose account: its number, the id of its candidate, a mail address. *out 0: nobody's. */
int audit_account(uint64_t *out, struct db *db, struct pool *pool, const char *who);

/* Every action that the log has, in order of its name. */
struct audit_actions {
        const char **list;
        size_t       count;
};
int audit_actions(struct audit_actions *out, struct db *db, struct pool *pool);

#endif
