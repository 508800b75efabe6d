/* bench_page.c - the progress page in process: what the view, the transformation with its
 * serialiser, and the twin cost, in microseconds of CPU a page, with 20 activities and 3
 * certifications, over as many pages as its argument says. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "sample.h"
#include "view/progress.h"
#include "xml/stylesheet.h"

static double cpu(void)
{
        struct timespec t;

        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
        return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static int swallow(void *arg, const void *bytes, size_t size)
{
        (void)bytes;
        *(size_t *)arg += size;
        return 0;
}

static void happen(struct sample *s)
{
        static const char *const options[] = {"local-event", "global-event", "presenting", "coursework"};

        s->programme->contact = "certification@example.org";
        sample_award(s, "ACP-JCA", "2024-09-30");
        sample_award(s, "ACP-OA", "2025-11-20");
        sample_award(s, "ACA-ACF", "2025-03-01");
        for (int i = 0; i < 20; i++) {
                struct activity *a = sample_activity(s, options[i % 4], "2024-10-05");

                a->date = a->entered = date_add_months(day("2024-10-05"), i);
                a->title = "Live Learning: Queues and SLAs that hold";
                if (i % 4 == 3 && i > 4)
                        a->status = ACTIVITY_REJECTED;
        }
        sample_evaluate(s, "2026-11-24");
}

int main(int argc, char **argv)
{
        const char         *top = getenv("srcdir") ? getenv("srcdir") : ".", *why = "", *html;
        int                 rounds = argc > 1 ? atoi(argv[1]) : 3000;
        double              view = 0, transform = 0, twin = 0;
        size_t              size = 0, xml_size = 0;
        struct stylesheets *sheets;
        struct sample       s;
        struct pool        *pool = pool_new();

        sample_begin(&s);
        happen(&s);
        if (stylesheets_load(&sheets, pool_format(s.pool, "%s/xslt", top), s.pool, &why) < 0)
                return fprintf(stderr, "%s\n", why), 1;
        for (int i = 0; i < rounds; i++) {
                const struct page page = {
                        .view = "progress", .path = "/credentials/progress", .language = "en",
                        .programme = s.programme, .today = day("2026-11-24"), .candidate = 42,
                        .name = "Ada Example", .role = ROLE_CANDIDATE, .pool = pool,
                };
                double      start = cpu(), made, transformed;
                struct xml *x;

                if (view_progress(&x, &page, s.progress, NULL) < 0)
                        return 1;
                made = cpu();
                if (stylesheets_apply(&html, &size, sheets, "progress", "en", x, pool) < 0)
                        return 1;
                transformed = cpu();
                xml_size = 0;
                if (xml_send(x, swallow, &xml_size, pool) < 0)
                        return 1;
                twin += cpu() - transformed;
                transform += transformed - made;
                view += made - start;
                xml_free(x);
                pool_reset(pool);
        }
        printf("view %.1f us, transformation and HTML %.1f us, twin %.1f us (%zu bytes of HTML, %zu of XML)\n",
               view / rounds, transform / rounds, twin / rounds, size, xml_size);
        pool_free(pool);
        sample_end(&s);
        return 0;
}
