/* multipart.c - fuzzes the multipart parser. The first byte says into how large pieces the rest is
 * split; whatever it is, whole and split must give the same events and the same end. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "http/multipart.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define TYPE "multipart/form-data; boundary=b"

/* A hash of all that was seen, and how it ended. */
struct seen {
        uint64_t    hash;
        int         open;
        int         rc;
        const char *fault;
};

static void see(struct seen *s, const void *bytes, size_t size)
{
        for (const unsigned char *p = bytes; size; p++, size--)
                s->hash = (s->hash ^ *p) * 0x100000001b3u;
}

static int on_begin(void *arg, const struct multipart_part *part)
{
        struct seen *s = arg;

        if (s->open++)
                abort();
        see(s, part->name, strlen(part->name) + 1);
        if (part->filename)
                see(s, part->filename, strlen(part->filename) + 1);
        return 0;
}

static int on_data(void *arg, const void *bytes, size_t size)
{
        struct seen *s = arg;

        if (s->open != 1 || !size)
                abort();
        see(s, bytes, size);
        return 0;
}

static int on_end(void *arg)
{
        struct seen *s = arg;

        if (s->open--  != 1)
                abort();
        see(s, "", 1);
        return 0;
}

static struct seen read_in_pieces(const uint8_t *data, size_t size, size_t piece)
{
        static const struct multipart_events events = {on_begin, on_data, on_end};
        static const struct multipart_limits limits = {
                .total = 4096, .parts = 8, .header = 256, .field = 512, .file = 2048,
        };
        struct pool      *pool = pool_new();
        struct seen       seen = {0};
        struct multipart *m;

        seen.rc = multipart_new(&m, pool, TYPE, &limits, &events, &seen);
        for (size_t at = 0; at < size && !seen.rc; at += piece)
                seen.rc = multipart_feed(m, data + at, size - at < piece ? size - at : piece);
        if (!seen.rc)
                seen.rc = multipart_end(m);
        seen.fault = multipart_fault(m);
        if (!seen.rc != !seen.fault)
                abort();
        pool_free(pool);
        return seen;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
        struct seen whole, split;

        if (!size || size > 4097)
                return 0;
        whole = read_in_pieces(data + 1, size - 1, SIZE_MAX / 2);
        split = read_in_pieces(data + 1, size - 1, (size_t)data[0] % 16 + 1);
        if (whole.rc != split.rc || (!whole.rc && whole.hash != split.hash) ||
            (whole.fault && strcmp(whole.fault, split.fault)))
                abort();
        return 0;
}
