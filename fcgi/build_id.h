/* build_id.h - two versions: of what makes the bytes of a page, and of what its style sheet, font and
 * logo are. Hex, in the pool; the same on every machine that has the same files. ERR_SYSTEM: one
 * cannot be read. */
#ifndef RECERT_BUILD_ID_H
#define RECERT_BUILD_ID_H

#include "util/pool.h"

/* Of this program and everything in the directory of stylesheets. */
int build_id(const char **out, const char *sheets, struct pool *pool);

/* Of its folder static/: twelve digits. */
int build_assets(const char **out, const char *sheets, struct pool *pool);

#endif
