/* exif.c - walks the first directory of a TIFF block and the Exif directory that it points to: two at
 * most, so that a directory that points to itself ends. */
#include "image/exif.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define TAG_ORIENTATION 0x0112
#define TAG_EXIF        0x8769
#define TAG_CAPTURED    0x9003  /* DateTimeOriginal: "YYYY:MM:DD HH:MM:SS" */
#define TYPE_ASCII 2
#define TYPE_SHORT 3
#define TYPE_LONG  4

struct tiff {
        const unsigned char *bytes;
        size_t               size;
        bool                 big;       /* endian */
};

static uint32_t number(const struct tiff *t, size_t at, size_t width)
{
        uint32_t value = 0;

        if (at > t->size || t->size - at < width)
                return 0;
        for (size_t i = 0; i < width; i++)
                value = value << 8 | t->bytes[t->big ? at + i : at + width - 1 - i];
        return value;
}

static void read_captured(struct exif *out, const struct tiff *t, size_t at, uint32_t count)
{
        static const char shape[] = "dddd:dd:dd";
        const char       *text = (const char *)t->bytes + at;

        if (count < sizeof shape || at > t->size || t->size - at < sizeof shape)
                return;
        for (size_t i = 0; shape[i]; i++)
                if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != ':')
                        return;
        memcpy(out->captured, text, sizeof shape - 1);
        out->captured[4] = out->captured[7] = '-';
        out->captured[10] = '\0';
}

/* Returns where the Exif directory is; 0: none. */
static uint32_t read_directory(struct exif *out, const struct tiff *t, size_t at)
{
        uint32_t exif = 0, entries = number(t, at, 2);

        for (size_t entry = at + 2; entries && entry < t->size && t->size - entry >= 12; entries--, entry += 12) {
                uint32_t tag = number(t, entry, 2), type = number(t, entry + 2, 2), count = number(t, entry + 4, 4);
                uint32_t value;

                if (tag == TAG_ORIENTATION && type == TYPE_SHORT && count == 1) {
                        value = number(t, entry + 8, 2);
                        if (value >= 1 && value <= 8)
                                out->orientation = (int)value;
                } else if (tag == TAG_EXIF && type == TYPE_LONG && count == 1) {
                        exif = number(t, entry + 8, 4);
                } else if (tag == TAG_CAPTURED && type == TYPE_ASCII) {
                        read_captured(out, t, number(t, entry + 8, 4), count);
                }
        }
        return exif;
}

void exif_read(struct exif *out, const unsigned char *tiff, size_t size)
{
        struct tiff t = {tiff, size, false};
        uint32_t    exif;

        *out = (struct exif){.orientation = 1};
        if (size < 8 || (memcmp(tiff, "II*\0", 4) && memcmp(tiff, "MM\0*", 4)))
                return;
        t.big = *tiff == 'M';
        exif = read_directory(out, &t, number(&t, 4, 4));
        if (exif)
                read_directory(out, &t, exif);
}
