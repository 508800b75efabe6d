/* check_golden.c - the worker's sheets and serialiser give every golden page, byte for byte:
 * what tests/xslt.sh holds for xsltproc. */
#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "suite.h"
#include "util/pool.h"
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

static void check_page(const struct stylesheets *s, const char *path)
{
        struct pool *pool = pool_new();
        size_t       stem = strlen(path) - strlen(".xml"), wanted_size, size, same = 0;
        const char  *wanted, *html;
        xmlDocPtr    page = xmlReadFile(path, NULL, XML_PARSE_NONET);

        ck_assert_ptr_nonnull(page);
        wanted = file(pool, pool_format(pool, "%.*s.html", (int)stem, path), &wanted_size);
        ck_assert_int_eq(stylesheets_apply(&html, &size, s, view(pool, page), "en", page, pool), 0);
        while (same < size && same < wanted_size && html[same] == wanted[same])
                same++;
        ck_assert_msg(same == size && same == wanted_size, "%s: differs from byte %zu on: %.60s", path, same,
                      html + (same < 30 ? 0 : same - 30));
        xmlFreeDoc(page);
        pool_free(pool);
}

START_TEST(test_the_worker_gives_every_golden_page)
{
        struct pool        *pool = pool_new();
        struct stylesheets *s;
        const char         *why;
        glob_t              found;

        ck_assert_msg(!stylesheets_load(&s, source(pool, "xslt"), pool, &why), "%s", why);
        ck_assert_int_eq(glob(source(pool, "tests/golden/*.xml"), 0, NULL, &found), 0);
        ck_assert_uint_ge(found.gl_pathc, 18);
        for (size_t i = 0; i < found.gl_pathc; i++)
                check_page(s, found.gl_pathv[i]);
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

int main(void) { return SUITE_RUN("golden", test_the_worker_gives_every_golden_page, test_every_sheet_has_its_faster_form); }
