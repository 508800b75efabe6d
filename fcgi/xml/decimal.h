/* decimal.h - a whole number as text, without the rest of printf: a page has a hundred. */
#ifndef RECERT_XML_DECIMAL_H
#define RECERT_XML_DECIMAL_H

#include <stdint.h>

#define DECIMAL_TEXT 24

/* Where in the room it begins; it ends with the NUL at the room's end. */
static inline const char *decimal(char room[DECIMAL_TEXT], int64_t value)
{
        uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;
        char    *at = room + DECIMAL_TEXT;

        *--at = '\0';
        do
                *--at = (char)('0' + rest % 10);
        while (rest /= 10);
        if (value < 0)
                *--at = '-';
        return at;
}

#endif
