/* admin_extension.c - one request for an extension, to staff. */
#include "view/admin_extension.h"

static void form(struct xml *x, const struct page *page, const struct view_admin_extension *v)
{
        static const enum event_field fields[] = {EVENT_GRANTED, EVENT_EXPIRES, EVENT_KEEP, EVENT_REASON};
        const struct view_event      *e = v->event;

        page_form(x, page, &(struct page_form){.name = "decision", .action = page->path, .key = e ? e->key : NULL, .code = v->code});
        if (e && e->version)
                page_field(x, &(struct page_field){.name = "version", .value = e->version});
        for (size_t i = 0; e && i < sizeof fields / sizeof *fields; i++)
                if (e->fields & 1u << fields[i])
                        event_field_write(x, page, e, fields[i]);
        xml_close(x);
}

int view_admin_extension(struct xml **out, const struct page *page, const struct view_admin_extension *view)
{
        struct xml *x = page_begin(page);

        request_open(x, page, view->request, &view->who);
        if (view->event && view->event->effect)
                effect_write(x, page, "extension", view->event->effect, NULL);
        request_close(x, view->request);
        if (view->event || view->code)
                form(x, page, view);
        return page_end(out, x);
}
