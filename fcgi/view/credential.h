/* credential.h - VIEW CREDENTIAL: one certification, and every activity of its type's open cycle
 * with its verdict and why. */
#ifndef RECERT_VIEW_CREDENTIAL_H
#define RECERT_VIEW_CREDENTIAL_H

#include "renewal/evaluate.h"
#include "view/page.h"

/* certification: index; the progress has it. */
int view_credential(struct xml **out, const struct page *page, const struct progress *progress,
                    int certification);

#endif
