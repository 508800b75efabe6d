/* convert.h - what becomes of an image before it is kept: decoded, reduced, turned upright, stripped of
 * everything but its pixels, written anew as one of two kinds, and made small beside it. The same
 * bytes always give the same bytes. Pure; runs in the helper alone. */
#ifndef RECERT_IMAGE_CONVERT_H
#define RECERT_IMAGE_CONVERT_H

#include "image/codec.h"
#include "image/kind.h"

#define CONVERT_THUMB 320u              /* the longer side, at most */

struct converted {
        enum image_kind kind;           /* IMAGE_PNG or IMAGE_JPEG */
        uint32_t        width, height;
        struct encoded  stored;
        struct encoded  thumb;          /* JPEG */
        char            captured[11];   /* exif.h */
};

/* NULL, or why not: "image-kind", "image-damaged", "image-too-large". */
const char *image_convert(struct converted *out, struct pool *pool, const unsigned char *bytes, size_t size);

#endif
