/* names.c - a hash table that only grows. */
#include "xml/names.h"

#include <stddef.h>
#include <string.h>

static uint32_t hash(const char *text)
{
        uint32_t h = 2166136261u;

        for (; *text; text++)
                h = (h ^ (unsigned char)*text) * 16777619u;
        return h ^ h >> 15;
}

/* Where the name is, or where it would be: at most half of the slots are taken. */
static size_t slot_of(const struct names *names, const char *text)
{
        size_t at = hash(text) % (2 * NAMES);

        while (names->slot[at] && strcmp(names->text[names->slot[at]], text) != 0)
                at = (at + 1) % (2 * NAMES);
        return at;
}

uint16_t names_find(const struct names *names, const char *text)
{
        return names->slot[slot_of(names, text)];
}

uint16_t names_add(struct names *names, const char *text)
{
        size_t at = slot_of(names, text);

        if (names->slot[at] || names->count + 1 == NAMES)
                return names->slot[at];
        names->text[++names->count] = text;
        return names->slot[at] = names->count;
}
