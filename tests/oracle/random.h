/* random.h - numbers from a seed, the same on every machine (splitmix64). */
#ifndef ORACLE_RANDOM_H
#define ORACLE_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct random {
        uint64_t state;
};

static inline uint64_t random_next(struct random *r)
{
        uint64_t z = r->state += 0x9e3779b97f4a7c15u;

        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
        z = (z ^ z >> 27) * 0x94d049bb133111ebu;
        return z ^ z >> 31;
}

/* 0 .. n - 1. */
static inline int random_below(struct random *r, int n)
{
        return (int)(random_next(r) % (uint64_t)n);
}

/* least .. most, both included. */
static inline int random_between(struct random *r, int least, int most)
{
        return least + random_below(r, most - least + 1);
}

static inline bool random_chance(struct random *r, int percent)
{
        return random_below(r, 100) < percent;
}

#define RANDOM_ONE_OF(r, ...) \
        (((const int[]){__VA_ARGS__})[random_below((r), (int)(sizeof((const int[]){__VA_ARGS__}) / sizeof(int)))])

#endif
