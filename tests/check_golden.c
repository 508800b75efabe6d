/* check_golden.c - the worker's sheets and serialiser give every golden page, byte for byte:
 * what tests/xslt.sh holds for xsltproc. */
#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>

#include "document.h"
#include "suite.h"
#include "util/pool.h"
#include "xml/html.h"
#include "xml/stylesheet.h"

static const char *source(struct pool *pool, const char *path)
{
        const char *top = getenv("srcdir");

        return pool_format(pool, "%s/%s", top ? top : ".", path);
}

static char *file(struct pool *pool, const char *path, size_t *size)
{
        FILE *f = fopen(path, "rb");
        char *bytes;

        ck_assert_msg(f, "%s cannot be read", path);
        ck_assert_int_eq(fseek(f, 0, SEEK_END), 0);
        *size = (size_t)ftell(f);
        rewind(f);
        bytes = pool_room(pool, *size + 1);
        ck_assert_uint_eq(fread(bytes, 1, *size, f), *size);
        ck_assert_int_eq(fclose(f), 0);
        return bytes;
}

/* The view that a document names. */
static const char *view(struct pool *pool, xmlDocPtr page)
{
        xmlChar    *name = xmlGetNoNsProp(xmlDocGetRootElement(page), (const xmlChar *)"view");
        const char *copy = pool_text(pool, (const char *)name);

        xmlFree(name);
        return copy;
}

static void same(struct pool *pool, const char *what, const char *html, size_t size, const char *wanted, size_t wanted_size)
{
        size_t at = 0;

        while (at < size && at < wanted_size && html[at] == wanted[at])
                at++;
        ck_assert_msg(at == size && at == wanted_size, "%s: differs from byte %zu on: %s", what, at,
                      pool_text_n(pool, html + (at < 30 ? 0 : at - 30), at < size ? 60 : 0));
}

/* What libxslt gives, by our serialiser. */
static const char *slow(struct pool *pool, size_t *size, const char *view, const char *language, xmlDocPtr page)
{
        const char       *driver = source(pool, pool_format(pool, "xslt/%s/%s.xsl", language, view));
        xsltStylesheetPtr sheet = xsltParseStylesheetFile((const xmlChar *)driver);
        xmlDocPtr         made;
        struct html       html;

        ck_assert_ptr_nonnull(sheet);
        made = xsltApplyStylesheet(sheet, page, NULL);
        ck_assert_ptr_nonnull(made);
        html_begin(&html, pool, 65536);
        html_document(&html, made);
        xmlFreeDoc(made);
        xsltFreeStylesheet(sheet);
        *size = html.size;
        return html.bytes;
}

/* English has a golden page for each document; another language one for each view, and for the others it must
 * be what libxslt makes of them. */
static bool check_page(const struct stylesheets *s, const char *path, const char *language)
{
        struct pool *pool = pool_new();
        int          stem = (int)(strlen(path) - strlen(".xml"));
        const char  *name = strrchr(path, '/') + 1, *golden, *wanted, *html;
        size_t       wanted_size, size;
        xmlDocPtr    page = xmlReadFile(path, NULL, XML_PARSE_NONET);
        struct xml  *written;
        bool         there;

        ck_assert_ptr_nonnull(page);
        xmlSetProp(xmlDocGetRootElement(page), (const xmlChar *)"language", (const xmlChar *)language);
        golden = !strcmp(language, "en") ? pool_format(pool, "%.*s.html", stem, path)
                                         : pool_format(pool, "%.*s%s/%.*s.html", (int)(name - path), path, language,
                                                       stem - (int)(name - path), name);
        there = !access(golden, F_OK) || !strcmp(language, "en");
        written = document_write(page, pool);
        ck_assert_int_eq(stylesheets_apply(&html, &size, s, view(pool, page), language, written, pool), 0);
        xml_free(written);
        wanted = there ? file(pool, golden, &wanted_size) : slow(pool, &wanted_size, view(pool, page), language, page);
        same(pool, pool_format(pool, "%s in %s", path, language), html, size, wanted, wanted_size);
        xmlFreeDoc(page);
        pool_free(pool);
        return there;
}

START_TEST(test_the_worker_gives_every_golden_page)
{
        struct pool        *pool = pool_new();
        struct stylesheets *s;
        const char         *why;
        glob_t              found;

        ck_assert_msg(!stylesheets_load(&s, source(pool, "xslt"), pool, &why), "%s", why);
        ck_assert_int_eq(glob(source(pool, "tests/golden/*.xml"), 0, NULL, &found), 0);
        for (const char *const *l = stylesheets_languages(s); *l; l++) {
                size_t golden = 0;

                for (size_t i = 0; i < found.gl_pathc; i++)
                        golden += check_page(s, found.gl_pathv[i], *l);
                ck_assert_uint_ge(golden, 38);
        }
        globfree(&found);
        stylesheets_free(s);
        pool_free(pool);
}
END_TEST

/* As the job process has them. */
START_TEST(test_mails_are_the_same_without_the_sheets_of_pages)
{
        static const char *const views[] = {"mail", "mail-text", NULL};
        struct pool             *pool = pool_new();
        struct stylesheets      *s;
        const char              *why;
        glob_t                   found;

        ck_assert_msg(!stylesheets_load_of(&s, source(pool, "xslt"), views, pool, &why), "%s", why);
        ck_assert(stylesheets_have(s, "mail-text") && !stylesheets_have(s, "progress"));
        ck_assert_int_eq(glob(source(pool, "tests/golden/mail*.xml"), 0, NULL, &found), 0);
        ck_assert_uint_gt(found.gl_pathc, 20);
        for (const char *const *l = stylesheets_languages(s); *l; l++)
                for (size_t i = 0; i < found.gl_pathc; i++)
                        check_page(s, found.gl_pathv[i], *l);
        globfree(&found);
        stylesheets_free(s);
        pool_free(pool);
}
END_TEST

START_TEST(test_every_sheet_has_its_faster_form)
{
        struct pool        *pool = pool_new();
        struct stylesheets *s;
        const char         *why;

        ck_assert_msg(!stylesheets_load(&s, source(pool, "xslt"), pool, &why), "%s", why);
        ck_assert_msg(!stylesheets_slow(s), "not known: %s", stylesheets_slow(s));
        stylesheets_free(s);
        pool_free(pool);
}
END_TEST

START_TEST(test_sheets_may_lie_below_a_folder_called_i18n)
{
        struct pool        *pool = pool_new();
        struct stylesheets *s;
        char               *made = pool_text(pool, "/tmp/check_golden.XXXXXX"), *xslt = realpath(source(pool, "xslt"), NULL);
        const char         *why, *above, *sheets;

        ck_assert_ptr_nonnull(xslt);
        ck_assert_ptr_nonnull(mkdtemp(made));
        ck_assert_int_eq(mkdir(above = pool_format(pool, "%s/i18n", made), 0700), 0);
        ck_assert_int_eq(symlink(xslt, sheets = pool_format(pool, "%s/xslt", above)), 0);
        ck_assert_msg(!stylesheets_load(&s, sheets, pool, &why), "%s", why);
        ck_assert_msg(!stylesheets_slow(s), "not whole: %s", stylesheets_slow(s));
        stylesheets_free(s);
        unlink(sheets);
        rmdir(above);
        rmdir(made);
        free(xslt);
        pool_free(pool);
}
END_TEST

int main(void)
{
        return SUITE_RUN("golden", test_the_worker_gives_every_golden_page,
                         test_mails_are_the_same_without_the_sheets_of_pages, test_every_sheet_has_its_faster_form,
                         test_sheets_may_lie_below_a_folder_called_i18n);
}
