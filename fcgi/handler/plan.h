/* plan.h - GET /credentials/plan. */
#ifndef RECERT_HANDLER_PLAN_H
#define RECERT_HANDLER_PLAN_H

#include "route.h"

int plan_get(struct ctx *c, const struct request *req, struct response *res);

#endif
