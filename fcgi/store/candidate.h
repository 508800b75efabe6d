/* candidate.h - candidates in the database: reading them, and the one way in which anything of
 * theirs is written.
 *
 * Events are only ever added; of one that is there some fields may change (its status, its void).
 * Everything that follows, record, projection, audit row, pending change and revision, is written
 * here, in the same transaction:
 *
 *     static int withdraw(struct candidate_write *w, void *arg)
 *     {
 *             struct activity *a = candidate_activity(w->candidate, *(uint32_t *)arg);
 *
 *             if (!a)
 *                     return ERR_NOT_FOUND;
 *             a->status = ACTIVITY_WITHDRAWN;
 *             return 0;
 *     }
 *     rc = candidate_write(&done, db, &act, programme, revision, who, withdraw, &id, pool);
 */
#ifndef RECERT_STORE_CANDIDATE_H
#define RECERT_STORE_CANDIDATE_H

#include <stdbool.h>
#include <stdint.h>
#include "renewal/candidate.h"
#include "renewal/evaluate.h"
#include "store/audit.h"
#include "store/db.h"

/* --- Reading */

/* What to read beside the events of the record. */
#define CANDIDATE_PERSON   1u   /* who it is, and the addresses */
#define CANDIDATE_TEXTS    2u   /* notes and tickets */
#define CANDIDATE_EVIDENCE 4u   /* which images, not their bytes */
#define CANDIDATE_ALL      7u

/* In the document's order. ERR_NOT_FOUND: never there, or erased. */
int candidate_read(struct candidate **out, struct db *db, uint32_t id, const struct programme *programme,
                   unsigned parts, struct pool *pool);

/* How often it was written. ERR_NOT_FOUND as above. */
int candidate_revision(uint64_t *out, struct db *db, uint32_t id, struct pool *pool);

/* All of them by id, the erased as tombstones, from one snapshot, in constant memory: the pool given
 * to each is emptied after it. candidate is NULL where it is gone. each returns < 0 to stop. */
typedef int candidate_each(void *arg, uint32_t id, struct candidate *candidate, struct pool *pool);
int candidate_all(struct db *db, const struct programme *programme, unsigned parts, candidate_each *each, void *arg);

/* Those whose change has a number after that one and up to last, by id, the erased left out. */
int candidate_changed(struct candidate ***out, size_t *count, struct db *db, uint64_t after, uint64_t last,
                      const struct programme *programme, unsigned parts, struct pool *pool);

/* Without the titles and reasons that the record has: for who may not see people. */
void candidate_hide_prose(struct candidate *candidate);

/* The activity with that id, or NULL. */
struct activity *candidate_activity(const struct candidate *candidate, uint32_t id);
/* The activity of the same option, date and title (white space folded, case ignored) that stands:
 * neither rejected nor withdrawn; or NULL. */
struct activity *candidate_same_activity(const struct candidate *candidate, int option, struct date date,
                                         const char *title, struct pool *pool);

/* --- Writing */

/* What an apply function works with. Its candidate row is locked. */
struct candidate_write {
        struct db              *db;     /* for tables that candidate_write() does not know: drafts, … */
        struct pool            *pool;
        const struct act       *act;
        const struct programme *programme;
        struct candidate       *candidate;      /* the document's order; change and add to it */
        bool                    is_new;         /* no row of that id was there before */
        uint32_t                next_activity;  /* for candidate_add_activity */
        uint32_t                next_draft;     /* give it to a draft and raise it */
        struct audit_value     *values;         /* candidate_note(): beside what is found by itself */
        size_t                  values_count;
        const struct extension_request *decided;        /* a request that was: the candidate is told (store/extension.h) */
};

/* 0; CANDIDATE_UNCHANGED: commit, but nothing of it is to be seen (no revision, no audit row);
 * negative: roll back. It may be run again from its start: it must set all of its results anew. */
typedef int candidate_apply(struct candidate_write *w, void *arg);
#define CANDIDATE_UNCHANGED 1

/* Zeroed rooms at the end of the lists, the activity with its id and the day's entered and status
 * recorded. An award without a number gets one when it is written. */
struct award    *candidate_add_award(struct candidate_write *w);
struct activity *candidate_add_activity(struct candidate_write *w);
/* Reads who it is into candidate->person, for changing it. (Of a new one it is there, and empty.) */
int  candidate_person(struct candidate_write *w);
/* One more line of the audit row. */
void candidate_note(struct candidate_write *w, const char *field, const char *before, const char *after);

struct candidate_done {
        uint32_t id;
        uint64_t revision;              /* after it */
        bool     changed;
        const struct progress *progress;/* as of act->today, after it */
        bool     told;                  /* there are messages of it */
};

/* id 0: a new candidate. Texts of an existing event that are NULL and not in the record (notes,
 * ticket) stay as they are; so does evidence, which apply writes through db.
 *
 * ERR_NOT_FOUND: no such candidate, or erased. ERR_STALE: the programme is no longer of that
 * revision. ERR_REFUSED: it would be a double (natural key, mail address, source-id, number). */
int candidate_write(struct candidate_done *out, struct db *db, const struct act *act,
                    const struct programme *programme, uint64_t revision, uint32_t id, candidate_apply *apply,
                    void *arg, struct pool *pool);
/* The same as a part of a transaction that is already open. */
int candidate_write_inside(struct candidate_done *out, struct db *db, const struct act *act,
                           const struct programme *programme, uint64_t revision, uint32_t id,
                           candidate_apply *apply, void *arg, struct pool *pool);

/* Brings the projection up to act->today: for the day change, and after a change of the programme.
 * The candidate's revision stays. ERR_NOT_FOUND and ERR_STALE as above. */
int candidate_refresh(bool *changed, struct db *db, const struct act *act, const struct programme *programme,
                      uint64_t revision, uint32_t id, struct pool *pool);

/* --- Importing (pages-and-feeds, "Command line") */

enum import_result { IMPORT_SAME, IMPORT_NEW, IMPORT_CHANGED, IMPORT_REFUSED };

struct candidate_import {
        uint32_t                id;
        const struct candidate *document;       /* with person; NULL: <gone> */
        /* what became of it */
        enum import_result      result;
        const char             *code;           /* of the refusals: "contradiction", "address-taken",
                                                   "duplicate-activity", "number-taken", "source-id-taken",
                                                   "evidence-missing", "id-gone", "too-long" */
        const char             *thing;          /* what it is about: "award 2", "activity 17"; NULL: the candidate */
};

/* Where an image that the database does not have is found by its hash: 0, or ERR_NOT_FOUND. */
typedef int candidate_image(void *arg, const struct evidence *evidence, const void **bytes, struct pool *pool);

/* Names, language and addresses that the document leaves out stay as they are.
 *
 * Up to CANDIDATE_IMPORT_MOST candidates in one transaction, each whole or not at all, in the order
 * of the document. The bulk of a first import goes in by array. ERR_STALE as above. */
#define CANDIDATE_IMPORT_MOST 100
int candidate_import(struct db *db, const struct act *act, const struct programme *programme, uint64_t revision,
                     struct candidate_import *list, size_t count, candidate_image *image, void *arg,
                     struct pool *pool);

/* --- What identifies */

#define VERIFICATION_NUMBER_TEXT 22     /* "7QH2-M4X9-0C3D-ZK5T-V" and its NUL */
void verification_number_make(char text[VERIFICATION_NUMBER_TEXT]);
/* Canonical form of what somebody typed (case, hyphens and spaces ignored, O is 0, I and L are 1);
 * false: it is none, or its check character is wrong. */
bool verification_number_parse(char text[VERIFICATION_NUMBER_TEXT], const char *typed);

/* The form in which a mail address is looked up. */
char *mail_key(struct pool *pool, const char *mail);

#endif
