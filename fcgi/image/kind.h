/* kind.h - what a file is, by its first bytes; and whether it is something else besides. Pure. */
#ifndef RECERT_IMAGE_KIND_H
#define RECERT_IMAGE_KIND_H

#include <stdbool.h>
#include <stddef.h>

enum image_kind { IMAGE_NONE, IMAGE_PNG, IMAGE_JPEG, IMAGE_WEBP, IMAGE_GIF };

enum image_kind image_sniff(const unsigned char *bytes, size_t size);
const char     *image_media_type(enum image_kind kind);         /* "image/png"; IMAGE_NONE: NULL */

/* An image that is a PDF or a zip archive (or whatever is packed in one) too. */
bool image_is_polyglot(const unsigned char *bytes, size_t size);
/* What follows the end of an image: nothing, or zeros that some programs pad with. */
bool image_rest_is_empty(const unsigned char *bytes, size_t size);
/* The same for a JPEG, where cameras add a second picture, a film or a trailer of their own. */
bool image_rest_is_camera(const unsigned char *bytes, size_t size);

#endif
