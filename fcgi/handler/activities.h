/* activities.h - GET /exams/activities. */
#ifndef RECERT_HANDLER_ACTIVITIES_H
#define RECERT_HANDLER_ACTIVITIES_H

#include "http/form.h"
#include "route.h"

extern const struct form_field activities_fields[];

int activities_get(struct ctx *c, const struct request *req, struct response *res);

#endif
