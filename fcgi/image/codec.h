/* codec.h - the four kinds of images that are read and the two that are kept. Each returns NULL, or
 * why not: "image-damaged", "image-too-large", "image-kind". What is declared is checked before
 * anything is decoded. A damaged picture can make a library read or write anything: call these in
 * the helper alone (image.h). */
#ifndef RECERT_IMAGE_CODEC_H
#define RECERT_IMAGE_CODEC_H

#include <stddef.h>
#include "image/raster.h"

typedef const char *codec_read(struct raster *out, struct pool *pool, const unsigned char *bytes, size_t size);

codec_read codec_png_read;
/* Where there are too many pixels already smaller, by eighths. */
codec_read codec_jpeg_read;
/* Of an animation the first frame. */
codec_read codec_webp_read;
codec_read codec_gif_read;

struct encoded {
        const unsigned char *bytes;
        size_t               size;
};

/* No metadata. false: it would be larger than most, or the library failed. */
bool codec_png_write(struct encoded *out, struct pool *pool, const struct raster *r, bool opaque, size_t most);
/* Alpha is left out. quality: 1 to 100. */
bool codec_jpeg_write(struct encoded *out, struct pool *pool, const struct raster *r, int quality);

#endif
