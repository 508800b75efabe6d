/* check_pool.c - the pool: alignment, growth, reset. */
#include <check.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "util/pool.h"
#include "suite.h"

START_TEST(test_what_is_allocated_is_zeroed_and_aligned)
{
        struct pool *pool = pool_new();

        for (size_t size = 1; size < 200; size++) {
                unsigned char *bytes = pool_alloc(pool, size);

                ck_assert_uint_eq((uintptr_t)bytes % _Alignof(max_align_t), 0);
                for (size_t i = 0; i < size; i++)
                        ck_assert_uint_eq(bytes[i], 0);
                memset(bytes, 0xff, size);
        }
        pool_free(pool);
}
END_TEST

START_TEST(test_after_a_reset_memory_is_zeroed_again)
{
        struct pool   *pool = pool_new();
        unsigned char *bytes = pool_alloc(pool, 64);

        memset(bytes, 0xff, 64);
        pool_reset(pool);
        bytes = pool_alloc(pool, 64);
        for (size_t i = 0; i < 64; i++)
                ck_assert_uint_eq(bytes[i], 0);
        pool_free(pool);
}
END_TEST

/* As often as a request asks. */
static void fill(struct pool *pool)
{
        for (int i = 0; i < 12; i++)
                memset(pool_room(pool, 16 * 1024), 'x', 16 * 1024);
}

START_TEST(test_what_is_filled_as_before_asks_for_no_more_memory)
{
        struct pool *pool = pool_new();
        size_t       used;

        fill(pool);
        for (int i = 0; i < 2; i++) {           /* the second time all fits one block */
                pool_reset(pool);
                fill(pool);
        }
        pool_reset(pool);
        used = mallinfo2().uordblks;
        fill(pool);
        ck_assert_uint_eq(mallinfo2().uordblks, used);
        pool_free(pool);
}
END_TEST

START_TEST(test_what_was_large_is_given_back)
{
        struct pool *pool = pool_new();
        size_t       used = mallinfo2().uordblks;

        for (int i = 0; i < 10; i++)
                memset(pool_alloc(pool, 1024 * 1024 - i), 'x', 1024 * 1024 - i);
        ck_assert_uint_ge(pool_reset(pool), 9 * 1024 * 1024);
        ck_assert_uint_le(mallinfo2().uordblks, used + 512 * 1024);
        ck_assert_uint_eq(pool_reset(pool), 0);
        pool_free(pool);
}
END_TEST

START_TEST(test_what_is_larger_than_a_block_fits)
{
        struct pool *pool = pool_new();
        char        *small = pool_text(pool, "before");
        char        *large = pool_alloc(pool, 5 * 1024 * 1024);

        memset(large, 'x', 5 * 1024 * 1024);
        ck_assert_str_eq(small, "before");
        ck_assert_str_eq(pool_format(pool, "%s-%d", "after", 7), "after-7");
        for (int size = 198; size < 203; size++)        /* about what is written in one go */
                ck_assert_uint_eq(strlen(pool_format(pool, "%*d", size, 7)), (size_t)size);
        pool_free(pool);
}
END_TEST

START_TEST(test_no_text_gives_no_text)
{
        struct pool *pool = pool_new();

        ck_assert_ptr_null(pool_text(pool, NULL));
        ck_assert_str_eq(pool_text_n(pool, "abcdef", 3), "abc");
        pool_free(pool);
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("pool");
        TCase *tcase = tcase_create("pool");

        tcase_add_test(tcase, test_what_is_allocated_is_zeroed_and_aligned);
        tcase_add_test(tcase, test_after_a_reset_memory_is_zeroed_again);
        tcase_add_test(tcase, test_what_is_filled_as_before_asks_for_no_more_memory);
        tcase_add_test(tcase, test_what_was_large_is_given_back);
        tcase_add_test(tcase, test_what_is_larger_than_a_block_fits);
        tcase_add_test(tcase, test_no_text_gives_no_text);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
