/* admin_offers_load.c - a document of offers: the form, and what it would change. */
#include "view/offers.h"

#define SHOWN 500       /* changes; the rest is counted */

static void side(struct xml *x, const struct page *page, const char *name, const struct offer *o)
{
        if (!o)
                return;
        xml_open(x, name);
        view_offer_attributes(x, page, o);
        xml_close(x);
}

static void changes(struct xml *x, const struct page *page, const struct view_offers_load *v)
{
        size_t counts[3] = {0};

        for (size_t i = 0; i < v->changes->count; i++)
                counts[!v->changes->list[i].before ? 0 : v->changes->list[i].after ? 1 : 2]++;
        xml_open(x, "changes");
        xml_attr_int(x, "offers", (int64_t)v->offers);
        xml_attr_int(x, "new", (int64_t)counts[0]);
        xml_attr_int(x, "changed", (int64_t)counts[1]);
        xml_attr_int(x, "taken-back", (int64_t)counts[2]);
        if (v->changes->count > SHOWN)
                xml_attr_int(x, "not-shown", (int64_t)(v->changes->count - SHOWN));
        for (size_t i = 0; i < v->changes->count && i < SHOWN; i++) {
                xml_open(x, "change");
                side(x, page, "before", v->changes->list[i].before);
                side(x, page, "after", v->changes->list[i].after);
                xml_close(x);
        }
        xml_close(x);
}

int view_admin_offers_load(struct xml **out, const struct page *page, const struct view_offers_load *v)
{
        struct xml *x = page_begin(page);

        if (v->changes)
                changes(x, page, v);
        page_form(x, page, &(struct page_form){.name = "load", .action = "/admin/activities/load", .key = v->key, .code = v->form_code});
        if (v->version)
                page_field(x, &(struct page_field){.name = "version", .value = v->version});
        page_field(x, &(struct page_field){.name = "file"});
        page_field(x, &(struct page_field){.name = "document", .value = v->document, .code = v->code, .message = v->message});
        if (v->version)
                page_field(x, &(struct page_field){.name = "reason", .value = v->reason, .code = v->reason_code, .max = "1000"});
        xml_close(x);
        return page_end(out, x);
}
