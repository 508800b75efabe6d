/* serve.c - one epoll over the listening socket and, where they are kept, the connections of nginx.
 *
 * libfcgi's own accept loop would stay with one connection. So each connection here has a request
 * structure of its own, made to look as if libfcgi had accepted it: ipcFd and keepConnection are
 * set before FCGX_Accept_r(), which then reads a request from it, and whose first act, finishing
 * the one before, leaves a kept connection open. There is no listen_sock: where the connection
 * has ended, the accept fails instead of waiting for another. */
#include "serve.h"

#include <errno.h>
#include <fastcgi.h>
#include <fcgiapp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>
#include "util/err.h"
#include "util/log.h"

#define ARRIVES_WITHIN 2        /* seconds; nginx read all of it first. libfcgi tries twice before it gives up */
#define LEAVES_WITHIN  10
#define BACKLOG        512
#define RECORD_MOST    65528    /* bytes in a record: 65,535 at most, and no padding is needed */

struct exchange {
        FCGX_Request request;
        bool         answered;  /* to the end: libfcgi has nothing left to say */
};

/* A connection and its neighbours in the list of all. */
struct connection {
        struct exchange    x;
        struct connection *next, **before;
};

struct loop {
        int                epoll, listener;
        enum serve_manner  manner;
        struct connection *all;
        serve_answer      *answer;
        void              *arg;
};

volatile sig_atomic_t serve_stop;

/* --- What a request gives and takes */

const char *exchange_param(const struct exchange *x, const char *name)
{
        return FCGX_GetParam(name, x->request.envp);
}

ssize_t exchange_read(struct exchange *x, void *bytes, size_t size)
{
        int n = FCGX_GetStr(bytes, size > 1 << 20 ? 1 << 20 : (int)size, x->request.in);

        return n == 0 && FCGX_GetError(x->request.in) ? ERR_SYSTEM : n;
}

/* Of what is sent, this much has left. */
static void move_on(struct iovec *part, size_t *count, size_t sent)
{
        size_t first = 0;

        while (first < *count && sent >= part[first].iov_len)
                sent -= part[first++].iov_len;
        *count -= first;
        memmove(part, part + first, *count * sizeof *part);
        if (*count) {
                part[0].iov_base = (char *)part[0].iov_base + sent;
                part[0].iov_len -= sent;
        }
}

static int send_all(int fd, struct iovec *part, size_t count)
{
        while (count) {
                ssize_t n = writev(fd, part, (int)count);

                if (n < 0 && errno == EINTR)
                        continue;
                if (n <= 0)
                        return ERR_SYSTEM;
                move_on(part, &count, (size_t)n);
        }
        return 0;
}

static FCGI_Header header(const FCGX_Request *r, int type, size_t size)
{
        return (FCGI_Header){
                .version = FCGI_VERSION_1, .type = (unsigned char)type,
                .requestIdB1 = (unsigned char)(r->requestId >> 8), .requestIdB0 = (unsigned char)r->requestId,
                .contentLengthB1 = (unsigned char)(size >> 8), .contentLengthB0 = (unsigned char)size,
        };
}

/* What the handler left unread would be taken for the next request. */
static void drain(struct exchange *x)
{
        char bytes[8192];

        while (exchange_read(x, bytes, sizeof bytes) > 0)
                ;
}

/* A record; with the last one, the end of the request. */
static int send_record(FCGX_Request *r, const void *head, size_t head_size, const void *body, size_t body_size, bool last)
{
        struct {
                FCGI_Header            out;     /* an empty one ends the stream */
                FCGI_EndRequestRecord  request;
        } end = {header(r, FCGI_STDOUT, 0),
                 {header(r, FCGI_END_REQUEST, sizeof(FCGI_EndRequestBody)), {.protocolStatus = FCGI_REQUEST_COMPLETE}}};
        FCGI_Header  start = header(r, FCGI_STDOUT, head_size + body_size);
        struct iovec part[] = {{&start, sizeof start}, {(void *)head, head_size}, {(void *)body, body_size},
                               {&end, last ? sizeof end : 0}};

        return send_all(r->ipcFd, part, 4);
}

/* In one piece: libfcgi's own stream would send eight kilobytes at a time, then the end, and wake nginx for each. All is
 * read before, for when nginx has the end it may go on with the next request. */
int exchange_write(struct exchange *x, const void *head, size_t head_size, const void *body, size_t body_size)
{
        FCGX_Request *r = &x->request;
        const char   *at = body ? body : "";
        bool          last;

        drain(x);
        do {
                size_t now = head_size + body_size > RECORD_MOST ? RECORD_MOST - head_size : body_size;

                last = now == body_size;
                if (send_record(r, head, head_size, at, now, last) < 0) {
                        shutdown(r->ipcFd, SHUT_RDWR);  /* whoever reads on would take half a record for a whole one */
                        return ERR_SYSTEM;
                }
                head_size = 0;
                at += now;
                body_size -= now;
        } while (!last);
        x->answered = true;
        return 0;
}

/* --- Listening */

/* A socket left behind by a process that is gone may be replaced; one that answers may not. */
static bool is_live(const struct sockaddr_un *address)
{
        int  fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        bool live = fd >= 0 && connect(fd, (const struct sockaddr *)address, sizeof *address) == 0;

        if (fd >= 0)
                close(fd);
        return live;
}

static int bind_private(int fd, const struct sockaddr_un *address)
{
        mode_t before = umask(0117);            /* 0660 from the first moment */
        int    rc = bind(fd, (const struct sockaddr *)address, sizeof *address);

        umask(before);
        return rc;
}

int serve_listen(int *out, const char *path)
{
        struct sockaddr_un address = {.sun_family = AF_UNIX};
        int                fd;

        *out = -1;
        errno = ENAMETOOLONG;
        if (strlen(path) >= sizeof address.sun_path)
                return ERR_SYSTEM;
        memcpy(address.sun_path, path, strlen(path) + 1);
        errno = EADDRINUSE;
        if (is_live(&address))
                return ERR_SYSTEM;
        unlink(path);
        if ((fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) < 0)
                return ERR_SYSTEM;
        if (bind_private(fd, &address) < 0 || listen(fd, BACKLOG) < 0) {
                close(fd);
                return ERR_SYSTEM;
        }
        *out = fd;
        return 0;
}

/* --- Connections */

static void connection_close(struct connection *c)
{
        *c->before = c->next;
        if (c->next)
                c->next->before = c->before;
        /* Closed here and not by libfcgi, which would wait for the other side to do the same. */
        if (c->x.request.ipcFd >= 0) {
                int fd = c->x.request.ipcFd;

                FCGX_Free(&c->x.request, 0);
                close(fd);
        }
        free(c);
}

static bool set_times(int fd)
{
        struct timeval in = {.tv_sec = ARRIVES_WITHIN}, out = {.tv_sec = LEAVES_WITHIN};

        return setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &in, sizeof in) == 0 &&
               setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &out, sizeof out) == 0;
}

static bool is_watched(const struct loop *l, int fd, struct connection *c)
{
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = c};

        return l->manner == SERVE_SINGLE || epoll_ctl(l->epoll, EPOLL_CTL_ADD, fd, &event) == 0;
}

/* NULL, logged: it is closed. */
static struct connection *connection_open(struct loop *l, int fd)
{
        struct connection *c = calloc(1, sizeof *c);

        if (!c || !set_times(fd) || FCGX_InitRequest(&c->x.request, -1, 0) != 0 || !is_watched(l, fd, c)) {
                log_write(LOG_ERROR, "connection", LOG_T("error", strerror(errno)));
                free(c);
                close(fd);
                return NULL;
        }
        c->x.request.ipcFd = fd;
        c->next = l->all;
        c->before = &l->all;
        if (c->next)
                c->next->before = &c->next;
        l->all = c;
        return c;
}

/* false: it was closed. */
static bool serve_one(struct loop *l, struct connection *c)
{
        FCGX_Request *r = &c->x.request;

        c->x.answered = false;
        r->keepConnection = 1;
        if (FCGX_Accept_r(r) < 0) {             /* ended, too slow, or no FastCGI: closed already */
                connection_close(c);
                return false;
        }
        l->answer(l->arg, &c->x);
        if (c->x.answered && r->keepConnection && !FCGX_GetError(r->in)) {
                FCGX_Free(r, 0);
                return true;
        }
        if (!c->x.answered) {
                drain(&c->x);
                FCGX_Finish_r(r);
        }
        connection_close(c);                    /* not to be kept, or it failed */
        return false;
}

/* Whoever waited in the queue has gone: nobody would read the answer. */
static bool has_gone(int fd)
{
        struct pollfd other = {.fd = fd};

        return poll(&other, 1, 0) > 0 && (other.revents & POLLHUP);
}

/* false: nobody waits. */
static bool take_one(struct loop *l)
{
        int                fd = accept4(l->listener, NULL, NULL, SOCK_CLOEXEC);
        struct connection *c;

        if (fd < 0) {
                if (errno != EAGAIN && errno != EINTR && errno != ECONNABORTED)
                        log_write(LOG_ERROR, "accept", LOG_T("error", strerror(errno)));
                return false;
        }
        if (l->manner == SERVE_SINGLE && has_gone(fd)) {
                log_write(LOG_INFO, "gone-before-its-turn", LOG_N("worker", getpid()));
                close(fd);
        } else if ((c = connection_open(l, fd)) && l->manner == SERVE_SINGLE && serve_one(l, c)) {
                connection_close(c);
        }
        return true;
}

/* --- The loop */

static void stop(int signal_number)
{
        (void)signal_number;
        serve_stop = 1;
}

/* libfcgi catches these to set a flag of its own, with which nothing would ever end. Blocked but
 * while waiting: so a request in hand is finished, and none slips in between look and wait. */
static void catch_signals(sigset_t *waiting)
{
        struct sigaction action = {.sa_handler = stop};
        sigset_t         ours;

        sigemptyset(&ours);
        sigaddset(&ours, SIGTERM);
        sigaddset(&ours, SIGINT);
        sigprocmask(SIG_BLOCK, &ours, waiting);
        sigdelset(waiting, SIGTERM);
        sigdelset(waiting, SIGINT);
        sigaction(SIGTERM, &action, NULL);
        sigaction(SIGINT, &action, NULL);
        signal(SIGPIPE, SIG_IGN);
        signal(SIGUSR1, SIG_IGN);
        signal(SIGHUP, SIG_IGN);
}

static int turn(struct loop *l, const sigset_t *waiting)
{
        struct epoll_event events[16];
        int                n = epoll_pwait(l->epoll, events, sizeof events / sizeof *events, -1, waiting);
        bool               others = false;

        if (n < 0 && errno != EINTR) {
                log_write(LOG_ERROR, "epoll", LOG_T("error", strerror(errno)));
                return ERR_SYSTEM;
        }
        /* A connection stands in the list once, so none of these is gone before its turn. With each that is served one
         * more is taken of those that wait: whoever comes late waits as long as the others, and the other workers get
         * theirs. */
        for (int i = 0; i < n; i++)
                others = others || !events[i].data.ptr;
        for (int i = 0; i < n && !serve_stop; i++) {
                if (events[i].data.ptr)
                        serve_one(l, events[i].data.ptr);
                others = others && take_one(l);
        }
        return 0;
}

int serve_run(int listener, enum serve_manner manner, serve_answer *answer, void *arg)
{
        struct loop        l = {.listener = listener, .manner = manner, .answer = answer, .arg = arg};
        struct epoll_event event = {.events = EPOLLIN | EPOLLEXCLUSIVE, .data.ptr = NULL};
        sigset_t           waiting;
        int                rc = ERR_SYSTEM;

        setenv("LIBFCGI_OS_CLOSE_POLL_TIMEOUT", "100", 1);      /* milliseconds, not two seconds */
        if (FCGX_Init() != 0)
                return ERR_SYSTEM;
        catch_signals(&waiting);
        if ((l.epoll = epoll_create1(EPOLL_CLOEXEC)) < 0 || epoll_ctl(l.epoll, EPOLL_CTL_ADD, listener, &event) < 0)
                log_write(LOG_ERROR, "epoll", LOG_T("error", strerror(errno)));
        else
                rc = 0;
        while (rc == 0 && !serve_stop)
                rc = turn(&l, &waiting);
        while (l.all)
                connection_close(l.all);
        if (l.epoll >= 0)
                close(l.epoll);
        return rc;
}
