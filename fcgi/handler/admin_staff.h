/* admin_staff.h - /admin/staff. */
#ifndef RECERT_HANDLER_ADMIN_STAFF_H
#define RECERT_HANDLER_ADMIN_STAFF_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_staff_form[];

int admin_staff_get(struct ctx *c, const struct request *req, struct response *res);
int admin_staff_post(struct ctx *c, const struct request *req, struct response *res);

#endif
