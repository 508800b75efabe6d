/* admin_thing.h - /admin/{table}/{code}: one thing of the catalogue; {code} is new: one more. */
#ifndef RECERT_HANDLER_ADMIN_THING_H
#define RECERT_HANDLER_ADMIN_THING_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_thing_query[], admin_thing_form[];
int admin_thing_get(struct ctx *c, const struct request *req, struct response *res);
int admin_thing_post(struct ctx *c, const struct request *req, struct response *res);

#endif
