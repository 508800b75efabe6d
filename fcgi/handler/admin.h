/* admin.h - /admin: what waits for staff. */
#ifndef RECERT_HANDLER_ADMIN_H
#define RECERT_HANDLER_ADMIN_H

#include "route.h"

int admin_get(struct ctx *c, const struct request *req, struct response *res);

#endif
