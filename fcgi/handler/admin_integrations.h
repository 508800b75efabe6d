/* admin_integrations.h - /admin/integrations: keys of other systems are made, listed and revoked. */
#ifndef RECERT_HANDLER_ADMIN_INTEGRATIONS_H
#define RECERT_HANDLER_ADMIN_INTEGRATIONS_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_integrations_fields[], admin_integrations_form[];
int admin_integrations_get(struct ctx *c, const struct request *req, struct response *res);
int admin_integrations_post(struct ctx *c, const struct request *req, struct response *res);

#endif
