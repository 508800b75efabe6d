/* admin_sign_ins.h - /admin/sign-ins: why a sign-in by the provider failed. */
#ifndef RECERT_HANDLER_ADMIN_SIGN_INS_H
#define RECERT_HANDLER_ADMIN_SIGN_INS_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_sign_ins_fields[];
int admin_sign_ins_get(struct ctx *c, const struct request *req, struct response *res);

#endif
