/* make_image.c - make-image FILE [WIDTH [SEED]]: a real image for a test; the file's ending says
 * which kind, the seed what is on it. */
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

int main(int argc, char **argv)
{
        const char *kind = argc > 1 ? strrchr(argv[1], '.') : NULL;
        gdImagePtr image;
        FILE *file;
        void *bytes;
        int size;
        bool good;

        if (!kind) {
                fputs("usage: make-image FILE [WIDTH [SEED]]\n", stderr);
                return 2;
        }
        image = draw(argc > 2 ? atoi(argv[2]) : 320, argc > 3 ? (unsigned)strtoul(argv[3], NULL, 10) : 1);
        if (!image || !(bytes = encode(&size, image, kind)) || !(file = fopen(argv[1], "wb")))
                return 1;
        good = fwrite(bytes, 1, (size_t)size, file) == (size_t)size;
        good = fclose(file) == 0 && good;
        gdFree(bytes);
        gdImageDestroy(image);
        return good ? 0 : 1;
}
