/* bench_evaluate.c - microseconds of CPU that one evaluation takes: a candidate with three
 * certifications in two types and twenty activities, as most have. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "sample.h"

static double seconds(void)
{
        struct timespec now;

        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void enter(struct sample *s)
{
        static const char *const options[] = {"coursework", "local-event", "coursework", "global-event", "presenting"};

        sample_award(s, "ACP-JCA", "2024-06-03");
        sample_award(s, "ACA-ACF", "2024-09-01");
        sample_award(s, "ACP-OA", "2025-03-01");
        for (int i = 0; i < 20; i++) {
                struct activity *a = sample_activity(s, options[i % 5], "2024-07-10");

                a->date = date_add_days(a->date, 23 * i);
                a->entered = date_add_days(a->date, 2);
        }
}

int main(int argc, char **argv)
{
        long             rounds = argc > 1 ? atol(argv[1]) : 1000000;
        struct pool     *pool = pool_new();
        struct date      as_of = day("2026-01-01");
        struct progress *progress;
        struct sample    s;
        double           start;

        sample_begin(&s);
        enter(&s);
        start = seconds();
        for (long i = 0; i < rounds; i++) {
                pool_reset(pool);
                evaluate(&progress, s.programme, s.candidate, as_of, pool);
        }
        printf("%.3f microseconds a candidate\n", (seconds() - start) / (double)rounds * 1e6);
        pool_free(pool);
        sample_end(&s);
        return EXIT_SUCCESS;
}
