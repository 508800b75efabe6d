/* check_writer.c - one document from both backs of the writer, escaped, and errors that stick. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "util/err.h"
#include "xml/writer.h"
#include "suite.h"

static struct pool *pool;

static void begin(void) { pool = pool_new(); }
static void end(void) { pool_free(pool); }

/* A sink that gathers. */
struct gathered {
        char   bytes[200 * 1024];
        size_t size, calls;
        size_t fails_at;        /* the call that fails; 0: none */
};

static int gather(void *arg, const void *bytes, size_t size)
{
        struct gathered *g = arg;

        if (++g->calls == g->fails_at)
                return ERR_SYSTEM;
        ck_assert_uint_lt(g->size + size, sizeof g->bytes);
        memcpy(g->bytes + g->size, bytes, size);
        g->size += size;
        g->bytes[g->size] = '\0';
        return 0;
}

static struct gathered *sink(void)
{
        return POOL_NEW(pool, struct gathered);
}

/* Everything that the writer can say. */
static void say(struct xml *x)
{
        xml_attr(x, "plain", "a");
        xml_attr(x, "none", NULL);
        xml_attr(x, "empty", "");
        xml_attr(x, "marks", "<&>\"'\t\n\r\u00e9\U0001F600 &amp; &#65;");
        xml_open(x, "numbers");
        xml_attr_int(x, "least", INT64_MIN);
        xml_attr_int(x, "zero", 0);
        xml_attr_bool(x, "yes", true);
        xml_attr_bool(x, "no", false);
        xml_attr_date(x, "day", date_civil(2024, 2, 29));
        xml_attr_date(x, "no-day", DATE_NONE);
        xml_attr_instant(x, "at", 1732438800999999);
        xml_attr_instant(x, "before", -1);
        xml_attr_format(x, "href", "/exams/activities/%d", 17);
        xml_attr_language(x, "de");
        xml_close(x);
        xml_open(x, "prose");
        xml_text(x, "a < b & c > d \"e\"\r\n\t");
        xml_text(x, "");
        xml_text(x, NULL);
        xml_element(x, "title", "&lt;ACE&gt; \u2013 Berlin");
        xml_element(x, "nothing", NULL);
        xml_element(x, "void", "");
        xml_text(x, "tail");
        xml_close(x);
}

static const char said[] =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<page xmlns=\"urn:recert:1\" plain=\"a\" empty=\"\""
        " marks=\"&lt;&amp;&gt;&quot;'&#9;&#10;&#13;\u00e9\U0001F600 &amp;amp; &amp;#65;\">"
        "<numbers least=\"-9223372036854775808\" zero=\"0\" yes=\"true\" no=\"false\" day=\"2024-02-29\""
        " at=\"2024-11-24T09:00:00Z\" before=\"1969-12-31T23:59:59Z\" href=\"/exams/activities/17\""
        " xml:lang=\"de\"/>"
        "<prose>a &lt; b &amp; c &gt; d \"e\"&#13;\n\t<title>&amp;lt;ACE&amp;gt; \u2013 Berlin</title><void/>"
        "tail</prose></page>\n";

START_TEST(test_a_stream_escapes_what_cannot_stand_for_itself)
{
        struct gathered *g = sink();
        struct xml      *x = xml_stream(pool, "page", gather, g, true, false);

        say(x);
        ck_assert_int_eq(xml_end(x), 0);
        ck_assert_str_eq(g->bytes, said);
}
END_TEST

START_TEST(test_a_tree_is_the_same_document)
{
        struct gathered *g = sink();
        struct xml      *x = xml_tree(pool, "page");

        say(x);
        ck_assert_int_eq(xml_end(x), 0);
        ck_assert_int_eq(xml_send(x, gather, g, pool), 0);
        ck_assert_str_eq(g->bytes, said);
        xml_free(x);
}
END_TEST

START_TEST(test_libxml2_writes_the_tree_in_the_same_bytes)
{
        struct xml *x = xml_tree(pool, "page");
        xmlChar    *bytes;
        int         size;

        say(x);
        ck_assert_int_eq(xml_end(x), 0);
        xmlDocDumpMemoryEnc(xml_doc(x), &bytes, &size, "UTF-8");
        ck_assert_str_eq((const char *)bytes, said);
        xmlFree(bytes);
        xml_free(x);
}
END_TEST

START_TEST(test_every_element_of_a_tree_is_in_our_namespace)
{
        struct xml *x = xml_tree(pool, "page");
        xmlNodePtr  root;

        say(x);
        root = xmlDocGetRootElement(xml_doc(x));
        ck_assert_str_eq((const char *)root->ns->href, RECERT_NAMESPACE);
        for (xmlNodePtr e = root->children; e; e = e->next) {
                ck_assert_ptr_eq(e->ns, root->ns);
                ck_assert_ptr_null(e->nsDef);
        }
        xml_free(x);
}
END_TEST

START_TEST(test_indented_text_stays_in_its_line)
{
        struct gathered *g = sink();
        struct xml      *x = xml_stream(pool, "a", gather, g, false, true);

        xml_open(x, "b");
        xml_element(x, "c", "text");
        xml_close(x);
        xml_open(x, "d");
        xml_close(x);
        ck_assert_int_eq(xml_end(x), 0);
        ck_assert_str_eq(g->bytes, "<a xmlns=\"urn:recert:1\">\n  <b>\n    <c>text</c>\n  </b>\n  <d/>\n</a>\n");
}
END_TEST

START_TEST(test_a_long_stream_comes_in_pieces)
{
        struct gathered *g = sink();
        struct xml      *x = xml_stream(pool, "a", gather, g, false, false);
        char            *text = pool_alloc(pool, 100001);

        memset(text, 'x', 100000);
        text[50000] = '&';
        xml_text(x, text);
        ck_assert_int_eq(xml_end(x), 0);
        ck_assert_uint_gt(g->calls, 5);
        ck_assert_uint_eq(g->size, strlen("<a xmlns=\"urn:recert:1\"></a>\n") + 100000 + strlen("amp;"));
}
END_TEST

START_TEST(test_the_end_is_written_once)
{
        struct gathered *g = sink();
        struct xml      *x = xml_stream(pool, "a", gather, g, false, false);

        ck_assert_int_eq(xml_end(x), 0);
        ck_assert_int_eq(xml_end(x), 0);
        ck_assert_str_eq(g->bytes, "<a xmlns=\"urn:recert:1\"/>\n");
}
END_TEST

START_TEST(test_a_sink_that_fails_is_not_called_again)
{
        struct gathered *g = sink();
        struct xml      *x = xml_stream(pool, "a", gather, g, false, false);

        g->fails_at = 1;
        for (int i = 0; i < 10000; i++)
                xml_element(x, "b", "text");
        ck_assert_int_eq(xml_end(x), ERR_SYSTEM);
        ck_assert_uint_eq(g->calls, 1);
}
END_TEST

/* Each mistake is an error in both backs, and stays one whatever follows. */
static void attribute_after_child(struct xml *x) { xml_element(x, "b", ""); xml_attr(x, "c", "d"); }
static void attribute_after_text(struct xml *x) { xml_text(x, "b"); xml_attr(x, "c", "d"); }
static void element_left_open(struct xml *x) { xml_open(x, "b"); }
static void root_closed(struct xml *x) { xml_close(x); }
static void control_in_text(struct xml *x) { xml_text(x, "a\001b"); }
static void control_in_attribute(struct xml *x) { xml_attr(x, "a", "\033"); }
static void too_deep(struct xml *x)
{
        for (int i = 0; i < 100; i++)
                xml_open(x, "b");
        for (int i = 0; i < 100; i++)
                xml_close(x);
}

static void (*const mistakes[])(struct xml *) = {
        attribute_after_child, attribute_after_text, element_left_open, root_closed, control_in_text,
        control_in_attribute, too_deep,
};

START_TEST(test_a_mistake_sticks)
{
        struct xml *backs[2] = {xml_stream(pool, "a", gather, sink(), false, false), xml_tree(pool, "a")};

        for (int i = 0; i < 2; i++) {
                mistakes[_i](backs[i]);
                ck_assert_int_eq(xml_end(backs[i]), ERR_SYSTEM);
                xml_element(backs[i], "good", "again");
                ck_assert_int_eq(xml_end(backs[i]), ERR_SYSTEM);
        }
        ck_assert_int_eq(xml_send(backs[1], gather, sink(), pool), ERR_SYSTEM);
        xml_free(backs[1]);
}
END_TEST

START_TEST(test_nothing_can_be_freed)
{
        xml_free(NULL);
        xml_free(xml_stream(pool, "a", gather, sink(), false, false));
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("writer");
        TCase *tcase = tcase_create("writer");

        tcase_add_checked_fixture(tcase, begin, end);
        tcase_add_test(tcase, test_a_stream_escapes_what_cannot_stand_for_itself);
        tcase_add_test(tcase, test_a_tree_is_the_same_document);
        tcase_add_test(tcase, test_libxml2_writes_the_tree_in_the_same_bytes);
        tcase_add_test(tcase, test_every_element_of_a_tree_is_in_our_namespace);
        tcase_add_test(tcase, test_indented_text_stays_in_its_line);
        tcase_add_test(tcase, test_a_long_stream_comes_in_pieces);
        tcase_add_test(tcase, test_the_end_is_written_once);
        tcase_add_test(tcase, test_a_sink_that_fails_is_not_called_again);
        tcase_add_loop_test(tcase, test_a_mistake_sticks, 0, sizeof mistakes / sizeof *mistakes);
        tcase_add_test(tcase, test_nothing_can_be_freed);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
