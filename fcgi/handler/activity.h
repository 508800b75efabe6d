/* activity.h - one activity of the viewer: look, amend, withdraw; its images. */
#ifndef RECERT_HANDLER_ACTIVITY_H
#define RECERT_HANDLER_ACTIVITY_H

#include "http/form.h"
#include "renewal/evaluate.h"
#include "route.h"
#include "store/draft.h"

extern const struct form_field activity_form[];

/* What can be changed of it, as a form has it; notes: of the activity, or NULL. */
struct draft_content activity_content(const struct activity *a, const char *notes);
/* Those facts in the activity. Notes: NULL: they stay; "": they are taken out. */
void activity_change(struct activity *a, const struct draft_content *content, struct pool *pool);

/* pages-and-feeds, "States of an activity". */
bool activity_can_change(const struct activity *a, const struct progress *progress);

int activity_get(struct ctx *c, const struct request *req, struct response *res);
int activity_post(struct ctx *c, const struct request *req, struct response *res);
int activity_image_get(struct ctx *c, const struct request *req, struct response *res);

#endif
