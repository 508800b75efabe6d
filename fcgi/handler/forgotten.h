/* forgotten.h - /forgotten: a link to choose a password by mail, or whom to ask for one. */
#ifndef RECERT_HANDLER_FORGOTTEN_H
#define RECERT_HANDLER_FORGOTTEN_H

#include "http/form.h"
#include "route.h"

extern const struct form_field forgotten_form[];

int forgotten_get(struct ctx *c, const struct request *req, struct response *res);
int forgotten_post(struct ctx *c, const struct request *req, struct response *res);

#endif
