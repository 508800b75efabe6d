/* admin_programme.c - the whole programme, and a document beside it. */
#include "view/admin_programme.h"

static void contents(struct xml *x, const struct programme *p)
{
        xml_open(x, "contents");
        xml_attr(x, "href", "/admin/programme/programme.xml");
        xml_attr_int(x, "types", (int64_t)p->types_count);
        xml_attr_int(x, "groups", (int64_t)p->groups_count);
        xml_attr_int(x, "options", (int64_t)p->options_count);
        xml_attr_int(x, "certifications", (int64_t)p->certifications_count);
        xml_attr_int(x, "designations", (int64_t)p->designations_count);
        xml_attr_int(x, "campaigns", (int64_t)p->extensions_count);
        xml_attr_int(x, "announcements", (int64_t)p->announcements_count);
        xml_attr_int(x, "languages", (int64_t)p->languages_count);
        xml_close(x);
}

static void form(struct xml *x, const struct page *page, const struct view_programme *v)
{
        page_form(x, page, &(struct page_form){.name = "import", .action = "/admin/programme", .key = v->key, .code = v->code});
        if (v->version) {
                page_field(x, &(struct page_field){.name = "version", .value = v->version});
                page_field(x, &(struct page_field){.name = "reason", .value = v->reason, .max = "1000", .code = v->reason_code});
        } else {
                page_field(x, &(struct page_field){.name = "file", .code = v->file_code,
                                                   .message = v->file_code ? v->message : NULL});
        }
        page_field(x, &(struct page_field){.name = "document", .value = v->document, .code = v->document_code,
                                           .message = v->document_code ? v->message : NULL});
        xml_close(x);
}

int view_admin_programme(struct xml **out, const struct page *page, const struct view_programme *view)
{
        struct xml *x = page_begin(page);

        contents(x, page->programme);
        if (view->made) {
                xml_open(x, "proposal");
                xml_attr(x, "href", "/admin/programme/preview");
                xml_attr(x, "by", view->by);
                xml_attr_instant(x, "made", view->made);
                xml_close(x);
        }
        if (view->compared)
                view_differences(x, page, &view->differences);
        if (view->may)
                form(x, page, view);
        return page_end(out, x);
}
