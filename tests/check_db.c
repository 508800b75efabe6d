/* check_db.c - db.h and migrate.h against a real server: tests/db.sh tests/check_db */
#include "store.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "store/lease.h"
#include "suite.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

static const char sql_everything[] = "SELECT CAST(? AS SIGNED), CAST(? AS CHAR(99)), CAST(? AS BINARY(3)), CAST(? AS DATE), CAST(? AS DATETIME(6)),"
        " CAST(? AS CHAR(99))";
static const char sql_repeat[] = "SELECT REPEAT('x', ?)";
static const char sql_attempt[] =
        "INSERT INTO sign_in_attempt (subject, failures, last, until) VALUES (?, ?, ?, ?)";
static const char sql_attempts[] = "SELECT failures, last FROM sign_in_attempt WHERE failures >= ? ORDER BY failures";
static const char sql_failures[] = "SELECT failures FROM sign_in_attempt WHERE subject = ? FOR UPDATE";
static const char sql_set[] = "UPDATE sign_in_attempt SET failures = ? WHERE subject = ?";
static const char sql_forget[] = "DELETE FROM sign_in_attempt";
static const char sql_wrong[] = "SELECT nothing FROM nowhere";
static const char sql_language[] = "INSERT INTO language (code, place, name) VALUES (?, 0, ?)";
static const char sql_languages[] = "SELECT code, name FROM language ORDER BY code";
static const char sql_no_language[] = "DELETE FROM language";
static const char sql_many[] = "INSERT INTO person (candidate_id, given_name, family_name, language) VALUES (?, ?, ?, ?)";
static const char sql_candidates[] = "INSERT INTO candidate (candidate_id, made, gone) VALUES (?, ?, ?)";
static const char sql_persons[] =
        "SELECT p.candidate_id, given_name, family_name, language, gone FROM person p JOIN candidate USING (candidate_id)"
        " ORDER BY candidate_id";
static const char sql_kill[] = "SELECT CONNECTION_ID()";

START_TEST(test_what_is_bound_comes_back)
{
        struct db     *db = store_open("worker");
        struct db_rows rows;
        struct date    leap = date_civil(2024, 2, 29);
        int64_t        before_1970 = -CLOCK_DAY * 400 + 123456;
        size_t         size;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_everything,
                                  DB_IN(db_in_int(INT64_MIN), db_in_text("Ada \xe2\x99\xa5"), db_in_bytes("a\0b", 3),
                                        db_in_date(leap), db_in_instant(before_1970), db_in_text(NULL))), 0);
        ck_assert_uint_eq(rows.count, 1);
        ck_assert_int_eq(db_int(&rows, 0, 0), INT64_MIN);
        ck_assert_str_eq(db_text(&rows, 0, 1), "Ada \xe2\x99\xa5");
        ck_assert_mem_eq(db_bytes(&rows, 0, 2, &size), "a\0b", 3);
        ck_assert_uint_eq(size, 3);
        ck_assert(date_equal(db_date(&rows, 0, 3), leap));
        ck_assert_int_eq(db_instant(&rows, 0, 4), before_1970);
        ck_assert(db_is_null(&rows, 0, 5) && db_text(&rows, 0, 5) == NULL && !date_is_set(db_date(&rows, 0, 5)));
        db_close(db);
}
END_TEST

START_TEST(test_a_text_of_any_size_is_never_cut)
{
        static const int sizes[] = {0, 1, 511, 512, 513, 100000, 12000000};
        struct db       *db = store_open("worker");
        struct db_rows   rows;
        size_t           size;

        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
                ck_assert_int_eq(db_query(&rows, db, pool, sql_repeat, DB_IN(db_in_int(sizes[i]))), 0);
                ck_assert_uint_eq(strlen(db_bytes(&rows, 0, 0, &size)), (size_t)sizes[i]);
                ck_assert_uint_eq(size, (size_t)sizes[i]);
        }
        db_close(db);
}
END_TEST

START_TEST(test_a_duplicate_is_a_refusal_and_a_mistake_is_not)
{
        struct db     *db = store_open("worker");
        struct db_rows rows;
        struct db_in   in[] = {db_in_bytes("01234567890123456789012345678901", 32), db_in_int(1), db_in_instant(0),
                               db_in_instant(0)};

        ck_assert_int_eq(db_exec(db, sql_forget, NULL, 0), 0);
        ck_assert_int_eq(db_exec(db, sql_attempt, in, 4), 0);
        ck_assert(!db_duplicate(db));
        ck_assert_int_eq(db_exec(db, sql_attempt, in, 4), ERR_REFUSED);
        ck_assert(db_duplicate(db));
        ck_assert_int_eq(db_query(&rows, db, pool, sql_wrong, NULL, 0), ERR_SYSTEM);
        ck_assert_int_eq(db_exec(db, sql_attempt, in, 3), ERR_SYSTEM);
        ck_assert_int_eq(db_exec(db, sql_forget, NULL, 0), 0);
        ck_assert_int_eq(db_affected(db), 1);
        db_close(db);
}
END_TEST

START_TEST(test_many_rows_go_in_at_once_with_their_nulls)
{
        enum { ROWS = 1000 };
        struct db     *db = store_open("worker");
        struct db_in  *in = POOL_ARRAY(pool, ROWS * 4, struct db_in), *made = POOL_ARRAY(pool, ROWS * 3, struct db_in);
        struct db_rows rows;

        for (int i = 0; i < ROWS; i++) {
                made[i * 3] = db_in_int(i + 1);
                made[i * 3 + 1] = db_in_instant((int64_t)i * CLOCK_DAY + i);
                made[i * 3 + 2] = i % 3 ? db_in_null() : db_in_instant((int64_t)i * CLOCK_HOUR + i);
                in[i * 4] = db_in_int(i + 1);
                in[i * 4 + 1] = db_in_text(i % 2 ? pool_format(pool, "name %d", i) : NULL);
                in[i * 4 + 2] = db_in_text(i % 5 ? "" : "\xc3\xa9");
                in[i * 4 + 3] = db_in_null();
        }
        ck_assert_int_eq(db_exec_many(db, sql_candidates, made, 3, ROWS), 0);
        ck_assert_int_eq(db_affected(db), ROWS);
        ck_assert_int_eq(db_exec_many(db, sql_many, in, 4, ROWS), 0);
        ck_assert_int_eq(db_exec_many(db, sql_many, in, 4, 0), 0);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_persons, NULL, 0), 0);
        ck_assert_uint_eq(rows.count, ROWS);
        for (int i = 0; i < ROWS; i++) {
                ck_assert_int_eq(db_int(&rows, (size_t)i, 0), i + 1);
                ck_assert(db_is_null(&rows, (size_t)i, 1) == !(i % 2));
                if (i % 2)
                        ck_assert_str_eq(db_text(&rows, (size_t)i, 1), pool_format(pool, "name %d", i));
                ck_assert_str_eq(db_text(&rows, (size_t)i, 2), i % 5 ? "" : "\xc3\xa9");
                ck_assert(db_is_null(&rows, (size_t)i, 3));
                ck_assert(db_is_null(&rows, (size_t)i, 4) == (i % 3 != 0));
                ck_assert_int_eq(db_instant(&rows, (size_t)i, 4), i % 3 ? 0 : (int64_t)i * CLOCK_HOUR + i);
        }
        ck_assert_int_eq(db_exec_many(db, sql_many, in, 4, ROWS), ERR_REFUSED);
        ck_assert(db_duplicate(db));
        db_close(db);
}
END_TEST

static int fail_at_the_end(struct db *db, void *arg)
{
        (void)arg;
        ck_assert_int_eq(db_exec(db, sql_language, DB_IN(db_in_text("xx"), db_in_text("X"))), 0);
        return ERR_NOT_FOUND;
}

static int with_a_part(struct db *db, void *arg)
{
        (void)arg;
        ck_assert_int_eq(db_exec(db, sql_language, DB_IN(db_in_text("yy"), db_in_text("Y"))), 0);
        ck_assert_int_eq(db_savepoint(db, fail_at_the_end, NULL), ERR_NOT_FOUND);
        return db_exec(db, sql_language, DB_IN(db_in_text("zz"), db_in_text("Z")));
}

START_TEST(test_a_failed_transaction_leaves_nothing_and_a_failed_part_leaves_the_rest)
{
        struct db     *db = store_open("worker");
        struct db_rows rows;

        ck_assert_int_eq(db_exec(db, sql_no_language, NULL, 0), 0);
        ck_assert_int_eq(db_transaction(db, fail_at_the_end, NULL), ERR_NOT_FOUND);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_languages, NULL, 0), 0);
        ck_assert_uint_eq(rows.count, 0);
        ck_assert_int_eq(db_transaction(db, with_a_part, NULL), 0);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_languages, NULL, 0), 0);
        ck_assert_uint_eq(rows.count, 2);
        ck_assert_str_eq(db_text(&rows, 0, 0), "yy");
        ck_assert_str_eq(db_text(&rows, 1, 0), "zz");
        db_close(db);
}
END_TEST

/* Reads two rows in one order or the other, then writes both: two of these deadlock. */
static int raise_both(struct db *db, void *arg)
{
        const char (*subjects)[33] = arg;
        struct db_rows rows;
        int            rc, sum[2];

        for (int i = 0; i < 2; i++) {
                if ((rc = db_query(&rows, db, pool, sql_failures, DB_IN(db_in_bytes(subjects[i], 32)))) < 0)
                        return rc;
                sum[i] = (int)db_int(&rows, 0, 0);
        }
        for (int i = 0; i < 2; i++)
                if ((rc = db_exec(db, sql_set, DB_IN(db_in_int(sum[i] + 1), db_in_bytes(subjects[i], 32)))) < 0)
                        return rc;
        return 0;
}

START_TEST(test_transactions_that_deadlock_are_run_again_and_none_is_lost)
{
        enum { PROCESSES = 4, TIMES = 50 };
        static char    one[2][33] = {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"};
        static char    other[2][33] = {"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
        struct db     *db = store_open("worker");
        struct db_rows rows;

        ck_assert_int_eq(db_exec(db, sql_forget, NULL, 0), 0);
        for (int i = 0; i < 2; i++)
                ck_assert_int_eq(db_exec(db, sql_attempt, DB_IN(db_in_bytes(one[i], 32), db_in_int(0), db_in_instant(0),
                                                                db_in_instant(0))), 0);
        for (int p = 0; p < PROCESSES; p++) {
                if (fork() == 0) {
                        struct db *own = NULL;
                        int        rc = db_open(&own, conf, "worker");

                        for (int i = 0; rc == 0 && i < TIMES; i++)
                                rc = db_transaction(own, raise_both, p % 2 ? one : other);
                        _exit(rc == 0 ? 0 : 1);
                }
        }
        for (int p = 0, status; p < PROCESSES; p++) {
                ck_assert_int_gt(wait(&status), 0);
                ck_assert_int_eq(status, 0);
        }
        ck_assert_int_eq(db_query(&rows, db, pool, sql_attempts, DB_IN(db_in_int(PROCESSES * TIMES))), 0);
        ck_assert_uint_eq(rows.count, 2);
        ck_assert_int_eq(db_int(&rows, 1, 0), PROCESSES * TIMES);
        db_close(db);
}
END_TEST

/* Ends this connection of the server's once, as a crash or a timeout would. */
static void end_connection(int64_t id)
{
        struct db *root = store_open("migration");

        ck_assert_int_eq(db_script(root, pool_format(pool, "KILL %lld", (long long)id)), 0);
        db_close(root);
}

static int64_t connection(struct db *db)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_kill, NULL, 0), 0);
        return db_int(&rows, 0, 0);
}

struct losing {
        int  times;
        bool lose;
};

static int lose_once(struct db *db, void *arg)
{
        struct losing *l = arg;
        int            rc = db_exec(db, sql_language, DB_IN(db_in_text("ll"), db_in_text("L")));

        l->times++;
        if (rc < 0)
                return rc;
        if (l->times == 1 && l->lose)
                end_connection(connection(db));
        return db_exec(db, sql_language, DB_IN(db_in_text("mm"), db_in_text("M")));
}

START_TEST(test_a_lost_connection_is_made_again_for_reads_and_for_whole_transactions)
{
        struct db     *db = store_open("migration");
        struct losing  l = {0, true};
        struct db_rows rows;

        ck_assert_int_eq(db_exec(db, sql_no_language, NULL, 0), 0);
        end_connection(connection(db));
        ck_assert_int_eq(db_query(&rows, db, pool, sql_languages, NULL, 0), 0);
        end_connection(connection(db));
        ck_assert_int_eq(db_transaction(db, lose_once, &l), 0);
        ck_assert_int_eq(l.times, 2);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_languages, NULL, 0), 0);
        ck_assert_uint_eq(rows.count, 2);
        end_connection(connection(db));         /* a write alone is not sent twice */
        ck_assert_int_eq(db_exec(db, sql_no_language, NULL, 0), ERR_UNAVAILABLE);
        ck_assert_int_eq(db_exec(db, sql_no_language, NULL, 0), 0);
        db_close(db);
}
END_TEST

static bool is_stopped(pid_t pid)
{
        char  line[512] = "";
        FILE *file = fopen(pool_format(pool, "/proc/%d/stat", (int)pid), "re");

        ck_assert_ptr_nonnull(file);
        ck_assert_ptr_nonnull(fgets(line, sizeof line, file));
        fclose(file);
        return strstr(line, ") T ") != NULL;
}

/* How long one and another who never asked anything wait for a server that stands still; then it goes on. */
static int64_t stand_still(void)
{
        struct db     *db = store_open("worker"), *cold = NULL;
        pid_t          server = (pid_t)atoi(getenv("RECERT_DB_PID"));
        struct db_rows rows;
        int64_t        began, took;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_languages, NULL, 0), 0);
        ck_assert_int_eq(db_open(&cold, conf, "worker"), 0);
        ck_assert_int_eq(kill(server, SIGSTOP), 0);
        while (!is_stopped(server))
                ;
        began = clock_elapsed();
        for (int i = 0; i < 20; i++)            /* those who wait behind the first one wait no longer */
                ck_assert_int_eq(db_query(&rows, i < 10 ? db : cold, pool, sql_languages, NULL, 0), ERR_UNAVAILABLE);
        took = clock_elapsed() - began;
        ck_assert_int_eq(kill(server, SIGCONT), 0);
        while (db_query(&rows, db, pool, sql_languages, NULL, 0) == ERR_UNAVAILABLE)
                ck_assert_int_lt(clock_elapsed() - began, 30 * CLOCK_SECOND);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_languages, NULL, 0), 0);
        db_close(db);
        db_close(cold);
        return took;
}

/* Once of five times, where the machine has other work. */
START_TEST(test_a_server_that_stands_still_is_unavailable_within_five_seconds_and_then_well_again)
{
        const int64_t most = 6 * CLOCK_SECOND + CLOCK_SECOND / 2;       /* 4 of one, 1 of the other */
        int64_t       took = stand_still();

        for (int i = 1; i < 5 && took >= most; i++)
                took = stand_still();
        ck_assert_int_lt(took, most);
}
END_TEST

static int count_rows(void *arg, const struct db_rows *row)
{
        int *count = arg;

        ck_assert_int_eq(db_int(row, 0, 0), ++*count);
        return *count == 600 ? -100 : 0;
}

START_TEST(test_a_stream_stops_where_it_is_told_and_the_connection_goes_on)
{
        static const char sql[] = "WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 900) SELECT n FROM s";
        struct db        *db = store_open("worker");
        struct db_rows    rows;
        int               count = 0;

        ck_assert_int_eq(db_stream(db, sql, NULL, 0, count_rows, &count), -100);
        ck_assert_int_eq(count, 600);
        ck_assert_int_eq(db_query(&rows, db, pool, sql_languages, NULL, 0), 0);
        db_close(db);
}
END_TEST

START_TEST(test_migrations_run_twice_and_at_once_do_nothing_more)
{
        enum { PROCESSES = 4, JOB = 45 };       /* the migration that makes the table job */
        struct db  *db = store_open("migration");
        const char *why = NULL;
        int         applied;

        ck_assert_int_eq(migrate_check(db, pool), 0);
        ck_assert_int_eq(db_script(db, "DROP TABLE job"), 0);   /* as after a crash in the middle */
        ck_assert_int_eq(db_script(db, pool_format(pool, "DELETE FROM migration WHERE number >= %d", JOB)), 0);
        ck_assert_int_eq(migrate_check(db, pool), ERR_UNAVAILABLE);
        for (int p = 0; p < PROCESSES; p++) {
                if (fork() == 0) {
                        struct db *own = NULL;
                        int        rc = db_open(&own, conf, "migration");

                        _exit(rc == 0 && migrate_run(&applied, &why, own, conf, pool) == 0 ? applied : 100);
                }
        }
        applied = 0;
        for (int p = 0, status; p < PROCESSES; p++) {
                ck_assert_int_gt(wait(&status), 0);
                ck_assert(WIFEXITED(status));
                applied += WEXITSTATUS(status);
        }
        ck_assert_int_eq(applied, SCHEMA_NUMBER - JOB + 1);
        ck_assert_int_eq(migrate_check(db, pool), 0);
        ck_assert_int_eq(migrate_run(&applied, &why, db, conf, pool), 0);
        ck_assert_int_eq(applied, 0);
        db_close(db);
}
END_TEST

START_TEST(test_a_migration_that_was_changed_is_refused)
{
        struct db  *db = store_open("migration");
        const char *why = NULL;
        int         applied;

        ck_assert_int_eq(db_script(db, "UPDATE migration SET checksum = REPEAT('x', 32) WHERE number = 7"), 0);
        ck_assert_int_eq(migrate_run(&applied, &why, db, conf, pool), ERR_REFUSED);
        ck_assert_ptr_nonnull(strstr(why, "0007-"));
        ck_assert_int_eq(db_script(db, "DELETE FROM migration WHERE number >= 7"), 0);
        ck_assert_int_eq(migrate_run(&applied, &why, db, conf, pool), 0);
        ck_assert_int_eq(applied, SCHEMA_NUMBER - 6);
        ck_assert_int_eq(db_script(db, "INSERT INTO migration VALUES (9000, '9000-later.sql', REPEAT('x', 32), NOW())"), 0);
        ck_assert_int_eq(migrate_run(&applied, &why, db, conf, pool), ERR_REFUSED);
        ck_assert_int_eq(db_script(db, "DELETE FROM migration WHERE number = 9000"), 0);
        db_close(db);
}
END_TEST

START_TEST(test_nobody_but_the_migration_changes_tables_and_nobody_an_audit_row)
{
        static const char *const never[] = {
                "UPDATE audit SET action = 'x'", "DELETE FROM audit", "UPDATE changed_value SET field = 'x'",
                "DELETE FROM changed_value", "CREATE TABLE mine (a INT PRIMARY KEY)", "DROP TABLE audit",
                "ALTER TABLE audit ADD COLUMN a INT", "UPDATE checkpoint SET number = 1", "DELETE FROM migration",
                "INSERT INTO audit (at, program, action, digests, number) VALUES (NOW(), 'x', 'x', '', 1)",
                "DELETE FROM award", "DELETE FROM activity", "DELETE FROM candidate",
        };
        static const char *const not_worker[] = {"UPDATE audit SET number = 1", "INSERT INTO change_number SELECT 1",
                                                 "DELETE FROM pending_change", "UPDATE lease SET owner = 'me'"};
        static const char *const not_sealer[] = {"SELECT password FROM account", "SELECT token_hash FROM session",
                                                 "SELECT title FROM activity_text", "SELECT mail FROM address",
                                                 "UPDATE award SET void = 1", "UPDATE record SET packed = ''"};
        struct db *worker = store_open("worker"), *sealer = store_open("sealer");

        for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
                ck_assert_msg(db_script(worker, never[i]) == ERR_SYSTEM, "%s", never[i]);
                ck_assert_msg(db_script(sealer, never[i]) == ERR_SYSTEM, "%s", never[i]);
        }
        for (size_t i = 0; i < sizeof not_worker / sizeof *not_worker; i++)
                ck_assert_msg(db_script(worker, not_worker[i]) == ERR_SYSTEM, "%s", not_worker[i]);
        for (size_t i = 0; i < sizeof not_sealer / sizeof *not_sealer; i++)
                ck_assert_msg(db_script(sealer, not_sealer[i]) == ERR_SYSTEM, "%s", not_sealer[i]);
        db_close(worker);
        db_close(sealer);
}
END_TEST

START_TEST(test_a_lease_is_held_by_one_and_passes_on_when_it_has_run_out)
{
        struct db   *db = store_open("sealer");
        struct lease one, two;
        bool         held;
        int64_t      silence;

        lease_init(&one, "test", 60);
        lease_init(&two, "test", 60);
        ck_assert_int_eq(lease_silence(&silence, db, "test"), 0);
        ck_assert_int_eq(silence, -1);
        ck_assert_int_eq(lease_take(&held, db, &one), 0);
        ck_assert(held);
        ck_assert_int_eq(lease_take(&held, db, &two), 0);
        ck_assert(!held);
        ck_assert_int_eq(lease_take(&held, db, &one), 0);
        ck_assert(held);
        ck_assert_int_eq(lease_check(db, &one), 0);
        ck_assert_int_eq(lease_check(db, &two), ERR_STALE);
        ck_assert_int_eq(lease_beat(db, &one), 0);
        ck_assert_int_eq(lease_silence(&silence, db, "test"), 0);
        ck_assert_int_ge(silence, 0);
        ck_assert_int_eq(db_script(db, "UPDATE lease SET until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE name = 'test'"), 0);
        ck_assert_int_eq(lease_take(&held, db, &two), 0);
        ck_assert(held);
        ck_assert_int_eq(lease_check(db, &one), ERR_STALE);
        ck_assert_int_eq(lease_drop(db, &two), 0);
        ck_assert_int_eq(lease_take(&held, db, &one), 0);
        ck_assert(held);
        db_close(db);
}
END_TEST

int main(void)
{
        log_init("check_db", LOG_ERROR);
        return SUITE_RUN("db", test_what_is_bound_comes_back, test_a_text_of_any_size_is_never_cut,
                         test_a_duplicate_is_a_refusal_and_a_mistake_is_not,
                         test_many_rows_go_in_at_once_with_their_nulls,
                         test_a_failed_transaction_leaves_nothing_and_a_failed_part_leaves_the_rest,
                         test_transactions_that_deadlock_are_run_again_and_none_is_lost,
                         test_a_lost_connection_is_made_again_for_reads_and_for_whole_transactions,
                         test_a_server_that_stands_still_is_unavailable_within_five_seconds_and_then_well_again,
                         test_a_stream_stops_where_it_is_told_and_the_connection_goes_on,
                         test_migrations_run_twice_and_at_once_do_nothing_more,
                         test_a_migration_that_was_changed_is_refused,
                         test_nobody_but_the_migration_changes_tables_and_nobody_an_audit_row,
                         test_a_lease_is_held_by_one_and_passes_on_when_it_has_run_out);
}
