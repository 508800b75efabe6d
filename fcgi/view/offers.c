/* offers.c - the offers that are not over, the soonest first. */
#include "view/offers.h"

void view_offer_attributes(struct xml *x, const struct page *page, const struct offer *o)
{
        const struct option      *option = &page->programme->options[o->option];
        struct date               day = date_is_set(o->from) ? date_later(o->from, page->today) : page->today;
        const struct option_rule *rule;

        if (date_is_set(o->until) && date_before(o->until, day))
                day = o->until;
        rule = option_rule_on(option, day);
        xml_attr(x, "id", o->code);
        xml_attr(x, "option", option->code);
        xml_attr(x, "option-name", page_option_name(page, o->option));
        xml_attr_int(x, "units", rule ? rule->units : 0);
        xml_attr(x, "title", o->title);
        xml_attr_date(x, "from", o->from);
        xml_attr_date(x, "until", o->until);
        if (offer_is_of_a_day(o))
                xml_attr_bool(x, "day", true);
        if (offer_is_over(o, page->today))
                xml_attr_bool(x, "over", true);
        if (offer_has_begun(o, page->today))
                xml_attr_bool(x, "begun", true);
        xml_attr(x, "href", o->href);
}

void view_offer_filters(struct xml *x, const struct page *page, const struct listing *l)
{
        const struct programme *p = page->programme;
        struct page_choice     *choices = POOL_ARRAY(page->pool, p->options_count + 1, struct page_choice);

        choices[0].value = "";
        for (size_t i = 0; i < p->options_count; i++)
                choices[i + 1] = (struct page_choice){p->options[i].code, page_option_name(page, (int)i)};
        page_filter(x, l, "q", NULL, 0);
        page_filter(x, l, "option", choices, p->options_count + 1);
}

void view_offer_list(struct xml *x, const struct page *page, const struct view_offers *view)
{
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
}

int view_offers(struct xml **out, const struct page *page, const struct view_offers *view)
{
        struct xml *x = page_begin(page);

        view_offer_filters(x, page, &view->listing);
        view_offer_list(x, page, view);
        return page_end(out, x);
}
