/* sso.h - the provider of sign-ins is asked here, and nowhere else: what it says of itself and its keys each hour, and
 * whose each code is that a worker has left (store/sso.h). Nothing is waited for, so that a provider which is slow or gone
 * holds nothing up; each code is sent once. */
#ifndef RECERT_JOB_SSO_H
#define RECERT_JOB_SSO_H

#include <stdint.h>
#include "store/db.h"

struct conf;
struct sso_job;

/* db: as a worker. NULL: no provider is configured, or memory is out. */
struct sso_job *sso_job_new(struct db *db, const struct conf *conf);
/* Takes what waits, and goes on with what is under way. */
int             sso_job_round(struct sso_job *s);
/* Until there is something to go on with, fd is readable, or so many microseconds are over. */
void            sso_job_wait(struct sso_job *s, int fd, int64_t microseconds);
void            sso_job_free(struct sso_job *s);        /* NULL is fine */

#endif
