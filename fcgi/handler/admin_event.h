/* admin_event.h - /admin/candidates/{id}/event: an award, an extension, a revocation; or one of them voided. */
#ifndef RECERT_HANDLER_ADMIN_EVENT_H
#define RECERT_HANDLER_ADMIN_EVENT_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_event_query[], admin_event_form[];
int admin_event_get(struct ctx *c, const struct request *req, struct response *res);
int admin_event_post(struct ctx *c, const struct request *req, struct response *res);

#endif
