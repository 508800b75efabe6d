/* admin_reviews.h - /admin/reviews: what waits for a reviewer, and what was decided. */
#ifndef RECERT_HANDLER_ADMIN_REVIEWS_H
#define RECERT_HANDLER_ADMIN_REVIEWS_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_reviews_fields[];
int admin_reviews_get(struct ctx *c, const struct request *req, struct response *res);

#endif
