/* components.h - /developers/components: every component of the look. */
#ifndef RECERT_HANDLER_COMPONENTS_H
#define RECERT_HANDLER_COMPONENTS_H

#include "http/form.h"
#include "route.h"

extern const struct form_field components_query[];
int components_get(struct ctx *c, const struct request *req, struct response *res);

#endif
