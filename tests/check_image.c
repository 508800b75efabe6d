/* check_image.c - images of every kind, made here: what becomes of them, and what is refused. */
#include <png.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <gif_lib.h>
#include <jpeglib.h>
#include <webp/encode.h>

#include "image/convert.h"
#include "suite.h"

#define W 48u
#define H 32u

/* The picture: four quarters. */
enum { RED, GREEN, BLUE, WHITE };
static const unsigned char colours[4][3] = {{220, 20, 20}, {20, 200, 20}, {20, 20, 220}, {250, 250, 250}};

static int quarter(uint32_t x, uint32_t y)
{
        return (y < H / 2 ? 0 : 2) + (x < W / 2 ? 0 : 1);
}

struct bytes {
        unsigned char data[1 << 20];
        size_t        size;
};
static struct bytes made, other;

static void append(struct bytes *b, const void *bytes, size_t size)
{
        ck_assert_uint_le(b->size + size, sizeof b->data);
        memcpy(b->data + b->size, bytes, size);
        b->size += size;
}

/* --- makers */

static void png_append(png_structp png, png_bytep bytes, size_t size)
{
        append(png_get_io_ptr(png), bytes, size);
}

static void png_flush_nothing(png_structp png)
{
        (void)png;
}

static void fill_row(unsigned char *row, uint32_t y, int colour, int depth)
{
        for (uint32_t x = 0; x < W; x++) {
                const unsigned char *c = colours[quarter(x, y)];
                unsigned char        alpha = y < H / 2 ? 255 : 0;

                for (int i = 0; i < (colour == PNG_COLOR_TYPE_GRAY ? 1 : 3); i++)
                        for (int d = 0; d < depth; d += 8)
                                *row++ = c[i];
                if (colour == PNG_COLOR_TYPE_RGBA)
                        for (int d = 0; d < depth; d += 8)
                                *row++ = alpha;
        }
}

static void make_png(struct bytes *out, int colour, int depth, int interlace)
{
        static unsigned char bytes[H][W * 8];
        png_bytep            rows[H];
        png_structp          png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
        png_infop            info = png_create_info_struct(png);
        png_text             text = {.compression = PNG_TEXT_COMPRESSION_NONE, .key = (char *)"Author", .text = (char *)"Ada Secret"};

        out->size = 0;
        png_set_write_fn(png, out, png_append, png_flush_nothing);
        png_set_IHDR(png, info, W, H, depth, colour, interlace, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_set_text(png, info, &text, 1);
        if (colour == PNG_COLOR_TYPE_PALETTE) {
                png_color palette[4];

                for (int i = 0; i < 4; i++)
                        palette[i] = (png_color){colours[i][0], colours[i][1], colours[i][2]};
                png_set_PLTE(png, info, palette, 4);
        }
        for (uint32_t y = 0; y < H; y++) {
                rows[y] = bytes[y];
                if (colour == PNG_COLOR_TYPE_PALETTE)
                        for (uint32_t x = 0; x < W; x++)
                                bytes[y][x] = (unsigned char)quarter(x, y);
                else
                        fill_row(bytes[y], y, colour, depth);
        }
        png_write_info(png, info);
        png_write_image(png, rows);
        png_write_end(png, info);
        png_destroy_write_struct(&png, &info);
}

/* An Exif block: orientation, and the day on which it was taken. */
static size_t make_exif(unsigned char *out, int orientation, bool big)
{
        static const char    text[] = "2025:01:09 18:30:00";
        const unsigned short tags[] = {0x0112, 0x8769}, types[] = {3, 4};
        unsigned char       *p = out;
#define PUT(value, width) \
        for (int i_ = 0; i_ < (width); i_++) \
                *p++ = (unsigned char)((unsigned)(value) >> 8 * (big ? (width) - 1 - i_ : i_))
        memcpy(p, big ? "MM\0*" : "II*\0", 4);
        p += 4;
        PUT(8, 4);
        PUT(2, 2);
        for (int i = 0; i < 2; i++) {
                PUT(tags[i], 2);
                PUT(types[i], 2);
                PUT(1, 4);
                if (i) {
                        PUT(38, 4);
                } else {
                        PUT(orientation, 2);
                        PUT(0, 2);
                }
        }
        PUT(0, 4);
        PUT(1, 2);      /* at 38 */
        PUT(0x9003, 2);
        PUT(2, 2);
        PUT(sizeof text, 4);
        PUT(56, 4);
        PUT(0, 4);
        memcpy(p, text, sizeof text);   /* at 56 */
        return (size_t)(p - out) + sizeof text;
}

/* A scan for each coefficient, the first few. */
static void set_scans(struct jpeg_compress_struct *c, int scans)
{
        static jpeg_scan_info script[64];

        for (int i = 0; i < scans; i++)
                script[i] = (jpeg_scan_info){.comps_in_scan = 1, .Ss = i, .Se = i};
        c->scan_info = script;
        c->num_scans = scans;
}

static int scans;               /* of a grey one; 0: as the encoder would */

static void make_jpeg(struct bytes *out, int components, bool progressive, int orientation, bool big)
{
        struct jpeg_compress_struct c;
        struct jpeg_error_mgr       e;
        unsigned char               row[W * 4], exif[256] = "Exif\0", *bytes = NULL, *at = row;
        unsigned long               size = 0;
        size_t                      exif_size;

        c.err = jpeg_std_error(&e);
        jpeg_create_compress(&c);
        jpeg_mem_dest(&c, &bytes, &size);
        c.image_width = W;
        c.image_height = H;
        c.input_components = components;
        c.in_color_space = components == 1 ? JCS_GRAYSCALE : components == 3 ? JCS_RGB : JCS_CMYK;
        jpeg_set_defaults(&c);
        jpeg_set_quality(&c, 95, TRUE);
        if (progressive)
                jpeg_simple_progression(&c);
        if (scans)
                set_scans(&c, scans);
        jpeg_start_compress(&c, TRUE);
        if (orientation) {
                exif_size = make_exif(exif + 6, orientation, big);
                jpeg_write_marker(&c, JPEG_APP0 + 1, exif, (unsigned)exif_size + 6);
        }
        for (uint32_t y = 0; y < H; y++) {
                for (uint32_t x = 0; x < W; x++) {
                        const unsigned char *rgb = colours[quarter(x, y)];

                        if (components == 4) {  /* as Adobe does: inverted, no black */
                                memcpy(row + 4 * x, rgb, 3);
                                row[4 * x + 3] = 255;
                        } else {
                                memcpy(row + (size_t)components * x, rgb, (size_t)components);
                        }
                }
                jpeg_write_scanlines(&c, &at, 1);
        }
        jpeg_finish_compress(&c);
        jpeg_destroy_compress(&c);
        out->size = 0;
        append(out, bytes, size);
        free(bytes);
}

static int gif_append(GifFileType *gif, const GifByteType *bytes, int size)
{
        append(gif->UserData, bytes, (size_t)size);
        return size;
}

/* frames: the first is the picture, the others red all over. */
static void make_gif(struct bytes *out, int frames, bool interlaced, int transparent)
{
        static const int passes[2][4][2] = {{{0, 1}, {H, 1}, {H, 1}, {H, 1}}, {{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
        GifColorType         entries[4];
        GraphicsControlBlock control = {.DelayTime = 10, .TransparentColor = transparent};
        int                  error;
        GifFileType         *gif;
        ColorMapObject      *map;

        out->size = 0;
        gif = EGifOpen(out, gif_append, &error);
        EGifSetGifVersion(gif, true);
        for (int i = 0; i < 4; i++)
                entries[i] = (GifColorType){colours[i][0], colours[i][1], colours[i][2]};
        map = GifMakeMapObject(4, entries);
        EGifPutScreenDesc(gif, W, H, 8, 0, map);        /* which copies it */
        GifFreeMapObject(map);
        for (int f = 0; f < frames; f++) {
                GifByteType extension[4];

                EGifGCBToExtension(&control, extension);
                EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, 4, extension);
                EGifPutImageDesc(gif, 0, 0, W, H, interlaced, NULL);
                for (int pass = 0; pass < 4; pass++)
                        for (uint32_t y = (uint32_t)passes[interlaced][pass][0]; y < H; y += (uint32_t)passes[interlaced][pass][1]) {
                                GifByteType line[W];

                                for (uint32_t x = 0; x < W; x++)
                                        line[x] = (GifByteType)(f ? RED : quarter(x, y));
                                ck_assert_int_eq(EGifPutLine(gif, line, W), GIF_OK);
                        }
        }
        ck_assert_int_eq(EGifCloseFile(gif, &error), GIF_OK);
}

static void make_webp(struct bytes *out, bool lossless, bool alpha)
{
        static unsigned char rgba[H][W * 4];
        uint8_t             *bytes;
        size_t               size;

        for (uint32_t y = 0; y < H; y++) {
                fill_row(rgba[y], y, PNG_COLOR_TYPE_RGBA, 8);
                for (uint32_t x = 0; !alpha && x < W; x++)
                        rgba[y][4 * x + 3] = 255;
        }
        size = lossless ? WebPEncodeLosslessRGBA(rgba[0], W, H, W * 4, &bytes) : WebPEncodeRGBA(rgba[0], W, H, W * 4, 95, &bytes);
        out->size = 0;
        append(out, bytes, size);
        WebPFree(bytes);
}

static void append_le(struct bytes *b, uint32_t value, int width)
{
        for (int i = 0; i < width; i++)
                append(b, &(unsigned char){(unsigned char)(value >> 8 * i)}, 1);
}

static void finish_riff(struct bytes *b)
{
        size_t size = b->size - 8;

        for (int i = 0; i < 4; i++)
                b->data[4 + i] = (unsigned char)(size >> 8 * i);
}

/* An animation of two frames, the picture and the picture; canvas: what VP8X says of it. */
static void make_animation(struct bytes *out, uint32_t width, uint32_t height, int frames)
{
        make_webp(&other, true, false);
        out->size = 0;
        append(out, "RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0", 24);
        append_le(out, width - 1, 3);
        append_le(out, height - 1, 3);
        append(out, "ANIM\x06\0\0\0\xff\xff\xff\xff\0\0", 14);
        for (int f = 0; f < frames; f++) {
                append(out, "ANMF", 4);
                append_le(out, (uint32_t)(other.size - 12 + 16), 4);
                append(out, "\0\0\0\0\0\0", 6);
                append_le(out, W - 1, 3);
                append_le(out, H - 1, 3);
                append(out, "\x64\0\0\0", 4);
                append(out, other.data + 12, other.size - 12);
        }
        finish_riff(out);
}

static uint32_t crc(const unsigned char *p, size_t size)
{
        uint32_t c = ~0u;

        for (; size; p++, size--) {
                c ^= *p;
                for (int bit = 0; bit < 8; bit++)
                        c = c >> 1 ^ (c & 1 ? 0xedb88320u : 0);
        }
        return ~c;
}

/* --- looking at results */

static const char *convert(struct converted *out, struct pool *pool, const struct bytes *b)
{
        unsigned char *copy = malloc(b->size ? b->size : 1);    /* so that a read past its end is seen */
        const char    *why;

        memcpy(copy, b->data, b->size);
        why = image_convert(out, pool, copy, b->size);
        free(copy);
        return why;
}

static void see_colour(const struct raster *r, uint32_t x, uint32_t y, const unsigned char *expected)
{
        const unsigned char *p = r->rgba + ((size_t)y * r->width + x) * 4;

        for (int i = 0; i < 3; i++)
                ck_assert_msg(abs(p[i] - expected[i]) <= 12, "at %u,%u: %d,%d,%d and not %d,%d,%d", x, y, p[0], p[1],
                              p[2], expected[0], expected[1], expected[2]);
}

static void reread(struct raster *r, struct pool *pool, const struct converted *c)
{
        const char *why = c->kind == IMAGE_PNG ? codec_png_read(r, pool, c->stored.bytes, c->stored.size)
                                               : codec_jpeg_read(r, pool, c->stored.bytes, c->stored.size);

        ck_assert_ptr_null(why);
        ck_assert_uint_eq(r->width, c->width);
        ck_assert_uint_eq(r->height, c->height);
}

static void see_picture(const struct bytes *b, enum image_kind kind)
{
        struct pool     *pool = pool_new();
        struct converted c, again;
        struct raster    r;

        ck_assert_ptr_null(convert(&c, pool, b));
        ck_assert_int_eq(c.kind, kind);
        ck_assert_uint_eq(c.width, W);
        ck_assert_uint_eq(c.height, H);
        reread(&r, pool, &c);
        for (int q = 0; q < 4; q++)
                see_colour(&r, q & 1 ? W - 8 : 8, q & 2 ? H - 8 : 8, colours[q]);
        ck_assert_ptr_null(codec_jpeg_read(&r, pool, c.thumb.bytes, c.thumb.size));
        see_colour(&r, 8, 8, colours[RED]);
        ck_assert_ptr_null(convert(&again, pool, b));
        ck_assert_uint_eq(again.stored.size, c.stored.size);
        ck_assert_mem_eq(again.stored.bytes, c.stored.bytes, c.stored.size);
        pool_free(pool);
}

static void see_refused(const struct bytes *b, const char *code)
{
        struct pool     *pool = pool_new();
        struct converted c;
        const char      *why = convert(&c, pool, b);

        ck_assert_msg(why && !strcmp(why, code), "%s and not %s", why ? why : "passes", code);
        pool_free(pool);
}

/* --- tests */

START_TEST(test_png_of_every_kind_shows_the_picture)
{
        make_png(&made, PNG_COLOR_TYPE_RGB, 8, PNG_INTERLACE_NONE);
        see_picture(&made, IMAGE_PNG);
        make_png(&made, PNG_COLOR_TYPE_RGB, 16, PNG_INTERLACE_ADAM7);
        see_picture(&made, IMAGE_PNG);
        make_png(&made, PNG_COLOR_TYPE_PALETTE, 8, PNG_INTERLACE_NONE);
        see_picture(&made, IMAGE_PNG);
}
END_TEST

START_TEST(test_grey_and_alpha_are_kept)
{
        struct pool     *pool = pool_new();
        struct converted c;
        struct raster    r;

        make_png(&made, PNG_COLOR_TYPE_GRAY, 16, PNG_INTERLACE_NONE);
        ck_assert_ptr_null(convert(&c, pool, &made));
        reread(&r, pool, &c);
        see_colour(&r, 8, 8, (const unsigned char[]){220, 220, 220});
        ck_assert(raster_is_opaque(&r));
        make_png(&made, PNG_COLOR_TYPE_RGBA, 8, PNG_INTERLACE_NONE);
        ck_assert_ptr_null(convert(&c, pool, &made));
        reread(&r, pool, &c);
        ck_assert_int_eq(r.rgba[3], 255);
        ck_assert_int_eq(r.rgba[(size_t)(H - 1) * W * 4 + 3], 0);
        ck_assert_ptr_null(codec_jpeg_read(&r, pool, c.thumb.bytes, c.thumb.size));
        see_colour(&r, 8, H - 8, (const unsigned char[]){255, 255, 255});       /* clear is white */
        pool_free(pool);
}
END_TEST

START_TEST(test_jpeg_of_every_kind_shows_the_picture)
{
        make_jpeg(&made, 3, false, 0, false);
        see_picture(&made, IMAGE_JPEG);
        make_jpeg(&made, 3, true, 0, false);
        see_picture(&made, IMAGE_JPEG);
        make_jpeg(&made, 4, false, 0, false);
        see_picture(&made, IMAGE_JPEG);
}
END_TEST

START_TEST(test_a_progressive_jpeg_has_no_more_scans_than_encoders_write)
{
        struct pool     *pool = pool_new();
        struct converted c;

        scans = 32;
        make_jpeg(&made, 1, false, 0, false);
        ck_assert_ptr_null(convert(&c, pool, &made));
        scans = 33;
        make_jpeg(&made, 1, false, 0, false);
        scans = 0;
        see_refused(&made, "image-damaged");
        pool_free(pool);
}
END_TEST

START_TEST(test_a_grey_jpeg_is_grey)
{
        struct pool     *pool = pool_new();
        struct converted c;
        struct raster    r;

        make_jpeg(&made, 1, false, 0, false);
        ck_assert_ptr_null(convert(&c, pool, &made));
        reread(&r, pool, &c);
        see_colour(&r, 8, 8, (const unsigned char[]){220, 220, 220});
        pool_free(pool);
}
END_TEST

START_TEST(test_gif_shows_its_first_picture)
{
        for (int interlaced = 0; interlaced < 2; interlaced++)
                for (int frames = 1; frames < 4; frames++) {
                        make_gif(&made, frames, interlaced, NO_TRANSPARENT_COLOR);
                        see_picture(&made, IMAGE_PNG);
                }
}
END_TEST

START_TEST(test_the_clear_colour_of_a_gif_is_clear)
{
        struct pool     *pool = pool_new();
        struct converted c;
        struct raster    r;

        make_gif(&made, 1, false, BLUE);
        ck_assert_ptr_null(convert(&c, pool, &made));
        reread(&r, pool, &c);
        ck_assert_int_eq(r.rgba[3], 255);
        ck_assert_int_eq(r.rgba[(size_t)(H - 1) * W * 4 + 3], 0);
        pool_free(pool);
}
END_TEST

START_TEST(test_webp_of_every_kind_shows_the_picture)
{
        struct pool     *pool = pool_new();
        struct converted c;
        struct raster    r;

        make_webp(&made, true, false);
        see_picture(&made, IMAGE_PNG);
        make_webp(&made, false, false);
        see_picture(&made, IMAGE_PNG);
        make_animation(&made, W, H, 3);
        see_picture(&made, IMAGE_PNG);
        make_webp(&made, false, true);
        ck_assert_ptr_null(convert(&c, pool, &made));
        reread(&r, pool, &c);
        ck_assert_int_eq(r.rgba[(size_t)(H - 1) * W * 4 + 3], 0);
        pool_free(pool);
}
END_TEST

START_TEST(test_a_picture_is_turned_upright)
{
        static const int corners[9][2] = {      /* top left, top right, by orientation */
                {0, 0}, {RED, GREEN}, {GREEN, RED}, {WHITE, BLUE}, {BLUE, WHITE},
                {RED, BLUE}, {BLUE, RED}, {WHITE, GREEN}, {GREEN, WHITE},
        };

        for (int o = 1; o <= 8; o++)
                for (int big = 0; big < 2; big++) {
                        struct pool     *pool = pool_new();
                        struct converted c;
                        struct raster    r;

                        make_jpeg(&made, 3, false, o, big);
                        ck_assert_ptr_null(convert(&c, pool, &made));
                        ck_assert_uint_eq(c.width, o < 5 ? W : H);
                        ck_assert_uint_eq(c.height, o < 5 ? H : W);
                        ck_assert_str_eq(c.captured, "2025-01-09");
                        reread(&r, pool, &c);
                        ck_assert_int_eq(r.exif.orientation, 1);
                        see_colour(&r, 4, 4, colours[corners[o][0]]);
                        see_colour(&r, r.width - 5, 4, colours[corners[o][1]]);
                        pool_free(pool);
                }
}
END_TEST

START_TEST(test_exif_is_read_from_webp_too)
{
        struct pool     *pool = pool_new();
        struct converted c;
        unsigned char    exif[256];
        size_t           size = make_exif(exif, 6, false);

        make_webp(&other, true, false);
        made.size = 0;
        append(&made, "RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x08\0\0\0", 24);
        append_le(&made, W - 1, 3);
        append_le(&made, H - 1, 3);
        append(&made, other.data + 12, other.size - 12);
        append(&made, "EXIF", 4);
        append_le(&made, (uint32_t)size, 4);
        append(&made, exif, size + size % 2);
        finish_riff(&made);
        ck_assert_ptr_null(convert(&c, pool, &made));
        ck_assert_uint_eq(c.width, H);
        ck_assert_str_eq(c.captured, "2025-01-09");
        pool_free(pool);
}
END_TEST

START_TEST(test_what_is_broken_in_exif_says_nothing)
{
        unsigned char exif[256];
        size_t        size = make_exif(exif, 6, false);
        struct exif   e;

        for (size_t cut = 0; cut < size; cut++) {
                unsigned char *copy = malloc(cut ? cut : 1);

                memcpy(copy, exif, cut);
                exif_read(&e, copy, cut);
                ck_assert(e.orientation == 1 || (e.orientation == 6 && cut >= 22));
                free(copy);
        }
        exif[18] = 9;
        exif_read(&e, exif, size);
        ck_assert_int_eq(e.orientation, 1);
        memset(exif + 34 - 4, 0, 4);
        exif[30] = 8;           /* the Exif directory is the first again */
        exif_read(&e, exif, size);
        ck_assert_str_eq(e.captured, "");
}
END_TEST

START_TEST(test_nothing_but_pixels_is_kept)
{
        struct pool     *pool = pool_new();
        struct converted c;

        make_png(&made, PNG_COLOR_TYPE_RGB, 8, PNG_INTERLACE_NONE);
        ck_assert_ptr_nonnull(memmem(made.data, made.size, "Ada Secret", 10));
        ck_assert_ptr_null(convert(&c, pool, &made));
        ck_assert_ptr_null(memmem(c.stored.bytes, c.stored.size, "Ada Secret", 10));
        make_jpeg(&made, 3, false, 1, false);
        ck_assert_ptr_nonnull(memmem(made.data, made.size, "Exif", 4));
        ck_assert_ptr_null(convert(&c, pool, &made));
        ck_assert_ptr_null(memmem(c.stored.bytes, c.stored.size, "Exif", 4));
        pool_free(pool);
}
END_TEST

static void see_every_cut_refused(void)
{
        for (size_t cut = 0; cut < made.size; cut++) {
                struct pool     *pool = pool_new();
                struct converted c;

                memcpy(other.data, made.data, cut);
                other.size = cut;
                ck_assert_msg(convert(&c, pool, &other), "cut at %zu of %zu passes", cut, made.size);
                pool_free(pool);
        }
}

START_TEST(test_an_image_cut_anywhere_is_refused)
{
        make_png(&made, PNG_COLOR_TYPE_RGB, 8, PNG_INTERLACE_ADAM7);
        see_every_cut_refused();
        make_jpeg(&made, 3, false, 1, false);
        see_every_cut_refused();
        make_jpeg(&made, 3, true, 1, false);
        see_every_cut_refused();
        make_gif(&made, 2, false, NO_TRANSPARENT_COLOR);
        see_every_cut_refused();
        make_webp(&made, false, true);
        see_every_cut_refused();
        make_animation(&made, W, H, 2);
        see_every_cut_refused();
}
END_TEST

START_TEST(test_bombs_are_refused_by_what_they_declare)
{
        uint32_t sum;

        make_png(&made, PNG_COLOR_TYPE_RGB, 8, PNG_INTERLACE_NONE);
        memcpy(made.data + 16, "\0\0\xea\x60\0\0\xea\x60", 8);          /* 60000 by 60000 */
        sum = crc(made.data + 12, 17);
        for (int i = 0; i < 4; i++)
                made.data[29 + i] = (unsigned char)(sum >> 8 * (3 - i));
        see_refused(&made, "image-too-large");

        make_jpeg(&made, 3, false, 0, false);
        for (unsigned char *p = made.data; ; p++)
                if (p[0] == 0xff && p[1] == 0xc0) {
                        memcpy(p + 5, "\xea\x60\xea\x60", 4);
                        break;
                }
        see_refused(&made, "image-too-large");

        make_gif(&made, 1, false, NO_TRANSPARENT_COLOR);
        memcpy(made.data + 6, "\x60\xea\x60\xea", 4);
        see_refused(&made, "image-too-large");

        make_gif(&made, 1, false, NO_TRANSPARENT_COLOR);        /* a small screen, a large picture */
        for (unsigned char *p = made.data + 13 + 12; ; p++)
                if (*p == ',') {
                        memcpy(p + 5, "\x60\xea\x60\xea", 4);
                        break;
                }
        see_refused(&made, "image-too-large");

        make_animation(&made, 16000, 16000, 1);
        see_refused(&made, "image-too-large");
}
END_TEST

START_TEST(test_what_is_no_image_is_refused)
{
        static const char *const others[] = {"", "%PDF-1.7", "hello", "\xff\xd8", "RIFF....WAVEfmt ", "<svg/>", "BM......", "PK\3\4",
                                             "\x89PNG\r\n\x1a"};

        for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
                made.size = 0;
                append(&made, others[i], strlen(others[i]));
                see_refused(&made, "image-kind");
        }
}
END_TEST

START_TEST(test_polyglots_are_refused)
{
        static const char html[] = "<script>alert(1)</script>", zip[] = "PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

        for (int kind = 0; kind < 4; kind++)
                for (int with = 0; with < 2; with++) {
                        if (kind == 0)
                                make_png(&made, PNG_COLOR_TYPE_RGB, 8, PNG_INTERLACE_NONE);
                        else if (kind == 1)
                                make_jpeg(&made, 3, false, 0, false);
                        else if (kind == 2)
                                make_gif(&made, 1, false, NO_TRANSPARENT_COLOR);
                        else
                                make_webp(&made, true, false);
                        append(&made, with ? html : zip, with ? sizeof html - 1 : sizeof zip - 1);
                        see_refused(&made, "image-kind");
                }
        make_jpeg(&other, 3, false, 0, false);
        made.size = 0;
        append(&made, "\xff\xd8\xff\xfe\0\x0b%PDF-1.7", 14);
        append(&made, other.data + 2, other.size - 2);
        see_refused(&made, "image-kind");
}
END_TEST

START_TEST(test_what_cameras_append_to_a_jpeg_is_no_fault)
{
        make_jpeg(&other, 3, false, 0, false);
        make_jpeg(&made, 3, false, 0, false);
        append(&made, other.data, other.size);
        see_picture(&made, IMAGE_JPEG);
        make_jpeg(&made, 3, false, 0, false);
        append(&made, "\0\0\0\x18" "ftypmp42....", 16);
        see_picture(&made, IMAGE_JPEG);
        make_jpeg(&made, 3, false, 0, false);
        append(&made, "\0\0\0\0", 4);
        see_picture(&made, IMAGE_JPEG);
}
END_TEST

/* Pixels that no encoder can make small. */
static void noise(struct raster *r, struct pool *pool, uint32_t width, uint32_t height)
{
        uint32_t seed = 1;

        raster_new(r, pool, width, height);
        for (size_t i = 0; i < (size_t)width * height * 4; i++) {
                seed = seed * 1664525u + 1013904223u;
                r->rgba[i] = i % 4 == 3 ? 255 : (unsigned char)(seed >> 24);
        }
}

START_TEST(test_a_photograph_sent_as_png_becomes_a_jpeg)
{
        struct pool     *pool = pool_new();
        struct raster    r;
        struct encoded   png;
        struct converted c;

        noise(&r, pool, 800, 600);
        ck_assert(codec_png_write(&png, pool, &r, true, SIZE_MAX));
        ck_assert_ptr_null(image_convert(&c, pool, png.bytes, png.size));
        ck_assert_int_eq(c.kind, IMAGE_JPEG);
        ck_assert_uint_lt(c.stored.size, png.size);
        ck_assert_ptr_null(codec_jpeg_read(&r, pool, c.thumb.bytes, c.thumb.size));
        ck_assert_uint_eq(r.width, CONVERT_THUMB);
        ck_assert_uint_eq(r.height, 240);
        pool_free(pool);
}
END_TEST

START_TEST(test_more_than_twelve_megapixels_are_reduced)
{
        struct pool     *pool = pool_new();
        struct raster    r;
        struct encoded   png, jpeg;
        struct converted c;

        raster_new(&r, pool, 5000, 3000);
        memset(r.rgba, 200, (size_t)5000 * 3000 * 4);
        ck_assert(codec_png_write(&png, pool, &r, true, SIZE_MAX));
        ck_assert(codec_jpeg_write(&jpeg, pool, &r, 80));
        ck_assert_ptr_null(image_convert(&c, pool, png.bytes, png.size));
        ck_assert_uint_le((uint64_t)c.width * c.height, RASTER_KEPT);
        ck_assert_uint_eq(c.width, 4472);
        ck_assert_uint_eq(c.height, 2683);
        reread(&r, pool, &c);
        see_colour(&r, 4000, 2000, (const unsigned char[]){200, 200, 200});
        ck_assert_ptr_null(image_convert(&c, pool, jpeg.bytes, jpeg.size));
        ck_assert_uint_eq(c.width, 4375);       /* seven eighths */
        pool_free(pool);
}
END_TEST

START_TEST(test_a_very_flat_picture_keeps_a_pixel_of_height)
{
        struct pool     *pool = pool_new();
        struct raster    r;
        struct encoded   png;
        struct converted c;

        raster_new(&r, pool, 20000, 1);
        memset(r.rgba, 255, 80000);
        ck_assert(codec_png_write(&png, pool, &r, true, SIZE_MAX));
        ck_assert_ptr_null(image_convert(&c, pool, png.bytes, png.size));
        ck_assert_uint_eq(c.width, 20000);
        ck_assert_ptr_null(codec_jpeg_read(&r, pool, c.thumb.bytes, c.thumb.size));
        ck_assert_uint_eq(r.width, CONVERT_THUMB);
        ck_assert_uint_eq(r.height, 1);
        pool_free(pool);
}
END_TEST

int main(void)
{
        return SUITE_RUN("image", test_png_of_every_kind_shows_the_picture, test_grey_and_alpha_are_kept,
                         test_jpeg_of_every_kind_shows_the_picture, test_a_grey_jpeg_is_grey,
                         test_a_progressive_jpeg_has_no_more_scans_than_encoders_write,
                         test_gif_shows_its_first_picture, test_the_clear_colour_of_a_gif_is_clear,
                         test_webp_of_every_kind_shows_the_picture, test_a_picture_is_turned_upright,
                         test_exif_is_read_from_webp_too, test_what_is_broken_in_exif_says_nothing,
                         test_nothing_but_pixels_is_kept, test_an_image_cut_anywhere_is_refused,
                         test_bombs_are_refused_by_what_they_declare, test_what_is_no_image_is_refused,
                         test_polyglots_are_refused, test_what_cameras_append_to_a_jpeg_is_no_fault,
                         test_a_photograph_sent_as_png_becomes_a_jpeg, test_more_than_twelve_megapixels_are_reduced,
                         test_a_very_flat_picture_keeps_a_pixel_of_height);
}
