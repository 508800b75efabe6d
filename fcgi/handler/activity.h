/* activity.h - one activity of the viewer: look, amend, withdraw; its images. */
#ifndef RECERT_HANDLER_ACTIVITY_H
#define RECERT_HANDLER_ACTIVITY_H

#include "http/form.h"
#include "route.h"

extern const struct form_field activity_form[];

int activity_get(struct ctx *c, const struct request *req, struct response *res);
int activity_post(struct ctx *c, const struct request *req, struct response *res);
int activity_image_get(struct ctx *c, const struct request *req, struct response *res);

#endif
