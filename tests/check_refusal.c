/* check_refusal.c - the table of refusals: every documented code, each once, each a sentence. */
#include "suite.h"

#include <string.h>

#include "util/refusal.h"

START_TEST(test_the_documented_codes_have_their_status)
{
        static const struct { const char *code; int status; } documented[] = {
                {"not-signed-in", 401}, {"forbidden", 403}, {"not-found", 404}, {"method", 405}, {"stale", 409},
                {"too-large", 413}, {"media-type", 415}, {"csrf", 403}, {"key-used", 422}, {"field-missing", 422},
                {"field-repeated", 422}, {"field-unknown", 422}, {"text", 422}, {"date", 422}, {"date-in-future", 422},
                {"date-too-early", 422}, {"option-unknown", 422}, {"option-not-offered", 422}, {"language-unknown", 422},
                {"image-missing", 422}, {"image-kind", 422}, {"image-damaged", 422}, {"image-too-large", 422},
                {"duplicate-activity", 422}, {"rate", 429}, {"unavailable", 503},
        };

        for (size_t i = 0; i < sizeof documented / sizeof *documented; i++)
                ck_assert_int_eq(refusal_find(documented[i].code)->status, documented[i].status);
}
END_TEST

START_TEST(test_every_code_is_whole_words_with_hyphens_and_there_once)
{
        for (size_t i = 0; i < refusals_count; i++) {
                const char *code = refusals[i].code;

                ck_assert_uint_eq(strspn(code, "abcdefghijklmnopqrstuvwxyz-"), strlen(code));
                ck_assert_ptr_eq(refusal_find(code), &refusals[i]);
                ck_assert(refusals[i].status >= 400 && refusals[i].status <= 599);
                ck_assert_int_eq(refusals[i].sentence[strlen(refusals[i].sentence) - 1], '.');
        }
}
END_TEST

START_TEST(test_the_detail_goes_where_the_sentence_has_a_place_for_it)
{
        struct pool *pool = pool_new();

        ck_assert_str_eq(refusal_message(pool, "date-in-future", "2026-11-24"),
                         "The activity cannot be dated after today (2026-11-24).");
        ck_assert_str_eq(refusal_message(pool, "date-in-future", NULL), "The activity cannot be dated after today.");
        ck_assert_str_eq(refusal_message(pool, "method", "PUT"), "This address does not take PUT.");
        ck_assert_str_eq(refusal_message(pool, "forbidden", "x"), "Your role does not allow this.");
        for (size_t i = 0; i < refusals_count; i++) {
                ck_assert_ptr_null(strstr(refusal_message(pool, refusals[i].code, NULL), "{}"));
                ck_assert_ptr_null(strstr(refusal_message(pool, refusals[i].code, "detail"), "{}"));
        }
        pool_free(pool);
}
END_TEST

int main(void)
{
        return SUITE_RUN("refusal", test_the_documented_codes_have_their_status,
                         test_every_code_is_whole_words_with_hyphens_and_there_once,
                         test_the_detail_goes_where_the_sentence_has_a_place_for_it);
}
