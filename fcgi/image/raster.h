/* raster.h - pixels in memory, and what is done with them before they are kept. Pure. */
#ifndef RECERT_IMAGE_RASTER_H
#define RECERT_IMAGE_RASTER_H

#include <stdbool.h>
#include <stdint.h>
#include "image/exif.h"
#include "util/pool.h"

#define RASTER_PIXELS ((uint64_t)50 * 1024 * 1024)      /* the most that are decoded */
#define RASTER_KEPT   ((uint64_t)12 * 1000 * 1000)      /* the most that are kept: a page at 300 dots an inch is 9 */
#define RASTER_SIDE   65500u                            /* JPEG's own limit */

struct raster {
        uint32_t       width, height;   /* both > 0 */
        unsigned char *rgba;            /* rows from the top, no padding, alpha not multiplied in */
        struct exif    exif;
};

/* NULL, or the refusal of an image that says it is of this size: asked before anything is decoded. */
const char *raster_refusal(uint64_t width, uint64_t height);
/* Memory for the pixels of that size, not zeroed. */
void raster_new(struct raster *out, struct pool *pool, uint32_t width, uint32_t height);

/* Smaller by area average until neither side is over side and the pixels are pixels at most. r's old
 * pixels are spoilt. */
void raster_reduce(struct raster *r, struct pool *pool, uint32_t side, uint64_t pixels);
/* Upright by its Exif orientation, which is 1 after that. */
void raster_turn(struct raster *r, struct pool *pool);
bool raster_is_opaque(const struct raster *r);
/* On white. */
void raster_flatten(struct raster *r);

#endif
