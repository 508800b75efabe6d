/* qr.h - a text as a QR code: which of its squares are dark. */
#ifndef RECERT_QR_H
#define RECERT_QR_H

#include <stdbool.h>
#include "util/pool.h"

#define QR_QUIET 4              /* squares of light around it (ISO/IEC 18004, 6.3.8) */

struct qr {
        int                  size;      /* squares a side, without the light around */
        const unsigned char *squares;   /* row by row; the lowest bit: dark */
};
/* ERR_SYSTEM: longer than a code can hold. */
int  qr_make(struct qr *out, const char *text, struct pool *pool);
bool qr_dark(const struct qr *qr, int x, int y);

#endif
