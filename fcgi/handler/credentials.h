/* credentials.h - GET /credentials. */
#ifndef RECERT_HANDLER_CREDENTIALS_H
#define RECERT_HANDLER_CREDENTIALS_H

#include "route.h"

int credentials_get(struct ctx *c, const struct request *req, struct response *res);

#endif
