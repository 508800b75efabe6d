/* check_write.c - what is written for export is what was read, byte for byte. */
#include "suite.h"

#include <stdio.h>
#include <string.h>

#include "sample.h"
#include "xml/read_candidate.h"
#include "xml/write_candidate.h"

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

int main(void)
{
        return SUITE_RUN("write", test_everything_that_a_candidate_can_have_is_written_as_it_was_read,
                         test_somebody_without_events_without_a_name_and_somebody_gone_are_written);
}
