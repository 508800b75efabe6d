/* cursor.h - where a reader of a feed is: the number of the last change that it saw, signed, so that it is
 * good for this feed with these filters alone. Pure. */
#ifndef RECERT_CURSOR_H
#define RECERT_CURSOR_H

#include <stdbool.h>
#include <stdint.h>

#define CURSOR_TEXT 33          /* 24 bytes as base64url, and the NUL */

struct cursor_scope {
        const unsigned char *secret;    /* 32 bytes */
        const char          *feed;      /* "credentials" */
        const char          *certification, *type;      /* the filters; NULL: none */
};
void cursor_make(char text[CURSOR_TEXT], const struct cursor_scope *scope, uint64_t number);
/* false: not made for that. */
bool cursor_read(uint64_t *out, const struct cursor_scope *scope, const char *text);

#endif
