/* second_factor.h - /sign-in/code, the second step of signing in; /sign-in/set-up, where it has to be set up first;
 * /profile/second-factor, where staff set it up, renew it and switch it off. */
#ifndef RECERT_HANDLER_SECOND_FACTOR_H
#define RECERT_HANDLER_SECOND_FACTOR_H

#include "http/form.h"
#include "route.h"

extern const struct form_field sign_in_code_query[], sign_in_code_form[], second_factor_query[], second_factor_form[];

int sign_in_code_get(struct ctx *c, const struct request *req, struct response *res);
int sign_in_code_post(struct ctx *c, const struct request *req, struct response *res);
int sign_in_set_up_get(struct ctx *c, const struct request *req, struct response *res);
int sign_in_set_up_post(struct ctx *c, const struct request *req, struct response *res);
int second_factor_get(struct ctx *c, const struct request *req, struct response *res);
int second_factor_post(struct ctx *c, const struct request *req, struct response *res);

#endif
