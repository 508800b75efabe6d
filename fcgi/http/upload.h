/* upload.h - the body of a form with images: multipart/form-data into pairs (http/form.h) and files.
 *
 * Files lie in the pool, in one block as long as the body. One that is larger than an image may be
 * does not spoil the form, in which other things were typed: it is marked, and its bytes are dropped. */
#ifndef RECERT_UPLOAD_H
#define RECERT_UPLOAD_H

#include <stddef.h>
#include "http/form.h"
#include "http/request.h"
#include "util/pool.h"

#define UPLOAD_FILE  ((size_t)10 * 1024 * 1024) /* bytes of one image, inclusive */
#define UPLOAD_TOTAL ((size_t)52 * 1024 * 1024) /* of a body */

/* The next bytes of the body: at most size; 0: it is over; or a negative enum err. */
typedef ptrdiff_t upload_source(void *arg, void *into, size_t size);

struct upload_body {
        struct form_pairs pairs;
        struct upload    *files;
        size_t            files_count;  /* those that were chosen: empty file fields are left out */
};

/* ERR_REFUSED with *code: "media-type", "too-large" or "request". The rest of the source is then
 * unread. size: the request's Content-Length. */
int upload_read(struct upload_body *out, const char **code, struct pool *pool, const char *content_type,
                size_t size, upload_source *source, void *arg);

#endif
