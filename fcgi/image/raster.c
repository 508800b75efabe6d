/* raster.c - reducing is libwebp's: its rescaler averages areas, weighted by alpha, and takes pixels of
 * four bytes, alpha in the highest; what the others mean is the same to it. */
#include "image/raster.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <webp/encode.h>

#include "util/err.h"

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "R G B A in memory must have A highest");

const char *raster_refusal(uint64_t width, uint64_t height)
{
        if (!width || !height)
                return "image-damaged";
        if (width > RASTER_SIDE || height > RASTER_SIDE || width * height > RASTER_PIXELS)
                return "image-too-large";
        return NULL;
}

void raster_new(struct raster *out, struct pool *pool, uint32_t width, uint32_t height)
{
        *out = (struct raster){width, height, pool_room(pool, (size_t)width * height * 4), {.orientation = 1}};
}

static uint32_t scaled(uint32_t length, double by)
{
        uint32_t to = (uint32_t)floor(length * by);

        return to ? to : 1;
}

void raster_reduce(struct raster *r, struct pool *pool, uint32_t side, uint64_t pixels)
{
        uint32_t    longest = r->width > r->height ? r->width : r->height;
        double      by = fmin((double)side / longest, sqrt((double)pixels / ((double)r->width * r->height)));
        uint32_t    width = scaled(r->width, by), height = scaled(r->height, by);
        WebPPicture picture;

        if (by >= 1)
                return;
        if (!WebPPictureInit(&picture))
                abort();
        picture.use_argb = 1;
        picture.width = (int)r->width;
        picture.height = (int)r->height;
        picture.argb = (uint32_t *)r->rgba;
        picture.argb_stride = (int)r->width;
        if (!WebPPictureRescale(&picture, (int)width, (int)height))
                abort();                /* memory, as in the pool */
        r->width = width;
        r->height = height;
        r->rgba = pool_copy(pool, picture.argb, (size_t)width * height * 4);
        WebPPictureFree(&picture);
}

void raster_turn(struct raster *r, struct pool *pool)
{
        /* Where the pixel at (x, y) of the upright picture is found: mirrored or not, after the
         * axes were exchanged or not. Exif 2.32, 4.6.4 */
        static const struct { bool swap, mirror_x, mirror_y; } turns[] = {
                {0, 0, 0}, {0, 0, 0}, {0, 1, 0}, {0, 1, 1}, {0, 0, 1}, {1, 0, 0}, {1, 0, 1}, {1, 1, 1}, {1, 1, 0},
        };
        int             how = r->exif.orientation;
        uint32_t        width = turns[how].swap ? r->height : r->width, height = turns[how].swap ? r->width : r->height;
        const uint32_t *from = (const uint32_t *)r->rgba;
        uint32_t       *to;

        if (how == 1)
                return;
        to = pool_room(pool, (size_t)width * height * 4);
        r->rgba = (unsigned char *)to;
        for (uint32_t y = 0; y < height; y++)
                for (uint32_t x = 0; x < width; x++) {
                        uint32_t fx = turns[how].swap ? y : x, fy = turns[how].swap ? x : y;

                        fx = turns[how].mirror_x ? r->width - 1 - fx : fx;
                        fy = turns[how].mirror_y ? r->height - 1 - fy : fy;
                        *to++ = from[(size_t)fy * r->width + fx];
                }
        r->width = width;
        r->height = height;
        r->exif.orientation = 1;
}

bool raster_is_opaque(const struct raster *r)
{
        size_t count = (size_t)r->width * r->height;

        for (size_t i = 0; i < count; i++)
                if (r->rgba[4 * i + 3] != 255)
                        return false;
        return true;
}

void raster_flatten(struct raster *r)
{
        size_t count = (size_t)r->width * r->height;

        for (unsigned char *p = r->rgba; count; count--, p += 4) {
                unsigned alpha = p[3];

                for (int i = 0; i < 3; i++)
                        p[i] = (unsigned char)((p[i] * alpha + 255 * (255 - alpha) + 127) / 255);
                p[3] = 255;
        }
}
