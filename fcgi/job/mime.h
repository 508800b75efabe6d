/* mime.h - a mail as it is handed to a server: text and HTML of one content, UTF-8, every line ended by CRLF, what is
 * not ASCII encoded. */
#ifndef RECERT_JOB_MIME_H
#define RECERT_JOB_MIME_H

#include <stddef.h>
#include <stdint.h>
#include "util/pool.h"

struct mime {
        const char *from, *from_name;   /* an address that can be sent to (util/mail.h); a name, or NULL */
        const char *to;
        const char *id;                 /* of the message, without its brackets */
        int64_t     date;               /* microseconds since 1970, UTC */
        const char *subject, *text, *html;
        const char *unsubscribe;        /* an https address that a POST of RFC 8058 goes to; NULL: none */
};

/* ERR_REFUSED: something in it would end a line where none ends. */
int mime_write(const char **out, size_t *size, const struct mime *mime, struct pool *pool);

#endif
