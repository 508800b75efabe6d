/* serve.h - the life of one worker: connections, one request at a time. serve.c is the only file that
 * knows libfcgi. */
#ifndef RECERT_SERVE_H
#define RECERT_SERVE_H

#include <signal.h>
#include <stddef.h>
#include <sys/types.h>

/* One request that has arrived: its parameters (as CGI calls them), its body, and the way back. */
struct exchange;

const char *exchange_param(const struct exchange *x, const char *name);         /* NULL: not there */
/* Up to size bytes of the body; 0 at its end, negative when the connection failed. */
ssize_t     exchange_read(struct exchange *x, void *bytes, size_t size);
/* The headers with their empty line and the body: all of the answer, once. What was not read of the request is passed
 * over. Negative when nobody listens any more: then the connection is at its end. */
int         exchange_write(struct exchange *x, const void *head, size_t head_size, const void *body, size_t body_size);

/* Called for each request; answers it. */
typedef void serve_answer(void *arg, struct exchange *x);

/* Set by a signal: the worker finishes the request in hand, and ends. */
extern volatile sig_atomic_t serve_stop;

/* A socket at the path, for its owner and group alone, ready to be shared by workers; 512 may wait in its
 * queue. ERR_SYSTEM with errno; EADDRINUSE where somebody answers there already. */
int serve_listen(int *out, const char *path);

enum serve_manner {
        SERVE_KEPT,     /* many connections at once, each kept for the next request: for what is quick */
        SERVE_SINGLE,   /* one connection, one request: the others stay in the socket's queue for whoever is
                         * free first. Who has gone away meanwhile is passed over. */
};

/* Until serve_stop; SIGTERM and SIGINT set it. The listening socket stays open. ERR_SYSTEM, logged. */
int serve_run(int listener, enum serve_manner manner, serve_answer *answer, void *arg);

#endif
