/* effect.h - progress before and after a change, side by side: what it gives, what it takes, and the
 * extensions with which nobody loses by it. Pure, but for writing it down. */
#ifndef RECERT_VIEW_EFFECT_H
#define RECERT_VIEW_EFFECT_H

#include "view/page.h"
#include "renewal/evaluate.h"

/* An extension that gives back an expiry that the change makes earlier. */
struct remedy {
        int         certification;
        struct date granted;            /* a day on which the certification is held, today or before */
        struct date expires;            /* as it was */
};

struct effect {
        const struct progress *before, *after;
        struct remedy         *remedies;        /* those that work; each found with the ones before it in place */
        size_t                 remedies_count;
        const struct progress *kept;            /* with all of them; NULL: there is none */
};

/* changed: a copy of who with the change in it, its lists in the document's order. */
int  effect_of(struct effect *out, const struct programme *programme, const struct candidate *who,
               const struct candidate *changed, struct date today, struct pool *pool);
/* Whether anything moves, and whether somebody loses by it. */
bool effect_moves(const struct effect *effect);
bool effect_loses(const struct effect *effect);
/* Adds the remedies to a candidate's own list. */
void effect_keep(struct candidate *changed, const struct effect *effect, const char *reason, struct pool *pool);
/* The same change with the same effect: 22 characters that say so. facts: of the change. */
const char *effect_version(const struct effect *const *effects, size_t count, const char *facts, struct pool *pool);

/* <effect>, its types in the order of the candidate's own pages. activity: whose verdict is told; NULL: none. */
int  effect_write(struct xml *x, const struct page *page, const char *name, const struct effect *effect,
                  const struct activity *activity);

#endif
