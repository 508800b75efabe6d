/* audit.h - who changed what, when, from what to what: a row with every write transaction, never
 * changed. The row has a salted digest of each value; the values and salts are in a table of their
 * own, which an erasure empties. The sealer (job/seal.h) chains the rows. */
#ifndef RECERT_AUDIT_H
#define RECERT_AUDIT_H

#include <stddef.h>
#include <stdint.h>
#include "renewal/date.h"
#include "store/db.h"

/* Something that somebody does: every write is given one. */
struct act {
        const char *action;     /* "activity-submit", "password-change": whole words with hyphens */
        const char *program;    /* by way of what: "web", "recertctl import" */
        uint64_t    account;    /* who; 0: a program, a visitor */
        const char *request;    /* id of the request; NULL: none */
        int64_t     now;        /* microseconds since 1970, UTC */
        struct date today;      /* in the programme's zone: what is derived is as of this day */
};

/* A value that changed. */
struct audit_value {
        const char *field;      /* "activity 17 status" */
        const char *before;     /* NULL: there was none */
        const char *after;      /* NULL: there is none any more. Never a secret: "changed" for a password */
};

/* Inside the transaction of the write. candidate: whom it concerns; 0: nobody. candidate_write()
 * does it by itself for what it writes. */
int audit_write(struct db *db, const struct act *act, uint32_t candidate, const struct audit_value *values,
                size_t count, struct pool *pool);

/* The same for many candidates at once. */
struct audit_row {
        uint32_t                  candidate;
        const struct audit_value *values;
        size_t                    count;
};
int audit_write_many(struct db *db, const struct act *act, const struct audit_row *rows, size_t count,
                     struct pool *pool);

#define AUDIT_DIGEST 32
#define AUDIT_SALT   16
/* The digest of one value: of salt, field and text (NULL has one of its own). */
void audit_digest(unsigned char out[AUDIT_DIGEST], const unsigned char salt[AUDIT_SALT], const char *field,
                  const char *text);

#endif
