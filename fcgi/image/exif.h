/* exif.h - the two facts that are wanted of a picture's Exif block: which way is up, and the day on
 * which it was taken. Whatever else it holds (places, names, devices) is never kept. Pure. */
#ifndef RECERT_IMAGE_EXIF_H
#define RECERT_IMAGE_EXIF_H

#include <stddef.h>

struct exif {
        int  orientation;               /* 1 to 8; 1 where it does not say */
        char captured[11];              /* "YYYY-MM-DD" as the camera's clock said, unchecked; or "" */
};

/* tiff: the block from its byte order mark on. What is broken says nothing. */
void exif_read(struct exif *out, const unsigned char *tiff, size_t size);

#endif
