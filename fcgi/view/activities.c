/* activities.c - filters, columns, a row for each activity with a credit for each type, pager. */
#include "view/activities.h"

#include "view/standing.h"
#include "view/type.h"

static void option_filter(struct xml *x, const struct page *page, const struct listing *l)
{
        const struct programme *p = page->programme;
        struct page_choice     *choices = POOL_ARRAY(page->pool, p->options_count + 1, struct page_choice);

        choices[0].value = "";
        for (size_t i = 0; i < p->options_count; i++)
                choices[i + 1] = (struct page_choice){p->options[i].code, page_option_name(page, (int)i)};
        page_filter(x, l, "option", choices, p->options_count + 1);
}

static void year_filter(struct xml *x, const struct page *page, const struct activity_list *list)
{
        struct page_choice *choices = POOL_ARRAY(page->pool, list->years_count + 1, struct page_choice);

        choices[0].value = "";
        for (size_t i = 0; i < list->years_count; i++) {
                const char *year = pool_format(page->pool, "%04d", list->years[i]);

                choices[i + 1] = (struct page_choice){year, year};
        }
        page_filter(x, &list->listing, "year", choices, list->years_count + 1);
}

static void filters(struct xml *x, const struct page *page, const struct activity_list *list)
{
        static const struct page_choice statuses[] = {
                {"", NULL}, {"recorded", NULL}, {"accepted", NULL}, {"rejected", NULL}, {"withdrawn", NULL},
        };

        page_filter(x, &list->listing, "q", NULL, 0);
        option_filter(x, page, &list->listing);
        page_filter(x, &list->listing, "status", statuses, sizeof statuses / sizeof *statuses);
        year_filter(x, page, list);
        page_filter(x, &list->listing, "sort", NULL, 0);
        page_column(x, page, &list->listing, "date", true);
        page_column(x, page, &list->listing, "title", false);
}

static void types(struct xml *x, const struct page *page, const struct progress *progress, const size_t *order)
{
        for (size_t i = 0; i < progress->types_count; i++) {
                int type = progress->types[order[i]].type;

                xml_open(x, "type");
                xml_attr(x, "code", page->programme->types[type].code);
                xml_attr(x, "name", page_type_name(page, type));
                xml_close(x);
        }
}

/* Each activity stands once in each type. */
static const struct credit *credit_of(const struct type_progress *t, const struct activity *a)
{
        for (size_t i = 0; i < t->credits_count; i++)
                if (t->credits[i].activity == a)
                        return &t->credits[i];
        return NULL;
}

static void credits(struct xml *x, const struct page *page, const struct progress *progress,
                    const size_t *order, const struct activity *a)
{
        for (size_t i = 0; i < progress->types_count; i++) {
                const struct type_progress *t = &progress->types[order[i]];
                const struct credit        *c = credit_of(t, a);

                if (!c)
                        continue;
                xml_open(x, "credit");
                xml_attr(x, "type", page->programme->types[t->type].code);
                xml_attr_int(x, "units", c->units);
                xml_attr(x, "verdict", verdict_words[c->verdict]);
                xml_close(x);
        }
}

static void activity(struct xml *x, const struct page *page, const struct progress *progress,
                     const size_t *order, const struct activity *a)
{
        xml_open(x, "activity");
        activity_attributes(x, page, a);
        title_element(x, a);
        credits(x, page, progress, order, a);
        xml_close(x);
}

int view_activities(struct xml **out, const struct page *page, const struct activity_list *list,
                    const struct progress *progress)
{
        struct standing *standing;
        const size_t    *order;
        struct xml      *x;
        int              rc;

        if ((rc = standings(&standing, page->programme, progress, page->pool)) < 0)
                return rc;
        order = standing_order(standing, progress->types_count, page->pool);
        x = page_begin(page);
        filters(x, page, list);
        xml_open(x, "activities");
        xml_attr_int(x, "total", (int64_t)list->total);
        if (list->total)
                types(x, page, progress, order);
        for (size_t i = 0; i < list->shown_count; i++)
                activity(x, page, progress, order, list->shown[i]);
        xml_close(x);
        page_pager(x, page, &list->listing);
        return page_end(out, x);
}
