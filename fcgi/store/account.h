/* account.h - who signs in: finding an account, guesses against it, one-time links, the profile. */
#ifndef RECERT_ACCOUNT_H
#define RECERT_ACCOUNT_H

#include <stdbool.h>
#include <stdint.h>
#include "http/request.h"
#include "store/audit.h"
#include "store/db.h"
#include "store/factor.h"
#include "store/session.h"

struct account {
        uint64_t    id;
        uint32_t    candidate;          /* 0: none */
        enum role   role;
        const char *password;           /* as kept; NULL: none was chosen yet, or it is not enabled */
        bool        device;             /* somebody signed in to it in this browser before */
        bool        factor;             /* it has a second factor */
};

/* By id (AT00000042, any case) or mail address. ERR_NOT_FOUND. device: hash of the browser's token, or
 * NULL. */
int account_find(struct account **out, struct db *db, struct pool *pool, const char *login,
                 const unsigned char *device);

/* Inside the transaction that makes what the password opens: it is still the one that was checked, and stays that until
 * COMMIT. ERR_UNAVAILABLE: it was changed meanwhile. */
int account_still(struct db *db, uint64_t id, const char *password, struct pool *pool);

/* --- Guessing: each failure under a name, or from an address, makes the next attempt wait longer. */

struct guess {
        const char *kind;               /* "login", "address", "device" */
        const void *what;
        size_t      size;
        int         free;               /* failures before the first wait */
};
/* Counts an attempt before it is looked at, so that many at once gain nothing. *wait: seconds, rounded up,
 * until one is looked at again; 0: this one is. */
int guess_begin(int *wait, struct db *db, struct pool *pool, const struct guess *guess, int64_t now);
/* It was no guess. one: take back this attempt alone; else all of them. */
int guess_good(struct db *db, const struct guess *guess, bool one);

/* --- Signing in: session, device, counters, audit row, and the password kept anew where new_password is
 * not NULL, in one transaction. old: the session that the browser had; NULL. Where there is a second factor it is
 * done twice: the first makes a half session, which the second ends and puts a whole one in place of. */
struct sign_in {
        const struct account        *account;
        enum session_proof           proof;
        const unsigned char         *offered;   /* of a half one: the sealed secret to be set up; NULL */
        /* of the second step: by what */
        uint64_t                     step;      /* a code of the app; 0: */
        const unsigned char         *recovery;  /* a recovery code's hash; NULL: */
        const struct factor_new     *set;       /* one was just set up */
        int                         *left;      /* recovery codes after it */
        const struct request        *req;
        const struct session_limits *limits;
        unsigned char                session[32], device[32];   /* hashes */
        const unsigned char         *old;
        const char                  *new_password;
        const struct guess          *name, *address;    /* that were counted; NULL: none */
        struct act                   act;
        struct pool                 *pool;
};
/* Of the second step: ERR_REFUSED: the code was used already; ERR_NOT_FOUND: the half session is over. */
int account_sign_in(struct db *db, const struct sign_in *sign_in);
int account_sign_out(struct db *db, const struct viewer *viewer, const struct act *act, struct pool *pool);

/* --- One-time links */

/* In SQL: it was mailed to an address, for half an hour; those that staff give out are good for days. */
#define INVITE_MAILED "invite.ends <= invite.made + INTERVAL 30 MINUTE"


struct invite {
        uint64_t       account;
        uint32_t       candidate;
        const char    *login;           /* whom it is for: the main mail address, else the id */
        bool           reset;           /* a password was chosen before */
        int64_t        ends;            /* microseconds, UTC */
        bool           over;            /* used, or too late */
        unsigned char  hash[32];
};
/* token: of the path. ERR_NOT_FOUND. */
int invite_find(struct invite **out, struct db *db, struct pool *pool, const char *token, int64_t now);
/* Those of the account that were not used end. */
int invite_end(struct db *db, uint64_t account);
/* Sets the password, uses the link up, ends every session. ERR_NOT_FOUND: it was used meanwhile. req: as
 * of the link's account (its one-time key is taken). */
int invite_use(struct db *db, const struct invite *invite, const struct request *req, const char *kept,
               const char *location, const struct act *act, struct pool *pool);

/* --- The profile */

struct sso_identity;

struct profile_session {
        const char *name;               /* 16 hex digits */
        int64_t     made, used;
        const char *address, *agent;    /* NULL where not known */
        bool        current;
};
struct profile {
        const char             *given_name, *family_name, *language;    /* NULL: none */
        const char             *mail;
        bool                    mail_verified;
        bool                    reports_wait;   /* what is reported waits as a draft */
        bool                    factor;         /* a second factor is set up */
        int64_t                 calendar;       /* when the address of the calendar was made; 0: there is none */
        bool                    password;       /* one was chosen */
        struct profile_session *sessions;
        size_t                  sessions_count;
        struct sso_identity    *identities;     /* of a candidate: by whom they sign in beside the password (store/sso.h) */
        size_t                  identities_count;
};
/* In one statement; of a candidate in two. */
int profile_load(struct profile **out, struct db *db, struct pool *pool, const struct viewer *viewer,
                 const struct session_limits *limits, int64_t now);

/* What a form of the profile changes; each with audit row, revision and one-time key. */
struct profile_change {
        const struct request *req;
        enum { PROFILE_PERSON, PROFILE_PASSWORD, PROFILE_SESSION, PROFILE_SESSIONS, PROFILE_CALENDAR,
               PROFILE_NO_CALENDAR, PROFILE_MAILS, PROFILE_PROVIDER } what;
        const char *given_name, *family_name, *language;
        bool        reports_wait;
        const char *kept;               /* the new password, as kept */
        const bool *declined;           /* MESSAGE_GROUPS of them */
        const char *session;            /* the name of one to end */
        const char *provider;           /* the name of an identity to end, and every other session */
        const unsigned char *calendar;  /* hash of its new address's token */
        const char *location;           /* of the answer */
};
int profile_save(struct db *db, const struct profile_change *change, const struct programme *programme,
                 uint64_t revision, struct act *act, struct pool *pool);
/* The viewer's own, as kept; NULL: none. */
int account_password(const char **out, struct db *db, struct pool *pool, uint64_t account);

#endif
