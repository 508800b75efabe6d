/* error_pages.c - writes the pages that nginx gives without a worker: STATUS.xml and, for every language,
 * STATUS.LANGUAGE.html for every status that it may answer by itself. Run once, by make; the sheets and the words are those of
 * every other page.
 *
 *     error-pages SHEETS FOLDER
 */
#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "build_id.h"
#include "util/err.h"
#include "util/refusal.h"
#include "view/error.h"
#include "xml/stylesheet.h"

/* nginx puts its own in this place (nginx/portal.conf.in). */
#define REFERENCE "00000000000000000000000000"

static const struct { const char *code, *detail; } pages[] = {
        {"request", NULL}, {"not-found", NULL}, {"method", "this method"}, {"too-large", NULL},
        {"address-too-long", NULL}, {"rate", "a moment"}, {"failed", NULL}, {"unavailable", NULL},
};

struct site {
        struct stylesheets *sheets;
        const char         *folder, *assets;
};

static int to_file(void *arg, const void *bytes, size_t size)
{
        return fwrite(bytes, 1, size, arg) == size ? 0 : ERR_SYSTEM;
}

static FILE *open_file(const struct site *s, int status, const char *ending, struct pool *pool)
{
        return fopen(pool_format(pool, "%s/%d.%s", s->folder, status, ending), "w");
}

static int write_xml(const struct site *s, int status, struct xml *page, struct pool *pool)
{
        FILE *xml = open_file(s, status, "xml", pool);
        int   rc = xml ? xml_send(page, to_file, xml, pool) : ERR_SYSTEM;

        return xml && fclose(xml) ? ERR_SYSTEM : rc;
}

static int write_html(const struct site *s, int status, struct xml *page, const char *language, struct pool *pool)
{
        FILE       *html = open_file(s, status, pool_format(pool, "%s.html", language), pool);
        const char *text;
        size_t      size;
        int         rc = ERR_SYSTEM;

        if (html && (rc = stylesheets_apply(&text, &size, s->sheets, "error", language, page, pool)) == 0)
                rc = to_file(html, text, size);
        return html && fclose(html) ? ERR_SYSTEM : rc;
}

/* The document is in English, as every error that is read as one. */
static int write_page(const struct site *s, const char *code, const char *detail, const char *language)
{
        struct pool          *pool = pool_new();
        const struct refusal *row = refusal_find(code);
        struct page           page = {.view = "error", .language = language, .assets = s->assets, .pool = pool};
        struct view_error     error = {.status = row->status, .code = code, .request = REFERENCE};
        struct xml           *x = NULL;
        int                   rc;

        error.message = refusal_message(pool, code, detail);
        if ((rc = view_error(&x, &page, &error)) == 0)
                rc = write_html(s, row->status, x, language, pool);
        if (rc == 0 && !strcmp(language, "en"))
                rc = write_xml(s, row->status, x, pool);
        xml_free(x);
        pool_free(pool);
        return rc;
}

int main(int argc, char **argv)
{
        struct pool *pool = pool_new();
        struct site  site = {.folder = argc == 3 ? argv[2] : NULL};
        const char  *why = "the style sheet cannot be read";
        int          rc = argc != 3 ? ERR_SYSTEM : 0;

        if (rc) {
                fputs("usage: error-pages SHEETS FOLDER\n", stderr);
                return 2;
        }
        if (sodium_init() < 0 || (mkdir(site.folder, 0777) < 0 && errno != EEXIST) ||
            stylesheets_load(&site.sheets, argv[1], pool, &why) < 0 || build_assets(&site.assets, argv[1], pool) < 0) {
                fprintf(stderr, "error-pages: %s\n", why);
                return EXIT_FAILURE;
        }
        for (const char *const *l = stylesheets_languages(site.sheets); *l; l++)
                for (size_t i = 0; i < sizeof pages / sizeof *pages && rc == 0; i++)
                        rc = write_page(&site, pages[i].code, pages[i].detail, *l);
        if (rc < 0)
                fprintf(stderr, "error-pages: a page could not be written to %s\n", site.folder);
        stylesheets_free(site.sheets);
        pool_free(pool);
        return rc < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
