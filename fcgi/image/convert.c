/* convert.c - what was a JPEG stays one. All else is PNG, as screens are, unless that would be longer
 * than a megabyte: then it is a photograph, and becomes a JPEG. */
#include "image/convert.h"

#include <string.h>

#define PNG_MOST      ((size_t)1024 * 1024)
#define QUALITY       85
#define THUMB_QUALITY 80

static const char *decode(struct raster *out, enum image_kind kind, struct pool *pool, const unsigned char *bytes,
                          size_t size)
{
        static codec_read *const readers[] = {
                [IMAGE_PNG] = codec_png_read, [IMAGE_JPEG] = codec_jpeg_read, [IMAGE_WEBP] = codec_webp_read,
                [IMAGE_GIF] = codec_gif_read,
        };

        if (kind == IMAGE_NONE || image_is_polyglot(bytes, size))
                return "image-kind";
        return readers[kind](out, pool, bytes, size);
}

static bool write_stored(struct converted *out, struct pool *pool, struct raster *r, enum image_kind was)
{
        bool opaque = raster_is_opaque(r);

        out->kind = IMAGE_PNG;
        if (was != IMAGE_JPEG && codec_png_write(&out->stored, pool, r, opaque, PNG_MOST))
                return true;
        out->kind = IMAGE_JPEG;
        if (!opaque)
                raster_flatten(r);
        return codec_jpeg_write(&out->stored, pool, r, QUALITY);
}

const char *image_convert(struct converted *out, struct pool *pool, const unsigned char *bytes, size_t size)
{
        enum image_kind was = image_sniff(bytes, size);
        struct raster   r;
        const char     *why = decode(&r, was, pool, bytes, size);

        if (why)
                return why;
        raster_reduce(&r, pool, RASTER_SIDE, RASTER_KEPT);
        raster_turn(&r, pool);
        memcpy(out->captured, r.exif.captured, sizeof out->captured);
        out->width = r.width;
        out->height = r.height;
        if (!write_stored(out, pool, &r, was))
                return "image-damaged";
        raster_flatten(&r);
        raster_reduce(&r, pool, CONVERT_THUMB, RASTER_KEPT);
        return codec_jpeg_write(&out->thumb, pool, &r, THUMB_QUALITY) ? NULL : "image-damaged";
}
