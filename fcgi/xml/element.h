/* element.h - structs as elements of the vocabulary. */
#ifndef RECERT_ELEMENT_H
#define RECERT_ELEMENT_H

#include "renewal/plan.h"
#include "xml/reader.h"
#include "xml/writer.h"

/* Attributes and children of the <progress> that is open. plans: NULL, or as plan() gave them. */
void element_progress(struct xml *x, const struct programme *programme, const struct progress *progress,
                      const struct plans *plans, struct pool *pool);

/* --- The same, piece by piece, for pages: what the vocabulary says of a thing. A page adds its own facts
 * to the element that is open, and closes it. */
void element_open_credential(struct xml *x, const struct programme *p, const struct credential *c,
                             const char *name);         /* <certification>, named in the reader's language */
void element_open_credit(struct xml *x, const struct programme *p, const struct credit *c);
void element_open_limit(struct xml *x, const struct programme *p, const struct limit *l);
/* c: one of t's. */
void element_open_cycle(struct xml *x, const struct type_progress *t, const struct cycle *c);
/* <award>, <extension> or <revocation>. */
void element_open_outcome(struct xml *x, const struct programme *p, const struct outcome *o);
void element_open_way(struct xml *x, const struct way *w);
void element_open_take(struct xml *x, const struct programme *p, const struct take *t);
/* The <date> elements of the <plan> that is open. */
void element_plan_dates(struct xml *x, const struct programme *p, const struct plan *plan);
/* On the <type> that is open: counted, remaining, pending, renew-by. */
void element_standing(struct xml *x, const struct type_progress *t);

/* <refused>: what stands in the place of a progress. */
void element_refused(struct xml *x, const struct reader_fault *fault);

#endif
