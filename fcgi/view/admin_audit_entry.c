/* admin_audit_entry.c - one row of the audit log, its values whole. */
#include "view/admin_audit.h"

int view_admin_audit_entry(struct xml **out, const struct page *page, const struct view_audit_entry *view)
{
        struct xml *x = page_begin(page);

        xml_open(x, "seal");
        xml_attr(x, "state", view->fault ? view->fault : view->entry.number ? "good" : "none");
        xml_close(x);
        audit_entry_element(x, &view->entry);
        return page_end(out, x);
}
