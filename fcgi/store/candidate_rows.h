/* candidate_rows.h - what follows from a change of candidates, gathered as rows and sent by array, one
 * statement a table however many candidates they are of. Only for the files of store/candidate. */
#ifndef RECERT_CANDIDATE_ROWS_H
#define RECERT_CANDIDATE_ROWS_H

#include <string.h>

#include "renewal/candidate.h"
#include "renewal/evaluate.h"
#include "renewal/message.h"
#include "store/audit.h"
#include "store/db.h"

/* NULL and "" both say nothing. */
static inline bool same_text(const char *a, const char *b)
{
        return !strcmp(a ? a : "", b ? b : "");
}

/* In the order in which they are sent: parents first, and what frees a unique key before what takes it. */
enum row_kind {
        ROW_TOMBSTONE, ROW_CANDIDATE, ROW_PERSON, ROW_ADDRESS_GONE, ROW_LINKS_GONE, ROW_ADDRESS,
        ROW_AWARD_CHANGE, ROW_AWARD, ROW_ACTIVITY_CHANGE, ROW_ACTIVITY, ROW_TEXT_CHANGE, ROW_NOTES_CHANGE, ROW_TEXT,
        ROW_EXTENSION_CHANGE, ROW_EXTENSION, ROW_REVOCATION_CHANGE, ROW_REVOCATION, ROW_REASON_GONE, ROW_REASON,
        ROW_EVIDENCE, ROW_EVIDENCE_USE, ROW_RECORD, ROW_PROJECTION_GONE, ROW_PROJECTION, ROW_PENDING,
        ROW_MESSAGE, ROW_MAIL, ROW_MAIL_TO, ROW_CANDIDATE_CHANGE, ROW_RAISE,
        ROW_KINDS
};

struct row_list {
        struct db_in *in;               /* row by row */
        size_t        rows;
};
struct candidate_rows {
        struct pool     *pool;
        struct row_list  list[ROW_KINDS];
        struct audit_row *audit;        size_t audit_count;
};

/* What one candidate is now, and what it was. */
struct candidate_state {
        const struct candidate *now;
        const struct candidate *before;         /* as stored, in the document's order; NULL: new */
        const struct person    *person_before;  /* where now has a person; NULL: none stored */
        const struct programme *programme;
        const struct act       *act;
        bool                    evidence;       /* that of new activities too: use the images that are there */
        struct audit_value     *values;         /* of the audit row: what changed is added */
        size_t                  values_count;
        const struct extension_request *decided;        /* by it; NULL: none */
};

void rows_add(struct candidate_rows *rows, enum row_kind kind, const struct db_in *in);

/* Events, texts and person: what is new or has changed. *events: whether anything of an event did, which
 * is when record and projection have to be written anew; *person: whether anything of the person did. */
void rows_of_change(bool *events, bool *person, struct candidate_rows *rows, struct candidate_state *state);
/* The record and a pending change. */
int  rows_of_record(struct candidate_rows *rows, const struct candidate_state *state);

/* The projection's rows of one candidate: from first to before end. */
struct projection {
        struct db_rows rows;
        size_t         first, end;
};
enum projection_column {
        PROJECTION_CANDIDATE, PROJECTION_CERTIFICATION, PROJECTION_STATUS, PROJECTION_RENEWABLE, PROJECTION_AWARDED,
        PROJECTION_EXPIRES, PROJECTION_GRACE_ENDS, PROJECTION_CHANGES, PROJECTION_NUMBER
};
int  projection_stored(struct projection *out, struct db *db, uint32_t id, struct pool *pool);
bool projection_find(size_t *out, const struct projection *p, const struct certification *it);
/* Where it is not what is stored. */
void rows_of_projection(struct candidate_rows *rows, const struct candidate_state *state,
                        const struct progress *progress, const struct projection *stored);

/* What the candidate is told of it; *told: whether anything is, and unread messages are to be counted anew.
 * write: tells this write from the candidate's others; NULL: the calendar alone. events: of the activities too. */
int  rows_of_messages(bool *told, struct candidate_rows *rows, const struct candidate_state *state,
                      const struct progress *progress, const struct projection *stored, bool events, const char *write);
/* The same for one whose row is not written otherwise: raises the revision where something is told. */
int  rows_of_reminders(struct candidate_rows *rows, const struct candidate_state *state, const struct progress *progress,
                       const struct projection *stored);

/* kind: of the pending_change table. */
void rows_pend(struct candidate_rows *rows, const char *kind, uint32_t candidate, uint32_t item, bool gone, int64_t now);

bool rows_any(const struct candidate_rows *rows);
/* ERR_REFUSED: db_duplicate(), *failed says where. */
int  rows_send(enum row_kind *failed, struct candidate_rows *rows, struct db *db, const struct act *act);

/* Of option, date and title, for the unique key; NULL: it holds no place. */
const void *activity_natural_key(const struct activity *activity, const struct programme *programme,
                                 struct pool *pool);

#endif
