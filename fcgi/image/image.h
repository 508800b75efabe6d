/* image.h - makes what somebody sent into an image that can be kept: in a helper process of its own
 * (recert-image), since what decodes pictures is what gets broken into. A worker has one helper at a time:
 * there are never more than workers that take uploads. */
#ifndef RECERT_IMAGE_H
#define RECERT_IMAGE_H

#include <stdint.h>
#include "renewal/date.h"
#include "util/pool.h"

struct image {
        unsigned char        sent[32];          /* SHA-256 of the bytes as they came */
        unsigned char        sha256[32];        /* of those that are kept */
        const char          *media_type;        /* "image/png" or "image/jpeg" */
        uint32_t             width, height;     /* upright */
        const unsigned char *bytes;
        size_t               size;
        const unsigned char *thumb;             /* a JPEG, its longer side 320 at most */
        size_t               thumb_size;
        struct date          captured;          /* as the camera's clock said; DATE_NONE */
};

/* Before the workers are forked, once. program: the helper's path; NULL: beside this program, else where
 * it is installed. ERR_SYSTEM, logged: it is not there. */
int image_init(const char *program);

/* What the images of one request may cost together: the helpers' CPU, in microseconds; twice what twenty photographs
 * of twelve megapixels do. An image that begins within it comes to its end, so that they cost one image more at most. */
#define IMAGE_BUDGET INT64_C(6000000)

/* What it cost is taken from *budget. ERR_REFUSED with *code: "image-kind", "image-damaged", "image-too-large",
 * "image-time" (the budget is used up: it was not looked at). */
int image_make(struct image *out, const char **code, int64_t *budget, struct pool *pool, const void *bytes, size_t size);

#endif
