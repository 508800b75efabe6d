/* admin_audit.h - /admin/audit: who changed what, when, from what to what; and whether the log is whole. */
#ifndef RECERT_HANDLER_ADMIN_AUDIT_H
#define RECERT_HANDLER_ADMIN_AUDIT_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_audit_fields[];
int admin_audit_get(struct ctx *c, const struct request *req, struct response *res);
int admin_audit_entry_get(struct ctx *c, const struct request *req, struct response *res);

#endif
