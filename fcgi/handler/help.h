/* help.h - GET /help. */
#ifndef RECERT_HANDLER_HELP_H
#define RECERT_HANDLER_HELP_H

#include "route.h"

int help_get(struct ctx *c, const struct request *req, struct response *res);

#endif
