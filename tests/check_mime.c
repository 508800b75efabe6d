/* check_mime.c - mails as they are handed to a server, and the text that is made of HTML for them. */
#include <string.h>

#include "job/mime.h"
#include "suite.h"
#include "util/err.h"
#include "xml/plain.h"

static struct pool *pool;
static const char  *bytes;
static size_t       size;

static struct mime good(void)
{
        return (struct mime){.from = "recert@example.org", .from_name = "Prüfstelle \"Nord\", e.V.", .to = "ada@example.org",
                             .id = "recert.1.2@example.org", .date = INT64_C(1772582400000000), .subject = "Größe <b> 日本語",
                             .text = "Zeile\n\n.\nFrom here on\n", .html = "<p>Größe\n</p>\n",
                             .unsubscribe = "https://recert.example.org/unsubscribe/AAAA"};
}

static int write_it(const struct mime *m)
{
        bytes = NULL;
        return mime_write(&bytes, &size, m, pool);
}

static int count(const char *what)
{
        int n = 0;

        for (const char *at = bytes; (at = strstr(at, what)); at++)
                n++;
        return n;
}

START_TEST(test_a_mail_is_text_and_html_in_ascii_with_every_line_ended_by_cr_lf)
{
        struct mime m = good();

        pool = pool_new();
        ck_assert_int_eq(write_it(&m), 0);
        ck_assert_int_eq(count("\n"), count("\r\n"));
        ck_assert_int_eq(count("\r"), count("\r\n"));
        for (size_t i = 0; i < size; i++)
                ck_assert_int_lt((unsigned char)bytes[i], 128);
        ck_assert_int_eq(count("\r\nContent-Type: text/plain; charset=utf-8\r\n"), 1);
        ck_assert_int_eq(count("\r\nContent-Type: text/html; charset=utf-8\r\n"), 1);
        ck_assert_int_eq(count("\r\nTo: ada@example.org\r\n"), 1);
        ck_assert_int_eq(count("iso-8859") + count("us-ascii"), 0);
        ck_assert_int_eq(count("<recert@example.org>\r\n"), 1);
        ck_assert_int_eq(count("Gr=C3=B6=C3=9Fe"), 1);
        ck_assert_int_eq(count("\r\nList-Unsubscribe: <https://recert.example.org/unsubscribe/AAAA>\r\n"), 1);
        ck_assert_int_eq(count("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), 1);
        ck_assert_int_eq(count("Date: Wed, 04 Mar 2026 00:00:00 +0000\r\n"), 1);
        pool_free(pool);
}
END_TEST

START_TEST(test_what_would_begin_another_header_is_refused)
{
        static const char *const bad[] = {"a\r\nBcc: eve@example.org", "a\nBcc: eve@example.org", "a\rb", "\n", "a\x01", "a\x7F", "a\tb"};

        pool = pool_new();
        for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
                struct mime at[6];

                for (size_t k = 0; k < 6; k++)
                        at[k] = good();
                at[0].from = at[1].from_name = at[2].to = at[3].id = at[4].subject = at[5].unsubscribe = bad[i];
                for (size_t k = 0; k < 6; k++)
                        ck_assert_msg(write_it(&at[k]) == ERR_REFUSED, "%zu of %zu", i, k);
        }
        pool_free(pool);
}
END_TEST

START_TEST(test_text_is_what_the_html_says_without_its_tags)
{
        static const char html[] =
                "<html><head><title>A &amp; <b>B</b>\n  &lt;c&gt;</title></head><body>\n <p>One\n two<br>three</p><p></p>"
                "<p><span class=\"x\">four</span> &quot;five&quot; &nbsp</p><ul><li>six</li><li><b>seven</b> 8</li></ul><p>nine</p></body></html>";

        pool = pool_new();
        ck_assert_str_eq(plain_title(html, sizeof html - 1, pool), "A & B <c>");
        ck_assert_str_eq(plain_body(html, sizeof html - 1, pool),
                         "One two\nthree\n\nfour \"five\" &nbsp\n\n- six\n- seven 8\n\nnine\n");
        ck_assert_str_eq(plain_title("<title>", 7, pool), "");
        ck_assert_str_eq(plain_title("<title", 6, pool), "");
        ck_assert_str_eq(plain_body("", 0, pool), "\n");
        pool_free(pool);
}
END_TEST

int main(void)
{
        return SUITE_RUN("mime", test_a_mail_is_text_and_html_in_ascii_with_every_line_ended_by_cr_lf,
                         test_what_would_begin_another_header_is_refused, test_text_is_what_the_html_says_without_its_tags);
}
