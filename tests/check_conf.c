/* check_conf.c - the configuration: what is given, what is preset, and what is refused, with its line. */
#include "suite.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "util/conf.h"
#include "util/err.h"

#define KEY "0001feff" "00000000000000000000000000000000000000000000000000000000"

static struct pool *pool;
static char         path[] = "check_conf.XXXXXX";

static void setup(void)
{
        if (pool)
                return;
        close(mkstemp(path));
        unlink(path);           /* a name that is free; written anew for each text */
        pool = pool_new();
}

static int read_text(struct conf **conf, const char *text, const char **why)
{
        FILE *file;
        int   rc;

        setup();
        file = fopen(path, "w");
        ck_assert_ptr_nonnull(file);
        fputs(text, file);
        fclose(file);
        rc = conf_read(conf, path, pool, why);
        unlink(path);
        return rc;
}

START_TEST(test_what_is_not_given_is_preset_below_the_folder_of_the_file)
{
        struct conf *c;
        const char  *why;

        ck_assert_int_eq(read_text(&c, "", &why), 0);
        ck_assert_str_eq(c->data_dir, ".");
        ck_assert_str_eq(c->database_socket, "./run/mariadb.sock");
        ck_assert_str_eq(c->listen, "./run/recert.sock");
        ck_assert_ptr_null(c->database_host);
        ck_assert_ptr_null(c->origin);
        ck_assert_int_eq(c->session_idle_minutes, 60);
        ck_assert(!c->tls && !c->allow_today);
        ck_assert(!c->second_factor_required);
        ck_assert_ptr_null(c->second_factor_key);
}
END_TEST

START_TEST(test_what_is_given_is_taken)
{
        struct conf *c;
        const char  *why;

        ck_assert_int_eq(read_text(&c,
                                   "# a comment\n\ndata_dir = /srv/recert\nlisten = /run/x.sock\nxslt_dir = xslt\n"
                                   "worker_password = a;b #c=d\ntls = yes\ntls_certificate = c.pem\ntls_key = k.pem\n"
                                   "origin = https://recert.example.org\nworkers = 3\nlog_level = debug\n"
                                   "second_factor = required\nsecond_factor_key = " KEY "\n",
                                   &why), 0);
        ck_assert_str_eq(c->listen, "/run/x.sock");
        ck_assert_str_eq(c->xslt_dir, "/srv/recert/xslt");
        ck_assert_str_eq(c->tls_key, "/srv/recert/k.pem");
        ck_assert_str_eq(c->worker_password, "a;b #c=d");
        ck_assert_str_eq(c->origin, "https://recert.example.org");
        ck_assert_int_eq(c->workers, 3);
        ck_assert(c->tls);
        ck_assert(c->second_factor_required);
        ck_assert_mem_eq(c->second_factor_key, "\x00\x01\xfe\xff", 4);
}
END_TEST

START_TEST(test_what_is_wrong_is_named_with_its_line)
{
        static const struct { const char *text, *words; } cases[] = {
                {"\nworker = 3\n", "line 2: there is no key \"worker\""},
                {"workers = many\n", "line 1: workers must be a number from 0 to 1024, not \"many\""},
                {"workers = 4x\n", "not \"4x\""},
                {"workers = \n", "line 1: workers must be a number"},
                {"port = 70000\n", "line 1: port must be a number from 1 to 65535"},
                {"#\n#\ntls = true\n", "line 3: tls must be yes or no"},
                {"log_level = loud\n", "line 1: log_level"},
                {"origin = recert.example.org\n", "line 1: origin"},
                {"origin = https://a.example/x\n", "line 1: origin"},
                {"port = 1\nport = 2\n", "line 2: port was given in line 1"},
                {"[web]\nport = 1\n", "line 2: this file has no [sections]"},
                {"port = 1\nwhat is this\n", "line 2: this is not \"key = value\""},
                {"database_name = a\x01\n", "line 1: database_name holds control"},
                {"second_factor = yes\n", "line 1: second_factor must be required or optional, not \"yes\""},
                {"second_factor_key = " KEY "00\n", "line 1: second_factor_key must be 64 hexadecimal digits."},
                {"second_factor_key = 00\n", "line 1: second_factor_key must be 64"},
                {"second_factor_key = x" KEY "\n", "line 1: second_factor_key must be 64"},
                {"second_factor = required\n", "second_factor = required needs second_factor_key"},
                {"tls = yes\n", "tls = yes needs tls_certificate and tls_key"},
                {"mail_tls = yes\n", "line 1: mail_tls must be starttls, tls or no"},
                {"mail_from = Recert <recert@example.org>\n", "line 1: mail_from must be an address like"},
                {"mail_server = mail.example.org\norigin = https://a.example\n", "mail_server needs mail_from"},
                {"mail_server = mail.example.org\nmail_from = recert@example.org\n", "and origin for the links"},
        };

        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
                struct conf *c;
                const char  *why;

                ck_assert_int_eq(read_text(&c, cases[i].text, &why), ERR_REFUSED);
                ck_assert_ptr_null(c);
                ck_assert_msg(strstr(why, cases[i].words) != NULL, "case %zu: %s", i, why);
        }
}
END_TEST

START_TEST(test_a_line_that_is_too_long_is_refused_not_cut)
{
        char         text[400];
        struct conf *c;
        const char  *why;

        snprintf(text, sizeof text, "port = 1\nworker_password = %0300d\n", 7);
        ck_assert_int_eq(read_text(&c, text, &why), ERR_REFUSED);
        ck_assert_msg(strstr(why, "line 2: the line is longer") != NULL, "%s", why);
}
END_TEST

START_TEST(test_a_missing_file_is_named)
{
        struct conf *c;
        const char  *why;

        setup();
        ck_assert_int_eq(conf_read(&c, "no/such/recert.conf", pool, &why), ERR_REFUSED);
        ck_assert_str_eq(why, "no/such/recert.conf: No such file or directory.");
}
END_TEST

START_TEST(test_the_template_in_the_repository_is_read)
{
        struct conf *c;
        const char  *why = NULL, *dir = getenv("srcdir");
        char         text[8192] = "", line[256], from[1024];
        FILE        *file;

        snprintf(from, sizeof from, "%s/nginx/recert.conf", dir ? dir : ".");
        ck_assert_ptr_nonnull(file = fopen(from, "r"));
        while (fgets(line, sizeof line, file)) {
                char *port = strstr(line, "@PORT@");

                if (port)
                        memcpy(port, "8080\n", 6);
                strcat(text, line);
        }
        fclose(file);
        ck_assert_msg(read_text(&c, text, &why) == 0, "%s", why);
        ck_assert_int_eq(c->port, 8080);
}
END_TEST

START_TEST(test_a_provider_is_asked_over_tls_or_on_this_machine)
{
        static const char *const good[] = {"https://id.example.org/realms/a", "https://id.example.org/", "http://127.0.0.1:9000",
                                           "http://localhost/", "http://[::1]:9000"};
        static const char *const bad[] = {"http://id.example.org", "http://127.0.0.1.example.org", "http://localhost@example.org",
                                          "https://id.example.org?a=b", "https://id.example.org/#a", "https://", "https:///a",
                                          "id.example.org", "ftp://id.example.org"};
        static const char rest[] = "\nprovider_client = c\nprovider_secret = s\norigin = https://p.example.org\n";
        struct conf      *c;
        const char       *why;

        setup();
        for (size_t i = 0; i < sizeof good / sizeof *good; i++)
                ck_assert_msg(read_text(&c, pool_format(pool, "provider_issuer = %s%s", good[i], rest), &why) == 0, "%s", good[i]);
        for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
                ck_assert_msg(read_text(&c, pool_format(pool, "provider_issuer = %s%s", bad[i], rest), &why) == ERR_REFUSED, "%s", bad[i]);
        ck_assert_int_eq(read_text(&c, pool_format(pool, "provider_issuer = https://id.example.org/a%s", rest), &why), 0);
        ck_assert_str_eq(c->provider_name, "id.example.org");
        ck_assert_int_eq(read_text(&c, "provider_issuer = https://id.example.org\n", &why), ERR_REFUSED);
        ck_assert_ptr_nonnull(strstr(why, "provider_client, provider_secret and origin"));
}
END_TEST

int main(void)
{
        return SUITE_RUN("conf", test_what_is_not_given_is_preset_below_the_folder_of_the_file, test_what_is_given_is_taken,
                         test_what_is_wrong_is_named_with_its_line, test_a_line_that_is_too_long_is_refused_not_cut,
                         test_a_missing_file_is_named, test_the_template_in_the_repository_is_read,
                         test_a_provider_is_asked_over_tls_or_on_this_machine);
}
