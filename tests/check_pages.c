/* check_pages.c - pages made one after another: always the same bytes, and no memory that grows from one to
 * the next, whether a schema, libxslt and the twin are asked or not. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sample.h"
#include "suite.h"
#include "view/progress.h"
#include "xml/stylesheet.h"

static struct sample       s;
static struct stylesheets *sheets;

static void begin(void)
{
        const char *top = getenv("srcdir") ? getenv("srcdir") : ".", *why = "";

        sample_begin(&s);
        s.programme->contact = "certification@example.org";
        sample_award(&s, "ACP-JCA", "2024-09-30");
        sample_award(&s, "ACA-ACF", "2025-03-01");
        sample_courses(&s, 12, "2025-04-01");
        sample_evaluate(&s, "2026-11-24");
        ck_assert_msg(stylesheets_load(&sheets, pool_format(s.pool, "%s/xslt", top), s.pool, &why) == 0, "%s", why);
}

static const char *one_page(const char *view, struct pool *pool, int expected)
{
        const struct page page = {
                .view = view, .path = "/credentials/progress", .language = "en", .programme = s.programme,
                .today = day("2026-11-24"), .candidate = 42, .name = "Ada Example", .role = ROLE_CANDIDATE,
                .pool = pool,
        };
        const char *html = "";
        struct xml *x;
        size_t      size = 0;

        ck_assert_int_eq(view_progress(&x, &page, s.progress, NULL), 0);
        ck_assert_int_eq(stylesheets_apply(&html, &size, sheets, view, "en", x, pool), expected);
        xml_free(x);
        return pool_text_n(pool, html, size);
}

START_TEST(test_a_thousand_pages_are_alike_and_leave_nothing_behind)
{
        struct pool *pool = pool_new();
        const char  *first;
        size_t       used = 0;

        begin();
        first = pool_text(s.pool, one_page("progress", pool, 0));
        for (int i = 0; i < 1000; i++) {
                if (i == 100)
                        used = mallinfo2().uordblks;
                ck_assert_str_eq(one_page("progress", pool, 0), first);
                pool_reset(pool);
        }
        ck_assert_uint_eq(mallinfo2().uordblks, used);
        pool_free(pool);
        stylesheets_free(sheets);
        sample_end(&s);
}
END_TEST

START_TEST(test_a_page_that_fails_does_not_spoil_the_next)
{
        struct pool *pool = pool_new();
        const char  *first;

        begin();
        first = pool_text(s.pool, one_page("progress", pool, 0));
        for (int i = 0; i < 10; i++) {
                one_page("no-such-view", pool, -1);
                ck_assert_str_eq(one_page("progress", pool, 0), first);
        }
        pool_free(pool);
        stylesheets_free(sheets);
        sample_end(&s);
}
END_TEST

/* An attribute that is set twice: the sheet is read again each time, and leaves nothing. */
START_TEST(test_a_page_that_the_faster_form_gives_up_is_made_from_its_sheet)
{
        static const char text[] =
                "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output method='html'/>"
                "<xsl:strip-space elements='*'/><xsl:template match='/'><a><xsl:attribute name='x'>1</xsl:attribute>"
                "<xsl:attribute name='x'>2</xsl:attribute>text</a></xsl:template></xsl:stylesheet>";
        char         dir[] = "/tmp/check_pages.XXXXXX", en[64], sheet[80];
        struct pool *pool = pool_new();
        const char  *why = "", *html;
        size_t       size, used = 0;
        FILE        *f;

        ck_assert_ptr_nonnull(mkdtemp(dir));
        snprintf(en, sizeof en, "%s/en", dir);
        snprintf(sheet, sizeof sheet, "%s/page.xsl", en);
        ck_assert_int_eq(mkdir(en, 0700), 0);
        f = fopen(sheet, "w");
        ck_assert(f && fputs(text, f) >= 0 && !fclose(f));
        ck_assert_msg(stylesheets_load(&sheets, dir, pool, &why) == 0, "%s", why);
        ck_assert_ptr_null(stylesheets_slow(sheets));
        for (int i = 0; i < 200; i++) {
                struct pool *turn = pool_new();
                struct xml  *page = xml_tree(turn, "page");

                ck_assert_int_eq(stylesheets_apply(&html, &size, sheets, "page", "en", page, turn), 0);
                ck_assert_str_eq(pool_text_n(turn, html, size), "<!DOCTYPE html>\n<a x=\"2\">text</a>\n");
                xml_free(page);
                pool_free(turn);
                if (i == 20)
                        used = mallinfo2().uordblks;
        }
        ck_assert_uint_eq(mallinfo2().uordblks, used);
        stylesheets_free(sheets);
        pool_free(pool);
        ck_assert(!remove(sheet) && !rmdir(en) && !rmdir(dir));
}
END_TEST

START_TEST(test_what_libxml2_is_asked_for_is_given_back)
{
        struct pool *pool = pool_new();
        size_t       used = 0;

        begin();
        for (int i = 0; i < 20; i++) {
                struct xml *x = xml_tree(pool, "page");

                if (i == 10)
                        used = mallinfo2().uordblks;
                xml_element(x, "title", "text");
                ck_assert_ptr_nonnull(xml_doc(x));
                ck_assert_ptr_eq(xml_doc(x), xml_doc(x));
                xml_free(x);
                pool_reset(pool);
        }
        ck_assert_uint_eq(mallinfo2().uordblks, used);
        pool_free(pool);
        stylesheets_free(sheets);
        sample_end(&s);
}
END_TEST

int main(void)
{
        return SUITE_RUN("pages", test_a_thousand_pages_are_alike_and_leave_nothing_behind,
                         test_a_page_that_fails_does_not_spoil_the_next,
                         test_a_page_that_the_faster_form_gives_up_is_made_from_its_sheet,
                         test_what_libxml2_is_asked_for_is_given_back);
}
