/* sign_out.h - /sign-out. */
#ifndef RECERT_HANDLER_SIGN_OUT_H
#define RECERT_HANDLER_SIGN_OUT_H

#include "route.h"

int sign_out_get(struct ctx *c, const struct request *req, struct response *res);
int sign_out_post(struct ctx *c, const struct request *req, struct response *res);

#endif
