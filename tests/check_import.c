/* check_import.c - recertctl import and export: what went in comes out, whole, and goes in elsewhere:
 * tests/db.sh tests/check_import.store */
#include "ctl.h"

#include <libxml/parser.h>
#include <sys/stat.h>

#include "suite.h"
#include "util/log.h"
#include "xml/validate.h"

#define DAY "2026-11-24"

static char        folder[] = "/tmp/recert-import.XXXXXX";
static const char *programme;           /* the default one */

/* As a shell does it: $C is recertctl, $AT says which portal, $D the folder; its exit code. */
static int sh(const char *command)
{
        int end = system(command);

        ck_assert_msg(WIFEXITED(end), "%s", command);
        return WEXITSTATUS(end);
}

static void must(const char *command)
{
        ck_assert_msg(sh(command) == 0, "%s", command);
}

static void begin(void)
{
        struct db *db = store_open("migration");

        db_close(db);
        setenv("C", RECERTCTL, 1);
        setenv("AT", pool_format(pool, "--config %s", getenv("RECERT_CONF")), 1);
        setenv("RECERT_TODAY", DAY, 1);
        strcpy(folder, "/tmp/recert-import.XXXXXX");
        ck_assert_ptr_nonnull(mkdtemp(folder));
        setenv("D", folder, 1);
        programme = pool_format(pool, "%s/programme.xml", conf->sql_dir);
        setenv("P", programme, 1);
}

static void end(void)
{
        must("rm -rf $D");
}

static const char sql_candidates[] = "SELECT COUNT(*) FROM candidate";
static const char sql_revision[] = "SELECT revision FROM programme";
static const char sql_audits[] = "SELECT COUNT(*) FROM audit";

static void check_schema(const char *schema, const char *document)
{
        struct schema *s;
        const char    *why = NULL;
        xmlDocPtr      doc = xmlReadFile(pool_format(pool, "%s/%s", folder, document), NULL, XML_PARSE_NONET);

        ck_assert_ptr_nonnull(doc);
        ck_assert_msg(schema_load(&s, pool_format(pool, "%s/schema/%s", conf->xslt_dir, schema), pool, &why) == 0, "%s", why);
        ck_assert_msg(schema_check(s, doc, pool, &why) == 0, "%s", why);
        schema_free(s);
        xmlFreeDoc(doc);
}

static void put_file(const char *name, const char *text)
{
        FILE *file = fopen(pool_format(pool, "%s/%s", folder, name), "we");

        ck_assert_ptr_nonnull(file);
        ck_assert_int_ge(fputs(text, file), 0);
        ck_assert_int_eq(fclose(file), 0);
}

START_TEST(test_the_programme_goes_in_once_and_comes_out_as_a_document_that_changes_nothing)
{
        ctl_empty();
        ck_assert_int_eq(ctl(NULL, "export programme"), 3);
        ck_assert_ptr_nonnull(strstr(ctl_err, "no programme was imported yet"));
        ck_assert_int_eq(ctl(NULL, "import %s", programme), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, "is that of the document now"));
        must("$C export $AT programme >$D/1.xml");
        check_schema("programme.rng", "1.xml");
        ck_assert_int_eq(ctl(NULL, "import %s/1.xml", folder), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, "was the same already"));
        ck_assert_int_eq(ctl_number(sql_revision), 1);
        ck_assert_int_eq(ctl_number(sql_audits), 1);
        ctl_empty();
        must("$C import $AT <$D/1.xml >/dev/null");
        must("$C export $AT programme >$D/2.xml");
        must("cmp $D/1.xml $D/2.xml");
        must("grep -v -e '<!--' $P | cmp - $D/2.xml");          /* as it is kept in the repository */
}
END_TEST

START_TEST(test_a_dry_run_prints_what_would_change_and_changes_nothing)
{
        ctl_empty();
        must("sed 's/units=\"30\" limit=\"1\"/units=\"40\"/; s/name=\"English\"/name=\"Englisch\"/' $P >$D/p.xml");
        ck_assert_int_eq(ctl(NULL, "import --dry-run %s", programme), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, "type ACP name\t-\tAtlassian Certified Professional\n"));
        ck_assert_int_eq(ctl_number("SELECT COUNT(*) FROM programme"), 0);
        ck_assert_int_eq(ctl(NULL, "import %s", programme), 0);
        ck_assert_int_eq(ctl(NULL, "import --dry-run %s", programme), 0);
        ck_assert_str_eq(ctl_out, "");
        ck_assert_int_eq(ctl(NULL, "import --dry-run %s/p.xml", folder), 0);
        ck_assert_str_eq(ctl_out, "option global-event rule 2017-01-01\tunits 30, limit 1, credit on-entry\tunits 40, credit on-entry\n"
                                  "language en name\tEnglish\tEnglisch\n");
        ck_assert_int_eq(ctl_number(sql_revision), 1);
}
END_TEST

#define CANDIDATES(inside) "<candidates xmlns='urn:recert:1'>\n" inside "</candidates>\n"
#define ADA "<candidate id='AT00000001' email='ada@example.org' email-verified='true' given-name='Ada' language='en'>\n" \
            "<award certification='ACP-JCA' on='2024-06-03' basis='exam'/>\n" \
            "<activity id='1' option='coursework' date='2025-01-09' entered='2025-01-10' status='recorded'>" \
            "<title>Jira</title></activity></candidate>\n"

START_TEST(test_a_change_to_the_past_is_refused_with_its_line_once_there_are_events)
{
        ctl_empty();
        must("$C import $AT $P >/dev/null");
        put_file("c.xml", CANDIDATES(ADA));
        must("$C import $AT $D/c.xml >/dev/null");
        must("sed 's/units=\"30\"/units=\"40\"/' $P >$D/p.xml");
        must("$C import $AT $D/p.xml 2>$D/err; test $? = 1");
        must("line=$(grep -n 'code=\"global-event\"' $D/p.xml | cut -d: -f1) && "
             "grep -q \"p.xml:$line: A rule in force by today .*(past-rule)\" $D/err");
        ck_assert_int_eq(ctl(NULL, "import --dry-run %s/p.xml", folder), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "(past-rule)"));
        ck_assert_int_eq(ctl_number(sql_revision), 1);
        ck_assert_int_eq(ctl(NULL, "import --dry-run %s/c.xml", folder), 3);
        put_file("p.xml", "<programme xmlns='urn:recert:1' name='X' activities-from='2024-02-01' time-zone='UTC' contact='a@b.example'>\n"
                       "<type code='A' name='A'/>\n<type code='A' name='B'/></programme>");
        ck_assert_int_eq(ctl(NULL, "import %s/p.xml", folder), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "p.xml:3: "));
        ck_assert_ptr_nonnull(strstr(ctl_err, "(code-twice)"));
}
END_TEST

START_TEST(test_each_refusal_has_its_line_and_the_rest_goes_on)
{
        ctl_empty();
        put_file("c.xml", CANDIDATES(ADA));
        ck_assert_int_eq(ctl(NULL, "import %s/c.xml", folder), 3);
        ck_assert_ptr_nonnull(strstr(ctl_err, "no programme was imported yet"));
        must("$C import $AT $P >/dev/null");
        must("$C import $AT $D/c.xml >/dev/null");
        put_file("d.xml", CANDIDATES(
                "<candidate id='AT00000001' email='ada@example.org' email-verified='true' given-name='Ada' language='en'/>\n"
                "<candidate id='AT00000002'>\n<award certification='ACP-JCA' on='2024-13-03' basis='exam'/></candidate>\n"
                "<candidate id='AT00000003' email='Ada@example.org' given-name='Eve'/>\n"
                "<candidate id='AT00000004'/>\n<gone id='AT00000007'/>\n"));
        ck_assert_int_eq(ctl(NULL, "import %s/d.xml", folder), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "d.xml:2: AT00000001: "));
        ck_assert_ptr_nonnull(strstr(ctl_err, "(contradiction)"));
        ck_assert_ptr_nonnull(strstr(ctl_err, "d.xml:4: AT00000002: "));
        ck_assert_ptr_nonnull(strstr(ctl_err, "(date)"));
        ck_assert_ptr_nonnull(strstr(ctl_err, "d.xml:5: AT00000003: "));
        ck_assert_ptr_nonnull(strstr(ctl_err, "(address-taken)"));
        ck_assert_str_eq(ctl_out, "2 new, 0 changed, 0 as they were, 3 refused.\n");
        ck_assert_int_eq(ctl_number(sql_candidates), 3);
}
END_TEST

START_TEST(test_everybody_comes_out_and_goes_into_an_empty_portal_byte_for_byte)
{
        ctl_empty();
        must("$C import $AT $P >/dev/null");
        must("mkdir $D/images && $C demo --today " DAY " --evidence $D/images >$D/demo.xml");
        ck_assert_int_eq(ctl(NULL, "import --evidence %s/images %s/demo.xml", folder, folder), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, " 0 refused.\n"));
        put_file("gone.xml", CANDIDATES("<gone id='AT00000007'/><gone id='AT99999999'/>\n"));
        must("$C import $AT $D/gone.xml >/dev/null");
        must("$C export $AT --evidence $D/out candidates >$D/1.xml");
        check_schema("candidates.rng", "1.xml");
        must("diff -r $D/images $D/out");
        must("test $(grep -c '<gone ' $D/1.xml) = 2");
        must("sed 's/ number=\"[^\"]*\"//; /<gone /d' $D/1.xml | sort >$D/sorted && sort $D/demo.xml | cmp - $D/sorted");
        ck_assert_int_eq(ctl(NULL, "import %s/1.xml", folder), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, "0 new, 0 changed, "));
        must("$C import $AT $D/demo.xml >$D/again && grep -q '^0 new, 0 changed' $D/again");
        ctl_empty();
        must("$C import $AT $P >/dev/null");
        ck_assert_int_eq(ctl(NULL, "import %s/1.xml", folder), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "(evidence-missing)"));
        ck_assert_int_eq(ctl(NULL, "import --evidence %s/out %s/1.xml", folder, folder), 0);
        must("$C export $AT --evidence $D/out2 candidates >$D/2.xml");
        must("cmp $D/1.xml $D/2.xml");
        must("diff -r $D/out $D/out2");
        ck_assert_int_eq(ctl(NULL, "recompute --dry-run"), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, ": 0 records and 0 rows of the projection would change."));
}
END_TEST

START_TEST(test_what_is_called_wrongly_does_nothing)
{
        ck_assert_int_eq(ctl(NULL, "export"), 2);
        ck_assert_int_eq(ctl(NULL, "export everything"), 2);
        ck_assert_int_eq(ctl(NULL, "export --evidence /tmp programme"), 2);
        ck_assert_int_eq(ctl(NULL, "import one two"), 2);
        ck_assert_int_eq(ctl(NULL, "import %s/there-is-none.xml", folder), 3);
        ck_assert_int_eq(ctl("words", "import"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "standard input:1: "));
        must("test \"$($C export --help | head -1)\" = 'usage: recertctl export [OPTION]... candidates'");
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("import");
        TCase *tcase = tcase_create("import");

        log_init("check_import", LOG_ERROR);
        tcase_add_checked_fixture(tcase, begin, end);
        tcase_add_test(tcase, test_the_programme_goes_in_once_and_comes_out_as_a_document_that_changes_nothing);
        tcase_add_test(tcase, test_a_dry_run_prints_what_would_change_and_changes_nothing);
        tcase_add_test(tcase, test_a_change_to_the_past_is_refused_with_its_line_once_there_are_events);
        tcase_add_test(tcase, test_each_refusal_has_its_line_and_the_rest_goes_on);
        tcase_add_test(tcase, test_everybody_comes_out_and_goes_into_an_empty_portal_byte_for_byte);
        tcase_add_test(tcase, test_what_is_called_wrongly_does_nothing);
        tcase_set_timeout(tcase, 60);
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
