/* check_reader.c - foreign XML: what is refused, with which code, on which line, and that the rest
 * goes on. */
#include <stdio.h>
#include <string.h>

#include "sample.h"
#include "suite.h"
#include "util/err.h"
#include "xml/read_candidate.h"

#define NS " xmlns='urn:recert:1'"
#define HEAD "<candidates" NS ">\n"
#define GOOD "<candidate id='AT00000002'><award certification='ACP-OA' on='2024-06-03' basis='exam'/></candidate>\n"

struct seen {
        size_t candidates, refused;
        char   code[40], id[40], title[200], option_date[DATE_TEXT];
        long   line;
};

static int on_candidate(void *arg, struct candidate *candidate, struct pool *pool)
{
        struct seen *seen = arg;

        (void)pool;
        ck_assert_uint_eq(candidate->awards_count, 1);
        if (candidate->activities_count) {
                snprintf(seen->title, sizeof seen->title, "%s", candidate->activities[0].title);
                date_format(seen->option_date, candidate->activities[0].date);
        }
        seen->candidates++;
        return 0;
}

static int on_refused(void *arg, const struct reader_fault *fault)
{
        struct seen *seen = arg;

        seen->refused++;
        seen->line = fault->line;
        snprintf(seen->code, sizeof seen->code, "%s", fault->code);
        snprintf(seen->id, sizeof seen->id, "%s", fault->id ? fault->id : "");
        ck_assert_ptr_nonnull(fault->message);
        return 0;
}

static int run(struct seen *seen, struct reader_fault *fault, const char *text, struct reader_limits limits)
{
        static const struct candidate_handlers handlers = {NULL, on_candidate, NULL, on_refused, NULL};
        struct reader_memory    memory = {text, strlen(text)};
        struct candidate_reader reader = {.handlers = &handlers, .arg = seen};
        struct reader_root      roots[CANDIDATE_ROOTS];
        struct sample           s;
        int                     rc;

        *seen = (struct seen){0};
        sample_begin(&s);
        reader.programme = s.programme;
        candidate_roots(roots, &reader);
        rc = reader_run(fault, reader_bytes, &memory, roots, CANDIDATE_ROOTS, limits, s.pool);
        if (fault->code)
                ck_assert_ptr_nonnull(fault->code);
        sample_end(&s);
        return rc;
}

START_TEST(test_each_slip_is_refused_with_its_code_and_line_and_the_next_candidate_is_read)
{
        static const struct { const char *inside, *code; } slips[] = {
                {"<award certification='X' on='2024-06-03' basis='exam'/>", "certification-unknown"},
                {"<award certification='ACP-OA' on='2024-06-31' basis='exam'/>", "date"},
                {"<award certification='ACP-OA' on='2024-06-03' basis='luck'/>", "basis-unknown"},
                {"<award certification='ACP-OA' on='2024-06-03'/>", "attribute-missing"},
                {"<award certification='ACP-OA' on='2016-12-31' basis='exam' void='true'/>", "award-without-rule"},
                {"<award certification='ACP-OA' on='2024-06-03' basis='exam' hue='1'/>", "attribute-unknown"},
                {"<award certification='ACP-OA' on='2024-06-03' basis='exam' source='x'/>", "source"},
                {"<award certification='ACP-OA' on='2024-06-03' basis='exam' void='yes'/>", "flag"},
                {"<prize/>", "element-unknown"},
                {"<award" " xmlns='urn:other' certification='ACP-OA' on='2024-06-03' basis='exam'/>", "element-unknown"},
                {"words", "text-unexpected"},
                {"<email address='nobody'/>", "mail"},
                {"<activity id='0' option='coursework' date='2025-01-01' entered='2025-01-01' status='recorded'/>", "id"},
                {"<activity id='1' option='nap' date='2025-01-01' entered='2025-01-01' status='recorded'/>",
                 "option-unknown"},
                {"<activity id='1' option='coursework' date='2025-01-02' entered='2025-01-01' status='recorded'/>",
                 "entered-before-date"},
                {"<activity id='1' option='coursework' date='2025-01-01' entered='2025-01-01' status='maybe'/>",
                 "status-unknown"},
                {"<activity id='1' option='coursework' date='2025-01-01' entered='2025-01-01' status='recorded'/>"
                 "<activity id='1' option='coursework' date='2025-01-01' entered='2025-01-01' status='recorded'/>",
                 "activity-twice"},
                {"<revocation certification='ACP-OA' on='2025-01-01'><reason>a</reason><reason>b</reason></revocation>",
                 "element-repeated"},
        };
        struct reader_fault fault;
        struct seen         seen;
        char                text[2000];

        for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
                snprintf(text, sizeof text, HEAD "<candidate id='AT00000001'>\n%s</candidate>\n" GOOD "</candidates>",
                         slips[i].inside);
                ck_assert_msg(run(&seen, &fault, text, (struct reader_limits){0}) == 0, "%s", slips[i].inside);
                ck_assert_str_eq(seen.code, slips[i].code);
                ck_assert_str_eq(seen.id, "AT00000001");
                ck_assert_int_eq(seen.line, 3);
                ck_assert_uint_eq(seen.refused, 1);
                ck_assert_uint_eq(seen.candidates, 1);
        }
}
END_TEST

static int on_name(void *arg, struct candidate *candidate, struct pool *pool)
{
        (void)pool;
        snprintf(arg, 400, "%s", candidate->person->given_name);
        return 0;
}

/* The parser gives each & as a reference: 200 of them are 1000 bytes, and as many as a name can have. */
START_TEST(test_references_in_attributes_stand_for_one_character_each)
{
        static const struct candidate_handlers handlers = {.candidate = on_name};
        char                    name[400], all[1001] = "", text[1200], many[201];
        const char *const       cases[][2] = {
                {"A &amp; B", "A & B"}, {"&#38;&#x26;", "&&"}, {"&amp;amp; &amp;#38;", "&amp; &#38;"},
                {"&lt;&gt;&quot;&apos;&#65;", "<>\"'A"}, {all, many}};
        struct candidate_reader reader = {.handlers = &handlers, .arg = name};
        struct reader_root      roots[CANDIDATE_ROOTS];
        struct reader_fault     fault = {0};
        struct sample           s;

        for (int i = 0; i < 200; i++)
                memcpy(all + 5 * i, "&amp;", 6);
        memset(many, '&', 200);
        many[200] = '\0';
        sample_begin(&s);
        reader.programme = s.programme;
        candidate_roots(roots, &reader);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
                struct reader_memory memory = {text, 0};

                snprintf(text, sizeof text, "<candidate" NS " id='AT00000001' given-name=\"%s\"/>", cases[i][0]);
                memory.size = strlen(text);
                ck_assert_int_eq(reader_run(&fault, reader_bytes, &memory, roots, CANDIDATE_ROOTS,
                                            (struct reader_limits){0}, s.pool), 0);
                ck_assert_str_eq(name, cases[i][1]);
        }
        sample_end(&s);
}
END_TEST

/* The room of a text that was refused is gone with its candidate: the next one gets its own. */
START_TEST(test_a_text_after_one_that_was_too_long_is_whole)
{
        char                long_text[30000];
        const char         *text;
        struct seen         seen;
        struct reader_fault fault;
        struct pool        *pool = pool_new();

        memset(long_text, 'x', sizeof long_text - 1);
        long_text[sizeof long_text - 1] = '\0';
#define TITLED(id, title) "<candidate id='" id "'><award certification='ACP-OA' on='2024-06-03' basis='exam'/>" \
                "<activity id='1' option='coursework' date='2025-01-09' entered='2025-01-09' status='recorded'>" \
                "<title>" title "</title></activity></candidate>"
        text = pool_format(pool, HEAD TITLED("AT00000001", "%s") TITLED("AT00000002", "%.150s") "</candidates>", long_text, long_text);
        ck_assert_int_eq(run(&seen, &fault, text, (struct reader_limits){0}), 0);
        ck_assert_uint_eq(seen.refused, 1);
        ck_assert_uint_eq(seen.candidates, 1);
        ck_assert_str_eq(seen.title, pool_format(pool, "%.150s", long_text));
        ck_assert_str_eq(seen.option_date, "2025-01-09");
        pool_free(pool);
}
END_TEST

static void document_refused(const char *text, const char *code, struct reader_limits limits)
{
        struct reader_fault fault;
        struct seen         seen;

        ck_assert_msg(run(&seen, &fault, text, limits) == ERR_REFUSED, "%s", text);
        ck_assert_str_eq(fault.code, code);
}

START_TEST(test_documents_with_a_doctype_entities_or_broken_markup_are_refused)
{
        struct reader_limits none = {0};

        document_refused("<!DOCTYPE candidates><candidates" NS "/>", "dtd", none);
        document_refused("<!DOCTYPE c [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><candidates" NS ">&e;</candidates>",
                         "dtd", none);
        document_refused("<candidates" NS ">&nbsp;</candidates>", "xml", none);
        document_refused("<candidates" NS "><candidate id='AT00000001'>", "xml", none);
        document_refused("", "xml", none);
        document_refused("<?xml version='1.0' encoding='ISO-8859-1'?><candidates" NS "/>", "encoding", none);
        document_refused("<programme" NS "/>", "document-unknown", none);
        document_refused("<candidates/>", "document-unknown", none);
        document_refused("<candidate" NS " id='AT1'/>", "id", none);
}
END_TEST

START_TEST(test_a_document_over_its_limit_is_refused)
{
        document_refused(HEAD GOOD GOOD GOOD "</candidates>", "too-large", (struct reader_limits){.bytes = 100});
}
END_TEST

START_TEST(test_lines_beyond_65535_are_told)
{
        struct pool        *pool = pool_new();
        char               *text = pool_alloc(pool, 100000), *at = text;
        struct reader_fault fault;
        struct seen         seen;

        at += sprintf(at, HEAD);
        memset(at, '\n', 70000);
        sprintf(at + 70000, "<candidate id='x'/></candidates>");
        ck_assert_int_eq(run(&seen, &fault, text, (struct reader_limits){0}), 0);
        ck_assert_int_eq(seen.line, 70002);
        pool_free(pool);
}
END_TEST

int main(void)
{
        return SUITE_RUN("reader", test_references_in_attributes_stand_for_one_character_each,
                         test_a_text_after_one_that_was_too_long_is_whole, test_each_slip_is_refused_with_its_code_and_line_and_the_next_candidate_is_read,
                         test_documents_with_a_doctype_entities_or_broken_markup_are_refused,
                         test_a_document_over_its_limit_is_refused, test_lines_beyond_65535_are_told);
}
