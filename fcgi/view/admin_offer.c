/* admin_offer.c - one offer: as it is stored, and the form with which it is added, edited or taken back. */
#include "view/offers.h"

const char *const offer_field_names[OFFER_FIELDS] = {"id", "option", "title", "from", "until", "href", "reason"};

static void option_field(struct xml *x, const struct page *page, const struct view_offer *v)
{
        const struct programme *p = page->programme;
        struct page_choice     *choices = POOL_ARRAY(page->pool, p->options_count, struct page_choice);

        for (size_t i = 0; i < p->options_count; i++)
                choices[i] = (struct page_choice){p->options[i].code, page_option_name(page, (int)i)};
        page_field(x, &(struct page_field){.name = "option", .value = v->values[OFFER_OPTION], .code = v->codes[OFFER_OPTION],
                                           .choices = choices, .choices_count = p->options_count});
}

static void form(struct xml *x, const struct page *page, const struct view_offer *v)
{
        static const char *const most[OFFER_FIELDS] = {[OFFER_ID] = "40", [OFFER_TITLE_FIELD] = "200",
                                                       [OFFER_HREF_FIELD] = "2000", [OFFER_REASON] = "1000"};

        page_form(x, page, &(struct page_form){.name = "offer", .action = v->action, .key = v->key, .code = v->code});
        if (v->stored)
                page_field(x, &(struct page_field){.name = "version", .value = pool_format(page->pool, "%u", v->stored->version)});
        for (int i = v->stored ? OFFER_OPTION : OFFER_ID; i < OFFER_FIELDS; i++)
                if (i == OFFER_OPTION)
                        option_field(x, page, v);
                else
                        page_field(x, &(struct page_field){.name = offer_field_names[i], .value = v->values[i], .code = v->codes[i],
                                                           .max = most[i]});
        xml_close(x);
}

int view_admin_offer(struct xml **out, const struct page *page, const struct view_offer *view)
{
        struct xml *x = page_begin(page);

        if (view->stored) {
                xml_open(x, "offer");
                view_offer_attributes(x, page, view->stored);
                xml_close(x);
        }
        if (view->key)
                form(x, page, view);
        return page_end(out, x);
}
