/* admin_offers.c - all offers, to staff. */
#include "view/offers.h"

int view_admin_offers(struct xml **out, const struct page *page, const struct view_offers *view)
{
        static const struct page_choice when[] = {{"", NULL}, {"over", NULL}, {"all", NULL}};
        struct xml                     *x = page_begin(page);

        view_offer_filters(x, page, &view->listing);
        page_filter(x, &view->listing, "when", when, sizeof when / sizeof *when);
        xml_open(x, "offers");
        if (view->change)
                xml_attr_bool(x, "change", true);
        for (size_t i = 0; i < view->offers->count; i++) {
                xml_open(x, "offer");
                view_offer_attributes(x, page, &view->offers->list[i]);
                xml_close(x);
        }
        xml_close(x);
        page_pager(x, page, &view->listing);
        return page_end(out, x);
}
