/* key.h - the keys of integrators: who another system is, and what it may do. */
#ifndef RECERT_KEY_H
#define RECERT_KEY_H

#include <stdbool.h>
#include <stdint.h>
#include "store/audit.h"
#include "store/db.h"

#define SCOPE_FEEDS_READ       1u
#define SCOPE_FEEDS_PERSONAL   2u       /* with names, mail addresses, titles, notes and reasons */
#define SCOPE_COMPLETIONS      4u       /* "completions:write" */
#define SCOPE_AWARDS           8u       /* "awards:write" */
#define SCOPES                 4

extern const char *const scope_words[SCOPES];   /* in the order of the bits */
/* Words with spaces or commas between. false: one is unknown. */
bool        scopes_parse(unsigned *out, const char *words);
const char *scopes_format(struct pool *pool, unsigned scopes);

struct api_key {
        uint32_t    id;                 /* 0: there is no such key */
        const char *name;               /* the source of what it reports */
        unsigned    scopes;
        int         per_minute;         /* requests, of each worker */
        int64_t     made, ends, used, revoked;  /* microseconds, UTC; 0: none */
        bool        over;               /* revoked, or past its end */
};

#define KEY_PER_MINUTE 600              /* where nothing else is said */
#define KEY_HASH 32
#define KEY_TEXT 51                     /* "recert_", base64url of 32 bytes, and the NUL */
/* false: no key looks like this. */
bool key_hash(unsigned char hash[KEY_HASH], const char *text);

/* The one statement before a feed's handler: the key (hash NULL: none was sent) and the programme's
 * revision. */
struct key_session {
        struct api_key key;
        uint64_t       programme_revision;
};
int key_load(struct key_session *out, struct db *db, struct pool *pool, const unsigned char *hash, int64_t now);
/* Its last use, once a minute at most. */
int key_touch(struct db *db, const struct api_key *key, int64_t now);

/* --- As an operator makes and ends them */

struct key_new {
        const char *name;
        unsigned    scopes;
        int         per_minute;
        int64_t     ends;               /* 0: no end */
};
/* The text is there this once. */
int key_create(char text[KEY_TEXT], struct db *db, const struct key_new *new, const struct act *act, struct pool *pool);
/* The same within the caller's transaction; the text is another one each time. */
int key_create_inside(char text[KEY_TEXT], struct db *db, const struct key_new *new, const struct act *act, struct pool *pool);
struct api_keys {
        struct api_key *list;
        size_t          count;
};
int key_list(struct api_keys *out, struct db *db, struct pool *pool, int64_t now);
/* ERR_NOT_FOUND. *changed: false where it was revoked already. */
int key_revoke(bool *changed, struct db *db, uint32_t id, const struct act *act, struct pool *pool);
int key_revoke_inside(bool *changed, struct db *db, uint32_t id, const struct act *act, struct pool *pool);

#endif
