/* drafts.h - the drafts of step 1: what those that are ready would count for together; several submitted at once, each
 * for itself; what became of each. */
#ifndef RECERT_HANDLER_DRAFTS_H
#define RECERT_HANDLER_DRAFTS_H

#include "http/form.h"
#include "route.h"
#include "view/upload.h"

#define DRAFTS_MOST   30        /* submitted at once */
#define DRAFTS_JUDGED 200       /* of which it is said whether they are ready: those begun first */

/* Of the GET: pick: those that are asked about; submitted: those that were, "3.5.6". */
#define DRAFTS_QUERY {"pick", form_number, 0, FIELD_REPEATS}, {"submitted", drafts_numbers, DRAFTS_MOST * 11, 0}
const char *drafts_numbers(const char *value);

/* Fills drafts, together and outcomes. who: the candidate as it is. */
int drafts_of(struct upload_page *out, struct ctx *c, const struct request *req, const struct candidate *who);

extern const struct form_field drafts_form[];
int drafts_post(struct ctx *c, const struct request *req, struct response *res);

#endif
