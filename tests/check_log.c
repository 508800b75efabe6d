/* check_log.c - log lines: nothing that came in can forge or break one. */
#include "suite.h"

#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "util/log.h"

/* What the calls between these two wrote to standard error. */
static int  saved, ends[2];
static char text[20000];

static void begin(void)
{
        saved = dup(STDERR_FILENO);
        ck_assert_int_eq(pipe(ends), 0);
        dup2(ends[1], STDERR_FILENO);
}

static const char *end(void)
{
        ssize_t n;

        dup2(saved, STDERR_FILENO);
        close(saved);
        close(ends[1]);
        n = read(ends[0], text, sizeof text - 1);
        text[n > 0 ? n : 0] = '\0';
        close(ends[0]);
        return text;
}

START_TEST(test_a_line_has_time_level_request_event_and_pairs)
{
        const char *line;

        log_init("recert-test", LOG_INFO);
        log_request("01JABC");
        begin();
        log_write(LOG_INFO, "sign-in", LOG_T("login", "ada"), LOG_N("status", 303));
        line = end();
        ck_assert_int_eq(strncmp(line, "time=2", 6), 0);
        ck_assert_ptr_nonnull(strstr(line, " level=info program=recert-test pid="));
        ck_assert_ptr_nonnull(strstr(line, " request=01JABC event=sign-in login=\"ada\" status=303\n"));
        log_request(NULL);
}
END_TEST

START_TEST(test_values_cannot_forge_a_line_or_a_pair)
{
        const char *line;

        begin();
        log_write(LOG_INFO, "x", LOG_T("v", "a\" event=forged\ntime=1 \\ \x1B[2J \xC2\x85 \xFF \xE2\x80\xA8 \xE2\x80\xAE"));
        line = end();
        ck_assert_ptr_nonnull(strstr(line, " v=\"a\\x22 event=forged\\x0atime=1 \\x5c \\x1b[2J \\xc2\\x85 \\xff \\xe2\\x80\\xa8 "
                                           "\\xe2\\x80\\xae\"\n"));
        ck_assert_ptr_eq(strchr(line, '\n'), line + strlen(line) - 1);
}
END_TEST

START_TEST(test_a_long_value_is_cut_and_the_line_stays_one_piece)
{
        static char long_text[50000];
        const char *line;

        memset(long_text, '\n', sizeof long_text - 1);
        begin();
        log_write(LOG_INFO, "x", LOG_T("a", long_text), LOG_T("b", long_text), LOG_T("c", "end"));
        line = end();
        ck_assert_uint_le(strlen(line), 4096);
        ck_assert_ptr_eq(strchr(line, '\n'), line + strlen(line) - 1);
}
END_TEST

START_TEST(test_what_is_more_than_asked_for_is_left_out)
{
        log_init("recert-test", LOG_ERROR);
        begin();
        log_write(LOG_INFO, "x", LOG_N("n", 1));
        ck_assert_str_eq(end(), "");
}
END_TEST

int main(void)
{
        return SUITE_RUN("log", test_a_line_has_time_level_request_event_and_pairs, test_values_cannot_forge_a_line_or_a_pair,
                         test_a_long_value_is_cut_and_the_line_stays_one_piece, test_what_is_more_than_asked_for_is_left_out);
}
