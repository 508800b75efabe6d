/* check_mail.c - the key of a mail address, and which can be sent to. */
#include "store/candidate.h"
#include "util/mail.h"

#include "suite.h"

static struct pool *pool;

static void same(const char *one, const char *other)
{
        ck_assert_str_eq(mail_key(pool, one), mail_key(pool, other));
}

START_TEST(test_case_and_outer_space_make_no_other_address)
{
        pool = pool_new();
        ck_assert_str_eq(mail_key(pool, "ada@example.org"), "ada@example.org");
        same("Ada.Lovelace@Example.ORG", "ada.lovelace@example.org");
        same("  ada@example.org\n", "ada@example.org");
        same("\xC3\x85SE@example.org", "\xC3\xA5se@example.org");
        pool_free(pool);
}
END_TEST

START_TEST(test_one_letter_written_in_two_ways_makes_no_other_address)
{
        pool = pool_new();
        same("caf\xC3\xA9@example.org", "cafe\xCC\x81@example.org");
        same("caf\xC3\x89@example.org", "cafe\xCC\x81@example.org");
        pool_free(pool);
}
END_TEST

START_TEST(test_other_letters_tags_and_dots_make_another_address)
{
        static const char *const others[] = {"ada+recert@example.org", "a.da@example.org", ("\xC3\xA1" "da@example.org"),
                                             "ada@example.com", "ad\xD0\xB0@example.org"};

        pool = pool_new();
        for (size_t i = 0; i < sizeof others / sizeof *others; i++)
                ck_assert_str_ne(mail_key(pool, others[i]), mail_key(pool, "ada@example.org"));
        pool_free(pool);
}
END_TEST

START_TEST(test_nothing_is_sent_to_what_could_be_more_than_an_address)
{
        static const char *const bad[] = {
                "", "ada", "@example.org", "ada@", "a@b@example.org", "ada@example.org\r\nBcc: x@example.org", "ada@example.org\n",
                "ada@example.org>", "<ada@example.org", "ada@example.org, x@example.org", "ada example@example.org",
                "\"ada\"@example.org", "ada@[127.0.0.1]", "ada(comment)@example.org", "\xC3\xA5se@example.org", "a\\b@example.org",
                "ada@example.org\x7F"};

        for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
                ck_assert_msg(!mail_sendable(bad[i]), "%s", bad[i]);
        ck_assert(mail_sendable("ada@example.org"));
        ck_assert(mail_sendable("o'neil+recert/x=y_%z.{a}@mail.example.org"));
}
END_TEST

int main(void)
{
        return SUITE_RUN("mail", test_case_and_outer_space_make_no_other_address,
                         test_one_letter_written_in_two_ways_makes_no_other_address,
                         test_other_letters_tags_and_dots_make_another_address,
                         test_nothing_is_sent_to_what_could_be_more_than_an_address);
}
