/* upload.h - Upload Items: step 1, which item; step 2, its details. */
#ifndef RECERT_HANDLER_UPLOAD_H
#define RECERT_HANDLER_UPLOAD_H

#include "handler/item.h"
#include "http/form.h"
#include "route.h"

extern const struct form_field upload_form[], upload_query[], upload_item_query[];

int upload_get(struct ctx *c, const struct request *req, struct response *res);
int upload_post(struct ctx *c, const struct request *req, struct response *res);
/* Step 1 again, with the images of step 2 that could not be kept. */
int upload_refused(struct ctx *c, const struct request *req, struct response *res, const struct candidate *who,
                   const struct item_faults *refused);
/* … and why drafts were not submitted. */
int upload_not_submitted(struct ctx *c, const struct request *req, struct response *res, const char *code);
int upload_item_get(struct ctx *c, const struct request *req, struct response *res);
int upload_item_post(struct ctx *c, const struct request *req, struct response *res);

#endif
