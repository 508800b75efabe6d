/* check_write.c - what is written for export is what was read, byte for byte. */
#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "sample.h"
#include "xml/read_candidate.h"
#include "xml/read_programme.h"
#include "xml/write_candidate.h"
#include "xml/write_programme.h"

struct out {
        char   bytes[20000];
        size_t size;
};

static int keep(void *arg, const void *bytes, size_t size)
{
        struct out *out = arg;

        ck_assert_uint_lt(out->size + size, sizeof out->bytes);
        memcpy(out->bytes + out->size, bytes, size);
        out->size += size;
        out->bytes[out->size] = '\0';
        return 0;
}

/* --- Candidates */

struct copying {
        struct sample sample;
        struct xml   *x;
        struct out    out;
};

static int copy_candidate(void *arg, struct candidate *candidate, struct pool *pool)
{
        struct copying *c = arg;

        (void)pool;
        write_candidate(c->x, c->sample.programme, candidate);
        return 0;
}

static int copy_gone(void *arg, uint32_t id)
{
        write_gone(((struct copying *)arg)->x, id);
        return 0;
}

static int none_refused(void *arg, const struct reader_fault *fault)
{
        (void)arg;
        ck_abort_msg("%s", fault->message);
        return -1;
}

static void check_candidates(const char *document)
{
        static const struct candidate_handlers handlers = {
                .candidate = copy_candidate, .gone = copy_gone, .refused = none_refused};
        static struct copying   c;
        struct candidate_reader reader = {.handlers = &handlers, .arg = &c};
        struct reader_root      roots[CANDIDATE_ROOTS];
        struct reader_memory    memory = {document, strlen(document)};
        struct reader_fault     fault = {0};

        c = (struct copying){0};
        sample_begin(&c.sample);
        c.x = xml_stream(c.sample.pool, "candidates", keep, &c.out, true, true);
        reader.programme = c.sample.programme;
        candidate_roots(roots, &reader);
        ck_assert_msg(reader_run(&fault, reader_bytes, &memory, roots, CANDIDATE_ROOTS, (struct reader_limits){0},
                                 c.sample.pool) == 0, "%s", fault.message);
        ck_assert_int_eq(xml_end(c.x), 0);
        ck_assert_str_eq(c.out.bytes, document);
        sample_end(&c.sample);
}

#define BEGIN "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<candidates xmlns=\"urn:recert:1\">\n"
#define END   "</candidates>\n"

START_TEST(test_everything_that_a_candidate_can_have_is_written_as_it_was_read)
{
        check_candidates(BEGIN
                "  <candidate id=\"AT00000042\" email=\"ada@example.org\" email-verified=\"true\" given-name=\"Ada &amp; &lt;Co&gt; &amp;amp; &amp;#38;&amp;&amp;\""
                " family-name=\"&quot;O'Hara&quot;\" language=\"pt-BR\">\n"
                "    <email address=\"ada@work.example\" verified=\"false\"/>\n"
                "    <email address=\"a@b.example\" verified=\"true\"/>\n"
                "    <award certification=\"ACP-JCA\" on=\"2024-06-03\" basis=\"exam\" number=\"7QH2-M4X9-K0TB-3NWE-R\""
                " source=\"exams\" source-id=\"x-1\"/>\n"
                "    <award certification=\"ACP-JPA\" on=\"2023-01-20\" basis=\"import\" expires=\"2025-01-20\" void=\"true\">\n"
                "      <reason>Two\nlines &amp; more</reason>\n"
                "    </award>\n"
                "    <award certification=\"ACP-OA\" on=\"2024-06-03\" basis=\"upgrade\"/>\n"
                "    <activity id=\"17\" option=\"local-event\" date=\"2025-01-09\" entered=\"2025-01-10\" language=\"en\""
                " status=\"accepted\" decided=\"2025-01-15\" source=\"university\" source-id=\"u-70001\">\n"
                "      <title>ACE Berlin \xe2\x99\xa5</title>\n"
                "      <notes>In person.</notes>\n"
                "      <reason>Good.</reason>\n"
                "      <evidence sha256=\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\""
                " media-type=\"image/png\" bytes=\"48213\"/>\n"
                "      <evidence sha256=\"00b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8ff\""
                " media-type=\"image/gif\" bytes=\"1\"/>\n"
                "    </activity>\n"
                "    <activity id=\"3\" option=\"coursework\" date=\"2025-02-09\" entered=\"2025-02-10\" status=\"recorded\"/>\n"
                "    <activity id=\"4\" option=\"coursework\" date=\"2025-02-09\" entered=\"2025-02-10\" status=\"rejected\"/>\n"
                "    <activity id=\"5\" option=\"coursework\" date=\"2025-02-09\" entered=\"2025-02-10\" status=\"withdrawn\"/>\n"
                "    <extension certification=\"ACP-JCA\" granted=\"2026-03-01\" expires=\"2026-12-31\" ticket=\"CERT-1182\""
                " void=\"true\">\n"
                "      <reason>Asked for.</reason>\n"
                "    </extension>\n"
                "    <extension certification=\"ACP-JCA\" granted=\"2026-03-02\" expires=\"2026-12-31\"/>\n"
                "    <revocation certification=\"ACP-OA\" on=\"2026-01-05\" void=\"true\">\n"
                "      <reason>By mistake.</reason>\n"
                "    </revocation>\n"
                "  </candidate>\n" END);
}
END_TEST

START_TEST(test_somebody_without_events_without_a_name_and_somebody_gone_are_written)
{
        check_candidates(BEGIN
                "  <candidate id=\"AT00000001\"/>\n"
                "  <candidate id=\"AT00000002\" email=\"plato@example.org\" email-verified=\"false\" given-name=\"Plato\"/>\n"
                "  <gone id=\"AT00000007\"/>\n" END);
}
END_TEST

/* --- The programme */

static void check_programme(const char *document)
{
        static struct out       out;
        struct pool            *pool = pool_new();
        struct programme_reader reader;
        struct reader_root      root = programme_root(&reader);
        struct reader_memory    memory = {document, strlen(document)};
        struct reader_fault     fault = {0};
        struct xml             *x = xml_stream(pool, "programme", keep, &out, true, true);

        out = (struct out){0};
        ck_assert_msg(reader_run(&fault, reader_bytes, &memory, &root, 1, (struct reader_limits){0}, pool) == 0, "%s",
                      fault.message);
        write_programme(x, reader.programme);
        ck_assert_int_eq(xml_end(x), 0);
        ck_assert_str_eq(out.bytes, document);
        pool_free(pool);
}

START_TEST(test_everything_that_a_programme_can_say_is_written_as_it_was_read)
{
        check_programme("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<programme xmlns=\"urn:recert:1\" name=\"Sure &amp; Certain\" activities-from=\"2024-02-01\""
                " time-zone=\"Europe/Berlin\" contact=\"ask@example.org\">\n"
                "  <language code=\"en\" name=\"English\"/>\n"
                "  <type code=\"ACP\" name=\"Professional\">\n"
                "    <name xml:lang=\"de\">Fachkraft</name>\n"
                "    <rule from=\"2017-01-01\" units=\"80\" validity-months=\"12\" grace-days=\"0\" retake-window-months=\"0\""
                " renew-from=\"completion\" activities-since=\"programme\"/>\n"
                "    <rule from=\"2020-01-01\" units=\"100\" validity-months=\"24\" grace-days=\"90\" retake-window-months=\"6\""
                " renew-from=\"expiry\" activities-since=\"cycle\"/>\n"
                "  </type>\n"
                "  <item-group code=\"renewal\" name=\"Renewal\">\n"
                "    <name xml:lang=\"de\">Erneuerung</name>\n"
                "    <option code=\"course\" name=\"Course\">\n"
                "      <name xml:lang=\"de\">Kurs</name>\n"
                "      <rule from=\"2017-01-01\" units=\"10\" credit=\"on-entry\"/>\n"
                "      <rule from=\"2019-01-01\" units=\"0\" limit=\"4\" max-age-months=\"0\" credit=\"on-acceptance\"/>\n"
                "      <description xml:lang=\"en\">A course.</description>\n"
                "      <proof xml:lang=\"en\" href=\"https://example.org/?a=1&amp;b=2\">An image.</proof>\n"
                "    </option>\n"
                "  </item-group>\n"
                "  <item-group code=\"none\" name=\"None\"/>\n"
                "  <certification code=\"ACP-A\" exam=\"E-1\" type=\"ACP\" name=\"Old\" retired=\"2024-08-01\" successor=\"ACP-B\">\n"
                "    <name xml:lang=\"de\">Alt</name>\n"
                "    <alias code=\"A-1\"/>\n"
                "    <alias code=\"A-2\"/>\n"
                "  </certification>\n"
                "  <certification code=\"ACP-B\" exam=\"E-2\" type=\"ACP\" name=\"New\"/>\n"
                "  <extension name=\"First\" granted=\"2024-02-01\" expires-from=\"2024-02-01\" expires-to=\"2024-09-29\""
                " to=\"2024-09-30\"/>\n"
                "  <extension name=\"Second\" granted=\"2024-08-01\" expires-from=\"2024-09-30\" expires-to=\"2025-02-28\""
                " months=\"12\"/>\n"
                "  <designation code=\"EXPERT\" name=\"Expert\">\n"
                "    <name xml:lang=\"de\">Kenner</name>\n"
                "    <requires certifications=\"ACP-B ACP-A\" at-least=\"2\"/>\n"
                "    <requires learning-paths=\"agile itsm\" at-least=\"1\"/>\n"
                "  </designation>\n"
                "  <announcement from=\"2024-08-01\" until=\"2025-02-28\">\n"
                "    <text xml:lang=\"en\">Hello,\nall.</text>\n"
                "  </announcement>\n"
                "  <announcement from=\"2025-08-01\">\n"
                "    <text xml:lang=\"en\">Soon.</text>\n"
                "  </announcement>\n"
                "</programme>\n");
}
END_TEST

int main(void)
{
        return SUITE_RUN("write", test_everything_that_a_candidate_can_have_is_written_as_it_was_read,
                         test_somebody_without_events_without_a_name_and_somebody_gone_are_written,
                         test_everything_that_a_programme_can_say_is_written_as_it_was_read);
}
