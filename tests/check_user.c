/* check_user.c - accounts as an operator makes them, by recertctl user: tests/db.sh tests/check_user */
#include "ctl.h"

#include <sodium.h>
#include <pty.h>
#include <signal.h>
#include <sys/stat.h>
#include <termios.h>

#include "programme.h"
#include "store/account.h"
#include "store/session.h"
#include "suite.h"
#include "util/clock.h"
#include "util/log.h"
#include "util/password.h"

static const char sql_number[] = "SELECT COUNT(*) FROM audit WHERE action = ? AND COALESCE(candidate_id, 0) = ?";
static const char sql_account[] =
        "SELECT a.account_id, a.candidate_id, a.role, CASE WHEN a.enabled THEN a.password END FROM account AS a LEFT JOIN "
        "address AS ad ON ad.account_id = a.account_id OR ad.candidate_id = a.candidate_id "
        "WHERE ad.mail_key = ? OR a.candidate_id = ?";
static const char sql_link[] =
        "SELECT a.candidate_id, a.password IS NULL, TIMESTAMPDIFF(DAY, i.made, i.ends) FROM invite AS i "
        "JOIN account AS a USING (account_id) WHERE i.token_hash = ? AND i.used IS NULL";
static const char sql_sessions[] = "SELECT COUNT(*) FROM session WHERE account_id = ?";
static const char sql_session[] =
        "INSERT INTO session (token_hash, account_id, made, used, ends, address, agent) VALUES (?, ?, NOW(), NOW(), NOW(), '', '')";
static const char sql_secret[] = "SELECT COUNT(*) FROM changed_value WHERE after_value LIKE '$argon2id%' OR before_value LIKE '$argon2id%'";

/* Three candidates; the third was erased. Nobody has an account. */
static struct db *portal(void)
{
        struct db *db = store_open("migration");

        ck_assert_int_ge(sodium_init(), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM invite"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM address"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM session"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM account"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM person"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM changed_value"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM audit"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM message"), 0);
        ck_assert_int_eq(db_script(db, "DELETE FROM candidate"), 0);
        ck_assert_int_eq(db_script(db, "INSERT INTO candidate (candidate_id, made, gone) VALUES "
                                       "(1, NOW(), NULL), (2, NOW(), NULL), (3, NOW(), NOW())"), 0);
        ck_assert_int_eq(db_script(db, "INSERT INTO person (candidate_id, given_name, family_name) VALUES "
                                       "(1, 'Ada', 'Lovelace, \"Countess\"'), (2, 'Plato', NULL)"), 0);
        ck_assert_int_eq(db_script(db, "INSERT INTO address (candidate_id, place, mail, mail_key) VALUES "
                                       "(1, 0, 'Ada@Example.org', 'ada@example.org'), (1, 1, 'al@example.org', 'al@example.org')"), 0);
        return db;
}

static int64_t count(struct db *db, const char *sql, struct db_in one, struct db_in two, size_t parameters)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql, (struct db_in[]){one, two}, parameters), 0);
        return db_int(&rows, 0, 0);
}

static int64_t audits(struct db *db, const char *action, uint32_t candidate)
{
        return count(db, sql_number, db_in_text(action), db_in_int(candidate), 2);
}

struct kept_account {
        int64_t     id, candidate;
        const char *role, *password;
};

/* As sign-in finds it. */
static struct kept_account account(struct db *db, const char *mail, uint32_t candidate)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_account, DB_IN(db_in_text(mail), db_in_int(candidate))), 0);
        ck_assert_uint_ge(rows.count, 1);
        return (struct kept_account){db_int(&rows, 0, 0), db_int(&rows, 0, 1), db_text(&rows, 0, 2), db_text(&rows, 0, 3)};
}

static const char *line(void)
{
        ck_assert_ptr_nonnull(strchr(ctl_out, '\n'));
        ck_assert_str_eq(strchr(ctl_out, '\n'), "\n");          /* alone */
        return pool_text_n(pool, ctl_out, strlen(ctl_out) - 1);
}

START_TEST(test_the_first_admin_is_made_with_a_password_that_is_printed_alone)
{
        struct db     *db = portal();
        struct kept_account a;

        ck_assert_int_eq(ctl(NULL, "user create --admin --random Root@example.org"), 0);
        ck_assert_str_eq(ctl_err, "");
        a = account(db, "root@example.org", 0);
        ck_assert_str_eq(a.role, "admin");
        ck_assert_int_eq(a.candidate, 0);
        ck_assert(password_is(a.password, line()));
        ck_assert(password_refusal(line(), "root@example.org") == NULL);
        ck_assert_int_eq(audits(db, "account-create", 0), 1);
        db_close(db);
}
END_TEST

START_TEST(test_an_address_that_is_somebodys_makes_no_admin)
{
        struct db *db = portal();

        ck_assert_int_eq(ctl(NULL, "user create --admin --random root@example.org"), 0);
        ck_assert_int_eq(ctl(NULL, "user create --admin --random ROOT@example.org"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "address-taken"));
        ck_assert_str_eq(ctl_out, "");
        ck_assert_int_eq(ctl(NULL, "user create --admin al@example.org"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "address-taken"));
        ck_assert_int_eq(ctl(NULL, "user create --admin nobody"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "mail: "));
        ck_assert_int_eq(audits(db, "account-create", 0), 1);
        db_close(db);
}
END_TEST

START_TEST(test_a_candidate_has_one_account_and_the_erased_have_none)
{
        struct db *db = portal();

        ck_assert_int_eq(ctl(NULL, "user create --candidate at00000001"), 0);
        ck_assert_ptr_null(account(db, NULL, 1).password);
        ck_assert_int_eq(ctl(NULL, "user create --candidate ada@example.org"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "account-there"));
        ck_assert_int_eq(ctl(NULL, "user create --candidate AT00000003"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "not-found"));
        ck_assert_int_eq(ctl(NULL, "user create --candidate AT00000099"), 1);
        ck_assert_int_eq(audits(db, "account-create", 1), 1);
        db_close(db);
}
END_TEST

START_TEST(test_a_password_from_standard_input_makes_the_account_and_ends_sessions)
{
        struct db     *db = portal();
        struct kept_account a;

        ck_assert_int_eq(ctl("correct horse battery\nnot this\n", "user password --stdin AT00000001"), 0);
        a = account(db, "al@example.org", 0);
        ck_assert(a.candidate == 1 && password_is(a.password, "correct horse battery"));
        ck_assert_int_eq(db_exec(db, sql_session, DB_IN(db_in_bytes("01234567890123456789012345678901", 32), db_in_int(a.id))), 0);
        ck_assert_int_eq(ctl("another long one\r\n", "user password ada@example.org"), 0);
        ck_assert(password_is(account(db, NULL, 1).password, "another long one"));
        ck_assert_int_eq(count(db, sql_sessions, db_in_int(a.id), db_in_null(), 1), 0);
        ck_assert_int_eq(audits(db, "account-create", 1), 1);
        ck_assert_int_eq(audits(db, "password-set", 1), 2);
        ck_assert_int_eq(count(db, sql_secret, db_in_null(), db_in_null(), 0), 0);
        db_close(db);
}
END_TEST

START_TEST(test_a_password_that_would_be_refused_on_a_page_is_refused)
{
        static const struct { const char *input, *code; } cases[] = {
                {"short\n", "password-short"}, {"password1\n", "password-common"}, {"", "password-short"},
                {"AT00000001\n", "password-common"}, {"good enough\x01\n", "text"},
        };
        struct db *db = portal();

        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
                ck_assert_int_eq(ctl(cases[i].input, "user password AT00000001"), 1);
                ck_assert_msg(strstr(ctl_err, cases[i].code) != NULL, "%zu: %s", i, ctl_err);
        }
        ck_assert_int_eq(audits(db, "password-set", 1), 0);
        db_close(db);
}
END_TEST

struct link {
        bool    open;
        int64_t candidate, days;
        bool    first;                  /* no password was chosen before */
};

/* What the database knows of a link. */
static struct link link_of(struct db *db, const char *link)
{
        static const char base[] = "https://recert.example.org/invite/";
        unsigned char     token[32], hash[32];
        struct db_rows    rows;
        size_t            size = 0;

        ck_assert_msg(strncmp(link, base, strlen(base)) == 0, "%s", link);
        link += strlen(base);
        ck_assert_int_eq(sodium_base642bin(token, sizeof token, link, strlen(link), NULL, &size, NULL,
                                           sodium_base64_VARIANT_URLSAFE_NO_PADDING), 0);
        ck_assert_uint_eq(size, sizeof token);
        session_hash(hash, token);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_link, DB_IN(db_in_bytes(hash, 32))), 0);
        return (struct link){rows.count == 1, db_int(&rows, 0, 0), db_int(&rows, 0, 2), db_int(&rows, 0, 1) != 0};
}

START_TEST(test_a_link_lets_choose_a_password_until_the_next_one_is_made)
{
        struct db  *db = portal();
        const char *first, *second;
        struct link link;

        ck_assert_int_eq(ctl(NULL, "user invite --base https://recert.example.org/ AT00000002"), 0);
        first = line();
        link = link_of(db, first);
        ck_assert(link.open && link.first);
        ck_assert_int_eq(link.candidate, 2);
        ck_assert_int_eq(link.days, 7);
        ck_assert_int_eq(ctl(NULL, "user invite --days 1 --base https://recert.example.org AT00000002"), 0);
        second = line();
        ck_assert_int_eq(link_of(db, second).days, 1);
        ck_assert(!link_of(db, first).open);
        ck_assert_int_eq(ctl("long enough, surely\n", "user password AT00000002"), 0);
        ck_assert(!link_of(db, second).open);
        ck_assert_int_eq(audits(db, "invite-make", 2), 2);
        db_close(db);
}
END_TEST

START_TEST(test_everybody_without_a_password_is_invited_and_nobody_else)
{
        struct db  *db = portal();
        char        file[] = "/tmp/recert-invited.XXXXXX", text[65536];
        struct stat about;
        int         fd = mkstemp(file);
        char       *at;

        ck_assert_int_ge(fd, 0);
        ck_assert_int_eq(fchmod(fd, 0666), 0);
        close(fd);
        ck_assert_int_eq(db_script(db, "INSERT INTO candidate (candidate_id, made) SELECT seq, NOW() FROM seq_4_to_306"), 0);
        ck_assert_int_eq(ctl("correct horse battery\n", "user password AT00000004"), 0);
        ck_assert_int_eq(ctl(NULL, "user disable AT00000005"), 0);
        ck_assert_int_eq(ctl(NULL, "user invite --all --csv %s", file), 0);
        ck_assert_str_eq(ctl_out, "");
        ck_assert_ptr_nonnull(strstr(ctl_err, "303 invited"));
        ck_assert_int_eq(stat(file, &about), 0);
        ck_assert_uint_eq(about.st_mode & 07777, 0600);
        ctl_slurp(text, sizeof text, file);
        ck_assert_int_eq(strncmp(text, "id,mail,name,link\r\n", 19), 0);
        ck_assert_ptr_nonnull(at = strstr(text, "AT00000001,Ada@Example.org,\"Ada Lovelace, \"\"Countess\"\"\",http://127.0.0.1:8080/invite/"));
        ck_assert_ptr_nonnull(strstr(text, "AT00000002,,Plato,http://"));
        ck_assert_ptr_null(strstr(text, "AT00000003"));
        ck_assert_ptr_null(strstr(text, "AT00000004"));
        ck_assert_ptr_null(strstr(text, "AT00000005"));
        ck_assert_ptr_nonnull(strstr(text, "AT00000306,,,http://"));
        ck_assert_int_eq(audits(db, "invite-make", 306), 1);
        unlink(file);
        db_close(db);
}
END_TEST

START_TEST(test_a_disabled_account_cannot_sign_in_until_it_is_enabled)
{
        struct db *db = portal();

        ck_assert_int_eq(ctl("correct horse battery\n", "user password AT00000001"), 0);
        ck_assert_int_eq(ctl(NULL, "user disable ada@example.org"), 0);
        ck_assert_ptr_null(account(db, NULL, 1).password);
        ck_assert_int_eq(ctl(NULL, "user invite AT00000001"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "account-disabled"));
        ck_assert_int_eq(ctl(NULL, "user disable AT00000001"), 0);
        ck_assert_ptr_nonnull(strstr(ctl_err, "was disabled already"));
        ck_assert_int_eq(audits(db, "account-disable", 1), 1);
        ck_assert_int_eq(ctl(NULL, "user enable AT00000001"), 0);
        ck_assert(password_is(account(db, NULL, 1).password, "correct horse battery"));
        ck_assert_int_eq(audits(db, "account-enable", 1), 1);
        db_close(db);
}
END_TEST

START_TEST(test_a_password_that_was_changed_since_it_was_checked_opens_nothing)
{
        struct db *db = portal();

        ck_assert_int_eq(db_script(db, "INSERT INTO account (account_id, candidate_id, role, password, made)"
                                       " VALUES (91, 1, 'candidate', 'kept', NOW())"), 0);
        ck_assert_int_eq(account_still(db, 91, "kept", pool), 0);
        ck_assert_int_eq(account_still(db, 91, "before", pool), ERR_UNAVAILABLE);
        ck_assert_int_eq(db_script(db, "UPDATE account SET enabled = 0 WHERE account_id = 91"), 0);
        ck_assert_int_eq(account_still(db, 91, "kept", pool), ERR_UNAVAILABLE);
        db_close(db);
}
END_TEST

/* How long it waits whose request began so many milliseconds later than the first one's. */
static int waits(struct db *db, int later)
{
        static const int64_t begin = INT64_C(1790000000) * CLOCK_SECOND;
        static const struct guess guess = {"address", "192.0.2.1", 9, 2};
        int wait = -1;

        ck_assert_int_eq(guess_begin(&wait, db, pool, &guess, begin + later * (CLOCK_SECOND / 1000)), 0);
        return wait;
}

/* Requests that began one after the other may come to the database in any order. */
START_TEST(test_an_attempt_that_is_free_waits_for_no_other)
{
        struct db *db = portal();

        ck_assert_int_eq(db_script(db, "DELETE FROM sign_in_attempt"), 0);
        ck_assert_int_eq(waits(db, 300), 0);
        ck_assert_int_eq(waits(db, 0), 0);
        ck_assert_int_eq(waits(db, 200), 0);            /* the third: the next one waits */
        ck_assert_int_eq(waits(db, 100), 3);            /* until 2.2 s */
        ck_assert_int_eq(waits(db, 2199), 1);
        ck_assert_int_eq(waits(db, 2200), 0);
        ck_assert_int_eq(waits(db, 2200 + 3999), 1);    /* longer each time */
        ck_assert_int_eq(waits(db, 2200 + 3600 * 1000), 0);
        db_close(db);
}
END_TEST

START_TEST(test_the_list_says_who_can_sign_in)
{
        struct db *db = portal();

        ck_assert_int_eq(ctl("correct horse battery\n", "user create --admin --stdin --name Root root@example.org"), 0);
        ck_assert_int_eq(ctl(NULL, "user create --candidate AT00000001"), 0);
        ck_assert_int_eq(ctl(NULL, "user invite AT00000002"), 0);
        ck_assert_int_eq(ctl(NULL, "user list"), 0);
        ck_assert_str_eq(ctl_out, "-\tadmin\troot@example.org\tactive\tRoot\n"
                                  "AT00000001\tcandidate\tAda@Example.org\tno-password\tAda Lovelace, \"Countess\"\n"
                                  "AT00000002\tcandidate\t-\tinvited\tPlato\n");
        db_close(db);
}
END_TEST

/* Whom the page's statement finds by a session of that account. */
static struct viewer viewer_of(struct db *db, unsigned char session_hash, int64_t account)
{
        const unsigned char hash[32] = {session_hash};
        struct session      session;
        struct session_ask  ask = {.hash = hash, .now = 0, .limits = {1, 1}};
        uint64_t            revision;

        programme_in_database(&revision, db, pool);
        ck_assert_int_eq(db_exec(db, sql_session, DB_IN(db_in_bytes(hash, 32), db_in_int(account))), 0);
        ck_assert_int_eq(session_load(&session, db, pool, &ask), 0);
        ck_assert_uint_eq(session.programme_revision, revision);
        return session.viewer;
}

START_TEST(test_staff_are_called_by_their_own_name_and_candidates_as_the_records_have_it)
{
        struct db *db = portal();

        ck_assert_int_eq(ctl(NULL, "user create --admin --name 'Grace Hopper' root@example.org"), 0);
        ck_assert_int_eq(ctl(NULL, "user create --candidate AT00000001"), 0);
        ck_assert_int_eq(ctl(NULL, "user create --candidate AT00000002"), 0);
        ck_assert_str_eq(viewer_of(db, 1, account(db, "root@example.org", 0).id).name, "Grace Hopper");
        ck_assert_str_eq(viewer_of(db, 2, account(db, "", 1).id).name, "Ada Lovelace, \"Countess\"");
        ck_assert_str_eq(viewer_of(db, 3, account(db, "", 2).id).name, "Plato");
        db_close(db);
}
END_TEST

START_TEST(test_a_session_of_a_disabled_account_is_nobodys)
{
        struct db *db = portal();

        ck_assert_int_eq(ctl(NULL, "user create --candidate AT00000001"), 0);
        ck_assert_int_eq(ctl(NULL, "user disable AT00000001"), 0);
        ck_assert_uint_eq(viewer_of(db, 1, account(db, "", 1).id).account, 0);
        db_close(db);
}
END_TEST

static bool echoes(int terminal)
{
        struct termios now;

        ck_assert_int_eq(tcgetattr(terminal, &now), 0);
        return now.c_lflag & ECHO;
}

/* Reads up to a prompt, after which nothing is shown; what was typed before that is thrown away. */
static void until_prompt(int terminal, const char *prompt)
{
        char   text[256] = "";
        size_t size = 0;

        while (!strstr(text, prompt)) {
                ssize_t got = read(terminal, text + size, sizeof text - 1 - size);

                ck_assert_int_gt(got, 0);
                size += (size_t)got;
        }
        ck_assert_ptr_null(strstr(text, "long enough"));
        while (echoes(terminal))
                ;
}

/* recertctl user password at a terminal, at the first prompt; the other end of the terminal. */
static int at_terminal(pid_t *pid)
{
        int terminal;

        *pid = forkpty(&terminal, NULL, NULL, NULL);
        ck_assert_int_ge(*pid, 0);
        if (*pid == 0) {
                execl(RECERTCTL, "recertctl", "user", "password", "AT00000001", "--config", getenv("RECERT_CONF"), (char *)NULL);
                _exit(127);
        }
        until_prompt(terminal, "New password: ");
        return terminal;
}

/* What is shown until the end. */
static int until_end(char *text, size_t size, int terminal, pid_t pid)
{
        size_t  have = 0;
        ssize_t got;
        int     status;

        while ((got = read(terminal, text + have, size - 1 - have)) > 0)
                have += (size_t)got;
        text[have] = '\0';
        close(terminal);
        ck_assert_int_eq(waitpid(pid, &status, 0), pid);
        return status;
}

START_TEST(test_a_password_typed_at_a_terminal_is_asked_twice_and_not_shown)
{
        struct db *db = portal();
        char       shown[4096];
        pid_t      pid;
        int        terminal = at_terminal(&pid);

        ck_assert_int_eq(write(terminal, "a long enough one\n", 18), 18);
        until_prompt(terminal, "Once more: ");
        ck_assert_int_eq(write(terminal, "a long enough one\n", 18), 18);
        ck_assert_int_eq(until_end(shown, sizeof shown, terminal, pid), 0);
        ck_assert_ptr_null(strstr(shown, "long enough"));
        ck_assert(password_is(account(db, NULL, 1).password, "a long enough one"));
        db_close(db);
}
END_TEST

START_TEST(test_a_terminal_where_the_prompt_is_broken_off_shows_again_what_is_typed)
{
        struct db *db = portal();
        char       shown[4096];
        pid_t      pid;
        int        terminal = at_terminal(&pid), status;

        ck_assert_int_eq(write(terminal, "half\003", 5), 5);
        while (!echoes(terminal))
                ;
        status = until_end(shown, sizeof shown, terminal, pid);
        ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
        ck_assert_int_eq(audits(db, "password-set", 1), 0);
        db_close(db);
}
END_TEST

START_TEST(test_what_makes_no_sense_is_called_wrongly)
{
        static const char *const cases[] = {
                "user", "user nothing", "user create root@example.org", "user create --admin", "user create --admin --candidate x",
                "user create --candidate --name N AT00000001", "user password", "user password --all", "user password a b",
                "user password --random --stdin AT00000001", "user invite", "user invite --all AT00000001",
                "user invite --csv /tmp/x AT00000001", "user invite --days 0 --all", "user invite --days 91 --all",
                "user invite --days x --all", "user invite --base ftp://x --all", "user list AT00000001", "user list --random",
        };
        struct db *db = portal();

        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
                ck_assert_msg(ctl(NULL, "%s", cases[i]) == 2, "%s", cases[i]);
        ck_assert_int_eq(ctl(NULL, "user --help"), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, "usage: recertctl user"));
        db_close(db);
}
END_TEST

int main(void)
{
        log_init("check_user", LOG_ERROR);
        return SUITE_RUN("user", test_the_first_admin_is_made_with_a_password_that_is_printed_alone,
                         test_an_address_that_is_somebodys_makes_no_admin,
                         test_a_candidate_has_one_account_and_the_erased_have_none,
                         test_a_password_from_standard_input_makes_the_account_and_ends_sessions,
                         test_a_password_that_would_be_refused_on_a_page_is_refused,
                         test_a_link_lets_choose_a_password_until_the_next_one_is_made,
                         test_everybody_without_a_password_is_invited_and_nobody_else,
                         test_a_disabled_account_cannot_sign_in_until_it_is_enabled, test_a_password_that_was_changed_since_it_was_checked_opens_nothing,
                         test_an_attempt_that_is_free_waits_for_no_other, test_the_list_says_who_can_sign_in,
                         test_staff_are_called_by_their_own_name_and_candidates_as_the_records_have_it,
                         test_a_session_of_a_disabled_account_is_nobodys,
                         test_a_password_typed_at_a_terminal_is_asked_twice_and_not_shown,
                         test_a_terminal_where_the_prompt_is_broken_off_shows_again_what_is_typed,
                         test_what_makes_no_sense_is_called_wrongly);
}
