/* cursor.c - number and the first half of a keyed hash over it and what it is for. */
#include "feed/cursor.h"

#include <sodium.h>
#include <string.h>

#define NUMBER 8
#define MARK   16

static void add_text(crypto_generichash_state *state, const char *text)
{
        text = text ? text : "";
        crypto_generichash_update(state, (const unsigned char *)text, strlen(text) + 1);
}

static void mark_of(unsigned char mark[MARK], const struct cursor_scope *scope, const unsigned char number[NUMBER])
{
        crypto_generichash_state state;

        crypto_generichash_init(&state, scope->secret, 32, MARK);
        add_text(&state, "recert cursor 1");
        add_text(&state, scope->feed);
        add_text(&state, scope->certification);
        add_text(&state, scope->type);
        crypto_generichash_update(&state, number, NUMBER);
        crypto_generichash_final(&state, mark, MARK);
}

void cursor_make(char text[CURSOR_TEXT], const struct cursor_scope *scope, uint64_t number)
{
        unsigned char bytes[NUMBER + MARK];

        for (int i = 0; i < NUMBER; i++)
                bytes[i] = (unsigned char)(number >> 8 * (NUMBER - 1 - i));
        mark_of(bytes + NUMBER, scope, bytes);
        sodium_bin2base64(text, CURSOR_TEXT, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

bool cursor_read(uint64_t *out, const struct cursor_scope *scope, const char *text)
{
        unsigned char bytes[NUMBER + MARK], mark[MARK];
        size_t        size = 0;

        if (sodium_base642bin(bytes, sizeof bytes, text, strlen(text), NULL, &size, NULL,
                              sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 || size != sizeof bytes)
                return false;
        mark_of(mark, scope, bytes);
        *out = 0;
        for (int i = 0; i < NUMBER; i++)
                *out = *out << 8 | bytes[i];
        return sodium_memcmp(mark, bytes + NUMBER, MARK) == 0;
}
