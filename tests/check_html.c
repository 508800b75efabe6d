/* check_html.c - our HTML is xsltproc's HTML, on a sheet made to be difficult (check_golden: on
 * every golden document); sheets can neither read nor write, and are stopped when they run on. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>

#include "util/err.h"
#include "xml/html.h"
#include "xml/stylesheet.h"
#include "document.h"
#include "suite.h"

static struct pool *pool;
static char         dir[] = "/tmp/check_html.XXXXXX";

static void begin(void)
{
        pool = pool_new();
        strcpy(dir, "/tmp/check_html.XXXXXX");
        ck_assert_ptr_nonnull(mkdtemp(dir));
        ck_assert_int_eq(mkdir(pool_format(pool, "%s/en", dir), 0700), 0);
}

static void end(void)
{
        const char *folder = pool_format(pool, "%s/en", dir);

        unlink(pool_format(pool, "%s/page.xsl", folder));
        unlink(pool_format(pool, "%s/written", dir));
        rmdir(folder);
        rmdir(dir);
        pool_free(pool);
}

#define SHEET(body)                                                                                  \
        "<xsl:stylesheet version='1.1' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"             \
        " xmlns:r='urn:recert:1' exclude-result-prefixes='r'>"                                       \
        "<xsl:output method='html' encoding='UTF-8' indent='no' doctype-system='about:legacy-compat'/>" \
        body "</xsl:stylesheet>"

static const char *sheet_file(const char *text)
{
        const char *path = pool_format(pool, "%s/en/page.xsl", dir);
        FILE       *f = fopen(path, "w");

        ck_assert_ptr_nonnull(f);
        fputs(text, f);
        ck_assert_int_eq(fclose(f), 0);
        return path;
}

static struct stylesheets *load(const char *sheet)
{
        struct stylesheets *s;
        const char         *why;

        sheet_file(sheet);
        ck_assert_int_eq(stylesheets_load(&s, dir, pool, &why), 0);
        return s;
}

#define EMPTY "<page xmlns='urn:recert:1'/>"

static xmlDocPtr document(const char *text)
{
        xmlDocPtr doc = xmlReadMemory(text, (int)strlen(text), "page.xml", NULL, XML_PARSE_NONET);

        ck_assert_ptr_nonnull(doc);
        return doc;
}

/* What xsltproc prints. */
static const char *libxslt_html(const char *sheet_path, xmlDocPtr page)
{
        xsltStylesheetPtr sheet = xsltParseStylesheetFile((const xmlChar *)sheet_path);
        xmlDocPtr         made;
        xmlChar          *bytes;
        const char       *copy;
        int               size;

        ck_assert_ptr_nonnull(sheet);
        made = xsltApplyStylesheet(sheet, page, NULL);
        ck_assert_ptr_nonnull(made);
        ck_assert_int_eq(xsltSaveResultToString(&bytes, &size, made, sheet), 0);
        copy = pool_text_n(pool, (const char *)bytes, (size_t)size);
        xmlFree(bytes);
        xmlFreeDoc(made);
        xsltFreeStylesheet(sheet);
        return copy;
}

/* A page's HTML by our own serialiser; NULL where it failed. */
static const char *our_html(const struct stylesheets *s, const char *view, xmlDocPtr page)
{
        struct xml *written = document_write(page, pool);
        const char *bytes;
        size_t      size;
        int         rc = stylesheets_apply(&bytes, &size, s, view, "en", written, pool);

        xml_free(written);
        return rc < 0 ? NULL : pool_text_n(pool, bytes, size);
}

static const char difficult[] = SHEET(
        "<xsl:template match='/'><html lang='en'><head><title>T &amp; \u00e9</title>"
        "<link rel='x' href='/a b?c=1&amp;d=&#39;\u00e9&#39;'/></head><body class=''><p/>"
        "a&lt;b&gt;\"q\" &#9; x&#10;<br/><img src='/q&quot;[]' alt=''/>"
        "<div a='x &lt; &gt; &quot; &amp; \u00e9 &#39;' b='say &quot;hi&quot;' c='&quot;' e='&#9;' f='&#10;'"
        " g='&amp;{{' h='{//r:x}' i='{//r:x/@v}'/>"
        "<a href='{//r:x/@v}' name='\u00e9 b'/><a href=' /x \u00e9'/>"
        "<form action='/x \u00e9'><input disabled='disabled' required='required' checked='checked' value=''/>"
        "<select multiple='multiple'><option selected='selected' xml:lang='en'>1</option></select></form>"
        "<xsl:comment>c</xsl:comment><script>if (a &lt; b &amp;&amp; c)</script><style>a > b</style>"
        "<textarea>\nx &lt;</textarea><pre>\ny</pre><details open=''><summary>s</summary></details>"
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><rect a='\u00e9' href='/x \u00e9'/>"
        "<title>&lt;</title><a href='/\u00e9 \u00e9'/></svg>"
        "<xsl:text disable-output-escaping='yes'>&lt;raw&gt;</xsl:text><p>a&#160;b&#8203;\U0001F600</p>"
        "<table><colgroup><col/></colgroup><tr><td/><td><xsl:value-of select='//r:x'/></td></tr></table>"
        "<hr/><label for='a'/><button type='submit' formaction='/\u00e9'/></body></html></xsl:template>");

START_TEST(test_a_difficult_page_is_the_same_as_xsltproc_makes_it)
{
        xmlDocPtr page = document("<page xmlns='urn:recert:1'><x v=' a%b \"c\" &lt;d&gt; \u00e9{}|\\^`$&amp;'>"
                                  "e \"f\" &lt;/script&gt; &amp;amp;</x></page>");
        struct stylesheets *s = load(difficult);

        ck_assert_str_eq(our_html(s, "page", page), libxslt_html(sheet_file(difficult), page));
        stylesheets_free(s);
        xmlFreeDoc(page);
}
END_TEST

START_TEST(test_elements_that_html_4_did_not_know_are_void)
{
        struct stylesheets *s = load(SHEET("<xsl:template match='/'><p>a<wbr/>b</p><ul><li/></ul></xsl:template>"));
        xmlDocPtr           page = document(EMPTY);

        ck_assert_str_eq(our_html(s, "page", page), "<!DOCTYPE html>\n<p>a<wbr>b</p><ul><li></li></ul>\n");
        stylesheets_free(s);
        xmlFreeDoc(page);
}
END_TEST

START_TEST(test_a_long_page_is_whole)
{
        struct stylesheets *s = load(SHEET("<xsl:template match='/'><p><xsl:value-of select='r:page'/></p></xsl:template>"));
        char               *text = pool_alloc(pool, 300001);
        xmlDocPtr           page;
        const char         *html;

        memset(text, '>', 300000);
        page = document(EMPTY);
        xmlAddChild(xmlDocGetRootElement(page), xmlNewText(BAD_CAST text));
        html = our_html(s, "page", page);
        ck_assert_uint_eq(strlen(html), strlen("<!DOCTYPE html>\n<p></p>\n") + 300000 * strlen("&gt;"));
        stylesheets_free(s);
        xmlFreeDoc(page);
}
END_TEST

/* Sheets that want what they may not have, or never end. */
static const char *const bad[] = {
        SHEET("<xsl:template match='/'><p><xsl:value-of select=\"document('/etc/passwd')\"/></p></xsl:template>"),
        SHEET("<xsl:template match='/'><xsl:document href='/tmp/check_html.written'>x</xsl:document>"
              "</xsl:template>"),
        SHEET("<xsl:template match='/'><xsl:apply-templates select='.'/></xsl:template>"),
        SHEET("<xsl:template match='/'><xsl:message terminate='yes'>no</xsl:message></xsl:template>"),
        SHEET("<xsl:template match='/'><xsl:for-each select='//r:x[count(//r:x[count(//r:x) > 1]) > 1]'>"
              "<xsl:for-each select='//r:x[count(//r:x) > 1]'>.</xsl:for-each></xsl:for-each></xsl:template>"),
};

START_TEST(test_a_sheet_that_goes_too_far_is_stopped)
{
        struct stylesheets *s = load(bad[_i]);
        char               *text = pool_alloc(pool, 4 * 2000 + 64), *at = text;
        xmlDocPtr           page;

        at = stpcpy(at, "<page xmlns='urn:recert:1'>");
        for (int i = 0; i < 2000; i++)
                at = stpcpy(at, "<x/>");
        strcpy(at, "</page>");
        page = document(text);
        ck_assert_ptr_null(our_html(s, "page", page));
        ck_assert_int_ne(access("/tmp/check_html.written", F_OK), 0);
        stylesheets_free(s);
        xmlFreeDoc(page);
}
END_TEST

START_TEST(test_a_sheet_that_is_not_there_is_an_error)
{
        struct stylesheets *s = load(SHEET(""));
        xmlDocPtr           page = document(EMPTY);

        ck_assert_ptr_null(our_html(s, "other", page));
        ck_assert(stylesheets_have(s, "page"));
        ck_assert(!stylesheets_have(s, "other"));
        ck_assert_str_eq(stylesheets_languages(s)[0], "en");
        ck_assert_ptr_null(stylesheets_languages(s)[1]);
        stylesheets_free(s);
        xmlFreeDoc(page);
}
END_TEST

START_TEST(test_a_broken_sheet_is_not_loaded)
{
        struct stylesheets *s;
        const char         *why;

        sheet_file("<xsl:stylesheet");
        ck_assert_int_eq(stylesheets_load(&s, dir, pool, &why), ERR_SYSTEM);
        ck_assert_ptr_null(s);
        ck_assert_ptr_nonnull(strstr(why, "en/page.xsl"));
        ck_assert_int_eq(stylesheets_load(&s, "/nowhere", pool, &why), ERR_SYSTEM);
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("html");
        TCase *tcase = tcase_create("html");

        tcase_add_checked_fixture(tcase, begin, end);
        tcase_set_timeout(tcase, 60);
        tcase_add_test(tcase, test_a_difficult_page_is_the_same_as_xsltproc_makes_it);
        tcase_add_test(tcase, test_elements_that_html_4_did_not_know_are_void);
        tcase_add_test(tcase, test_a_long_page_is_whole);
        tcase_add_loop_test(tcase, test_a_sheet_that_goes_too_far_is_stopped, 0, sizeof bad / sizeof *bad);
        tcase_add_test(tcase, test_a_sheet_that_is_not_there_is_an_error);
        tcase_add_test(tcase, test_a_broken_sheet_is_not_loaded);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
