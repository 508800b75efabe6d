/* demo.c - recertctl demo: prints a candidates document for a demonstration, and draws the
 * evidence. The same day gives the same bytes. */
#include <errno.h>
#include <fcntl.h>
#include <gd.h>
#include <gdfonts.h>
#include <gdfontg.h>
#include <getopt.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "ctl/demo.h"
#include "util/err.h"
#include "xml/writer.h"

struct person {
        const char *given, *family;     /* family NULL: one name alone */
        const char *mail;               /* the part before the @ */
};

/* The first scenarios, one each. Their mail addresses are what is typed to sign in. */
static const struct person named[] = {
        {"Ada", "Nwosu", "ada"},          {"Ben", "Achterberg", "ben"},
        {"Chiyo", "Tanaka", "chiyo"},     {"Dmitri", "Volkov", "dmitri"},
        {"Elena", "García Ruiz", "elena"}, {"Farid", "Haddad", "farid"},
        {"Greta", "Lindqvist", "greta"},  {"Hana", "Novák", "hana"},
};
#define NAMED (sizeof(named) / sizeof(named[0]))

static const struct person given[] = {
        {"Aisha", NULL, "aisha"},         {"Álvaro", NULL, "alvaro"},
        {"Anna-Lena", NULL, "anna-lena"}, {"Bronisława", NULL, "bronislawa"},
        {"Chidi", NULL, "chidi"},         {"Chloé", NULL, "chloe"},
        {"Daniel", NULL, "daniel"},       {"Đorđe", NULL, "djordje"},
        {"Emeka", NULL, "emeka"},         {"Fatima", NULL, "fatima"},
        {"Grace", NULL, "grace"},         {"Haruto", NULL, "haruto"},
        {"Ingrid", NULL, "ingrid"},       {"Jean-François", NULL, "jean-francois"},
        {"João", NULL, "joao"},           {"Kavya", NULL, "kavya"},
        {"Lucía", NULL, "lucia"},         {"Łukasz", NULL, "lukasz"},
        {"Mei", NULL, "mei"},             {"Mohammed", NULL, "mohammed"},
        {"Niamh", NULL, "niamh"},         {"Olga", NULL, "olga"},
        {"Priya", NULL, "priya"},         {"Renée", NULL, "renee"},
        {"Søren", NULL, "soren"},         {"Tomás", NULL, "tomas"},
        {"Uchenna", NULL, "uchenna"},     {"Víctor", NULL, "victor"},
        {"Wren", NULL, "wren"},           {"小雨", NULL, "xiaoyu"},
        {"Yuki", NULL, "yuki"},           {"Zoë", NULL, "zoe"},
        {"Θεοδώρα", NULL, "theodora"},
};

static const struct person family[] = {
        {NULL, "Abernathy", "abernathy"},         {NULL, "Ahlström", "ahlstrom"},
        {NULL, "Bianchi", "bianchi"},             {NULL, "Castañeda", "castaneda"},
        {NULL, "Chen", "chen"},                   {NULL, "Dąbrowski", "dabrowski"},
        {NULL, "de la Fuente-Vandenberghe", "delafuente"}, {NULL, "Dvořák", "dvorak"},
        {NULL, "Eriksen", "eriksen"},             {NULL, "Fitzgerald", "fitzgerald"},
        {NULL, "Großmann", "grossmann"},          {NULL, "Hakimi", "hakimi"},
        {NULL, "İnönü", "inonu"},                 {NULL, "Jiménez", "jimenez"},
        {NULL, "Kowalczyk", "kowalczyk"},         {NULL, "Lê", "le"},
        {NULL, "MacDonald", "macdonald"},         {NULL, "Müller", "mueller"},
        {NULL, "Nakamura", "nakamura"},           {NULL, "O’Brien", "obrien"},
        {NULL, "Okafor", "okafor"},               {NULL, "Papadopoulos", "papadopoulos"},
        {NULL, "Quaye", "quaye"},                 {NULL, "Rao", "rao"},
        {NULL, "Silva", "silva"},                 {NULL, "Søndergaard", "sondergaard"},
        {NULL, "Šimůnek", "simunek"},             {NULL, "Tanaka", "tanaka"},
        {NULL, "van der Merwe", "vandermerwe"},   {NULL, "Weiß", "weiss"},
        {NULL, "Yılmaz", "yilmaz"},               {NULL, "王", "wang"},
        {NULL, "Zhang", "zhang"},                 {NULL, "Žukauskas", "zukauskas"},
        {NULL, NULL, "only"},
};
#define GIVEN (sizeof(given) / sizeof(given[0]))
#define FAMILY (sizeof(family) / sizeof(family[0]))

static const char *const professional[] = {"ACP-JCA", "ACP-MJSPC", "ACP-OA", "ACP-MJCP"};
static const char *const associate[] = {"ACA-JSWE", "ACA-JSWBC", "ACA-ITSMF", "ACA-ACF", "ACA-CONFE"};

/* What the activities are called, by option; each has an image that shows it. */
static const struct title {
        const char *option, *text;
} titles[] = {
        {"coursework", "Jira Administration Part 1: permissions and schemes"},
        {"coursework", "Automation in Jira: rules that last"},
        {"coursework", "Live Learning: Jira Service Management in practice"},
        {"coursework", "Confluence for teams that write"},
        {"coursework", "Atlassian Cloud security and access"},
        {"coursework", "Planning with Advanced Roadmaps"},
        {"coursework", "Reporting: from boards to answers"},
        {"coursework", "Migrating to Cloud, step by step"},
        {"coursework", "Assets: building a configuration database"},
        {"coursework", "Managing projects that nobody asked for"},
        {"coursework", "Workflows: conditions, validators, post functions"},
        {"local-event", "ACE Berlin"}, {"local-event", "ACE Lagos"}, {"local-event", "ACE São Paulo"},
        {"local-event", "ACE Osaka"}, {"local-event", "ACE Toronto"}, {"local-event", "ACE Kraków"},
        {"global-event", "Team"}, {"global-event", "Unleash"}, {"global-event", "High Velocity"},
        {"presenting", "What our backlog taught us (ACE Dublin)"},
        {"presenting", "Ten thousand tickets later (Team)"},
        {"presenting", "Permissions without tears (ACE Pune)"},
};

/* An activity, before the activities of a candidate are put in the order of their recording. */
struct entry {
        const struct demo_step *step;
        const struct title     *title;
        struct date             date, entered;
};
#define ENTRIES 64
#define TITLES (sizeof(titles) / sizeof(titles[0]))

/* An image that has been written: drawn once, however many activities show it. */
struct image {
        char hex[2 * crypto_hash_sha256_BYTES + 1];     /* "": not yet */
        int  size;
};

struct demo {
        struct xml *x;
        struct date today;
        const char *folder;             /* of the images; NULL: none are drawn */
        struct image images[TITLES];
        unsigned    number;             /* of the candidate, from 0 */
        int         shift;              /* days by which the candidate is earlier than the scenario */
        bool        failed;
};

static struct date day_of(const struct demo *d, struct demo_day day, bool shifted)
{
        if (day.year)
                return date_civil(day.year, day.months, day.days);
        return date_add_days(date_add_months(d->today, day.months), day.days - (shifted ? d->shift : 0));
}

static const char *certification_of(const struct demo *d, const char *code)
{
        unsigned n = d->number;

        if (!strcmp(code, "P"))
                return professional[n % 4];
        if (!strcmp(code, "Q"))
                return professional[(n + 1) % 4];
        if (!strcmp(code, "A"))
                return associate[n % 5];
        if (!strcmp(code, "B"))
                return associate[(n + 1) % 5];
        return code;
}

static const struct title *title_of(const char *option, unsigned n)
{
        const struct title *of[TITLES];
        unsigned count = 0;

        for (size_t i = 0; i < TITLES; i++)
                if (!strcmp(titles[i].option, option))
                        of[count++] = &titles[i];
        return of[n % count];
}

/* --- Evidence: a page of a learning profile, drawn small and enlarged. */

static void draw_text(gdImagePtr image, gdFontPtr font, int x, int y, const char *text, int colour)
{
        char plain[128];
        size_t n = 0;

        /* the built-in fonts are Latin-2; what is beyond ASCII is left out of the drawing */
        for (; *text && n + 1 < sizeof(plain); text++)
                if ((unsigned char)*text < 0x80)
                        plain[n++] = *text;
        plain[n] = '\0';
        gdImageString(image, font, x, y, (unsigned char *)plain, colour);
}

static gdImagePtr draw(const struct title *title)
{
        gdImagePtr small = gdImageCreate(440, 240), large = gdImageCreate(880, 480);
        int paper, ink, petrol, tint, soft;

        if (!small || !large)
                abort();                /* out of memory */
        paper = gdImageColorAllocate(small, 255, 255, 255);
        ink = gdImageColorAllocate(small, 14, 33, 41);
        petrol = gdImageColorAllocate(small, 10, 90, 110);
        tint = gdImageColorAllocate(small, 220, 238, 241);
        soft = gdImageColorAllocate(small, 70, 90, 97);
        gdImageFilledRectangle(small, 0, 0, 439, 239, paper);
        gdImageFilledRectangle(small, 0, 0, 439, 5, petrol);
        gdImageFilledRectangle(small, 24, 92, 415, 140, tint);
        draw_text(small, gdFontGetGiant(), 24, 28, strcmp(title->option, "coursework") ? "REGISTERED" : "COMPLETED", petrol);
        draw_text(small, gdFontGetSmall(), 24, 56, "Learning profile / history", soft);
        draw_text(small, gdFontGetSmall(), 34, 108, title->text, ink);
        for (int i = 0; i < 10; i++)
                gdImageFilledRectangle(small, 24 + i * 16, 164, 35 + i * 16, 175, petrol);
        draw_text(small, gdFontGetSmall(), 24, 200, "Drawn by a program for a demonstration.", soft);
        gdImagePaletteCopy(large, small);
        gdImageCopyResized(large, small, 0, 0, 0, 0, 880, 480, 440, 240);
        gdImageDestroy(small);
        return large;
}

static bool write_file(const char *folder, const char *name, const void *bytes, size_t size)
{
        char path[4096];
        int fd;
        bool good;

        if (snprintf(path, sizeof(path), "%s/%s", folder, name) >= (int)sizeof(path))
                return false;
        if ((fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)) < 0)
                return false;
        good = write(fd, bytes, size) == (ssize_t)size;
        return close(fd) == 0 && good;
}

static void make_image(struct demo *d, struct image *out, const struct title *title)
{
        gdImagePtr image = draw(title);
        unsigned char hash[crypto_hash_sha256_BYTES];
        void *png = gdImagePngPtr(image, &out->size);

        gdImageDestroy(image);
        if (!png)
                abort();
        crypto_hash_sha256(hash, png, (unsigned long long)out->size);
        sodium_bin2hex(out->hex, sizeof(out->hex), hash, sizeof(hash));
        if (!write_file(d->folder, out->hex, png, (size_t)out->size)) {
                fprintf(stderr, "recertctl demo: %s/%s: %s\n", d->folder, out->hex, strerror(errno));
                d->failed = true;
        }
        gdFree(png);
}

static void write_evidence(struct demo *d, const struct title *title)
{
        struct image *image = &d->images[title - titles];

        if (!*image->hex)
                make_image(d, image, title);
        xml_open(d->x, "evidence");
        xml_attr(d->x, "sha256", image->hex);
        xml_attr(d->x, "media-type", "image/png");
        xml_attr_int(d->x, "bytes", image->size);
        xml_close(d->x);
}

/* --- Events */

static void write_award(struct demo *d, const struct demo_step *s)
{
        xml_open(d->x, "award");
        xml_attr(d->x, "certification", certification_of(d, s->code));
        xml_attr_date(d->x, "on", day_of(d, s->on, true));
        xml_attr(d->x, "basis", s->basis);
        xml_attr_date(d->x, "expires", s->has_expires ? day_of(d, s->expires, false) : DATE_NONE);
}

static void write_extension(struct demo *d, const struct demo_step *s)
{
        xml_open(d->x, "extension");
        xml_attr(d->x, "certification", certification_of(d, s->code));
        xml_attr_date(d->x, "granted", day_of(d, s->on, true));
        xml_attr_date(d->x, "expires", day_of(d, s->expires, false));
        xml_attr_format(d->x, "ticket", "CERT-%u", 1000 + d->number);
}

static void write_revocation(struct demo *d, const struct demo_step *s)
{
        xml_open(d->x, "revocation");
        xml_attr(d->x, "certification", certification_of(d, s->code));
        xml_attr_date(d->x, "on", day_of(d, s->on, true));
}

static void write_step(struct demo *d, const struct demo_step *s)
{
        static void (*const write[])(struct demo *, const struct demo_step *) = {
                [STEP_AWARD] = write_award, [STEP_EXTENSION] = write_extension,
                [STEP_REVOCATION] = write_revocation,
        };

        write[s->what](d, s);
        if (s->isvoid)
                xml_attr_bool(d->x, "void", true);
        xml_element(d->x, "reason", s->reason);
        xml_close(d->x);
}

static void write_activity(struct demo *d, const struct entry *e, unsigned id)
{
        const char *status = e->step->status;
        struct date decided = date_add_days(e->entered, 6);

        if (!status)
                status = date_after(decided, d->today) ? "recorded" : "accepted";
        xml_open(d->x, "activity");
        xml_attr_int(d->x, "id", id);
        xml_attr(d->x, "option", e->step->code);
        xml_attr_date(d->x, "date", e->date);
        xml_attr_date(d->x, "entered", e->entered);
        xml_attr(d->x, "language", "en");
        xml_attr(d->x, "status", status);
        if (!strcmp(status, "accepted") || !strcmp(status, "rejected"))
                xml_attr_date(d->x, "decided", date_after(decided, d->today) ? d->today : decided);
        xml_element(d->x, "title", e->title->text);
        xml_element(d->x, "reason", e->step->reason);
        if (d->folder)
                write_evidence(d, e->title);
        xml_close(d->x);
}

/* Adds the activities of a step behind the others, in order of entering. */
static size_t add_entries(struct entry *entries, size_t count, const struct demo *d, const struct demo_step *s)
{
        for (int i = 0; i < s->times && count < ENTRIES; i++) {
                struct entry e = {.step = s, .title = title_of(s->code, d->number * 5 + (unsigned)i * 3)};
                size_t at = count;

                e.date = date_add_days(day_of(d, s->on, true), i * s->every);
                e.entered = s->has_entered ? day_of(d, s->entered, true)
                                           : date_add_days(e.date, (int)((d->number + (unsigned)i) % 4));
                if (date_after(e.date, d->today))
                        continue;
                if (date_after(e.entered, d->today))
                        e.entered = d->today;
                for (; at > 0 && date_after(entries[at - 1].entered, e.entered); at--)
                        entries[at] = entries[at - 1];
                entries[at] = e;
                count++;
        }
        return count;
}

static void write_candidate(struct demo *d, const struct demo_scenario *s, const struct person *who)
{
        struct entry entries[ENTRIES];
        size_t count = 0;

        xml_open(d->x, "candidate");
        xml_attr_format(d->x, "id", "AT%08u", 482901 + d->number);
        xml_attr_format(d->x, "email", "%s@example.org", who->mail);
        xml_attr_bool(d->x, "email-verified", true);
        xml_attr(d->x, "given-name", who->given);
        xml_attr(d->x, "family-name", who->family);
        xml_attr(d->x, "language", "en");
        for (size_t i = 0; i < DEMO_STEPS && s->steps[i].what; i++) {
                if (s->steps[i].what == STEP_ACTIVITY)
                        count = add_entries(entries, count, d, &s->steps[i]);
                else
                        write_step(d, &s->steps[i]);
        }
        for (size_t i = 0; i < count; i++)
                write_activity(d, &entries[i], (unsigned)i + 1);
        xml_close(d->x);
        d->number++;
}

static void write_scenario(struct demo *d, const struct demo_scenario *s)
{
        char mail[64];

        for (int i = 0; i < s->count; i++) {
                const struct person *g = &given[d->number * 7 % GIVEN], *f = &family[d->number * 11 % FAMILY];
                struct person who = {g->given, f->family, mail};

                d->shift = i * s->spread;
                snprintf(mail, sizeof(mail), "%s.%s%u", g->mail, f->mail, d->number);
                write_candidate(d, s, d->number < NAMED ? &named[d->number] : &who);
        }
}

/* --- The command */

static int to_stdout(void *arg, const void *bytes, size_t size)
{
        (void)arg;
        return fwrite(bytes, 1, size, stdout) == size ? 0 : ERR_SYSTEM;
}

static int usage(FILE *to, int status)
{
        fputs("usage: recertctl demo --today DATE [--evidence DIR]\n"
              "Prints a candidates document: about 200 people in every state that the rules of the default\n"
              "programme know on that day. With --evidence it draws their images into the folder, which is\n"
              "what recertctl import --evidence reads.\n", to);
        return status;
}

static int run(struct demo *d)
{
        struct pool *pool = pool_new();
        size_t count;
        const struct demo_scenario *s = demo_scenarios(&count);
        int rc;

        d->x = xml_stream(pool, "candidates", to_stdout, NULL, true, true);
        for (size_t i = 0; i < count; i++)
                write_scenario(d, &s[i]);
        rc = xml_end(d->x);
        xml_free(d->x);
        pool_free(pool);
        return rc < 0 || d->failed || fflush(stdout) ? 3 : 0;
}

int ctl_demo(int argc, char **argv)
{
        static const struct option options[] = {
                {"today", required_argument, NULL, 't'}, {"evidence", required_argument, NULL, 'e'},
                {"help", no_argument, NULL, 'h'}, {0},
        };
        struct demo d = {.today = DATE_NONE};
        int c;

        while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
                if (c == 'h')
                        return usage(stdout, 0);
                if (c == 't' && !date_parse(&d.today, optarg))
                        return usage(stderr, 2);
                if (c == 'e')
                        d.folder = optarg;
                if (c == '?')
                        return 2;
        }
        if (!date_is_set(d.today) || optind < argc || sodium_init() < 0)
                return usage(stderr, 2);
        if (d.folder && mkdir(d.folder, 0755) < 0 && errno != EEXIST) {
                fprintf(stderr, "recertctl demo: %s: %s\n", d.folder, strerror(errno));
                return 3;
        }
        return run(&d);
}
