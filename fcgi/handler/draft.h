/* draft.h - step 3, and the write that step 2 shares with it: a draft is kept whatever is wrong. */
#ifndef RECERT_HANDLER_DRAFT_H
#define RECERT_HANDLER_DRAFT_H

#include "handler/item.h"

extern const struct form_field draft_form[], upload_item_form[];

/* Step 2 sent: keeps a new draft of that option. */
int draft_begin(struct ctx *c, const struct request *req, struct response *res, int option);

int draft_get(struct ctx *c, const struct request *req, struct response *res);
int draft_post(struct ctx *c, const struct request *req, struct response *res);
int draft_image_get(struct ctx *c, const struct request *req, struct response *res);

/* A count from 1 on in a path; 0: it is none. */
uint32_t path_number(const char *text);
/* The bytes of an image as an attachment; ?size=thumbnail: small. */
struct image_of {
        enum evidence_of of;
        uint32_t         candidate;
        const char      *id, *place;    /* of the path */
};
int image_answer(struct ctx *c, const struct request *req, struct response *res, const struct image_of *of);
extern const struct form_field image_query[];

#endif
