/* utf8.c - text from outside, by libunistring. */
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>
#include <unictype.h>
#include <unistr.h>

static bool is_noncharacter(ucs4_t c)
{
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

static bool is_control(ucs4_t c)
{
        return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/* One character at text of a line; CR only before LF. */
static bool allowed(ucs4_t c, const uint8_t *text, size_t left, bool lines)
{
        if (is_noncharacter(c))
                return false;
        if (!is_control(c))
                return true;
        if (!lines)
                return false;
        return c == '\t' || c == '\n' || (c == '\r' && left > 1 && text[1] == '\n');
}

bool utf8_check(const char *text, size_t size, bool lines)
{
        const uint8_t *at = (const uint8_t *)text;

        while (size) {
                ucs4_t c;
                int    n = u8_mbtoucr(&c, at, size);

                if (n <= 0 || !allowed(c, at, size, lines))
                        return false;
                at += n;
                size -= (size_t)n;
        }
        return true;
}

char *utf8_repair(struct pool *pool, const char *text, size_t size, bool lines)
{
        static const char replacement[] = "\xEF\xBF\xBD";
        const uint8_t    *at = (const uint8_t *)text;
        char             *copy = pool_alloc(pool, 3 * size + 1), *to = copy;

        while (size) {
                ucs4_t c;
                int    n = u8_mbtoucr(&c, at, size);
                bool   good = n > 0 && allowed(c, at, size, lines);
                size_t step = n > 0 ? (size_t)n : 1;

                to = memcpy(to, good ? (const void *)at : replacement, good ? step : 3);
                to += good ? step : 3;
                at += step;
                size -= step;
        }
        *to = '\0';
        return copy;
}

size_t utf8_length(const char *text)
{
        return u8_mbsnlen((const uint8_t *)text, strlen(text));
}

char *utf8_fold_space(struct pool *pool, const char *text)
{
        const uint8_t *at = (const uint8_t *)text;
        size_t         left = strlen(text);
        char          *copy = pool_alloc(pool, left + 1), *to = copy;
        bool           space = false;

        while (left) {
                ucs4_t c;
                int    n = u8_mbtouc(&c, at, left);

                if (uc_is_property_white_space(c)) {
                        space = to != copy;
                } else {
                        if (space)
                                *to++ = ' ';
                        space = false;
                        memcpy(to, at, (size_t)n);
                        to += n;
                }
                at += n;
                left -= (size_t)n;
        }
        *to = '\0';
        return copy;
}

static char *key_of(struct pool *pool, const char *text, uninorm_t form)
{
        const char *folded = utf8_fold_space(pool, text);
        size_t      size = 0;
        uint8_t    *key = u8_casefold((const uint8_t *)folded, strlen(folded), NULL, form, NULL, &size);
        char       *copy;

        if (!key)                       /* memory: as in the pool */
                abort();
        copy = pool_text_n(pool, (const char *)key, size);
        free(key);
        return copy;
}

char *utf8_key(struct pool *pool, const char *text)
{
        return key_of(pool, text, UNINORM_NFC);
}

char *utf8_search_key(struct pool *pool, const char *text)
{
        char          *key = key_of(pool, text, UNINORM_NFKD), *to = key;
        const uint8_t *at = (const uint8_t *)key, *next;

        for (ucs4_t c; (next = u8_next(&c, at)); at = next) {
                if (uc_is_general_category(c, UC_NON_SPACING_MARK))
                        continue;
                memmove(to, at, (size_t)(next - at));
                to += next - at;
        }
        *to = '\0';
        return key;
}
