/* extension.h - /extension: asking for more time, and what came of it. */
#ifndef RECERT_HANDLER_EXTENSION_H
#define RECERT_HANDLER_EXTENSION_H

#include "http/form.h"
#include "route.h"

extern const struct form_field extension_form[];
int extension_get(struct ctx *c, const struct request *req, struct response *res);
int extension_post(struct ctx *c, const struct request *req, struct response *res);

#endif
