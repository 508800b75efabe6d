/* help.c - the rules of today; the contact is in the envelope. */
#include "view/help.h"

#include "view/rules.h"

int view_help(struct xml **out, const struct page *page)
{
        struct xml *x = page_begin(page);

        xml_open(x, "help");
        rules_content(x, page);
        xml_close(x);
        return page_end(out, x);
}
