/* bench_plan.c - milliseconds of CPU that the plans of one candidate take: thirty options, two types,
 * twenty activities missing; the mean and the worst of many made-up programmes. Bars: 1 where units are
 * tens, 10 otherwise. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "oracle/random.h"
#include "renewal/plan.h"
#include "sample.h"

static double milliseconds(void)
{
        struct timespec now;

        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Thirty options, all unlike; activities of the limited ones are entered while ACP alone is held, so
 * that the two types have different ways to go. The requirements: about twenty activities each. */
static void make(struct sample *s, struct random *r, bool tens)
{
        int units = 0, limits = random_between(r, 10, 90);

        s->programme->options_count = 0;
        for (int i = 0; i < 30; i++) {
                int of = tens ? 10 * random_between(r, 1, 6) : random_between(r, 5, 60);

                sample_add_option(s, pool_format(s->pool, "option-%d", i), of,
                                  random_chance(r, limits) ? random_between(r, 1, 4) : 0);
                units = of > units ? of : units;
        }
        sample_finish(s);
        sample_award(s, "ACP-JCA", "2025-01-01");
        sample_award(s, "ACA-ACF", "2025-02-01");
        for (int i = random_between(r, 0, 10); i > 0; i--)
                sample_activity(s, s->programme->options[random_below(r, 30)].code,
                                random_chance(r, 70) ? "2025-01-10" : "2025-02-10");
        units = random_between(r, units * 7, units * 20);
        units = tens ? (units + 9) / 10 * 10 : units;
        sample_type(s, "ACP")->rules[0].units = units;
        sample_type(s, "ACA")->rules[0].units = random_chance(r, 30) ? units / 2 : units;
}

struct tally {
        double all, worst;
        int    most, none;
};

static void measure(struct tally *t, uint64_t seed, bool tens)
{
        struct random r = {seed};
        struct sample s;
        struct plans *plans;
        double        took;

        sample_begin(&s);
        make(&s, &r, tens);
        sample_evaluate(&s, "2025-03-01");
        took = milliseconds();
        plan(&plans, s.programme, s.progress, s.pool);
        took = milliseconds() - took;
        t->all += took;
        if (took > t->worst)
                t->worst = took;
        for (size_t i = 0; i < plans->count; i++) {
                if (plans->list[i].ways_count == 0)
                        t->none++;
                else if (plans->list[i].ways[0].activities > t->most)
                        t->most = plans->list[i].ways[0].activities;
        }
        sample_end(&s);
}

int main(int argc, char **argv)
{
        long rounds = argc > 1 ? atol(argv[1]) : 1000;

        for (int tens = 1; tens >= 0; tens--) {
                struct tally t = {0};

                for (long i = 0; i < rounds; i++)
                        measure(&t, (uint64_t)i + 1, tens);
                printf("%s: %.3f ms a candidate, worst %.3f; %d activities at most; %d plans without a way\n",
                       tens ? "tens" : "any units", t.all / (double)rounds, t.worst, t.most, t.none);
        }
        return EXIT_SUCCESS;
}
