/* percent.h - one escaped byte of an address or form (RFC 3986, 2.1). */
#ifndef RECERT_PERCENT_H
#define RECERT_PERCENT_H

#include <stddef.h>

static inline int percent_digit(char c)
{
        if (c >= '0' && c <= '9')
                return c - '0';
        if (c >= 'a' && c <= 'f')
                return c - 'a' + 10;
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The byte of "%XY" at text, of which there are left bytes; -1: it is none. */
static inline int percent_byte(const char *text, size_t left)
{
        int high = left > 2 ? percent_digit(text[1]) : -1;
        int low = left > 2 ? percent_digit(text[2]) : -1;

        return high < 0 || low < 0 ? -1 : high << 4 | low;
}

#endif
