/* page.h - what a request says to the envelope of its page. Every handler that shows one
 * begins so:
 *
 *     struct page page;
 *
 *     page_of(&page, c, req, res, "invite");
 *     page.csrf = csrf_token(req, c->pool);            where it has a form that posts
 *     return view_invite(&res->page, &page, …);
 *
 * What a POST did is said by the page that its 303 leads to, in the query of that page's
 * address: notice=activity-recorded&activity=17. Codes are in a table, others say nothing; the
 * GET row of such a page has PAGE_NOTICE_FIELDS among its fields. */
#ifndef RECERT_HANDLER_PAGE_H
#define RECERT_HANDLER_PAGE_H

#include "http/form.h"
#include "renewal/evaluate.h"
#include "route.h"
#include "view/page.h"

#define PAGE_NOTICE_FIELDS \
        {"notice", form_code, 0, 0}, {"activity", form_number, 0, 0}, {"draft", form_number, 0, 0}, \
        {"type", form_code, 0, 0}, {"date", form_date, 0, 0}

/* The fields of a page that has no others. */
extern const struct form_field page_notice_fields[];

/* Sets res->view too, and res->no_store where there is a notice. */
void page_of(struct page *out, const struct ctx *c, const struct request *req, struct response *res,
             const char *view);

/* The viewer's progress today, from the record that the route loads. ERR_NOT_FOUND: there is none. */
int  progress_of(struct progress **out, const struct ctx *c, const struct request *req);

#endif
