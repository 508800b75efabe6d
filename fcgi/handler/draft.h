/* draft.h - step 3, and the write that step 2 shares with it: a draft is kept whatever is wrong. */
#ifndef RECERT_HANDLER_DRAFT_H
#define RECERT_HANDLER_DRAFT_H

#include "handler/item.h"
#include "store/candidate.h"

extern const struct form_field draft_form[], upload_item_form[];

/* Step 2 sent: keeps a new draft of that option; or one for each image, where several were sent that belong to
 * activities of their own: the field "pictures" says so (apart, or together), or nothing that was typed describes one
 * activity. */
int draft_begin(struct ctx *c, const struct request *req, struct response *res, int option);
#define DRAFT_APART 20          /* images, at most, that become drafts at once */

/* An amendment sent when the session was over: kept as a draft that changes this activity. */
int draft_amendment(struct ctx *c, const struct request *req, struct response *res, uint32_t activity);

/* What stops a draft. who: the candidate as it would be entered for. */
int draft_check(struct item_faults *faults, const struct ctx *c, const struct draft *d, const struct candidate *who);
/* Submits it, inside candidate_write_inside(): the activity that it makes. Its form is complete. */
struct activity *draft_enter(struct candidate_write *w, const struct draft *d);
/* … and after it, in the same transaction. */
int draft_entered(const struct draft_of *d, const struct draft_content *content, uint32_t activity);

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
