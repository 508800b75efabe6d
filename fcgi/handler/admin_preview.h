/* admin_preview.h - /admin/{table}/{code}/preview: what a drafted change would do to all candidates; looked at again,
 * cancelled, published, discarded. /admin/programme/preview: of a whole programme. */
#ifndef RECERT_HANDLER_ADMIN_PREVIEW_H
#define RECERT_HANDLER_ADMIN_PREVIEW_H

#include "http/form.h"
#include "route.h"

extern const struct form_field admin_preview_form[], admin_preview_query[];
int admin_preview_get(struct ctx *c, const struct request *req, struct response *res);
int admin_preview_post(struct ctx *c, const struct request *req, struct response *res);
/* Everybody whom it concerns, a part of some thousand rows at a time (?part=1); Link leads to the next. */
int admin_preview_csv_get(struct ctx *c, const struct request *req, struct response *res);
int admin_preview_xml_get(struct ctx *c, const struct request *req, struct response *res);

#endif
