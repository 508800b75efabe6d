/* check_form.c - forms: every value against its row, before any handler. */
#include "suite.h"

#include <sodium.h>
#include <string.h>

#include "http/form.h"
#include "util/err.h"

static const struct form_field table[] = {
        {"date", form_date, 10, FIELD_REQUIRED},
        {"title", NULL, 5, FIELD_REQUIRED},
        {"notes", NULL, 4000, FIELD_LINES},
        {"image", NULL, 0, FIELD_FILE | FIELD_REPEATS},
        {"remove-image", form_number, 9, FIELD_REPEATS},
        {"password", NULL, 128, FIELD_RAW},
        FORM_END,
};

static struct pool   *pool;
static struct request req;
static struct fault   refused;

static int check_body(const char *body)
{
        struct form_pairs pairs;
        const char       *code;

        if (!pool)
                pool = pool_new();
        req = (struct request){.path = "/x", .query = ""};
        refused = (struct fault){NULL, NULL, NULL};
        if (form_urlencoded(&pairs, &code, pool, body, strlen(body)) < 0) {
                refused.code = code;
                return ERR_REFUSED;
        }
        return form_check(&req, &refused, pool, table, &pairs, NULL, 0);
}

static const char *fault_of(const char *name)
{
        const struct fault *f = request_fault(&req, name);

        return f ? f->code : "none";
}

START_TEST(test_a_good_form_is_decoded_and_has_no_faults)
{
        ck_assert_int_eq(check_body("csrf=c&key=k&date=2026-11-24&title=+A%C3%B8+&notes=a%0D%0Ab%0D%0A&password=+p+&&"), 0);
        ck_assert_uint_eq(req.faults_count, 0);
        ck_assert_str_eq(request_form(&req, "date"), "2026-11-24");
        ck_assert_str_eq(request_form(&req, "title"), "A\xC3\xB8");
        ck_assert_str_eq(request_form(&req, "notes"), "a\nb");
        ck_assert_str_eq(request_form(&req, "password"), " p ");
        ck_assert_str_eq(req.csrf, "c");
        ck_assert_str_eq(req.key, "k");
        ck_assert_ptr_null(request_form(&req, "csrf"));
}
END_TEST

START_TEST(test_what_the_table_does_not_have_is_refused_as_a_whole)
{
        ck_assert_int_eq(check_body("date=2026-11-24&role=admin"), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-unknown");
        ck_assert_str_eq(refused.name, "role");
        ck_assert_int_eq(check_body("image=x"), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-unknown");
        ck_assert_int_eq(check_body("ti%00tle=x"), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-unknown");
}
END_TEST

START_TEST(test_what_is_sent_twice_is_refused_as_a_whole)
{
        ck_assert_int_eq(check_body("title=a&title=a"), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-repeated");
        ck_assert_int_eq(check_body("csrf=a&csrf=a"), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-repeated");
        ck_assert_int_eq(check_body("key=a&title=b&key=a"), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-repeated");
        ck_assert_int_eq(check_body("remove-image=1&remove-image=2"), 0);
        ck_assert_uint_eq(req.form_count, 2);
}
END_TEST

START_TEST(test_what_a_person_can_mend_is_a_fault_of_its_field)
{
        ck_assert_int_eq(check_body("date=2026-02-30&title=abcdef&notes=%01&remove-image=-1"), 0);
        ck_assert_str_eq(fault_of("date"), "date");
        ck_assert_str_eq(fault_of("title"), "field-too-long");
        ck_assert_str_eq(request_fault(&req, "title")->detail, "5");
        ck_assert_str_eq(fault_of("notes"), "text");
        ck_assert_str_eq(request_form(&req, "notes"), "\xEF\xBF\xBD");
        ck_assert_str_eq(fault_of("remove-image"), "number");
        ck_assert_int_eq(check_body("title=+%09+"), 0);
        ck_assert_str_eq(fault_of("date"), "field-missing");
        ck_assert_str_eq(fault_of("title"), "text");
        ck_assert_int_eq(check_body("title=+++"), 0);
        ck_assert_str_eq(fault_of("title"), "field-missing");
        ck_assert_int_eq(check_body("title=%C3%B8%C3%B8%C3%B8%C3%B8%C3%B8"), 0);
        ck_assert_str_eq(fault_of("title"), "none");
}
END_TEST

START_TEST(test_a_broken_escape_or_too_many_pairs_are_refused)
{
        char body[2001];

        ck_assert_int_eq(check_body("title=%4"), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "text");
        ck_assert_int_eq(check_body("title=%zz"), ERR_REFUSED);
        for (int i = 0; i < 1000; i++)
                memcpy(body + 2 * i, "a&", 2);
        body[2000] = '\0';
        ck_assert_int_eq(check_body(body), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "too-large");
}
END_TEST

START_TEST(test_the_hash_is_of_the_content_and_not_of_the_token)
{
        unsigned char first[32];

        check_body("csrf=a&key=k&title=x");
        memcpy(first, req.body_hash, 32);
        check_body("csrf=b&key=k&title=x");
        ck_assert_mem_eq(first, req.body_hash, 32);
        check_body("csrf=a&key=k&title=y");
        ck_assert_mem_ne(first, req.body_hash, 32);
        check_body("csrf=a&key=other&title=x");
        ck_assert_mem_ne(first, req.body_hash, 32);
        check_body("csrf=a&key=k&title=ab&notes=c");
        memcpy(first, req.body_hash, 32);
        check_body("csrf=a&key=k&title=a&notes=bc");
        ck_assert_mem_ne(first, req.body_hash, 32);
}
END_TEST

START_TEST(test_uploads_need_a_file_field)
{
        struct upload     files[] = {{"image", "a.png", (const unsigned char *)"1", 1, false},
                                     {"image", "b.png", (const unsigned char *)"2", 1, false},
                                     {"title", "c.png", (const unsigned char *)"3", 1, false}};
        struct form_pairs none = {NULL, 0};

        check_body("");
        ck_assert_int_eq(form_check(&req, &refused, pool, table, &none, files, 2), 0);
        ck_assert_uint_eq(req.uploads_count, 2);
        ck_assert_int_eq(form_check(&req, &refused, pool, table, &none, files, 3), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-unknown");
}
END_TEST

START_TEST(test_a_query_loses_what_is_wrong_and_refuses_what_is_unknown)
{
        check_body("");
        req.query = "date=yesterday&title=ok";
        ck_assert_int_eq(form_query(&req, &refused, pool, table), 0);
        ck_assert_ptr_null(request_query(&req, "date"));
        ck_assert_str_eq(request_query(&req, "title"), "ok");
        req.query = "nothing=1";
        req.query_count = 0;
        ck_assert_int_eq(form_query(&req, &refused, pool, NULL), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-unknown");
        req.query = "";
        ck_assert_int_eq(form_query(&req, &refused, pool, NULL), 0);
}
END_TEST

/* What a provider sends along is its own affair. */
START_TEST(test_a_query_that_others_write_may_have_more)
{
        static const struct form_field theirs[] = {{"state", form_code, 43, 0}, FORM_OTHERS, FORM_END};

        if (!pool)
                pool = pool_new();
        req = (struct request){.path = "/x", .query = "session_state=1&state=abc&*=2&scope=a+b&session_state=3"};
        ck_assert_int_eq(form_query(&req, &refused, pool, theirs), 0);
        ck_assert_str_eq(request_query(&req, "state"), "abc");
        ck_assert_uint_eq(req.query_count, 1);
        req = (struct request){.path = "/x", .query = "state=abc&state=abd"};
        ck_assert_int_eq(form_query(&req, &refused, pool, theirs), ERR_REFUSED);
        ck_assert_str_eq(refused.code, "field-repeated");
}
END_TEST

START_TEST(test_only_paths_of_ours_are_paths)
{
        static const char *const good[] = {"/", "/credentials/progress", "/a?b=c&d=%2F", NULL};
        static const char *const bad[] = {"", "a", "//evil.example", "/\\evil.example", "http://evil.example",
                                          "/a\\b", "/a b", "/a\tb", "/\xC3\xB8", "javascript:alert(1)", NULL};

        for (const char *const *p = good; *p; p++)
                ck_assert_ptr_null(form_path(*p));
        for (const char *const *p = bad; *p; p++)
                ck_assert_str_eq(form_path(*p), "path");
}
END_TEST

int main(void)
{
        if (sodium_init() < 0)
                return EXIT_FAILURE;
        return SUITE_RUN("form", test_a_good_form_is_decoded_and_has_no_faults,
                         test_what_the_table_does_not_have_is_refused_as_a_whole,
                         test_what_is_sent_twice_is_refused_as_a_whole, test_what_a_person_can_mend_is_a_fault_of_its_field,
                         test_a_broken_escape_or_too_many_pairs_are_refused,
                         test_the_hash_is_of_the_content_and_not_of_the_token, test_uploads_need_a_file_field,
                         test_a_query_loses_what_is_wrong_and_refuses_what_is_unknown,
                         test_a_query_that_others_write_may_have_more, test_only_paths_of_ours_are_paths);
}
