/* outcome.h - what the helper writes to its standard output, which is a file: this head, then the
 * stored bytes, then those of the thumbnail. Both ends are built together. */
#ifndef RECERT_IMAGE_OUTCOME_H
#define RECERT_IMAGE_OUTCOME_H

#include <stdint.h>

#define OUTCOME_MOST ((size_t)32 * 1024 * 1024)         /* bytes, head and all */

enum outcome_why { OUTCOME_DONE, OUTCOME_KIND, OUTCOME_DAMAGED, OUTCOME_TOO_LARGE };

struct outcome_head {
        uint32_t why;                   /* enum outcome_why; unless DONE the rest is zero */
        uint32_t kind;                  /* enum image_kind */
        uint32_t width, height;
        uint32_t stored, thumb;         /* bytes */
        char     captured[16];
};

#endif
