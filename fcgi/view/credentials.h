/* credentials.h - my certifications: what is held, until when. */
#ifndef RECERT_VIEW_CREDENTIALS_H
#define RECERT_VIEW_CREDENTIALS_H

#include "renewal/evaluate.h"
#include "view/page.h"

int view_credentials(struct xml **out, const struct page *page, const struct progress *progress);

#endif
