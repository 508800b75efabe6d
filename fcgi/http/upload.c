/* upload.c - collects what the multipart parser finds. A part's bytes are never more than those of the
 * body that it came in, so that one block of the body's size takes them all, one after the other, each
 * field with a NUL. */
#include "http/upload.h"

#include <string.h>

#include "http/multipart.h"
#include "util/err.h"
#include "util/utf8.h"

#define PARTS  64u                      /* five images, ten fields, and people who choose a whole folder */
#define FIELD  ((size_t)1024 * 1024)    /* bytes of a field: a document can be pasted into one */
#define PIECE  ((size_t)64 * 1024)

static const struct multipart_limits limits = {
        .total = UPLOAD_TOTAL, .parts = PARTS, .header = 2048, .field = FIELD, .file = UPLOAD_TOTAL,
};

struct collector {
        struct upload_body *body;
        struct pool        *pool;
        unsigned char      *free;       /* where the next byte goes */
        struct upload      *file;       /* of the part that is being read; NULL: a field */
        struct form_pair   *pair;
};

static int on_begin(void *arg, const struct multipart_part *part)
{
        struct collector *c = arg;
        const char       *filename = part->filename;

        c->file = NULL;
        c->pair = NULL;
        if (!filename) {
                c->pair = &c->body->pairs.list[c->body->pairs.count++];
                c->pair->name_size = strlen(part->name);
                c->pair->name = pool_text(c->pool, part->name);
                c->pair->value = (char *)c->free;
                return 0;
        }
        c->file = &c->body->files[c->body->files_count++];
        c->file->field = pool_text(c->pool, part->name);
        c->file->filename = utf8_check(filename, strlen(filename), false) ? pool_text(c->pool, filename) : "";
        c->file->bytes = c->free;
        return 0;
}

static int on_data(void *arg, const void *bytes, size_t size)
{
        struct collector *c = arg;

        if (c->file && c->file->too_large)
                return 0;
        if (c->file && size > UPLOAD_FILE - c->file->size) {
                c->free -= c->file->size;
                c->file->size = 0;
                c->file->too_large = true;
                return 0;
        }
        memcpy(c->free, bytes, size);
        c->free += size;
        if (c->file)
                c->file->size += size;
        else
                c->pair->value_size += size;
        return 0;
}

static int on_end(void *arg)
{
        struct collector *c = arg;

        if (c->pair)
                *c->free++ = '\0';
        /* What browsers send for a file field in which nothing was chosen. */
        if (c->file && !*c->file->filename && !c->file->size && !c->file->too_large)
                c->body->files_count--;
        return 0;
}

int upload_read(struct upload_body *out, const char **code, struct pool *pool, const char *content_type,
                size_t size, upload_source *source, void *arg)
{
        static const struct multipart_events events = {on_begin, on_data, on_end};
        struct collector  c = {.body = out, .pool = pool};
        struct multipart *m;
        unsigned char    *piece = pool_alloc(pool, PIECE);
        size_t            left = size;
        ptrdiff_t         got;
        int               rc;

        *code = "too-large";
        if (size > UPLOAD_TOTAL)
                return ERR_REFUSED;
        *out = (struct upload_body){
                .pairs.list = POOL_ARRAY(pool, PARTS, struct form_pair), .files = POOL_ARRAY(pool, PARTS, struct upload),
        };
        c.free = pool_room(pool, size + PARTS);
        rc = multipart_new(&m, pool, content_type, &limits, &events, &c);
        for (; !rc && left; left -= (size_t)got) {
                got = source(arg, piece, left < PIECE ? left : PIECE);
                if (got < 0)
                        return (int)got;
                if (!got) {             /* shorter than it said */
                        *code = "request";
                        return ERR_REFUSED;
                }
                rc = multipart_feed(m, piece, (size_t)got);
        }
        if (!rc)
                rc = multipart_end(m);
        *code = multipart_fault(m);
        return rc;
}
