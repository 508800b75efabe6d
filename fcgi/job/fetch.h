/* fetch.h - what the job process asks of other machines over HTTP: several at once, and none is waited for. TLS with the
 * certificates of the system; redirects are not followed; an answer has FETCH_LONGEST bytes and FETCH_SECONDS at most. */
#ifndef RECERT_JOB_FETCH_H
#define RECERT_JOB_FETCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FETCH_LONGEST (256 * 1024)
#define FETCH_SECONDS 8
#define FETCH_CONNECT 4         /* seconds of them, to be connected */

struct fetch_ask {
        const char *address;
        const char *form;               /* of a POST; NULL: a GET */
        const char *user, *password;    /* Basic; NULL: none */
        const char *bearer;             /* NULL: none */
};
struct fetch_answer {
        enum { FETCH_ANSWERED, FETCH_DOWN, FETCH_SLOW, FETCH_BROKEN } outcome;  /* broken: longer than is taken, no HTTP */
        int         status;
        const void *bytes;              /* as long as the call */
        size_t      size;
        const char *why;                /* for the log; "" */
};
typedef void fetch_done(void *arg, const struct fetch_answer *answer);

struct fetches;
struct fetches *fetches_new(void);
/* Breaks off what is under way: done is not called. */
void            fetches_free(struct fetches *f);

/* Copies what it is given. ERR_SYSTEM: it cannot be begun. */
int  fetch_begin(struct fetches *f, const struct fetch_ask *ask, fetch_done *done, void *arg);
/* Goes on with all of them; done is called for those that ended, and may begin others. */
void fetches_run(struct fetches *f);
/* Until something is to be read, fd is readable, or so many microseconds are over. */
void fetches_wait(struct fetches *f, int fd, int64_t microseconds);

#endif
