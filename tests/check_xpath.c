/* check_xpath.c - our part of XPath says what libxml2's says, of every node of a document; and what is not
 * in it is refused. */
#include <math.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "document.h"
#include "suite.h"
#include "util/err.h"
#include "xml/xpath.h"

static const char document[] =
        "<page xmlns='urn:recert:1' xmlns:r='urn:recert:1' view='progress' n='3' empty='' xml:lang='en'>"
        "<type code='A' n='2' at='-1.5'><title>One &amp; two</title><credit n='1' on='2026-01-09'/>"
        "<credit n='2' verdict='counted'>text</credit><credit n='2' verdict='pending'/><gap/></type>"
        "<type code='\u00c9' n='10'>mixed <b>bold \u20ac</b> end<credit n='7'/><b/></type>"
        "<type code='A'><type code='C' n='0'><credit n='x'/></type></type>"
        "</page>";

static const char *const known[] = {
        ".", "..", "@n", "@*", "*", "text()", "node()", "r:type", "r:type/@code", "r:type/r:credit/@n", "/", "/r:page/@view",
        "/r:page/r:type/r:title", "../@n", "../../@view", "../r:credit", "self::r:type", "parent::r:type/@code", "parent::*",
        "ancestor::r:type/@code", "ancestor::r:page/@n | ../@n", "preceding-sibling::r:credit[1]/@n",
        "preceding-sibling::*[2]", "following-sibling::r:credit", "following-sibling::*[last()]", "following-sibling::text()",
        "attribute::n", "child::r:credit", "r:type[1]", "r:type[2]/r:b", "r:type[last()]/@code", "r:type[@n]", "r:type[not(@n)]",
        "r:type[@n = '2']", "r:type[@n = 2]", "r:type[@n != 2]", "r:type[@code = 'A'][2]", "r:type[r:credit/@n = 7]/@code",
        "r:credit[@verdict][1]", "r:credit[position() = 2]", "r:credit[@n = ../@n]", "r:credit[@n = following-sibling::r:credit/@n]/@n",
        "r:type/r:credit | r:type/r:title | @n", "r:credit | ../r:credit | ..", "@nothing", "r:nothing/@n", "r:type/..",
        "r:type/ancestor::*", "r:type/r:credit/..", "r:type/r:type/ancestor::r:type", "r:type/preceding-sibling::r:type[1]/@code",
        "'text'", "\"it's\"", "12", "''", "@n = '3'", "@n = 3", "@n != '3'", "@n = @view", "@n != @n", "@n = true()", "@n = false()",
        "r:type = 'One & two'", "r:type/@n = 2", "r:type/@n = r:type/r:credit/@n", "2 = @n", "'A' = r:type/@code", "'1' = 1", "1 = true()",
        "'a' = 'a'", "'a' != 'b'", "not(@n)", "not(@n = 3)", "@n or @view", "@n and @view", "@nothing or @n and @view", "(@n or @view) and @x",
        "@n = '3' or @n = '2' or @n = '10'", "boolean(@n)", "boolean('')", "boolean(0)", "string(@n)", "string()", "string(3)",
        "string(number('x'))", "number()", "number(@n)", "number(@at)", "number('  7 ')", "number('1e3')", "number('-0.25')", "number(true())",
        "number('1234567890123')", "string(number('0.1'))", "string(number('123456.75'))", "string(number('-0'))", "count(r:type)", "count(@*)",
        "count(r:type/r:credit | r:type)", "position()", "last()", "name()", "string-length(.)", "string-length()", "string-length('\u20ac\u00e9x')",
        "concat('a', @n, 'b')", "concat(@code, '-', @n, position())", "concat(1, true(), '')", "substring(., 2)", "substring(., 2, 3)",
        "substring('12345', 0, 3)", "substring('12345', 2, 100)", "substring('\u20ac\u00e9xyz', 2, 2)", "substring(@on, 9, 2)", "number(substring(@on, 9, 2))",
        "substring(., string-length(.))", "substring('abc', number('x'))", "substring('abc', 1, number('x'))", "substring-before(., ' ')", "substring-after(., ' ')",
        "substring-before('abc', '')", "substring-after('abc', '')", "substring-before('abc', 'x')", "substring-after('ab|cd|e', '|')",
        "substring-before(substring-after('|01Jan|02Feb|', concat('|', '02')), '|')", "contains(., 'o')", "contains(., '')", "contains(@code, 'A')",
        "starts-with(., 'O')", "starts-with(., '')", "starts-with('ab', 'abc')", "translate(@code, 'ABC', 'abc')", "translate(., 'aeiou\u20ac', 'AE\u00c9')",
        "translate('abc', 'aab', 'xyz')", "normalize-space('  a \n b ')", "normalize-space(.)", "normalize-space()", "true()", "false()",
        " @n  =  '3'  or  @view ", "r:type [ @n ] / @code", "r:type[contains(@code, 'A') or @n = 10]/@n",
        "r:type[r:credit[@verdict = 'counted'][1]]/@code", "r:type[count(r:credit) = 3]/@code", "r:type[r:type[r:credit]]/@code",
};

/* Not ours: libxml2 would have to be asked. */
static const char *const unknown[] = {
        "", "//r:type", "r:type//r:credit", ".//@n", "@n + 1", "@n - 1", "2 * 3", "@n div 2", "@n mod 2", "-@n", "@n < 3", "@n > 3", "@n <= 3",
        "$variable", "type", "x:type", "@r:n", "r:*", "id('a')", "lang('en')", "key('a', 'b')", "document('x')", "sum(@n)", "floor(1)", "1.5",
        "descendant::r:type", "following::r:type", "namespace::r", "comment()", "processing-instruction()", "@n =", "(@n", "r:type[", "r:type[@n",
        "'open", "concat('a')", "not()", "position(1)", "contains('a')", "format-number(1, '0.0')", "(r:type)[1]", "count('a')", "'a' | r:type",
        "r:type]", "@n @n", "r:type/", "/ /", "((((((((((((((((((1))))))))))))))))))", "@n = 1 = 1", "name(.)", "current()[1]",
};

static struct pool *pool;
static struct names names;

static struct text shown(xmlXPathObjectPtr object)
{
        xmlChar    *made = xmlXPathCastToString(object);
        struct text text = {pool_text(pool, (const char *)made), (size_t)xmlStrlen(made)};

        xmlFree(made);
        return text;
}

static void compare(struct search *s, const struct xpath *ours, xmlXPathCompExprPtr theirs, xmlXPathContextPtr context, uint32_t node,
                    const char *what)
{
        const struct place at = {node, 1, 1, node};
        xmlXPathObjectPtr  object = xmlXPathCompiledEval(theirs, context);
        struct text        mine = xpath_text(s, ours, &at), wanted;
        double             number = xpath_number(s, ours, &at), wanted_number;

        ck_assert_ptr_nonnull(object);
        wanted = shown(object);
        wanted_number = xmlXPathCastToNumber(object);
        ck_assert_msg(mine.size == wanted.size && memcmp(mine.bytes, wanted.bytes, mine.size) == 0, "%s at node %u: %.*s, not %s", what,
                      node, (int)mine.size, mine.bytes, wanted.bytes);
        ck_assert_msg(xpath_true(s, ours, &at) == (xmlXPathCastToBoolean(object) != 0), "%s at node %u: truth", what, node);
        ck_assert_msg(number == wanted_number || (isnan(number) && isnan(wanted_number)), "%s at node %u: %g, not %g", what, node, number,
                      wanted_number);
        if (xpath_gives_nodes(ours)) {
                uint32_t start = xpath_nodes(s, ours, &at);

                ck_assert_msg(object->type == XPATH_NODESET, "%s: nodes", what);
                ck_assert_msg(s->count - start == (uint32_t)xmlXPathNodeSetGetLength(object->nodesetval), "%s at node %u: %u nodes, not %d", what,
                              node, s->count - start, xmlXPathNodeSetGetLength(object->nodesetval));
                s->count = start;
        }
        ck_assert_uint_eq(s->count, 0);
        xmlXPathFreeObject(object);
}

static struct tree *tree_of(xmlDocPtr doc)
{
        struct tree *tree = xml_nodes(document_write(doc, pool));

        tree_number(tree, &names);
        return tree;
}

/* The same order as in struct tree: an element, its attributes, what is in it. */
static uint32_t nodes_of(xmlNodePtr *list, uint32_t count, xmlNodePtr node)
{
        list[count++] = node;
        if (node->type == XML_ELEMENT_NODE)
                for (xmlAttrPtr a = node->properties; a; a = a->next)
                        list[count++] = (xmlNodePtr)a;
        for (xmlNodePtr child = node->type == XML_TEXT_NODE ? NULL : node->children; child; child = child->next)
                count = nodes_of(list, count, child);
        return count;
}

START_TEST(test_an_expression_says_what_libxml2_says_of_every_node)
{
        xmlDocPtr           doc = xmlReadMemory(document, (int)strlen(document), "d.xml", NULL, 0);
        xmlXPathContextPtr  context = xmlXPathNewContext(doc);
        xmlXPathCompExprPtr theirs = xmlXPathCompile(BAD_CAST known[_i]);
        xmlNodePtr          nodes[128];
        uint32_t            count = nodes_of(nodes, 0, (xmlNodePtr)doc);
        const struct xpath *ours;
        struct tree        *tree;
        struct search       s;

        pool = pool_new();
        memset(&names, 0, sizeof names);
        xmlXPathRegisterNs(context, BAD_CAST "r", BAD_CAST RECERT_NAMESPACE);
        ck_assert_msg(xpath_parse(&ours, known[_i], xmlDocGetRootElement(doc), &names, pool) == 0, "%s is not known", known[_i]);
        tree = tree_of(doc);
        ck_assert_uint_eq(tree->count, count);
        search_begin(&s, tree, 1000000, pool);
        for (uint32_t i = 0; i < count; i++) {
                xmlXPathSetContextNode(nodes[i], context);
                context->contextSize = context->proximityPosition = 1;
                compare(&s, ours, theirs, context, i, known[_i]);
        }
        xmlXPathFreeCompExpr(theirs);
        xmlXPathFreeContext(context);
        xmlFreeDoc(doc);
        pool_free(pool);
}
END_TEST

START_TEST(test_an_expression_of_the_rest_of_the_language_is_refused)
{
        xmlDocPtr             doc = xmlReadMemory(document, (int)strlen(document), "d.xml", NULL, 0);
        const struct xpath   *path;
        const struct pattern *pattern;

        pool = pool_new();
        memset(&names, 0, sizeof names);
        ck_assert_msg(xpath_parse(&path, unknown[_i], xmlDocGetRootElement(doc), &names, pool) == ERR_REFUSED, "%s is known", unknown[_i]);
        ck_assert_int_eq(pattern_parse(&pattern, unknown[_i], xmlDocGetRootElement(doc), &names, pool), ERR_REFUSED);
        xmlFreeDoc(doc);
        pool_free(pool);
}
END_TEST

START_TEST(test_nothing_more_is_found_when_the_steps_are_used_up)
{
        xmlDocPtr           doc = xmlReadMemory(document, (int)strlen(document), "d.xml", NULL, 0);
        const struct place  at = {1, 1, 1, 1};
        const struct xpath *path;
        struct tree        *tree;
        struct search       s;

        pool = pool_new();
        memset(&names, 0, sizeof names);
        ck_assert_int_eq(xpath_parse(&path, "r:type/r:credit", xmlDocGetRootElement(doc), &names, pool), 0);
        tree = tree_of(doc);
        search_begin(&s, tree, 3, pool);
        xpath_nodes(&s, path, &at);
        ck_assert_uint_le(s.count, 3);
        ck_assert_uint_eq(s.steps, 0);
        xmlFreeDoc(doc);
        pool_free(pool);
}
END_TEST

START_TEST(test_a_count_is_written_in_groups_of_three)
{
        static const char *const cases[][2] = {
                {"0", "0"}, {"7", "7"}, {"999", "999"}, {"1000", "1,000"}, {"123456", "123,456"}, {"-1234567", "-1,234,567"}, {"x", "NaN"},
        };
        xmlDocPtr doc = xmlReadMemory(document, (int)strlen(document), "d.xml", NULL, 0);

        pool = pool_new();
        memset(&names, 0, sizeof names);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
                const struct place  at = {0, 1, 1, 0};
                const struct xpath *path;
                struct tree        *tree = tree_of(doc);
                struct search       s;
                struct text         text;

                ck_assert_int_eq(xpath_parse(&path, pool_format(pool, "format-number('%s', '#,##0')", cases[i][0]), xmlDocGetRootElement(doc),
                                             &names, pool), 0);
                search_begin(&s, tree, 100, pool);
                text = xpath_text(&s, path, &at);
                ck_assert_str_eq(pool_text_n(pool, text.bytes, text.size), cases[i][1]);
        }
        xmlFreeDoc(doc);
        pool_free(pool);
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("xpath");
        TCase *tcase = tcase_create("xpath");

        tcase_add_loop_test(tcase, test_an_expression_says_what_libxml2_says_of_every_node, 0, sizeof known / sizeof *known);
        tcase_add_loop_test(tcase, test_an_expression_of_the_rest_of_the_language_is_refused, 0, sizeof unknown / sizeof *unknown);
        tcase_add_test(tcase, test_nothing_more_is_found_when_the_steps_are_used_up);
        tcase_add_test(tcase, test_a_count_is_written_in_groups_of_three);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
