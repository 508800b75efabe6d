/* check_outbox.c - mails that wait, against a real server: tests/db.sh tests/check_outbox */
#include "store.h"

#include <string.h>

#include "small.h"
#include "store/backup.h"
#include "store/message.h"
#include "store/outbox.h"
#include "store/sweep.h"
#include "suite.h"
#include "util/clock.h"

static const char sql_all[] =
        "SELECT GROUP_CONCAT(CONCAT_WS(' ', kind, cause, step, state, message_id IS NOT NULL, document IS NOT NULL)"
        " ORDER BY outbox_id SEPARATOR '\n') FROM outbox";

static struct db *db;
static uint32_t   ada;
static int64_t    now;

static void begin(bool mails)
{
        db = store_open("worker");
        conf->mail_server = mails ? "localhost" : NULL;
        small_programme();
        now = clock_now();
        ada = small_candidate(db, date_civil(2026, 1, 1), date_civil(2026, 1, 2));
}

static void end(void)
{
        conf->mail_server = NULL;
        db_close(db);
}

static const char *all(void)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_all, NULL, 0), 0);
        return db_is_null(&rows, 0, 0) ? "" : db_text(&rows, 0, 0);
}

static int password(struct db *d, void *arg)
{
        return message_password(d, ada, arg, pool);
}

static void tell_password(const char *request, int64_t at)
{
        struct act act = {.action = "test", .program = "check", .request = request, .now = at};

        ck_assert_int_eq(db_transaction(db, password, &act), 0);
}

static void add_link(const char *step, int64_t ends)
{
        struct message     m = {.kind = MESSAGE_RESET, .on = date_civil(2026, 1, 2), .date = DATE_NONE, .last_day = DATE_NONE,
                                .link = "/reset/secret"};
        struct outbox_mail mail = {.candidate = ada, .cause = "reset", .step = step, .message = &m, .ends = ends};

        ck_assert_int_eq(outbox_add(db, &mail, now, pool), 0);
}

START_TEST(test_without_a_server_nothing_is_written)
{
        begin(false);
        tell_password("r1", now);
        add_link("t1", 0);
        ck_assert_str_eq(all(), "");
        end();
}
END_TEST

START_TEST(test_a_message_has_one_mail)
{
        begin(true);
        tell_password("r1", now);
        tell_password("r1", now);
        ck_assert_str_eq(all(), "password password r1 waiting 1 0");
        tell_password("r2", now);
        ck_assert_str_eq(all(), "password password r1 waiting 1 0\npassword password r2 waiting 1 0");
        end();
}
END_TEST

START_TEST(test_what_was_told_and_mailed_long_ago_is_not_mailed_again)
{
        begin(true);
        tell_password("r1", now);
        small_script("DELETE FROM outbox");
        tell_password("r1", now + CLOCK_SECOND);
        ck_assert_str_eq(all(), "");
        end();
}
END_TEST

START_TEST(test_a_link_is_written_once_for_each_person_cause_and_step)
{
        begin(true);
        add_link("t1", 0);
        add_link("t1", 0);
        ck_assert_str_eq(all(), "reset reset t1 waiting 0 1");
        ada = small_candidate(db, date_civil(2026, 1, 1), date_civil(2026, 1, 2));
        add_link("t1", 0);
        ck_assert_str_eq(all(), "reset reset t1 waiting 0 1\nreset reset t1 waiting 0 1");
        end();
}
END_TEST

static void refuse_next(void)
{
        struct outbox_outcome refused = {.became = OUTBOX_REFUSED, .code = 550, .answer = "550 5.1.1 Nobody"};
        struct outbox_row    *row;

        ck_assert_int_eq(outbox_take(&row, db, "check", 60, clock_now(), pool), 0);
        ck_assert_ptr_nonnull(row);
        refused.to = row->to;
        ck_assert_int_eq(outbox_note(db, row->id, "check", &refused, clock_now(), pool), 0);
}

static const char *marked(void)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, "SELECT COALESCE(GROUP_CONCAT(mail_key), '') FROM refused_address", NULL, 0), 0);
        return db_text(&rows, 0, 0);
}

START_TEST(test_what_is_for_one_address_fails_when_that_is_refused)
{
        begin(true);
        add_link("t1", now + CLOCK_HOUR);
        small_script("UPDATE outbox SET mail = 'nobody@example.org'");
        refuse_next();
        ck_assert_str_eq(all(), "reset reset t1 failed 0 1");
        ck_assert_str_eq(marked(), "");
        end();
}
END_TEST

START_TEST(test_what_is_for_a_person_waits_for_the_next_address)
{
        begin(true);
        add_link("t1", now + CLOCK_HOUR);
        small_script("INSERT INTO address (candidate_id, place, mail, mail_key) SELECT candidate_id, 0, 'Ada@example.org', 'ada@example.org' FROM candidate");
        refuse_next();
        ck_assert_str_eq(all(), "reset reset t1 waiting 0 1");
        ck_assert_str_eq(marked(), "ada@example.org");
        end();
}
END_TEST

START_TEST(test_of_a_link_that_is_over_nothing_is_kept)
{
        bool left = true;

        begin(true);
        add_link("t1", now + CLOCK_HOUR);
        add_link("t2", now + 2 * CLOCK_HOUR);
        ck_assert_int_eq(outbox_sweep_links(&left, db, now + CLOCK_HOUR + 1), 0);
        ck_assert(!left);
        ck_assert_str_eq(all(), "reset reset t1 dropped 0 0\nreset reset t2 waiting 0 1");
        end();
}
END_TEST

START_TEST(test_what_ended_is_forgotten_after_ninety_days_and_what_waits_is_not)
{
        bool left = true;

        begin(true);
        add_link("t1", 0);
        add_link("t2", 0);
        small_script("UPDATE outbox SET state = 'sent' WHERE step = 't1'");
        ck_assert_int_eq(outbox_sweep(&left, db, now + 89 * CLOCK_DAY), 0);
        ck_assert_str_eq(all(), "reset reset t1 sent 0 1\nreset reset t2 waiting 0 1");
        ck_assert_int_eq(outbox_sweep(&left, db, now + 91 * CLOCK_DAY), 0);
        ck_assert_str_eq(all(), "reset reset t2 waiting 0 1");
        end();
}
END_TEST

START_TEST(test_that_an_address_was_refused_is_forgotten_when_it_is_nobodys)
{
        struct db *sweeper = NULL;
        bool       left = true;

        begin(true);
        small_script("INSERT INTO address (candidate_id, place, mail, mail_key) SELECT candidate_id, 0, 'Ada@example.org', 'ada@example.org' FROM candidate");
        small_script("INSERT INTO refused_address SELECT mail_key, UTC_TIMESTAMP(6), 550, '' FROM address UNION SELECT 'was@example.org', UTC_TIMESTAMP(6), 550, ''");
        ck_assert_int_eq(db_open(&sweeper, conf, "sealer"), 0);
        ck_assert_int_eq(outbox_sweep_refused(&left, sweeper, now), 0);
        db_close(sweeper);
        ck_assert(!left);
        ck_assert_str_eq(marked(), "ada@example.org");
        end();
}
END_TEST

START_TEST(test_a_portal_that_is_restored_sends_nothing_that_waited_then)
{
        struct act act = {.action = "restore", .program = "check"};
        struct db *root = NULL;

        begin(true);
        act.now = now;
        add_link("t1", 0);
        ck_assert_int_eq(db_open(&root, conf, "migration"), 0);
        ck_assert_int_eq(backup_restored(root, &act, "recert.backup", pool), 0);
        db_close(root);
        ck_assert_str_eq(all(), "reset reset t1 dropped 0 0");
        end();
}
END_TEST

int main(void)
{
        return SUITE_RUN("outbox", test_without_a_server_nothing_is_written, test_a_message_has_one_mail,
                         test_what_was_told_and_mailed_long_ago_is_not_mailed_again,
                         test_a_link_is_written_once_for_each_person_cause_and_step, test_of_a_link_that_is_over_nothing_is_kept,
                         test_what_is_for_one_address_fails_when_that_is_refused, test_what_is_for_a_person_waits_for_the_next_address,
                         test_that_an_address_was_refused_is_forgotten_when_it_is_nobodys,
                         test_a_portal_that_is_restored_sends_nothing_that_waited_then,
                         test_what_ended_is_forgotten_after_ninety_days_and_what_waits_is_not);
}
