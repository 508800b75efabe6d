/* credentials.c - every certification, without cycles and entries. */
#include "view/credentials.h"

#include "view/type.h"

int view_credentials(struct xml **out, const struct page *page, const struct progress *progress)
{
        static const struct progress_parts parts = {0, EVERY_CERTIFICATION, NULL};

        return progress_page(out, page, progress, &parts);
}
