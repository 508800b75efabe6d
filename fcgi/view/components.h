/* components.h - every component of the look, in every state, as the sheets draw it from a document. */
#ifndef RECERT_VIEW_COMPONENTS_H
#define RECERT_VIEW_COMPONENTS_H

#include "view/page.h"

/* A fixed sample: nobody's, and of no day. Verdicts and states are those that the engine has words for. */
int view_components(struct xml **out, const struct page *page);

#endif
