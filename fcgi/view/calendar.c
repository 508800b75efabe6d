/* calendar.c - a candidate's deadlines. */
#include "view/calendar.h"

static void deadline(struct xml *x, const struct page *page, const struct deadline *d)
{
        const struct programme *p = page->programme;

        xml_open(x, "deadline");
        xml_attr(x, "kind", deadline_kind_words[d->kind]);
        xml_attr_date(x, "on", d->on);
        xml_attr_date(x, "last-day", d->last_day);
        if (d->days)
                xml_attr_int(x, "days", d->days);
        xml_attr(x, "type", p->types[d->type->type].code);
        if (d->type->open) {
                xml_attr_int(x, "required", d->type->required);
                xml_attr_int(x, "remaining", d->type->remaining);
        }
        for (size_t i = 0; i < d->certifications_count; i++) {
                xml_open(x, "certification");
                xml_attr(x, "code", p->certifications[d->certifications[i]].code);
                xml_attr(x, "name", page_certification_name(page, d->certifications[i]));
                xml_close(x);
        }
        xml_close(x);
}

int view_calendar(struct xml **out, const struct page *page, const struct deadline *list, size_t count)
{
        struct xml *x = page_begin(page);

        xml_open(x, "calendar");
        for (size_t i = 0; i < count; i++)
                deadline(x, page, &list[i]);
        xml_close(x);
        return page_end(out, x);
}
