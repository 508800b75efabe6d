/* codec_webp.c - WebP by libwebp: lossy, lossless, with alpha, animated. */
#include "image/codec.h"

#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>

#include "image/kind.h"

static const char *read_still(struct raster *out, struct pool *pool, const unsigned char *bytes, size_t size,
                              const WebPBitstreamFeatures *f)
{
        size_t pixels = (size_t)f->width * (size_t)f->height;

        raster_new(out, pool, (uint32_t)f->width, (uint32_t)f->height);
        return WebPDecodeRGBAInto(bytes, size, out->rgba, pixels * 4, f->width * 4) ? NULL : "image-damaged";
}

static const char *read_first_frame(struct raster *out, struct pool *pool, const unsigned char *bytes, size_t size)
{
        WebPData               data = {bytes, size};
        WebPAnimDecoderOptions options;
        WebPAnimDecoder       *decoder;
        WebPAnimInfo           info;
        const char            *why = "image-damaged";
        unsigned char         *pixels;
        int                    at;

        if (!WebPAnimDecoderOptionsInit(&options))
                return why;
        options.color_mode = MODE_RGBA;
        if (!(decoder = WebPAnimDecoderNew(&data, &options)))
                return why;
        if (WebPAnimDecoderGetInfo(decoder, &info) && !(why = raster_refusal(info.canvas_width, info.canvas_height)) &&
            !WebPAnimDecoderGetNext(decoder, &pixels, &at))
                why = "image-damaged";
        if (!why) {
                raster_new(out, pool, info.canvas_width, info.canvas_height);
                memcpy(out->rgba, pixels, (size_t)info.canvas_width * info.canvas_height * 4);
        }
        WebPAnimDecoderDelete(decoder);
        return why;
}

/* The canvas as the container says, before anything is decoded; and its Exif chunk. */
static const char *read_container(struct exif *exif, const unsigned char *bytes, size_t size)
{
        WebPData           data = {bytes, size};
        WebPDemuxState     state;
        WebPDemuxer       *demuxer = WebPDemuxPartial(&data, &state);
        WebPChunkIterator  chunk;
        const char        *why = "image-damaged";

        *exif = (struct exif){.orientation = 1};
        if (!demuxer)
                return why;
        if (state == WEBP_DEMUX_DONE)
                why = raster_refusal(WebPDemuxGetI(demuxer, WEBP_FF_CANVAS_WIDTH), WebPDemuxGetI(demuxer, WEBP_FF_CANVAS_HEIGHT));
        if (!why && WebPDemuxGetChunk(demuxer, "EXIF", 1, &chunk)) {
                const unsigned char *tiff = chunk.chunk.bytes;
                size_t               prefix = chunk.chunk.size > 6 && !memcmp(tiff, "Exif\0", 6) ? 6 : 0;

                exif_read(exif, tiff + prefix, chunk.chunk.size - prefix);
                WebPDemuxReleaseChunkIterator(&chunk);
        }
        WebPDemuxDelete(demuxer);
        return why;
}

const char *codec_webp_read(struct raster *out, struct pool *pool, const unsigned char *bytes, size_t size)
{
        size_t declared = size < 12 ? 0 : 8 + ((size_t)bytes[4] | (size_t)bytes[5] << 8 | (size_t)bytes[6] << 16 | (size_t)bytes[7] << 24);
        WebPBitstreamFeatures features;
        struct exif           exif;
        const char           *why;

        if (!declared || declared > size)
                return "image-damaged";
        if ((why = read_container(&exif, bytes, declared)))
                return why;
        if (WebPGetFeatures(bytes, declared, &features) != VP8_STATUS_OK)
                return "image-damaged";
        why = features.has_animation ? read_first_frame(out, pool, bytes, declared)
                                     : read_still(out, pool, bytes, declared, &features);
        if (!why && !image_rest_is_empty(bytes + declared, size - declared))
                return "image-kind";
        out->exif = exif;
        return why;
}
