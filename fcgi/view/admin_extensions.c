/* admin_extensions.c - the list of requests for extensions. */
#include "view/admin_extensions.h"

int view_admin_extensions(struct xml **out, const struct page *page, const struct view_extensions *view)
{
        static const struct page_choice statuses[] = {{"waiting", NULL}, {"granted", NULL}, {"refused", NULL}, {"withdrawn", NULL}};
        struct xml                     *x = page_begin(page);

        page_filter(x, &view->listing, "status", statuses, sizeof statuses / sizeof *statuses);
        xml_open(x, "requests");
        xml_attr_bool(x, "more", view->more);
        for (size_t i = 0; i < view->count; i++) {
                request_open(x, page, view->rows[i].request, &view->rows[i].who);
                request_close(x, view->rows[i].request);
        }
        xml_close(x);
        page_pager(x, page, &view->listing);
        return page_end(out, x);
}
