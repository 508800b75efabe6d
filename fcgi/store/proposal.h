/* proposal.h - changes to the programme that are drafted, previewed over all candidates, and then published: rules,
 * limits, retirements, campaigns, a whole imported programme.
 *
 * A proposal is about one thing (programme_edit.h says how it is named), of which one is open at a time. It is put upon
 * the programme in force whenever it is read: what others changed elsewhere is in it. */
#ifndef RECERT_PROPOSAL_H
#define RECERT_PROPOSAL_H

#include <stdbool.h>
#include <stdint.h>
#include "store/catalogue.h"

enum proposal_state { PROPOSAL_DRAFT, PROPOSAL_PUBLISHING, PROPOSAL_PUBLISHED, PROPOSAL_WITHDRAWN };

struct proposal {
        uint64_t            id;
        enum thing          thing;
        const char         *code;       /* "" with THING_PROGRAMME */
        enum proposal_state state;
        uint32_t            change;     /* raised by every change of what it proposes */
        const char         *reason;     /* NULL: none was given */
        uint64_t            account;    /* who drafted it last; 0: a program */
        const char         *by;         /* his name; NULL: he has none */
        int64_t             made;       /* when: microseconds since 1970, UTC */
        uint64_t            publisher;  /* while publishing: who */
        const char         *digest;     /* while publishing: of the numbers that he was shown */
        const char         *refused;    /* the refusal with which publishing ended last: "moved", "stale", a fault's; NULL */

        const struct programme *programme; /* that in force with the change, finished, found by keys too; never NULL: where
                                         * the change cannot be put upon it (fault), as it was drafted, and where it cannot
                                         * be read any more, what is in force itself */
        const char         *version;    /* 22 characters, of the draft and of what is in force beneath it: for the forms
                                         * that change it */
        bool                stale;      /* the thing itself was changed by somebody else since */
        struct programme_fault fault;   /* code NULL, or why it cannot be published: a day that has come meanwhile,
                                         * something it refers to that is gone, "unchanged",
                                         * "proposal-damaged" */
};

/* --- Inside the transaction of the write (between once_take() and once_answer()) */

/* Drafts that one thing of proposed (finished), in place of the open draft of it, and leaves a job "preview" whose
 * argument is the id (any earlier one is cancelled). version: catalogue_version() of the thing, or the open proposal's
 * where there is one. ERR_STALE: it is not that any more. ERR_REFUSED with *fault: what catalogue_save_thing() would
 * refuse today, and "unchanged". */
int proposal_save(uint64_t *id, struct db *db, const struct act *act, const struct programme *proposed, enum thing thing,
                  const char *code, const char *version, const char *reason, struct programme_fault *fault,
                  struct pool *pool);
/* ERR_NOT_FOUND: there is none of that id that is open. */
int proposal_withdraw(struct db *db, const struct act *act, uint64_t id, struct pool *pool);
/* Asks the job process to publish it, if the numbers are still those of the digest (64 characters at most) that were
 * shown: leaves a job "preview" whose argument is the id. change: of the proposal that was shown. ERR_STALE: it was changed,
 * or is being published; ERR_NOT_FOUND. */
int proposal_publish(struct db *db, const struct act *act, uint64_t id, uint32_t change, const char *digest,
                     struct pool *pool);

/* Takes that back: it is a draft again, with "cancelled" as the reason; nothing where it is not publishing. ERR_NOT_FOUND.
 * The job is not touched. */
int proposal_unpublish(struct db *db, const struct act *act, uint64_t id, struct pool *pool);

/* --- Reading */

/* today: of the programme. The open one of a thing; ERR_NOT_FOUND. */
int proposal_open(struct proposal *out, struct db *db, enum thing thing, const char *code, const struct programme *in_force,
                  struct date today, struct pool *pool);
/* That of an id, whatever became of it. */
int proposal_read(struct proposal *out, struct db *db, uint64_t id, const struct programme *in_force, struct date today,
                  struct pool *pool);

/* The open ones, the latest first. */
struct proposal_row {
        uint64_t            id;
        enum thing          thing;
        const char         *code, *reason, *by, *refused;
        enum proposal_state state;
        int64_t             made;
};
struct proposal_list {
        struct proposal_row *list;
        size_t               count;
};
int proposal_list(struct proposal_list *out, struct db *db, struct pool *pool);

/* --- For the job, inside the transaction in which it ends */

/* What it has looked at: that change, put upon the programme of that revision, on that day; and the numbers' digest. */
struct proposal_numbers {
        uint32_t    change;
        uint64_t    revision;
        struct date today;
        const char *digest;
};
/* Puts it in force. ERR_STALE: the programme is not of that revision any more, or the proposal is changed, withdrawn or not
 * to be published any more: look again. ERR_REFUSED with *fault: it cannot be published ("moved": other numbers were shown;
 * "stale": the thing itself was changed). */
int proposal_apply(struct db *db, uint64_t id, const struct proposal_numbers *numbers, int64_t now, struct programme_fault *fault,
                   struct pool *pool);
/* It is a draft again, with the code as the reason ("moved", …); nothing where it is not publishing any more. */
int proposal_refuse(struct db *db, uint64_t id, uint32_t change, const char *code, int64_t now, struct pool *pool);

#endif
