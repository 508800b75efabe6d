/* admin_review.h - /admin/reviews/{candidate}/{activity}: look at the evidence, accept or reject. */
#ifndef RECERT_HANDLER_ADMIN_REVIEW_H
#define RECERT_HANDLER_ADMIN_REVIEW_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_review_form[];
int admin_review_get(struct ctx *c, const struct request *req, struct response *res);
int admin_review_post(struct ctx *c, const struct request *req, struct response *res);
int admin_review_image_get(struct ctx *c, const struct request *req, struct response *res);

#endif
