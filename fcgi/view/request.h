/* request.h - a request for an extension, on the pages that have it: the candidate's own, and those of staff. */
#ifndef RECERT_VIEW_REQUEST_H
#define RECERT_VIEW_REQUEST_H

#include "renewal/candidate.h"
#include "view/page.h"

/* Of whom, on pages of staff. */
struct view_requester {
        uint32_t    candidate;
        const char *name, *email;       /* NULL: none */
};

/* Opens <request>: its facts, then what the page has more of it, request_close(). who NULL: the viewer. */
void request_open(struct xml *x, const struct page *page, const struct extension_request *r, const struct view_requester *who);
void request_close(struct xml *x, const struct extension_request *r);

#endif
