/* addresses.h - /profile/addresses, and the link that confirms one. */
#ifndef RECERT_HANDLER_ADDRESSES_H
#define RECERT_HANDLER_ADDRESSES_H

#include "http/form.h"
#include "route.h"

extern const struct form_field addresses_form[], address_confirm_form[];

int addresses_get(struct ctx *c, const struct request *req, struct response *res);
int addresses_post(struct ctx *c, const struct request *req, struct response *res);
int address_confirm_get(struct ctx *c, const struct request *req, struct response *res);
int address_confirm_post(struct ctx *c, const struct request *req, struct response *res);

#endif
