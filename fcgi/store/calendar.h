/* calendar.h - the private addresses at which candidates' deadlines are calendars. Of a token only its hash is kept. */
#ifndef RECERT_STORE_CALENDAR_H
#define RECERT_STORE_CALENDAR_H

#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "store/db.h"

struct calendar {
        uint32_t    candidate;
        uint64_t    revision;           /* the candidate's */
        const char *language;           /* of the profile; NULL: none */
        const void *packed;             /* the record */
        size_t      size;
};
/* In one statement. ERR_NOT_FOUND: there is no such address, or its account is disabled. */
int calendar_find(struct calendar *out, struct db *db, struct pool *pool, const char *token);
/* The candidate with what the engine needs. */
int calendar_candidate(struct candidate **out, const struct calendar *calendar, const struct programme *programme,
                       struct pool *pool);

/* Inside a candidate's write. In place of an earlier one. hash: of the token (invite_token()). */
int calendar_make(struct db *db, uint32_t candidate, const unsigned char hash[32], int64_t now);
int calendar_stop(struct db *db, uint32_t candidate);

#endif
