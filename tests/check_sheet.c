/* check_sheet.c - a sheet's faster form writes libxslt's bytes or nothing: on every golden document changed
 * at random, and on sheets made to be difficult; what it does not know is left to libxslt. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>

#include "document.h"
#include "oracle/random.h"
#include "suite.h"
#include "util/err.h"
#include "xml/sheet.h"
#include "xml/stylesheet.h"

#define VARIANTS 25                     /* of each golden document */
#define STEPS    5000000ul

static struct pool *pool;

static void silence(void *arg, const char *format, ...)
{
        (void)arg, (void)format;
}

static void begin(void)
{
        pool = pool_new();
        xsltSetGenericErrorFunc(NULL, silence);
        xmlSetGenericErrorFunc(NULL, silence);
}

static void end(void)
{
        pool_free(pool);
}

/* The page as libxslt makes it; NULL where it finds a mistake. */
static const char *by_libxslt(xsltStylesheetPtr style, xmlDocPtr page)
{
        xsltTransformContextPtr context = xsltNewTransformContext(style, page);
        xmlDocPtr               made;
        struct html             html;

        html_begin(&html, pool, 65536);
        context->maxTemplateDepth = 200;
        made = xsltApplyStylesheetUser(style, page, NULL, NULL, NULL, context);
        if (made && context->state == XSLT_STATE_OK)
                html_document(&html, made);
        xmlFreeDoc(made);
        xsltFreeTransformContext(context);
        return html.size ? pool_text_n(pool, html.bytes, html.size) : NULL;
}

/* By the faster form; NULL: given up. */
static const char *by_sheet(const struct sheet *sheet, const struct names *names, xmlDocPtr page)
{
        struct tree *tree = xml_nodes(document_write(page, pool));
        struct html  html;

        html_begin(&html, pool, 64);
        tree_number(tree, names);
        if (sheet_run(&html, sheet, tree, STEPS, pool) < 0)
                return NULL;
        return pool_text_n(pool, html.bytes, html.size);
}

/* --- Golden documents, changed */

static const char *source(const char *path)
{
        const char *top = getenv("srcdir");

        return pool_format(pool, "%s/%s", top ? top : ".", path);
}

static size_t elements_of(xmlNodePtr **list, size_t count, xmlNodePtr node)
{
        *list = pool_grown(pool, *list, count, sizeof **list);
        (*list)[count++] = node;
        for (xmlNodePtr child = node->children; child; child = child->next)
                if (child->type == XML_ELEMENT_NODE)
                        count = elements_of(list, count, child);
        return count;
}

static xmlAttrPtr any_attribute(xmlNodePtr e, struct random *r)
{
        xmlAttrPtr a = e->properties;

        for (int skip = random_below(r, 6); a && a->next && skip; skip--)
                a = a->next;
        return a && !a->ns ? a : NULL;
}

static void change_attribute(xmlNodePtr e, struct random *r)
{
        static const char *const values[] = {
                "", "0", "1", "2", "12", "true", "false", "pending", "counted", "grace", "2026-02-09", "a \"b\" <c> & 'd'", "\"", "\u00e9 \u20ac/[x]", "-3", "NaN", "1.5",
        };
        xmlAttrPtr a = any_attribute(e, r);

        if (!a)
                return;
        if (random_below(r, 4) == 0)
                xmlRemoveProp(a);
        else
                xmlSetProp(e, pool_copy(pool, a->name, strlen((const char *)a->name) + 1), BAD_CAST values[random_below(r, (int)(sizeof values / sizeof *values))]);
}

/* An attribute of one element at another. */
static void lend_attribute(xmlNodePtr from, xmlNodePtr to, struct random *r)
{
        xmlAttrPtr a = any_attribute(from, r);

        if (a && from != to)
                xmlSetProp(to, a->name, a->children ? a->children->content : BAD_CAST "");
}

static void change(xmlNodePtr root, struct random *r)
{
        xmlNodePtr *list = NULL;
        size_t      count = elements_of(&list, 0, root);
        xmlNodePtr  e = list[random_below(r, (int)count)], other = list[random_below(r, (int)count)];

        switch (random_below(r, 7)) {
        case 0:
                if (e != root) {
                        xmlUnlinkNode(e);
                        xmlFreeNode(e);
                }
                return;
        case 1:
                if (e != root)
                        xmlAddNextSibling(e, xmlCopyNode(e, 1));
                return;
        case 2:
                xmlAddChild(other, xmlNewText(BAD_CAST " more & <more> "));
                return;
        case 3:
                lend_attribute(e, other, r);
                return;
        default:
                change_attribute(e, r);
                return;
        }
}

/* As a document comes from a parser, which knows no two texts side by side. */
static xmlDocPtr parsed_again(xmlDocPtr changed)
{
        xmlChar  *bytes;
        int       size;
        xmlDocPtr page;

        xmlDocDumpMemory(changed, &bytes, &size);
        page = xmlReadMemory((const char *)bytes, size, NULL, NULL, XML_PARSE_NONET);
        ck_assert_ptr_nonnull(page);
        xmlFree(bytes);
        xmlFreeDoc(changed);
        return page;
}

static size_t same_on_variants(const char *path, size_t *given_up)
{
        xmlDocPtr           golden = xmlReadFile(path, NULL, XML_PARSE_NONET);
        xmlChar            *view = xmlGetNoNsProp(xmlDocGetRootElement(golden), BAD_CAST "view");
        const char         *file = source(pool_format(pool, "xslt/en/%s.xsl", (const char *)view)), *why;
        xsltStylesheetPtr   style = xsltParseStylesheetFile(BAD_CAST file);
        struct names       *names = POOL_NEW(pool, struct names);
        const struct sheet *sheet;
        struct random       r = {7};

        xmlFree(view);
        if (sheet_compile(&sheet, &why, style, names, pool) < 0)        /* check_golden says so */
                sheet = NULL;
        for (size_t i = 0; sheet && i < VARIANTS; i++) {
                xmlDocPtr   page = xmlCopyDoc(golden, 1);
                const char *ours, *theirs;

                for (size_t n = 0; n < i; n++)
                        change(xmlDocGetRootElement(page), &r);
                page = parsed_again(page);
                ours = by_sheet(sheet, names, page);
                theirs = by_libxslt(style, page);
                *given_up += !ours;
                if (ours && (!theirs || strcmp(ours, theirs) != 0)) {
                        xmlSaveFile("/tmp/check_sheet.failed.xml", page);
                        ck_abort_msg("%s, changed (/tmp/check_sheet.failed.xml): another page than libxslt's", path);
                }
                xmlFreeDoc(page);
        }
        xsltFreeStylesheet(style);
        xmlFreeDoc(golden);
        return VARIANTS;
}

START_TEST(test_golden_documents_changed_at_random_give_what_libxslt_gives)
{
        glob_t found;
        size_t pages = 0, given_up = 0;

        ck_assert_int_eq(glob(source("tests/golden/*.xml"), 0, NULL, &found), 0);
        for (size_t i = 0; i < found.gl_pathc; i++)
                pages += same_on_variants(found.gl_pathv[i], &given_up);
        ck_assert_uint_ge(pages, 1000);
        ck_assert_msg(given_up < pages / 20, "%zu of %zu pages were given up", given_up, pages);
        globfree(&found);
}
END_TEST

/* --- Sheets */

#define XSL "xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
#define HEAD                                                                                                                 \
        "<xsl:stylesheet version='1.0' " XSL " xmlns:r='urn:recert:1' exclude-result-prefixes='r'>"                          \
        "<xsl:output method='html' encoding='UTF-8' indent='no' doctype-system='about:legacy-compat'/>"                      \
        "<xsl:strip-space elements='*'/>"
#define SHEET(body) HEAD body "</xsl:stylesheet>"
#define ROOT(body)  SHEET("<xsl:template match='/'>" body "</xsl:template>")

static const char document[] =
        "<page xmlns='urn:recert:1' view='v' q='say \"hi\"' both='\"&apos;' at=' /x \u00e9'>  <type code='A' n='2'>one</type>"
        "<type code='B' n='10'>two &amp; <b>three</b></type><type code='C' n='x'/><type code='D' n='2'/><empty/> </page>";

static xmlDocPtr parse(const char *text)
{
        xmlDocPtr doc = xmlReadMemory(text, (int)strlen(text), "page.xml", NULL, XML_PARSE_NONET);

        ck_assert_ptr_nonnull(doc);
        return doc;
}

static const char *const difficult[] = {
        /* Text, values and addresses in every quotation. */
        ROOT("<html lang='{r:page/@view}'><head><title>T &amp; \u00e9</title><link rel='x' href=' /a b?c={r:page/@q}&amp;d=&#39;'/></head>"
             "<body class='' a='{{x}}' b='say &quot;hi&quot;' c='{r:page/@q}' d='{r:page/@both}' e='{r:page/@nothing}' f='x{r:page/@q}y{r:page/@both}'>"
             "<a href='{r:page/@at}' name='{r:page/@at}'/><img src='{r:page/@at}[]' alt=''/><br/><input checked='checked' value='{r:page/@q}'/>"
             "<option selected='{r:page/@view}'>1 &lt; 2 &gt; \"x\"</option><xsl:value-of select='r:page'/></body></html>"),
        /* Attributes after the tag, and where there is nothing in between. */
        ROOT("<p a='1'><xsl:attribute name='b'>x<xsl:value-of select='r:page/@q'/></xsl:attribute><xsl:if test='r:page/@view'>"
             "<xsl:attribute name='c'/></xsl:if><xsl:value-of select='r:page/@nothing'/>t</p><p><xsl:choose><xsl:when test='r:no'><i/></xsl:when>"
             "<xsl:when test='r:page'><xsl:attribute name='href'> a b</xsl:attribute></xsl:when><xsl:otherwise>o</xsl:otherwise></xsl:choose></p>"
             "<input><xsl:attribute name='disabled'>x</xsl:attribute></input>z<hr><xsl:apply-templates select='r:page/r:empty'/></hr>end"),
        /* Nothing in the sheet: the text of all. */
        SHEET(""),
        /* By default, with one template and modes. */
        SHEET("<xsl:template match='r:b'><b><xsl:apply-templates/></b></xsl:template><xsl:template match='r:type'><p><xsl:apply-templates/></p></xsl:template>"),
        SHEET("<xsl:template match='/'><ul><xsl:apply-templates select='r:page/r:type' mode='m'/></ul></xsl:template>"
              "<xsl:template match='text()' mode='m'>[<xsl:value-of select='.'/>]</xsl:template>"
              "<xsl:template match='r:type[1]' mode='m'><li a='{position()}'><xsl:apply-templates select='@*' mode='m'/></li></xsl:template>"
              "<xsl:template match='@code' mode='m'>(<xsl:value-of select='name()'/>=<xsl:value-of select='.'/>)</xsl:template>"),
        /* Which of several: priority, then the last; a name in a path, a union, /. */
        SHEET("<xsl:template match='/'><xsl:apply-templates select='r:page/r:type | r:page/r:empty'/></xsl:template>"
              "<xsl:template match='r:type'>0</xsl:template><xsl:template match='*[@n]'>1</xsl:template><xsl:template match='r:type[@n = 2]'>2</xsl:template>"
              "<xsl:template match='r:page/r:type[@code = \"D\"]'>3</xsl:template><xsl:template match='*[@code = \"A\"]'>4</xsl:template>"
              "<xsl:template match='r:type[@code = \"B\"]' priority='7'>5</xsl:template><xsl:template match='*'>6</xsl:template>"
              "<xsl:template match='/r:page/r:empty | r:b' priority='-1'>8</xsl:template><xsl:template match='r:empty | r:none'>9</xsl:template>"),
        SHEET("<xsl:template match='/'><xsl:apply-templates select='r:page/r:type'/></xsl:template>"
              "<xsl:template match='r:type[last()]'>L</xsl:template><xsl:template match='r:type[position() = 2]'>S</xsl:template>"
              "<xsl:template match='r:type[1][@n]'>F</xsl:template><xsl:template match='r:type'>-</xsl:template>"),
        /* In order, by number, and the other way round; x is no number. */
        ROOT("<xsl:apply-templates select='r:page/r:type'><xsl:sort select='@n' data-type='number'/></xsl:apply-templates>|"
             "<xsl:apply-templates select='r:page/r:type'><xsl:sort select='@n' data-type='number' order='descending'/></xsl:apply-templates>|"
             "<xsl:apply-templates select='r:page/r:type/@code'><xsl:sort select='position()' data-type='number' order='descending'/></xsl:apply-templates>"),
        /* The text of templates in an attribute. */
        SHEET("<xsl:template match='/'><p><xsl:attribute name='title'><xsl:apply-templates select='r:page/r:type'/><xsl:call-template name='w'/></xsl:attribute></p>"
              "</xsl:template><xsl:template name='w'> &amp; <xsl:if test='r:page'>\"<xsl:text> </xsl:text></xsl:if></xsl:template>"),
        /* Given up: left to libxslt. */
        ROOT("<p a='1'><xsl:attribute name='a'>2</xsl:attribute></p>"),
        ROOT("<p class='x'><xsl:attribute name='lass'>2</xsl:attribute><xsl:attribute name='class'>3</xsl:attribute></p>"),
        ROOT("<p><xsl:attribute name='b'>2</xsl:attribute><xsl:attribute name='b'>3</xsl:attribute></p>"),
        ROOT("<p a='1'><xsl:value-of select='r:page/@nothing'/><xsl:attribute name='b'>2</xsl:attribute></p>"),
        ROOT("<p><xsl:attribute name='b'>x<b>y</b>z</xsl:attribute></p>"),
        ROOT("<a><xsl:attribute name='name'>\u00e9 x</xsl:attribute></a><i><xsl:attribute name='name'>\u00e9 x</xsl:attribute></i>"),
        ROOT("a<xsl:message>m</xsl:message>b"),
        /* Not known: the same. */
        ROOT("<xsl:for-each select='r:page/r:type'><xsl:value-of select='@n'/></xsl:for-each>"),
        ROOT("<xsl:variable name='v' select='r:page/@q'/><xsl:value-of select='$v'/>"),
        ROOT("<xsl:value-of select='//r:b'/>"),
        ROOT("<xsl:value-of select='count(r:page/*) + 1'/>"),
        ROOT("<p><xsl:copy-of select='r:page/@view'/><xsl:comment>c</xsl:comment></p>"),
        ROOT("<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>"),
        ROOT("<script>if (a &lt; b)</script>"),
        ROOT("<p><xsl:attribute name='{name(r:page)}x'>1</xsl:attribute></p>"),
        ROOT("<p xml:lang='en'/>"),
        ROOT("<xsl:apply-templates select='r:page/r:type'><xsl:sort select='@code' order='descending'/></xsl:apply-templates>"),
        SHEET("<xsl:template match='/'><xsl:call-template name='t'><xsl:with-param name='p' select='3'/></xsl:call-template></xsl:template>"
              "<xsl:template name='t'><xsl:param name='p'/><xsl:value-of select='$p'/></xsl:template>"),
        SHEET("<xsl:key name='k' match='r:type' use='@n'/><xsl:template match='/'><xsl:value-of select='key(\"k\", \"10\")'/></xsl:template>"),
        SHEET("<xsl:template match='r:page//r:b'>x</xsl:template>"), SHEET("<xsl:template match='type'>x</xsl:template>"),
        "<xsl:stylesheet version='1.0' " XSL "><xsl:output method='html'/><xsl:template match='/'><p><xsl:value-of select='.'/></p></xsl:template></xsl:stylesheet>",
        "<xsl:stylesheet version='1.0' " XSL " xmlns:r='urn:recert:1'><xsl:output method='html'/><xsl:strip-space elements='*'/>"
        "<xsl:template match='/'><p><xsl:value-of select='r:page'/></p></xsl:template></xsl:stylesheet>",
};
#define NOT_GIVEN_UP 9                  /* from the start */
#define KNOWN        16

static struct stylesheets *load(const char *sheet, const char **dir)
{
        char               *made = pool_text(pool, "/tmp/check_sheet.XXXXXX");
        const char         *why, *file;
        struct stylesheets *s;
        FILE               *f;

        ck_assert_ptr_nonnull(mkdtemp(made));
        ck_assert_int_eq(mkdir(pool_format(pool, "%s/en", made), 0700), 0);
        f = fopen(file = pool_format(pool, "%s/en/page.xsl", made), "w");
        ck_assert_ptr_nonnull(f);
        fputs(sheet, f);
        ck_assert_int_eq(fclose(f), 0);
        ck_assert_int_eq(stylesheets_load(&s, made, pool, &why), 0);
        *dir = made;
        return s;
}

static void remove_sheet(const char *dir)
{
        unlink(pool_format(pool, "%s/en/page.xsl", dir));
        rmdir(pool_format(pool, "%s/en", dir));
        rmdir(dir);
}

START_TEST(test_a_difficult_sheet_gives_what_libxslt_gives)
{
        const char         *dir, *why, *ours, *theirs, *html;
        struct stylesheets *s = load(difficult[_i], &dir);
        xsltStylesheetPtr   style = xsltParseStylesheetDoc(parse(difficult[_i]));
        struct names       *names = POOL_NEW(pool, struct names);
        const struct sheet *sheet;
        xmlDocPtr           page = parse(document);
        struct xml         *written = document_write(page, pool);
        size_t              size;
        int                 rc = sheet_compile(&sheet, &why, style, names, pool);

        ck_assert_msg(rc == (_i < KNOWN ? 0 : ERR_REFUSED), "known: %d, %s", rc, rc < 0 ? why : "");
        ck_assert(!!stylesheets_slow(s) == (_i >= KNOWN));
        ours = rc == 0 ? by_sheet(sheet, names, page) : NULL;
        ck_assert(!!ours == (_i < NOT_GIVEN_UP));
        ck_assert_int_eq(stylesheets_apply(&html, &size, s, "page", "en", written, pool), 0);
        theirs = by_libxslt(style, page);
        ck_assert_ptr_nonnull(theirs);
        ck_assert_str_eq(pool_text_n(pool, html, size), theirs);
        if (ours)
                ck_assert_str_eq(ours, theirs);
        xmlFreeDoc(page);
        xml_free(written);
        xsltFreeStylesheet(style);
        stylesheets_free(s);
        remove_sheet(dir);
}
END_TEST

/* Without an end; an attribute that comes too late. */
static const char *const wrong[] = {
        ROOT("<xsl:apply-templates select='.'/>"),
        SHEET("<xsl:template match='r:page'><p><xsl:apply-templates select='r:type'/></p></xsl:template>"
              "<xsl:template match='r:type'><xsl:apply-templates select='..'/></xsl:template>"),
        ROOT("<p>text<xsl:attribute name='b'>2</xsl:attribute></p>"),
        ROOT("<p><b/><xsl:attribute name='b'>2</xsl:attribute></p>"),
        ROOT("<p><br><xsl:attribute name='a'>1</xsl:attribute></br><xsl:attribute name='b'>2</xsl:attribute></p>"),
        ROOT("<xsl:message terminate='yes'>no</xsl:message>"),
};

START_TEST(test_a_mistake_in_a_sheet_is_a_failure_in_both)
{
        const char         *dir, *why, *html;
        struct stylesheets *s = load(wrong[_i], &dir);
        xsltStylesheetPtr   style = xsltParseStylesheetDoc(parse(wrong[_i]));
        struct names       *names = POOL_NEW(pool, struct names);
        const struct sheet *sheet;
        xmlDocPtr           page = parse(document);
        struct xml         *written = document_write(page, pool);
        size_t              size;

        ck_assert_int_eq(sheet_compile(&sheet, &why, style, names, pool), 0);
        ck_assert_ptr_null(by_sheet(sheet, names, page));
        ck_assert_int_eq(stylesheets_apply(&html, &size, s, "page", "en", written, pool), ERR_SYSTEM);
        xmlFreeDoc(page);
        xml_free(written);
        xsltFreeStylesheet(style);
        stylesheets_free(s);
        remove_sheet(dir);
}
END_TEST

START_TEST(test_named_templates_within_themselves_are_left_to_libxslt)
{
        xsltStylesheetPtr   style = xsltParseStylesheetDoc(parse(SHEET("<xsl:template match='/'><xsl:call-template name='a'/></xsl:template>"
                                                                      "<xsl:template name='a'><xsl:if test='r:no'><xsl:call-template name='a'/></xsl:if></xsl:template>")));
        struct names       *names = POOL_NEW(pool, struct names);
        const struct sheet *sheet;
        const char         *why;

        ck_assert_int_eq(sheet_compile(&sheet, &why, style, names, pool), ERR_REFUSED);
        xsltFreeStylesheet(style);
}
END_TEST

START_TEST(test_a_page_that_takes_too_many_steps_is_given_up)
{
        xsltStylesheetPtr   style = xsltParseStylesheetDoc(parse(SHEET("")));
        struct names       *names = POOL_NEW(pool, struct names);
        const struct sheet *sheet;
        const char         *why;
        xmlDocPtr           page = parse(document);
        struct tree        *tree = xml_nodes(document_write(page, pool));
        struct html         html;

        html_begin(&html, pool, 64);
        ck_assert_int_eq(sheet_compile(&sheet, &why, style, names, pool), 0);
        tree_number(tree, names);
        for (unsigned long steps = 0; steps < 10; steps++)
                ck_assert_int_eq(sheet_run(&html, sheet, tree, steps, pool), ERR_REFUSED);
        ck_assert_int_eq(sheet_run(&html, sheet, tree, 1000, pool), 0);
        xmlFreeDoc(page);
        xsltFreeStylesheet(style);
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("sheet");
        TCase *tcase = tcase_create("sheet");

        tcase_add_checked_fixture(tcase, begin, end);
        tcase_set_timeout(tcase, 240);
        tcase_add_loop_test(tcase, test_a_difficult_sheet_gives_what_libxslt_gives, 0, sizeof difficult / sizeof *difficult);
        tcase_add_loop_test(tcase, test_a_mistake_in_a_sheet_is_a_failure_in_both, 0, sizeof wrong / sizeof *wrong);
        tcase_add_test(tcase, test_named_templates_within_themselves_are_left_to_libxslt);
        tcase_add_test(tcase, test_a_page_that_takes_too_many_steps_is_given_up);
        tcase_add_test(tcase, test_golden_documents_changed_at_random_give_what_libxslt_gives);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
