/* sso.h - sign-ins by a provider, from the browser that is sent there to the session, or to why there is none:
 *
 *     worker  sso_begin()   a row, 'sent'; the browser goes to the provider, and comes back
 *     worker  sso_find()    the row, by the state and the browser's cookie together
 *     worker  sso_ask()     'asked': the code waits for the job process
 *     job     sso_waiting(), sso_take()     'taken', by one process alone
 *     job     sso_answer()  'answered': whom the provider vouches for
 *     worker  sso_whose()   whose account that is, or could be
 *     worker  sso_enter()   'done': the session, and on the first time the identity
 *     either  sso_fail()    'failed', at any step before
 *
 * Each step is one atomic change of the step before it, so that nothing is done twice, and a code is asked about once. */
#ifndef RECERT_STORE_SSO_H
#define RECERT_STORE_SSO_H

#include "http/request.h"
#include "store/account.h"
#include "store/audit.h"
#include "store/db.h"

#define SSO_TEXT     44         /* base64url of 32 bytes, and its NUL */
#define SSO_MINUTES  10         /* to be back from the provider */
#define SSO_PROOF    30         /* minutes for the password, the first time */
#define SSO_WAIT     20         /* seconds for the job process and the provider */

/* --- What the provider says of itself */

struct sso_provider {
        const char *endpoint;           /* to which browsers are sent */
        bool        names_itself;
};
/* ERR_NOT_FOUND: nothing that is younger than a day. */
int sso_provider(struct sso_provider *out, struct db *db, struct pool *pool, const char *issuer, int64_t now);
int sso_provider_keep(struct db *db, const char *issuer, const struct sso_provider *provider, int64_t now);

/* --- One sign-in */

struct sso_begun {
        const char          *reference, *issuer;
        const unsigned char *state, *browser;   /* 32 bytes, hashes */
        const char          *nonce, *verifier;  /* 43 characters */
        const char          *next;              /* NULL: nowhere */
};
int sso_begin(struct db *db, const struct sso_begun *begun, int64_t now);

enum sso_step { SSO_SENT, SSO_ASKED, SSO_TAKEN, SSO_ANSWERED, SSO_DONE, SSO_FAILED };
struct sso_person {
        const char *subject, *mail, *given_name, *family_name;  /* NULL: not said */
        bool        mail_verified;
};
struct sso {
        const char       *reference, *issuer;
        enum sso_step     step;
        int64_t           at, made;     /* microseconds since 1970, UTC */
        const char       *next;         /* NULL */
        struct sso_person person;       /* from 'answered' on, until it is done */
        const char       *failure;      /* code; NULL */
};
/* ERR_NOT_FOUND: none of that state, or of another browser. */
int sso_find(struct sso **out, struct db *db, struct pool *pool, const unsigned char state[32], const unsigned char browser[32]);
/* *asked false: it is no longer only sent. */
int sso_ask(bool *asked, struct db *db, const char *reference, const char *code, int64_t now);
/* Nothing where it is done, or has failed. detail: for admins, in English; it is cut; NULL. */
int sso_fail(struct db *db, const char *reference, const char *failure, const char *detail, int64_t now);
/* One that belongs to nothing which we began. */
int sso_fail_new(struct db *db, const char *reference, const char *issuer, const char *failure, const char *detail, int64_t now);

/* --- For the job process */

struct sso_wish {
        const char *reference, *code, *verifier, *nonce;
};
/* The oldest that are asked, most of them at most. */
int sso_waiting(struct sso_wish **out, size_t *count, struct db *db, size_t most, struct pool *pool);
/* *mine: nobody else has it, nor has it failed meanwhile. */
int sso_take(bool *mine, struct db *db, const char *reference);
int sso_answer(struct db *db, const char *reference, const struct sso_person *person, int64_t now, struct pool *pool);
/* Forgets what is over: who never came back after an hour, what is done after a day, what failed after
 * SSO_FAILED_DAYS, or once SSO_KEPT failed later. At most 1,000 rows a call; *left: call again. */
#define SSO_KEPT 50000
#define SSO_FAILED_DAYS 30
int sso_sweep(bool *left, struct db *db, int64_t now);

/* --- Whose it is */

enum sso_who {
        SSO_KNOWN,              /* the identity's account */
        SSO_PROVE,              /* that of the address: the password first */
        SSO_NEW,                /* nobody has the address */
        SSO_NO_PASSWORD,        /* a candidate has it who has none to prove it with */
        SSO_STAFF,              /* of staff, who sign in by password alone */
        SSO_CLOSED              /* the account is disabled */
};
struct sso_whose {
        enum sso_who who;
        bool         known;     /* by the identity */
        uint64_t     account;   /* 0: none */
        uint32_t     candidate; /* 0: none */
};
/* The address is looked at where the identity is not known alone; NULL is nobody's. */
int sso_whose(struct sso_whose *out, struct db *db, struct pool *pool, const struct sso *sso);

/* A link with which a password is chosen goes to the main address of a candidate who has none. */
int sso_invite(struct db *db, const struct sso *sso, const struct sso_whose *whose, const struct act *act, const char *language,
               struct pool *pool);
/* Inside the transaction that sets a new password: what was connected with the old one has to be proved with the new. */
int sso_disconnect(struct db *db, uint64_t account);

/* Those who sign in to an account, by whom; the longest there first. */
struct sso_identity {
        const char *name;               /* 16 hex digits */
        const char *issuer;
        int64_t     made, used;         /* microseconds since 1970, UTC */
};
int sso_identities(struct sso_identity **out, size_t *count, struct db *db, struct pool *pool, uint64_t account);
/* Ends one, inside a transaction. *issuer: whose it was. ERR_NOT_FOUND: the account has none of that name. */
int sso_disconnect_one(const char **issuer, struct db *db, uint64_t account, const char *name, struct pool *pool);

/* Session, identity, audit rows, and for whom the address was found a message; of SSO_NEW the candidate. ERR_NOT_FOUND:
 * it is no longer answered, or somebody took the address or the identity meanwhile: look again. */
struct sso_entering {
        const struct sso            *sso;
        struct sso_whose             whose;             /* SSO_KNOWN, SSO_PROVE (and it was proved), SSO_NEW */
        const struct request        *req;
        struct session_limits        limits;
        unsigned char                session[32];       /* hash */
        const unsigned char         *old;               /* the session that the browser had; NULL */
        const struct guess          *name, *address;    /* of the password; NULL: none was asked for */
        const char                  *proved;            /* the password as kept; NULL likewise */
        const struct programme      *programme;
        uint64_t                     revision;
        struct act                   act;
        struct pool                 *pool;
};
int sso_enter(struct db *db, const struct sso_entering *entering);

/* --- For admins: why a sign-in failed */

struct sso_failure {
        const char *reference, *failure, *issuer;
        const char *mail, *detail;      /* NULL: none */
        int64_t     at;
};
/* The latest first. q: the beginning of a reference or an address; "": all. *all: how many, SSO_MOST at most. */
#define SSO_MOST 1000
int sso_failures(struct sso_failure **out, size_t *count, size_t *all, struct db *db, struct pool *pool, const char *q, size_t first,
                 size_t most);

#endif
