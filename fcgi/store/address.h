/* address.h - somebody's own mail addresses: which there are, adding one by a link that is sent there, choosing the
 * main one, removing one. Nothing here says that an address is another person's: the mail that goes there does. Each
 * change is one transaction with one-time key and audit row; the main address is told of it, and so is one that was. */
#ifndef RECERT_STORE_ADDRESS_H
#define RECERT_STORE_ADDRESS_H

#include <stdbool.h>
#include <stdint.h>
#include "http/request.h"
#include "renewal/candidate.h"
#include "renewal/programme.h"
#include "store/audit.h"
#include "store/db.h"

#define ADDRESS_CLAIM_LASTS (24 * CLOCK_HOUR)
#define ADDRESSES_MOST      10          /* of one person, with those that wait */

struct own_address {
        const char *mail;               /* as it was given */
        bool        main, verified;
        int64_t     waits;              /* until when a link to it is good, microseconds, UTC; 0: none was sent */
        bool        own;                /* it is theirs already; else it only waits to be */
        bool        refused;            /* theirs, and mail to it was refused for good: none goes there until it is confirmed anew */
};
/* The main one first, then in the order recorded, then those that wait to be theirs. */
int address_list(struct own_address **out, size_t *count, struct db *db, const struct viewer *who, int64_t now, struct pool *pool);

/* What somebody does with one: each ends with once_answer(303, location). */
struct address_change {
        const struct request   *req;
        const char             *mail;
        const char             *location;
        const struct programme *programme;
        uint64_t                revision;
        struct act             *act;
        struct pool            *pool;
};
/* A link goes there, or, where it is another person's, word that it is. ERR_REFUSED with *code: address-yours
 * (confirmed already, and it takes mail), addresses-too-many. */
int address_ask(const char **code, struct db *db, const struct address_change *change);
/* ERR_REFUSED with *code: address-unverified, address-main (main: it is already; remove: it cannot be), code (none
 * of theirs). */
int address_make_main(const char **code, struct db *db, const struct address_change *change);
int address_remove(const char **code, struct db *db, const struct address_change *change);

struct address_claim {
        unsigned char hash[32];
        const char   *mail;
        const char   *login;            /* the main address by now; "": none */
        int64_t       ends;
};
/* Of the viewer's own. ERR_NOT_FOUND: no such link, another person's, or it is over. */
int address_claim_find(struct address_claim *out, struct db *db, const char *token, const struct viewer *who, int64_t now,
                       struct pool *pool);
/* change->mail is the claim's. ERR_NOT_FOUND: it is over meanwhile. ERR_REFUSED with *code: address-taken. */
int address_confirm(const char **code, struct db *db, const struct address_claim *claim, const struct address_change *change);

/* Links that are over: as of sweep.h. */
int address_sweep(bool *left, struct db *db, int64_t now);

/* --- Addresses of a person that was read */

/* Its place among the others; others_count: it is none of them. */
size_t person_other(const struct person *p, const char *mail, struct pool *pool);
bool   person_is_main(const struct person *p, const char *mail, struct pool *pool);
/* The last of the others, or the main one where there was none. */
void   person_add_address(struct person *p, const char *mail, bool verified, struct pool *pool);
/* Another one changes places with the main one. */
void   person_make_main(struct person *p, size_t at);
void   person_remove_address(struct person *p, size_t at);

#endif
