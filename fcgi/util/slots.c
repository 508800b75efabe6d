/* slots.c - slots and the places to wait for them are robust mutexes: the kernel lets go of those
 * whose holder has died, which a counting semaphore would lose for good. */
#include "util/slots.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include "util/err.h"

struct slots {
        size_t          count, waiting;
        pthread_mutex_t mutexes[];      /* slots, then places to wait */
};

static size_t size_of(size_t count, size_t waiting)
{
        return sizeof(struct slots) + (count + waiting) * sizeof(pthread_mutex_t);
}

struct slots *slots_new(size_t count, size_t waiting)
{
        struct slots *s = mmap(NULL, size_of(count, waiting), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        pthread_mutexattr_t shared;

        if (s == MAP_FAILED)
                return NULL;
        s->count = count;
        s->waiting = waiting;
        pthread_mutexattr_init(&shared);
        pthread_mutexattr_setpshared(&shared, PTHREAD_PROCESS_SHARED);
        pthread_mutexattr_setrobust(&shared, PTHREAD_MUTEX_ROBUST);
        for (size_t i = 0; i < count + waiting; i++)
                pthread_mutex_init(&s->mutexes[i], &shared);
        pthread_mutexattr_destroy(&shared);
        return s;
}

void slots_free(struct slots *s)
{
        if (s)
                munmap(s, size_of(s->count, s->waiting));
}

/* What lock said: true: it is ours, perhaps after one who died with it. */
static bool ours(pthread_mutex_t *mutex, int said)
{
        if (said == EOWNERDEAD)
                said = pthread_mutex_consistent(mutex);
        return said == 0;
}

static int any(struct slots *s, size_t first, size_t count)
{
        for (size_t i = first; i < first + count; i++)
                if (ours(&s->mutexes[i], pthread_mutex_trylock(&s->mutexes[i])))
                        return (int)i;
        return -1;
}

static void deadline(struct timespec *at, int64_t most)
{
        clock_gettime(CLOCK_REALTIME, at);
        at->tv_sec += most / 1000000;
        at->tv_nsec += most % 1000000 * 1000;
        if (at->tv_nsec >= 1000000000) {
                at->tv_sec++;
                at->tv_nsec -= 1000000000;
        }
}

int slots_take(struct slots *s, int64_t most)
{
        int             slot = any(s, 0, s->count), place;
        struct timespec until;

        if (slot >= 0)
                return slot;
        if ((place = any(s, s->count, s->waiting)) < 0)
                return ERR_UNAVAILABLE;
        slot = place % (int)s->count;           /* those who wait are spread over the slots */
        deadline(&until, most);
        if (!ours(&s->mutexes[slot], pthread_mutex_timedlock(&s->mutexes[slot], &until)))
                slot = ERR_UNAVAILABLE;
        pthread_mutex_unlock(&s->mutexes[place]);
        return slot;
}

void slots_give(struct slots *s, int slot)
{
        pthread_mutex_unlock(&s->mutexes[slot]);
}
