/* held.h - /profile/data: everything that is held about whoever asks. */
#ifndef RECERT_HANDLER_HELD_H
#define RECERT_HANDLER_HELD_H

#include "route.h"

int held_get(struct ctx *c, const struct request *req, struct response *res);

#endif
