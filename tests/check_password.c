/* check_password.c - which passwords may be chosen, and that the right one alone is taken. */
#include "suite.h"

#include <sodium.h>
#include <string.h>

#include "util/password.h"

START_TEST(test_short_long_and_common_ones_are_refused)
{
        char text[131];

        ck_assert_str_eq(password_refusal("seven77", NULL), "password-short");
        ck_assert_ptr_null(password_refusal("eight-88", NULL));
        memset(text, 'x', 130);
        for (int i = 0; i < 130; i += 3)
                text[i] = (char)('a' + i % 26);
        text[129] = '\0';
        ck_assert_str_eq(password_refusal(text, NULL), "password-long");
        text[128] = '\0';
        ck_assert_ptr_null(password_refusal(text, NULL));
        static const char *const weak[] = {"password", "PassWord1", "qwertyuiop", "aaaaaaaa", "12345678", "87654321", "abcdefgh",
                                           "abababab", "12341234", "atlassian", NULL};

        for (const char *const *w = weak; *w; w++)
                ck_assert_msg(password_refusal(*w, NULL) && !strcmp(password_refusal(*w, NULL), "password-common"), "%s", *w);
        ck_assert_str_eq(password_refusal("Ada@example.org", "ada@example.org"), "password-common");
}
END_TEST

START_TEST(test_eight_characters_of_several_bytes_are_eight)
{
        ck_assert_str_eq(password_refusal("\xC3\xA6\xC3\xB8\xC3\xA5\xC3\xA6", NULL), "password-short");
        ck_assert_ptr_null(password_refusal("\xC3\xA6\xC3\xB8\xC3\xA5" "12\xC3\xA9\xC3\xBC\xC3\xB1", NULL));
}
END_TEST

START_TEST(test_the_right_one_alone_is_taken)
{
        char kept[PASSWORD_HASH], again[PASSWORD_HASH];

        ck_assert(password_keep(kept, "correct horse"));
        ck_assert(password_keep(again, "correct horse"));
        ck_assert_str_ne(kept, again);
        ck_assert_ptr_null(strstr(kept, "horse"));
        ck_assert_int_eq(strncmp(kept, "$argon2id$v=19$m=65536,", 23), 0);
        ck_assert(password_is(kept, "correct horse"));
        ck_assert(!password_is(kept, "correct horsf"));
        ck_assert(!password_is(kept, ""));
        ck_assert(!password_is(NULL, "correct horse"));
        ck_assert(!password_is_old(kept));
}
END_TEST

int main(void)
{
        if (sodium_init() < 0)
                return EXIT_FAILURE;
        return SUITE_RUN("password", test_short_long_and_common_ones_are_refused,
                         test_eight_characters_of_several_bytes_are_eight, test_the_right_one_alone_is_taken);
}
