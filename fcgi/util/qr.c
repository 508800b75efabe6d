/* qr.c - QR codes by libqrencode. */
#include "util/qr.h"

#include <errno.h>
#include <qrencode.h>
#include <stdlib.h>
#include "util/err.h"

int qr_make(struct qr *out, const char *text, struct pool *pool)
{
        QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);

        if (!code && errno == ENOMEM)
                abort();        /* as in a pool */
        if (!code)
                return ERR_SYSTEM;
        out->size = code->width;
        out->squares = pool_copy(pool, code->data, (size_t)code->width * (size_t)code->width);
        QRcode_free(code);
        return 0;
}

bool qr_dark(const struct qr *qr, int x, int y)
{
        return qr->squares[y * qr->size + x] & 1;
}
