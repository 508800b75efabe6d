/* check_totp.c - codes of an app against the table of RFC 6238, sealed secrets, recovery codes, QR codes. */
#include "suite.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "util/clock.h"
#include "util/err.h"
#include "util/password.h"
#include "util/qr.h"
#include "util/totp.h"

/* Appendix B: the secret of its SHA-1 rows, and of each the last six digits. */
static const unsigned char secret[TOTP_SECRET] = "12345678901234567890";
static const struct {
        int64_t     at;         /* seconds */
        const char *code;
} table[] = {{59, "287082"}, {1111111109, "081804"}, {1111111111, "050471"}, {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
#define ROWS (sizeof table / sizeof *table)

START_TEST(test_the_codes_are_those_of_the_rfc)
{
        for (size_t i = 0; i < ROWS; i++)
                ck_assert_uint_eq(totp_step(secret, table[i].code, table[i].at * CLOCK_SECOND), (uint64_t)table[i].at / 30);
}
END_TEST

START_TEST(test_a_clock_may_be_one_step_off_and_no_more)
{
        for (size_t i = 1; i < ROWS; i++) {
                uint64_t step = (uint64_t)table[i].at / 30;
                int64_t  begins = (int64_t)step * 30 * CLOCK_SECOND;

                ck_assert_uint_eq(totp_step(secret, table[i].code, begins - 30 * CLOCK_SECOND), step);
                ck_assert_uint_eq(totp_step(secret, table[i].code, begins + 60 * CLOCK_SECOND - 1), step);
                ck_assert_uint_eq(totp_step(secret, table[i].code, begins - 30 * CLOCK_SECOND - 1), 0);
                ck_assert_uint_eq(totp_step(secret, table[i].code, begins + 60 * CLOCK_SECOND), 0);
        }
}
END_TEST

START_TEST(test_what_is_not_six_digits_is_no_code)
{
        static const char *const wrong[] = {"", "28708", "2870822", "28708a", "+287082", "287082x", ("\xD9\xA2" "87082"), "      "};
        int64_t now = 59 * CLOCK_SECOND;

        ck_assert_uint_eq(totp_step(secret, " 287 082 ", now), 1);      /* as apps show it */
        for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
                ck_assert_uint_eq(totp_step(secret, wrong[i], now), 0);
        ck_assert_uint_eq(totp_step((const unsigned char *)"12345678901234567891", "287082", now), 0);
}
END_TEST

START_TEST(test_a_sealed_secret_opens_with_its_key_alone)
{
        unsigned char key[TOTP_KEY], other[TOTP_KEY], sealed[TOTP_SEALED], again[TOTP_SEALED], open[TOTP_SECRET];

        randombytes_buf(key, sizeof key);
        memcpy(other, key, sizeof other);
        other[31] ^= 1;
        totp_seal(sealed, secret, key);
        totp_seal(again, secret, key);
        ck_assert_mem_ne(sealed, again, sizeof sealed);
        ck_assert(totp_open(open, sealed, key));
        ck_assert_mem_eq(open, secret, sizeof open);
        ck_assert(!totp_open(open, sealed, other));
        for (size_t i = 0; i < sizeof sealed; i++) {
                sealed[i] ^= 1;
                ck_assert_msg(!totp_open(open, sealed, key), "byte %zu", i);
                sealed[i] ^= 1;
        }
}
END_TEST

START_TEST(test_secrets_and_recovery_codes_are_never_the_same)
{
        unsigned char made[2][TOTP_SECRET];
        char          codes[2][PASSWORD_MADE];

        totp_make(made[0]);
        totp_make(made[1]);
        ck_assert_mem_ne(made[0], made[1], TOTP_SECRET);
        password_make(codes[0]);
        password_make(codes[1]);
        ck_assert_str_ne(codes[0], codes[1]);
}
END_TEST

START_TEST(test_a_recovery_code_is_read_as_people_type_it)
{
        static const char *const same[] = {"k3f7m9xq2pabh6wd", "K3F7-M9XQ-2PAB-H6WD", " k3f7 m9xq 2pab h6wd "};
        static const char *const wrong[] = {"", "-", "k3f7-m9xq-2pab-h6w", "k3f7-m9xq-2pab-h6wdd", "k3f7-m9xq-2pab-h6wd-k3f7-m9xq"};
        unsigned char            hash[RECOVERY_HASH], other[RECOVERY_HASH];

        ck_assert(recovery_hash(hash, "k3f7-m9xq-2pab-h6wd"));
        for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
                ck_assert(recovery_hash(other, same[i]));
                ck_assert_mem_eq(hash, other, sizeof hash);
        }
        for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
                ck_assert_msg(!recovery_hash(other, wrong[i]), "%s", wrong[i]);
        ck_assert(recovery_hash(other, "k3f7-m9xq-2pab-h6we"));
        ck_assert_mem_ne(hash, other, sizeof hash);
}
END_TEST

/* Three corners of a QR code are a dark ring around a light one around a dark square. */
static bool is_corner(const struct qr *qr, int x, int y)
{
        for (int row = 0; row < 7; row++)
                for (int at = 0; at < 7; at++) {
                        int  edge = at < row ? at : row, far = 6 - (at > row ? at : row);
                        int  ring = edge < far ? edge : far;

                        if (qr_dark(qr, x + at, y + row) != (ring != 1))
                                return false;
                }
        return true;
}

START_TEST(test_a_text_becomes_a_qr_code_or_is_too_long)
{
        struct pool *pool = pool_new();
        struct qr    qr;
        char         text[4000];

        ck_assert_int_eq(qr_make(&qr, "otpauth://totp/Recert:kim?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Recert", pool), 0);
        ck_assert(qr.size >= 21 && qr.size % 4 == 1);
        ck_assert(is_corner(&qr, 0, 0) && is_corner(&qr, qr.size - 7, 0) && is_corner(&qr, 0, qr.size - 7));
        ck_assert(!is_corner(&qr, qr.size - 7, qr.size - 7));
        memset(text, 'a', sizeof text);
        text[sizeof text - 1] = '\0';
        ck_assert_int_eq(qr_make(&qr, text, pool), ERR_SYSTEM);
        pool_free(pool);
}
END_TEST

START_TEST(test_the_text_of_a_secret_is_base32)
{
        struct pool *pool = pool_new();

        ck_assert_str_eq(totp_text(secret, pool), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        pool_free(pool);
}
END_TEST

int main(void)
{
        if (sodium_init() < 0)
                return EXIT_FAILURE;
        return SUITE_RUN("totp", test_the_codes_are_those_of_the_rfc, test_a_clock_may_be_one_step_off_and_no_more,
                         test_what_is_not_six_digits_is_no_code, test_a_sealed_secret_opens_with_its_key_alone,
                         test_secrets_and_recovery_codes_are_never_the_same, test_a_recovery_code_is_read_as_people_type_it,
                         test_the_text_of_a_secret_is_base32, test_a_text_becomes_a_qr_code_or_is_too_long);
}
