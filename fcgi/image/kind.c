/* kind.c - signatures. PDF readers look for theirs in the first 1,024 bytes, zip readers in the last
 * 65,557: only there do these make a second kind of a file. */
#include "image/kind.h"

#include <string.h>

#define PDF_WITHIN ((size_t)1024)
#define ZIP_WITHIN ((size_t)65535 + 22)

static bool begins(const unsigned char *bytes, size_t size, const char *with, size_t with_size)
{
        return size >= with_size && !memcmp(bytes, with, with_size);
}
#define BEGINS(bytes, size, literal) begins((bytes), (size), literal, sizeof literal - 1)

enum image_kind image_sniff(const unsigned char *bytes, size_t size)
{
        if (BEGINS(bytes, size, "\x89PNG\r\n\x1a\n"))
                return IMAGE_PNG;
        if (BEGINS(bytes, size, "\xff\xd8\xff"))
                return IMAGE_JPEG;
        if (BEGINS(bytes, size, "RIFF") && size >= 16 && !memcmp(bytes + 8, "WEBPVP8", 7))
                return IMAGE_WEBP;
        if (BEGINS(bytes, size, "GIF87a") || BEGINS(bytes, size, "GIF89a"))
                return IMAGE_GIF;
        return IMAGE_NONE;
}

const char *image_media_type(enum image_kind kind)
{
        static const char *const types[] = {NULL, "image/png", "image/jpeg", "image/webp", "image/gif"};

        return types[kind];
}

bool image_is_polyglot(const unsigned char *bytes, size_t size)
{
        size_t head = size < PDF_WITHIN ? size : PDF_WITHIN, tail = size < ZIP_WITHIN ? size : ZIP_WITHIN;

        return memmem(bytes, head, "%PDF-", 5) || memmem(bytes + size - tail, tail, "PK\5\6", 4);
}

bool image_rest_is_empty(const unsigned char *bytes, size_t size)
{
        for (size_t i = 0; i < size; i++)
                if (bytes[i])
                        return false;
        return true;
}

bool image_rest_is_camera(const unsigned char *bytes, size_t size)
{
        static const char samsung[] = "SEFT";

        if (image_rest_is_empty(bytes, size) || image_sniff(bytes, size) == IMAGE_JPEG)
                return true;            /* multi-picture format: previews, depth, gain map */
        if (size > 8 && !memcmp(bytes + 4, "ftyp", 4))
                return true;            /* motion photo */
        return size > 4 && !memcmp(bytes + size - 4, samsung, 4);
}
