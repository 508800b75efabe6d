/* upload_item.c - step 2: the details of an activity, and what it would be worth. */
#include "view/upload.h"

int view_upload_item(struct xml **out, const struct page *page, int option, const struct item_form *form,
                     const struct worth *worth)
{
        struct xml *x = page_begin(page);

        page_option(x, page, option, page->today);
        xml_close(x);
        view_item_form(x, page, form);
        worth_write(x, page, worth, page->today);
        return page_end(out, x);
}
