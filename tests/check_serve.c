/* check_serve.c - workers and their connections: bytes of FastCGI in, bytes out. */
#include "suite.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "serve.h"

static char  path[64];
static pid_t worker;
static int   held[2], go[2];    /* pipes: a worker has the request /hold in hand; it may go on */

#define LARGE 200000

static char byte_at(size_t i)
{
        return (char)('a' + i % 23);
}

static char filling[LARGE];

/* Takes a while, as a page does. */
static void work(void)
{
        for (size_t i = 0; i < LARGE; i++)
                filling[i] = byte_at(i);
}

/* Says what was asked and how long the body was; leaves all but its first byte unread. /count: how many were answered. */
static void echo(void *arg, struct exchange *x)
{
        static ssize_t answered;
        const char    *uri = exchange_param(x, "REQUEST_URI");
        char           text[300], byte;
        ssize_t        n = exchange_read(x, &byte, 1);

        (void)arg;
        answered++;
        if (uri && !strcmp(uri, "/large")) {
                work();
                exchange_write(x, "Status: 200 OK\r\n\r\n", 18, filling, LARGE);
                return;
        }
        for (int i = 0; i < 20 && uri && !strcmp(uri, "/work"); i++)
                work();
        if (uri && !strcmp(uri, "/count"))
                n = answered;
        if (uri && !strcmp(uri, "/hold") && (write(held[1], "h", 1) != 1 || read(go[0], text, 1) != 1))
                return;
        snprintf(text, sizeof text, "Status: 200 OK\r\n\r\n%s %zd", uri ? uri : "?", n);
        exchange_write(x, text, strlen(text), NULL, 0);
}

static int listen_here(void)
{
        int listener;

        snprintf(path, sizeof path, "check_serve.%ld.sock", (long)getpid());
        ck_assert_int_eq(serve_listen(&listener, path), 0);
        return listener;
}

static pid_t start_worker(int listener, enum serve_manner manner)
{
        pid_t pid = fork();

        if (pid == 0)
                _exit(serve_run(listener, manner, echo, NULL) == 0 ? 7 : 8);
        return pid;
}

static void start(void)
{
        int listener = listen_here();

        worker = start_worker(listener, SERVE_KEPT);
        close(listener);
}

/* Its exit status; minus the signal that ended it. */
static int stop(int signal_number)
{
        int status;

        if (signal_number)
                kill(worker, signal_number);
        ck_assert_int_eq(waitpid(worker, &status, 0), worker);
        unlink(path);
        return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static int dial(void)
{
        struct sockaddr_un address = {.sun_family = AF_UNIX};
        int                fd = socket(AF_UNIX, SOCK_STREAM, 0);

        memcpy(address.sun_path, path, strlen(path) + 1);
        ck_assert_int_eq(connect(fd, (struct sockaddr *)&address, sizeof address), 0);
        return fd;
}

struct bytes { unsigned char at[9000]; size_t size; };

static void record(struct bytes *b, int type, const void *content, size_t size)
{
        unsigned char head[8] = {1, (unsigned char)type, 0, 1, (unsigned char)(size >> 8), (unsigned char)size, 0, 0};

        memcpy(b->at + b->size, head, 8);
        if (size)
                memcpy(b->at + b->size + 8, content, size);
        b->size += 8 + size;
}

static void begin(struct bytes *b, const char *uri, size_t body)
{
        static const unsigned char role[8] = {0, 1, 1};        /* responder, keep the connection */
        unsigned char              params[200] = {11, (unsigned char)strlen(uri)};
        static char                unread[4000];

        b->size = 0;
        memcpy(params + 2, "REQUEST_URI", 11);
        memcpy(params + 13, uri, strlen(uri));
        record(b, 1, role, sizeof role);
        record(b, 4, params, 13 + strlen(uri));
        record(b, 4, NULL, 0);
        if (body)
                record(b, 5, unread, body);
        record(b, 5, NULL, 0);
}

static void ask(int fd, const char *uri, size_t body)
{
        struct bytes b;

        begin(&b, uri, body);
        ck_assert_int_eq(write(fd, b.at, b.size), (ssize_t)b.size);
}

static void read_all(int fd, void *bytes, size_t size)
{
        for (size_t have = 0; have < size;) {
                ssize_t n = read(fd, (char *)bytes + have, size - have);

                ck_assert_int_gt(n, 0);
                have += (size_t)n;
        }
}

/* The body of the answer, up to the record that ends the request. */
static const char *answer(int fd)
{
        static char text[2000];
        size_t      size = 0;
        const char *body;

        for (;;) {
                unsigned char head[8], rest[2000];
                size_t        content;

                read_all(fd, head, 8);
                content = (size_t)(head[4] << 8 | head[5]);
                read_all(fd, rest, content + head[6]);
                if (head[1] == 3)
                        break;
                if (head[1] == 6) {
                        memcpy(text + size, rest, content);
                        size += content;
                }
        }
        text[size] = '\0';
        body = strstr(text, "\r\n\r\n");
        ck_assert_ptr_nonnull(body);
        return body + 4;
}

START_TEST(test_32_kept_connections_are_all_answered_by_one_worker)
{
        int  fds[32];
        char uri[32], wanted[64];

        start();
        for (int i = 0; i < 32; i++)
                fds[i] = dial();
        for (int round = 0; round < 20; round++) {
                for (int i = 0; i < 32; i++) {
                        snprintf(uri, sizeof uri, "/%d/%d", round, i);
                        ask(fds[i], uri, 0);
                }
                for (int i = 31; i >= 0; i--) {
                        snprintf(wanted, sizeof wanted, "/%d/%d 0", round, i);
                        ck_assert_str_eq(answer(fds[i]), wanted);
                }
        }
        for (int i = 0; i < 32; i++)
                close(fds[i]);
        ck_assert_int_eq(stop(SIGTERM), 7);
}
END_TEST

/* Sixteen ask again as soon as they have their answer: as many as a turn of the loop takes. */
static void busy_clients(const int *fds)
{
        for (int i = 0; i < 16; i++)
                ask(fds[i], "/work", 0);
        for (;;)
                for (int i = 0; i < 16; i++) {
                        answer(fds[i]);
                        ask(fds[i], "/work", 0);
                }
}

START_TEST(test_who_comes_late_is_not_passed_over_for_those_who_are_there)
{
        int   listener = listen_here(), hold, busy[16], late[64];
        long  turn, last = 0;
        char  byte;
        pid_t clients;

        ck_assert_int_eq(pipe(held) + pipe(go), 0);
        worker = start_worker(listener, SERVE_KEPT);
        for (int i = 0; i < 16; i++) {
                busy[i] = dial();
                ask(busy[i], "/", 0);
                answer(busy[i]);
        }
        hold = dial();
        ask(hold, "/hold", 0);
        ck_assert_int_eq(read(held[0], &byte, 1), 1);
        for (int i = 0; i < 64; i++) {
                late[i] = dial();
                ask(late[i], "/count", 0);
        }
        clients = fork();
        if (clients == 0) {
                busy_clients(busy);
                _exit(0);
        }
        ck_assert_int_eq(write(go[1], "g", 1), 1);
        answer(hold);
        for (int i = 0; i < 64; i++) {
                ck_assert_int_eq(sscanf(answer(late[i]), "/count %ld", &turn), 1);
                last = turn > last ? turn : last;
        }
        kill(clients, SIGKILL);
        ck_assert_int_eq(waitpid(clients, NULL, 0), clients);
        ck_assert_int_lt(last, 300);                    /* one a turn would be a thousand */
        close(listener);
        ck_assert_int_eq(stop(SIGTERM), 7);
}
END_TEST

START_TEST(test_a_large_answer_arrives_whole_at_one_who_reads_slowly)
{
        size_t        size = 0, content;
        unsigned char head[8], rest[65536];
        const char   *headers = "Status: 200 OK\r\n\r\n";
        int           fd, records = 0;

        start();
        fd = dial();
        ask(fd, "/large", 0);
        for (;;) {
                read_all(fd, head, 8);
                content = (size_t)(head[4] << 8 | head[5]);
                read_all(fd, rest, content);
                if (head[1] == 3)
                        break;
                ck_assert_int_eq(head[1], 6);
                ck_assert_int_eq(head[2] << 8 | head[3], 1);
                for (size_t i = 0; i < content; i++, size++)
                        ck_assert_int_eq(rest[i], size < strlen(headers) ? headers[size] : byte_at(size - strlen(headers)));
                records++;
        }
        ck_assert_int_eq(size, strlen(headers) + LARGE);
        ck_assert_int_eq(records, 5);                   /* four, and the one that ends the stream */
        ask(fd, "/next", 0);
        ck_assert_str_eq(answer(fd), "/next 0");
        close(fd);
        ck_assert_int_eq(stop(SIGTERM), 7);
}
END_TEST

START_TEST(test_a_body_that_was_not_read_is_not_taken_for_the_next_request)
{
        int fd;

        start();
        fd = dial();
        for (int i = 0; i < 10; i++) {
                ask(fd, "/body", 4000);
                ck_assert_str_eq(answer(fd), "/body 1");
        }
        close(fd);
        ck_assert_int_eq(stop(SIGTERM), 7);
}
END_TEST

START_TEST(test_half_a_request_holds_the_others_up_for_seconds_only)
{
        struct bytes  b;
        struct pollfd whole;
        int           half;
        ssize_t       n;
        char          byte;

        start();
        half = dial();
        whole.fd = dial();
        whole.events = POLLIN;
        begin(&b, "/half", 0);
        ck_assert_int_eq(write(half, b.at, 20), 20);
        ask(whole.fd, "/whole", 0);
        ck_assert_int_eq(poll(&whole, 1, 8000), 1);
        ck_assert_str_eq(answer(whole.fd), "/whole 0");
        while ((n = read(half, &byte, 1)) > 0)       /* and the half one is let go */
                ;
        ck_assert_int_eq(n, 0);
        ck_assert_int_eq(stop(SIGTERM), 7);
}
END_TEST

START_TEST(test_what_is_no_fastcgi_ends_its_connection_alone)
{
        static const char *const nonsense[] = {"GET / HTTP/1.0\r\n\r\n", "\x01\x05\x00\x01\x00\x00\x00\x00",
                                               "\x02\x02\x02\x02\x02\x02\x02\x02\x02", "\x01\x63"};
        int good;

        start();
        good = dial();
        for (size_t i = 0; i < sizeof nonsense / sizeof *nonsense; i++) {
                int fd = dial();

                ck_assert_int_eq(write(fd, nonsense[i], i == 1 ? 8 : strlen(nonsense[i])), i == 1 ? 8 : (ssize_t)strlen(nonsense[i]));
                close(fd);
                ask(good, "/still", 0);
                ck_assert_str_eq(answer(good), "/still 0");
        }
        close(good);
        ck_assert_int_eq(stop(SIGTERM), 7);
}
END_TEST

START_TEST(test_sigterm_ends_a_worker_that_waits_with_kept_connections)
{
        int  fd;
        char byte;

        start();
        fd = dial();
        ask(fd, "/", 0);
        answer(fd);
        ck_assert_int_eq(stop(SIGTERM), 7);
        ck_assert_int_eq(read(fd, &byte, 1), 0);
        close(fd);
}
END_TEST

/* Its answer is there, and after it the connection's end. */
static void answered_once(int fd, const char *wanted)
{
        struct pollfd there = {.fd = fd, .events = POLLIN};
        char          byte;

        ck_assert_int_eq(poll(&there, 1, 8000), 1);
        ck_assert_str_eq(answer(fd), wanted);
        ck_assert_int_eq(read(fd, &byte, 1), 0);
        close(fd);
}

START_TEST(test_single_connections_wait_for_whoever_is_free)
{
        int   listener = listen_here(), slow, quick;
        char  byte;
        pid_t other;

        ck_assert_int_eq(pipe(held) + pipe(go), 0);
        worker = start_worker(listener, SERVE_SINGLE);
        slow = dial();
        quick = dial();
        ask(slow, "/hold", 4000);
        ck_assert_int_eq(read(held[0], &byte, 1), 1);
        ask(quick, "/quick", 4000);
        other = start_worker(listener, SERVE_SINGLE);   /* the first one has its hands full */
        answered_once(quick, "/quick 1");
        ck_assert_int_eq(write(go[1], "g", 1), 1);
        answered_once(slow, "/hold 1");
        kill(other, SIGTERM);
        ck_assert_int_eq(waitpid(other, NULL, 0), other);
        close(listener);
        ck_assert_int_eq(stop(SIGTERM), 7);
}
END_TEST

START_TEST(test_a_single_connection_that_has_gone_is_passed_over)
{
        int  listener = listen_here(), first, gone, last;
        char byte;

        ck_assert_int_eq(pipe(held) + pipe(go), 0);
        worker = start_worker(listener, SERVE_SINGLE);
        first = dial();
        ask(first, "/hold", 0);
        ck_assert_int_eq(read(held[0], &byte, 1), 1);
        gone = dial();
        ask(gone, "/hold", 0);
        close(gone);
        last = dial();
        ask(last, "/last", 0);
        ck_assert_int_eq(write(go[1], "g", 1), 1);
        answered_once(first, "/hold 0");
        answered_once(last, "/last 0");                 /* held up by /hold, if that were still answered */
        close(listener);
        ck_assert_int_eq(stop(SIGTERM), 7);
}
END_TEST

START_TEST(test_the_socket_is_for_owner_and_group_and_is_not_taken_from_who_answers)
{
        struct stat st;
        int         listener;

        start();
        ck_assert_int_eq(stat(path, &st), 0);
        ck_assert_int_eq(st.st_mode & 0777, 0660);
        ck_assert_int_lt(serve_listen(&listener, path), 0);
        ck_assert_int_eq(errno, EADDRINUSE);
        kill(worker, SIGKILL);
        ck_assert_int_eq(waitpid(worker, NULL, 0), worker);
        ck_assert_int_eq(serve_listen(&listener, path), 0);     /* left behind by one that is gone */
        close(listener);
        unlink(path);
}
END_TEST

int main(void)
{
        return SUITE_RUN("serve", test_32_kept_connections_are_all_answered_by_one_worker,
                         test_who_comes_late_is_not_passed_over_for_those_who_are_there,
                         test_a_large_answer_arrives_whole_at_one_who_reads_slowly,
                         test_a_body_that_was_not_read_is_not_taken_for_the_next_request,
                         test_half_a_request_holds_the_others_up_for_seconds_only,
                         test_what_is_no_fastcgi_ends_its_connection_alone,
                         test_sigterm_ends_a_worker_that_waits_with_kept_connections,
                         test_single_connections_wait_for_whoever_is_free,
                         test_a_single_connection_that_has_gone_is_passed_over,
                         test_the_socket_is_for_owner_and_group_and_is_not_taken_from_who_answers);
}
