/* admin_extension.h - /admin/extensions/{candidate}/{request}: one request, and the decision. */
#ifndef RECERT_HANDLER_ADMIN_EXTENSION_H
#define RECERT_HANDLER_ADMIN_EXTENSION_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_extension_form[];
int admin_extension_get(struct ctx *c, const struct request *req, struct response *res);
int admin_extension_post(struct ctx *c, const struct request *req, struct response *res);

#endif
