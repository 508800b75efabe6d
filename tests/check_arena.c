/* check_arena.c - pages made over the request arena: always the same bytes, and no memory that
 * grows from request to request; what was made before the arena can still be freed. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/parser.h>

#include "sample.h"
#include "suite.h"
#include "view/progress.h"
#include "xml/arena.h"
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
        ck_assert_int_eq(stylesheets_apply(&html, &size, sheets, view, "en", xml_doc(x), pool), expected);
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
        arena_install();
        for (int i = 0; i < 1000; i++) {
                if (i == 100)
                        used = mallinfo2().uordblks;
                ck_assert_str_eq(one_page("progress", pool, 0), first);
                arena_reset();
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
        arena_install();
        first = pool_text(s.pool, one_page("progress", pool, 0));
        for (int i = 0; i < 10; i++) {
                one_page("no-such-view", pool, -1);
                arena_reset();
                ck_assert_str_eq(one_page("progress", pool, 0), first);
                arena_reset();
        }
        pool_free(pool);
        stylesheets_free(sheets);
        sample_end(&s);
}
END_TEST

/* An attribute that is set twice: the sheet is read again each time, over the arena, and leaves nothing. */
START_TEST(test_a_page_that_the_faster_form_gives_up_is_made_from_its_sheet)
{
        static const char text[] =
                "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output method='html'/>"
                "<xsl:strip-space elements='*'/><xsl:template match='/'><a><xsl:attribute name='x'>1</xsl:attribute>"
                "<xsl:attribute name='x'>2</xsl:attribute>text</a></xsl:template></xsl:stylesheet>";
        char         dir[] = "/tmp/check_arena.XXXXXX", en[64], sheet[80];
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
        arena_install();
        for (int i = 0; i < 200; i++) {
                struct pool *turn = pool_new();
                xmlDocPtr    page = xmlReadMemory("<page/>", 7, "page.xml", NULL, 0);

                ck_assert_int_eq(stylesheets_apply(&html, &size, sheets, "page", "en", page, turn), 0);
                ck_assert_str_eq(pool_text_n(turn, html, size), "<!DOCTYPE html>\n<a x=\"2\">text</a>\n");
                arena_free_doc(page);
                arena_reset();
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

START_TEST(test_a_document_larger_than_a_block_fits)
{
        char *text = malloc(4 * 1024 * 1024 + 1);

        arena_install();
        memset(text, 'x', 4 * 1024 * 1024);
        text[4 * 1024 * 1024] = '\0';
        for (int i = 0; i < 20; i++) {
                xmlDocPtr  doc = xmlNewDoc(BAD_CAST "1.0");
                xmlNodePtr root = xmlNewDocNode(doc, NULL, BAD_CAST "a", NULL);

                xmlDocSetRootElement(doc, root);
                xmlNodeAddContent(root, BAD_CAST text);
                xmlNodeAddContent(root, BAD_CAST "tail");
                ck_assert_str_eq((const char *)root->children->content + 4 * 1024 * 1024, "tail");
                arena_free_doc(doc);
                arena_reset();
        }
        free(text);
}
END_TEST

START_TEST(test_what_was_made_before_the_arena_is_freed_after_it)
{
        xmlDocPtr doc = xmlReadMemory("<a b='c'>text</a>", 17, "a.xml", NULL, 0);
        size_t    used = mallinfo2().uordblks;

        arena_install();
        xmlNewProp(xmlDocGetRootElement(doc), BAD_CAST "d", BAD_CAST "e");
        xmlFreeDoc(doc);
        arena_reset();
        if (arena_installed())          /* without it the build has another malloc */
                ck_assert_uint_lt(mallinfo2().uordblks, used + 1024 * 1024 + 4096);
}
END_TEST

int main(void)
{
        return SUITE_RUN("arena", test_a_thousand_pages_are_alike_and_leave_nothing_behind,
                         test_a_page_that_fails_does_not_spoil_the_next,
                         test_a_page_that_the_faster_form_gives_up_is_made_from_its_sheet,
                         test_a_document_larger_than_a_block_fits,
                         test_what_was_made_before_the_arena_is_freed_after_it);
}
