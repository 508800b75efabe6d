/* sign_in.h - /sign-in. */
#ifndef RECERT_HANDLER_SIGN_IN_H
#define RECERT_HANDLER_SIGN_IN_H

#include "http/form.h"
#include "route.h"

extern const struct form_field sign_in_query[], sign_in_form[];

int sign_in_get(struct ctx *c, const struct request *req, struct response *res);
int sign_in_post(struct ctx *c, const struct request *req, struct response *res);

#endif
