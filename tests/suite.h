/* suite.h - the main of a check program: int main(void) { return SUITE_RUN("name", test_a, test_b); } */
#ifndef RECERT_SUITE_H
#define RECERT_SUITE_H

#include <check.h>
#include <stdlib.h>

/* Runs a suite of one's own (fixtures, loops, several cases), frees it, and gives main's result. */
static inline int suite_finish(Suite *suite)
{
        SRunner *runner = srunner_create(suite);
        int      failed;

        srunner_run_all(runner, CK_ENV);
        failed = srunner_ntests_failed(runner);
        srunner_free(runner);
        return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

static inline int suite_run(const char *name, const TTest *const *tests, size_t count)
{
        Suite *suite = suite_create(name);
        TCase *tcase = tcase_create(name);

        for (size_t i = 0; i < count; i++)
                tcase_add_test(tcase, tests[i]);
        tcase_set_timeout(tcase, 60);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}

#define SUITE_RUN(name, ...) \
        suite_run((name), (const TTest *const[]){__VA_ARGS__}, \
                  sizeof((const TTest *const[]){__VA_ARGS__}) / sizeof(const TTest *))

#endif
