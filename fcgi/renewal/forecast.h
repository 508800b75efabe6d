/* forecast.h - what a change of the programme would do to one candidate in the months to come. Pure.
 *
 * A change never reaches back, so it is looked forward: from the day after today to the end of the next two
 * years, which is 31 December of the year after next, the candidate is evaluated under the programme in force
 * and under the proposed one, and what differs is told as cases. A month is a calendar month; the first is
 * that of today, of which the days after today are looked at. */
#ifndef RECERT_FORECAST_H
#define RECERT_FORECAST_H

#include "renewal/candidate.h"
#include "renewal/evaluate.h"
#include "renewal/programme.h"

#define FORECAST_MONTHS 36      /* at most: all of this year and of the next two */

/* With what is stored; or as if everybody went on like this: each activity entered within the last twelve
 * months, that was neither rejected nor withdrawn, is done again twelve months later, and again after
 * twelve more, until the end, dated and entered so much later, and accepted. */
enum forecast_pace { FORECAST_STORED, FORECAST_GOING_ON };
#define FORECAST_PACES 2

enum forecast_kind {
        /* The nth renewal of a type after today: only in force, only proposed, or on another day. */
        FORECAST_RENEWAL_LOST, FORECAST_RENEWAL_LATER, FORECAST_RENEWAL_EARLIER, FORECAST_RENEWAL_GAINED,
        /* At the end of these months a certification, held under both, expires on another day. */
        FORECAST_EXPIRY_EARLIER, FORECAST_EXPIRY_LATER,
        /* The nth lapse of a certification after today, as with renewals. */
        FORECAST_LAPSE_GAINED, FORECAST_LAPSE_EARLIER, FORECAST_LAPSE_LATER, FORECAST_LAPSE_AVOIDED,
        /* At the end of these months the same cycle of a type is open under both, and its remaining units differ. */
        FORECAST_UNITS_MORE, FORECAST_UNITS_FEWER,
        /* A blanket campaign extends a certification in one of them alone. */
        FORECAST_EXTENSION_GAINED, FORECAST_EXTENSION_LOST
};
#define FORECAST_KINDS 14

/* "renewal-lost", static. */
extern const char *const forecast_kind_words[FORECAST_KINDS];
extern const char *const forecast_pace_words[FORECAST_PACES];
/* Whether the candidate is worse off by it. */
extern const bool forecast_kind_loses[FORECAST_KINDS];

struct forecast_case {
        enum forecast_kind kind;
        int                type;                /* index in the programme in force */
        int                certification;       /* likewise; -1: it is about the type */
        int                first, last;         /* months, from 0, both included: in which it differs */
        struct date        before, after;       /* DATE_NONE: never, or it is about units. In force and proposed:
                                                   the day of the renewal or lapse; the expiry at the end of the
                                                   first month, or by the campaign */
        int32_t            units_before, units_after;   /* remaining at the end of the first month */
};

struct forecast_cases {
        struct forecast_case *list;             /* by type, then kind; in order of code and of day */
        size_t                count;
};

/* What is the same for all candidates. */
struct forecast {
        const struct programme *in_force, *proposed;
        struct date             today, until;
        struct date             begins;                 /* the first day of a rule, retirement or campaign that differs */
        int                     months;
        struct date             ends[FORECAST_MONTHS];  /* the last day of each */
        int                    *types, *options, *certifications;       /* in force to proposed; -1: it is not there */
        bool                    same_places;            /* these three change nothing */
        bool                    touches_all;
        bool                   *type_differs;           /* rules or a retirement, by type in force */
        struct date            *option_differs;         /* by option in force: activities dated from then on; DATE_NONE */
};

struct date forecast_end(struct date today);
/* The first day of the month with that number. */
struct date forecast_month(const struct forecast *f, int month);

struct forecast *forecast_new(const struct programme *in_force, const struct programme *proposed, struct date today,
                              struct pool *pool);

/* Everything that differs; the candidate's indexes are those of the programme in force. Most candidates are not
 * touched by a change, which is seen without evaluating them. */
int forecast_of(struct forecast_cases *out, const struct forecast *f, const struct candidate *candidate,
                enum forecast_pace pace, struct pool *pool);

/* The parts of it, for tests: whether the change could touch anything; and the candidate going on. */
bool                    forecast_touches(const struct forecast *f, const struct candidate *candidate);
const struct candidate *forecast_going_on(const struct forecast *f, const struct candidate *candidate, struct pool *pool);

#endif
