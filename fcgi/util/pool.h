/* pool.h - memory that lives and ends together: one pool a request, one a document. */
#ifndef RECERT_POOL_H
#define RECERT_POOL_H

#include <stddef.h>

struct pool;

/* Memory running out ends the process (a worker is replaced, its transaction rolled back):
 * so no function below ever returns NULL. */
struct pool *pool_new(void);
void         pool_free(struct pool *pool);      /* NULL is fine */
/* Forget everything allocated; keeps one block for the next use, of half a megabyte at most. */
/* How many bytes of it went back to malloc. */
size_t       pool_reset(struct pool *pool);

/* Zeroed, aligned for any type. */
void *pool_alloc(struct pool *pool, size_t size);
/* The same for an array; a product that overflows ends the process. */
void *pool_array(struct pool *pool, size_t count, size_t size);
/* Not zeroed: for large buffers that are filled at once. */
void *pool_room(struct pool *pool, size_t size);
/* Room for one more at the end of an array of count: the array itself or a larger copy. Its room is
 * four, then the next power of two, so that only the count needs to be kept. A new room is zeroed. */
void *pool_grown(struct pool *pool, void *list, size_t count, size_t size);
void *pool_copy(struct pool *pool, const void *bytes, size_t size);
char *pool_text(struct pool *pool, const char *text);                   /* NULL gives NULL */
char *pool_text_n(struct pool *pool, const char *text, size_t size);    /* adds the NUL */
char *pool_format(struct pool *pool, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define POOL_NEW(pool, type)          ((type *)pool_alloc((pool), sizeof(type)))
#define POOL_ARRAY(pool, count, type) ((type *)pool_array((pool), (count), sizeof(type)))

#endif
