/* check_utf8.c - text from outside: what is let in, and when two titles are one. */
#include "suite.h"

#include <stdbool.h>
#include <string.h>

#include "util/utf8.h"

struct sample { const char *text; size_t size; bool line, lines; };
#define S(text, line, lines) {text, sizeof(text) - 1, line, lines}

START_TEST(test_only_well_formed_text_without_controls_is_let_in)
{
        static const struct sample samples[] = {
                S("", true, true),
                S("Ada Example", true, true),
                S("Sørensen \xE2\x82\xAC \xF0\x9F\x98\x80", true, true),
                S("a\0b", false, false),
                S("a\nb", false, true),
                S("a\r\nb\tc", false, true),
                S("a\rb", false, false),
                S("a\r", false, false),
                S("\x1B[31m", false, false),
                S("\x7F", false, false),
                S("\xC2\x85", false, false),            /* U+0085, a C1 control */
                S("\xC2\xA0", true, true),              /* no-break space */
                S("\xC0\x80", false, false),            /* overlong NUL */
                S("\xE0\x80\xAF", false, false),        /* overlong / */
                S("\xED\xA0\x80", false, false),        /* a surrogate */
                S("\xF4\x90\x80\x80", false, false),    /* beyond U+10FFFF */
                S("\xEF\xBF\xBF", false, false),        /* U+FFFF */
                S("\xEF\xB7\x90", false, false),        /* U+FDD0 */
                S("\xEF\xBF\xBD", true, true),          /* U+FFFD is text */
                S("ab\xE2\x82", false, false),          /* cut */
                S("\xFF", false, false),
        };

        for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
                ck_assert_msg(utf8_check(samples[i].text, samples[i].size, false) == samples[i].line, "line, sample %zu", i);
                ck_assert_msg(utf8_check(samples[i].text, samples[i].size, true) == samples[i].lines, "lines, sample %zu", i);
        }
}
END_TEST

START_TEST(test_repaired_text_passes_the_check)
{
        struct pool *pool = pool_new();

        ck_assert_str_eq(utf8_repair(pool, "a\0b\x1B\xFF", 5, false), "a\xEF\xBF\xBD" "b\xEF\xBF\xBD\xEF\xBF\xBD");
        for (int a = 0; a < 256; a++)
                for (int b = 0; b < 256; b++) {
                        const char  two[] = {(char)a, (char)b};
                        const char *good = utf8_repair(pool, two, 2, true);

                        ck_assert(utf8_check(good, strlen(good), true));
                        if (utf8_check(two, 2, true))
                                ck_assert_mem_eq(good, two, 2);
                }
        pool_free(pool);
}
END_TEST

START_TEST(test_length_counts_characters)
{
        ck_assert_uint_eq(utf8_length(""), 0);
        ck_assert_uint_eq(utf8_length("\xC3\xB8x\xF0\x9F\x98\x80"), 3);
}
END_TEST

START_TEST(test_white_space_is_folded)
{
        struct pool *pool = pool_new();

        ck_assert_str_eq(utf8_fold_space(pool, " \t ACE\xC2\xA0 \xE3\x80\x80" "Berlin \n"), "ACE Berlin");
        ck_assert_str_eq(utf8_fold_space(pool, "   "), "");
        ck_assert_str_eq(utf8_fold_space(pool, "one"), "one");
        pool_free(pool);
}
END_TEST

START_TEST(test_the_same_title_has_one_key)
{
        struct pool *pool = pool_new();

        ck_assert_str_eq(utf8_key(pool, "ACE  Berlin"), utf8_key(pool, " ace berlin "));
        ck_assert_str_eq(utf8_key(pool, "STRASSE"), utf8_key(pool, "Stra\xC3\x9F" "e"));
        ck_assert_str_eq(utf8_key(pool, "Caf\xC3\xA9"), utf8_key(pool, "CAFE\xCC\x81"));
        ck_assert_str_ne(utf8_key(pool, "Jira 1"), utf8_key(pool, "Jira 2"));
        ck_assert_str_ne(utf8_key(pool, "Caf\xC3\xA9"), utf8_key(pool, "Cafe"));
        ck_assert_str_eq(utf8_search_key(pool, "Caf\xC3\xA9 \xC3\x84RGER"), "cafe arger");
        ck_assert_str_eq(utf8_search_key(pool, "\xE6\x97\xA5\xE6\x9C\xAC  1"), "\xE6\x97\xA5\xE6\x9C\xAC 1");
        pool_free(pool);
}
END_TEST

int main(void)
{
        return SUITE_RUN("utf8", test_only_well_formed_text_without_controls_is_let_in, test_repaired_text_passes_the_check,
                         test_length_counts_characters, test_white_space_is_folded, test_the_same_title_has_one_key);
}
