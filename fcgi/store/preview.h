/* preview.h - what a proposal would do to all candidates (renewal/forecast.h), counted by month and kind, with a few
 * samples of each, and the whole list in parts. Made by a job in one ordered pass over the records, in steps: each
 * is one transaction, so that a pass that was killed goes on where it was. */
#ifndef RECERT_PREVIEW_H
#define RECERT_PREVIEW_H

#include "renewal/forecast.h"
#include "store/job.h"
#include "store/proposal.h"

#define PREVIEW_SAMPLES 5

struct preview_count {
        int64_t cases, people;
};

/* Certification and type as indexes of the programme that it was read with; -1: none. */
struct preview_case {
        uint32_t             candidate;
        enum forecast_pace   pace;
        struct forecast_case what;
        const char          *name;      /* of the person, of a sample that was named; NULL: he has none */
};

struct preview_kind {
        struct preview_count all, months[FORECAST_MONTHS];
        struct preview_case  samples[PREVIEW_SAMPLES];  /* those that begin soonest, by candidate */
        size_t               samples_count;
};

struct preview_figures {
        int64_t              candidates;                /* looked at */
        struct preview_count any[FORECAST_PACES];       /* whom anything concerns */
        struct preview_kind  kinds[FORECAST_PACES][FORECAST_KINDS];
};

/* --- Making one: by the job */

struct preview_making {
        struct db              *db;
        struct pool            *pool;           /* lives as long as it is made */
        struct job              job;
        struct proposal         proposal;
        const struct programme *in_force;
        uint64_t                revision;
        struct date             today;
        struct forecast        *forecast;
        struct preview_figures  figures;
        uint32_t                after, parts;
        int64_t                 candidates;     /* that there are */
        const char             *digest;         /* 32 characters; NULL: not whole yet */
};

/* Anew, or where this job's earlier steps left it, if the proposal, the programme and the day are the same still. */
int preview_begin(struct preview_making *m);
/* Goes on until then (clock_elapsed()). *whole: everybody was looked at, and the digest is there. ERR_STALE: the job was
 * cancelled, somebody else has it, or the programme was changed. */
int preview_step(bool *whole, struct preview_making *m, int64_t until);

/* --- Reading */

enum preview_state { PREVIEW_NONE, PREVIEW_WAITING, PREVIEW_RUNNING, PREVIEW_DONE, PREVIEW_CANCELLED, PREVIEW_FAILED };

struct preview {
        enum preview_state     state;           /* of the last job */
        int64_t                done, steps;     /* candidates looked at, of */
        bool                   whole;           /* the rest is there, and undamaged */
        uint32_t               change, parts;
        uint64_t               revision;
        struct date            today, until;
        int                    months;
        int64_t                made;
        const char            *digest;
        struct preview_figures figures;
};
int preview_read(struct preview *out, struct db *db, uint64_t proposal, const struct programme *programme, struct pool *pool);

/* Names the samples: for readers who may know who it is. */
int preview_name_samples(struct preview_figures *figures, struct db *db, struct pool *pool);

struct preview_list {
        struct preview_case *list;
        size_t               count;
};
/* A part of the list, from 1. ERR_NOT_FOUND. */
int preview_part(struct preview_list *out, struct db *db, uint64_t proposal, uint32_t part, const struct programme *programme,
                 struct pool *pool);

/* Inside a transaction: once more; and not any more (what is being published is a draft again). */
int preview_again(struct db *db, uint64_t proposal, int64_t now, struct pool *pool);
int preview_cancel(struct db *db, uint64_t proposal, struct pool *pool);
/* What was looked at of one that is published or withdrawn: it is about people, and of no more use. */
int preview_drop(struct db *db, uint64_t proposal);

#endif
