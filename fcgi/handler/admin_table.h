/* admin_table.h - /admin/{table}: a table of the catalogue. */
#ifndef RECERT_HANDLER_ADMIN_TABLE_H
#define RECERT_HANDLER_ADMIN_TABLE_H

#include "http/form.h"
#include "renewal/programme_edit.h"
#include "route.h"

extern const struct form_field admin_table_fields[];
int admin_table_get(struct ctx *c, const struct request *req, struct response *res);

/* Which table the path is in. */
enum thing admin_table_of(const struct request *req, struct pool *pool);

#endif
