/* home.h - GET /. */
#ifndef RECERT_HANDLER_HOME_H
#define RECERT_HANDLER_HOME_H

#include "route.h"

int home_get(struct ctx *c, const struct request *req, struct response *res);

#endif
