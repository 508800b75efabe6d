/* history.c - one certification and all cycles, the newest first. */
#include "view/history.h"

#include "view/type.h"

int view_history(struct xml **out, const struct page *page, const struct progress *progress, int certification)
{
        const struct progress_parts parts = {PART_ALL_CYCLES | PART_OUTSIDE | PART_EVENTS, certification, NULL};

        return progress_page(out, page, progress, &parts);
}
