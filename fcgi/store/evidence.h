/* evidence.h - images in the database, each once by the SHA-256 of its stored form, with the number of
 * drafts and activities that use it; gone with the last. (The one interface behind which another
 * store could take its place.) */
#ifndef RECERT_EVIDENCE_H
#define RECERT_EVIDENCE_H

#include "image/image.h"
#include "store/db.h"

#define EVIDENCE_MOST 5                 /* images of an activity */

/* An image of a draft or activity, without its bytes. */
struct evidence_row {
        int           place;            /* 1..5, the number of its address */
        unsigned char sha256[32];
        const char   *name;             /* as it was sent; NULL: not known */
        const char   *media_type;
        uint32_t      bytes, width, height;     /* width, height: 0 where not known */
};

/* --- Inside a transaction */

/* One use more, and the image itself where it is new. */
int evidence_keep(struct db *db, const struct image *image, int64_t now);
int evidence_release(struct db *db, const unsigned char sha256[32]);

/* --- Reading */

struct evidence_bytes {
        const char *media_type;
        const void *bytes;
        size_t      size;
};
enum evidence_of { EVIDENCE_OF_ACTIVITY, EVIDENCE_OF_DRAFT };

/* The image at that place of the candidate's own activity or draft. ERR_NOT_FOUND. */
int evidence_read(struct evidence_bytes *out, struct db *db, struct pool *pool, enum evidence_of of,
                  uint32_t candidate, uint32_t id, int place, bool thumbnail);
/* The image with that hash, whosever it is. */
int evidence_image(struct evidence_bytes *out, struct db *db, struct pool *pool, const unsigned char sha256[32]);

#endif
