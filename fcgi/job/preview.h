/* preview.h - previews of proposals, one after the other, a slice of a second at a time; where one is being published,
 * it is put in force once its numbers were taken again and are the same. Killed at any moment, it goes on where it was. */
#ifndef RECERT_JOB_PREVIEW_H
#define RECERT_JOB_PREVIEW_H

#include <stdbool.h>

#include "store/db.h"

struct previews;

/* db: as a worker, for what is published changes the catalogue. */
struct previews *previews_new(struct db *db);
/* *more: call again at once. */
int              previews_round(bool *more, struct previews *p);
void             previews_free(struct previews *p);

#endif
