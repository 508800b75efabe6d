/* admin_offers.c - all offers, to staff. */
#include "view/offers.h"

int view_admin_offers(struct xml **out, const struct page *page, const struct view_offers *view)
{
        static const struct page_choice when[] = {{"", NULL}, {"over", NULL}, {"all", NULL}};
        struct xml                     *x = page_begin(page);

        view_offer_filters(x, page, &view->listing);
        page_filter(x, &view->listing, "when", when, sizeof when / sizeof *when);
        view_offer_list(x, page, view);
        return page_end(out, x);
}
