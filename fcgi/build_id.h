/* build_id.h - one name for what makes the bytes of a page: this program and its stylesheets. */
#ifndef RECERT_BUILD_ID_H
#define RECERT_BUILD_ID_H

#include "util/pool.h"

/* Hex, in the pool. The same on every machine that has the same files. ERR_SYSTEM: one cannot be read. */
int build_id(const char **out, const char *sheets, struct pool *pool);

#endif
