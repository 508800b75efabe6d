/* image.c - fuzzes what runs in the image helper: decoding, turning, reducing, encoding. What it makes
 * must be readable again, and be the same when it is made again. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "image/convert.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
        struct pool     *pool = pool_new();
        struct converted made = {0}, again = {0};
        struct raster    r;
        const char      *why = image_convert(&made, pool, data, size);

        if (!why) {
                codec_read *read = made.kind == IMAGE_PNG ? codec_png_read : codec_jpeg_read;

                if (read(&r, pool, made.stored.bytes, made.stored.size) || r.width != made.width || r.height != made.height)
                        abort();
                if (codec_jpeg_read(&r, pool, made.thumb.bytes, made.thumb.size) || r.width > CONVERT_THUMB || r.height > CONVERT_THUMB)
                        abort();
                if (image_convert(&again, pool, data, size) || again.stored.size != made.stored.size ||
                    memcmp(again.stored.bytes, made.stored.bytes, made.stored.size))
                        abort();
        }
        pool_free(pool);
        return 0;
}
