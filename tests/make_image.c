/* make_image.c - make-image FILE [WIDTH [SEED [photo [DATE]]]]: a real image for a test; the file's ending says
 * which kind, the seed what is on it: rectangles, or with "photo" what costs as a photograph does. With a date
 * (YYYY-MM-DD, a JPEG's) its camera says that it was taken on that day. */
#include <gd.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *encode(int *size, gdImagePtr image, const char *kind)
{
        if (!strcmp(kind, ".jpg"))
                return gdImageJpegPtr(image, size, 80);
        if (!strcmp(kind, ".webp"))
                return gdImageWebpPtr(image, size);
        if (!strcmp(kind, ".gif"))
                return gdImageGifPtr(image, size);
        return gdImagePngPtr(image, size);
}

/* As a camera makes it: nothing is flat, and every pixel has its noise. */
static gdImagePtr photograph(int width, unsigned seed)
{
        gdImagePtr image = gdImageCreateTrueColor(width, width * 3 / 4);

        if (!image)
                return NULL;
        srand(seed);
        for (int y = 0; y < gdImageSY(image); y++)
                for (int x = 0; x < width; x++) {
                        int noise = rand() % 32, wave = (x * x / width + y) / 16 % 64;

                        gdImageTrueColorPixel(image, x, y) = gdTrueColor(x * 160 / width + wave + noise, y * 160 / width + wave + noise,
                                                                         120 + wave + noise);
                }
        return image;
}

static gdImagePtr draw(int width, unsigned seed)
{
        gdImagePtr image = gdImageCreateTrueColor(width, width * 3 / 4);

        if (!image)
                return NULL;
        srand(seed);
        for (int i = 0; i < 40; i++)
                gdImageFilledRectangle(image, rand() % width, rand() % width, rand() % width, rand() % width,
                                       gdTrueColor(rand() % 256, rand() % 256, rand() % 256));
        return image;
}

/* An Exif segment that says when, and nothing else. */
static bool write_date(FILE *file, const char *date)
{
        static const unsigned char head[] = {
                0xff, 0xe1, 0, 72, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, '*', 0, 0, 0, 8,
                0, 1, 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0,
                0, 1, 0x90, 0x03, 0, 2, 0, 0, 0, 20, 0, 0, 0, 44, 0, 0, 0, 0,
        };
        char text[20];

        snprintf(text, sizeof text, "%.4s:%.2s:%.2s 12:00:00", date, date + 5, date + 8);
        return fwrite(head, 1, sizeof head, file) == sizeof head && fwrite(text, 1, sizeof text, file) == sizeof text;
}

int main(int argc, char **argv)
{
        const char *kind = argc > 1 ? strrchr(argv[1], '.') : NULL, *date = argc > 5 ? argv[5] : NULL;
        gdImagePtr image;
        FILE *file;
        void *bytes;
        int size, start = 0;
        bool good;

        if (!kind || (date && (strcmp(kind, ".jpg") || strlen(date) != 10))) {
                fputs("usage: make-image FILE [WIDTH [SEED [photo [DATE]]]], with a date FILE.jpg\n", stderr);
                return 2;
        }
        image = (argc > 4 && !strcmp(argv[4], "photo") ? photograph : draw)(argc > 2 ? atoi(argv[2]) : 320,
                                                                            argc > 3 ? (unsigned)strtoul(argv[3], NULL, 10) : 1);
        if (!image || !(bytes = encode(&size, image, kind)) || !(file = fopen(argv[1], "wb")))
                return 1;
        if (date) {
                start = 2;
                good = fwrite(bytes, 1, 2, file) == 2 && write_date(file, date);
        } else {
                good = true;
        }
        good = good && fwrite((char *)bytes + start, 1, (size_t)(size - start), file) == (size_t)(size - start);
        good = fclose(file) == 0 && good;
        gdFree(bytes);
        gdImageDestroy(image);
        return good ? 0 : 1;
}
