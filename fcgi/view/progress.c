/* progress.c - every type with its open cycle, and the shortest ways. */
#include "view/progress.h"

#include "view/type.h"

int view_progress(struct xml **out, const struct page *page, const struct progress *progress,
                  const struct plans *plans)
{
        const struct progress_parts parts = {
                PART_OPEN_CYCLE | PART_OUTSIDE | PART_LOSSES, EVERY_CERTIFICATION, plans,
        };

        return progress_page(out, page, progress, &parts);
}
