/* check_jobs.c - the change of day and the job process, against a real server: tests/db.sh tests/check_jobs */
#include "small.h"
#include "ctl.h"

#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "crash.h"
#include "job/day.h"
#include "job/seal.h"
#include "suite.h"
#include "util/err.h"
#include "util/log.h"

static const char sql_status[] =
        "SELECT COUNT(*) FROM projection WHERE status = ? AND (changes IS NULL OR changes > ?)";
static const char sql_messages[] = "SELECT COUNT(*) FROM message";
static const char sql_mails[] = "SELECT COUNT(*) FROM outbox JOIN message USING (message_id)";
static const char sql_told[] = "SELECT COUNT(DISTINCT candidate_id) FROM pending_change WHERE kind = 'credential'";
static const char sql_job[] = "SELECT state, done, steps, tries FROM job ORDER BY job_id";
static const char sql_left[] =
        "SELECT (SELECT COUNT(*) FROM session), (SELECT COUNT(*) FROM once), (SELECT COUNT(*) FROM device), "
        "(SELECT COUNT(*) FROM sign_in_attempt), (SELECT COUNT(*) FROM invite), (SELECT COUNT(*) FROM job WHERE kind = 'sweep-test')";
static const char sql_grace_ends[] = "SELECT COUNT(*) FROM projection WHERE grace_ends = ?";

static volatile sig_atomic_t go_on;

static void set_today(struct date day)
{
        const char *why = NULL;
        char        text[DATE_TEXT];

        ck_assert_int_eq(setenv("RECERT_TODAY", date_format(text, day), 1), 0);
        ck_assert_msg(clock_init(conf, &why) == 0, "%s", why);
}

/* Candidates awarded on that day, looked at on it. */
static struct db *portal(int candidates, struct date on)
{
        struct db *db = store_open("worker");

        ck_assert_int_ge(sodium_init(), 0);
        small_programme();
        set_today(on);
        for (int i = 0; i < candidates; i++)
                small_candidate(db, on, on);
        small_script("DELETE FROM pending_change");
        return db;
}

static int64_t number(struct db *db, const char *sql, const struct db_in *in, size_t count)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql, in, count), 0);
        return db_int(&rows, 0, 0);
}

/* Certifications of that status that the calendar has not overtaken. */
static int64_t holding(struct db *db, const char *status, struct date today)
{
        return number(db, sql_status, DB_IN(db_in_text(status), db_in_date(today)));
}

static struct day day_of(void)
{
        struct day d;
        struct db *db = NULL;

        ck_assert_int_eq(db_open(&db, conf, "sealer"), 0);
        day_init(&d, db, &go_on);
        d.lease.seconds = 60;           /* so that no busy machine ends it */
        return d;
}

/* Rounds until there is no more to do. */
static int day_whole(struct day *d)
{
        bool more = true;
        int  rc = 0;

        while (rc == 0 && more)
                rc = day_round(&more, d);
        return rc;
}

static void day_once(void)
{
        struct day d = day_of();

        ck_assert_int_eq(day_whole(&d), 0);
        ck_assert(d.held);
        day_end(&d);
        db_close(d.db);
}

START_TEST(test_what_the_calendar_changes_is_changed_on_its_day_and_told)
{
        struct date on = date_civil(2024, 6, 3);
        struct db  *db = portal(3, on);

        set_today(date_civil(2026, 6, 3));              /* the last day */
        day_once();
        ck_assert_int_eq(holding(db, "active", date_civil(2026, 6, 3)), 3);
        ck_assert_int_eq(number(db, sql_told, NULL, 0), 0);
        set_today(date_civil(2026, 6, 4));
        day_once();
        ck_assert_int_eq(holding(db, "grace", date_civil(2026, 6, 4)), 3);
        ck_assert_int_eq(number(db, sql_told, NULL, 0), 3);
        set_today(date_civil(2030, 1, 1));              /* days that nobody was there to change */
        day_once();
        ck_assert_int_eq(holding(db, "lapsed", date_civil(2030, 1, 1)), 3);
        db_close(db);
}
END_TEST

START_TEST(test_a_portal_without_a_programme_has_days_that_change_nothing)
{
        struct db *db = portal(0, date_civil(2024, 6, 3));

        small_script("DELETE FROM programme");
        day_once();
        db_close(db);
}
END_TEST

START_TEST(test_who_was_erased_is_passed_over)
{
        struct db *db = portal(3, date_civil(2024, 6, 3));

        small_script("UPDATE candidate SET gone = NOW() ORDER BY candidate_id LIMIT 1");
        small_script("INSERT INTO job (kind, state, made, due) VALUES ('reproject', 'waiting', NOW(), NOW() - INTERVAL 1 SECOND)");
        set_today(date_civil(2026, 6, 4));
        day_once();
        ck_assert_int_eq(holding(db, "grace", date_civil(2026, 6, 4)), 2);
        db_close(db);
}
END_TEST

/* Child: the whole of a day, ended at statement n. */
static int crash_in_day(int n)
{
        pid_t pid = fork();
        int   status;

        if (pid == 0) {
                struct day d = day_of();

                crash_count = 0;
                crash_at = n;
                _exit(day_whole(&d) == 0 && d.held ? 0 : 1);
        }
        ck_assert_int_eq(waitpid(pid, &status, 0), pid);
        ck_assert(WIFEXITED(status));
        small_script("UPDATE lease SET until = '1970-01-01'");
        small_script("UPDATE job SET until = '1970-01-01' WHERE until IS NOT NULL");
        return WEXITSTATUS(status);
}

START_TEST(test_a_day_broken_off_anywhere_is_taken_up_again)
{
        enum { CANDIDATES = 4 };
        struct date day = date_civil(2026, 6, 4);
        struct db  *db = portal(CANDIDATES, date_civil(2024, 6, 3));
        int         crashes = 0, end, n = 1;

        set_today(day);
        conf->mail_server = "localhost";
        while ((end = crash_in_day(n)) == CRASHED && holding(db, "grace", day) < CANDIDATES) {
                ck_assert_int_eq(number(db, sql_told, NULL, 0), holding(db, "grace", day));
                ck_assert_int_eq(number(db, sql_mails, NULL, 0), 2 * holding(db, "grace", day));
                crashes++;
                n += 3;
        }
        ck_assert_int_gt(crashes, 5);
        ck_assert(end == 0 || end == CRASHED);
        day_once();
        ck_assert_int_eq(holding(db, "grace", day), CANDIDATES);
        ck_assert_int_eq(number(db, sql_told, NULL, 0), CANDIDATES);
        /* grace begins, and a quarter has begun */
        ck_assert_int_eq(number(db, sql_messages, NULL, 0), 2 * CANDIDATES);
        ck_assert_int_eq(number(db, sql_mails, NULL, 0), 2 * CANDIDATES);
        conf->mail_server = NULL;
        db_close(db);
}
END_TEST

static void change_programme(void)
{
        small_script("UPDATE type_rule SET grace_days = 30");
        small_script("UPDATE programme SET revision = revision + 1");
        small_script("INSERT INTO job (kind, state, made, due) VALUES ('reproject', 'waiting', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
}

START_TEST(test_a_change_of_the_programme_is_worked_out_for_everybody_once)
{
        struct db     *db = portal(150, date_civil(2024, 6, 3));
        struct db_rows rows;

        change_programme();
        change_programme();
        day_once();
        ck_assert_int_eq(number(db, sql_grace_ends, DB_IN(db_in_date(date_civil(2026, 7, 3)))), 150);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_job, NULL, 0), 0);
        ck_assert_str_eq(db_text(&rows, 0, 0), "cancelled");
        ck_assert_str_eq(db_text(&rows, 1, 0), "done");
        ck_assert_int_eq(db_int(&rows, 1, 1), 150);
        ck_assert_int_eq(db_int(&rows, 1, 2), 150);
        ck_assert_int_eq(db_int(&rows, 1, 3), 1);
        db_close(db);
}
END_TEST

START_TEST(test_a_job_broken_off_anywhere_goes_on_behind_its_last_step)
{
        struct db     *db = portal(103, date_civil(2024, 6, 3));
        struct db_rows rows;
        int            end, n = 1;

        change_programme();
        while ((end = crash_in_day(n)) == CRASHED)
                n += 40;
        ck_assert_int_eq(end, 0);
        ck_assert_int_gt(n, 200);
        ck_assert_int_eq(number(db, sql_grace_ends, DB_IN(db_in_date(date_civil(2026, 7, 3)))), 103);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_job, NULL, 0), 0);
        ck_assert_str_eq(db_text(&rows, 0, 0), "done");
        ck_assert_int_eq(db_int(&rows, 0, 1), 103);
        ck_assert_int_gt(db_int(&rows, 0, 3), 1);
        db_close(db);
}
END_TEST

START_TEST(test_one_process_works_and_the_other_waits_until_it_has_gone)
{
        struct db *db = portal(2, date_civil(2024, 6, 3));
        struct day one = day_of(), two = day_of();
        bool       more;

        ck_assert_int_eq(day_round(&more, &one), 0);
        ck_assert_int_eq(day_round(&more, &two), 0);
        ck_assert(one.held && !two.held);
        set_today(date_civil(2026, 6, 4));
        ck_assert_int_eq(day_round(&more, &two), 0);
        ck_assert_int_eq(holding(db, "grace", date_civil(2026, 6, 4)), 0);
        day_end(&one);
        ck_assert_int_eq(day_whole(&two), 0);
        ck_assert(two.held);
        ck_assert_int_eq(holding(db, "grace", date_civil(2026, 6, 4)), 2);
        day_end(&two);
        db_close(one.db);
        db_close(two.db);
        db_close(db);
}
END_TEST

START_TEST(test_what_is_over_is_forgotten_and_nothing_else)
{
        static const char *const rows[] = {
                "INSERT INTO account (account_id, role, made) VALUES (1, 'admin', NOW())",
                "INSERT INTO session (token_hash, account_id, made, used, ends, address, agent) SELECT LPAD(seq, 32, 'x'), 1, NOW(),"
                " NOW(), UTC_TIMESTAMP(6) - INTERVAL seq DAY, '', '' FROM seq_1_to_2100",
                "INSERT INTO once (account_id, once_key, request, status, made) SELECT 1, LPAD(seq, 32, 'x'), '', 303,"
                " UTC_TIMESTAMP(6) - INTERVAL seq HOUR FROM seq_1_to_30",
                "INSERT INTO device (token_hash, account_id, used) SELECT LPAD(seq, 32, 'x'), 1, UTC_TIMESTAMP(6) - INTERVAL seq * 100 DAY"
                " FROM seq_1_to_5",
                "INSERT INTO sign_in_attempt (subject, failures, last, until) VALUES ('old', 1, '2020-01-01', '2020-01-01'),"
                " ('waits', 9, '2020-01-01', UTC_TIMESTAMP(6) + INTERVAL 1 HOUR), ('new', 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                "INSERT INTO invite (token_hash, account_id, made, ends) SELECT LPAD(seq, 32, 'x'), 1, NOW(),"
                " UTC_TIMESTAMP(6) - INTERVAL seq DAY + INTERVAL 1 HOUR FROM seq_1_to_9",
                "INSERT INTO job (kind, state, made, due) SELECT 'sweep-test', IF(seq % 2, 'done', 'waiting'),"
                " UTC_TIMESTAMP(6) - INTERVAL seq * 10 DAY, UTC_TIMESTAMP(6) FROM seq_1_to_8",
        };
        struct db     *db = portal(0, date_civil(2024, 6, 3));
        struct db_rows left;

        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
                small_script(rows[i]);
        day_once();
        ck_assert_int_eq(db_query(&left, db, pool, sql_left, NULL, 0), 0);
        ck_assert_int_eq(db_int(&left, 0, 0), 6);
        ck_assert_int_eq(db_int(&left, 0, 1), 23);
        ck_assert_int_eq(db_int(&left, 0, 2), 3);
        ck_assert_int_eq(db_int(&left, 0, 3), 2);
        ck_assert_int_eq(db_int(&left, 0, 4), 7);
        ck_assert_int_eq(db_int(&left, 0, 5), 5);       /* the one of ten days ago, and the four that wait */
        db_close(db);
}
END_TEST

/* recertctl jobs run, until it works; its pid. */
static pid_t start_jobs(struct db *db)
{
        int64_t silence = -1;
        pid_t   pid = fork();

        if (pid == 0) {
                execl(RECERTCTL, "recertctl", "jobs", "run", "--config", getenv("RECERT_CONF"), (char *)NULL);
                _exit(127);
        }
        while (silence < 0)
                ck_assert_int_eq(lease_silence(&silence, db, "day"), 0);
        return pid;
}

/* How long the process takes to end. */
static int64_t end_jobs(struct db *db, bool server_stopped)
{
        pid_t   pid, server = (pid_t)atoi(getenv("RECERT_DB_PID"));
        int64_t began, took;
        int     status;

        small_script("DELETE FROM lease");
        pid = start_jobs(db);
        if (server_stopped)
                ck_assert_int_eq(kill(server, SIGSTOP), 0);
        began = clock_elapsed();
        ck_assert_int_eq(kill(pid, SIGTERM), 0);
        ck_assert_int_eq(waitpid(pid, &status, 0), pid);
        took = clock_elapsed() - began;
        kill(server, SIGCONT);
        ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        return took;
}

/* Once of five times, where the machine has other work. */
START_TEST(test_the_process_ends_within_a_second_when_it_is_told_to)
{
        struct db *db = portal(1, date_civil(2024, 6, 3));

        for (int server_stopped = 0; server_stopped < 2; server_stopped++) {
                int64_t took = end_jobs(db, server_stopped);

                for (int i = 1; i < 5 && took >= 2 * CLOCK_SECOND; i++)
                        took = end_jobs(db, server_stopped);
                ck_assert_int_lt(took, 2 * CLOCK_SECOND);
        }
        db_close(db);
}
END_TEST

START_TEST(test_status_says_whether_the_sealer_is_at_work)
{
        struct db *db = portal(2, date_civil(2024, 6, 3));

        ck_assert_int_eq(ctl(NULL, "jobs status"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_out, "sealer  never finished a round\n"));
        ck_assert_ptr_nonnull(strstr(ctl_out, "audit   2 waiting, the oldest for "));
        ck_assert_ptr_nonnull(strstr(ctl_out, "due     0 candidates on 2024-06-03\n"));
        set_today(date_civil(2026, 6, 4));
        ck_assert_int_eq(ctl(NULL, "jobs status"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_out, "due     2 candidates on 2026-06-04\n"));
        ck_assert_int_eq(ctl(NULL, "jobs run --once"), 0);
        ck_assert_ptr_nonnull(strstr(ctl_err, "event=day-changed candidates=2 changed=2"));
        ck_assert_int_eq(ctl(NULL, "jobs status"), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, "changes 0 waiting\naudit   0 waiting\ndue     0 candidates"));
        ck_assert_ptr_nonnull(strstr(ctl_out, "sealer  last finished a round "));
        small_script("UPDATE lease SET beat = beat - INTERVAL 6 SECOND");
        ck_assert_int_eq(ctl(NULL, "jobs status"), 1);
        db_close(db);
}
END_TEST

START_TEST(test_audit_verify_names_the_first_row_that_is_not_what_was_written)
{
        struct db *db = portal(3, date_civil(2024, 6, 3));

        ck_assert_int_eq(ctl(NULL, "jobs run --once"), 0);
        ck_assert_int_eq(ctl(NULL, "audit verify"), 0);
        ck_assert_ptr_nonnull(strstr(ctl_out, "4 rows, "));
        ck_assert_str_eq(ctl_err, "");
        ck_assert_int_eq(ctl(NULL, "audit verify --key %064d", 0), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "signed by another key"));
        small_script("UPDATE audit SET program = 'somebody' WHERE number >= 2");
        ck_assert_int_eq(ctl(NULL, "audit verify"), 1);
        ck_assert_ptr_nonnull(strstr(ctl_err, "row 2 is not what was sealed"));
        ck_assert_int_eq(ctl(NULL, "audit verify --key 12"), 2);
        ck_assert_int_eq(ctl(NULL, "audit"), 2);
        ck_assert_int_eq(ctl(NULL, "jobs"), 2);
        ck_assert_int_eq(ctl(NULL, "jobs status --once"), 2);
        db_close(db);
}
END_TEST

int main(void)
{
        log_init("check_jobs", LOG_ERROR);
        return SUITE_RUN("jobs", test_what_the_calendar_changes_is_changed_on_its_day_and_told,
                         test_a_portal_without_a_programme_has_days_that_change_nothing, test_who_was_erased_is_passed_over,
                         test_a_day_broken_off_anywhere_is_taken_up_again,
                         test_a_change_of_the_programme_is_worked_out_for_everybody_once,
                         test_a_job_broken_off_anywhere_goes_on_behind_its_last_step,
                         test_one_process_works_and_the_other_waits_until_it_has_gone,
                         test_what_is_over_is_forgotten_and_nothing_else,
                         test_the_process_ends_within_a_second_when_it_is_told_to,
                         test_status_says_whether_the_sealer_is_at_work,
                         test_audit_verify_names_the_first_row_that_is_not_what_was_written);
}
