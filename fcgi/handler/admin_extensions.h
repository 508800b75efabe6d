/* admin_extensions.h - /admin/extensions: requests for extensions. */
#ifndef RECERT_HANDLER_ADMIN_EXTENSIONS_H
#define RECERT_HANDLER_ADMIN_EXTENSIONS_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_extensions_fields[];
int admin_extensions_get(struct ctx *c, const struct request *req, struct response *res);

#endif
