/* codec_gif.c - GIF by giflib: the first picture of it; the others are only walked over, so that one
 * that was cut is noticed. */
#include "image/codec.h"

#include <gif_lib.h>
#include <string.h>

#include "image/kind.h"

struct source {
        const unsigned char *next;
        size_t               left;
};

static int read_bytes(GifFileType *gif, GifByteType *into, int size)
{
        struct source *s = gif->UserData;
        size_t         some = (size_t)size < s->left ? (size_t)size : s->left;

        memcpy(into, s->next, some);
        s->next += some;
        s->left -= some;
        return (int)some;
}

/* The colours of the picture that was begun, as pixels; an index without a colour is transparent. */
static void palette(unsigned char (*out)[4], const GifFileType *gif, int transparent)
{
        const ColorMapObject *map = gif->Image.ColorMap ? gif->Image.ColorMap : gif->SColorMap;

        memset(out, 0, 256 * sizeof *out);
        for (int i = 0; map && i < map->ColorCount && i < 256; i++) {
                out[i][0] = map->Colors[i].Red;
                out[i][1] = map->Colors[i].Green;
                out[i][2] = map->Colors[i].Blue;
                out[i][3] = i == transparent ? 0 : 255;
        }
}

static const char *read_picture(struct raster *out, struct pool *pool, GifFileType *gif, int transparent)
{
        static const struct { uint32_t from, step; } plain[] = {{0, 1}, {0, 0}},
                                                     interlaced[] = {{0, 8}, {4, 8}, {2, 4}, {1, 2}, {0, 0}};
        uint32_t       width = (uint32_t)gif->Image.Width, height = (uint32_t)gif->Image.Height;
        const char    *why = raster_refusal(width, height);
        unsigned char  colours[256][4], *line;

        if (why)
                return why;
        raster_new(out, pool, width, height);
        palette(colours, gif, transparent);
        line = pool_room(pool, width);
        for (int pass = 0; (gif->Image.Interlace ? interlaced : plain)[pass].step; pass++) {
                uint32_t step = (gif->Image.Interlace ? interlaced : plain)[pass].step;

                for (uint32_t y = (gif->Image.Interlace ? interlaced : plain)[pass].from; y < height; y += step) {
                        if (DGifGetLine(gif, line, (int)width) == GIF_ERROR)
                                return "image-damaged";
                        for (uint32_t x = 0; x < width; x++)
                                memcpy(out->rgba + ((size_t)y * width + x) * 4, colours[line[x]], 4);
                }
        }
        return NULL;
}

static bool skip_picture(GifFileType *gif)
{
        GifByteType *block;
        int          code;

        if (DGifGetImageDesc(gif) == GIF_ERROR || DGifGetCode(gif, &code, &block) == GIF_ERROR)
                return false;
        while (block)
                if (DGifGetCodeNext(gif, &block) == GIF_ERROR)
                        return false;
        return true;
}

static bool read_extension(int *transparent, GifFileType *gif)
{
        GraphicsControlBlock control;
        GifByteType         *block;
        int                  code;

        if (DGifGetExtension(gif, &code, &block) == GIF_ERROR)
                return false;
        if (block && code == GRAPHICS_EXT_FUNC_CODE && DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
                *transparent = control.TransparentColor;
        while (block)
                if (DGifGetExtensionNext(gif, &block) == GIF_ERROR)
                        return false;
        return true;
}

static const char *read_all(struct raster *out, struct pool *pool, GifFileType *gif)
{
        GifRecordType record;
        const char   *why;
        bool          found = false;
        int           transparent = NO_TRANSPARENT_COLOR;

        for (;;) {
                if (DGifGetRecordType(gif, &record) == GIF_ERROR)
                        return "image-damaged";
                if (record == TERMINATE_RECORD_TYPE)
                        return found ? NULL : "image-damaged";
                if (record == EXTENSION_RECORD_TYPE) {
                        if (!read_extension(&transparent, gif))
                                return "image-damaged";
                } else if (found) {
                        if (!skip_picture(gif))
                                return "image-damaged";
                } else {
                        if (DGifGetImageDesc(gif) == GIF_ERROR)
                                return "image-damaged";
                        if ((why = read_picture(out, pool, gif, transparent)))
                                return why;
                        found = true;
                }
        }
}

const char *codec_gif_read(struct raster *out, struct pool *pool, const unsigned char *bytes, size_t size)
{
        struct source source = {bytes, size};
        int           error;
        GifFileType  *gif = DGifOpen(&source, read_bytes, &error);
        const char   *why;

        if (!gif)
                return "image-damaged";
        why = raster_refusal((uint64_t)gif->SWidth, (uint64_t)gif->SHeight);
        if (!why)
                why = read_all(out, pool, gif);
        DGifCloseFile(gif, &error);
        if (!why && !image_rest_is_empty(source.next, source.left))
                why = "image-kind";
        return why;
}
