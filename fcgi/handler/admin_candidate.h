/* admin_candidate.h - /admin/candidates/{id}: who it is, what the candidate sees; names, addresses, links; a new one. */
#ifndef RECERT_HANDLER_ADMIN_CANDIDATE_H
#define RECERT_HANDLER_ADMIN_CANDIDATE_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_candidate_form[], admin_new_form[];
int admin_candidate_get(struct ctx *c, const struct request *req, struct response *res);
int admin_candidate_post(struct ctx *c, const struct request *req, struct response *res);
int admin_new_get(struct ctx *c, const struct request *req, struct response *res);
int admin_new_post(struct ctx *c, const struct request *req, struct response *res);

#endif
