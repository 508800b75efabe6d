/* hold.c - see hold.h. */
#include "oracle/hold.h"

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t number_from(const char *name, uint64_t otherwise)
{
        const char *text = getenv(name);

        return text && *text ? strtoull(text, NULL, 10) : otherwise;
}

static _Noreturn void report(const char *name, uint64_t seed, const char *fault, const struct test_case *c,
                             property *broken, evaluate_function *engine, struct pool *pool)
{
        struct test_case *small = shrink(c, broken, engine, pool);

        fprintf(stderr, "# %s: RECERT_SEED=%llu RECERT_CASES=1\n# %s# shrunk:\n%s# %s\n", name,
                (unsigned long long)seed, fault, case_write(small, pool),
                broken(prepare(small, pool), engine, pool));
        ck_abort_msg("%s, seed %llu: %s", name, (unsigned long long)seed, fault);
}

void hold(const char *name, property *asked, evaluate_function *engine, generator *generate, int one_in)
{
        uint64_t     seed = number_from("RECERT_SEED", 1);
        uint64_t     cases = number_from("RECERT_CASES", CASES);
        struct pool *pool = pool_new();

        for (uint64_t i = 0; i < cases; i += (uint64_t)one_in) {
                struct test_case *c;
                char *fault;

                pool_reset(pool);
                c = prepare(generate(seed + i, pool), pool);
                if ((fault = asked(c, engine, pool)))
                        report(name, seed + i, fault, c, asked, engine, pool);
        }
        pool_free(pool);
}

static int is_case(const struct dirent *entry)
{
        const char *end = strrchr(entry->d_name, '.');

        return end && strcmp(end, ".case") == 0;
}

static void hold_one(const char *path, const struct kept *all, size_t count, evaluate_function *engine,
                     struct pool *pool)
{
        struct test_case *c = prepare(case_read(path, pool), pool);

        for (size_t i = 0; i < count; i++) {
                char *fault = all[i].asked(c, engine, pool);

                ck_assert_msg(!fault, "%s, %s: %s", path, all[i].name, fault);
        }
}

void hold_kept_cases(const struct kept *all, size_t count, evaluate_function *engine)
{
        const char     *srcdir = getenv("srcdir");
        struct pool    *pool = pool_new();
        char           *directory = pool_format(pool, "%s/tests/oracle/cases", srcdir ? srcdir : ".");
        struct dirent **entries;
        int             found = scandir(directory, &entries, is_case, alphasort);

        ck_assert_int_gt(found, 0);
        for (int i = 0; i < found; i++) {
                hold_one(pool_format(pool, "%s/%s", directory, entries[i]->d_name), all, count, engine, pool);
                free(entries[i]);
        }
        free(entries);
        pool_free(pool);
}
