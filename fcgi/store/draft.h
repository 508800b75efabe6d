/* draft.h - activities that were begun: what was typed, right or wrong, and the images. A draft counts
 * for nothing. Submitted it becomes an activity, and its row remembers only which. */
#ifndef RECERT_DRAFT_H
#define RECERT_DRAFT_H

#include "renewal/programme.h"
#include "store/db.h"
#include "store/evidence.h"

/* What a form of an activity says. Texts are checked text; "" and NULL both say nothing. */
struct draft_content {
        struct date date;               /* DATE_NONE: see date_typed */
        const char *date_typed;         /* what is no date */
        const char *title, *notes, *language;
        const char *offer;              /* code of the one that was chosen; NULL: none */
        const char *source, *source_id; /* who reported it; NULL: the candidate began it. They stay */
        uint32_t    amends;             /* the activity that it changes; 0: it is a new one. It stays */
        bool        day_of_image;       /* date is when an image was taken: nobody typed it */
};

struct draft {
        uint32_t             id;        /* 1..n in the candidate */
        uint32_t             activity;  /* what it became; 0: it is still a draft */
        int                  option;    /* index in the programme */
        int64_t              saved;     /* microseconds since 1970, UTC */
        struct draft_content content;
        struct date          from, until;       /* of the offer, while it is there; DATE_NONE */
        struct evidence_row *images;    /* in lists only their number */
        size_t               images_count;
};
struct drafts {
        struct draft *list;
        size_t        count;
};

/* Those that are still drafts, the latest first; of images only their number. */
int draft_list(struct drafts *out, struct db *db, struct pool *pool, const struct programme *programme,
               uint32_t candidate);
/* Of the drafts first to last those that were submitted. */
struct draft_activity {
        uint32_t draft, activity;
};
int draft_activities(struct draft_activity **out, size_t *count, struct db *db, struct pool *pool, uint32_t candidate,
                     uint32_t first, uint32_t last);
/* ERR_NOT_FOUND: none of that number is this candidate's. */
int draft_read(struct draft **out, struct db *db, struct pool *pool, const struct programme *programme,
               uint32_t candidate, uint32_t id);

/* --- Inside a transaction, under the candidate's row lock (candidate_write_inside(): in apply, or
 * after it, when the activity is there) */

/* Which draft is written. */
struct draft_of {
        struct db   *db;
        struct pool *pool;
        uint32_t     candidate, id;
        int64_t      now;
};
/* A new image, and the name of its file. */
struct draft_image {
        struct image image;
        const char  *name;
};
/* The most that a candidate keeps of what they began themselves; what other systems report waits beside it. */
#define DRAFTS_KEPT 200
/* How many those are. */
int draft_count(int64_t *out, struct db *db, struct pool *pool, uint32_t candidate);
int draft_add(const struct draft_of *d, const struct option *option, const struct draft_content *content);
int draft_change(const struct draft_of *d, const struct draft_content *content);
/* Takes the lowest free place; *place 0: there was none. */
int draft_add_image(int *place, const struct draft_of *d, const struct draft_image *image);
/* A place that has none is no error. */
int draft_remove_image(const struct draft_of *d, int place);
/* Row and images. */
int draft_discard(const struct draft_of *d);
/* The images go over to the activity, the texts are emptied. */
int draft_become(const struct draft_of *d, uint32_t activity);
/* The same where the activity is one that was there: the images take free places beside its own. ERR_REFUSED: there
 * are not so many. */
int draft_amend(const struct draft_of *d, uint32_t activity);

#endif
