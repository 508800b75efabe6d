/* activity.h - what is known of one activity beside the record: notes, images, how often it was amended. */
#ifndef RECERT_STORE_ACTIVITY_H
#define RECERT_STORE_ACTIVITY_H

#include "store/db.h"
#include "store/evidence.h"

struct activity_more {
        const char          *notes;             /* NULL: none */
        struct evidence_row *images;  size_t images_count;
        int64_t             *amended; size_t amended_count;     /* instants, oldest first */
};
int activity_more(struct activity_more *out, struct db *db, struct pool *pool, uint32_t candidate, uint32_t id);

/* Inside the transaction of the write, under the candidate's row lock. *place 0: there is room for
 * no more. */
int activity_add_image(int *place, struct db *db, struct pool *pool, uint32_t candidate, uint32_t id,
                       const struct image *image, int64_t now);

/* The field of the audit row that says an activity was amended: candidate_note(). */
const char *activity_amended_field(struct pool *pool, uint32_t id);

#endif
