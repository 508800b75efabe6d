/* check_seal.c - the sealer against a real server: tests/db.sh tests/check_seal */
#include "store.h"

#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "crash.h"
#include "job/seal.h"
#include "store/audit.h"
#include "store/audit_find.h"
#include "store/feed.h"
#include "store/change.h"
#include "suite.h"
#include "util/clock.h"
#include "util/err.h"
#include "util/log.h"

static const char sql_pend[] = "INSERT INTO pending_change (kind, candidate_id, item, gone, at) VALUES (?, ?, ?, 0, UTC_TIMESTAMP(6))";
static const char sql_numbers[] = "SELECT number, kind, candidate_id, item FROM change_number ORDER BY number";
static const char sql_counts[] =
        "SELECT (SELECT COUNT(*) FROM pending_change), (SELECT COUNT(*) FROM change_number), (SELECT MAX(number) FROM change_number),"
        " (SELECT COUNT(*) FROM audit WHERE number IS NULL), (SELECT COUNT(*) FROM audit), (SELECT MAX(number) FROM audit),"
        " (SELECT COUNT(*) FROM checkpoint)";
static const char sql_seen[] = "SELECT candidate_id, number FROM change_number WHERE number > ? ORDER BY number";

static volatile sig_atomic_t go_on;

struct counts {
        int64_t pending, numbered, last_number, unsealed, audits, last_audit, checkpoints;
};

static struct counts counts(struct db *db)
{
        struct db_rows r;

        ck_assert_int_eq(db_query(&r, db, pool, sql_counts, NULL, 0), 0);
        return (struct counts){db_int(&r, 0, 0), db_int(&r, 0, 1), db_int(&r, 0, 2), db_int(&r, 0, 3),
                               db_int(&r, 0, 4), db_int(&r, 0, 5), db_int(&r, 0, 6)};
}

static void script(const char *text)
{
        struct db *root = NULL;

        ck_assert_int_eq(db_open(&root, conf, "migration"), 0);
        ck_assert_msg(db_script(root, text) == 0, "%s", text);
        db_close(root);
}

/* Nothing pending, nothing numbered, nobody holds the lease. */
static struct db *portal(void)
{
        static const char *const tables[] = {"changed_value", "audit", "checkpoint", "pending_change", "change_number", "lease"};
        struct db               *db = store_open("worker");

        ck_assert_int_ge(sodium_init(), 0);
        for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
                script(pool_format(pool, "DELETE FROM %s", tables[i]));
        return db;
}

static struct chain_key key_of(unsigned char letter)
{
        unsigned char    seed[crypto_sign_SEEDBYTES];
        struct chain_key key;

        memset(seed, letter, sizeof seed);
        crypto_sign_seed_keypair(key.public, key.secret, seed);
        return key;
}

static struct sealer sealer(unsigned char key)
{
        struct chain_key k = key_of(key);
        struct sealer    s;
        struct db       *db = NULL;

        ck_assert_int_eq(db_open(&db, conf, "sealer"), 0);
        seal_init(&s, db, &k, &go_on);
        s.lease.seconds = 60;           /* so that no busy machine ends it */
        return s;
}

static void seal_once(unsigned char key)
{
        struct sealer s = sealer(key);

        ck_assert_int_eq(seal_round(&s), 0);
        ck_assert(s.held);
        seal_end(&s);
        db_close(s.db);
}

struct written {
        int64_t     candidate, item;
        const char *value;
};

/* What every write leaves: a pending change and an audit row with a value. */
static int write_work(struct db *db, void *arg)
{
        const struct written *w = arg;
        struct act            act = {.action = "test", .program = "check_seal", .now = clock_now(), .today = DATE_NONE};
        struct pool          *own = pool_new();
        int                   rc = db_exec(db, sql_pend, DB_IN(db_in_text("activity"), db_in_int(w->candidate), db_in_int(w->item)));

        if (rc == 0)
                rc = audit_write(db, &act, (uint32_t)w->candidate, &(struct audit_value){"activity 1 title", NULL, w->value}, 1, own);
        pool_free(own);
        return rc;
}

static void write_one(struct db *db, int64_t candidate, int64_t item)
{
        ck_assert_int_eq(db_transaction(db, write_work, &(struct written){candidate, item, "A title"}), 0);
}

static struct chain_report report(struct db *db, const unsigned char *key)
{
        struct chain_report r;

        ck_assert_int_eq(chain_verify(&r, db, key), 0);
        return r;
}

static void whole(struct db *db)
{
        struct chain_report r = report(db, NULL);

        ck_assert_msg(r.fault == CHAIN_GOOD, "fault %d at %llu", (int)r.fault, (unsigned long long)r.number);
        ck_assert_uint_eq(r.waiting, 0);
}

START_TEST(test_what_was_committed_is_numbered_in_order_and_chained)
{
        struct db     *db = portal();
        struct db_rows rows;
        struct counts  c;

        for (int i = 1; i <= 3; i++)
                write_one(db, 10 + i, i);
        seal_once('a');
        ck_assert_int_eq(db_query(&rows, db, pool, sql_numbers, NULL, 0), 0);
        ck_assert_uint_eq(rows.count, 3);
        for (int i = 0; i < 3; i++) {
                ck_assert_int_eq(db_int(&rows, (size_t)i, 0), i + 1);
                ck_assert_int_eq(db_int(&rows, (size_t)i, 2), 11 + i);
        }
        c = counts(db);
        ck_assert_int_eq(c.pending, 0);
        ck_assert_int_eq(c.unsealed, 0);
        ck_assert_int_eq(c.last_audit, 4);              /* the key's own row */
        ck_assert_int_eq(c.checkpoints, 1);
        ck_assert_uint_eq(report(db, key_of('a').public).values, 4);
        whole(db);
        db_close(db);
}
END_TEST

START_TEST(test_what_changes_again_appears_again_under_a_new_number)
{
        struct db     *db = portal();
        struct db_rows rows;

        write_one(db, 1, 1);
        write_one(db, 2, 1);
        seal_once('a');
        write_one(db, 1, 1);
        seal_once('a');
        ck_assert_int_eq(db_query(&rows, db, pool, sql_numbers, NULL, 0), 0);
        ck_assert_uint_eq(rows.count, 2);
        ck_assert_int_eq(db_int(&rows, 0, 0), 2);
        ck_assert_int_eq(db_int(&rows, 0, 2), 2);
        ck_assert_int_eq(db_int(&rows, 1, 0), 3);
        ck_assert_int_eq(db_int(&rows, 1, 2), 1);
        db_close(db);
}
END_TEST

struct holding {
        struct db *other;
};

/* Writes, and commits only after another one, who wrote later, was numbered. */
static int hold_work(struct db *db, void *arg)
{
        struct holding *h = arg;
        int             rc = write_work(db, &(struct written){1, 1, "early"});

        if (rc < 0)
                return rc;
        write_one(h->other, 2, 1);
        seal_once('a');
        return 0;
}

START_TEST(test_what_is_committed_late_is_numbered_late_and_never_missed)
{
        struct db     *db = portal(), *slow = NULL;
        struct db_rows rows;

        ck_assert_int_eq(db_open(&slow, conf, "worker"), 0);
        ck_assert_int_eq(db_transaction(slow, hold_work, &(struct holding){db}), 0);
        ck_assert_int_eq(counts(db).pending, 1);
        seal_once('a');
        ck_assert_int_eq(db_query(&rows, db, pool, sql_numbers, NULL, 0), 0);
        ck_assert_uint_eq(rows.count, 2);
        ck_assert_int_eq(db_int(&rows, 0, 2), 2);
        ck_assert_int_eq(db_int(&rows, 1, 2), 1);
        whole(db);
        db_close(db);
        db_close(slow);
}
END_TEST

START_TEST(test_more_than_one_transaction_takes_is_sealed_in_one_round)
{
        struct db    *db = portal();
        struct counts c;

        script(pool_format(pool, "INSERT INTO pending_change (kind, candidate_id, item, gone, at) SELECT 'candidate', seq, 0, 0, NOW()"
                                 " FROM seq_1_to_%d", 2 * CHANGE_MOST + 5));
        script(pool_format(pool, "INSERT INTO audit (at, program, action, digests) SELECT NOW(6), 'x', 'y', '' FROM seq_1_to_%d",
                           2 * CHAIN_MOST + 5));
        seal_once('a');
        c = counts(db);
        ck_assert_int_eq(c.pending + c.unsealed, 0);
        ck_assert_int_eq(c.numbered, 2 * CHANGE_MOST + 5);
        ck_assert_int_eq(c.last_audit, 2 * CHAIN_MOST + 6);
        whole(db);
        db_close(db);
}
END_TEST

/* Child: a round that ends at statement n. Its lease is still there afterwards; take it away, as time does. */
static int crash_in_round(int n, bool after)
{
        pid_t pid = fork();
        int   status;

        if (pid == 0) {
                struct sealer s = sealer('a');

                crash_count = 0;
                crash_after = after;
                crash_at = n;
                _exit(seal_round(&s) == 0 ? 0 : 1);
        }
        ck_assert_int_eq(waitpid(pid, &status, 0), pid);
        ck_assert(WIFEXITED(status));
        script("UPDATE lease SET until = '1970-01-01'");
        return WEXITSTATUS(status);
}

START_TEST(test_a_crash_between_any_two_statements_loses_and_doubles_nothing)
{
        struct db    *db = portal();
        struct counts c;
        int           writes = 0, crashes = 0, end;

        for (int n = 1, after = 0; ; after = !after, n += !after) {
                write_one(db, ++writes, 1);
                end = crash_in_round(n, after);
                c = counts(db);
                ck_assert_int_eq(c.pending + c.numbered, writes);
                ck_assert_int_ge(c.audits, writes);
                ck_assert_int_eq(report(db, NULL).fault, CHAIN_GOOD);
                if (end != CRASHED)
                        break;
                crashes++;
        }
        ck_assert_int_eq(end, 0);
        ck_assert_int_gt(crashes, 30);
        seal_once('a');
        c = counts(db);
        ck_assert_int_eq(c.pending + c.unsealed, 0);
        ck_assert_int_eq(c.last_number, writes);
        ck_assert_int_eq(c.last_audit, writes + 1);     /* the key's own row, once */
        whole(db);
        db_close(db);
}
END_TEST

/* A reader follows the numbers as a feed does: what it sees must be every candidate's last change. */
struct follower {
        int64_t at;
        int64_t seen[64];
};

static void follow(struct follower *f, struct db *db)
{
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql_seen, DB_IN(db_in_int(f->at))), 0);
        for (size_t i = 0; i < rows.count; i++) {
                ck_assert_int_gt(db_int(&rows, i, 1), f->at);
                f->at = db_int(&rows, i, 1);
                f->seen[db_int(&rows, i, 0)]++;
        }
}

enum { WRITERS = 4, WRITES = 60, SEALERS = 2 };

static void writer(int number)
{
        struct db *db = NULL;
        int        rc = db_open(&db, conf, "worker");

        for (int i = 0; rc == 0 && i < WRITES; i++)     /* on a busy machine a lock can be waited for in vain */
                do
                        rc = db_transaction(db, write_work, &(struct written){number, i, "A title"});
                while (rc == ERR_UNAVAILABLE);
        _exit(rc == 0 ? 0 : 1);
}

/* Rounds until told to end; leases that are never given back, so that the other takes over by time alone. */
static void rounds(int from)
{
        struct sealer s = sealer('a');
        char          c;
        int           rc = 0;

        s.lease.seconds = 1;
        while ((rc == 0 || rc == ERR_UNAVAILABLE) && read(from, &c, 1) == 1)
                rc = seal_round(&s);
        _exit(rc == 0 || rc == ERR_UNAVAILABLE ? 0 : 1);
}

START_TEST(test_two_sealers_and_many_writers_number_each_change_once_and_a_reader_misses_none)
{
        struct db      *db = portal();
        struct follower f = {0};
        int             pipes[SEALERS][2], left = WRITERS, status;
        struct counts   c;

        for (int i = 0; i < SEALERS; i++) {
                ck_assert_int_eq(pipe(pipes[i]), 0);
                if (fork() == 0) {
                        for (int k = 0; k <= i; k++)
                                close(pipes[k][1]);
                        rounds(pipes[i][0]);
                }
                close(pipes[i][0]);
        }
        for (int i = 0; i < WRITERS; i++)
                if (fork() == 0)
                        writer(i + 1);
        while (left) {
                for (int i = 0; i < SEALERS; i++)
                        ck_assert_int_eq(write(pipes[i][1], "x", 1), 1);
                follow(&f, db);
                for (pid_t pid; (pid = waitpid(-1, &status, WNOHANG)) > 0; left--)
                        ck_assert_int_eq(status, 0);
        }
        for (int i = 0; i < SEALERS; i++)
                close(pipes[i][1]);
        for (int i = 0; i < SEALERS; i++) {
                ck_assert_int_gt(wait(&status), 0);
                ck_assert_int_eq(status, 0);
        }
        script("UPDATE lease SET until = '1970-01-01'");
        seal_once('a');
        follow(&f, db);
        for (int i = 1; i <= WRITERS; i++)
                ck_assert_int_eq(f.seen[i], WRITES);
        c = counts(db);
        ck_assert_int_eq(c.last_number, WRITERS * WRITES);
        ck_assert_int_eq(c.numbered, WRITERS * WRITES);
        ck_assert_int_eq(c.last_audit, WRITERS * WRITES + 1);
        whole(db);
        db_close(db);
}
END_TEST

START_TEST(test_a_sealer_that_slept_through_its_lease_does_nothing_more)
{
        struct db             *db = portal();
        struct sealer          old = sealer('a'), next = sealer('a');
        struct change_numbered numbered;
        struct chain_sealed    sealed;
        uint64_t               number;

        ck_assert_int_eq(seal_round(&old), 0);
        ck_assert(old.held);
        ck_assert_int_eq(seal_round(&next), 0);
        ck_assert(!next.held);
        script("UPDATE lease SET until = '1970-01-01'");
        ck_assert_int_eq(seal_round(&next), 0);
        ck_assert(next.held);
        write_one(db, 1, 1);
        ck_assert_int_eq(change_number(&numbered, old.db, &old.lease), ERR_STALE);
        ck_assert_int_eq(chain_seal(&sealed, old.db, &old.lease), ERR_STALE);
        ck_assert_int_eq(chain_checkpoint(&number, old.db, &old.lease, &old.key, clock_now()), ERR_STALE);
        ck_assert_int_eq(seal_round(&old), 0);
        ck_assert(!old.held);
        ck_assert_int_eq(counts(db).pending, 1);
        ck_assert_int_eq(seal_round(&next), 0);
        ck_assert_int_eq(counts(db).pending, 0);
        seal_end(&next);
        ck_assert_int_eq(seal_round(&old), 0);          /* given back: no wait */
        ck_assert(old.held);
        db_close(old.db);
        db_close(next.db);
        db_close(db);
}
END_TEST

START_TEST(test_a_checkpoint_is_signed_each_minute_when_something_was_sealed)
{
        struct db       *db = portal();
        struct sealer    s = sealer('a');
        struct chain_key key = key_of('a');
        int64_t          now = clock_now();
        uint64_t         number;

        write_one(db, 1, 1);
        ck_assert_int_eq(seal_round(&s), 0);            /* the first at once */
        ck_assert_int_eq(counts(db).checkpoints, 1);
        ck_assert_int_eq(chain_checkpoint(&number, s.db, &s.lease, &key, now + CLOCK_HOUR), 0);
        ck_assert_uint_eq(number, 0);                   /* nothing new */
        write_one(db, 1, 1);
        ck_assert_int_eq(seal_round(&s), 0);
        ck_assert_int_eq(counts(db).checkpoints, 1);    /* too soon */
        ck_assert_int_eq(chain_checkpoint(&number, s.db, &s.lease, &key, now + 2 * CLOCK_MINUTE), 0);
        ck_assert_uint_eq(number, 3);
        ck_assert_int_eq(counts(db).checkpoints, 2);
        whole(db);
        db_close(s.db);
        db_close(db);
}
END_TEST

START_TEST(test_another_key_is_noted_in_the_chain_and_signs_at_once)
{
        struct db *db = portal();

        write_one(db, 1, 1);
        seal_once('a');
        ck_assert_int_eq(report(db, key_of('a').public).fault, CHAIN_GOOD);
        ck_assert_int_eq(report(db, key_of('b').public).fault, CHAIN_FOREIGN);
        seal_once('b');
        seal_once('b');
        ck_assert_int_eq(report(db, key_of('b').public).fault, CHAIN_GOOD);
        ck_assert_int_eq(report(db, key_of('a').public).fault, CHAIN_FOREIGN);
        ck_assert_int_eq(counts(db).last_audit, 3);     /* the write and two keys */
        db_close(db);
}
END_TEST

/* Whoever can do this can also switch the foreign keys off. */
static void tamper(const char *how)
{
        struct db *root = NULL;

        ck_assert_int_eq(db_open(&root, conf, "migration"), 0);
        ck_assert_int_eq(db_script(root, "SET foreign_key_checks = 0"), 0);
        for (char *left = pool_text(pool, how), *one; (one = strsep(&left, ";"));)
                ck_assert_msg(db_script(root, one) == 0, "%s", one);
        db_close(root);
}

START_TEST(test_a_chain_made_anew_does_not_fit_the_checkpoint_that_was_signed)
{
        struct db          *db = portal();
        struct chain_report r;

        for (int k = 1; k <= 4; k++)
                write_one(db, k, k);
        seal_once('a');
        whole(db);
        tamper("UPDATE audit SET action = 'other' WHERE number = 3; UPDATE audit SET number = NULL, hash = NULL WHERE number >= 3");
        seal_once('a');
        r = report(db, key_of('a').public);
        ck_assert_int_eq(r.fault, CHAIN_SIGNATURE);
        ck_assert_uint_eq(r.number, 5);
        db_close(db);
}
END_TEST

START_TEST(test_the_last_checkpoint_and_one_row_can_be_looked_at_alone)
{
        struct db          *db = portal();
        struct chain_latest latest;
        enum chain_fault    fault;

        ck_assert_int_eq(chain_latest(&latest, db), 0);
        ck_assert_uint_eq(latest.number, 0);
        for (int k = 1; k <= 4; k++)
                write_one(db, k, k);
        seal_once('a');
        ck_assert_int_eq(chain_latest(&latest, db), 0);
        ck_assert_int_eq(latest.fault, CHAIN_GOOD);
        ck_assert_uint_eq(latest.number, 5);
        ck_assert_mem_eq(latest.key, key_of('a').public, CHAIN_PUBLIC);
        ck_assert_int_eq(chain_check(&fault, db, 3), 0);
        ck_assert_int_eq(fault, CHAIN_GOOD);
        ck_assert_int_eq(chain_check(&fault, db, 6), 0);
        ck_assert_int_eq(fault, CHAIN_MISSING);
        tamper("UPDATE changed_value v JOIN audit USING (audit_id) SET after_value = 'Another' WHERE number = 3");
        ck_assert_int_eq(chain_check(&fault, db, 3), 0);
        ck_assert_int_eq(fault, CHAIN_VALUE);
        tamper("UPDATE audit SET action = 'other' WHERE number = 2");
        ck_assert_int_eq(chain_check(&fault, db, 2), 0);
        ck_assert_int_eq(fault, CHAIN_CHANGED);
        ck_assert_int_eq(chain_latest(&latest, db), 0);
        ck_assert_int_eq(latest.fault, CHAIN_CHANGED);
        ck_assert_uint_eq(latest.row, 2);
        db_close(db);
}
END_TEST

START_TEST(test_whatever_is_tampered_with_shows_at_its_row)
{
        static const struct { const char *how; enum chain_fault fault; uint64_t number; } cases[] = {
                {"UPDATE audit SET action = 'other' WHERE number = 2", CHAIN_CHANGED, 2},
                {"UPDATE audit SET account_id = 7 WHERE number = 3", CHAIN_CHANGED, 3},
                {"UPDATE audit SET at = at + INTERVAL 1 MICROSECOND WHERE number = 1", CHAIN_CHANGED, 1},
                {"UPDATE audit SET candidate_id = NULL WHERE number = 4", CHAIN_CHANGED, 4},
                {"UPDATE audit SET digests = REPLACE(digests, 'a', 'b') WHERE number = 3", CHAIN_CHANGED, 3},
                {"UPDATE audit SET hash = REPEAT('x', 32) WHERE number = 5", CHAIN_CHANGED, 5},
                {"UPDATE audit SET audit_id = audit_id + 1000 WHERE number = 5", CHAIN_CHANGED, 5},
                {"DELETE FROM audit WHERE number = 3", CHAIN_MISSING, 3},
                {"DELETE FROM audit WHERE number = 5", CHAIN_CUT, 5},
                {"DELETE FROM audit", CHAIN_CUT, 1},
                {"UPDATE audit SET number = number + 10 WHERE number = 5", CHAIN_MISSING, 5},
                /* two swapped; one put between others; one put at the end with a made up hash */
                {"UPDATE audit SET number = NULL WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3;"
                 "UPDATE audit SET number = 3 WHERE number IS NULL", CHAIN_CHANGED, 2},
                {"UPDATE audit SET number = number + 1 WHERE number >= 3 ORDER BY number DESC;"
                 "INSERT INTO audit (at, program, action, digests, number, hash)"
                 " SELECT at, program, action, digests, 3, hash FROM audit WHERE number = 2", CHAIN_CHANGED, 3},
                {"INSERT INTO audit (at, program, action, digests, number, hash)"
                 " SELECT at, program, action, digests, 6, REPEAT('x', 32) FROM audit WHERE number = 5", CHAIN_CHANGED, 6},
                {"UPDATE checkpoint SET at = at + INTERVAL 1 SECOND", CHAIN_SIGNATURE, 5},
                {"UPDATE checkpoint SET signature = REPEAT('x', 64)", CHAIN_SIGNATURE, 5},
                {"UPDATE checkpoint SET public_key = REPEAT('x', 32)", CHAIN_SIGNATURE, 5},
                {"UPDATE checkpoint SET number = 4", CHAIN_SIGNATURE, 4},
                {"UPDATE changed_value v JOIN audit USING (audit_id) SET after_value = 'Another' WHERE number = 3", CHAIN_VALUE, 3},
                {"UPDATE changed_value v JOIN audit USING (audit_id) SET before_value = '' WHERE number = 3", CHAIN_VALUE, 3},
                {"UPDATE changed_value v JOIN audit USING (audit_id) SET field = 'other' WHERE number = 3", CHAIN_VALUE, 3},
                {"UPDATE changed_value v JOIN audit USING (audit_id) SET place = 1 WHERE number = 3", CHAIN_VALUE, 3},
        };

        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
                struct db          *db = portal();
                struct chain_report r;

                for (int k = 1; k <= 4; k++)
                        write_one(db, k, k);
                seal_once('a');
                whole(db);
                tamper(cases[i].how);
                r = report(db, key_of('a').public);
                ck_assert_msg(r.fault == cases[i].fault && r.number == cases[i].number, "%s: fault %d at %llu", cases[i].how,
                              (int)r.fault, (unsigned long long)r.number);
                db_close(db);
        }
}
END_TEST

/* Rows and keys that the server looked at for the pages of the log, one after the other. */
static int64_t looked_at(struct db *db)
{
        static const char sql[] =
                "SELECT CAST(SUM(VARIABLE_VALUE) AS SIGNED) FROM information_schema.SESSION_STATUS"
                " WHERE VARIABLE_NAME IN ('HANDLER_READ_KEY', 'HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND_NEXT',"
                " 'HANDLER_ICP_ATTEMPTS')";
        struct db_rows rows;

        ck_assert_int_eq(db_query(&rows, db, pool, sql, NULL, 0), 0);
        return db_int(&rows, 0, 0);
}

START_TEST(test_a_page_amid_the_log_reads_no_more_than_the_first)
{
        static const struct audit_ask asks[] = {{.from = 0}, {.account = 3}, {.action = "b"}, {.account = 3, .action = "b"},
                                                {.candidate = 5}, {.candidate = 5, .account = 3, .action = "b"}};
        struct db *db = portal();

        /* many at one instant, as an import has them */
        script("INSERT INTO audit (at, account_id, candidate_id, program, action, digests)"
               " SELECT '2026-01-01 00:00:00' + INTERVAL seq DIV 5000 HOUR, 1 + seq % 4, 1 + seq % 50, 'x',"
               " IF(seq % 8 < 4, 'a', 'b'), '' FROM seq_1_to_20000");
        for (size_t i = 0; i < sizeof asks / sizeof *asks; i++) {
                struct audit_ask  ask = asks[i];
                struct audit_list list;
                size_t            rows = 0, pages = 0;
                int64_t           first = 0, before, cost;

                ask.until = INT64_C(4000000000000000);
                do {
                        before = looked_at(db);
                        ck_assert_int_eq(audit_find(&list, db, pool, &ask), 0);
                        cost = looked_at(db) - before;
                        first = pages++ ? first : cost;
                        ck_assert_msg(cost <= first + 500, "way %zu, page %zu: %lld read, the first page %lld", i, pages,
                                      (long long)cost, (long long)first);
                        for (size_t k = 1; k < list.count; k++)
                                ck_assert(list.list[k].at < list.list[k - 1].at ||
                                          (list.list[k].at == list.list[k - 1].at && list.list[k].id < list.list[k - 1].id));
                        rows += list.count;
                        if (list.count)
                                ask.place = (struct audit_place){list.list[list.count - 1].at, list.list[list.count - 1].id};
                } while (list.older);
                ck_assert_uint_ge(rows, i < 4 ? 2500 : 40);
        }
        db_close(db);
}
END_TEST

START_TEST(test_a_page_amid_a_feed_reads_no_more_than_the_first)
{
        struct db       *db = portal();
        struct feed_ask  ask = {.kind = FEED_ACTIVITIES, .limit = 100, .pool = pool};
        struct feed_rows rows;
        int64_t          before, first = 0, cost;

        script("INSERT INTO change_number SELECT 1000 + seq, ELT(1 + seq % 3, 'candidate', 'credential', 'activity'), seq, seq, TRUE,"
               " NOW(6) FROM seq_1_to_30000");
        for (int page = 0; page < 10; page++) {
                ask.since = 1000 + (uint64_t)page * 2900;
                before = looked_at(db);
                ck_assert_int_eq(feed_read(&rows, db, &ask), 0);
                cost = looked_at(db) - before;
                ck_assert_uint_eq(rows.count, 100);
                first = page ? first : cost;
                ck_assert_msg(cost <= first + 200, "page %d: %lld read, the first page %lld", page, (long long)cost, (long long)first);
        }
        db_close(db);
}
END_TEST

START_TEST(test_the_values_of_an_erased_person_go_and_leave_the_chain_whole)
{
        struct db *db = portal();

        write_one(db, 1, 1);
        write_one(db, 2, 1);
        seal_once('a');
        script("DELETE FROM changed_value WHERE candidate_id = 1");
        whole(db);
        ck_assert_uint_eq(report(db, NULL).values, 2);
        db_close(db);
}
END_TEST

START_TEST(test_the_key_is_made_once_and_nobody_else_reads_it)
{
        struct db       *db = portal();
        struct conf      own = *conf;
        char             dir[] = "/tmp/recert-key.XXXXXX";
        struct chain_key one, two;
        struct stat      about;
        const char      *path;

        own.data_dir = mkdtemp(dir);
        ck_assert_ptr_nonnull(own.data_dir);
        path = pool_format(pool, "%s/seal.key", dir);
        ck_assert_int_eq(seal_key_read(&one, &own, pool), ERR_NOT_FOUND);
        ck_assert_int_eq(seal_key_make(&one, &own, pool), 0);
        ck_assert_int_eq(seal_key_make(&two, &own, pool), 0);
        ck_assert_mem_eq(&one, &two, sizeof one);
        ck_assert_int_eq(stat(path, &about), 0);
        ck_assert_uint_eq(about.st_mode & 07777, 0600);
        log_init("check_seal", LOG_ERROR);
        ck_assert_int_eq(chmod(path, 0640), 0);
        ck_assert_int_eq(seal_key_make(&two, &own, pool), ERR_REFUSED);
        ck_assert_int_eq(chmod(path, 0600), 0);
        ck_assert_int_eq(truncate(path, 40), 0);
        ck_assert_int_eq(seal_key_make(&two, &own, pool), ERR_REFUSED);
        ck_assert_int_eq(unlink(path), 0);
        ck_assert_int_eq(rmdir(dir), 0);                /* nothing else was left */
        db_close(db);
}
END_TEST

int main(void)
{
        log_init("check_seal", LOG_ERROR);
        return SUITE_RUN("seal", test_what_was_committed_is_numbered_in_order_and_chained,
                         test_what_changes_again_appears_again_under_a_new_number,
                         test_what_is_committed_late_is_numbered_late_and_never_missed,
                         test_more_than_one_transaction_takes_is_sealed_in_one_round,
                         test_a_crash_between_any_two_statements_loses_and_doubles_nothing,
                         test_two_sealers_and_many_writers_number_each_change_once_and_a_reader_misses_none,
                         test_a_sealer_that_slept_through_its_lease_does_nothing_more,
                         test_a_checkpoint_is_signed_each_minute_when_something_was_sealed,
                         test_another_key_is_noted_in_the_chain_and_signs_at_once,
                         test_whatever_is_tampered_with_shows_at_its_row,
                         test_a_chain_made_anew_does_not_fit_the_checkpoint_that_was_signed,
                         test_the_last_checkpoint_and_one_row_can_be_looked_at_alone,
                         test_a_page_amid_the_log_reads_no_more_than_the_first,
                         test_a_page_amid_a_feed_reads_no_more_than_the_first,
                         test_the_values_of_an_erased_person_go_and_leave_the_chain_whole,
                         test_the_key_is_made_once_and_nobody_else_reads_it);
}
