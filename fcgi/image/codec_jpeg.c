/* codec_jpeg.c - JPEG by libjpeg-turbo, from memory and to memory. Its own way to fail is to end the
 * process, and to go on with grey where data is missing: both are taken over here. */
#include "image/codec.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <jpeglib.h>
#include <jerror.h>

#include "image/kind.h"

#define SCANS_MOST 32   /* of a progressive one: each costs a pass over all pixels; encoders write ten to fifteen */

struct trap {
        struct jpeg_error_mgr    manager;       /* first: libjpeg knows this part */
        struct jpeg_progress_mgr progress;
        jmp_buf                  out;
        bool                     damaged;
        unsigned char           *bytes;         /* what is written grows here, by malloc */
        unsigned long            size;
};

static void on_error(j_common_ptr c)
{
        longjmp(((struct trap *)c->err)->out, 1);
}

static void on_message(j_common_ptr c, int level)
{
        struct trap *t = (struct trap *)c->err;
        int          code = c->err->msg_code;

        /* Junk between markers is what cameras write; the others are data missing or wrong. */
        if (level < 0 && code != JWRN_EXTRANEOUS_DATA && code != JWRN_ADOBE_XFORM && code != JWRN_JFIF_MAJOR &&
            code != JWRN_NOT_SEQUENTIAL && code != JWRN_BOGUS_ICC)
                t->damaged = true;
}

static void on_progress(j_common_ptr c)
{
        if (c->is_decompressor && ((j_decompress_ptr)c)->input_scan_number > SCANS_MOST)
                on_error(c);
}

static struct jpeg_error_mgr *trap_set(struct trap *t)
{
        *t = (struct trap){.progress.progress_monitor = on_progress};
        jpeg_std_error(&t->manager);
        t->manager.error_exit = on_error;
        t->manager.emit_message = on_message;
        return &t->manager;
}

static void read_exif(struct exif *out, const struct jpeg_decompress_struct *d)
{
        *out = (struct exif){.orientation = 1};
        for (jpeg_saved_marker_ptr m = d->marker_list; m; m = m->next)
                if (m->marker == JPEG_APP0 + 1 && m->data_length > 6 && !memcmp(m->data, "Exif\0", 6)) {
                        exif_read(out, m->data + 6, m->data_length - 6);
                        return;
                }
}

/* A row of CMYK, as Adobe writes it inverted, in place to RGBA. */
static void row_from_cmyk(unsigned char *row, uint32_t width, bool inverted)
{
        for (unsigned char *p = row; width; width--, p += 4) {
                unsigned black = inverted ? p[3] : 255u - p[3];

                for (int i = 0; i < 3; i++)
                        p[i] = (unsigned char)((inverted ? p[i] : 255u - p[i]) * black / 255);
                p[3] = 255;
        }
}

static void choose_scale(struct jpeg_decompress_struct *d)
{
        d->scale_denom = 8;
        for (d->scale_num = 8; d->scale_num > 1; d->scale_num--) {
                jpeg_calc_output_dimensions(d);
                if ((uint64_t)d->output_width * d->output_height <= RASTER_KEPT)
                        return;
        }
}

/* Everything that may jump. */
static const char *read_all(struct raster *out, struct pool *pool, struct jpeg_decompress_struct *d,
                            const struct trap *trap)
{
        const char *why;
        bool        cmyk;

        jpeg_read_header(d, TRUE);
        if ((why = raster_refusal(d->image_width, d->image_height)))
                return why;
        cmyk = d->num_components == 4;
        d->out_color_space = cmyk ? JCS_CMYK : JCS_EXT_RGBA;
        choose_scale(d);
        jpeg_start_decompress(d);
        if (d->output_components != 4)
                return "image-damaged";
        raster_new(out, pool, d->output_width, d->output_height);
        while (d->output_scanline < d->output_height) {
                unsigned char *row = out->rgba + (size_t)d->output_scanline * out->width * 4;

                jpeg_read_scanlines(d, &row, 1);
                if (cmyk)
                        row_from_cmyk(row, out->width, d->saw_Adobe_marker);
        }
        read_exif(&out->exif, d);
        jpeg_finish_decompress(d);
        return trap->damaged ? "image-damaged" : NULL;
}

static const char *read_guarded(struct raster *out, struct pool *pool, struct jpeg_decompress_struct *d,
                                struct trap *trap, const unsigned char *bytes, size_t size)
{
        const char *why;

        if (setjmp(trap->out))
                return "image-damaged";
        jpeg_create_decompress(d);
        d->progress = &trap->progress;
        jpeg_mem_src(d, bytes, size);
        jpeg_save_markers(d, JPEG_APP0 + 1, 0xffff);
        if ((why = read_all(out, pool, d, trap)))
                return why;
        return image_rest_is_camera(d->src->next_input_byte, d->src->bytes_in_buffer) ? NULL : "image-kind";
}

const char *codec_jpeg_read(struct raster *out, struct pool *pool, const unsigned char *bytes, size_t size)
{
        struct trap                   trap;
        struct jpeg_decompress_struct d = {.err = trap_set(&trap)};
        const char                   *why = read_guarded(out, pool, &d, &trap, bytes, size);

        jpeg_destroy_decompress(&d);
        return why;
}

static bool write_guarded(struct encoded *out, struct jpeg_compress_struct *c, struct trap *trap,
                          const struct raster *r, int quality)
{
        if (setjmp(trap->out))
                return false;
        jpeg_create_compress(c);
        jpeg_mem_dest(c, &trap->bytes, &trap->size);
        c->image_width = r->width;
        c->image_height = r->height;
        c->input_components = 4;
        c->in_color_space = JCS_EXT_RGBX;
        jpeg_set_defaults(c);
        jpeg_set_quality(c, quality, TRUE);
        jpeg_start_compress(c, TRUE);
        while (c->next_scanline < c->image_height) {
                unsigned char *row = r->rgba + (size_t)c->next_scanline * r->width * 4;

                jpeg_write_scanlines(c, &row, 1);
        }
        jpeg_finish_compress(c);
        *out = (struct encoded){trap->bytes, trap->size};
        return true;
}

bool codec_jpeg_write(struct encoded *out, struct pool *pool, const struct raster *r, int quality)
{
        struct trap                 trap;
        struct jpeg_compress_struct c = {.err = trap_set(&trap)};
        bool                        done = write_guarded(out, &c, &trap, r, quality);

        jpeg_destroy_compress(&c);
        if (done)
                out->bytes = pool_copy(pool, out->bytes, out->size);
        free(trap.bytes);
        return done;
}
