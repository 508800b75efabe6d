/* catalog.h - GET /catalog. */
#ifndef RECERT_HANDLER_CATALOG_H
#define RECERT_HANDLER_CATALOG_H

#include "route.h"

int catalog_get(struct ctx *c, const struct request *req, struct response *res);

#endif
