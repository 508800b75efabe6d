/* check_upload.c - a form with images, as it is collected from its body. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "http/upload.h"
#include "suite.h"
#include "util/err.h"

#define TYPE "multipart/form-data; boundary=b"
#define PART "--b\r\nContent-Disposition: form-data; "
#define LAST "\r\n--b--\r\n"

struct source {
        const char *next;
        size_t      left, most;         /* at most so many bytes a call */
        int         fails;              /* instead of the end; 0: it ends */
};

static ptrdiff_t next_bytes(void *arg, void *into, size_t size)
{
        struct source *s = arg;
        size_t         some = s->left < size ? s->left : size;

        if (!s->left && s->fails)
                return s->fails;
        some = some < s->most ? some : s->most;
        memcpy(into, s->next, some);
        s->next += some;
        s->left -= some;
        return (ptrdiff_t)some;
}

static int collect(struct upload_body *out, const char **code, struct pool *pool, const char *body, size_t size,
                   size_t said)
{
        struct source s = {body, size, 7, 0};

        if (size > 4096)
                s.most = 5000;
        return upload_read(out, code, pool, TYPE, said, next_bytes, &s);
}

START_TEST(test_fields_and_files_are_told_apart_and_empty_file_fields_left_out)
{
        static const char body[] =
                PART "name=\"title\"\r\n\r\nACE Berlin\r\n"
                PART "name=\"image\"; filename=\"a.png\"\r\n\r\n\x89PNG\r\n\x1a\n\r\n"
                PART "name=\"image\"; filename=\"\"\r\n\r\n\r\n"
                PART "name=\"image\"; filename=\"\"\r\n\r\nGIF\r\n"
                PART "name=\"image\"; filename=\"b\xff\"\r\n\r\n\r\n"
                PART "name=\"notes\"\r\n\r\n" LAST;
        struct pool       *pool = pool_new();
        struct upload_body b;
        const char        *code;

        ck_assert_int_eq(collect(&b, &code, pool, body, sizeof body - 1, sizeof body - 1), 0);
        ck_assert_uint_eq(b.pairs.count, 2);
        ck_assert_str_eq(b.pairs.list[0].name, "title");
        ck_assert_uint_eq(b.pairs.list[0].name_size, 5);
        ck_assert_uint_eq(b.pairs.list[0].value_size, 10);
        ck_assert_str_eq(b.pairs.list[0].value, "ACE Berlin");
        ck_assert_uint_eq(b.pairs.list[1].value_size, 0);
        ck_assert_str_eq(b.pairs.list[1].value, "");
        ck_assert_uint_eq(b.files_count, 2);    /* the last has no name that could be shown, and nothing in it */
        ck_assert_str_eq(b.files[0].filename, "a.png");
        ck_assert_str_eq(b.files[0].field, "image");
        ck_assert_uint_eq(b.files[0].size, 8);
        ck_assert_mem_eq(b.files[0].bytes, "\x89PNG\r\n\x1a\n", 8);
        ck_assert_str_eq(b.files[1].filename, "");
        ck_assert_mem_eq(b.files[1].bytes, "GIF", 3);
        pool_free(pool);
}
END_TEST

static char *with_file(size_t *out, size_t size)
{
        static const char before[] = PART "name=\"image\"; filename=\"a.png\"\r\n\r\n",
                          after[] = "\r\n" PART "name=\"title\"\r\n\r\nkept" LAST;
        char *body = malloc(size + sizeof before + sizeof after);

        memcpy(body, before, sizeof before - 1);
        memset(body + sizeof before - 1, 'x', size);
        memcpy(body + sizeof before - 1 + size, after, sizeof after);
        *out = size + sizeof before - 1 + sizeof after - 1;
        return body;
}

START_TEST(test_a_file_too_large_is_marked_and_the_rest_of_the_form_is_kept)
{
        for (int over = 0; over < 2; over++) {
                struct pool       *pool = pool_new();
                struct upload_body b;
                const char        *code;
                size_t             size;
                char              *body = with_file(&size, UPLOAD_FILE + (size_t)over);

                ck_assert_int_eq(collect(&b, &code, pool, body, size, size), 0);
                ck_assert_uint_eq(b.files_count, 1);
                ck_assert_int_eq(b.files[0].too_large, over);
                ck_assert_uint_eq(b.files[0].size, over ? 0 : UPLOAD_FILE);
                ck_assert_mem_eq(b.pairs.list[0].value, "kept", 4);
                free(body);
                pool_free(pool);
        }
}
END_TEST

START_TEST(test_a_body_that_lies_about_its_length_is_refused)
{
        static const char  body[] = PART "name=\"a\"\r\n\r\nb" LAST;
        struct pool       *pool = pool_new();
        struct upload_body b;
        const char        *code;

        ck_assert_int_eq(collect(&b, &code, pool, body, sizeof body - 1, sizeof body), ERR_REFUSED);
        ck_assert_str_eq(code, "request");
        ck_assert_int_eq(collect(&b, &code, pool, body, sizeof body - 1, sizeof body - 10), ERR_REFUSED);
        ck_assert_str_eq(code, "request");
        ck_assert_int_eq(collect(&b, &code, pool, body, sizeof body - 1, UPLOAD_TOTAL + 1), ERR_REFUSED);
        ck_assert_str_eq(code, "too-large");
        ck_assert_int_eq(collect(&b, &code, pool, body, 0, 0), ERR_REFUSED);
        pool_free(pool);
}
END_TEST

START_TEST(test_an_input_that_breaks_off_is_an_error_of_its_own)
{
        static const char  body[] = PART "name=\"a\"\r\n\r\nb";
        struct source      s = {body, sizeof body - 1, 5, ERR_SYSTEM};
        struct pool       *pool = pool_new();
        struct upload_body b;
        const char        *code;

        ck_assert_int_eq(upload_read(&b, &code, pool, TYPE, 1000, next_bytes, &s), ERR_SYSTEM);
        pool_free(pool);
}
END_TEST

int main(void)
{
        return SUITE_RUN("upload", test_fields_and_files_are_told_apart_and_empty_file_fields_left_out,
                         test_a_file_too_large_is_marked_and_the_rest_of_the_form_is_kept,
                         test_a_body_that_lies_about_its_length_is_refused,
                         test_an_input_that_breaks_off_is_an_error_of_its_own);
}
