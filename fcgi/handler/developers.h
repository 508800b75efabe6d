/* developers.h - /developers: the interface for integrators. */
#ifndef RECERT_HANDLER_DEVELOPERS_H
#define RECERT_HANDLER_DEVELOPERS_H

#include "route.h"

int developers_get(struct ctx *c, const struct request *req, struct response *res);

#endif
