/* offer.h - what is on offer, as stored: found, edited, taken back, made what a document says. Every change raises
 * the revision by which browsers notice that their page is old. */
#ifndef RECERT_STORE_OFFER_H
#define RECERT_STORE_OFFER_H

#include "renewal/offer.h"
#include "renewal/programme.h"
#include "store/audit.h"
#include "store/db.h"

/* Which: those that are not over, the soonest first; that are, the latest first; all, by code; that have begun, the
 * latest first: what somebody can have attended. */
enum offer_when { OFFER_OPEN, OFFER_OVER, OFFER_ANY, OFFER_BEGUN };

struct offer_ask {
        const char     *q;              /* in the title; ""; or the code */
        int             option;         /* index; -1: any */
        enum offer_when when;
        struct date     today;
        size_t          page, per_page; /* from 1 */
};
/* A page that is not there is the first. */
int offer_find(struct offers *out, struct db *db, struct pool *pool, const struct programme *programme, struct offer_ask *ask);
/* ERR_NOT_FOUND. */
int offer_read(struct offer *out, struct db *db, struct pool *pool, const struct programme *programme, const char *code);

/* --- Inside a transaction */

struct offer_writing {
        struct db              *db;
        const struct act       *act;
        const struct programme *programme;
        uint64_t                revision;       /* of the programme */
        const char             *reason; /* for the audit log; NULL */
        struct pool            *pool;
};
/* All of them, in order of code. */
int offers_all(struct offers *out, const struct offer_writing *w);
/* The same, and nobody else changes any before the end of the transaction. ERR_STALE: the programme is another now. */
int offers_lock(struct offers *out, const struct offer_writing *w);
int offers_change(const struct offer_writing *w, const struct offer_changes *changes);

#endif
