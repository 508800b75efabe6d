/* slots.h - a cap on something costly over all workers: made before the fork, in shared memory. A
 * process that dies gives its slot back. */
#ifndef RECERT_SLOTS_H
#define RECERT_SLOTS_H

#include <stddef.h>
#include <stdint.h>

struct slots;

/* count may work at one time; waiting of them may wait for a slot, others are turned away at once. */
struct slots *slots_new(size_t count, size_t waiting);
void          slots_free(struct slots *slots);          /* NULL is fine */

/* The slot taken, >= 0; or ERR_UNAVAILABLE when there was none within so many microseconds, or no
 * place to wait. */
int  slots_take(struct slots *slots, int64_t most);
void slots_give(struct slots *slots, int slot);

#endif
