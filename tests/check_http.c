/* check_http.c - addresses, Accept, tags, cookies, form tokens. */
#include "suite.h"
#include "util/network.h"

#include <sodium.h>
#include <string.h>

#include "http/cookie.h"
#include "http/csrf.h"
#include "http/request.h"

START_TEST(test_a_path_is_decoded_and_checked)
{
        struct pool *pool = pool_new();
        const char  *path, *query;

        ck_assert(request_path(&path, &query, pool, "/a%20b/%C3%B8?x=%20&y"));
        ck_assert_str_eq(path, "/a b/\xC3\xB8");
        ck_assert_str_eq(query, "x=%20&y");
        ck_assert(request_path(&path, &query, pool, "/"));
        ck_assert_str_eq(query, "");
        ck_assert(!request_path(&path, &query, pool, ""));
        ck_assert(!request_path(&path, &query, pool, "a"));
        ck_assert(!request_path(&path, &query, pool, "/%"));
        ck_assert(!request_path(&path, &query, pool, "/%4"));
        ck_assert(!request_path(&path, &query, pool, "/%4?1"));
        ck_assert(!request_path(&path, &query, pool, "/%zz"));
        ck_assert(!request_path(&path, &query, pool, "/%00"));
        ck_assert(!request_path(&path, &query, pool, "/%0a"));
        ck_assert(!request_path(&path, &query, pool, "/%ff"));
        ck_assert(!request_path(&path, &query, pool, "http://example.org/"));
        pool_free(pool);
}
END_TEST

START_TEST(test_accept_is_weighed)
{
        ck_assert_int_eq(request_accepts(NULL, "text/html"), 1000);
        ck_assert_int_eq(request_accepts("", "text/html"), 1000);
        ck_assert_int_eq(request_accepts("text/html,application/xml;q=0.9,*/*;q=0.8", "text/html"), 1000);
        ck_assert_int_eq(request_accepts("text/html,application/xml;q=0.9,*/*;q=0.8", "application/xml"), 900);
        ck_assert_int_eq(request_accepts("text/html,application/xml;q=0.9,*/*;q=0.8", "application/json"), 800);
        ck_assert_int_eq(request_accepts("application/*;q=0.5, application/json ; q=0.25", "application/json"), 250);
        ck_assert_int_eq(request_accepts("application/*;q=0.5", "application/xml"), 500);
        ck_assert_int_eq(request_accepts("image/png", "text/html"), 0);
        ck_assert_int_eq(request_accepts("text/html;q=0", "text/html"), 0);
        ck_assert_int_eq(request_accepts("text/html;q=high", "text/html"), 0);
        ck_assert_int_eq(request_accepts(";;,,;q=1,*", "text/html"), 0);
        ck_assert_int_eq(request_accepts("TEXT/HTML", "text/html"), 1000);
}
END_TEST

START_TEST(test_the_language_is_the_one_wanted_most)
{
        static const char *const languages[] = {"en", "de", "pt", NULL};

        static const struct { const char *accept, *language; } cases[] = {
                {NULL, "en"}, {"", "en"}, {"de", "de"}, {"DE", "de"}, {"de-AT", "de"}, {"de-AT-1996", "de"}, {"den", "en"}, {"d", "en"},
                {"fr", "en"}, {"*", "en"}, {"fr, de;q=0.3, en;q=0.2", "de"}, {"en;q=0.2,de;q=0.3", "de"}, {"de, en", "de"},
                {"en, de", "en"}, {"en-GB,en;q=0.9,de;q=0.8", "en"}, {"fr-CH, fr;q=0.9, de-CH;q=0.8, *;q=0.5", "de"},
                {"de;q=0", "en"}, {"en;q=0", "en"}, {"en;q=0, *", "de"}, {"en;q=0.5, *", "de"}, {"en;q=0,de;q=0,*;q=0.1", "pt"},
                {"*;q=0.5, pt;q=0.1, en;q=0", "de"}, {"de;q=high, pt;q=0.1", "pt"}, {"de-AT;q=0.9, de;q=0.1, en;q=0.5", "en"},
                {" de ; q=0.9 , en ; q=0.8", "de"}, {"de;level=1;q=0.1, en;q=0.2", "en"}, {";;,,;q=1,de", "de"}, {"de;q=2", "en"},
        };

        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
                ck_assert_msg(!strcmp(request_language(cases[i].accept, languages), cases[i].language), "%s: %s", cases[i].accept,
                              request_language(cases[i].accept, languages));
}
END_TEST

START_TEST(test_tags_are_compared_weakly)
{
        ck_assert(request_tag_matches("W/\"7-abc\"", "W/\"7-abc\""));
        ck_assert(request_tag_matches("\"7-abc\"", "W/\"7-abc\""));
        ck_assert(request_tag_matches("\"1\", W/\"2\" ,\"7-abc\"", "W/\"7-abc\""));
        ck_assert(request_tag_matches("*", "W/\"7-abc\""));
        ck_assert(!request_tag_matches(NULL, "W/\"7-abc\""));
        ck_assert(!request_tag_matches("", "W/\"7-abc\""));
        ck_assert(!request_tag_matches("\"7-ab\"", "W/\"7-abc\""));
        ck_assert(!request_tag_matches("7-abc", "W/\"7-abc\""));
        ck_assert(!request_tag_matches("\"7-abc", "W/\"7-abc\""));
        ck_assert(!request_tag_matches("W/,W/\"", "W/\"7-abc\""));
}
END_TEST

START_TEST(test_a_cookie_comes_back_as_it_was_set)
{
        struct pool  *pool = pool_new();
        unsigned char token[32], back[32];
        const char   *set;
        char          header[200];

        randombytes_buf(token, sizeof token);
        set = cookie_set(pool, COOKIE_SESSION, true, token, 0);
        ck_assert_int_eq(strncmp(set, "__Host-recert=", 14), 0);
        ck_assert_ptr_nonnull(strstr(set, "; Path=/; HttpOnly; SameSite=Lax; Secure"));
        ck_assert_ptr_null(strstr(cookie_set(pool, COOKIE_SESSION, false, token, 0), "Secure"));
        snprintf(header, sizeof header, "a=b; %.*s;  c=d", (int)strcspn(set, ";"), set);
        ck_assert(cookie_read(back, header, COOKIE_SESSION, true));
        ck_assert_mem_eq(back, token, 32);
        ck_assert(!cookie_read(back, header, COOKIE_SESSION, false));
        ck_assert(!cookie_read(back, header, COOKIE_VISIT, true));
        pool_free(pool);
}
END_TEST

START_TEST(test_a_cookie_that_is_there_twice_or_is_no_token_is_none)
{
        static const char token[] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        unsigned char     back[32];
        char              header[400];

        snprintf(header, sizeof header, "recert=%s", token);
        ck_assert(cookie_read(back, header, COOKIE_SESSION, false));
        snprintf(header, sizeof header, "recert=%s; recert=%s", token, token);
        ck_assert(!cookie_read(back, header, COOKIE_SESSION, false));
        snprintf(header, sizeof header, "xrecert=%s", token);
        ck_assert(!cookie_read(back, header, COOKIE_SESSION, false));
        snprintf(header, sizeof header, "recert=%sA", token);
        ck_assert(!cookie_read(back, header, COOKIE_SESSION, false));
        ck_assert(!cookie_read(back, "recert=", COOKIE_SESSION, false));
        ck_assert(!cookie_read(back, "recert=AAAA", COOKIE_SESSION, false));
        ck_assert(!cookie_read(back, "recert", COOKIE_SESSION, false));
        ck_assert(!cookie_read(back, NULL, COOKIE_SESSION, false));
}
END_TEST

START_TEST(test_a_form_token_is_never_the_same_and_holds_for_its_browser_alone)
{
        struct pool         *pool = pool_new();
        unsigned char        secret[32] = {1}, other[32] = {2};
        struct request_marks marks = {0};
        struct request       req = {.secret = secret, .marks = &marks};
        char                *one = pool_text(pool, csrf_token(&req, pool));
        const char          *two = csrf_token(&req, pool);

        ck_assert(marks.csrf && !marks.key);
        ck_assert_str_ne(one, two);
        ck_assert(csrf_check(secret, one) && csrf_check(secret, two));
        ck_assert(!csrf_check(other, one));
        ck_assert(!csrf_check(secret, NULL));
        ck_assert(!csrf_check(secret, ""));
        ck_assert(!csrf_check(secret, "AAAA"));
        one[80] = one[80] == 'A' ? 'B' : 'A';
        ck_assert(!csrf_check(secret, one));
        pool_free(pool);
}
END_TEST

START_TEST(test_limits_count_the_network_of_an_ipv6_address)
{
        static const char *const rows[][2] = {
                {"192.0.2.1", "192.0.2.1"},
                {"::ffff:192.0.2.1", "192.0.2.1"},
                {"::FFFF:c000:201", "192.0.2.1"},
                {"2001:db8:0:1::1", "2001:db8:0:1::/64"},
                {"2001:0DB8:0000:0001:ffff:ffff:ffff:ffff", "2001:db8:0:1::/64"},
                {"2001:db8::1", "2001:db8::/64"},
                {"2001:db8:1::", "2001:db8:1::/64"},
                {"::1", "::/64"},
                {"fe80::1%eth0", "fe80::1%eth0"},
                {"unix:", "unix:"},
                {"", ""},
        };
        struct pool *pool = pool_new();

        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
                ck_assert_str_eq(network_of(pool, rows[i][0]), rows[i][1]);
        pool_free(pool);
}
END_TEST

START_TEST(test_request_ids_sort_by_time_and_differ)
{
        char a[REQUEST_ID], b[REQUEST_ID];

        request_id(a, INT64_C(1795000000000000));
        request_id(b, INT64_C(1795000000000000));
        ck_assert_str_ne(a, b);
        ck_assert_uint_eq(strlen(a), 26);
        request_id(b, INT64_C(1795000000001000));
        ck_assert_int_lt(strcmp(a, b), 0);
}
END_TEST

int main(void)
{
        if (sodium_init() < 0)
                return EXIT_FAILURE;
        return SUITE_RUN("http", test_a_path_is_decoded_and_checked, test_accept_is_weighed, test_the_language_is_the_one_wanted_most,
                         test_tags_are_compared_weakly,
                         test_a_cookie_comes_back_as_it_was_set, test_a_cookie_that_is_there_twice_or_is_no_token_is_none,
                         test_a_form_token_is_never_the_same_and_holds_for_its_browser_alone,
                         test_limits_count_the_network_of_an_ipv6_address, test_request_ids_sort_by_time_and_differ);
}
