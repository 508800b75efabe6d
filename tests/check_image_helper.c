/* check_image_helper.c - images through the helper process: what comes back, and that it is capped. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "image/image.h"
#include "suite.h"
#include "util/err.h"

static unsigned char bytes[1 << 20];
static int64_t       budget = INT64_MAX;

static size_t load(const char *name)
{
        char   path[4096];
        FILE  *f;
        size_t size;

        snprintf(path, sizeof path, CORPUS "%s", name);
        f = fopen(path, "rb");
        ck_assert_ptr_nonnull(f);
        size = fread(bytes, 1, sizeof bytes, f);
        fclose(f);
        return size;
}

START_TEST(test_an_image_comes_back_with_its_facts)
{
        struct pool *pool = pool_new();
        struct image image, again;
        const char  *code;
        size_t       size = load("exif.jpg");

        ck_assert_int_eq(image_init(HELPER), 0);
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, size), 0);
        ck_assert_str_eq(image.media_type, "image/jpeg");
        ck_assert_uint_eq(image.width, 32);     /* it was turned */
        ck_assert_uint_eq(image.height, 48);
        ck_assert(date_equal(image.captured, date_civil(2025, 1, 9)));
        ck_assert_mem_eq(image.bytes, "\xff\xd8\xff", 3);
        ck_assert_mem_eq(image.thumb, "\xff\xd8\xff", 3);
        ck_assert_mem_ne(image.sent, image.sha256, 32);
        ck_assert_int_eq(image_make(&again, &code, &budget, pool, bytes, size), 0);
        ck_assert_mem_eq(again.sha256, image.sha256, 32);
        size = load("rgb.png");
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, size), 0);
        ck_assert_str_eq(image.media_type, "image/png");
        ck_assert(!date_is_set(image.captured));
        pool_free(pool);
}
END_TEST

START_TEST(test_what_is_refused_comes_back_with_its_code)
{
        struct pool *pool = pool_new();
        struct image image;
        const char  *code;
        size_t       size = load("alpha.webp");

        ck_assert_int_eq(image_init(HELPER), 0);
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, size - 9), ERR_REFUSED);
        ck_assert_str_eq(code, "image-damaged");
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, "%PDF-1.7", 8), ERR_REFUSED);
        ck_assert_str_eq(code, "image-kind");
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, 0), ERR_REFUSED);
        size = load("rgb.png");
        memcpy(bytes + size, "PK\5\6", 4);
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, size + 4), ERR_REFUSED);
        ck_assert_str_eq(code, "image-kind");
        size = load("plain.gif");
        memcpy(bytes + 6, "\x60\xea\x60\xea", 4);
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, size), ERR_REFUSED);
        ck_assert_str_eq(code, "image-too-large");
        pool_free(pool);
}
END_TEST

/* A helper of the test's own: a line of shell in a file. */
static const char *script(const char *line)
{
        static char path[64];
        FILE       *f;

        snprintf(path, sizeof path, "check_image_helper.%d.sh", (int)getpid());
        f = fopen(path, "w");
        ck_assert_ptr_nonnull(f);
        fprintf(f, "#!/bin/sh\n%s\n", line);
        fclose(f);
        ck_assert_int_eq(chmod(path, 0700), 0);
        return path;
}

START_TEST(test_a_helper_that_dies_lies_or_says_nothing_is_never_believed)
{
        static const struct { const char *line; int rc; } helpers[] = {
                {"kill -SEGV $$", ERR_REFUSED}, {"exit 1", ERR_SYSTEM}, {"exit 0", ERR_SYSTEM},
                {"printf '\\0\\0\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\377\\377\\377\\177\\0\\0\\0\\0................'", ERR_SYSTEM},
                {"printf '\\11\\0\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0................'", ERR_REFUSED},
                {"printf '\\0\\0\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\1\\0\\0\\0\\3\\0\\0\\0\\3\\0\\0\\0................GIFGIF'", ERR_SYSTEM},
        };
        struct pool *pool = pool_new();
        size_t       size = load("rgb.png");

        for (size_t i = 0; i < sizeof helpers / sizeof *helpers; i++) {
                const char  *path = script(helpers[i].line), *code;
                struct image image;

                ck_assert_int_eq(image_init(path), 0);
                ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, size), helpers[i].rc);
                ck_assert_int_eq(unlink(path), 0);
        }
        pool_free(pool);
}
END_TEST

START_TEST(test_a_helper_has_no_environment_and_only_its_two_files)
{
        const char  *path = script("test \"$(ls /proc/self/fd | wc -l)\" = 4 && ! env | grep -q CHECK_SECRET || exit 1\n"
                                   "exec " HELPER), *code;      /* ls itself opens one more */
        struct pool *pool = pool_new();
        struct image image;
        size_t       size = load("rgb.png");
        int          leak = dup(0);

        setenv("CHECK_SECRET", "1", 1);
        ck_assert_int_ge(leak, 3);
        ck_assert_int_eq(image_init(path), 0);
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, size), 0);
        unlink(path);
        close(leak);
        pool_free(pool);
}
END_TEST

START_TEST(test_the_images_of_a_request_share_a_budget)
{
        struct pool *pool = pool_new();
        struct image image;
        const char  *code;
        size_t       size = load("exif.jpg");
        int64_t      before, left = 1;

        ck_assert_int_eq(image_init(HELPER), 0);
        before = budget;
        ck_assert_int_eq(image_make(&image, &code, &budget, pool, bytes, size), 0);
        ck_assert_int_lt(budget, before);
        ck_assert_int_gt(budget, before - IMAGE_BUDGET);
        ck_assert_int_eq(image_make(&image, &code, &left, pool, bytes, size), 0);       /* it began in time */
        ck_assert_int_le(left, 0);
        ck_assert_int_eq(image_make(&image, &code, &left, pool, bytes, size), ERR_REFUSED);
        ck_assert_str_eq(code, "image-time");
        ck_assert_int_eq(image_make(&image, &code, &left, pool, "%PDF-1.7", 8), ERR_REFUSED);
        ck_assert_str_eq(code, "image-kind");   /* which costs nothing to see */
        pool_free(pool);
}
END_TEST

START_TEST(test_a_missing_helper_is_found_out_at_the_start)
{
        ck_assert_int_eq(image_init("/nonexistent/recert-image"), ERR_SYSTEM);
}
END_TEST

int main(void)
{
        return SUITE_RUN("image helper", test_an_image_comes_back_with_its_facts,
                         test_what_is_refused_comes_back_with_its_code,
                         test_a_helper_that_dies_lies_or_says_nothing_is_never_believed,
                         test_a_helper_has_no_environment_and_only_its_two_files, test_the_images_of_a_request_share_a_budget,
                         test_a_missing_helper_is_found_out_at_the_start);
}
