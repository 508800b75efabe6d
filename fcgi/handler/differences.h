/* differences.h - what two programmes say differently, in the lines that staff are shown. */
#ifndef RECERT_HANDLER_DIFFERENCES_H
#define RECERT_HANDLER_DIFFERENCES_H

#include "store/catalogue.h"
#include "view/differences.h"

/* d: of was and is, both finished. A rule is told by what it changes against the one in force on its first day. */
void differences_tell(struct view_differences *out, const struct catalogue_differences *d, const struct programme *was,
                      const struct programme *is, struct pool *pool);

#endif
