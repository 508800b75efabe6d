/* plan.c - every type with its ways and dates, then the ways of all together. */
#include "view/plan.h"

#include "view/type.h"

int view_plan(struct xml **out, const struct page *page, const struct progress *progress, const struct plans *plans)
{
        const struct progress_parts parts = {PART_PLAN, EVERY_CERTIFICATION, plans};

        return progress_page(out, page, progress, &parts);
}
