/* evaluate.h - the renewal engine: programme, candidate and day in, progress out
 * (renewal-rules, 4 to 8 and 10). Pure: no clock, no I/O, no memory but the pool's. */
#ifndef RECERT_EVALUATE_H
#define RECERT_EVALUATE_H

#include "renewal/candidate.h"
#include "renewal/programme.h"

/* Section 6, in its order; then those of awards, extensions, revocations (section 7). */
enum verdict {
        VERDICT_COUNTED, VERDICT_REJECTED, VERDICT_WITHDRAWN, VERDICT_NOT_OFFERED, VERDICT_TOO_EARLY,
        VERDICT_TOO_OLD, VERDICT_NO_CYCLE, VERDICT_NOT_RENEWABLE, VERDICT_BEFORE_CYCLE, VERDICT_LIMIT,
        VERDICT_PENDING,
        VERDICT_AWARDED, VERDICT_RETIRED, VERDICT_RENEWED, VERDICT_NO_EFFECT, VERDICT_HELD,
        VERDICT_EXTENDED, VERDICT_REVOKED,
        VERDICT_COUNT
};
enum credential_status { CREDENTIAL_ACTIVE, CREDENTIAL_GRACE, CREDENTIAL_LAPSED, CREDENTIAL_REVOKED };
enum cycle_status      { CYCLE_OPEN, CYCLE_RENEWED, CYCLE_LAPSED };
enum event_kind        { EVENT_AWARD, EVENT_EXTENSION, EVENT_REVOCATION };

/* The words of the vocabulary for each, static. (A retake too early and an activity too early
 * share one verdict.) */
extern const char *const verdict_words[VERDICT_COUNT];
extern const char *const credential_status_words[];
extern const char *const cycle_status_words[];
extern const char *const activity_status_words[];
extern const char *const request_state_words[];
extern const char *const basis_words[];

/* What one activity is worth in one type. */
struct credit {
        const struct activity *activity;
        int32_t                units;   /* by the option's rule on its date, counted or not */
        enum verdict           verdict;
        int32_t                cycle;   /* index into cycles; -1: none was open */
};

struct cycle {
        enum cycle_status       status;
        struct date             starts;         /* inclusive */
        struct date             ends;           /* the day it closed; DATE_NONE while open */
        const struct type_rule *rule;           /* from end to end */
        int32_t                 counted;        /* CE units */
        size_t                  credits_first, credits_count;   /* a span of the type's credits */
};

struct limit {                          /* in the open cycle */
        int     option;
        int32_t used, of;               /* activities */
};

/* One certification ever awarded. */
struct credential {
        int                     certification;
        enum credential_status  status;
        bool                    renewable;      /* live */
        struct date             awarded;        /* the latest award that took hold */
        struct date             expires;
        struct date             grace_ends;     /* the last day; DATE_NONE unless renewable */
        struct date             changes;        /* the first day after as-of on which the calendar
                                                   alone changes status, renewable or expires (a
                                                   campaign granted later too); DATE_NONE: never */
        const struct award     *award;          /* that latest one; has the number */
};

/* An award, extension or revocation and what it did. */
struct outcome {
        enum event_kind                  kind;
        int                              certification;
        struct date                      on;
        enum verdict                     verdict;
        const struct award              *award;         /* the one of its kind is set; */
        const struct extension          *extension;     /* a blanket extension has campaign */
        const struct revocation         *revocation;
        const struct extension_campaign *campaign;
};

/* An expiry that a certification was given. */
struct dated_expiry {
        int         certification;
        struct date on;                         /* the day from which it holds */
        struct date expires;
};

struct type_progress {
        int                type;                /* index in the programme */
        int32_t            required;            /* the open cycle's, else as-of's rule; 0: neither */
        struct cycle      *cycles;      size_t cycles_count;    /* oldest first */
        struct cycle      *open;                /* the last of them, or NULL */
        int32_t            counted, remaining, pending;         /* of the open cycle */
        struct date        renew_by;            /* DATE_NONE: nothing live is held */
        struct limit      *limits;      size_t limits_count;    /* the programme's order */
        struct credit     *credits;     size_t credits_count;   /* every activity, engine's order */
        struct credential *credentials; size_t credentials_count;       /* by code */
        struct outcome    *outcomes;    size_t outcomes_count;  /* engine's order */
        struct dated_expiry *expiries;  size_t expiries_count;  /* engine's order */
};

struct progress {
        uint32_t              candidate;
        struct date           as_of;
        struct type_progress *types;    size_t types_count;     /* by code */
};

/* 0 always, once the candidate refers to this programme's indexes; events dated after as_of
 * have not happened. The result points into programme and candidate. */
int evaluate(struct progress **out, const struct programme *programme, const struct candidate *candidate,
             struct date as_of, struct pool *pool);

/* What the activity renewed of that type: the first certification that is renewable now; NULL: it renewed nothing. */
const struct credential *progress_renewed_by(const struct type_progress *t, uint32_t activity);

#endif
