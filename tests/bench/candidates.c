/* candidates.c - a candidates document of any size, the same from the same seed: recertctl import and
 * evaluate read it.
 *
 *   tests/bench/candidates COUNT [ACTIVITIES [SEED [TODAY]]] >candidates.xml
 *
 * ACTIVITIES is the mean of each (20): a third enter hardly any, a few many times as much. People begin over the
 * last six years, with one certification or several, some of them by now retired; most enter courses, one in
 * seven an event or a talk. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "oracle/random.h"
#include "renewal/date.h"

#define YEARS(n) ((n) * 365)

static const char *const given[] = {"Ada", "Grace", "Edsger", "Barbara", "Alan", "Frances", "Niklaus", "Radia",
                                    "Donald", "Adele", "Ken", "Sophie", "Dennis", "Karen", "Tony", "Jean"};
static const char *const family[] = {"Lovelace", "Hopper", "Dijkstra", "Liskov", "Turing", "Allen", "Wirth", "Perlman",
                                     "Knuth", "Goldberg", "Thompson", "Wilson", "Ritchie", "Jones", "Hoare", "Sammet"};
static const char *const certifications[] = {"ACP-JCA", "ACP-OA", "ACA-ACF", "ACP-MJSPC", "ACA-JSWE", "ACP-MJCP", "ACP-JA"};
#define COUNT_OF(list) (int)(sizeof(list) / sizeof *(list))

struct spread {
        struct random random;
        struct date   today;
        int           mean;             /* activities of one */
};

/* One in three has several: the next in the list, each some time after the one before. */
static void awards(struct spread *s, struct date first)
{
        int  count = random_chance(&s->random, 33) ? random_between(&s->random, 2, 4) : 1;
        int  at = random_below(&s->random, COUNT_OF(certifications));
        char text[DATE_TEXT];

        for (int i = 0; i < count; i++) {
                printf("<award certification=\"%s\" on=\"%s\" basis=\"exam\"/>", certifications[(at + i) % COUNT_OF(certifications)],
                       date_format(text, first));
                first.day += (int32_t)random_below(&s->random, s->today.day - first.day + 1);
        }
}

static const char *option_of(struct spread *s)
{
        static const char *const options[] = {"local-event", "global-event", "presenting"};

        return random_below(&s->random, 7) ? "coursework" : options[random_below(&s->random, COUNT_OF(options))];
}

static void activities(struct spread *s, struct date first)
{
        int shape = random_below(&s->random, 12);
        int most = shape < 4 ? 3 : shape < 11 ? 2 * s->mean : 8 * s->mean;
        int count = random_below(&s->random, most + 1), span = s->today.day - first.day + 1;

        for (int i = 0; i < count; i++) {
                struct date entered = {first.day + (int32_t)((int64_t)span * i / count)};
                char        text[2][DATE_TEXT];

                printf("<activity id=\"%d\" option=\"%s\" date=\"%s\" entered=\"%s\" language=\"en\" status=\"%s\">"
                       "<title>Number %d of what was learned</title></activity>",
                       i + 1, option_of(s), date_format(text[0], (struct date){entered.day - random_below(&s->random, 20)}),
                       date_format(text[1], entered), random_below(&s->random, 3) ? "accepted" : "recorded", i + 1);
        }
}

static void candidate(struct spread *s, uint32_t id)
{
        struct date first = {s->today.day - random_below(&s->random, YEARS(6))};

        printf("<candidate id=\"AT%08" PRIu32 "\" email=\"someone%" PRIu32 "@example.org\" email-verified=\"true\" given-name=\"%s\""
               " family-name=\"%s\" language=\"en\">",
               id, id, given[random_below(&s->random, COUNT_OF(given))], family[random_below(&s->random, COUNT_OF(family))]);
        awards(s, first);
        activities(s, first);
        puts("</candidate>");
}

int main(int argc, char **argv)
{
        struct spread s = {.mean = argc > 2 ? atoi(argv[2]) : 20};
        unsigned long count = argc > 1 ? strtoul(argv[1], NULL, 10) : 0;

        if (!count || s.mean < 0 || s.mean > 1000 || count > 99999999 || !date_parse(&s.today, argc > 4 ? argv[4] : "2026-11-24")) {
                fputs("usage: candidates COUNT [ACTIVITIES [SEED [TODAY]]]\n", stderr);
                return 2;
        }
        s.random.state = argc > 3 ? strtoul(argv[3], NULL, 10) : 1;
        puts("<candidates xmlns=\"urn:recert:1\">");
        for (uint32_t id = 1; id <= count; id++)
                candidate(&s, id);
        puts("</candidates>");
        return fflush(stdout) ? 1 : 0;
}
