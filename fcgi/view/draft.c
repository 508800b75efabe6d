/* draft.c - step 3: the draft, what it will count for, and what still stops it. */
#include "view/upload.h"

int view_draft(struct xml **out, const struct page *page, const struct draft_page *draft)
{
        struct xml *x = page_begin(page);

        xml_open(x, "draft");
        xml_attr_int(x, "id", draft->id);
        xml_attr_instant(x, "saved", draft->saved);
        xml_attr_bool(x, "ready", draft->ready);
        xml_attr(x, "source", draft->source);
        if (draft->amends)
                xml_attr_int(x, "amends", draft->amends);
        if (draft->final)
                xml_attr_bool(x, "final", true);
        for (size_t i = 0; i < draft->images_count; i++)
                view_item_image(x, &draft->images[i]);
        xml_close(x);
        page_option(x, page, draft->option, page->today);
        xml_close(x);
        view_item_form(x, page, &draft->form);
        if (draft->worth)
                worth_write(x, page, draft->worth, draft->date);
        return page_end(out, x);
}
