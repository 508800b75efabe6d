/* credential.c - one certification and the open cycle. */
#include "view/credential.h"

#include "view/type.h"

int view_credential(struct xml **out, const struct page *page, const struct progress *progress,
                    int certification)
{
        const struct progress_parts parts = {PART_OPEN_CYCLE | PART_OUTSIDE | PART_EVENTS, certification, NULL};

        return progress_page(out, page, progress, &parts);
}
