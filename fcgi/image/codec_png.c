/* codec_png.c - PNG by libpng, from memory and to memory; every kind of it becomes 8 bits RGBA. */
#include "image/codec.h"

#include <png.h>
#include <setjmp.h>
#include <string.h>

#include "image/kind.h"

#define CHUNK_MOST (8u * 1024 * 1024)   /* bytes of one chunk that is not pixels */
#define CHUNKS_MOST 1000u

struct source {
        const unsigned char *next;
        size_t               left;
};

static void on_warning(png_structp png, png_const_charp words)
{
        (void)png;
        (void)words;
}

static void on_error(png_structp png, png_const_charp words)
{
        (void)words;
        png_longjmp(png, 1);
}

static void read_bytes(png_structp png, png_bytep into, size_t size)
{
        struct source *s = png_get_io_ptr(png);

        if (size > s->left)
                png_error(png, "cut");
        memcpy(into, s->next, size);
        s->next += size;
        s->left -= size;
}

static void ask_for_rgba(png_structp png, png_infop info)
{
        png_set_expand(png);
        png_set_scale_16(png);
        png_set_gray_to_rgb(png);
        png_set_add_alpha(png, 255, PNG_FILLER_AFTER);
        png_set_interlace_handling(png);
        png_read_update_info(png, info);
}

static void read_exif(struct exif *out, png_structp png, png_infop info)
{
        png_bytep   bytes;
        png_uint_32 size;

        if (png_get_eXIf_1(png, info, &size, &bytes))
                exif_read(out, bytes, size);
}

/* Everything that may jump. */
static const char *read_all(struct raster *out, struct pool *pool, png_structp png, png_infop info)
{
        const char  *why;
        png_uint_32  width, height;
        png_bytep   *rows;

        png_read_info(png, info);
        width = png_get_image_width(png, info);
        height = png_get_image_height(png, info);
        if ((why = raster_refusal(width, height)))
                return why;
        ask_for_rgba(png, info);
        if (png_get_rowbytes(png, info) != (size_t)width * 4)
                return "image-damaged";
        raster_new(out, pool, width, height);
        rows = POOL_ARRAY(pool, height, png_bytep);
        for (png_uint_32 y = 0; y < height; y++)
                rows[y] = out->rgba + (size_t)y * width * 4;
        png_read_image(png, rows);
        png_read_end(png, info);
        read_exif(&out->exif, png, info);
        return NULL;
}

static const char *read_guarded(struct raster *out, struct pool *pool, png_structp png, png_infop info)
{
        return setjmp(png_jmpbuf(png)) ? "image-damaged" : read_all(out, pool, png, info);
}

const char *codec_png_read(struct raster *out, struct pool *pool, const unsigned char *bytes, size_t size)
{
        struct source source = {bytes, size};
        const char   *why = "image-damaged";
        png_structp   png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
        png_infop     info = png ? png_create_info_struct(png) : NULL;

        if (info) {
                png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);    /* raster_refusal() says it better */
                png_set_chunk_malloc_max(png, CHUNK_MOST);
                png_set_chunk_cache_max(png, CHUNKS_MOST);
                png_set_read_fn(png, &source, read_bytes);
                why = read_guarded(out, pool, png, info);
        }
        png_destroy_read_struct(&png, &info, NULL);
        if (!why && !image_rest_is_empty(source.next, source.left))
                why = "image-kind";
        return why;
}

/* --- writing */

struct sink {
        struct pool   *pool;
        unsigned char *bytes;
        size_t         size, room, most;
};

static void write_bytes(png_structp png, png_bytep bytes, size_t size)
{
        struct sink *s = png_get_io_ptr(png);

        if (size > s->most - s->size)
                png_error(png, "too long");
        if (size > s->room - s->size) {
                unsigned char *more;

                s->room = 2 * s->room + size;
                more = pool_room(s->pool, s->room);
                memcpy(more, s->bytes, s->size);
                s->bytes = more;
        }
        memcpy(s->bytes + s->size, bytes, size);
        s->size += size;
}

static void write_flush(png_structp png)
{
        (void)png;
}

static bool write_guarded(png_structp png, png_infop info, const struct raster *r, bool opaque)
{
        if (setjmp(png_jmpbuf(png)))
                return false;
        png_set_IHDR(png, info, r->width, r->height, 8, opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGBA,
                     PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_write_info(png, info);
        if (opaque)
                png_set_filler(png, 0, PNG_FILLER_AFTER);
        for (uint32_t y = 0; y < r->height; y++)
                png_write_row(png, r->rgba + (size_t)y * r->width * 4);
        png_write_end(png, info);
        return true;
}

bool codec_png_write(struct encoded *out, struct pool *pool, const struct raster *r, bool opaque, size_t most)
{
        struct sink sink = {pool, pool_room(pool, 65536), 0, 65536, most};
        png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
        png_infop   info = png ? png_create_info_struct(png) : NULL;
        bool        done = false;

        if (info) {
                png_set_write_fn(png, &sink, write_bytes, write_flush);
                done = write_guarded(png, info, r, opaque);
        }
        png_destroy_write_struct(&png, &info);
        *out = (struct encoded){sink.bytes, sink.size};
        return done;
}
