/* pool.c - a chain of blocks, each twice as large as the one before, up to a limit. */
#include "util/pool.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* To AddressSanitizer a block is one thing: it is told what in it has been given out, and a gap
 * after each of these shows who reads or writes beyond it. */
#ifndef __has_feature
#define __has_feature(x) 0              /* clang's way to ask; gcc defines a name */
#endif
#if defined __SANITIZE_ADDRESS__ || __has_feature(address_sanitizer)
#include <sanitizer/asan_interface.h>
#define GAP sizeof(max_align_t)
#else
#define ASAN_POISON_MEMORY_REGION(bytes, size)   ((void)(bytes), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(bytes, size) ((void)(bytes), (void)(size))
#define GAP ((size_t)0)
#endif

#define FIRST_BLOCK ((size_t)16 * 1024)
#define LARGEST_BLOCK ((size_t)1024 * 1024)
#define KEPT_BLOCK ((size_t)512 * 1024)         /* from one reset to the next */

struct block {
        struct block *older;
        size_t        size;     /* usable bytes */
        size_t        used;
        max_align_t   bytes[];
};

struct pool {
        struct block *newest;
        size_t        next_size;
};

static _Noreturn void out_of_memory(void)
{
        static const char words[] = "recert: out of memory\n";

        fwrite(words, 1, sizeof words - 1, stderr);
        abort();
}

static struct block *block_new(struct block *older, size_t size)
{
        struct block *b;

        if (size > SIZE_MAX - sizeof *b || !(b = malloc(sizeof *b + size)))
                out_of_memory();
        b->older = older;
        b->size = size;
        b->used = 0;
        ASAN_POISON_MEMORY_REGION(b->bytes, size);
        return b;
}

struct pool *pool_new(void)
{
        struct pool *pool = malloc(sizeof *pool);

        if (!pool)
                out_of_memory();
        pool->newest = block_new(NULL, FIRST_BLOCK);
        pool->next_size = 2 * FIRST_BLOCK;
        return pool;
}

void pool_free(struct pool *pool)
{
        if (!pool)
                return;
        while (pool->newest) {
                struct block *older = pool->newest->older;

                free(pool->newest);
                pool->newest = older;
        }
        free(pool);
}

/* The largest block that is not too large stays: what comes next needs no more than what came before, mostly,
 * and then asks nobody for memory. The first one is never too large. */
size_t pool_reset(struct pool *pool)
{
        struct block *kept = NULL, *older;
        size_t        freed = 0;

        for (struct block *b = pool->newest; b; b = b->older)
                if (b->size <= KEPT_BLOCK && (!kept || b->size > kept->size))
                        kept = b;
        for (struct block *b = pool->newest; b; b = older) {
                older = b->older;
                if (b == kept)
                        continue;
                freed += b->size;
                free(b);
        }
        kept->older = NULL;
        kept->used = 0;
        ASAN_POISON_MEMORY_REGION(kept->bytes, kept->size);
        pool->newest = kept;
        pool->next_size = 2 * kept->size;
        return freed;
}

static void *take(struct pool *pool, size_t size)
{
        struct block *b = pool->newest;
        size_t        step = sizeof(max_align_t), whole;
        void         *bytes;

        if (size > SIZE_MAX - step - GAP)
                out_of_memory();
        whole = (size + step - 1) / step * step + GAP;
        if (whole > b->size - b->used) {
                size_t room = whole > pool->next_size ? whole : pool->next_size;

                b = pool->newest = block_new(b, room);
                if (pool->next_size < LARGEST_BLOCK)
                        pool->next_size *= 2;
        }
        bytes = (char *)b->bytes + b->used;
        b->used += whole;
        ASAN_UNPOISON_MEMORY_REGION(bytes, size);
        return bytes;
}

void *pool_alloc(struct pool *pool, size_t size)
{
        return memset(take(pool, size), 0, size);
}

void *pool_array(struct pool *pool, size_t count, size_t size)
{
        if (size && count > SIZE_MAX / size)
                out_of_memory();
        return pool_alloc(pool, count * size);
}

void *pool_room(struct pool *pool, size_t size)
{
        return take(pool, size);
}

void *pool_grown(struct pool *pool, void *list, size_t count, size_t size)
{
        void *larger;

        if (count == 0)
                return pool_array(pool, 4, size);
        if (count < 4 || (count & (count - 1)))
                return list;
        if (count > SIZE_MAX / 2)
                out_of_memory();
        larger = pool_array(pool, 2 * count, size);
        return memcpy(larger, list, count * size);
}

void *pool_copy(struct pool *pool, const void *bytes, size_t size)
{
        void *copy = take(pool, size);

        if (size)
                memcpy(copy, bytes, size);
        return copy;
}

char *pool_text_n(struct pool *pool, const char *text, size_t size)
{
        char *copy;

        if (size == SIZE_MAX)
                out_of_memory();
        copy = take(pool, size + 1);
        if (size)
                memcpy(copy, text, size);
        copy[size] = '\0';
        return copy;
}

char *pool_text(struct pool *pool, const char *text)
{
        return text ? pool_text_n(pool, text, strlen(text)) : NULL;
}

char *pool_format(struct pool *pool, const char *format, ...)
{
        va_list args, again;
        char    small[200], *text;
        int     size;

        va_start(args, format);
        va_copy(again, args);
        size = vsnprintf(small, sizeof small, format, args);
        va_end(args);
        if (size < 0)
                out_of_memory();
        text = take(pool, (size_t)size + 1);
        if ((size_t)size < sizeof small)
                memcpy(text, small, (size_t)size + 1);
        else
                vsnprintf(text, (size_t)size + 1, format, again);
        va_end(again);
        return text;
}
