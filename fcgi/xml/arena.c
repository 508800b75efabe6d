/* arena.c - a chain of blocks behind xmlMemSetup(). */
#include "config.h"
#include "xml/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/dict.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>

#define BLOCK ((size_t)1024 * 1024)

struct block {
        struct block *older;
        size_t        size, used;       /* of bytes */
        max_align_t   bytes[];
};

/* Before each piece: its size, which realloc() needs; keeps the alignment. */
union head {
        size_t      size;
        max_align_t align;
};

/* Blocks of this process, newest first; the oldest is kept from request to request. No request's
 * data is reached through it. */
static struct block *blocks;

static struct block *block_new(size_t size)
{
        struct block *b = malloc(sizeof *b + size);

        if (!b)
                return NULL;
        *b = (struct block){.older = blocks, .size = size};
        return blocks = b;
}

static void *take(size_t size)
{
        size_t        step = sizeof(union head), whole;
        struct block *b = blocks;
        union head   *head;

        if (size > SIZE_MAX - 2 * step)
                return NULL;
        whole = step + (size + step - 1) / step * step;
        if (!b || whole > b->size - b->used)
                b = block_new(whole > BLOCK ? whole : BLOCK);
        if (!b)
                return NULL;
        head = (union head *)((char *)b->bytes + b->used);
        b->used += whole;
        head->size = size;
        return head + 1;
}

/* Not ours: made before the arena was there. */
static bool ours(const void *piece)
{
        uintptr_t at = (uintptr_t)piece;

        for (const struct block *b = blocks; b; b = b->older)
                if (at >= (uintptr_t)b->bytes && at < (uintptr_t)b->bytes + b->size)
                        return true;
        return false;
}

static void give_back(void *piece)
{
        if (piece && !ours(piece))
                free(piece);
}

static void *resize(void *piece, size_t size)
{
        union head *head;
        void       *moved;

        if (!piece)
                return take(size);
        if (!ours(piece))
                return realloc(piece, size);
        head = (union head *)piece - 1;
        if (size <= head->size)
                return piece;
        if ((moved = take(size)))
                memcpy(moved, piece, head->size);
        return moved;
}

static char *duplicate(const char *text)
{
        size_t size = strlen(text) + 1;
        char  *copy = take(size);

        return copy ? memcpy(copy, text, size) : NULL;
}

static bool installed;

void arena_install(void)
{
#ifndef RECERT_SANITIZED
        installed = block_new(BLOCK) && xmlMemSetup(give_back, take, resize, duplicate) == 0;
#else
        (void)give_back, (void)resize, (void)duplicate;
#endif
}

bool arena_installed(void)
{
        return installed;
}

void arena_reset(void)
{
        if (!installed)
                return;
        xmlResetLastError();
        while (blocks->older) {
                struct block *older = blocks->older;

                free(blocks);
                blocks = older;
        }
        blocks->used = 0;
}

void arena_free_doc(xmlDocPtr doc)
{
        if (!doc)
                return;
        if (!installed) {
                xmlFreeDoc(doc);
                return;
        }
        if (doc->dict)                  /* counted in the stylesheet's, which stays */
                xmlDictFree(doc->dict);
        doc->dict = NULL;
}
