/* progress.h - GET /credentials/progress. */
#ifndef RECERT_HANDLER_PROGRESS_H
#define RECERT_HANDLER_PROGRESS_H

#include "route.h"

int progress_get(struct ctx *c, const struct request *req, struct response *res);

#endif
