/* admin_candidates.h - /admin/candidates: find somebody; /admin/candidates/new: make somebody. */
#ifndef RECERT_HANDLER_ADMIN_CANDIDATES_H
#define RECERT_HANDLER_ADMIN_CANDIDATES_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_candidates_fields[];
int admin_candidates_get(struct ctx *c, const struct request *req, struct response *res);

#endif
