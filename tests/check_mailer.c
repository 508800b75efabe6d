/* check_mailer.c - the mailer killed at each of its steps, between a real database and a server that takes mails:
 * tests/db.sh tests/check_mailer */
#include "small.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include "crash.h"
#include "job/mail.h"
#include "store/message.h"
#include "store/outbox.h"
#include "suite.h"
#include "util/log.h"

static const char sql_add[] =
        "INSERT INTO outbox (candidate_id, cause, step, kind, document, mail, made, due, ends, state) VALUES (?, 'check', ?, 'reset',"
        " '<message xmlns=\"urn:recert:1\" kind=\"reset\" on=\"2026-01-02\" link=\"/reset/x\"/>', ?, ?, ?, ?, 'waiting')";
static const char sql_states[] =
        "SELECT COUNT(*), SUM(state = 'sent'), SUM(state = 'dropped'), SUM(state = 'failed'), SUM(state = 'waiting') FROM outbox";
static const char sql_due[] = "UPDATE outbox SET due = UTC_TIMESTAMP(6) WHERE state = 'waiting'";
static const char sql_forgive[] = "DELETE FROM refused_address";
static const char sql_sent[] = "SELECT outbox_id FROM outbox WHERE state = 'sent'";

static volatile sig_atomic_t go_on;
static char                  taken[] = "/tmp/recert-taken.XXXXXX";      /* a line a mail: its Message-ID */

/* --- A server that takes mails, but none for nobody, and one for later never yet */

static void say(int fd, const char *answer)
{
        if (write(fd, answer, strlen(answer)) < 0)
                _exit(0);
}

/* What it took is written down before it says so. */
static void take(int fd, FILE *in)
{
        char line[1100], id[300] = "";
        int  to = open(taken, O_WRONLY | O_APPEND | O_CREAT, 0600);

        say(fd, "354 go on\r\n");
        while (fgets(line, sizeof line, in) && strcmp(line, ".\r\n"))
                if (!strncasecmp(line, "Message-ID:", 11))
                        snprintf(id, sizeof id, "%.*s\n", (int)strcspn(line + 12, "\r\n"), line + 12);
        if (feof(in) || to < 0 || write(to, id, strlen(id)) < 0)
                _exit(0);
        close(to);
        say(fd, "250 taken\r\n");
}

static void converse(int fd)
{
        FILE *in = fdopen(fd, "r");
        char  line[1100];

        say(fd, "220 here\r\n");
        while (in && fgets(line, sizeof line, in)) {
                if (!strncmp(line, "DATA", 4))
                        take(fd, in);
                else
                        say(fd, strstr(line, "<nobody@") ? "550 5.1.1 nobody\r\n" : strstr(line, "<later@") ? "451 4.3.0 later\r\n" : "250 good\r\n");
        }
        _exit(0);
}

/* Its port. It goes with the test. */
static int serve(void)
{
        struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
        socklen_t          size = sizeof address;
        int                fd = socket(AF_INET, SOCK_STREAM, 0);

        ck_assert(bind(fd, (struct sockaddr *)&address, size) == 0 && listen(fd, 20) == 0);
        ck_assert_int_eq(getsockname(fd, (struct sockaddr *)&address, &size), 0);
        if (fork() == 0) {
                signal(SIGCHLD, SIG_IGN);
                for (;;) {
                        int one = accept(fd, NULL, NULL);

                        if (one >= 0 && fork() == 0)
                                converse(one);
                        close(one);
                }
        }
        close(fd);
        return ntohs(address.sin_port);
}

/* --- The mailer */

static struct db *begin(void)
{
        struct db *db = store_open("worker");
        int        fd = mkstemp(taken);

        ck_assert_int_ge(fd, 0);
        close(fd);
        small_programme();
        conf->mail_server = "127.0.0.1";
        conf->mail_port = serve();
        conf->mail_tls = "no";
        conf->mail_from = "recert@example.org";
        conf->origin = "https://recert.example.org";
        return db;
}

/* Until nothing is due; ended at statement n, 0: at none. */
static int run(int n, bool after)
{
        pid_t pid = fork();
        int   status;

        if (pid == 0) {
                struct mailer *m;
                struct db     *db = NULL;
                int            nobody[2], calm = 0, rc = db_open(&db, conf, "worker");

                rc = rc == 0 ? mailer_new(&m, conf, db, &go_on) : rc;
                rc = rc == 0 ? pipe(nobody) : rc;
                crash_count = 0;
                crash_after = after;
                crash_at = n;
                /* what was refused in a round waits for the next address in another */
                while (rc == 0 && calm < 2) {
                        bool more;

                        rc = mailer_round(&more, m);
                        calm = more ? 0 : calm + 1;
                        if (more)
                                mailer_wait(m, clock_elapsed() + CLOCK_SECOND / 100, nobody[0]);
                }
                _exit(rc == 0 ? 0 : 1);
        }
        ck_assert_int_eq(waitpid(pid, &status, 0), pid);
        ck_assert(WIFEXITED(status));
        return WEXITSTATUS(status);
}

static uint32_t person(struct db *db, const char *main, const char *next)
{
        uint32_t id = small_candidate(db, date_civil(2026, 1, 1), date_civil(2026, 1, 2));

        small_script(pool_format(pool, "INSERT INTO address (candidate_id, place, mail, mail_key, verified) VALUES (%u, 0, '%s', '%s', 1)", id, main, main));
        if (next)
                small_script(pool_format(pool, "INSERT INTO address (candidate_id, place, mail, mail_key, verified) VALUES (%u, 1, '%s', '%s', 1)", id, next, next));
        return id;
}

static int tell(struct db *db, void *arg)
{
        struct act act = {.action = "test", .program = "check", .now = clock_now(), .today = date_civil(2026, 1, 2)};

        return message_password(db, *(const uint32_t *)arg, &act, pool);
}

static void add(struct db *db, uint32_t who, const char *step, const char *to, int64_t ends)
{
        struct db_in now = db_in_instant(clock_now());

        ck_assert_int_eq(db_exec(db, sql_add, DB_IN(db_in_int(who), db_in_text(step), db_in_text(to), now, now, db_in_instant(ends))), 0);
}

static void statement(struct db *db, const char *text)
{
        ck_assert_int_eq(db_exec(db, text, NULL, 0), 0);
}

struct states {
        int64_t all, sent, dropped, failed, waiting;
};

static struct states states(struct db *db)
{
        struct db_rows r;

        ck_assert_int_eq(db_query(&r, db, pool, sql_states, NULL, 0), 0);
        return (struct states){db_int(&r, 0, 0), db_int(&r, 0, 1), db_int(&r, 0, 2), db_int(&r, 0, 3), db_int(&r, 0, 4)};
}

/* --- What the server has */

enum { MOST = 4000 };
static struct {
        char     id[MOST][100];         /* of each mail, by its number in the outbox */
        int      times[MOST];
        int      mails, doubled;
} server;

/* Each of a number under one id. */
static void look(void)
{
        FILE *f = fopen(taken, "r");
        char  line[300];

        memset(&server, 0, sizeof server);
        ck_assert_ptr_nonnull(f);
        while (fgets(line, sizeof line, f)) {
                unsigned long long number = strtoull(line + strlen("<recert."), NULL, 10);

                ck_assert_msg(!strncmp(line, "<recert.", 8) && number && number < MOST && strlen(line) < 100, "%s", line);
                if (server.times[number]++)
                        ck_assert_str_eq(server.id[number], line);
                else
                        strcpy(server.id[number], line);
                server.mails++;
                server.doubled += server.times[number] > 1;
        }
        fclose(f);
}

/* What is noted as sent the server has. */
static void nothing_is_lost(struct db *db)
{
        struct db_rows rows;

        look();
        ck_assert_int_eq(db_query(&rows, db, pool, sql_sent, NULL, 0), 0);
        for (size_t i = 0; i < rows.count; i++)
                ck_assert_int_ge(server.times[db_int(&rows, i, 0)], 1);
}

/* A mail for a good address, one for whom a server knows under the second only, one that is over, and one that the server
 * does not want yet. */
START_TEST(test_a_mailer_killed_at_any_step_loses_nothing_and_doubles_nothing_but_under_one_id)
{
        struct db    *db = begin();
        uint32_t      ada = person(db, "ada@example.org", NULL), ben = person(db, "nobody@example.org", "ben@work.example");
        int           rounds = 0, crashes = 0, end;
        struct states s;

        add(db, ada, "later", "later@example.org", clock_now() + CLOCK_HOUR);
        for (int n = 1, after = 0; ; after = !after, n += !after) {
                ck_assert_int_eq(db_transaction(db, tell, &ada), 0);
                ck_assert_int_eq(db_transaction(db, tell, &ben), 0);
                add(db, ada, pool_format(pool, "over-%d", rounds), "ada@example.org", clock_now() - CLOCK_SECOND);
                statement(db, sql_forgive);
                rounds++;
                end = run(n, after);
                s = states(db);
                ck_assert_int_eq(s.all, 3 * rounds + 1);
                ck_assert_int_eq(s.failed, 0);
                nothing_is_lost(db);
                statement(db, sql_due);
                ck_assert_int_eq(run(0, false), 0);
                s = states(db);
                ck_assert_int_eq(s.all, 3 * rounds + 1);
                ck_assert_int_eq(s.sent, 2 * rounds);
                ck_assert_int_eq(s.dropped, rounds);
                ck_assert_int_eq(s.waiting, 1);
                nothing_is_lost(db);
                ck_assert_int_eq(server.mails, 2 * rounds + server.doubled);
                statement(db, sql_due);
                if (end != CRASHED)
                        break;
                crashes++;
        }
        ck_assert_int_eq(end, 0);
        ck_assert_int_gt(crashes, 60);
        ck_assert_int_gt(server.doubled, 0);            /* killed between the server's word and noting it */
        unlink(taken);
        db_close(db);
}
END_TEST

int main(void)
{
        Suite *suite = suite_create("mailer");
        TCase *tcase = tcase_create("mailer");

        log_init("check_mailer", LOG_ERROR);
        tcase_add_test(tcase, test_a_mailer_killed_at_any_step_loses_nothing_and_doubles_nothing_but_under_one_id);
        tcase_set_timeout(tcase, 240);          /* hundreds of processes; on a busy machine they take their time */
        suite_add_tcase(suite, tcase);
        return suite_finish(suite);
}
